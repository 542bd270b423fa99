//! How the plan of a room stands: kept up with every change, and written with it.
//!
//! - A change of a value, an entity or the ledger, and somebody's coming: worked out before the
//!   append, written in its transaction.
//! - Characters of a text alone: the append marks the plan as due, and it is worked out within a
//!   second. Should the relay end before that, whoever looks for due plans finds it.
//! - Time alone: when the room next does anything, and at the latest when it is told to look again,
//!   which the sweep does for every plan that is due ([`crate::sweep`]). `since` is the moment at
//!   which it happened, not the one at which somebody looked.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::Place;
use countersign_plan::attest::Kind;
use countersign_plan::history::{Bounds, What};
use countersign_plan::model::{Plan, Side};
use countersign_plan::reading::Reading;
use countersign_plan::record::{Open, Shares};
use countersign_plan::schema::Key;
use tokio::time::Instant;

use super::batch::Batch;
use super::outage::Failure;
use super::report::EVERY;
use super::{Room, texts};
use crate::day;
use crate::error::Problem;
use crate::standing::{Kept, Material, Standing};
use crate::store::{Append, Beside, StoreError};
use crate::token::Participant;

/// Somebody who looks again within so many seconds has not opened the plan anew.
const SAME_LOOK_SECONDS: i64 = 60;

/// Plans of fewer bytes are worked out with each append.
const LARGE: usize = 32 << 10;
/// How a larger one stands is not worked out again for so many times as long as it took.
const RESTS: u32 = 10;
/// Entries of the field log that are folded with one append, at most.
const FOLD_STEP: usize = 4000;

/// How long what the store did not take waits, where nobody writes meanwhile.
const AGAIN: Duration = Duration::from_secs(10);

impl Room {
    /// How much of each text is whose, now.
    pub(super) fn texts(&self, reading: &Reading) -> BTreeMap<Place, Shares> {
        let replica = &self.replica;
        let owner = |client| Some(replica.people.principal(replica.gate.owner(client)?));
        texts::shares(&replica.doc, owner, &reading.plan, &self.replica.record.history)
    }

