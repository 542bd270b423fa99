//! How much somebody may do per second: one burst, and then a steady rate.
//!
//! [`governor`] counts. Two kinds of waiting in the relay are no rates and stay where they are: the
//! shares of callers in lanes and turns are weighed against each other (`room/lanes.rs`, `calls/`),
//! and what is written or sent once a second is put off, not refused (`room/suggestions.rs`,
//! `room/report.rs`, `room/difference.rs`).

use std::num::NonZeroU32;

use governor::clock::Clock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

/// The clock of tokio, which tests hold still.
#[derive(Clone, Copy, Debug, Default)]
pub struct RuntimeClock;

impl Clock for RuntimeClock {
    type Instant = std::time::Instant;

    fn now(&self) -> Self::Instant {
        tokio::time::Instant::now().into_std()
    }
}

/// The messages of one socket.
#[derive(Debug)]
pub struct Messages<C: Clock = RuntimeClock>(
    RateLimiter<NotKeyed, InMemoryState, C, NoOpMiddleware<C::Instant>>,
);

impl<C: Clock> Messages<C> {
    /// None has come yet.
    pub fn new(per_second: u32, burst: u32, clock: C) -> Messages<C> {
        Messages(RateLimiter::direct_with_clock(quota(per_second, burst), clock))
    }

    /// Counts one, and says whether it is within the rate.
    pub fn take(&self) -> bool {
        self.0.check().is_ok()
    }
}

/// The calls of each caller of HTTP.
#[derive(Debug)]
pub struct Callers<C: Clock = RuntimeClock>(
    RateLimiter<String, HashMapStateStore<String>, C, NoOpMiddleware<C::Instant>>,
);

/// Callers beyond this many are looked through for those who have their whole burst again.
const CALLERS_MAX: usize = 10_000;

impl<C: Clock> Callers<C> {
    /// Nobody has called yet.
    pub fn new(per_second: u32, burst: u32, clock: C) -> Callers<C> {
        Callers(RateLimiter::hashmap_with_clock(quota(per_second, burst), clock))
    }

    /// Counts a call, and says whether the caller may go on.
    pub fn take(&self, caller: &str) -> bool {
        if self.0.len() >= CALLERS_MAX {
            self.0.retain_recent();
        }
        self.0.check_key(&caller.to_owned()).is_ok()
    }
}

/// Nobody is given a rate of nothing: one is the least.
fn quota(per_second: u32, burst: u32) -> Quota {
    let some = |count| NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
    Quota::per_second(some(per_second)).allow_burst(some(burst))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use governor::clock::FakeRelativeClock;

    use super::*;

    #[test]
    fn rom9_a_burst_passes_and_a_stream_is_held_to_its_rate() {
        let clock = FakeRelativeClock::default();
        let messages = Messages::new(200, 2000, clock.clone());
        let taken = || (0..3000).filter(|_| messages.take()).count();
        assert_eq!(taken(), 2000);
        clock.advance(Duration::from_secs(1));
        assert_eq!(taken(), 200);
    }

    #[test]
    fn htp14_one_callers_rate_is_not_anothers() {
        let callers = Callers::new(1, 2, FakeRelativeClock::default());
        let taken = ["ann", "ann", "ann", "sam"].map(|caller| callers.take(caller));
        assert_eq!(taken, [true, true, false, true]);
    }

    #[test]
    fn les2_callers_who_have_their_burst_again_are_forgotten_and_others_are_not() {
        let clock = FakeRelativeClock::default();
        let callers = Callers::new(1, 2, clock.clone());
        for _ in 0..2 {
            (0..CALLERS_MAX).for_each(|caller| assert!(callers.take(&caller.to_string())));
            clock.advance(Duration::from_secs(10));
        }
        assert!(callers.take("mallory") && callers.take("mallory"));
        assert_eq!(callers.0.len(), 1);
        (0..CALLERS_MAX).for_each(|caller| assert!(callers.take(&caller.to_string())));
        assert!(!callers.take("mallory"));
    }
}
