//! Diagnoses of a room's plan: when one is due, where it runs, and what the room does with it.
//!
//! An append marks the plan as due, in its transaction. The diagnosis comes when edits pause for
//! [`PAUSE`], at the latest [`LATEST`] after the first of them, and at once when time alone may
//! have changed how the plan stands, when somebody newly waits for a report, or when the sweep
//! asks. It runs on the copy that people read from ([`super::shadow`]), within the budget of all
//! rooms ([`super::pace`]), and comes back to the room as an ask: its line, which names the
//! sequence number that it covers, is written with the batch of that ask. An edit that came
//! meanwhile leaves the plan marked. An attestation is diagnosed with its batch, and whoever reads
//! a report of a due plan diagnoses it first ([`super::registry::Handle::read_report`]).
//!
//! Should the relay end before the diagnosis, the mark stays, and the sweep finds the plan.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::attest::Signature;
use countersign_plan::model::Side;
use countersign_plan::report::Report;
use countersign_plan::sync::frame::Frame;
use tokio::time::Instant;

use super::Room;
use super::ask::{Ask, Reply};
use super::batch::Batch;
use super::outage::BatchFailure;
use super::pace::{DiagnosisPace, FIRST_COST, own_pause};
use super::registry::Registry;
use super::shadow::PlanSight;
use crate::error::Problem;
use crate::standing::PlanStanding;
use crate::store::StoreError;
use crate::supervise::{self, Panic};

/// The pause of edits that a diagnosis waits for,
const PAUSE: Duration = Duration::from_secs(1);
/// for so long at most.
const LATEST: Duration = Duration::from_secs(5);

/// How long a plan waits of which a diagnosis failed.
const AGAIN: Duration = Duration::from_secs(10);

/// The result of a diagnosis.
#[derive(Debug)]
pub struct Diagnosis {
    pub(super) epoch: u64,
    /// The marks of the schedule that it covers.
    pub(super) marks: u64,
    pub(super) at: DateTime<Utc>,
    /// The line in the list of plans. It names the sequence number.
    pub(super) standing: PlanStanding,
    /// The frames for our own clients, where one was connected.
    pub(super) frames: Option<ReportFrames>,
}

/// The reports of both sides on the wire, and the signatures in them.
#[derive(Debug)]
pub(super) struct ReportFrames {
    pub(super) buyer: Bytes,
    pub(super) seller: Bytes,
    pub(super) signatures: Vec<Signature>,
}

/// A diagnosis that the room had made.
#[derive(Clone)]
pub struct DiagnosisRun {
    diagnosis: Arc<Diagnosis>,
    cost: Duration,
}

/// When the plan of a room is to be diagnosed.
#[derive(Default)]
pub(super) struct DiagnosisSchedule {
    /// Counts up with everything that a diagnosis has to cover.
    marks: u64,
    need: DiagnosisNeed,
    /// One is under way.
    is_running: bool,
    /// Not begun before: the last one was dear, or failed.
    rests_until: Option<Instant>,
    /// The cost of the last one.
    cost: Option<Duration>,
    /// The marks and the time of the one that was taken last.
    covered: Option<(u64, DateTime<Utc>)>,
    /// Callers who are answered when one is written that covers these marks.
    looks: Vec<(u64, Reply<()>)>,
}

/// How soon a diagnosis is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum DiagnosisNeed {
    /// None is.
    #[default]
    No,
    /// When edits pause.
    WhenQuiet { first: Instant, last: Instant },
    /// As soon as may be.
    AtOnce,
}

impl DiagnosisSchedule {
    /// Something was written that a diagnosis has to cover.
    pub(super) fn mark(&mut self, now: Instant) {
        self.marks += 1;
        self.need = match self.need {
            DiagnosisNeed::No => DiagnosisNeed::WhenQuiet { first: now, last: now },
            DiagnosisNeed::WhenQuiet { first, .. } => DiagnosisNeed::WhenQuiet { first, last: now },
            DiagnosisNeed::AtOnce => DiagnosisNeed::AtOnce,
        };
    }

    /// The same where it does not wait for a pause of edits.
    pub(super) fn mark_at_once(&mut self) {
        self.marks += 1;
        self.ask_at_once();
    }

