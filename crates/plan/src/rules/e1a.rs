//! E1a: the goal is empty.

use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E1a** (blocker): the goal is empty. It is the buyer's desired outcome in their words; without
/// it the plan says when something happens but not what for.
pub(super) const RULE: Rule = Rule { id: "E1a", element: Some(Element::Goal), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    if !given.plan.goal.trim().is_empty() {
        return Vec::new();
    }
    let found = Detection::new("e1a", Severity::Blocker, [Path::root("goal")]).turn_of(Side::Buyer);
    vec![found]
}
