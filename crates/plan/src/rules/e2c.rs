//! E2c: the plan ends with the contract.

use std::collections::BTreeSet;

use super::{Detection, Rule, RuleInput};
use crate::ids::{Id, Path};
use crate::model::{Plan, Step, StepKind};
use crate::order::SortedMap;
use crate::report::{Element, Severity};

/// **E2c** (major): nothing between contract and go-live: a close plan, not a go-live plan. A step
/// lies there when it is of kind onboarding, when it follows a contract step by links, or when it
/// is due after the contract date. Silent while there are no steps at all.
pub(super) const RULE: Rule = Rule { id: "E2c", element: Some(Element::Steps), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let mut live = given.plan.steps.values().filter(|s| s.is_live()).peekable();
    if live.peek().is_none() {
        return Vec::new();
    }
    let followers = followers_of_contract(given.plan);
    let between = given.plan.steps.iter().any(|(id, step)| {
        step.is_live() && step.kind != Some(StepKind::Contract) && {
            let later = given
                .plan
                .plan
                .close_date
                .is_some_and(|close| step.due.is_some_and(|due| due > close));
            step.kind == Some(StepKind::Onboarding) || later || followers.contains(id)
        }
    });
    if between {
        return Vec::new();
    }
    let found = Detection::new("e2c", Severity::Major, [Path::root("steps")]);
    vec![found]
}

/// The steps that follow a live contract step, directly or over others. Links in a circle end the
/// walk.
fn followers_of_contract(plan: &Plan) -> BTreeSet<&Id> {
    let mut waiting: SortedMap<&Id, Vec<&Id>> = SortedMap::new();
    for (id, step) in plan.steps.iter().filter(|(_, s)| s.is_live()) {
        for before in step.after.keys() {
            waiting.get_or_insert(before, Vec::new).push(id);
        }
    }
    let is_contract = |step: &&Step| {
        step.is_live() && step.kind == Some(StepKind::Contract) && step.review.is_none()
    };
    let mut todo: Vec<&Id> = plan
        .steps
        .iter()
        .filter(|(_, s)| is_contract(s))
        .flat_map(|(id, _)| waiting.get(&id))
        .flatten()
        .copied()
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if seen.insert(id) {
            todo.extend(waiting.get(&id).into_iter().flatten());
        }
    }
    seen
}
