//! H6: nobody of the buyer is known for certain.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;

/// **H6** (minor): whatever the buyer wrote, they wrote at assurance 0 or 1: by link, or with a
/// name of their choice.
pub(super) const RULE: Rule = Rule { id: "H6", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(most) =
        witness.history.deeds(Side::Buyer).assurance.filter(|most| !most.is_verified())
    else {
        return Vec::new();
    };
    let written: Vec<_> = witness.history.iter().filter(|e| e.by.side == Side::Buyer).collect();
    let mut places: Vec<Place> = Vec::new();
    for entry in &written {
        if places.len() < 3 && !places.contains(&entry.note.place) {
            places.push(entry.note.place.clone());
        }
    }
    let found = Detection::at("h6", Severity::Minor, places)
        .with("n", written.len())
        .with("assurance", u16::from(most.number()))
        .turn_of(Side::Buyer);
    vec![found]
}
