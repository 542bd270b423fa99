//! R1: nobody has opened it.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::report::Severity;

/// **R1** (minor): the plan has lain open for T_unopened, and nobody of the buyer who gave a name
/// has opened it. Not for the buyer, who has opened it to read this.
pub(super) const RULE: Rule = Rule { id: "R1", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let days = witness.days_since(witness.record.created);
    let limit = i64::from(given.limits.unopened_days);
    if days < limit || witness.has_open(Side::Buyer) || witness.has_identified_act(Side::Buyer) {
        return Vec::new();
    }
    let found = Detection::new("r1", Severity::Minor, [])
        .for_the_seller()
        .with("days", days)
        .with("limit", limit);
    vec![found]
}
