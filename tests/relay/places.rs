//! Plans that hold keys which spell other places, as earlier versions took them, and what they
//! forged. PLC of `SPEC.md`.

use bytes::Bytes;
use countersign_plan::Place;
use countersign_plan::document::{PlanDoc, RelayHand};
use countersign_plan::history::{ChangeKind, EditChannel, Note};
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person, Principal};
use countersign_properties::desk::{Entry, Key, id, update};
use countersign_relay::field_log::Record;
use countersign_relay::store::{
    Append, AppendExtras, Binding, ClientOwner, IdSource, NewRow, PlanId,
};
use countersign_tests::relay::{Client, TestRelay};
use serde_json::{Value, json};
use yrs::updates::decoder::Decode;
use yrs::{Doc, Map, Transact, Update};

/// The client id of Eve, who wrote under such keys before the gate took none.
const EVE: u64 = 70_000;

async fn act(rig: &TestRelay, side: Side, sub: &str, commands: Value) -> Value {
    rig.act("p", side, sub, commands).await
}

fn due(day: &str) -> Value {
    json!([{"type": "editStep", "id": "S", "field": "due", "value": day}])
}

fn note(path: &str, what: ChangeKind, from: Value, to: Value) -> Note {
    Note { place: Place::parse(path).unwrap(), what, from, to }
}

/// A plan in which the buyer holds a date, stored with keys that spell it and a record that speaks
/// of them.
async fn forged() -> TestRelay {
    let rig = TestRelay::start().await;
    let document = json!({
        "people": {"B": {"name": "Ann", "side": "buyer"}},
        "steps": {"S": {"title": "Review", "due": "2026-12-01"}, "Q": {"title": "Quote"}},
    });
    rig.begin("p", document).await;
    act(&rig, Side::Buyer, "ann", due("2026-12-08")).await;
    act(
        &rig,
        Side::Buyer,
        "ann",
        json!([{"type": "editStep", "id": "Q", "field": "due", "value": "2026-12-10"}]),
    )
    .await;
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    let plan = PlanId::new("p").unwrap();
    let stored = rig.relay.store().load(&plan).await.unwrap().unwrap();
    let eve = ClientOwner::Person(Principal { side: Side::Seller, sub: "eve".into() });
    let by = Person {
        sub: "eve".into(),
        name: "Eve".into(),
        side: Side::Seller,
        assurance: Assurance::Verified,
    };
    let row = |bytes: Vec<u8>, notes: Vec<Note>| NewRow {
        principal: eve.clone(),
        client: EVE,
        bytes: Bytes::from(bytes),
        at: rig.now(),
        record: Some(Record {
            by: by.clone(),
            how: EditChannel::Live,
            notes,
            replaces: Vec::new(),
        }),
    };
    let rows = vec![
        row(
            update().by(EVE, 0).values(Key("steps", "S/due"), 1).bytes(),
            vec![note("steps/S/due", ChangeKind::Set, Value::Null, json!("2026-02-01"))],
        ),
        row(
            update().by(EVE, 1).values(Key("steps", "Q/due"), 1).bytes(),
            vec![note("steps/Q/due", ChangeKind::Set, json!("2026-02-01"), json!("2027-02-01"))],
        ),
        row(
            update()
                .by(EVE, 2)
                .map(Key("steps", "x/S"))
                .values(Entry(id(EVE, 2), "removed"), 1)
                .bytes(),
            vec![
                note("steps/x/S", ChangeKind::Added, Value::Null, Value::Null),
                note("steps/S/removed", ChangeKind::Removed, json!(false), json!(true)),
            ],
        ),
        row(
            update().by(EVE, 4).map(Key("steps", "S/owner")).bytes(),
            vec![note("steps/S/owner", ChangeKind::Added, Value::Null, Value::Null)],
        ),
    ];
    let binding = Binding {
        client: EVE,
        principal: eve.clone(),
        via: IdSource::Socket,
        assurance: Assurance::Verified,
        at: rig.now(),
    };
    let append = Append {
        plan,
        epoch: stored.epoch,
        after: stored.seq,
        batch: None,
        rows,
        bindings: vec![binding],
        answers: Vec::new(),
        attestations: Vec::new(),
        beside: AppendExtras::default(),
    };
    rig.relay.store().append(append).await.unwrap();
    rig
}

