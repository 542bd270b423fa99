//! Days off out of a calendar file (RFC 5545), as agencies and offices publish them: events of
//! whole days, once or every year. Any other content of a calendar is told by its line and left
//! out; nothing here fails.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::command::Command;
use crate::message::Message;
use crate::model::{Holiday, Plan, Side};

/// Years before and after the present one of which days are taken.
const YEARS_BACK: i32 = 1;
const YEARS_AHEAD: i32 = 5;
/// A longer event is no holiday.
const DAYS_MAX: u64 = 62;
/// More days than these are left out: six years of daily events.
const TAKEN_MAX: usize = 1000;
/// More lines than these are counted, not told.
const TOLD_MAX: usize = 20;
/// Characters of a name that are kept.
const LABEL_MAX: usize = 100;
/// The name of a day without a name.
const UNNAMED: &str = "Holiday";

/// The content of a calendar file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// The days off in the years around, with their names.
    pub days: BTreeMap<NaiveDate, String>,
    /// Lines that were left out, each with the reason.
    pub not_understood: Vec<Message>,
}

/// Reads the days off of the years around `today`.
pub fn holidays(text: &str, today: NaiveDate) -> Holidays {
    let year = today.year();
    let mut reading = CalendarReading::new(year - YEARS_BACK..=year + YEARS_AHEAD);
    let mut open: Vec<String> = Vec::new();
    let mut event: Option<CalendarEvent> = None;
    let mut events: Vec<CalendarEvent> = Vec::new();
    for (number, line) in unfolded(text) {
        let Some(Property { name, value }) = Property::read(&line) else {
            if !line.trim().is_empty() {
                reading.tell(number, Message::new("holidays-no-line"));
            }
            continue;
        };
        match name.as_str() {
            "BEGIN" => {
                let kind = value.to_ascii_uppercase();
                match (open.len(), kind.as_str()) {
                    (0, "VCALENDAR") => reading.calendars += 1,
                    (1, "VEVENT") => {
                        event = Some(CalendarEvent { line: number, ..CalendarEvent::default() });
                    }
                    (1, "VTODO" | "VJOURNAL" | "VFREEBUSY") => {
                        let kind = kind.as_str();
                        reading.tell(number, Message::new("holidays-kind").with("kind", kind));
                    }
                    _ => {}
                }
                open.push(kind);
            }
            "END" => {
                open.pop();
                if open.len() == 1 {
                    events.extend(event.take());
                }
            }
            _ if open.len() == 2 => {
                if let Some(event) = &mut event {
                    event.note(number, &name, value);
                }
            }
            _ => {}
        }
    }
    // An event in the place of one day of a series takes that day out of it, wherever in the file
    // it stands.
    let moved: ReplacedDays<'_> =
        events.iter().filter_map(|event| Some((event.uid.as_str(), event.instead_of?))).collect();
    events.iter().for_each(|event| reading.take(event, &moved));
    if event.is_some() {
        reading.tell_all(Message::new("holidays-broken-off"));
    }
    if reading.calendars == 0 {
        reading.tell_all(Message::new("holidays-no-calendar"));
    }
    reading.finish()
}

impl Holidays {
    /// The commands that put the days into a plan as a side's. Those that are in it stay as they
    /// are named there.
    pub fn commands(&self, plan: &Plan, side: Side) -> Vec<Command> {
        let fresh = self
            .days
            .iter()
            .filter(|(date, _)| !plan.holidays.contains_key(&Holiday { side, date: **date }));
        fresh
            .map(|(date, label)| Command::SetHoliday {
                side,
                date: *date,
                label: Some(label.clone()),
            })
            .collect()
    }
}

/// Days of series (by UID) in whose place another event stands.
type ReplacedDays<'a> = BTreeSet<(&'a str, NaiveDate)>;

/// The state of reading so far.
struct CalendarReading {
    years: RangeInclusive<i32>,
    calendars: usize,
    days: BTreeMap<NaiveDate, String>,
    /// By line; of the whole file last.
    told: Vec<(usize, Message)>,
    untold: usize,
    /// Days in other years.
    far: usize,
    /// Days over the limit.
    over: usize,
}

