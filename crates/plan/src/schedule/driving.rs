//! The driving chains: the paths with least slack, link by link, ties kept.

use std::collections::BTreeMap;

use super::backward::Backward;
use super::calendar::{Calendars, Day};
use super::forward::Forward;
use super::graph::{Network, StepNode, StepProgress};
use super::links::StepSet;
use crate::model::Side;
use crate::tally;

/// Tied tracks multiply where they part and meet again, so there can be more chains than steps. No
/// more than this many are listed, and no further one begun once they hold this many steps.
const CHAINS_MAX: usize = 64;
const STEPS_MAX: usize = 4_000;

/// The chains, each in the order in which it is worked through, smaller ids first. With go-live:
/// through every step that has the least slack, back over what holds up its start and on over what
/// presses its finish. Without: back from the steps that end last.
pub(super) fn driving(
    network: &Network<'_>,
    calendars: &Calendars,
    forward: &Forward,
    backward: Option<&Backward>,
) -> Vec<Vec<usize>> {
    let ahead = || (0..network.nodes.len()).filter(|i| network.nodes[*i].is_ahead());
    let tightest: Vec<usize> = match backward {
        Some(backward) => {
            let slack = |i: &usize| backward.finish[*i] - forward.finish[*i];
            let least = ahead().map(|i| slack(&i)).min();
            ahead().filter(|i| Some(slack(i)) == least).collect()
        }
        None => {
            let last = ahead().map(|i| forward.ends[i]).max();
            ahead().filter(|i| Some(forward.ends[*i]) == last).collect()
        }
    };
    let mut links = DrivingLinks::of(network, forward, backward);
    links.reach_back(&tightest);
    if let Some(backward) = backward {
        links.reach_on(&tightest, backward);
    }
    links.paths(calendars)
}

/// The links on driving chains. They are told by two days, so that a point which passes links on
/// can be asked for all of them at once.
struct DrivingLinks<'a, 'p> {
    network: &'a Network<'p>,
    forward: &'a Forward,
    backward: Option<&'a Backward>,
    /// For each waiting step, the day with which a predecessor ends at the earliest that holds up
    /// its start.
    held_up_from: Vec<Option<Day>>,
    /// For each step, the latest of the days `Backward::must_end` by which a successor presses its
    /// finish.
    pressed_until: Vec<Day>,
    /// Steps from which those with least slack are reached, over what holds up.
    held: Vec<bool>,
    /// Steps that are reached from those with least slack, over what presses.
    pressed: Vec<bool>,
    /// Steps that such a link leads to.
    is_led_to: Vec<bool>,
}

impl<'a, 'p> DrivingLinks<'a, 'p> {
    fn of(
        network: &'a Network<'p>,
        forward: &'a Forward,
        backward: Option<&'a Backward>,
    ) -> DrivingLinks<'a, 'p> {
        let count = network.nodes.len();
        let held_up_from = |(i, node): (usize, &StepNode<'_>)| {
            // In the step's own days: two that end on either side of its weekend hold it up alike.
            let worked = || node.calendar.day(forward.start[i]);
            let from = || if node.days == 0 { forward.ends[i] } else { worked() };
            (node.state == StepProgress::Waiting).then(from)
        };
        let pressed_until = |backward: &Backward| {
            let until = |i: usize| network.nodes[i].calendar.day(backward.finish[i] + 1).eve();
            (0..count).map(until).collect()
        };
        DrivingLinks {
            network,
            forward,
            backward,
            held_up_from: network.nodes.iter().enumerate().map(held_up_from).collect(),
            pressed_until: backward.map(pressed_until).unwrap_or_default(),
            held: vec![false; count],
            pressed: vec![false; count],
            is_led_to: vec![false; count],
        }
    }

    /// Marks the steps that hold up some, and those that hold these up in turn.
    fn reach_back(&mut self, from: &[usize]) {
        let network = self.network;
        let count = network.nodes.len();
        // When the last of the steps ends that are ahead and that a point passes on.
        let mut ends = vec![None; network.before.points()];
        for &i in &network.order {
            ends[i] = match network.nodes.get(i) {
                Some(node) => node.is_ahead().then(|| self.forward.ends[i]),
                None => network.before.of_point(i).iter().filter_map(|p| ends[*p]).max(),
            };
        }
        // The earliest day that each pass-through point was asked for.
        let mut asked: Vec<Option<Day>> = vec![None; network.before.points()];
        from.iter().for_each(|i| self.held[*i] = true);
        let mut to_see = from.to_vec();
        while let Some(step) = to_see.pop() {
            let Some(earliest) = self.held_up_from[step] else { continue };
            let mut points = vec![step];
            while let Some(point) = points.pop() {
                let before = network.before.of_point(point);
                tally::count_of(before.len());
                for &before in before.iter().filter(|p| ends[**p] >= Some(earliest)) {
                    self.is_led_to[step] = true;
                    if before >= count {
                        if asked[before].is_none_or(|day| earliest < day) {
                            asked[before] = Some(earliest);
                            points.push(before);
                        }
                    } else if !self.held[before] {
                        self.held[before] = true;
                        to_see.push(before);
                    }
                }
            }
        }
    }

