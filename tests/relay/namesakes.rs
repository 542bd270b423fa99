//! Two entries of one address, two hands of one sub, two keys of one proposal: who is who.

use std::time::Duration;

use countersign_plan::model::Side;
use countersign_tests::relay::{Client, TestRelay};
use serde_json::{Value, json};
use yrs::{Any, Map, MapPrelim};

use crate::links::{link, map, raw, sends};

/// A plan with Dana of the buyer and a date that she set.
async fn deal() -> TestRelay {
    let rig = TestRelay::start().await;
    let document = json!({
        "people": {
            "dana": {"name": "Dana", "side": "buyer", "email": "dana@acme.example"},
            "new": {"name": "Nora", "side": "buyer"},
            "sam": {"name": "Sam", "side": "seller"},
        },
        "steps": {"S": {"title": "Review", "due": "2026-12-01"}},
    });
    rig.begin("p", document).await;
    rig.act("p", Side::Buyer, "dana", due("2026-12-08")).await;
    rig
}

fn due(day: &str) -> Value {
    json!([{"type": "editStep", "id": "S", "field": "due", "value": day}])
}

async fn report(rig: &TestRelay) -> Value {
    rig.get("/v1/plans/p/report", &rig.token("p", Side::Buyer, "dana")).await.json()
}

fn second(id: &str) -> Value {
    json!([{"type": "addPerson", "id": id, "name": "Dana", "side": "buyer",
        "email": "DANA@acme.example"}])
}

#[tokio::test]
async fn gst31_a_guest_gives_nobody_the_address_of_somebody_else() {
    let rig = deal().await;
    let eve = link(&rig, Side::Buyer, "eve");
    let done = rig.act_by("p", &eve, second("one")).await;
    assert_eq!(done["proposed"], json!(["people/one/email"]), "{done}");
    // So from a stock client, and for an entry that had none.
    sends(&rig, Side::Seller, "li", 9_001, |_, txn| {
        let fields = [("name", "Dana"), ("side", "buyer"), ("email", "Dana@ACME.example")];
        let fields = MapPrelim::from_iter(fields.map(|(key, value)| (key, Any::from(value))));
        map(txn, "people").insert(txn, "two", fields);
    })
    .await;
    let address = json!([{"type": "editPerson", "id": "new", "field": "email",
        "value": "dana@acme.example"}]);
    rig.act_by("p", &eve, address).await;
    let document = rig.document("p").await;
    for id in ["one", "two", "new"] {
        let person = &document["people"][id];
        assert!(person["name"].is_string() && person["email"].is_null(), "{id}: {person}");
    }
    assert_eq!(document["people"]["dana"]["email"], "dana@acme.example");
    assert_eq!(report(&rig).await["doubles"], Value::Null);
    // An address of one's own goes in, and one's verified people take up the other.
    let own = json!([{"type": "addPerson", "id": "eve", "name": "Eve", "side": "buyer",
        "email": "eve@acme.example"}]);
    assert_eq!(rig.act_by("p", &eve, own).await["proposed"], Value::Null);
    let accept = json!([{"type": "answerProposal", "path": "people/one/email", "from": "eve",
        "answer": "accept"}]);
    rig.act("p", Side::Buyer, "dana", accept).await;
    assert!(rig.document("p").await["people"]["one"]["email"].is_string());
    // Where they take it up, their word goes before that of the portal, which named her first.
    assert_eq!(report(&rig).await["doubles"], json!(["dana"]));
}

#[tokio::test]
async fn gst30_the_other_side_makes_nobody_unknown_to_their_own_page() {
    let rig = deal().await;
    rig.act("p", Side::Seller, "sam", second("a-second")).await;
    assert_eq!(report(&rig).await["doubles"], json!(["a-second"]));
    let seen = rig.get("/v1/plans/p/report", &rig.token("p", Side::Seller, "sam")).await.json();
    assert_eq!(seen["doubles"], json!(["a-second"]));
}

/// Whether the goal is Dana's, or by whose hand it is instead.
async fn hand(rig: &TestRelay) -> Value {
    let report = report(rig).await;
    let findings = report["findings"].as_array().unwrap();
    let found = findings.iter().find(|finding| finding["code"] == "e1b");
    found.map_or(Value::Null, |found| found["params"]["hand"].clone())
}

#[tokio::test]
async fn gst32_words_by_a_link_of_a_persons_sub_are_not_proven_by_what_they_write_there_later() {
    let rig = deal().await;
    let type_in = |at: usize, text: &str| json!([{"type": "editText", "path": "goal", "at": at, "insert": text}]);
    rig.act_by("p", &link(&rig, Side::Buyer, "dana"), type_in(0, "Cut invoices by half")).await;
    assert_eq!(hand(&rig).await, "unverified");
    rig.act("p", Side::Buyer, "dana", type_in(20, "!")).await;
    assert_eq!(hand(&rig).await, "unverified");
    // The record of it is in the store.
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    assert_eq!(hand(&rig).await, "unverified");
    // A confirmation makes them hers.
    let dana = rig.token("p", Side::Buyer, "dana");
    let terms = rig.get("/v1/plans/p/terms?subject=goal", &dana).await.json();
    let said = json!({"kind": "confirm", "subject": "goal", "digest": terms["digest"]});
    let answer = rig.post("/v1/plans/p/attestations", &dana, said).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(hand(&rig).await, Value::Null);
}

