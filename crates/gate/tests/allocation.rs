//! A keystroke allocates nothing. Alone in its file: the count is the process's.

#![allow(
    unsafe_code,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "counting allocations takes an allocator"
)]

mod desk;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use countersign_gate::Answer;
use desk::*;

struct Counting;
static COUNT: AtomicUsize = AtomicUsize::new(0);

// SAFETY: hands everything to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(ptr, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[test]
fn a_keystroke_allocates_nothing() {
    let mut gate = gate();
    pass(&mut gate, ALICE, &update().by(A, 0).text(Root("title"), "hello"));
    let keys: Vec<_> =
        (5..1005).map(|clock| update().by(A, clock).text(After(id(A, clock - 1)), "k").bytes()).collect();
    let drops: Vec<_> = (5..1005).rev().map(|clock| update().delete(A, &[(clock, 1)]).bytes()).collect();
    assert!(matches!(gate.admit(ALICE, &keys[0]), Answer::Pass(_)));
    assert!(matches!(gate.admit(ALICE, &drops[0]), Answer::Gap));
    let before = COUNT.load(Relaxed);
    let all = keys.iter().skip(1).chain(&drops).all(|key| matches!(gate.admit(ALICE, key), Answer::Pass(_)));
    let allocated = COUNT.load(Relaxed) - before;
    assert!(all && allocated <= 2, "{allocated} allocations in two thousand keystrokes");
}
