//! Working days: civil dates to working-day instants and back, in constant time whatever the
//! distance.
//!
//! Instant k of a calendar is the end of its k-th working day, counted from an arbitrary but fixed
//! origin. A date that is not a working day stands for the instant of the working day before it.
//! Between calendars nothing but the end of a civil day is carried ([`Day`]), never an instant.
//!
//! A calendar always has working days, so nothing here can search for ever: a side whose working
//! week names no day of the week works Monday to Friday, two sides without a weekday in common meet
//! on the days of either, and holidays are a finite list. Never reads a clock.

use chrono::{Datelike, NaiveDate};

use crate::model::{Plan, Side, Step};
use crate::tally;

/// The calendars of a plan: one for each side, and their union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendars {
    buyer: Calendar,
    seller: Calendar,
    both: Calendar,
}

/// Which calendar a step is counted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarOwner {
    /// That of one side.
    Of(Side),
    /// A day counts when both sides work on it.
    Both,
}

/// The working days of one side, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// For each number of days since Monday, how many of them are working weekdays (`0..=7`).
    within: [i64; 8],
    /// The working weekdays, as days since Monday, ascending; never empty.
    weekdays: Vec<i64>,
    /// Days off that fall on working weekdays, ascending.
    off: Vec<i64>,
}

/// The end of a civil day, as days of the common era; carries a time from one calendar to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Day(pub(super) i64);

impl Calendars {
    /// The calendars of a plan, from its working weeks and holidays.
    pub fn of(plan: &Plan) -> Calendars {
        let week = |side: Side| {
            let days = plan.plan.workweek.get(&side).map(Vec::as_slice).unwrap_or_default();
            let week: [bool; 7] =
                std::array::from_fn(|i| days.iter().any(|d| usize::from(*d) == i + 1));
            if week.contains(&true) { week } else { MONDAY_TO_FRIDAY }
        };
        let (buyer, seller) = (week(Side::Buyer), week(Side::Seller));
        let common: [bool; 7] = std::array::from_fn(|i| buyer[i] && seller[i]);
        let either: [bool; 7] = std::array::from_fn(|i| buyer[i] || seller[i]);
        let off = |sides: &[Side]| {
            plan.holidays
                .keys()
                .filter(|h| sides.contains(&h.side))
                .map(|h| Day::of(h.date).0)
                .collect()
        };
        Calendars {
            buyer: Calendar::new(buyer, off(&[Side::Buyer])),
            seller: Calendar::new(seller, off(&[Side::Seller])),
            both: Calendar::new(
                if common.contains(&true) { common } else { either },
                off(&[Side::Buyer, Side::Seller]),
            ),
        }
    }

    /// The calendar of one side.
    pub fn side(&self, side: Side) -> &Calendar {
        match side {
            Side::Buyer => &self.buyer,
            Side::Seller => &self.seller,
        }
    }

    /// The union: a day works when it works for both sides.
    pub fn both(&self) -> &Calendar {
        &self.both
    }

    /// One of the three.
    pub fn get(&self, whose: CalendarOwner) -> &Calendar {
        match whose {
            CalendarOwner::Of(side) => self.side(side),
            CalendarOwner::Both => &self.both,
        }
    }

    /// Which calendar a step is counted on: that of its owner's side; the union when nobody owns it
    /// (or nobody whose side is known) or its partner is of the other side.
    pub fn whose(plan: &Plan, step: &Step) -> CalendarOwner {
        let Some(side) = plan.owner_side(step) else { return CalendarOwner::Both };
        let partner = step.partner.as_ref().and_then(|id| plan.person(id)).and_then(|p| p.side);
        match partner {
            Some(other) if other != side => CalendarOwner::Both,
            Some(_) | None => CalendarOwner::Of(side),
        }
    }

    /// The calendar a step is counted on.
    pub fn of_step(&self, plan: &Plan, step: &Step) -> &Calendar {
        self.get(Calendars::whose(plan, step))
    }
}

impl Calendar {
    /// From a working week (Monday first) and days off in any order, repeated or not.
    fn new(week: [bool; 7], mut off: Vec<i64>) -> Calendar {
        let mut within = [0; 8];
        for (i, works) in week.iter().enumerate() {
            within[i + 1] = within[i] + i64::from(*works);
        }
        let weekdays: Vec<i64> =
            (0..7).zip(week).filter(|(_, works)| *works).map(|(i, _)| i).collect();
        off.retain(|day| weekdays.contains(&(day - 1).rem_euclid(7)));
        off.sort_unstable();
        off.dedup();
        Calendar { within, weekdays, off }
    }

    /// Whether this date is a working day.
    pub fn works(&self, date: NaiveDate) -> bool {
        let day = Day::of(date);
        self.roll(day) == day
    }

    /// This date if it is a working day, otherwise the last working day before it.
    pub fn on_or_before(&self, date: NaiveDate) -> NaiveDate {
        self.roll(Day::of(date)).date()
    }

