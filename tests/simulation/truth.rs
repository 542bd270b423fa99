//! Durable state, kept beside the relay and built from nothing but the rows that were committed;
//! and the checks that it must pass.

use std::collections::BTreeMap;

use countersign_plan::attest::Ledger;
use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::people::Principal;
use countersign_plan::sync::frame::Frame;
use countersign_relay::store::by_hand::{ExtraRows, ManualStore};
use countersign_relay::store::{ClientOwner, PlanId, StoredPlan};
use countersign_tests::relay::clocks;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;

/// Stands in whatever must never be taken.
pub(crate) const EVIL: &str = "EVIL";

/// The plan as it is durable.
pub(crate) struct Truth {
    pub(crate) doc: PlanDoc,
    pub(crate) seq: u64,
    owners: BTreeMap<u64, ClientOwner>,
    plan: PlanId,
    /// The writer of the last row, for messages.
    pub(crate) by: String,
    /// People attest in this run.
    pub(crate) attested: bool,
    /// The relay's number of this plan among those of its id.
    pub(crate) epoch: u64,
    /// The plan of the same id that was deleted before: sockets may still be sent what it held.
    pub(crate) former: Option<Box<Truth>>,
}

impl Truth {
    pub(crate) fn new(plan: PlanId, attested: bool) -> Truth {
        Truth {
            doc: PlanDoc::keeping(1),
            seq: 0,
            owners: BTreeMap::new(),
            plan,
            by: String::new(),
            attested,
            epoch: 0,
            former: None,
        }
    }

    /// How far each client id counts in what is durable.
    pub(crate) fn state(&self) -> BTreeMap<u64, u64> {
        clocks(&self.doc.state_vector())
    }

    /// The rows that a store would load.
    pub(crate) fn stored(&self, hand: &mut ManualStore) -> StoredPlan {
        hand.stored(&self.plan).unwrap().expect("[log] the plan is there")
    }

    /// The rows that are kept beside the plan.
    pub(crate) fn used(&self, hand: &ManualStore) -> ExtraRows {
        hand.used(&self.plan).unwrap()
    }

    /// Takes in what became durable, and looks at each row as it does.
    pub(crate) fn follow(&mut self, hand: &mut ManualStore) {
        for row in hand.rows(&self.plan, self.seq).unwrap() {
            assert_eq!(row.seq, self.seq + 1, "[log] rows follow each other without a gap");
            self.seq = row.seq;
            self.by = format!("{:?}", row.principal);
            let update =
                yrs::Update::decode_v1(&row.bytes).expect("[log] what is logged can be read");
            for (client, _) in update.state_vector().iter() {
                // Below 1024 it is the relay's own word about the author; what it says is looked at
                // below. Under its ordinary id it puts back what the other side
                // holds, in the same row.
                let owner = (client.get() >= 1024).then(|| self.owner(client.get(), hand));
                assert!(
                    owner.is_none_or(|who| [Some(&row.principal), Some(&ClientOwner::Relay)]
                        .contains(&who.as_ref())),
                    "[actor] structs of {} in an update of {:?}",
                    client.get(),
                    row.principal
                );
            }
            let evil = row.bytes.windows(EVIL.len()).any(|window| window == EVIL.as_bytes());
            assert!(!evil, "[refused] what must not be taken is durable, by {:?}", row.principal);
            self.doc.merge(&row.bytes).expect("[log] what is logged applies");
            let whole = !self.doc.has_pending()
                && reaches(&self.doc.state_vector(), &update.state_vector().encode_v1());
            assert!(
                whole,
                "[pending] row {} by {:?} follows on something that is not there",
                row.seq, row.principal
            );
        }
    }

    fn owner(&mut self, client: u64, hand: &mut ManualStore) -> Option<ClientOwner> {
        if !self.owners.contains_key(&client) {
            let stored = hand.stored(&self.plan).unwrap()?;
            self.owners.extend(stored.bindings.into_iter().map(|b| (b.client, b.principal)));
        }
        self.owners.get(&client).cloned()
    }

    /// Client ids of a person, as the relay has bound them.
    pub(crate) fn clients_of(&self, side: Side, sub: &str) -> Vec<u64> {
        let who = ClientOwner::Person(Principal { side, sub: sub.to_owned() });
        self.owners.iter().filter(|(_, owner)| **owner == who).map(|(client, _)| *client).collect()
    }

