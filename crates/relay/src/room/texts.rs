//! Whose the words of a text are: its visible parts by the people who wrote them.

use std::collections::BTreeMap;

use countersign_plan::document::PlanDoc;
use countersign_plan::history::{Entry, FieldLog, How, What};
use countersign_plan::ids::{Id, Kin, Path};
use countersign_plan::model::{Plan, Side};
use countersign_plan::record::Shares;

use crate::store::Principal;

/// The least assurance of those whose words hold.
const PROVEN: u8 = 2;

/// How much of each text that can be promised is whose. Who had a verified address when they wrote there last, the
/// record tells: of words that came with their entity, by who added it. A seed's words are the seller's.
/// `owner`: whose a client id is.
pub(super) fn shares(
    doc: &PlanDoc,
    owner: impl Fn(u64) -> Option<Principal>,
    plan: &Plan,
    history: &FieldLog,
) -> BTreeMap<Path, Shares> {
    let of = |kin, id: &Id, text| Path::entity(kin, id).field(text);
    let criteria = plan.criteria.iter().filter(|(_, criterion)| criterion.removed.is_none());
    let risks = plan.risks.iter().filter(|(_, risk)| risk.removed.is_none());
    // There are many steps, and of most the title is nobody's of the buyer: to read it off would be for nothing.
    let titles = plan
        .steps
        .iter()
        .filter(|(_, step)| step.is_live())
        .map(|(id, _)| of(Kin::Steps, id, "title"))
        .filter(|path| hands(history, path).any(|entry| entry.by.side == Side::Buyer));
    [Path::root("goal")]
        .into_iter()
        .chain(titles)
        .chain(criteria.map(|(id, _)| of(Kin::Criteria, id, "text")))
        .chain(risks.flat_map(|(id, _)| ["text", "contingency"].map(|text| of(Kin::Risks, id, text))))
        .filter_map(|path| {
            let mut shares = Shares::default();
            for span in doc.spans(&path)? {
                shares.all += span.len;
                let Some(Principal::Person { side: Side::Buyer, sub }) = owner(span.client) else {
                    continue;
                };
                let theirs = hands(history, &path).filter(|e| e.by.side == Side::Buyer && e.by.sub == sub);
                match theirs.map(|e| e.by.assurance).max() {
                    Some(assurance) if assurance >= PROVEN => shares.buyer += span.len,
                    Some(_) | None => shares.unproven += span.len,
                }
            }
            Some((path, shares))
        })
        .collect()
}

/// Whoever wrote a text: since it is there, and by adding what it lies in.
fn hands<'a>(history: &'a FieldLog, path: &Path) -> impl Iterator<Item = &'a Entry> + use<'a> {
    let around = path.in_entity().map(|(kin, id)| Path::entity(kin, &id));
    let added = around.map(|around| history.entries(&around)).unwrap_or_default();
    let added = added.iter().filter(|entry| entry.note.what == What::Added && entry.how != How::Created);
    history.entries(path).iter().chain(added)
}
