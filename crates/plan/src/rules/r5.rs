//! R5: the buyer took an owner or a date back.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::message::{Message, Param};
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Key};

/// **R5** (major): a verified person of the buyer withdrew an owner or a date: emptied it where it
/// still stands empty, or took back that they confirmed it.
pub(super) const RULE: Rule = Rule { id: "R5", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let mut places: Vec<(Place, Param)> = Vec::new();
    let emptied = |place: &Place| {
        let last = witness.history.entries(place).last();
        last.is_some_and(|e| {
            let is_buyers = e.by.side == Side::Buyer && e.by.assurance.is_verified();
            is_buyers && e.note.to.is_null() && !e.note.from.is_null()
        })
    };
    // Only what was confirmed as a whole and not confirmed anew.
    let taken_back = |place: &Place| {
        let ledger = witness.record.evidence.ledger();
        let last = witness.last_confirm(place);
        last.is_some_and(|e| ledger.is_withdrawn(&e.id)) && !witness.holds(place)
    };
    for key in [Key::GoLive, Key::GoLiveOwner, Key::CloseDate] {
        let place = Place::Plan(key);
        if emptied(&place) || taken_back(&place) {
            places.push((place, wording::field(key.word())));
        }
    }
    for (id, step) in given.plan.steps_in_order().into_iter().filter(|(_, step)| step.is_open()) {
        let Some(at) = Place::entity(EntityKind::Steps, id) else { continue };
        for (key, name) in [
            (Key::Owner, wording::field("owner")),
            (Key::Due, Message::new("field-date").into()),
            (Key::FixedOn, wording::field("fixedOn")),
        ] {
            if let Some(place) = at.beside(key).filter(emptied) {
                let name = wording::noted(wording::title(step), name);
                places.push((place, name));
            }
        }
        if taken_back(&at) {
            places.push((at, wording::title(step)));
        }
    }
    if places.is_empty() {
        return Vec::new();
    }
    let names = wording::list(places.iter().map(|(_, name)| name.clone()));
    let n = places.len();
    let found = Detection::at("r5", Severity::Major, places.into_iter().map(|(place, _)| place))
        .with("n", n)
        .with("places", names);
    vec![found]
}
