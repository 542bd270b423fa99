//! Fixes: changes to a plan that does not make its go-live or a pin, each with the effect it would
//! have.
//!
//! Proposals only. Each effect is found by calculating the whole plan with the change, so applying
//! it gives exactly what was said. Nothing here applies anything.

use std::cmp::Reverse;

use super::calendar::{Calendars, Day};
use super::forward::{Forward, Trial};
use super::graph::{Network, StepProgress};
use super::{Fix, LinkRef, Proposal, ScheduleEffect};
use crate::command::{Command, PlanEdit, StepEdit};
use crate::ids::Id;
use crate::model::LinkBasis;
use crate::order::Arrange;

/// How many proposals of a kind are made, at most.
const OF_A_KIND_MAX: usize = 3;

/// Proposals, those that mend everything first within a kind; none when nothing is late.
pub(super) fn fixes(
    network: &Network<'_>,
    calendars: &Calendars,
    forward: &Forward,
    driving: &[Vec<usize>],
    now: Day,
    go_live: Day,
) -> Vec<Fix> {
    let desk = FixContext { network, calendars, now, go_live };
    let as_planned = desk.effect(forward);
    let (Some(projected), Some(effect)) = (forward.projected, as_planned) else {
        return Vec::new();
    };
    if effect.least_slack >= 0 {
        return Vec::new();
    }
    let mut fixes = Vec::new();
    if effect.slack < 0 {
        let moved = FixContext { go_live: projected, ..desk };
        fixes.extend(moved.effect(forward).map(|effect| Fix {
            proposal: Proposal::MoveGoLive { go_live: projected.date() },
            effect,
        }));
    }
    fixes.extend(best(desk.beside(driving, &effect)));
    fixes.extend(best(desk.shorter(driving, &effect)));
    fixes
}

impl Proposal {
    /// The commands of a person who takes the proposal up; to be applied in one transaction.
    pub fn commands(&self) -> Vec<Command> {
        match self {
            Proposal::MoveGoLive { go_live } => {
                vec![Command::EditPlan { edit: PlanEdit::GoLive(Some(*go_live)) }]
            }
            Proposal::Shorten { step, days } => {
                vec![Command::EditStep { id: step.clone(), edit: StepEdit::Days(Some(*days)) }]
            }
            Proposal::RunBeside { unlink, link, .. } => {
                let unlink =
                    unlink.iter().cloned().map(|l| Command::Unlink { id: l.step, after: l.after });
                let basis = LinkBasis::Confirmed;
                let link = link.iter().cloned().map(|l| Command::Link {
                    id: l.step,
                    after: l.after,
                    basis,
                });
                unlink.chain(link).collect()
            }
        }
    }
}

/// The state that proposals are worked out against.
#[derive(Clone, Copy)]
struct FixContext<'a, 'p> {
    network: &'a Network<'p>,
    calendars: &'a Calendars,
    now: Day,
    go_live: Day,
}

impl FixContext<'_, '_> {
    /// The effect of a forward pass on go-live and the pins.
    fn effect(&self, forward: &Forward) -> Option<ScheduleEffect> {
        let both = self.calendars.both();
        let projected = forward.projected?;
        let slack = both.count(self.go_live) - both.count(projected);
        let pins =
            self.network.nodes.iter().zip(&forward.finish).filter(|(node, _)| node.is_ahead());
        let to_pins =
            pins.filter_map(|(node, finish)| Some(node.calendar.count(node.pin?) - finish));
        Some(ScheduleEffect {
            slack,
            least_slack: to_pins.fold(slack, i64::min),
            projected: projected.date(),
        })
    }

    fn tried(&self, trial: Trial) -> Option<ScheduleEffect> {
        self.effect(&Forward::pass(self.network, self.now, |i| self.network.nodes[i].days, trial))
    }

    /// Two neighbours on every driving chain, worked on at the same time. Links that were only
    /// assumed come first. None while links form a cycle: with a link more or less it might be
    /// opened elsewhere, and the effect be another.
    fn beside(&self, driving: &[Vec<usize>], as_planned: &ScheduleEffect) -> Vec<(Fix, u8)> {
        if !self.network.cycles.is_empty() {
            return Vec::new();
        }
        let mut pairs =
            on_all(driving.iter().map(|chain| chain.windows(2).map(|w| (w[0], w[1])).collect()));
        pairs.retain(|(beside, step)| self.may_part(*beside, *step));
        pairs.sort_by_cached_key(|(beside, step)| {
            let saved = self.network.nodes[*beside].days.min(self.network.nodes[*step].days);
            (self.doubt(*beside, *step), Reverse(saved), *step)
        });
        pairs.truncate(OF_A_KIND_MAX + 1);
        let fix = |(beside, step): (usize, usize)| {
            let effect = self.tried(Trial::Beside { step, beside })?;
            let id = |i: usize| self.network.nodes[i].id.clone();
            let proposal = Proposal::RunBeside {
                step: id(step),
                beside: id(beside),
                unlink: vec![LinkRef { step: id(step), after: id(beside) }],
                link: self.links_to_add(beside, step),
            };
            let is_better = effect.least_slack > as_planned.least_slack;
            is_better.then_some((Fix { proposal, effect }, self.doubt(beside, step)))
        };
        pairs.into_iter().filter_map(fix).collect()
    }