    /// The input of reports, now.
    pub(super) fn material<'a>(
        &'a self,
        reading: &'a Reading,
        texts: &'a BTreeMap<Place, Shares>,
    ) -> Material<'a> {
        Material {
            reading,
            texts,
            history: &self.replica.record.history,
            evidence: &self.replica.evidence,
            kept: &self.replica.record.kept,
            created: self.replica.created_at,
            thresholds: &self.replica.settings.thresholds,
        }
    }

    /// Reads what is kept beside the plan, once, and follows what time alone has changed up to an
    /// instant. To be called while the document is what the store holds.
    ///
    /// # Errors
    /// When the store does not give it.
    pub(super) async fn refresh_standing(&mut self, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.load_record().await?;
        if !self.replica.record.is_read {
            let mut kept = self.around.store.kept(&self.plan).await?;
            // Opens that the store has not taken yet are known all the same.
            self.reports.unwritten.opens.iter().for_each(|open| kept.open(open));
            self.replica.record.kept = Arc::new(kept);
            self.replica.record.witnessed_until = self.replica.evidence.ledger().entries().len();
            self.replica.record.is_read = true;
        }
        if self.replica.record.kept.standing.as_ref().is_none_or(|standing| standing.is_over(at)) {
            let reading = self.replica.doc.read();
            let standing = self.material(&reading, &self.texts(&reading)).pass(at);
            self.stand(standing);
            self.reports.due = Some(Instant::now());
        }
        Ok(())
    }

    fn stand(&mut self, standing: Standing) {
        Arc::make_mut(&mut self.replica.record.kept).standing = Some(standing);
    }

    /// Puts down how the plan stands with what the batch changes, to be written with it. The
    /// document is ahead of the store by the batch.
    pub(super) fn add_standing(&mut self, batch: &mut Batch) {
        let news = self.note_records(batch);
        self.note_witnessed(batch);
        let is_moved = batch.beside.standing.is_some() || !batch.beside.is_empty();
        match news {
            News::None if !is_moved => {}
            News::Characters if !is_moved => {
                if self.reports.due.is_none() {
                    self.reports.due = Some(Instant::now() + EVERY);
                    batch.beside.stale = true;
                }
            }
            News::None | News::Characters | News::Values
                if batch.attestations.is_empty()
                    && self.rests_until.is_some_and(|until| until > Instant::now()) =>
            {
                let until = self.rests_until.unwrap_or_else(Instant::now);
                let due = self.reports.due.map_or(until, |due| due.min(until));
                self.reports.due = Some(due);
                batch.beside.stale = true;
            }
            News::None | News::Characters | News::Values => {
                let begun = Instant::now();
                let reading = self.replica.doc.read();
                let standing = self.material(&reading, &self.texts(&reading)).standing(batch.at);
                batch.beside.standing = Some(standing.clone());
                self.stand(standing);
                self.reports.due = None;
                self.rest_after(begun);
            }
        }
        self.fold_log(batch);
    }

    /// Of a large plan it takes long to work out how it stands: then not with each append, but so
    /// seldom that it takes a small part of the room's time, and at the latest after [`EVERY`].
    fn rest_after(&mut self, begun: Instant) {
        let is_large = self.replica.counted() > LARGE;
        let span = (begun.elapsed() * RESTS).min(EVERY);
        self.rests_until = is_large.then(|| Instant::now() + span);
    }

    /// Takes what the batch changes into the history, as the store will.
    fn note_records(&mut self, batch: &mut Batch) -> News {
        let mut news = News::None;
        for (seq, row) in (batch.before + 1..).zip(&mut batch.rows) {
            let written = |record: &crate::field_log::Record| {
                record.notes.iter().all(|note| note.what == What::Written)
            };
            news = match &row.record {
                Some(record) if written(record) => news.max(News::Characters),
                Some(_) | None => News::Values,
            };
            self.replica.record.follow(seq, row.at, row.record.as_mut());
        }
        news
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
            .filter(|entry| matches!(entry.kind, Kind::Sign | Kind::Confirm))
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
            for entry in new.filter(|entry| entry.kind == Kind::Inspect) {
                Arc::make_mut(&mut self.replica.record.kept).witnessed.insert(entry.id.clone());
                batch.beside.witnessed.push(entry.id.clone());
            }
        }
        self.replica.record.witnessed_until = entries.len();
    }

    /// Writes how the plan stands where that waits. A change that the store does not take waits on;
    /// the answer says why.
    ///
    /// # Errors
    /// When the document may not be what the store holds.
    pub(super) async fn write_standing(&mut self) -> Result<Option<Problem>, Failure> {
        let at = (self.around.clock)();
        let waits =
            self.reports.due.is_some_and(|due| due <= Instant::now() || self.seats.is_empty());
        if !waits {
            return Ok(None);
        }
        self.refresh_standing(at).await?;
        let begun = Instant::now();
        let reading = self.replica.doc.read();
        let standing = self.material(&reading, &self.texts(&reading)).standing(at);
        self.rest_after(begun);
        self.stand(standing.clone());
        let beside = Beside { standing: Some(standing), ..Beside::default() };
        let beside = self.reports.unwritten.clone().and_then(beside);
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
                self.reports.unwritten = Beside::default();
                self.reports.due = None;
                Ok(None)
            }
            Err(e @ StoreError::Database(_)) => {
                self.write_later(beside, &e);
                Ok(Some(e.into()))
            }
            Err(e) => {
                self.reports.unwritten = beside.records();
                Err(e.into())
            }
        }
    }

    /// Keeps what the store did not take, and tries again later. The document is what the store
    /// holds all the same: people go on reading.
    pub(super) fn write_later(&mut self, beside: Beside, e: &StoreError) {
        tracing::debug!(plan = %self.plan, error = %e, "how the plan stands, or who opened it, is written later");
        self.reports.unwritten = beside.bounded();
        self.reports.due = Some(Instant::now() + AGAIN);
    }

    /// Notes that somebody has the plan open, if they gave a name: of others nothing is kept.
    pub(super) fn note_open(&mut self, who: &Participant, batch: &mut Batch) {
        if !who.assurance.is_named() {
            return;
        }
        let day = self.today(batch.at);
        let last = self.replica.record.kept.last_open(day, who.side, &who.sub);
        if last.is_some_and(|last| (batch.at - last).abs() < TimeDelta::seconds(SAME_LOOK_SECONDS))
        {
            return;
        }
        self.keep_open(day, who, batch);
    }

    /// Notes until when somebody had it open, on the day on which they came. A window left open
    /// overnight is no look.
    pub(super) fn note_close(&mut self, who: &Participant, batch: &mut Batch) {
        let day = self.today(batch.at);
        if self.replica.record.kept.last_open(day, who.side, &who.sub).is_some() {
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
            assurance: who.assurance,
            first: batch.at,
            last: batch.at,
        };
        Arc::make_mut(&mut self.replica.record.kept).open(&open);
        self.reports.forget();
        batch.beside.opens.push(open);
    }
}

/// The kinds of change by a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum News {
    /// Nothing.
    None,
    /// Characters of texts, and what else is kept without values.
    Characters,
    /// Anything else.
    Values,
}

impl Kept {
    /// When somebody last had it open on a day.
    fn last_open(&self, day: chrono::NaiveDate, side: Side, sub: &str) -> Option<DateTime<Utc>> {
        let same = |open: &&Open| (open.day, open.side, open.sub.as_str()) == (day, side, sub);
        self.opens.iter().find(same).map(|open| open.last)
    }
}
