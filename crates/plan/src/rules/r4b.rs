//! R4b: a person of the buyer whose address is not verified said no.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, r4};
use crate::ids::Path;
use crate::report::Severity;

/// **R4b** (major): one or more people of the buyer declined the plan by a link, or under a name of
/// their choice. Anybody to whom the link was forwarded can do that: it is a finding and never the
/// verdict, and takes no signature back.
pub(super) const RULE: Rule = Rule { id: "R4b", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let refusals = witness.unverified_refusals();
    let Some(last) = refusals.last() else { return Vec::new() };
    // A link may decline often: the last ones say enough.
    const NAMED: usize = 3;
    let places = refusals.iter().rev().take(NAMED).map(|no| Path::of("ledger", &no.id));
    let found = Detection::new("r4b", Severity::Major, places)
        .with("n", refusals.len())
        .with("who", r4::who(last))
        .with("date", witness.day(last.at))
        .with("because", r4::because(last));
    vec![found]
}
