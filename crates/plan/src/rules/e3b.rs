//! E3b: the buyer's side owns no step.

use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E3b** (blocker): no step at all is owned by the buyer's side. Then the plan is the seller's to-do list; the verdict
/// is `seller-sided` rather than `incomplete`.
pub(super) const RULE: Rule =
    Rule { id: "E3b", element: Some(Element::Owners), about: "No step is owned by the buyer's side.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let plan = given.plan;
    let live = || plan.steps.values().filter(|s| s.is_live());
    if live().any(|s| plan.owner_side(s) == Some(Side::Buyer)) {
        return Vec::new();
    }
    let n = live().count();
    let found = Found::new(Severity::Blocker, [Path::root("steps")])
        .fired(format!("0 of {}", wording::count(n, "step")), "at least 1")
        .turn_of(Side::Buyer)
        .seller(
            "No step is owned by the buyer's side: this is your to-do list, not a mutual plan.",
            "Ask the buyer which steps only they can do, and let them take those.",
        )
        .buyer("No step has an owner on your side yet.", "Take the steps that only you can do.");
    vec![found]
}
