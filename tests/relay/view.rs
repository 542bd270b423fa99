//! A participant's view by REST: the same as their own page makes.

use countersign_plan::attest::{Evidence, Ledger};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::rules::Moment;
use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::RelayFacts;
use countersign_plan::view::ViewSource;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, TestRelay, eventually};
use serde_json::{Value, json};

/// The view as the page of a participant makes it: of their replica and the report they were sent.
fn own_view(client: &Client, party: &Party, today: &Value) -> Value {
    let reading = client.doc.read();
    let facts = RelayFacts::read(client.reports.last().unwrap());
    let evidence = Evidence::of(Ledger::read(&client.doc.ledger()), Default::default());
    let today = today.as_str().unwrap().parse().unwrap();
    let now = Moment { today, at: chrono::Utc::now() };
    let source =
        ViewSource { doc: &client.doc, reading: &reading, facts: &facts, evidence: &evidence };
    serde_json::to_value(source.view(party, &now)).unwrap()
}

#[tokio::test]
async fn rvw1_a_participant_reads_the_view_that_their_page_makes() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let tokens = [(Side::Buyer, "ann"), (Side::Seller, "sam")]
        .map(|(side, sub)| (side, sub, rig.token("p", side, sub)));
    let mut sam = rig.own("p", &tokens[1].2).await;
    sam.edit(json!([
        {"type": "setText", "path": "goal", "text": "Live in Lyon"},
        {"type": "editPlan", "field": "goLive", "value": "2027-03-19"},
        {"type": "addStep", "id": "V", "title": "Pilot", "kind": "evaluation"},
        {"type": "editStep", "id": "V", "field": "days", "value": 10},
        {"type": "addComment", "id": "C", "on": "steps/V", "text": "When?"},
    ]))
    .await;
    for (side, sub, token) in &tokens {
        let mut client = rig.own("p", token).await;
        client.until("a report", |c| !c.reports.is_empty() && c.goal() == "Live in Lyon").await;
        let answer = rig.get("/v1/plans/p/view", token).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        let told = answer.json();
        let party = Party {
            side: *side,
            sub: (*sub).to_owned(),
            name: (*sub).to_owned(),
            email: None,
            scope: "read write attest invite".to_owned(),
            assurance: Assurance::Verified,
            asked: None,
        };
        assert_eq!(told["view"], own_view(&client, &party, &told["today"]), "{sub}");
        assert_eq!(told["view"]["reader"]["side"], json!(side.word()));
        assert!(told["seq"].as_u64().is_some_and(|seq| seq > 0) && told["epoch"].is_u64());
        assert_eq!(told["since"], Value::Null, "the first visit");
        assert!(!answer.text().contains("verdict"));
    }
}

#[tokio::test]
async fn rvw2_a_view_has_a_reader_and_tells_what_others_changed_since_their_last_visit() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let refused = rig.get("/v1/plans/p/view", &rig.admin()).await;
    assert_eq!((refused.status, &refused.json()["code"]), (403, &json!("person-only")));
    assert_eq!(rig.get("/v1/plans/p/view", "none").await.status, 401);
    let [ann, sam] =
        [(Side::Buyer, "ann"), (Side::Seller, "sam")].map(|(side, sub)| rig.token("p", side, sub));
    let other = rig.token("q", Side::Buyer, "ann");
    assert_eq!(rig.get("/v1/plans/p/view", &other).await.status, 403);

    // A visit of a while, in which she writes; then Sam writes.
    let mut visit = rig.own("p", &ann).await;
    visit.edit(json!([{"type": "setText", "path": "goal", "text": "Live in Lyon"}])).await;
    rig.ahead(std::time::Duration::from_secs(10));
    drop(visit);
    let mut seller = rig.own("p", &sam).await;
    seller.edit(json!([{"type": "editPlan", "field": "goLive", "value": "2027-03-19"}])).await;
    seller.round_trip().await;
    let mut told = Value::Null;
    eventually("the visit is over", async || {
        told = rig.get("/v1/plans/p/view", &ann).await.json()["since"].clone();
        told.is_object()
    })
    .await;
    let changes = told["changes"].as_array().unwrap();
    assert_eq!(changes.len(), 1, "{told}");
    assert_eq!(
        (&changes[0]["path"], &changes[0]["to"]),
        (&json!("plan/goLive"), &json!("2027-03-19"))
    );
    assert_eq!(rig.get("/v1/plans/p/view", &sam).await.json()["since"], Value::Null, "his first");
}

#[tokio::test]
async fn rvw3_no_number_of_changes_of_ones_own_hides_those_of_others_nor_does_a_link_of_ones_sub() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let [ann, sam] =
        [(Side::Buyer, "ann"), (Side::Seller, "sam")].map(|(side, sub)| rig.token("p", side, sub));
    let link = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "ann") });
    let mut visit = rig.own("p", &ann).await;
    visit.edit(json!([{"type": "setText", "path": "goal", "text": "Live in Lyon"}])).await;
    rig.ahead(std::time::Duration::from_secs(10));
    drop(visit);
    let command = async |token: &str, commands: Value| {
        let answer = rig.post("/v1/plans/p/commands", token, json!({"commands": commands})).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    };
    command(&sam, json!([{"type": "editPlan", "field": "goLive", "value": "2027-03-19"}])).await;
    let meeting = json!([{"type": "editMeeting", "field": "agenda", "value": "Dates"}]);
    command(&link, meeting).await;
    // Meanwhile she, too, changes more places than an answer tells of.
    let steps: Vec<_> = (0..120)
        .map(|n| json!({"type": "addStep", "id": format!("s{n}"), "title": "Step"}))
        .collect();
    command(&ann, json!(steps)).await;
    let mut told = Value::Null;
    eventually("the visit is over", async || {
        told = rig.get("/v1/plans/p/view", &ann).await.json()["since"].clone();
        told.is_object()
    })
    .await;
    let paths: Vec<_> = told["changes"].as_array().unwrap().iter().map(|c| &c["path"]).collect();
    assert_eq!(paths, ["meeting/agenda", "plan/goLive"]);
}
