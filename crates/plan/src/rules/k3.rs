//! K3: steps that should have started.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::model::{Side, Step, StepStatus};
use crate::order::Arrange;
use crate::report::Severity;
use crate::schema::EntityKind;

/// **K3** (major): the latest start of an unstarted step has passed.
pub(super) const RULE: Rule = Rule { id: "K3", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let today = given.now.today;
    let unstarted = |step: &Step| {
        step.is_open() && step.started_on.is_none() && step.status() != StepStatus::Doing
    };
    let mut late: Vec<_> = given
        .plan
        .steps_in_order()
        .into_iter()
        .filter(|(_, step)| unstarted(step))
        .filter_map(|(id, step)| Some((id, step, given.schedule.steps.get(id)?.latest_start?)))
        .filter(|(.., latest)| *latest < today)
        .collect();
    // Steps that take time come before milestones, then the latest first.
    late.arrange_by_key(|(_, step, latest)| (step.days.unwrap_or(0) == 0, *latest));
    let Some((_, worst, latest)) = late.first() else { return Vec::new() };
    let buyers = |(_, step, _): &(&Id, &Step, _)| given.plan.owner_side(step) == Some(Side::Buyer);
    let found = Detection::new(
        "k3",
        Severity::Major,
        late.iter().map(|(id, ..)| Path::entity(EntityKind::Steps, id)),
    )
    .with("step", wording::title(worst))
    .with("date", *latest)
    .with("days", given.working_days(*latest, today))
    .with("more", late.len() - 1)
    .turn_of(if late.first().is_some_and(buyers) { Side::Buyer } else { Side::Seller });
    vec![found]
}
