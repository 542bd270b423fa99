//! How much somebody may do per second: a bucket that fills at a steady rate and holds one burst.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// One bucket.
#[derive(Clone, Copy, Debug)]
pub struct Bucket {
    per_second: f64,
    burst: f64,
    left: f64,
    at: Instant,
}

impl Bucket {
    /// A full one.
    pub fn new(per_second: u32, burst: u32, now: Instant) -> Bucket {
        Bucket { per_second: per_second.into(), burst: burst.into(), left: burst.into(), at: now }
    }

    /// Takes one, if one is there.
    pub fn take(&mut self, now: Instant) -> bool {
        let gained = now.saturating_duration_since(self.at).as_secs_f64() * self.per_second;
        self.left = (self.left + gained).min(self.burst);
        self.at = now;
        let some = self.left >= 1.0;
        if some {
            self.left -= 1.0;
        }
        some
    }
}

/// A bucket for each caller of HTTP.
#[derive(Debug)]
pub struct Callers {
    per_second: u32,
    burst: u32,
    buckets: Mutex<HashMap<String, Bucket>>,
}

/// Callers beyond this many are looked through for buckets that are full again.
const CALLERS_MAX: usize = 10_000;

impl Callers {
    /// Nobody has called yet.
    pub fn new(per_second: u32, burst: u32) -> Callers {
        Callers { per_second, burst, buckets: Mutex::default() }
    }

    /// Whether a caller may go on.
    pub fn take(&self, caller: &str, now: Instant) -> bool {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = buckets.get_mut(caller) {
            return bucket.take(now);
        }
        if buckets.len() >= CALLERS_MAX {
            // A caller who has been silent that long has a full bucket, and needs none.
            let full = Duration::from_secs((self.burst / self.per_second.max(1)).into());
            buckets.retain(|_, bucket| now.saturating_duration_since(bucket.at) < full);
        }
        let mut bucket = Bucket::new(self.per_second, self.burst, now);
        let some = bucket.take(now);
        buckets.insert(caller.to_owned(), bucket);
        some
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rom9_a_burst_passes_and_a_stream_is_held_to_its_rate() {
        let start = Instant::now();
        let mut bucket = Bucket::new(200, 2000, start);
        assert_eq!((0..3000).filter(|_| bucket.take(start)).count(), 2000);
        let later = start + Duration::from_secs(1);
        assert_eq!((0..3000).filter(|_| bucket.take(later)).count(), 200);
    }

    #[test]
    fn htp14_one_callers_rate_is_not_anothers() {
        let (now, callers) = (Instant::now(), Callers::new(1, 2));
        let taken = ["ann", "ann", "ann", "sam"].map(|caller| callers.take(caller, now));
        assert_eq!(taken, [true, true, false, true]);
    }
}
