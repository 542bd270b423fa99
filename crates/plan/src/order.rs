//! Sorting and looking up with little code: the standard sort and the standard map are compiled
//! anew for each type, some kilobytes a time, and the browser downloads all of it. Here one sort of
//! indices serves every type, and a map is a sorted vector; lists of plans are short.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Stable sorting, as `sort_by` and its kin.
pub(crate) trait Arrange<T> {
    /// As `sort_by`.
    fn arrange(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// As `sort_by_cached_key`: a key may cost something, so each is worked out once.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = order(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        put_in(self, &order);
    }

    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = order(keys.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        put_in(self, &order);
    }
}

/// Puts the items of a list in an order of their positions.
fn put_in<T>(list: &mut [T], order: &[usize]) {
    for i in 0..order.len() {
        // The item that belongs here may have been swapped away already: follow where it went.
        let mut from = order[i];
        while from < i {
            from = order[from];
        }
        list.swap(i, from);
    }
}

/// A map of these entries, later ones over earlier ones. `collect` would sort them first, with a
/// sort of its own.
pub(crate) fn map_of<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// A map for some hundred entries: adding one moves those behind it.
#[derive(Debug)]
pub(crate) struct SortedMap<K, V>(Vec<(K, V)>);

impl<K: Ord, V> SortedMap<K, V> {
    pub(crate) fn new() -> SortedMap<K, V> {
        SortedMap(Vec::new())
    }

    fn find(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.find(key).ok().map(|at| &self.0[at].1)
    }

    pub(crate) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.find(key).ok().map(|at| &mut self.0[at].1)
    }

    /// The entries in the order of their keys.
    pub(crate) fn into_entries(self) -> Vec<(K, V)> {
        self.0
    }

    /// The value under a key, made where there is none.
    pub(crate) fn get_or_insert(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let at = self.find(&key).unwrap_or_else(|at| {
            self.0.insert(at, (key, value()));
            at
        });
        &mut self.0[at].1
    }

    /// Sets the value under a key.
    pub(crate) fn set(&mut self, key: K, value: V) {
        match self.find(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }
}

fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_sorted_map_holds_what_the_standard_map_does(entries: Vec<(u8, u16)>, asked: u8) {
            let (mut sorted, mut map) = (SortedMap::new(), BTreeMap::new());
            for (nth, (key, value)) in entries.into_iter().enumerate() {
                if nth % 3 == 0 {
                    *sorted.get_or_insert(key, || 0) ^= value;
                    *map.entry(key).or_insert(0) ^= value;
                } else {
                    sorted.set(key, value);
                    map.insert(key, value);
                }
            }
            prop_assert_eq!(sorted.get(&asked), map.get(&asked));
            prop_assert_eq!(sorted.get_mut(&asked).copied(), map.get(&asked).copied());
            prop_assert_eq!(sorted.into_entries(), map.into_iter().collect::<Vec<_>>());
        }

        #[test]
        fn lists_are_arranged_as_the_standard_sort_does(list: Vec<(u8, u16)>) {
            let (mut arranged, mut sorted) = (list.clone(), list.clone());
            arranged.arrange_by_key(|(key, _)| *key);
            sorted.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(arranged, sorted);
            prop_assert_eq!(map_of(list.clone()), list.into_iter().collect::<BTreeMap<_, _>>());
        }
    }
}
