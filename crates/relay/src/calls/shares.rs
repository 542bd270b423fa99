//! Something that each caller has one of while they use it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// Callers whose shares are kept before unused ones are looked for.
const CALLERS_SWEPT: usize = 256;

/// The shares of callers by their names, each as long as somebody holds it.
#[derive(Debug)]
pub(crate) struct CallerShares<T>(Mutex<HashMap<String, Weak<T>>>);

impl<T> Default for CallerShares<T> {
    fn default() -> CallerShares<T> {
        CallerShares(Mutex::default())
    }
}

impl<T> CallerShares<T> {
    /// The share of a caller: the one that is in use, or a fresh one.
    pub(crate) fn of(&self, caller: &str, fresh: impl FnOnce() -> T) -> Arc<T> {
        let mut callers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(share) = callers.get(caller).and_then(Weak::upgrade) {
            return share;
        }
        if callers.len() >= CALLERS_SWEPT {
            callers.retain(|_, share| share.strong_count() > 0);
        }
        let share = Arc::new(fresh());
        callers.insert(caller.to_owned(), Arc::downgrade(&share));
        share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_of_callers_who_are_gone_do_not_gather() {
        let shares = CallerShares::default();
        let ann = shares.of("ann", || 1);
        for caller in 0..10 * CALLERS_SWEPT {
            shares.of(&caller.to_string(), || 0);
        }
        assert_eq!(*shares.of("ann", || 2), 1, "it is in use");
        assert!(shares.0.lock().unwrap().len() <= CALLERS_SWEPT);
        drop(ann);
        assert_eq!(*shares.of("ann", || 2), 2);
    }
}
