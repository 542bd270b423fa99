//! How many of something each caller has.

use std::collections::HashMap;

/// Counts by the names of callers; whoever has none is forgotten.
#[derive(Debug, Default)]
pub(crate) struct CallerCounts(HashMap<String, usize>);

impl CallerCounts {
    /// How many a caller has.
    pub(crate) fn of(&self, caller: &str) -> usize {
        self.0.get(caller).copied().unwrap_or_default()
    }

    /// Counts one more; says how many there are with it.
    pub(crate) fn add(&mut self, caller: &str) -> usize {
        let count = self.0.entry(caller.to_owned()).or_default();
        *count += 1;
        *count
    }

    /// Counts one less.
    pub(crate) fn remove(&mut self, caller: &str) {
        if let Some(count) = self.0.get_mut(caller) {
            *count -= 1;
            if *count == 0 {
                self.0.remove(caller);
            }
        }
    }

    /// Whether nobody has any.
    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
