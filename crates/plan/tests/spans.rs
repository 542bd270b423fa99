//! Writers of each part of a text.
#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

use countersign_plan::document::PlanDoc;
use countersign_plan::schema::EntityKind;
use countersign_plan::testkit::{Rng, TestDesk, place, random_command};
use serde_json::json;
use yrs::updates::decoder::Decode;
use yrs::{Doc, GetString, Map, OffsetKind, Options, ReadTxn, StateVector, Text, Transact, Update};

/// The goal cut into its spans, each after the name of its writer.
fn told(doc: &PlanDoc) -> String {
    let text: Vec<u16> = doc.document()["goal"].as_str().unwrap().encode_utf16().collect();
    let mut at = 0;
    let mut told = Vec::new();
    for span in doc.spans(&place("goal")).unwrap() {
        let end = at + span.len as usize;
        let who = match span.client {
            1_999 => "maker",
            2_000 => "ann",
            2_001 => "bo",
            other => panic!("{other} is nobody here"),
        };
        told.push(format!("{who}:{}", String::from_utf16(&text[at..end]).unwrap()));
        at = end;
    }
    assert_eq!(at, text.len(), "the parts do not add up to the text");
    told.join("|")
}

fn desk(goal: &str) -> TestDesk {
    TestDesk::new(&["ann", "bo"], &format!("text goal {goal}"))
}

#[track_caller]
fn agree(desk: &mut TestDesk, expected: &str) {
    desk.converges();
    for name in ["ann", "bo"] {
        assert_eq!(told(&desk.actor(name).doc), expected, "as {name} has it");
    }
}

#[test]
fn who1_each_part_of_a_text_has_its_writer() {
    let mut desk = desk("We go live");
    agree(&mut desk, "maker:We go live");
    desk.live("ann", "type goal 10  in March");
    agree(&mut desk, "maker:We go live|ann: in March");
    desk.live("bo", "type goal 3 all ");
    agree(&mut desk, "maker:We |bo:all |maker:go live|ann: in March");
}

#[test]
fn who1_what_was_deleted_has_no_writer_any_more() {
    let mut desk = desk("We go live");
    desk.live("bo", "type goal 3 all ").live("ann", "erase goal 2 7");
    agree(&mut desk, "maker:We live");
    desk.live("ann", "erase goal 0 7");
    agree(&mut desk, "");
    desk.live("bo", "type goal 0 New").live("bo", "undo");
    agree(&mut desk, "");
}

#[test]
fn who1_emoji_count_as_the_units_that_javascript_counts() {
    let mut desk = desk("Go 🚀 live");
    desk.live("ann", "type goal 5 👩‍🚀").live("bo", "type goal 0 🎉");
    agree(&mut desk, "bo:🎉|maker:Go 🚀|ann:👩‍🚀|maker: live");
    desk.live("bo", "erase goal 5 2");
    agree(&mut desk, "bo:🎉|maker:Go |ann:👩‍🚀|maker: live");
}

#[test]
fn who1_what_was_typed_at_once_stays_each_one_s_own() {
    let mut desk = desk("Go live");
    desk.apart("ann", "type goal 3 soon ").apart("bo", "type goal 3 jointly ");
    desk.converges();
    let told = told(&desk.actor("ann").doc);
    assert!(
        ["ann:soon |bo:jointly ", "bo:jointly |ann:soon "]
            .iter()
            .any(|both| told == format!("maker:Go |{both}|maker:live")),
        "{told}"
    );
    agree(&mut desk, &told);
}

#[test]
fn who1_a_replica_that_was_loaded_tells_the_same_and_telling_writes_nothing() {
    let mut desk = desk("Go live");
    desk.live("ann", "type goal 2  🚀").live("bo", "erase goal 0 1").live("bo", "type goal 0 g");
    let doc = &desk.actor("ann").doc;
    let before = doc.encode();
    let spans = doc.spans(&place("goal")).unwrap();
    assert_eq!(doc.encode(), before);
    let mut loaded = PlanDoc::keeping(7_000);
    loaded.merge(&before).unwrap();
    assert_eq!(loaded.spans(&place("goal")).unwrap(), spans);
    assert_eq!(loaded.spans(&place("steps")), None);
    assert_eq!(loaded.spans(&place("steps/X/title")), None);
}

#[test]
fn who1_what_another_client_formatted_or_embedded_is_told_too() {
    let (plan, seed, _) = PlanDoc::seed(5_000, &json!({"goal": "go live"})).unwrap();
    drop(plan);
    let mut options = Options::with_client_id(yrs::block::ClientID::new(5_001));
    options.offset_kind = OffsetKind::Utf16;
    let other = Doc::with_options(options);
    let goal = other.get_or_insert_text("goal");
    other.transact_mut().apply_update(Update::decode_v1(&seed).unwrap()).unwrap();
    {
        let mut txn = other.transact_mut();
        goal.insert_embed(&mut txn, 2, yrs::Any::from(true));
        goal.format(&mut txn, 4, 2, yrs::types::Attrs::from([("bold".into(), true.into())]));
    }
    assert_eq!(goal.get_string(&other.transact()), "go live");
    let mut doc = PlanDoc::new(5_002);
    doc.merge(&other.transact().encode_state_as_update_v1(&StateVector::default())).unwrap();
    let spans: Vec<_> =
        doc.spans(&place("goal")).unwrap().into_iter().map(|s| (s.len, s.client)).collect();
    assert_eq!(spans, [(2, 5_000), (1, 5_001), (5, 5_000)]);
}

