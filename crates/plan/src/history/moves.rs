//! How a date moved: the slip ledger of one place, summed up.

use chrono::{NaiveDate, TimeDelta};
use serde::Serialize;
use serde_json::Value;

use super::{Entry, What};
use crate::model::read_date;
use crate::schedule::Calendar;

/// Moves of one person count as their net for so long, from the first of them.
const NET: TimeDelta = TimeDelta::minutes(30);

/// The moves of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Moves {
    /// How often it was moved to a later day.
    pub later: u32,
    /// How often to an earlier one.
    pub earlier: u32,
    /// The first day it was set to.
    pub first: Option<NaiveDate>,
    /// The last day it was set to, also when it has been emptied since.
    pub last: Option<NaiveDate>,
    /// Working days from the first to the last on the given calendar; negative when it is earlier
    /// now.
    pub slip: i64,
}

/// Sums up the entries of one date, oldest first. Working days are counted on `calendar`: that of
/// the buyer for RULES.
///
/// Emptying a date is no move; setting it again counts from the day it had before. Of an instant
/// the day counts, and what is no date is passed over. All that one person sets within 30 minutes,
/// and nobody else between, is one move: a mistyped year that its author mends is no slip.
///
/// ```
/// # use countersign_plan::{Plan, history::moves, model::Side, schedule::Calendars};
/// let calendars = Calendars::of(&Plan::default());
/// assert_eq!(moves(&[], calendars.side(Side::Buyer)).later, 0);
/// ```
pub fn moves(entries: &[Entry], calendar: &Calendar) -> Moves {
    let mut moves = Moves::default();
    let set: Vec<&Entry> = entries.iter().filter(|entry| entry.note.what == What::Set).collect();
    let mut left = set.as_slice();
    while let Some(first) = left.first() {
        let is_of_run = |entry: &&&Entry| {
            let is_same_hand = (entry.by.side, &entry.by.sub) == (first.by.side, &first.by.sub);
            is_same_hand && (entry.at - first.at).abs() <= NET
        };
        let len = left.iter().take_while(is_of_run).count().max(1);
        let (run, rest) = left.split_at(len);
        left = rest;
        let Some(last) = run.last() else { break };
        for value in [&first.note.from, &last.note.to] {
            let Some(day) = day(value) else { continue };
            match moves.last {
                Some(last) if day > last => moves.later += 1,
                Some(last) if day < last => moves.earlier += 1,
                Some(_) => {}
                None => moves.first = Some(day),
            }
            moves.last = Some(day);
        }
    }
    if let (Some(first), Some(last)) = (moves.first, moves.last) {
        moves.slip = calendar.working_days(first, last);
    }
    moves
}

fn day(value: &Value) -> Option<NaiveDate> {
    read_date(value.as_str()?.get(..10)?)
}
