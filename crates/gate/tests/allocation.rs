//! A keystroke allocates nothing. Alone in its file: it counts with an allocator of its own.

#![allow(
    unsafe_code,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "counting allocations takes an allocator"
)]

mod desk;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use countersign_gate::Outcome;
use desk::*;

struct CountingAllocator;

thread_local! {
    // the test's own thread: the harness allocates beside it
    static COUNT: Cell<usize> = const { Cell::new(0) };
}

// SAFETY: hands everything to the system's allocator.
unsafe impl GlobalAlloc for CountingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.set(COUNT.get() + 1);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(ptr, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: CountingAllocator = CountingAllocator;

#[test]
fn a_keystroke_allocates_nothing() {
    let mut gate = gate();
    pass(&mut gate, ALICE, &update().by(A, 0).text(Root("title"), "hello"));
    let keys: Vec<_> = (5..1005)
        .map(|clock| update().by(A, clock).text(After(id(A, clock - 1)), "k").bytes())
        .collect();
    let drops: Vec<_> =
        (5..1005).rev().map(|clock| update().delete(A, &[(clock, 1)]).bytes()).collect();
    assert!(matches!(gate.admit(ALICE, &keys[0]), Outcome::Pass(_)));
    assert!(matches!(gate.admit(ALICE, &drops[0]), Outcome::Gap));
    let before = COUNT.get();
    let all = keys
        .iter()
        .skip(1)
        .chain(&drops)
        .all(|key| matches!(gate.admit(ALICE, key), Outcome::Pass(_)));
    let allocated = COUNT.get() - before;
    assert!(all && allocated <= 2, "{allocated} allocations in two thousand keystrokes");
}
