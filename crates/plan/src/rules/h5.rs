//! H5: a proposal of the seller waits.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;

/// How long an answer may take, in working days of the buyer.
const ANSWER_WORKING_DAYS: i64 = 5;

/// **H5** (minor): the seller proposed a value for a place that the buyer holds, and it has been
/// unanswered for more than 5 working days.
pub(super) const RULE: Rule = Rule { id: "H5", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let mut waiting = Vec::new();
    for key in given.plan.proposals.keys() {
        let Some(key) = Place::of_way(&["proposals", key]) else { continue };
        let Place::Proposal(proposal) = &key else { continue };
        let Some(made) = witness.proposed(&key).filter(|e| e.by.side == Side::Seller) else {
            continue;
        };
        let days = witness.working_days_since(witness.day(made.at));
        if witness.holds_around(proposal.on()) && days > ANSWER_WORKING_DAYS {
            waiting.push((proposal.on().clone(), days));
        }
    }
    let Some(longest) = waiting.iter().map(|(_, days)| *days).max() else { return Vec::new() };
    let n = waiting.len();
    let found = Detection::at("h5", Severity::Minor, waiting.into_iter().map(|(place, _)| place))
        .with("n", n)
        .with("days", longest)
        .with("limit", ANSWER_WORKING_DAYS)
        .turn_of(Side::Buyer);
    vec![found]
}
