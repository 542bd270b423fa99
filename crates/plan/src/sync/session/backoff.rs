//! When to try again: exponential, capped, with full jitter, so that a relay that restarts is not
//! met by everybody at once. Randomness is handed in.

/// The first attempt waits at most this long.
const BASE_MS: u64 = 500;
/// No attempt waits longer than this.
const CAP_MS: u64 = 30_000;
/// A connection that lasted this long after syncing was a good one: the next loss starts from the
/// beginning.
const GOOD_MS: u64 = 10_000;

/// Counts failed attempts.
#[derive(Debug, Default)]
pub(super) struct Backoff {
    failed: u32,
}

impl Backoff {
    /// Attempts since the last good connection.
    pub(super) fn failed(&self) -> u32 {
        self.failed
    }

    /// The connection ended after having been in sync for so long (`None`: never was). Gives the
    /// time to wait.
    pub(super) fn lost(&mut self, in_sync_ms: Option<u64>, random: u128) -> u64 {
        if in_sync_ms.is_some_and(|ms| ms >= GOOD_MS) {
            self.failed = 0;
        }
        let most = BASE_MS.saturating_mul(1 << self.failed.min(16)).min(CAP_MS);
        self.failed = self.failed.saturating_add(1);
        (random % u128::from(most)) as u64
    }

    /// While the browser itself says that there is no network, an attempt is a guess: seldom, and
    /// never twice at once.
    pub(super) fn without_network(random: u128) -> u64 {
        CAP_MS / 2 + (random % u128::from(CAP_MS / 2)) as u64
    }

    /// The network came back, or the person asked.
    pub(super) fn reset(&mut self) {
        self.failed = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_cap_and_begin_anew_after_a_good_connection() {
        let mut backoff = Backoff::default();
        let longest = |b: &mut Backoff, good| b.lost(good, u128::MAX - 1);
        let first: Vec<_> = (0..9).map(|_| longest(&mut backoff, None)).collect();
        assert!(first.iter().all(|ms| *ms < CAP_MS), "{first:?}");
        assert_eq!(backoff.failed(), 9);
        assert!(backoff.lost(Some(GOOD_MS), u128::MAX) < BASE_MS);
        assert_eq!(backoff.failed(), 1);
        assert!(backoff.lost(Some(GOOD_MS - 1), 0) == 0 && backoff.failed() == 2);
        assert!((CAP_MS / 2..CAP_MS).contains(&Backoff::without_network(u128::MAX)));
    }
}
