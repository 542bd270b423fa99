//! The verdict, and the forecast grade: what the findings come to.

use super::witness::Witness;
use super::{Found, Given, Rule, r2, r4b};
use crate::attest::Standing;
use crate::model::StepStatus;
use crate::report::{Detail, Grade, Severity, Verdict};

/// How long somebody may have been ignored before the deal is not counted, in days.
const IGNORED_DAYS: i64 = 30;

/// The verdict, and the rules that it rests on: their action is the next.
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    pub(super) detail: Option<Detail>,
    pub(super) decided_by: &'static [&'static str],
}

/// The first that holds, in the order of [`Verdict`].
pub(super) fn of(found: &[(&Rule, Found)], given: &Given<'_>) -> Judged {
    let witness = Witness::of(given);
    let signed = witness.is_some_and(|witness| witness.signature().is_some());
    let has = |id: &str| found.iter().any(|(rule, _)| rule.id == id);
    let is_major =
        |id: &str| found.iter().any(|(rule, f)| rule.id == id && f.severity == Severity::Major);
    let is_at_risk = |id: &str| matches!(id, "K1" | "K4");
    // A refusal by a link is anybody's: it makes no verdict, not even as one of two.
    let is_other = |(rule, f): &&(&Rule, Found)| {
        f.severity == Severity::Major && !is_at_risk(rule.id) && rule.id != r4b::RULE.id
    };
    let judged = |verdict, decided_by| Judged { verdict, detail: None, decided_by };

    // R4 also tells of a refusal that the portal set aside: the verdict rests on one that stands.
    if witness.is_some_and(|witness| witness.refusal().is_some()) {
        judged(Verdict::Declined, &["R4"])
    } else if !signed && found.iter().any(is_missing) {
        judged(Verdict::Incomplete, &[])
    } else if has("E3b") || has("H1") || has("H2") {
        judged(Verdict::SellerSided, &["E3b", "H1", "H2"])
    } else if !signed {
        let (detail, decided_by): (_, &[&str]) = if has("R2") {
            (Detail::Ignored, &["R2"])
        } else if witness.is_some_and(|witness| !witness.unanswered_asks().is_empty()) {
            (Detail::Asked, &["R3", "S1"])
        } else {
            (Detail::Draft, &["S1"])
        };
        Judged { verdict: Verdict::Unsigned, detail: Some(detail), decided_by }
    } else if has("S2") || is_major("S3") {
        judged(Verdict::Lapsed, &["S2", "S3"])
    } else if has("T2") || has("T4") {
        judged(Verdict::Stale, &["T2", "T4"])
    } else if has("L2") || has("L3") || is_major("L4") {
        judged(Verdict::Slipping, &["L2", "L3", "L4"])
    } else if has("K1") || has("K4") {
        judged(Verdict::AtRisk, &["K1", "K4"])
    } else if found.iter().filter(is_other).count() >= 2 {
        judged(Verdict::AtRisk, &[])
    } else {
        judged(Verdict::Mutual, &[])
    }
}

/// A required element is missing. That no step is the buyer's makes a plan the seller's, not
/// incomplete.
fn is_missing((rule, found): &(&Rule, Found)) -> bool {
    found.severity == Severity::Blocker && rule.element.is_some() && rule.id != "E3b"
}

/// How far the forecast may count on it: evidence, not percent.
pub(super) fn grade(judged: &Judged, found: &[(&Rule, Found)], given: &Given<'_>) -> Grade {
    let ignored = judged.detail == Some(Detail::Ignored)
        && r2::ignored_days(given).is_some_and(|days| days > IGNORED_DAYS);
    if judged.verdict == Verdict::Declined || ignored || given.plan.plan.go_live.is_none() {
        return Grade::Omit;
    }
    match judged.verdict {
        Verdict::Mutual if is_sure(given) => Grade::Commit,
        Verdict::Mutual | Verdict::Slipping | Verdict::AtRisk => Grade::BestCase,
        Verdict::Unsigned if is_near(found, given) => Grade::BestCase,
        Verdict::Lapsed if is_near(found, given) && lapsed_lately(given) => Grade::BestCase,
        Verdict::Declined
        | Verdict::Incomplete
        | Verdict::SellerSided
        | Verdict::Unsigned
        | Verdict::Lapsed
        | Verdict::Stale => Grade::Pipeline,
    }
}

/// The signer may bind, no paper review is overdue to begin, the time suffices, and it was
/// inspected together lately.
fn is_sure(given: &Given<'_>) -> bool {
    let Some(witness) = Witness::of(given) else { return false };
    let begins_in_time = |id: &crate::Id| {
        let dates = given.schedule.steps.get(id);
        dates.and_then(|dates| dates.latest_start).is_none_or(|latest| latest >= given.now.today)
    };
    let paper = given.plan.steps.iter().filter(|(_, step)| step.is_open() && step.review.is_some());
    let mut waiting =
        paper.filter(|(_, s)| s.started_on.is_none() && s.status() != StepStatus::Doing);
    let cadence = i64::from(given.limits.cadence_days);
    witness.may_bind()
        && waiting.all(|(id, _)| begins_in_time(id))
        && given.schedule.slack.is_none_or(|slack| slack >= 0)
        && witness.last_inspection().is_some_and(|at| witness.days_since(at) <= cadence)
}

/// Complete, mostly in the buyer's hand, and nothing major about dates and time.
fn is_near(found: &[(&Rule, Found)], given: &Given<'_>) -> bool {
    let blocked =
        found.iter().any(|(rule, f)| f.severity == Severity::Blocker && rule.element.is_some());
    let is_late = |(rule, f): &(&Rule, Found)| {
        f.severity == Severity::Major && rule.id.starts_with(['L', 'K'])
    };
    let held = Witness::of(given).map_or(0, |witness| witness.held_percent());
    !blocked && held >= usize::from(given.limits.held_ok_percent) && !found.iter().any(is_late)
}

/// The signature lapsed no longer ago than a renewal may take.
fn lapsed_lately(given: &Given<'_>) -> bool {
    let Some(witness) = Witness::of(given) else { return false };
    let Some(signature) = witness.signature() else { return false };
    let since = match signature.standing {
        Standing::Lapsed | Standing::Amended => signature.since.unwrap_or(signature.at),
        Standing::Live | Standing::Withdrawn => return false,
    };
    given.working_days(witness.day(since), given.now.today)
        <= i64::from(given.limits.renew_working_days)
}
