//! R3: a signature was asked for, and no answer came.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **R3** (major): a signature was asked for T_ask ago or longer, and the buyer has neither signed nor declined since.
pub(super) const RULE: Rule =
    Rule { id: "R3", element: None, about: "A signature was asked for, and no answer came.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let limit = i64::from(given.limits.ask_working_days);
    let waits = |at| witness.working_days_since(witness.day(at));
    let asks: Vec<_> = witness.unanswered_asks().into_iter().filter(|ask| waits(ask.at) >= limit).collect();
    let Some(first) = asks.first() else { return Vec::new() };
    let days = |n: i64| wording::count(wording::days(n), "working day");
    let (who, on) = (witness.named(first.of.as_deref()), wording::day(witness.day(first.at)));
    let who = wording::quoted(&who, "The buyer");
    let found = Found::new(Severity::Major, asks.iter().map(|ask| Path::of("ledger", &ask.id)))
        .fired(days(waits(first.at)), days(limit))
        .turn_of(Side::Buyer)
        .seller(
            format!("{who} was asked to sign on {on} and has not answered."),
            "Ask in person what holds it back; a no with a reason is worth more than silence.",
        )
        .buyer(
            format!("{who} was asked on {on} to sign the plan."),
            "Sign it, or decline and say why: either helps.",
        );
    vec![found]
}
