//! L5: a date moved, and nobody said why.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::history::{LogEntry, moves};
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Key, Root};

/// How long before a move its reason may have been given, in days.
const BEFORE_DAYS: i64 = 1;

/// **L5** (info): go-live or the date of an open step moved to a later day, and from the day before
/// on nobody commented on it.
pub(super) const RULE: Rule = Rule { id: "L5", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let calendar = given.calendars.side(Side::Buyer);
    // The last move is the one that people remember.
    let unexplained = |place: &Place, about: &Place| {
        let later = |pair: &[LogEntry]| moves(pair, calendar).later > 0;
        let last =
            witness.history.entries(place).iter().rev().find(|e| later(std::slice::from_ref(e)));
        last.is_some_and(|moved| !witness.has_comment_about(about, moved, BEFORE_DAYS))
    };
    let mut places = Vec::new();
    let go_live = Place::Plan(Key::GoLive);
    if given.plan.plan.go_live.is_some() && unexplained(&go_live, &Place::Root(Root::Plan)) {
        places.push((go_live, wording::field("goLive")));
    }
    for (id, step) in given.plan.steps_in_order().into_iter().filter(|(_, step)| step.is_open()) {
        let Some(at) = Place::entity(EntityKind::Steps, id) else { continue };
        if let Some(due) = at.beside(Key::Due).filter(|due| unexplained(due, &at)) {
            places.push((due, wording::title(step)));
        }
    }
    if places.is_empty() {
        return Vec::new();
    }
    let names = wording::list(places.iter().map(|(_, name)| name.clone()));
    let n = places.len();
    let found = Detection::at("l5", Severity::Info, places.into_iter().map(|(place, _)| place))
        .with("n", n)
        .with("dates", names);
    vec![found]
}
