//! E2a: no steps, too few, or a part of the route without any.

use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::model::{Plan, StepKind};
use crate::report::{Element, Severity};

/// **E2a**: no steps (blocker); fewer than 3, or a kind absent among evaluation, business case, approvals, contracting,
/// onboarding (major, naming them). Dropped and removed steps do not count; done ones do.
pub(super) const RULE: Rule = Rule {
    id: "E2a",
    element: Some(Element::Steps),
    about: "There are no steps, fewer than three, or a part of the route has none.",
    find,
};

const ENOUGH: usize = 3;
const ROUTE: [StepKind; 5] = [
    StepKind::Evaluation,
    StepKind::BusinessCase,
    StepKind::Approval,
    StepKind::Contract,
    StepKind::Onboarding,
];

fn find(given: &Given<'_>) -> Vec<Found> {
    let live = given.plan.steps.values().filter(|s| s.is_live()).count();
    if live == 0 {
        return vec![none()];
    }
    let mut found = Vec::new();
    if live < ENOUGH {
        found.push(too_few(live));
    }
    let absent = absent(given.plan);
    if !absent.is_empty() {
        found.push(incomplete_route(&absent));
    }
    found
}

fn none() -> Found {
    Found::new(Severity::Blocker, [Path::root("steps")])
        .fired("0 steps", "at least 3")
        .seller(
            "There are no steps.",
            "Start from the go-live date and ask backward: what must have happened just before that, and before that?",
        )
        .buyer("There are no steps yet.", "Add what has to happen on your side before you can be live.")
}

fn too_few(live: usize) -> Found {
    let n = wording::count(live, "step");
    let is = if live == 1 { "is" } else { "are" };
    Found::new(Severity::Major, [Path::root("steps")])
        .fired(&n, "at least 3")
        .seller(
            format!("There {is} only {n}: that is a reminder, not a route to go-live."),
            "Ask the buyer what else has to happen on their side, and add it together.",
        )
        .buyer(format!("There {is} {n} so far."), "Add what else has to happen on your side.")
}

fn incomplete_route(absent: &[StepKind]) -> Found {
    let names = wording::all(absent.iter().map(|k| wording::kind(*k).to_owned()));
    let n = absent.len();
    let for_them = if n == 1 { "it" } else { "each" };
    Found::new(Severity::Major, [Path::root("steps")])
        .fired(format!("{} of 5 parts covered", ROUTE.len() - n), "5")
        .seller(
            format!("No step covers {names}."),
            format!("Ask the buyer how they go about {names}, and add a step for {for_them}."),
        )
        .buyer(
            format!("No step covers {names} yet."),
            format!("Add a step for {for_them}, or tell the other side how your company goes about it."),
        )
}

fn absent(plan: &Plan) -> Vec<StepKind> {
    let covered = |kind: &StepKind| plan.steps.values().any(|s| s.is_live() && s.kind == Some(*kind));
    ROUTE.into_iter().filter(|kind| !covered(kind)).collect()
}
