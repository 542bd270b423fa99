//! E1a: the goal is empty.

use super::{Found, Given, Rule};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E1a** (blocker): the goal is empty. It is the buyer's desired outcome in their words; without
/// it the plan says when something happens but not what for.
pub(super) const RULE: Rule = Rule { id: "E1a", element: Some(Element::Goal), find };

fn find(given: &Given<'_>) -> Vec<Found> {
    if !given.plan.goal.trim().is_empty() {
        return Vec::new();
    }
    let found = Found::new("e1a", Severity::Blocker, [Path::root("goal")]).turn_of(Side::Buyer);
    vec![found]
}