    /// Whether an update holds nothing that is not durable.
    pub(crate) fn covers(&mut self, update: &[u8]) -> bool {
        if update == [0, 0] {
            return true;
        }
        let read = yrs::Update::decode_v1(update).expect("[wire] the relay sends what can be read");
        let before = self.doc.state_vector();
        // An update beyond that is not merged: it may be of the plan before. So may one that only
        // deletes.
        let known = clocks(&before);
        let deletes_known = read.delete_set().iter().all(|(client, ranges)| {
            let there = known.get(&client.get()).copied().unwrap_or_default();
            ranges.iter().all(|range| u64::from(range.end) <= there)
        });
        let is_within = deletes_known && reaches(&before, &read.state_vector().encode_v1());
        let covered = is_within && {
            let changes = self.doc.merge(update).expect("[wire] the relay sends what can be read");
            changes.is_empty() && before == self.doc.state_vector() && !self.doc.has_pending()
        };
        covered || self.former.as_mut().is_some_and(|former| former.covers(update))
    }

    /// Whether a state vector lies within what is durable.
    pub(crate) fn reaches(&self, vector: &[u8]) -> bool {
        reaches(&self.doc.state_vector(), vector)
            || self.former.as_ref().is_some_and(|former| former.reaches(vector))
    }

    /// The highest number of a row of this plan, or of one before it.
    fn highest(&self) -> u64 {
        self.former.as_ref().map_or(0, |former| former.highest()).max(self.seq)
    }

    /// Checks messages that the relay writes to a socket, as it writes them: nobody sees or hears
    /// of changes that are not durable.
    pub(crate) fn hears(&mut self, bytes: &[u8], sent: &[SentUpdate]) {
        match Frame::decode(bytes).expect("[wire] the relay's messages can be read") {
            Frame::Update(update) | Frame::Step2(update) => {
                assert!(self.covers(&update), "[seen] somebody is sent what is not durable");
            }
            Frame::Step1(vector) => {
                assert!(self.reaches(&vector), "[seen] a step 1 names clocks that are not durable");
            }
            Frame::Saved(saved) => {
                let count = saved.messages as usize;
                assert!(
                    count <= sent.len(),
                    "[saved] {count} messages saved, {} were sent",
                    sent.len()
                );
                assert!(saved.seq <= self.highest(), "[saved] a number that is not durable");
                for update in &sent[..count] {
                    let durable = update.may_be_refused || self.covers(&update.bytes);
                    assert!(durable, "[saved] an edit was acknowledged and is not durable");
                }
            }
            Frame::Refused(_)
            | Frame::Awareness(_)
            | Frame::QueryAwareness
            | Frame::Welcome(_)
            | Frame::Report(_)
            | Frame::Notice(_) => {}
            other @ (Frame::Hello(_) | Frame::Denied(_)) => {
                panic!("[wire] from the relay: {other:?}")
            }
        }
    }

    /// Checks that a store would load the logged updates.
    pub(crate) fn is_what_is_stored(&mut self, hand: &mut ManualStore) {
        let stored = hand.stored(&self.plan).unwrap().expect("[log] the plan is there");
        assert_eq!(stored.seq, self.seq, "[log] the number of the last row");
        let mut doc = PlanDoc::keeping(2);
        let updates =
            stored.snapshot.iter().map(|s| &s.bytes).chain(stored.tail.iter().map(|r| &r.bytes));
        updates.for_each(|update| drop(doc.merge(update).expect("[log] what is stored applies")));
        assert!(!doc.has_pending(), "[pending] what is stored lacks something");
        assert_eq!(
            doc.document(),
            self.doc.document(),
            "[log] snapshot and rows are what was logged"
        );
        let is_evidence = Ledger::read(&doc.ledger()) == *stored.evidence.ledger();
        let is_protected = if self.attested { is_evidence } else { doc.ledger().is_empty() };
        assert!(is_protected, "[protected] somebody wrote the ledger");
        for (key, said) in doc.authors() {
            let Some(client) = key.strip_prefix("c/").and_then(|client| client.parse().ok()) else {
                continue;
            };
            let sub = match self.owner(client, hand) {
                Some(ClientOwner::Person(Principal { sub, .. })) => sub,
                Some(ClientOwner::Relay) => "relay".to_owned(),
                None => panic!("[authors] {client} is nobody's"),
            };
            assert_eq!(said.as_str(), Some(sub.as_str()), "[authors] of {client}");
        }
    }
}

/// A message with an update that reached the relay.
pub(crate) struct SentUpdate {
    pub(crate) bytes: Vec<u8>,
    /// Its sender may not write.
    pub(crate) may_be_refused: bool,
}

/// Whether one state vector lies within another.
pub(crate) fn reaches(outer: &[u8], inner: &[u8]) -> bool {
    let outer = clocks(outer);
    clocks(inner)
        .iter()
        .all(|(client, clock)| outer.get(client).is_some_and(|there| there >= clock))
}
