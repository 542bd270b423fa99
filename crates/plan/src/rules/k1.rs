//! K1: the time does not suffice.

use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::message::{Message, Param};
use crate::report::Severity;
use crate::schema::Kin;

/// **K1** (major, and the plan is at risk): project slack < 0: worked backward from go-live, the
/// plan should have begun before today.
pub(super) const RULE: Rule = Rule { id: "K1", element: None, find };

/// How many ways out a sentence names.
const WAYS: usize = 3;

fn find(given: &Given<'_>) -> Vec<Found> {
    let schedule = given.schedule;
    let (Some(go_live), Some(projected), Some(slack)) =
        (schedule.go_live, schedule.projected, schedule.slack)
    else {
        return Vec::new();
    };
    if slack >= 0 {
        return Vec::new();
    }
    let ways: Vec<Param> = schedule
        .fixes
        .iter()
        .take(WAYS)
        .map(|fix| wording::proposal(given.plan, &fix.proposal))
        .collect();
    let ways = if ways.is_empty() { vec![Message::new("way-any").into()] } else { ways };
    let chain = schedule.driving.first().into_iter().flatten();
    let evidence = std::iter::once(Path::of("plan", "goLive"))
        .chain(chain.map(|id| Path::entity(Kin::Steps, id)));
    let found = Found::new("k1", Severity::Major, evidence)
        .with("days", -slack)
        .with("slack", slack)
        .with("projected", projected)
        .with("planned", go_live)
        .with("ways", Param::Any { any: ways });
    vec![found]
}