impl CalendarReading {
    fn new(years: RangeInclusive<i32>) -> CalendarReading {
        CalendarReading {
            years,
            calendars: 0,
            days: BTreeMap::new(),
            told: Vec::new(),
            untold: 0,
            far: 0,
            over: 0,
        }
    }

    fn tell(&mut self, line: usize, what: Message) {
        if self.told.len() < TOLD_MAX {
            let at_line = Message::new("holidays-line").with("line", line).with("what", what);
            self.told.push((line, at_line));
        } else {
            self.untold += 1;
        }
    }

    fn tell_all(&mut self, what: Message) {
        self.told.push((usize::MAX, what));
    }

    /// Takes the days of an event, but for those in whose place another one stands.
    fn take(&mut self, event: &CalendarEvent, moved: &ReplacedDays<'_>) {
        let label = event.label();
        if event.cancelled {
            let what = Message::new("holidays-cancelled").with("label", label);
            return self.tell(event.line, what);
        }
        let Some((line, start)) = &event.start else {
            let what = Message::new("holidays-no-start").with("label", label);
            return self.tell(event.line, what);
        };
        let Some((first, whole)) = read_day(start) else {
            let what = Message::new("holidays-no-day").with("text", format!("{start:?}"));
            return self.tell(*line, what);
        };
        let length = match event.length(first, whole) {
            Ok(length) => length,
            Err((line, why)) => return self.tell(line, why),
        };
        for (line, what) in &event.odd {
            let what = Message::new("holidays-odd-part")
                .with("what", what.as_str())
                .with("label", label.as_str());
            self.tell(*line, what);
        }
        let begins = match &event.rule {
            None => vec![first],
            Some((line, rule)) => match Yearly::read(rule, first) {
                Some(yearly) => yearly.days(first, &self.years),
                None => {
                    let what = Message::new("holidays-rule")
                        .with("label", label.as_str())
                        .with("rule", rule.as_str());
                    self.tell(*line, what);
                    vec![first]
                }
            },
        };
        let stands = |day: &NaiveDate| {
            let is_moved =
                event.instead_of.is_none() && moved.contains(&(event.uid.as_str(), *day));
            !is_moved && !event.except.contains(day)
        };
        for day in begins.into_iter().filter(stands) {
            for offset in 0..length {
                if let Some(day) = day.checked_add_days(Days::new(offset)) {
                    self.add(day, &label);
                }
            }
        }
    }

    fn add(&mut self, day: NaiveDate, label: &str) {
        if !self.years.contains(&day.year()) {
            self.far += 1;
        } else if let Some(there) = self.days.get_mut(&day) {
            if there != label && !there.split(", ").any(|one| one == label) {
                *there = shortened(&format!("{there}, {label}"));
            }
        } else if self.days.len() < TAKEN_MAX {
            self.days.insert(day, label.to_owned());
        } else {
            self.over += 1;
        }
    }

    fn finish(mut self) -> Holidays {
        if self.untold > 0 {
            self.tell_all(Message::new("holidays-more-lines").with("n", self.untold));
        }
        if self.far > 0 {
            let (first, last) = (i64::from(*self.years.start()), i64::from(*self.years.end()));
            self.tell_all(
                Message::new("holidays-far")
                    .with("n", self.far)
                    .with("first", first)
                    .with("second", last),
            );
        }
        if self.over > 0 {
            let what = Message::new("holidays-over").with("n", self.over).with("limit", TAKEN_MAX);
            self.tell_all(what);
        }
        self.told.sort_by_key(|(line, _)| *line);
        Holidays {
            days: self.days,
            not_understood: self.told.into_iter().map(|(_, says)| says).collect(),
        }
    }
}

/// An event, as its lines have it.
#[derive(Default)]
struct CalendarEvent {
    line: usize,
    uid: String,
    summary: String,
    /// The day of a series in whose place it stands.
    instead_of: Option<NaiveDate>,
    start: Option<(usize, String)>,
    end: Option<(usize, String)>,
    duration: Option<(usize, String)>,
    rule: Option<(usize, String)>,
    except: Vec<NaiveDate>,
    cancelled: bool,
    /// Lines that add or change days in a way that is not known.
    odd: Vec<(usize, String)>,
}

