//! R4: a verified person of the buyer said no.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::attest::Attestation;
use crate::ids::Path;
use crate::message::{Message, Param};
use crate::report::Severity;

/// **R4** (major, and the plan is declined): a verified person of the buyer declined it, and has
/// neither taken that back nor signed since. Where the portal has set every such refusal aside, the
/// finding stays, with the portal's reason, and the verdict does not rest on it.
pub(super) const RULE: Rule = Rule { id: "R4", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    if let Some(refusal) = witness.refusal() {
        let found = Detection::new("r4", Severity::Major, [Path::of("ledger", &refusal.id)])
            .with("who", who(refusal))
            .with("date", witness.day(refusal.at))
            .with("because", because(refusal));
        return vec![found];
    }
    let Some((refusal, void)) = witness.voided_refusal() else { return Vec::new() };
    let reason = wording::quoted(void.note.as_deref().unwrap_or_default(), "no-reason-given");
    let found = Detection::new("r4-void", Severity::Major, [Path::of("ledger", &refusal.id)])
        .with("who", who(refusal))
        .with("date", witness.day(refusal.at))
        .with("because", because(refusal))
        .with("voided", witness.day(void.at))
        .with("reason", reason);
    vec![found]
}

/// The person who declined.
pub(super) fn who(refusal: &Attestation) -> Param {
    wording::quoted(&refusal.by.name, "somebody-of-the-buyer")
}

/// For what reason they did.
pub(super) fn because(refusal: &Attestation) -> Param {
    match refusal.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
        Some(reason) => {
            Message::new("because").with("reason", wording::quoted(reason, "nothing")).into()
        }
        None => Message::new("because-of-nothing").into(),
    }
}
