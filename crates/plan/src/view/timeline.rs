//! The plan on a line of days that ends at go-live: lanes, rows, bars, links, days off, and what to
//! say about each.
//!
//! Everything that is about the plan is worked out here; the browser turns days into pixels and
//! dates into the reader's language. A position is a whole number of civil days since
//! [`Timeline::from`]; a [`Bar`] covers the days `start` up to but without `end`. Sentences are
//! messages of the catalogues, which the browser words.
//!
//! Never moves a date: what a person drags comes back as a command. Handed a [`RowContext`] by
//! [`super::view`].

mod words;

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::rows::{PersonChip, RowContext};
use crate::command::Command;
use crate::ids::Id;
use crate::message::Message;
use crate::model::{LinkBasis, Side, Step, StepStatus};
use crate::order::{Arrange, SortedMap, map_of};
use crate::schedule::{Calendar, CalendarOwner, Calendars, LinkRef, StepDates};

/// The plan on a line of days.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The day at position 0, a Monday.
    pub from: NaiveDate,
    /// How many days are shown.
    pub span: i64,
    /// Where today is.
    pub today: i64,
    /// Where the planned go-live is.
    pub go_live: Option<i64>,
    /// Where go-live would be if everything started as early as it can.
    pub projected: Option<i64>,
    /// Where the agreed contract date is.
    pub close_date: Option<i64>,
    /// Positions of first days of months.
    pub months: Vec<i64>,
    /// Counted back from go-live, farthest first.
    pub countdown: Vec<Countdown>,
    /// Working days on each calendar, one character per day: `1` works, `0` does not.
    pub works: WorkingDays,
    /// Named days off within what is shown.
    pub holidays: Vec<DayOff>,
    /// The lanes that have rows: the buyer's, the seller's, nobody's.
    pub lanes: Vec<SideLane>,
    /// Steps that are neither dropped nor removed, lane after lane, those that have to start first
    /// above.
    pub rows: Vec<TimelineRow>,
    /// Which step waits for which.
    pub links: Vec<TimelineLink>,
    /// How the plan stands, in sentences; empty without steps.
    pub says: Vec<Sentence>,
    /// The obstacles that keep the timeline from saying more, each with its remedy.
    pub hints: Vec<Hint>,
    /// The changes that would fix a plan that is too long, best first within a kind.
    pub fixes: Vec<FixRow>,
}

/// Days from `start` up to but without `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct Bar {
    pub start: i64,
    pub end: i64,
}

/// So many working days of both sides before go-live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct Countdown {
    pub at: i64,
    pub days: i64,
}

/// The working days of a side, and of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct WorkingDays {
    pub buyer: String,
    pub seller: String,
    pub both: String,
}

/// A day off with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct DayOff {
    pub at: i64,
    pub side: Side,
    pub label: String,
}

/// Rows of one side; `side` is null for those that nobody owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct SideLane {
    pub side: Option<Side>,
    pub rows: usize,
}

/// A step on the line.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct TimelineRow {
    /// Which step.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// The side whose lane it stands in.
    pub side: Option<Side>,
    /// Its owner.
    pub owner: Option<PersonChip>,
    /// Where it stands.
    pub status: StepStatus,
    /// When it is worked on: so that it ends on its due date; without one as late as go-live bears,
    /// or really, or (without go-live) as early as it can.
    pub bar: Bar,
    /// The bar ends on the due date.
    pub dated: bool,
    /// Where the last day is that go-live bears.
    pub bracket: Option<i64>,
    /// When it could be worked on at the earliest, where that is another time.
    pub early: Option<Bar>,
    /// Between the end of the bar and the latest end: the buffer, or the days that are missing when
    /// it is `short` of time. Without a due date only those that are missing.
    pub gap: Option<Bar>,
    /// Slack is negative.
    pub short: bool,
    /// It takes no days: a milestone, or nobody said how long.
    pub milestone: bool,
    /// `5 days`, `3–5 days`, where it is known.
    pub days: Option<Message>,
    /// Where the agreed date is.
    pub due: Option<i64>,
    /// The agreed date comes too late for go-live, before the step can be done, or has passed.
    pub due_alarm: bool,
    /// Where the fixed day is.
    pub pin: Option<i64>,
    /// Which days count for it: `buyer`, `seller`, `both`.
    #[cfg_attr(feature = "typescript", ts(type = "Side | 'both'"))]
    pub calendar: &'static str,
    /// The agreed date one working day earlier; from where it stands when none is agreed.
    pub earlier: NaiveDate,
    /// One working day later.
    pub later: NaiveDate,
    /// On a path with least slack.
    pub driving: bool,
    /// In a circle of steps that wait for each other.
    pub circle: bool,
    /// Working days to spare (RULES "Buffer").
    pub buffer: Option<i64>,
    /// `15 working days too late`, `nothing to spare`.
    pub buffer_says: Option<Message>,
    /// `2 working days too late for 19 Mar`, where days are missing.
    pub too_late: Option<Message>,
    /// The state of its dates: `should have started on 2 Nov 2026, 15 working days ago`.
    pub says: Message,
    /// The same in a few words: `start by 2 Nov 2026, 15 days ago`.
    pub brief: Message,
    /// How the agreed date compares.
    pub due_says: Option<Message>,
    /// About the fixed day.
    pub pin_says: Option<Message>,
    /// Something about it is late.
    pub alarm: bool,
    /// First day as early as it can.
    pub earliest_start: NaiveDate,
    /// Last day then.
    pub earliest_finish: NaiveDate,
    /// First day as late as go-live bears.
    pub latest_start: Option<NaiveDate>,
    /// Last day then.
    pub latest_finish: Option<NaiveDate>,
}

