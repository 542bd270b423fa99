//! The schedule by example: values that were computed independently, and each rule of the calculation on its own.

use expect_test::{Expect, expect};

#[path = "schedule/plan_text.rs"]
mod plan_text;
use plan_text::{date, schedule, show};

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&show(&schedule(text)));
}

/// Seven steps in a row, of 50 working days at most and 25 at least.
const SKILLS_OS: &str = "
    proposal
    alignment 5d after proposal
    validation 5..15d after alignment
    case 5d after validation
    security 5..15d after case
    legal 5..10d after security
    signature 0d after legal
";

/// Three steps of the paper process within a row of eight; 65 working days at most.
const DORIS: &str = "
    1-technical
    2-case after 1-technical
    3-commit after 2-case
    4-security 10..30d after 3-commit
    5-legal 10..20d after 4-security
    6-procurement 5..15d after 5-legal
    7-signed after 6-procurement
    8-kickoff after 7-signed
";

// [SCH3]
#[test]
fn skills_os_at_most_has_43_days_to_the_end_of_march() {
    let s = schedule(&format!("go-live 2027-03-31 {SKILLS_OS}"));
    assert_eq!(s.slack, Some(43));
    assert_eq!(s.steps[&"alignment".into()].latest_start, Some(date("2027-01-21")));
}

// [SCH3]
#[test]
fn skills_os_at_most_is_ten_days_late_for_mid_january() {
    let s = schedule(&format!("go-live 2027-01-15 {SKILLS_OS}"));
    assert_eq!(s.slack, Some(-10));
    assert_eq!(s.steps[&"proposal".into()].latest_start, Some(date("2026-11-06")));
    assert_eq!(s.steps[&"signature".into()].earliest_finish, date("2027-01-29"));
    assert_eq!(s.projected, Some(date("2027-01-29")));
    assert_eq!(s.slack_min, Some(15), "with the fewest days");
    let deciding: Vec<&str> = s.deciding.iter().map(|id| id.as_str()).collect();
    assert_eq!(deciding, ["security", "validation", "legal"]);
}

// [SCH3]
#[test]
fn skills_os_with_three_holidays_is_thirteen_days_late() {
    for side in ["buyer", "seller"] {
        let s = schedule(&format!(
            "go-live 2027-01-15
             holiday {side} 2026-11-26
             holiday {side} 2026-12-25
             holiday {side} 2027-01-01 {SKILLS_OS}"
        ));
        assert_eq!(s.slack, Some(-13));
    }
}

// [SCH3]
#[test]
fn doris_should_have_begun_security_on_the_second_of_november() {
    let s = schedule(&format!("go-live 2027-01-29 {DORIS}"));
    assert_eq!(s.slack, Some(-15));
    assert_eq!(s.steps[&"4-security".into()].latest_start, Some(date("2026-11-02")));
    assert_eq!(s.steps[&"7-signed".into()].earliest_finish, date("2027-02-19"));
}

// [SCH3] [SCH12]
#[test]
fn two_tracks_of_the_presales_playbook_tie() {
    check(
        "go-live 2027-02-26
         01 5d
         02 5d after 01
         03 10d after 02
         04 5d after 03
         05 0d after 04
         06 0d after 04
         07 10d after 06
         08 10d after 05
         09 10d after 08
         10 10d after 07
         11 5d after 09 10
         12 5d after 11",
        expect![[r#"
            slack +15 (min +15), projected Fri 02-05
            01: Mon 11-23 – Fri 11-27, at the latest Mon 12-14 – Fri 12-18, +15
            02: Mon 11-30 – Fri 12-04, at the latest Mon 12-21 – Fri 12-25, +15
            03: Mon 12-07 – Fri 12-18, at the latest Mon 12-28 – Fri 01-08, +15
            04: Mon 12-21 – Fri 12-25, at the latest Mon 01-11 – Fri 01-15, +15
            05: Fri 12-25 – Fri 12-25, at the latest Fri 01-15 – Fri 01-15, +15
            06: Fri 12-25 – Fri 12-25, at the latest Fri 01-15 – Fri 01-15, +15
            07: Mon 12-28 – Fri 01-08, at the latest Mon 01-18 – Fri 01-29, +15
            08: Mon 12-28 – Fri 01-08, at the latest Mon 01-18 – Fri 01-29, +15
            09: Mon 01-11 – Fri 01-22, at the latest Mon 02-01 – Fri 02-12, +15
            10: Mon 01-11 – Fri 01-22, at the latest Mon 02-01 – Fri 02-12, +15
            11: Mon 01-25 – Fri 01-29, at the latest Mon 02-15 – Fri 02-19, +15
            12: Mon 02-01 – Fri 02-05, at the latest Mon 02-22 – Fri 02-26, +15
            driving: 01 02 03 04 05 08 09 11 12 | 01 02 03 04 06 07 10 11 12
        "#]],
    );
}

// [SCH3]
#[test]
fn riga_delivers_on_a_friday_and_shows_no_saturday() {
    let s = schedule(
        "today 2026-06-01
         go-live 2026-09-01
         1-dpa
         2-contract after 1-dpa
         3-delivery 40d after 2-contract
         4-buffer 5d after 3-delivery
         5-imaging 10d after 4-buffer
         6-opens 0d after 5-imaging",
    );
    assert_eq!(s.slack, Some(12));
    assert_eq!(s.steps[&"3-delivery".into()].earliest_finish, date("2026-07-24"));
    assert!(!show(&s).contains("Sat"), "{}", show(&s));
}
