//! Answers that are kept under keys, and how much of them.

use std::time::Duration;

use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_tests::relay::{TestAnswer, TestRelay};
use serde_json::{Value, json};

/// Commands that set the least number of days.
fn set_days(days: u64) -> Value {
    json!({"commands": [{"type": "editStep", "id": "S", "field": "daysMin", "value": days}]})
}

/// A call under a key.
async fn keyed(rig: &TestRelay, path: &str, token: &str, key: &str, body: &Value) -> TestAnswer {
    let headers = [("idempotency-key", key)];
    rig.call("POST", path, Some(token), &headers, body.to_string().as_bytes()).await
}

#[tokio::test]
async fn cst9_what_is_kept_of_answers_holds_no_token_and_no_document_and_gives_the_first_answer_again()
 {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    let begin = json!({"id": "p", "document": {"title": "Secret deal"}});
    let made = keyed(&rig, "/v1/plans", &admin, "k", &begin).await;
    assert_eq!(made.status, 201, "{}", made.text());
    let ann = rig.token("p", Side::Buyer, "ann");
    let link = rig.mint(&countersign_relay::token::Claims {
        assurance: Some(Assurance::Link),
        ..rig.claims("p", Side::Buyer, "link")
    });
    let edit = json!({"commands": [{"type": "setText", "path": "goal", "text": "Secret goal"}]});
    let terms =
        async |rig: &TestRelay| rig.get("/v1/plans/p/terms", &ann).await.json()["digest"].clone();
    let edited = keyed(&rig, "/v1/plans/p/commands", &ann, "k", &edit).await;
    let inspect = json!({"kind": "inspect", "digest": terms(&rig).await});
    let calls = [
        ("/v1/plans/p/attestations", &ann, inspect),
        ("/v1/plans/p/tokens", &admin, json!({"side": "buyer", "sub": "new"})),
        ("/v1/plans/p/me", &link, json!({"name": "Lin"})),
        ("/v1/plans/p/invites", &ann, json!({"name": "Guest"})),
    ];
    let mut first = Vec::new();
    for (n, (path, token, body)) in calls.iter().enumerate() {
        let answer = keyed(&rig, path, token, &format!("c{n}"), body).await;
        assert!(matches!(answer.status, 200 | 201), "{path}: {}", answer.text());
        first.push(answer);
    }
    assert_eq!(edited.json()["document"]["goal"], "Secret goal");
    // Somebody goes on writing, and the relay starts anew.
    let title = json!([{"type": "setText", "path": "title", "text": "Later title"}]);
    rig.act("p", Side::Buyer, "bob", title).await;
    let folder = rig.stop().await;
    let store = rusqlite::Connection::open(folder.0.join("plans.sqlite")).unwrap();
    let mut kept = store.prepare("select answer from idempotency").unwrap();
    let kept = kept.query_map([], |r| r.get::<_, Vec<u8>>(0)).unwrap();
    let kept: Vec<String> = kept.map(|bytes| String::from_utf8(bytes.unwrap()).unwrap()).collect();
    assert_eq!(kept.len(), 6);
    for answer in &kept {
        assert!(answer.len() < 400, "{answer}");
        for secret in ["eyJ", "Secret", "receipt", "document\":{", "terms"] {
            assert!(!answer.contains(secret), "{secret} is in {answer}");
        }
    }
    let rig = TestRelay::on(folder, |_| {}).await;
    rig.ahead(Duration::from_secs(60));
    for (n, (path, token, body)) in calls.iter().enumerate() {
        let again = keyed(&rig, path, token, &format!("c{n}"), body).await;
        assert_eq!((again.status, again.json()), (first[n].status, first[n].json()), "{path}");
        assert_eq!(again.headers["idempotency-replayed"], "true");
    }
    let again = keyed(&rig, "/v1/plans/p/commands", &ann, "k", &edit).await.json();
    assert_eq!(
        (&again["document"]["goal"], &again["document"]["title"]),
        (&json!("Secret goal"), &json!("Later title"))
    );
    assert_eq!(again["seq"], rig.seq("p").await, "the number is that of the document beside it");
    let again = keyed(&rig, "/v1/plans", &admin, "k", &begin).await;
    assert_eq!((again.status, again.headers["location"].as_str()), (201, "/v1/plans/p"));
    assert_eq!(again.json()["document"]["title"], "Later title");
    assert_eq!(again.json()["epoch"], made.json()["epoch"]);
}