impl CalendarEvent {
    fn note(&mut self, line: usize, name: &str, value: String) {
        match name {
            "UID" => self.uid = value,
            "RECURRENCE-ID" => match read_day(&value) {
                Some((day, _)) => self.instead_of = Some(day),
                None => self.odd.push((line, name.to_owned())),
            },
            "SUMMARY" => self.summary = unescaped(&value),
            "DTSTART" => self.start = Some((line, value)),
            "DTEND" => self.end = Some((line, value)),
            "DURATION" => self.duration = Some((line, value)),
            "RRULE" => self.rule = Some((line, value)),
            "EXDATE" => {
                self.except.extend(value.split(',').filter_map(|day| Some(read_day(day)?.0)));
            }
            "STATUS" => self.cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            "RDATE" => self.odd.push((line, name.to_owned())),
            _ => {}
        }
    }

    fn label(&self) -> String {
        if self.summary.is_empty() { UNNAMED.to_owned() } else { self.summary.clone() }
    }

    /// How many days it takes; or why it is no event of whole days, and the line that says so.
    fn length(&self, first: NaiveDate, whole: bool) -> Result<u64, (usize, Message)> {
        let line = self.start.as_ref().map_or(self.line, |(line, _)| *line);
        let timed = || Err((line, Message::new("holidays-timed").with("label", self.label())));
        let days = match (&self.end, &self.duration) {
            (Some((line, end)), _) => match read_day(end) {
                None => {
                    let what = Message::new("holidays-odd-end")
                        .with("label", self.label())
                        .with("text", format!("{end:?}"));
                    return Err((*line, what));
                }
                // Some programs write whole days as midnight to midnight.
                Some((end, true)) => (end - first).num_days(),
                Some((_, false)) => return timed(),
            },
            (None, Some((line, duration))) => match read_days(duration) {
                Some(days) => days,
                None => {
                    let what = Message::new("holidays-odd-duration")
                        .with("label", self.label())
                        .with("text", format!("{duration:?}"));
                    return Err((*line, what));
                }
            },
            (None, None) if whole && self.start.as_ref().is_some_and(|(_, s)| s.len() == 8) => 1,
            (None, None) => return timed(),
        };
        if !whole {
            return timed();
        }
        match u64::try_from(days) {
            // An end that is not after its beginning is a common slip: the day itself is meant.
            Ok(0) | Err(_) => Ok(1),
            Ok(days) if days > DAYS_MAX => {
                let what =
                    Message::new("holidays-long").with("label", self.label()).with("days", days);
                Err((line, what))
            }
            Ok(days) => Ok(days),
        }
    }
}

/// `FREQ=YEARLY`, as far as holidays need it.
struct Yearly {
    every: i32,
    count: Option<usize>,
    until: Option<NaiveDate>,
    month: u32,
    on: MonthDay,
}

/// Which day of the month.
enum MonthDay {
    Day(u32),
    /// The n-th such weekday; from the end when negative.
    Weekday(i8, Weekday),
}

impl Yearly {
    /// `None`: something in it is not known.
    fn read(rule: &str, first: NaiveDate) -> Option<Yearly> {
        let mut yearly = Yearly {
            every: 1,
            count: None,
            until: None,
            month: first.month(),
            on: MonthDay::Day(first.day()),
        };
        let mut freq = "";
        let mut months = false;
        for part in rule.split(';').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=')?;
            match key {
                "FREQ" => freq = value,
                "INTERVAL" => {
                    yearly.every = value.parse().ok().filter(|every| (1..=1000).contains(every))?;
                }
                "COUNT" => yearly.count = Some(value.parse().ok()?),
                "UNTIL" => yearly.until = Some(read_day(value)?.0),
                "BYMONTH" => {
                    yearly.month = value.parse().ok().filter(|month| (1..=12).contains(month))?;
                    months = true;
                }
                "BYMONTHDAY" => yearly.on = MonthDay::Day(value.parse().ok()?),
                "BYDAY" => yearly.on = weekday(value)?,
                "WKST" => {}
                _ => return None,
            }
        }
        // Without a month, the n-th weekday is one of the year: not a rule of holidays.
        let known = freq == "YEARLY" && (months || matches!(yearly.on, MonthDay::Day(_)));
        known.then_some(yearly)
    }

    fn days(&self, first: NaiveDate, years: &RangeInclusive<i32>) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        let mut nth = 0;
        let mut year = first.year();
        if self.count.is_none() {
            // Nobody counts the years before those that are asked for.
            year += (years.start() - year).max(0) / self.every * self.every;
        }
        while year <= *years.end() {
            let day = match self.on {
                MonthDay::Day(day) => NaiveDate::from_ymd_opt(year, self.month, day),
                MonthDay::Weekday(n, weekday) => nth_weekday(year, self.month, n, weekday),
            };
            if let Some(day) = day.filter(|day| *day >= first) {
                nth += 1;
                if self.count.is_some_and(|count| nth > count)
                    || self.until.is_some_and(|until| day > until)
                {
                    break;
                }
                if years.contains(&year) {
                    days.push(day);
                }
            }
            year += self.every;
        }
        days
    }
}

