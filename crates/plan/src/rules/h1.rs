//! H1: nothing in the plan is the buyer's.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **H1** (major, and the plan is seller-sided): no commitment is held by the buyer: none of the
/// terms was written or confirmed by somebody of theirs with a verified address.
pub(super) const RULE: Rule = Rule { id: "H1", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    if witness.held().next().is_some() {
        return Vec::new();
    }
    let found = Detection::new("h1", Severity::Major, [Path::root("plan")]).turn_of(Side::Buyer);
    vec![found]
}
