//! The rules: what is missing, weak or odd in a plan, and the verdict that follows.
//!
//! A pure function of a plan, a moment, thresholds, and where it is at hand the record of who set what: none reads a
//! clock or the CRDT. [`RULES`] read the [`Plan`] only, and run in the browser too; [`RECORD_RULES`] need the record,
//! which the relay keeps and hands in. One file holds one rule, named by its id. Every rule words what it found twice, once for
//! the seller and once, neutrally, for the buyer; a finding without words for the buyer is the seller's alone.
//!
//! Reading order: [`report`] → [`RULES`] → one rule → [`found`] → [`thresholds`].

pub mod found;
pub mod named;
pub mod thresholds;
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
mod k0;
mod k1;
mod k2;
mod k3;
mod k4;
mod k5;
mod k6;
mod k8;
mod k9;
mod l1;
mod l2;
mod l3;
mod l4;
mod l5;
mod record;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

pub use found::{Found, Words};
pub use thresholds::{Limits, Thresholds};

use crate::attest::{self, Evidence, Terms};
use crate::history::FieldLog;
use crate::model::{Odd, Plan, Side};
use crate::order::Arrange;
use crate::report::{Element, Elements, Finding, Next, Presence, Report, Severity, Verdict};
use crate::schedule::{Calendars, Schedule};

/// The moment for which a report is made. Handed in; nothing here reads a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The civil day, where the plan is read.
    pub today: NaiveDate,
    /// The instant.
    pub at: DateTime<Utc>,
}

/// What a rule is given.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What could not be read of its document.
    pub odd: &'a [Odd],
    /// The moment.
    pub now: &'a Now,
    /// The thresholds of the plan's profile.
    pub limits: &'a Limits,
    /// The working days of both sides.
    pub calendars: &'a Calendars,
    /// How the time works out.
    pub schedule: &'a Schedule,
    /// Who set what and when; absent where only the document is at hand.
    pub history: Option<&'a FieldLog>,
    /// What people put their name to; absent like the history.
    pub evidence: Option<&'a Evidence>,
}

impl Given<'_> {
    /// The last day of the span after today that holds so many working days of the buyer's calendar.
    pub fn in_working_days(&self, days: u16) -> NaiveDate {
        self.calendars.side(Side::Buyer).add(self.now.today, i32::from(days))
    }

    /// The working days of the buyer's calendar after one day, up to and including another; negative backward.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        self.calendars.side(Side::Buyer).working_days(from, to)
    }
}

/// What the relay keeps of a plan beside its document, and hands in.
#[derive(Clone, Copy, Debug)]
pub struct Recorded<'a> {
    /// Who set what and when.
    pub history: &'a FieldLog,
    /// What people put their name to.
    pub evidence: &'a Evidence,
}

