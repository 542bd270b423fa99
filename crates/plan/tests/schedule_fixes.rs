//! Driving chains, fixes, the shape of the report, and plans that are out of the ordinary.

use chrono::NaiveDate;
use countersign_plan::Place;
use countersign_plan::model::{Holiday, Plan, Side, StepKind, StepStatus};
use countersign_plan::schedule::{Evidence, Schedule, SupportedDates, TrialDates};
use expect_test::{Expect, expect};
use serde_json::{Value, json};

#[path = "schedule/plan_text.rs"]
mod plan_text;
use plan_text::{date, plan, schedule, show};

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&show(&schedule(text)));
}

/// Seven steps in a row, of 50 working days at most and 25 at least.
const SKILLS: &str = "
    proposal
    alignment 5d after proposal
    validation 5..15d after alignment
    case 5d after validation
    security 5..15d after case
    legal 5..10d after security
    signature 0d after legal
";

/// [SCH12]
#[test]
fn driving_chains_that_part_and_meet_without_end_are_cut_off() {
    let mut text = "go-live 2026-12-11\n 00 0d\n".to_owned();
    for i in 0..30 {
        text += &format!("{i:02}a 1d after {i:02}\n{i:02}b 1d after {i:02}\n");
        text += &format!("{:02} 0d after {i:02}a {i:02}b\n", i + 1);
    }
    let schedule = schedule(&text);
    assert_eq!(schedule.driving.len(), 64);
    assert!(schedule.driving.iter().all(|chain| chain.len() == 61));
}

