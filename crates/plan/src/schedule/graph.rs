//! The network of a plan: its live steps, the links between them, and an order in which every link
//! points ahead.
//!
//! Dropped and removed steps are not in it. The links that they pass on go through points of their
//! own (`links.rs`), so that a crowd before such a step and a crowd after it are as many links as steps.
//! Links to steps that do not exist are set aside; cycles are reported and opened. Every choice is
//! made by id, so that all replicas of a plan choose alike, and nothing recurses: a chain may be as
//! long as a plan allows.

use std::collections::HashMap;

use super::calendar::{Calendar, Calendars, Day};
use super::cycles::OpenedCycles;
use super::links::{Links, StepSet, SuccessorSets, components};
use crate::ids::Id;
use crate::model::{Plan, Step, StepStatus};

/// Live steps by number, ascending by id, and the links that the calculation follows. The numbers
/// after those of the steps are pass-through points.
pub(super) struct Network<'p> {
    pub(super) nodes: Vec<StepNode<'p>>,
    /// Each point's predecessors.
    pub(super) before: Links,
    /// Each point's successors.
    pub(super) next: Links,
    /// All points, predecessors first.
    pub(super) order: Vec<usize>,
    /// The steps of each cycle, ascending.
    pub(super) cycles: Vec<Vec<usize>>,
    /// Links (predecessor, successor) left out because they close a cycle; of those that dropped
    /// steps pass on the first.
    pub(super) left_out: Vec<(usize, usize)>,
    /// Links (step, unknown id) to steps that do not exist.
    pub(super) unknown: Vec<(&'p Id, &'p Id)>,
    /// The steps that wait for each pass-through point.
    inherited: SuccessorSets,
}

/// A live step, as far as the calculation is concerned.
pub(super) struct StepNode<'p> {
    pub(super) id: &'p Id,
    pub(super) step: &'p Step,
    /// The calendar that its working days are counted on.
    pub(super) calendar: &'p Calendar,
    pub(super) state: StepProgress,
    /// Working days, at most and at least.
    pub(super) days: i64,
    pub(super) days_min: i64,
    /// The only day on which it can finish.
    pub(super) pin: Option<Day>,
}

/// The real progress of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepProgress {
    /// Nothing yet.
    Waiting,
    /// It began on the morning after `eve`.
    Started { eve: Day },
    /// It is behind us; each date where somebody wrote it down.
    Done { eve: Option<Day>, on: Option<Day> },
}

impl<'p> Network<'p> {
    /// Reads the network out of a plan.
    pub(super) fn of(plan: &'p Plan, calendars: &'p Calendars) -> Network<'p> {
        let live = plan.steps.iter().filter(|(_, step)| step.is_live());
        let nodes: Vec<StepNode<'p>> =
            live.map(|(id, step)| StepNode::of(plan, calendars, id, step)).collect();
        let ResolvedLinks { points, links, unknown } = ResolvedLinks::of(plan, &nodes);
        let live = nodes.len();
        let mut before = Links::of(points, links.iter().map(|(a, b)| (*b, *a)));
        let mut next = Links::of(points, links.iter().copied());
        let mut inherited = SuccessorSets::of(live, &next, live..points);
        let mut order = sorted(&before, &next);
        let (mut cycles, mut left_out) = (Vec::new(), Vec::new());
        if order.len() < points {
            let opened = OpenedCycles::of(live, &next, &inherited);
            before = Links::of(opened.points, opened.links.iter().map(|(a, b)| (*b, *a)));
            next = Links::of(opened.points, opened.links.iter().copied());
            order = sorted(&before, &next);
            debug_assert_eq!(order.len(), opened.points, "a cycle is still closed");
            let passing = order.iter().copied().filter(|i| *i >= live);
            inherited = SuccessorSets::of(live, &next, passing);
            (cycles, left_out) = (opened.cycles, opened.left_out);
        }
        Network { nodes, before, next, order, cycles, left_out, unknown, inherited }
    }

    /// The live steps that wait for a step, directly or through steps that are gone.
    pub(super) fn successors(&self, step: usize) -> StepSet {
        self.inherited.of_point(&self.next, step)
    }

    /// The live steps that a step waits for, directly or through steps that are gone.
    pub(super) fn predecessors(&self, step: usize) -> StepSet {
        let mut found = StepSet::empty(self.nodes.len());
        let (mut is_met, mut to_see) = (vec![false; self.before.points()], vec![step]);
        while let Some(point) = to_see.pop() {
            for &before in self.before.of_point(point) {
                if before < self.nodes.len() {
                    found.insert(before);
                } else if !is_met[before] {
                    is_met[before] = true;
                    to_see.push(before);
                }
            }
        }
        found
    }

    /// Whether a step waits for another through steps that are gone.
    pub(super) fn inherits(&self, step: usize, before: usize) -> bool {
        self.inherited.inherited(&self.next, before).contains(step)
    }
}

