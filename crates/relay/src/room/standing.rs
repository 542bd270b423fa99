//! How the plan of a room stands: kept up with every change, and written with it.
//!
//! - A change of a value, an entity or the ledger, and somebody's coming: worked out before the append, written in its
//!   transaction.
//! - Characters of a text alone: the append marks the plan as due, and it is worked out within a second. Should the relay
//!   end before that, whoever looks for due plans finds it.
//! - Time alone: when the room next does anything, and at the latest when it is told to look again, which the sweep does
//!   for every plan that is due ([`crate::sweep`]). `since` is the moment at which it happened, not the one at which
//!   somebody looked.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::attest::Kind;
use countersign_plan::authority::PROVEN;
use countersign_plan::history::What;
use countersign_plan::ids::Path;
use countersign_plan::model::{Reading, Side};
use countersign_plan::record::{IDENTIFIED, Open, Shares};
use tokio::time::Instant;

use super::admit::Batch;
use super::report::EVERY;
use super::{Room, texts};
use crate::day;
use crate::error::Problem;
use crate::standing::{Kept, Material, Standing};
use crate::store::{Append, Beside, StoreError};
use crate::token::Participant;

/// Somebody who looks again within so many seconds has not opened the plan anew.
const SAME_LOOK_SECONDS: i64 = 60;

/// How long what the store did not take waits, where nobody writes meanwhile.
const AGAIN: Duration = Duration::from_secs(10);

impl Room {
    /// How much of each text is whose, now.
    pub(super) fn texts(&self, reading: &Reading) -> BTreeMap<Path, Shares> {
        texts::shares(&self.replica, &reading.plan, &self.reports.history)
    }

