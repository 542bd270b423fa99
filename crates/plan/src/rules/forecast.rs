//! Contract and go-live, each as the rep hopes, as planned or signed, and as the plan's durations
//! support it. Like is set beside like.

use super::RuleInput;
use super::witness::RuleRecord;
use crate::model::{Side, StepKind, read_date};
use crate::place::Place;
use crate::report::{FigureCount, Forecast};
use crate::schedule::SupportedDates;
use crate::schema::Key;

/// The dates of a plan whose record is at hand.
pub(super) fn of(given: &RuleInput<'_>) -> Forecast {
    let Some(witness) = RuleRecord::of(given) else { return Forecast::default() };
    let signed_go_live = witness.signature().and_then(|signature| {
        match signature.changes.iter().find(|change| change.place == Place::Plan(Key::GoLive)) {
            Some(change) => change.was.as_ref().and_then(|was| read_date(was.as_str()?)),
            None => given.plan.plan.go_live,
        }
    });
    let supported = SupportedDates::of(given.plan, given.now.today);
    let contract = supported.and_then(|dates| dates.contract);
    let close_date = witness.record.close_date;
    let calendar = given.calendars.side(Side::Buyer);
    let gap = |to| Some(calendar.working_days(close_date?, to));
    let is_contract = |kind| kind == Some(StepKind::Contract);
    let contract_steps =
        given.plan.steps.values().filter(|step| step.is_open() && is_contract(step.kind));
    let theirs = witness.buyer_steps();
    let sellers = theirs.iter().filter(|(id, ..)| !witness.holds_field(id, Key::Days)).count();
    Forecast {
        close_date,
        plan_contract: contract_steps
            .filter_map(|step| step.due)
            .max()
            .or(given.plan.plan.close_date),
        supported_contract: contract,
        signed_go_live,
        evidence: supported.map(|dates| dates.go_live),
        figures: FigureCount { steps: theirs.len(), sellers },
        gap: contract.and_then(|dates| gap(dates.max)),
        gap_min: contract.and_then(|dates| gap(dates.min)),
    }
}
