//! The verdict: what the findings come to.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, r4b};
use crate::report::{Detail, PlanVerdict, Severity};

/// The verdict, and the rules that it rests on: their action is the next.
pub(super) struct RuledVerdict {
    pub(super) verdict: PlanVerdict,
    pub(super) detail: Option<Detail>,
    pub(super) decided_by: &'static [&'static str],
}

/// The first that holds, in the order of [`PlanVerdict`].
pub(super) fn of(found: &[(&Rule, Detection)], given: &RuleInput<'_>) -> RuledVerdict {
    let witness = RuleRecord::of(given);
    let signed = witness.is_some_and(|witness| witness.signature().is_some());
    let has = |id: &str| found.iter().any(|(rule, _)| rule.id == id);
    let is_major =
        |id: &str| found.iter().any(|(rule, f)| rule.id == id && f.severity == Severity::Major);
    let is_at_risk = |id: &str| matches!(id, "K1" | "K4");
    // A refusal by a link is anybody's: it makes no verdict, not even as one of two.
    let is_other = |(rule, f): &&(&Rule, Detection)| {
        f.severity == Severity::Major && !is_at_risk(rule.id) && rule.id != r4b::RULE.id
    };
    let judged = |verdict, decided_by| RuledVerdict { verdict, detail: None, decided_by };

    // R4 also tells of a refusal that the portal set aside: the verdict rests on one that stands.
    if witness.is_some_and(|witness| witness.refusal().is_some()) {
        judged(PlanVerdict::Declined, &["R4"])
    } else if !signed && found.iter().any(is_missing) {
        judged(PlanVerdict::Incomplete, &[])
    } else if has("E3b") || has("H1") || has("H2") {
        judged(PlanVerdict::SellerSided, &["E3b", "H1", "H2"])
    } else if !signed {
        let (detail, decided_by): (_, &[&str]) = if has("R2") {
            (Detail::Ignored, &["R2"])
        } else if witness.is_some_and(|witness| !witness.unanswered_asks().is_empty()) {
            (Detail::Asked, &["R3", "S1"])
        } else {
            (Detail::Draft, &["S1"])
        };
        RuledVerdict { verdict: PlanVerdict::Unsigned, detail: Some(detail), decided_by }
    } else if has("S2") || is_major("S3") {
        judged(PlanVerdict::Lapsed, &["S2", "S3"])
    } else if has("T2") || has("T4") {
        judged(PlanVerdict::Stale, &["T2", "T4"])
    } else if has("L2") || has("L3") || is_major("L4") {
        judged(PlanVerdict::Slipping, &["L2", "L3", "L4"])
    } else if has("K1") || has("K4") {
        judged(PlanVerdict::AtRisk, &["K1", "K4"])
    } else if found.iter().filter(is_other).count() >= 2 {
        judged(PlanVerdict::AtRisk, &[])
    } else {
        judged(PlanVerdict::Mutual, &[])
    }
}

/// A required element is missing. That no step is the buyer's makes a plan the seller's, not
/// incomplete.
fn is_missing((rule, found): &(&Rule, Detection)) -> bool {
    found.severity == Severity::Blocker && rule.element.is_some() && rule.id != "E3b"
}
