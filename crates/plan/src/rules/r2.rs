//! R2: asked twice, and not a word.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **R2** (major, and the plan is unsigned, ignored): the buyer has opened the plan, was asked
/// twice to sign, and for more than T_ignored since nobody of theirs with a verified address wrote,
/// confirmed or commented. Not for the buyer.
pub(super) const RULE: Rule = Rule { id: "R2", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let (Some(witness), Some(days)) = (RuleRecord::of(given), ignored_days(given)) else {
        return Vec::new();
    };
    let limit = i64::from(given.limits.ignored_days);
    if days <= limit {
        return Vec::new();
    }
    let asks = witness.unanswered_asks();
    let found =
        Detection::new("r2", Severity::Major, asks.iter().map(|ask| Path::of("ledger", &ask.id)))
            .for_the_seller()
            .with("times", asks.len())
            .with("days", days)
            .with("limit", limit);
    vec![found]
}

/// For how many days the buyer, who has opened the plan and was asked twice, has said nothing;
/// `None` while that is not so.
pub(super) fn ignored_days(given: &RuleInput<'_>) -> Option<i64> {
    let witness = RuleRecord::of(given)?;
    let asks = witness.unanswered_asks();
    let second = asks.get(1)?;
    if !witness.has_open(Side::Buyer) {
        return None;
    }
    let quiet = witness.last_act_after(Side::Buyer, second).unwrap_or(second.at);
    Some(witness.days_since(quiet))
}