/// `4TH`, `-1MO`.
fn weekday(text: &str) -> Option<MonthDay> {
    let at = text.len().checked_sub(2).filter(|at| text.is_char_boundary(*at))?;
    let (n, day) = text.split_at(at);
    let day = match day {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    };
    let n: i8 = n.parse().ok().filter(|n| (1..=5).contains(n) || (-5..=-1).contains(n))?;
    Some(MonthDay::Weekday(n, day))
}

fn nth_weekday(year: i32, month: u32, n: i8, weekday: Weekday) -> Option<NaiveDate> {
    if n > 0 {
        return NaiveDate::from_weekday_of_month_opt(year, month, weekday, n.unsigned_abs());
    }
    let mut all =
        (1..=5).rev().filter_map(|n| NaiveDate::from_weekday_of_month_opt(year, month, weekday, n));
    all.nth(usize::from(n.unsigned_abs()) - 1)
}

/// A day, and whether it stands for the whole day: `20261225`, or midnight of it,
/// `20261225T000000`.
fn read_day(text: &str) -> Option<(NaiveDate, bool)> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    let all = text.get(..8)?.bytes().all(|b| b.is_ascii_digit());
    let day = NaiveDate::from_ymd_opt(number(0, 4)? as i32, number(4, 6)?, number(6, 8)?)
        .filter(|_| all)?;
    match text.get(8..)? {
        "" | "T000000" => Some((day, true)),
        time if time.starts_with('T') => Some((day, false)),
        _ => None,
    }
}

/// `P1D`, `P2W`.
fn read_days(text: &str) -> Option<i64> {
    let number = text.strip_prefix("P")?;
    match (number.strip_suffix('D'), number.strip_suffix('W')) {
        (Some(days), _) => days.parse::<u16>().ok().map(i64::from),
        (None, Some(weeks)) => weeks.parse::<u16>().ok().map(|weeks| i64::from(weeks) * 7),
        (None, None) => None,
    }
}

/// A line in its parts; parameters are skipped.
struct Property {
    name: String,
    value: String,
}

impl Property {
    fn read(line: &str) -> Option<Property> {
        // A colon within the quotes of a parameter ends nothing.
        let mut quoted = false;
        let colon = line.find(|c| {
            quoted ^= c == '"';
            c == ':' && !quoted
        })?;
        let (head, value) = line.split_at(colon);
        let name = head.split(';').next()?.trim();
        let sound =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        sound.then(|| Property {
            name: name.to_ascii_uppercase(),
            value: value[1..].trim().to_owned(),
        })
    }
}

/// The lines with their numbers, each with those that continue it.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (i, line) in text.trim_start_matches('\u{feff}').split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            _ => lines.push((i + 1, line.to_owned())),
        }
    }
    lines
}

/// A text as people read it, in one line.
fn unescaped(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') | None => plain.push(' '),
                Some(other) => plain.push(other),
            },
            other if other.is_control() => plain.push(' '),
            other => plain.push(other),
        }
    }
    shortened(plain.trim())
}

fn shortened(text: &str) -> String {
    text.chars().take(LABEL_MAX).collect()
}
