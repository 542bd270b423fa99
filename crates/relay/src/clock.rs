//! Notices when the clock goes back. A time is information here: what came first is told by the
//! log's numbers. But receipts name times, and so do the rules; an operator has to know that some
//! are dated ahead.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::room::Clock;

/// The milliseconds that a clock may go back without anybody being told: threads read it at once,
/// and small steps are usual.
const TOLERATED_MS: i64 = 1000;

/// For how long `/readyz` tells, in hours.
const TOLD_HOURS: i64 = 24;

/// The latest time that the clock has told, also before this start, and its last step back.
#[derive(Debug)]
pub struct ClockWatch {
    latest_ms: AtomicI64,
    step: Mutex<Option<ClockStep>>,
}

/// A clock that went back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ClockStep {
    /// The latest time that it had told: entries may be dated up to it.
    pub told: DateTime<Utc>,
    /// The time that it told then.
    pub now: DateTime<Utc>,
    /// How often it went back since this start.
    pub times: u32,
}

impl Default for ClockWatch {
    fn default() -> ClockWatch {
        ClockWatch { latest_ms: AtomicI64::new(i64::MIN), step: Mutex::default() }
    }
}

impl ClockWatch {
    /// The clock, watched at every look at it.
    pub fn watch(self: &Arc<ClockWatch>, clock: Clock) -> Clock {
        let watch = Arc::clone(self);
        Arc::new(move || {
            let now = clock();
            watch.look(now);
            now
        })
    }

    /// A time that was told before this start: that of the newest change in the store.
    pub fn was_told(&self, at: DateTime<Utc>) {
        self.latest_ms.fetch_max(at.timestamp_millis(), Ordering::Relaxed);
    }

    /// The last step back, for a day.
    pub fn step(&self, now: DateTime<Utc>) -> Option<ClockStep> {
        let step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        step.clone().filter(|step| (now - step.now).abs() < TimeDelta::hours(TOLD_HOURS))
    }

    fn look(&self, now: DateTime<Utc>) {
        let now_ms = now.timestamp_millis();
        let latest_ms = self.latest_ms.fetch_max(now_ms, Ordering::Relaxed);
        if latest_ms.saturating_sub(now_ms) <= TOLERATED_MS {
            return;
        }
        // Of several who see the same step one tells of it.
        if self
            .latest_ms
            .compare_exchange(latest_ms, now_ms, Ordering::Relaxed, Ordering::Relaxed)
            .is_err()
        {
            return;
        }
        let told = DateTime::from_timestamp_millis(latest_ms).unwrap_or(now);
        let mut step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        let times = step.as_ref().map_or(0, |step| step.times) + 1;
        tracing::warn!(
            %told, %now, times,
            "the clock went back: what was recorded meanwhile is dated ahead; see to the time of this machine"
        );
        *step = Some(ClockStep { told, now, times });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lgr12_a_step_back_is_noticed_once_and_told_for_a_day() {
        let watch = Arc::new(ClockWatch::default());
        let time = Arc::new(AtomicI64::new(1_800_000_000_000));
        let of = Arc::clone(&time);
        let clock = watch.watch(Arc::new(move || {
            DateTime::from_timestamp_millis(of.load(Ordering::Relaxed)).unwrap()
        }));
        let set = |ms: i64| time.fetch_add(ms, Ordering::Relaxed);
        let times = || watch.step(clock()).map(|step| step.times);
        assert_eq!(times(), None);
        set(20 * 86_400_000);
        assert_eq!(times(), None, "ahead it may go");
        set(-900);
        assert_eq!(times(), None, "less than a second");
        let told = clock() + TimeDelta::milliseconds(900);
        set(-20 * 86_400_000);
        let now = clock();
        assert_eq!(watch.step(now), Some(ClockStep { told, now, times: 1 }));
        set(5);
        assert_eq!(times(), Some(1), "once");
        set(-2000);
        assert_eq!(times(), Some(2));
        set(25 * 3_600_000);
        assert_eq!(times(), None, "a day later");
    }

    #[test]
    fn lgr12_a_step_back_between_two_starts_is_noticed_at_the_second() {
        let watch = Arc::new(ClockWatch::default());
        let now = DateTime::from_timestamp_millis(1_800_000_000_000).unwrap();
        watch.was_told(now + TimeDelta::days(20));
        let clock = watch.watch(Arc::new(move || now));
        let at = clock();
        assert_eq!(watch.step(at).map(|step| step.told), Some(now + TimeDelta::days(20)));
    }
}
