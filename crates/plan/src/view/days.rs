//! Counting working days for display: how many are left, how many have gone.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use crate::model::{Plan, Side};

/// The days on which one side works, or on which both do.
pub(super) struct WorkingDays {
    /// ISO weekdays that are worked, by number less one.
    week: [bool; 7],
    /// Days off that fall on one of them.
    off: BTreeSet<NaiveDate>,
}

impl WorkingDays {
    /// The calendar of one side; with `None` the days on which both sides work.
    pub(super) fn of(plan: &Plan, side: Option<Side>) -> WorkingDays {
        let counts = |s: &Side| side.is_none_or(|only| only == *s);
        let mut week = [true; 7];
        for side in Side::ALL.iter().filter(|s| counts(s)) {
            let days = workweek(plan, *side);
            for (i, worked) in week.iter_mut().enumerate() {
                *worked &= days.iter().any(|d| usize::from(*d) == i + 1);
            }
        }
        let off = plan
            .holidays
            .keys()
            .filter(|h| counts(&h.side) && week[h.date.weekday().num_days_from_monday() as usize])
            .map(|h| h.date)
            .collect();
        WorkingDays { week, off }
    }

    /// Working days after `from`, up to and including `to`; negative when `to` is earlier.
    pub(super) fn between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        if to < from {
            return -self.between(to, from);
        }
        let span = (to - from).num_days();
        let weekly = self.week.iter().filter(|w| **w).count() as i64;
        let rest = (1..=span % 7).filter(|n| self.is_weekday(from, *n)).count() as i64;
        let first = from.checked_add_days(Days::new(1)).unwrap_or(from);
        let off = if span > 0 { self.off.range(first..=to).count() as i64 } else { 0 };
        span / 7 * weekly + rest - off
    }

    fn is_weekday(&self, from: NaiveDate, days_on: i64) -> bool {
        let at = i64::from(from.weekday().num_days_from_monday()) + days_on;
        self.week[usize::try_from(at % 7).unwrap_or(0)]
    }
}

/// ISO weekdays on which a side works; Monday to Friday where nobody said.
pub(super) fn workweek(plan: &Plan, side: Side) -> Vec<u8> {
    plan.plan.workweek.get(&side).filter(|d| !d.is_empty()).cloned().unwrap_or_else(|| vec![1, 2, 3, 4, 5])
}
