//! The sentences of the timeline, as messages of the catalogues. Counts are working days.

use std::cmp::Ordering;

use super::super::rows::RowContext;
use super::{Hint, HintAbout, Sentence};
use crate::ids::Id;
use crate::message::{Message, Param};
use crate::model::{Step, StepStatus};
use crate::schedule::{Calendar, Proposal, ScheduleEffect, StepDates};

/// The messages about one step.
pub(super) struct StepWords {
    pub(super) step: Message,
    pub(super) brief: Message,
    pub(super) due: Option<Message>,
    pub(super) pin: Option<Message>,
    pub(super) due_alarm: bool,
    pub(super) alarm: bool,
}

pub(super) fn step(
    desk: &RowContext<'_>,
    step: &Step,
    dates: &StepDates,
    calendar: &Calendar,
) -> StepWords {
    let (said, late) = when(desk, step, dates, calendar);
    let (due, due_alarm) = due(desk, step, dates, calendar).unzip();
    let (pin, pin_alarm) = pin(step, dates, calendar).unzip();
    let due_alarm = due_alarm.unwrap_or_default();
    let brief = match step.due.filter(|_| due_alarm && !late) {
        Some(day) if day < desk.today => Message::new("brief-was-due").with("date", day),
        Some(day) => Message::new("brief-due").with("date", day),
        None => brief(desk, step, dates, calendar),
    };
    let alarm = late || due_alarm || pin_alarm.unwrap_or_default();
    StepWords { step: said, brief, due, pin, due_alarm, alarm }
}

/// When it has to be worked on, and whether it is late.
fn when(
    desk: &RowContext<'_>,
    step: &Step,
    dates: &StepDates,
    calendar: &Calendar,
) -> (Message, bool) {
    let today = desk.today;
    if step.status() == StepStatus::Done {
        return (done(step), false);
    }
    let (Some(start), Some(finish)) = (dates.latest_start, dates.latest_finish) else {
        let message = if dates.earliest_start == dates.earliest_finish {
            Message::new("could-be-done-on").with("date", dates.earliest_finish)
        } else {
            Message::new("could-be-done-by").with("date", dates.earliest_finish)
        };
        return (message, false);
    };
    if has_to_start(step) {
        let away = calendar.working_days(today, start);
        return match start.cmp(&today) {
            Ordering::Less => {
                (Message::new("should-have-started").with("date", start).with("days", -away), true)
            }
            Ordering::Equal => (Message::new("has-to-start-today").with("date", finish), false),
            Ordering::Greater => {
                (Message::new("has-to-start").with("date", start).with("days", away), false)
            }
        };
    }
    let away = calendar.working_days(today, finish);
    if finish < today {
        return (
            Message::new("should-have-been-done").with("date", finish).with("days", -away),
            true,
        );
    }
    let message = match (finish == today, step.started_on) {
        (true, None) => Message::new("has-to-be-done-today"),
        (true, Some(since)) => Message::new("has-to-be-done-today-since").with("since", since),
        (false, None) => Message::new("has-to-be-done").with("date", finish).with("days", away),
        (false, Some(since)) => Message::new("has-to-be-done-since")
            .with("date", finish)
            .with("days", away)
            .with("since", since),
    };
    (message, false)
}

fn done(step: &Step) -> Message {
    match step.done_on {
        Some(day) => Message::new("done-on").with("date", day),
        None => Message::new("done"),
    }
}

/// The same in a few words; days are working days.
fn brief(desk: &RowContext<'_>, step: &Step, dates: &StepDates, calendar: &Calendar) -> Message {
    if step.status() == StepStatus::Done {
        return match step.done_on {
            Some(day) => Message::new("brief-done-on").with("date", day),
            None => Message::new("done"),
        };
    }
    let (Some(start), Some(finish)) = (dates.latest_start, dates.latest_finish) else {
        return Message::new("brief-from").with("date", dates.earliest_start);
    };
    let ago = |day| calendar.working_days(day, desk.today);
    if has_to_start(step) {
        match ago(start) {
            _ if start == desk.today => Message::new("brief-start-today"),
            days @ 1.. if start < desk.today => {
                Message::new("brief-start-ago").with("date", start).with("days", days)
            }
            _ => Message::new("brief-start").with("date", start),
        }
    } else {
        match ago(finish) {
            _ if finish == desk.today => Message::new("brief-finish-today"),
            days @ 1.. if finish < desk.today => {
                Message::new("brief-finish-ago").with("date", finish).with("days", days)
            }
            _ => Message::new("brief-finish").with("date", finish),
        }
    }
}

