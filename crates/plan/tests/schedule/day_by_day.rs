//! The schedule once more, by another way: it steps through the calendar day by day and tries out
//! every answer.
//!
//! It shares nothing with the engine but the plan. There are no instants, no order of the network
//! and no backward pass: a latest finish is found by trying earlier and earlier days until
//! everything that waits could still be in time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use countersign_plan::Id;
use countersign_plan::model::{Holiday, Plan, Side, Step, StepStatus};
use countersign_plan::schedule::{LinkRef, StepDates};

/// A plan seen on a day.
pub(crate) struct DayByDay<'p> {
    plan: &'p Plan,
    today: NaiveDate,
    /// Links that are not followed, because of a cycle.
    left_out: &'p [LinkRef],
    /// Whether ranges take their fewest days.
    fewest: bool,
}

impl<'p> DayByDay<'p> {
    pub(crate) fn new(
        plan: &'p Plan,
        today: NaiveDate,
        left_out: &'p [LinkRef],
        fewest: bool,
    ) -> Self {
        DayByDay { plan, today, left_out, fewest }
    }

    /// The dates of every live step.
    pub(crate) fn steps(&self) -> BTreeMap<Id, StepDates> {
        let mut ends = BTreeMap::new();
        self.live().map(|id| (id.clone(), self.dates(id, &mut ends))).collect()
    }

    /// When the last step ends.
    pub(crate) fn projected(&self) -> Option<NaiveDate> {
        let mut ends = BTreeMap::new();
        self.live().map(|id| self.end(id, &mut ends)).max()
    }

    /// Days that both work, from the projected to the planned go-live.
    pub(crate) fn slack(&self) -> Option<i64> {
        Some(between(self.projected()?, self.plan.plan.go_live?, &|day| self.both_work(day)))
    }

    /// The least buffer of the open steps, and no more than the slack of the plan.
    pub(crate) fn buffer(&self) -> Option<i64> {
        let of_steps = self.steps().into_values().filter_map(|dates| dates.buffer);
        of_steps.chain(self.slack()).min().filter(|_| self.slack().is_some())
    }

    fn dates(&self, id: &Id, ends: &mut BTreeMap<Id, NaiveDate>) -> StepDates {
        let step = &self.plan.steps[id];
        let works = self.calendar(step);
        let end = self.end(id, ends);
        let days = self.days(step);
        let began = step.started_on.map(|began| first_from(began, &works).min(end));
        let by_days = if days == 0 { end } else { first_of(end, days, &works) };
        let start = began.unwrap_or(by_days);
        let mut dates = StepDates {
            earliest_start: start,
            earliest_finish: end,
            latest_start: None,
            latest_finish: None,
            slack: None,
            buffer: None,
        };
        if let Some(go_live) = self.plan.plan.go_live.filter(|_| step.status() != StepStatus::Done)
        {
            let mut latest = roll(self.deadline(step, go_live), &works);
            while !self.waiting_after(id).iter().all(|next| self.fits(next, latest, go_live)) {
                latest = roll(before(latest), &works);
            }
            dates.latest_finish = Some(latest);
            dates.latest_start =
                Some(if days == 0 { latest } else { first_of(latest, days, &works) });
            dates.slack = Some(between(end, latest, &works));
            let due = step.due.map_or(end, |due| due.max(end));
            dates.buffer = Some(between(due, latest, &works));
        }
        dates
    }

    /// The day with which a step ends at the earliest.
    fn end(&self, id: &Id, ends: &mut BTreeMap<Id, NaiveDate>) -> NaiveDate {
        if let Some(end) = ends.get(id) {
            return *end;
        }
        let step = &self.plan.steps[id];
        let works = self.calendar(step);
        let now = self.now();
        let end = if step.status() == StepStatus::Done {
            roll(step.done_on.unwrap_or(now), &works)
        } else if let Some(began) = step.started_on {
            let worked = roll(walk(before(began), self.days(step), &works), &works);
            let pin = step.fixed_on.unwrap_or(worked);
            worked.max(roll(now, &works)).max(roll(pin, &works))
        } else {
            let from = self.before(id).iter().map(|p| self.end(p, ends)).fold(now, NaiveDate::max);
            let soonest = walk(from, self.days(step), &works);
            step.fixed_on
                .map(|pin| roll(pin, &works))
                .filter(|pin| *pin > soonest)
                .unwrap_or(soonest)
        };
        ends.insert(id.clone(), end);
        end
    }

