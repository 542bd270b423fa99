//! K0: links form a circle.

use std::collections::BTreeMap;

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::report::Severity;
use crate::schedule::LinkRef;
use crate::schema::EntityKind;
use crate::tally;

/// **K0** (major): links form a cycle, so that no order of work satisfies them. It happens when two
/// people link at once. One finding for each circle, up to ten.
pub(super) const RULE: Rule = Rule { id: "K0", element: None, find };

const CIRCLES: usize = 10;

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    // A step is in one circle at most; of the links left out there, the first one is named.
    let mut left_out: BTreeMap<&Id, usize> = BTreeMap::new();
    for (nth, link) in given.schedule.left_out.iter().enumerate() {
        tally::count();
        left_out.entry(&link.step).or_insert(nth);
    }
    let first = |circle: &[Id]| {
        let nth = circle.iter().filter_map(|id| left_out.get(id)).min()?;
        given.schedule.left_out.get(*nth)
    };
    let circles = given.schedule.cycles.iter().take(CIRCLES);
    circles.map(|circle| circular(given, circle, first(circle))).collect()
}

fn circular(given: &RuleInput<'_>, circle: &[Id], left_out: Option<&LinkRef>) -> Detection {
    let names = wording::list(circle.iter().map(|id| wording::step(given.plan, id)));
    let links = circle.iter().map(|id| Path::entity(EntityKind::Steps, id).field("after"));
    match left_out {
        Some(link) => Detection::new("k0-left-out", Severity::Major, links)
            .with("n", circle.len())
            .with("steps", names)
            .with("step", wording::step(given.plan, &link.step))
            .with("after", wording::step(given.plan, &link.after)),
        None => Detection::new("k0", Severity::Major, links)
            .with("n", circle.len())
            .with("steps", names),
    }
}
