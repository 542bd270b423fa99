//! The rules: what is missing, weak or odd in a plan, and the verdict that follows.
//!
//! A pure function of a plan, a moment, thresholds, and where it is at hand the [`Record`]: none
//! reads a clock or the CRDT. [`RULES`] read the [`Plan`] only, and run in the browser too;
//! [`RECORD_RULES`] and the verdict need the record, which the relay keeps and hands in. One file
//! holds one rule, named by its id. A finding is a code with parameters: the catalogues in
//! `crates/words` word it twice, once for the seller and once, neutrally, for the buyer.
//!
//! Reading order: [`report`], [`diagnose`] → [`RULES`] → one rule → [`found`] → [`thresholds`] →
//! [`verdict`].

pub mod found;
pub mod named;
pub mod thresholds;
pub mod verdict;
pub mod wording;

mod d1;
mod e1a;
mod e1b;
mod e1c;
mod e1d;
mod e2a;
mod e2b;
mod e2c;
mod e3a;
mod e3b;
mod e4;
mod e4b;
mod e5;
mod e6;
mod e7;
mod e7b;
mod e8;
mod forecast;
mod grade;
mod h1;
mod h2;
mod h3;
mod h4;
mod h5;
mod h6;
mod h8;
mod k0;
mod k1;
mod k2;
mod k3;
mod k4;
mod k5;
mod k6;
mod k7;
mod k8;
mod k9;
mod l1;
mod l2;
mod l3;
mod l4;
mod l5;
mod r1;
mod r2;
mod r3;
mod r4;
mod r4b;
mod r5;
mod s1;
mod s2;
mod s3;
mod s4;
mod summary;
mod t1;
mod t2;
mod t3;
mod t4;
mod t5;
mod t6;
mod t7;
mod witness;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

pub use found::{Audience, Detection};
pub use thresholds::{Limits, Thresholds};

use crate::ids::Path;
use crate::ladder::Ladder;
use crate::message;
use crate::model::{Plan, Side};
use crate::order::Arrange;
use crate::reading::OddValue;
use crate::record::{Record, opened};
use crate::report::{Element, ElementPresence, Elements, Finding, NextFinding, Report, Severity};
use crate::schedule::{Calendars, Schedule};
use summary::RecordSummary;
use witness::RuleRecord;

/// The moment for which a report is made. Handed in; nothing here reads a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The civil day in the plan's time zone; in UTC where the plan names none.
    pub today: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
}

/// The input of a rule.
#[derive(Clone, Copy, Debug)]
pub struct RuleInput<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The values of its document that could not be read.
    pub odd: &'a [OddValue],
    /// The moment.
    pub now: &'a Moment,
    /// The thresholds of the plan's profile.
    pub limits: &'a Limits,
    /// The working days of both sides.
    pub calendars: &'a Calendars,
    /// How the time works out.
    pub schedule: &'a Schedule,
    /// The record of the relay; absent where only the document is at hand.
    pub record: Option<&'a Record<'a>>,
    /// The answers of it that several rules ask for.
    summary: Option<&'a RecordSummary<'a>>,
}

impl RuleInput<'_> {
    /// The last day of the span after today that holds so many working days of the buyer's
    /// calendar.
    pub fn in_working_days(&self, days: u16) -> NaiveDate {
        self.calendars.side(Side::Buyer).add(self.now.today, i32::from(days))
    }

    /// The civil day of an instant of the plan. A plan alone is read without a table of time zones:
    /// there the day is that of the offset written beside it, or of UTC where the plan names no
    /// zone, as it is with a record.
    pub fn day(&self, at: DateTime<FixedOffset>) -> NaiveDate {
        match self.record {
            Some(record) => (record.day)(at.to_utc()),
            None if self.plan.plan.time_zone.is_none() => at.to_utc().date_naive(),
            None => at.date_naive(),
        }
    }

    /// The working days of the buyer's calendar after one day, up to and including another;
    /// negative backward.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        self.calendars.side(Side::Buyer).working_days(from, to)
    }

    /// Whether the buyer has paused the plan: as the record tells, else as the document says.
    pub fn is_paused(&self) -> bool {
        match RuleRecord::of(self) {
            Some(witness) => witness.is_paused(),
            None => self.plan.plan.paused_until.is_some_and(|until| until >= self.now.today),
        }
    }
}

/// A rule: its name, the element it speaks for, and how it is found. Its file says what it looks
/// for.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id, as in `E1a`.
    pub id: &'static str,
    /// The required element whose presence it decides, if it decides one.
    pub element: Option<Element>,
    /// Finds it.
    pub find: fn(&RuleInput<'_>) -> Vec<Detection>,
}

