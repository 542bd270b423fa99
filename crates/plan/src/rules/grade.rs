//! The forecast grade, and the terms of the surest one: what the forecast may count on.

use super::verdict::RuledVerdict;
use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, r2};
use crate::Id;
use crate::attest::AttestationStatus;
use crate::model::{Step, StepStatus};
use crate::report::{Detail, Grade, GradeTerm, GradeTermId, PlanVerdict, Severity};

/// How long somebody may have been ignored before the deal is not counted, in days.
const IGNORED_DAYS: i64 = 30;

/// How many other major findings a plan may have and be mutual.
const OTHERS_MAX: usize = 1;

/// Rules of which another term speaks; R4b counts nowhere, because a refusal by a link is
/// anybody's.
const SPOKEN_OF: [&str; 13] =
    ["E3b", "H1", "H2", "S2", "S3", "T2", "T4", "L2", "L3", "L4", "K1", "K4", "R4b"];

/// How far the forecast may count on it: evidence, not percent. Sure where all terms hold, and only
/// there.
pub(super) fn grade(
    judged: &RuledVerdict,
    terms: &[GradeTerm],
    found: &[(&Rule, Detection)],
    given: &RuleInput<'_>,
) -> Grade {
    let ignored = judged.detail == Some(Detail::Ignored)
        && r2::ignored_days(given).is_some_and(|days| days > IGNORED_DAYS);
    if terms.iter().all(|term| term.holds) {
        return Grade::Commit;
    }
    if judged.verdict == PlanVerdict::Declined || ignored || given.plan.plan.go_live.is_none() {
        return Grade::Omit;
    }
    match judged.verdict {
        PlanVerdict::Mutual | PlanVerdict::Slipping | PlanVerdict::AtRisk => Grade::BestCase,
        PlanVerdict::Unsigned if is_near(found, given) => Grade::BestCase,
        PlanVerdict::Lapsed if is_near(found, given) && lapsed_lately(given) => Grade::BestCase,
        PlanVerdict::Declined
        | PlanVerdict::Incomplete
        | PlanVerdict::SellerSided
        | PlanVerdict::Unsigned
        | PlanVerdict::Lapsed
        | PlanVerdict::Stale => Grade::Pipeline,
    }
}

/// The terms of `commit`, in reading order; together they say that the plan is mutual.
pub(super) fn terms(found: &[(&Rule, Detection)], witness: &RuleRecord<'_>) -> Vec<GradeTerm> {
    let given = witness.given();
    let has = |ids: &[&str]| found.iter().any(|(rule, _)| ids.contains(&rule.id));
    let majors = |ids: &[&str]| {
        let major = |(rule, f): &&(&Rule, Detection)| {
            f.severity == Severity::Major && ids.contains(&rule.id)
        };
        found.iter().filter(major).count()
    };
    let plain = |id, holds| GradeTerm { id, holds, fired: None, limit: None, of: None };
    let signed = witness.signature().is_some_and(|signature| signature.is_current())
        && witness.refusal().is_none()
        && !has(&["S2"])
        && majors(&["S3"]) == 0;
    let slips = majors(&["L2", "L3", "L4"]);
    let unstarted = unstarted_reviews(given);
    let buffer = given.schedule.buffer;
    let others = found.iter().filter(is_other).count();
    vec![
        plain(GradeTermId::Signed, signed),
        plain(GradeTermId::MayBind, witness.may_bind_by_own_word()),
        dates_held(witness, !has(&["E3b", "H1", "H2"])),
        GradeTerm { fired: count(slips), ..plain(GradeTermId::NotSlipping, slips == 0) },
        GradeTerm {
            fired: count(unstarted),
            ..plain(GradeTermId::Paper, unstarted == 0 && !has(&["K4"]))
        },
        GradeTerm {
            fired: buffer,
            limit: Some(0),
            ..plain(GradeTermId::Buffer, buffer.is_some_and(|buffer| buffer >= 0) && !has(&["K1"]))
        },
        check_in(witness),
        GradeTerm {
            fired: count(others),
            limit: count(OTHERS_MAX),
            ..plain(GradeTermId::Alive, others <= OTHERS_MAX && !has(&["T2", "T4"]))
        },
    ]
}

/// A number of things on the wire.
fn count(things: usize) -> Option<i64> {
    i64::try_from(things).ok()
}

/// A major finding that no other term speaks of.
fn is_other((rule, found): &&(&Rule, Detection)) -> bool {
    found.severity == Severity::Major && !SPOKEN_OF.contains(&rule.id)
}

/// The held share in steps: of how many, how many it needs. None of none is no evidence.
fn dates_held(witness: &RuleRecord<'_>, in_buyers_hand: bool) -> GradeTerm {
    let steps = witness.buyer_steps();
    let held = steps.iter().filter(|(.., held)| *held).count();
    let percent = usize::from(witness.given().limits.held_ok_percent);
    GradeTerm {
        id: GradeTermId::DatesHeld,
        holds: in_buyers_hand && witness.held_percent() >= percent,
        fired: count(held),
        limit: count((steps.len() * percent).div_ceil(100)),
        of: count(steps.len()),
    }
}

/// How many paper steps should have begun by now and have not.
fn unstarted_reviews(given: &RuleInput<'_>) -> usize {
    let is_late = |id: &Id| {
        let dates = given.schedule.steps.get(id);
        dates.and_then(|dates| dates.latest_start).is_some_and(|latest| latest < given.now.today)
    };
    let waits = |step: &Step| {
        let begun = step.started_on.is_some() || step.status() == StepStatus::Doing;
        step.is_open() && step.review.is_some() && !begun
    };
    given.plan.steps.iter().filter(|(id, step)| waits(step) && is_late(id)).count()
}

/// The last joint check-in, within the cadence.
fn check_in(witness: &RuleRecord<'_>) -> GradeTerm {
    let cadence = i64::from(witness.given().limits.cadence_days);
    let days = witness.last_inspection().map(|at| witness.days_since(at));
    GradeTerm {
        id: GradeTermId::CheckIn,
        holds: days.is_some_and(|days| days <= cadence),
        fired: days,
        limit: Some(cadence),
        of: None,
    }
}

/// Complete, mostly in the buyer's hand, and nothing major about dates and time.
fn is_near(found: &[(&Rule, Detection)], given: &RuleInput<'_>) -> bool {
    let blocked =
        found.iter().any(|(rule, f)| f.severity == Severity::Blocker && rule.element.is_some());
    let is_late = |(rule, f): &(&Rule, Detection)| {
        f.severity == Severity::Major && rule.id.starts_with(['L', 'K'])
    };
    let held = RuleRecord::of(given).map_or(0, |witness| witness.held_percent());
    !blocked && held >= usize::from(given.limits.held_ok_percent) && !found.iter().any(is_late)
}

/// The signature lapsed no longer ago than a renewal may take.
fn lapsed_lately(given: &RuleInput<'_>) -> bool {
    let Some(witness) = RuleRecord::of(given) else { return false };
    let Some(signature) = witness.signature() else { return false };
    let since = match signature.standing {
        AttestationStatus::Lapsed | AttestationStatus::Amended => {
            signature.since.unwrap_or(signature.at)
        }
        AttestationStatus::Live | AttestationStatus::Withdrawn => return false,
    };
    given.working_days(witness.day(since), given.now.today)
        <= i64::from(given.limits.renew_working_days)
}
