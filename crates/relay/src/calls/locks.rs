//! Calls under way by `Idempotency-Key`: one at a time under each.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use tokio::sync::{Mutex, OwnedMutexGuard};

use super::tally::CallerCounts;

/// Calls under way. A call waits for another one only when both are of one caller and under one
/// key.
#[derive(Debug, Default)]
pub struct Locks {
    /// The keys of calls under way: as many entries as there are such calls, at most.
    keys: std::sync::Mutex<HashMap<CallerKey, KeyLock>>,
    /// Calls under a first key by their callers' names: each may become one more kept answer.
    under_way: std::sync::Mutex<CallerCounts>,
}

/// A caller's name and the key of a call of theirs.
type CallerKey = (String, String);

/// The lock of one key, and how many calls hold it or wait for it.
#[derive(Debug, Default)]
struct KeyLock {
    lock: Arc<Mutex<()>>,
    calls: usize,
}

/// A call's place at the lock of its key; the entry goes with the last one.
struct LockPlace<'a> {
    locks: &'a Locks,
    key: CallerKey,
    lock: Arc<Mutex<()>>,
}

/// The lock of a key, held until it is dropped.
pub(crate) struct HeldKey<'a> {
    _guard: OwnedMutexGuard<()>,
    _place: LockPlace<'a>,
}

/// A call that counts as under way until it is dropped, after its answer was kept.
pub(crate) struct UnderWay<'a> {
    locks: &'a Locks,
    caller: String,
}

impl Locks {
    /// Waits until no other call of the caller is under way under the key.
    pub(crate) async fn hold(&self, caller: &str, key: &str) -> HeldKey<'_> {
        let place = self.place(caller, key);
        let guard = Arc::clone(&place.lock).lock_owned().await;
        HeldKey { _guard: guard, _place: place }
    }

    fn place(&self, caller: &str, key: &str) -> LockPlace<'_> {
        let key = (caller.to_owned(), key.to_owned());
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = keys.entry(key.clone()).or_default();
        entry.calls += 1;
        LockPlace { locks: self, key, lock: Arc::clone(&entry.lock) }
    }

    /// Counts one more call of a caller; says how many there are with it.
    pub(crate) fn begin(&self, caller: &str) -> (UnderWay<'_>, usize) {
        let mut counts = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.add(caller);
        (UnderWay { locks: self, caller: caller.to_owned() }, count)
    }
}

impl Drop for LockPlace<'_> {
    fn drop(&mut self) {
        let mut keys = self.locks.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = keys.get_mut(&self.key) {
            entry.calls -= 1;
            if entry.calls == 0 {
                keys.remove(&self.key);
            }
        }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        let mut counts = self.locks.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        counts.remove(&self.caller);
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[tokio::test]
    async fn fai14_a_key_is_forgotten_with_the_last_call_under_it() {
        let locks = Locks::default();
        let first = locks.hold("ann", "k").await;
        let other = (locks.hold("ann", "l").await, locks.hold("sam", "k").await);
        let mut second = Box::pin(locks.hold("ann", "k"));
        let given_up = {
            let mut third = Box::pin(locks.hold("ann", "k"));
            third.as_mut().now_or_never().is_none()
        };
        assert!(given_up && second.as_mut().now_or_never().is_none());
        assert_eq!(locks.keys.lock().unwrap().len(), 3);
        drop((first, other));
        drop(second.await);
        assert!(locks.keys.lock().unwrap().is_empty());
    }
}
