//! The API keys that a relay has seen lately. It asks the store for a key that it does not know,
//! and asks again after [`FRESH`]: a key works from the moment it is printed, and ends within that
//! time of its revocation, whichever process wrote it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::api_key::{ApiKey, KeyHash, KeyRefusal, hash};
use crate::error::Problem;
use crate::store::Store;

/// How long a key is taken without the store being asked again.
const FRESH: Duration = Duration::from_millis(500);

/// How long a relay remembers that a key was one.
const REMEMBERED: Duration = Duration::from_secs(600);

/// Keys that are remembered at once.
const REMEMBERED_MAX: usize = 1024;

/// The keys that were asked for lately.
#[derive(Default)]
pub struct ApiKeys {
    known: Mutex<HashMap<KeyHash, (Instant, ApiKey)>>,
}

impl ApiKeys {
    /// Whether a key was one a while ago. Asking the store for any other costs a read, which
    /// whoever tries keys has to be counted for first.
    pub fn remembers(&self, key: &str) -> bool {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).contains_key(&hash(key))
    }

    /// The key, where it is one that is not revoked.
    ///
    /// # Errors
    /// [`KeyRefusal::Unknown`]; when the store cannot be asked.
    pub async fn verify(&self, key: &str, store: &dyn Store) -> Result<ApiKey, Problem> {
        let hash = hash(key);
        let now = Instant::now();
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&hash).cloned();
        if let Some((asked, known)) = known
            && now - asked < FRESH
        {
            return Ok(known);
        }
        let found = store.api_key(hash).await?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|_, (asked, _)| now - *asked < REMEMBERED);
        let found = found.filter(|key| key.revoked_at.is_none()).ok_or_else(|| {
            known.remove(&hash);
            KeyRefusal::Unknown
        })?;
        if known.len() < REMEMBERED_MAX {
            known.insert(hash, (now, found.clone()));
        }
        Ok(found)
    }
}
