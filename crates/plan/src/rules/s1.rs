//! S1: complete, and nobody has signed.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **S1** (major, and the plan is unsigned): nobody of the buyer has signed, or the signature was taken back. Speaks of
/// what to do about it only when nothing else is missing: what is missing is said by the elements.
pub(super) const RULE: Rule =
    Rule { id: "S1", element: None, about: "The plan is complete and not signed.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    if witness.signature().is_some() || witness.refusal().is_some() || !super::is_complete(given) {
        return Vec::new();
    }
    let asked = witness.unanswered_asks();
    let found = Found::new(Severity::Major, [Path::root("plan")]).fired("0 signatures of the buyer", "1");
    let found = match asked.last() {
        None => found.seller(
            "The plan is complete, and nobody was asked to sign it.",
            "Ask the economic buyer to sign: it is a commitment to the plan, not a contract.",
        ),
        Some(ask) => {
            let who = wording::quoted(&witness.named(ask.of.as_deref()), "the buyer");
            found.turn_of(Side::Buyer).seller(
                format!(
                    "The plan is complete; {who} was asked to sign it on {}.",
                    wording::day(witness.day(ask.at))
                ),
                "Ask what would have to be otherwise for them to sign.",
            )
        }
    };
    vec![found.buyer(
        "The plan is complete and not signed yet.",
        "Sign it if it is what you mean to do: a commitment to a plan, not a contract. Or say what is not right.",
    )]
}
