//! E8: no next meeting.

use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::report::{Element, Severity};

/// **E8**: no next meeting in the future: a blocker before the first signature. (After it, major and with 2 working
/// days' grace; the document alone does not hold signatures.) A meeting that has begun is not in the future.
pub(super) const RULE: Rule =
    Rule { id: "E8", element: Some(Element::Meeting), about: "No next meeting lies ahead.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let found = Found::new(Severity::Blocker, [Path::of("meeting", "at")]);
    let found = match given.plan.meeting.at {
        Some(at) if at > given.now.at => return Vec::new(),
        Some(at) => {
            let date = wording::day(at.date_naive());
            found
                .fired(format!("last meeting on {date}"), "one in the future")
                .seller(
                    format!("The last meeting was on {date}; no next one is on the calendar."),
                    "Agree on the next meeting before you hang up, and put its time here.",
                )
                .buyer(
                    format!("The last meeting was on {date}; the next one is not set yet."),
                    "Propose a time for the next meeting.",
                )
        }
        None => found
            .fired("no meeting", "one in the future")
            .seller(
                "No next meeting is on the calendar.",
                "Agree on the next meeting before you hang up, and put its time here.",
            )
            .buyer("The next meeting is not set yet.", "Propose a time for the next meeting."),
    };
    vec![found]
}
