//! K9: the owner of an open step has left.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::model::{Side, Step};
use crate::report::Severity;
use crate::schema::EntityKind;

/// **K9** (major): the owner of an open step has left.
pub(super) const RULE: Rule = Rule { id: "K9", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let plan = given.plan;
    let gone = |step: &Step| step.owner.as_ref().and_then(|id| plan.person(id)).filter(|p| p.left);
    let orphaned: Vec<(&Id, &Step, &str)> = plan
        .steps_in_order()
        .into_iter()
        .filter(|(_, step)| step.is_open())
        .filter_map(|(id, step)| Some((id, step, gone(step)?.name.as_deref().unwrap_or(""))))
        .collect();
    if orphaned.is_empty() {
        return Vec::new();
    }
    let steps = wording::list(orphaned.iter().map(|(_, step, owner)| {
        wording::noted(wording::title(step), wording::quoted(owner, "an-owner-without-a-name"))
    }));
    let buyers = orphaned.iter().any(|(_, step, _)| plan.owner_side(step) == Some(Side::Buyer));
    let found = Detection::new(
        "k9",
        Severity::Major,
        orphaned.iter().map(|(id, ..)| Path::entity(EntityKind::Steps, id).field("owner")),
    )
    .with("n", orphaned.len())
    .with("steps", steps)
    .turn_of(if buyers { Side::Buyer } else { Side::Seller });
    vec![found]
}
