//! What a room says about its plan unasked: to each side the report of that side, and of no other.
//!
//! It goes to our own clients after their welcome, and again when it reads differently: after edits, at most once a
//! second, and when a day or the time of the meeting has passed. It is made between two batches, from what is durable.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::history::FieldLog;
use countersign_plan::model::{Reading, Side};
use countersign_plan::report::Report;
use countersign_plan::sync::frame::{Frame, Notice};
use tokio::time::Instant;

use super::Room;
use super::lapse::Lapses;
use crate::error::Problem;
use crate::field_log::{self, Mark, Order, Part};
use crate::standing::{AHEAD, Kept, next_change};
use crate::store::Beside;

/// The least time between two reports on one plan.
pub(super) const EVERY: Duration = Duration::from_secs(1);

/// How often the clock is asked whether a day has passed: machines sleep, and their clocks are set.
const LOOK: Duration = Duration::from_secs(60);

/// The reports as they were last made.
#[derive(Debug, Default)]
pub(super) struct Reports {
    made: Option<Made>,
    /// Not made again before.
    rest: Option<Instant>,
    pub(super) history: FieldLog,
    /// The last sequence number in it.
    pub(super) known: u64,
    /// Runs do not reach back to this sequence number: up to it the log was read from the store, or somebody put their name
    /// to the plan behind it.
    pub(super) runs_after: u64,
    /// The log is folded no sooner than it has so many entries.
    pub(super) folds_at: usize,
    lapses: Lapses,
    /// What is kept beside the plan, once it was read.
    pub(super) kept: Arc<Kept>,
    pub(super) is_read: bool,
    /// How many entries of the ledger were looked at for who was there.
    pub(super) witnessed_until: usize,
    /// How the plan stands is to be written by then.
    pub(super) due: Option<Instant>,
    /// What the store did not take of what is kept beside the plan: it goes with the next append.
    pub(super) owed: Beside,
    buyer: Told,
    seller: Told,
}

/// What the reports were made of.
#[derive(Debug)]
struct Made {
    seq: u64,
    /// From then on they may read differently by themselves.
    until: Option<DateTime<Utc>>,
}

/// A report on the wire.
#[derive(Debug, Default)]
struct Told {
    /// Counts up whenever the text is another one.
    number: u64,
    frame: Bytes,
}

impl Room {
    /// Makes the reports anew when it is time, and sends each to the clients of its side that do not have it.
    ///
    /// # Errors
    /// When the store does not give the record.
    pub(super) async fn tell_reports(&mut self) -> Result<(), Problem> {
        if !self.has_readers() {
            return Ok(());
        }
        let at = (self.around.clock)();
        if self.reports.are_stale(self.replica.seq, at) {
            if !self.reports.wait().is_zero() {
                return Ok(());
            }
            self.keep_up(at).await?;
            let reading = self.replica.doc.read();
            let (buyer, seller) = (self.of(&reading, Side::Buyer, at), self.of(&reading, Side::Seller, at));
            self.reports.buyer.say(&buyer);
            self.reports.seller.say(&seller);
            let (notices, due) = self.reports.lapses.look(&seller.signatures, at);
            let until = next_change(&reading.plan, at).into_iter().chain(due).min();
            self.reports.made = Some(Made { seq: self.replica.seq, until });
            self.announce(notices);
            self.reports.rest = Some(Instant::now() + EVERY);
        }
        for connection in self.connections.values_mut() {
            let told = match connection.who.side {
                Side::Buyer => &self.reports.buyer,
                Side::Seller => &self.reports.seller,
            };
            if connection.reported.is_some_and(|number| number != told.number) {
                connection.reported = Some(told.number);
                connection.send(told.frame.clone(), self.replica.seq);
            }
        }
        Ok(())
    }

    /// Tells everybody who has ears for it.
    fn announce(&mut self, notices: Vec<Notice>) {
        for notice in notices {
            let frame = Bytes::from(Frame::Notice(notice).encode());
            for connection in self.connections.values_mut().filter(|c| c.reported.is_some()) {
                connection.send_kept(frame.clone(), self.replica.seq);
            }
        }
    }

