//! A plan as a page of Markdown: what both sides agreed, to read, print or mail. Nothing of a
//! report is in it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::ids::Id;
use crate::invisible::is_invisible;
use crate::message::{Catalogue, Message};
use crate::model::{Level, Plan, Review, Side, Step, StepKind, StepStatus};

/// The page in the language of the catalogue. Words that people wrote stand in it as text: no
/// markup or link of theirs takes effect.
pub fn markdown(plan: &Plan, words: &dyn Catalogue) -> String {
    let mut page = Page { plan, words, text: String::new() };
    page.head();
    page.meeting();
    page.steps();
    page.people();
    page.paper();
    page.criteria();
    page.risks();
    page.text
}

struct Page<'a> {
    plan: &'a Plan,
    words: &'a dyn Catalogue,
    text: String,
}

impl Page<'_> {
    fn head(&mut self) {
        let plan = self.plan;
        let title = match plan.title.trim() {
            "" => self.say(Message::new("export-untitled")),
            title => text(title),
        };
        let _ = writeln!(self.text, "# {title}\n");
        if !plan.goal.trim().is_empty() {
            let goal = self.say(Message::new("export-goal"));
            let _ = writeln!(self.text, "**{goal}:** {}\n", text(&plan.goal));
        }
        let basics = &plan.plan;
        for (key, line) in basics.lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
            let name = self.say(Message::new("line-heading").with("line", key.word()));
            let _ = writeln!(self.text, "**{name}:** {}  ", text(line));
        }
        let dates = [
            (Message::new("export-go-live"), basics.go_live, self.owner(&basics.go_live_owner)),
            (Message::new("export-contract"), basics.close_date, None),
        ];
        for (name, date, owner) in dates {
            if let Some(date) = date {
                let owner = owner.map(|o| format!(", {o}")).unwrap_or_default();
                let (name, day) = (self.say(name), self.day(date));
                let _ = writeln!(self.text, "**{name}:** {day}{owner}  ");
            }
        }
    }

    fn meeting(&mut self) {
        let meeting = &self.plan.meeting;
        let Some(at) = meeting.at else { return };
        let label = self.say(Message::new("export-meeting"));
        let _ = write!(self.text, "**{label}:** {}", self.day(at.date_naive()));
        let _ = write!(self.text, "{}", at.format(", %H:%M %:z"));
        if let Some(minutes) = meeting.minutes {
            let minutes = self.say(Message::new("export-minutes").with("n", minutes));
            let _ = write!(self.text, ", {minutes}");
        }
        if let Some(agenda) = meeting.agenda.as_deref().filter(|a| !a.trim().is_empty()) {
            let _ = write!(self.text, ": {}", text(agenda));
        }
        self.text.push_str("  \n");
    }

    /// The steps by part of the route, each in the order of the list; numbered through, so that
    /// links can name them.
    fn steps(&mut self) {
        let all = self.plan.steps_in_order();
        let numbers: BTreeMap<&Id, usize> =
            all.iter().enumerate().map(|(nth, (id, _))| (*id, nth + 1)).collect();
        let number = |id: &Id| numbers.get(id).copied();
        let kinds = StepKind::ALL.iter().map(|k| Some(*k)).chain([None]);
        for kind in kinds {
            let of_kind: Vec<_> = all.iter().filter(|(_, s)| s.kind == kind).collect();
            if of_kind.is_empty() {
                continue;
            }
            let keyword = kind.map_or("none", StepKind::word);
            self.table(
                Message::new("export-kind").with("kind", keyword),
                [
                    Message::new("column-no"),
                    Message::new("column-step"),
                    Message::new("column-owner"),
                    Message::new("export-with"),
                    Message::new("column-days"),
                    Message::new("column-due"),
                    Message::new("column-status"),
                    Message::new("column-after"),
                ],
            );
            for (id, step) in of_kind {
                let after: Vec<String> =
                    step.after.keys().filter_map(number).map(|n| n.to_string()).collect();
                self.row(&[
                    number(id).map(|n| n.to_string()).unwrap_or_default(),
                    self.with_notes(step),
                    self.owner(&step.owner).unwrap_or_default(),
                    self.owner(&step.partner).unwrap_or_default(),
                    days(step),
                    self.due(step),
                    self.status(step),
                    after.join(", "),
                ]);
            }
        }
    }

    fn people(&mut self) {
        let people: Vec<_> = self.plan.people.values().filter(|p| p.removed.is_none()).collect();
        if people.is_empty() {
            return;
        }
        self.table(
            Message::new("export-people"),
            [
                Message::new("export-side-heading"),
                Message::new("export-name"),
                Message::new("export-role-heading"),
                Message::new("export-job-title"),
            ],
        );
        for side in [Some(Side::Buyer), Some(Side::Seller), None] {
            for person in people.iter().filter(|p| p.side == side) {
                let role = person
                    .role
                    .map(|role| self.say(Message::new("export-role").with("role", role.word())));
                self.row(&[
                    side.map(|side| self.side(side)).unwrap_or_default(),
                    text(person.name.as_deref().or(person.email.as_deref()).unwrap_or("")),
                    role.unwrap_or_default(),
                    text(person.job_title.as_deref().unwrap_or("")),
                ]);
            }
        }
    }

    fn paper(&mut self) {
        let not_needed: Vec<String> = Review::ALL
            .iter()
            .filter(|r| self.plan.paper.get(r) == Some(&false))
            .map(|r| self.review(*r))
            .collect();
        if !not_needed.is_empty() {
            let label = self.say(Message::new("export-not-needed"));
            let _ = writeln!(self.text, "\n**{label}:** {}", not_needed.join(", "));
        }
    }

    fn criteria(&mut self) {
        let criteria = self.plan.criteria_in_order();
        if criteria.is_empty() {
            return;
        }
        self.table(
            Message::new("export-criteria"),
            [
                Message::new("export-criterion"),
                Message::new("export-measure"),
                Message::new("export-target"),
                Message::new("column-owner"),
                Message::new("column-status"),
            ],
        );
        for (_, criterion) in criteria {
            let status = criterion.status.map(|status| {
                self.say(Message::new("export-criterion-status").with("status", status.word()))
            });
            self.row(&[
                text(&criterion.text),
                text(criterion.measure.as_deref().unwrap_or("")),
                text(criterion.target.as_deref().unwrap_or("")),
                self.owner(&criterion.owner).unwrap_or_default(),
                status.unwrap_or_default(),
            ]);
        }
    }

    fn risks(&mut self) {
        let risks = self.plan.risks_in_order();
        if risks.is_empty() {
            return;
        }
        self.table(
            Message::new("export-risks"),
            [
                Message::new("export-risk"),
                Message::new("export-contingency"),
                Message::new("export-likelihood"),
                Message::new("export-impact"),
                Message::new("column-owner"),
            ],
        );
        for (_, risk) in risks {
            self.row(&[
                text(&risk.text),
                text(&risk.contingency),
                self.level(risk.likelihood),
                self.level(risk.impact),
                self.owner(&risk.owner).unwrap_or_default(),
            ]);
        }
    }

    /// A heading, and the head of the table below it.
    fn table<const N: usize>(&mut self, heading: Message, columns: [Message; N]) {
        let (heading, columns) = (self.say(heading), columns.map(|column| self.say(column)));
        let _ = writeln!(self.text, "\n## {heading}\n\n| {} |", columns.join(" | "));
        let _ = writeln!(self.text, "|{}", "---|".repeat(N));
    }

    fn row(&mut self, cells: &[String]) {
        let _ = writeln!(self.text, "| {} |", cells.join(" | "));
    }

    fn say(&self, message: Message) -> String {
        self.words.message(&message)
    }

    fn day(&self, date: NaiveDate) -> String {
        self.say(Message::new("export-day").with("date", date))
    }

    fn side(&self, side: Side) -> String {
        self.say(Message::new("export-side").with("side", side.word()))
    }

    fn review(&self, review: Review) -> String {
        self.say(match review {
            Review::Legal => Message::new("review-legal"),
            Review::Security => Message::new("review-security"),
            Review::Procurement => Message::new("review-procurement"),
        })
    }

    fn level(&self, level: Option<Level>) -> String {
        let level = level.map(|l| self.say(Message::new("export-level").with("level", l.word())));
        level.unwrap_or_default()
    }

    fn with_notes(&self, step: &Step) -> String {
        let mut cell = text(&step.title);
        if let Some(review) = step.review {
            let _ = write!(cell, " ({})", self.review(review));
        }
        if !step.notes.trim().is_empty() {
            let _ = write!(cell, "<br>{}", text(&step.notes));
        }
        for (key, line) in step.lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
            let name = self.say(Message::new("line-heading").with("line", key.word()));
            let _ = write!(cell, "<br>{name}: {}", text(line));
        }
        cell
    }

    fn due(&self, step: &Step) -> String {
        match (step.fixed_on, step.due) {
            (Some(fixed), _) => self.say(Message::new("export-fixed").with("date", fixed)),
            (None, Some(due)) => self.day(due),
            (None, None) => String::new(),
        }
    }

    fn status(&self, step: &Step) -> String {
        self.say(match (step.status(), step.done_on) {
            (StepStatus::Done, Some(on)) => Message::new("export-done").with("date", on),
            (status, _) => Message::new("export-status").with("status", status.word()),
        })
    }

    fn owner(&self, id: &Option<Id>) -> Option<String> {
        let person = self.plan.person(id.as_ref()?)?;
        let name = text(person.name.as_deref().or(person.email.as_deref())?);
        Some(match person.side {
            Some(side) => format!("{name} ({})", self.side(side)),
            None => name,
        })
    }
}

fn days(step: &Step) -> String {
    match (step.days_min, step.days) {
        (Some(min), Some(max)) => format!("{min}–{max}"),
        (None, Some(days)) | (Some(days), None) => days.to_string(),
        (None, None) => String::new(),
    }
}

/// People's words as text of one line: markup, links and HTML of theirs are shown, not obeyed.
fn text(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for line in written.trim().lines().map(str::trim) {
        if !text.is_empty() {
            text.push_str("<br>");
        }
        for (nth, c) in line.chars().enumerate() {
            match c {
                '<' => text.push_str("&lt;"),
                '>' => text.push_str("&gt;"),
                '&' => text.push_str("&amp;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => text.extend(['\\', c]),
                '#' | '+' | '-' if nth == 0 => text.extend(['\\', c]),
                // Addresses would become links by themselves.
                ':' if line.contains("://") => text.push_str("&#58;"),
                c if is_invisible(c) => text.push(' '),
                c => text.push(c),
            }
        }
    }
    text
}
