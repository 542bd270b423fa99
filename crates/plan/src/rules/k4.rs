//! K4: a paper review that begins too late for the contract.

use super::{Found, Given, Rule, wording};
use crate::ids::{Id, Kin, Path};
use crate::model::{Review, Side, Step, StepStatus};
use crate::report::Severity;

/// **K4** (major, and the plan is at risk): a paper step not started within T_paper of the contract date: legal 30,
/// security 20 working days. Once a step of the review has begun or is done, it is under way.
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
            let waiting = !steps.is_empty() && !steps.iter().any(|(_, step)| has_begun(step));
            waiting.then(|| not_begun(given, review, &steps, (left, limit)))
        })
        .collect()
}

fn not_begun(given: &Given<'_>, review: Review, steps: &[(&Id, &Step)], (left, limit): (i64, u16)) -> Found {
    let name = wording::review(review);
    let days = wording::count(wording::days(left), "working day");
    let when = match left {
        left if left < 0 => format!("the contract date was {days} ago"),
        0 => "the contract date is today".to_owned(),
        _ => format!("{days} remain to the contract date"),
    };
    let says = format!("The {name} review has not begun, and {when}.");
    let buyers = steps.iter().any(|(_, step)| given.plan.owner_side(step) == Some(Side::Buyer));
    Found::new(Severity::Major, steps.iter().map(|(id, _)| Path::entity(Kin::Steps, id)))
        .fired(format!("{left} working days"), format!("{limit} working days"))
        .turn_of(if buyers { Side::Buyer } else { Side::Seller })
        .seller(
            &says,
            format!("Ask today who runs the {name} review at the buyer's and what they need to begin; else move the date."),
        )
        .buyer(&says, format!("Begin the {name} review, or propose a contract date that leaves time for it."))
}

fn has_begun(step: &Step) -> bool {
    step.started_on.is_some() || matches!(step.status(), StepStatus::Doing | StepStatus::Done)
}
