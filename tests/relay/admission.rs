//! Admission of callers, and the reading of a refusal from outside.

use std::time::Duration;

use countersign_plan::model::Side;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, ClientKind, TestRelay};

#[tokio::test]
async fn tok5_each_refusal_of_a_socket_has_its_close_code() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let expired = rig.token("p", Side::Buyer, "ann");
    rig.ahead(Duration::from_secs(3600));
    let unscoped =
        rig.mint(&Claims { scope: "attest".into(), ..rig.claims("p", Side::Buyer, "ann") });
    let of_none = rig.token("none", Side::Buyer, "ann");
    let cases = [
        ("p", None, 4401, "token-missing"),
        ("p", Some("nonsense".to_owned()), 4401, "token-wrong"),
        ("p", Some(expired), 4401, "token-expired"),
        ("p", Some(rig.token("q", Side::Buyer, "ann")), 4403, "foreign-plan"),
        ("p", Some(unscoped), 4403, "scope"),
        ("p", Some(rig.admin()), 4403, "person-only"),
        ("none", Some(of_none), 4404, "no-such-plan"),
    ];
    for (plan, token, code, word) in cases {
        let (closed, reason) = rig.closes(plan, token.as_deref()).await;
        assert_eq!(closed, code, "{reason}");
        assert!(reason.starts_with(word), "{reason}");
    }
}

#[tokio::test]
async fn tok2_a_token_is_expired_at_the_instant_of_its_exp() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let claims = rig.claims("p", Side::Buyer, "ann");
    // The relay's clock runs on while the call is under way, on a busy machine for some seconds.
    let exp = claims.exp as i64;
    let until = |seconds: i64| {
        Duration::from_millis((seconds * 1000 - rig.now().timestamp_millis()) as u64)
    };
    rig.ahead(until(exp - 60));
    assert_eq!(rig.get("/v1/plans/p", &rig.mint(&claims)).await.status, 200);
    rig.ahead(until(exp));
    let (problem, detail) = rig.get("/v1/plans/p", &rig.mint(&claims)).await.problem();
    assert_eq!(problem, "401 token-expired");
    assert!(detail.contains("get a fresh one"), "{detail}");
}

#[tokio::test]
async fn tok6_a_right_holds_per_message() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let before = rig.seq("p").await;
    rig.ahead(Duration::from_secs(3600));
    ann.edit(serde_json::json!([{"type": "setText", "path": "goal", "text": "late"}])).await;
    assert_eq!(ann.closed().await.0, 4401);
    assert_eq!(rig.seq("p").await, before);
}

#[tokio::test]
async fn tok7_a_silent_socket_ends_with_its_token() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let claims = rig.claims("p", Side::Buyer, "ann");
    let soon = Claims { exp: (rig.now().timestamp() + 6) as f64, ..claims };
    let mut ann = rig.stock("p", &rig.mint(&soon)).await;
    assert_eq!(ann.closed().await.0, 4401);
}

#[tokio::test]
async fn tok8_our_own_client_brings_its_token_beside_the_subprotocol() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Seller, "sam");
    let own = rig.own("p", &token).await;
    let role = own.welcome.unwrap().role;
    assert_eq!((role.sub.as_str(), role.side), ("sam", Side::Seller));
    // A wrong one is refused where the browser can read it.
    let mut stranger =
        Client::connect(rig.address, "p", Some("x.y.z"), ClientKind::Own).await.unwrap();
    assert_eq!(stranger.closed().await.0, 4401);
}

#[tokio::test]
async fn tok9_every_address_says_who_may() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (ann, reader, foreign, admin) = (
        rig.token("p", Side::Buyer, "ann"),
        rig.reader("p", "rea"),
        rig.token("q", Side::Buyer, "ann"),
        rig.admin(),
    );
    // Method, address, then what the admin, a participant, a reader, another plan's participant and
    // nobody get.
    let table = [
        ("GET", "/v1/plans", [200, 403, 403, 403, 401]),
        ("GET", "/v1/plans/p", [200, 200, 200, 403, 401]),
        ("GET", "/v1/plans/p/document", [200, 200, 200, 403, 401]),
        ("GET", "/v1/plans/p/report", [200, 200, 200, 403, 401]),
        ("GET", "/v1/plans/p/report?side=seller", [200, 403, 403, 403, 401]),
        ("GET", "/v1/plans/p/activity", [200, 200, 200, 403, 401]),
        ("GET", "/v1/plans/p/export.json", [200, 200, 200, 403, 401]),
        ("GET", "/v1/plans/p/export.csv", [200, 200, 200, 403, 401]),
        ("POST", "/v1/plans", [400, 403, 403, 403, 401]),
        ("POST", "/v1/plans/p/commands", [403, 400, 403, 403, 401]),
        ("POST", "/v1/plans/p/tokens", [400, 403, 403, 403, 401]),
        ("GET", "/v1/plans/p/quarantine", [200, 403, 403, 403, 401]),
        ("GET", "/v1/plans/p/thresholds", [200, 403, 403, 403, 401]),
        ("PUT", "/v1/plans/p/thresholds", [400, 403, 403, 403, 401]),
        ("POST", "/v1/plans/p/holidays", [403, 422, 403, 403, 401]),
        ("POST", "/v1/import", [422, 422, 422, 422, 401]),
        ("DELETE", "/v1/plans/q", [404, 403, 403, 403, 401]),
        ("GET", "/healthz", [200; 5]),
        ("GET", "/readyz", [200; 5]),
        ("GET", "/openapi.json", [200; 5]),
        ("GET", "/docs", [200; 5]),
    ];
    let callers = [Some(&admin), Some(&ann), Some(&reader), Some(&foreign), None];
    for (method, path, expected) in table {
        for (caller, expected) in callers.iter().zip(expected) {
            let token = caller.map(String::as_str);
            let answer = rig.call(method, path, token, &[], b"{").await;
            assert_eq!(answer.status, expected, "{method} {path}: {}", answer.text());
        }
    }
}
