//! The relay's own hand: what it writes into the roots that nobody else may write, `ledger` and
//! `authors`.
//!
//! A replica beside the plan's, as one replica writes under one id. It holds what that id wrote and
//! nothing else: by rule nothing else lies in those roots. Its writes go the way of any update.

use serde_json::Value;
use yrs::updates::decoder::Decode;
use yrs::{Array, ArrayRef, Doc, Map, MapRef, ReadTxn, StateVector, Transact, Update};

use super::{MergeError, PlanDoc, read};
use crate::schema::{AUTHORS, LEDGER};

/// The id of the relay's own hand, one of those reserved for it in every plan.
pub const WITNESS_ID: u64 = 1;

/// The replica of the relay's own hand.
#[derive(Debug)]
pub struct RelayHand {
    doc: Doc,
    ledger: ArrayRef,
    authors: MapRef,
}

impl Default for RelayHand {
    fn default() -> RelayHand {
        let doc = Doc::with_client_id(WITNESS_ID);
        let (ledger, authors) = (doc.get_or_insert_array(LEDGER), doc.get_or_insert_map(AUTHORS));
        RelayHand { doc, ledger, authors }
    }
}

impl RelayHand {
    /// The hand as it has written in a plan so far.
    ///
    /// # Errors
    /// When what it wrote does not come out of the plan.
    pub fn of(plan: &PlanDoc) -> Result<RelayHand, MergeError> {
        let witness = RelayHand::default();
        let own = plan.written_by(WITNESS_ID);
        let own = Update::decode_v1(&own).map_err(|e| MergeError::Update(e.to_string()))?;
        let applied = witness.doc.transact_mut().apply_update(own);
        applied.map_err(|e| MergeError::Apply(e.to_string()))?;
        Ok(witness)
    }

    /// Puts entries behind those of the ledger, and names authors, in one transaction. Gives the
    /// update (v1).
    pub fn write(&mut self, entries: &[Value], authors: &[(String, Value)]) -> Vec<u8> {
        let mut txn = self.doc.transact_mut();
        for entry in entries {
            self.ledger.push_back(&mut txn, read::any(entry));
        }
        for (key, value) in authors {
            self.authors.insert(&mut txn, key.as_str(), read::any(value));
        }
        txn.commit();
        txn.encode_update_v1()
    }

    /// The value under a key of the map of authors.
    pub fn author(&self, key: &str) -> Option<Value> {
        let txn = self.doc.transact();
        let out = self.authors.get(&txn, key)?;
        read::value(&txn, &out)
    }
}

impl PlanDoc {
    /// The updates of one client id, as one update (v1).
    pub fn written_by(&self, client: u64) -> Vec<u8> {
        let txn = self.doc.transact();
        let mut others = StateVector::default();
        for (id, clock) in txn.state_vector().iter().filter(|(id, _)| id.get() != client) {
            others.set_max(*id, *clock);
        }
        txn.encode_diff_v1(&others)
    }
}
