//! The parts of a page about a plan, free of any format: a title, facts, paragraphs and tables. Its
//! texts are as people wrote them; whoever renders the parts escapes them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::ids::Id;
use crate::message::{Catalogue, Message};
use crate::model::{Level, Plan, Review, Side, Step, StepKind, StepStatus};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title of the page.
    Title(String),
    /// A name with its value.
    Fact {
        /// The name.
        name: String,
        /// The value; lines are kept.
        value: String,
        /// The fact is a paragraph of its own, apart from the facts after it.
        apart: bool,
    },
    /// Plain text.
    Paragraph(String),
    /// A heading and a table below it.
    Table {
        /// The heading.
        heading: String,
        /// The head of each column.
        columns: Vec<String>,
        /// The cells of each row, in the order of the columns; lines are kept.
        rows: Vec<Vec<String>>,
    },
}

/// The whole plan in the language of the catalogue: what both sides agreed. Nothing of a report is
/// in it.
pub fn of_plan(plan: &Plan, words: &dyn Catalogue) -> Vec<Part> {
    let mut page = Page { plan, words, parts: Vec::new() };
    page.head();
    page.meeting();
    page.steps();
    page.people();
    page.paper();
    page.criteria();
    page.risks();
    page.parts
}

/// The title of a plan, or the words for a plan without one.
pub(crate) fn title(plan: &Plan, words: &dyn Catalogue) -> String {
    match plan.title.trim() {
        "" => words.message(&Message::new("export-untitled")),
        title => title.to_owned(),
    }
}

struct Page<'a> {
    plan: &'a Plan,
    words: &'a dyn Catalogue,
    parts: Vec<Part>,
}

impl Page<'_> {
    fn head(&mut self) {
        let plan = self.plan;
        self.parts.push(Part::Title(title(plan, self.words)));
        if !plan.goal.trim().is_empty() {
            let name = self.say(Message::new("export-goal"));
            self.parts.push(Part::Fact { name, value: plan.goal.clone(), apart: true });
        }
        let basics = &plan.plan;
        for (key, line) in basics.lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
            self.fact(Message::new("line-heading").with("line", key.word()), line.to_owned());
        }
        let dates = [
            (Message::new("export-go-live"), basics.go_live, self.owner(&basics.go_live_owner)),
            (Message::new("export-contract"), basics.close_date, None),
        ];
        for (name, date, owner) in dates {
            if let Some(date) = date {
                let owner = owner.map(|o| format!(", {o}")).unwrap_or_default();
                let day = self.day(date);
                self.fact(name, format!("{day}{owner}"));
            }
        }
    }

    fn meeting(&mut self) {
        let meeting = &self.plan.meeting;
        let Some(at) = meeting.at else { return };
        let mut value = format!("{}{}", self.day(at.date_naive()), at.format(", %H:%M %:z"));
        if let Some(minutes) = meeting.minutes {
            let minutes = self.say(Message::new("export-minutes").with("n", minutes));
            value.push_str(&format!(", {minutes}"));
        }
        if let Some(agenda) = meeting.agenda.as_deref().filter(|a| !a.trim().is_empty()) {
            value.push_str(&format!(": {}", agenda.trim()));
        }
        self.fact(Message::new("export-meeting"), value);
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
                    person.name.as_deref().or(person.email.as_deref()).unwrap_or("").to_owned(),
                    role.unwrap_or_default(),
                    person.job_title.as_deref().unwrap_or("").to_owned(),
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
            let name = self.say(Message::new("export-not-needed"));
            self.parts.push(Part::Fact { name, value: not_needed.join(", "), apart: true });
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
                criterion.text.clone(),
                criterion.measure.as_deref().unwrap_or("").to_owned(),
                criterion.target.as_deref().unwrap_or("").to_owned(),
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
                risk.text.clone(),
                risk.contingency.clone(),
                self.level(risk.likelihood),
                self.level(risk.impact),
                self.owner(&risk.owner).unwrap_or_default(),
            ]);
        }
    }

    fn fact(&mut self, name: Message, value: String) {
        let name = self.say(name);
        self.parts.push(Part::Fact { name, value, apart: false });
    }

    /// A heading, and the head of the table below it; its rows follow.
    fn table<const N: usize>(&mut self, heading: Message, columns: [Message; N]) {
        let (heading, columns) = (self.say(heading), columns.map(|column| self.say(column)));
        self.parts.push(Part::Table { heading, columns: columns.to_vec(), rows: Vec::new() });
    }

    fn row(&mut self, cells: &[String]) {
        if let Some(Part::Table { rows, .. }) = self.parts.last_mut() {
            rows.push(cells.to_vec());
        }
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
        let mut cell = step.title.trim().to_owned();
        if let Some(review) = step.review {
            cell.push_str(&format!(" ({})", self.review(review)));
        }
        if !step.notes.trim().is_empty() {
            cell.push_str(&format!("\n{}", step.notes.trim()));
        }
        for (key, line) in step.lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
            let name = self.say(Message::new("line-heading").with("line", key.word()));
            cell.push_str(&format!("\n{name}: {}", line.trim()));
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
        let name = person.name.as_deref().or(person.email.as_deref())?.trim().to_owned();
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
