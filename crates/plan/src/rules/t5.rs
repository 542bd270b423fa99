//! T5: the next meeting is far off.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::report::Severity;

/// **T5** (minor): the next meeting is more than T_nextmeet away.
pub(super) const RULE: Rule = Rule { id: "T5", element: None, about: "The next meeting is far off.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let Some(at) = given.plan.meeting.at else { return Vec::new() };
    let day = witness.day(at.to_utc());
    let days = (day - given.now.today).num_days();
    let limit = i64::from(given.limits.next_meeting_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let n = |days: i64| wording::count(wording::days(days), "day");
    let says = format!("The next meeting is on {}, in {}.", wording::day(day), n(days));
    let found = Found::new(Severity::Minor, [Path::of("meeting", "at")])
        .fired(n(days), n(limit))
        .seller(&says, "Propose a short call before that; ask what must be done by then.")
        .buyer(&says, "Propose an earlier one if something cannot wait.");
    vec![found]
}
