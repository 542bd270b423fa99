//! The network of a plan: its live steps, the links between them, and an order in which every link
//! points ahead.
//!
//! Dropped and removed steps are left out and their predecessors passed on; links to steps that do
//! not exist are set aside; cycles are reported and opened. Every choice is made by id, so that all
//! replicas of a plan choose alike, and nothing recurses: a chain may be as long as a plan allows.

use std::collections::HashMap;

use super::calendar::{Calendar, Calendars, Day};
use crate::ids::Id;
use crate::model::{Plan, Step, StepStatus};

/// Live steps by number, ascending by id, and the links that the calculation follows.
pub(super) struct Network<'p> {
    pub(super) nodes: Vec<Node<'p>>,
    /// Each step's predecessors.
    pub(super) before: Links,
    /// Each step's successors.
    pub(super) next: Links,
    /// All steps, predecessors first.
    pub(super) order: Vec<usize>,
    /// The steps of each cycle, ascending.
    pub(super) cycles: Vec<Vec<usize>>,
    /// Links (predecessor, successor) left out because they close a cycle.
    pub(super) left_out: Vec<(usize, usize)>,
    /// Links (step, unknown id) to steps that do not exist.
    pub(super) unknown: Vec<(&'p Id, &'p Id)>,
    /// For each step the predecessors that steps which were left out pass on to it.
    pub(super) inherited: Links,
}

/// A live step, as far as the calculation is concerned.
pub(super) struct Node<'p> {
    pub(super) id: &'p Id,
    pub(super) step: &'p Step,
    /// The calendar that its working days are counted on.
    pub(super) calendar: &'p Calendar,
    pub(super) state: State,
    /// Working days, at most and at least.
    pub(super) days: i64,
    pub(super) days_min: i64,
    /// The only day on which it can finish.
    pub(super) pin: Option<Day>,
}

/// The real progress of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing yet.
    Waiting,
    /// It began on the morning after `eve`.
    Started { eve: Day },
    /// It is behind us; each date where somebody wrote it down.
    Done { eve: Option<Day>, on: Option<Day> },
}

/// For each step a list of others, ascending.
pub(super) struct Links {
    /// Where each list begins, and the end of the last.
    starts: Vec<usize>,
    others: Vec<usize>,
}

impl<'p> Network<'p> {
    /// Reads the network out of a plan.
    pub(super) fn of(plan: &'p Plan, calendars: &'p Calendars) -> Network<'p> {
        let (live, gone): (Vec<_>, Vec<_>) =
            plan.steps.iter().partition(|(_, step)| step.is_live());
        let nodes: Vec<Node<'p>> =
            live.into_iter().map(|(id, step)| Node::of(plan, calendars, id, step)).collect();
        let (links, inherited, unknown) = resolve(&nodes, &gone);
        let mut network = Network {
            before: Links::of(nodes.len(), links.iter().map(|(a, b)| (*b, *a))),
            next: Links::of(nodes.len(), links.iter().copied()),
            inherited: Links::of(nodes.len(), inherited.iter().map(|(a, b)| (*b, *a))),
            nodes,
            order: Vec::new(),
            cycles: Vec::new(),
            left_out: Vec::new(),
            unknown,
        };
        network.order = network.sorted();
        if network.order.len() < network.nodes.len() {
            network.open_cycles();
        }
        network
    }

    /// All steps, predecessors first; those that a cycle holds up are missing.
    fn sorted(&self) -> Vec<usize> {
        let mut waits: Vec<usize> =
            (0..self.nodes.len()).map(|i| self.before.of_step(i).len()).collect();
        let mut order: Vec<usize> = (0..waits.len()).filter(|i| waits[*i] == 0).collect();
        let mut at = 0;
        while let Some(&i) = order.get(at) {
            at += 1;
            for &successor in self.next.of_step(i) {
                waits[successor] -= 1;
                if waits[successor] == 0 {
                    order.push(successor);
                }
            }
        }
        order
    }

    /// Notes each cycle and takes out the links that close it: walking from its smallest id along
    /// the links, smaller ids first, those that lead back to a step of the way walked so far. The
    /// graph that is left has no cycle.
    fn open_cycles(&mut self) {
        let count = self.nodes.len();
        let mut part_of = vec![usize::MAX; count];
        self.cycles = components(count, |i| self.next.of_step(i))
            .into_iter()
            .filter(|part| part.len() > 1 || self.next.of_step(part[0]).contains(&part[0]))
            .collect();
        self.cycles.iter_mut().for_each(|cycle| cycle.sort_unstable());
        self.cycles.sort_unstable();
        for (number, cycle) in self.cycles.iter().enumerate() {
            cycle.iter().for_each(|i| part_of[*i] = number);
        }

        let (mut seen, mut on_way) = (vec![false; count], vec![false; count]);
        for (number, cycle) in self.cycles.iter().enumerate() {
            let mut way = vec![(cycle[0], 0)];
            (seen[cycle[0]], on_way[cycle[0]]) = (true, true);
            while let Some((step, tried)) = way.last_mut() {
                let Some(&ahead) = self.next.of_step(*step).get(*tried) else {
                    on_way[*step] = false;
                    way.pop();
                    continue;
                };
                *tried += 1;
                if on_way[ahead] {
                    self.left_out.push((*step, ahead));
                } else if !seen[ahead] && part_of[ahead] == number {
                    (seen[ahead], on_way[ahead]) = (true, true);
                    way.push((ahead, 0));
                }
            }
        }
        self.left_out.sort_unstable();

        let kept: Vec<_> =
            self.next.pairs().filter(|link| self.left_out.binary_search(link).is_err()).collect();
        self.before = Links::of(count, kept.iter().map(|(a, b)| (*b, *a)));
        self.next = Links::of(count, kept.iter().copied());
        self.order = self.sorted();
        debug_assert_eq!(self.order.len(), count, "a cycle is still closed");
    }
}

