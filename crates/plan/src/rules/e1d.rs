//! E1d: go-live is claimed, not held.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::model::Side;
use crate::place::Place;
use crate::report::{Element, Severity};
use crate::schema::Key;

/// **E1d** (major): go-live only claimed, not held: the date stands as the seller set it. Silent
/// where there is no date, which E1c says.
pub(super) const RULE: Rule = Rule { id: "E1d", element: Some(Element::GoLive), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let place = Place::Plan(Key::GoLive);
    let Some(go_live) = given.plan.plan.go_live else { return Vec::new() };
    // Confirmed or signed it is theirs, whoever wrote it.
    if witness.holds(&place) || witness.history.hand(&place, None, None).holds() {
        return Vec::new();
    }
    let found =
        Detection::at("e1d", Severity::Major, [place]).with("date", go_live).turn_of(Side::Buyer);
    vec![found]
}
