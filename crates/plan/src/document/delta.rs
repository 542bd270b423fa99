//! Changes of one text as a value, and how two of them that were made at once pass each other.
//!
//! Undo keeps one's own edits as such values and leads them past everybody else's, so that it takes
//! back exactly what one wrote, wherever it stands by now. All lengths are UTF-16 units; nothing
//! here knows the CRDT.

use std::collections::VecDeque;

use crate::change::TextSplice;

/// A part of a [`Delta`]. Text that follows the last part stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DeltaPart {
    Keep(usize),
    Insert(Vec<u16>),
    Delete(usize),
}

impl DeltaPart {
    fn len(&self) -> usize {
        match self {
            DeltaPart::Keep(n) | DeltaPart::Delete(n) => *n,
            DeltaPart::Insert(text) => text.len(),
        }
    }
}

/// A change of one text, from its beginning on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Delta(Vec<DeltaPart>);

/// The side whose text comes first when both insert at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    Mine,
    Other,
}

impl Delta {
    /// Takes `delete` units away at `at` and puts `insert` there.
    pub(super) fn splice(at: usize, delete: usize, insert: Vec<u16>) -> Delta {
        let mut delta = Delta::default();
        delta.push(DeltaPart::Keep(at));
        delta.push(DeltaPart::Insert(insert));
        delta.push(DeltaPart::Delete(delete));
        delta
    }

    /// The same change as it was announced.
    pub(super) fn announced(splices: &[TextSplice]) -> Delta {
        let mut delta = Delta::default();
        for splice in splices {
            delta.push(match splice {
                TextSplice::Keep(n) => DeltaPart::Keep(*n as usize),
                TextSplice::Insert(text) => DeltaPart::Insert(text.encode_utf16().collect()),
                TextSplice::Delete(n) => DeltaPart::Delete(*n as usize),
            });
        }
        delta
    }

    /// The parts in order.
    pub(super) fn parts(&self) -> &[DeltaPart] {
        &self.0
    }

    /// Whether it changes anything.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|part| matches!(part, DeltaPart::Keep(_)))
    }

    /// The shortest text that it can be applied to.
    pub(super) fn reach(&self) -> usize {
        self.0.iter().map(|part| if let DeltaPart::Insert(_) = part { 0 } else { part.len() }).sum()
    }

    /// One change that does this, then `next`.
    pub(super) fn then(&self, next: &Delta) -> Delta {
        let (mut mine, mut next) = (Parts::of(self), Parts::of(next));
        let mut delta = Delta::default();
        loop {
            match (mine.peek(), next.peek()) {
                (None, None) => return delta,
                (Some(DeltaPart::Delete(_)), _) => delta.extend(mine.take(usize::MAX)),
                (_, Some(DeltaPart::Insert(_))) => delta.extend(next.take(usize::MAX)),
                (None, Some(_)) => delta.extend(next.take(usize::MAX)),
                (Some(_), None) => delta.extend(mine.take(usize::MAX)),
                (Some(m), Some(n)) => {
                    let len = m.len().min(n.len());
                    match (mine.take(len), next.take(len)) {
                        (part, Some(DeltaPart::Keep(_))) => delta.extend(part),
                        // Inserted text goes again; kept text goes.
                        (Some(DeltaPart::Keep(n)), Some(DeltaPart::Delete(_))) => {
                            delta.push(DeltaPart::Delete(n));
                        }
                        _ => {}
                    }
                }
            }
        }
    }

    /// This change as it must be made after `other`, which was made at once with it on the same
    /// text.
    pub(super) fn past(&self, other: &Delta, first: First) -> Delta {
        let (mut mine, mut other) = (Parts::of(self), Parts::of(other));
        let mut delta = Delta::default();
        loop {
            match (mine.peek(), other.peek()) {
                (None, _) => return delta,
                (Some(DeltaPart::Insert(_)), theirs)
                    if first == First::Mine || !matches!(theirs, Some(DeltaPart::Insert(_))) =>
                {
                    delta.extend(mine.take(usize::MAX));
                }
                (_, Some(DeltaPart::Insert(text))) => {
                    delta.push(DeltaPart::Keep(text.len()));
                    other.take(usize::MAX);
                }
                (Some(_), None) => delta.extend(mine.take(usize::MAX)),
                (Some(m), Some(o)) => {
                    let len = m.len().min(o.len());
                    let part = mine.take(len);
                    // Else the other took it away already.
                    if let Some(DeltaPart::Keep(_)) = other.take(len) {
                        delta.extend(part);
                    }
                }
            }
        }
    }

    /// Adds a part, joined with the one before where they are alike; inserts stand before deletes.
    fn push(&mut self, part: DeltaPart) {
        if part.len() == 0 {
            return;
        }
        match (self.0.last_mut(), part) {
            (Some(DeltaPart::Keep(last)), DeltaPart::Keep(n)) => *last += n,
            (Some(DeltaPart::Delete(last)), DeltaPart::Delete(n)) => *last += n,
            (Some(DeltaPart::Insert(last)), DeltaPart::Insert(text)) => last.extend(text),
            (Some(DeltaPart::Delete(_)), DeltaPart::Insert(text)) => {
                let at = self.0.len() - 1;
                if let Some(DeltaPart::Insert(before)) =
                    at.checked_sub(1).and_then(|i| self.0.get_mut(i))
                {
                    before.extend(text);
                } else {
                    self.0.insert(at, DeltaPart::Insert(text));
                }
            }
            (_, part) => self.0.push(part),
        }
    }

    fn extend(&mut self, part: Option<DeltaPart>) {
        part.into_iter().for_each(|part| self.push(part));
    }
}

