//! Files of a plan by addresses that a browser opens by itself.

use std::time::Duration;

use countersign_plan::model::Side;
use countersign_tests::relay::{TestAnswer, TestRelay, complete_from};
use serde_json::json;

const FILES: [&str; 7] = [
    "export.json",
    "export.csv",
    "export.md",
    "export.ics?only=meeting",
    "print",
    "certificate",
    "bundle",
];

async fn deal() -> TestRelay {
    let rig = TestRelay::start().await;
    let mut document = complete_from(rig.now());
    document["title"] = json!("Live <b>dispatch</b>");
    document["goal"] = json!("\"><script>alert(1)</script>");
    document["meeting"]["link"] = json!("https://meet.example/x");
    document["meeting"]["minutes"] = json!(45);
    rig.begin("p", document).await;
    rig
}

/// A token for files out of a participant's own.
async fn link(rig: &TestRelay, token: &str) -> String {
    let answer = rig.call("POST", "/v1/plans/p/links", Some(token), &[], b"").await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()["token"].as_str().unwrap().to_owned()
}

/// The answer to somebody who has the address and nothing else.
async fn opened(rig: &TestRelay, path: &str, token: &str) -> TestAnswer {
    let and = if path.contains('?') { '&' } else { '?' };
    rig.call("GET", &format!("{path}{and}token={token}"), None, &[], b"").await
}

#[tokio::test(flavor = "multi_thread")]
async fn lnk1_a_token_for_files_opens_files_by_the_address_alone_and_nothing_else() {
    let rig = deal().await;
    rig.plan("other").await;
    let dana = rig.token("p", Side::Buyer, "dana");
    let token = link(&rig, &dana).await;
    for file in FILES {
        let answer = opened(&rig, &format!("/v1/plans/p/{file}"), &token).await;
        assert_eq!(answer.status, 200, "{file}: {}", answer.text());
        assert_eq!(answer.headers["cache-control"], "no-store", "{file}");
        assert!(!answer.text().contains(&token), "{file} repeats the token");
        let foreign = opened(&rig, &format!("/v1/plans/other/{file}"), &token).await;
        assert_eq!(foreign.problem().0, "403 foreign-plan", "{file}");
        // The reader's own token has rights: an address is no place for it.
        let own = opened(&rig, &format!("/v1/plans/p/{file}"), &dana).await;
        assert_eq!(own.problem().0, "403 link-token", "{file}");
        let admin = opened(&rig, &format!("/v1/plans/p/{file}"), &rig.admin()).await;
        assert_eq!(admin.problem().0, "403 link-token", "{file}");
        // In a header the reader's own token does as before.
        assert_eq!(rig.get(&format!("/v1/plans/p/{file}"), &dana).await.status, 200, "{file}");
    }
    for (method, path) in [
        ("GET", "/v1/plans/p"),
        ("GET", "/v1/plans/p/report"),
        ("GET", "/v1/plans/p/view"),
        ("GET", "/v1/plans/p/me"),
        ("POST", "/v1/plans/p/me"),
        ("POST", "/v1/plans/p/links"),
        ("POST", "/v1/plans/p/commands"),
        ("POST", "/v1/plans/p/attestations"),
        ("POST", "/v1/plans/p/invites"),
        ("GET", "/v1/plans/p/export.json"),
    ] {
        let body: &[u8] = br#"{"kind": "sign", "digest": "0"}"#;
        let answer = rig.call(method, path, Some(&token), &[], body).await;
        assert_eq!(answer.problem().0, "403 scope", "{method} {path}");
    }
    for path in ["/v1/plans/p", "/v1/plans/p/report", "/v1/plans/p/view"] {
        assert_eq!(opened(&rig, path, &token).await.problem().0, "401 token-missing", "{path}");
    }
    assert_eq!(rig.closes("p", Some(&token)).await.0, 4403);
    rig.ahead(Duration::from_secs(15 * 60));
    let late = opened(&rig, "/v1/plans/p/certificate", &token).await;
    assert_eq!(late.problem().0, "401 token-expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn lnk2_a_token_for_files_ends_with_the_token_that_it_was_asked_with() {
    let rig = deal().await;
    let mut claims = rig.claims("p", Side::Buyer, "dana");
    claims.exp = rig.now().timestamp() as f64 + 60.0;
    let token = link(&rig, &rig.mint(&claims)).await;
    let path = "/v1/plans/p/export.ics";
    assert_eq!(opened(&rig, path, &token).await.status, 200);
    rig.ahead(Duration::from_secs(60));
    assert_eq!(opened(&rig, path, &token).await.problem().0, "401 token-expired");
    let admin = rig.call("POST", "/v1/plans/p/links", Some(&rig.admin()), &[], b"").await;
    assert_eq!(admin.problem().0, "403 person-only");
}

#[tokio::test(flavor = "multi_thread")]
async fn lnk3_the_next_meeting_is_a_calendar_of_one_event_at_its_instant() {
    let rig = deal().await;
    let token = link(&rig, &rig.token("p", Side::Buyer, "dana")).await;
    let answer = opened(&rig, "/v1/plans/p/export.ics?only=meeting", &token).await;
    assert_eq!(answer.headers["content-disposition"], "attachment; filename=\"p.ics\"");
    let calendar = answer.text().replace("\r\n ", "");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 1, "{calendar}");
    let day = (rig.now() + chrono::TimeDelta::days(5)).format("%Y%m%d");
    for line in [
        "UID:meeting@p.countersign".to_owned(),
        format!("DTSTART:{day}T140000Z"),
        format!("DTEND:{day}T144500Z"),
        "URL:https://meet.example/x".to_owned(),
    ] {
        assert!(calendar.lines().any(|one| one == line), "{line} in {calendar}");
    }
    let whole = opened(&rig, "/v1/plans/p/export.ics", &token).await.text();
    assert!(whole.matches("BEGIN:VEVENT").count() > 1, "{whole}");
    assert!(whole.replace("\r\n ", "").contains("UID:meeting@p.countersign"));
    let odd = opened(&rig, "/v1/plans/p/export.ics?only=all", &token).await;
    assert_eq!(odd.problem().0, "400 query");
}

