//! The values that a room keeps beside its plan: visits, the people at an inspection, the record of
//! writings; and the material of reports.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::Place;
use countersign_plan::attest::AttestationKind;
use countersign_plan::history::Bounds;
use countersign_plan::model::{Plan, Side};
use countersign_plan::reading::PlanReading;
use countersign_plan::record::{Open, TextShares};
use countersign_plan::schema::Key;

use super::batch::Batch;
use super::outage::BatchFailure;
use super::{Room, texts};
use crate::day;
use crate::standing::{KeptValues, Material};
use crate::store::{Append, StoreError};
use crate::token::Participant;

/// Somebody who looks again within so many seconds has not opened the plan anew.
const SAME_LOOK_SECONDS: i64 = 60;

/// Entries of the field log that are folded with one append, at most.
const FOLD_STEP: usize = 4000;

impl Room {
    /// How much of each text is whose, now.
    pub(super) fn texts(&self, reading: &PlanReading) -> BTreeMap<Place, TextShares> {
        let replica = &self.replica;
        let owner = |client| Some(replica.people.principal(replica.gate.owner(client)?));
        texts::shares(&replica.doc, owner, &reading.plan, &self.replica.record.history)
    }

    /// The input of reports, now.
    pub(super) fn material<'a>(
        &'a self,
        reading: &'a PlanReading,
        texts: &'a BTreeMap<Place, TextShares>,
    ) -> Material<'a> {
        Material {
            reading,
            texts,
            history: &self.replica.record.history,
            evidence: &self.replica.evidence,
            kept: &self.replica.record.kept,
            created: self.replica.created_at,
            thresholds: &self.replica.settings.thresholds,
            seq: self.replica.seq,
        }
    }

    /// Puts down what the batch changes beside the document, to be written with it. The document is
    /// ahead of the store by the batch.
    pub(super) fn add_standing(&mut self, batch: &mut Batch) {
        self.note_records(batch);
        self.note_witnessed(batch);
        let beside = &batch.beside;
        let is_moved =
            !batch.rows.is_empty() || !beside.opens.is_empty() || !beside.witnessed.is_empty();
        self.add_diagnosis(batch, is_moved);
        self.fold_log(batch);
    }

    /// Takes what the batch changes into the history, as the store will.
    fn note_records(&mut self, batch: &mut Batch) {
        for (seq, row) in (batch.before + 1..).zip(&mut batch.rows) {
            self.replica.record.follow(seq, row.at, row.record.as_mut());
        }
    }

    /// Folds old entries of the field log where it has more than it may keep; the store does the
    /// same with the append.
    fn fold_log(&mut self, batch: &mut Batch) {
        let entries_max = self.around.limits.log_entries;
        let folds_at = self.replica.record.folds_at;
        let history = &mut self.replica.record.history;
        if !history.is_over(entries_max) || history.valued() < folds_at {
            return;
        }
        let acts = self.replica.evidence.ledger().entries().iter();
        let fences: Vec<_> = acts
            .filter(|entry| matches!(entry.kind, AttestationKind::Sign | AttestationKind::Confirm))
            .map(|entry| self.replica.evidence.position(entry))
            .collect();
        let folds = history.fold(Bounds { entries_max, step: FOLD_STEP, fences: &fences });
        if folds.is_empty() {
            // Nothing in it can go: it is looked through again when it has grown.
            let entries = history.valued();
            self.replica.record.folds_at = entries + entries_max / 20;
            tracing::warn!(plan = %self.plan, entries, "its field log is full and cannot be folded");
        }
        // The copy to read from has the entries that go: it is made anew when somebody reads.
        self.shadow = None;
        batch.beside.folds.extend(folds);
    }

    /// Notes the inspections of the batch during which a verified person of the buyer is connected.
    /// A connection by a link proves nothing: the seller always has the buyer's link.
    fn note_witnessed(&mut self, batch: &mut Batch) {
        let entries = self.replica.evidence.ledger().entries();
        let is_verified =
            |who: &Participant| who.side == Side::Buyer && who.assurance.is_verified();
        let is_here = self.seats.all().any(|(_, seat)| is_verified(&seat.who));
        if self.replica.record.witnessed_until < entries.len() && is_here {
            let new = entries.iter().skip(self.replica.record.witnessed_until);
            for entry in new.filter(|entry| entry.kind == AttestationKind::Inspect) {
                Arc::make_mut(&mut self.replica.record.kept).witnessed.insert(entry.id.clone());
                batch.beside.witnessed.push(entry.id.clone());
            }
        }
        self.replica.record.witnessed_until = entries.len();
    }

    /// Writes what the store did not take before, when it is time.
    ///
    /// # Errors
    /// When the document may not be what the store holds.
    pub(super) async fn write_unwritten(&mut self) -> Result<(), BatchFailure> {
        if !self.reports.is_to_be_written(self.seats.is_empty()) {
            return Ok(());
        }
        let beside = self.reports.unwritten.clone();
        let append = Append {
            plan: self.plan.clone(),
            epoch: self.replica.epoch,
            after: self.replica.seq,
            batch: None,
            rows: Vec::new(),
            bindings: Vec::new(),
            answers: Vec::new(),
            attestations: Vec::new(),
            beside: beside.clone(),
        };
        match self.around.store.append(append).await {
            Ok(_) => {
                self.reports.note_written();
                Ok(())
            }
            Err(e @ StoreError::Database(_)) => {
                self.write_later(beside, &e);
                Ok(())
            }
            Err(e) => {
                self.reports.unwritten = beside.records();
                Err(e.into())
            }
        }
    }

    /// Notes that somebody has the plan open, if they gave a name: of others nothing is kept.
    pub(super) fn note_open(&mut self, who: &Participant, batch: &mut Batch) {
        if !who.assurance.is_named() {
            return;
        }
        let day = self.today(batch.at);
        let known = self.replica.record.kept.open_of(day, who.side, &who.sub);
        let is_same_look = |known: &Open| {
            (batch.at - known.last).abs() < TimeDelta::seconds(SAME_LOOK_SECONDS)
                && known.assurance >= who.assurance
                && (known.email.is_some() || verified_address(who).is_none())
        };
        if known.is_some_and(is_same_look) {
            return;
        }
        self.keep_open(day, who, batch);
    }

    /// Notes until when somebody had it open, on the day on which they came. A window left open
    /// overnight is no look.
    pub(super) fn note_close(&mut self, who: &Participant, batch: &mut Batch) {
        let day = self.today(batch.at);
        if self.replica.record.kept.open_of(day, who.side, &who.sub).is_some() {
            self.keep_open(day, who, batch);
        }
    }

    /// The plan's day. Reads its time zone alone: people come and go more often than a whole plan
    /// can be read.
    pub(super) fn today(&self, at: DateTime<Utc>) -> chrono::NaiveDate {
        let mut plan = Plan::default();
        let zone = self.replica.doc.value(&Place::Plan(Key::TimeZone));
        plan.plan.time_zone = zone.as_str().map(str::to_owned);
        day::today(&plan, at)
    }

    fn keep_open(&mut self, day: chrono::NaiveDate, who: &Participant, batch: &mut Batch) {
        let open = Open {
            day,
            side: who.side,
            sub: who.sub.clone(),
            name: who.name.clone(),
            email: verified_address(who),
            assurance: who.assurance,
            first: batch.at,
            last: batch.at,
        };
        Arc::make_mut(&mut self.replica.record.kept).open(&open);
        batch.beside.opens.push(open);
    }
}

impl KeptValues {
    /// The record of somebody's day with the plan.
    fn open_of(&self, day: chrono::NaiveDate, side: Side, sub: &str) -> Option<&Open> {
        let same = |open: &&Open| (open.day, open.side, open.sub.as_str()) == (day, side, sub);
        self.opens.iter().find(same)
    }
}

/// The address of somebody, where it was verified or vouched for.
fn verified_address(who: &Participant) -> Option<String> {
    who.email.clone().filter(|_| who.assurance.is_verified())
}
