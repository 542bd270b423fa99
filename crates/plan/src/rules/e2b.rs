//! E2b: too few steps carry a duration or a link to know the slack.

use std::collections::BTreeSet;

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::model::{Plan, Step};
use crate::report::{Element, Severity};
use crate::schema::EntityKind;

/// **E2b** (major): more than half of the open steps have neither duration nor link, so the slack
/// is unknowable. A link counts in either direction, when the step at its other end is part of the
/// plan; a duration of 0 is a duration.
pub(super) const RULE: Rule = Rule { id: "E2b", element: Some(Element::Steps), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let linked = linked(given.plan);
    let open: Vec<(&Id, &Step)> =
        given.plan.steps_in_order().into_iter().filter(|(_, s)| s.is_open()).collect();
    let loose: Vec<(&Id, &Step)> =
        open.iter().filter(|(id, s)| s.days.is_none() && !linked.contains(id)).copied().collect();
    if loose.len() * 2 <= open.len() {
        return Vec::new();
    }
    let names = wording::list(loose.iter().map(|(_, s)| wording::title(s)));
    let found = Detection::new(
        "e2b",
        Severity::Major,
        loose.iter().map(|(id, _)| Path::entity(EntityKind::Steps, id)),
    )
    .with("loose", loose.len())
    .with("n", open.len())
    .with("steps", names);
    vec![found]
}

/// The steps with a link to or from another step of the plan.
fn linked(plan: &Plan) -> BTreeSet<&Id> {
    let live = |id: &Id| plan.steps.get(id).is_some_and(Step::is_live);
    plan.steps
        .iter()
        .filter(|(_, step)| step.is_live())
        .flat_map(|(id, step)| step.after.keys().map(move |before| (id, before)))
        .filter(|(id, before)| id != before && live(before))
        .flat_map(|(id, before)| [id, before])
        .collect()
}
