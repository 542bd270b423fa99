//! The keys of participants' tokens, and their rotation.
//!
//! The newest key signs; former ones verify until the end that their rotation gave them. A relay
//! reads its key file again, at most once a second, when it signs a token, when a token names a key
//! that it does not know, and when it is told to (SIGHUP): a rotation beside a running relay needs
//! no restart.

use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use chrono::{DateTime, Utc};
use jsonwebtoken::{DecodingKey, EncodingKey};
use sha2::{Digest, Sha256};

/// The least time between two readings of the key file.
const REREAD: Duration = Duration::from_secs(1);

/// The characters of a `kid`.
const KID_LEN: usize = 16;

/// A secret under which participants' tokens are signed.
#[derive(Clone, PartialEq, Eq)]
pub struct ParticipantKey {
    /// The secret.
    pub secret: Vec<u8>,
    /// From then on it verifies nothing; `None` of a key that was not rotated away.
    pub until: Option<DateTime<Utc>>,
}

/// One shared secret, for both directions.
pub struct HmacKey {
    /// The name by which a token's header tells it: not a part of the secret.
    pub kid: String,
    /// From then on it verifies nothing.
    pub until: Option<DateTime<Utc>>,
    /// Signs.
    pub sign: EncodingKey,
    /// Verifies.
    pub check: DecodingKey,
}

/// Reads the key file anew; nothing where it cannot be read.
pub type RereadKeys = Box<dyn Fn() -> Option<Vec<ParticipantKey>> + Send + Sync>;

/// The keys of participants' tokens, the newest last.
pub struct KeyRing {
    keys: RwLock<Arc<[HmacKey]>>,
    reread: Option<RereadKeys>,
    last: Mutex<Option<Instant>>,
}

impl ParticipantKey {
    /// One that was not rotated away.
    pub fn lasting(secret: &[u8]) -> ParticipantKey {
        ParticipantKey { secret: secret.to_vec(), until: None }
    }

    /// The name by which a token's header tells it.
    pub fn kid(&self) -> String {
        kid(&self.secret)
    }
}

impl HmacKey {
    /// From a secret.
    pub fn new(secret: &[u8], until: Option<DateTime<Utc>>) -> HmacKey {
        let (sign, check) = (EncodingKey::from_secret(secret), DecodingKey::from_secret(secret));
        HmacKey { kid: kid(secret), until, sign, check }
    }

    /// Whether it verifies at an instant.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

impl KeyRing {
    /// Of these keys, the newest last.
    pub fn new(keys: &[ParticipantKey], reread: Option<RereadKeys>) -> KeyRing {
        KeyRing { keys: RwLock::new(ring(keys)), reread, last: Mutex::default() }
    }

    /// The keys as they were read last.
    pub fn keys(&self) -> Arc<[HmacKey]> {
        Arc::clone(&self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The keys, read anew where that was not done within the last second.
    pub fn fresh(&self) -> Arc<[HmacKey]> {
        let now = Instant::now();
        let is_due = {
            let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            let is_due = last.is_none_or(|last| now - last >= REREAD);
            if is_due {
                *last = Some(now);
            }
            is_due
        };
        if is_due {
            self.reread();
        }
        self.keys()
    }

    /// Reads the keys anew. Those that cannot be read leave the known ones as they are.
    pub fn reread(&self) {
        let read = self.reread.as_ref().and_then(|reread| reread());
        if let Some(read) = read.filter(|read| !read.is_empty()) {
            *self.keys.write().unwrap_or_else(PoisonError::into_inner) = ring(&read);
        }
    }
}

fn ring(keys: &[ParticipantKey]) -> Arc<[HmacKey]> {
    keys.iter().map(|key| HmacKey::new(&key.secret, key.until)).collect()
}

/// A part of a hash of the secret, so that it tells nothing of it.
fn kid(secret: &[u8]) -> String {
    let hash = Sha256::new().chain_update("countersign-token-key").chain_update(secret).finalize();
    let mut kid = B64.encode(hash);
    kid.truncate(KID_LEN);
    kid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key2_a_key_file_that_cannot_be_read_leaves_the_known_keys() {
        let known = ParticipantKey::lasting(&[1; 32]);
        for unread in [None, Some(Vec::new())] {
            let ring =
                KeyRing::new(std::slice::from_ref(&known), Some(Box::new(move || unread.clone())));
            ring.reread();
            let keys = ring.keys();
            assert_eq!(keys.iter().map(|key| &key.kid).collect::<Vec<_>>(), [&known.kid()]);
        }
    }
}
