//! K6: the range of durations decides.

use super::{Found, Given, Rule, wording};
use crate::ids::{Kin, Path};
use crate::report::Severity;

/// **K6** (minor): slack changes sign between min and max durations: with the fewest days of each range the time
/// suffices, with the most it does not.
pub(super) const RULE: Rule = Rule {
    id: "K6",
    element: None,
    about: "Whether the time suffices hangs on the range of durations.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
    let (Some(slack), Some(least)) = (given.schedule.slack, given.schedule.slack_min) else {
        return Vec::new();
    };
    if slack >= 0 || least < 0 {
        return Vec::new();
    }
    let deciding = &given.schedule.deciding;
    let names = wording::list(deciding.iter().map(|id| wording::step(given.plan, id)));
    let says = format!(
        "With the shortest durations there {are} {spare} to spare, with the longest {late} {lack}: it is decided by \
         {names}.",
        are = if least == 1 { "is" } else { "are" },
        spare = wording::count(wording::days(least), "working day"),
        late = wording::count(wording::days(slack), "working day"),
        lack = if slack == -1 { "lacks" } else { "lack" },
    );
    let found =
        Found::new(Severity::Minor, deciding.iter().map(|id| Path::entity(Kin::Steps, id).field("days")))
            .fired(format!("{slack} to {least} working days of slack"), "0")
            .seller(
                &says,
                "Ask the owners of these steps how long theirs took last time, and narrow the range.",
            )
            .buyer(&says, "Say of these steps how long they usually take at your company.");
    vec![found]
}
