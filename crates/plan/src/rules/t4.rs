//! T4: signed, and then not inspected.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::report::Severity;

/// **T4** (major, and the plan is stale): signed, and for more than T_stale since then not inspected together. Days of a
/// pause do not count.
pub(super) const RULE: Rule =
    Rule { id: "T4", element: None, about: "The plan was signed and then not inspected.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let Some(signature) = witness.signature() else { return Vec::new() };
    let days = witness.days_since(witness.last_inspection_since(signature));
    let limit = i64::from(given.limits.stale_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let n = |days: i64| wording::count(wording::days(days), "day");
    let found = Found::new(Severity::Major, [Path::of("ledger", &signature.id)])
        .fired(n(days), n(limit))
        .seller(
            format!("The plan is signed, and was not inspected together for {}.", n(days)),
            "Put ten minutes into the next call, and inspect it with the buyer.",
        )
        .buyer(
            format!("The plan is signed, and was not gone through together for {}.", n(days)),
            "Go through it together at the next meeting.",
        );
    vec![found]
}
