//! What the timeline says, in the words of the field. Dates stand in it as `YYYY-MM-DD`; counts are working days.

use super::super::rows::Desk;
use super::{Hint, HintAbout, Sentence};
use crate::ids::Id;
use crate::model::{Step, StepStatus};
use crate::schedule::{Calendar, Effect, Proposal, StepDates};

/// What is said about one step.
pub(super) struct Said {
    pub(super) step: String,
    pub(super) brief: String,
    pub(super) due: String,
    pub(super) pin: String,
    pub(super) due_alarm: bool,
    pub(super) alarm: bool,
}

pub(super) fn step(desk: &Desk<'_>, step: &Step, dates: &StepDates, calendar: &Calendar) -> Said {
    let (said, late) = when(desk, step, dates, calendar);
    let (due, due_alarm) = due(desk, step, dates, calendar);
    let (pin, pin_alarm) = pin(step, dates, calendar);
    let brief = match step.due.filter(|_| due_alarm && !late) {
        Some(day) if day < desk.today => format!("was due {day}"),
        Some(day) => format!("due {day}"),
        None => brief(desk, step, dates, calendar),
    };
    Said { step: said, brief, due, pin, due_alarm, alarm: late || due_alarm || pin_alarm }
}

/// When it has to be worked on, and whether it is late.
fn when(desk: &Desk<'_>, step: &Step, dates: &StepDates, calendar: &Calendar) -> (String, bool) {
    let today = desk.today;
    if step.status() == StepStatus::Done {
        let on = step.done_on.map(|day| format!("done on {day}"));
        return (on.unwrap_or_else(|| "done".to_owned()), false);
    }
    let (Some(start), Some(finish)) = (dates.latest_start, dates.latest_finish) else {
        let takes = if dates.earliest_start == dates.earliest_finish { "on" } else { "by" };
        return (format!("could be done {takes} {}", dates.earliest_finish), false);
    };
    if has_to_start(step) {
        let away = calendar.working_days(today, start);
        return match start.cmp(&today) {
            std::cmp::Ordering::Less => {
                (format!("should have started on {start}, {} ago", working_days(-away)), true)
            }
            std::cmp::Ordering::Equal => (format!("has to start today, to be done by {finish}"), false),
            std::cmp::Ordering::Greater => {
                (format!("has to start by {start}, in {}", working_days(away)), false)
            }
        };
    }
    let away = calendar.working_days(today, finish);
    if finish < today {
        return (format!("should have been done by {finish}, {} ago", working_days(-away)), true);
    }
    let since = step.started_on.map(|day| format!("under way since {day}, "));
    let by = if finish == today {
        "has to be done today".to_owned()
    } else {
        format!("has to be done by {finish}, in {}", working_days(away))
    };
    (format!("{}{by}", since.unwrap_or_default()), false)
}

/// The same in a few words; days are working days.
fn brief(desk: &Desk<'_>, step: &Step, dates: &StepDates, calendar: &Calendar) -> String {
    if step.status() == StepStatus::Done {
        return step.done_on.map_or_else(|| "done".to_owned(), |day| format!("done {day}"));
    }
    let (Some(start), Some(finish)) = (dates.latest_start, dates.latest_finish) else {
        return format!("from {}", dates.earliest_start);
    };
    let starts = has_to_start(step);
    let (verb, day) = if starts { ("start by", start) } else { ("done by", finish) };
    let ago = calendar.working_days(day, desk.today);
    match ago {
        _ if day == desk.today => format!("{} today", verb.trim_end_matches(" by")),
        1.. if day < desk.today => {
            format!("{verb} {day}, {ago} {} ago", if ago == 1 { "day" } else { "days" })
        }
        _ => format!("{verb} {day}"),
    }
}

/// It takes days, and nobody has begun.
fn has_to_start(step: &Step) -> bool {
    step.days.unwrap_or(0) > 0 && step.status() != StepStatus::Doing && step.started_on.is_none()
}

/// How the agreed date compares with what go-live needs and with what can be done, and whether that is bad.
fn due(desk: &Desk<'_>, step: &Step, dates: &StepDates, calendar: &Calendar) -> (String, bool) {
    let Some(due) = step.due else { return (String::new(), false) };
    if !step.is_open() {
        return (format!("was due on {due}"), false);
    }
    if due < desk.today {
        let late = calendar.working_days(due, desk.today);
        return (format!("was due on {due}, {} ago", working_days(late)), true);
    }
    let before = calendar.working_days(due, dates.earliest_finish);
    if before > 0 {
        return (format!("due on {due}, {} before it can be done", working_days(before)), true);
    }
    let after = dates.latest_finish.map_or(0, |finish| calendar.working_days(finish, due));
    if after > 0 {
        return (format!("due on {due}, {} after go-live needs it", working_days(after)), true);
    }
    if !calendar.works(due) {
        return (format!("due on {due}, which is no working day"), false);
    }
    (format!("due on {due}, in time"), false)
}

fn pin(step: &Step, dates: &StepDates, calendar: &Calendar) -> (String, bool) {
    let Some(pin) = step.fixed_on else { return (String::new(), false) };
    let short = calendar.working_days(pin, dates.earliest_finish);
    if step.is_open() && short > 0 {
        return (format!("fixed on {pin}, {} before it can be done", working_days(short)), true);
    }
    (format!("fixed on {pin}"), false)
}

