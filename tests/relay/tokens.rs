//! Rights of a token, invitations, and the end by a deletion: by a relay as portals and strangers
//! meet it.

use std::path::Path;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::config::Invites;
use countersign_relay::store::PlanId;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, ClientKind, TestAnswer, TestRelay};
use jsonwebtoken::{Algorithm, EncodingKey, crypto};
use serde_json::{Value, json};

/// A token of any header and claims, signed with a key file of the relay.
fn forge(rig: &TestRelay, file: &str, header: &str, claims: &str) -> String {
    let secret = std::fs::read_to_string(rig.folder.0.join(file)).unwrap();
    let key = EncodingKey::from_secret(&B64.decode(secret.trim()).unwrap());
    let message = format!("{}.{}", B64.encode(header), B64.encode(claims));
    let signature = crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    format!("{message}.{signature}")
}

/// The claims of a case: sound ones with the changes of a JSON merge patch, or what stands behind
/// `=`.
fn claims_of(rig: &TestRelay, text: &str) -> String {
    if let Some(whole) = text.strip_prefix('=') {
        return whole.to_owned();
    }
    let mut claims = serde_json::to_value(rig.claims("p", Side::Buyer, "ann")).unwrap();
    claims["name"] = json!("Ann");
    for (name, value) in serde_json::from_str::<Value>(text).unwrap().as_object().unwrap() {
        match value {
            Value::Null => drop(claims.as_object_mut().unwrap().remove(name)),
            Value::String(text) => claims[name] = Value::String(long(text)),
            Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => {
                claims[name] = value.clone();
            }
        }
    }
    claims.to_string()
}

/// `(200)` stands for 200 characters.
fn long(text: &str) -> String {
    let number = text.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    match number.and_then(|(number, _)| number.parse().ok()) {
        Some(count) => text.replace(&format!("({count})"), &"ü".repeat(count)),
        None => text.to_owned(),
    }
}

/// A writing call under an Idempotency-Key.
async fn keyed(rig: &TestRelay, key: &str, path: &str, token: &str, body: &Value) -> TestAnswer {
    let headers = [("idempotency-key", key)];
    rig.call("POST", path, Some(token), &headers, body.to_string().as_bytes()).await
}

async fn invite(rig: &TestRelay, token: &str, body: Value) -> TestAnswer {
    rig.post("/v1/plans/p/invites", token, body).await
}

fn goal(text: &str) -> Value {
    json!({"commands": [{"type": "setText", "path": "goal", "text": text}]})
}

async fn digest(rig: &TestRelay, token: &str, subject: &str) -> Value {
    rig.get(&format!("/v1/plans/p/terms?subject={subject}"), token).await.json()["digest"].clone()
}

#[tokio::test]
async fn tkn1_what_no_token_may_hold_is_refused_by_http_and_by_the_socket() {
    let rig = TestRelay::with(|config| config.limits.calls_burst = 10_000).await;
    rig.plan("p").await;
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/tokens/attacks.md");
    let page = std::fs::read_to_string(page).unwrap();
    let cases = page.split_once("```cases\n").unwrap().1.split_once("```").unwrap().0;
    let mut refused = 0;
    for case in cases.lines() {
        let [header, claims, expected] =
            case.splitn(3, " | ").collect::<Vec<_>>().try_into().unwrap();
        let token = forge(&rig, "token.key", header, &claims_of(&rig, claims));
        let answer = rig.get("/v1/plans/p/me", &token).await;
        match expected.strip_prefix("200 ") {
            Some(told) => {
                assert_eq!(answer.status, 200, "{case}: {}", answer.text());
                for (name, value) in
                    serde_json::from_str::<Value>(told).unwrap().as_object().unwrap()
                {
                    assert_eq!(answer.json()[name], *value, "{case}");
                }
            }
            None => {
                let (code, says) = answer.problem();
                assert!(
                    code.starts_with("401 token-") && says.contains(expected),
                    "{case}: {code} {says}"
                );
                let (code, reason) = rig.closes("p", Some(&token)).await;
                assert_eq!(code, 4401, "{case}: {reason}");
                refused += 1;
            }
        }
    }
    assert!(refused > 50, "{refused} attacks were refused");
}

