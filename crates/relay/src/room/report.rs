//! Reports that a room sends of its plan unasked: to each side the report of that side, and of no
//! other.
//!
//! It goes to our own clients after their welcome, and again when it reads differently: after
//! edits, at most once a second, and when a day or the time of the meeting has passed. It is made
//! between two batches, from what is durable.

use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::bearer::doubles;
use countersign_plan::model::Side;
use countersign_plan::reading::Reading;
use countersign_plan::report::Report;
use countersign_plan::sync::frame::{Frame, Notice};
use tokio::time::Instant;

use super::Room;
use super::lapse::Lapses;
use super::outage::Failure;
use crate::standing::{AHEAD, next_change};
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
    lapses: Lapses,
    /// How the plan stands is to be written by then.
    pub(super) due: Option<Instant>,
    /// The changes beside the plan that the store did not take: they go with the next append.
    pub(super) unwritten: Beside,
    buyer: Told,
    seller: Told,
}

/// The input that the reports were made of.
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
    /// Makes the reports anew when it is time, and sends each to the clients of its side that do
    /// not have it.
    ///
    /// # Errors
    /// When the store does not give the record.
    pub(super) async fn send_reports(&mut self) -> Result<(), Failure> {
        if !self.has_readers() {
            return Ok(());
        }
        let at = (self.around.clock)();
        if self.reports.are_stale(self.replica.seq, at) {
            if !self.reports.wait().is_zero() {
                return Ok(());
            }
            self.refresh_standing(at).await?;
            let reading = self.replica.doc.read();
            let (buyer, seller) =
                (self.of(&reading, Side::Buyer, at), self.of(&reading, Side::Seller, at));
            self.reports.buyer.say(&buyer);
            self.reports.seller.say(&seller);
            let (notices, due) = self.reports.lapses.look(&seller.signatures, at);
            let until = next_change(&reading.plan, at).into_iter().chain(due).min();
            self.reports.made = Some(Made { seq: self.replica.seq, until });
            self.announce(notices);
            self.reports.rest = Some(Instant::now() + EVERY);
        }
        for (_, connection) in self.seats.all_sent() {
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
            for (_, connection) in self.seats.all_sent().filter(|(_, c)| c.reported.is_some()) {
                connection.send_kept(frame.clone(), self.replica.seq);
            }
        }
    }

    pub(super) fn of(&self, reading: &Reading, side: Side, at: DateTime<Utc>) -> Report {
        let report = self.material(reading, &self.texts(reading)).report(side, at);
        // The rules count less: the hand that a place is in, without the consequences for the
        // places beside it.
        Report {
            held: self.held_places(&reading.plan),
            doubles: doubles(&reading.plan, self.history()),
            ..report
        }
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
        self.seats.all().any(|(_, connection)| connection.reported.is_some())
    }
}

impl Reports {
    /// None made yet. `unwritten`: the records that the room before could not write beside the
    /// plan.
    pub(super) fn with_unwritten(unwritten: Beside) -> Reports {
        let due = (!unwritten.is_empty()).then(Instant::now);
        Reports { unwritten, due, ..Reports::default() }
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
