//! The forward pass: from now over what is left, when each step can start and finish at the
//! earliest.
//!
//! Never looks at `due` or go-live: neither moves the calculation.

use super::calendar::Day;
use super::graph::{Network, StepProgress};
use crate::tally;

/// The earliest dates. Instants are those of each step's own calendar.
pub(super) struct Forward {
    /// When each step starts: the end of the working day before the first it occupies.
    pub(super) start: Vec<i64>,
    /// When each step finishes.
    pub(super) finish: Vec<i64>,
    /// The civil day with which each step ends: after it, its successors count. That of a
    /// milestone which waits on another calendar may be a day off of its own. Of a pass-through
    /// point the latest of those it passes on.
    pub(super) ends: Vec<Day>,
    /// When the last step ends; `None` without steps.
    pub(super) projected: Option<Day>,
}

/// The change that is calculated with, where it is not the plan as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Trial {
    /// The plan as it stands.
    #[default]
    AsPlanned,
    /// One step takes other working days.
    Days { step: usize, days: i64 },
    /// `step` no longer waits for `beside` but for what that waits for, and its successors wait for
    /// both.
    Beside { step: usize, beside: usize },
}

impl Forward {
    /// Walks the network in its order. `days` gives the working days of a step by its number.
    pub(super) fn pass(
        network: &Network<'_>,
        now: Day,
        days: impl Fn(usize) -> i64,
        trial: Trial,
    ) -> Forward {
        let count = network.nodes.len();
        let mut pass = Forward {
            start: vec![0; count],
            finish: vec![0; count],
            ends: vec![now; network.next.points()],
            projected: None,
        };
        for &i in &network.order {
            if i >= count {
                pass.ends[i] = pass.waits_until(network, i, now, trial);
                continue;
            }
            let days = match trial {
                Trial::Days { step, days } if step == i => days,
                Trial::AsPlanned | Trial::Days { .. } | Trial::Beside { .. } => days(i),
            };
            let ends = pass.step(network, i, now, days, trial);
            pass.projected = pass.projected.max(Some(ends));
        }
        pass
    }

    /// The first working day a step occupies, or the day on which a milestone shows.
    pub(super) fn first_day(&self, network: &Network<'_>, i: usize) -> Day {
        if self.start[i] < self.finish[i] {
            network.nodes[i].calendar.day(self.start[i] + 1)
        } else {
            self.ends[i]
        }
    }

    fn step(&mut self, network: &Network<'_>, i: usize, now: Day, days: i64, trial: Trial) -> Day {
        let node = &network.nodes[i];
        let calendar = node.calendar;
        let pin = node.pin.map(|pin| calendar.count(pin));
        match node.state {
            StepProgress::Done { eve, on } => {
                self.finish[i] = calendar.count(on.unwrap_or(now));
                let start = eve.map_or(self.finish[i] - days, |eve| calendar.count(eve));
                self.start[i] = start.min(self.finish[i]);
                self.ends[i] = calendar.day(self.finish[i]);
            }
            StepProgress::Started { eve } => {
                self.start[i] = calendar.count(eve);
                self.finish[i] =
                    (self.start[i] + days).max(calendar.count(now)).max(pin.unwrap_or(i64::MIN));
                self.ends[i] = calendar.day(self.finish[i]);
            }
            StepProgress::Waiting => {
                let from = self.waits_until(network, i, now, trial);
                let soonest = calendar.count(from) + days;
                self.finish[i] = soonest.max(pin.unwrap_or(soonest));
                self.start[i] = self.finish[i] - days;
                // A milestone takes no day: it ends when what it waits for does, even on a day off
                // of its own.
                let is_carried = days == 0 && self.finish[i] == soonest;
                self.ends[i] = if is_carried { from } else { calendar.day(self.finish[i]) };
            }
        }
        self.ends[i]
    }

    /// The day after which a waiting step may count, or which a point passes on: the latest end among its predecessors, and
    /// never before now.
    fn waits_until(&self, network: &Network<'_>, i: usize, now: Day, trial: Trial) -> Day {
        let before = network.before.of_point(i);
        tally::count_of(before.len());
        let latest =
            |list: &[usize]| list.iter().map(|p| self.ends[*p]).max().unwrap_or(now).max(now);
        match trial {
            Trial::Beside { step, beside } if step == i => before
                .iter()
                .filter(|p| **p != beside)
                .chain(network.before.of_point(beside))
                .map(|p| self.ends[*p])
                .fold(now, Day::max),
            Trial::Beside { step, beside } if before.binary_search(&step).is_ok() => {
                latest(before).max(self.ends[beside])
            }
            Trial::Beside { .. } | Trial::AsPlanned | Trial::Days { .. } => latest(before),
        }
    }
}
