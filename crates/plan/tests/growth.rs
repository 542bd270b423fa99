//! How the work of a report, a view and a schedule grows with a plan: counted in pieces of work,
//! never in time, so that it says the same on every machine.

use std::cell::Cell;

use chrono::{DateTime, Utc};
use countersign_plan::Plan;
use countersign_plan::schedule::Schedule;
use countersign_plan::testkit::{SHAPES, Shape, work};

/// How much more work a plan of twice the size may be: a little more than twice, for searches in
/// lists that are sorted.
const TIMES_MAX: f64 = 2.6;

/// The pieces of work, with the days that were asked for.
fn diagnosed(shape: &Shape) -> u64 {
    let days = Cell::new(0);
    let day = |at: DateTime<Utc>| {
        days.set(days.get() + 1);
        at.date_naive()
    };
    work(|| drop(shape.diagnose(&day))) + days.get()
}

fn read(shape: &Shape) -> u64 {
    let document = shape.plan.to_document();
    work(|| drop(Plan::read(&document)))
}

/// Works out each shape at one size and at twice that; names those whose work grows faster.
fn check(of: impl Fn(&Shape) -> u64) {
    const SIZE: usize = 240;
    let mut faster = Vec::new();
    for (name, make, _) in SHAPES {
        let (once, twice) = (of(&make(SIZE)), of(&make(2 * SIZE)));
        if twice as f64 > once as f64 * TIMES_MAX {
            faster.push(format!("{name}: {once} pieces of work, then {twice}"));
        }
    }
    assert!(faster.is_empty(), "{}", faster.join("\n"));
}

#[test]
fn cst20_the_work_of_a_report_grows_no_faster_than_its_plan() {
    check(diagnosed);
}

#[test]
fn cst21_the_work_of_a_view_grows_no_faster_than_its_plan() {
    check(|shape| work(|| drop(shape.view())));
}

#[test]
fn cst22_the_work_of_reading_grows_no_faster_than_its_plan() {
    check(read);
}

/// A thousand steps before a dropped step and a thousand after it are two thousand links, not a
/// million.
#[test]
fn cst25_links_that_a_dropped_step_passes_on_are_not_written_out() {
    let dropped = SHAPES.iter().filter(|(name, ..)| name.contains("a dropped step"));
    let mut count = 0;
    for (name, make, steps) in dropped {
        let shape = make(*steps);
        let pieces = work(|| drop(Schedule::of(&shape.plan, shape.now.today)));
        assert!(pieces < 100 * *steps as u64, "{name}: {pieces} pieces of work");
        count += 1;
    }
    assert_eq!(count, 2);
}

/// Otherwise the others would hold for want of work.
#[test]
fn cst20_each_shape_is_work() {
    for (name, make, _) in SHAPES {
        let shape = make(240);
        assert!(diagnosed(&shape) > 100, "{name}");
        assert!(shape.plan.steps.len() < 10 || read(&shape) > 100, "{name}");
    }
}
