//! Plans as text, and schedules as text: what the tests of the schedule read and show.
//!
//! A line is a setting (`today 2026-11-23`, `go-live 2027-01-15`, `holiday buyer 2026-12-25`, `week
//! seller 1 2 3 4`) or a step: its id, then any of `5d` or `2..5d`, `after A B`, `of buyer`, `with
//! seller`, `on DATE` (pinned), `began DATE`, `done DATE`, `dropped`, `removed`.

use chrono::NaiveDate;
use countersign_plan::model::{
    Holiday, LinkBasis, Plan, Removal, Side, Stakeholder, Step, StepStatus, read_date,
};
use countersign_plan::schedule::{Proposal, Schedule};

/// A plan and the day it is looked at.
pub(crate) fn plan(text: &str) -> (Plan, NaiveDate) {
    let mut plan = Plan::default();
    let mut today = date("2026-11-23");
    for side in [Side::Buyer, Side::Seller] {
        plan.people
            .insert(side.word().into(), Stakeholder { side: Some(side), ..Stakeholder::default() });
    }
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[0] {
            "today" => today = date(words[1]),
            "go-live" => plan.plan.go_live = Some(date(words[1])),
            "holiday" => {
                let holiday = Holiday { side: side(words[1]), date: date(words[2]) };
                plan.holidays.insert(holiday, String::new());
            }
            "week" => {
                let days = words[2..].iter().map(|d| d.parse().expect("a weekday")).collect();
                plan.plan.workweek.insert(side(words[1]), days);
            }
            id => {
                plan.steps.insert(id.into(), step(&words[1..]));
            }
        }
    }
    (plan, today)
}

/// The schedule of a plan in text.
pub(crate) fn schedule(text: &str) -> Schedule {
    let (plan, today) = plan(text);
    Schedule::of(&plan, today)
}

/// Shows a schedule: the plan's line, then each step with its earliest and latest days and its
/// slack.
pub(crate) fn show(schedule: &Schedule) -> String {
    let day =
        |date: Option<NaiveDate>| date.map_or("-".to_owned(), |d| d.format("%a %m-%d").to_string());
    let number = |n: Option<i64>| n.map_or("-".to_owned(), |n| format!("{n:+}"));
    let chain = |ids: &Vec<countersign_plan::Id>| {
        ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" ")
    };
    let chains = |lists: &[Vec<countersign_plan::Id>]| {
        lists.iter().map(chain).collect::<Vec<_>>().join(" | ")
    };
    let mut text = format!(
        "slack {} (min {}), projected {}\n",
        number(schedule.slack),
        number(schedule.slack_min),
        day(schedule.projected)
    );
    for (id, step) in &schedule.steps {
        let earliest =
            format!("{} – {}", day(Some(step.earliest_start)), day(Some(step.earliest_finish)));
        let latest = format!("{} – {}", day(step.latest_start), day(step.latest_finish));
        text += &format!("{id}: {earliest}, at the latest {latest}, {}\n", number(step.slack));
    }
    text += &format!("driving: {}\n", chains(&schedule.driving));
    if !schedule.cycles.is_empty() {
        let left_out: Vec<String> =
            schedule.left_out.iter().map(|l| format!("{} after {}", l.step, l.after)).collect();
        text +=
            &format!("cycles: {}; left out: {}\n", chains(&schedule.cycles), left_out.join(", "));
    }
    for unknown in &schedule.unknown {
        text += &format!("unknown: {} after {}\n", unknown.step, unknown.after);
    }
    if !schedule.deciding.is_empty() {
        text += &format!("deciding: {}\n", chain(&schedule.deciding));
    }
    for fix in &schedule.fixes {
        let what = match &fix.proposal {
            Proposal::MoveGoLive { go_live } => format!("move go-live to {go_live}"),
            Proposal::RunBeside { step, beside, link, .. } => {
                let links: Vec<String> =
                    link.iter().map(|l| format!("{} after {}", l.step, l.after)).collect();
                format!("run {step} beside {beside} [{}]", links.join(", "))
            }
            Proposal::Shorten { step, days } => format!("shorten {step} to {days} days"),
        };
        text +=
            &format!("fix: {what} → {:+}, projected {}\n", fix.effect.slack, fix.effect.projected);
    }
    text
}

/// A date that the test spells right.
pub(crate) fn date(text: &str) -> NaiveDate {
    read_date(text).expect("a date")
}

fn side(word: &str) -> Side {
    Side::from_word(word).expect("a side")
}

fn step(words: &[&str]) -> Step {
    let mut step = Step::default();
    let mut is_after = false;
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        let mut next = || words.next().expect("a further word");
        match word {
            "after" => is_after = true,
            "of" => (is_after, step.owner) = (false, Some(next().into())),
            "with" => (is_after, step.partner) = (false, Some(next().into())),
            "on" => (is_after, step.fixed_on) = (false, Some(date(next()))),
            "began" => {
                (is_after, step.status) = (false, Some(StepStatus::Doing));
                step.started_on = Some(date(next()));
            }
            "done" => {
                (is_after, step.status) = (false, Some(StepStatus::Done));
                step.done_on = Some(date(next()));
            }
            "dropped" => (is_after, step.status) = (false, Some(StepStatus::Dropped)),
            "removed" => (is_after, step.removed) = (false, Some(Removal::default())),
            id if is_after => {
                step.after.insert(id.into(), LinkBasis::Assumed);
            }
            days => {
                let days = days.strip_suffix('d').expect("days");
                let (min, max) =
                    days.split_once("..").map_or((None, days), |(min, max)| (Some(min), max));
                step.days_min = min.map(|d| d.parse().expect("days"));
                step.days = Some(max.parse().expect("days"));
            }
        }
    }
    step
}