    /// A diagnosis is needed though nothing was written.
    pub(super) fn ask_at_once(&mut self) {
        self.need = DiagnosisNeed::AtOnce;
    }

    /// The marks so far.
    pub(super) fn marks(&self) -> u64 {
        self.marks
    }

    /// Whether the last diagnosis does not cover everything.
    pub(super) fn is_due(&self) -> bool {
        self.need != DiagnosisNeed::No || self.is_running
    }

    /// Whether one is under way.
    pub(super) fn is_running(&self) -> bool {
        self.is_running
    }

    /// How long until one is to begin; none while one is under way, or none is needed.
    pub(super) fn next(&self, now: Instant) -> Option<Duration> {
        let at = match self.need {
            _ if self.is_running => return None,
            DiagnosisNeed::No => return None,
            DiagnosisNeed::WhenQuiet { first, last } => (last + PAUSE).min(first + LATEST),
            DiagnosisNeed::AtOnce => now,
        };
        let at = self.rests_until.map_or(at, |rests_until| at.max(rests_until));
        Some(at.saturating_duration_since(now))
    }

    /// A diagnosis is durable, or waits for the store like everything else beside the plan.
    fn take(&mut self, diagnosis: &Diagnosis) {
        self.covered = Some((diagnosis.marks, diagnosis.at));
        self.clear(diagnosis);
    }

    /// Nothing is needed any more where a diagnosis covers everything.
    fn clear(&mut self, diagnosis: &Diagnosis) {
        if diagnosis.marks == self.marks {
            self.need = DiagnosisNeed::No;
        }
    }

    /// The diagnosis that the room began came to nothing.
    pub(super) fn note_failure(&mut self, problem: &Problem) {
        self.is_running = false;
        self.need = DiagnosisNeed::AtOnce;
        self.rests_until = Some(Instant::now() + AGAIN);
        self.looks.drain(..).for_each(|(_, reply)| reply.send(Err(problem.clone())));
    }

    /// Tells callers that what they wait for is written, or why it is not.
    fn answer_looks(&mut self, answer: &Result<(), Problem>) {
        let covered = self.covered.map(|(marks, _)| marks);
        for (_, reply) in self.looks.extract_if(.., |(marks, _)| Some(*marks) <= covered) {
            reply.send(answer.clone());
        }
    }
}

impl Room {
    /// Begins a diagnosis where it is time.
    ///
    /// # Errors
    /// When the store does not give the record.
    pub(super) async fn begin_diagnosis(
        &mut self,
        registry: &Arc<Registry>,
    ) -> Result<(), BatchFailure> {
        if self.diagnosis.next(Instant::now()).is_none_or(|left| !left.is_zero()) {
            return Ok(());
        }
        let at = (self.around.clock)();
        self.load_kept(at).await?;
        let (room, sight) = match (registry.open(&self.plan), self.sight(at).await) {
            (Ok(room), Ok(sight)) => (room, sight),
            // The relay stops: the next start finds the plan marked.
            (Err(problem), _) | (_, Err(problem)) => {
                self.diagnosis.note_failure(&problem);
                return Ok(());
            }
        };
        (self.diagnosis.is_running, self.diagnosis.need) = (true, DiagnosisNeed::No);
        let pace = Arc::clone(&self.around.pace);
        let expected = self.diagnosis.cost.unwrap_or(FIRST_COST);
        let bytes = self.replica.counted();
        tokio::spawn(async move {
            let run = diagnose(&pace, sight, expected, bytes, room.plan().as_str());
            let outcome = supervise::catch(run).await;
            let outcome = outcome.unwrap_or_else(|Panic(says)| Err(Problem::Fault(says)));
            // A room that has ended leaves the plan marked.
            drop(room.tell(Ask::DiagnosisEnded { outcome }).await);
        });
        Ok(())
    }

