//! H5: a proposal of the seller waits.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::model::{Side, read_proposal_key};
use crate::report::Severity;

/// How long an answer may take, in working days of the buyer.
const ANSWER_WORKING_DAYS: i64 = 5;

/// **H5** (minor): the seller proposed a value for a place that the buyer holds, and it has been unanswered for more than
/// 5 working days.
pub(super) const RULE: Rule =
    Rule { id: "H5", element: None, about: "A proposal of the seller is unanswered.", find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let mut waiting = Vec::new();
    for key in given.plan.proposals.keys() {
        let Some((place, _)) = read_proposal_key(key) else { continue };
        let Some(made) = witness.proposed(key).filter(|e| e.by.side == Side::Seller) else { continue };
        let days = witness.working_days_since(witness.day(made.at));
        if witness.holds_around(&place) && days > ANSWER_WORKING_DAYS {
            waiting.push((place, days));
        }
    }
    let Some(longest) = waiting.iter().map(|(_, days)| *days).max() else { return Vec::new() };
    let days = |n: i64| wording::count(wording::days(n), "working day");
    let n = wording::count(waiting.len(), "proposal");
    let wait = if waiting.len() == 1 { "waits" } else { "wait" };
    let found = Found::new(Severity::Minor, waiting.into_iter().map(|(place, _)| place))
        .fired(days(longest), days(ANSWER_WORKING_DAYS))
        .turn_of(Side::Buyer)
        .seller(
            format!("{n} of yours {wait} for the buyer's answer, the longest for {}.", days(longest)),
            "Ask about it in person; take it back if it no longer matters.",
        )
        .buyer(
            format!("{n} {wait} for your answer, the longest for {}.", days(longest)),
            "Accept it, keep what stands, or propose something else.",
        );
    vec![found]
}
