//! H7: the buyer writes from the seller's browser.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **H7** (minor): somebody of the buyer wrote from the browser or network of somebody of the seller. The relay compares
/// keyed hashes of address and browser, and keeps neither; where it cannot tell people's addresses apart it says nothing.
/// Not for the buyer: two people at one desk is no reproach.
pub(super) const RULE: Rule = Rule {
    id: "H7",
    element: None,
    about: "The buyer's writing comes from the seller's browser or network.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let people = witness.record.same_browser;
    if people.is_empty() {
        return Vec::new();
    }
    let written = witness.history.iter().filter(|e| e.by.side == Side::Buyer && people.contains(&e.by.sub));
    let mut places: Vec<Path> = Vec::new();
    for entry in written {
        if places.len() < 3 && !places.contains(&entry.note.path) {
            places.push(entry.note.path.clone());
        }
    }
    let names =
        wording::list(people.iter().map(|sub| wording::quoted(&witness.name(Side::Buyer, sub), "somebody")));
    let n = wording::count(people.len(), "person");
    let found = Found::new(Severity::Minor, places).fired(&n, "0").seller(
        format!("{names} of the buyer wrote from a browser or network that your side uses too."),
        "If you typed for them on a call, ask them to confirm it from their own desk.",
    );
    vec![found]
}
