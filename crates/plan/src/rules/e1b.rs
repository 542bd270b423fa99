//! E1b: the goal is not the buyer's.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::history::Hand;
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E1b** (major): the goal is not held by the buyer. It counts as theirs once somebody of theirs has written in it with
/// a verified address, and stays so when the seller mends a word.
pub(super) const RULE: Rule = Rule {
    id: "E1b",
    element: Some(Element::Goal),
    about: "The goal is not in the buyer's own words.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    if given.plan.goal.trim().is_empty() {
        return Vec::new();
    }
    let path = Path::root("goal");
    let written = |e: &&crate::history::Entry| e.by.side == Side::Buyer;
    let proof = witness.history.entries(&path).iter().filter(written).map(|e| e.by.assurance).max();
    if proof.is_some_and(|assurance| Hand::BuyerWritten { assurance }.holds()) {
        return Vec::new();
    }
    let says = match proof {
        None => "The goal is written by your side alone.",
        Some(_) => "The goal was written by somebody of the buyer whose address is not verified.",
    };
    let found = Found::new(Severity::Major, [path])
        .fired("not the buyer's", "written by the buyer")
        .turn_of(Side::Buyer)
        .seller(says, "Ask the buyer to put the goal in their own words, here, while you listen.")
        .buyer(
            "The goal is not yet in your own words.",
            "Write what will be better for you, and by how much.",
        );
    vec![found]
}
