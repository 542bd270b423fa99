//! The report as a page of text that one reads with coffee: verdict, elements, findings, time,
//! next.

use std::fmt::Write as _;

use chrono::NaiveDate;
use countersign_plan::Id;
use countersign_plan::message::{Message, Param};
use countersign_plan::model::Plan;
use countersign_plan::report::{Element, ElementPresence, Finding, Report, Severity};
use countersign_plan::rules::wording;
use countersign_plan::schedule::{Fix, Schedule};
use countersign_words::Language;

use crate::terminal::one_line;

/// How wide a line may be, in characters.
const WIDTH: usize = 100;

/// Whether colours may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColourUse {
    Plain,
    Colours,
}

/// The seller's report of a plan.
pub(super) fn page(plan: &Plan, report: &Report, today: NaiveDate, ink: ColourUse) -> String {
    let mut page = String::new();
    let verdict = report.verdict.map(|v| v.word()).unwrap_or_default();
    let mut title = String::new();
    let untitled = said(&Message::new("check-untitled-plan"));
    wrapped(&mut title, "", if plan.title.trim().is_empty() { &untitled } else { &plan.title });
    let _ = writeln!(page, "{}", ink.bold(title.trim_end()));
    let verdict = ink.by(tone_of(report), verdict);
    let on = Message::new("check-verdict").with("verdict", verdict).with("date", today);
    let _ = writeln!(page, "{}\n", said(&on));
    elements(&mut page, report, ink);
    for (severity, heading) in [
        (Severity::Blocker, Message::new("check-blockers")),
        (Severity::Major, Message::new("check-major")),
        (Severity::Minor, Message::new("check-minor")),
        (Severity::Info, Message::new("check-info")),
    ] {
        let found: Vec<&Finding> =
            report.findings.iter().filter(|f| f.severity == severity).collect();
        if !found.is_empty() {
            let _ = writeln!(page, "\n{}", ink.by(tone(severity), &said(&heading)));
            found.iter().for_each(|f| finding(&mut page, f, ink));
        }
    }
    time(&mut page, plan, &report.schedule, ink);
    if let Some(next) = &report.next {
        let turn = Message::new("check-next").with("who", next.who.word());
        let _ = writeln!(page, "\n{}", ink.bold(&said(&turn)));
        let what = next.what.clone().unwrap_or_default();
        let what = match next.by {
            Some(by) => said(&Message::new("check-next-by").with("what", what).with("date", by)),
            None => what,
        };
        wrapped(&mut page, "  ", &what);
    }
    page
}

fn elements(page: &mut String, report: &Report, ink: ColourUse) {
    for (nth, element) in Element::ALL.into_iter().enumerate() {
        let (mark, tone) = match report.elements.get(element) {
            ElementPresence::Missing => ("✗", TextColour::Red),
            ElementPresence::Weak => ("~", TextColour::Yellow),
            ElementPresence::Present => ("✓", TextColour::Green),
        };
        let name = match element {
            Element::Goal => Message::new("check-goal"),
            Element::GoLive => Message::new("check-go-live"),
            Element::Steps => Message::new("check-steps"),
            Element::Owners => Message::new("check-owners"),
            Element::People => Message::new("check-people"),
            Element::Paper => Message::new("check-paper"),
            Element::Criteria => Message::new("check-criteria"),
            Element::Risks => Message::new("check-risks"),
            Element::Meeting => Message::new("check-meeting"),
        };
        let name = said(&name);
        let end = if nth % 3 == 2 { "\n" } else { "" };
        let name = if end.is_empty() { format!("{name:<18}") } else { name };
        let _ = write!(page, "  {} {name}{end}", ink.by(tone, mark));
    }
}

fn finding(page: &mut String, finding: &Finding, ink: ColourUse) {
    let _ = write!(page, "  {} ", ink.bold(&format!("{:<4}", finding.id)));
    let mut says = String::new();
    wrapped(&mut says, "       ", finding.says.as_deref().unwrap_or_default());
    page.push_str(says.trim_start());
    wrapped(page, "       → ", finding.next.as_deref().unwrap_or_default());
}

