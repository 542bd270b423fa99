//! How a plan stands, in a line: what lists over all plans read, and since when it has stood so.
//!
//! The seller's report is made of the document and of what is kept beside it ([`KeptValues`]). Its
//! line names the sequence number that it covers, because a diagnosis comes some seconds after the
//! edit ([`crate::room`]). A change by time alone (a plan becoming stale at midnight) is followed
//! up to the moment at which it did, however late one looks: [`Material::pass`] goes from midnight
//! to midnight.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, SubsecRound, TimeDelta, Utc};
use countersign_plan::Place;
use countersign_plan::attest::{self, Evidence, Terms};
use countersign_plan::history::FieldLog;
use countersign_plan::model::{Plan, Side};
use countersign_plan::reading::PlanReading;
use countersign_plan::record::{self, Open, Record, TextShares};
use countersign_plan::report::{Detail, Grade, PlanVerdict, Report};
use countersign_plan::rules::{self, Moment, Thresholds};
use countersign_words::Language;

use crate::day;
use crate::token::Participant;

/// No plan stands for longer as it was written: at the latest the day after tomorrow, wherever it
/// is lived, has begun. A later moment was worked out while the clock was ahead.
pub const AHEAD: TimeDelta = TimeDelta::days(3);

/// The moment of what does not change with time.
pub const NEVER: DateTime<Utc> = DateTime::<Utc>::MAX_UTC;

/// Less than this is no visit.
const GLANCE: TimeDelta = TimeDelta::seconds(5);

/// Moments that are looked at one by one when time has passed; of a longer span, the last ones.
const MOMENTS_MAX: usize = 400;

/// The values that are kept of a plan beside its document, field log and ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptValues {
    /// How it stood last; `None` where that is to be found out.
    pub standing: Option<PlanStanding>,
    /// The store has the plan marked as due: something was written since it was diagnosed.
    pub is_due: bool,
    /// When identified people opened it, oldest first.
    pub opens: Vec<Open>,
    /// Inspections during which somebody of the buyer was connected.
    pub witnessed: BTreeSet<String>,
    /// The rep's close date.
    pub close_date: Option<NaiveDate>,
}

/// The one next action of a plan, worded for the seller.
#[derive(Clone, Debug, PartialEq, serde::Serialize, utoipa::ToSchema)]
pub struct NextAction {
    /// The side whose turn it is.
    pub who: Side,
    /// The action.
    pub what: String,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
}

/// How a plan stands.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStanding {
    /// The verdict.
    pub verdict: PlanVerdict,
    /// The kind of unsigned.
    pub detail: Option<Detail>,
    /// Since when that verdict holds.
    pub since: DateTime<Utc>,
    /// How far the forecast may count on it.
    pub grade: Grade,
    /// The one next action.
    pub next: Option<NextAction>,
    /// From then on it may be otherwise, though nobody does anything.
    pub until: DateTime<Utc>,
    /// The last sequence number of the plan that it covers.
    pub seq: u64,
}

/// Everything that a report is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The plan.
    pub reading: &'a PlanReading,
    /// The record of who set each value.
    pub history: &'a FieldLog,
    /// How much of each text is whose.
    pub texts: &'a BTreeMap<Place, TextShares>,
    /// The statements that people put their name to.
    pub evidence: &'a Evidence,
    /// The other values that are kept.
    pub kept: &'a KeptValues,
    /// When it began.
    pub created: DateTime<Utc>,
    /// The thresholds of the rules.
    pub thresholds: &'a Thresholds,
    /// The sequence number of the plan.
    pub seq: u64,
}

impl KeptValues {
    /// Until when somebody last had the plan open for a while, on any device. A day on which they
    /// only glanced at it is none.
    pub fn last_visit(&self, who: &Participant) -> Option<DateTime<Utc>> {
        let own = self.opens.iter().filter(|o| (o.side, &o.sub) == (who.side, &who.sub));
        own.filter(|open| open.last - open.first >= GLANCE).map(|open| open.last).max()
    }
}