/// [SCH13]
#[test]
fn what_would_fix_a_late_plan_is_computed_with_its_effect() {
    check(
        &format!("go-live 2027-01-15 {SKILLS}"),
        expect![[r#"
        slack -10 (min +15), projected Fri 01-29
        alignment: Mon 11-23 – Fri 11-27, at the latest Mon 11-09 – Fri 11-13, -10
        case: Mon 12-21 – Fri 12-25, at the latest Mon 12-07 – Fri 12-11, -10
        legal: Mon 01-18 – Fri 01-29, at the latest Mon 01-04 – Fri 01-15, -10
        proposal: Fri 11-20 – Fri 11-20, at the latest Fri 11-06 – Fri 11-06, -10
        security: Mon 12-28 – Fri 01-15, at the latest Mon 12-14 – Fri 01-01, -10
        signature: Fri 01-29 – Fri 01-29, at the latest Fri 01-15 – Fri 01-15, -10
        validation: Mon 11-30 – Fri 12-18, at the latest Mon 11-16 – Fri 12-04, -10
        driving: proposal alignment validation case security legal signature
        deciding: security validation legal
        fix: move go-live to 2027-01-29 → +0, projected 2027-01-29
        fix: run legal beside security [legal after case, signature after security] → +0, projected 2027-01-15
        fix: run case beside validation [case after alignment, security after validation] → -5, projected 2027-01-22
        fix: run security beside case [security after validation, legal after case] → -5, projected 2027-01-22
        fix: shorten security to 5 days → +0, projected 2027-01-15
        fix: shorten validation to 5 days → +0, projected 2027-01-15
        fix: shorten legal to 5 days → -5, projected 2027-01-22
    "#]],
    );
    check(
        "go-live 2026-12-09
         a 3d
         b 6d after a
         c 5d after b
         d 1d after c
         e 2d after a",
        expect![[r#"
            slack -2 (min -2), projected Fri 12-11
            a: Mon 11-23 – Wed 11-25, at the latest Thu 11-19 – Mon 11-23, -2
            b: Thu 11-26 – Thu 12-03, at the latest Tue 11-24 – Tue 12-01, -2
            c: Fri 12-04 – Thu 12-10, at the latest Wed 12-02 – Tue 12-08, -2
            d: Fri 12-11 – Fri 12-11, at the latest Wed 12-09 – Wed 12-09, -2
            e: Thu 11-26 – Fri 11-27, at the latest Tue 12-08 – Wed 12-09, +8
            driving: a b c d
            fix: move go-live to 2026-12-11 → +0, projected 2026-12-11
            fix: run c beside b [c after a, d after b] → +3, projected 2026-12-04
            fix: run b beside a [c after a] → +1, projected 2026-12-08
            fix: run d beside c [d after b] → -1, projected 2026-12-10
            fix: shorten b to 4 days → +0, projected 2026-12-09
            fix: shorten c to 3 days → +0, projected 2026-12-09
            fix: shorten a to 1 days → +0, projected 2026-12-09
        "#]],
    );
    check(
        "go-live 2026-12-11\n a 3d",
        expect![[r#"
        slack +12 (min +12), projected Wed 11-25
        a: Mon 11-23 – Wed 11-25, at the latest Wed 12-09 – Fri 12-11, +12
        driving: a
    "#]],
    );
}

/// Links that steps which are gone pass on stay: the ends of a link that is taken away keep them,
/// and two steps that one of them links as well are not proposed to run beside each other.
#[test]
fn sch32_two_steps_beside_each_other_keep_what_gone_steps_pass_on() {
    check(
        "go-live 2026-12-09
         a 3d
         gone 1d after a dropped
         b 6d after gone
         c 5d after b
         left 1d after c dropped
         d 1d after left",
        expect![[r#"
            slack -2 (min -2), projected Fri 12-11
            a: Mon 11-23 – Wed 11-25, at the latest Thu 11-19 – Mon 11-23, -2
            b: Thu 11-26 – Thu 12-03, at the latest Tue 11-24 – Tue 12-01, -2
            c: Fri 12-04 – Thu 12-10, at the latest Wed 12-02 – Tue 12-08, -2
            d: Fri 12-11 – Fri 12-11, at the latest Wed 12-09 – Wed 12-09, -2
            driving: a b c d
            fix: move go-live to 2026-12-11 → +0, projected 2026-12-11
            fix: run c beside b [c after a, d after b] → +3, projected 2026-12-04
            fix: shorten b to 4 days → +0, projected 2026-12-09
            fix: shorten c to 3 days → +0, projected 2026-12-09
            fix: shorten a to 1 days → +0, projected 2026-12-09
        "#]],
    );
    check(
        "go-live 2026-12-09
         a 3d
         b 6d after a
         gone 1d after b dropped
         c 5d after b gone",
        expect![[r#"
            slack -1 (min -1), projected Thu 12-10
            a: Mon 11-23 – Wed 11-25, at the latest Fri 11-20 – Tue 11-24, -1
            b: Thu 11-26 – Thu 12-03, at the latest Wed 11-25 – Wed 12-02, -1
            c: Fri 12-04 – Thu 12-10, at the latest Thu 12-03 – Wed 12-09, -1
            driving: a b c
            fix: move go-live to 2026-12-10 → +0, projected 2026-12-10
            fix: run b beside a [c after a] → +2, projected 2026-12-07
            fix: shorten b to 5 days → +0, projected 2026-12-09
            fix: shorten c to 4 days → +0, projected 2026-12-09
            fix: shorten a to 2 days → +0, projected 2026-12-09
        "#]],
    );
}

/// [SCH13] Each of two tied tracks is too long: no single step on one of them helps, the one before
/// both does.
#[test]
fn a_fix_is_only_proposed_where_it_helps() {
    check(
        "go-live 2026-12-02\n a 4d\n b 5d after a\n c 5d after a",
        expect![[r#"
        slack -1 (min -1), projected Thu 12-03
        a: Mon 11-23 – Thu 11-26, at the latest Fri 11-20 – Wed 11-25, -1
        b: Fri 11-27 – Thu 12-03, at the latest Thu 11-26 – Wed 12-02, -1
        c: Fri 11-27 – Thu 12-03, at the latest Thu 11-26 – Wed 12-02, -1
        driving: a b | a c
        fix: move go-live to 2026-12-03 → +0, projected 2026-12-03
        fix: shorten a to 3 days → +0, projected 2026-12-02
    "#]],
    );
}

/// [SCH13] Go-live is not in danger, the board's day is.
#[test]
fn a_missed_pin_is_mended_without_moving_go_live() {
    check(
        "go-live 2027-01-29\n a 6d\n b 3..6d after a\n board 0d on 2026-12-04 after b",
        expect![[r#"
        slack +38 (min +40), projected Tue 12-08
        a: Mon 11-23 – Mon 11-30, at the latest Thu 11-19 – Thu 11-26, -2
        b: Tue 12-01 – Tue 12-08, at the latest Fri 11-27 – Fri 12-04, -2
        board: Tue 12-08 – Tue 12-08, at the latest Fri 12-04 – Fri 12-04, -2
        driving: a b board
        fix: run b beside a [board after a] → +40, projected 2026-12-04
        fix: shorten b to 4 days → +40, projected 2026-12-04
        fix: shorten a to 4 days → +40, projected 2026-12-04
    "#]],
    );
}

/// [SCH14]
#[test]
fn without_go_live_or_without_steps_there_is_no_slack() {
    check(
        "a 2d\n b 3d after a\n c 1d",
        expect![[r#"
        slack - (min -), projected Fri 11-27
        a: Mon 11-23 – Tue 11-24, at the latest - – -, -
        b: Wed 11-25 – Fri 11-27, at the latest - – -, -
        c: Mon 11-23 – Mon 11-23, at the latest - – -, -
        driving: a b
    "#]],
    );
    check(
        "go-live 2026-12-11",
        expect![[r#"
        slack - (min -), projected -
        driving: 
    "#]],
    );
}

/// [SCH15]
#[test]
fn the_report_has_the_agreed_shape() {
    let text = "go-live 2026-11-24\n a 2..4d\n b 1d after a nowhere\n c done 2026-11-20";
    let json = serde_json::to_string_pretty(&schedule(text)).expect("JSON");
    expect![[r#"
        {
          "goLive": "2026-11-24",
          "slack": -3,
          "slackMin": -1,
          "buffer": -3,
          "projected": "2026-11-27",
          "driving": [
            [
              "a",
              "b"
            ]
          ],
          "cycles": [],
          "steps": {
            "a": {
              "earliestStart": "2026-11-23",
              "earliestFinish": "2026-11-26",
              "latestStart": "2026-11-18",
              "latestFinish": "2026-11-23",
              "slack": -3,
              "buffer": -3
            },
            "b": {
              "earliestStart": "2026-11-27",
              "earliestFinish": "2026-11-27",
              "latestStart": "2026-11-24",
              "latestFinish": "2026-11-24",
              "slack": -3,
              "buffer": -3
            },
            "c": {
              "earliestStart": "2026-11-20",
              "earliestFinish": "2026-11-20",
              "latestStart": null,
              "latestFinish": null,
              "slack": null,
              "buffer": null
            }
          },
          "fixes": [
            {
              "kind": "move-go-live",
              "goLive": "2026-11-27",
              "effect": {
                "slack": 0,
                "leastSlack": 0,
                "projected": "2026-11-27"
              }
            },
            {
              "kind": "run-beside",
              "step": "b",
              "beside": "a",
              "unlink": [
                {
                  "step": "b",
                  "after": "a"
                }
              ],
              "link": [],
              "effect": {
                "slack": -2,
                "leastSlack": -2,
                "projected": "2026-11-26"
              }
            },
            {
              "kind": "shorten",
              "step": "a",
              "days": 2,
              "effect": {
                "slack": -1,
                "leastSlack": -1,
                "projected": "2026-11-25"
              }
            }
          ],
          "unknown": [
            {
              "step": "b",
              "after": "nowhere"
            }
          ]
        }"#]]
    .assert_eq(&json);
}

/// [SCH16] Calendars without a day, with every day off, and dates at the ends of what a date can
/// be.
#[test]
fn absurd_calendars_and_dates_give_a_schedule_all_the_same() {
    check(
        "go-live 2026-12-11\n week buyer\n week seller 0 9\n a 3d of buyer\n b 3d",
        expect![[r#"
        slack +12 (min +12), projected Wed 11-25
        a: Mon 11-23 – Wed 11-25, at the latest Wed 12-09 – Fri 12-11, +12
        b: Mon 11-23 – Wed 11-25, at the latest Wed 12-09 – Fri 12-11, +12
        driving: a | b
    "#]],
    );
    check(
        "go-live 2026-12-11\n week buyer 1 2\n week seller 4 5\n a 3d of buyer\n b 3d",
        expect![[r#"
        slack +7 (min +7), projected Mon 11-30
        a: Mon 11-23 – Mon 11-30, at the latest Tue 12-01 – Tue 12-08, +3
        b: Mon 11-23 – Thu 11-26, at the latest Tue 12-08 – Fri 12-11, +9
        driving: a
    "#]],
    );
    let (mut plan, today) = plan("go-live 2026-12-11\n a 3d of buyer\n b 3d after a");
    let mut day = date("1900-01-01");
    while day <= date("2999-12-31") {
        plan.holidays.insert(Holiday { side: Side::Buyer, date: day }, String::new());
        day = day.succ_opt().expect("a day");
    }
    expect![[r#"
        slack -6 (min -6), projected Wed 01-08
        a: Wed 01-01 – Fri 01-03, at the latest Fri 12-22 – Tue 12-26, -6
        b: Mon 01-06 – Wed 01-08, at the latest Wed 12-27 – Fri 12-29, -6
        driving: a b
        fix: move go-live to 3000-01-08 → +0, projected 3000-01-08
        fix: run b beside a [] → -3, projected 3000-01-03
        fix: shorten a to 1 days → -4, projected 3000-01-06
        fix: shorten b to 1 days → -4, projected 3000-01-06
    "#]]
    .assert_eq(&show(&Schedule::of(&plan, today)));
    let ends = [NaiveDate::MIN, NaiveDate::MAX, today];
    for (today, go_live) in ends.into_iter().flat_map(|a| ends.map(|b| (a, b))) {
        plan.holidays.clear();
        plan.plan.go_live = Some(go_live);
        for step in plan.steps.values_mut() {
            (step.days, step.started_on, step.fixed_on) =
                (Some(u16::MAX), Some(go_live), Some(today));
        }
        assert_eq!(Schedule::of(&plan, today).steps.len(), 2);
    }
}

/// [SCH16]
#[test]
fn a_chain_and_a_circle_of_five_thousand_steps_need_no_stack() {
    let mut text = "go-live 2026-12-11\n".to_owned();
    for i in 0..5_000 {
        text += &format!("{i:04} 999d after {:04}\n", (i + 1) % 5_000);
    }
    let work = move || {
        let (mut plan, today) = plan(&text);
        let circle = Schedule::of(&plan, today);
        plan.steps.get_mut(&"4999".into()).expect("the last").after.clear();
        (circle, Schedule::of(&plan, today))
    };
    let thread = std::thread::Builder::new().stack_size(128 * 1024).spawn(work).expect("a thread");
    let (circle, chain) = thread.join().expect("no overflow");
    assert_eq!((circle.cycles.len(), circle.cycles[0].len(), circle.left_out.len()), (1, 5_000, 1));
    assert_eq!((chain.cycles.len(), chain.driving[0].len()), (0, 5_000));
    assert_eq!(chain.projected.map(|d| d.to_string()).as_deref(), Some("9999-12-31"));
}

/// [SCH17]
#[test]
fn the_supported_dates_are_the_forward_pass_over_the_planned_durations() {
    let (mut plan, today): (Plan, _) = plan("a 2..4d\n b 5d after a\n c 3d after b");
    let range = |min, max| Evidence { min: date(min), max: date(max) };
    let go_live = range("2026-12-04", "2026-12-08");
    let none = SupportedDates { go_live, contract: None };
    assert_eq!(SupportedDates::of(&plan, today), Some(none));
    let step = |plan: &mut Plan, kind: Option<StepKind>, status: Option<StepStatus>| {
        let step = plan.steps.get_mut(&"b".into()).expect("a step");
        (step.kind, step.status) = (kind, status);
        SupportedDates::of(plan, today).expect("steps").contract
    };
    let contract = Some(range("2026-12-01", "2026-12-03"));
    assert_eq!(step(&mut plan, Some(StepKind::Contract), None), contract);
    assert_eq!(step(&mut plan, Some(StepKind::Contract), Some(StepStatus::Done)), None);
    assert_eq!(step(&mut plan, Some(StepKind::Approval), None), None);
    assert_eq!(SupportedDates::of(&Plan::default(), today), None);
}

/// [SCH31] Another due date takes buffer away, another duration moves the earliest go-live, another
/// go-live gives buffer; the plan itself stays.
#[test]
fn a_trial_tells_the_buffer_and_the_earliest_go_live_that_a_value_would_come_to() {
    let (plan, today) = plan("go-live 2026-12-18\n a 4d\n b 3d after a\n c 1d done 2026-11-20");
    let trial = |path: &str, value: Value| {
        let place = Place::parse(path).expect("a place");
        TrialDates::of(plan.clone(), &place, &value, today)
    };
    let day = |text: &str| Some(date(text));
    let as_planned = Schedule::of(&plan, today);
    assert_eq!((as_planned.buffer, as_planned.projected), (Some(13), day("2026-12-01")));

    let due = trial("steps/a/due", json!("2026-12-08")).expect("a trial");
    assert_eq!((due.buffer, due.step_buffer), (Some(5), Some(5)));
    assert_eq!((due.projected, due.latest_finish), (day("2026-12-01"), day("2026-12-15")));
    let beyond = trial("steps/a/due", json!("2026-12-17")).expect("a trial");
    assert_eq!(beyond.buffer, Some(-2));
    let longer = trial("steps/b/days", json!(20)).expect("a trial");
    assert_eq!((longer.buffer, longer.projected), (Some(-4), day("2026-12-24")));
    let earlier = trial("plan/goLive", json!("2026-11-30")).expect("a trial");
    assert_eq!((earlier.buffer, earlier.go_live), (Some(-1), day("2026-11-30")));
    assert_eq!(trial("plan/goLive", Value::Null).map(|dates| dates.buffer), Some(None));
    assert_eq!(trial("steps/c/due", json!("2026-12-08")).map(|d| d.step_buffer), Some(None));

    for (path, value) in [
        ("steps/a/due", json!("tomorrow")),
        ("steps/a/days", json!(1000)),
        ("steps/a/days", json!(-1)),
        ("steps/nobody/due", json!("2026-12-08")),
        ("steps/a/title", json!("b")),
        ("goal", json!("2026-12-08")),
    ] {
        assert_eq!(trial(path, value.clone()), None, "{path}: {value}");
    }
    assert_eq!(Schedule::of(&plan, today), as_planned);
}
