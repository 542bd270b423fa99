//! E2a: no steps, too few, or a part of the route without any.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::model::{Plan, StepKind};
use crate::report::{Element, Severity};

/// **E2a**: no steps (blocker); fewer than 3, or a kind absent among evaluation, business case,
/// approvals, contracting, onboarding (major, naming them). Dropped and removed steps do not count;
/// done ones do.
pub(super) const RULE: Rule = Rule { id: "E2a", element: Some(Element::Steps), find };

const ENOUGH: usize = 3;
const ROUTE: [StepKind; 5] = [
    StepKind::Evaluation,
    StepKind::BusinessCase,
    StepKind::Approval,
    StepKind::Contract,
    StepKind::Onboarding,
];

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
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

fn none() -> Detection {
    Detection::new("e2a-none", Severity::Blocker, [Path::root("steps")])
}

fn too_few(live: usize) -> Detection {
    Detection::new("e2a-few", Severity::Major, [Path::root("steps")]).with("n", live)
}

fn incomplete_route(absent: &[StepKind]) -> Detection {
    Detection::new("e2a-route", Severity::Major, [Path::root("steps")])
        .with("kinds", wording::all(absent.iter().map(|k| wording::kind(*k))))
        .with("n", absent.len())
        .with("covered", ROUTE.len() - absent.len())
}

fn absent(plan: &Plan) -> Vec<StepKind> {
    let covered =
        |kind: &StepKind| plan.steps.values().any(|s| s.is_live() && s.kind == Some(*kind));
    ROUTE.into_iter().filter(|kind| !covered(kind)).collect()
}
