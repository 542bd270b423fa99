//! The schedule of a plan: worked forward from now over what is left, and backward from go-live, on
//! the working days of both sides. It says how little time there is, by name of step.
//!
//! Time is counted in working-day instants: instant k is the end of the k-th working day. A step of
//! d days that starts at instant S finishes at F = S + d and occupies the working days S+1 … F; a
//! milestone (d = 0) shows on day F. Now is the end of the last day before today that works for
//! both sides. A date that is not a working day rolls back to the one before. Between the calendars
//! of the two sides an instant is carried as the end of a civil day.
//!
//! Pure and total: no clock (today is handed in), no recursion, no error; any plan gives a
//! schedule, the same on every replica. Never moves a date, never applies a fix. `due` never moves
//! the calculation: it is compared with it, and the outcome is the buffer.
//!
//! [`Schedule::of`] is called by the report in the relay and by the view in the browser.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::ids::Id;
use crate::model::{Plan, StepKind};
use crate::order::map_of;
use backward::Backward;
use calendar::Day;
use forward::{Forward, Trial};
use graph::{Network, StepNode};

mod backward;
pub mod calendar;
mod cycles;
mod driving;
mod fixes;
mod forward;
mod graph;
mod links;
mod trial;

pub use calendar::{Calendar, CalendarOwner, Calendars};
pub use trial::TrialDates;

/// The result of the calculation. Dates as in the document; slack in working days, negative when
/// time is short.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Schedule {
    /// The planned go-live.
    pub go_live: Option<NaiveDate>,
    /// Days that both sides work, from the projected to the planned go-live. Null without go-live
    /// or without steps.
    pub slack: Option<i64>,
    /// The same when every step whose duration is a range takes the fewest days.
    pub slack_min: Option<i64>,
    /// The least buffer of the open steps, and never more than `slack` (RULES "Buffer"). Null
    /// where `slack` is.
    pub buffer: Option<i64>,
    /// The day on which the last step ends if everything starts as early as it can. Null without
    /// steps.
    pub projected: Option<NaiveDate>,
    /// The supported go-live: when all steps would be over with their planned durations; left out
    /// where the record is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub evidence: Option<Evidence>,
    /// The paths with least slack, each in working order, ties kept (64 at most); without go-live
    /// those that end last.
    pub driving: Vec<Vec<Id>>,
    /// Steps that wait for each other in a circle, each circle ascending.
    pub cycles: Vec<Vec<Id>>,
    /// Dates of every step that is neither dropped nor removed.
    pub steps: BTreeMap<Id, StepDates>,
    /// The changes that would mend a plan that comes too late for its go-live or for a fixed date.
    pub fixes: Vec<Fix>,
    /// When `slack` is negative and `slackMin` is not: the steps with a range on paths that are
    /// too long, those with most to give first. How long these take decides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
    pub deciding: Vec<Id>,
    /// Links left out of the calculation because they close a cycle; of those that a dropped step
    /// passes on (each step before it to each after it) 1,000 at most are listed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
    pub left_out: Vec<LinkRef>,
    /// Links to steps that do not exist; not regarded.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
    pub unknown: Vec<LinkRef>,
}

/// The dates of a step. A start is the first working day it occupies, a finish the last; for a
/// milestone both are the day it shows on. A done step has nothing that is latest, and no slack;
/// nor has any step without go-live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StepDates {
    /// First working day, starting as early as it can.
    pub earliest_start: NaiveDate,
    /// Last working day then.
    pub earliest_finish: NaiveDate,
    /// First working day, starting as late as go-live bears.
    pub latest_start: Option<NaiveDate>,
    /// Last working day then.
    pub latest_finish: Option<NaiveDate>,
    /// From the earliest to the latest finish, in the step's own working days.
    pub slack: Option<i64>,
    /// From the due date, or the earliest finish where that is later, to the latest finish, in the
    /// step's own working days (RULES "Buffer").
    pub buffer: Option<i64>,
}

/// From the fewest to the most days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Evidence {
    /// With the fewest days of each range.
    pub min: NaiveDate,
    /// With the most.
    pub max: NaiveDate,
}

/// The dates that the planned durations support. No step counts as zero because nobody committed to
/// it: who holds a duration moves none of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportedDates {
    /// When the last step ends.
    pub go_live: Evidence,
    /// When the last open contract step ends; absent without one.
    pub contract: Option<Evidence>,
}

/// A link: `step` waits for `after`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LinkRef {
    /// The step that waits.
    pub step: Id,
    /// The step that must finish first.
    pub after: Id,
}

/// A proposal and what it would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Fix {
    /// The change to make.
    #[serde(flatten)]
    pub proposal: Proposal,
    /// The plan after that.
    pub effect: ScheduleEffect,
}

/// A change that would help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Proposal {
    /// Go live on another day.
    MoveGoLive {
        /// The day.
        #[cfg_attr(feature = "schema", schema(rename = "goLive"))]
        go_live: NaiveDate,
    },
    /// Work on two steps at the same time that are planned one after the other.
    RunBeside {
        /// The later one.
        step: Id,
        /// The one it no longer waits for.
        beside: Id,
        /// The links to take away.
        unlink: Vec<LinkRef>,
        /// The links to make, so that what came before and after both still does.
        link: Vec<LinkRef>,
    },
    /// Give a step fewer days.
    Shorten {
        /// The step.
        step: Id,
        /// Its working days then.
        days: u16,
    },
}

/// The result that a changed plan would have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ScheduleEffect {
    /// Slack of the plan.
    pub slack: i64,
    /// The least of that and of the slack towards each fixed date.
    pub least_slack: i64,
    /// Projected go-live.
    pub projected: NaiveDate,
}

