//! T4: signed, and then not inspected.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::report::Severity;

/// **T4** (major, and the plan is stale): signed, and for more than T_stale since then not
/// inspected together. Days of a pause do not count.
pub(super) const RULE: Rule = Rule { id: "T4", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(signature) = witness.signature() else { return Vec::new() };
    let days = witness.days_since(witness.last_inspection_since(signature));
    let limit = i64::from(given.limits.stale_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let found = Detection::new("t4", Severity::Major, [Path::of("ledger", &signature.id)])
        .with("days", days)
        .with("limit", limit);
    vec![found]
}
