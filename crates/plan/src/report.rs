//! The report of a plan about itself: elements, findings, verdict. The shape that others rely on.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use std::collections::{BTreeMap, BTreeSet};

use crate::attest::Signature;
use crate::ids::{Id, Path};
use crate::ladder::Ladder;
use crate::message::Params;
use crate::model::Side;
use crate::place::Place;
use crate::schedule::{Evidence, Schedule};

/// A report for one side. The buyer's has neither verdict nor grade nor the findings meant for the
/// seller.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The side that it is for.
    pub side: Side,
    /// The civil day for which it was made, in the plan's time zone; in UTC where the plan names
    /// none.
    pub today: NaiveDate,
    /// The diagnosis, for the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub verdict: Option<PlanVerdict>,
    /// Since when the verdict holds, where somebody keeps that; a plan alone does not tell it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub since: Option<DateTime<Utc>>,
    /// The kind of unsigned that it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub detail: Option<Detail>,
    /// How far the forecast may count on it, for the seller; where the record it rests on was
    /// handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub grade: Option<Grade>,
    /// The terms of the grade `commit`, all of them: where each holds the grade is `commit`, and
    /// only there. With the grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub grade_terms: Option<Vec<GradeTerm>>,
    /// The dates to compare, for the seller; where the record was handed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub forecast: Option<Forecast>,
    /// The one next action: that of what decided the verdict, else of the most severe finding; the
    /// buyer's names only what is the buyer's to do. Absent when nothing is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub next: Option<NextFinding>,
    /// Each of the required elements.
    pub elements: Elements,
    /// The things that are missing or weak, most severe first, then in the order of the rules.
    pub findings: Vec<Finding>,
    /// How the time works out. The evidence date in it is the seller's.
    pub schedule: Schedule,
    /// The newest signature of each person and how it stands, oldest first; where the ledger was
    /// handed in.
    pub signatures: Vec<Signature>,
    /// The inspections (ids of the ledger) that somebody of the buyer was at, oldest first: only
    /// these reset a clock; where the record was handed in.
    pub joint: Vec<String>,
    /// Which places a side holds, so that the other can only propose; where the record was handed
    /// in.
    pub held: BTreeMap<Place, Side>,
    /// Which values are suggestions and which are set, and by whom; where the record was handed in.
    pub ladder: Ladder,
    /// The people of the side that it is for who have opened the plan with a verified address;
    /// where the record was handed in.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<BTreeSet<Id>>"))]
    pub opened: BTreeSet<Id>,
    /// People whose address names another entry of their side ([`crate::bearer`]); where the
    /// record was handed in.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<BTreeSet<Id>>"))]
    pub doubles: BTreeSet<Id>,
}

/// The first that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PlanVerdict {
    /// The buyer said no.
    Declined,
    /// A required element is missing.
    Incomplete,
    /// The buyer holds too little of it.
    SellerSided,
    /// Complete, never signed.
    Unsigned,
    /// Signed, and changed since.
    Lapsed,
    /// Nobody looked at it.
    Stale,
    /// Dates move.
    Slipping,
    /// The time does not suffice.
    AtRisk,
    /// Co-written, co-signed, alive.
    Mutual,
}

impl PlanVerdict {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            PlanVerdict::Declined => "declined",
            PlanVerdict::Incomplete => "incomplete",
            PlanVerdict::SellerSided => "seller-sided",
            PlanVerdict::Unsigned => "unsigned",
            PlanVerdict::Lapsed => "lapsed",
            PlanVerdict::Stale => "stale",
            PlanVerdict::Slipping => "slipping",
            PlanVerdict::AtRisk => "at-risk",
            PlanVerdict::Mutual => "mutual",
        }
    }
}

impl PlanVerdict {
    /// All of them, the first that holds first.
    pub const ALL: [PlanVerdict; 9] = [
        PlanVerdict::Declined,
        PlanVerdict::Incomplete,
        PlanVerdict::SellerSided,
        PlanVerdict::Unsigned,
        PlanVerdict::Lapsed,
        PlanVerdict::Stale,
        PlanVerdict::Slipping,
        PlanVerdict::AtRisk,
        PlanVerdict::Mutual,
    ];

