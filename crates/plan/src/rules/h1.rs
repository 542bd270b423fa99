//! H1: nothing in the plan is the buyer's.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **H1** (major, and the plan is seller-sided): no commitment is held by the buyer: none of the
/// terms was written or confirmed by somebody of theirs with a verified address.
pub(super) const RULE: Rule = Rule { id: "H1", element: None, find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    if witness.held().next().is_some() {
        return Vec::new();
    }
    let found = Found::new("h1", Severity::Major, [Path::root("plan")]).turn_of(Side::Buyer);
    vec![found]
}