/// How the time works out: only what follows from the plan.
fn time(page: &mut String, plan: &Plan, schedule: &Schedule, ink: ColourUse) {
    let Some(projected) = schedule.projected else { return };
    let _ = writeln!(page, "\n{}", ink.bold(&said(&Message::new("check-time"))));
    let says = match (schedule.go_live, schedule.buffer) {
        (Some(go_live), Some(buffer)) if buffer < 0 => Message::new("check-late")
            .with("days", -buffer)
            .with("planned", go_live)
            .with("projected", projected),
        (Some(go_live), Some(buffer)) => Message::new("check-in-time")
            .with("days", buffer)
            .with("planned", go_live)
            .with("projected", projected),
        _ => Message::new("check-projected").with("projected", projected),
    };
    let tone =
        if schedule.buffer.is_some_and(|s| s < 0) { TextColour::Red } else { TextColour::None };
    let mut lines = String::new();
    wrapped(&mut lines, "  ", &said(&says));
    page.push_str(&ink.by(tone, lines.trim_end()));
    page.push('\n');
    let takes_time =
        |id: &&Id| plan.steps.get(*id).is_some_and(|s| s.days.is_some_and(|days| days > 0));
    if let Some(chain) = schedule.driving.first().filter(|_| schedule.go_live.is_some()) {
        let chain: Vec<Id> = chain.iter().filter(takes_time).cloned().collect();
        if !chain.is_empty() {
            let words = Language::English.words();
            let chain: Vec<String> =
                wording::chain(plan, &chain).iter().map(|p| words.param(p)).collect();
            wrapped(
                page,
                "  ",
                &said(&Message::new("check-hangs-on").with("steps", chain.join(" → "))),
            );
        }
    }
    let fixes: Vec<String> = schedule.fixes.iter().take(3).map(|f| fix(plan, f)).collect();
    if !fixes.is_empty() {
        wrapped(page, "  ", &said(&Message::new("check-help")));
        fixes.iter().for_each(|f| wrapped(page, "  - ", f));
    }
}

fn fix(plan: &Plan, fix: &Fix) -> String {
    let then: Param = match fix.effect.slack {
        slack if slack < 0 => Message::new("check-still-late").with("days", -slack).into(),
        0 => Message::new("check-exactly").into(),
        slack => Message::new("check-to-spare").with("days", slack).into(),
    };
    Language::English.words().param(&wording::noted(wording::proposal(plan, &fix.proposal), then))
}

fn said(message: &Message) -> String {
    Language::English.words().message(message)
}

/// Appends text in lines of at most [`WIDTH`] characters; the first begins with `lead`, the rest
/// are indented as far.
fn wrapped(page: &mut String, lead: &str, text: &str) {
    let indent = " ".repeat(lead.chars().count());
    let mut line = lead.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            page.push_str(&line);
            page.push('\n');
            line.clone_from(&indent);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        // A plan's text must not steer the terminal.
        line.push_str(&one_line(word));
        empty = false;
    }
    page.push_str(&line);
    page.push('\n');
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextColour {
    None,
    Red,
    Yellow,
    Green,
}

fn tone(severity: Severity) -> TextColour {
    match severity {
        Severity::Blocker => TextColour::Red,
        Severity::Major => TextColour::Yellow,
        Severity::Minor | Severity::Info => TextColour::None,
    }
}

fn tone_of(report: &Report) -> TextColour {
    report.findings.first().map_or(TextColour::Green, |f| tone(f.severity))
}

impl ColourUse {
    fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    fn by(self, tone: TextColour, text: &str) -> String {
        match tone {
            TextColour::None => self.with("1", text),
            TextColour::Red => self.with("31", text),
            TextColour::Yellow => self.with("33", text),
            TextColour::Green => self.with("32", text),
        }
    }

    fn with(self, code: &str, text: &str) -> String {
        match self {
            ColourUse::Plain => text.to_owned(),
            ColourUse::Colours => format!("\x1b[{code}m{text}\x1b[0m"),
        }
    }
}
