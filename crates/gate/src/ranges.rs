//! A set of clocks as ascending, disjoint, non-adjacent ranges `[start, end)`.

/// See the module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ranges(Vec<(u32, u32)>);

impl Ranges {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn memory(&self) -> usize {
        self.0.capacity() * size_of::<(u32, u32)>()
    }

    /// Index of the first range that ends after `clock`.
    #[inline]
    fn first_ending_after(&self, clock: u32) -> usize {
        match self.0.last() {
            Some((_, end)) if *end <= clock => self.0.len(),
            None => 0,
            Some(_) => self.0.partition_point(|(_, end)| *end <= clock),
        }
    }

    pub(crate) fn contains(&self, clock: u32) -> bool {
        self.0.get(self.first_ending_after(clock)).is_some_and(|(start, _)| *start <= clock)
    }

    /// Calls `each` with the parts of `[start, end)` that are not in the set.
    #[inline]
    pub(crate) fn missing(&self, mut start: u32, end: u32, mut each: impl FnMut(u32, u32)) {
        for (s, e) in self.0.iter().skip(self.first_ending_after(start)).copied() {
            if start >= end || s >= end {
                break;
            }
            if s > start {
                each(start, s);
            }
            start = e;
        }
        if start < end {
            each(start, end);
        }
    }

    /// Adds `[start, end)`.
    #[inline]
    pub(crate) fn insert(&mut self, start: u32, end: u32) {
        if start >= end {
            return;
        }
        match self.0.last_mut() {
            Some((_, e)) if *e == start => *e = end,
            Some((_, e)) if *e > start => self.insert_inside(start, end),
            _ => self.0.push((start, end)),
        }
    }

    fn insert_inside(&mut self, start: u32, end: u32) {
        let from = self.0.partition_point(|(_, e)| *e < start);
        let to = from + self.0.iter().skip(from).take_while(|(s, _)| *s <= end).count();
        if from == to {
            self.0.insert(from, (start, end));
        } else if let (Some(first), Some(last)) = (self.0.get(from), self.0.get(to - 1)) {
            let joined = (first.0.min(start), last.1.max(end));
            self.0.drain(from + 1..to);
            if let Some(slot) = self.0.get_mut(from) {
                *slot = joined;
            }
        }
    }

    /// Adds ranges that are ascending by their start. One pass when there are many.
    pub(crate) fn extend(&mut self, more: &[(u32, u32)]) {
        let behind = more.first().is_none_or(|(s, _)| self.0.last().is_none_or(|(_, e)| e <= s));
        if behind || more.len() < 8 {
            for (start, end) in more {
                self.insert(*start, *end);
            }
            return;
        }
        let mut joined = Self(Vec::with_capacity(self.0.len() + more.len()));
        let (mut a, mut b) = (self.0.iter().peekable(), more.iter().peekable());
        loop {
            let next = match (a.peek(), b.peek()) {
                (Some(x), Some(y)) if x.0 <= y.0 => a.next(),
                (_, Some(_)) => b.next(),
                (Some(_), None) => a.next(),
                (None, None) => break,
            };
            if let Some((start, end)) = next {
                joined.push_sorted(*start, *end);
            }
        }
        *self = joined;
    }

    /// Adds a range whose start is not before any other's.
    pub(crate) fn push_sorted(&mut self, start: u32, end: u32) {
        match self.0.last_mut() {
            Some((_, e)) if *e >= start => *e = (*e).max(end),
            _ => self.0.push((start, end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn behaves_as_a_set(ops in proptest::collection::vec((0u32..60, 1u32..9), 0..40), asked in (0u32..60, 1u32..20)) {
            let mut set = std::collections::BTreeSet::new();
            let (mut one, mut many) = (Ranges::default(), Ranges::default());
            let mut sorted: Vec<_> = ops.iter().map(|(s, l)| (*s, s + l)).collect();
            for (s, e) in &sorted {
                one.insert(*s, *e);
                set.extend(*s..*e);
            }
            let half = sorted.split_off(sorted.len() / 2);
            for mut part in [half, sorted] {
                part.sort_unstable();
                many.extend(&part);
            }
            prop_assert_eq!(&one, &many);
            let mut missing = vec![];
            one.missing(asked.0, asked.0 + asked.1, |s, e| missing.extend(s..e));
            prop_assert_eq!(missing, (asked.0..asked.0 + asked.1).filter(|c| !set.contains(c)).collect::<Vec<_>>());
            for clock in 0..80 {
                prop_assert_eq!(one.contains(clock), set.contains(&clock));
            }
            prop_assert!(one.0.windows(2).all(|w| w[0].1 < w[1].0));
        }
    }
}