impl Material<'_> {
    /// The report for a side at an instant, in words. The seller's says since when, where it is
    /// known.
    pub fn report(&self, side: Side, at: DateTime<Utc>) -> Report {
        let Material { reading, history, texts, evidence, kept, created, thresholds, seq: _ } =
            *self;
        let plan = &reading.plan;
        let now = Moment { today: day::today(plan, at), at };
        let signatures = attest::signatures(evidence, &Terms::of(plan), history);
        let held = record::held(evidence, history);
        let record = Record {
            history,
            evidence,
            signatures: &signatures,
            texts,
            held: &held,
            opens: &kept.opens,
            witnessed: &kept.witnessed,
            created,
            close_date: kept.close_date,
            day: &|at| day::today(plan, at),
        };
        let mut report = rules::diagnose(plan, &reading.odd, Some(&record), side, &now, thresholds);
        if let Some(verdict) = report.verdict {
            let known = kept.standing.as_ref().filter(|standing| standing.verdict == verdict);
            // Not since a time to come: that was told by a clock that was ahead.
            report.since = Some(known.map_or(at, |standing| standing.since.min(at)));
        }
        Language::English.words().report(&mut report);
        report
    }

    /// How the plan stands at an instant.
    pub fn standing(&self, at: DateTime<Utc>) -> PlanStanding {
        self.summary(&self.report(Side::Seller, at), at)
    }

    /// The seller's report of an instant in a line.
    fn summary(&self, report: &Report, at: DateTime<Utc>) -> PlanStanding {
        PlanStanding {
            verdict: report.verdict.unwrap_or(PlanVerdict::Incomplete),
            detail: report.detail,
            // As it is kept: to the millisecond.
            since: report.since.unwrap_or(at).trunc_subsecs(3),
            grade: report.grade.unwrap_or(Grade::Pipeline),
            next: report.next.as_ref().map(|next| NextAction {
                who: next.who,
                what: next.what.clone().unwrap_or_default(),
                by: next.by,
            }),
            until: next_change(&self.reading.plan, at).unwrap_or(NEVER),
            seq: self.seq,
        }
    }

    /// How it stands at an instant up to which nobody did anything: the moments at which time alone
    /// may have changed it are looked at one after the other, so that `since` is the moment at
    /// which it did. With the seller's report of that instant.
    pub fn pass(&self, to: DateTime<Utc>) -> (PlanStanding, Report) {
        let mut kept = self.kept.clone();
        let mut moments = Vec::new();
        let mut next = kept.standing.as_ref().map(|standing| standing.until);
        while let Some(moment) = next.filter(|moment| *moment <= to) {
            moments.push(moment);
            next = next_change(&self.reading.plan, moment);
        }
        let first = moments.len().saturating_sub(MOMENTS_MAX);
        for moment in moments.into_iter().skip(first) {
            kept.standing = Some(Material { kept: &kept, ..*self }.standing(moment));
        }
        let mut report = Material { kept: &kept, ..*self }.report(Side::Seller, to);
        let standing = self.summary(&report, to);
        // The list and the report tell the same instant.
        report.since = report.since.map(|_| standing.since);
        (standing, report)
    }
}

impl KeptValues {
    /// Notes that somebody opened the plan; the first and the last time of a day stay.
    pub fn open(&mut self, open: &Open) {
        match self.opens.iter_mut().find(|known| known.is_same(open)) {
            Some(known) => known.extend(open.clone()),
            None => self.opens.push(open.clone()),
        }
    }
}

impl PlanStanding {
    /// Whether time alone may have changed it by then, or it was worked out while the clock was
    /// ahead.
    pub fn is_over(&self, at: DateTime<Utc>) -> bool {
        self.until <= at || (self.until - at > AHEAD && self.until < NEVER)
    }
}

/// When a plan may next stand otherwise though nobody does anything: at midnight where it is lived,
/// or when the meeting begins.
pub fn next_change(plan: &Plan, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let midnight = day::next_day(plan, at);
    let meeting =
        plan.meeting.at.map(|meeting| meeting.with_timezone(&Utc)).filter(|meeting| *meeting > at);
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