/// The update of a stock client that deletes an entry of a root.
fn deleting(client: &Client, root: &str, key: &str) -> Vec<u8> {
    let doc = Doc::with_client_id(5_000);
    let map = doc.get_or_insert_map(root);
    doc.transact_mut().apply_update(Update::decode_v1(&client.doc.encode()).unwrap()).unwrap();
    let mut txn = doc.transact_mut();
    map.remove(&mut txn, key);
    txn.encode_update_v1()
}

async fn held(rig: &TestRelay) -> Value {
    rig.get("/v1/plans/p/report", &rig.token("p", Side::Seller, "sam")).await.json()["held"].take()
}

/// [PLC13]
#[tokio::test]
async fn a_stored_plan_with_such_keys_opens_and_what_they_forged_counts_for_nothing() {
    let rig = forged().await;
    let mut own = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut stock = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    for client in [&own, &stock] {
        assert_eq!(client.doc.document()["steps"]["S/due"], json!(true), "it goes through");
        assert!(client.doc.read().plan.steps.keys().map(|id| id.as_str()).eq(["Q", "S"]));
    }
    let before = held(&rig).await;
    for place in ["steps/S/due", "steps/S/owner", "steps/S/removed", "steps/Q/due"] {
        assert_eq!(before[place], "buyer", "{place}");
    }
    let seller = rig.get("/v1/plans/p/report", &rig.token("p", Side::Seller, "sam")).await.json();
    let ids: Vec<&str> = seller["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|finding| finding["id"].as_str())
        .collect();
    assert!(!ids.contains(&"L3"), "no date moved: {ids:?}");
    // The seller's write is put back, as ever; the buyer's stands.
    let done = act(&rig, Side::Seller, "sam", due("2026-12-20")).await;
    assert_eq!(done["proposed"], json!(["steps/S/due"]));
    act(&rig, Side::Buyer, "ann", due("2026-12-09")).await;
    assert_eq!(rig.document("p").await["steps"]["S"]["due"], "2026-12-09");
    // The activity leaves the forged rows out.
    let log = rig.get("/v1/plans/p/activity?path=steps/x", &rig.admin()).await.json();
    assert_eq!(log["entries"], json!([]));
    // Anybody may clear them away; a write inside one says nothing of another place.
    stock.send_update(&update().by(80_000, 0).values(Entry(id(EVE, 2), "due"), 1).bytes()).await;
    stock.send_update(&update().delete(EVE, &[(0, 5)]).bytes()).await;
    stock.round_trip().await;
    own.round_trip().await;
    let document = rig.document("p").await;
    assert!(document["steps"].as_object().unwrap().keys().eq(["Q", "S"]), "{}", document["steps"]);
    assert_eq!(own.doc.document(), document);
    assert_eq!(held(&rig).await["steps/S/due"], "buyer");
    // So it is after a restart, of which the record now has the rows behind the forged ones.
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    assert_eq!(held(&rig).await["steps/S/due"], "buyer");
    let done = act(&rig, Side::Seller, "sam", due("2026-12-21")).await;
    assert_eq!(done["proposed"], json!(["steps/S/due"]));
}

/// [PLC9]
#[tokio::test]
async fn a_person_of_the_other_side_is_kept_also_after_a_restart_and_by_whatever_way_the_side_came()
{
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let add =
        |id: &str, side: &str| json!({"type": "addPerson", "id": id, "name": "Bea", "side": side});
    act(
        &rig,
        Side::Seller,
        "sam",
        json!([add("P", "buyer"), add("Q", "seller"), add("R", "seller")]),
    )
    .await;
    // Somebody of one's own side is given to the other.
    act(
        &rig,
        Side::Seller,
        "sam",
        json!([{"type": "editPerson", "id": "R", "field": "side", "value": "buyer"}]),
    )
    .await;
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    for (id, kept) in [("Q", false), ("P", true), ("R", true)] {
        let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
        let update = deleting(&sam, "people", id);
        sam.send_update(&update).await;
        if kept {
            assert_eq!(sam.closed().await.0, 4403, "{id}");
        } else {
            sam.round_trip().await;
        }
        assert_eq!(rig.document("p").await["people"][id].is_object(), kept, "{id}");
    }
}

/// [PLC14]
#[tokio::test]
async fn whose_ids_are_under_a_name_is_told_by_side_and_sub() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let goal = |text: &str| json!([{"type": "setText", "path": "goal", "text": text}]);
    // Each writes something that was not there: whoever only deletes leaves no trace.
    for (n, (side, sub)) in [
        (Side::Buyer, "x"),
        (Side::Buyer, "seller:x"),
        (Side::Seller, "x"),
        (Side::Seller, "seller:x"),
        (Side::Seller, "relay"),
        (Side::Buyer, "a%3Ab"),
        (Side::Buyer, "a:b"),
        (Side::Seller, "a#b"),
    ]
    .into_iter()
    .enumerate()
    {
        act(&rig, side, sub, goal(&n.to_string())).await;
    }
    let reader = rig.stock("p", &rig.token("p", Side::Buyer, "reader")).await;
    let authors = reader.doc.authors();
    let people: Vec<String> = authors
        .iter()
        .filter_map(|(key, person)| {
            Some(format!("{} {}", key.strip_prefix("p/")?, person["side"].as_str()?))
        })
        .collect();
    assert_eq!(
        people,
        [
            "a%23b seller",
            "a%253Ab buyer",
            "a%3Ab buyer",
            "relay relay",
            "seller%3Ax buyer",
            "seller:relay seller",
            "seller:seller%3Ax seller",
            "seller:x seller",
            "x buyer",
        ]
    );
    let ids = authors.iter().filter(|(key, _)| key.starts_with("c/"));
    let mut named: Vec<&str> = ids.filter_map(|(_, name)| name.as_str()).collect();
    named.sort_unstable();
    named.dedup();
    assert_eq!(named.len(), people.len(), "each person has ids of their own: {named:?}");
}