/// The rules that read the document alone, in order.
pub const RULES: &[Rule] = &[
    e1a::RULE,
    e1c::RULE,
    e2a::RULE,
    e2b::RULE,
    e2c::RULE,
    e3a::RULE,
    e3b::RULE,
    e4::RULE,
    e4b::RULE,
    e5::RULE,
    e6::RULE,
    e7::RULE,
    e8::RULE,
    l1::RULE,
    k0::RULE,
    k1::RULE,
    k2::RULE,
    k3::RULE,
    k4::RULE,
    k6::RULE,
    k9::RULE,
    d1::RULE,
];

/// The rules that read the record too, in order. Without it they find nothing.
pub const RECORD_RULES: &[Rule] = &[
    e1b::RULE,
    e1d::RULE,
    e7b::RULE,
    h1::RULE,
    h2::RULE,
    h3::RULE,
    h4::RULE,
    h5::RULE,
    h6::RULE,
    h8::RULE,
    s1::RULE,
    s2::RULE,
    s3::RULE,
    s4::RULE,
    r1::RULE,
    r2::RULE,
    r3::RULE,
    r4::RULE,
    r4b::RULE,
    r5::RULE,
    t1::RULE,
    t2::RULE,
    t3::RULE,
    t4::RULE,
    t5::RULE,
    t6::RULE,
    t7::RULE,
    l2::RULE,
    l3::RULE,
    l4::RULE,
    l5::RULE,
    k5::RULE,
    k7::RULE,
    k8::RULE,
];

/// The required element that a rule speaks for.
pub fn element(rule: &str) -> Option<Element> {
    RULES.iter().chain(RECORD_RULES).find(|known| known.id == rule).and_then(|known| known.element)
}

/// The report of the plan about itself, for one side, at one moment, as far as the document alone
/// tells. No diagnosis: this is what the browser runs, for either side.
///
/// Never fails: an empty plan has every element missing. The buyer's report has none of the
/// findings meant for the seller.
pub fn report(
    plan: &Plan,
    odd: &[OddValue],
    side: Side,
    now: &Moment,
    thresholds: &Thresholds,
) -> Report {
    let (calendars, schedule) = (Calendars::of(plan), Schedule::of(plan, now.today));
    let limits = thresholds.of(plan.profile());
    let given = RuleInput {
        plan,
        odd,
        now,
        limits,
        calendars: &calendars,
        schedule: &schedule,
        record: None,
        summary: None,
    };
    let found = find(RULES.iter(), &given);
    reported(&found, &[], (side, now.today), schedule)
}

/// As [`report`], with what the record tells; for the seller with the diagnosis: verdict, grade,
/// dates, the one next action. Without a record (a plan file, checked offline) the verdict is what
/// the document bears out, and there is no grade.
///
/// The relay's answer is the record of it; `since` is the relay's to add, which keeps what stood
/// before.
pub fn diagnose(
    plan: &Plan,
    odd: &[OddValue],
    record: Option<&Record<'_>>,
    side: Side,
    now: &Moment,
    thresholds: &Thresholds,
) -> Report {
    let (calendars, mut schedule) = (Calendars::of(plan), Schedule::of(plan, now.today));
    let limits = thresholds.of(plan.profile());
    let summary = record.map(|record| RecordSummary::of(plan, record));
    let given = RuleInput {
        plan,
        odd,
        now,
        limits,
        calendars: &calendars,
        schedule: &schedule,
        record,
        summary: summary.as_ref(),
    };
    let found = find(RULES.iter().chain(RECORD_RULES), &given);
    let verdict = verdict::of(&found, &given);
    let diagnosis = match (side, RuleRecord::of(&given)) {
        (Side::Seller, Some(witness)) => {
            let terms = grade::terms(&found, &witness);
            let grade = grade::grade(&verdict, &terms, &found, &given);
            Some((grade, terms, forecast::of(&given)))
        }
        (Side::Seller, None) | (Side::Buyer, _) => None,
    };
    let by = next_by(&given);
    let joint = RuleRecord::of(&given)
        .map(|witness| witness.joint_inspections().map(|e| e.id.clone()).collect());
    if let Some((.., forecast)) = &diagnosis {
        schedule.evidence = forecast.evidence;
    }
    let mut report = reported(&found, verdict.decided_by, (side, now.today), schedule);
    if let Some(next) = &mut report.next {
        next.by = next.by.or(by);
    }
    if side == Side::Seller {
        (report.verdict, report.detail) = (Some(verdict.verdict), verdict.detail);
        if let Some((grade, terms, forecast)) = diagnosis {
            (report.grade, report.grade_terms) = (Some(grade), Some(terms));
            report.forecast = Some(forecast);
        }
    }
    if let Some(record) = record {
        report.signatures = record.signatures.to_vec();
        report.held = record.held.clone();
        report.ladder = Ladder::of(plan, record);
        report.joint = joint.unwrap_or_default();
        if let Some(summary) = &summary {
            report.opened = opened(plan, side, record.opens, &summary.doubles);
        }
    }
    report
}

