//! Whether the store takes writes, asked often and tried seldom.

use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::store::{Store, StoreError};

/// For so long a probe that succeeded answers for others: nobody can have the disk written to more
/// often.
const PROBED: Duration = Duration::from_millis(500);

/// Asks the store whether it takes writes, at most once at a time.
#[derive(Debug, Default)]
pub struct Probe {
    /// When it last succeeded. A failure is never remembered: the disk may be mended meanwhile.
    succeeded: Mutex<Option<Instant>>,
}

impl Probe {
    /// Tries a write, unless one succeeded just before.
    ///
    /// # Errors
    /// Why the store takes none.
    pub(crate) async fn ready(&self, store: &dyn Store) -> Result<(), StoreError> {
        let mut succeeded = self.succeeded.lock().await;
        if succeeded.is_some_and(|at| at.elapsed() < PROBED) {
            return Ok(());
        }
        *succeeded = None;
        store.ready().await?;
        *succeeded = Some(Instant::now());
        Ok(())
    }
}