    /// Reads [`PlanVerdict::word`].
    pub fn from_word(word: &str) -> Option<PlanVerdict> {
        PlanVerdict::ALL.into_iter().find(|verdict| verdict.word() == word)
    }
}

/// The kinds of unsigned that a plan can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// Nobody was asked to sign.
    Draft,
    /// Somebody was, and the answer is awaited.
    Asked,
    /// Asked twice, opened, and not a word.
    Ignored,
}

impl Detail {
    /// All of them.
    pub const ALL: [Detail; 3] = [Detail::Draft, Detail::Asked, Detail::Ignored];

    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Detail::Draft => "draft",
            Detail::Asked => "asked",
            Detail::Ignored => "ignored",
        }
    }
}

/// Contract and go-live, each as hoped, planned and supported by the plan's durations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// The rep's close date, as their CRM says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub close_date: Option<NaiveDate>,
    /// The plan's contract date: the due date of the last open contract step, else `closeDate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub plan_contract: Option<NaiveDate>,
    /// When the last open contract step would end if all durations held; absent without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub supported_contract: Option<Evidence>,
    /// The go-live of the terms that the buyer signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub signed_go_live: Option<NaiveDate>,
    /// The supported go-live: when all open steps would be over with their planned durations;
    /// absent without steps.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub evidence: Option<Evidence>,
    /// The durations behind both: while some of the buyer's steps have the seller's, the supported
    /// dates are the earliest there can be.
    pub figures: FigureCount,
    /// The gap: working days of the buyer from the rep's close date to the supported contract date
    /// with the most days of each range; negative when that comes earlier.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub gap: Option<i64>,
    /// The same with the fewest days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub gap_min: Option<i64>,
}

/// The durations of the buyer's open steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FigureCount {
    /// How many open steps are the buyer's.
    pub steps: usize,
    /// In how many of them the duration is not held by the buyer.
    pub sellers: usize,
}

/// One term of the grade `commit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct GradeTerm {
    /// Which one.
    pub id: GradeTermId,
    /// Whether it holds.
    pub holds: bool,
    /// The number that it was judged by; absent where there is none, as before the first check-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub fired: Option<i64>,
    /// The number that it needs; absent where it needs none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub limit: Option<i64>,
    /// Of how many `fired` and `limit` are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub of: Option<i64>,
}

/// The terms of the grade `commit`, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum GradeTermId {
    /// The buyer's signature is current, and no refusal stands.
    Signed,
    /// A current signer is the economic buyer, by the buyer's own word.
    MayBind,
    /// The buyer holds enough of its open steps: steps held, steps needed, of all of them.
    DatesHeld,
    /// No date is slipping: how many rules say otherwise.
    NotSlipping,
    /// Each review has begun or need not yet: how many have not.
    Paper,
    /// The buffer is not negative: working days.
    Buffer,
    /// Both sides looked at it together lately: days since, days allowed.
    CheckIn,
    /// Neither stale nor two other major findings: how many of these, how many allowed.
    Alive,
}

/// How far the forecast may count on the plan: evidence, not percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// Mutual, in time, inspected together.
    Commit,
    /// Complete and held by the buyer, not yet or no longer signed; or mutual and moving.
    BestCase,
    /// Seller-sided, unsigned or stale.
    Pipeline,
    /// Not to be counted.
    Omit,
}

impl Grade {
    /// All of them, the surest first.
    pub const ALL: [Grade; 4] = [Grade::Commit, Grade::BestCase, Grade::Pipeline, Grade::Omit];

    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Grade::Commit => "commit",
            Grade::BestCase => "best-case",
            Grade::Pipeline => "pipeline",
            Grade::Omit => "omit",
        }
    }

    /// Reads [`Grade::word`].
    pub fn from_word(word: &str) -> Option<Grade> {
        Grade::ALL.into_iter().find(|grade| grade.word() == word)
    }
}

