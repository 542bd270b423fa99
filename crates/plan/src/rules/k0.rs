//! K0: links form a circle.

use super::{Found, Given, Rule, wording};
use crate::ids::{Id, Kin, Path};
use crate::report::Severity;

/// **K0** (major): links form a cycle, so that no order of work satisfies them. It happens when two people link at once.
/// One finding for each circle, up to ten.
pub(super) const RULE: Rule =
    Rule { id: "K0", element: None, about: "Steps wait for each other in a circle.", find };

const CIRCLES: usize = 10;

fn find(given: &Given<'_>) -> Vec<Found> {
    given.schedule.cycles.iter().take(CIRCLES).map(|circle| circular(given, circle)).collect()
}

fn circular(given: &Given<'_>, circle: &[Id]) -> Found {
    let names = wording::list(circle.iter().map(|id| wording::step(given.plan, id)));
    let says = format!("These steps wait for each other in a circle: {names}.");
    let left_out = given.schedule.left_out.iter().find(|link| circle.contains(&link.step));
    let next = match left_out {
        Some(link) => format!(
            "Take one of their links away; until then the schedule leaves out that {} waits for {}.",
            wording::step(given.plan, &link.step),
            wording::step(given.plan, &link.after)
        ),
        None => "Take one of their links away.".to_owned(),
    };
    Found::new(Severity::Major, circle.iter().map(|id| Path::entity(Kin::Steps, id).field("after")))
        .fired(wording::count(circle.len(), "step"), "0 in a circle")
        .seller(&says, &next)
        .buyer(&says, &next)
}