#[tokio::test]
async fn tkn2_what_no_token_may_hold_none_is_minted_with() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (admin, verified) = (rig.admin(), rig.token("p", Side::Buyer, "bea"));
    let link = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "ann") });
    let long = |count: usize| "x".repeat(count);
    let odd_names = [
        long(201),
        "a\nb".into(),
        "a\u{1b}[2Jb".into(),
        "a\u{2028}b".into(),
        "a\u{202e}b".into(),
        "a\u{2067}b".into(),
        "  ".into(),
    ];
    let odd_emails =
        ["nowhere".into(), "a@b\r\nX: y".into(), "a b@c".into(), format!("a@{}", long(200))];
    let patches = odd_names.iter().map(|name| json!({"name": name}));
    let patches: Vec<_> =
        patches.chain(odd_emails.iter().map(|email| json!({"email": email}))).collect();
    let merged = |sound: &Value, patch: &Value| {
        let mut body = sound.clone();
        body.as_object_mut().unwrap().extend(patch.as_object().unwrap().clone());
        body
    };
    for patch in &patches {
        for (path, token, sound) in [
            ("/v1/plans/p/tokens", &admin, json!({"side": "buyer", "sub": "ann"})),
            ("/v1/plans/p/me", &link, json!({"name": "Ann"})),
            ("/v1/plans/p/invites", &verified, json!({})),
        ] {
            let answer = rig.post(path, token, merged(&sound, patch)).await;
            assert_eq!(answer.problem().0, "422 token-request", "{path} {patch}");
        }
    }
    for patch in [
        json!({"sub": ""}),
        json!({"sub": "ü".repeat(256)}),
        json!({"sub": "a\u{7f}b"}),
        json!({"sub": "a\u{202d}b"}),
        json!({"assurance": 4}),
        json!({"scope": "read admin"}),
        json!({"scope": ""}),
    ] {
        let body = merged(&json!({"side": "buyer", "sub": "ann"}), &patch);
        let answer = rig.post("/v1/plans/p/tokens", &admin, body).await;
        assert_eq!(answer.problem().0, "422 token-request", "{patch}");
    }
    // At the bounds there is a token, and it is taken.
    let body = json!({"side": "buyer", "sub": "ü".repeat(255), "name": "ü".repeat(200), "email": "a@b.example"});
    let minted = rig.post("/v1/plans/p/tokens", &admin, body).await.json()["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let me = rig.get("/v1/plans/p/me", &minted).await.json();
    assert_eq!(me["name"], json!("ü".repeat(200)));
    // Without a name it goes by its `sub`, however long; what is not asked for is written out.
    let body = json!({"side": "buyer", "sub": long(255)});
    let minted = rig.post("/v1/plans/p/tokens", &admin, body).await.json()["token"]
        .as_str()
        .unwrap()
        .to_owned();
    let me = rig.get("/v1/plans/p/me", &minted).await.json();
    assert_eq!((&me["name"], &me["assurance"]), (&json!(long(255)), &json!(2)));
    let claims = String::from_utf8(B64.decode(minted.split('.').nth(1).unwrap()).unwrap()).unwrap();
    let claims: Value = serde_json::from_str(&claims).unwrap();
    assert_eq!(
        (&claims["scope"], &claims["assurance"]),
        (&json!("read write attest invite"), &json!(2))
    );
}

