//! E3b: the buyer's side owns no step.

use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E3b** (blocker): no step at all is owned by the buyer's side. Then the plan is the seller's
/// to-do list; the verdict is `seller-sided` rather than `incomplete`.
pub(super) const RULE: Rule = Rule { id: "E3b", element: Some(Element::Owners), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let plan = given.plan;
    let live = || plan.steps.values().filter(|s| s.is_live());
    if live().any(|s| plan.owner_side(s) == Some(Side::Buyer)) {
        return Vec::new();
    }
    let found = Detection::new("e3b", Severity::Blocker, [Path::root("steps")])
        .with("n", live().count())
        .turn_of(Side::Buyer);
    vec![found]
}
