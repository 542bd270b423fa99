//! T2: nobody of the buyer looks at it.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::report::Severity;

/// **T2** (major, and the plan is stale): neither did a verified person of the buyer do anything
/// (write, comment, confirm, sign, open it) nor was there a joint inspection, for more than
/// T_stale. Counted from when the plan began until there is something; days of a pause do not
/// count.
pub(super) const RULE: Rule = Rule { id: "T2", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let signs =
        [witness.last_act(Side::Buyer), witness.last_open(Side::Buyer), witness.last_inspection()];
    let last = signs.into_iter().flatten().max();
    let days = witness.days_since(last.unwrap_or(witness.record.created));
    let limit = i64::from(given.limits.stale_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let found = Detection::new("t2", Severity::Major, []).with("days", days).with("limit", limit);
    vec![found]
}
