//! E1a: the goal is empty.

use super::{Found, Given, Rule};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E1a** (blocker): the goal is empty. It is the buyer's desired outcome in their words; without it the plan says
/// when something happens but not what for.
pub(super) const RULE: Rule =
    Rule { id: "E1a", element: Some(Element::Goal), about: "The goal is empty.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    if !given.plan.goal.trim().is_empty() {
        return Vec::new();
    }
    let found = Found::new(Severity::Blocker, [Path::root("goal")])
        .fired("0 characters", "at least 1")
        .turn_of(Side::Buyer)
        .seller(
            "The goal is empty: nothing says what the buyer wants to have reached.",
            "Ask the buyer what must be true for them on the day they are live, and let them type it here.",
        )
        .buyer(
            "The goal is not written yet.",
            "Write in your own words what you want to have reached by go-live.",
        );
    vec![found]
}
