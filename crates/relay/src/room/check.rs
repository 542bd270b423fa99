//! Invariants of a room between two batches. Parts of a room are kept in step by code in several
//! places; where they are not, a later answer would be wrong without anybody noticing. A room that
//! fails the check panics: it is logged, counted, and opened anew from what is durable.
//!
//! It runs in builds with debug assertions, and in a release that is asked for it (`serve
//! --check-rooms`): it reads the whole ledger for each batch.

use std::collections::BTreeMap;

use countersign_plan::attest::Ledger;
use countersign_plan::lib0::Lib0Reader;

use super::Room;
use super::seats::{Connection, OwnStep1, SocketStage};
use crate::config::Checks;

impl Room {
    /// Looks at everything that must hold, where rooms are to do so.
    ///
    /// # Panics
    /// When something does not hold.
    pub(super) fn check_invariants(&self) {
        match self.around.checks {
            Checks::Off => {}
            Checks::EachBatch => {
                if let Err(says) = self.holds() {
                    panic!("the parts of the room of plan {} do not agree: {says}", self.plan);
                }
            }
        }
    }

    fn holds(&self) -> Result<(), String> {
        self.holds_of_the_document()?;
        self.holds_of_the_record()?;
        self.seats.all().try_for_each(|(number, seat)| {
            self.holds_of_a_seat(number, seat)
                .map_err(|says| format!("connection {number}: {says}"))
        })
    }

    /// Document and gate have seen the same structs, none of which waits for another.
    fn holds_of_the_document(&self) -> Result<(), String> {
        let (document, gate) =
            (clocks(&self.replica.doc.state_vector())?, clocks(&self.replica.gate.state_vector())?);
        if document != gate {
            return Err(format!("the document has {document:?}, and the gate {gate:?}"));
        }
        if self.replica.doc.has_pending() {
            return Err("the document waits for structs".into());
        }
        let foreign = document.keys().find(|client| self.replica.gate.owner(**client).is_none());
        match foreign {
            // Reserved ids belong to the relay without being bound.
            Some(client) if *client >= RESERVED_BELOW => {
                Err(format!("client id {client} wrote, and is nobody's"))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// The ledger in the document is that of the table; the record is no further than the log.
    fn holds_of_the_record(&self) -> Result<(), String> {
        let evidence = self.replica.evidence.ledger();
        if Ledger::read(&self.replica.doc.ledger()) != *evidence {
            return Err("the ledger in the document is not the evidence".into());
        }
        let (known, seq) = (self.replica.record.known, self.replica.seq);
        if known > seq {
            return Err(format!("the record is known to {known}, and the log ends at {seq}"));
        }
        let (looked, entries) = (self.replica.record.witnessed_until, evidence.entries().len());
        if self.replica.record.is_read && looked != entries {
            return Err(format!("{looked} of {entries} entries were looked at for who was there"));
        }
        Ok(())
    }

    /// It is told of no more than happened, and its client id is its own.
    fn holds_of_a_seat(&self, number: u64, seat: &Connection) -> Result<(), String> {
        if self.seats.is_ended(number) {
            return Err("it is both here and gone".into());
        }
        match seat.stage {
            SocketStage::BeforeHello if !seat.own_client || seat.client.is_some() => {
                return Err("it waits for a `hello` that cannot come".into());
            }
            SocketStage::BeforeStep1 if !seat.own_client || seat.client.is_none() => {
                return Err("it waits for its step 1 without a `hello`".into());
            }
            SocketStage::Unplaced if seat.own_client => {
                return Err("it gets updates that it cannot place".into());
            }
            SocketStage::BeforeHello
            | SocketStage::BeforeStep1
            | SocketStage::Unplaced
            | SocketStage::Placed => {}
        }
        if seat.own_step1 == OwnStep1::Due && self.outage.is_none() {
            return Err("it is to be asked again, and nothing asks it".into());
        }
        let (messages, told, safe) = (seat.messages, seat.told, seat.safe);
        if told > messages || safe > self.replica.seq {
            return Err(format!(
                "it was told of {told} of {messages} messages, and is safe to {safe}"
            ));
        }
        let owner = seat.client.and_then(|client| self.replica.gate.owner(client));
        if owner.is_some_and(|owner| self.replica.people.principal(owner) != seat.principal) {
            return Err("its client id is somebody else's".into());
        }
        Ok(())
    }
}

/// Ids below this one are the relay's in every plan.
const RESERVED_BELOW: u64 = 1024;

/// A state vector as numbers by client id.
fn clocks(vector: &[u8]) -> Result<BTreeMap<u64, u64>, String> {
    let mut read = Lib0Reader::new(vector);
    let mut clocks = BTreeMap::new();
    let odd = |e| format!("a state vector cannot be read: {e:?}");
    for _ in 0..read.uint().map_err(odd)? {
        let (client, clock) = (read.uint().map_err(odd)?, read.uint().map_err(odd)?);
        if clock > 0 {
            clocks.insert(client, clock);
        }
    }
    Ok(clocks)
}
