//! T1: the plan is not inspected together.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::report::Severity;

/// **T1** (minor): no inspection with somebody of the buyer for more than T_cadence. Counted from when the plan began until
/// there is one; days of a pause do not count.
pub(super) const RULE: Rule =
    Rule { id: "T1", element: None, about: "The plan is not inspected together.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let last = witness.last_inspection();
    let days = witness.days_since(last.unwrap_or(witness.record.created));
    let limit = i64::from(given.limits.cadence_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let n = |days: i64| wording::count(wording::days(days), "day");
    let says = match last {
        Some(last) => format!("The plan was last inspected together on {}.", wording::day(witness.day(last))),
        None => "The plan was never inspected together.".to_owned(),
    };
    let found = Found::new(Severity::Minor, [])
        .fired(n(days), n(limit))
        .seller(&says, "Begin the next call with it: what changed, what is due, what is next.")
        .buyer(&says, "Go through it together at the next meeting.");
    vec![found]
}