/// `to` waits for `from`; both are indices of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub struct TimelineLink {
    pub from: usize,
    pub to: usize,
    pub basis: LinkBasis,
    /// Both ends on one path with least slack, next to each other.
    pub driving: bool,
    /// Left out of the calculation, because it closes a circle.
    pub left_out: bool,
}

/// Something to say, and whether it is bad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct Sentence {
    pub says: Message,
    pub alarm: bool,
}

/// A reason why the timeline says no more. The attribute `do` of the message says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[allow(missing_docs)]
pub struct Hint {
    pub about: HintAbout,
    pub says: Message,
    /// The steps it is about.
    pub steps: Vec<Id>,
}

/// The subject of a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum HintAbout {
    NoSteps,
    GoLive,
    Durations,
    Circle,
}

/// A proposal, what it would come to, and how to take it up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FixRow {
    /// `Go live on 29 Jan 2027`.
    pub says: Message,
    /// `Then nothing to spare, ready on 29 Jan 2027`.
    pub effect: Message,
    /// Nothing is late after it.
    pub mends: bool,
    /// Where go-live would then be projected.
    pub projected: i64,
    /// To be carried out together.
    pub commands: Vec<Command>,
}

/// How far from today and go-live anything is shown; what lies beyond stands at the edge.
const REACH_DAYS: i64 = 800;

pub(super) fn timeline(desk: &RowContext<'_>) -> Timeline {
    let line = DayRange::of(desk);
    let rows = rows(desk, &line);
    let schedule = &desk.schedule;
    let both = desk.calendars.both();
    let go_live = desk.plan.plan.go_live;
    Timeline {
        from: line.from,
        span: line.span,
        today: line.at(desk.today),
        go_live: go_live.map(|day| line.at(day)),
        projected: schedule.projected.map(|day| line.at(day)),
        close_date: desk.plan.plan.close_date.map(|day| line.at(day)),
        months: (0..line.span).filter(|at| line.day(*at).day() == 1).collect(),
        countdown: go_live.map(|day| countdown(&line, both, day)).unwrap_or_default(),
        works: WorkingDays {
            buyer: line.works(desk.calendars.side(Side::Buyer)),
            seller: line.works(desk.calendars.side(Side::Seller)),
            both: line.works(both),
        },
        holidays: desk
            .plan
            .holidays
            .iter()
            .filter(|(day, _)| line.shows(day.date))
            .map(|(day, label)| DayOff {
                at: line.at(day.date),
                side: day.side,
                label: label.clone(),
            })
            .collect(),
        lanes: lanes(&rows),
        links: links(desk, &rows),
        says: words::plan(desk),
        hints: words::hints(desk),
        fixes: schedule
            .fixes
            .iter()
            .map(|fix| FixRow {
                says: words::proposal(desk, &fix.proposal),
                effect: words::effect(&fix.effect),
                mends: fix.effect.least_slack >= 0,
                projected: line.at(fix.effect.projected),
                commands: fix.proposal.commands(),
            })
            .collect(),
        rows,
    }
}

/// The days that are shown.
struct DayRange {
    from: NaiveDate,
    span: i64,
}

