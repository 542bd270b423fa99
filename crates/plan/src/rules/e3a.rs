//! E3a: open steps without a named person.

use super::{Detection, Rule, RuleInput, named, wording};
use crate::ids::{Id, Path};
use crate::message::Param;
use crate::model::{Plan, Step};
use crate::report::{Element, Severity};
use crate::schema::EntityKind;

/// **E3a**: an open step without a named person (“team”, “TBD”): minor; major when it is due within
/// T_soon, in working days of the buyer's calendar. [`named`] says what names a person.
pub(super) const RULE: Rule = Rule { id: "E3a", element: Some(Element::Owners), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let limit = given.limits.soon_working_days;
    let horizon = given.in_working_days(limit);
    let near = |step: &Step| step.fixed_on.or(step.due).is_some_and(|date| date <= horizon);
    let (soon, later): (Vec<_>, Vec<_>) = given
        .plan
        .steps_in_order()
        .into_iter()
        .filter(|(_, step)| step.is_open() && !named::has_named_owner(given.plan, step))
        .partition(|(_, step)| near(step));
    let mut found = Vec::new();
    if !soon.is_empty() {
        let by = soon.iter().filter_map(|(_, s)| s.fixed_on.or(s.due)).min();
        found.push(
            Detection::new("e3a-soon", Severity::Major, owners(&soon))
                .with("n", soon.len())
                .with("limit", limit)
                .with("steps", listed(given.plan, &soon))
                .by(by.map(|d| d.max(given.now.today))),
        );
    }
    if !later.is_empty() {
        found.push(
            Detection::new("e3a", Severity::Minor, owners(&later))
                .with("n", later.len())
                .with("steps", listed(given.plan, &later)),
        );
    }
    found
}

fn owners<'a>(steps: &'a [(&'a Id, &'a Step)]) -> impl Iterator<Item = Path> + 'a {
    steps.iter().map(|(id, _)| Path::entity(EntityKind::Steps, id).field("owner"))
}

fn listed(plan: &Plan, steps: &[(&Id, &Step)]) -> Param {
    wording::list(steps.iter().map(|(_, step)| described(plan, step)))
}

/// The step, and what stands in the person's place.
fn described(plan: &Plan, step: &Step) -> Param {
    let owner = step.owner.as_ref().and_then(|id| plan.person(id)).and_then(|p| p.name.as_deref());
    match owner.map(str::trim) {
        Some(name) if !name.is_empty() => {
            wording::noted(wording::title(step), wording::quoted(name, "nothing"))
        }
        _ => wording::title(step),
    }
}
