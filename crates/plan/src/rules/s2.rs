//! S2: what was signed was changed by the other side.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::attest::{AttestationStatus, Difference};
use crate::message::{Message, Param};
use crate::model::{Plan, Side};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::EntityKind;

/// **S2** (major, and the plan has lapsed): the terms differ from those that the buyer signed last,
/// and not every change is theirs. Lists the changes. New steps of the seller that are linked to
/// nothing signed do not count.
pub(super) const RULE: Rule = Rule { id: "S2", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(signature) = witness.signature().filter(|s| s.standing == AttestationStatus::Lapsed)
    else {
        return Vec::new();
    };
    let signer = wording::quoted(&signature.by.name, "the-buyer");
    let places = places(given.plan, &signature.changes);
    let by_seller =
        signature.changes.iter().any(|c| c.by.as_ref().is_none_or(|by| by.side == Side::Seller));
    let found = Detection::at(
        "s2",
        Severity::Major,
        signature.changes.iter().map(|change| change.place.clone()),
    )
    .with("n", signature.changes.len())
    .with("who", signer)
    .with("places", places)
    .turn_of(if by_seller { Side::Seller } else { Side::Buyer });
    vec![found]
}

/// The places of differences as one says them: `“Pilot” (due)`, `go-live`.
pub(super) fn places(plan: &Plan, changes: &[Difference]) -> Param {
    wording::list(changes.iter().map(|change| place(plan, &change.place)))
}

fn place(plan: &Plan, place: &Place) -> Param {
    let way = place.way();
    let key = way.get(2).map(|key| &**key);
    let named = |name: Param| match key {
        Some(key) => wording::noted(name, wording::field(key)),
        None => name,
    };
    match place.in_entity() {
        Some((EntityKind::Steps, id)) => named(wording::step(plan, &id)),
        Some((EntityKind::Criteria, id)) => {
            named(wording::quoted(plan.criteria.get(&id).map_or("", |c| &c.text), "a-criterion"))
        }
        Some((EntityKind::Risks, id)) => {
            named(wording::quoted(plan.risks.get(&id).map_or("", |r| &r.text), "a-risk"))
        }
        Some((EntityKind::People | EntityKind::Comments, _)) => place.to_string().as_str().into(),
        None => match place {
            Place::Plan(key) => wording::field(key.word()),
            Place::Paper(review) => {
                Message::new("the-review").with("review", wording::review(*review)).into()
            }
            Place::Root(_) | Place::Meeting(_) | Place::Holiday(_) | Place::Proposal(_) => {
                wording::field(&place.to_string())
            }
            Place::Entity(..) | Place::Field(..) | Place::Link(..) | Place::Unknown(_) => {
                wording::field(&place.to_string())
            }
        },
    }
}
