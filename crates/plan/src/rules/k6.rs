//! K6: the range of durations decides.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::report::Severity;
use crate::schema::EntityKind;

/// **K6** (minor): slack changes sign between min and max durations: with the fewest days of each
/// range the time suffices, with the most it does not.
pub(super) const RULE: Rule = Rule { id: "K6", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let (Some(slack), Some(least)) = (given.schedule.slack, given.schedule.slack_min) else {
        return Vec::new();
    };
    if slack >= 0 || least < 0 {
        return Vec::new();
    }
    let deciding = &given.schedule.deciding;
    let names = wording::list(deciding.iter().map(|id| wording::step(given.plan, id)));
    let found = Detection::new(
        "k6",
        Severity::Minor,
        deciding.iter().map(|id| Path::entity(EntityKind::Steps, id).field("days")),
    )
    .with("spare", least)
    .with("late", -slack)
    .with("slack", slack)
    .with("steps", names);
    vec![found]
}
