//! Links that would close a circle, so that an import leaves them out and says so.

use std::collections::BTreeSet;

/// Of the links `waits[step]` = the steps it waits for, those that close a circle: `(step, waits
/// for)`.
///
/// Walks in the order of the rows, so that the same file always loses the same link. A link to
/// itself is a circle.
pub(super) fn closing(waits: &[Vec<usize>]) -> BTreeSet<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum VisitState {
        Not,
        OnTheWay,
        Left,
    }
    let mut seen = vec![VisitState::Not; waits.len()];
    let mut closing = BTreeSet::new();
    for start in 0..waits.len() {
        if seen[start] != VisitState::Not {
            continue;
        }
        seen[start] = VisitState::OnTheWay;
        let mut way = vec![(start, 0)];
        while let Some((step, next)) = way.last_mut() {
            let step = *step;
            let Some(before) = waits[step].get(*next).copied() else {
                seen[step] = VisitState::Left;
                way.pop();
                continue;
            };
            *next += 1;
            match seen.get(before) {
                Some(VisitState::Not) => {
                    seen[before] = VisitState::OnTheWay;
                    way.push((before, 0));
                }
                Some(VisitState::OnTheWay) => {
                    closing.insert((step, before));
                }
                Some(VisitState::Left) | None => {}
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_link_that_closes_is_left_out() {
        let of = |waits: &[&[usize]]| {
            closing(&waits.iter().map(|w| w.to_vec()).collect::<Vec<_>>())
                .into_iter()
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&[&[], &[0], &[1, 0]]), []);
        assert_eq!(of(&[&[2], &[0], &[1]]), [(1, 0)]);
        assert_eq!(of(&[&[0]]), [(0, 0)]);
        assert_eq!(of(&[&[1], &[0], &[3], &[2]]), [(1, 0), (3, 2)]);
        assert_eq!(of(&[&[7]]), [], "a link out of the list is not this one's concern");
    }

    #[test]
    fn a_long_chain_does_not_overflow() {
        let chain: Vec<Vec<usize>> =
            (0..200_000).map(|i| if i == 199_999 { vec![0] } else { vec![i + 1] }).collect();
        assert_eq!(closing(&chain).into_iter().collect::<Vec<_>>(), [(199_999, 0)]);
    }
}
