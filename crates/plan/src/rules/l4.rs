//! L4: go-live moves.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::history::moves;
use crate::model::Side;
use crate::place::Place;
use crate::report::Severity;
use crate::schema::Key;

/// **L4**: go-live was moved later once (minor), twice or more, or beyond T_push: by more working
/// days than that, or by more than that share of the span from the day it was first set to the
/// first date (major, and the plan is slipping).
pub(super) const RULE: Rule = Rule { id: "L4", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let place = Place::Plan(Key::GoLive);
    let entries = witness.history.entries(&place);
    let moved = moves(entries, given.calendars.side(Side::Buyer));
    let (Some(first), Some(last), Some(set)) = (moved.first, moved.last, entries.first()) else {
        return Vec::new();
    };
    if moved.later == 0 || given.plan.plan.go_live.is_none() {
        return Vec::new();
    }
    let span = given.working_days(witness.day(set.at), first).max(0);
    let share = span * i64::from(given.limits.push_percent) / 100;
    let limit = share.min(i64::from(given.limits.push_working_days));
    let far = moved.later >= 2 || moved.slip > limit;
    let severity = if far { Severity::Major } else { Severity::Minor };
    let found = if moved.slip > 0 {
        Detection::at("l4", severity, [place])
            .with("times", moved.later)
            .with("from", first)
            .with("to", last)
            .with("days", moved.slip)
            .with("limit", limit)
    } else {
        Detection::at("l4-back", severity, [place])
            .with("times", moved.later)
            .with("from", first)
            .with("to", last)
            .with("limit", limit)
    };
    vec![found]
}
