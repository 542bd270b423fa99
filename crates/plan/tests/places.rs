//! Keys that would spell the path of another place, and records that such keys once forged: PLC of
//! `SPEC.md`.

#![allow(clippy::unwrap_used, reason = "a test stops at what is not as it should be")]

use std::collections::BTreeMap;

use chrono::DateTime;
use countersign_plan::attest::Evidence;
use countersign_plan::authority::{Holdings, Values};
use countersign_plan::document::{AuthorSpan, PlanDoc, RelayHand, WantedValue};
use countersign_plan::history::{
    ChangeKind, EditChannel, FieldLog, LogEntry, Note, PlaceValues, notes,
};
use countersign_plan::ids::{Id, Path};
use countersign_plan::message::Param;
use countersign_plan::model::{Side, author_name, read_author_name, sided_author_name};
use countersign_plan::people::{Assurance, Person};
use countersign_plan::rules::Moment;
use countersign_plan::schema::EntityKind;
use countersign_plan::testkit::place;
use countersign_plan::view::{ProposalRow, SessionFacts, ViewReader, view_around, writers};
use countersign_plan::{Command, Place, Plan, World};
use serde_json::{Value, json};
use yrs::updates::decoder::Decode;
use yrs::{Any, Doc, Map, MapPrelim, MapRef, Out, ReadTxn, TextPrelim, Transact, Update};

/// One entity `A` of each kind, with a value or more that can be held.
fn document() -> Value {
    json!({
        "plan": {"goLive": "2027-03-01"},
        "holidays": {"buyer/2026-12-25": "Christmas"},
        "people": {"A": {"name": "Ann", "side": "buyer", "email": "ann@example.com"}},
        "steps": {"A": {"title": "Review", "due": "2026-12-08", "owner": "A", "days": 3, "after": {"B": "assumed"}},
                  "B": {"title": "Sign"}},
        "paper": {"legal": {"needed": true}},
        "criteria": {"A": {"text": "Fast", "measure": "hours", "target": "4"}},
        "risks": {"A": {"text": "Late", "owner": "A"}},
        "meeting": {"at": "2026-12-01T10:00:00Z"},
        "comments": {"A": {"text": "Well?", "resolved": false}},
    })
}

/// A stock client that has the plan.
fn stock(plan: &PlanDoc) -> Doc {
    let doc = Doc::with_client_id(7_000);
    for root in EntityKind::ALL.map(EntityKind::root).into_iter().chain([
        "plan",
        "holidays",
        "paper",
        "meeting",
        "proposals",
    ]) {
        doc.get_or_insert_map(root);
    }
    doc.transact_mut().apply_update(Update::decode_v1(&plan.encode()).unwrap()).unwrap();
    doc
}

