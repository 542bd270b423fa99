//! Introducing oneself, and bringing in a colleague: nobody gains by it what they could not do
//! before.

use std::time::Duration;

use chrono::{DateTime, Utc};
use countersign_plan::model::Side;
use countersign_plan::sync::frame::StepRequest;
use countersign_plan::sync::token::Token;
use countersign_relay::token::Claims;
use countersign_tests::relay::{TestAnswer, TestRelay};
use serde_json::{Value, json};

async fn me(rig: &TestRelay, token: &str) -> Value {
    let answer = rig.get("/v1/plans/p/me", token).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

async fn introduce(rig: &TestRelay, token: &str, body: Value) -> TestAnswer {
    rig.post("/v1/plans/p/me", token, body).await
}

async fn invite(rig: &TestRelay, token: &str, body: Value) -> TestAnswer {
    rig.post("/v1/plans/p/invites", token, body).await
}

fn token_of(answer: &TestAnswer) -> String {
    answer.json()["token"].as_str().unwrap_or_else(|| panic!("{}", answer.text())).to_owned()
}

fn link(rig: &TestRelay, assurance: u8) -> Claims {
    Claims { assurance: Some(assurance.into()), name: None, ..rig.claims("p", Side::Buyer, "ann") }
}

#[tokio::test]
async fn mee1_a_name_given_is_an_assurance_of_one_for_the_same_person() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let first = rig.mint(&link(&rig, 0));
    let before = me(&rig, &first).await;
    assert_eq!(
        (&before["sub"], &before["name"], &before["assurance"]),
        (&json!("ann"), &json!("ann"), &json!(0))
    );
    let answer =
        introduce(&rig, &first, json!({"name": " Ann Lee ", "email": "ann@buyer.example"})).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let after = me(&rig, &token_of(&answer)).await;
    let expected = json!({"plan": "p", "sub": "ann", "name": "Ann Lee", "email": "ann@buyer.example", "side": "buyer",
        "scope": "read write attest invite", "assurance": 1, "expires": before["expires"]});
    assert_eq!(after, expected);
    // They go on as the same person, under the same id of theirs.
    for (token, goal) in [(&first, "Live"), (&token_of(&answer), "Live in spring")] {
        let commands = json!({"commands": [{"type": "setText", "path": "goal", "text": goal}]});
        assert_eq!(rig.post("/v1/plans/p/commands", token, commands).await.status, 200);
    }
    let reader = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    let authors = reader.doc.authors();
    assert_eq!(authors.values().filter(|value| **value == "ann").count(), 1);
    assert_eq!(authors["p/ann"], json!({"name": "Ann Lee", "side": "buyer", "assurance": 1}));

    for (body, code) in [
        (json!({"name": "  "}), "422 token-request"),
        (json!({"name": "Ann", "email": "nowhere"}), "422 token-request"),
        (json!({"name": "Ann", "assurance": 3}), "422 unknown-field"),
        (json!({}), "400 malformed-json"),
    ] {
        assert_eq!(introduce(&rig, &first, body.clone()).await.problem().0, code, "{body}");
    }
}

#[tokio::test]
async fn mee2_whoever_is_vouched_for_stays_who_they_are() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let vouched = rig.token("p", Side::Buyer, "ann");
    let (code, says) = introduce(&rig, &vouched, json!({"name": "The boss"})).await.problem();
    assert_eq!(code, "403 vouched");
    assert!(says.contains("vouched for"), "{says}");
    assert_eq!(
        introduce(&rig, &rig.admin(), json!({"name": "Ann"})).await.problem().0,
        "403 person-only"
    );
    let elsewhere = rig.token("q", Side::Buyer, "ann");
    assert_eq!(
        introduce(&rig, &elsewhere, json!({"name": "Ann"})).await.problem().0,
        "403 foreign-plan"
    );
}