    /// The `days`-th working day after a date; 0 rolls back as [`Calendar::on_or_before`], negative
    /// counts back from there.
    pub fn add(&self, date: NaiveDate, days: i32) -> NaiveDate {
        self.day(self.count(Day::of(date)) + i64::from(days)).date()
    }

    /// How many working days lie after `from`, up to and including `to`; negative when `to` is
    /// earlier.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        self.count(Day::of(to)) - self.count(Day::of(from))
    }

    /// The instant of a civil day: how many working days there are up to and including it, from the
    /// fixed origin.
    pub(super) fn count(&self, day: Day) -> i64 {
        tally::count();
        self.weekdays_until(day.0) - self.off.partition_point(|off| *off <= day.0) as i64
    }

    /// The working day that ends at an instant.
    pub(super) fn day(&self, instant: i64) -> Day {
        // The days off that come before the working day in question are those up to which fewer
        // working days were counted; that count never falls from one day off to the next,
        // so it can be searched.
        let (mut low, mut high) = (0, self.off.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.weekdays_until(self.off[middle]) - (middle as i64 + 1) < instant {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let nth = instant + low as i64 - 1;
        let per_week = self.weekdays.len() as i64;
        Day(nth.div_euclid(per_week) * 7 + 1 + self.weekdays[nth.rem_euclid(per_week) as usize])
    }

    /// The last working day up to and including a day.
    pub(super) fn roll(&self, day: Day) -> Day {
        self.day(self.count(day))
    }

    /// Working weekdays up to and including a day, days off not regarded. Day 1 of the common era
    /// was a Monday.
    fn weekdays_until(&self, day: i64) -> i64 {
        day.div_euclid(7) * self.weekdays.len() as i64 + self.within[day.rem_euclid(7) as usize]
    }
}

impl Day {
    /// The end of a date.
    pub(super) fn of(date: NaiveDate) -> Day {
        Day(i64::from(date.num_days_from_ce()))
    }

    /// The day before.
    pub(super) fn eve(self) -> Day {
        Day(self.0 - 1)
    }

    /// The date, held between the years 1 and 9999 so that it can be written as `YYYY-MM-DD`.
    pub(super) fn date(self) -> NaiveDate {
        const FIRST: i64 = 1;
        const LAST: i64 = 3_652_059;
        i32::try_from(self.0.clamp(FIRST, LAST))
            .ok()
            .and_then(NaiveDate::from_num_days_from_ce_opt)
            .unwrap_or_default()
    }
}

const MONDAY_TO_FRIDAY: [bool; 7] = [true, true, true, true, true, false, false];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        crate::model::read_date(text).expect("a date")
    }

    /// [SCH1]
    #[test]
    fn a_date_off_work_rolls_back_to_the_working_day_before() {
        let fridays_off = Calendar::new(MONDAY_TO_FRIDAY, vec![Day::of(date("2026-11-27")).0]);
        assert_eq!(fridays_off.on_or_before(date("2026-11-29")), date("2026-11-26"));
        assert_eq!(fridays_off.add(date("2026-11-29"), 1), date("2026-11-30"));
        assert_eq!(fridays_off.add(date("2026-11-29"), 0), date("2026-11-26"));
        assert_eq!(fridays_off.add(date("2026-11-30"), -2), date("2026-11-25"));
        assert_eq!(fridays_off.working_days(date("2026-11-20"), date("2026-11-29")), 4);
        assert!(!fridays_off.works(date("2026-11-27")) && fridays_off.works(date("2026-11-30")));
    }

    /// [SCH2]
    #[test]
    fn dates_beyond_the_writable_years_are_held_at_the_edge() {
        let calendar = Calendar::new(MONDAY_TO_FRIDAY, vec![]);
        assert_eq!(calendar.add(NaiveDate::MAX, i32::MAX).to_string(), "9999-12-31");
        assert_eq!(calendar.add(NaiveDate::MIN, i32::MIN).to_string(), "0001-01-01");
        assert!(calendar.working_days(NaiveDate::MIN, NaiveDate::MAX) > 0);
    }

    proptest! {
        /// [SCH1] Counting and its inverse agree with stepping through the days one by one.
        #[test]
        fn counting_agrees_with_stepping_day_by_day(
            week in prop::array::uniform7(any::<bool>()),
            off in prop::collection::vec(700_000_i64..700_060, 0..50),
            from in 699_980_i64..700_080,
        ) {
            prop_assume!(week.contains(&true));
            let calendar = Calendar::new(week, off.clone());
            let works = |day: i64| week[(day - 1).rem_euclid(7) as usize] && !off.contains(&day);
            let mut instant = calendar.count(Day(from));
            for day in from + 1..from + 120 {
                instant += i64::from(works(day));
                prop_assert_eq!(calendar.count(Day(day)), instant);
                if works(day) {
                    prop_assert_eq!(calendar.day(instant), Day(day));
                }
            }
        }
    }
}
