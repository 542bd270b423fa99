//! Prints how long a schedule takes: `cargo run --release -p countersign-plan --example
//! schedule_figures`.
//!
//! Plans of the largest size a relay takes (2,000 steps, 6,000 links), early and late, since what
//! would fix a late plan is tried out by calculating it again. Never fails on time: aim 5 ms
//! natively.
#![allow(clippy::print_stdout)] // Figures are what it is for.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use countersign_plan::schedule::Schedule;
use countersign_plan::testkit::network;

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
            let plan = network(steps, width, today, late);
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
            let median_us = times[times.len() / 2].as_secs_f64() * 1e6;
            let name = format!("{name}, {}", if late { "late" } else { "in time" });
            println!(
                "{name:<34} {steps:>6} {links:>6} {:>7} {:>6} {:>6.0} µs {:>6.0} µs",
                schedule.slack.unwrap_or_default(),
                schedule.fixes.len(),
                median_us,
                times[times.len() * 99 / 100].as_secs_f64() * 1e6,
            );
            println!("figure: schedule of {name}, µs = {median_us:.1}");
        }
    }
}
