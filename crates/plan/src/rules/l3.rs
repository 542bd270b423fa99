//! L3: one step moves again and again.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::history::moves;
use crate::message::Message;
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Key};

/// How often a date may move to a later day.
const MOVES: u32 = 2;

/// **L3** (major, and the plan is slipping): the due date of one open step was moved to a later day
/// twice or more.
pub(super) const RULE: Rule = Rule { id: "L3", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let calendar = given.calendars.side(Side::Buyer);
    let mut steps = Vec::new();
    for (id, step) in given.plan.steps_in_order().into_iter().filter(|(_, step)| step.is_open()) {
        let Some(place) = Place::field(EntityKind::Steps, id, Key::Due) else { continue };
        let moved = moves(witness.history.entries(&place), calendar);
        if moved.later >= MOVES {
            steps.push((place, step, moved));
        }
    }
    let Some(most) = steps.iter().map(|(.., moved)| moved.later).max() else { return Vec::new() };
    let names = wording::list(steps.iter().map(|(_, step, moved)| {
        Message::new("step-moved")
            .with("step", wording::title(step))
            .with("times", moved.later)
            .with("days", moved.slip.max(0))
            .into()
    }));
    let buyers = steps.iter().all(|(_, step, _)| given.plan.owner_side(step) == Some(Side::Buyer));
    let n = steps.len();
    let found = Detection::at("l3", Severity::Major, steps.into_iter().map(|(place, ..)| place))
        .with("n", n)
        .with("most", most)
        .with("steps", names)
        .turn_of(if buyers { Side::Buyer } else { Side::Seller });
    vec![found]
}
