//! Prints what the dearest plans cost that one participant can write: `cargo run --release -p
//! countersign-plan --example report_figures [SIZE] [NAME]`. Aim: each at the limits within 100 ms.
#![allow(clippy::print_stdout)] // Figures are what it is for.

use std::time::Instant;

use chrono::{DateTime, Utc};
use countersign_plan::Plan;
use countersign_plan::schedule::Schedule;
use countersign_plan::testkit::{SHAPES, Shape};

fn main() {
    let mut words = std::env::args().skip(1);
    let size = words.next().and_then(|size| size.parse().ok());
    let wanted = words.next().unwrap_or_default();
    println!(
        "{:<40} {:>7} {:>9} {:>9} {:>9} {:>9}  (ms)",
        "plan", "size", "schedule", "diagnosis", "view", "read"
    );
    for (name, make, usual) in SHAPES.iter().filter(|(name, ..)| name.contains(&wanted)) {
        let size = size.unwrap_or(*usual);
        let shape = make(size);
        let document = shape.plan.to_document();
        let times = [
            time(|| Schedule::of(&shape.plan, shape.now.today)),
            time(|| shape.diagnose(&|at: DateTime<Utc>| at.date_naive())),
            time(|| Shape::view(&shape)),
            time(|| Plan::read(&document)),
        ];
        let [schedule, diagnosis, view, read] = times;
        println!("{name:<40} {size:>7} {schedule:>9.2} {diagnosis:>9.2} {view:>9.2} {read:>9.2}");
    }
}

/// The middle of three, in milliseconds; of what takes long, the first.
fn time<T>(work: impl Fn() -> T) -> f64 {
    let once = || {
        let begun = Instant::now();
        std::hint::black_box(work());
        begun.elapsed().as_secs_f64() * 1e3
    };
    let first = once();
    if first > 500.0 {
        return first;
    }
    let mut all = [first, once(), once()];
    all.sort_by(f64::total_cmp);
    all[1]
}
