//! Deals of twelve weeks, day by day: `tests/suite/replays`. The relay's own tests tell the answers
//! of the relay for the same scripts, from the same files.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::model::Side;
use countersign_plan::report::PlanVerdict;
use countersign_plan::testkit::Deal;
use serde_json::Value;

#[path = "suite/cases.rs"]
mod cases;

#[path = "suite/replay.rs"]
mod replay;
use replay::{Replay, document};

/// Six in the evening, when a day is looked at.
fn evening(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(18, 0, 0).expect("a time").and_utc()
}

/// How the deal stands each evening: a line for each span of days that read alike.
fn days(script: &str, document: &Value, reached: &mut BTreeSet<String>) -> String {
    let deal = Deal::read(script);
    let mut replay = Replay::begin(&deal, document);
    let mut events = deal.events.iter().peekable();
    let mut spans: Vec<(NaiveDate, NaiveDate, String)> = Vec::new();
    for day in deal.begin.date_naive().iter_days().take_while(|day| *day <= deal.end) {
        while let Some(event) = events.next_if(|event| event.at <= evening(day)) {
            replay.does(event);
        }
        let report = replay.report(Side::Seller, evening(day));
        let verdict = report.verdict.expect("the seller's").word();
        let detail = report.detail.map(|detail| format!(" {}", detail.word())).unwrap_or_default();
        let stands = format!("{verdict}{detail} · {}", report.grade.expect("the seller's").word());
        reached.insert(format!("{verdict}{detail}"));
        match spans.last_mut() {
            Some((_, last, known)) if *known == stands => *last = day,
            _ => spans.push((day, day, stands)),
        }
    }
    let mut text = String::new();
    for (first, last, stands) in spans {
        let _ = writeln!(text, "{first} to {last}: {stands}");
    }
    text
}

/// [RPL1] [RPL2]
#[test]
fn deals_of_twelve_weeks_stand_as_expected_on_each_day_and_reach_every_verdict() {
    let mut reached = BTreeSet::new();
    for name in cases::files(&cases::folder("replays")) {
        let file = cases::folder("replays").join(format!("{name}.md"));
        let found = std::cell::RefCell::new(BTreeSet::new());
        cases::check(&file, "days", |case| {
            days(case.given(), &document(), &mut found.borrow_mut())
        });
        reached.append(&mut found.into_inner());
    }
    for verdict in PlanVerdict::ALL {
        let word = verdict.word();
        let words: &[&str] = if verdict == PlanVerdict::Unsigned {
            &["unsigned draft", "unsigned asked", "unsigned ignored"]
        } else {
            &[word]
        };
        for word in words {
            assert!(reached.contains(*word), "no deal is ever {word}; there were {reached:?}");
        }
    }
}
