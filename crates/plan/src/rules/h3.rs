//! H3: the buyer holds some of their own steps, not enough.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, h2};
use crate::report::Severity;

/// **H3** (minor): of the open steps that belong to the buyer, they hold a share from T_held_low to
/// below T_held_ok. It lists those that they do not hold.
pub(super) const RULE: Rule = Rule { id: "H3", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let (low, ok) = (given.limits.held_low_percent, usize::from(given.limits.held_ok_percent));
    let share = witness.held_percent();
    if share < usize::from(low) || share >= ok {
        return Vec::new();
    }
    vec![h2::found(Severity::Minor, &witness.buyer_steps(), ok)]
}
