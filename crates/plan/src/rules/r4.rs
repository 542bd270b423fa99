//! R4: a verified person of the buyer said no.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::attest::Attestation;
use crate::ids::Path;
use crate::report::Severity;

/// **R4** (major, and the plan is declined): a verified person of the buyer declined it, and has neither taken that back nor
/// signed since. Where the portal has set every such refusal aside, the finding stays, with the portal's reason, and the
/// verdict does not rest on it.
pub(super) const RULE: Rule = Rule { id: "R4", element: None, about: "The buyer declined the plan.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let found = |refusal: &Attestation| {
        Found::new(Severity::Major, [Path::of("ledger", &refusal.id)]).fired("declined", "not declined")
    };
    if let Some(refusal) = witness.refusal() {
        let says = says(&witness, refusal);
        return vec![
            found(refusal)
                .seller(
                    &says,
                    "Thank them, and ask three things: what would have to be true, who else sees it so, and when to ask again.",
                )
                .buyer(&says, "If that changes, take it back or sign; nothing else is asked of you."),
        ];
    }
    let Some((refusal, void)) = witness.voided_refusal() else { return Vec::new() };
    let reason = wording::quoted(void.note.as_deref().unwrap_or_default(), "no reason given");
    let says = format!(
        "{} It was set aside on {}: {reason}.",
        says(&witness, refusal),
        wording::day(witness.day(void.at))
    );
    vec![
        found(refusal)
            .seller(&says, "Ask who speaks for the buyer now, and go through the plan with them.")
            .buyer(&says, "Sign the plan if it is right, or say again what is not."),
    ]
}

/// Who declined, when, and for what reason.
pub(super) fn says(witness: &Witness<'_>, refusal: &Attestation) -> String {
    let who = wording::quoted(&refusal.by.name, "Somebody of the buyer");
    let because = match refusal.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
        Some(reason) => format!(": {}", wording::quoted(reason, "")),
        None => ", without a reason".to_owned(),
    };
    format!("{who} declined the plan on {}{because}.", wording::day(witness.day(refusal.at)))
}
