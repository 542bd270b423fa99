//! Days where a plan is lived: in its time zone, or in UTC where it names none that there is.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use countersign_plan::Plan;

/// The civil day of an instant.
pub fn today(plan: &Plan, at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&zone(plan)).date_naive()
}

/// When the day after that of an instant begins.
pub fn next_day(plan: &Plan, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    begin(plan, today(plan, at).checked_add_days(Days::new(1))?)
}

/// When a day begins.
pub fn begin(plan: &Plan, day: NaiveDate) -> Option<DateTime<Utc>> {
    let zone = zone(plan);
    let midnight = day.and_time(NaiveTime::MIN);
    // Where clocks are put forward at midnight, the day begins later.
    (0..=4).find_map(|half_hours| {
        let begin = midnight.checked_add_signed(TimeDelta::minutes(30 * half_hours))?;
        zone.from_local_datetime(&begin).earliest().map(|begin| begin.with_timezone(&Utc))
    })
}

fn zone(plan: &Plan) -> Tz {
    plan.plan.time_zone.as_deref().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(zone: Option<&str>, at: &str) -> (String, String) {
        let mut plan = Plan::default();
        plan.plan.time_zone = zone.map(str::to_owned);
        let at = at.parse().unwrap();
        (today(&plan, at).to_string(), next_day(&plan, at).unwrap().to_rfc3339())
    }

    #[test]
    fn rep6_a_day_is_that_of_the_plans_time_zone() {
        let said = |day: &str, next: &str| (day.to_owned(), format!("{next}:00+00:00"));
        let at = "2026-11-25T23:30:00Z";
        assert_eq!(of(None, at), said("2026-11-25", "2026-11-26T00:00"));
        assert_eq!(of(Some("Europe/Riga"), at), said("2026-11-26", "2026-11-26T22:00"));
        assert_eq!(of(Some("America/New_York"), at), said("2026-11-25", "2026-11-26T05:00"));
        assert_eq!(of(Some("Nowhere/At_All"), at), said("2026-11-25", "2026-11-26T00:00"));
        // Lebanon puts its clocks forward at midnight: 29 March begins at one.
        assert_eq!(
            of(Some("Asia/Beirut"), "2026-03-28T12:00:00Z"),
            said("2026-03-28", "2026-03-28T22:00")
        );
    }
}
