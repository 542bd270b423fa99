//! T5: the next meeting is far off.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::report::Severity;

/// **T5** (minor): the next meeting is more than T_nextmeet away.
pub(super) const RULE: Rule = Rule { id: "T5", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(at) = given.plan.meeting.at else { return Vec::new() };
    let day = witness.day(at.to_utc());
    let days = (day - given.now.today).num_days();
    let limit = i64::from(given.limits.next_meeting_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let found = Detection::new("t5", Severity::Minor, [Path::of("meeting", "at")])
        .with("date", day)
        .with("days", days)
        .with("limit", limit);
    vec![found]
}
