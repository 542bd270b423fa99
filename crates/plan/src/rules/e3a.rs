//! E3a: open steps without a named person.

use super::{Found, Given, Rule, named, wording};
use crate::ids::{Id, Kin, Path};
use crate::model::{Plan, Step};
use crate::report::{Element, Severity};

/// **E3a**: an open step without a named person (“team”, “TBD”): minor; major when it is due within T_soon, in working
/// days of the buyer's calendar. [`named`] says what names a person.
pub(super) const RULE: Rule = Rule {
    id: "E3a",
    element: Some(Element::Owners),
    about: "An open step has no named person as its owner.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
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
        let due = format!(" due within {limit} working days");
        found.push(unnamed(given.plan, Severity::Major, &soon, &due).by(by.map(|d| d.max(given.now.today))));
    }
    if !later.is_empty() {
        found.push(unnamed(given.plan, Severity::Minor, &later, ""));
    }
    found
}

fn unnamed(plan: &Plan, severity: Severity, steps: &[(&Id, &Step)], due: &str) -> Found {
    let n = wording::count(steps.len(), "open step");
    let lack = if steps.len() == 1 { "has" } else { "have" };
    let names = wording::list(steps.iter().map(|(_, s)| described(plan, s)));
    let evidence = steps.iter().map(|(id, _)| Path::entity(Kin::Steps, id).field("owner"));
    Found::new(severity, evidence)
        .fired(format!("{n}{due}"), "0")
        .seller(
            format!("{n}{due} {lack} no named person: {names}."),
            "Ask for each: who exactly does this? Write that person's name, not a role or a team.",
        )
        .buyer(
            format!("{n}{due} {lack} no named person yet: {names}."),
            "Name the person for each step that is yours.",
        )
}

/// The step, and what stands in the person's place.
fn described(plan: &Plan, step: &Step) -> String {
    let owner = step.owner.as_ref().and_then(|id| plan.person(id)).and_then(|p| p.name.as_deref());
    match owner.map(str::trim) {
        Some(name) if !name.is_empty() => format!("{} ({})", wording::title(step), wording::quoted(name, "")),
        _ => wording::title(step),
    }
}