/// It takes days, and nobody has begun.
fn has_to_start(step: &Step) -> bool {
    step.days.unwrap_or(0) > 0 && step.status() != StepStatus::Doing && step.started_on.is_none()
}

/// How the agreed date compares with what go-live needs and with what can be done, and whether that
/// is bad.
fn due(
    desk: &RowContext<'_>,
    step: &Step,
    dates: &StepDates,
    calendar: &Calendar,
) -> Option<(Message, bool)> {
    let due = step.due?;
    if !step.is_open() {
        return Some((Message::new("was-due").with("date", due), false));
    }
    if due < desk.today {
        let late = calendar.working_days(due, desk.today);
        return Some((Message::new("was-due-ago").with("date", due).with("days", late), true));
    }
    let before = calendar.working_days(due, dates.earliest_finish);
    if before > 0 {
        return Some((Message::new("due-too-early").with("date", due).with("days", before), true));
    }
    let after = dates.latest_finish.map_or(0, |finish| calendar.working_days(finish, due));
    if after > 0 {
        return Some((Message::new("due-too-late").with("date", due).with("days", after), true));
    }
    if !calendar.works(due) {
        return Some((Message::new("due-on-a-day-off").with("date", due), false));
    }
    Some((Message::new("due-in-time").with("date", due), false))
}

fn pin(step: &Step, dates: &StepDates, calendar: &Calendar) -> Option<(Message, bool)> {
    let pin = step.fixed_on?;
    let short = calendar.working_days(pin, dates.earliest_finish);
    if step.is_open() && short > 0 {
        return Some((Message::new("fixed-too-early").with("date", pin).with("days", short), true));
    }
    Some((Message::new("fixed").with("date", pin), false))
}

/// How the plan stands.
pub(super) fn plan(desk: &RowContext<'_>) -> Vec<Sentence> {
    let schedule = &desk.schedule;
    let (Some(slack), Some(buffer), Some(projected)) =
        (schedule.slack, schedule.buffer, schedule.projected)
    else {
        return Vec::new();
    };
    let mut open = desk.plan.steps.values().filter(|step| step.is_open()).peekable();
    if open.peek().is_none() {
        return vec![Sentence { says: Message::new("every-step-is-done"), alarm: false }];
    }
    // Without any duration there only seems to be time; the hint says so.
    if buffer >= 0 && open.all(|step| step.days.is_none()) {
        return Vec::new();
    }
    let says = match buffer {
        short if short < 0 && slack < 0 => {
            Message::new("steps-too-long").with("days", -short).with("date", projected)
        }
        short if short < 0 => Message::new("dates-too-late").with("days", -short),
        0 => Message::new("steps-just-fit"),
        spare => Message::new("steps-to-spare").with("days", spare),
    };
    let mut said = vec![Sentence { says, alarm: buffer < 0 }];
    said.extend(first_to_start(desk));
    if slack < 0
        && let Some(min) = schedule.slack_min.filter(|min| *min >= 0)
    {
        let deciding = schedule.deciding.iter().take(3).map(|id| title(desk, id)).collect();
        let says = Message::new("steps-with-the-shortest")
            .with("slack", self::slack(min))
            .with("n", schedule.deciding.len().min(3))
            .with("steps", Param::All(deciding));
        said.push(Sentence { says, alarm: false });
    }
    said
}