#[tokio::test]
async fn tkn3_neither_key_makes_a_token_of_the_other_kind() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let hs256 = r#"{"alg":"HS256","typ":"JWT"}"#;
    let admin = serde_json::to_string(&Claims::admin(rig.now(), Duration::from_secs(60))).unwrap();
    let person = serde_json::to_string(&rig.claims("p", Side::Buyer, "ann")).unwrap();
    let get = async |file: &str, claims: &str, path: &str| {
        rig.get(path, &forge(&rig, file, hs256, claims)).await
    };
    assert_eq!(get("admin.key", &admin, "/v1/plans").await.status, 200);
    assert_eq!(get("token.key", &person, "/v1/plans/p").await.status, 200);
    let (code, says) = get("token.key", &admin, "/v1/plans").await.problem();
    assert!(
        code == "401 token-wrong" && says.contains("`countersign token --data DIR --admin`"),
        "{says}"
    );
    let (code, says) = get("admin.key", &person, "/v1/plans/p").await.problem();
    assert!(code == "401 token-wrong" && says.contains("`token.key`"), "{says}");
    // Nor does a person's token that says so of itself, on a plan or over all.
    let wish = serde_json::to_string(&Claims {
        scope: "admin read write".into(),
        ..rig.claims("p", Side::Buyer, "ann")
    });
    assert_eq!(get("token.key", &wish.unwrap(), "/v1/plans").await.problem().0, "403 admin-only");
    let both = serde_json::to_string(&Claims {
        scope: "admin".into(),
        ..rig.claims("p", Side::Buyer, "ann")
    });
    assert_eq!(get("admin.key", &both.unwrap(), "/v1/plans").await.problem().0, "401 token-wrong");
}

