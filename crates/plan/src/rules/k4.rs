//! K4: a paper review that begins too late for the contract.

use super::{Found, Given, Rule, wording};
use crate::ids::{Id, Kin, Path};
use crate::model::{Review, Side, Step, StepStatus};
use crate::report::Severity;

/// **K4** (major, and the plan is at risk): a paper step not started within T_paper of the contract date: legal 30,
/// security 20 working days. Of a review with several steps each has to begin.
pub(super) const RULE: Rule =
    Rule { id: "K4", element: None, about: "A paper review has not started in time for the contract.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
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
            let waiting: Vec<_> = steps.iter().copied().filter(|(_, step)| !has_begun(step)).collect();
            let what = if waiting.len() == steps.len() { Waiting::Review } else { Waiting::Steps };
            (!waiting.is_empty()).then(|| not_begun(given, review, (what, &waiting), (left, limit)))
        })
        .collect()
}

/// What has not begun.
enum Waiting {
    /// Nothing of the review.
    Review,
    /// Some steps of it.
    Steps,
}

fn not_begun(
    given: &Given<'_>,
    review: Review,
    (what, steps): (Waiting, &[(&Id, &Step)]),
    (left, limit): (i64, u16),
) -> Found {
    let name = match what {
        Waiting::Review => format!("The {} review", wording::review(review)),
        Waiting::Steps => {
            let titles = wording::list(steps.iter().map(|(_, step)| wording::title(step)));
            format!("{titles} of the {} review", wording::review(review))
        }
    };
    let has = if steps.len() > 1 && matches!(what, Waiting::Steps) { "have" } else { "has" };
    let review = wording::review(review);
    let days = wording::count(wording::days(left), "working day");
    let when = match left {
        left if left < 0 => format!("the contract date was {days} ago"),
        0 => "the contract date is today".to_owned(),
        _ => format!("{days} remain to the contract date"),
    };
    let says = format!("{name} {has} not begun, and {when}.");
    let buyers = steps.iter().any(|(_, step)| given.plan.owner_side(step) == Some(Side::Buyer));
    Found::new(Severity::Major, steps.iter().map(|(id, _)| Path::entity(Kin::Steps, id)))
        .fired(format!("{left} working days"), format!("{limit} working days"))
        .turn_of(if buyers { Side::Buyer } else { Side::Seller })
        .seller(
            &says,
            format!("Ask today who runs the {review} review at the buyer's and what they need to begin; else move the date."),
        )
        .buyer(&says, format!("Begin the {review} review, or propose a contract date that leaves time for it."))
}

fn has_begun(step: &Step) -> bool {
    step.started_on.is_some() || matches!(step.status(), StepStatus::Doing | StepStatus::Done)
}
