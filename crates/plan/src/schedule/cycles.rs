//! Cycles: which steps wait for each other in a circle, which links are left out so that none does,
//! and the links that are left.
//!
//! From the smallest id of a circle the links are walked, smaller ids first; a link that leads back
//! to a step of the way walked so far is left out. So of two steps in one circle the link between
//! them stays when the one that waits was finished with earlier: the steps have an order, and all
//! links that agree with it stay. Links that dropped steps pass on are treated as those that people
//! made.

use std::ops::Range;

use super::links::{Links, StepSet, SuccessorSets, components};

/// How many of the links are listed that a dropped step passes on and that close a cycle. Each
/// step before it closes one with each step after it, so there can be a million. All are left out.
const PASSED_ON_MAX: usize = 1_000;

/// A network whose cycles are opened.
pub(super) struct OpenedCycles {
    /// The live steps of each cycle, ascending.
    pub(super) cycles: Vec<Vec<usize>>,
    /// Links (predecessor, successor) between live steps that are left out, ascending.
    pub(super) left_out: Vec<(usize, usize)>,
    /// All links (predecessor, successor) that are left, perhaps repeated.
    pub(super) links: Vec<(usize, usize)>,
    /// How many points there are now.
    pub(super) points: usize,
}

/// The order of the steps of one circle, and what passes links on between them.
struct CircleOrder<'l> {
    live: usize,
    next: &'l Links,
    sets: &'l SuccessorSets,
    /// The steps of the circle, those first that the others may wait for.
    steps: Vec<usize>,
    /// Its pass-through points.
    passing: &'l [usize],
    /// For each point of the network its place in `steps` or in `passing`; none outside the circle.
    place: &'l [usize],
}

const OUTSIDE: usize = usize::MAX;

impl OpenedCycles {
    /// Opens the cycles of a network with so many live steps.
    pub(super) fn of(live: usize, next: &Links, sets: &SuccessorSets) -> OpenedCycles {
        let points = next.points();
        let mut circles: Vec<Vec<usize>> = components(points, |i| next.of_point(i))
            .into_iter()
            .filter(|circle| circle.len() > 1 || next.of_point(circle[0]).contains(&circle[0]))
            .collect();
        circles.iter_mut().for_each(|circle| circle.sort_unstable());
        circles.sort_unstable();
        let mut circle_of = vec![OUTSIDE; points];
        for (number, circle) in circles.iter().enumerate() {
            circle.iter().for_each(|i| circle_of[*i] = number);
        }

        let (cycles, left_out, links) = (Vec::new(), Vec::new(), Vec::new());
        let mut opened = OpenedCycles { cycles, left_out, links, points };
        // The point that passes on all that a point passed on before its circle was opened.
        let mut last: Vec<usize> = (0..points).collect();
        let (mut place, mut listed) = (vec![OUTSIDE; points], 0);
        for circle in &circles {
            let (steps, passing) = circle.split_at(circle.partition_point(|i| *i < live));
            let order = opened.walk(steps, next, sets, &mut listed);
            order.iter().enumerate().for_each(|(at, i)| place[*i] = at);
            passing.iter().enumerate().for_each(|(at, i)| place[*i] = at);
            let order = CircleOrder { live, next, sets, steps: order, passing, place: &place };
            order.keep(&mut opened, &mut last);
            circle.iter().for_each(|i| place[*i] = OUTSIDE);
            opened.cycles.push(steps.to_vec());
        }
        let outside =
            |(a, b): &(usize, usize)| circle_of[*a] != circle_of[*b] || circle_of[*a] == OUTSIDE;
        opened.links.extend(next.pairs().filter(outside).map(|(a, b)| (last[a], b)));
        opened.left_out.sort_unstable();
        opened
    }