impl Schedule {
    /// Calculates a plan on a day.
    pub fn of(plan: &Plan, today: NaiveDate) -> Schedule {
        let calendars = Calendars::of(plan);
        let network = Network::of(plan, &calendars);
        let now = calendars.both().roll(Day::of(today).eve());
        let go_live = plan.plan.go_live.map(Day::of);

        let forward = Forward::pass(&network, now, |i| network.nodes[i].days, Trial::AsPlanned);
        let shortest =
            Forward::pass(&network, now, |i| network.nodes[i].days_min, Trial::AsPlanned);
        let backward = go_live.map(|go_live| Backward::pass(&network, go_live));
        let driving = driving::driving(&network, &calendars, &forward, backward.as_ref());
        let fixes =
            go_live.map(|day| fixes::fixes(&network, &calendars, &forward, &driving, now, day));

        let slack = working_days_to(go_live, &calendars, forward.projected);
        let slack_min = working_days_to(go_live, &calendars, shortest.projected);
        let straddles = slack.is_some_and(|s| s < 0) && slack_min.is_some_and(|s| s >= 0);
        let steps = dates(&network, &forward, backward.as_ref());
        let buffer = buffer_of(slack, &steps);

        let id = |i: &usize| network.nodes[*i].id.clone();
        let ids =
            |lists: &[Vec<usize>]| lists.iter().map(|list| list.iter().map(id).collect()).collect();
        let link = |(after, step): &(usize, usize)| LinkRef { step: id(step), after: id(after) };
        Schedule {
            go_live: plan.plan.go_live,
            slack,
            slack_min,
            buffer,
            projected: forward.projected.map(Day::date),
            evidence: None,
            driving: ids(&driving),
            cycles: ids(&network.cycles),
            steps,
            fixes: fixes.unwrap_or_default(),
            deciding: backward
                .filter(|_| straddles)
                .map(|backward| deciding(&network, &forward, &backward).iter().map(id).collect())
                .unwrap_or_default(),
            left_out: network.left_out.iter().map(link).collect(),
            unknown: network
                .unknown
                .iter()
                .map(|(step, after)| LinkRef { step: (*step).clone(), after: (*after).clone() })
                .collect(),
        }
    }
}

impl SupportedDates {
    /// The forward pass over the planned durations; `None` without steps.
    pub fn of(plan: &Plan, today: NaiveDate) -> Option<SupportedDates> {
        let calendars = Calendars::of(plan);
        let network = Network::of(plan, &calendars);
        let now = calendars.both().roll(Day::of(today).eve());
        let shortest =
            Forward::pass(&network, now, |i| network.nodes[i].days_min, Trial::AsPlanned);
        let longest = Forward::pass(&network, now, |i| network.nodes[i].days, Trial::AsPlanned);
        let contract = |pass: &Forward| {
            let open =
                network.nodes.iter().enumerate().filter(|(_, node)| {
                    node.is_ahead() && node.step.kind == Some(StepKind::Contract)
                });
            open.map(|(i, _)| pass.ends[i]).max()
        };
        let range = |min: Option<Day>, max: Option<Day>| {
            Some(Evidence { min: min?.date(), max: max?.date() })
        };
        Some(SupportedDates {
            go_live: range(shortest.projected, longest.projected)?,
            contract: range(contract(&shortest), contract(&longest)),
        })
    }
}

/// Working days of both sides from the projected to the planned go-live.
fn working_days_to(
    go_live: Option<Day>,
    calendars: &Calendars,
    projected: Option<Day>,
) -> Option<i64> {
    Some(calendars.both().count(go_live?) - calendars.both().count(projected?))
}

/// The least buffer of the steps, and never more than the slack of the plan.
fn buffer_of(slack: Option<i64>, steps: &BTreeMap<Id, StepDates>) -> Option<i64> {
    let least = steps.values().filter_map(|dates| dates.buffer).min();
    slack.map(|slack| least.map_or(slack, |least| least.min(slack)))
}

fn dates(
    network: &Network<'_>,
    forward: &Forward,
    backward: Option<&Backward>,
) -> BTreeMap<Id, StepDates> {
    let due = |i: usize| {
        let StepNode { step, calendar, .. } = &network.nodes[i];
        step.due.map_or(i64::MIN, |due| calendar.count(Day::of(due)))
    };
    let of_step = |i: usize| {
        let latest = backward.filter(|_| network.nodes[i].is_ahead());
        StepDates {
            earliest_start: forward.first_day(network, i).date(),
            earliest_finish: forward.ends[i].date(),
            latest_start: latest.map(|b| b.first_day(network, i).date()),
            latest_finish: latest.map(|b| b.last_day(network, i).date()),
            slack: latest.map(|b| b.finish[i] - forward.finish[i]),
            buffer: latest.map(|b| b.finish[i] - forward.finish[i].max(due(i))),
        }
    };
    map_of((0..network.nodes.len()).map(|i| (network.nodes[i].id.clone(), of_step(i))))
}

/// Steps with a range whose slack is negative with the most days, widest range first, then by id.
fn deciding(network: &Network<'_>, forward: &Forward, backward: &Backward) -> Vec<usize> {
    let range = |i: &usize| network.nodes[*i].days - network.nodes[*i].days_min;
    let is_late =
        |i: &usize| network.nodes[*i].is_ahead() && backward.finish[*i] < forward.finish[*i];
    let mut steps: Vec<usize> =
        (0..network.nodes.len()).filter(|i| range(i) > 0 && is_late(i)).collect();
    steps.sort_by_key(|i| std::cmp::Reverse(range(i)));
    steps
}
