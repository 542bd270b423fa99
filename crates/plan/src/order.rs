//! Sorting with little code: the standard sort is compiled anew for each type, some kilobytes a
//! time, and the browser downloads all of it. Here one sort of indices serves every type; lists of
//! plans are short.

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
        fn lists_are_arranged_as_the_standard_sort_does(list: Vec<(u8, u16)>) {
            let (mut arranged, mut sorted) = (list.clone(), list.clone());
            arranged.arrange_by_key(|(key, _)| *key);
            sorted.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(arranged, sorted);
            prop_assert_eq!(map_of(list.clone()), list.into_iter().collect::<BTreeMap<_, _>>());
        }
    }
}
