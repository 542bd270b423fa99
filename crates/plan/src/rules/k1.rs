//! K1: the time does not suffice.

use chrono::NaiveDate;

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::message::{Message, Param};
use crate::report::Severity;
use crate::schema::EntityKind;

/// **K1** (major, and the plan is at risk): buffer < 0 (RULES "Buffer"): worked backward from
/// go-live, the plan should have begun before today, or a step is due after the last day that
/// go-live leaves it.
pub(super) const RULE: Rule = Rule { id: "K1", element: None, find };

/// How many ways out a sentence names.
const WAYS: usize = 3;

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let schedule = given.schedule;
    let (Some(go_live), Some(projected), Some(slack), Some(buffer)) =
        (schedule.go_live, schedule.projected, schedule.slack, schedule.buffer)
    else {
        return Vec::new();
    };
    if buffer >= 0 {
        return Vec::new();
    }
    if slack >= 0 {
        return due_too_late(given, go_live, buffer);
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
        .chain(chain.map(|id| Path::entity(EntityKind::Steps, id)));
    let found = Detection::new("k1", Severity::Major, evidence)
        .with("days", -buffer)
        .with("slack", buffer)
        .with("projected", projected)
        .with("planned", go_live)
        .with("ways", Param::Any { any: ways });
    vec![found]
}

/// The steps fit, and one of them is due too late: of several the first by latest finish.
fn due_too_late(given: &RuleInput<'_>, go_live: NaiveDate, buffer: i64) -> Vec<Detection> {
    let schedule = given.schedule;
    let tight = schedule.steps.iter().filter(|(_, dates)| dates.buffer == Some(buffer));
    let Some((id, latest)) = tight
        .filter_map(|(id, dates)| Some((id, dates.latest_finish?)))
        .min_by_key(|(_, latest)| *latest)
    else {
        return Vec::new();
    };
    let Some((step, due)) = given.plan.steps.get(id).and_then(|step| Some((step, step.due?)))
    else {
        return Vec::new();
    };
    let evidence = [Path::of("plan", "goLive"), Path::entity(EntityKind::Steps, id).field("due")];
    let found = Detection::new("k1-due", Severity::Major, evidence)
        .with("days", -buffer)
        .with("slack", buffer)
        .with("step", wording::title(step))
        .with("due", due)
        .with("latest", latest)
        .with("planned", go_live);
    vec![found]
}
