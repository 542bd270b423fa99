//! The schedule by example: each rule of the calculation on its own.

use countersign_plan::schedule::Schedule;
use expect_test::{Expect, expect};

#[path = "schedule/plan_text.rs"]
mod plan_text;
use plan_text::{plan, schedule, show};

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&show(&schedule(text)));
}

/// [SCH4] Thanksgiving is the seller's holiday, so what the seller or both must do waits; what the
/// buyer does, does not.
#[test]
fn a_step_is_counted_on_the_calendar_of_its_owners_side_or_on_both() {
    check(
        "go-live 2026-12-04
         holiday seller 2026-11-26
         holiday buyer 2026-11-24
         buyers 4d of buyer
         buyers-with-buyer 4d of buyer with buyer
         buyers-with-seller 4d of buyer with seller
         sellers 4d of seller
         sellers-with-buyer 4d of seller with buyer
         nobodys 4d
         nobodys-with-buyer 4d with buyer
         strangers 4d of somebody",
        expect![[r#"
            slack +4 (min +4), projected Mon 11-30
            buyers: Mon 11-23 – Fri 11-27, at the latest Tue 12-01 – Fri 12-04, +5
            buyers-with-buyer: Mon 11-23 – Fri 11-27, at the latest Tue 12-01 – Fri 12-04, +5
            buyers-with-seller: Mon 11-23 – Mon 11-30, at the latest Tue 12-01 – Fri 12-04, +4
            nobodys: Mon 11-23 – Mon 11-30, at the latest Tue 12-01 – Fri 12-04, +4
            nobodys-with-buyer: Mon 11-23 – Mon 11-30, at the latest Tue 12-01 – Fri 12-04, +4
            sellers: Mon 11-23 – Fri 11-27, at the latest Tue 12-01 – Fri 12-04, +5
            sellers-with-buyer: Mon 11-23 – Mon 11-30, at the latest Tue 12-01 – Fri 12-04, +4
            strangers: Mon 11-23 – Mon 11-30, at the latest Tue 12-01 – Fri 12-04, +4
            driving: buyers-with-seller | nobodys | nobodys-with-buyer | sellers-with-buyer | strangers
        "#]],
    );
}

/// [SCH4] The buyer works Sunday to Thursday, the seller Monday to Friday: together Monday to
/// Thursday.
#[test]
fn working_weeks_of_both_sides_meet_on_the_days_both_work() {
    check(
        "go-live 2026-12-13
         week buyer 7 1 2 3 4
         buyers 5d of buyer
         sellers 5d of seller
         joint 5d",
        expect![[r#"
            slack +7 (min +7), projected Mon 11-30
            buyers: Sun 11-22 – Thu 11-26, at the latest Mon 12-07 – Sun 12-13, +11
            joint: Mon 11-23 – Mon 11-30, at the latest Thu 12-03 – Thu 12-10, +7
            sellers: Fri 11-20 – Thu 11-26, at the latest Mon 12-07 – Fri 12-11, +11
            driving: joint
        "#]],
    );
}

/// [SCH5] The seller ends on Thursday, the buyer's holiday: the buyer begins on Friday, and until
/// Thursday there is time. A step that the seller ends on a Saturday the buyer's milestone shows on
/// that Saturday, so not before it.
#[test]
fn between_calendars_the_end_of_a_civil_day_is_carried() {
    check(
        "go-live 2026-12-01
         holiday buyer 2026-11-26
         draft 4d of seller
         redline 3d of buyer after draft",
        expect![[r#"
            slack +0 (min +0), projected Tue 12-01
            draft: Mon 11-23 – Thu 11-26, at the latest Mon 11-23 – Thu 11-26, +0
            redline: Fri 11-27 – Tue 12-01, at the latest Fri 11-27 – Tue 12-01, +0
            driving: draft redline
        "#]],
    );
    check(
        "go-live 2026-11-28
         week seller 1 2 3 4 5 6
         draft 7d of seller
         seen 0d of buyer after draft
         answer 1d of buyer after seen",
        expect![[r#"
            slack -1 (min -1), projected Mon 11-30
            answer: Mon 11-30 – Mon 11-30, at the latest Fri 11-27 – Fri 11-27, -1
            draft: Sat 11-21 – Sat 11-28, at the latest Thu 11-19 – Thu 11-26, -2
            seen: Sat 11-28 – Sat 11-28, at the latest Thu 11-26 – Thu 11-26, -1
            driving: draft seen answer
            fix: move go-live to 2026-11-30 → +0, projected 2026-11-30
            fix: shorten draft to 5 days → +0, projected 2026-11-27
        "#]],
    );
}

/// [SCH5] Today is the Friday after Thanksgiving; the buyer was off, so the last day on which both
/// worked is Wednesday.
#[test]
fn now_is_the_last_day_before_today_on_which_both_work() {
    check(
        "today 2026-11-27
         go-live 2026-12-04
         holiday buyer 2026-11-26
         buyers 1d of buyer
         sellers 1d of seller
         shown 0d of seller",
        expect![[r#"
            slack +5 (min +5), projected Fri 11-27
            buyers: Fri 11-27 – Fri 11-27, at the latest Fri 12-04 – Fri 12-04, +5
            sellers: Thu 11-26 – Thu 11-26, at the latest Fri 12-04 – Fri 12-04, +6
            shown: Wed 11-25 – Wed 11-25, at the latest Fri 12-04 – Fri 12-04, +7
            driving: buyers
        "#]],
    );
}

/// [SCH6]
#[test]
fn done_steps_are_fixed_and_steps_under_way_finish_no_earlier_than_now() {
    check(
        "go-live 2026-12-11
         a-done 3d done 2026-11-18
         b-done-on-a-saturday 2d done 2026-11-21 after a-done
         c-done-who-knows-when 2d after b-done-on-a-saturday
         d-under-way 5d began 2026-11-19 after h-not-even-begun
         e-overdue 2d began 2026-11-09
         f-next 2d after a-done b-done-on-a-saturday e-overdue
         g-after-tomorrow 1d after i-done-tomorrow
         h-not-even-begun 1d
         i-done-tomorrow 1d done 2026-11-24",
        expect![[r#"
            slack +12 (min +12), projected Wed 11-25
            a-done: Mon 11-16 – Wed 11-18, at the latest - – -, -
            b-done-on-a-saturday: Thu 11-19 – Fri 11-20, at the latest - – -, -
            c-done-who-knows-when: Mon 11-23 – Tue 11-24, at the latest Thu 12-10 – Fri 12-11, +13
            d-under-way: Thu 11-19 – Wed 11-25, at the latest Mon 12-07 – Fri 12-11, +12
            e-overdue: Mon 11-09 – Fri 11-20, at the latest Tue 12-08 – Wed 12-09, +13
            f-next: Mon 11-23 – Tue 11-24, at the latest Thu 12-10 – Fri 12-11, +13
            g-after-tomorrow: Wed 11-25 – Wed 11-25, at the latest Fri 12-11 – Fri 12-11, +12
            h-not-even-begun: Mon 11-23 – Mon 11-23, at the latest Fri 12-11 – Fri 12-11, +14
            i-done-tomorrow: Tue 11-24 – Tue 11-24, at the latest - – -, -
            driving: d-under-way | g-after-tomorrow
        "#]],
    );
    let (mut plan, today) =
        plan("go-live 2026-12-11\n said 2d done 2026-11-24\n next 1d after said");
    plan.steps.get_mut(&"said".into()).expect("said").done_on = None;
    expect![[r#"
        slack +14 (min +14), projected Mon 11-23
        next: Mon 11-23 – Mon 11-23, at the latest Fri 12-11 – Fri 12-11, +14
        said: Thu 11-19 – Fri 11-20, at the latest - – -, -
        driving: next
    "#]]
    .assert_eq(&show(&Schedule::of(&plan, today)));
}

/// [SCH7]
#[test]
fn dropped_and_removed_steps_pass_their_predecessors_on() {
    check(
        "go-live 2026-12-11
         a 3d
         b 5d dropped after a
         c 5d removed after b
         d 2d after c
         e 1d after f
         f 9d dropped",
        expect![[r#"
            slack +10 (min +10), projected Fri 11-27
            a: Mon 11-23 – Wed 11-25, at the latest Mon 12-07 – Wed 12-09, +10
            d: Thu 11-26 – Fri 11-27, at the latest Thu 12-10 – Fri 12-11, +10
            e: Mon 11-23 – Mon 11-23, at the latest Fri 12-11 – Fri 12-11, +14
            driving: a d
        "#]],
    );
}

/// [SCH8]
#[test]
fn links_to_unknown_steps_are_set_aside_and_named() {
    check(
        "go-live 2026-12-11\n a 3d after nobody\n b 2d after a nowhere",
        expect![[r#"
        slack +10 (min +10), projected Fri 11-27
        a: Mon 11-23 – Wed 11-25, at the latest Mon 12-07 – Wed 12-09, +10
        b: Thu 11-26 – Fri 11-27, at the latest Thu 12-10 – Fri 12-11, +10
        driving: a b
        unknown: a after nobody
        unknown: b after nowhere
    "#]],
    );
}

/// [SCH9] The board meets on 1 December; the second pin cannot be made.
#[test]
fn pinned_steps_neither_finish_later_nor_start_to_finish_earlier() {
    check(
        "go-live 2026-12-18
         a 2d
         board 1d on 2026-12-01 after a
         c 3d after board",
        expect![[r#"
            slack +10 (min +10), projected Fri 12-04
            a: Mon 11-23 – Tue 11-24, at the latest Fri 11-27 – Mon 11-30, +4
            board: Tue 12-01 – Tue 12-01, at the latest Tue 12-01 – Tue 12-01, +0
            c: Wed 12-02 – Fri 12-04, at the latest Wed 12-16 – Fri 12-18, +10
            driving: board
        "#]],
    );
    check(
        "go-live 2026-12-18
         a 12d
         board 1d on 2026-12-01 after a
         c 3d after board",
        expect![[r#"
            slack +4 (min +4), projected Mon 12-14
            a: Mon 11-23 – Tue 12-08, at the latest Fri 11-13 – Mon 11-30, -6
            board: Wed 12-09 – Wed 12-09, at the latest Tue 12-01 – Tue 12-01, -6
            c: Thu 12-10 – Mon 12-14, at the latest Wed 12-16 – Fri 12-18, +4
            driving: a board
            fix: run board beside a [c after a] → +5, projected 2026-12-11
            fix: shorten a to 6 days → +10, projected 2026-12-04
        "#]],
    );
    check(
        "go-live 2026-12-18\n board 0d on 2026-12-05\n b 1d after board",
        expect![[r#"
        slack +9 (min +9), projected Mon 12-07
        b: Mon 12-07 – Mon 12-07, at the latest Fri 12-18 – Fri 12-18, +9
        board: Fri 12-04 – Fri 12-04, at the latest Fri 12-04 – Fri 12-04, +0
        driving: board
    "#]],
    );
}

/// [SCH10]
#[test]
fn ranges_decide_where_most_and_fewest_days_differ_in_sign() {
    check(
        "go-live 2026-12-04
         a 2..8d
         b 1..4d after a
         c 1..3d
         d 9d
         e 5..4d after c",
        expect![[r#"
            slack -2 (min +1), projected Tue 12-08
            a: Mon 11-23 – Wed 12-02, at the latest Thu 11-19 – Mon 11-30, -2
            b: Thu 12-03 – Tue 12-08, at the latest Tue 12-01 – Fri 12-04, -2
            c: Mon 11-23 – Wed 11-25, at the latest Thu 11-26 – Mon 11-30, +3
            d: Mon 11-23 – Thu 12-03, at the latest Tue 11-24 – Fri 12-04, +1
            e: Thu 11-26 – Tue 12-01, at the latest Tue 12-01 – Fri 12-04, +3
            driving: a b
            deciding: a b
            fix: move go-live to 2026-12-08 → +0, projected 2026-12-08
            fix: run b beside a [] → +1, projected 2026-12-03
            fix: shorten a to 6 days → +0, projected 2026-12-04
            fix: shorten b to 2 days → +0, projected 2026-12-04
        "#]],
    );
}

/// [SCH11] Two people linked at once: b after a, a after c, c after b. The way from a leads over b
/// and c back to a.
#[test]
fn a_cycle_is_reported_and_opened_at_the_link_that_closes_it() {
    check(
        "go-live 2026-12-11\n a 1d after c\n b 2d after a\n c 3d after b\n d 1d after c",
        expect![[r#"
        slack +8 (min +8), projected Tue 12-01
        a: Mon 11-23 – Mon 11-23, at the latest Thu 12-03 – Thu 12-03, +8
        b: Tue 11-24 – Wed 11-25, at the latest Fri 12-04 – Mon 12-07, +8
        c: Thu 11-26 – Mon 11-30, at the latest Tue 12-08 – Thu 12-10, +8
        d: Tue 12-01 – Tue 12-01, at the latest Fri 12-11 – Fri 12-11, +8
        driving: a b c d
        cycles: a b c; left out: a after c
    "#]],
    );
    check(
        "go-live 2026-12-11\n a 1d after c\n b 2d after c\n c 3d after b\n d 1d after d",
        expect![[r#"
        slack +9 (min +9), projected Mon 11-30
        a: Mon 11-30 – Mon 11-30, at the latest Fri 12-11 – Fri 12-11, +9
        b: Mon 11-23 – Tue 11-24, at the latest Fri 12-04 – Mon 12-07, +9
        c: Wed 11-25 – Fri 11-27, at the latest Tue 12-08 – Thu 12-10, +9
        d: Mon 11-23 – Mon 11-23, at the latest Fri 12-11 – Fri 12-11, +14
        driving: b c a
        cycles: b c | d; left out: b after c, d after d
    "#]],
    );
}

/// [SCH11] A dropped step is no part of the circle, but passes it on; a step that waits for it
/// still waits for the rest.
#[test]
fn a_cycle_through_a_dropped_step_names_the_steps_that_are_left() {
    check(
        "go-live 2026-12-11
         a 1d after x
         b 2d after a
         p 4d
         x 9d dropped after b p
         y dropped after z
         z dropped after y",
        expect![[r#"
            slack +8 (min +8), projected Tue 12-01
            a: Fri 11-27 – Fri 11-27, at the latest Wed 12-09 – Wed 12-09, +8
            b: Mon 11-30 – Tue 12-01, at the latest Thu 12-10 – Fri 12-11, +8
            p: Mon 11-23 – Thu 11-26, at the latest Thu 12-03 – Tue 12-08, +8
            driving: p a b
            cycles: a b; left out: a after b
        "#]],
    );
}
