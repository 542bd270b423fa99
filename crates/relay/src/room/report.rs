//! Reports that a room sends of its plan unasked: to each side the report of that side, and of no
//! other.
//!
//! It goes to our own clients after their welcome, and again when it reads differently: with each
//! diagnosis ([`super::diagnosis`]), at most once a second.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::bearer::doubles;
use countersign_plan::model::Side;
use countersign_plan::reading::PlanReading;
use countersign_plan::report::Report;
use countersign_plan::sync::frame::{Frame, Notice};
use tokio::time::Instant;

use super::Room;
use super::diagnosis::Diagnosis;
use super::lapse::Lapses;
use crate::error::Problem;
use crate::standing::AHEAD;
use crate::store::{AppendExtras, StoreError};

/// The least time between two reports on one plan.
const EVERY: Duration = Duration::from_secs(1);

/// How often the clock is asked whether a day has passed: machines sleep, and their clocks are set.
const LOOK: Duration = Duration::from_secs(60);

/// How long what the store did not take waits, where nobody writes meanwhile.
const AGAIN: Duration = Duration::from_secs(10);

/// The reports as they were last made.
#[derive(Debug, Default)]
pub(super) struct Reports {
    /// The marks that those cover which were sent last.
    sent: Option<u64>,
    /// The next ones to send.
    made: Option<Arc<Diagnosis>>,
    /// None are sent before.
    rest: Option<Instant>,
    lapses: Lapses,
    /// When there may be a lapse to tell of.
    lapse_at: Option<DateTime<Utc>>,
    /// The changes beside the plan that the store did not take: they go with the next append.
    pub(super) unwritten: AppendExtras,
    /// When they are written without one, and why they were not.
    retry: Option<(Instant, Problem)>,
    buyer: SentReport,
    seller: SentReport,
}

/// A report on the wire.
#[derive(Debug, Default)]
struct SentReport {
    /// Counts up whenever the text is another one; 0 while there is none.
    number: u64,
    frame: Bytes,
}

impl Room {
    /// Sends reports that were made to the clients of their side that do not have them.
    pub(super) fn send_reports(&mut self) {
        if !self.has_listeners() {
            return;
        }
        let at = (self.around.clock)();
        if self.reports.wait().is_zero()
            && let Some(diagnosis) = self.reports.made.take()
            && let Some(frames) = &diagnosis.frames
        {
            self.reports.buyer.say(&frames.buyer);
            self.reports.seller.say(&frames.seller);
            self.reports.sent = Some(diagnosis.marks);
            self.reports.rest = Some(Instant::now() + EVERY);
            let (notices, due) = self.reports.lapses.look(&frames.signatures, diagnosis.at);
            self.reports.lapse_at = due;
            self.announce(notices);
        }
        let marks = self.diagnosis.marks();
        let sent = self.reports.sent;
        let mut is_awaited = false;
        for (_, connection) in self.seats.all_sent() {
            let told = match connection.who.side {
                Side::Buyer => &self.reports.buyer,
                Side::Seller => &self.reports.seller,
            };
            match connection.reported {
                None => {}
                // A newcomer gets the report of the plan as it was when they came, or later.
                Some(0) if sent < connection.awaits.or(Some(marks)) => {
                    connection.awaits.get_or_insert(marks);
                    is_awaited = true;
                }
                Some(number) if number == told.number => {}
                Some(_) => {
                    (connection.reported, connection.awaits) = (Some(told.number), None);
                    connection.send(told.frame.clone(), self.replica.seq);
                }
            }
        }
        let is_over = |until: DateTime<Utc>| until <= at || until - at > AHEAD;
        let is_late = self.is_over(at) || self.reports.lapse_at.is_some_and(is_over);
        let is_coming = self.reports.made.is_some() || self.diagnosis.is_running();
        if (is_late || is_awaited) && !is_coming {
            self.diagnosis.ask_at_once();
        }
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

    /// The report for a side, worked out in the room.
    pub(super) fn report_of(&self, reading: &PlanReading, side: Side, at: DateTime<Utc>) -> Report {
        let report = self.material(reading, &self.texts(reading)).report(side, at);
        // The rules count less: the hand that a place is in, without the consequences for the
        // places beside it.
        Report {
            held: self.held_places(&reading.plan),
            doubles: doubles(&reading.plan, self.history()),
            ..report
        }
    }

    /// How long until there may be a diagnosis to begin, a report to send, or something to write.
    pub(super) fn next_report(&self) -> Option<Duration> {
        let retry = self.reports.retry.as_ref();
        let retry = retry.map(|(at, _)| at.saturating_duration_since(Instant::now()));
        let due = self.diagnosis.next(Instant::now()).into_iter().chain(retry);
        if !self.has_listeners() {
            return due.min();
        }
        let at = (self.around.clock)();
        let made = self.reports.made.as_ref().map(|_| self.reports.wait());
        // While a diagnosis is due what time changes goes with it.
        let until = self.replica.record.kept.standing.as_ref().map(|standing| standing.until);
        let until = until.into_iter().chain(self.reports.lapse_at).min();
        let until = until.filter(|_| !self.diagnosis.is_due());
        let until = until.and_then(|until| (until - at).to_std().ok());
        due.chain(made).chain(until).chain([LOOK]).min()
    }

    /// Whether our own clients are connected.
    pub(super) fn has_listeners(&self) -> bool {
        self.seats.all().any(|(_, connection)| connection.reported.is_some())
    }

    /// Keeps what the store did not take, and tries again later. The document is what the store
    /// holds all the same: people go on reading.
    pub(super) fn write_later(&mut self, beside: AppendExtras, e: &StoreError) {
        tracing::debug!(plan = %self.plan, error = %e, "how the plan stands, or who opened it, is written later");
        self.reports.unwritten = beside.bounded();
        self.reports.retry = Some((Instant::now() + AGAIN, e.clone().into()));
    }
}

impl Reports {
    /// None made yet. `unwritten`: the records that the room before could not write beside the
    /// plan.
    pub(super) fn with_unwritten(unwritten: AppendExtras) -> Reports {
        let retry = (!unwritten.is_empty()).then(|| (Instant::now(), Problem::RoomLost));
        Reports { unwritten, retry, ..Reports::default() }
    }

    /// Keeps the reports of a diagnosis to be sent.
    pub(super) fn make(&mut self, diagnosis: Arc<Diagnosis>) {
        if diagnosis.frames.is_some() {
            self.made = Some(diagnosis);
        }
    }

    /// The store took everything.
    pub(super) fn note_written(&mut self) {
        (self.unwritten, self.retry) = (AppendExtras::default(), None);
    }

    /// Whether what the store did not take is to be written now.
    pub(super) fn is_to_be_written(&self, is_deserted: bool) -> bool {
        self.retry.as_ref().is_some_and(|(at, _)| is_deserted || *at <= Instant::now())
    }

    /// Why something is still to be written.
    pub(super) fn waits_for_store(&self) -> Result<(), Problem> {
        self.retry.as_ref().map_or(Ok(()), |(_, problem)| Err(problem.clone()))
    }

    fn wait(&self) -> Duration {
        self.rest.map_or(Duration::ZERO, |rest| rest.saturating_duration_since(Instant::now()))
    }
}

impl SentReport {
    fn say(&mut self, frame: &Bytes) {
        if *frame != self.frame {
            self.frame = frame.clone();
            self.number += 1;
        }
    }
}
