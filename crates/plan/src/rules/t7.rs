//! T7: too good to be lived.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::history::moves;
use crate::ids::{Id, Path};
use crate::model::{Side, Step, StepStatus};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Key};

/// From how many done steps on.
const STEPS: usize = 6;

/// **T7** (info): six or more steps are done, none of them ever moved or late, and all ticked by
/// the seller. Not for the buyer.
pub(super) const RULE: Rule = Rule { id: "T7", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let calendar = given.calendars.side(Side::Buyer);
    let done: Vec<(&Id, &Step)> = (given.plan.steps_in_order().into_iter())
        .filter(|(_, step)| step.removed.is_none() && step.status() == StepStatus::Done)
        .collect();
    let smooth = |(id, step): &(&Id, &Step)| {
        let at = |key| Place::field(EntityKind::Steps, id, key);
        let moved = at(Key::Due)
            .map(|due| moves(witness.history.entries(&due), calendar))
            .unwrap_or_default();
        let ticked = at(Key::Status).and_then(|status| witness.history.last(&status));
        let on_time = step.due.is_none_or(|due| step.done_on.is_some_and(|on| on <= due));
        moved.later + moved.earlier == 0
            && on_time
            && ticked.is_some_and(|e| e.by.side == Side::Seller)
    };
    if done.len() < STEPS || !done.iter().all(smooth) {
        return Vec::new();
    }
    let found = Detection::new(
        "t7",
        Severity::Info,
        done.iter().map(|(id, _)| Path::entity(EntityKind::Steps, id)),
    )
    .for_the_seller()
    .with("n", done.len())
    .with("limit", STEPS - 1);
    vec![found]
}
