//! The dates of a plan as a calendar (RFC 5545): what is due, go-live, the contract date, the next
//! meeting.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::ids::Id;
use crate::invisible::is_invisible;
use crate::model::{Plan, Side};

/// The longest line, in bytes without its end.
const LINE_BYTES: usize = 75;
/// How long a meeting lasts when nobody said.
const MEETING_MINUTES: u16 = 60;

/// The calendar of a plan: an all-day event for each open step with a date, for go-live and
/// contract; the next meeting at its time.
///
/// `plan_id` makes the events' ids, so that a calendar that is fetched again replaces them; `now`
/// is the time it is made. Steps that are done, dropped or removed have no event.
pub fn ics(plan: &Plan, plan_id: &str, now: DateTime<Utc>) -> String {
    let title = if plan.title.trim().is_empty() { "Mutual action plan" } else { plan.title.trim() };
    let mut calendar = Calendar { text: String::new(), plan_id, stamp: instant(now) };
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Countersign//Mutual action plan//EN");
    calendar.line("METHOD:PUBLISH");
    calendar.line(&format!("NAME:{}", escaped(title)));
    calendar.line(&format!("X-WR-CALNAME:{}", escaped(title)));
    if let Some(date) = plan.plan.go_live {
        calendar.day("go-live", date, &format!("Go-live: {title}"), &plan.goal);
    }
    if let Some(date) = plan.plan.close_date {
        calendar.day("contract", date, &format!("Contract: {title}"), "");
    }
    for (id, step) in plan.steps_in_order() {
        let Some(date) = step.fixed_on.or(step.due).filter(|_| step.is_open()) else { continue };
        let owner = owner(plan, &step.owner);
        let name =
            if step.title.trim().is_empty() { "A step without title" } else { step.title.trim() };
        let summary = if owner.is_empty() { name.to_owned() } else { format!("{name} ({owner})") };
        calendar.day(&format!("step-{id}"), date, &summary, &step.notes);
    }
    if let Some(at) = plan.meeting.at {
        let minutes = plan.meeting.minutes.unwrap_or(MEETING_MINUTES);
        calendar.meeting(at.with_timezone(&Utc), minutes, title, plan);
    }
    calendar.line("END:VCALENDAR");
    calendar.text
}

struct Calendar<'a> {
    text: String,
    plan_id: &'a str,
    stamp: String,
}

impl Calendar<'_> {
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
        self.begin("meeting", &format!("Next meeting: {title}"));
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

fn owner(plan: &Plan, id: &Option<Id>) -> String {
    let person = id.as_ref().and_then(|id| plan.person(id));
    let name = person.and_then(|p| p.name.as_deref()).unwrap_or("").trim();
    match person.and_then(|p| p.side) {
        _ if name.is_empty() => String::new(),
        Some(Side::Buyer) => format!("{name}, buyer"),
        Some(Side::Seller) => format!("{name}, seller"),
        None => name.to_owned(),
    }
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