    /// Whether a waiting step that may count after a day, and all that waits for it, can be in
    /// time.
    fn fits(&self, id: &Id, after: NaiveDate, go_live: NaiveDate) -> bool {
        let step = &self.plan.steps[id];
        let end = walk(after, self.days(step), &self.calendar(step));
        end <= self.deadline(step, go_live)
            && self.waiting_after(id).iter().all(|next| self.fits(next, end, go_live))
    }

    /// The last day with which a step may end, were it the only one.
    fn deadline(&self, step: &Step, go_live: NaiveDate) -> NaiveDate {
        step.fixed_on.map_or(go_live, |pin| roll(pin, &self.calendar(step)).min(go_live))
    }

    /// The live steps that a step waits for, through those that are gone.
    fn before(&self, id: &Id) -> BTreeSet<Id> {
        let (mut found, mut passed) = (BTreeSet::new(), BTreeSet::new());
        let mut to_see: Vec<&Id> = self.plan.steps[id].after.keys().collect();
        while let Some(other) = to_see.pop() {
            match self.plan.steps.get(other) {
                Some(step) if step.is_live() => drop(found.insert(other.clone())),
                Some(gone) if passed.insert(other) => to_see.extend(gone.after.keys()),
                Some(_) | None => {}
            }
        }
        found.retain(|after| {
            !self.left_out.contains(&LinkRef { step: id.clone(), after: after.clone() })
        });
        found
    }

    /// The steps that wait for a step and have not begun.
    fn waiting_after(&self, id: &Id) -> Vec<&Id> {
        self.live()
            .filter(|other| {
                let step = &self.plan.steps[*other];
                step.status() != StepStatus::Done && step.started_on.is_none()
            })
            .filter(|other| self.before(other).contains(id))
            .collect()
    }

    fn live(&self) -> impl Iterator<Item = &Id> {
        self.plan.steps.iter().filter(|(_, step)| step.is_live()).map(|(id, _)| id)
    }

    fn now(&self) -> NaiveDate {
        roll(before(self.today), &|day| self.both_work(day))
    }

    fn days(&self, step: &Step) -> u16 {
        let days = step.days.unwrap_or(0);
        if self.fewest { step.days_min.unwrap_or(days).min(days) } else { days }
    }

    fn calendar(&self, step: &Step) -> impl Fn(NaiveDate) -> bool {
        let side = |id: &Option<Id>| {
            id.as_ref().and_then(|id| self.plan.people.get(id)).and_then(|p| p.side)
        };
        let (owner, partner) = (side(&step.owner), side(&step.partner));
        let joint = owner.is_none() || partner.is_some_and(|partner| Some(partner) != owner);
        move |day| {
            if joint {
                self.both_work(day)
            } else {
                owner.is_some_and(|side| self.works(side, day))
            }
        }
    }

    fn both_work(&self, day: NaiveDate) -> bool {
        self.works(Side::Buyer, day) && self.works(Side::Seller, day)
    }

    fn works(&self, side: Side, day: NaiveDate) -> bool {
        let weekday = u8::try_from(day.weekday().number_from_monday()).unwrap_or(0);
        let in_week =
            self.plan.plan.workweek.get(&side).map_or(weekday <= 5, |week| week.contains(&weekday));
        in_week && !self.plan.holidays.contains_key(&Holiday { side, date: day })
    }
}

type IsWorkingDay<'a> = &'a dyn Fn(NaiveDate) -> bool;

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().expect("a day before")
}

fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().expect("a day after")
}

/// The day itself or the last working day before it.
fn roll(mut day: NaiveDate, works: IsWorkingDay<'_>) -> NaiveDate {
    while !works(day) {
        day = before(day);
    }
    day
}

/// The day itself or the first working day after it.
fn first_from(mut day: NaiveDate, works: IsWorkingDay<'_>) -> NaiveDate {
    while !works(day) {
        day = next(day);
    }
    day
}

/// The last of so many working days after a day; the day itself when there are none to work.
fn walk(mut day: NaiveDate, days: u16, works: IsWorkingDay<'_>) -> NaiveDate {
    for _ in 0..days {
        day = first_from(next(day), works);
    }
    day
}

/// The first of so many working days of which this is the last.
fn first_of(last: NaiveDate, days: u16, works: IsWorkingDay<'_>) -> NaiveDate {
    let mut day = roll(last, works);
    for _ in 1..days {
        day = roll(before(day), works);
    }
    day
}

/// Working days after one day up to and including another; negative the other way round.
fn between(from: NaiveDate, to: NaiveDate, works: IsWorkingDay<'_>) -> i64 {
    let count = |mut day: NaiveDate, last: NaiveDate| {
        let mut count = 0;
        while day < last {
            day = next(day);
            count += i64::from(works(day));
        }
        count
    };
    count(from, to) - count(to, from)
}
