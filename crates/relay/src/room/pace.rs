//! The share of a core that all rooms together spend on diagnoses.
//!
//! A diagnosis costs as much as a plan is large, and a participant decides how large that is. Each
//! one is therefore followed by a pause of three times its cost, whatever room comes next: a
//! quarter of one core. Nobody waits for these diagnoses; a caller who reads a report gets theirs
//! at once, bounded like every read.
//!
//! Costs are measured on the machine, and pauses are kept by the clock of the runtime. A test in
//! which that clock stands still has to name the costs ([`DiagnosisPace::with_costs`]).

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::calls::pool::{Pool, PoolPlace};

/// One core is shared by so many times the cost of what runs on it.
const SHARE: u32 = 4;

/// The cost that a plan's first diagnosis is expected to have.
pub const FIRST_COST: Duration = Duration::from_millis(2);

/// Gives the cost of a diagnosis of a plan of so many bytes that took so long.
pub type DiagnosisCosts = Arc<dyn Fn(Duration, usize) -> Duration + Send + Sync>;

/// The budget of all rooms for diagnoses.
pub struct DiagnosisPace {
    /// From then on the next one may begin.
    free_at: Mutex<Option<Instant>>,
    /// The thread for them: one at a time.
    thread: Arc<Pool>,
    costs: DiagnosisCosts,
}

impl Default for DiagnosisPace {
    fn default() -> DiagnosisPace {
        DiagnosisPace::with_costs(Arc::new(|took, _| took))
    }
}

impl DiagnosisPace {
    /// With costs other than the time that was measured.
    pub fn with_costs(costs: DiagnosisCosts) -> DiagnosisPace {
        DiagnosisPace { free_at: Mutex::default(), thread: Pool::new(1), costs }
    }

    /// Waits until a diagnosis that is expected to cost so much is within the budget. Diagnoses
    /// begin in the order in which they were asked for.
    pub async fn wait(&self, expected: Duration) {
        tokio::time::sleep_until(self.begin(Instant::now(), expected)).await;
    }

    /// When a diagnosis begins that is asked for now.
    fn begin(&self, now: Instant, expected: Duration) -> Instant {
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let begin = free_at.map_or(now, |free_at| free_at.max(now));
        *free_at = Some(begin + expected * SHARE);
        begin
    }

    /// The place for the diagnosis of a plan on the one thread.
    pub fn place(&self, plan: &str) -> PoolPlace {
        self.thread.of(plan)
    }

    /// Notes that a diagnosis took so long, and gives its cost: what it cost more than was expected
    /// is made up for before the next one.
    pub fn note(&self, expected: Duration, took: Duration, bytes: usize) -> Duration {
        let cost = (self.costs)(took, bytes);
        self.begin(Instant::now(), cost.saturating_sub(expected));
        cost
    }
}

/// How long a plan itself waits after a diagnosis of this cost: an expensive plan leaves most of
/// the budget to the others.
pub(super) fn own_pause(cost: Duration) -> Duration {
    cost * (2 * SHARE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rep25_diagnoses_of_all_rooms_take_a_quarter_of_a_core() {
        let (pace, cost) = (DiagnosisPace::default(), Duration::from_millis(50));
        let begun = Instant::now();
        // All come at once.
        let begin = |_| pace.begin(begun, FIRST_COST);
        let last = (0..20).map(begin).last().unwrap_or(begun);
        assert_eq!(last - begun, FIRST_COST * SHARE * 19);
        (0..20).for_each(|_| _ = pace.note(FIRST_COST, cost, 1));
        assert!(pace.begin(begun, FIRST_COST) - begun >= cost * SHARE * 20);
    }

    #[test]
    fn rep25_a_room_that_comes_after_a_pause_does_not_wait() {
        let pace = DiagnosisPace::default();
        pace.note(FIRST_COST, Duration::from_millis(100), 1);
        let later = Instant::now() + Duration::from_secs(1);
        assert_eq!(pace.begin(later, FIRST_COST), later);
    }
}
