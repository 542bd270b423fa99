//! The driving chains: the paths with least slack, link by link, ties kept.

use std::collections::BTreeSet;

use super::backward::Backward;
use super::calendar::Day;
use super::forward::Forward;
use super::graph::{Network, State};

/// Tied tracks multiply where they part and meet again, so there can be more chains than steps. No more than this many
/// are listed, and no further one begun once they hold this many steps.
const CHAINS_MAX: usize = 64;
const STEPS_MAX: usize = 4_000;

/// The chains, each in the order in which it is worked through, smaller ids first. With go-live: through every step
/// that has the least slack, back over what holds up its start and on over what presses its finish. Without: back from
/// the steps that end last.
pub(super) fn driving(
    network: &Network<'_>,
    forward: &Forward,
    backward: Option<&Backward>,
    now: Day,
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

    let mut steps: BTreeSet<usize> = tightest.iter().copied().collect();
    let mut links: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut to_see = tightest.clone();
    let mut seen = steps.clone();
    while let Some(i) = to_see.pop() {
        for &before in network.before.of_step(i).iter().filter(|p| holds_up(network, forward, now, **p, i)) {
            links.insert((before, i));
            if seen.insert(before) {
                to_see.push(before);
            }
        }
    }
    steps.append(&mut seen);
    if let Some(backward) = backward {
        let mut seen: BTreeSet<usize> = tightest.iter().copied().collect();
        let mut to_see = tightest;
        while let Some(i) = to_see.pop() {
            for &next in network.next.of_step(i).iter().filter(|s| presses(network, backward, i, **s)) {
                links.insert((i, next));
                if seen.insert(next) {
                    to_see.push(next);
                }
            }
        }
        steps.append(&mut seen);
    }
    paths(&steps, &links)
}

/// Whether the finish of `before` is what the start of `step` waits for.
fn holds_up(network: &Network<'_>, forward: &Forward, now: Day, before: usize, step: usize) -> bool {
    let node = &network.nodes[step];
    if node.state != State::Waiting || !network.nodes[before].is_ahead() {
        return false;
    }
    let ends = forward.ends[before];
    if node.days == 0 {
        ends == forward.ends[step] && ends >= now
    } else {
        // In the step's own days: two that end on either side of its weekend hold it up alike.
        node.calendar.count(ends) == forward.start[step]
    }
}

/// Whether the latest start of `next` is what bounds the latest finish of `step`.
fn presses(network: &Network<'_>, backward: &Backward, step: usize, next: usize) -> bool {
    network.nodes[next].state == State::Waiting
        && network.nodes[step].calendar.count(backward.must_end[next]) == backward.finish[step]
}

/// All paths from a step nothing leads to, to a step that leads nowhere, in ascending order, up to the limits above.
fn paths(steps: &BTreeSet<usize>, links: &BTreeSet<(usize, usize)>) -> Vec<Vec<usize>> {
    let led_to: BTreeSet<usize> = links.iter().map(|(_, next)| *next).collect();
    let after = |i: usize| links.range((i, 0)..=(i, usize::MAX)).map(|(_, next)| *next);
    let (mut found, mut held): (Vec<Vec<usize>>, usize) = (Vec::new(), 0);
    for &root in steps.difference(&led_to) {
        let mut way = vec![root];
        let mut to_try = vec![after(root).collect::<Vec<_>>().into_iter()];
        if to_try[0].as_slice().is_empty() {
            held += 1;
            found.push(way.clone());
        }
        while let Some(options) = to_try.last_mut() {
            if found.len() >= CHAINS_MAX || held >= STEPS_MAX {
                return found;
            }
            let Some(next) = options.next() else {
                to_try.pop();
                way.pop();
                continue;
            };
            way.push(next);
            let further: Vec<usize> = after(next).collect();
            if further.is_empty() {
                held += way.len();
                found.push(way.clone());
                way.pop();
            } else {
                to_try.push(further.into_iter());
            }
        }
    }
    found
}