/// Parts that are taken from the front, whole or in pieces.
struct Parts(VecDeque<DeltaPart>);

impl Parts {
    fn of(delta: &Delta) -> Parts {
        Parts(delta.0.iter().cloned().collect())
    }

    fn peek(&self) -> Option<&DeltaPart> {
        self.0.front()
    }

    fn take(&mut self, len: usize) -> Option<DeltaPart> {
        let part = self.0.pop_front()?;
        if part.len() <= len {
            return Some(part);
        }
        let (taken, rest) = match part {
            DeltaPart::Keep(n) => (DeltaPart::Keep(len), DeltaPart::Keep(n - len)),
            DeltaPart::Delete(n) => (DeltaPart::Delete(len), DeltaPart::Delete(n - len)),
            DeltaPart::Insert(mut text) => {
                let rest = text.split_off(len);
                (DeltaPart::Insert(text), DeltaPart::Insert(rest))
            }
        };
        self.0.push_front(rest);
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn apply(text: &[u16], delta: &Delta) -> Vec<u16> {
        let (mut at, mut new) = (0, Vec::new());
        for part in delta.parts() {
            match part {
                DeltaPart::Keep(n) => {
                    new.extend(&text[at..at + n]);
                    at += n;
                }
                DeltaPart::Insert(insert) => new.extend(insert),
                DeltaPart::Delete(n) => at += n,
            }
        }
        new.extend(&text[at..]);
        new
    }

    fn text() -> impl Strategy<Value = Vec<u16>> {
        prop::collection::vec(0x61u16..0x7b, 0..12)
    }

    /// A change that fits a text of the given length.
    fn fit(len: usize, raw: &[(u8, usize, Vec<u16>)]) -> Delta {
        let (mut delta, mut left) = (Delta::default(), len);
        for (kind, n, insert) in raw {
            let n = n % (left + 1);
            match kind {
                0 => {
                    delta.push(DeltaPart::Keep(n));
                    left -= n;
                }
                1 => {
                    delta.push(DeltaPart::Delete(n));
                    left -= n;
                }
                _ => delta.push(DeltaPart::Insert(insert.clone())),
            }
        }
        delta
    }

    fn raw() -> impl Strategy<Value = Vec<(u8, usize, Vec<u16>)>> {
        prop::collection::vec((0u8..3, 0usize..6, text()), 0..6)
    }

    proptest! {
        #[test]
        fn doc6_two_changes_made_at_once_meet(text in text(), a in raw(), b in raw()) {
            let (a, b) = (fit(text.len(), &a), fit(text.len(), &b));
            let one = apply(&apply(&text, &a), &b.past(&a, First::Other));
            let other = apply(&apply(&text, &b), &a.past(&b, First::Mine));
            prop_assert_eq!(one, other);
        }

        #[test]
        fn doc6_two_changes_in_a_row_are_one(text in text(), a in raw(), b in raw()) {
            let a = fit(text.len(), &a);
            let between = apply(&text, &a);
            let b = fit(between.len(), &b);
            prop_assert_eq!(apply(&between, &b), apply(&text, &a.then(&b)));
            prop_assert!(a.then(&b).reach() <= text.len());
        }
    }
}
