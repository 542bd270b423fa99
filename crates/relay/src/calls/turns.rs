//! Turns of reads that cost much: one caller has a few at a time and some more waiting.

use std::sync::Arc;

use axum::response::Response;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::guarded::guarded;
use super::pool::Pool;
use super::shares::CallerShares;
use crate::config::RelayLimits;
use crate::error::Problem;
use crate::token::Bearer;

/// The bound on reads at once, by caller.
pub struct Reads {
    /// Threads that such work may take.
    pub pool: Arc<Pool>,
    at_once: usize,
    at_once_portal: usize,
    waiting: usize,
    callers: CallerShares<CallerTurns>,
}

/// The turns of one caller.
struct CallerTurns {
    at_once: Arc<Semaphore>,
    /// Those that read and those that wait.
    all: Arc<Semaphore>,
}

/// The right to one such read, until its answer is written.
pub(crate) struct ReadTurn {
    _turns: Arc<CallerTurns>,
    _all: OwnedSemaphorePermit,
    _now: OwnedSemaphorePermit,
}

impl Reads {
    /// Nobody reads yet.
    pub fn new(limits: &RelayLimits) -> Reads {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Reads {
            pool: Pool::new((cores / 2).max(1)),
            at_once: limits.reads,
            at_once_portal: limits.reads_portal,
            waiting: limits.reads_waiting,
            callers: CallerShares::default(),
        }
    }

    /// Waits for a turn.
    ///
    /// # Errors
    /// [`Problem::TooManyReads`] when as many wait as may.
    pub(crate) async fn turn(&self, caller: &str, bearer: &Bearer) -> Result<ReadTurn, Problem> {
        let at_once = match bearer {
            Bearer::Admin { .. } => self.at_once_portal,
            Bearer::Participant(_) => self.at_once,
        };
        let turns = self.turns(caller, at_once);
        let too_many = |_| Problem::TooManyReads { at_once, waiting: self.waiting };
        let all = Arc::clone(&turns.all).try_acquire_owned().map_err(too_many)?;
        let now =
            Arc::clone(&turns.at_once).acquire_owned().await.map_err(|_| Problem::Restarting)?;
        Ok(ReadTurn { _turns: turns, _all: all, _now: now })
    }

    fn turns(&self, caller: &str, at_once: usize) -> Arc<CallerTurns> {
        self.callers.of(caller, || CallerTurns {
            at_once: Arc::new(Semaphore::new(at_once)),
            all: Arc::new(Semaphore::new(at_once + self.waiting)),
        })
    }
}

impl ReadTurn {
    /// Keeps the turn until the answer is written.
    pub(crate) fn hold(self, response: Response) -> Response {
        guarded(response, self)
    }
}