#[tokio::test]
async fn tkn4_an_absent_claim_gives_nothing_and_the_refusal_names_it() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let bare = |more: &str| {
        let claims = format!(
            r#"{{"aud":"countersign","sub":"ann","side":"buyer","plan":"p","exp":{}{more}}}"#,
            rig.now().timestamp() + 60
        );
        forge(&rig, "token.key", r#"{"alg":"HS256"}"#, &claims)
    };
    let silent = bare("");
    assert_eq!(rig.get("/v1/plans/p", &silent).await.status, 200, "no scope is `read`");
    let (code, says) = rig.post("/v1/plans/p/commands", &silent, goal("x")).await.problem();
    assert!(code == "403 scope" && says.contains("no `scope` claim"), "{says}");
    let terms = digest(&rig, &silent, "plan").await;
    let sign = json!({"kind": "sign", "digest": terms});
    let (code, says) = rig.post("/v1/plans/p/attestations", &silent, sign.clone()).await.problem();
    assert!(code == "403 scope" && says.contains("no `scope` claim"), "{says}");
    let unproven = bare(r#","scope":"read write attest invite""#);
    let (code, says) =
        rig.post("/v1/plans/p/attestations", &unproven, sign.clone()).await.problem();
    assert!(code == "403 assurance" && says.contains("no `assurance` claim"), "{says}");
    let (code, says) = invite(&rig, &unproven, json!({})).await.problem();
    assert!(code == "403 assurance" && says.contains("no `assurance` claim"), "{says}");
    // A claim that is there is not said to be missing.
    let weak = bare(r#","scope":"read attest","assurance":1"#);
    let (code, says) = rig.post("/v1/plans/p/attestations", &weak, sign).await.problem();
    assert!(code == "403 assurance" && says.contains("the token has 1"), "{says}");
    let (code, says) = rig.post("/v1/plans/p/commands", &weak, goal("x")).await.problem();
    assert!(code == "403 scope" && says.contains("lacks `write`"), "{says}");
}

#[tokio::test]
async fn tkn5_without_read_nothing_of_the_plan_is_told() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let secret = "We merge with Umbrella in May";
    let sam = rig.token("p", Side::Seller, "sam");
    assert_eq!(rig.post("/v1/plans/p/commands", &sam, goal(secret)).await.status, 200);
    let terms = digest(&rig, &sam, "plan").await;
    let blind = rig.mint(&Claims {
        scope: "write attest invite".into(),
        ..rig.claims("p", Side::Buyer, "bob")
    });
    let silent = |answer: &TestAnswer| {
        for word in
            [secret, "Review", "\"document\"", "\"terms\"", "\"differences\"", "\"missing\""]
        {
            assert!(!answer.text().contains(word), "{word}: {}", answer.text());
        }
        if let Some(now) = terms.as_str().filter(|_| answer.status >= 400) {
            assert!(
                !answer.text().contains(now),
                "the digest of what stands there: {}",
                answer.text()
            );
        }
    };
    for path in [
        "",
        "/document",
        "/report",
        "/activity",
        "/terms",
        "/attestations",
        "/bundle",
        "/export.json",
        "/export.csv",
        "/export.md",
        "/export.ics",
    ] {
        let answer = rig.get(&format!("/v1/plans/p{path}"), &blind).await;
        assert_eq!(answer.problem().0, "403 scope", "{path}");
        silent(&answer);
    }
    assert_eq!(rig.closes("p", Some(&blind)).await.0, 4403);
    // Edits that they write are written, and answered without the plan; also when they are
    // repeated.
    let add = json!({"commands": [{"type": "addStep", "title": "Blind"}]});
    let first = keyed(&rig, "k", "/v1/plans/p/commands", &blind, &add).await;
    assert_eq!(first.status, 200);
    assert_eq!(first.json()["made"].as_array().unwrap().len(), 1);
    silent(&first);
    let again = keyed(&rig, "k", "/v1/plans/p/commands", &blind, &add).await;
    assert_eq!(again.json(), first.json());
    let asked = rig.post("/v1/plans/p/commands?document=true", &blind, goal("x")).await;
    assert_eq!(asked.problem().0, "403 scope", "the document was asked for");
    // Why something is refused may stand in the plan.
    let none =
        json!({"commands": [{"type": "editText", "path": "goal", "at": 999, "insert": "x"}]});
    let refused = rig.post("/v1/plans/p/commands", &blind, none).await;
    assert_eq!(refused.status, 422);
    assert!(refused.problem().1.contains("does not allow `read`"), "{}", refused.text());
    silent(&refused);
    let stale = json!({"kind": "inspect", "digest": "0".repeat(64)});
    let refused = rig.post("/v1/plans/p/attestations", &blind, stale.clone()).await;
    assert_eq!(refused.problem().0, "409 terms-differ");
    silent(&refused);
    let now = digest(&rig, &sam, "plan").await;
    let refused =
        rig.post("/v1/plans/p/attestations", &blind, json!({"kind": "sign", "digest": now})).await;
    assert_eq!(refused.problem().0, "422 incomplete");
    silent(&refused);
    let attested = rig
        .post("/v1/plans/p/attestations", &blind, json!({"kind": "inspect", "digest": now}))
        .await;
    assert_eq!(attested.status, 201, "{}", attested.text());
    silent(&attested);
    // A confirmation keeps its terms, and gives them to those who may read.
    let confirm =
        json!({"kind": "confirm", "subject": "goal", "digest": digest(&rig, &sam, "goal").await});
    for _ in 0..2 {
        let confirmed = keyed(&rig, "confirm", "/v1/plans/p/attestations", &blind, &confirm).await;
        assert_eq!(confirmed.status, 201, "{}", confirmed.text());
        silent(&confirmed);
    }
    let confirmed = rig.post("/v1/plans/p/attestations", &sam, confirm).await;
    assert_eq!(confirmed.json()["terms"], json!(secret));
    let calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
    let days =
        rig.call("POST", "/v1/plans/p/holidays", Some(&blind), &[], calendar.as_bytes()).await;
    assert_eq!(days.problem().0, "403 scope");
    // For whoever reads, all of that is told.
    let told = rig.post("/v1/plans/p/attestations", &sam, stale).await;
    assert!(told.text().contains(secret));
}

#[tokio::test]
async fn tkn6_a_repetition_gives_no_more_than_its_caller_may_have_now() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let claims = rig.claims("p", Side::Buyer, "ann");
    let whole = rig.mint(&claims);
    let with = |scope: &str| rig.mint(&Claims { scope: scope.into(), ..claims.clone() });
    let invites = "/v1/plans/p/invites";
    let first = keyed(&rig, "i", invites, &whole, &json!({})).await;
    assert_eq!(first.status, 201, "{}", first.text());
    assert_eq!(keyed(&rig, "i", invites, &whole, &json!({})).await.json(), first.json());
    let link = rig.mint(&Claims { assurance: Some(Assurance::Link), ..claims.clone() });
    for (token, code) in [
        (with("read"), "403 scope"),
        (with("read write"), "403 scope"),
        (link.clone(), "403 assurance"),
        // They may invite, and their colleague would get a right that they do not have.
        (with("read write invite"), "422 idempotency-key-reused"),
    ] {
        let again = keyed(&rig, "i", invites, &token, &json!({})).await;
        assert_eq!(again.problem().0, code, "{}", again.text());
    }
    // A name given makes a token; a lesser token of the same person does not get it back.
    let (me, name) = ("/v1/plans/p/me", json!({"name": "Ann Lee"}));
    assert_eq!(keyed(&rig, "m", me, &link, &name).await.status, 200);
    let reader = rig.mint(&Claims {
        scope: "read".into(),
        assurance: Some(Assurance::Link),
        ..claims.clone()
    });
    let brief = rig.mint(&Claims {
        exp: claims.exp - 1800.0,
        assurance: Some(Assurance::Link),
        ..claims.clone()
    });
    for lesser in [reader, brief] {
        let again = keyed(&rig, "m", me, &lesser, &name).await;
        assert_eq!(again.problem().0, "422 idempotency-key-reused");
    }
    // The document and the terms only to whoever reads now.
    let commands = "/v1/plans/p/commands";
    assert!(
        keyed(&rig, "c", commands, &whole, &goal("Umbrella")).await.text().contains("Umbrella")
    );
    let again = keyed(&rig, "c", commands, &with("write"), &goal("Umbrella")).await;
    assert_eq!((again.status, again.headers["idempotency-replayed"].as_str()), (200, "true"));
    assert!(!again.text().contains("Umbrella"), "{}", again.text());
    let attestations = "/v1/plans/p/attestations";
    let said =
        json!({"kind": "confirm", "subject": "goal", "digest": digest(&rig, &whole, "goal").await});
    assert!(keyed(&rig, "a", attestations, &whole, &said).await.text().contains("Umbrella"));
    let again = keyed(&rig, "a", attestations, &with("attest"), &said).await;
    assert_eq!(again.status, 201);
    assert!(!again.text().contains("Umbrella"), "{}", again.text());
}