/// The changes and notes of merged writes: every change that is told, and every note of a record.
fn told(
    plan: &mut PlanDoc,
    doc: &Doc,
    write: impl FnOnce(&mut yrs::TransactionMut<'_>),
) -> Vec<String> {
    let update = {
        let mut txn = doc.transact_mut();
        write(&mut txn);
        txn.encode_update_v1()
    };
    let changes = plan.merge(&update).unwrap();
    let kept = notes(&changes, |kin, id| plan.entity(kin, id));
    let changes = changes.iter().map(|change| format!("{change:?}"));
    changes.chain(kept.iter().map(|note| format!("{note:?}"))).collect()
}

fn map(doc: &Doc, root: &str, key: &str) -> MapRef {
    let txn = doc.transact();
    let Some(Out::YMap(map)) = txn.get_map(root).unwrap().get(&txn, key) else {
        panic!("{root}/{key}")
    };
    map
}

/// [PLC4]
#[test]
fn no_key_of_a_document_is_told_as_another_place() {
    let (mut plan, ..) = PlanDoc::seed(5_000, &document()).unwrap();
    let doc = stock(&plan);
    let before = plan.read();
    assert_eq!(before.odd, []);
    let fields = |root: &str| -> Vec<String> {
        document()[root]["A"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .chain(["removed".to_owned()])
            .collect()
    };
    let mut bad = 0;
    for kin in EntityKind::ALL {
        let root = doc.get_or_insert_map(kin.root());
        for field in fields(kin.root()) {
            let mark = Any::from_json(r#"{"at": "2026-11-23T10:00:00Z"}"#).unwrap();
            for key in [
                format!("A/{field}"),
                format!("x/A/{field}"),
                format!("A#{field}"),
                format!("A/{field}/B"),
            ] {
                let plain =
                    told(&mut plan, &doc, |txn| _ = root.insert(txn, key.as_str(), "2030-01-01"));
                assert_eq!(plain, <[&str; 0]>::default(), "{}[{key}]", kin.root());
                let whole = MapPrelim::from([
                    (field.as_str(), mark.clone()),
                    ("B", Any::from("confirmed")),
                ]);
                let made = told(&mut plan, &doc, |txn| _ = root.insert(txn, key.as_str(), whole));
                assert_eq!(made, <[&str; 0]>::default(), "{}[{key}]", kin.root());
                let inside = map(&doc, kin.root(), &key);
                let set = told(&mut plan, &doc, |txn| _ = inside.insert(txn, "due", "2030-01-02"));
                assert_eq!(set, <[&str; 0]>::default(), "in {}[{key}]", kin.root());
                bad += 1;
            }
        }
        // An entity of which the last part of the key is another's id, taken out and put back, with
        // texts.
        for key in ["x/A", "/A", "A/", "", "A\n"] {
            let whole = MapPrelim::from([("removed", true)]);
            let made = told(&mut plan, &doc, |txn| {
                root.insert(txn, key, whole);
            });
            let entity = map(&doc, kin.root(), key);
            let back = told(&mut plan, &doc, |txn| {
                entity.remove(txn, "removed");
                entity.insert(txn, "title", TextPrelim::new("Forged"));
            });
            let again = told(&mut plan, &doc, |txn| _ = entity.insert(txn, "removed", true));
            let gone = told(&mut plan, &doc, |txn| _ = root.remove(txn, key));
            assert_eq!(
                [made, back, again, gone].concat(),
                <[&str; 0]>::default(),
                "{}[{key:?}]",
                kin.root()
            );
            bad += 1;
        }
        // A key inside the entity itself that spells what lies below another key of it.
        let entity = map(&doc, kin.root(), "A");
        for key in ["after/B", "/due", "due/", ""] {
            let set = told(&mut plan, &doc, |txn| _ = entity.insert(txn, key, "confirmed"));
            assert_eq!(set, <[&str; 0]>::default(), "{}/A[{key}]", kin.root());
        }
    }
    // Links, and maps in the place of keys that have slashes.
    let txn = doc.transact();
    let Some(Out::YMap(after)) = map(&doc, "steps", "A").get(&txn, "after") else { panic!() };
    drop(txn);
    for key in ["B/x", "x/B", "B#", ""] {
        let set = told(&mut plan, &doc, |txn| _ = after.insert(txn, key, "confirmed"));
        assert_eq!(set, <[&str; 0]>::default(), "steps/A/after[{key}]");
    }
    for (root, key, inner) in
        [("holidays", "seller", "2026-12-25"), ("proposals", "steps", "A/due#sam")]
    {
        let root = doc.get_or_insert_map(root);
        told(&mut plan, &doc, |txn| _ = root.insert(txn, key, MapPrelim::default()));
        let Some(Out::YMap(inside)) = root.get(&doc.transact(), key) else { panic!() };
        let set = told(&mut plan, &doc, |txn| _ = inside.insert(txn, inner, "forged"));
        assert_eq!(set, <[&str; 0]>::default(), "{key}[{inner}]");
    }
    assert!(bad > 100, "{bad} keys");

    // Nothing reads from them, and what is said of them is not said of another place.
    let after = plan.read();
    assert_eq!(after.plan, before.plan);
    let named = [
        "people",
        "steps",
        "criteria",
        "risks",
        "comments",
        "steps/A/after",
        "holidays/seller",
        "proposals/steps",
    ];
    assert!(after.odd.iter().all(|odd| named.contains(&odd.path.as_str())), "{:?}", after.odd);
    assert!(after.odd.len() > 80, "{}", after.odd.len());
    for (path, value) in [
        ("steps/A/due", json!("2026-12-08")),
        ("steps/A/after/B", json!("assumed")),
        ("steps/A/removed", Value::Null),
        ("people/A/email", json!("ann@example.com")),
        ("holidays/buyer/2026-12-25", json!("Christmas")),
        ("plan/goLive", json!("2027-03-01")),
    ] {
        assert_eq!(plan.value(&place(path)), value, "{path}");
    }
    assert_eq!(plan.entity(EntityKind::Steps, &Id::from("A/due")), None);
    assert_eq!(plan.makers(EntityKind::Comments).into_keys().collect::<Vec<_>>(), [Id::from("A")]);
    // A person who writes again what they had written finds the place itself.
    let mut random = || 7;
    let mut world = World { now: DateTime::default(), random: &mut random };
    let wish = WantedValue {
        place: place("steps/A/due"),
        before: json!("2026-12-08"),
        mine: json!("2026-12-09"),
    };
    let (_, lost) = plan.reapply(&[wish], &mut world);
    assert_eq!((lost, plan.value(&place("steps/A/due"))), (vec![], json!("2026-12-09")));
    let edit = r#"[{"type": "editStep", "id": "x/A/due", "field": "due", "value": "2026-12-09"}]"#;
    let edit: Vec<Command> = serde_json::from_str(edit).unwrap();
    assert!(plan.apply(&edit, &mut world).is_err(), "there is no such step");
}

/// [PLC4] A file with such keys is a plan without them: the real values stay.
#[test]
fn a_seed_leaves_out_what_has_no_id_for_a_key_and_nothing_else() {
    let mut file = document();
    file["steps"]["A/due"] = json!("2030-01-01");
    file["steps"]["x/A"] = json!({"removed": true});
    file["steps"]["A"]["after"]["B/x"] = json!("confirmed");
    let (plan, _, odd) = PlanDoc::seed(5_000, &file).unwrap();
    let (clean, ..) = PlanDoc::seed(5_000, &document()).unwrap();
    assert_eq!(plan.read().plan, clean.read().plan);
    let named: Vec<_> = odd.into_iter().map(|odd| (odd.path.to_string(), odd.found)).collect();
    let keys = [("steps/A/after", r#""B/x""#), ("steps", r#""A/due""#), ("steps", r#""x/A""#)];
    assert_eq!(named, keys.map(|(place, key)| (place.to_owned(), Param::from(key))));
}

/// The value that stands in a place, and its author.
struct ValueInPlace(Value, &'static str);

impl PlaceValues for ValueInPlace {
    fn value(&self, _: &Place) -> Value {
        self.0.clone()
    }

    fn wrote(&self, _: &Place, by: &Person) -> bool {
        by.sub == self.1
    }
}

/// `ann - A` per line: who, from, to; `*` in front where it is to count for nothing.
#[track_caller]
fn stays(path: &str, stands: Value, by: &'static str, lines: &[&str]) {
    let value = |word: &str| match word {
        "-" => Value::Null,
        "true" => json!(true),
        "false" => json!(false),
        word => json!(word),
    };
    let entries = lines.iter().zip(1..).map(|(line, seq)| {
        let words: Vec<&str> = line.trim_start_matches('*').split_whitespace().collect();
        let [who, from, to] = words[..] else { panic!("{line}") };
        let what = match to {
            "true" => ChangeKind::Removed,
            "false" => ChangeKind::Restored,
            "added" => ChangeKind::Added,
            _ => ChangeKind::Set,
        };
        let to = if to == "added" { Value::Null } else { value(to) };
        let note = Note { place: place(path), what, from: value(from), to };
        let side = if who == "eve" { Side::Seller } else { Side::Buyer };
        let by = Person { sub: who.into(), name: who.into(), side, assurance: Assurance::Verified };
        LogEntry { seq, nth: 0, at: DateTime::default(), note, by, how: EditChannel::Live }
    });
    let log = FieldLog::of(entries).without_forged(&ValueInPlace(stands, by), &Evidence::default());
    let kept: Vec<u64> = log.entries(&place(path)).iter().map(|entry| entry.seq).collect();
    let expected: Vec<u64> =
        (1..).zip(lines).filter(|(_, line)| !line.starts_with('*')).map(|(seq, _)| seq).collect();
    assert_eq!(kept, expected, "{path} {lines:?}");
}

/// [PLC5]
#[test]
fn a_row_that_the_document_contradicts_counts_for_nothing() {
    let due = "steps/A/due";
    // A change that really happened stays, there and back again.
    stays(due, json!("C"), "ann", &["ann - A", "eve A B", "ann B A", "ann A C"]);
    stays(due, Value::Null, "ann", &["ann - A", "ann A -"]);
    stays(due, json!("A"), "ann", &["ann - A", "ann A -", "eve - B", "ann B A"]);
    // Between two that follow on each other.
    stays(due, json!("B"), "ann", &["ann - A", "* eve - X", "ann A B"]);
    stays(due, json!("B"), "ann", &["ann - A", "* eve - X", "* eve X Y", "* eve Y -", "ann A B"]);
    stays(due, json!("B"), "ann", &["ann - A", "* eve - A", "ann A B"]);
    stays(due, json!("A"), "ann", &["ann - A", "ann A B", "* eve - X", "ann B A"]);
    // As the last one, where something else stands.
    stays(due, json!("A"), "ann", &["ann - A", "* eve - X"]);
    stays(due, json!("A"), "ann", &["ann - A", "* eve - X", "* eve X Y"]);
    stays(due, Value::Null, "", &["* eve - X", "* eve X Y"]);
    // The same value, in a hand that did not write what stands.
    stays(due, json!("A"), "ann", &["ann - A", "* eve - A"]);
    // As the last one, where what stands has another author: nothing leads to it.
    stays(due, json!("B"), "ann", &["* ann - A", "* eve C B"]);
    stays(due, json!("B"), "eve", &["ann - A", "eve C B"]);
    // Before the first that is real.
    stays(due, json!("A"), "ann", &["* eve - X", "ann - A"]);
    // A record that began after the place was written, and one with a gap that nobody forged.
    stays(due, json!("C"), "ann", &["eve A B", "ann B C"]);
    stays(due, json!("D"), "ann", &["ann - A", "eve B C", "ann C D"]);
    // Marks are told as whether they are there.
    let removed = "steps/A/removed";
    stays(removed, Value::Null, "", &["* eve false true"]);
    stays(
        removed,
        json!({"at": "x"}),
        "ann",
        &["ann false true", "ann true false", "ann false true"],
    );
    stays(removed, json!({"at": "x"}), "ann", &["ann false true", "* eve false true"]);
    // No entity is called so.
    stays(due, json!("A"), "ann", &["ann - A", "* eve - added"]);
    stays("steps/A", Value::Null, "", &["ann - added"]);
}

/// The values of a plan whose places have each other's paths nowhere.
struct Places(BTreeMap<&'static str, Value>);

impl Values for Places {
    fn value(&self, place: &Place) -> Value {
        self.0.get(place.to_string().as_str()).cloned().unwrap_or_default()
    }
}

impl PlaceValues for Places {
    fn value(&self, place: &Place) -> Value {
        Values::value(self, place)
    }

    fn wrote(&self, _: &Place, _: &Person) -> bool {
        true
    }
}

/// [PLC17]
#[test]
fn a_write_that_stood_only_because_a_forged_row_hid_the_hold_holds_nothing() {
    let row = |seq, (side, what): (Side, ChangeKind), path: &str, from: Value, to: Value| {
        let note = Note { place: place(path), what, from, to };
        let by = Person {
            sub: side.word().into(),
            name: side.word().into(),
            side,
            assurance: Assurance::Verified,
        };
        LogEntry { seq, nth: 0, at: DateTime::default(), note, by, how: EditChannel::Live }
    };
    let set = |seq, side, path, from, to| row(seq, (side, ChangeKind::Set), path, from, to);
    let gone = |seq, side| {
        row(seq, (side, ChangeKind::Removed), "steps/A/removed", json!(false), json!(true))
    };
    let (buyer, seller) = (Side::Buyer, Side::Seller);
    let (due, days) = ("steps/A/due", "steps/A/days");
    let hold = set(1, buyer, due, Value::Null, json!("C"));
    let forged = set(2, seller, due, Value::Null, json!("X"));
    let holds = |rows: &[&LogEntry], stands: &[(&'static str, Value)], path: &str| {
        let mut places = Places(stands.iter().cloned().collect());
        places.0.extend([("people/T/side", json!("seller")), ("people/B/side", json!("buyer"))]);
        let log = FieldLog::of(rows.iter().map(|row| (*row).clone()));
        let log = log.without_forged(&places, &Evidence::default());
        let none = BTreeMap::new();
        let holdings = Holdings { values: &places, history: &log, confirmed: &none };
        holdings.holder(&place(path), &Value::Null)
    };
    let removed = ("steps/A/removed", json!({"at": "x"}));
    let taken_out = [(due, json!("C")), removed.clone()];
    // A step that the seller took out over the date that the buyer holds.
    assert_eq!(
        holds(&[&hold, &forged, &gone(3, seller)], &taken_out, "steps/A/removed"),
        Some(buyer)
    );
    // Before the forged row, and by the side that held something: it is theirs.
    let early = set(1, seller, due, Value::Null, json!("C"));
    assert_eq!(holds(&[&early, &gone(2, seller)], &taken_out, "steps/A/removed"), Some(seller));
    assert_eq!(
        holds(&[&hold, &forged, &gone(3, buyer)], &taken_out, "steps/A/removed"),
        Some(buyer)
    );
    let later = set(4, buyer, due, Value::Null, json!("C"));
    let rows = [&gone(1, seller), &set(2, seller, due, Value::Null, json!("X")), &later];
    assert_eq!(holds(&rows, &taken_out, "steps/A/removed"), Some(seller), "nobody held it then");
    // A value in the place that the buyer held, of a step that the seller owns.
    let owned = [(due, json!("D")), ("steps/A/owner", json!("T"))];
    let moved = set(3, seller, due, json!("C"), json!("D"));
    assert_eq!(holds(&[&hold, &forged, &moved], &owned, due), None);
    assert_eq!(
        holds(
            &[&hold, &forged, &moved, &set(4, seller, due, json!("D"), json!("E"))],
            &[(due, json!("E")), ("steps/A/owner", json!("T"))],
            due
        ),
        Some(seller),
        "what nobody held any more whoever wrote it next holds"
    );
    // Beside it, in a field that nobody held.
    let beside = set(3, seller, days, Value::Null, json!(5));
    let stands = [(due, json!("C")), (days, json!(5)), ("steps/A/owner", json!("T"))];
    assert_eq!(holds(&[&hold, &forged, &beside], &stands, days), Some(seller));
}

/// [PLC6]
#[test]
fn a_name_stands_for_one_person() {
    for sub in ["ann", "a:b", "seller:x", "50%", "a#b", "%3A", "", "ünïcode", "buyer:%23#:"] {
        let name = author_name(sub);
        assert!(!name.contains([':', '#']), "{name}");
        assert_eq!(read_author_name(&name), (None, sub.to_owned()));
        for side in [Side::Buyer, Side::Seller] {
            assert_eq!(
                read_author_name(&sided_author_name(side, sub)),
                (Some(side), sub.to_owned())
            );
        }
    }
    // As earlier versions wrote them.
    for former in ["google:1", "a#b", "100%"] {
        assert_eq!(read_author_name(former), (None, former.to_owned()));
    }
}

/// The record of a plan in which a buyer and a seller have one sub, and others have subs that look
/// like a side.
fn authors() -> BTreeMap<String, Value> {
    let person = |name: &str, side: &str| json!({"name": name, "side": side, "assurance": 2});
    [
        ("c/11", json!("x")),
        ("c/12", json!("seller:x")),
        ("c/13", json!("seller%3Ax")),
        ("c/14", json!("google:1")),
        ("c/15", json!("google%3A1")),
        ("c/16", json!("late#1")),
        ("p/x", person("Xan", "buyer")),
        ("p/seller:x", person("Xenia", "seller")),
        ("p/seller%3Ax", person("Yan", "buyer")),
        ("p/google:1", person("Gus", "seller")),
        ("p/google%3A1", person("Gus", "seller")),
        ("p/late%231", person("Lee", "buyer")),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into()
}

/// [PLC6]
#[test]
fn people_of_one_sub_are_told_apart_whoever_reads() {
    let spans: Vec<AuthorSpan> = (11..=16).map(|client| AuthorSpan { len: 1, client }).collect();
    let told: Vec<String> = writers(&spans, &authors(), 99, None)
        .into_iter()
        .map(|part| format!("{} {} {} {}", part.len, part.sub, part.name, part.side))
        .collect();
    // The words that one person wrote before and after the spelling changed are one part.
    assert_eq!(
        told,
        [
            "1 x Xan buyer",
            "1 x Xenia seller",
            "1 seller:x Yan buyer",
            "2 google:1 Gus seller",
            "1 late#1 Lee buyer"
        ]
    );

    let mut file = document();
    file["proposals"] = json!({
        "steps/A/due#x": {"value": "2026-12-10"},
        "steps/A/due#seller:x": {"value": "2026-12-11"},
        "steps/A/due#seller%3Ax": {"value": "2026-12-12"},
        "steps/A/due#google:1": {"value": "2026-12-13"},
    });
    let reading = Plan::read(&file);
    assert_eq!(reading.odd, []);
    let now = Moment {
        at: "2026-11-23T09:00:00Z".parse().unwrap(),
        today: "2026-11-23".parse().unwrap(),
    };
    let reads = |side, sub| {
        let (authors, reader) = (authors(), ViewReader { side, email: None });
        let around = SessionFacts { sub, authors: Some(&authors), ..SessionFacts::default() };
        let view = view_around(&reading.plan, &reading.odd, &reader, &now, &around);
        let rows = &view.proposals[&Path::from("steps/A/due")];
        let word = |row: &ProposalRow| match (row.mine, row.to_answer) {
            (true, false) => "mine",
            (false, true) => "to answer",
            (false, false) => "a colleague's",
            (true, true) => "both",
        };
        let mut rows: Vec<String> =
            rows.iter().map(|row| format!("{} {} {}", row.from, row.name, word(row))).collect();
        rows.sort();
        rows
    };
    assert_eq!(
        reads(Side::Buyer, "x"),
        [
            "google:1 Gus to answer",
            "seller%3Ax Yan a colleague's",
            "seller:x Xenia to answer",
            "x Xan mine"
        ]
    );
    assert_eq!(
        reads(Side::Seller, "x"),
        [
            "google:1 Gus a colleague's",
            "seller%3Ax Yan to answer",
            "seller:x Xenia mine",
            "x Xan to answer"
        ]
    );
    assert_eq!(reads(Side::Seller, "google:1")[0], "google:1 Gus mine");
}

/// The content of a plan with those authors, merged from the relay.
fn with_authors(document: &Value) -> PlanDoc {
    let (mut plan, ..) = PlanDoc::seed(5_000, document).unwrap();
    let authors: Vec<_> = authors().into_iter().collect();
    let own = RelayHand::default().write(&[], &authors);
    plan.merge(&own).unwrap();
    plan
}

/// [PLC7]
#[test]
fn each_of_two_people_of_one_sub_proposes_answers_and_takes_back_their_own() {
    let mut plan = with_authors(&document());
    let mut act = |side, sub: &str, commands: Value| {
        let commands: Vec<Command> = serde_json::from_value(commands).unwrap();
        let commands: Vec<Command> =
            commands.into_iter().map(|command| command.by(side, sub)).collect();
        let mut random = || 7;
        let mut world = World { now: DateTime::default(), random: &mut random };
        let done = plan.apply(&commands, &mut world).map(drop).map_err(|e| e.to_string());
        let stand: Vec<String> = plan.document()["proposals"]
            .as_object()
            .unwrap()
            .keys()
            .map(|key| key[12..].to_owned())
            .collect();
        (done.is_ok(), stand)
    };
    let propose = |day: &str| json!([{"type": "propose", "path": "steps/A/due", "value": day}]);
    let withdraw = || json!([{"type": "withdrawProposal", "path": "steps/A/due"}]);
    let keep = |from: &str| json!([{"type": "answerProposal", "path": "steps/A/due", "from": from, "answer": "keep"}]);
    let stand =
        |names: &[&str]| (true, names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(act(Side::Buyer, "x", propose("2026-12-10")), stand(&["x"]));
    assert!(!act(Side::Seller, "x", withdraw()).0, "there is none of theirs");
    assert_eq!(act(Side::Seller, "x", propose("2026-12-11")), stand(&["seller:x", "x"]));
    assert_eq!(
        act(Side::Buyer, "seller:x", propose("2026-12-12")),
        stand(&["seller%3Ax", "seller:x", "x"])
    );
    assert_eq!(act(Side::Seller, "x", withdraw()), stand(&["seller%3Ax", "x"]));
    assert_eq!(act(Side::Buyer, "x", withdraw()), stand(&["seller%3Ax"]));
    assert_eq!(act(Side::Seller, "x", keep("seller%3Ax")), stand(&[]));
    // By the sub as it is, too, where that is one person's.
    assert_eq!(act(Side::Seller, "google:1", propose("2026-12-13")), stand(&["google%3A1"]));
    assert_eq!(act(Side::Buyer, "x", keep("google:1")), stand(&[]));
}
