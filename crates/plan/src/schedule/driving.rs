//! The driving chains: the paths with least slack, link by link, ties kept.

use super::backward::Backward;
use super::calendar::Day;
use super::forward::Forward;
use super::graph::{Links, Network, State};

/// Tied tracks multiply where they part and meet again, so there can be more chains than steps. No
/// more than this many are listed, and no further one begun once they hold this many steps.
const CHAINS_MAX: usize = 64;
const STEPS_MAX: usize = 4_000;

/// The chains, each in the order in which it is worked through, smaller ids first. With go-live:
/// through every step that has the least slack, back over what holds up its start and on over what
/// presses its finish. Without: back from the steps that end last.
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

    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut is_on = vec![false; network.nodes.len()];
    reach(&tightest, &mut is_on, |i, found| {
        let before =
            network.before.of_step(i).iter().filter(|p| holds_up(network, forward, now, **p, i));
        before.for_each(|p| {
            links.push((*p, i));
            found(*p);
        });
    });
    if let Some(backward) = backward {
        let mut is_pressed = vec![false; network.nodes.len()];
        reach(&tightest, &mut is_pressed, |i, found| {
            let next =
                network.next.of_step(i).iter().filter(|s| presses(network, backward, i, **s));
            next.for_each(|s| {
                links.push((i, *s));
                found(*s);
            });
        });
        is_on.iter_mut().zip(is_pressed).for_each(|(on, pressed)| *on |= pressed);
    }
    for (_, next) in &links {
        // The steps left are those that nothing leads to.
        is_on[*next] = false;
    }
    let links = Links::of(is_on.len(), links.iter().copied());
    paths((0..is_on.len()).filter(|i| is_on[*i]), &links)
}

/// Marks all steps that can be reached from some; `neighbours` hands on those of one step.
fn reach(
    from: &[usize],
    is_met: &mut [bool],
    mut neighbours: impl FnMut(usize, &mut dyn FnMut(usize)),
) {
    from.iter().for_each(|i| is_met[*i] = true);
    let mut to_see = from.to_vec();
    while let Some(i) = to_see.pop() {
        neighbours(i, &mut |other| {
            if !is_met[other] {
                is_met[other] = true;
                to_see.push(other);
            }
        });
    }
}

/// Whether the finish of `before` is what the start of `step` waits for.
fn holds_up(
    network: &Network<'_>,
    forward: &Forward,
    now: Day,
    before: usize,
    step: usize,
) -> bool {
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

/// All paths from the first steps to steps that lead nowhere, in ascending order, up to the limits
/// above.
fn paths(firsts: impl Iterator<Item = usize>, links: &Links) -> Vec<Vec<usize>> {
    let after = |i: usize| links.of_step(i).iter().copied();
    let (mut found, mut held): (Vec<Vec<usize>>, usize) = (Vec::new(), 0);
    for first in firsts {
        // The way walked so far; for each of its steps, the steps that may follow and have not been
        // tried.
        let (mut way, mut to_try) = (vec![first], vec![after(first)]);
        let mut is_new = true;
        while let Some(options) = to_try.last_mut() {
            if let Some(next) = options.next() {
                way.push(next);
                to_try.push(after(next));
                is_new = true;
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