    /// What reports are made of, now.
    pub(super) fn material<'a>(
        &'a self,
        reading: &'a Reading,
        texts: &'a BTreeMap<Path, Shares>,
    ) -> Material<'a> {
        Material {
            reading,
            texts,
            history: &self.reports.history,
            evidence: &self.replica.evidence,
            kept: &self.reports.kept,
            created: self.replica.created_at,
            thresholds: &self.replica.settings.thresholds,
        }
    }

    /// Reads what is kept beside the plan, once, and follows what time alone has changed up to an instant. To be called
    /// while the document is what the store holds.
    ///
    /// # Errors
    /// When the store does not give it.
    pub(super) async fn keep_up(&mut self, at: DateTime<Utc>) -> Result<(), Problem> {
        self.catch_up().await?;
        if !self.reports.is_read {
            self.reports.kept = self.around.store.kept(&self.plan).await?;
            self.reports.witnessed_until = self.replica.evidence.ledger().entries().len();
            self.reports.is_read = true;
        }
        if self.reports.kept.standing.as_ref().is_none_or(|standing| standing.until <= at) {
            let reading = self.replica.doc.read();
            let standing = self.material(&reading, &self.texts(&reading)).pass(at);
            self.stand(standing);
            self.reports.due = Some(Instant::now());
        }
        Ok(())
    }

    fn stand(&mut self, standing: Standing) {
        self.reports.kept.standing = Some(standing);
    }

    /// Puts down how the plan stands with what the batch changes, to be written with it. The document is ahead of the
    /// store by the batch.
    pub(super) fn stand_with(&mut self, batch: &mut Batch) {
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
            News::None | News::Characters | News::Values => {
                let reading = self.replica.doc.read();
                let standing = self.material(&reading, &self.texts(&reading)).standing(batch.at);
                batch.beside.standing = Some(standing.clone());
                self.stand(standing);
                self.reports.due = None;
            }
        }
    }

    /// Takes what the batch changes into the history, as the store will.
    fn note_records(&mut self, batch: &Batch) -> News {
        let mut news = News::None;
        for (seq, row) in (batch.before + 1..).zip(&batch.rows) {
            let written = |record: &crate::field_log::Record| {
                record.notes.iter().all(|note| note.what == What::Written)
            };
            news = match &row.record {
                Some(record) if written(record) => news.max(News::Characters),
                Some(_) | None => News::Values,
            };
            self.reports.follow(seq, row.at, row.record.as_ref());
        }
        news
    }

    /// Notes the inspections of the batch during which a verified person of the buyer is connected. A connection by a link
    /// proves nothing: the seller always has the buyer's link.
    fn note_witnessed(&mut self, batch: &mut Batch) {
        let entries = self.replica.evidence.ledger().entries();
        let is_verified = |who: &Participant| who.side == Side::Buyer && who.assurance >= PROVEN;
        let is_here = self.connections.values().any(|connection| is_verified(&connection.who));
        if self.reports.witnessed_until < entries.len() && is_here {
            let new = entries.iter().skip(self.reports.witnessed_until);
            for entry in new.filter(|entry| entry.kind == Kind::Inspect) {
                self.reports.kept.witnessed.insert(entry.id.clone());
                batch.beside.witnessed.push(entry.id.clone());
            }
        }
        self.reports.witnessed_until = entries.len();
    }

    /// Writes how the plan stands where that waits. What the store does not take waits on; the answer says why.
    ///
    /// # Errors
    /// When the document may not be what the store holds.
    pub(super) async fn write_standing(&mut self) -> Result<Option<Problem>, Problem> {
        let at = (self.around.clock)();
        let waits = self.reports.due.is_some_and(|due| due <= Instant::now() || self.connections.is_empty());
        if !waits {
            return Ok(None);
        }
        self.keep_up(at).await?;
        let reading = self.replica.doc.read();
        let standing = self.material(&reading, &self.texts(&reading)).standing(at);
        self.stand(standing.clone());
        let beside = Beside { standing: Some(standing), ..Beside::default() };
        let beside = std::mem::take(&mut self.reports.owed).and_then(beside);
        let append = Append {
            plan: self.plan.clone(),
            epoch: self.replica.epoch,
            after: self.replica.seq,
            rows: Vec::new(),
            bindings: Vec::new(),
            answers: Vec::new(),
            attestations: Vec::new(),
            beside: beside.clone(),
        };
        match self.around.store.append(append).await {
            Ok(_) => {
                self.reports.due = None;
                Ok(None)
            }
            Err(e @ StoreError::Database(_)) => {
                self.owe(beside, &e);
                Ok(Some(e.into()))
            }
            Err(e) => Err(e.into()),
        }
    }

    /// Keeps what the store did not take, and tries again later. The document is what the store holds all the same: people
    /// go on reading.
    pub(super) fn owe(&mut self, beside: Beside, e: &StoreError) {
        tracing::debug!(plan = %self.plan, error = %e, "how the plan stands, or who opened it, is written later");
        self.reports.owed = beside;
        self.reports.due = Some(Instant::now() + AGAIN);
    }

    /// Notes that somebody has the plan open, if they gave a name: of others nothing is kept.
    pub(super) fn note_open(&mut self, who: &Participant, batch: &mut Batch) {
        if who.assurance < IDENTIFIED {
            return;
        }
        let day = day::today(&self.replica.doc.read().plan, batch.at);
        let last = self.reports.kept.last_open(day, who.side, &who.sub);
        if last.is_some_and(|last| batch.at - last < TimeDelta::seconds(SAME_LOOK_SECONDS)) {
            return;
        }
        self.keep_open(day, who, batch);
    }

    /// Notes until when somebody had it open, on the day on which they came. A window left open overnight is no look.
    pub(super) fn note_close(&mut self, who: &Participant, batch: &mut Batch) {
        let day = day::today(&self.replica.doc.read().plan, batch.at);
        if self.reports.kept.last_open(day, who.side, &who.sub).is_some() {
            self.keep_open(day, who, batch);
        }
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
        self.reports.kept.open(&open);
        self.reports.forget();
        batch.beside.opens.push(open);
    }
}

/// What a batch changes.
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
