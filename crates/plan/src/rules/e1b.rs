//! E1b: the goal is not the buyer's.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E1b** (major): the goal is not held by the buyer: they neither confirmed it as it reads, nor wrote at least half of
/// its visible characters with a verified address. It stays theirs when the seller mends a word.
pub(super) const RULE: Rule = Rule {
    id: "E1b",
    element: Some(Element::Goal),
    about: "The goal is not in the buyer's own words.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let path = Path::root("goal");
    if given.plan.goal.trim().is_empty() || witness.holds_text(&path) {
        return Vec::new();
    }
    let shares = witness.shares(&path);
    let says = match (shares.buyer, shares.unproven) {
        (0, 0) => "The goal is written by your side alone.",
        (0, _) => "The goal was written by somebody of the buyer whose address is not verified.",
        _ => "Less than half of the goal is in the buyer's words.",
    };
    let found = Found::new(Severity::Major, [path])
        .fired(format!("{} % of its characters by the buyer", shares.percent()), "50 %")
        .turn_of(Side::Buyer)
        .seller(says, "Ask the buyer to put the goal in their own words, here, while you listen.")
        .buyer(
            "The goal is not yet in your own words.",
            "Write what will be better for you, and by how much; or confirm it, if it says that already.",
        );
    vec![found]
}
