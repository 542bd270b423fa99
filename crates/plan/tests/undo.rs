//! Undo takes back one's own edits and nobody else's.

#![allow(clippy::unwrap_used, reason = "a test stops at what is not as it should be")]

use countersign_plan::Command;
use countersign_plan::testkit::{Actor, Rng, TestDesk, differences, random_command};
use expect_test::{Expect, expect};
use serde_json::Value;

const START: &str = "
    text goal Live by spring
    step A Review
    step B Sign
    person P buyer Ann
";

fn desk() -> TestDesk {
    TestDesk::new(&["ann", "bo"], START)
}

/// Checks the plan after ann's lines, then both sides' merges.
fn check(desk: &mut TestDesk, expected: &Expect) {
    expected.assert_eq(&desk.converges());
}

#[test]
fn doc5_typing_is_one_step_until_a_pause() {
    let mut desk = desk();
    desk.live(
        "ann",
        "type goal 14 !\n type goal 15 !\n wait 400\n type goal 16 !\n wait 600\n type goal 17 ?",
    );
    check(
        &mut desk,
        &expect![[r#"
        goal: Live by spring!!!?
        person P: buyer Ann
        step A: Review
        step B: Sign
    "#]],
    );
    desk.live("ann", "undo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], "Live by spring!!!");
    desk.live("ann", "undo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], "Live by spring");
    desk.live("ann", "redo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], "Live by spring!!!");
    assert!(desk.actor("ann").doc.can_redo());
}

#[test]
fn doc5_a_seal_another_text_or_another_command_ends_the_step() {
    for between in ["seal", "type title 0 x", "set steps/A/days 3"] {
        let mut desk = desk();
        desk.live("ann", &format!("type goal 0 a\n{between}\ntype goal 1 b\nundo"));
        let goal = desk.actor("bo").doc.document()["goal"].clone();
        assert_eq!(goal, "aLive by spring", "after {between}");
    }
}

#[test]
fn doc5_what_others_wrote_around_and_inside_stays() {
    let mut desk = desk();
    desk.live("ann", "type goal 5 for all ");
    // Bo writes before, inside and behind it, and takes a part of it away.
    desk.live("bo", "type goal 0 >> \n type goal 12 really \n type goal 32 !\n erase goal 8 1");
    assert_eq!(desk.actor("ann").doc.document()["goal"], ">> Live or really all by spring!");
    desk.live("ann", "undo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], ">> Live really by spring!");
    desk.live("ann", "redo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], ">> Live or really all by spring!");
    desk.converges();
}

#[test]
fn doc5_what_one_deleted_comes_back_where_it_was() {
    let mut desk = desk();
    desk.live("ann", "erase goal 5 3\n seal\n erase goal 0 4");
    desk.live("bo", "type goal 1 in early ");
    assert_eq!(desk.actor("ann").doc.document()["goal"], " in early spring");
    desk.live("ann", "undo\nundo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], "Live in early by spring");
    desk.live("ann", "redo\nredo\nundo\nundo");
    assert_eq!(desk.actor("bo").doc.document()["goal"], "Live in early by spring");
    desk.converges();
}

#[test]
fn doc5_undo_passes_edits_that_arrive_late() {
    let mut desk = desk();
    desk.apart("ann", "type goal 4  or die\n seal\n erase goal 0 5");
    desk.apart("bo", "type goal 0 Let us \n type goal 11  soon");
    desk.meet();
    desk.live("ann", "undo\nundo");
    assert_eq!(desk.converges().lines().next(), Some("goal: Let us Live soon by spring"));
}

#[test]
fn doc5_a_value_goes_back_only_while_it_is_ones_own() {
    let mut desk = desk();
    desk.live("ann", "set steps/A/due 2027-01-10\n set steps/B/due 2027-01-20");
    desk.live("bo", "set steps/B/due 2027-02-01");
    // Bo's date stays; undo goes on to the edit before, which still stands.
    desk.live("ann", "undo");
    check(
        &mut desk,
        &expect![[r#"
        goal: Live by spring
        person P: buyer Ann
        step A: Review
        step B: Sign | due 2027-02-01
    "#]],
    );
    assert!(!desk.actor("ann").doc.can_undo());
    assert!(desk.actor("ann").undo().is_none());
    desk.live("ann", "redo");
    assert_eq!(desk.actor("bo").doc.document()["steps"]["A"]["due"], "2027-01-10");
}

#[test]
fn doc5_undo_gives_the_others_value_back_that_one_wrote_over() {
    let mut desk = desk();
    desk.live("bo", "set plan/goLive 2027-03-01");
    desk.live("ann", "set plan/goLive 2027-04-01\n undo");
    assert_eq!(desk.actor("bo").doc.document()["plan"]["goLive"], "2027-03-01");
}

#[test]
fn doc5_undo_of_an_addition_removes_and_keeps_what_others_wrote_into_it() {
    let mut desk = desk();
    desk.live("ann", "step C Legal review");
    desk.live("bo", "type steps/C/title 0 Quick \n set steps/C/days 5\n link B after C");
    desk.live("ann", "undo");
    check(
        &mut desk,
        &expect![[r#"
        goal: Live by spring
        person P: buyer Ann
        step A: Review
        step B: Sign | after C
        [step C: Quick Legal review | days 5]
    "#]],
    );
    desk.live("ann", "redo");
    check(
        &mut desk,
        &expect![[r#"
        goal: Live by spring
        person P: buyer Ann
        step A: Review
        step B: Sign | after C
        step C: Quick Legal review | days 5
    "#]],
    );
}

#[test]
fn doc5_removing_moving_linking_and_the_rest_go_back() {
    let mut desk = desk();
    let before = desk.actor("ann").doc.document();
    desk.live(
        "ann",
        "link B after A
         move steps/B top
         remove steps/A
         set people/P/role champion
         set plan/goLive 2027-03-01
         paper legal needed
         week buyer 1 2 3
         holiday buyer 2026-12-25 Christmas
         set meeting/at 2026-12-01T10:00:00+01:00
         text goal Something else",
    );
    check(
        &mut desk,
        &expect![[r#"
        goal: Something else
        goLive: 2027-03-01
        workweek: {"buyer":[1,2,3]}
        holiday buyer/2026-12-25: Christmas
        person P: buyer Ann | role champion
        step B: Sign | after A
        [step A: Review]
        legal: needed
        meeting at: 2026-12-01T10:00:00+01:00
    "#]],
    );
    let after = desk.actor("ann").doc.document();
    for _ in 0..2 {
        while desk.actor("ann").doc.can_undo() {
            desk.live("ann", "undo");
        }
        assert_eq!(differences(&before, &desk.actor("bo").doc.document()), "");
        while desk.actor("ann").doc.can_redo() {
            desk.live("ann", "redo");
        }
        assert_eq!(differences(&after, &desk.actor("bo").doc.document()), "");
    }
}

/// The number of the step that ann's last edit went into.
fn recorded(desk: &mut TestDesk) -> u64 {
    desk.actor("ann").doc.recorded_step().unwrap()
}

/// Takes back one step of ann's; whether that was possible.
fn undo_step(desk: &mut TestDesk, step: u64) -> bool {
    desk.actor("ann").in_world(|doc, world| doc.undo_step(step, world)).is_some()
}

#[test]
fn doc24_a_step_is_taken_back_by_its_number_and_later_ones_stay() {
    let mut desk = desk();
    desk.live("ann", "set steps/A/due 2027-01-10");
    let due = recorded(&mut desk);
    desk.live("ann", "type goal 14 !\n set steps/B/days 4");
    assert!(undo_step(&mut desk, due));
    let document = desk.actor("ann").doc.document();
    assert_eq!(document["goal"], "Live by spring!");
    assert_eq!(document["steps"]["B"]["days"], 4);
    assert!(document["steps"]["A"]["due"].is_null());
    assert!(!desk.actor("ann").doc.has_step(due));
    assert!(!undo_step(&mut desk, due), "it is taken back once");
    // It is the last that was undone; the steps that stayed go back in their order.
    desk.live("ann", "redo");
    assert_eq!(desk.actor("ann").doc.document()["steps"]["A"]["due"], "2027-01-10");
    desk.live("ann", "undo\nundo\nundo");
    let document = desk.actor("ann").doc.document();
    assert_eq!(document["goal"], "Live by spring");
    assert!(document["steps"]["B"]["days"].is_null());
}

#[test]
fn doc24_a_step_that_was_written_over_in_part_stays_whole() {
    for (who, over) in [("ann", "set steps/B/due 2027-02-02"), ("bo", "set steps/B/due 2027-02-02")]
    {
        let mut desk = desk();
        let set = |id: &str| {
            let command = serde_json::json!({
                "type": "editStep", "id": id, "field": "due", "value": "2027-01-10"
            });
            serde_json::from_value::<Command>(command).unwrap()
        };
        let update = desk.actor("ann").apply(&[set("A"), set("B")]).unwrap().update;
        desk.actor("bo").merge(&update);
        let both = recorded(&mut desk);
        desk.live(who, over);
        assert!(!undo_step(&mut desk, both), "{who} wrote over it");
        let document = desk.actor("ann").doc.document();
        assert_eq!(document["steps"]["A"]["due"], "2027-01-10");
        assert_eq!(document["steps"]["B"]["due"], "2027-02-02");
    }
}

#[test]
fn doc24_text_typed_before_a_step_goes_back_where_it_stands_after_it() {
    let mut desk = desk();
    desk.live("ann", "type goal 14 !\n seal\n type title 0 Plan");
    desk.live("ann", "set steps/A/days 2");
    let days = recorded(&mut desk);
    desk.live("bo", "type goal 0 We \n");
    assert!(undo_step(&mut desk, days));
    desk.live("ann", "undo\nundo");
    assert_eq!(desk.actor("ann").doc.document()["goal"], "We Live by spring");
}

#[test]
fn doc24_a_text_that_was_typed_in_again_holds_its_earlier_step_fast() {
    let mut desk = desk();
    desk.live("ann", "type goal 0 a");
    let first = recorded(&mut desk);
    desk.live("ann", "seal\ntype goal 0 b");
    assert!(!undo_step(&mut desk, first));
    assert_eq!(desk.actor("ann").doc.document()["goal"], "baLive by spring");
}

#[test]
fn doc24_an_edit_that_changes_nothing_has_no_step() {
    let mut desk = desk();
    desk.live("ann", "set steps/A/days 2");
    assert!(desk.actor("ann").doc.recorded_step().is_some());
    desk.live("ann", "set steps/A/days 2");
    assert_eq!(desk.actor("ann").doc.recorded_step(), None);
}

#[test]
fn doc5_a_new_edit_ends_what_can_be_done_again() {
    let mut desk = desk();
    desk.live("ann", "set steps/A/days 3\n undo");
    assert!(desk.actor("ann").doc.can_redo());
    desk.live("ann", "set steps/A/days 4");
    assert!(!desk.actor("ann").doc.can_redo());
    // The edits of others do not.
    desk.live("ann", "undo");
    desk.live("bo", "set steps/B/days 1\n undo");
    assert!(desk.actor("ann").doc.can_redo());
}

#[test]
fn doc5_nothing_changed_is_nothing_to_undo() {
    let mut desk = desk();
    let written = desk.actor("ann").apply(&[]).unwrap();
    assert_eq!((written.update, written.changes.len()), (vec![0, 0], 0));
    desk.live("ann", "text goal Live by spring\n restore steps/A\n set steps/A/status open\n undo");
    assert!(!desk.actor("ann").doc.can_undo());
    assert!(desk.actor("ann").doc.can_redo());
}

#[test]
fn doc5_a_text_that_another_client_replaced_is_left_alone() {
    use yrs::{Map, Out, ReadTxn, TextPrelim, Transact, updates::decoder::Decode};
    let mut desk = desk();
    desk.live("ann", "set steps/B/days 2\n type steps/A/title 6 s");
    let other = yrs::Doc::with_client_id(99);
    other
        .transact_mut()
        .apply_update(yrs::Update::decode_v1(&desk.actor("ann").doc.encode()).unwrap())
        .unwrap();
    let known = other.transact().state_vector();
    {
        let steps = other.get_or_insert_map("steps");
        let mut txn = other.transact_mut();
        let Some(Out::YMap(step)) = steps.get(&txn, "A") else { panic!("no step A") };
        step.insert(&mut txn, "title", TextPrelim::new("Entirely new"));
    }
    let update = other.transact().encode_state_as_update_v1(&known);
    for name in ["ann", "bo"] {
        desk.actor(name).merge(&update);
    }
    // The text that is typed now is a step of its own, though the pause was short.
    desk.live("ann", "type steps/A/title 0 An \n undo");
    assert_eq!(desk.actor("bo").doc.document()["steps"]["A"]["title"], "Entirely new");
    assert_eq!(desk.actor("bo").doc.document()["steps"]["B"]["days"], 2);
    desk.live("ann", "redo\n undo\n undo");
    assert_eq!(desk.actor("bo").doc.document()["steps"]["B"].get("days"), None);
    assert!(!desk.actor("ann").doc.can_undo());
    desk.converges();
}

/// Alone, undoing everything leads back to where one began, but for entities that stay as removed;
/// redoing everything leads to where one was.
#[test]
fn doc5_all_the_way_back_and_forth() {
    let mut steps = 0;
    for seed in 0..80 {
        println!("seed {seed}");
        let mut rng = Rng::new(seed);
        let mut actor = Actor::new(5, seed);
        for deed in countersign_plan::testkit::deeds(START) {
            actor.does(&deed);
        }
        let mut start = actor.doc.document();
        actor.in_world(|doc, _| {
            let bytes = doc.encode();
            *doc = countersign_plan::document::PlanDoc::new(6);
            doc.merge(&bytes).unwrap();
        });
        for _ in 0..40 {
            let plan = actor.doc.read().plan;
            let commands: Vec<Command> =
                (0..1 + rng.below(3)).map(|_| random_command(&plan, &mut rng)).collect();
            steps += usize::from(actor.in_world(|doc, world| doc.apply(&commands, world)).is_ok());
        }
        let end = actor.doc.document();
        for _ in 0..2 {
            while actor.in_world(|doc, world| doc.undo(world)).is_some() {}
            let mut back = actor.doc.document();
            forget_removed(&mut back);
            forget_removed(&mut start);
            assert_eq!(differences(&start, &back), "");
            while actor.in_world(|doc, world| doc.redo(world)).is_some() {}
            assert_eq!(differences(&end, &actor.doc.document()), "");
        }
    }
    assert!(steps > 1_000, "{steps} steps");
}

fn forget_removed(document: &mut Value) {
    for root in ["steps", "people", "criteria", "risks", "comments"] {
        if let Some(root) = document[root].as_object_mut() {
            root.retain(|_, entity| entity.get("removed").is_none());
        }
    }
    // Room that was made among ranks, and a week that was never set, may stay as they are.
    for root in ["steps", "criteria", "risks"] {
        for entity in document[root].as_object_mut().into_iter().flat_map(|root| root.values_mut())
        {
            entity["rank"] = Value::Null;
        }
    }
}

/// Ann writes small letters, Bo capitals; Ann takes anything away, Bo only small letters. After Ann
/// undid everything, the text is what was there at the start and every letter that Bo wrote, and
/// nothing else.
#[test]
fn doc5_undo_leaves_exactly_what_others_wrote() {
    let (mut undone, mut merged) = (0, 0);
    for seed in 0..200 {
        println!("seed {seed}");
        let mut rng = Rng::new(seed);
        let mut desk = TestDesk::new(&["ann", "bo"], "text goal ........");
        let mut expected = Vec::new();
        for _ in 0..60 {
            let name = if rng.below(2) == 0 { "ann" } else { "bo" };
            match rng.below(8) {
                0..4 => {
                    let goal = desk.actor(name).doc.document()["goal"].as_str().unwrap().to_owned();
                    let at = rng.below(goal.len() + 1);
                    let letter =
                        (if name == "ann" { b'a' } else { b'A' } + rng.below(26) as u8) as char;
                    expected.extend([letter; 2].iter().filter(|c| c.is_ascii_uppercase()));
                    desk.apart(name, &format!("type goal {at} {letter}{letter}"));
                }
                4 => {
                    let goal = desk.actor(name).doc.document()["goal"].as_str().unwrap().to_owned();
                    let at = rng.below(goal.len().max(1));
                    if goal
                        .as_bytes()
                        .get(at)
                        .is_some_and(|c| name == "ann" || c.is_ascii_lowercase())
                    {
                        desk.apart(name, &format!("erase goal {at} 1"));
                    }
                }
                5 => {
                    desk.apart("ann", if rng.below(3) == 0 { "redo" } else { "undo" });
                }
                6 => {
                    desk.actor("ann").now += chrono::TimeDelta::milliseconds(300);
                }
                _ => {
                    for _ in 0..3 {
                        desk.deliver_some(name, &mut rng);
                        merged += 1;
                    }
                }
            }
        }
        desk.meet();
        while desk.actor("ann").doc.can_undo() {
            desk.live("ann", "undo");
            undone += 1;
        }
        desk.converges();
        let goal = desk.actor("ann").doc.document()["goal"].as_str().unwrap().to_owned();
        let mut capitals: Vec<char> = goal.chars().filter(char::is_ascii_uppercase).collect();
        capitals.sort_unstable();
        expected.sort_unstable();
        assert_eq!(capitals, expected, "{goal}");
        assert_eq!(goal.chars().filter(|c| *c == '.').count(), 8, "{goal}");
        assert!(!goal.contains(|c: char| c.is_ascii_lowercase()), "{goal}");
    }
    assert!(undone > 500 && merged > 1_000);
}
