//! What a room says about its plan unasked: to each side the report of that side, and of no other.
//!
//! It goes to our own clients after their welcome, and again when it reads differently: after edits, at most once a
//! second, and when a day or the time of the meeting has passed. It is made between two batches, from what is durable.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::attest::{self, Evidence, Terms};
use countersign_plan::history::{FieldLog, What};
use countersign_plan::ids::Path;
use countersign_plan::model::{Plan, Reading, Side};
use countersign_plan::record::Record;
use countersign_plan::report::Report;
use countersign_plan::rules::{self, Now};
use countersign_plan::sync::frame::{Frame, Notice};
use tokio::time::Instant;

use super::lapse::Lapses;
use super::{Room, texts};
use crate::day;
use crate::error::Problem;
use crate::field_log::{self, Mark, Order, Part};

/// The least time between two reports on one plan.
const EVERY: Duration = Duration::from_secs(1);

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
    lapses: Lapses,
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
            self.catch_up().await?;
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
                // Whoever is not in step yet was sent nothing so far.
                let before = if connection.live { self.replica.seq } else { 0 };
                connection.send(told.frame.clone(), before);
            }
        }
        Ok(())
    }

    /// Tells everybody who has ears for it.
    fn announce(&mut self, notices: Vec<Notice>) {
        for notice in notices {
            let frame = Bytes::from(Frame::Notice(notice).encode());
            for connection in self.connections.values_mut().filter(|c| c.reported.is_some()) {
                let before = if connection.live { self.replica.seq } else { 0 };
                connection.send(frame.clone(), before);
            }
        }
    }

    /// The report for a side, at an instant.
    ///
    /// # Errors
    /// When the store does not give the record.
    pub(super) async fn report(&mut self, side: Side, at: DateTime<Utc>) -> Result<Report, Problem> {
        self.catch_up().await?;
        Ok(self.of(&self.replica.doc.read(), side, at))
    }

    pub(super) fn of(&self, reading: &Reading, side: Side, at: DateTime<Utc>) -> Report {
        let (now, history) = (Now { today: day::today(&reading.plan, at), at }, &self.reports.history);
        let thresholds = &self.replica.settings.thresholds;
        let evidence = &self.replica.evidence;
        let signatures = attest::signatures(evidence, &Terms::of(&reading.plan), history);
        let held = held(evidence, history);
        let record = Record {
            history,
            evidence,
            signatures: &signatures,
            texts: &texts::shares(&self.replica, &reading.plan, history),
            held: &held,
            opens: &[],
            witnessed: &BTreeSet::new(),
            same_browser: &BTreeSet::new(),
            created: self.replica.created_at,
            close_date: None,
            day: &|at| day::today(&reading.plan, at),
        };
        let report = rules::diagnose(&reading.plan, &reading.odd, Some(&record), side, &now, thresholds);
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
            for entry in entries.into_iter().flatten() {
                self.reports.history.record(entry);
            }
            self.reports.known = seq;
        }
        Ok(())
    }

    /// How long until there may be a report to tell; `None` while nobody would be told.
    pub(super) fn next_report(&self) -> Option<Duration> {
        if !self.has_readers() {
            return None;
        }
        let at = (self.around.clock)();
        if self.reports.are_stale(self.replica.seq, at) {
            return Some(self.reports.wait());
        }
        let until = self.reports.made.as_ref().and_then(|made| made.until);
        let left = until.and_then(|until| (until - at).to_std().ok());
        Some(left.map_or(LOOK, |left| left.min(LOOK)))
    }

    fn has_readers(&self) -> bool {
        self.connections.values().any(|connection| connection.reported.is_some())
    }
}

/// The places that a side holds: it wrote the value that stands there, or confirmed it, with a verified address.
fn held(evidence: &Evidence, history: &FieldLog) -> BTreeMap<Path, Side> {
    let mut held = BTreeMap::new();
    for side in [Side::Seller, Side::Buyer] {
        let confirmed = attest::confirmed(side, evidence, history);
        held.extend(
            confirmed.into_iter().filter(|(_, assurance)| *assurance >= 2).map(|(path, _)| (path, side)),
        );
    }
    for entry in history.iter() {
        let path = &entry.note.path;
        // Of texts it counts how much is whose, not who wrote last.
        if entry.note.what != What::Written
            && let Some(side) = history.held_by(path)
        {
            held.insert(path.clone(), side);
        }
    }
    held
}

impl Room {
    /// Who set what, as far as it was read.
    pub(super) fn history(&self) -> &FieldLog {
        &self.reports.history
    }
}

impl Reports {
    /// Takes in what an update changed, where all before it is there.
    pub(super) fn follow(&mut self, seq: u64, at: DateTime<Utc>, record: Option<&field_log::Record>) {
        if self.known + 1 == seq {
            record.into_iter().flat_map(|r| r.entries(seq, at)).for_each(|entry| self.history.record(entry));
            self.known = seq;
        }
    }

    /// Something that they are made of, besides the document, is another.
    pub(super) fn forget(&mut self) {
        self.made = None;
    }

    fn are_stale(&self, seq: u64, at: DateTime<Utc>) -> bool {
        self.made.as_ref().is_none_or(|made| made.seq != seq || made.until.is_some_and(|until| until <= at))
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

/// When the reports of this plan may next read differently though nobody edits: at midnight where it is lived, or
/// when the meeting begins.
fn next_change(plan: &Plan, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let midnight = day::next_day(plan, at);
    let meeting = plan.meeting.at.map(|meeting| meeting.with_timezone(&Utc)).filter(|meeting| *meeting > at);
    midnight.into_iter().chain(meeting).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rep3_a_report_holds_until_midnight_or_the_meeting() {
        let at: DateTime<Utc> = "2026-11-20T22:00:00Z".parse().unwrap();
        let next = |meeting: Option<&str>| {
            let mut plan = Plan::default();
            plan.meeting.at = meeting.map(|text| text.parse().unwrap());
            next_change(&plan, at).unwrap().to_rfc3339()
        };
        assert_eq!(next(None), "2026-11-21T00:00:00+00:00");
        assert_eq!(next(Some("2026-11-21T00:30:00+02:00")), "2026-11-20T22:30:00+00:00");
        assert_eq!(next(Some("2026-11-20T22:00:00Z")), "2026-11-21T00:00:00+00:00", "it has begun");
        assert_eq!(next(Some("2026-12-01T00:00:00Z")), "2026-11-21T00:00:00+00:00");
    }
}
