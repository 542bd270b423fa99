//! How the work of a report, a view and a schedule grows with a plan: counted in pieces of work,
//! never in time, so that it says the same on every machine.

use std::cell::Cell;

use chrono::{DateTime, Utc};
use countersign_plan::Plan;
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

fn grows(what: &str, name: &str, of: impl Fn(usize) -> u64) {
    const SIZE: usize = 240;
    let (once, twice) = (of(SIZE), of(2 * SIZE));
    let times = twice as f64 / once.max(1) as f64;
    assert!(times <= TIMES_MAX, "{what} of {name}: {once} pieces of work, then {twice}");
}

#[test]
fn cst20_the_work_of_a_report_grows_no_faster_than_its_plan() {
    for (name, make, _) in SHAPES {
        grows("the diagnosis", name, |size| diagnosed(&make(size)));
    }
}

#[test]
fn cst21_the_work_of_a_view_grows_no_faster_than_its_plan() {
    for (name, make, _) in SHAPES {
        grows("the view", name, |size| {
            let shape = make(size);
            work(|| drop(shape.view()))
        });
    }
}

#[test]
fn cst22_the_work_of_reading_grows_no_faster_than_its_plan() {
    for (name, make, _) in SHAPES {
        grows("the reading", name, |size| {
            let document = make(size).plan.to_document();
            work(|| drop(Plan::read(&document)))
        });
    }
}
