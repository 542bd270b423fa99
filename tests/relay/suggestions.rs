//! How often the relay writes what a guest types as a suggestion, and its answer when it cannot
//! write one.

use std::time::Duration;

use chrono::TimeDelta;
use countersign_plan::model::Side;
use countersign_tests::relay::{Client, TestRelay};
use serde_json::{Value, json};
use yrs::{Any, Map};

use crate::links::{deal_on, entity, link, raw, sign, standing};

const GOAL: &str = "Two days from order to shelf.";

/// A suggestion under the key of a proposal, as a client sees it.
fn suggested<'a>(document: &'a Value, key: &str) -> Option<&'a str> {
    document["proposals"][key]["value"].as_str()
}

async fn rita_writes(rig: &TestRelay, path: &str, text: &str) {
    let text = json!([{"type": "setText", "path": path, "text": text}]);
    rig.act("p", Side::Buyer, "rita", text).await;
}

/// The last entry of the quarantine: the author, the code, the reason, the words.
async fn set_aside(rig: &TestRelay) -> (Value, Value, String, Value) {
    let page = rig.get("/v1/plans/p/quarantine", &rig.admin()).await.json();
    let entry = &page["entries"][0];
    let reason = entry["reason"].as_str().unwrap_or_default().to_owned();
    (entry["sub"].clone(), entry["code"].clone(), reason, entry["texts"].clone())
}

fn is_told(client: &Client, place: &str) -> bool {
    let mut told = client.notices.iter().filter(|notice| notice.code == "set-aside");
    told.any(|notice| notice.what.as_deref() == Some(place))
}

#[tokio::test]
async fn gst22_what_a_guest_types_is_written_as_a_suggestion_once_a_second_at_most() {
    const LETTERS: usize = 60;
    let rig = deal_on(TestRelay::start().await, |_| {}).await;
    rita_writes(&rig, "goal", GOAL).await;
    sign(&rig).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let mut li = rig.stock("p", &link(&rig, Side::Buyer, "li")).await;
    let (key, begun) = ("goal#li", rig.now());
    let mut seen: Vec<String> = Vec::new();
    let see = |seen: &mut Vec<String>, client: &Client| {
        let document = client.doc.document();
        assert_eq!(document["goal"], GOAL, "nobody else sees a letter of it");
        let now = suggested(&document, key).unwrap_or_default();
        if seen.last().map_or("", String::as_str) != now {
            seen.push(now.to_owned());
        }
    };
    for n in 0..LETTERS {
        // Ten letters a second by the clock of the relay.
        rig.ahead(Duration::from_millis(100));
        let letter =
            json!([{"type": "editText", "path": "goal", "at": n, "delete": 0, "insert": "x"}]);
        let update = li.write(letter);
        li.send_update(&update).await;
        // Each letter is put back before the answer to what was sent behind it. The guest types on
        // behind the letters that their own replica still shows.
        if n % 10 == 9 {
            let before = sam.differences;
            let vector = sam.doc.state_vector();
            sam.send(&countersign_plan::sync::frame::Frame::Step1(vector.into())).await;
            while sam.differences == before {
                assert!(sam.read().await);
                see(&mut seen, &sam);
            }
        }
    }
    let whole = format!("{}{GOAL}", "x".repeat(LETTERS));
    rig.ahead(Duration::from_secs(1));
    li.round_trip().await;
    assert_eq!(suggested(&rig.document("p").await, key), Some(whole.as_str()));
    while seen.last() != Some(&whole) {
        assert!(sam.read().await);
        see(&mut seen, &sam);
    }
    li.until("the letters put back", |li| li.goal() == GOAL).await;
    let seconds = (rig.now() - begun).num_seconds() as usize;
    let written = seen.len();
    println!("{LETTERS} letters in {seconds} s by its clock: {written} suggestions");
    assert!(written <= seconds + 1, "{written} in {seconds} s");
    assert!(written >= 5, "it is written while the guest types: {written} in {seconds} s");
    assert_eq!(standing(&rig).await, "live");
}

/// A plan whose updates are short.
async fn of_short_updates() -> TestRelay {
    let rig = TestRelay::with(|c| c.limits.update = 7_500).await;
    deal_on(rig, |_| {}).await
}

#[tokio::test]
async fn jdg16_a_repair_that_cannot_be_written_is_made_without_proposals_and_nobody_is_closed() {
    let rig = of_short_updates().await;
    let day = (rig.now() + TimeDelta::days(70)).date_naive().to_string();
    let due = json!([{"type": "editStep", "id": "board", "field": "due", "value": day}]);
    rig.act("p", Side::Buyer, "rita", due).await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    // It is as long as an update may be; what puts it back and suggests it would be longer.
    let words = "w".repeat(7_420);
    let update = raw(&sam, 9_001, |_, txn| {
        entity(txn, "steps", "board").insert(txn, "due", words.as_str());
    });
    assert!((7_420..=7_500).contains(&update.len()), "{}", update.len());
    let mut li = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    li.send_update(&update).await;
    li.until("the notice", |li| is_told(li, "steps/board/due")).await;
    let document = rig.document("p").await;
    assert_eq!(document["steps"]["board"]["due"], json!(day));
    assert_eq!(document["proposals"], json!({}));
    let (sub, code, reason, texts) = set_aside(&rig).await;
    assert_eq!((sub, code, texts), (json!("sam"), json!("set-aside"), json!([words])));
    assert!(reason.ends_with("in steps/board/due"), "{reason}");
    // Everybody goes on, and what fits is a proposal as before.
    ann.edit(json!([{"type": "addComment", "on": "plan", "text": "Still here"}])).await;
    ann.round_trip().await;
    sam.edit(json!([{"type": "editStep", "id": "board", "field": "due", "value": "2098-01-05"}]))
        .await;
    sam.round_trip().await;
    let document = rig.document("p").await;
    assert_eq!(document["proposals"]["steps/board/due#sam"]["value"], "2098-01-05");
    // After a batch that was handled once more differences come unasked.
    li.until("the plan", |li| li.doc.document() == document).await;
    sam.until("the plan", |sam| sam.doc.document() == document).await;
}

