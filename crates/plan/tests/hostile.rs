//! Documents and bytes of other clients, well meant or not: reading never fails, merging never
//! panics.

#![allow(clippy::unwrap_used, reason = "a test stops at what is not as it should be")]

use std::sync::Arc;

use countersign_plan::Plan;
use countersign_plan::document::{MergeError, OddValue, PlanDoc, SeedError};
use countersign_plan::schema::Root;
use countersign_plan::testkit::{Actor, Rng, deeds, differences, outline};
use countersign_words::Language;
use expect_test::{Expect, expect};
use serde_json::{Value, json};
use yrs::types::Attrs;
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Array, ArrayPrelim, Doc, Map, MapPrelim, OffsetKind, Options, Out, ReadTxn, StateVector,
    Text, TextPrelim, Transact, Update, XmlElementPrelim, XmlFragment,
};

fn check(document: &Value, expected: &Expect) {
    let reading = Plan::read(document);
    let mut said = outline(&reading.plan);
    for odd in reading.odd {
        let words = Language::English.words();
        let expected = words.message(&odd.expected.message());
        let found = words.param(&odd.found);
        said += &format!("odd {}: expected {expected}, found {found}\n", odd.path);
    }
    expected.assert_eq(&said);
}

#[test]
fn red1_what_is_odd_is_left_out_and_named() {
    check(
        &json!({
            "title": 5,
            "goal": null,
            "plan": {
                "schema": 2, "goLive": "2027-02-31", "closeDate": "31.12.2026", "goLiveOwner": "nobody",
                "profile": "huge", "timeZone": ["x"], "workweek": {"buyer": [1, 8], "seller": [], "both": 1},
                "pausedUntil": 20261201, "unknown": {"kept": true},
            },
            "holidays": {"buyer/2026-12-25": "Christmas", "buyer/2026-13-01": "?", "2026-12-26": "?",
                         "seller/2026-12-26": 7},
            "people": {
                "P": {"name": "Ann", "side": "buyer", "role": "boss", "met": "yes", "removed": false},
                "Q": {"name": "Bo", "removed": true}, "a/b": {"name": "?"}, "R": 3, "S": null,
            },
            "steps": {
                "A": {"title": "Sign", "days": 3, "daysMin": 4, "due": "2026-2-3", "owner": "Z", "after": {
                    "A": "confirmed", "B": "assumed", "Z": "confirmed", "C": "maybe",
                }, "rank": 9},
                "B": {"title": ["x"], "days": 2.5, "daysMin": -1, "status": "finished", "kind": "", "after": []},
                "C": {"days": 5.0, "daysMin": 1000, "owner": "", "fixedOn": "0000-00-00"},
                "D": "a step", "E": [],
            },
            "paper": {"legal": {"needed": "no"}, "security": true, "tax": {"needed": true}},
            "criteria": {"K": {"text": {"a": 1}, "status": "done", "owner": "P"}},
            "risks": {"R": {"likelihood": "certain", "impact": "low"}},
            "meeting": {"at": "tomorrow", "minutes": 0, "agenda": 1, "link": false},
            "comments": {"M": {"on": "", "text": "?", "at": "2026-11-23", "resolved": 1}},
            "proposals": {"steps/A/due#bo": {"value": "2026-12-01", "at": "2026-11-23T10:00:00Z"}, "x": {}, "y#z": 1},
            "anything": "else",
        }),
        &expect![[r#"
            goLiveOwner: nobody
            holiday buyer/2026-12-25: Christmas
            person P: buyer Ann
            [person Q: nobody's Bo]
            step A: Sign | after B? | after Z | days 3 | owner Z
            step B: 
            step C:  | days 5
            criterion K:  | owner P
            risk R:  | impact low
            comment M: ?
            odd title: expected a text, found 5
            odd plan/schema: expected 1, found 2
            odd plan/goLive: expected a date as YYYY-MM-DD, found "2027-02-31"
            odd plan/closeDate: expected a date as YYYY-MM-DD, found "31.12.2026"
            odd plan/timeZone: expected a text, found a list
            odd plan/profile: expected smb, mid or ent, found "huge"
            odd plan/workweek/buyer: expected weekdays from 1 (Monday) to 7, at least one, found a list
            odd plan/workweek/seller: expected weekdays from 1 (Monday) to 7, at least one, found a list
            odd plan/pausedUntil: expected a date as YYYY-MM-DD, found 20261201
            odd holidays/2026-12-26: expected a key as buyer/2026-12-25, found "2026-12-26"
            odd holidays/buyer/2026-13-01: expected a key as buyer/2026-12-25, found "buyer/2026-13-01"
            odd holidays/seller/2026-12-26: expected a text, found 7
            odd people/P/role: expected economic-buyer, champion, technical, legal, security, procurement, sponsor, user or other, found "boss"
            odd people/P/met: expected true or false, found "yes"
            odd people/P/removed: expected {at: an instant} or nothing, found false
            odd people/Q/removed: expected {at: an instant} or nothing, found true
            odd people/R: expected an object, found 3
            odd people: expected an id of 1 to 64 characters without /, # and control characters, found "a/b"
            odd steps/A/daysMin: expected no more than the step's days, found 4
            odd steps/A/due: expected a date as YYYY-MM-DD, found "2026-2-3"
            odd steps/A/after/C: expected assumed or confirmed, found "maybe"
            odd steps/A/rank: expected a text, found 9
            odd steps/B/days: expected whole working days from 0 to 999, found 2.5
            odd steps/B/daysMin: expected whole working days from 0 to 999, found -1
            odd steps/B/title: expected a text, found a list
            odd steps/B/kind: expected evaluation, business-case, approval, contract, onboarding or other, found ""
            odd steps/B/status: expected open, doing, blocked, done or dropped, found "finished"
            odd steps/B/after: expected an object, found a list
            odd steps/C/daysMin: expected whole working days from 0 to 999, found 1000
            odd steps/C/owner: expected the id of a person of this plan, found ""
            odd steps/C/fixedOn: expected a date as YYYY-MM-DD, found "0000-00-00"
            odd steps/D: expected an object, found "a step"
            odd steps/E: expected an object, found a list
            odd paper/legal/needed: expected true or false, found "no"
            odd paper/security: expected an object, found true
            odd criteria/K/text: expected a text, found an object
            odd criteria/K/status: expected proposed, agreed, met or missed, found "done"
            odd risks/R/likelihood: expected low, mid or high, found "certain"
            odd meeting/at: expected an instant as 2026-11-23T09:30:00Z, found "tomorrow"
            odd meeting/minutes: expected whole minutes from 1 to 1440, found 0
            odd meeting/agenda: expected a text, found 1
            odd meeting/link: expected a text, found false
            odd comments/M/on: expected a place of the plan as steps/ID/due, found ""
            odd comments/M/at: expected an instant as 2026-11-23T09:30:00Z, found "2026-11-23"
            odd comments/M/resolved: expected true or false, found 1
            odd proposals/x: expected a key as PATH#SUB, found "x"
            odd proposals/y#z: expected an object, found 1
            odd plan/goLiveOwner: expected the id of a person of this plan, found "nobody"
            odd steps/A/owner: expected the id of a person of this plan, found "Z"
            odd steps/A/after/A: expected another step than itself, found "A"
            odd steps/A/after/Z: expected the id of a step of this plan, found "Z"
        "#]],
    );
}

#[test]
fn red1_whatever_the_json_is_there_is_a_plan() {
    for document in [json!(null), json!(5), json!("x"), json!([1]), json!({})] {
        let reading = Plan::read(&document);
        assert_eq!(reading.plan, Plan::default());
        assert_eq!(
            reading.odd.len(),
            usize::from(!document.is_null() && !document.is_object()),
            "{document}"
        );
    }
    // Every value of a real document in turn replaced by each of these.
    let document = rich();
    let mut places = Vec::new();
    walk(&document, &mut Vec::new(), &mut places);
    let (mut odd, mut read) = (0, 0);
    for place in &places {
        for other in [
            json!(null),
            json!(true),
            json!(-1),
            json!(1e300),
            json!(""),
            json!("\u{0}"),
            json!([]),
            json!([[1]]),
            json!({}),
            json!({"": {"": null}}),
            json!("2026-02-31"),
        ] {
            let mut hostile = document.clone();
            let mut at = &mut hostile;
            for key in place {
                at = &mut at[key];
            }
            *at = other;
            let reading = Plan::read(&hostile);
            odd += reading.odd.len();
            read += 1;
            assert_eq!(Plan::read(&reading.plan.to_document()).plan, reading.plan, "{hostile}");
            // A document that is read can be planted, and is then not odd any more.
            if let Ok((doc, _, found)) = PlanDoc::seed(1, &hostile) {
                assert_eq!(found, reading.odd);
                let planted = doc.read().plan;
                for (id, step) in &reading.plan.steps {
                    assert_eq!(
                        planted.steps[id].removed.is_some(),
                        step.removed.is_some(),
                        "{hostile}"
                    );
                }
                let left = doc.read().odd;
                assert!(left.iter().all(OddValue::leads_nowhere), "{left:?} in {hostile}");
            }
        }
    }
    assert!(odd > 400 && read > 600, "{odd} odd of {read}");
}

#[test]
fn red2_a_plan_written_and_read_again_is_the_same() {
    let document = rich();
    let reading = Plan::read(&document);
    assert_eq!(reading.odd, []);
    assert_eq!(Plan::read(&reading.plan.to_document()).plan, reading.plan);
    let (doc, update, odd) = PlanDoc::seed(5, &document).unwrap();
    assert_eq!(odd, []);
    assert_eq!(doc.document(), document);
    let mut other = PlanDoc::new(6);
    other.merge(&update).unwrap();
    assert_eq!(other.document(), document);
    assert!(!other.can_undo());
}

#[test]
fn doc9_a_seed_keeps_unknown_keys_and_takes_no_evidence() {
    let mut source = json!({
        "title": "T", "plan": {"goLive": "2027-01-15", "colour": "red", "closeDate": "2027-02-31"},
        "steps": {"B": {"title": "two", "mood": {"x": [1, 2.5]}}, "A": {"title": "one", "due": null}},
        "ledger": [{"kind": "sign"}], "authors": {"c/1": "x"}, "notes": "?",
    });
    source["steps"]["A"]["after"] = json!({"later": "confirmed"});
    let (doc, _, odd) = PlanDoc::seed(5, &source).unwrap();
    let found: Vec<_> = odd.iter().map(|odd| (odd.path.as_str(), odd.leads_nowhere())).collect();
    assert_eq!(found, [("plan/closeDate", false), ("steps/A/after/later", true)]);
    expect![[r#"
        {
          "comments": {},
          "criteria": {},
          "goal": "",
          "holidays": {},
          "meeting": {},
          "paper": {},
          "people": {},
          "plan": {
            "colour": "red",
            "goLive": "2027-01-15",
            "schema": 1
          },
          "proposals": {},
          "risks": {},
          "steps": {
            "A": {
              "after": {
                "later": "confirmed"
              },
              "notes": "",
              "rank": "Kf",
              "title": "one"
            },
            "B": {
              "after": {},
              "mood": {
                "x": [
                  1,
                  2.5
                ]
              },
              "notes": "",
              "rank": "fK",
              "title": "two"
            }
          },
          "title": "T"
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&doc.document()).unwrap());
}

#[test]
fn doc9_a_seed_that_is_no_plan_is_refused() {
    let many: serde_json::Map<String, Value> =
        (0..2_001).map(|n| (format!("s{n}"), json!({}))).collect();
    let mut deep = json!(1);
    for _ in 0..20 {
        deep = json!({ "x": deep });
    }
    for (source, expected) in [
        (
            json!([]),
            "a document is a JSON object with the roots `title`, `goal`, `plan`, `steps`, …; this is a list",
        ),
        (
            json!({"plan": {"schema": 2}}),
            "this document is of schema 2; this release reads schema 1",
        ),
        (json!({"steps": many}), "this document has 2001 steps; a plan holds at most 2000"),
        (
            json!({"goal": "x".repeat(20_001)}),
            "`goal` is 20001 UTF-16 units long; shorten it to at most 20000",
        ),
        (json!({"meeting": {"extra": deep}}), "is nested deeper than 16 levels"),
    ] {
        let error: SeedError = PlanDoc::seed(1, &source).unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn doc10_bytes_that_are_no_update_are_refused() {
    let mut actor = Actor::new(1, 1);
    for deed in deeds("text goal Live by spring\n step A Sign") {
        actor.does(&deed);
    }
    let good = actor.doc.encode();
    let before = actor.doc.document();
    for bad in [&b""[..], b"\x01", b"\xff\xff\xff", b"not an update", &good[..good.len() / 2]] {
        assert!(matches!(actor.doc.merge(bad), Err(MergeError::Update(_))), "{bad:?}");
    }
    assert!(matches!(actor.doc.diff(b"\xff"), Err(MergeError::StateVector(_))));
    assert_eq!(actor.doc.document(), before);
    assert_eq!(actor.doc.merge(&[0, 0]), Ok(vec![]));
}

#[test]
fn doc10_what_waits_for_another_update_is_told() {
    let mut actor = Actor::new(1, 1);
    let mut updates = Vec::new();
    for deed in deeds("text goal Live\n type goal 4 !\n type goal 5 ?") {
        updates.extend(actor.does(&deed));
    }
    let mut other = PlanDoc::new(2);
    assert_eq!(other.merge(&updates[2]), Ok(vec![]));
    assert!(other.has_pending());
    assert_eq!(other.merge(&updates[0]).unwrap().len(), 1);
    assert!(other.has_pending());
    assert_eq!(other.merge(&updates[1]).unwrap().len(), 1, "what waited comes with it");
    assert!(!other.has_pending());
    assert_eq!(other.document()["goal"], "Live!?");
}

/// Everything that a Yjs client can put where schema 1 has something else.
#[test]
fn doc10_other_types_in_every_place_are_read_and_edited_without_harm() {
    let mut kinds = 0;
    for kind in 0..12 {
        let mut actor = Actor::new(1, 1);
        for deed in deeds(
            "text goal Live\n step A Sign\n step B Pay\n person P buyer Ann\n link B after A\n type title 0 x",
        ) {
            actor.does(&deed);
        }
        let other = foreign(&actor.doc.encode());
        let known = other.transact().state_vector();
        for root in Root::ALL.iter().filter(|root| !root.is_text()).map(|root| root.word()) {
            let map = other.get_or_insert_map(root);
            let mut txn = other.transact_mut();
            // Under other keys nothing is told: it stands for no place.
            let key = match root {
                "holidays" => "buyer/2026-12-25",
                "paper" => "legal",
                "proposals" => "goal#odd",
                _ => "odd",
            };
            put(&map, &mut txn, key, kind);
            for id in ["A", "P"] {
                let Some(Out::YMap(entity)) = map.get(&txn, id) else { continue };
                for key in ["title", "notes", "after", "rank", "due", "removed", "name", "unknown"]
                {
                    put(&entity, &mut txn, key, kind);
                }
            }
            let Some(Out::YMap(entity)) = map.get(&txn, "B") else { continue };
            if let Some(Out::YMap(after)) = entity.get(&txn, "after") {
                put(&after, &mut txn, "A", kind);
            }
        }
        let update = other.transact().encode_state_as_update_v1(&known);
        actor.merge(&update);
        let reading = actor.doc.read();
        kinds += usize::from(!reading.odd.is_empty());
        assert_eq!(differences(actor.told(), &actor.doc.document()), "", "kind {kind}");
        // One can go on working with it, and undo finds its way.
        for deed in deeds(
            "type steps/A/title 0 Co-\n text steps/A/notes n\n link A after B\n set steps/A/due 2026-12-01\n move steps/B top
             remove steps/A\n restore steps/A\n set people/P/name Ann\n undo\n undo\n redo",
        ) {
            actor.does(&deed);
        }
        while actor.undo().is_some() {}
        while actor.redo().is_some() {}
        assert_eq!(differences(actor.told(), &actor.doc.document()), "", "kind {kind}");
        let mut fresh = PlanDoc::new(3);
        fresh.merge(&actor.doc.encode()).unwrap();
        assert_eq!(fresh.document(), actor.doc.document());
    }
    // Null, undefined and NaN read as absent.
    assert_eq!(kinds, 12 - 3);
}

#[test]
fn doc10_roots_of_another_type_leave_the_plan_as_it_is() {
    let mut actor = Actor::new(1, 1);
    for deed in deeds("text goal Live\n step A Sign") {
        actor.does(&deed);
    }
    let before = actor.doc.document();
    let other = Doc::with_client_id(50);
    {
        let (text, list, xml) = (
            other.get_or_insert_text("steps"),
            other.get_or_insert_array("people"),
            other.get_or_insert_xml_fragment("risks"),
        );
        let (goal, title) = (other.get_or_insert_map("goal"), other.get_or_insert_array("title"));
        let ledger = other.get_or_insert_text("ledger");
        let mut txn = other.transact_mut();
        text.insert(&mut txn, 0, "steps as a text");
        list.insert(&mut txn, 0, 7);
        list.insert(&mut txn, 1, MapPrelim::from([("x", 1)]));
        xml.insert(&mut txn, 0, XmlElementPrelim::empty("p"));
        goal.insert(&mut txn, "x", 1);
        title.insert(&mut txn, 0, ArrayPrelim::from([1, 2]));
        ledger.insert(&mut txn, 0, "forged");
    }
    actor.merge(&other.transact().encode_state_as_update_v1(&StateVector::default()));
    assert_eq!(actor.doc.document(), before);
    for deed in deeds("type title 0 T\n text goal Live soon\n step B Pay\n undo\n undo") {
        actor.does(&deed);
    }
    // A text with foreign things in it can be edited, and such an edit is not taken back.
    assert_eq!(actor.doc.document()["title"], "T");
    assert_eq!(actor.doc.document()["goal"], "Live");
}

/// Texts with formats and with things embedded: Yjs counts those, the string does not show them.
#[test]
fn doc10_formatted_texts_and_embeds_are_edited_by_what_one_sees() {
    let mut actor = Actor::new(1, 1);
    for deed in deeds("text goal Live by spring") {
        actor.does(&deed);
    }
    let other = foreign(&actor.doc.encode());
    let known = other.transact().state_vector();
    {
        let goal = other.get_or_insert_text("goal");
        let mut txn = other.transact_mut();
        goal.format(&mut txn, 5, 2, Attrs::from([("bold".into(), true.into())]));
        goal.insert_embed(&mut txn, 7, Any::Map(Arc::default()));
        goal.insert_embed(&mut txn, 0, Any::from("a string that is no text"));
        goal.insert_embed(&mut txn, 3, TextPrelim::new("nested"));
    }
    let update = other.transact().encode_state_as_update_v1(&known);
    actor.doc.merge(&update).unwrap();
    assert_eq!(actor.doc.document()["goal"], "Live by spring");
    let edit = |actor: &mut Actor, script: &str| {
        for deed in deeds(script) {
            let countersign_plan::testkit::ScriptAct::Command(command) = deed else { continue };
            actor.in_world(|doc, world| doc.apply(&[command], world)).unwrap();
        }
        actor.doc.document()["goal"].clone()
    };
    assert_eq!(edit(&mut actor, "text goal Live in spring"), "Live in spring");
    assert_eq!(edit(&mut actor, "type goal 14 !\n erase goal 0 5"), "in spring!");
    assert_eq!(edit(&mut actor, "text goal x"), "x");
    actor.in_world(|doc, world| while doc.undo(world).is_some() {});
    let mut fresh = PlanDoc::new(3);
    fresh.merge(&actor.doc.encode()).unwrap();
    assert_eq!(fresh.document(), actor.doc.document());
}

/// Numbers print as JavaScript prints them, and binary values as `JSON.stringify` does.
#[test]
fn doc11_values_read_as_json_stringify_writes_them() {
    let other = Doc::with_client_id(50);
    {
        let plan = other.get_or_insert_map("plan");
        let mut txn = other.transact_mut();
        for (key, value) in [
            ("whole", Any::from(3.0)),
            ("negative zero", Any::from(-0.0)),
            ("big", Any::from(9_007_199_254_740_993i64)),
            ("fraction", Any::from(0.5)),
            ("infinite", Any::from(f64::INFINITY)),
            ("none", Any::from(f64::NAN)),
            ("undefined", Any::Undefined),
            ("null", Any::Null),
            ("bytes", Any::from(vec![1u8, 255])),
            ("list", Any::Array([Any::Undefined, Any::from(1.0)].into())),
        ] {
            plan.insert(&mut txn, key, value);
        }
    }
    let mut doc = PlanDoc::new(1);
    doc.merge(&other.transact().encode_state_as_update_v1(&StateVector::default())).unwrap();
    assert_eq!(
        doc.document()["plan"],
        json!({
            "whole": 3, "negative zero": 0, "big": 9_007_199_254_740_993i64, "fraction": 0.5, "infinite": null,
            "none": null, "null": null, "bytes": {"0": 1, "1": 255}, "list": [null, 1],
        })
    );
    assert_eq!(serde_json::to_string(&doc.document()["plan"]["whole"]).unwrap(), "3");
    assert_eq!(doc.read().odd, []);
}

/// Bytes changed at random: an error or a merge, and what was merged can be read, edited, encoded.
#[test]
fn doc10_updates_with_changed_bytes_do_no_harm() {
    let (mut refused, mut merged) = (0, 0);
    for seed in 0..400 {
        println!("seed {seed}");
        let mut rng = Rng::new(seed);
        let mut actor = Actor::new(1, 1);
        for deed in deeds("text goal Live\n step A Sign\n person P buyer Ann") {
            actor.does(&deed);
        }
        let mut bytes = actor.doc.encode();
        for _ in 0..1 + rng.below(3) {
            // Types and counts of what nobody decodes here are the gate's matter; keys, ids and
            // texts are not.
            let at = rng.below(bytes.len());
            if bytes[at].is_ascii_alphanumeric() {
                bytes[at] = b'!' + rng.below(90) as u8;
            }
        }
        let mut doc = PlanDoc::new(2);
        match doc.merge(&bytes) {
            Ok(_) => {
                merged += 1;
                doc.read();
                let mut again = PlanDoc::new(3);
                again.merge(&doc.encode()).unwrap();
                assert_eq!(again.document(), doc.document());
            }
            Err(_) => refused += 1,
        }
    }
    println!("{merged} merged, {refused} refused");
    assert!(merged > 50);
}

fn foreign(bytes: &[u8]) -> Doc {
    let mut options = Options::with_client_id(yrs::ClientID::new(50));
    options.offset_kind = OffsetKind::Utf16;
    let doc = Doc::with_options(options);
    for root in ["title", "goal"] {
        doc.get_or_insert_text(root);
    }
    doc.transact_mut().apply_update(Update::decode_v1(bytes).unwrap()).unwrap();
    doc
}

fn put(map: &yrs::MapRef, txn: &mut yrs::TransactionMut<'_>, key: &str, kind: usize) {
    match kind {
        0 => drop(map.insert(txn, key, Any::Null)),
        1 => drop(map.insert(txn, key, Any::Undefined)),
        2 => drop(map.insert(txn, key, true)),
        3 => drop(map.insert(txn, key, -7)),
        4 => drop(map.insert(txn, key, f64::NAN)),
        5 => drop(map.insert(txn, key, "\u{0}\u{1F600}")),
        6 => drop(map.insert(txn, key, vec![0u8, 255])),
        7 => drop(map.insert(txn, key, Any::Array([Any::Null, Any::from(1)].into()))),
        8 => drop(map.insert(txn, key, TextPrelim::new("text"))),
        9 => drop(map.insert(txn, key, ArrayPrelim::from([1, 2]))),
        10 => drop(map.insert(txn, key, MapPrelim::from([("at", 1)]))),
        _ => {
            let list = map.insert(txn, key, ArrayPrelim::default());
            let inner = list.insert(txn, 0, MapPrelim::default());
            inner.insert(txn, "text", TextPrelim::new("deep"));
        }
    }
}

/// A document that has everything.
fn rich() -> Value {
    json!({
        "title": "Rollout", "goal": "Half the \u{1F600} tickets",
        "plan": {"schema": 1, "goLive": "2027-01-15", "goLiveOwner": "P", "closeDate": "2026-12-18",
                 "timeZone": "Europe/Vienna", "profile": "ent", "workweek": {"buyer": [1, 2, 3], "seller": [1, 5]},
                 "pausedUntil": "2026-12-01", "template": "riga",
                 "buyerName": "Acme", "sellerName": "Vogt"},
        "holidays": {"buyer/2026-12-25": "Christmas"},
        "people": {"P": {"name": "Ann", "email": "a@b.example", "side": "buyer", "role": "champion", "jobTitle": "CFO",
                         "met": true, "left": true, "removed": {"at": "2026-11-23T10:00:00Z"}}},
        "steps": {
            "A": {"title": "Sign", "notes": "n", "kind": "contract", "review": "legal", "owner": "P", "partner": "P",
                  "days": 5, "daysMin": 2, "due": "2026-12-10", "fixedOn": "2026-12-11", "status": "doing",
                  "startedOn": "2026-12-01", "doneOn": "2026-12-09", "after": {"B": "assumed"}, "rank": "a"},
            "B": {"title": "", "notes": "", "after": {}, "rank": "b", "removed": {"at": "2026-11-23T10:00:00.5+01:00"}},
        },
        "paper": {"legal": {"needed": true}, "security": {"needed": false}},
        "criteria": {"K": {"text": "c", "measure": "m", "target": "t", "owner": "P", "status": "met", "rank": "a"}},
        "risks": {"R": {"text": "r", "contingency": "c", "likelihood": "low", "impact": "high", "owner": "P",
                        "status": "closed", "rank": "a"}},
        "meeting": {"at": "2026-12-01T10:00:00+01:00", "minutes": 30, "agenda": "a", "link": "https://x.example"},
        "comments": {"M": {"on": "steps/A/due", "text": "t", "at": "2026-11-23T10:00:00Z", "resolved": true}},
        "proposals": {"steps/A/due#bo": {"value": "2026-12-01", "at": "2026-11-23T10:00:00Z", "note": "n"}},
    })
}

fn walk(value: &Value, at: &mut Vec<String>, into: &mut Vec<Vec<String>>) {
    for (key, value) in value.as_object().into_iter().flatten() {
        at.push(key.clone());
        into.push(at.clone());
        walk(value, at, into);
        at.pop();
    }
}
