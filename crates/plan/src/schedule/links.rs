//! Links between the points of a network, and sets of steps.
//!
//! Points are numbered: live steps first, ascending by id, then pass-through points. A pass-through
//! point stands for dropped or removed steps: it takes no time, and passes on to its
//! successors the links from its predecessors. A crowd on either side costs as many links as steps.

/// For each point a list of others, ascending.
pub(super) struct Links {
    /// Where each list begins, and the end of the last.
    starts: Vec<usize>,
    others: Vec<usize>,
}

/// Steps by number, one bit each.
#[derive(Clone)]
pub(super) struct StepSet {
    words: Vec<u64>,
}

/// For each pass-through point the live steps that wait for it, directly or through others of its
/// kind.
pub(super) struct SuccessorSets {
    live: usize,
    sets: Vec<StepSet>,
}

impl Links {
    /// From pairs (point, other), in any order, repeated or not.
    pub(super) fn of(points: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Links {
        let mut starts = vec![0; points + 1];
        pairs.clone().for_each(|(point, _)| starts[point + 1] += 1);
        for i in 0..points {
            starts[i + 1] += starts[i];
        }
        let mut free = starts.clone();
        let mut others = vec![0; starts[points]];
        for (point, other) in pairs {
            others[free[point]] = other;
            free[point] += 1;
        }
        let (mut kept, mut begin) = (0, 0);
        for i in 0..points {
            let end = starts[i + 1];
            others[begin..end].sort_unstable();
            let first = kept;
            for at in begin..end {
                if kept == first || others[kept - 1] != others[at] {
                    others[kept] = others[at];
                    kept += 1;
                }
            }
            (begin, starts[i + 1]) = (end, kept);
        }
        others.truncate(kept);
        Links { starts, others }
    }

    /// How many points there are.
    pub(super) fn points(&self) -> usize {
        self.starts.len() - 1
    }

    /// All pairs (point, other), ascending.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + Clone {
        (0..self.points()).flat_map(|i| self.of_point(i).iter().map(move |other| (i, *other)))
    }

    /// The list of one point.
    pub(super) fn of_point(&self, point: usize) -> &[usize] {
        &self.others[self.starts[point]..self.starts[point + 1]]
    }
}

impl StepSet {
    /// The empty set of a plan with so many live steps.
    pub(super) fn empty(live: usize) -> StepSet {
        StepSet { words: vec![0; live.div_ceil(64)] }
    }

    pub(super) fn insert(&mut self, step: usize) {
        self.words[step / 64] |= 1 << (step % 64);
    }

    pub(super) fn remove(&mut self, step: usize) {
        self.words[step / 64] &= !(1 << (step % 64));
    }

    pub(super) fn contains(&self, step: usize) -> bool {
        self.words[step / 64] >> (step % 64) & 1 == 1
    }

    /// Adds all steps of another set.
    pub(super) fn add(&mut self, other: &StepSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, more)| *word |= more);
    }

    /// Keeps the steps that another set has too.
    pub(super) fn keep(&mut self, other: &StepSet) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, kept)| *word &= kept);
    }

    /// The smallest step from a number on that another set has too.
    pub(super) fn first_common(&self, other: &StepSet, from: usize) -> Option<usize> {
        let mut mask = u64::MAX << (from % 64);
        for at in from / 64..self.words.len() {
            let word = self.words[at] & other.words[at] & mask;
            if word != 0 {
                return Some(at * 64 + word.trailing_zeros() as usize);
            }
            mask = u64::MAX;
        }
        None
    }

    /// The smallest step from a number on.
    pub(super) fn first(&self, from: usize) -> Option<usize> {
        self.first_common(self, from)
    }

    /// All steps, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.first(0), |step| self.first(step + 1))
    }
}

impl SuccessorSets {
    /// Of all pass-through points, given in an order in which links between them point ahead.
    pub(super) fn of(
        live: usize,
        next: &Links,
        order: impl DoubleEndedIterator<Item = usize>,
    ) -> SuccessorSets {
        let sets = vec![StepSet::empty(live); next.points() - live];
        let mut all = SuccessorSets { live, sets };
        for point in order.rev() {
            all.sets[point - live] = all.of_point(next, point);
        }
        all
    }

    /// How many live steps there are.
    pub(super) fn live(&self) -> usize {
        self.live
    }

    /// The live steps that wait for a point.
    pub(super) fn of_point(&self, next: &Links, point: usize) -> StepSet {
        let mut found = self.inherited(next, point);
        next.of_point(point).iter().filter(|i| **i < self.live).for_each(|i| found.insert(*i));
        found
    }

    /// The live steps that wait for a point through others that pass it on.
    pub(super) fn inherited(&self, next: &Links, point: usize) -> StepSet {
        let mut found = StepSet::empty(self.live);
        for passing in next.of_point(point).iter().filter(|i| **i >= self.live) {
            found.add(&self.sets[passing - self.live]);
        }
        found
    }
}

/// Tarjan's strongly connected components, without recursion; a component comes after all those it
/// leads to.
pub(super) fn components<'a>(
    count: usize,
    ahead: impl Fn(usize) -> &'a [usize],
) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let mut found = Vec::new();
    let (mut met, mut low, mut next_number) = (vec![UNSEEN; count], vec![0; count], 0);
    let (mut open, mut is_open) = (Vec::new(), vec![false; count]);
    for root in 0..count {
        if met[root] != UNSEEN {
            continue;
        }
        let mut way = vec![(root, 0)];
        while let Some((at, tried)) = way.last_mut() {
            let (at, first_visit) = (*at, *tried == 0);
            if first_visit && met[at] == UNSEEN {
                (met[at], low[at]) = (next_number, next_number);
                next_number += 1;
                open.push(at);
                is_open[at] = true;
            }
            if let Some(&other) = ahead(at).get(*tried) {
                *tried += 1;
                if met[other] == UNSEEN {
                    way.push((other, 0));
                } else if is_open[other] {
                    low[at] = low[at].min(met[other]);
                }
                continue;
            }
            way.pop();
            if let Some((parent, _)) = way.last() {
                low[*parent] = low[*parent].min(low[at]);
            }
            if low[at] == met[at] {
                let mut component = Vec::new();
                while let Some(member) = open.pop() {
                    is_open[member] = false;
                    component.push(member);
                    if member == at {
                        break;
                    }
                }
                found.push(component);
            }
        }
    }
    found
}