impl DayRange {
    /// From the Monday before whatever comes first to a few days after whatever comes last.
    fn of(desk: &RowContext<'_>) -> DayRange {
        let schedule = &desk.schedule;
        let basics = &desk.plan.plan;
        let mut days = vec![desk.today];
        days.extend(basics.go_live.into_iter().chain(basics.close_date).chain(schedule.projected));
        for (id, dates) in &schedule.steps {
            days.extend([dates.earliest_start, dates.earliest_finish]);
            days.extend(dates.latest_start.into_iter().chain(dates.latest_finish));
            days.extend(
                desk.plan
                    .steps
                    .get(id)
                    .into_iter()
                    .flat_map(|s| s.due.into_iter().chain(s.fixed_on)),
            );
        }
        days.extend(schedule.fixes.iter().map(|fix| fix.effect.projected));
        let today = number(desk.today);
        let go_live =
            basics.go_live.map_or(today, number).clamp(today - REACH_DAYS, today + REACH_DAYS);
        let (least, most) = (today.min(go_live) - REACH_DAYS, today.max(go_live) + REACH_DAYS);
        let reach = |day: &NaiveDate| number(*day).clamp(least, most);
        let first = days.iter().map(reach).min().unwrap_or(today) - 2;
        let last = days.iter().map(reach).max().unwrap_or(today);
        // Room for the marks at the end, however far the line reaches.
        let last = last + 3 + (last - first) / 30;
        let monday = first - (first - 1).rem_euclid(7);
        DayRange { from: date(monday), span: (last - monday + 1).max(28) }
    }

    /// Where a day is, held at the edges.
    fn at(&self, day: NaiveDate) -> i64 {
        (number(day) - number(self.from)).clamp(0, self.span - 1)
    }

    fn day(&self, at: i64) -> NaiveDate {
        date(number(self.from) + at)
    }

    fn shows(&self, day: NaiveDate) -> bool {
        (0..self.span).contains(&(number(day) - number(self.from)))
    }

    /// First and last day as a bar.
    fn bar(&self, first: NaiveDate, last: NaiveDate) -> Bar {
        let (start, last) = (self.at(first), self.at(last));
        Bar { start, end: last.max(start) + 1 }
    }

    fn works(&self, calendar: &Calendar) -> String {
        (0..self.span).map(|at| if calendar.works(self.day(at)) { '1' } else { '0' }).collect()
    }
}

fn rows(desk: &RowContext<'_>, line: &DayRange) -> Vec<TimelineRow> {
    let schedule = &desk.schedule;
    let marked = |lists: &'_ [Vec<Id>]| map_of(lists.iter().flatten().map(|id| (id.clone(), 0)));
    let (driving, circle) = (marked(&schedule.driving), marked(&schedule.cycles));
    let mut rows: Vec<TimelineRow> = desk
        .plan
        .steps_in_order()
        .into_iter()
        .filter_map(|(id, step)| Some((id, step, schedule.steps.get(id)?)))
        .map(|(id, step, dates)| TimelineRow {
            driving: driving.contains_key(id) && step.is_open(),
            circle: circle.contains_key(id),
            ..row(desk, line, id, step, dates)
        })
        .collect();
    rows.arrange_by_key(|r| (r.side.is_none(), r.side, r.bar.start, r.bar.end));
    rows
}