    /// Marks the steps that press some, and those that press these in turn.
    fn reach_on(&mut self, from: &[usize], backward: &Backward) {
        let network = self.network;
        // The latest day that each pass-through point was asked for.
        let mut asked: Vec<Option<Day>> = vec![None; network.next.points()];
        from.iter().for_each(|i| self.pressed[*i] = true);
        let mut to_see = from.to_vec();
        while let Some(step) = to_see.pop() {
            let latest = self.pressed_until[step];
            let mut points = vec![step];
            while let Some(point) = points.pop() {
                let next = network.next.of_point(point);
                tally::count_of(next.len());
                for &next in next.iter().filter(|s| backward.must_end[**s] <= latest) {
                    match network.nodes.get(next) {
                        None if asked[next].is_none_or(|day| latest > day) => {
                            asked[next] = Some(latest);
                            points.push(next);
                        }
                        Some(node) if node.state == StepProgress::Waiting => {
                            self.is_led_to[next] = true;
                            if !self.pressed[next] {
                                self.pressed[next] = true;
                                to_see.push(next);
                            }
                        }
                        None | Some(_) => {}
                    }
                }
            }
        }
    }

    /// Whether the link to a successor is on a chain: the finish of the one is what the start of
    /// the other waits for, or that start is what bounds the latest finish.
    fn leads(&self, step: usize, next: usize) -> bool {
        tally::count();
        let holds_up = || {
            self.held[next]
                && self.network.nodes[step].is_ahead()
                && self.held_up_from[next].is_some_and(|from| self.forward.ends[step] >= from)
        };
        let presses = |backward: &Backward| {
            self.pressed[step]
                && self.network.nodes[next].state == StepProgress::Waiting
                && backward.must_end[next] <= self.pressed_until[step]
        };
        holds_up() || self.backward.is_some_and(presses)
    }

    /// All paths from the first steps to steps that lead nowhere, in ascending order, up to the
    /// limits above.
    fn paths(&self, calendars: &Calendars) -> Vec<Vec<usize>> {
        let days = ChainDays::of(self, calendars);
        let is_first = |i: &usize| (self.held[*i] || self.pressed[*i]) && !self.is_led_to[*i];
        let (mut found, mut held): (Vec<Vec<usize>>, usize) = (Vec::new(), 0);
        for first in (0..self.network.nodes.len()).filter(is_first) {
            // The way walked so far; for each of its steps, those that may follow, and from which
            // number on they have not been tried.
            let (mut way, mut to_try) = (vec![first], vec![(days.after(self, first), 0)]);
            let mut is_new = true;
            while let (Some(&step), Some((after, from))) = (way.last(), to_try.last_mut()) {
                if let Some(next) = after.first(*from) {
                    *from = next + 1;
                    if self.leads(step, next) {
                        way.push(next);
                        to_try.push((days.after(self, next), 0));
                        is_new = true;
                    }
                    continue;
                }
                if is_new {
                    if found.len() >= CHAINS_MAX || held >= STEPS_MAX {
                        return found;
                    }
                    held += way.len();
                    found.push(way.clone());
                }
                // Going back: what is left here is the beginning of a path that was noted.
                is_new = false;
                way.pop();
                to_try.pop();
            }
        }
        found
    }
}

/// The steps on chains by the days that links are told by: of all that wait for a step, few are
/// worth asking for.
struct ChainDays<'a> {
    calendars: &'a Calendars,
    /// By `DrivingLinks::held_up_from`.
    held: BTreeMap<Day, StepSet>,
    /// By `Backward::must_end`.
    pressed: BTreeMap<Day, StepSet>,
}

impl<'a> ChainDays<'a> {
    fn of(links: &DrivingLinks<'_, '_>, calendars: &'a Calendars) -> ChainDays<'a> {
        let count = links.network.nodes.len();
        let mut days = ChainDays { calendars, held: BTreeMap::new(), pressed: BTreeMap::new() };
        let note = |day: Day, step: usize, sets: &mut BTreeMap<Day, StepSet>| {
            sets.entry(day).or_insert_with(|| StepSet::empty(count)).insert(step);
        };
        for step in 0..count {
            if let Some(day) = links.held_up_from[step].filter(|_| links.held[step]) {
                note(day, step, &mut days.held);
            }
            if let Some(backward) = links.backward.filter(|_| links.pressed[step]) {
                note(backward.must_end[step], step, &mut days.pressed);
            }
        }
        days
    }

    /// The steps that wait for a step and may follow it on a chain.
    fn after(&self, links: &DrivingLinks<'_, '_>, step: usize) -> StepSet {
        let mut found = StepSet::empty(links.network.nodes.len());
        // A step that is held up begins on the morning after, or after its own days off.
        let ends = links.forward.ends[step];
        let all = Side::ALL.iter().map(|side| self.calendars.side(*side));
        let calendars = all.chain([self.calendars.both()]);
        let from = calendars.map(|calendar| calendar.roll(ends)).fold(ends, Day::min);
        self.held.range(from..=ends).for_each(|(_, steps)| found.add(steps));
        if let Some(backward) = links.backward {
            let from = backward.last_day(links.network, step);
            let until = links.pressed_until[step];
            self.pressed.range(from..=until).for_each(|(_, steps)| found.add(steps));
        }
        found.keep(&links.network.successors(step));
        found
    }
}
