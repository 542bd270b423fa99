//! Plans of any size, to time the schedule with.

use chrono::NaiveDate;

use crate::model::{Holiday, LinkBasis, Plan, Side, Stakeholder, Step};

/// Rows of `width` steps; each step waits for three of the row before, or rather as many as there
/// are. `late`: go-live is in twenty days, else in centuries.
pub fn network(steps: usize, width: usize, today: NaiveDate, late: bool) -> Plan {
    // Ids are as long as those of real plans.
    let id = |i: usize| format!("01KAQZ8W3V5N7M2XJ4{i:08}").into();
    let mut plan = Plan::default();
    let horizon = if late { 20 } else { 200_000 };
    plan.plan.go_live = today.checked_add_days(chrono::Days::new(horizon));
    for side in Side::ALL {
        plan.people.insert(
            side.word().into(),
            Stakeholder { side: Some(*side), ..Stakeholder::default() },
        );
        for n in 0..20_u64 {
            if let Some(date) =
                today.checked_add_days(chrono::Days::new(n * 23 + side.word().len() as u64))
            {
                plan.holidays.insert(Holiday { side: *side, date }, String::new());
            }
        }
    }
    for i in 0..steps {
        let mut step = Step {
            days: Some((i * 7 % 11) as u16),
            days_min: (i % 3 == 0).then_some(1),
            owner: [Some("buyer"), Some("seller"), None][i % 3].map(Into::into),
            ..Step::default()
        };
        let row = i / width;
        for n in 0..3 {
            // A single chain has links that skip ahead, so that it too has three for each step.
            let before = if width == 1 {
                i.checked_sub(n + 1)
            } else {
                row.checked_sub(1).map(|row| row * width + (i + n * 2) % width)
            };
            if let Some(before) = before {
                step.after.insert(id(before), LinkBasis::Assumed);
            }
        }
        plan.steps.insert(id(i), step);
    }
    plan
}
