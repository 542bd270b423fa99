//! E1b: the goal is not the buyer's.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::place::Place;
use crate::report::{Element, Severity};

/// **E1b** (major): the goal is not held by the buyer: they neither confirmed it as it reads, nor
/// wrote at least half of its visible characters with a verified address. It stays theirs when the
/// seller mends a word.
pub(super) const RULE: Rule = Rule { id: "E1b", element: Some(Element::Goal), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let place = Place::GOAL;
    if given.plan.goal.trim().is_empty() || witness.holds_text(&place) {
        return Vec::new();
    }
    let shares = witness.shares(&place);
    let hand = match (shares.buyer, shares.unproven) {
        (0, 0) => "seller",
        (0, _) => "unverified",
        _ => "some",
    };
    let found = Detection::at("e1b", Severity::Major, [place])
        .with("hand", hand)
        .with("percent", shares.percent())
        .turn_of(Side::Buyer);
    vec![found]
}
