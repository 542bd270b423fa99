//! Working days of one side, as the rules count them.
//!
//! Days, not instants: the rules ask how many working days lie between two civil days.

use chrono::{Datelike, Days, NaiveDate};

use crate::model::{Holiday, Plan, Side};

/// How far a search for a working day goes before it gives up, in civil days: a calendar of holidays only must not hang.
const HORIZON_DAYS: u32 = 3_660;

/// The calendar of one side.
#[derive(Clone, Copy, Debug)]
pub struct Workdays<'a> {
    plan: &'a Plan,
    side: Side,
}

impl<'a> Workdays<'a> {
    /// The calendar of a side: its working week (Monday to Friday where none is written) and its holidays.
    pub fn of(plan: &'a Plan, side: Side) -> Workdays<'a> {
        Workdays { plan, side }
    }

    /// Whether the side works on that day.
    pub fn works(&self, date: NaiveDate) -> bool {
        let weekday = u8::try_from(date.weekday().number_from_monday()).unwrap_or(0);
        let in_week = match self.plan.plan.workweek.get(&self.side) {
            Some(week) if !week.is_empty() => week.contains(&weekday),
            _ => weekday <= 5,
        };
        in_week && !self.plan.holidays.contains_key(&Holiday { side: self.side, date })
    }

    /// The last day of the span that begins after `date` and holds `n` working days.
    ///
    /// ```text
    /// Fri 20 Nov + 1 = Mon 23 Nov
    /// ```
    pub fn after(&self, date: NaiveDate, n: u16) -> NaiveDate {
        let (mut day, mut left) = (date, n);
        for _ in 0..HORIZON_DAYS {
            if left == 0 {
                break;
            }
            let Some(tomorrow) = day.checked_add_days(Days::new(1)) else { break };
            day = tomorrow;
            if self.works(day) {
                left -= 1;
            }
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn weekends_and_holidays_do_not_count() {
        let mut plan = Plan::default();
        let friday = date("2026-11-20");
        assert_eq!(Workdays::of(&plan, Side::Buyer).after(friday, 1), date("2026-11-23"));
        assert_eq!(Workdays::of(&plan, Side::Buyer).after(friday, 0), friday);
        plan.holidays
            .insert(Holiday { side: Side::Buyer, date: date("2026-11-23") }, "Bank holiday".to_owned());
        assert_eq!(Workdays::of(&plan, Side::Buyer).after(friday, 1), date("2026-11-24"));
        assert_eq!(Workdays::of(&plan, Side::Seller).after(friday, 1), date("2026-11-23"));
        plan.plan.workweek.insert(Side::Seller, vec![7]);
        assert_eq!(Workdays::of(&plan, Side::Seller).after(friday, 2), date("2026-11-29"));
    }

    #[test]
    fn a_week_without_working_days_ends_the_search() {
        let mut plan = Plan::default();
        plan.plan.workweek.insert(Side::Buyer, vec![9]);
        let far = Workdays::of(&plan, Side::Buyer).after(date("2026-11-20"), 10);
        assert!(far > date("2036-01-01"));
    }
}
