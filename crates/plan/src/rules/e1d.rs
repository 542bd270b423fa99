//! E1d: go-live is claimed, not held.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E1d** (major): go-live only claimed, not held: the date stands as the seller set it. Silent where there is no date,
/// which E1c says.
pub(super) const RULE: Rule = Rule { id: "E1d", element: Some(Element::GoLive), find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let path = Path::of("plan", "goLive");
    let Some(go_live) = given.plan.plan.go_live else { return Vec::new() };
    // Confirmed or signed it is theirs, whoever wrote it.
    if witness.holds(&path) || witness.history.hand(&path, None, None).holds() {
        return Vec::new();
    }
    let found = Found::new("e1d", Severity::Major, [path]).with("date", go_live).turn_of(Side::Buyer);
    vec![found]
}