/// The one next action: what the finding of this code says to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "NextAction"))]
pub struct NextFinding {
    /// The side whose turn it is.
    pub who: Side,
    /// The code of the finding.
    pub code: &'static str,
    /// Its parameters.
    pub params: Params,
    /// The action, worded for the side that reads the report; where words were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub what: Option<String>,
    /// By when: a date that follows from the plan, else the next meeting, within five working
    /// days. Absent where the document alone was read and no date follows from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub by: Option<NaiveDate>,
}

/// How far each required element is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // The names are those of the elements.
pub struct Elements {
    pub goal: ElementPresence,
    pub go_live: ElementPresence,
    pub steps: ElementPresence,
    pub owners: ElementPresence,
    pub people: ElementPresence,
    pub paper: ElementPresence,
    pub criteria: ElementPresence,
    pub risks: ElementPresence,
    pub meeting: ElementPresence,
}

/// The required elements, in reading order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(
    feature = "typescript",
    derive(ts_rs::TS),
    ts(rename = "ElementId", rename_all = "camelCase")
)]
#[allow(missing_docs)] // The names are those of the elements.
pub enum Element {
    Goal,
    GoLive,
    Steps,
    Owners,
    People,
    Paper,
    Criteria,
    Risks,
    Meeting,
}

impl Element {
    /// All of them, in reading order.
    pub const ALL: [Element; 9] = [
        Element::Goal,
        Element::GoLive,
        Element::Steps,
        Element::Owners,
        Element::People,
        Element::Paper,
        Element::Criteria,
        Element::Risks,
        Element::Meeting,
    ];

    /// The name in a report.
    pub fn word(self) -> &'static str {
        match self {
            Element::Goal => "goal",
            Element::GoLive => "goLive",
            Element::Steps => "steps",
            Element::Owners => "owners",
            Element::People => "people",
            Element::Paper => "paper",
            Element::Criteria => "criteria",
            Element::Risks => "risks",
            Element::Meeting => "meeting",
        }
    }
}

impl Elements {
    /// Asks for each element how far it is there.
    pub fn each(how: impl Fn(Element) -> ElementPresence) -> Elements {
        Elements {
            goal: how(Element::Goal),
            go_live: how(Element::GoLive),
            steps: how(Element::Steps),
            owners: how(Element::Owners),
            people: how(Element::People),
            paper: how(Element::Paper),
            criteria: how(Element::Criteria),
            risks: how(Element::Risks),
            meeting: how(Element::Meeting),
        }
    }

    /// How far one element is there.
    pub fn get(&self, element: Element) -> ElementPresence {
        match element {
            Element::Goal => self.goal,
            Element::GoLive => self.go_live,
            Element::Steps => self.steps,
            Element::Owners => self.owners,
            Element::People => self.people,
            Element::Paper => self.paper,
            Element::Criteria => self.criteria,
            Element::Risks => self.risks,
            Element::Meeting => self.meeting,
        }
    }
}

/// How far an element is there: `missing` with a blocker open, `weak` with a major or minor
/// finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum ElementPresence {
    Missing,
    Weak,
    Present,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing can be signed.
    Blocker,
    /// Weighs on the verdict.
    Major,
    /// Worth mending.
    Minor,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Blocker => "blocker",
            Severity::Major => "major",
            Severity::Minor => "minor",
            Severity::Info => "info",
        }
    }
}

/// One thing a rule found: a code of the message catalogues with parameters. The words are added
/// where they are asked for (`crates/words`), for the side that the report is for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// The rule: `E1a`.
    pub id: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The message: `e1c-past`.
    pub code: &'static str,
    /// Its parameters.
    pub params: Params,
    /// The finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub says: Option<String>,
    /// The places it is about.
    pub evidence: Vec<Path>,
    /// The number that fired, with its unit: `16 days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub fired: Option<String>,
    /// Its limit: `14 days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub limit: Option<String>,
    /// The next thing to do.
    #[serde(rename = "do", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub next: Option<String>,
}