#[tokio::test]
async fn tkn7_twenty_invitations_a_person_and_day_are_counted_for_good() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let ann = rig.token("p", Side::Buyer, "ann");
    let first = keyed(&rig, "k", "/v1/plans/p/invites", &ann, &json!({})).await;
    for _ in 1..20 {
        assert_eq!(invite(&rig, &ann, json!({})).await.status, 201);
    }
    let (code, says) = invite(&rig, &ann, json!({})).await.problem();
    assert!(code == "429 too-many-invites" && says.contains("20 invitations"), "{says}");
    // A repetition counts nothing; others have their own.
    assert_eq!(
        keyed(&rig, "k", "/v1/plans/p/invites", &ann, &json!({})).await.json(),
        first.json()
    );
    for (side, sub) in [(Side::Buyer, "bea"), (Side::Seller, "ann")] {
        assert_eq!(invite(&rig, &rig.token("p", side, sub), json!({})).await.status, 201);
    }
    // Not another token of the same person, and not a restart.
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    let fresh = rig.token("p", Side::Buyer, "ann");
    assert_eq!(invite(&rig, &fresh, json!({})).await.problem().0, "429 too-many-invites");
    rig.ahead(Duration::from_secs(24 * 3600));
    assert_eq!(invite(&rig, &rig.token("p", Side::Buyer, "ann"), json!({})).await.status, 201);
}