#[tokio::test]
async fn jdg17_a_text_longer_than_an_update_may_be_is_put_back_whole() {
    let rig = of_short_updates().await;
    let half = "h".repeat(5_000);
    rita_writes(&rig, "steps/pilot/notes", &half).await;
    let more = json!([{"type": "editText", "path": "steps/pilot/notes", "at": 0, "delete": 0, "insert": half}]);
    rig.act("p", Side::Buyer, "rita", more).await;
    let text = [&*half, &*half].concat();
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let mut li = rig.stock("p", &link(&rig, Side::Buyer, "li")).await;
    li.edit(json!([{"type": "editText", "path": "steps/pilot/notes", "at": 0, "delete": 10_000, "insert": ""}]))
        .await;
    li.round_trip().await;
    let document = rig.document("p").await;
    assert_eq!(document["steps"]["pilot"]["notes"], json!(text));
    sam.edit(json!([{"type": "addComment", "on": "plan", "text": "Still here"}])).await;
    sam.round_trip().await;
    let document = rig.document("p").await;
    li.until("the plan", |li| li.doc.document() == document).await;
    sam.until("the plan", |sam| sam.doc.document() == document).await;
    // The bound on what people send is as it was.
    let long = "l".repeat(8_000);
    sam.edit(json!([{"type": "addComment", "on": "plan", "text": long}])).await;
    assert_eq!(sam.closed().await.0, 4413);
}

#[tokio::test]
async fn jdg16_typed_words_that_cannot_be_written_as_a_suggestion_are_set_aside() {
    let rig = of_short_updates().await;
    let text = "t".repeat(7_250);
    rita_writes(&rig, "goal", &text).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let mut li = rig.own("p", &link(&rig, Side::Buyer, "li")).await;
    let mut typed = String::new();
    // The first is a suggestion at once; with the second it is too long to be written.
    for words in ["a", &"b".repeat(240)] {
        let insert = json!([{"type": "editText", "path": "goal", "at": typed.len(), "delete": 0, "insert": words}]);
        let update = li.write(insert);
        li.send_update(&update).await;
        typed.push_str(words);
    }
    rig.ahead(Duration::from_secs(1));
    li.until("the notice", |li| is_told(li, "goal")).await;
    let meant = format!("{typed}{text}");
    let (sub, code, reason, texts) = set_aside(&rig).await;
    assert_eq!((sub, code, texts), (json!("li"), json!("set-aside"), json!([meant])));
    assert!(reason.ends_with("in goal"), "{reason}");
    sam.edit(json!([{"type": "addComment", "on": "plan", "text": "Still here"}])).await;
    sam.round_trip().await;
    let document = rig.document("p").await;
    assert_eq!(document["goal"], json!(text));
    assert_eq!(suggested(&document, "goal#li"), Some(format!("a{text}").as_str()));
    sam.until("the plan", |sam| sam.doc.document() == document).await;
}

#[tokio::test]
async fn jdg15_no_plan_keeps_more_than_two_thousand_proposals_open() {
    let rig = deal_on(TestRelay::start().await, |_| {}).await;
    let holiday =
        |n: usize| format!("buyer/{}-{:02}-{:02}", 2027 + n / 300, 1 + n / 25 % 12, 1 + n % 25);
    let count = async || rig.document("p").await["proposals"].as_object().unwrap().len();
    for nth in 0..11 {
        let mut client = rig.own("p", &rig.token("p", Side::Seller, &format!("li-{nth}"))).await;
        let update = raw(&client, 9_001 + nth, |_, txn| {
            for n in 0..195 {
                crate::links::map(txn, "holidays").insert(txn, holiday(n), Any::from("x"));
            }
        });
        client.send_update(&update).await;
        client.round_trip().await;
        let told = client.notices.iter().any(|notice| notice.code == "set-aside");
        assert_eq!(told, nth == 10, "{nth}: 10 times 195 of 2,000 fit");
    }
    assert_eq!(count().await, 2_000);
    assert_eq!(rig.document("p").await["holidays"], json!({}));
}

#[tokio::test]
async fn jdg15_bytes_of_proposals_count_to_the_plans_limit() {
    let rig = deal_on(TestRelay::with(|c| c.limits.plan = 220_000).await, |_| {}).await;
    let mut client = rig.own("p", &link(&rig, Side::Seller, "li")).await;
    let update = raw(&client, 9_001, |_, txn| {
        for n in 10..30 {
            let key = format!("buyer/2027-01-{n}");
            crate::links::map(txn, "holidays").insert(txn, key, "x".repeat(7_000));
        }
    });
    client.send_update(&update).await;
    client.round_trip().await;
    let kept = rig.document("p").await["proposals"].as_object().unwrap().len();
    // 20 times 7,000 came and are counted; each that is kept is counted once more.
    assert!((1..=11).contains(&kept), "{kept}");
    assert!(client.notices.iter().any(|notice| notice.code == "set-aside"));
    assert_eq!(rig.document("p").await["holidays"], json!({}));
}