    pub(super) fn of(&self, reading: &Reading, side: Side, at: DateTime<Utc>) -> Report {
        let report = self.material(reading, &self.texts(reading)).report(side, at);
        // What the rules count is narrower: whose hand a place is in, not what follows from it for the places beside it.
        Report { held: self.held_places(&reading.plan), ..report }
    }

    /// Reads what the record has got since it was last read.
    pub(super) async fn catch_up(&mut self) -> Result<(), Problem> {
        let seq = self.replica.seq;
        if self.reports.known < seq {
            let after = (self.reports.known > 0).then_some(Mark { seq: self.reports.known, nth: u32::MAX });
            let part = Part { after, order: Order::OldestFirst, ..Part::default() };
            let entries = self.around.store.history(&self.plan, part).await?;
            let is_first = self.reports.known == 0;
            for entry in entries.into_iter().flatten() {
                self.reports.history.record(entry);
            }
            if is_first {
                let stored = std::mem::take(&mut self.reports.history);
                self.reports.history = stored.without_forged(&self.replica, &self.replica.evidence);
            }
            self.reports.known = seq;
            self.reports.runs_after = seq;
        }
        Ok(())
    }

    /// How long until there may be a report to tell; `None` while nobody would be told.
    pub(super) fn next_report(&self) -> Option<Duration> {
        let due = self.reports.due.map(|due| due.saturating_duration_since(Instant::now()));
        if !self.has_readers() {
            return due;
        }
        let at = (self.around.clock)();
        if self.reports.are_stale(self.replica.seq, at) {
            return due.into_iter().chain([self.reports.wait()]).min();
        }
        let until = self.reports.made.as_ref().and_then(|made| made.until);
        let left = until.and_then(|until| (until - at).to_std().ok());
        due.into_iter().chain(left).chain([LOOK]).min()
    }

    fn has_readers(&self) -> bool {
        self.connections.values().any(|connection| connection.reported.is_some())
    }
}

impl Room {
    /// Who set what, as far as it was read.
    pub(super) fn history(&self) -> &FieldLog {
        &self.reports.history
    }
}

impl Reports {
    /// Nothing made yet; `owed` is what the room before could not write beside the plan.
    pub(super) fn owing(owed: Beside) -> Reports {
        let due = (!owed.is_empty()).then(Instant::now);
        Reports { owed, due, ..Reports::default() }
    }

    /// Takes in what an update changed, where all before it is there.
    pub(super) fn follow(&mut self, seq: u64, at: DateTime<Utc>, record: Option<&mut field_log::Record>) {
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

    /// Somebody puts their name to the plan behind this sequence number: what they saw stays an entry of its own.
    pub(super) fn end_runs(&mut self, seq: u64) {
        self.runs_after = self.runs_after.max(seq);
    }

    /// Something that they are made of, besides the document, is another.
    pub(super) fn forget(&mut self) {
        self.made = None;
    }

    fn are_stale(&self, seq: u64, at: DateTime<Utc>) -> bool {
        let is_over = |until: DateTime<Utc>| until <= at || until - at > AHEAD;
        self.made.as_ref().is_none_or(|made| made.seq != seq || made.until.is_some_and(is_over))
    }

    fn wait(&self) -> Duration {
        self.rest.map_or(Duration::ZERO, |rest| rest.saturating_duration_since(Instant::now()))
    }
}

/// Takes into a copy of a history what an update changed, as [`Reports::follow`] took it in.
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

impl Told {
    fn say(&mut self, report: &Report) {
        // Text, numbers, lists and dates: there is nothing in it to refuse.
        let text = serde_json::to_string(report).unwrap_or_default();
        let frame = Bytes::from(Frame::Report(text.into()).encode());
        if frame != self.frame {
            self.frame = frame;
            self.number += 1;
        }
    }
}
