//! R3: a signature was asked for, and no answer came.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **R3** (major): a signature was asked for T_ask ago or longer, and the buyer has neither signed
/// nor declined since.
pub(super) const RULE: Rule = Rule { id: "R3", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let limit = i64::from(given.limits.ask_working_days);
    let waits = |at| witness.working_days_since(witness.day(at));
    let asks: Vec<_> =
        witness.unanswered_asks().iter().filter(|ask| waits(ask.at) >= limit).collect();
    let Some(first) = asks.first() else { return Vec::new() };
    let (who, on) = (witness.named(first.of.as_deref()), witness.day(first.at));
    let who = wording::quoted(&who, "the-buyer-first");
    let found =
        Detection::new("r3", Severity::Major, asks.iter().map(|ask| Path::of("ledger", &ask.id)))
            .with("who", who)
            .with("date", on)
            .with("days", waits(first.at))
            .with("limit", limit)
            .turn_of(Side::Buyer);
    vec![found]
}