#[tokio::test(flavor = "multi_thread")]
async fn lnk4_print_and_certificate_are_pages_in_which_what_people_wrote_is_text() {
    let rig = deal().await;
    let dana = rig.token("p", Side::Buyer, "dana");
    let token = link(&rig, &dana).await;
    for page in ["print", "certificate"] {
        let answer = opened(&rig, &format!("/v1/plans/p/{page}"), &token).await;
        assert_eq!(answer.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer");
        let policy = &answer.headers["content-security-policy"];
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        let html = answer.text();
        assert!(html.contains("Live &lt;b&gt;dispatch&lt;/b&gt;"), "{html}");
        assert_eq!(html.matches("<script").count(), 1, "{html}");
    }
    let empty = opened(&rig, "/v1/plans/p/certificate", &token).await.text();
    assert!(empty.contains("Nobody has signed yet."), "{empty}");
    let terms = rig.get("/v1/plans/p/terms", &dana).await.json();
    let attest = async |token: &str, said| {
        let answer = rig.post("/v1/plans/p/attestations", token, said).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    };
    attest(&dana, json!({"kind": "sign", "digest": terms["digest"]})).await;
    let rita = rig.token("p", Side::Buyer, "rita");
    let no = json!({"kind": "decline", "digest": terms["digest"], "note": "No <i>budget</i>"});
    attest(&rita, no).await;
    let signed = opened(&rig, "/v1/plans/p/certificate", &token).await.text();
    let digest = terms["digest"].as_str().unwrap();
    for says in [digest, "Current", "a verified address", "No &lt;i&gt;budget&lt;/i&gt;"] {
        assert!(signed.contains(says), "{says} in {signed}");
    }
    let sam = rig.token("p", Side::Seller, "sam");
    let later = json!([{"type": "editStep", "id": "legal", "field": "due", "value": "2098-12-20"}]);
    rig.act_by("p", &sam, later).await;
    let lapsed = opened(&rig, "/v1/plans/p/certificate", &token).await.text();
    assert!(lapsed.contains("Out of date"), "{lapsed}");
}
