//! L2: a step of the buyer is late, and nobody of theirs said a word.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::message::Param;
use crate::model::{Side, Step};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::EntityKind;

/// **L2** (major, and the plan is slipping): an open step of the buyer is late by T_late or more,
/// and since its date the buyer's side has written nothing in it and commented nothing on it.
/// Silent while the buyer has paused the plan; days of a pause do not count.
pub(super) const RULE: Rule = Rule { id: "L2", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    if given.is_paused() {
        return Vec::new();
    }
    let limit = i64::from(given.limits.late_working_days);
    let silent = |(id, step): (&Id, &Step)| -> Option<(Path, Param, i64)> {
        Some((
            Path::entity(EntityKind::Steps, id),
            wording::title(step),
            silent_for(given, id, step)?,
        ))
    };
    let steps: Vec<_> = given.plan.steps_in_order().into_iter().filter_map(silent).collect();
    let Some(longest) = steps.iter().map(|(.., late)| *late).max() else { return Vec::new() };
    let names = wording::list(
        steps.iter().map(|(_, title, late)| wording::for_working_days(title.clone(), *late)),
    );
    let found =
        Detection::new("l2", Severity::Major, steps.iter().map(|(path, ..)| path.field("due")))
            .with("n", steps.len())
            .with("days", longest)
            .with("limit", limit)
            .with("steps", names)
            .turn_of(Side::Buyer);
    vec![found]
}

/// Whether a step is late without a word.
pub(super) fn is_silent(given: &RuleInput<'_>, id: &Id, step: &Step) -> bool {
    silent_for(given, id, step).is_some()
}

/// By how many working days it is.
fn silent_for(given: &RuleInput<'_>, id: &Id, step: &Step) -> Option<i64> {
    let witness = RuleRecord::of(given)?;
    let due =
        step.due.filter(|_| step.is_open() && given.plan.owner_side(step) == Some(Side::Buyer))?;
    let late = witness.working_days_since(due);
    let place = Place::entity(EntityKind::Steps, id)?;
    let quiet = due < given.now.today
        && late >= i64::from(given.limits.late_working_days)
        && !witness.has_spoken(Side::Buyer, &place, Some(due));
    quiet.then_some(late)
}
