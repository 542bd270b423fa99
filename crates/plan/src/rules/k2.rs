//! K2: hardly any time to spare.

use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::report::Severity;

/// **K2** (minor): buffer below T_buffer of what remains, the working days from now (the end of the
/// day before today, as the schedule has it) to go-live on which both sides work. Below zero
/// K1 speaks.
pub(super) const RULE: Rule = Rule { id: "K2", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let (Some(go_live), Some(buffer)) = (given.schedule.go_live, given.schedule.buffer) else {
        return Vec::new();
    };
    let now = given.now.today.pred_opt().unwrap_or(given.now.today);
    let remaining = given.calendars.both().working_days(now, go_live);
    let percent = i64::from(given.limits.buffer_percent);
    if buffer < 0 || remaining <= 0 || buffer * 100 >= percent * remaining {
        return Vec::new();
    }
    let found = Detection::new("k2", Severity::Minor, [Path::of("plan", "goLive")])
        .with("spare", buffer)
        .with("left", remaining)
        .with("percent", percent);
    vec![found]
}