    /// Walks the steps of one circle, notes the links that lead back, and gives the order of the
    /// steps.
    fn walk(
        &mut self,
        steps: &[usize],
        next: &Links,
        sets: &SuccessorSets,
        listed: &mut usize,
    ) -> Vec<usize> {
        let live = sets.live();
        let (mut unseen, mut on_way) = (StepSet::empty(live), StepSet::empty(live));
        steps.iter().for_each(|i| unseen.insert(*i));
        let (mut finished, mut way) = (Vec::new(), Vec::new());
        let mut ahead = steps.first().copied();
        loop {
            if let Some(step) = ahead {
                unseen.remove(step);
                on_way.insert(step);
                let successors = sets.of_point(next, step);
                let is_direct = |i: &usize| next.of_point(step).binary_search(i).is_ok();
                let direct = next.of_point(step).iter().copied();
                let direct = direct.filter(|i| *i < live && on_way.contains(*i));
                self.left_out.extend(direct.map(|i| (step, i)));
                let before = self.left_out.len();
                let mut back = successors.clone();
                back.keep(&on_way);
                let passed_on = back.iter().filter(|i| !is_direct(i)).map(|i| (step, i));
                self.left_out.extend(passed_on.take(PASSED_ON_MAX - *listed));
                *listed += self.left_out.len() - before;
                way.push((step, successors, 0));
            }
            let Some((step, successors, tried)) = way.last_mut() else { break };
            ahead = successors.first_common(&unseen, *tried);
            if let Some(ahead) = ahead {
                *tried = ahead + 1;
            } else {
                on_way.remove(*step);
                finished.push(*step);
                way.pop();
            }
        }
        finished.reverse();
        finished
    }
}

impl CircleOrder<'_> {
    /// Adds the links within the circle that agree with its order.
    ///
    /// A pass-through point of the circle would pass on too much: to each step only what comes
    /// before it in the order. So the steps are parted into blocks, and the point is repeated before
    /// each block and after the last, where it passes on what the blocks before gave to it; within
    /// a block the links are written out. The size of the blocks is what makes the fewest links.
    fn keep(&self, opened: &mut OpenedCycles, last: &mut [usize]) {
        let (live, next, count) = (self.live, self.next, self.passing.len());
        let is_in = |i: &usize| self.place[*i] != OUTSIDE;
        for &step in &self.steps {
            let direct = next.of_point(step).iter().filter(|i| **i < live && is_in(i));
            let agreeing = direct.filter(|i| self.place[step] < self.place[**i]);
            opened.links.extend(agreeing.map(|i| (step, *i)));
        }
        if count == 0 {
            return;
        }
        let within = |point: usize| next.of_point(point).iter().copied().filter(|i| is_in(i));
        let between: usize =
            self.passing.iter().map(|i| within(*i).filter(|i| *i >= live).count()).sum();
        let size = (4 * count + 2 * between).isqrt().clamp(1, self.steps.len());
        let blocks = self.steps.len().div_ceil(size);
        let block = |step: usize| self.place[step] / size;

        let added = opened.points;
        opened.points += count * blocks;
        let layer = |point: usize, nth: usize| match nth {
            0 => point,
            _ => added + (nth - 1) * count + self.place[point],
        };
        for &point in self.passing {
            last[point] = layer(point, blocks);
            let layers: Range<usize> = 0..blocks;
            opened.links.extend(layers.map(|nth| (layer(point, nth), layer(point, nth + 1))));
            for successor in within(point) {
                if successor < live {
                    opened.links.push((layer(point, block(successor)), successor));
                } else {
                    let layers = 0..=blocks;
                    opened
                        .links
                        .extend(layers.map(|nth| (layer(point, nth), layer(successor, nth))));
                }
            }
        }
        for steps in self.steps.chunks(size) {
            for (nth, &step) in steps.iter().enumerate() {
                let passing = within(step).filter(|i| *i >= live);
                opened.links.extend(passing.map(|i| (step, layer(i, block(step) + 1))));
                let inherited = self.sets.inherited(next, step);
                let later = steps[nth + 1..].iter().filter(|i| inherited.contains(**i));
                opened.links.extend(later.map(|i| (step, *i)));
            }
        }
    }
}
