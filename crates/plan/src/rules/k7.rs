//! K7: the finish line moved after the signature.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, s2};
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;
use crate::schema::Root;

/// **K7** (major): success criteria differ from those in the terms that the buyer signed last:
/// text, measure, target, owner, or one that came or went. Silent when they are as signed again.
pub(super) const RULE: Rule = Rule { id: "K7", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(signature) = witness.signature() else { return Vec::new() };
    let is_criterion = |place: &Place| place.root() == Some(Root::Criteria);
    let changes: Vec<_> =
        signature.changes.iter().filter(|c| is_criterion(&c.place)).cloned().collect();
    if changes.is_empty() {
        return Vec::new();
    }
    let places = s2::places(given.plan, &changes);
    let by_buyer = changes.iter().all(|c| c.by.as_ref().is_some_and(|by| by.side == Side::Buyer));
    let n = changes.len();
    let found =
        Detection::at("k7", Severity::Major, changes.into_iter().map(|change| change.place))
            .with("n", n)
            .with("places", places)
            .turn_of(if by_buyer { Side::Seller } else { Side::Buyer });
    vec![found]
}