    /// Puts down how the plan stands, where the batch brings a diagnosis or an attestation; where
    /// it brings anything else, the plan is marked as due. The document is ahead of the store by
    /// the batch.
    pub(super) fn add_diagnosis(&mut self, batch: &mut Batch, is_moved: bool) {
        if is_moved {
            self.diagnosis.mark(Instant::now());
        }
        let diagnosis = if batch.attestations.is_empty() {
            let brought = batch.diagnoses.iter().map(|(diagnosis, _)| diagnosis);
            let own = batch.runs.iter().flatten().map(|run| &run.diagnosis);
            let fresh = brought.chain(own).filter(|brought| self.is_fresh(brought, batch.before));
            fresh.max_by_key(|fresh| (fresh.marks, fresh.at)).map(Arc::clone)
        } else {
            Some(Arc::new(self.diagnose_with(batch)))
        };
        let Some(diagnosis) = diagnosis else {
            batch.beside.stale = is_moved && !self.replica.record.is_due;
            self.replica.record.is_due |= is_moved;
            return;
        };
        self.stand(diagnosis.standing.clone());
        batch.beside.standing = Some(diagnosis.standing.clone());
        batch.beside.stale = diagnosis.marks != self.diagnosis.marks;
        self.replica.record.is_due = batch.beside.stale;
        batch.diagnosis = Some(diagnosis);
    }

    /// Whether a diagnosis is of this plan, of what is durable, and newer than what is known.
    fn is_fresh(&self, diagnosis: &Diagnosis, durable: u64) -> bool {
        let known = self.replica.record.kept.standing.as_ref().map_or(0, |standing| standing.seq);
        // The sweep asks because the line in the store is due: it is written again.
        let is_asked_for = !self.diagnosis.looks.is_empty();
        let is_newer = self.diagnosis.covered.is_none_or(|(marks, at)| {
            diagnosis.marks > marks
                || (diagnosis.marks == marks && (diagnosis.at != at || is_asked_for))
        });
        diagnosis.epoch == self.replica.epoch
            && (known..=durable).contains(&diagnosis.standing.seq)
            && is_newer
    }

    /// Diagnoses the plan as it is with the batch, in the room.
    fn diagnose_with(&self, batch: &Batch) -> Diagnosis {
        let reading = self.replica.doc.read();
        let texts = self.texts(&reading);
        let seq = batch.before + batch.rows.len() as u64;
        let material = crate::standing::Material { seq, ..self.material(&reading, &texts) };
        let (standing, _) = material.pass(batch.at);
        let frames = self.has_listeners().then(|| {
            let side = |side| self.report_of(&reading, side, batch.at);
            ReportFrames::of(&side(Side::Buyer), side(Side::Seller))
        });
        let (epoch, marks) = (self.replica.epoch, self.diagnosis.marks);
        Diagnosis { epoch, marks, at: batch.at, standing, frames }
    }

    /// Takes what a batch brought of diagnoses, once it is durable, and answers those who wait.
    pub(super) fn take_diagnoses(&mut self, batch: &mut Batch) {
        if let Some(diagnosis) = batch.diagnosis.take() {
            self.diagnosis.take(&diagnosis);
            self.reports.make(diagnosis);
        }
        for outcome in batch.runs.drain(..) {
            match outcome {
                Ok(DiagnosisRun { diagnosis, cost }) => {
                    let schedule = &mut self.diagnosis;
                    schedule.is_running = false;
                    schedule.cost = Some(cost);
                    schedule.rests_until = Some(Instant::now() + own_pause(cost));
                    // It may be the one that a reader brought before.
                    schedule.clear(&diagnosis);
                }
                Err(problem) => {
                    tracing::warn!(plan = %self.plan, %problem, "how it stands could not be worked out");
                    self.diagnosis.note_failure(&problem);
                }
            }
        }
        for (_, reply) in batch.diagnoses.drain(..) {
            reply.send(Ok(()));
        }
        // The clock may have gone on, or have been set, while it was made.
        if self.is_over((self.around.clock)()) {
            self.diagnosis.ask_at_once();
        } else {
            let answer = self.reports.waits_for_store();
            self.diagnosis.answer_looks(&answer);
        }
        if !batch.looks.is_empty() {
            let marks = self.diagnosis.marks;
            // The sweep comes seldom; the plan's own pause is for those who write.
            self.diagnosis.rests_until = None;
            self.diagnosis.looks.extend(batch.looks.drain(..).map(|reply| (marks, reply)));
            self.diagnosis.ask_at_once();
        }
    }