#[tokio::test]
async fn tkn7_each_plan_has_invitations_of_its_own() {
    let rig = TestRelay::with(|config| config.limits.invites_per_day = 1).await;
    for plan in ["p", "q"] {
        rig.plan(plan).await;
        let (path, ann) =
            (format!("/v1/plans/{plan}/invites"), rig.token(plan, Side::Buyer, "ann"));
        assert_eq!(rig.post(&path, &ann, json!({})).await.status, 201);
        assert_eq!(rig.post(&path, &ann, json!({})).await.problem().0, "429 too-many-invites");
    }
}

#[tokio::test]
async fn tkn8_where_invitations_are_turned_off_nobody_invites() {
    let rig = TestRelay::with(|config| config.invites = Invites::Off).await;
    rig.plan("p").await;
    let (code, says) = invite(&rig, &rig.token("p", Side::Buyer, "ann"), json!({})).await.problem();
    assert!(code == "403 invites-off" && says.contains("turned off"), "{says}");
}

#[tokio::test]
async fn tkn9_what_was_answered_goes_with_its_plan_and_a_repetition_is_judged_anew() {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    let secret = "We merge with Umbrella in May";
    let call = async |method: &str, path: &str, token: &str, key: &str, body: &Value| {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        rig.call(method, path, Some(token), &[("idempotency-key", key)], body.as_bytes()).await
    };
    let begin = json!({"id": "p", "document": {"title": secret}});
    assert_eq!(call("POST", "/v1/plans", &admin, "create", &begin).await.status, 201);
    let ann = rig.token("p", Side::Buyer, "ann");
    let said = json!({"kind": "inspect", "digest": digest(&rig, &ann, "plan").await});
    let mint = json!({"side": "buyer", "sub": "bob"});
    let calls = [
        ("POST", "/v1/plans/p/attestations", "s", &ann, said),
        ("POST", "/v1/plans/p/commands", "c", &ann, goal(secret)),
        ("POST", "/v1/plans/p/invites", "i", &ann, json!({"name": secret})),
        ("POST", "/v1/plans/p/tokens", "t", &admin, mint),
        ("PUT", "/v1/plans/p/thresholds", "h", &admin, json!({"staleDays": 9})),
    ];
    for (method, path, key, token, body) in &calls {
        let first = call(method, path, token, key, body).await;
        assert!(first.status < 300, "{path}: {}", first.text());
    }
    assert_eq!(call("DELETE", "/v1/plans/p", &admin, "d", &Value::Null).await.status, 204);
    // While the plan is gone its deletion is answered as it was, and nothing else is.
    let again = call("DELETE", "/v1/plans/p", &admin, "d", &Value::Null).await;
    assert_eq!((again.status, again.headers["idempotency-replayed"].as_str()), (204, "true"));
    assert_eq!(
        call("PUT", "/v1/plans/p/thresholds", &admin, "h", &json!({"staleDays": 9})).await.status,
        404
    );

    // The plan begins anew; what is repeated is judged anew.
    rig.ahead(Duration::from_secs(2));
    assert_eq!(
        call("POST", "/v1/plans", &admin, "create", &begin).await.status,
        201,
        "created, not repeated"
    );
    let ann = rig.token("p", Side::Buyer, "ann");
    for (method, path, key, token, body) in &calls {
        let token = if token.as_str() == admin { &admin } else { &ann };
        let anew = call(method, path, token, key, body).await;
        assert!(!anew.headers.contains_key("idempotency-replayed"), "{path}: {}", anew.text());
        if path.ends_with("attestations") {
            let ledger = rig.get(path, &ann).await.json();
            let count = ledger["attestations"].as_array().unwrap().len();
            assert_eq!(
                count,
                usize::from(anew.status == 201),
                "an entry was promised: {}",
                anew.text()
            );
        }
    }
    let anew = call("DELETE", "/v1/plans/p", &admin, "d", &Value::Null).await;
    assert_eq!((anew.status, anew.headers.get("idempotency-replayed")), (204, None));
    assert_eq!(rig.get("/v1/plans/p", &admin).await.status, 404, "the second plan is deleted too");
    // A plan that was not there has no deletion to repeat.
    assert_eq!(call("DELETE", "/v1/plans/q", &admin, "q", &Value::Null).await.status, 404);
    rig.plan("q").await;
    assert_eq!(call("DELETE", "/v1/plans/q", &admin, "q", &Value::Null).await.status, 204);
    assert_eq!(rig.get("/v1/plans/q", &admin).await.status, 404);
}