/// Names as earlier versions wrote them: a buyer whose sub is `seller:x` stands under the key of
/// the seller `x`.
/// [PLC14]
#[tokio::test]
async fn a_name_of_an_earlier_version_that_is_two_people_s_is_one_s_again() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let plan = PlanId::new("p").unwrap();
    let goal = |text: &str| json!([{"type": "setText", "path": "goal", "text": text}]);
    act(&rig, Side::Buyer, "x", goal("x")).await;
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    let stored = rig.relay.store().load(&plan).await.unwrap().unwrap();
    let mut doc = PlanDoc::new(9_000);
    for row in
        stored.snapshot.iter().map(|s| &s.bytes).chain(stored.tail.iter().map(|row| &row.bytes))
    {
        doc.merge(row).unwrap();
    }
    let (yan, person) = (EVE, json!({"name": "Yan", "side": "buyer", "assurance": 2}));
    let mut witness = RelayHand::of(&doc).unwrap();
    let own = witness.write(
        &[],
        &[(format!("c/{yan}"), json!("seller:x")), ("p/seller:x".to_owned(), person.clone())],
    );
    let typed = update().by(yan, 0).values(Key("plan", "colour"), 1).bytes();
    let bytes = countersign_gate::joined(&typed, &own).unwrap();
    let buyer = ClientOwner::Person(Principal { side: Side::Buyer, sub: "seller:x".into() });
    let append = Append {
        plan,
        epoch: stored.epoch,
        after: stored.seq,
        batch: None,
        rows: vec![NewRow {
            principal: buyer.clone(),
            client: yan,
            bytes: bytes.into(),
            at: rig.now(),
            record: None,
        }],
        bindings: vec![Binding {
            client: yan,
            principal: buyer,
            via: IdSource::Socket,
            assurance: Assurance::Verified,
            at: rig.now(),
        }],
        answers: Vec::new(),
        attestations: Vec::new(),
        beside: AppendExtras::default(),
    };
    rig.relay.store().append(append).await.unwrap();
    act(&rig, Side::Seller, "x", goal("the seller's")).await;
    let reader = rig.stock("p", &rig.token("p", Side::Buyer, "reader")).await;
    let authors = reader.doc.authors();
    assert_eq!(authors["p/seller:x"]["side"], "seller");
    assert_eq!(authors["p/seller%3Ax"], person, "what Yan wrote is Yan's");
    assert_eq!(authors[&format!("c/{yan}")], "seller%3Ax");
}
