//! T1: the plan is not inspected together.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::report::Severity;

/// **T1** (minor): no inspection with somebody of the buyer for more than T_cadence. Counted from
/// when the plan began until there is one; days of a pause do not count.
pub(super) const RULE: Rule = Rule { id: "T1", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let last = witness.last_inspection();
    let days = witness.days_since(last.unwrap_or(witness.record.created));
    let limit = i64::from(given.limits.cadence_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let found = match last {
        Some(last) => Detection::new("t1", Severity::Minor, [])
            .with("date", witness.day(last))
            .with("days", days)
            .with("limit", limit),
        None => {
            Detection::new("t1-never", Severity::Minor, []).with("days", days).with("limit", limit)
        }
    };
    vec![found]
}
