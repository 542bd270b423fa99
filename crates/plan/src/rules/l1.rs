//! L1: open steps past their date.

use chrono::NaiveDate;

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, l2, wording};
use crate::ids::{Id, Path};
use crate::message::{Message, Param};
use crate::model::{Side, Step};
use crate::report::Severity;
use crate::schema::EntityKind;

/// **L1** (info): an open step is past its due date. Silent while the buyer has paused the plan;
/// days of a pause do not count. That a step of the buyer is late by T_late without a word L2 says,
/// and not this.
pub(super) const RULE: Rule = Rule { id: "L1", element: None, find };

fn step_due(step: &Step, due: NaiveDate) -> Param {
    Message::new("step-due").with("step", wording::title(step)).with("date", due).into()
}

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let today = given.now.today;
    if given.is_paused() {
        return Vec::new();
    }
    let late = |id: &Id, step: &Step| {
        step.due.filter(|due| step.is_open() && *due < today && !l2::is_silent(given, id, step))
    };
    let steps: Vec<_> = given
        .plan
        .steps_in_order()
        .into_iter()
        .filter_map(|(id, s)| Some((id, s, late(id, s)?)))
        .collect();
    let days = |due: NaiveDate| match RuleRecord::of(given) {
        Some(witness) => witness.working_days_since(due),
        None => given.working_days(due, today),
    };
    let Some(longest) = steps.iter().map(|(.., due)| days(*due)).max() else { return Vec::new() };
    let names = wording::list(steps.iter().map(|(_, step, due)| step_due(step, *due)));
    let buyers = |(_, step, _): &(&Id, &Step, _)| given.plan.owner_side(step) == Some(Side::Buyer);
    let who = if steps.iter().all(buyers) { Side::Buyer } else { Side::Seller };
    let found = Detection::new(
        "l1",
        Severity::Info,
        steps.iter().map(|(id, ..)| Path::entity(EntityKind::Steps, id).field("due")),
    )
    .with("n", steps.len())
    .with("days", longest)
    .with("steps", names)
    .turn_of(who);
    vec![found]
}