/// Whether every required element is there, as far as a blocker tells: then a plan can be signed.
/// That no step is the buyer's is another matter.
fn is_complete(given: &RuleInput<'_>) -> bool {
    let elements = RULES.iter().filter(|rule| rule.element.is_some() && rule.id != e3b::RULE.id);
    !elements.flat_map(|rule| (rule.find)(given)).any(|found| found.severity == Severity::Blocker)
}

/// By when the next action is due where no date follows from what was found: the next meeting, five
/// working days at the latest.
fn next_by(given: &RuleInput<'_>) -> Option<NaiveDate> {
    const WITHIN_WORKING_DAYS: u16 = 5;
    let latest = given.in_working_days(WITHIN_WORKING_DAYS);
    let meeting = given.plan.meeting.at.filter(|at| *at > given.now.at).map(|at| given.day(at));
    meeting.into_iter().chain([latest]).min()
}

fn reported(
    found: &[(&Rule, Detection)],
    decided_by: &[&str],
    (side, today): (Side, NaiveDate),
    schedule: Schedule,
) -> Report {
    Report {
        side,
        today,
        verdict: None,
        detail: None,
        since: None,
        grade: None,
        grade_terms: None,
        forecast: None,
        next: next(found, decided_by, side),
        elements: Elements::each(|element| presence(found, element)),
        findings: found.iter().filter_map(|(rule, found)| finding(rule, found, side)).collect(),
        schedule,
        signatures: Vec::new(),
        joint: Vec::new(),
        held: BTreeMap::new(),
        ladder: Ladder::default(),
        opened: BTreeSet::new(),
        doubles: BTreeSet::new(),
    }
}

/// Runs every rule; most severe first, then in the order of the rules.
fn find(
    rules: impl Iterator<Item = &'static Rule>,
    given: &RuleInput<'_>,
) -> Vec<(&'static Rule, Detection)> {
    let mut found: Vec<_> =
        rules.flat_map(|rule| (rule.find)(given).into_iter().map(move |f| (rule, f))).collect();
    found.arrange_by_key(|(_, f)| f.severity);
    found
}

/// The action of what decided the verdict, else of the most severe finding. The seller reads whose
/// turn it is, and what to do about it; the buyer reads what is the buyer's to do, and never what
/// the verdict rests on.
fn next(found: &[(&Rule, Detection)], decided_by: &[&str], side: Side) -> Option<NextFinding> {
    let action = |(_, f): &(&Rule, Detection)| {
        let next = NextFinding {
            who: f.who,
            code: f.code,
            params: f.params.clone(),
            what: None,
            by: f.by,
        };
        f.is_for(side).then_some(next)
    };
    let decides = |(rule, _): &&(&Rule, Detection)| decided_by.contains(&rule.id);
    match side {
        Side::Seller => found.iter().find(decides).or_else(|| found.first()).and_then(action),
        Side::Buyer => found.iter().filter(|(_, f)| f.who == side).find_map(action),
    }
}

/// `missing` with a blocker open, `weak` with a major or minor finding, else `present`.
fn presence(found: &[(&Rule, Detection)], element: Element) -> ElementPresence {
    found
        .iter()
        .filter(|(rule, _)| rule.element == Some(element))
        .map(|(_, f)| match f.severity {
            Severity::Blocker => ElementPresence::Missing,
            Severity::Major | Severity::Minor => ElementPresence::Weak,
            Severity::Info => ElementPresence::Present,
        })
        .min()
        .unwrap_or(ElementPresence::Present)
}

fn finding(rule: &Rule, found: &Detection, side: Side) -> Option<Finding> {
    let place = |path: &Path| Path::from(message::cut(path.as_str(), QUOTED_MAX));
    found.is_for(side).then(|| Finding {
        id: rule.id,
        severity: found.severity,
        code: found.code,
        params: found.params.bounded(QUOTED_MAX, LISTED_MAX),
        says: None,
        evidence: found.evidence.iter().take(EVIDENCE_MAX).map(place).collect(),
        fired: None,
        limit: None,
        next: None,
    })
}

/// The most places that a finding lists; its words and its number tell how many there are.
const EVIDENCE_MAX: usize = 200;
/// The most characters of a place or of a text that a finding quotes.
const QUOTED_MAX: usize = 200;
/// The most items of a list that a finding quotes.
const LISTED_MAX: usize = 50;
