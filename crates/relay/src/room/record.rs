//! The record of a plan beside the document, as far as a room has read it: the field log, and who
//! opened the plan. It is a part of the replica: after a rebuild it is read anew.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use countersign_plan::history::FieldLog;

use super::Room;
use crate::field_log::{self, EntryFilter, Mark, Order};
use crate::standing::KeptValues;
use crate::store::StoreError;

/// The record of a plan.
#[derive(Debug, Default)]
pub(super) struct PlanRecord {
    pub(super) history: FieldLog,
    /// The last sequence number in it.
    pub(super) known: u64,
    /// Runs do not reach back to this sequence number: up to it the log was read from the store,
    /// or somebody put their name to the plan behind it.
    pub(super) runs_after: u64,
    /// The log is folded no sooner than it has so many entries.
    pub(super) folds_at: usize,
    /// The rest that is kept beside the plan, once it was read.
    pub(super) kept: Arc<KeptValues>,
    pub(super) is_read: bool,
    /// The plan is marked as due in the store, or will be with what waits for it.
    pub(super) is_due: bool,
    /// How many entries of the ledger were looked at for who was there.
    pub(super) witnessed_until: usize,
}

impl PlanRecord {
    /// Takes in what an update changed, where all before it is there.
    pub(super) fn follow(
        &mut self,
        seq: u64,
        at: DateTime<Utc>,
        record: Option<&mut field_log::Record>,
    ) {
        if self.known + 1 != seq {
            return;
        }
        self.known = seq;
        let Some(record) = record else { return };
        let entries: Vec<_> = record.entries(seq, at).collect();
        for (entry, note) in entries.into_iter().zip(&mut record.notes) {
            let (entry, replaced) = self.history.follow(entry, self.runs_after);
            // The store writes what is in memory.
            *note = entry.note;
            record.replaces.extend(replaced.map(|(seq, nth)| Mark { seq, nth }));
        }
    }

    /// Somebody puts their name to the plan behind this sequence number: what they saw stays an
    /// entry of its own.
    pub(super) fn end_runs(&mut self, seq: u64) {
        self.runs_after = self.runs_after.max(seq);
    }
}

/// Takes into a copy of a history what an update changed, as [`PlanRecord::follow`] took it in.
pub(super) fn follow(
    history: &mut FieldLog,
    seq: u64,
    at: DateTime<Utc>,
    record: Option<&field_log::Record>,
) {
    let Some(record) = record else { return };
    let is_replaced = |(seq, nth)| record.replaces.contains(&Mark { seq, nth });
    record.entries(seq, at).for_each(|entry| history.repeat(entry, is_replaced));
}

impl Room {
    /// Reads the entries that the field log got since it was last read.
    pub(super) async fn load_record(&mut self) -> Result<(), StoreError> {
        let (seq, known) = (self.replica.seq, self.replica.record.known);
        if known >= seq {
            return Ok(());
        }
        let after = (known > 0).then_some(Mark { seq: known, nth: u32::MAX });
        let part = EntryFilter { after, order: Order::OldestFirst, ..EntryFilter::default() };
        let entries = self.around.store.history(&self.plan, part).await?;
        for entry in entries.into_iter().flatten() {
            self.replica.record.history.record(entry);
        }
        if known == 0 {
            let stored = std::mem::take(&mut self.replica.record.history);
            self.replica.record.history =
                stored.without_forged(&self.replica, &self.replica.evidence);
        }
        let record = &mut self.replica.record;
        (record.known, record.runs_after) = (seq, seq);
        Ok(())
    }

    /// The field log, as far as it was read.
    pub(super) fn history(&self) -> &FieldLog {
        &self.replica.record.history
    }
}