    /// Whether the room stays for a diagnosis. One that failed keeps no room open: the plan stays
    /// marked.
    pub(super) fn awaits_diagnosis(&self) -> bool {
        let next = self.diagnosis.next(Instant::now());
        self.diagnosis.is_running || next.is_some_and(|left| left < AGAIN / 2)
    }

    /// Reads what is kept beside the plan, once, and notes where time alone may have changed how
    /// the plan stands. To be called while the document is what the store holds.
    ///
    /// # Errors
    /// When the store does not give it.
    pub(super) async fn load_kept(&mut self, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.load_record().await?;
        if !self.replica.record.is_read {
            let mut kept = self.around.store.kept(&self.plan).await?;
            // Opens that the store has not taken yet are known all the same.
            self.reports.unwritten.opens.iter().for_each(|open| kept.open(open));
            self.replica.record.is_due = kept.is_due;
            self.replica.record.kept = Arc::new(kept);
            self.replica.record.witnessed_until = self.replica.evidence.ledger().entries().len();
            self.replica.record.is_read = true;
            if self.replica.record.is_due {
                self.diagnosis.mark_at_once();
            }
        }
        if self.is_over(at) {
            self.diagnosis.ask_at_once();
        }
        Ok(())
    }

    /// Whether time alone may have changed how the plan stands.
    pub(super) fn is_over(&self, at: DateTime<Utc>) -> bool {
        self.replica.record.kept.standing.as_ref().is_none_or(|standing| standing.is_over(at))
    }

    fn stand(&mut self, standing: PlanStanding) {
        Arc::make_mut(&mut self.replica.record.kept).standing = Some(standing);
    }
}

impl ReportFrames {
    /// Of the reports of both sides.
    pub(super) fn of(buyer: &Report, seller: Report) -> ReportFrames {
        ReportFrames { buyer: frame(buyer), seller: frame(&seller), signatures: seller.signatures }
    }
}

fn frame(report: &Report) -> Bytes {
    // Text, numbers, lists and dates: there is nothing in it to refuse.
    let text = serde_json::to_string(report).unwrap_or_default();
    Frame::Report(text.into()).encode().into()
}

/// Makes a diagnosis when it is within the budget.
async fn diagnose(
    pace: &DiagnosisPace,
    sight: PlanSight,
    expected: Duration,
    bytes: usize,
    plan: &str,
) -> Result<DiagnosisRun, Problem> {
    pace.wait(expected).await;
    let (diagnosis, took) = sight.diagnose(pace.place(plan)).await?;
    let cost = pace.note(expected, took, bytes);
    Ok(DiagnosisRun { diagnosis, cost })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When it begins, in milliseconds from an instant.
    fn next(schedule: &DiagnosisSchedule, now: Instant) -> Option<u128> {
        schedule.next(now).map(|left| left.as_millis())
    }

    #[test]
    fn rep20_a_diagnosis_comes_when_edits_pause_for_a_second() {
        let begin = Instant::now();
        let at = |ms| begin + Duration::from_millis(ms);
        let mut schedule = DiagnosisSchedule::default();
        assert_eq!(next(&schedule, at(0)), None);
        schedule.mark(at(0));
        assert_eq!(next(&schedule, at(0)), Some(1000));
        schedule.mark(at(900));
        assert_eq!(next(&schedule, at(900)), Some(1000), "they go on");
        assert_eq!(next(&schedule, at(1900)), Some(0));
    }

    #[test]
    fn rep21_a_diagnosis_comes_five_seconds_after_the_first_edit_though_they_go_on() {
        let begin = Instant::now();
        let at = |ms| begin + Duration::from_millis(ms);
        let mut schedule = DiagnosisSchedule::default();
        (0..=9).for_each(|n| schedule.mark(at(n * 500)));
        assert_eq!(next(&schedule, at(4500)), Some(500));
        schedule.mark(at(5000));
        assert_eq!(next(&schedule, at(5000)), Some(0));
    }

    #[test]
    fn rep25_a_dear_plan_leaves_most_of_the_budget_to_others() {
        let now = Instant::now();
        let rests_until = Some(now + own_pause(Duration::from_secs(1)));
        let mut schedule = DiagnosisSchedule { rests_until, ..DiagnosisSchedule::default() };
        schedule.mark_at_once();
        assert_eq!(next(&schedule, now), Some(8000));
    }
}
