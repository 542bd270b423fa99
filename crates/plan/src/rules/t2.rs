//! T2: nobody of the buyer looks at it.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::model::Side;
use crate::report::Severity;

/// **T2** (major, and the plan is stale): neither did a verified person of the buyer do anything (write, comment, confirm,
/// sign, open it) nor was there a joint inspection, for more than T_stale. Counted from when the plan began
/// until there is something; days of a pause do not count.
pub(super) const RULE: Rule =
    Rule { id: "T2", element: None, about: "The buyer has not touched the plan for long.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let signs = [witness.last_act(Side::Buyer), witness.last_open(Side::Buyer), witness.last_inspection()];
    let last = signs.into_iter().flatten().max();
    let days = witness.days_since(last.unwrap_or(witness.record.created));
    let limit = i64::from(given.limits.stale_days);
    if days <= limit || witness.is_paused() {
        return Vec::new();
    }
    let n = |days: i64| wording::count(wording::days(days), "day");
    let found = Found::new(Severity::Major, [])
        .fired(n(days), n(limit))
        .seller(
            format!(
                "Nothing from a verified person of the buyer in {}: no word, no look, no inspection.",
                n(days)
            ),
            "Call your champion and inspect the plan together; ask what came up instead.",
        )
        .buyer(
            format!("Nobody of yours with a verified address has looked at the plan in {}.", n(days)),
            "Look at your next steps, or pause the plan until a date.",
        );
    vec![found]
}