#[tokio::test]
async fn mee3_an_invited_colleague_is_of_the_same_side_and_may_no_more_than_the_inviter() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let ann = rig.token("p", Side::Buyer, "ann");
    let answer = invite(&rig, &ann, json!({"name": "Bea", "email": "bea@buyer.example"})).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let bea = me(&rig, &token_of(&answer)).await;
    assert_eq!(
        (&bea["name"], &bea["side"], &bea["assurance"], &bea["scope"]),
        (&json!("Bea"), &json!("buyer"), &json!(0), &json!("read write attest"))
    );
    assert!(bea["sub"].as_str().is_some_and(|sub| sub.starts_with("invited-")));
    let other = me(&rig, &token_of(&invite(&rig, &ann, json!({})).await)).await;
    assert_ne!(other["sub"], bea["sub"], "each invitation is another person");
    let named = introduce(&rig, &token_of(&answer), json!({"name": "Bea Bell"})).await;
    assert_eq!(me(&rig, &token_of(&named)).await["assurance"], 1);

    let narrow = rig
        .mint(&Claims { scope: "read write invite".into(), ..rig.claims("p", Side::Buyer, "rob") });
    let colleague = me(&rig, &token_of(&invite(&rig, &narrow, json!({})).await)).await;
    assert_eq!(colleague["scope"], "read write");
    let reader = me(&rig, &token_of(&invite(&rig, &ann, json!({"scope": " read "})).await)).await;
    assert_eq!(reader["scope"], "read");
    for (token, body) in [
        (&narrow, json!({"scope": "read attest"})),
        (&ann, json!({"scope": "admin"})),
        (&ann, json!({"scope": ""})),
        (&ann, json!({"scope": "read sudo"})),
        (&ann, json!({"ttl": "15d"})),
        (&ann, json!({"name": "\u{7}"})),
    ] {
        assert_eq!(
            invite(&rig, token, body.clone()).await.problem().0,
            "422 token-request",
            "{body}"
        );
    }
    for body in [json!({"side": "seller"}), json!({"assurance": 2}), json!({"sub": "ann"})] {
        assert_eq!(
            invite(&rig, &ann, body.clone()).await.problem().0,
            "422 unknown-field",
            "{body}"
        );
    }
    assert_eq!(invite(&rig, &rig.admin(), json!({})).await.problem().0, "403 person-only");
}

#[tokio::test]
async fn mee5_an_invitation_can_ask_to_look_at_a_step_and_says_so_under_any_name_given() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let claims = Claims { name: Some("Ann Lee".into()), ..rig.claims("p", Side::Buyer, "ann") };
    let ann = rig.mint(&claims);
    let invited = invite(&rig, &ann, json!({"name": "Bea", "step": "s1"})).await;
    assert_eq!(invited.status, 201, "{}", invited.text());
    let asked = |answer: &TestAnswer| Token::read(&token_of(answer)).unwrap().party.asked;
    let request = StepRequest { step: "s1".into(), by: "Ann Lee".into() };
    assert_eq!(asked(&invited), Some(request.clone()));
    let named = introduce(&rig, &token_of(&invited), json!({"name": "Bea Ito"})).await;
    assert_eq!(asked(&named), Some(request.clone()));
    let bea = rig.own("p", &token_of(&named)).await;
    assert_eq!(bea.welcome.unwrap().role.asked, Some(request));
    assert_eq!(asked(&invite(&rig, &ann, json!({})).await), None);
    let odd = invite(&rig, &ann, json!({"step": "s1/due"})).await;
    assert_eq!(odd.problem().0, "422 token-request");
}

#[tokio::test]
async fn mee4_only_a_verified_person_with_the_rights_to_invites_and_for_two_weeks() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let until = |minted: &TestAnswer| {
        minted.json()["expires"].as_str().unwrap().parse::<DateTime<Utc>>().unwrap()
    };
    let with = |scope: &str, assurance: u8| {
        let claims = Claims {
            scope: scope.into(),
            assurance: Some(assurance.into()),
            ..rig.claims("p", Side::Buyer, "ann")
        };
        rig.mint(&claims)
    };
    for (scope, assurance, code, word) in [
        ("read", 3, "403 scope", "`write`"),
        ("read attest invite", 2, "403 scope", "`write`"),
        ("read write attest", 2, "403 scope", "`invite`"),
        ("read write attest invite", 0, "403 assurance", "at least 2"),
        ("read write attest invite", 1, "403 assurance", "at least 2"),
    ] {
        let (found, says) = invite(&rig, &with(scope, assurance), json!({})).await.problem();
        assert!(found == code && says.contains(word), "{scope} {assurance}: {found} {says}");
    }
    let bea = rig.token("p", Side::Buyer, "bea");
    let days = |count: u64| Duration::from_secs(count * 24 * 3600);
    let week = until(&invite(&rig, &bea, json!({})).await);
    assert!((rig.now() + days(6)..rig.now() + days(8)).contains(&week));
    let longest = until(&invite(&rig, &bea, json!({"ttl": "14d"})).await);
    assert!((rig.now() + days(13)..rig.now() + days(15)).contains(&longest));
    assert_eq!(
        invite(&rig, &bea, json!({"ttl": "1209601s"})).await.problem().0,
        "422 token-request"
    );
}
