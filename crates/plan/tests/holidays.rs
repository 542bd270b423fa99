//! Days off out of calendar files.

#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

use chrono::NaiveDate;
use countersign_plan::Command;
use countersign_plan::exchange::holidays::{Holidays, holidays};
use countersign_plan::model::{Holiday, Plan, Side};
use countersign_words::Language;
use expect_test::{Expect, expect};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read(text: &str) -> Holidays {
    holidays(text, day("2026-11-20"))
}

/// The lines that were left out, in words.
fn told(found: &Holidays) -> Vec<String> {
    let words = Language::English.words();
    found.not_understood.iter().map(|message| words.message(message)).collect()
}

fn events(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}END:VCALENDAR\r\n")
        .replace('\n', "\r\n")
        .replace("\r\r", "\r")
}

fn shows(text: &str, expected: &Expect) {
    let found = read(text);
    let mut page: String =
        found.days.iter().map(|(day, label)| format!("{day} {label}\n")).collect();
    page.extend(told(&found).iter().map(|line| format!("? {line}\n")));
    expected.assert_eq(&page);
}

#[test]
fn hol1_whole_days_once_or_every_year_are_days_off() {
    shows(
        &events(
            "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas\\, both\n  days\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20240501\nSUMMARY;LANGUAGE=\"de:AT\":Tag der Arbeit\nRRULE:FREQ=YEARLY;UNTIL=20270601\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART:20261106T000000\nDTEND:20261107T000000\nBEGIN:VALARM\nDTSTART:20260101\nEND:VALARM\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260801\nDURATION:P2D\nSUMMARY:Bridge\nEND:VEVENT\n",
        ),
        &expect![[r#"
            2025-05-01 Tag der Arbeit
            2026-05-01 Tag der Arbeit
            2026-08-01 Bridge
            2026-08-02 Bridge
            2026-11-06 Holiday
            2026-12-25 Christmas, both days
            2026-12-26 Christmas, both days
            2027-05-01 Tag der Arbeit
        "#]],
    );
}

#[test]
fn hol2_yearly_rules_by_weekday_count_and_exceptions() {
    shows(
        &events(
            "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20201126\nSUMMARY:Thanksgiving\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20200525\nSUMMARY:Memorial Day\nRRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5;COUNT=7\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20240229\nSUMMARY:Leap day\nRRULE:FREQ=YEARLY\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20250606\nSUMMARY:Every other\nRRULE:FREQ=YEARLY;INTERVAL=2\nEXDATE;VALUE=DATE:20270606\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:box\nRECURRENCE-ID;VALUE=DATE:20261226\nDTSTART;VALUE=DATE:20261228\nSUMMARY:Boxing Day, later\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:box\nDTSTART;VALUE=DATE:20251226\nSUMMARY:Boxing Day\nRRULE:FREQ=YEARLY;COUNT=3\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:box\nRECURRENCE-ID;VALUE=DATE:20271226\nDTSTART;VALUE=DATE:20271226\nSTATUS:CANCELLED\nEND:VEVENT\n",
        ),
        &expect![[r#"
            2025-05-26 Memorial Day
            2025-06-06 Every other
            2025-11-27 Thanksgiving
            2025-12-26 Boxing Day
            2026-05-25 Memorial Day
            2026-11-26 Thanksgiving
            2026-12-28 Boxing Day, later
            2027-11-25 Thanksgiving
            2028-02-29 Leap day
            2029-06-06 Every other
            2031-06-06 Every other
            ? line 36: “Holiday” is cancelled
        "#]],
    );
}

#[test]
fn hol3_what_is_not_understood_is_told_by_its_line() {
    shows(
        &events(
            "BEGIN:VEVENT\nDTSTART:20261225T090000Z\nDTEND:20261225T100000Z\nSUMMARY:Call\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261301\nSUMMARY:Month 13\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260105\nSUMMARY:Mondays\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260202\nSUMMARY:Gone\nSTATUS:CANCELLED\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20270101\nSUMMARY:All of 2026\nEND:VEVENT\n\
             BEGIN:VEVENT\nSUMMARY:Undated\nEND:VEVENT\n\
             BEGIN:VEVENT\nDTSTART;VALUE=DATE:20110411\nSUMMARY:Long ago\nEND:VEVENT\n\
             BEGIN:VTODO\nDUE;VALUE=DATE:20260303\nEND:VTODO\nnonsense\n",
        ),
        &expect![[r#"
            2026-01-05 Mondays
            ? line 4: “Call” begins or ends at a time of day; only whole days are taken
            ? line 9: "20261301" is no day: write DTSTART;VALUE=DATE:20261225
            ? line 15: “Mondays” repeats by FREQ=WEEKLY, which is not known; its first day is taken
            ? line 17: “Gone” is cancelled
            ? line 23: “All of 2026” takes 365 days: that is no holiday
            ? line 27: “Undated” has no DTSTART
            ? line 34: a VTODO is no day off
            ? line 37: this is no line of a calendar
            ? 1 day before 2025 or after 2031 is left out
        "#]],
    );
    assert!(
        told(&read("name,date\nChristmas,2026-12-25\n"))
            .iter()
            .any(|l| l.contains("BEGIN:VCALENDAR"))
    );
    let broken = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\n");
    assert!(broken.days.is_empty() && told(&broken)[0].contains("breaks off"));
}

#[test]
fn hol4_days_that_a_plan_has_stay_as_they_are_named_there() {
    let mut plan = Plan::default();
    plan.holidays.insert(Holiday { side: Side::Buyer, date: day("2026-12-25") }, "Noël".into());
    let file = read(&events(
        "BEGIN:VEVENT\nDTSTART:20261225\nSUMMARY:Christmas\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20261226\nEND:VEVENT\n",
    ));
    let set = |side, date, label: &str| Command::SetHoliday {
        side,
        date: day(date),
        label: Some(label.into()),
    };
    assert_eq!(file.commands(&plan, Side::Buyer), [set(Side::Buyer, "2026-12-26", "Holiday")]);
    assert_eq!(
        file.commands(&plan, Side::Seller),
        [set(Side::Seller, "2026-12-25", "Christmas"), set(Side::Seller, "2026-12-26", "Holiday")]
    );
}

proptest! {
    #[test]
    fn hol5_whatever_the_text_it_is_read_in_bounds(
        lines in prop::collection::vec(
            prop_oneof![
                Just("BEGIN:VCALENDAR".to_owned()), Just("BEGIN:VEVENT".to_owned()), Just("END:VEVENT".to_owned()),
                "DTSTART(;VALUE=DATE)?:[0-9]{8}(T[0-9]{6}Z?)?", "DTEND:[0-9]{8}", "DURATION:P[0-9]{1,5}[DW]",
                "RRULE:FREQ=YEARLY(;(COUNT|INTERVAL|BYMONTH|BYMONTHDAY)=-?[0-9]{1,4})?(;BYDAY=-?[0-9]?(MO|é))?", "\\PC{0,30}",
            ],
            0..40,
        ),
        today in 0..3_000_000_i32,
    ) {
        let today = NaiveDate::from_num_days_from_ce_opt(today + 1).unwrap();
        let found = holidays(&lines.join("\n"), today);
        prop_assert!(found.days.len() <= 1000 && found.not_understood.len() <= 25);
        prop_assert!(found.days.values().all(|label| !label.is_empty() && !label.contains(char::is_control)));
    }
}