#[tokio::test]
async fn cst10_a_caller_with_too_many_kept_answers_is_told_and_nobody_else_notices() {
    let rig = TestRelay::with(|c| c.limits.answers_person = 3).await;
    rig.plan("p").await;
    let (ann, bob) = (rig.token("p", Side::Buyer, "ann"), rig.token("p", Side::Buyer, "bob"));
    let path = "/v1/plans/p/commands?document=false";
    for n in 0..3 {
        assert_eq!(keyed(&rig, path, &ann, &format!("k{n}"), &set_days(n)).await.status, 200);
    }
    let (problem, detail) = keyed(&rig, path, &ann, "k3", &set_days(3)).await.problem();
    assert_eq!(problem, "429 too-many-idempotency-keys");
    assert!(detail.contains("without a key"), "{detail}");
    assert_eq!(rig.document("p").await["steps"]["S"]["daysMin"], 2, "it had no effect");
    assert_eq!(
        keyed(&rig, path, &ann, "k1", &set_days(1)).await.status,
        200,
        "what is kept is given again"
    );
    assert_eq!(rig.post(path, &ann, set_days(4)).await.status, 200, "without a key it goes on");
    assert_eq!(keyed(&rig, path, &bob, "k3", &set_days(5)).await.status, 200);
    // A day later they are gone.
    rig.ahead(Duration::from_secs(25 * 3600));
    countersign_relay::serve::forget_answers(&rig.relay).await.unwrap();
    let ann = rig.token("p", Side::Buyer, "ann");
    assert_eq!(keyed(&rig, path, &ann, "k3", &set_days(6)).await.status, 200);
}

#[tokio::test]
async fn hos4_calls_side_by_side_keep_no_more_answers_than_one_caller_may_have() {
    let rig = TestRelay::with(|c| c.limits.answers_person = 3).await;
    rig.plan("p").await;
    let ann = rig.token("p", Side::Buyer, "ann");
    let path = "/v1/plans/p/commands?document=false";
    for round in 0..5 {
        let calls = (0..12).map(|n| {
            let (rig, ann) = (&rig, &ann);
            async move {
                keyed(rig, path, ann, &format!("r{round}-{n}"), &set_days(n)).await.status
            }
        });
        let answers = futures_util::future::join_all(calls).await;
        assert!(answers.iter().all(|status| [200, 429].contains(status)), "{answers:?}");
        let taken = answers.iter().filter(|status| **status == 200).count();
        assert!(round > 0 || taken > 0, "{answers:?}");
        assert!(taken <= 3, "{taken} of {answers:?} were taken");
    }
}

#[tokio::test]
async fn cst13_answers_that_an_earlier_version_kept_are_gone() {
    let folder = std::sync::Arc::new(countersign_tests::relay::Folder::new());
    let source = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/stores/schema-7"));
    for name in ["plans.sqlite", "token.key", "receipt.key"] {
        std::fs::copy(source.join(name), folder.0.join(name)).unwrap();
    }
    let count = |sql: &str| -> u64 {
        let store = rusqlite::Connection::open(folder.0.join("plans.sqlite")).unwrap();
        store.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count("select count(*) from idempotency"), 9, "tokens and documents among them");
    let rig = TestRelay::on(std::sync::Arc::clone(&folder), |_| {}).await;
    for (caller, key) in [
        ("admin:admin", "make-signed"),
        ("admin:admin", "mint-1"),
        ("signed/buyer:ann", "sign-1"),
        ("signed/seller:sam", "cmd-1"),
    ] {
        assert_eq!(rig.relay.store().recall(caller.into(), key.into()).await, Ok(None), "{key}");
    }
    rig.stop().await;
    assert_eq!(count("select count(*) from idempotency"), 0);
    assert_eq!(count("select count(*) from idempotency_load"), 0);
}
