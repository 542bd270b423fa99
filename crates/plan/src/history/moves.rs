//! How a date moved: the slip ledger of one place, summed up.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;
use serde_json::Value;

use super::{ChangeKind, LogEntry};
use crate::model::{Side, read_date};
use crate::schedule::Calendar;

/// The longest time between two moves of one person in one sitting.
const PAUSE: TimeDelta = TimeDelta::minutes(30);

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

/// The moves of one person in one sitting.
struct Sitting {
    last_at: DateTime<Utc>,
    /// Absent where it was the first to set a date.
    from: Option<NaiveDate>,
    to: NaiveDate,
}

/// Sums up the entries of one date, oldest first. Working days are counted on `calendar`: that of
/// the buyer for RULES.
///
/// Emptying a date is no move; setting it again counts from the day it had before. Of an instant
/// the day counts, and what is no date is passed over. All that one person sets in one sitting (no
/// more than 30 minutes between two of their moves), whoever else moves it meanwhile, is one move:
/// a mistyped year that its author mends is no slip, nor is a date that goes to and fro in a call.
///
/// ```
/// # use countersign_plan::{Plan, history::moves, model::Side, schedule::Calendars};
/// let calendars = Calendars::of(&Plan::default());
/// assert_eq!(moves(&[], calendars.side(Side::Buyer)).later, 0);
/// ```
pub fn moves(entries: &[LogEntry], calendar: &Calendar) -> Moves {
    let mut moves = Moves::default();
    let mut sittings: Vec<Sitting> = Vec::new();
    // The last sitting of each person: a log may be long.
    let mut newest: BTreeMap<(Side, &str), usize> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.note.what == ChangeKind::Set) {
        // A log that lacks the entries before still knows the value before.
        if let Some(before) = day(&entry.note.from) {
            match moves.last {
                Some(last) => moves.goes(last, before),
                None => moves.first = Some(before),
            }
            moves.last = Some(before);
        }
        let Some(to) = day(&entry.note.to) else { continue };
        let by = (entry.by.side, entry.by.sub.as_str());
        let from = moves.last;
        let last = newest.get(&by).and_then(|nth| sittings.get_mut(*nth));
        match last.filter(|sitting| (entry.at - sitting.last_at).abs() <= PAUSE) {
            Some(sitting) => (sitting.last_at, sitting.to) = (entry.at, to),
            None => {
                newest.insert(by, sittings.len());
                sittings.push(Sitting { last_at: entry.at, from, to });
            }
        }
        moves.last = Some(to);
    }
    for sitting in &sittings {
        // The first day is the one that its author came to.
        moves.first.get_or_insert(sitting.to);
        moves.goes(sitting.from.unwrap_or(sitting.to), sitting.to);
    }
    if let (Some(first), Some(last)) = (moves.first, moves.last) {
        moves.slip = calendar.working_days(first, last);
    }
    moves
}

impl Moves {
    /// Counts a move.
    fn goes(&mut self, from: NaiveDate, to: NaiveDate) {
        match to.cmp(&from) {
            Ordering::Greater => self.later += 1,
            Ordering::Less => self.earlier += 1,
            Ordering::Equal => {}
        }
    }
}

fn day(value: &Value) -> Option<NaiveDate> {
    read_date(value.as_str()?.get(..10)?)
}
