//! A deal as a script: who did what on which day, one line each.
//!
//! ```text
//! 2040-01-02
//!   buyer dana: set plan/goLive 2040-06-29     a command, as in the other scripts
//!   buyer dana: opens                          has a look
//!   buyer dana: confirms steps/pilot           signs · declines WHY · inspects (noting raj) · withdraws (the own last entry)
//!   seller sam: asks rita                      for a signature
//!   together: sam inspects with dana           somebody of the buyer is connected meanwhile
//! ```
//!
//! The first line of a day is done at ten, each further one a minute later.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::model::{Side, read_date};

/// A deal from its first day to its last.
#[derive(Clone, Debug)]
pub struct Deal {
    /// When it began: the day at nine.
    pub begin: DateTime<Utc>,
    /// The last day that is looked at.
    pub end: NaiveDate,
    /// The events, in order.
    pub events: Vec<DealEvent>,
}

/// Something that somebody did.
#[derive(Clone, Debug)]
pub struct DealEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// The person's side.
    pub side: Side,
    /// The person's `sub`.
    pub sub: String,
    /// The act.
    pub said: DealAct,
}

/// The act of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DealAct {
    /// A line of the language for edits.
    Command(String),
    /// Had a look.
    Opens,
    /// Confirmed a place.
    Confirms(String),
    /// Signed the plan.
    Signs,
    /// Said no, and why.
    Declines(String),
    /// Asked a person for a signature.
    Asks(String),
    /// Inspected the plan, with somebody of the buyer who was connected, or alone.
    Inspects(Option<String>),
    /// Inspected the plan, and noted that somebody was there who was not connected.
    Notes(String),
    /// Took back what they last put their name to.
    Withdraws,
}

impl Deal {
    /// Reads a script.
    ///
    /// # Panics
    /// When a line cannot be read.
    pub fn read(script: &str) -> Deal {
        let mut events = Vec::new();
        let (mut day, mut begin, mut minute) = (None, None, 0);
        for line in script.lines().filter(|line| !line.trim().is_empty()) {
            if let Some(date) = read_date(line.trim()) {
                (day, minute) = (Some(date), 0);
                begin = begin.or(day);
                continue;
            }
            let odd = || panic!("cannot read: {line}");
            let date = day.unwrap_or_else(odd);
            let at = date.and_hms_opt(10, 0, 0).unwrap_or_default().and_utc()
                + TimeDelta::minutes(minute);
            minute += 1;
            let (who, what) =
                line.trim().split_once(": ").unwrap_or_else(|| panic!("cannot read: {line}"));
            let (side, sub, said) = match who.split_once(' ') {
                Some((side, sub)) => (Side::from_word(side), sub.to_owned(), DealAct::read(what)),
                None => {
                    let (sub, with) =
                        what.split_once(" inspects with ").unwrap_or_else(|| panic!("{line}"));
                    (Some(Side::Seller), sub.to_owned(), DealAct::Inspects(Some(with.to_owned())))
                }
            };
            events.push(DealEvent {
                at,
                side: side.unwrap_or_else(|| panic!("whose: {line}")),
                sub,
                said,
            });
        }
        let begin = begin.unwrap_or_default().and_hms_opt(9, 0, 0).unwrap_or_default().and_utc();
        let end = day.unwrap_or_default();
        Deal { begin, end, events }
    }
}

impl DealAct {
    fn read(what: &str) -> DealAct {
        let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
        match verb {
            "opens" => DealAct::Opens,
            "confirms" => DealAct::Confirms(rest.to_owned()),
            "signs" => DealAct::Signs,
            "declines" => DealAct::Declines(rest.to_owned()),
            "asks" => DealAct::Asks(rest.to_owned()),
            "inspects" => match rest.strip_prefix("noting ") {
                Some(with) => DealAct::Notes(with.to_owned()),
                None => DealAct::Inspects(None),
            },
            "withdraws" => DealAct::Withdraws,
            _ => DealAct::Command(what.to_owned()),
        }
    }
}