fn row(
    desk: &RowContext<'_>,
    line: &DayRange,
    id: &Id,
    step: &Step,
    dates: &StepDates,
) -> TimelineRow {
    let calendar = desk.calendars.of_step(desk.plan, step);
    let early = line.bar(dates.earliest_start, dates.earliest_finish);
    let late =
        dates.latest_start.zip(dates.latest_finish).map(|(first, last)| line.bar(first, last));
    let is_begun = step.status() == StepStatus::Doing || step.started_on.is_some();
    let due = step.due.filter(|_| step.is_open());
    let bar = match due {
        Some(due) if is_begun => line.bar(dates.earliest_start.min(due), due),
        Some(due) => line.bar(first_day(calendar, step, due), due),
        // A step that has really begun stands where it was begun; all else where go-live needs it.
        None if is_begun || !step.is_open() => early,
        None => late.unwrap_or(early),
    };
    let buffer = dates.buffer;
    let short = buffer.is_some_and(|s| s < 0);
    let end = if due.is_some() { bar.end } else { early.end };
    let gap = late
        .filter(|late| late.end != end && step.is_open() && (due.is_some() || short))
        .map(|late| Bar { start: late.end.min(end), end: late.end.max(end) });
    let too_late = buffer
        .filter(|days| *days < 0)
        .zip(desk.plan.plan.go_live)
        .map(|(days, date)| Message::new("too-late-for").with("days", -days).with("date", date));
    let shown = step.due.or(dates.latest_finish).unwrap_or(dates.earliest_finish);
    let said = words::step(desk, step, dates, calendar);
    TimelineRow {
        id: id.clone(),
        title: step.title.trim().to_owned(),
        side: desk.plan.owner_side(step),
        owner: step.owner.as_ref().map(|p| desk.chip(p)),
        status: step.status(),
        bar,
        dated: due.is_some(),
        bracket: late.filter(|_| step.is_open()).map(|late| late.end - 1),
        early: Some(early).filter(|early| *early != bar),
        gap,
        short,
        milestone: step.days.unwrap_or(0) == 0,
        days: words::days(step),
        due: step.due.map(|day| line.at(day)),
        due_alarm: said.due_alarm,
        pin: step.fixed_on.map(|day| line.at(day)),
        calendar: match Calendars::whose(desk.plan, step) {
            CalendarOwner::Of(side) => side.word(),
            CalendarOwner::Both => "both",
        },
        earlier: neighbour(calendar, shown, -1),
        later: neighbour(calendar, shown, 1),
        driving: false,
        circle: false,
        buffer,
        buffer_says: buffer.map(words::slack),
        too_late,
        says: said.step,
        brief: said.brief,
        due_says: said.due,
        pin_says: said.pin,
        alarm: said.alarm || short,
        earliest_start: dates.earliest_start,
        earliest_finish: dates.earliest_finish,
        latest_start: dates.latest_start,
        latest_finish: dates.latest_finish,
    }
}

/// The first of the working days of a step that ends on its due date.
fn first_day(calendar: &Calendar, step: &Step, due: NaiveDate) -> NaiveDate {
    let days = step.days.map_or(0, i32::from);
    if days == 0 { due } else { calendar.add(due, 1 - days).min(due) }
}

/// The working day before or after a day. A day off stands for the working day before it, so going
/// back from it by one ends there.
fn neighbour(calendar: &Calendar, day: NaiveDate, by: i32) -> NaiveDate {
    if by < 0 && !calendar.works(day) { calendar.on_or_before(day) } else { calendar.add(day, by) }
}

fn lanes(rows: &[TimelineRow]) -> Vec<SideLane> {
    [Some(Side::Buyer), Some(Side::Seller), None]
        .into_iter()
        .map(|side| SideLane { side, rows: rows.iter().filter(|r| r.side == side).count() })
        .filter(|lane| lane.rows > 0)
        .collect()
}

fn links(desk: &RowContext<'_>, rows: &[TimelineRow]) -> Vec<TimelineLink> {
    let mut place: SortedMap<&Id, usize> = SortedMap::new();
    rows.iter().enumerate().for_each(|(i, r)| place.set(&r.id, i));
    let pair = |from: &Id, to: &Id| Some((*place.get(&from)?, *place.get(&to)?));
    let chains = desk.schedule.driving.iter();
    let driving: BTreeSet<(usize, usize)> =
        chains.flat_map(|chain| chain.windows(2).filter_map(|w| pair(&w[0], &w[1]))).collect();
    let left_out: BTreeSet<&LinkRef> = desk.schedule.left_out.iter().collect();
    let links = rows.iter().flat_map(|row| {
        let after =
            desk.plan.steps.get(&row.id).map(|step| step.after.iter()).into_iter().flatten();
        after.filter_map(|(other, basis)| Some((pair(other, &row.id)?, other, &row.id, *basis)))
    });
    links
        .map(|((from, to), after, step, basis)| TimelineLink {
            from,
            to,
            basis,
            driving: driving.contains(&(from, to)),
            left_out: !left_out.is_empty()
                && left_out.contains(&LinkRef { step: step.clone(), after: after.clone() }),
        })
        .collect()
}

/// Every tenth working day before go-live; every fifth when there are few.
fn countdown(line: &DayRange, both: &Calendar, go_live: NaiveDate) -> Vec<Countdown> {
    let all = both.working_days(line.from, go_live);
    let every = if all > 40 { 10 } else { 5 };
    let mut marks: Vec<Countdown> = (0..=all / every)
        .map(|n| n * every)
        .filter_map(|days| Some((days, both.add(go_live, i32::try_from(-days).ok()?))))
        .filter(|(_, day)| line.shows(*day))
        .map(|(days, day)| Countdown { at: line.at(day), days })
        .collect();
    marks.reverse();
    marks
}

fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

fn date(number: i64) -> NaiveDate {
    let day = i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    day.unwrap_or_default()
}
