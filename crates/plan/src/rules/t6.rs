//! T6: a meeting has passed without a look at the plan.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::Key;

/// Within how many working days of the buyer after the meeting.
const WITHIN_WORKING_DAYS: i64 = 2;

/// **T6** (minor): a meeting has passed, and since its day, for more than 2 working days, there was
/// no joint inspection. The meeting is the last one that was still planned when it began, also when
/// another has been set since.
pub(super) const RULE: Rule = Rule { id: "T6", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(day) = last_meeting(&witness, given).map(|at| witness.day(at)) else {
        return Vec::new();
    };
    let passed = witness.working_days_since(day);
    let inspected = witness.last_inspection().is_some_and(|at| witness.day(at) >= day);
    if passed <= WITHIN_WORKING_DAYS || inspected || witness.is_paused() {
        return Vec::new();
    }
    let found = Detection::at("t6", Severity::Minor, [Place::Meeting(Key::At)])
        .with("date", day)
        .with("days", passed)
        .with("limit", WITHIN_WORKING_DAYS);
    vec![found]
}

/// The last meeting that began as planned.
fn last_meeting(witness: &RuleRecord<'_>, given: &RuleInput<'_>) -> Option<DateTime<Utc>> {
    let entries = witness.history.entries(&Place::Meeting(Key::At));
    let instant =
        |value: &Value| DateTime::parse_from_rfc3339(value.as_str()?).ok().map(|at| at.to_utc());
    let ends = entries.iter().skip(1).map(|next| next.at).chain([given.now.at]);
    let planned =
        entries.iter().zip(ends).filter_map(|(entry, end)| Some((instant(&entry.note.to)?, end)));
    let standing = given.plan.meeting.at.map(|at| (at.to_utc(), given.now.at));
    planned.chain(standing).filter(|(at, end)| at <= end).map(|(at, _)| at).max()
}
