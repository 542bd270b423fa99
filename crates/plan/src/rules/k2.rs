//! K2: hardly any time to spare.

use super::{Found, Given, Rule};
use crate::ids::Path;
use crate::report::Severity;

/// **K2** (minor): slack below T_buffer of what remains, the working days from now (the end of the
/// day before today, as the schedule has it) to go-live on which both sides work. Without any slack
/// left K1 speaks.
pub(super) const RULE: Rule = Rule { id: "K2", element: None, find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let (Some(go_live), Some(slack)) = (given.schedule.go_live, given.schedule.slack) else {
        return Vec::new();
    };
    let now = given.now.today.pred_opt().unwrap_or(given.now.today);
    let remaining = given.calendars.both().working_days(now, go_live);
    let percent = i64::from(given.limits.buffer_percent);
    if slack < 0 || remaining <= 0 || slack * 100 >= percent * remaining {
        return Vec::new();
    }
    let found = Found::new("k2", Severity::Minor, [Path::of("plan", "goLive")])
        .with("spare", slack)
        .with("left", remaining)
        .with("percent", percent);
    vec![found]
}
