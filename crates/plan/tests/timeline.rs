//! The plan on a line of days: where things stand and what is said about them.

use std::fmt::Write;

use chrono::NaiveDate;
use countersign_plan::Plan;
use countersign_plan::message::Param;
use countersign_plan::model::{Holiday, Side, read_date};
use countersign_plan::rules::Moment;
use countersign_plan::schedule::Schedule;
use countersign_plan::view::timeline::Timeline;
use countersign_plan::view::{ViewReader, view};
use countersign_words::Language;
use expect_test::{Expect, expect};

#[path = "schedule/plan_text.rs"]
#[allow(dead_code)] // Other test files show these of a schedule.
mod plan_text;
use plan_text::date;

/// A plan in text, its steps called as their ids, with these agreed dates.
fn plan(text: &str, due: &[(&str, &str)]) -> Plan {
    let (mut plan, _) = plan_text::plan(text);
    for (id, step) in &mut plan.steps {
        step.title = id.as_str().to_owned();
    }
    for (id, day) in due {
        plan.steps.get_mut(&(*id).into()).expect("the step").due = Some(date(day));
    }
    plan
}

fn on(plan: &Plan, today: &str) -> Timeline {
    let today = date(today);
    let at = today.and_hms_opt(9, 0, 0).expect("nine o'clock").and_utc();
    view(plan, &[], &ViewReader { side: Side::Buyer, email: None }, &Moment { today, at }).timeline
}

fn template(name: &str, go_live: &str) -> Plan {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/plans");
    let bytes = std::fs::read(folder.join(format!("{name}.json"))).expect("the plan's file");
    let file: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let mut plan = Plan::read(&file["document"]).plan;
    plan.plan.go_live = read_date(go_live);
    plan
}

/// The timeline that a reader of the screen gets, as text.
fn show(line: &Timeline) -> String {
    let words = Language::English.words();
    let mut out = String::new();
    for said in &line.says {
        let _ =
            writeln!(out, "{}{}", if said.alarm { "! " } else { "" }, words.message(&said.says));
    }
    for hint in &line.hints {
        let what_to_do =
            words.attribute(hint.says.code, "do", &hint.says.params).expect("what to do");
        let _ = writeln!(out, "? {} {what_to_do}", words.message(&hint.says));
    }
    for row in &line.rows {
        let mut marks = String::new();
        for (is, mark) in
            [(row.driving, "*"), (row.circle, "o"), (row.milestone, "<>"), (row.alarm, "!")]
        {
            marks += if is { mark } else { "" };
        }
        let bar = (day(line, row.bar.start), day(line, row.bar.end - 1));
        let more = [&row.buffer_says, &row.due_says, &row.pin_says].into_iter().flatten();
        let said: Vec<String> =
            std::iter::once(&row.says).chain(more).map(|message| words.message(message)).collect();
        let _ = writeln!(out, "{}{marks} {}..{}: {}", row.title, bar.0, bar.1, said.join("; "));
    }
    for link in &line.links {
        let arrow = if link.left_out {
            "-x>"
        } else if link.driving {
            "=>"
        } else {
            "->"
        };
        let _ =
            writeln!(out, "{} {arrow} {}", line.rows[link.from].title, line.rows[link.to].title);
    }
    for fix in &line.fixes {
        let _ = writeln!(out, "fix: {}. {}.", words.message(&fix.says), words.message(&fix.effect));
    }
    out
}

fn day(line: &Timeline, at: i64) -> NaiveDate {
    line.from + chrono::Days::new(u64::try_from(at).expect("a place on the line"))
}

fn check(line: &Timeline, expected: Expect) {
    expected.assert_eq(&show(line));
}

