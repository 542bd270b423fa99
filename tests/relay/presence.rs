//! Presence of people, as others see it.

use countersign_plan::model::Side;
use countersign_tests::relay::{Client, TestRelay};
use serde_json::{Value, json};

/// A plan with people of both sides, of whom one was seen by the other.
async fn ann_seen_by_sam() -> (TestRelay, Client, Client) {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let a = ann.doc.client();
    ann.appear(a, json!({})).await;
    sam.until("ann's state", |c| c.present.contains_key(&a)).await;
    (rig, ann, sam)
}

#[tokio::test]
async fn prs1_others_see_who_the_token_says() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    let (a, s) = (ann.doc.client(), sam.doc.client());
    ann.appear(a, json!({"user": {"name": "Eve"}, "field": "goal"})).await;
    sam.until("ann's state", |c| c.present.contains_key(&a)).await;
    assert_eq!(
        sam.present[&a],
        json!({"user": {"name": "ann", "side": "buyer", "sub": "ann"}, "field": "goal"})
    );
    sam.appear(s, json!({})).await;
    ann.until("sam's state", |c| c.present.contains_key(&s)).await;
    assert_eq!(ann.present[&s], json!({"user": {"name": "sam", "side": "seller", "sub": "sam"}}));
}

#[tokio::test]
async fn prs2_nobody_speaks_for_others() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let (a, s) = (ann.doc.client(), sam.doc.client());
    ann.appear(a, json!({"at": "title"})).await;
    sam.until("ann's state", |c| c.present.contains_key(&a)).await;
    // Stock clients send the states of others around; a liar does the same with another intention.
    sam.appear(s, json!({})).await;
    for _ in 0..5 {
        sam.appear(a, json!({"at": "nowhere"})).await;
    }
    sam.appear(s, json!({"at": "goal"})).await;
    ann.until("sam's last state", |c| c.present.get(&s).is_some_and(|v| v["at"] == "goal")).await;
    assert!(!ann.present.contains_key(&a), "{:?}", ann.present);
    let late = rig.stock("p", &rig.token("p", Side::Buyer, "bea")).await;
    assert_eq!(late.present[&a]["at"], "title");
}

#[tokio::test]
async fn prs4_a_state_goes_with_its_socket() {
    let (_rig, ann, mut sam) = ann_seen_by_sam().await;
    let a = ann.doc.client();
    drop(ann.drop_socket());
    sam.until("ann to leave", |c| c.present.get(&a) == Some(&Value::Null)).await;
}

#[tokio::test]
async fn prs5_each_message_is_answered_and_silence_is_broken() {
    let rig = TestRelay::with(|c| c.times.ping = std::time::Duration::from_millis(20)).await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    // Without a word of its own.
    ann.until("three signs of life", |c| c.keepalives >= 3).await;

    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let a = ann.doc.client();
    ann.appear(a, json!({})).await;
    ann.until("an answer", |c| c.keepalives == 1).await;
}

#[tokio::test]
async fn prs6_an_id_bound_by_presence_is_nobody_elses_to_write_under() {
    let (_rig, mut ann, mut sam) = ann_seen_by_sam().await;
    let a = ann.doc.client();
    let mut forger = countersign_plan::document::PlanDoc::new(a);
    forger.merge(&sam.doc.encode()).unwrap();
    sam.doc = forger;
    sam.edit(json!([{"type": "setText", "path": "goal", "text": "as ann"}])).await;
    assert_eq!(sam.closed().await.0, 4409);
    ann.round_trip().await;
    assert_eq!(ann.goal(), "");
}
