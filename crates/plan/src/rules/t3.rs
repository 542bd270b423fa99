//! T3: the seller writes, the buyer does not.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::report::Severity;

/// From how many times on the seller's writing counts.
const WRITES: usize = 5;

/// **T3** (major): within T_stale the seller wrote five times or more, and nobody verified of the
/// buyer wrote or put their name to anything. Each thing that one update touched counts once. Not
/// for the buyer.
pub(super) const RULE: Rule = Rule { id: "T3", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let window = i64::from(given.limits.stale_days);
    let recent = |at| witness.days_since(at) < window;
    let wrote = witness.writes_within(Side::Seller, window);
    if wrote < WRITES || witness.is_paused() || witness.last_act(Side::Buyer).is_some_and(recent) {
        return Vec::new();
    }
    let found = Detection::new("t3", Severity::Major, [])
        .for_the_seller()
        .with("days", window)
        .with("wrote", wrote)
        .with("limit", WRITES - 1);
    vec![found]
}
