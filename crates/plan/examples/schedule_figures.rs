//! Prints how long a schedule takes: `cargo run --release -p countersign-plan --example schedule_figures`.
//!
//! Plans of the largest size a relay takes (2,000 steps, 6,000 links), early and late, since what would fix a late plan
//! is tried out by calculating it again. Never fails on time: aim 5 ms natively.
#![allow(clippy::print_stdout)] // Figures are what it is for.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use countersign_plan::model::{Holiday, LinkBasis, Person, Plan, Side, Step};
use countersign_plan::schedule::Schedule;

fn main() {
    let Some(today) = NaiveDate::from_ymd_opt(2026, 11, 23) else { return };
    println!(
        "{:<34} {:>6} {:>6} {:>7} {:>6} {:>9} {:>9}",
        "plan", "steps", "links", "slack", "fixes", "median", "p99"
    );
    for (name, steps, width) in [
        ("template", 12, 2),
        ("sixty steps", 60, 4),
        ("largest, one chain", 2_000, 1),
        ("largest, five tracks", 2_000, 5),
        ("largest, fifty tracks", 2_000, 50),
    ] {
        for late in [false, true] {
            let plan = plan(steps, width, today, late);
            let links: usize = plan.steps.values().map(|step| step.after.len()).sum();
            let mut times: Vec<Duration> = (0..200)
                .map(|_| {
                    let begun = Instant::now();
                    std::hint::black_box(Schedule::of(std::hint::black_box(&plan), today));
                    begun.elapsed()
                })
                .collect();
            times.sort_unstable();
            let schedule = Schedule::of(&plan, today);
            let name = format!("{name}, {}", if late { "late" } else { "in time" });
            println!(
                "{name:<34} {steps:>6} {links:>6} {:>7} {:>6} {:>6.0} µs {:>6.0} µs",
                schedule.slack.unwrap_or_default(),
                schedule.fixes.len(),
                times[times.len() / 2].as_secs_f64() * 1e6,
                times[times.len() * 99 / 100].as_secs_f64() * 1e6,
            );
        }
    }
}

/// Rows of `width` steps; each step waits for three of the row before, or rather as many as there are.
fn plan(steps: usize, width: usize, today: NaiveDate, late: bool) -> Plan {
    // Ids are as long as those of real plans.
    let id = |i: usize| format!("01KAQZ8W3V5N7M2XJ4{i:08}").into();
    let mut plan = Plan::default();
    let horizon = if late { 20 } else { 200_000 };
    plan.plan.go_live = today.checked_add_days(chrono::Days::new(horizon));
    for side in Side::ALL {
        plan.people.insert(side.word().into(), Person { side: Some(*side), ..Person::default() });
        for n in 0..20_u64 {
            if let Some(date) = today.checked_add_days(chrono::Days::new(n * 23 + side.word().len() as u64)) {
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
