//! Whose the words of a text are: its visible parts by the people who wrote them.

use std::collections::BTreeMap;

use countersign_plan::history::FieldLog;
use countersign_plan::ids::{Kin, Path};
use countersign_plan::model::{Plan, Side};
use countersign_plan::record::Shares;

use super::replica::Replica;
use crate::store::Principal;

/// The least assurance of those whose words hold.
const PROVEN: u8 = 2;

/// How much of each text that can be promised is whose. Who had a verified address when they wrote there last, the
/// record tells; a seed's words are the seller's.
pub(super) fn shares(replica: &Replica, plan: &Plan, history: &FieldLog) -> BTreeMap<Path, Shares> {
    let entities = |kin, ids: Vec<_>, texts: &'static [&'static str]| {
        ids.into_iter().flat_map(move |id| texts.iter().map(move |text| Path::entity(kin, id).field(text)))
    };
    [Path::root("goal")]
        .into_iter()
        .chain(entities(Kin::Criteria, plan.criteria.keys().collect(), &["text"]))
        .chain(entities(Kin::Risks, plan.risks.keys().collect(), &["text", "contingency"]))
        .filter_map(|path| {
            let mut shares = Shares::default();
            for span in replica.doc.spans(&path)? {
                shares.all += span.len;
                let Some(owner) = replica.gate.owner(span.client) else { continue };
                let Principal::Person { side: Side::Buyer, sub } = replica.people.principal(owner) else {
                    continue;
                };
                let theirs =
                    history.entries(&path).iter().filter(|e| e.by.side == Side::Buyer && e.by.sub == sub);
                match theirs.map(|e| e.by.assurance).max() {
                    Some(assurance) if assurance >= PROVEN => shares.buyer += span.len,
                    Some(_) | None => shares.unproven += span.len,
                }
            }
            Some((path, shares))
        })
        .collect()
}
