//! E8: no next meeting.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::ids::Path;
use crate::report::{Element, Severity};

/// After the signature, how many working days a meeting may have passed before the next must be
/// set.
const GRACE_WORKING_DAYS: i64 = 2;

/// **E8**: no next meeting in the future: a blocker before the first signature; after it major, and
/// with 2 working days' grace once one has passed. A meeting that has begun is not in the future.
/// The document alone does not hold signatures.
pub(super) const RULE: Rule = Rule { id: "E8", element: Some(Element::Meeting), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let witness = RuleRecord::of(given);
    let signed = witness.is_some_and(|witness| witness.signature().is_some());
    let severity = if signed { Severity::Major } else { Severity::Blocker };
    let place = [Path::of("meeting", "at")];
    let found = match given.plan.meeting.at {
        Some(at) if at > given.now.at => return Vec::new(),
        Some(at)
            if signed
                && given.working_days(given.day(at), given.now.today) <= GRACE_WORKING_DAYS =>
        {
            return Vec::new();
        }
        Some(at) => Detection::new("e8-past", severity, place).with("date", given.day(at)),
        None => Detection::new("e8-none", severity, place),
    };
    vec![found]
}

#[cfg(test)]
mod tests {
    use crate::Plan;
    use crate::message::Param;
    use crate::model::Side;
    use crate::rules::{Moment, Thresholds, report};

    #[test]
    fn dor34_without_a_time_zone_the_day_of_a_meeting_is_that_of_utc() {
        let fired = |zone: Option<&str>| {
            let mut plan = Plan::default();
            plan.plan.time_zone = zone.map(str::to_owned);
            // In Tokyo the day has begun, in UTC it has not.
            plan.meeting.at = Some("2026-11-24T08:00:00+09:00".parse().unwrap());
            let at = "2026-11-26T12:00:00Z".parse().unwrap();
            let now = Moment { today: "2026-11-26".parse().unwrap(), at };
            let report = report(&plan, &[], Side::Seller, &now, &Thresholds::default());
            let found = report.findings.into_iter().find(|found| found.id == "E8");
            let params = found.map(|found| found.params).unwrap_or_default();
            params.iter().find(|(name, _)| *name == "date").map(|(_, value)| value.clone())
        };
        let day = |day: &str| Some(Param::Day { day: day.parse().unwrap() });
        assert_eq!(fired(None), day("2026-11-23"));
        assert_eq!(fired(Some("Asia/Tokyo")), day("2026-11-24"));
    }
}
