//! Counts pieces of work, so that tests can say how the work of a report grows with its plan
//! without a clock. Costs nothing where feature `testkit` is off.

/// One more piece of work: a place or an entry looked at, a link followed, a day looked up.
#[inline]
pub(crate) fn count() {
    count_of(1);
}

/// So many more.
#[inline]
pub(crate) fn count_of(pieces: usize) {
    #[cfg(feature = "testkit")]
    counted::COUNT.set(counted::COUNT.get() + pieces as u64);
    #[cfg(not(feature = "testkit"))]
    let _ = pieces;
}

#[cfg(feature = "testkit")]
mod counted {
    use std::cell::Cell;

    thread_local! {
        pub(super) static COUNT: Cell<u64> = const { Cell::new(0) };
    }

    /// How many pieces of work a deed takes on this thread.
    pub fn work(deed: impl FnOnce()) -> u64 {
        let before = COUNT.get();
        deed();
        COUNT.get() - before
    }
}

#[cfg(feature = "testkit")]
pub use counted::work;
