//! How a plan stands, in a line: what lists over all plans read, and since when it has stood so.
//!
//! The seller's report is made of the document and of what is kept beside it ([`Kept`]). Its
//! verdict is written with the change that caused it; what time alone changes (a plan becoming
//! stale at midnight) is followed up to the moment at which it did, however late one looks:
//! [`Standing::pass`] goes from midnight to midnight.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, SubsecRound, TimeDelta, Utc};
use countersign_plan::Place;
use countersign_plan::attest::{self, Evidence, Terms};
use countersign_plan::history::FieldLog;
use countersign_plan::model::{Plan, Side};
use countersign_plan::reading::Reading;
use countersign_plan::record::{self, Open, Record, Shares};
use countersign_plan::report::{Detail, Grade, Report, Verdict};
use countersign_plan::rules::{self, Now, Thresholds};
use countersign_words::Language;

use crate::day;

/// No plan stands for longer as it was written: at the latest the day after tomorrow, wherever it
/// is lived, has begun. A later moment was worked out while the clock was ahead.
pub const AHEAD: TimeDelta = TimeDelta::days(3);

/// The moment of what does not change with time.
pub const NEVER: DateTime<Utc> = DateTime::<Utc>::MAX_UTC;

/// Moments that are looked at one by one when time has passed; of a longer span, the last ones.
const MOMENTS_MAX: usize = 400;

/// The values that are kept of a plan beside its document, field log and ledger.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// How it stood last; `None` where that is to be found out.
    pub standing: Option<Standing>,
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
pub struct Standing {
    /// The verdict.
    pub verdict: Verdict,
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
}

/// Everything that a report is made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The plan.
    pub reading: &'a Reading,
    /// The record of who set each value.
    pub history: &'a FieldLog,
    /// How much of each text is whose.
    pub texts: &'a BTreeMap<Place, Shares>,
    /// The statements that people put their name to.
    pub evidence: &'a Evidence,
    /// The other values that are kept.
    pub kept: &'a Kept,
    /// When it began.
    pub created: DateTime<Utc>,
    /// The thresholds of the rules.
    pub thresholds: &'a Thresholds,
}

impl Material<'_> {
    /// The report for a side at an instant, in words. The seller's says since when, where it is
    /// known.
    pub fn report(&self, side: Side, at: DateTime<Utc>) -> Report {
        let Material { reading, history, texts, evidence, kept, created, thresholds } = *self;
        let plan = &reading.plan;
        let now = Now { today: day::today(plan, at), at };
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
    pub fn standing(&self, at: DateTime<Utc>) -> Standing {
        let report = self.report(Side::Seller, at);
        let plan = &self.reading.plan;
        Standing {
            verdict: report.verdict.unwrap_or(Verdict::Incomplete),
            detail: report.detail,
            // As it is kept: to the millisecond.
            since: report.since.unwrap_or(at).trunc_subsecs(3),
            grade: report.grade.unwrap_or(Grade::Pipeline),
            next: report.next.map(|next| NextAction {
                who: next.who,
                what: next.what.unwrap_or_default(),
                by: next.by,
            }),
            until: next_change(plan, at).unwrap_or(NEVER),
        }
    }

    /// How it stands at an instant up to which nobody did anything: the moments at which time alone
    /// may have changed it are looked at one after the other, so that `since` is the moment at
    /// which it did.
    pub fn pass(&self, to: DateTime<Utc>) -> Standing {
        let mut kept = self.kept.clone();
        let mut moments = Vec::new();
        let mut next = kept.standing.as_ref().map(|standing| standing.until);
        while let Some(moment) = next.filter(|moment| *moment <= to) {
            moments.push(moment);
            next = next_change(&self.reading.plan, moment);
        }
        let first = moments.len().saturating_sub(MOMENTS_MAX);
        for moment in moments.into_iter().skip(first).chain([to]) {
            kept.standing = Some(Material { kept: &kept, ..*self }.standing(moment));
        }
        kept.standing.unwrap_or_else(|| self.standing(to))
    }
}

impl Kept {
    /// Notes that somebody opened the plan; the first and the last time of a day stay.
    pub fn open(&mut self, open: &Open) {
        let same = |known: &&mut Open| {
            (known.day, known.side, &known.sub) == (open.day, open.side, &open.sub)
        };
        match self.opens.iter_mut().find(same) {
            Some(known) => {
                known.last = known.last.max(open.last);
                known.assurance = known.assurance.max(open.assurance);
            }
            None => self.opens.push(open.clone()),
        }
    }
}

impl Standing {
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
