//! K4: a paper review that begins too late for the contract.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::model::{Review, Side, Step, StepStatus};
use crate::report::Severity;
use crate::schema::EntityKind;

/// **K4** (major, and the plan is at risk): a paper step not started within T_paper of the contract
/// date: legal 30, security 20 working days. Of a review with several steps each has to begin.
pub(super) const RULE: Rule = Rule { id: "K4", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(contract) = given.plan.plan.close_date else { return Vec::new() };
    let left = given.working_days(given.now.today, contract);
    let limits = [
        (Review::Legal, given.limits.paper_legal_working_days),
        (Review::Security, given.limits.paper_security_working_days),
    ];
    limits
        .into_iter()
        .filter(|(_, limit)| left < i64::from(*limit))
        .filter_map(|(review, limit)| {
            let steps: Vec<(&Id, &Step)> = given
                .plan
                .steps_in_order()
                .into_iter()
                .filter(|(_, s)| s.is_live() && s.review == Some(review))
                .collect();
            let waiting: Vec<_> =
                steps.iter().copied().filter(|(_, step)| !has_begun(step)).collect();
            let what = if waiting.len() == steps.len() {
                ReviewWaiting::Review
            } else {
                ReviewWaiting::Steps
            };
            (!waiting.is_empty()).then(|| not_begun(given, review, (what, &waiting), (left, limit)))
        })
        .collect()
}

/// The part of a review that has not begun.
enum ReviewWaiting {
    /// Nothing of the review.
    Review,
    /// Some steps of it.
    Steps,
}

fn not_begun(
    given: &RuleInput<'_>,
    review: Review,
    (what, steps): (ReviewWaiting, &[(&Id, &Step)]),
    (left, limit): (i64, u16),
) -> Detection {
    let buyers = steps.iter().any(|(_, step)| given.plan.owner_side(step) == Some(Side::Buyer));
    let when = match left {
        left if left < 0 => "past",
        0 => "today",
        _ => "ahead",
    };
    let review = wording::review(review);
    let places = steps.iter().map(|(id, _)| Path::entity(EntityKind::Steps, id));
    let found = match what {
        ReviewWaiting::Review => Detection::new("k4", Severity::Major, places)
            .with("review", review)
            .with("when", when)
            .with("days", left.abs())
            .with("left", left)
            .with("limit", limit),
        ReviewWaiting::Steps => Detection::new("k4-steps", Severity::Major, places)
            .with("review", review)
            .with("steps", wording::list(steps.iter().map(|(_, step)| wording::title(step))))
            .with("n", steps.len())
            .with("when", when)
            .with("days", left.abs())
            .with("left", left)
            .with("limit", limit),
    };
    found.turn_of(if buyers { Side::Buyer } else { Side::Seller })
}

fn has_begun(step: &Step) -> bool {
    step.started_on.is_some() || matches!(step.status(), StepStatus::Doing | StepStatus::Done)
}
