//! The memory for bodies of calls on their way in: all of them within a number of bytes, and those
//! of one caller within a part of it. Small ones are not counted: a command passes whatever else is
//! under way.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::pool::{Permit, Pool};
use super::shares::CallerShares;
use crate::config::RelayLimits;
use crate::error::{BodyOwner, Problem};

/// The unit of counting, in bytes: bodies are larger than a permit's number can be.
const UNIT: usize = 1 << 10;

/// The memory for bodies under way.
#[derive(Debug)]
pub struct Intake {
    total: Arc<Semaphore>,
    total_bytes: usize,
    own_bytes: usize,
    callers: CallerShares<Semaphore>,
    /// Bytes of files that are imported at once.
    pub imports: Arc<Pool>,
}

/// The memory of one body, until its call is done.
#[derive(Debug)]
pub(crate) struct BodyMemory {
    _share: Arc<Semaphore>,
    _own: OwnedSemaphorePermit,
    _total: OwnedSemaphorePermit,
}

impl Intake {
    /// Nothing under way.
    pub fn new(limits: &RelayLimits) -> Intake {
        Intake {
            total: Arc::new(Semaphore::new(limits.bodies / UNIT)),
            total_bytes: limits.bodies,
            own_bytes: limits.bodies_caller,
            callers: CallerShares::default(),
            imports: Pool::new(limits.imports / UNIT),
        }
    }

    /// Bytes that a caller's bodies may take beside those under way.
    pub fn free(&self, caller: &str) -> usize {
        self.share(caller).available_permits() * UNIT
    }

    /// Takes the memory for one body, waiting for each of the two shares at most a span.
    ///
    /// # Errors
    /// [`Problem::BodiesHeld`], saying whose bodies fill it.
    pub(crate) async fn room(
        &self,
        caller: &str,
        bytes: usize,
        span: std::time::Duration,
    ) -> Result<BodyMemory, Problem> {
        let share = self.share(caller);
        let units = |most: usize| u32::try_from(bytes.min(most) / UNIT).unwrap_or(u32::MAX);
        let own = timeout(span, Arc::clone(&share).acquire_many_owned(units(self.own_bytes)));
        let held = |whose, limit| Problem::BodiesHeld { whose, limit };
        let own =
            own.await.ok().and_then(Result::ok).ok_or(held(BodyOwner::Own, self.own_bytes))?;
        let total =
            timeout(span, Arc::clone(&self.total).acquire_many_owned(units(self.total_bytes)));
        let total =
            total.await.ok().and_then(Result::ok).ok_or(held(BodyOwner::All, self.total_bytes))?;
        Ok(BodyMemory { _share: share, _own: own, _total: total })
    }

    fn share(&self, caller: &str) -> Arc<Semaphore> {
        self.callers.of(caller, || Semaphore::new(self.own_bytes / UNIT))
    }

    /// Waits until it is a caller's turn to have a file of so many bytes imported.
    pub(crate) async fn import(&self, caller: &str, bytes: usize) -> Permit {
        self.imports.take(caller, bytes / UNIT).await
    }
}
