//! S2: what was signed was changed by the other side.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::attest::{Difference, Standing};
use crate::ids::{Kin, Path};
use crate::model::{Plan, Side};
use crate::report::Severity;

/// **S2** (major, and the plan has lapsed): the terms differ from those that the buyer signed last, and not every change is
/// theirs. Lists the changes. New steps of the seller that are linked to nothing signed do not count.
pub(super) const RULE: Rule =
    Rule { id: "S2", element: None, about: "The plan was changed after the buyer signed it.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let Some(signature) = witness.signature().filter(|s| s.standing == Standing::Lapsed) else {
        return Vec::new();
    };
    let n = wording::count(signature.changes.len(), "change");
    let signer = wording::quoted(&signature.by.name, "the buyer");
    let places = places(given.plan, &signature.changes);
    let by_seller = signature.changes.iter().any(|c| c.by.as_ref().is_none_or(|by| by.side == Side::Seller));
    let found = Found::new(Severity::Major, signature.changes.iter().map(|change| change.path.clone()))
        .fired(&n, "0")
        .turn_of(if by_seller { Side::Seller } else { Side::Buyer })
        .seller(
            format!("{n} since {signer} signed: {places}."),
            "Show them what changed and why, and ask for the signature anew; or put it back.",
        )
        .buyer(
            format!("{n} since {signer} signed: {places}."),
            "Look at what changed; sign anew if you agree, or say what you want back.",
        );
    vec![found]
}

/// The places of differences as one says them: `“Pilot” (due)`, `go-live`.
pub(super) fn places(plan: &Plan, changes: &[Difference]) -> String {
    wording::list(changes.iter().map(|change| place(plan, &change.path)))
}

fn place(plan: &Plan, path: &Path) -> String {
    let parts: Vec<&str> = path.parts().collect();
    let field = parts.get(2).copied();
    let named = |name: String| match field {
        Some(field) => format!("{name} ({})", word(field)),
        None => name,
    };
    match path.in_entity() {
        Some((Kin::Steps, id)) => named(wording::step(plan, &id)),
        Some((Kin::Criteria, id)) => {
            named(wording::quoted(plan.criteria.get(&id).map_or("", |c| &c.text), "a criterion"))
        }
        Some((Kin::Risks, id)) => {
            named(wording::quoted(plan.risks.get(&id).map_or("", |r| &r.text), "a risk"))
        }
        Some((Kin::People | Kin::Comments, _)) => path.to_string(),
        None => match parts[..] {
            ["plan", key] => word(key).to_owned(),
            ["paper", review] => format!("the {review} review"),
            _ => word(path.as_str()).to_owned(),
        },
    }
}

/// A field as one says it.
fn word(field: &str) -> &str {
    match field {
        "goLive" => "go-live",
        "goLiveOwner" => "the owner of go-live",
        "closeDate" => "the contract date",
        "fixedOn" => "fixed date",
        "daysMin" => "least duration",
        "days" => "duration",
        "after" => "what it waits for",
        other => other,
    }
}
