//! K0: links form a circle.

use super::{Found, Given, Rule, wording};
use crate::ids::{Id, Path};
use crate::report::Severity;
use crate::schema::Kin;

/// **K0** (major): links form a cycle, so that no order of work satisfies them. It happens when two
/// people link at once. One finding for each circle, up to ten.
pub(super) const RULE: Rule = Rule { id: "K0", element: None, find };

const CIRCLES: usize = 10;

fn find(given: &Given<'_>) -> Vec<Found> {
    given.schedule.cycles.iter().take(CIRCLES).map(|circle| circular(given, circle)).collect()
}

fn circular(given: &Given<'_>, circle: &[Id]) -> Found {
    let names = wording::list(circle.iter().map(|id| wording::step(given.plan, id)));
    let links = circle.iter().map(|id| Path::entity(Kin::Steps, id).field("after"));
    match given.schedule.left_out.iter().find(|link| circle.contains(&link.step)) {
        Some(link) => Found::new("k0-left-out", Severity::Major, links)
            .with("n", circle.len())
            .with("steps", names)
            .with("step", wording::step(given.plan, &link.step))
            .with("after", wording::step(given.plan, &link.after)),
        None => {
            Found::new("k0", Severity::Major, links).with("n", circle.len()).with("steps", names)
        }
    }
}