/// The step on a driving chain that has to be started next, and when.
fn first_to_start(desk: &RowContext<'_>) -> Option<Sentence> {
    let mut waiting = desk.schedule.driving.iter().flatten().filter_map(|id| {
        let step = desk.plan.steps.get(id)?;
        let dates = desk.schedule.steps.get(id)?;
        (step.is_open() && has_to_start(step)).then_some((id, step, dates))
    });
    let (id, step, dates) = waiting.next()?;
    let (when, alarm) = when(desk, step, dates, desk.calendars.of_step(desk.plan, step));
    let says = Message::new("step-when").with("step", title(desk, id)).with("when", when);
    Some(Sentence { says, alarm })
}

/// The obstacles that keep the timeline from saying more.
pub(super) fn hints(desk: &RowContext<'_>) -> Vec<Hint> {
    let mut hints = Vec::new();
    if desk.schedule.steps.is_empty() {
        let says = Message::new("hint-no-steps");
        hints.push(Hint { about: HintAbout::NoSteps, says, steps: vec![] });
    }
    if desk.plan.plan.go_live.is_none() {
        let says = Message::new("hint-go-live");
        hints.push(Hint { about: HintAbout::GoLive, says, steps: vec![] });
    }
    let open: Vec<_> =
        desk.plan.steps_in_order().into_iter().filter(|(_, s)| s.is_open()).collect();
    let unknown: Vec<Id> =
        open.iter().filter(|(_, s)| s.days.is_none()).map(|(id, _)| (*id).clone()).collect();
    if !unknown.is_empty() {
        let says = if unknown.len() == open.len() {
            Message::new("hint-no-durations")
        } else {
            Message::new("hint-durations").with("unknown", unknown.len()).with("n", open.len())
        };
        hints.push(Hint { about: HintAbout::Durations, says, steps: unknown });
    }
    for circle in &desk.schedule.cycles {
        let names = circle.iter().map(|id| title(desk, id)).collect();
        let says = Message::new("hint-circle").with("steps", Param::All(names));
        hints.push(Hint { about: HintAbout::Circle, says, steps: circle.clone() });
    }
    hints
}

pub(super) fn proposal(desk: &RowContext<'_>, proposal: &Proposal) -> Message {
    match proposal {
        Proposal::MoveGoLive { go_live } => Message::new("fix-go-live").with("date", *go_live),
        Proposal::RunBeside { step, beside, .. } => Message::new("fix-beside")
            .with("step", title(desk, step))
            .with("beside", title(desk, beside)),
        Proposal::Shorten { step, days } => {
            let was = desk.plan.steps.get(step).and_then(|s| s.days).unwrap_or(0);
            Message::new("fix-shorten")
                .with("step", title(desk, step))
                .with("days", *days)
                .with("was", was)
        }
    }
}

pub(super) fn effect(effect: &ScheduleEffect) -> Message {
    let slack = slack(effect.slack);
    if effect.least_slack < effect.slack.min(0) {
        return Message::new("fix-effect-but-a-pin")
            .with("slack", slack)
            .with("date", effect.projected)
            .with("days", -effect.least_slack);
    }
    Message::new("fix-effect").with("slack", slack).with("date", effect.projected)
}

pub(super) fn slack(slack: i64) -> Message {
    match slack {
        short if short < 0 => Message::new("slack-late").with("days", -short),
        0 => Message::new("slack-none"),
        spare => Message::new("slack-spare").with("days", spare),
    }
}

/// How long a step takes, where it is known.
pub(super) fn days(step: &Step) -> Option<Message> {
    let most = step.days?;
    Some(match step.days_min.filter(|least| *least < most) {
        Some(least) => Message::new("takes-from-to").with("least", least).with("most", most),
        None => Message::new("takes").with("days", most),
    })
}

fn title(desk: &RowContext<'_>, id: &Id) -> Param {
    let title = desk.plan.steps.get(id).map(|s| s.title.trim()).unwrap_or_default();
    if title.is_empty() {
        return Message::new("a-step-without-a-title").into();
    }
    Message::new("quoted").with("text", title).into()
}