/// How the plan stands.
pub(super) fn plan(desk: &Desk<'_>) -> Vec<Sentence> {
    let schedule = &desk.schedule;
    let (Some(slack), Some(projected)) = (schedule.slack, schedule.projected) else { return Vec::new() };
    let mut open = desk.plan.steps.values().filter(|step| step.is_open()).peekable();
    if open.peek().is_none() {
        return vec![Sentence { says: "Every step is done.".to_owned(), alarm: false }];
    }
    // Without any duration there only seems to be time; the hint says so.
    if slack >= 0 && open.all(|step| step.days.is_none()) {
        return Vec::new();
    }
    let mut said = vec![match slack {
        short if short < 0 => Sentence {
            says: format!("The steps are {} too long: they end on {projected}.", working_days(-short)),
            alarm: true,
        },
        0 => {
            Sentence { says: "The steps just fit: nothing to spare before go-live.".to_owned(), alarm: false }
        }
        spare => Sentence {
            says: format!("{} to spare before go-live.", capital(&working_days(spare))),
            alarm: false,
        },
    }];
    said.extend(first_to_start(desk));
    if slack < 0
        && let Some(min) = schedule.slack_min.filter(|min| *min >= 0)
    {
        let deciding: Vec<String> = schedule.deciding.iter().take(3).map(|id| title(desk, id)).collect();
        said.push(Sentence {
            says: format!(
                "With the shortest durations there would be {}; {} decide.",
                self::slack(min),
                join(&deciding)
            ),
            alarm: false,
        });
    }
    said
}

/// The step on a driving chain that has to be started next, and when.
fn first_to_start(desk: &Desk<'_>) -> Option<Sentence> {
    let mut waiting = desk.schedule.driving.iter().flatten().filter_map(|id| {
        let step = desk.plan.steps.get(id)?;
        let dates = desk.schedule.steps.get(id)?;
        (step.is_open() && has_to_start(step)).then_some((id, step, dates))
    });
    let (id, step, dates) = waiting.next()?;
    let (says, alarm) = when(desk, step, dates, desk.calendars.of_step(desk.plan, step));
    Some(Sentence { says: format!("{} {says}.", title(desk, id)), alarm })
}

/// What keeps the timeline from saying more.
pub(super) fn hints(desk: &Desk<'_>) -> Vec<Hint> {
    let mut hints = Vec::new();
    if desk.schedule.steps.is_empty() {
        hints.push(Hint {
            about: HintAbout::NoSteps,
            says: "No steps yet.".to_owned(),
            what_to_do: "Add the steps that lead to go-live, each with its working days.".to_owned(),
            steps: vec![],
        });
    }
    if desk.plan.plan.go_live.is_none() {
        hints.push(Hint {
            about: HintAbout::GoLive,
            says: "No go-live date yet.".to_owned(),
            what_to_do: "Set it, and every step is worked backward from it. Until then the steps stand where they could be done from today.".to_owned(),
            steps: vec![],
        });
    }
    let open: Vec<_> = desk.plan.steps_in_order().into_iter().filter(|(_, s)| s.is_open()).collect();
    let unknown: Vec<Id> =
        open.iter().filter(|(_, s)| s.days.is_none()).map(|(id, _)| (*id).clone()).collect();
    if !unknown.is_empty() {
        let (some, all) = (unknown.len(), open.len());
        let says = match some {
            _ if some == all => "No open step says how many working days it takes.".to_owned(),
            1 => format!("1 of {all} open steps does not say how many working days it takes."),
            _ => format!("{some} of {all} open steps do not say how many working days they take."),
        };
        hints.push(Hint {
            about: HintAbout::Durations,
            says,
            what_to_do: "Give them working days: until then they count as none, and there seems to be more time than there is.".to_owned(),
            steps: unknown,
        });
    }
    for circle in &desk.schedule.cycles {
        let names: Vec<String> = circle.iter().map(|id| title(desk, id)).collect();
        hints.push(Hint {
            about: HintAbout::Circle,
            says: format!("{} wait for each other in a circle.", join(&names)),
            what_to_do: "Take one of the links between them away: the dashed one is left out of the dates."
                .to_owned(),
            steps: circle.clone(),
        });
    }
    hints
}

pub(super) fn proposal(desk: &Desk<'_>, proposal: &Proposal) -> String {
    match proposal {
        Proposal::MoveGoLive { go_live } => format!("Go live on {go_live}"),
        Proposal::RunBeside { step, beside, .. } => {
            format!("Work on {} while {} goes on", title(desk, step), title(desk, beside))
        }
        Proposal::Shorten { step, days } => {
            let was = desk.plan.steps.get(step).and_then(|s| s.days).unwrap_or(0);
            format!("Do {} in {} instead of {was}", title(desk, step), working_days(i64::from(*days)))
        }
    }
}

pub(super) fn effect(effect: &Effect) -> String {
    let pins = if effect.least_slack < effect.slack.min(0) {
        format!("; a fixed day stays {} short", working_days(-effect.least_slack))
    } else {
        String::new()
    };
    format!("Then {}, ready on {}{pins}", slack(effect.slack), effect.projected)
}

pub(super) fn slack(slack: i64) -> String {
    match slack {
        short if short < 0 => format!("{} too late", working_days(-short)),
        0 => "nothing to spare".to_owned(),
        spare => format!("{} to spare", working_days(spare)),
    }
}

/// How long a step takes.
pub(super) fn days(step: &Step) -> String {
    match (step.days_min, step.days) {
        (_, None) => String::new(),
        (Some(min), Some(max)) if min < max => format!("{min}–{max} days"),
        (_, Some(1)) => "1 day".to_owned(),
        (_, Some(days)) => format!("{days} days"),
    }
}

fn working_days(n: i64) -> String {
    format!("{n} working {}", if n == 1 { "day" } else { "days" })
}

fn title(desk: &Desk<'_>, id: &Id) -> String {
    let title = desk.plan.steps.get(id).map(|s| s.title.trim()).unwrap_or_default();
    if title.is_empty() { "a step without a title".to_owned() } else { format!("“{title}”") }
}

fn join(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