#[tokio::test]
async fn tkn10_a_token_from_before_a_deletion_opens_nothing_any_more() {
    let rig = TestRelay::start().await;
    let admin = rig.admin();
    rig.plan("p").await;
    rig.plan("q").await;
    let ageless = |plan: &str| Claims { iat: 0.0, ..rig.claims(plan, Side::Buyer, "ann") };
    let (old, other) = (rig.token("p", Side::Buyer, "ann"), rig.mint(&ageless("q")));
    let mut here = rig.stock("p", &old).await;
    let delete = async |id: &str| {
        let answer = rig.call("DELETE", &format!("/v1/plans/{id}"), Some(&admin), &[], b"").await;
        assert_eq!(answer.status, 204);
    };
    delete("p").await;
    assert_eq!(here.closed().await.0, 4404, "whoever was there is told");

    let refused = async |rig: &TestRelay, token: &str| {
        for (method, path) in [
            ("GET", "/v1/plans/p"),
            ("GET", "/v1/plans/p/me"),
            ("POST", "/v1/plans/p/me"),
            ("POST", "/v1/plans/p/invites"),
            ("POST", "/v1/plans/p/commands"),
            ("POST", "/v1/plans/p/attestations"),
            ("GET", "/v1/plans/p/activity"),
            ("POST", "/v1/import"),
        ] {
            // Of an attestation whether it can be read comes first.
            let body =
                if path.ends_with("/attestations") { r#"{"kind": "inspect"}"# } else { "{}" };
            let (code, says) =
                rig.call(method, path, Some(token), &[], body.as_bytes()).await.problem();
            assert_eq!(code, "401 plan-began-anew", "{method} {path}");
            assert!(says.contains("get a fresh one"), "{says}");
        }
        for kind in [ClientKind::Stock, ClientKind::Own] {
            let mut client = Client::connect(rig.address, "p", Some(token), kind).await.unwrap();
            let closed = async {
                if kind == ClientKind::Own {
                    client.hello(None).await;
                }
                client.closed().await
            };
            let (code, reason) = closed.await;
            assert!(code == 4401 && reason.starts_with("plan-began-anew"), "{code} {reason}");
        }
    };
    // While it is gone, and when it is there again; also after a restart.
    refused(&rig, &old).await;
    rig.plan("p").await;
    refused(&rig, &old).await;
    refused(&rig, &rig.mint(&ageless("p"))).await;
    let deleted = rig.relay.store().deleted(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    let issued = |seconds: i64| {
        let iat = (deleted.timestamp() + seconds) as f64;
        rig.mint(&Claims { iat, ..rig.claims("p", Side::Buyer, "ann") })
    };
    refused(&rig, &issued(0)).await;
    assert_eq!(rig.get("/v1/plans/p", &issued(1)).await.status, 200);
    // Minted by the relay within the same second, a token is for the plan that began anew.
    let since = (rig.now() - deleted).to_std().unwrap();
    rig.back(since);
    let minted =
        rig.post("/v1/plans/p/tokens", &admin, json!({"side": "buyer", "sub": "ann"})).await.json();
    let fresh = minted["token"].as_str().unwrap();
    assert_eq!(rig.get("/v1/plans/p", fresh).await.status, 200);
    drop(rig.stock("p", fresh).await);
    rig.ahead(since);
    // A plan that was never deleted asks nothing.
    assert_eq!(rig.get("/v1/plans/q", &other).await.status, 200);
    drop(rig.stock("q", &other).await);
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    refused(&rig, &old).await;
    rig.ahead(Duration::from_secs(2));
    assert_eq!(rig.get("/v1/plans/p", &rig.token("p", Side::Buyer, "ann")).await.status, 200);
}

/// Texts in which nothing can be seen.
const UNSEEN: [&str; 9] = [
    "\u{3164}",
    "\u{2800}\u{2800}",
    "\u{115f}\u{1160}",
    "\u{ffa0}",
    "\u{17b4}\u{17b5}",
    "\u{200d}\u{200c}",
    "\u{fe0f}",
    " \u{3000}\u{a0}\u{3164} ",
    "\u{1d159}",
];

#[tokio::test]
async fn tkn16_a_name_or_a_sub_in_which_nothing_can_be_seen_is_refused() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (admin, verified) = (rig.admin(), rig.token("p", Side::Buyer, "bea"));
    let link = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "ann") });
    for unseen in UNSEEN {
        for (path, token, body) in [
            ("/v1/plans/p/tokens", &admin, json!({"side": "buyer", "sub": "ann", "name": unseen})),
            ("/v1/plans/p/tokens", &admin, json!({"side": "buyer", "sub": unseen})),
            ("/v1/plans/p/me", &link, json!({"name": unseen})),
            ("/v1/plans/p/invites", &verified, json!({"name": unseen})),
        ] {
            let answer = rig.post(path, token, body).await;
            assert_eq!(answer.problem().0, "422 token-request", "{path} {unseen:?}");
        }
        for claims in [
            Claims { sub: unseen.into(), ..rig.claims("p", Side::Buyer, "ann") },
            Claims {
                name: Some(format!("\u{2800}{unseen}")),
                ..rig.claims("p", Side::Buyer, "ann")
            },
        ] {
            let (code, says) = rig.get("/v1/plans/p/me", &rig.mint(&claims)).await.problem();
            assert!(
                code.starts_with("401 token-") && says.contains("can be seen"),
                "{unseen:?}: {code} {says}"
            );
        }
    }
    for name in ["김\u{200d}", "क्\u{200d}ष", "⠁⠀⠃", "❤\u{fe0f}", "."] {
        let answer = rig.post("/v1/plans/p/me", &link, json!({"name": name})).await;
        assert_eq!(answer.status, 200, "{name}: {}", answer.text());
    }
}