/// A rule: its name, the element it speaks for, and what it looks for.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its id, as in `E1a`.
    pub id: &'static str,
    /// The required element whose presence it decides, if it decides one.
    pub element: Option<Element>,
    /// What it looks for, in a sentence.
    pub about: &'static str,
    /// Finds it.
    pub find: fn(&Given<'_>) -> Vec<Found>,
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
pub const RECORD_RULES: &[Rule] =
    &[e1b::RULE, e1d::RULE, e7b::RULE, l2::RULE, l3::RULE, l4::RULE, l5::RULE, k5::RULE, k8::RULE];

/// What the plan says about itself, for one side, at one moment, as far as the document alone tells.
///
/// Never fails: an empty plan has every element missing. The buyer's report has neither verdict nor grade, and none of
/// the findings meant for the seller.
pub fn report(plan: &Plan, odd: &[Odd], side: Side, now: &Now, thresholds: &Thresholds) -> Report {
    assemble(RULES.iter().collect(), plan, odd, None, side, now, thresholds)
}

/// As [`report`], with what the record tells of who set what and when, and of who put their name to what.
pub fn report_with_history(
    plan: &Plan,
    odd: &[Odd],
    recorded: &Recorded<'_>,
    side: Side,
    now: &Now,
    thresholds: &Thresholds,
) -> Report {
    let rules = RULES.iter().chain(RECORD_RULES).collect();
    let report = assemble(rules, plan, odd, Some(recorded), side, now, thresholds);
    let signatures = attest::signatures(recorded.evidence, &Terms::of(plan), recorded.history);
    Report { signatures, ..report }
}

fn assemble(
    rules: Vec<&'static Rule>,
    plan: &Plan,
    odd: &[Odd],
    recorded: Option<&Recorded<'_>>,
    side: Side,
    now: &Now,
    thresholds: &Thresholds,
) -> Report {
    let limits = thresholds.of(plan.profile());
    let (calendars, schedule) = (Calendars::of(plan), Schedule::of(plan, now.today));
    let (history, evidence) = (recorded.map(|r| r.history), recorded.map(|r| r.evidence));
    let given =
        Given { plan, odd, now, limits, calendars: &calendars, schedule: &schedule, history, evidence };
    let found = find(&rules, &given);
    Report {
        side,
        verdict: match side {
            Side::Seller => Some(verdict(&found)),
            Side::Buyer => None,
        },
        since: None,
        grade: None,
        next: next(&found, side),
        elements: Elements::each(|element| presence(&found, element)),
        findings: found.iter().filter_map(|(rule, found)| finding(rule, found, side)).collect(),
        schedule,
        signatures: Vec::new(),
        held: BTreeMap::new(),
    }
}

/// Runs every rule; most severe first, then in the order of the rules.
fn find(rules: &[&'static Rule], given: &Given<'_>) -> Vec<(&'static Rule, Found)> {
    let mut found: Vec<_> =
        rules.iter().flat_map(|rule| (rule.find)(given).into_iter().map(|f| (*rule, f))).collect();
    found.arrange_by_key(|(_, f)| f.severity);
    found
}

/// The first that holds. Before there is a signature three can: whether dates slip is asked of signed plans only.
fn verdict(found: &[(&Rule, Found)]) -> Verdict {
    let blocked = |by: fn(&Rule) -> bool| {
        found.iter().any(|(rule, f)| f.severity == Severity::Blocker && rule.element.is_some() && by(rule))
    };
    if blocked(|rule| rule.id != e3b::RULE.id) {
        Verdict::Incomplete
    } else if blocked(|rule| rule.id == e3b::RULE.id) {
        Verdict::SellerSided
    } else {
        Verdict::Unsigned
    }
}

/// The action of the most severe finding. The seller reads whose turn it is, and what to do about it; the buyer reads
/// what is the buyer's to do.
fn next(found: &[(&Rule, Found)], side: Side) -> Option<Next> {
    found.iter().filter(|(_, f)| side == Side::Seller || f.who == side).find_map(|(_, f)| {
        let words = f.words(side)?;
        Some(Next { who: f.who, what: words.next.clone(), by: f.by })
    })
}

/// `missing` with a blocker open, `weak` with a major or minor finding, else `present`.
fn presence(found: &[(&Rule, Found)], element: Element) -> Presence {
    found
        .iter()
        .filter(|(rule, _)| rule.element == Some(element))
        .map(|(_, f)| match f.severity {
            Severity::Blocker => Presence::Missing,
            Severity::Major | Severity::Minor => Presence::Weak,
            Severity::Info => Presence::Present,
        })
        .min()
        .unwrap_or(Presence::Present)
}

fn finding(rule: &Rule, found: &Found, side: Side) -> Option<Finding> {
    let words = found.words(side)?;
    Some(Finding {
        id: rule.id,
        severity: found.severity,
        says: words.says.clone(),
        evidence: found.evidence.clone(),
        fired: found.fired.clone(),
        limit: found.limit.clone(),
        next: words.next.clone(),
    })
}
