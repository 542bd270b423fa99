//! Templates of mutual action plans, as collected from public sources: a list of rows with phase,
//! side, owner labels, duration in calendar days and dependencies.
//!
//! Columns that a plan has a field for are converted; everything else is kept, readable, in the
//! notes of its step. Nothing is guessed that the template does not say, except what an owner's
//! label suggests of their role.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value};

use super::roster::{Mention, Roster};
use super::{
    ENTITIES_MAX, ImportError, ImportedPlan, circle, counted, mint, text_too_long, too_many,
    value_too_long, vocabulary,
};
use crate::document;
use crate::ids::Id;
use crate::message::{Catalogue, Message, Param};
use crate::model::{LinkBasis, Plan, Side, Step, StepKind, StepStatus, ValueForm, read_date};
use crate::schema::EntityKind;

/// Calendar days as working days of a five-day week, rounded: 14 → 10, 3 → 2, 1 → 1.
///
/// ```
/// use countersign_plan::exchange::template::working_days;
/// assert_eq!([0, 1, 3, 5, 7, 14, 56].map(working_days), [0, 1, 2, 4, 5, 10, 40]);
/// ```
pub fn working_days(calendar_days: u64) -> u64 {
    // Halves do not occur: 10 d = 14 n + 7 would be even and odd at once.
    (calendar_days.saturating_mul(10).saturating_add(7)) / 14
}

/// Converts the `nth` template of a file.
pub(super) fn import(
    template: &Value,
    nth: usize,
    words: &dyn Catalogue,
) -> Result<ImportedPlan, ImportError> {
    let Some(whole) = template.as_object() else {
        return Err(not_a_template(nth, Message::new("template-no-object")));
    };
    let Some(rows) = whole.get("steps").and_then(Value::as_array) else {
        return Err(not_a_template(nth, Message::new("template-no-steps")));
    };
    too_many("steps", rows.len(), ENTITIES_MAX)?;
    let Some(rows) = rows.iter().map(Value::as_object).collect::<Option<Vec<_>>>() else {
        return Err(not_a_template(nth, Message::new("template-odd-step")));
    };
    let name = text(whole, "template_id").unwrap_or_else(|| format!("template-{}", nth + 1));
    let mut conversion = Conversion {
        name: &name,
        words,
        plan: Plan::default(),
        roster: Roster::new(&name),
        understood: Vec::new(),
        not_understood: Vec::new(),
        noted: BTreeMap::new(),
    };
    conversion.whole(whole)?;
    conversion.steps(&rows)?;
    Ok(conversion.finish())
}

fn not_a_template(nth: usize, why: Message) -> ImportError {
    ImportError::NotAPlan(Message::new("import-no-template").with("nth", nth + 1).with("why", why))
}

type TemplateRow = Map<String, Value>;

struct Conversion<'a> {
    name: &'a str,
    /// For the notes of the steps.
    words: &'a dyn Catalogue,
    plan: Plan,
    roster: Roster<'a>,
    understood: Vec<Message>,
    not_understood: Vec<Message>,
    /// The columns that went to the notes for want of a field, with how many steps.
    noted: BTreeMap<String, usize>,
}