/// [TML1] [TML4]
#[test]
fn a_plan_that_is_too_long_says_what_should_have_started_and_what_would_fix_it() {
    check(
        &on(&template("doris-backward-8", "2027-01-29"), "2026-11-23"),
        expect![[r#"
            ! The steps are 15 working days too long: they end on 19 Feb 2027.
            ! “Security / InfoSec review passed” should have started on 2 Nov 2026, 15 working days ago.
            With the shortest durations: 25 working days of buffer. “Security / InfoSec review passed”, “Legal: MSA/DPA redlines executed” and “Procurement: PO issued” decide.
            ? 5 of 8 open steps do not say how many working days they take. Give them working days: until then they count as none, and there seems to be more time than there is.
            Decision / verbal commit*<>! 2026-10-30..2026-10-30: should have been done by 30 Oct 2026, 16 working days ago; 15 working days too late
            Security / InfoSec review passed*! 2026-11-02..2026-12-11: should have started on 2 Nov 2026, 15 working days ago; 15 working days too late
            Legal: MSA/DPA redlines executed*! 2026-12-14..2027-01-08: has to start by 14 Dec 2026, in 15 working days; 15 working days too late
            Procurement: PO issued*! 2027-01-11..2027-01-29: has to start by 11 Jan 2027, in 35 working days; 15 working days too late
            Technical validation complete*<>! 2026-10-30..2026-10-30: should have been done by 30 Oct 2026, 16 working days ago; 15 working days too late
            Business case approved by economic buyer*<>! 2026-10-30..2026-10-30: should have been done by 30 Oct 2026, 16 working days ago; 15 working days too late
            Contract signed*<>! 2027-01-29..2027-01-29: has to be done by 29 Jan 2027, in 49 working days; 15 working days too late
            Onboarding kickoff / go-live*<>! 2027-01-29..2027-01-29: has to be done by 29 Jan 2027, in 49 working days; 15 working days too late
            Business case approved by economic buyer => Decision / verbal commit
            Decision / verbal commit => Security / InfoSec review passed
            Security / InfoSec review passed => Legal: MSA/DPA redlines executed
            Legal: MSA/DPA redlines executed => Procurement: PO issued
            Technical validation complete => Business case approved by economic buyer
            Procurement: PO issued => Contract signed
            Contract signed => Onboarding kickoff / go-live
            fix: Go live on 19 Feb 2027. Then no buffer, ready on 19 Feb 2027.
            fix: Work on “Legal: MSA/DPA redlines executed” while “Security / InfoSec review passed” goes on. Then 5 working days of buffer, ready on 22 Jan 2027.
            fix: Work on “Procurement: PO issued” while “Legal: MSA/DPA redlines executed” goes on. Then no buffer, ready on 29 Jan 2027.
            fix: Do “Security / InfoSec review passed” in 15 working days instead of 30. Then no buffer, ready on 29 Jan 2027.
            fix: Do “Legal: MSA/DPA redlines executed” in 10 working days instead of 20. Then 5 working days too late, ready on 5 Feb 2027.
            fix: Do “Procurement: PO issued” in 5 working days instead of 15. Then 5 working days too late, ready on 5 Feb 2027.
        "#]],
    );
}

/// [TML2] [TML3]
#[test]
fn dates_are_compared_with_what_go_live_needs_and_what_can_be_done() {
    let line = on(
        &plan(
            "go-live 2026-12-18
             pilot 5d of buyer
             board 0d after pilot on 2026-12-04
             legal 5d of seller
             sign 2d after board legal
             begun 4d began 2026-11-19
             gone 2d done 2026-11-13
            ",
            &[
                ("pilot", "2026-12-01"),
                ("board", "2026-12-05"),
                ("legal", "2026-11-24"),
                ("sign", "2027-01-04"),
            ],
        ),
        "2026-11-23",
    );
    let words = Language::English.words();
    let brief: Vec<String> = line.rows.iter().map(|row| words.message(&row.brief)).collect();
    assert_eq!(
        brief,
        [
            "start by 30 Nov 2026",
            "due 24 Nov 2026",
            "done 13 Nov 2026",
            "done by 18 Dec 2026",
            "done by 4 Dec 2026",
            "due 4 Jan 2027"
        ]
    );
    check(
        &line,
        expect![[r#"
            ! A date is 11 working days too late for go-live.
            pilot 2026-11-25..2026-12-01: has to start by 30 Nov 2026, in 5 working days; 3 working days of buffer; due on 1 Dec 2026, in time
            legal! 2026-11-18..2026-11-24: has to start by 10 Dec 2026, in 13 working days; 13 working days of buffer; due on 24 Nov 2026, 3 working days before it can be done
            gone 2026-11-12..2026-11-13: done on 13 Nov 2026
            begun 2026-11-19..2026-11-24: under way since 19 Nov 2026, has to be done by 18 Dec 2026, in 19 working days; 18 working days of buffer
            board*<> 2026-12-05..2026-12-05: has to be done by 4 Dec 2026, in 9 working days; no buffer; due on 5 Dec 2026, which is no working day; fixed on 4 Dec 2026
            sign! 2027-01-01..2027-01-04: has to start by 17 Dec 2026, in 18 working days; 11 working days too late; due on 4 Jan 2027, 11 working days after go-live needs it
            pilot -> board
            board -> sign
            legal -> sign
        "#]],
    );
}

/// [TML5]
#[test]
fn without_go_live_durations_or_steps_it_says_what_to_do() {
    check(
        &on(&plan("a 3d\n b after a", &[]), "2026-11-23"),
        expect![[r#"
            ? No go-live date yet. Set it, and every step is worked backward from it. Until then the steps stand where they could be done from today.
            ? 1 of 2 open steps does not say how many working days it takes. Give them working days: until then they count as none, and there seems to be more time than there is.
            a* 2026-11-23..2026-11-25: could be done by 25 Nov 2026
            b*<> 2026-11-25..2026-11-25: could be done on 25 Nov 2026
            a => b
        "#]],
    );
    check(
        &on(&plan("go-live 2026-12-18\n a\n b after a", &[]), "2026-11-23"),
        expect![[r#"
            ? No open step says how many working days it takes. Give them working days: until then they count as none, and there seems to be more time than there is.
            a*<> 2026-12-18..2026-12-18: has to be done by 18 Dec 2026, in 19 working days; 20 working days of buffer
            b*<> 2026-12-18..2026-12-18: has to be done by 18 Dec 2026, in 19 working days; 20 working days of buffer
            a => b
        "#]],
    );
    check(
        &on(&plan("go-live 2026-12-18", &[]), "2026-11-23"),
        expect![[r#"
        ? No steps yet. Add the steps that lead to go-live, each with its working days.
    "#]],
    );
}

/// [TML5]
#[test]
fn a_circle_is_named_and_its_closing_link_marked() {
    check(
        &on(
            &plan("go-live 2026-12-18\n a 3d after c\n b 2d after a\n c 1d after b", &[]),
            "2026-11-23",
        ),
        expect![[r#"
            14 working days of buffer before go-live.
            “a” has to start by 11 Dec 2026, in 14 working days.
            ? “a”, “b” and “c” wait for each other in a circle. Take one of the links between them away: the dashed one is left out of the dates.
            a*o 2026-12-11..2026-12-15: has to start by 11 Dec 2026, in 14 working days; 14 working days of buffer
            b*o 2026-12-16..2026-12-17: has to start by 16 Dec 2026, in 17 working days; 14 working days of buffer
            c*o 2026-12-18..2026-12-18: has to start by 18 Dec 2026, in 19 working days; 14 working days of buffer
            c -x> a
            a => b
            b => c
        "#]],
    );
}

/// [TML6]
#[test]
fn lanes_and_days_off_are_those_of_each_side() {
    let mut plan =
        plan("go-live 2026-12-11\n ours 3d of seller\n theirs 3d of buyer\n open 1d", &[]);
    plan.plan.workweek.insert(Side::Seller, vec![1, 2, 3, 4]);
    plan.holidays.insert(
        Holiday { side: Side::Buyer, date: date("2026-12-08") },
        "Immaculate Conception".to_owned(),
    );
    let line = on(&plan, "2026-11-23");
    let lanes: Vec<_> = line.lanes.iter().map(|lane| (lane.side, lane.rows)).collect();
    assert_eq!(lanes, [(Some(Side::Buyer), 1), (Some(Side::Seller), 1), (None, 1)]);
    assert_eq!(line.from, date("2026-11-16"), "a Monday");
    assert_eq!(&line.works.buyer[21..28], "1011100", "a Tuesday off");
    assert_eq!(&line.works.seller[21..28], "1111000", "four days a week");
    assert_eq!(&line.works.both[21..28], "1011000");
    assert_eq!(line.holidays[0].at, 22);
    // The buyer's holiday pushes the buyer's bar to the left, the seller's week the seller's.
    let bars: Vec<_> = line
        .rows
        .iter()
        .map(|row| (day(&line, row.bar.start), day(&line, row.bar.end - 1)))
        .collect();
    assert_eq!(bars[0], (date("2026-12-09"), date("2026-12-11")));
    assert_eq!(bars[1], (date("2026-12-08"), date("2026-12-10")));
}

/// [TML7]
#[test]
fn the_date_moves_by_a_working_day_of_the_step() {
    let mut plan = plan("go-live 2026-12-18\n a 3d of buyer", &[("a", "2026-12-07")]);
    let moved = |plan: &Plan| {
        let line = on(plan, "2026-11-23");
        (line.rows[0].earlier.to_string(), line.rows[0].later.to_string())
    };
    assert_eq!(moved(&plan), ("2026-12-04".to_owned(), "2026-12-08".to_owned()));
    plan.steps.get_mut(&"a".into()).expect("the step").due = Some(date("2026-12-05"));
    assert_eq!(moved(&plan), ("2026-12-04".to_owned(), "2026-12-07".to_owned()), "from a Saturday");
    plan.steps.get_mut(&"a".into()).expect("the step").due = None;
    assert_eq!(
        moved(&plan),
        ("2026-12-17".to_owned(), "2026-12-21".to_owned()),
        "from where go-live needs it"
    );
}

/// [TML4]
#[test]
fn what_a_fix_says_is_what_its_commands_bring() {
    use countersign_plan::command::World;
    use countersign_plan::document::PlanDoc;
    for (name, go_live) in [("doris-backward-8", "2027-01-29"), ("gtm-skills-os-7", "2027-01-15")] {
        let line = on(&template(name, go_live), "2026-11-23");
        assert!(!line.fixes.is_empty(), "{name}");
        for fix in &line.fixes {
            let (mut doc, ..) = PlanDoc::seed(2_000, &template(name, go_live).to_document())
                .expect("the plan's document");
            let mut n = 0;
            let mut random = || {
                n += 1;
                n
            };
            let now = date("2026-11-23").and_hms_opt(9, 0, 0).expect("nine o'clock").and_utc();
            doc.apply(&fix.commands, &mut World { now, random: &mut random })
                .expect("commands that can be done");
            let after = Schedule::of(&doc.read().plan, date("2026-11-23"));
            let projected = Param::from(after.projected.expect("steps"));
            assert!(
                fix.effect.params.iter().any(|(_, param)| *param == projected),
                "{name}: {:?}",
                fix.says
            );
            assert_eq!(
                fix.mends,
                after.slack.is_some_and(|slack| slack >= 0),
                "{name}: {:?}",
                fix.says
            );
        }
    }
}

/// [TML8]
#[test]
fn dates_out_of_all_reach_stand_at_the_edge() {
    let line = on(
        &plan("go-live 2027-01-15\n a 3d\n b 2d after a on 2900-01-01", &[("a", "1901-01-01")]),
        "2026-11-23",
    );
    assert!(line.span < 2_000, "{} days", line.span);
    for row in &line.rows {
        for at in [row.bar.start, row.bar.end - 1, row.due.unwrap_or(0), row.pin.unwrap_or(0)] {
            assert!((0..line.span).contains(&at), "{at} of {}", line.span);
        }
    }
}
