//! What a plan says about itself: elements, findings, verdict. The shape that others rely on.

use serde::{Deserialize, Serialize};

use crate::ids::Path;
use crate::model::Side;

/// A report for one side. The buyer's has neither verdict nor grade nor the findings meant for the seller.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Whose.
    pub side: Side,
    /// The diagnosis, for the seller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Each of the required elements.
    pub elements: Elements,
    /// What is missing or weak, most severe first, then in the order of the rules.
    pub findings: Vec<Finding>,
}

/// The first that holds, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
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

/// How far each required element is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)] // The names are those of the elements.
pub struct Elements {
    pub goal: Presence,
    pub go_live: Presence,
    pub steps: Presence,
    pub owners: Presence,
    pub people: Presence,
    pub paper: Presence,
    pub criteria: Presence,
    pub risks: Presence,
    pub meeting: Presence,
}

/// How far an element is there: `missing` with a blocker open, `weak` with a major or minor finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum Presence {
    Missing,
    Weak,
    Present,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

/// One thing a rule found, worded for the side it is for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Finding {
    /// The rule: `E1a`.
    pub id: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is so.
    pub says: String,
    /// The places it is about.
    pub evidence: Vec<Path>,
    /// The number that fired, with its unit: `16 days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fired: Option<String>,
    /// Its limit: `14 days`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// What to do next.
    #[serde(rename = "do")]
    pub next: String,
}