#[test]
fn who1_spans_add_up_after_any_edits_of_many() {
    let seed = 20_261_125;
    let mut rng = Rng::new(seed);
    let mut desk = desk("Go 🚀 live");
    let (mut edits, mut texts) = (0, 0);
    for round in 0..300 {
        let name = if rng.below(2) == 0 { "ann" } else { "bo" };
        let actor = desk.actor(name);
        let command = random_command(&actor.doc.read().plan, &mut actor.rng);
        if let Ok(written) = actor.apply(&[command]) {
            edits += usize::from(!written.changes.is_empty());
            desk.post(name, written.update);
        }
        let other = if rng.below(2) == 0 { "ann" } else { "bo" };
        desk.deliver_some(other, &mut rng);
        let doc = &desk.actor(other).doc;
        let document = doc.document();
        for kin in [EntityKind::Steps, EntityKind::Criteria, EntityKind::Risks] {
            for (id, entity) in document[kin.root()].as_object().unwrap() {
                for name in ["title", "notes", "text", "contingency"] {
                    let path = place(&format!("{}/{id}/{name}", kin.root()));
                    let Some(text) = entity[name].as_str() else { continue };
                    let Some(spans) = doc.spans(&path) else { continue };
                    texts += 1;
                    let told: usize = spans.iter().map(|span| span.len as usize).sum();
                    assert_eq!(
                        told,
                        text.encode_utf16().count(),
                        "{path}, seed {seed}, round {round}"
                    );
                }
            }
        }
    }
    assert!(edits > 100 && texts > 100, "{edits} edits and {texts} texts only");
}

#[test]
fn who8_who_made_a_comment_stays_so_whoever_writes_in_it() {
    let mut desk = desk("We go live");
    let say = serde_json::from_value(
        json!({"type": "addComment", "id": "K", "on": "goal", "text": "Why?"}),
    );
    let said = desk.actor("ann").apply(&[say.unwrap()]).unwrap();
    desk.post("ann", said.update);
    desk.converges();
    let more = json!({"type": "editText", "path": "comments/K/text", "at": 0, "insert": "And "});
    let said = desk.actor("bo").apply(&[serde_json::from_value(more).unwrap()]).unwrap();
    desk.post("bo", said.update);
    desk.converges();
    for name in ["ann", "bo"] {
        let doc = &desk.actor(name).doc;
        assert_eq!(doc.makers(EntityKind::Comments), [("K".into(), 2_000)].into());
        assert_eq!(doc.makers(EntityKind::Risks), [].into());
    }
}

/// A document under so many client ids, each of which wrote a value, and a text of one writer.
fn under(ids: u64) -> PlanDoc {
    let mut doc = PlanDoc::new(1_999);
    for first in (0..ids).step_by(1000) {
        let mut parts = Vec::new();
        for n in first..ids.min(first + 1000) {
            let one = Doc::with_client_id(10_000 + n * 7919);
            let meeting = one.get_or_insert_map("meeting");
            meeting.insert(&mut one.transact_mut(), format!("k{n}"), n as f64);
            parts.push(one.transact().encode_state_as_update_v1(&StateVector::default()));
        }
        doc.merge(&yrs::merge_updates_v1(&parts).unwrap()).unwrap();
    }
    let mut random = || 7;
    let mut world =
        countersign_plan::World { now: chrono::DateTime::UNIX_EPOCH, random: &mut random };
    let write = json!([{"type": "setText", "path": "goal", "text": "Ship it"}]);
    doc.apply(&serde_json::from_value::<Vec<_>>(write).unwrap(), &mut world).unwrap();
    doc
}

#[test]
fn cst16_whose_a_text_is_takes_no_longer_for_ids_that_wrote_elsewhere() {
    let took = |doc: &PlanDoc| {
        let goal = place("goal");
        let of_first = doc.spans(&goal).unwrap();
        let mut all: Vec<_> = (0..31)
            .map(|_| {
                let begun = std::time::Instant::now();
                assert_eq!(doc.spans(&goal).unwrap(), of_first);
                begun.elapsed()
            })
            .collect();
        all.sort_unstable();
        all[15].as_secs_f64()
    };
    let (few, many) = (took(&under(10)), took(&under(20_000)));
    println!("2,000 times as many ids take {:.1} times as long", many / few);
    assert!(many < few * 100.0, "{many} s, and {few} s with few ids");
}

#[test]
fn cst16_a_text_that_others_go_on_with_is_told_as_in_a_fresh_replica() {
    let mut desk = desk("Ship it");
    let goal = place("goal");
    for (who, line) in [
        ("ann", "type goal 7  soon"),
        ("bo", "type goal 0 We "),
        ("ann", "erase goal 1 4"),
        ("bo", "erase goal 0 2"),
    ] {
        desk.live(who, line);
        desk.converges();
        for name in ["ann", "bo"] {
            let doc = &desk.actor(name).doc;
            let mut fresh = PlanDoc::new(3_000);
            fresh.merge(&doc.encode()).unwrap();
            assert_eq!(doc.spans(&goal), fresh.spans(&goal), "as {name} has it");
        }
    }
}
