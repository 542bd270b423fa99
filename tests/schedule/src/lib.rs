//! The schedule engine as WebAssembly, so that `tests/figures/browser.test.mjs` can time it alone
//! in a real browser.
//!
//! `prepare` makes a plan, `run` works its schedule out once. Never shipped.
#![allow(unsafe_code)] // Names for the page to call; nothing here touches memory.

use std::cell::RefCell;

use chrono::NaiveDate;
use countersign_plan::Plan;
use countersign_plan::schedule::Schedule;
use countersign_plan::testkit::network;

thread_local! {
    static PLAN: RefCell<Plan> = RefCell::default();
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// Makes a plan of so many steps in rows of `width`; late if not 0. Answers with the number of its
/// links.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(steps: u32, width: u32, late: u32) -> u32 {
    let plan = network(steps as usize, width as usize, today(), late != 0);
    let links: usize = plan.steps.values().map(|step| step.after.len()).sum();
    PLAN.set(plan);
    links as u32
}

/// Works the schedule out. Answers with the plan's slack in working days, so that there is
/// something to check.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> i32 {
    PLAN.with_borrow(|plan| {
        Schedule::of(plan, today()).slack.map_or(i32::MIN, |slack| slack as i32)
    })
}
