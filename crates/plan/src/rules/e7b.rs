//! E7b: no risk is the buyer's.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::{Kin, Path};
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E7b** (minor): no risk written or confirmed by the buyer. An empty row is no risk. Silent where there are none at
/// all, which E7 says.
pub(super) const RULE: Rule =
    Rule { id: "E7b", element: Some(Element::Risks), about: "No risk was raised by the buyer.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let risks: Vec<_> =
        given.plan.risks_in_order().into_iter().filter(|(_, r)| !r.text.trim().is_empty()).collect();
    let theirs = |place: &Path| witness.has_written(Side::Buyer, place, None) || witness.holds(place);
    let by_buyer = |path: Path| theirs(&path) || theirs(&path.field("text"));
    if risks.is_empty() || risks.iter().any(|(id, _)| by_buyer(Path::entity(Kin::Risks, id))) {
        return Vec::new();
    }
    let n = wording::count(risks.len(), "risk");
    let are = if risks.len() == 1 { "is" } else { "are" };
    let found = Found::new(Severity::Minor, risks.iter().map(|(id, _)| Path::entity(Kin::Risks, id)))
        .fired("0 by the buyer", "1")
        .turn_of(Side::Buyer)
        .seller(
            format!("{n} {are} named, and none by the buyer."),
            "Ask the buyer what could stop this on their side, and let them write it down.",
        )
        .buyer("No risk here is one that you have named.", "Add what could stop this on your side.");
    vec![found]
}
