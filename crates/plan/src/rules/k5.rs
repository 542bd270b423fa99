//! K5: paper that is planned faster than paper goes.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, named, wording};
use crate::ids::Id;
use crate::message::{Message, Param};
use crate::model::{Review, Role, Side, Step, StepKind};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Key};

/// **K5** (minor): an open review, or an approval of the economic buyer, is planned in fewer
/// working days than T_floor, and the buyer does not hold that number.
pub(super) const RULE: Rule = Rule { id: "K5", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let short = |(id, step): (&Id, &Step)| -> Option<(Place, Param, u16, u16)> {
        let days = step.days.filter(|_| step.is_open())?;
        let floor = floor(given, step)?;
        let place = Place::field(EntityKind::Steps, id, Key::Days)?;
        let held = witness.holds(&place) || witness.history.hand(&place, None, None).holds();
        (days < floor && !held).then(|| (place, wording::title(step), days, floor))
    };
    let steps: Vec<_> = given.plan.steps_in_order().into_iter().filter_map(short).collect();
    let Some((_, _, days, floor)) = steps.iter().max_by_key(|(_, _, days, floor)| floor - days)
    else {
        return Vec::new();
    };
    let names = wording::list(steps.iter().map(|(_, title, days, floor)| {
        Message::new("usual-days")
            .with("what", title.clone())
            .with("days", *days)
            .with("floor", *floor)
            .into()
    }));
    let found = Detection::at("k5", Severity::Minor, steps.iter().map(|(place, ..)| place.clone()))
        .with("days", *days)
        .with("floor", *floor)
        .with("steps", names)
        .turn_of(Side::Buyer);
    vec![found]
}

/// The least that a step of this kind takes, if it is paper.
fn floor(given: &RuleInput<'_>, step: &Step) -> Option<u16> {
    let limits = given.limits;
    match step.review {
        Some(Review::Legal) => Some(limits.floor_legal_working_days),
        Some(Review::Security) => Some(limits.floor_security_working_days),
        Some(Review::Procurement) => Some(limits.floor_procurement_working_days),
        None => {
            let owner = step.owner.as_ref().and_then(|id| given.plan.person(id));
            let signs =
                owner.is_some_and(|p| p.role == Some(Role::EconomicBuyer) && named::is_named(p));
            (signs && step.kind == Some(StepKind::Approval))
                .then_some(limits.floor_economic_buyer_working_days)
        }
    }
}