impl Conversion<'_> {
    /// Title, and the date that the anchor states.
    fn whole(&mut self, whole: &TemplateRow) -> Result<(), ImportError> {
        self.plan.plan.schema = Some(1);
        self.plan.plan.template = text(whole, "template_id");
        self.plan.title = text(whole, "name").unwrap_or_else(|| self.name.to_owned());
        self.understood.push(
            Message::new("understood-text")
                .with("field", "title")
                .with("text", self.plan.title.as_str()),
        );
        if let Some(anchor) = text(whole, "anchor") {
            self.anchor(&anchor);
        }
        for (key, value) in whole {
            if !matches!(key.as_str(), "template_id" | "name" | "anchor" | "steps")
                && !value.is_null()
            {
                self.not_understood.push(
                    Message::new("template-no-field")
                        .with("name", key.as_str())
                        .with("text", shown(value)),
                );
            }
        }
        let at = || Message::new("template-at-name").with("name", self.name).into();
        text_too_long(at, &self.plan.title)
    }

    fn anchor(&mut self, anchor: &str) {
        let folded = anchor.to_lowercase();
        let date = anchor.split_whitespace().find_map(read_date);
        let says = |words: &[&str]| words.iter().any(|w| folded.contains(w));
        match date {
            Some(date) if says(&["signature", "close", "contract"]) => {
                self.plan.plan.close_date = Some(date);
                self.understood.push(
                    Message::new("template-close-date").with("date", date).with("text", anchor),
                );
            }
            Some(date) if says(&["live", "open", "launch", "start"]) => {
                self.plan.plan.go_live = Some(date);
                self.understood
                    .push(Message::new("template-go-live").with("date", date).with("text", anchor));
            }
            _ => self.not_understood.push(
                Message::new("template-no-field").with("name", "anchor").with("text", anchor),
            ),
        }
    }

    /// Converts the rows, in the order of the file.
    fn steps(&mut self, rows: &[&TemplateRow]) -> Result<(), ImportError> {
        let mut first = BTreeMap::new();
        for (nth, row) in rows.iter().enumerate() {
            let own = row.get("id").map_or_else(|| (nth + 1).to_string(), shown);
            if let std::collections::btree_map::Entry::Vacant(place) = first.entry(own.clone()) {
                place.insert(nth);
            } else {
                self.not_understood.push(Message::new("template-id-twice").with("id", own));
            }
        }
        let ids: Vec<Id> = (0..rows.len())
            .map(|nth| {
                mint::id(
                    self.name,
                    EntityKind::Steps,
                    nth,
                    &text(rows[nth], "title").unwrap_or_default(),
                )
            })
            .collect();
        for ((row, id), rank) in rows.iter().zip(&ids).zip(document::spread(rows.len())) {
            let step = self.step(row, rank)?;
            self.plan.steps.insert(id.clone(), step);
        }
        self.links(rows, &first, &ids);
        Ok(())
    }

    fn step(&mut self, row: &TemplateRow, rank: String) -> Result<Step, ImportError> {
        let at = match row.get("id") {
            Some(id) => Message::new("template-step").with("id", shown(id)),
            None => Message::new("template-step-without-id"),
        };
        let mut step =
            Step { rank, title: text(row, "title").unwrap_or_default(), ..Step::default() };
        let mut notes = Vec::new();
        self.phase(row, &mut step, &mut notes);
        self.owners(row, &mut step, &mut notes);
        self.duration(row, &mut step, &at, &mut notes);
        step.due = date(row, "target_date", &at)?.or(date(row, "example_date", &at)?);
        self.status(row, &mut step, &mut notes);
        self.rest(row, &mut notes);
        step.notes = notes.join("\n");
        for key in ["owner_buyer", "owner_seller"] {
            value_too_long(|| self.at(&at, key), &text(row, key).unwrap_or_default())?;
        }
        text_too_long(|| self.at(&at, "title"), &step.title)?;
        text_too_long(|| self.at(&at, "notes"), &step.notes)?;
        Ok(step)
    }

    /// A field of a step, for a message.
    fn at(&self, step: &Message, field: &'static str) -> Param {
        Message::new("template-at-field")
            .with("step", step.clone())
            .with("name", self.name)
            .with("field", field)
            .into()
    }

    fn phase(&mut self, row: &TemplateRow, step: &mut Step, notes: &mut Vec<String>) {
        let Some(phase) = text(row, "phase") else { return };
        match vocabulary::kind(&phase) {
            Some((kind, review)) => (step.kind, step.review) = (Some(kind), review),
            None => {
                step.kind = Some(StepKind::Other);
                self.note(notes, "phase", Message::new("note-phase").with("text", phase));
            }
        }
    }

    /// Of two sides named, the buyer's is accountable for reviews, approvals and decisions, the
    /// seller's for the rest.
    fn owners(&mut self, row: &TemplateRow, step: &mut Step, notes: &mut Vec<String>) {
        let mut enter = |key: &str, side: Side| {
            let mention = Mention::of_label(&text(row, key)?, Some(side))?;
            self.roster.enter(mention)
        };
        let buyer = enter("owner_buyer", Side::Buyer);
        let seller = enter("owner_seller", Side::Seller);
        let word = text(row, "side");
        let side = word.as_deref().and_then(vocabulary::side);
        let accountable = side.unwrap_or({
            let buyers = step.review.is_some() || step.kind == Some(StepKind::Approval);
            if buyers { Side::Buyer } else { Side::Seller }
        });
        (step.owner, step.partner) = match accountable {
            Side::Buyer => (buyer, seller),
            Side::Seller => (seller, buyer),
        };
        if side.is_none() && step.owner.is_none() {
            step.owner = step.partner.take();
        }
        if let (Some(word), None) = (word, &step.owner) {
            self.note(notes, "side", Message::new("note-side").with("text", word));
        }
    }

    fn duration(
        &mut self,
        row: &TemplateRow,
        step: &mut Step,
        at: &Message,
        notes: &mut Vec<String>,
    ) {
        let value = match row.get("duration_days") {
            None | Some(Value::Null) => return,
            Some(value) => value,
        };
        let end = |key: &str| value.get(key).and_then(Value::as_u64);
        let range = match value.as_u64() {
            Some(days) => Some((days, days)),
            None => end("max").map(|max| (end("min").unwrap_or(max), max)),
        };
        let days = range.and_then(|(min, max)| {
            let min = u16::try_from(working_days(min)).ok()?;
            let max = u16::try_from(working_days(max)).ok()?;
            (min <= max && max <= 999).then_some((min, max))
        });
        match days {
            Some((min, max)) => {
                step.days = Some(max);
                step.days_min = (min < max).then_some(min);
            }
            None => {
                let shown = shown(value);
                let note = Message::new("note-duration").with("text", shown.as_str());
                notes.push(self.words.message(&note));
                self.not_understood.push(
                    Message::new("template-no-duration")
                        .with("step", at.clone())
                        .with("text", shown),
                );
            }
        }
    }

    fn status(&mut self, row: &TemplateRow, step: &mut Step, notes: &mut Vec<String>) {
        let Some(status) = text(row, "status") else { return };
        step.status = vocabulary::status(&status);
        if step.status.is_none() {
            step.status = Some(StepStatus::Open);
            self.note(notes, "status", Message::new("note-health").with("text", status));
        }
    }

    /// Columns without a field of their own, as sentences of the notes.
    fn rest(&mut self, row: &TemplateRow, notes: &mut Vec<String>) {
        for (key, value) in row {
            let known = [
                "id",
                "phase",
                "title",
                "side",
                "duration_days",
                "duration_basis",
                "depends_on",
                "depends_basis",
                "target_date",
                "example_date",
                "status",
                "owner_buyer",
                "owner_seller",
            ];
            if known.contains(&key.as_str()) || value.is_null() || value == &Value::Bool(false) {
                continue;
            }
            let shown = shown(value);
            let note = match (key.as_str(), value) {
                ("target_week", Value::Number(_)) => Message::new("note-week").with("text", shown),
                ("window_weeks", Value::Array(weeks)) if weeks.len() == 2 => {
                    Message::new("note-weeks")
                        .with("first", self::shown(&weeks[0]))
                        .with("second", self::shown(&weeks[1]))
                }
                ("offset_day", Value::Number(_)) => Message::new("note-day").with("text", shown),
                ("month_day", Value::String(day)) => {
                    Message::new("note-month-day").with("text", month_day(day))
                }
                ("slip_to", Value::String(_)) => Message::new("note-slip").with("text", shown),
                ("meeting_minutes", Value::Number(_)) => {
                    Message::new("note-minutes").with("text", shown)
                }
                ("milestone", Value::Bool(true)) => Message::new("note-milestone"),
                ("note", Value::String(note)) => {
                    Message::new("note-note").with("text", note.trim_end_matches('.'))
                }
                _ => Message::new("note-other")
                    .with("name", key.replace('_', " "))
                    .with("text", shown),
            };
            self.note(notes, key, note);
        }
    }

    fn links(&mut self, rows: &[&TemplateRow], first: &BTreeMap<String, usize>, ids: &[Id]) {
        let mut waits: Vec<Vec<usize>> = Vec::with_capacity(rows.len());
        for row in rows {
            let named =
                row.get("depends_on").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let mut befores = BTreeSet::new();
            for before in named.iter().map(shown) {
                match first.get(&before) {
                    Some(nth) => {
                        befores.insert(*nth);
                    }
                    None => {
                        let at = row.get("id").map_or_else(String::new, shown);
                        self.not_understood.push(
                            Message::new("template-no-link").with("id", at).with("before", before),
                        );
                    }
                }
            }
            waits.push(befores.into_iter().collect());
        }
        let closing = circle::closing(&waits);
        for (nth, before) in
            waits.iter().enumerate().flat_map(|(nth, w)| w.iter().map(move |b| (nth, *b)))
        {
            if closing.contains(&(nth, before)) {
                let at =
                    |nth: usize| rows[nth].get("id").map_or_else(|| (nth + 1).to_string(), shown);
                self.not_understood.push(
                    Message::new("template-circle").with("id", at(nth)).with("before", at(before)),
                );
            } else if let Some(step) = self.plan.steps.get_mut(&ids[nth]) {
                step.after.insert(ids[before].clone(), LinkBasis::Assumed);
            }
        }
    }

    fn note(&mut self, notes: &mut Vec<String>, column: &str, note: Message) {
        notes.push(self.words.message(&note));
        *self.noted.entry(column.to_owned()).or_default() += 1;
    }

    fn finish(mut self) -> ImportedPlan {
        let steps = || self.plan.steps.values();
        let count = steps().count();
        let mut lines =
            vec![Message::new("understood-count").with("things", "steps").with("n", count)];
        let timed = steps().filter(|s| s.days.is_some()).count();
        let ranged = steps().filter(|s| s.days_min.is_some()).count();
        if timed > 0 {
            lines.push(Message::new("template-durations").with("n", timed).with("ranged", ranged));
        }
        let links: usize = steps().map(|s| s.after.len()).sum();
        if links > 0 {
            lines.push(Message::new("template-links").with("n", links));
        }
        lines.extend(counted("due-dates", steps().filter(|s| s.due.is_some()).count()));
        lines.extend(counted("paper", steps().filter(|s| s.review.is_some()).count()));
        if self.roster.len() > 0 {
            lines.push(Message::new("template-people").with("n", self.roster.len()));
        }
        self.understood.extend(lines);
        for (column, n) in &self.noted {
            self.not_understood.push(match column.as_str() {
                "phase" => Message::new("template-noted-phase").with("n", *n),
                "side" => Message::new("template-noted-side").with("n", *n),
                "status" => Message::new("template-noted-status").with("n", *n),
                name => Message::new("template-noted").with("name", name).with("n", *n),
            });
        }
        self.plan.people = self.roster.into_people();
        ImportedPlan {
            name: self.name.to_owned(),
            document: self.plan.to_document(),
            understood: self.understood,
            not_understood: self.not_understood,
        }
    }
}

fn date(
    row: &TemplateRow,
    key: &'static str,
    at: &Message,
) -> Result<Option<NaiveDate>, ImportError> {
    match row.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => match value.as_str().and_then(read_date) {
            Some(date) => Ok(Some(date)),
            None => Err(ImportError::NotAPlan(
                Message::new("template-no-date")
                    .with("step", at.clone())
                    .with("field", key)
                    .with("expected", ValueForm::Date.message())
                    .with("found", super::shortened(&value.to_string())),
            )),
        },
    }
}

fn text(row: &TemplateRow, key: &str) -> Option<String> {
    let text = row.get(key)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A JSON value as people write it: a text without quotation marks.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
            value.to_string()
        }
    }
}

/// `11-08` as a day of a month without a year.
fn month_day(text: &str) -> Param {
    match NaiveDate::parse_from_str(&format!("2000-{text}"), "%Y-%m-%d") {
        Ok(date) => {
            Message::new("day-of-month").with("day", date.day()).with("month", date.month()).into()
        }
        Err(_) => text.into(),
    }
}