impl<'p> StepNode<'p> {
    fn of(plan: &Plan, calendars: &'p Calendars, id: &'p Id, step: &'p Step) -> StepNode<'p> {
        let eve = step.started_on.map(|date| Day::of(date).eve());
        let state = match step.status() {
            StepStatus::Done => StepProgress::Done { eve, on: step.done_on.map(Day::of) },
            // A real start counts whatever the status says; without one, a step said to be under
            // way counts as open.
            StepStatus::Open | StepStatus::Doing | StepStatus::Blocked | StepStatus::Dropped => {
                eve.map_or(StepProgress::Waiting, |eve| StepProgress::Started { eve })
            }
        };
        let days = step.days.map_or(0, i64::from);
        StepNode {
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
        !matches!(self.state, StepProgress::Done { .. })
    }
}

/// The links of a plan, through one point for all steps that are gone and wait for each other.
struct ResolvedLinks<'p> {
    /// How many points there are; those that pass on come after the live steps, each after all it
    /// waits for that pass on too.
    points: usize,
    /// Links (predecessor, successor) between points, perhaps repeated.
    links: Vec<(usize, usize)>,
    /// Links (step, id) that lead nowhere.
    unknown: Vec<(&'p Id, &'p Id)>,
}

impl<'p> ResolvedLinks<'p> {
    fn of(plan: &'p Plan, nodes: &[StepNode<'p>]) -> ResolvedLinks<'p> {
        let live = nodes.len();
        // A step that is gone and waits for nothing passes nothing on.
        let gone: Vec<(&Id, &Step)> = plan
            .steps
            .iter()
            .filter(|(_, step)| !step.is_live() && !step.after.is_empty())
            .collect();
        let ids = nodes.iter().map(|node| node.id).chain(gone.iter().map(|(id, _)| *id));
        let number: HashMap<&Id, usize> = ids.enumerate().map(|(i, id)| (id, i)).collect();

        let before_gone: Vec<Vec<usize>> = gone
            .iter()
            .map(|(_, step)| step.after.keys().filter_map(|id| number.get(id).copied()).collect())
            .collect();
        let gone_before: Vec<Vec<usize>> = before_gone
            .iter()
            .map(|list| list.iter().filter(|i| **i >= live).map(|i| i - live).collect())
            .collect();
        let groups = components(gone.len(), |i| &gone_before[i]);
        let points = live + groups.len();
        let mut point_of: Vec<usize> = (0..live + gone.len()).collect();
        for (nth, group) in groups.iter().enumerate() {
            group.iter().for_each(|i| point_of[live + i] = live + nth);
        }

        let (mut links, mut unknown) = (Vec::new(), Vec::new());
        for (i, before) in before_gone.iter().enumerate() {
            let point = point_of[live + i];
            let outside = before.iter().map(|i| point_of[*i]).filter(|before| *before != point);
            links.extend(outside.map(|before| (before, point)));
        }
        for (i, node) in nodes.iter().enumerate() {
            for id in node.step.after.keys() {
                match number.get(id) {
                    Some(before) => links.push((point_of[*before], i)),
                    None if plan.steps.contains_key(id) => {}
                    None => unknown.push((node.id, id)),
                }
            }
        }
        ResolvedLinks { points, links, unknown }
    }
}

/// All points, predecessors first; those that a cycle holds up are missing.
fn sorted(before: &Links, next: &Links) -> Vec<usize> {
    let mut waits: Vec<usize> = (0..before.points()).map(|i| before.of_point(i).len()).collect();
    let mut order: Vec<usize> = (0..waits.len()).filter(|i| waits[*i] == 0).collect();
    let mut at = 0;
    while let Some(&i) = order.get(at) {
        at += 1;
        for &successor in next.of_point(i) {
            waits[successor] -= 1;
            if waits[successor] == 0 {
                order.push(successor);
            }
        }
    }
    order
}
