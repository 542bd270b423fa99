//! Rooms over a store that fails before, after, and without saying so: sockets stay, nothing is
//! lost, nothing is done twice.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use countersign_plan::model::Side;
use countersign_relay::room::Surroundings;
use countersign_relay::store::PlanId;
use countersign_tests::relay::{DEADLINE, TestRelay, type_goal};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

use crate::rooms::{AppendFault, FullStore, Panics};

async fn rig() -> (TestRelay, Arc<Panics>) {
    let panics = Arc::new(Panics::default());
    let own = Arc::clone(&panics);
    let wrap = move |around: Surroundings| {
        let (inner, plan) = (around.store, Some("p"));
        let store =
            FullStore { inner, full: Arc::default(), plan, held: Arc::default(), panics: own };
        Surroundings { store: Arc::new(store), ..around }
    };
    (TestRelay::around(wrap).await, panics)
}

async fn entries(rig: &TestRelay) -> usize {
    let stored = rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    stored.evidence.ledger().entries().len()
}

fn goal(rig_document: &Value) -> String {
    rig_document["goal"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn rom18_an_append_that_was_done_without_saying_so_is_done_once_and_its_answers_are_given() {
    for fault in [AppendFault::After, AppendFault::UnheardAfter] {
        let (rig, panics) = rig().await;
        rig.plan("p").await;
        let token = rig.token("p", Side::Buyer, "ann");
        let mut ann = rig.own("p", &token).await;
        let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
        let fails_once = || panics.faults.lock().unwrap().push_back(fault);

        fails_once();
        ann.edit(type_goal(0, "once ")).await;
        sam.until("the edit", |c| c.goal() == "once ").await;
        fails_once();
        let body = json!({"commands": [{"type": "addStep", "title": "A step"}]});
        let added = rig.post("/v1/plans/p/commands", &token, body).await;
        assert_eq!(added.status, 200, "{}", added.text());
        let titles = |document: &Value| {
            let steps = document["steps"].as_object().cloned().unwrap_or_default();
            steps.values().filter(|step| step["title"] == "A step").count()
        };
        assert_eq!(titles(&added.json()["document"]), 1);
        assert_eq!(titles(&rig.document("p").await), 1);
        let terms = rig.get("/v1/plans/p/terms?subject=plan", &token).await.json();
        fails_once();
        let body = json!({"kind": "decline", "subject": "plan", "digest": terms["digest"], "note": "not now"});
        let declined = rig.post("/v1/plans/p/attestations", &token, body).await;
        assert_eq!(declined.status, 201, "{}", declined.text());
        assert_eq!(entries(&rig).await, 1);
        let sent = ann.sent;
        ann.until("everything saved", |c| c.saved.as_ref().is_some_and(|s| s.messages == sent))
            .await;
        assert!(panics.faults.lock().unwrap().is_empty(), "all of them happened");
    }
}

#[tokio::test]
async fn rom20_a_batch_whose_read_of_the_store_fails_once_is_handled_once_more() {
    let (rig, panics) = rig().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    // The room reads the record before it judges what sets a field, and this is the first.
    panics.unread.store(1, Ordering::SeqCst);
    let body =
        json!({"commands": [{"type": "editPlan", "field": "goLive", "value": "2027-05-03"}]});
    let answer = rig.post("/v1/plans/p/commands", &token, body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(rig.document("p").await["plan"]["goLive"], "2027-05-03");
    assert_eq!(panics.unread.load(Ordering::SeqCst), 0, "it happened");
}

/// The counts of one run of [`run`].
#[derive(Debug, Default)]
struct FaultCounts {
    faults: BTreeMap<String, usize>,
    refused: usize,
    twice: usize,
}

/// Two people type, a third calls by HTTP, and the store fails as the seed says.
async fn run(seed: u64, counts: &Mutex<FaultCounts>) {
    let mut random = StdRng::seed_from_u64(seed);
    let (rig, panics) = rig().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "eve");
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let (mut typed, mut called, mut declined) = (Vec::new(), BTreeMap::new(), 0);
    for n in 0..24 {
        if random.random_bool(0.3) {
            let twice = random.random_bool(0.3);
            for _ in 0..1 + u8::from(twice) {
                let faults = [
                    AppendFault::Before,
                    AppendFault::After,
                    AppendFault::UnheardBefore,
                    AppendFault::UnheardAfter,
                ];
                let fault = faults[random.random_range(0..faults.len())];
                panics.faults.lock().unwrap().push_back(fault);
                *counts.lock().unwrap().faults.entry(format!("{fault:?}")).or_default() += 1;
            }
            counts.lock().unwrap().twice += usize::from(twice);
        }
        let word = format!("<{seed}.{n}>");
        match random.random_range(0..4) {
            0 => {
                ann.edit(type_goal(0, &word)).await;
                typed.push(word);
            }
            1 => {
                sam.edit(type_goal(0, &word)).await;
                typed.push(word);
            }
            2 => {
                let body = json!({"commands": [{"type": "editText", "path": "goal", "at": 0, "insert": word}]});
                let answer = rig.post("/v1/plans/p/commands?document=false", &token, body).await;
                called.insert(word, answer.status);
            }
            _ => {
                let terms = rig.get("/v1/plans/p/terms?subject=plan", &token).await;
                if terms.status == 200 {
                    let digest = &terms.json()["digest"];
                    let note = json!({"kind": "decline", "subject": "plan", "digest": digest, "note": word});
                    let answer = rig.post("/v1/plans/p/attestations", &token, note).await;
                    declined += usize::from(answer.status == 201);
                }
            }
        }
    }
    panics.faults.lock().unwrap().clear();
    let body = json!({"commands": [{"type": "setText", "path": "title", "text": "the end"}]});
    let last = rig.post("/v1/plans/p/commands?document=false", &token, body).await;
    assert_eq!(last.status, 200, "seed {seed}: {}", last.text());

    let has_all = |goal: &str| typed.iter().all(|word| goal.contains(word.as_str()));
    // Both answer the room's step 1 while they wait.
    let begun = Instant::now();
    while !(has_all(&ann.goal()) && has_all(&sam.goal())) {
        assert!(
            begun.elapsed() < DEADLINE,
            "seed {seed}: {typed:?} at {:?} and {:?}",
            ann.goal(),
            sam.goal()
        );
        ann.round_trip().await;
        sam.round_trip().await;
    }
    let document = rig.document("p").await;
    let goal = goal(&document);
    for word in &typed {
        assert_eq!(goal.matches(word.as_str()).count(), 1, "seed {seed}: {word} in {goal}");
    }
    for (word, status) in &called {
        let times = goal.matches(word.as_str()).count();
        assert_eq!(times, usize::from(*status == 200), "seed {seed}: {word} was answered {status}");
        counts.lock().unwrap().refused += usize::from(*status != 200);
    }
    assert_eq!(entries(&rig).await, declined, "seed {seed}");
    ann.round_trip().await;
    sam.round_trip().await;
    assert_eq!((ann.goal(), sam.goal()), (goal.clone(), goal), "seed {seed}: they converge");
    assert!(ann.close.is_none() && sam.close.is_none(), "seed {seed}: no socket was closed");
}

#[tokio::test]
async fn rom19_over_a_store_that_fails_nothing_is_lost_or_done_twice_and_no_socket_closes() {
    let counts = Mutex::default();
    for seed in 0..8 {
        run(seed, &counts).await;
    }
    let counts = counts.into_inner().unwrap();
    assert!(counts.faults.len() == 4 && counts.refused > 0 && counts.twice > 0, "{counts:?}");
}
