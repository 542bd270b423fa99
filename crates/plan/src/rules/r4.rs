//! R4: the buyer said no.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::report::Severity;

/// **R4** (major, and the plan is declined): the buyer declined it, and whoever did has neither taken that back nor
/// signed since. Whoever is
/// not verified can decline too; it is said that they are not.
pub(super) const RULE: Rule = Rule { id: "R4", element: None, about: "The buyer declined the plan.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let Some(refusal) = witness.refusal() else { return Vec::new() };
    let who = wording::quoted(&refusal.by.name, "Somebody of the buyer");
    let mark = if refusal.by.assurance < 2 { " (address not verified)" } else { "" };
    let because = match refusal.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
        Some(reason) => format!(": {}", wording::quoted(reason, "")),
        None => ", without a reason".to_owned(),
    };
    let says =
        format!("{who}{mark} declined the plan on {}{because}.", wording::day(witness.day(refusal.at)));
    let found = Found::new(Severity::Major, [Path::of("ledger", &refusal.id)])
        .fired("declined", "not declined")
        .seller(
            &says,
            "Thank them, and ask three things: what would have to be true, who else sees it so, and when to ask again.",
        )
        .buyer(&says, "If that changes, take it back or sign; nothing else is asked of you.");
    vec![found]
}