impl<'p> Node<'p> {
    fn of(plan: &Plan, calendars: &'p Calendars, id: &'p Id, step: &'p Step) -> Node<'p> {
        let eve = step.started_on.map(|date| Day::of(date).eve());
        let state = match step.status() {
            StepStatus::Done => State::Done { eve, on: step.done_on.map(Day::of) },
            // A real start counts whatever the status says; without one, a step said to be under
            // way counts as open.
            StepStatus::Open | StepStatus::Doing | StepStatus::Blocked | StepStatus::Dropped => {
                eve.map_or(State::Waiting, |eve| State::Started { eve })
            }
        };
        let days = step.days.map_or(0, i64::from);
        Node {
            id,
            step,
            calendar: calendars.of_step(plan, step),
            state,
            days,
            days_min: step.days_min.map_or(days, i64::from).min(days),
            pin: step.fixed_on.map(Day::of),
        }
    }

    /// Still to be finished.
    pub(super) fn is_ahead(&self) -> bool {
        !matches!(self.state, State::Done { .. })
    }
}

impl Links {
    /// From pairs (step, other), in any order, repeated or not.
    pub(super) fn of(count: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Links {
        let mut starts = vec![0; count + 1];
        pairs.clone().for_each(|(step, _)| starts[step + 1] += 1);
        for i in 0..count {
            starts[i + 1] += starts[i];
        }
        let mut free = starts.clone();
        let mut others = vec![0; starts[count]];
        for (step, other) in pairs {
            others[free[step]] = other;
            free[step] += 1;
        }
        let (mut kept, mut begin) = (0, 0);
        for i in 0..count {
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

    /// All pairs (step, other), ascending.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + Clone {
        (0..self.starts.len() - 1)
            .flat_map(|i| self.of_step(i).iter().map(move |other| (i, *other)))
    }

    /// The list of one step.
    pub(super) fn of_step(&self, step: usize) -> &[usize] {
        &self.others[self.starts[step]..self.starts[step + 1]]
    }
}

/// All links (predecessor, successor) between live steps, perhaps repeated, those of them that were
/// passed on by steps that are gone, and the links (step, id) that lead nowhere.
#[allow(clippy::type_complexity)] // Three lists, each said above.
fn resolve<'p>(
    nodes: &[Node<'p>],
    gone: &[(&'p Id, &'p Step)],
) -> (Vec<(usize, usize)>, Vec<(usize, usize)>, Vec<(&'p Id, &'p Id)>) {
    // Live steps are numbered first, those that are gone after them.
    let live = nodes.len();
    let ids = nodes.iter().map(|node| node.id).chain(gone.iter().map(|(id, _)| *id));
    let number: HashMap<&Id, usize> = ids.enumerate().map(|(i, id)| (id, i)).collect();

    let mut before_gone: Vec<Vec<usize>> = Vec::with_capacity(gone.len());
    for (_, step) in gone {
        before_gone.push(step.after.keys().filter_map(|id| number.get(id).copied()).collect());
    }
    let heritage = Heritage::of(live, &before_gone);

    let (mut links, mut inherited, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    for (i, node) in nodes.iter().enumerate() {
        let mut passed_on = None;
        for id in node.step.after.keys() {
            match number.get(id) {
                Some(&before) if before < live => links.push((before, i)),
                Some(&left) => heritage.add(left - live, passed_on.get_or_insert_default()),
                None => unknown.push((node.id, id)),
            }
        }
        if let Some(set) = passed_on {
            let holds = |before: &usize| {
                set.get(before / 64).is_some_and(|word| word >> (before % 64) & 1 == 1)
            };
            inherited.extend((0..live).filter(holds).map(|before| (before, i)));
        }
    }
    links.extend(&inherited);
    (links, inherited, unknown)
}

/// For each step that is gone, the live steps whose finish it passes on: its own predecessors, and
/// through those that are gone themselves, theirs. Sets of bits, one for each group of gone steps
/// that wait for each other, so that the work stays in proportion to the links.
struct Heritage {
    group_of: Vec<usize>,
    sets: Vec<Vec<u64>>,
}

impl Heritage {
    fn of(live: usize, before_gone: &[Vec<usize>]) -> Heritage {
        let gone_before: Vec<Vec<usize>> = before_gone
            .iter()
            .map(|list| list.iter().filter(|i| **i >= live).map(|i| i - live).collect())
            .collect();
        let mut heritage = Heritage { group_of: vec![0; before_gone.len()], sets: Vec::new() };
        // A group comes after all groups it waits for, so their sets are complete.
        let groups = components(before_gone.len(), |i| &gone_before[i]);
        for (number, group) in groups.into_iter().enumerate() {
            group.iter().for_each(|i| heritage.group_of[*i] = number);
            let mut set = vec![0_u64; live.div_ceil(64)];
            for &before in group.iter().flat_map(|i| &before_gone[*i]) {
                if before < live {
                    set[before / 64] |= 1 << (before % 64);
                } else if heritage.group_of[before - live] != number {
                    heritage.add(before - live, &mut set);
                }
            }
            heritage.sets.push(set);
        }
        heritage
    }

    /// Adds what a gone step passes on to a set.
    fn add(&self, gone: usize, to: &mut Vec<u64>) {
        let set = &self.sets[self.group_of[gone]];
        to.resize(set.len(), 0);
        to.iter_mut().zip(set).for_each(|(word, more)| *word |= more);
    }
}

/// Tarjan's strongly connected components, without recursion; a component comes after all those it
/// leads to.
fn components<'a>(count: usize, ahead: impl Fn(usize) -> &'a [usize]) -> Vec<Vec<usize>> {
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
