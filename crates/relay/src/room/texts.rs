//! Authorship of texts: their visible parts by the people who wrote them.

use std::collections::BTreeMap;

use countersign_plan::Place;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::{ChangeKind, EditChannel, FieldLog, LogEntry};
use countersign_plan::ids::Id;
use countersign_plan::model::{Plan, Side};
use countersign_plan::people::Principal;
use countersign_plan::record::TextShares;
use countersign_plan::schema::{EntityKind, Key};

use crate::store::ClientOwner;

/// How much of each text that can be promised is whose. The record tells who had a verified address
/// when they wrote there: of words that came with their entity, by who added it. A seed's words are
/// the seller's. Where somebody also wrote in a text by a link of the same sub, none of their words
/// there are proven, because a client id does not tell the two apart: the link may be in other
/// hands. To confirm the text holds it all the same. `owner`: whose a client id is.
pub(super) fn shares(
    doc: &PlanDoc,
    owner: impl Fn(u64) -> Option<ClientOwner>,
    plan: &Plan,
    history: &FieldLog,
) -> BTreeMap<Place, TextShares> {
    let of = |kin, id: &Id, text| Place::field(kin, id, text);
    let criteria = plan.criteria.iter().filter(|(_, criterion)| criterion.removed.is_none());
    let risks = plan.risks.iter().filter(|(_, risk)| risk.removed.is_none());
    // There are many steps, and of most the title is nobody's of the buyer: to read it off would be
    // for nothing.
    let titles = plan
        .steps
        .iter()
        .filter(|(_, step)| step.is_live())
        .filter_map(|(id, _)| of(EntityKind::Steps, id, Key::Title))
        .filter(|place| hands(history, place).any(|entry| entry.by.side == Side::Buyer));
    [Place::GOAL]
        .into_iter()
        .chain(titles)
        .chain(criteria.filter_map(|(id, _)| of(EntityKind::Criteria, id, Key::Text)))
        .chain(
            risks
                .flat_map(|(id, _)| {
                    [Key::Text, Key::Contingency].map(|text| of(EntityKind::Risks, id, text))
                })
                .flatten(),
        )
        .filter_map(|place| {
            let mut shares = TextShares::default();
            for span in doc.spans(&place)? {
                shares.all += span.len;
                let Some(ClientOwner::Person(Principal { side: Side::Buyer, sub })) =
                    owner(span.client)
                else {
                    continue;
                };
                let theirs =
                    hands(history, &place).filter(|e| e.by.side == Side::Buyer && e.by.sub == sub);
                match theirs.map(|e| e.by.assurance).min() {
                    Some(assurance) if assurance.is_verified() => shares.buyer += span.len,
                    Some(_) | None => shares.unproven += span.len,
                }
            }
            Some((place, shares))
        })
        .collect()
}

/// The entries of everybody who wrote a text: since it is there, and by adding the entity it lies
/// in.
fn hands<'a>(history: &'a FieldLog, place: &Place) -> impl Iterator<Item = &'a LogEntry> + use<'a> {
    let added = place.around().map(|around| history.entries(&around)).unwrap_or_default();
    let added = added
        .iter()
        .filter(|entry| entry.note.what == ChangeKind::Added && entry.how != EditChannel::Created);
    history.entries(place).iter().chain(added)
}
