//! Trial of a value: the buffer and the earliest go-live that a plan would have with another
//! go-live, or with another due date or duration of a step. Nothing is written.
//!
//! Without driving chains and fixes, so that a screen can ask at each move of a pointer.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

use super::backward::Backward;
use super::calendar::{Calendars, Day};
use super::forward::{Forward, Trial};
use super::graph::Network;
use super::{buffer_of, dates, working_days_to};
use crate::ids::Id;
use crate::model::{Plan, read_date};
use crate::place::Place;
use crate::schema::{EntityKind, Key};

/// The most working days of a step, as in [`crate::command::StepEdit::Days`].
const DAYS_MAX: u64 = 999;

/// The dates that a plan would have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TrialDates {
    /// Go-live.
    pub go_live: Option<NaiveDate>,
    /// Working days to spare before it (RULES "Buffer"); negative when they are missing. Null
    /// without go-live or without steps.
    pub buffer: Option<i64>,
    /// The earliest go-live with these steps. Null without steps.
    pub projected: Option<NaiveDate>,
    /// The buffer of the step that the value is of; null for another place and for a done step.
    pub step_buffer: Option<i64>,
    /// Its latest finish.
    pub latest_finish: Option<NaiveDate>,
}

impl TrialDates {
    /// The dates of a plan with another value at a place: a date at `plan/goLive` and
    /// `steps/ID/due`, a number at `steps/ID/days`, null at each. `None` at another place, for
    /// another value, and for a step that is not in the plan.
    pub fn of(
        mut plan: Plan,
        place: &Place,
        value: &Value,
        today: NaiveDate,
    ) -> Option<TrialDates> {
        let step = set(&mut plan, place, value)?;
        let calendars = Calendars::of(&plan);
        let network = Network::of(&plan, &calendars);
        let now = calendars.both().roll(Day::of(today).eve());
        let forward = Forward::pass(&network, now, |i| network.nodes[i].days, Trial::AsPlanned);
        let go_live = plan.plan.go_live.map(Day::of);
        let backward = go_live.map(|go_live| Backward::pass(&network, go_live));
        let slack = working_days_to(go_live, &calendars, forward.projected);
        let steps = dates(&network, &forward, backward.as_ref());
        let own = step.and_then(|id| steps.get(&id).copied());
        Some(TrialDates {
            go_live: plan.plan.go_live,
            buffer: buffer_of(slack, &steps),
            projected: forward.projected.map(Day::date),
            step_buffer: own.and_then(|dates| dates.buffer),
            latest_finish: own.and_then(|dates| dates.latest_finish),
        })
    }
}

/// Sets the value, and gives the step that it is of.
fn set(plan: &mut Plan, place: &Place, value: &Value) -> Option<Option<Id>> {
    let day = |value: &Value| {
        if value.is_null() { Some(None) } else { value.as_str().and_then(read_date).map(Some) }
    };
    if *place == Place::Plan(Key::GoLive) {
        plan.plan.go_live = day(value)?;
        return Some(None);
    }
    let Place::Field(EntityKind::Steps, id, key) = place else { return None };
    let step = plan.steps.get_mut(&**id)?;
    if *key == Key::Due {
        step.due = day(value)?;
    } else if *key == Key::Days && value.is_null() {
        step.days = None;
    } else if *key == Key::Days {
        let days = value.as_u64().filter(|days| *days <= DAYS_MAX)?;
        step.days = Some(days as u16);
    } else {
        return None;
    }
    Some(Some(Id::clone(id)))
}
