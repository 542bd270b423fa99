//! The dates of a plan as a calendar (RFC 5545): what is due, go-live, the contract date, the next
//! meeting.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::parts;
use crate::ids::Id;
use crate::invisible::is_invisible;
use crate::message::{Catalogue, Message, Param};
use crate::model::Plan;

/// The longest line, in bytes without its end.
const LINE_BYTES: usize = 75;
/// How long a meeting lasts when nobody said.
const MEETING_MINUTES: u16 = 60;

/// The calendar of a plan: an all-day event for each open step with a date, for go-live and
/// contract; the next meeting at its time.
///
/// `plan_id` makes the events' ids, so that a calendar that is fetched again replaces them; `now`
/// is the time it is made. Steps that are done, dropped or removed have no event.
pub fn ics(plan: &Plan, plan_id: &str, now: DateTime<Utc>, words: &dyn Catalogue) -> String {
    let title = parts::title(plan, words);
    let title = title.as_str();
    let mut calendar = Calendar::begun(title, plan_id, now, words);
    if let Some(date) = plan.plan.go_live {
        let summary = words.message(&Message::new("export-event-go-live").with("title", title));
        calendar.day("go-live", date, &summary, &plan.goal);
    }
    if let Some(date) = plan.plan.close_date {
        let summary = words.message(&Message::new("export-event-contract").with("title", title));
        calendar.day("contract", date, &summary, "");
    }
    for (id, step) in plan.steps_in_order() {
        let Some(date) = step.fixed_on.or(step.due).filter(|_| step.is_open()) else { continue };
        let name: Param = match step.title.trim() {
            "" => Message::new("export-untitled-step").into(),
            title => title.into(),
        };
        let summary = match owner(plan, &step.owner) {
            Some(owner) => Message::new("noted").with("what", name).with("note", owner),
            None => Message::new("list-of").with("names", name),
        };
        calendar.day(&format!("step-{id}"), date, &words.message(&summary), &step.notes);
    }
    calendar.next_meeting(title, plan);
    calendar.ended()
}

/// The next meeting alone as a calendar, under the same id as in [`ics`]; without an event where
/// the plan has no meeting.
pub fn meeting(plan: &Plan, plan_id: &str, now: DateTime<Utc>, words: &dyn Catalogue) -> String {
    let title = parts::title(plan, words);
    let mut calendar = Calendar::begun(&title, plan_id, now, words);
    calendar.next_meeting(&title, plan);
    calendar.ended()
}

struct Calendar<'a> {
    text: String,
    plan_id: &'a str,
    stamp: String,
    words: &'a dyn Catalogue,
}

impl<'a> Calendar<'a> {
    fn begun(title: &str, plan_id: &'a str, now: DateTime<Utc>, words: &'a dyn Catalogue) -> Self {
        let mut calendar = Calendar { text: String::new(), plan_id, stamp: instant(now), words };
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Countersign//Mutual action plan//EN");
        calendar.line("METHOD:PUBLISH");
        calendar.line(&format!("NAME:{}", escaped(title)));
        calendar.line(&format!("X-WR-CALNAME:{}", escaped(title)));
        calendar
    }

    fn ended(mut self) -> String {
        self.line("END:VCALENDAR");
        self.text
    }

    fn next_meeting(&mut self, title: &str, plan: &Plan) {
        if let Some(at) = plan.meeting.at {
            let minutes = plan.meeting.minutes.unwrap_or(MEETING_MINUTES);
            self.meeting(at.with_timezone(&Utc), minutes, title, plan);
        }
    }

    fn day(&mut self, id: &str, date: NaiveDate, summary: &str, notes: &str) {
        // The end of an all-day event is the day after; the last day there is ends with itself.
        let end = date.checked_add_days(Days::new(1)).unwrap_or(date);
        self.begin(id, summary);
        self.line(&format!("DTSTART;VALUE=DATE:{}", date.format("%Y%m%d")));
        self.line(&format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
        self.line("TRANSP:TRANSPARENT");
        self.end(notes);
    }

    fn meeting(&mut self, at: DateTime<Utc>, minutes: u16, title: &str, plan: &Plan) {
        let summary = Message::new("export-event-meeting").with("title", title);
        self.begin("meeting", &self.words.message(&summary));
        self.line(&format!("DTSTART:{}", instant(at)));
        let end = at.checked_add_signed(TimeDelta::minutes(i64::from(minutes))).unwrap_or(at);
        self.line(&format!("DTEND:{}", instant(end)));
        let link = plan.meeting.link.as_deref().unwrap_or("").trim();
        if link.starts_with("https://") || link.starts_with("http://") {
            let bare: String =
                link.chars().filter(|c| !is_invisible(*c) && !c.is_whitespace()).collect();
            self.line(&format!("URL:{bare}"));
        }
        self.end(plan.meeting.agenda.as_deref().unwrap_or(""));
    }

    fn begin(&mut self, id: &str, summary: &str) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}@{}.countersign", escaped(id), escaped(self.plan_id)));
        self.line(&format!("DTSTAMP:{}", self.stamp.clone()));
        self.line(&format!("SUMMARY:{}", escaped(summary)));
    }

    fn end(&mut self, notes: &str) {
        if !notes.trim().is_empty() {
            self.line(&format!("DESCRIPTION:{}", escaped(notes.trim())));
        }
        self.line("END:VEVENT");
    }

    /// A line, folded between characters where it is too long.
    fn line(&mut self, line: &str) {
        let mut room = LINE_BYTES;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = LINE_BYTES - 1;
            }
            room -= c.len_utf8();
            self.text.push(c);
        }
        self.text.push_str("\r\n");
    }
}

/// The owner of a step with their side, where both are known.
fn owner(plan: &Plan, id: &Option<Id>) -> Option<Param> {
    let person = plan.person(id.as_ref()?)?;
    let name = person.name.as_deref().map(str::trim).filter(|name| !name.is_empty())?;
    Some(match person.side {
        Some(side) => {
            Message::new("export-owner-of-side").with("name", name).with("side", side.word()).into()
        }
        None => name.into(),
    })
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

/// Text as a value of a property; what would end the line or steer the reader is gone.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if is_invisible(c) => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}
