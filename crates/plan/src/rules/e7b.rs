//! E7b: no risk is the buyer's.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::ids::{Kin, Path};
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E7b** (minor): no risk written or confirmed by the buyer. An empty row is no risk. Silent where there are none at
/// all, which E7 says.
pub(super) const RULE: Rule = Rule { id: "E7b", element: Some(Element::Risks), find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let risks: Vec<_> =
        given.plan.risks_in_order().into_iter().filter(|(_, r)| !r.text.trim().is_empty()).collect();
    let theirs = |place: &Path| witness.has_written(Side::Buyer, place, None) || witness.holds(place);
    let by_buyer = |path: Path| theirs(&path) || theirs(&path.field("text"));
    if risks.is_empty() || risks.iter().any(|(id, _)| by_buyer(Path::entity(Kin::Risks, id))) {
        return Vec::new();
    }
    let found = Found::new("e7b", Severity::Minor, risks.iter().map(|(id, _)| Path::entity(Kin::Risks, id)))
        .with("n", risks.len())
        .turn_of(Side::Buyer);
    vec![found]
}