#[tokio::test]
async fn tkn17_an_address_is_one_plain_address() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (admin, verified) = (rig.admin(), rig.token("p", Side::Buyer, "bea"));
    let link = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "ann") });
    for odd in [
        "<a@b.example>",
        "Ann <a@b.example>",
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "\"a b\"@c.example",
        "a(x)@b.example",
        "a@[127.0.0.1]",
        "a..b@c.example",
        ".a@b.example",
        "a@b..example",
        "a@-b.example",
        "a@b.example.",
        "mailto:a@b.example",
        "a@b.example?subject=x",
    ] {
        for (path, token, body) in [
            ("/v1/plans/p/tokens", &admin, json!({"side": "buyer", "sub": "ann", "email": odd})),
            ("/v1/plans/p/me", &link, json!({"name": "Ann", "email": odd})),
            ("/v1/plans/p/invites", &verified, json!({"email": odd})),
        ] {
            let answer = rig.post(path, token, body).await;
            assert_eq!(answer.problem().0, "422 token-request", "{path} {odd}");
        }
        let claims = Claims { email: Some(odd.into()), ..rig.claims("p", Side::Buyer, "ann") };
        assert_eq!(rig.get("/v1/plans/p/me", &rig.mint(&claims)).await.status, 401, "{odd}");
    }
    for sound in ["a.b+c@x-y.example", "dänä@büyer.example", "o'neil@b.example", "root@localhost"]
    {
        let answer =
            rig.post("/v1/plans/p/me", &link, json!({"name": "Ann", "email": sound})).await;
        assert_eq!(answer.status, 200, "{sound}: {}", answer.text());
    }
}
