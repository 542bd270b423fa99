//! E7b: no risk is the buyer's.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::place::Place;
use crate::report::{Element, Severity};
use crate::schema::{EntityKind, Key};

/// **E7b** (minor): no risk written or confirmed by the buyer. An empty row is no risk. Silent
/// where there are none at all, which E7 says.
pub(super) const RULE: Rule = Rule { id: "E7b", element: Some(Element::Risks), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let risks: Vec<_> = given
        .plan
        .risks_in_order()
        .into_iter()
        .filter(|(_, r)| !r.text.trim().is_empty())
        .collect();
    let theirs =
        |place: &Place| witness.has_written(Side::Buyer, place, None) || witness.holds(place);
    let by_buyer =
        |risk: Place| theirs(&risk) || risk.beside(Key::Text).is_some_and(|text| theirs(&text));
    let places: Vec<Place> =
        risks.iter().filter_map(|(id, _)| Place::entity(EntityKind::Risks, id)).collect();
    if risks.is_empty() || places.iter().cloned().any(by_buyer) {
        return Vec::new();
    }
    let found =
        Detection::at("e7b", Severity::Minor, places).with("n", risks.len()).turn_of(Side::Buyer);
    vec![found]
}