    /// Whether taking the link away would part the two: both still to come, and linked directly.
    fn may_part(&self, beside: usize, step: usize) -> bool {
        let (first, second) = (&self.network.nodes[beside], &self.network.nodes[step]);
        first.is_ahead()
            && second.state == StepProgress::Waiting
            && first.days > 0
            && second.days > 0
            && second.step.after.contains_key(first.id)
            && !self.network.inherits(step, beside)
    }

    /// 0 for a link that was only assumed, 1 for one that a person confirmed.
    fn doubt(&self, beside: usize, step: usize) -> u8 {
        match self.network.nodes[step].step.after.get(self.network.nodes[beside].id) {
            Some(LinkBasis::Assumed) => 0,
            Some(LinkBasis::Confirmed) | None => 1,
        }
    }

    /// The links that keep the rest of the network as it was when `step` leaves its place after
    /// `beside`.
    fn links_to_add(&self, beside: usize, step: usize) -> Vec<LinkRef> {
        let nodes = &self.network.nodes;
        let missing = |i: usize, after: usize| {
            let is_there = nodes[i].step.after.contains_key(nodes[after].id);
            (!is_there)
                .then(|| LinkRef { step: nodes[i].id.clone(), after: nodes[after].id.clone() })
        };
        let (before, next) = (self.network.predecessors(beside), self.network.successors(step));
        let before = before.iter().filter_map(|p| missing(step, p));
        before.chain(next.iter().filter_map(|s| missing(s, beside))).collect()
    }

    /// A step on every driving chain, given fewer days: as many as the plan can bear, or else the
    /// fewest that help, but never below the step's own minimum. Steps whose duration is a
    /// range come first.
    fn shorter(&self, driving: &[Vec<usize>], as_planned: &ScheduleEffect) -> Vec<(Fix, u8)> {
        let nodes = &self.network.nodes;
        let fewest =
            |i: usize| if nodes[i].days_min < nodes[i].days { nodes[i].days_min.max(1) } else { 1 };
        let is_open_range = |i: usize| u8::from(nodes[i].days_min >= nodes[i].days);
        let mut steps = on_all(driving.iter().map(Clone::clone));
        steps.retain(|i| nodes[*i].is_ahead() && nodes[*i].days > fewest(*i));
        steps.sort_by_cached_key(|i| (is_open_range(*i), Reverse(nodes[*i].days - fewest(*i)), *i));
        steps.truncate(OF_A_KIND_MAX);
        let fix = |step: usize| {
            let (days, effect) = self.most_days_that_help(step, fewest(step), as_planned)?;
            let id: Id = nodes[step].id.clone();
            let proposal = Proposal::Shorten { step: id, days: u16::try_from(days).ok()? };
            Some((Fix { proposal, effect }, is_open_range(step)))
        };
        steps.into_iter().filter_map(fix).collect()
    }

    /// The most days for a step with which nothing is late, or with which no fewer would do better.
    fn most_days_that_help(
        &self,
        step: usize,
        fewest: i64,
        as_planned: &ScheduleEffect,
    ) -> Option<(i64, ScheduleEffect)> {
        let planned = self.network.nodes[step].days;
        let tried = |days: i64| self.tried(Trial::Days { step, days });
        let mut best = (fewest, tried(fewest)?);
        let goal = best.1.least_slack.min(0);
        if goal <= as_planned.least_slack {
            return None;
        }
        // Fewer days never make it later, so the border can be searched; on one calendar the first
        // guess is right.
        let (mut too_many, mut next) = (planned, planned - (goal - as_planned.least_slack));
        while too_many - best.0 > 1 {
            let days = next.clamp(best.0 + 1, too_many - 1);
            let effect = tried(days)?;
            if effect.least_slack >= goal {
                best = (days, effect);
                next = days + 1;
            } else {
                too_many = days;
                next = best.0 + (too_many - best.0) / 2;
            }
        }
        Some(best)
    }
}

/// The items that all lists have in common, ascending.
fn on_all<T: Ord + Clone>(mut lists: impl Iterator<Item = Vec<T>>) -> Vec<T> {
    let Some(mut common) = lists.next() else { return Vec::new() };
    common.sort_unstable();
    for mut list in lists {
        list.sort_unstable();
        common.retain(|item| list.binary_search(item).is_ok());
    }
    common
}

/// Those that mend everything first, then those that rest on less doubt, then those that help most.
fn best(mut found: Vec<(Fix, u8)>) -> impl Iterator<Item = Fix> {
    found.arrange_by_key(|(fix, doubt)| {
        (fix.effect.least_slack < 0, *doubt, Reverse(fix.effect.least_slack))
    });
    found.into_iter().take(OF_A_KIND_MAX).map(|(fix, _)| fix)
}
