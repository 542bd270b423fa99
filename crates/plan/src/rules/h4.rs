//! H4: one person stands behind everything.

use std::collections::BTreeSet;

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::model::{Profile, Side};
use crate::place::Place;
use crate::report::Severity;

/// **H4** (minor): every commitment that the buyer holds is held by one and the same person. Silent
/// for small deals, where that is usual.
pub(super) const RULE: Rule = Rule { id: "H4", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    match given.plan.profile() {
        Profile::Smb => return Vec::new(),
        Profile::Mid | Profile::Ent => {}
    }
    let places: Vec<&Place> = witness.held().collect();
    let people: BTreeSet<&str> = places.iter().flat_map(|place| witness.hands(place)).collect();
    let [only] = people.iter().copied().collect::<Vec<_>>()[..] else { return Vec::new() };
    let name = wording::quoted(&witness.name(Side::Buyer, only), "one-person");
    let n = places.len();
    let found = Detection::at("h4", Severity::Minor, places.into_iter().take(3).cloned())
        .with("who", name)
        .with("n", n)
        .turn_of(Side::Buyer);
    vec![found]
}