fn shows(client: &Client) -> Value {
    client.doc.document()["steps"]["S"]["due"].clone()
}

/// A form writes its value three times, each of which is put back.
async fn fight(form: &mut Client, day: &str) {
    for _ in 0..3 {
        form.edit(due(day)).await;
        form.until("what is put back", |c| shows(c) != day).await;
    }
}

#[tokio::test]
async fn gst34_a_fight_goes_on_behind_a_socket_that_was_opened_again() {
    let rig = deal().await;
    let token = rig.token("p", Side::Seller, "sam");
    let mut here = rig.stock("p", &rig.token("p", Side::Buyer, "dana")).await;
    let mut form = rig.stock("p", &token).await;
    fight(&mut form, "2026-12-20").await;
    drop(form);
    let mut form = rig.stock("p", &token).await;
    form.round_trip().await;
    form.edit(due("2026-12-20")).await;
    form.edit(json!([{"type": "setText", "path": "goal", "text": "Together"}])).await;
    here.until("what came after it", |c| c.goal() == "Together").await;
    here.edit(json!([{"type": "setText", "path": "title", "text": "Rollout"}])).await;
    form.until("the title", |c| c.doc.document()["title"] == "Rollout").await;
    assert_eq!(shows(&form), "2026-12-20", "it is silenced, and not answered");
    assert_eq!(shows(&here), "2026-12-08");
    rig.ahead(Duration::from_secs(61));
    here.edit(json!([{"type": "setText", "path": "title", "text": "On"}])).await;
    form.until("what was put back", |c| shows(c) == "2026-12-08").await;
    form.edit(due("2026-12-21")).await;
    form.until("an answer again", |c| shows(c) == "2026-12-08").await;
}

#[tokio::test]
async fn gst35_a_link_silences_nobody_of_its_sub() {
    let rig = deal().await;
    let mut form = rig.stock("p", &link(&rig, Side::Buyer, "dana")).await;
    fight(&mut form, "2026-12-20").await;
    let mut dana = rig.stock("p", &rig.token("p", Side::Buyer, "dana")).await;
    form.edit(due("2026-12-20")).await;
    dana.edit(json!([{"type": "setText", "path": "title", "text": "Rollout"}])).await;
    form.until("the title", |c| c.doc.document()["title"] == "Rollout").await;
    assert_eq!(shows(&form), "2026-12-20", "the link is silenced");
    dana.edit(due("2026-12-15")).await;
    dana.round_trip().await;
    assert_eq!(rig.document("p").await["steps"]["S"]["due"], "2026-12-15");
}

#[tokio::test]
async fn plc30_one_person_has_one_proposal_for_a_place_however_keys_spell_them() {
    let rig = deal().await;
    let proposals = async || rig.document("p").await["proposals"].clone();
    let write = async |id: u64, key: &str, day: &str| {
        let mut client = rig.stock("p", &rig.token("p", Side::Seller, "eve")).await;
        let update = raw(&client, id, |_, txn| {
            let value = Any::from_json(&json!({"value": day}).to_string()).unwrap();
            map(txn, "proposals").insert(txn, format!("steps/S/due#{key}"), value);
        });
        client.send_update(&update).await;
        client.round_trip().await;
    };
    write(9_001, "eve", "2026-12-10").await;
    write(9_002, "seller:eve", "2026-12-11").await;
    assert_eq!(proposals().await, json!({"steps/S/due#eve": {"value": "2026-12-11"}}));
    // Behind somebody of the other side who has the sub, too.
    rig.act("p", Side::Buyer, "ann", json!([{"type": "setText", "path": "title", "text": "A"}]))
        .await;
    let mut client = rig.stock("p", &rig.token("p", Side::Seller, "ann")).await;
    let update = raw(&client, 9_003, |_, txn| {
        for (key, day) in [("ann", "2026-12-12"), ("seller:ann", "2026-12-13")] {
            let value = Any::from_json(&json!({"value": day}).to_string()).unwrap();
            map(txn, "proposals").insert(txn, format!("steps/S/days#{key}"), value);
        }
    });
    client.send_update(&update).await;
    client.round_trip().await;
    let all = proposals().await;
    let keys: Vec<&String> = all.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["steps/S/days#seller:ann", "steps/S/due#eve"], "{all}");
    // They take it back by the one key.
    let back = json!([{"type": "withdrawProposal", "path": "steps/S/due"}]);
    rig.act("p", Side::Seller, "eve", back).await;
    assert!(proposals().await["steps/S/due#eve"].is_null());
}
