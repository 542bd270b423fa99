//! Putting one's name to a plan: what is taken, what is refused and in which order, and what
//! everybody sees of it.

use std::time::Duration;

use countersign_gate::{Block, blocks};
use countersign_plan::canonical;
use countersign_plan::document::WITNESS_ID;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_properties::desk::update;
use countersign_relay::receipt::{self, canonical as library};
use countersign_relay::token::Claims;
use countersign_tests::relay::{TestAnswer, TestRelay};
use serde_json::{Value, json};

/// A relay with a complete plan as `p`.
fn dana(rig: &TestRelay) -> String {
    rig.mint(&Claims {
        email: Some("dana@acme.example".into()),
        ..rig.claims("p", Side::Buyer, "dana")
    })
}

fn sam(rig: &TestRelay) -> String {
    rig.token("p", Side::Seller, "sam")
}

async fn digest(rig: &TestRelay, subject: &str) -> String {
    let answer = rig.get(&format!("/v1/plans/p/terms?subject={subject}"), &sam(rig)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["digest"].as_str().unwrap().to_owned()
}

async fn attest(rig: &TestRelay, token: &str, said: Value) -> TestAnswer {
    rig.post("/v1/plans/p/attestations", token, said).await
}

async fn sign(rig: &TestRelay, token: &str) -> Value {
    let answer = attest(
        rig,
        token,
        json!({"kind": "sign", "subject": "plan", "digest": digest(rig, "plan").await}),
    )
    .await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

async fn edit(rig: &TestRelay, token: &str, commands: Value) {
    rig.act_by("p", token, commands).await;
}

async fn ledger(rig: &TestRelay) -> Value {
    rig.get("/v1/plans/p/attestations", &dana(rig)).await.json()
}

fn due(date: &str) -> Value {
    json!([{"type": "editStep", "id": "legal", "field": "due", "value": date}])
}

#[tokio::test]
async fn att1_a_signature_is_answered_with_entry_and_terms_and_stands_in_ledger_and_report() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let terms = rig.get("/v1/plans/p/terms?subject=plan", &dana(&rig)).await.json();
    assert_eq!(terms["digest"], canonical::digest(&terms["terms"]));
    assert_eq!(
        (&terms["subject"], &terms["terms"]["goLive"]),
        (&json!("plan"), &json!("2099-03-31"))
    );

    let mut entry = sign(&rig, &dana(&rig)).await;
    assert_eq!(entry.as_object_mut().unwrap().remove("terms").unwrap(), terms["terms"]);
    for (key, value) in [
        ("plan", json!("p")),
        ("kind", json!("sign")),
        ("subject", json!("plan")),
        ("digest", terms["digest"].clone()),
        (
            "by",
            json!({"sub": "dana", "name": "dana", "email": "dana@acme.example", "side": "buyer", "assurance": 2}),
        ),
        ("seq", json!(1)),
        ("prev", json!("0".repeat(64))),
    ] {
        assert_eq!(entry[key], value, "{key}");
    }
    let epoch = rig.get("/v1/plans/p", &dana(&rig)).await.json()["epoch"].clone();
    assert_eq!(entry["epoch"], epoch);
    let fields: Vec<&String> = entry.as_object().unwrap().keys().collect();
    let listed =
        ["at", "by", "digest", "epoch", "id", "kind", "plan", "prev", "receipt", "seq", "subject"];
    assert_eq!(fields, listed);

    let told = ledger(&rig).await;
    assert_eq!(told["attestations"], json!([entry]));
    assert_eq!(told["signatures"][0]["standing"], "live");
    for side in ["buyer", "seller"] {
        let report = rig.get(&format!("/v1/plans/p/report?side={side}"), &rig.admin()).await.json();
        assert_eq!(report["signatures"], told["signatures"], "{side}");
    }
}

#[tokio::test]
async fn att2_refusals_come_in_their_order_and_leave_nothing_behind() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let path = "/v1/plans/p/attestations";
    let stale = "0".repeat(64);
    let incomplete = json!([{"type": "setText", "path": "goal", "text": ""}]);
    edit(&rig, &sam(&rig), incomplete).await;
    let said = json!({"kind": "sign", "subject": "plan", "digest": stale});
    let body = said.to_string();
    let seq = rig.seq("p").await;

    // Everything is wrong at once; each time the first of what is left is mended.
    let nobody = rig.call("POST", path, None, &[], body.as_bytes()).await;
    assert_eq!(nobody.problem().0, "401 token-missing");
    assert_eq!(attest(&rig, &rig.admin(), said.clone()).await.problem().0, "403 person-only");
    let unscoped = Claims {
        scope: "read write".into(),
        assurance: Some(Assurance::Named),
        ..rig.claims("p", Side::Buyer, "dana")
    };
    assert_eq!(attest(&rig, &rig.mint(&unscoped), said.clone()).await.problem().0, "403 scope");
    let unproven =
        Claims { assurance: Some(Assurance::Named), ..rig.claims("p", Side::Buyer, "dana") };
    let (code, says) = attest(&rig, &rig.mint(&unproven), said.clone()).await.problem();
    assert_eq!(code, "403 assurance");
    assert!(says.contains("at least 2") && says.contains("has 1"), "{says}");
    assert_eq!(attest(&rig, &dana(&rig), said).await.problem().0, "409 terms-differ");
    let said = json!({"kind": "sign", "subject": "plan", "digest": digest(&rig, "plan").await});
    let answer = attest(&rig, &dana(&rig), said).await;
    assert_eq!(answer.problem().0, "422 incomplete");
    let missing = &answer.json()["missing"];
    assert_eq!((&missing[0]["element"], &missing[0]["rule"]), (&json!("goal"), &json!("E1a")));
    assert!(missing[0]["do"].as_str().is_some_and(|next| !next.is_empty()), "{missing}");

    assert_eq!(ledger(&rig).await["attestations"], json!([]));
    assert_eq!(rig.seq("p").await, seq, "nothing was written");
}

#[tokio::test]
async fn att6_a_body_that_cannot_be_read_is_told_before_every_other_refusal() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let path = "/v1/plans/p/attestations";
    let bodies = [
        ("", "422 malformed-json", "it is empty"),
        ("sign", "422 malformed-json", "no JSON object"),
        (r#"["sign"]"#, "422 malformed-json", "no JSON object"),
        ("null", "422 malformed-json", "no JSON object"),
        (r#"{"kind": "sign""#, "422 malformed-json", "EOF"),
        (r#"{"kind": "sign"} {}"#, "422 malformed-json", "trailing"),
        ("{\"kind\": \"sign\", \"note\": \"\u{1}\"}", "422 malformed-json", "control character"),
        (r#"{"kind": "sign", "kind": "ask"}"#, "422 malformed-json", "\"kind\" stands twice"),
        (
            r#"{"kind": "sign", "terms": {"a": 1, "a": 2}}"#,
            "422 malformed-json",
            "\"a\" stands twice",
        ),
        (r#"{"kind": "swear"}"#, "422 malformed-json", "swear"),
        (r#"{"kind": "sign", "digest": 7}"#, "422 malformed-json", "string"),
        (r#"{"digest": "x"}"#, "422 malformed-json", "`kind`"),
        (r#"{"kind": "sign", "signature": "x"}"#, "422 unknown-field", "`signature`"),
    ];
    let unscoped = Claims {
        scope: "read write".into(),
        assurance: Some(Assurance::Named),
        ..rig.claims("p", Side::Buyer, "dana")
    };
    let elsewhere = rig.token("another", Side::Buyer, "dana");
    let callers =
        [Some(dana(&rig)), Some(rig.mint(&unscoped)), Some(rig.admin()), Some(elsewhere), None];
    let seq = rig.seq("p").await;
    for (body, code, why) in bodies {
        for token in &callers {
            let answer = rig.call("POST", path, token.as_deref(), &[], body.as_bytes()).await;
            let (problem, says) = answer.problem();
            assert_eq!(problem, code, "{body}");
            assert!(says.contains(why), "{body}: {says}");
        }
    }
    let large = format!("{{\"note\": \"{}\"", "x".repeat(65 << 10));
    let nobody = rig.call("POST", path, None, &[], large.as_bytes()).await;
    assert_eq!(nobody.problem().0, "401 token-missing");
    assert_eq!(
        rig.call("POST", path, Some(&dana(&rig)), &[], large.as_bytes()).await.problem().0,
        "422 malformed-json"
    );
    assert_eq!(ledger(&rig).await["attestations"], json!([]));
    assert_eq!(rig.seq("p").await, seq, "nothing was written");
}

#[tokio::test]
async fn att2_every_blocker_is_named() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let commands = json!([{"type": "remove", "path": "risks/staff"}, {"type": "remove", "path": "risks/audit"},
        {"type": "editMeeting", "field": "at", "value": null}]);
    edit(&rig, &sam(&rig), commands).await;
    let said = json!({"kind": "sign", "subject": "plan", "digest": digest(&rig, "plan").await});
    let missing = attest(&rig, &dana(&rig), said).await.json()["missing"].take();
    let elements: Vec<_> =
        missing.as_array().unwrap().iter().map(|m| m["element"].as_str().unwrap()).collect();
    assert_eq!(elements, ["risks", "meeting"]);
}

#[tokio::test]
async fn att3_a_digest_of_other_terms_is_told_field_by_field_what_differs() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let seen = async |subject: &str| {
        rig.get(&format!("/v1/plans/p/terms?subject={subject}"), &sam(&rig)).await.json()
    };
    let (whole, step) = (seen("plan").await, seen("steps/legal").await);
    edit(&rig, &sam(&rig), due("2098-12-20")).await;
    let changed = json!([{"path": "steps/legal/due", "now": "2098-12-20"}]);
    let answer = attest(
        &rig,
        &dana(&rig),
        json!({"kind": "sign", "subject": "plan", "digest": whole["digest"], "terms": whole["terms"]}),
    )
    .await;
    assert_eq!(answer.problem().0, "409 terms-differ");
    assert_eq!(answer.json()["differences"], changed);
    assert_eq!(
        answer.json()["digest"],
        digest(&rig, "plan").await.as_str(),
        "what to send when they agree"
    );
    let said = json!({"kind": "confirm", "subject": "steps/legal", "digest": step["digest"], "terms": step["terms"]});
    assert_eq!(attest(&rig, &dana(&rig), said.clone()).await.json()["differences"], changed);
    edit(&rig, &sam(&rig), json!([{"type": "remove", "path": "steps/legal"}])).await;
    let gone = attest(&rig, &dana(&rig), said).await.json();
    assert_eq!(
        (&gone["differences"][0]["path"], &gone["differences"][0]["now"]),
        (&json!("steps/legal"), &Value::Null)
    );

    // The relay keeps terms that somebody signed: a person who comes back with their digest need
    // not send them.
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let own = rig.own("p", &dana(&rig)).await;
    let terms = countersign_plan::attest::Terms::of(&own.doc.read().plan);
    sign(&rig, &sam(&rig)).await;
    edit(&rig, &sam(&rig), due("2098-12-20")).await;
    let said = json!({"kind": "sign", "subject": "plan", "digest": terms.digest("plan")});
    assert_eq!(attest(&rig, &dana(&rig), said).await.json()["differences"], changed);
    // And terms that nobody ever had, sent along or not.
    let mut other = terms.value().clone();
    other["goal"] = json!("Another");
    let said = |with: bool| {
        let mut said =
            json!({"kind": "sign", "subject": "plan", "digest": canonical::digest(&other)});
        if with {
            said["terms"] = other.clone();
        }
        said
    };
    assert_eq!(attest(&rig, &dana(&rig), said(false)).await.json()["differences"], Value::Null);
    assert_eq!(
        attest(&rig, &dana(&rig), said(true)).await.json()["differences"][0]["was"],
        "Another"
    );
    assert_eq!(
        ledger(&rig).await["attestations"].as_array().unwrap().len(),
        1,
        "that of the seller"
    );
}

#[tokio::test]
async fn att4_each_kind_takes_its_fields_and_says_what_it_lacks() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let (plan, step) = (digest(&rig, "plan").await, digest(&rig, "steps/legal").await);
    for (said, why) in [
        (json!({"kind": "decline", "digest": plan}), "`note` is missing"),
        (json!({"kind": "decline", "digest": plan, "note": "  "}), "`note` is missing"),
        (
            json!({"kind": "decline", "digest": plan, "note": "x".repeat(2001)}),
            "`note` is too long",
        ),
        (json!({"kind": "ask", "digest": plan}), "`of` is missing"),
        (json!({"kind": "ask", "digest": plan, "of": "nobody"}), "`of` is nobody"),
        (json!({"kind": "withdraw"}), "`of` is missing"),
        (json!({"kind": "withdraw", "of": "nothing"}), "`of` is no entry of yours"),
        (json!({"kind": "sign", "digest": plan, "of": "dana"}), "`of` goes with"),
        (json!({"kind": "sign", "digest": plan, "present": ["dana"]}), "`present` goes with"),
        (json!({"kind": "inspect", "digest": plan, "present": [""]}), "`present` lists"),
        (
            json!({"kind": "sign", "digest": step, "subject": "steps/legal"}),
            "`subject` of this kind is `plan`",
        ),
        (json!({"kind": "confirm", "digest": plan, "subject": "plan"}), "`subject` of `confirm`"),
        (
            json!({"kind": "confirm", "digest": plan, "subject": "paper/legal"}),
            "`subject` of `confirm`",
        ),
        (json!({"kind": "confirm", "digest": step}), "`subject` of `confirm`"),
        (json!({"kind": "sign"}), "`digest` is missing"),
    ] {
        let (code, says) = attest(&rig, &dana(&rig), said.clone()).await.problem();
        assert_eq!(code, "422 attestation", "{said}");
        assert!(says.contains(why), "{said}: {says}");
    }
    for odd in [json!({"kind": "swear", "digest": plan}), json!({"digest": plan})] {
        assert_eq!(attest(&rig, &dana(&rig), odd).await.problem().0, "422 malformed-json");
    }
    let odd = json!({"kind": "sign", "sig": 1});
    assert_eq!(attest(&rig, &dana(&rig), odd).await.problem().0, "422 unknown-field");

    let kept = |answer: TestAnswer| {
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()
    };
    let asked =
        kept(attest(&rig, &sam(&rig), json!({"kind": "ask", "digest": plan, "of": "dana"})).await);
    assert_eq!((&asked["of"], &asked["subject"]), (&json!("dana"), &json!("plan")));
    let looked = json!({"kind": "inspect", "digest": plan, "present": ["dana", "sam"], "note": " On a call. "});
    let looked = kept(attest(&rig, &sam(&rig), looked).await);
    assert_eq!(
        (&looked["present"], &looked["note"]),
        (&json!(["dana", "sam"]), &json!("On a call."))
    );
    let said = json!({"kind": "confirm", "digest": step, "subject": "steps/legal"});
    let confirmed = kept(attest(&rig, &dana(&rig), said).await);
    assert_eq!(confirmed["terms"]["title"], "Contract redlines");
    // A person who may be anybody can say no.
    let unproven = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "eve") });
    let no = kept(
        attest(&rig, &unproven, json!({"kind": "decline", "digest": plan, "note": "Not now."}))
            .await,
    );
    assert_eq!(no["by"]["assurance"], 0);

    edit(&rig, &sam(&rig), json!([{"type": "remove", "path": "steps/legal"}])).await;
    let back = json!({"kind": "withdraw", "of": confirmed["id"], "note": "The step is gone."});
    assert_eq!(
        attest(&rig, &sam(&rig), back.clone()).await.problem().0,
        "422 attestation",
        "it is Dana's"
    );
    let taken = kept(attest(&rig, &dana(&rig), back.clone()).await);
    assert_eq!(
        (&taken["subject"], &taken["digest"]),
        (&json!("steps/legal"), &confirmed["digest"])
    );
    let (_, says) = attest(&rig, &dana(&rig), back).await.problem();
    assert!(says.contains("withdrawn already"), "{says}");
    assert_eq!(ledger(&rig).await["confirmations"][0]["standing"], "withdrawn");
}

#[tokio::test]
async fn att5_a_repeated_call_takes_effect_once() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let body = json!({"kind": "sign", "subject": "plan", "digest": digest(&rig, "plan").await})
        .to_string();
    let key = [("idempotency-key", "k1")];
    let token = dana(&rig);
    let call = || rig.call("POST", "/v1/plans/p/attestations", Some(&token), &key, body.as_bytes());
    let (first, second) = (call().await, call().await);
    assert_eq!((first.status, second.status), (201, 201));
    assert_eq!(first.json(), second.json());
    assert_eq!(ledger(&rig).await["attestations"].as_array().unwrap().len(), 1);
    // Refusals are not kept: the same call may be tried again.
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    let again =
        rig.call("POST", "/v1/plans/p/attestations", Some(&token), &key, body.as_bytes()).await;
    assert_eq!(again.json(), first.json(), "also after a restart");
}

/// A device keeps an act until the relay answers it, and sends it again days later.
#[tokio::test]
async fn att7_an_act_that_is_sent_again_days_later_stays_one_entry() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let mut bodies = Vec::new();
    for kind in ["sign", "inspect", "decline"] {
        let mut body = json!({"kind": kind, "digest": digest(&rig, "plan").await});
        if kind == "decline" {
            body["note"] = "Too early".into();
        }
        bodies.push(body.to_string());
    }
    let send = async |rig: &TestRelay, nth: usize, body: &str| {
        let key = format!("act-{nth}");
        let key = [("idempotency-key", key.as_str())];
        rig.call("POST", "/v1/plans/p/attestations", Some(&dana(rig)), &key, body.as_bytes()).await
    };
    let mut first = Vec::new();
    for (nth, body) in bodies.iter().enumerate() {
        let answer = send(&rig, nth, body).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        first.push(answer.json());
    }
    rig.ahead(Duration::from_secs(5 * 24 * 3600));
    countersign_relay::serve::forget_answers(&rig.relay).await.unwrap();
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    rig.ahead(Duration::from_secs(5 * 24 * 3600));
    for (nth, body) in bodies.iter().enumerate() {
        let again = send(&rig, nth, body).await;
        assert_eq!((again.status, again.json()), (201, first[nth].clone()));
    }
    let entries = async |rig: &TestRelay| ledger(rig).await["attestations"].clone();
    assert_eq!(entries(&rig).await.as_array().unwrap().len(), 3);
    // Under another key it is another act.
    assert_eq!(send(&rig, 9, &bodies[0]).await.status, 201);
    assert_eq!(entries(&rig).await.as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn att8_those_who_were_there_are_named_by_what_can_be_a_sub() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let plan = digest(&rig, "plan").await;
    let noted = |name: &str| json!({"kind": "inspect", "digest": plan, "present": [name]});
    for odd in ["", " ", "da\u{1b}[2Jna", "dana\nsam", "dana\u{202e}", &"x".repeat(256)] {
        let (code, says) = attest(&rig, &sam(&rig), noted(odd)).await.problem();
        assert_eq!(code, "422 attestation", "{odd:?}");
        assert!(says.contains("`present` lists"), "{says}");
    }
    // Characters are counted, not bytes; and a side may stand before.
    for (nth, name) in ["é".repeat(255), format!("buyer:{}", "x".repeat(255))].iter().enumerate() {
        let by = rig.token("p", Side::Seller, &format!("sam{nth}"));
        let answer = attest(&rig, &by, noted(name)).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }
}

#[tokio::test]
async fn led1_entries_are_chained_receipted_and_survive_compaction_and_restart() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    sign(&rig, &dana(&rig)).await;
    sign(&rig, &sam(&rig)).await;
    sign(&rig, &dana(&rig)).await;
    let before = ledger(&rig).await;
    let keys = rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.json();
    let set = serde_json::from_value(keys.clone()).unwrap();
    let entries = before["attestations"].as_array().unwrap();
    assert_eq!(entries.len(), 3);
    let mut prev = "0".repeat(64);
    for (nth, entry) in entries.iter().enumerate() {
        assert_eq!((&entry["seq"], &entry["prev"]), (&json!(nth + 1), &json!(prev)));
        let mut bare = entry.clone();
        let receipt = bare.as_object_mut().unwrap().remove("receipt").unwrap();
        assert_eq!(
            receipt::check(receipt.as_str().unwrap(), &bare, &set),
            Ok(keys["keys"][0]["kid"].as_str().unwrap().into())
        );
        prev = canonical::hash(library(entry).unwrap().as_bytes());
    }
    // A stop compacts: the log is one snapshot then.
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    assert_eq!(ledger(&rig).await, before);
    assert_eq!(
        rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.json(),
        keys,
        "the key is kept"
    );
    let fourth = sign(&rig, &sam(&rig)).await;
    assert_eq!((&fourth["seq"], &fourth["prev"]), (&json!(4), &json!(prev)));
}

#[tokio::test]
async fn led2_the_key_for_receipts_is_made_at_the_first_start_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let rig = TestRelay::start().await;
    let mode = std::fs::metadata(rig.folder.0.join("receipt.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn led3_everybody_connected_reads_ledger_and_authors_and_nobody_else_writes_them() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let mut stock = rig.stock("p", &sam(&rig)).await;
    let mut own = rig.own("p", &dana(&rig)).await;
    let entry = sign(&rig, &dana(&rig)).await;
    for client in [&mut stock, &mut own] {
        client.until("the entry", |c| !c.doc.ledger().is_empty()).await;
        let ledger = client.doc.ledger();
        assert_eq!(
            (ledger.len(), &ledger[0]["id"], &ledger[0]["receipt"]),
            (1, &entry["id"], &entry["receipt"])
        );
        let by_relay = client.doc.authors();
        assert_eq!(by_relay["p/relay"]["side"], "relay");
    }
    // The relay's own id is reserved: nobody else can write under it.
    let mut forger = countersign_plan::document::RelayHand::of(&stock.doc).unwrap();
    let forged = forger.write(&[json!({"kind": "sign"})], &[]);
    stock.send_update(&forged).await;
    let (code, reason) = stock.closed().await;
    assert_eq!(code, 4409, "{reason}");
    let same = ledger(&rig).await["attestations"].as_array().unwrap().len();
    assert_eq!((same, own.doc.ledger().len()), (1, 1));
    assert_eq!(WITNESS_ID, 1);
}

#[tokio::test]
async fn aut1_authors_name_whose_each_writing_id_is() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let mut own = rig.own("p", &dana(&rig)).await;
    let mut stock = rig.stock("p", &sam(&rig)).await;
    own.edit(due("2098-12-19")).await;
    stock.edit(due("2098-12-20")).await;
    edit(&rig, &rig.token("p", Side::Buyer, "rita"), due("2098-12-21")).await;
    let (mine, theirs) = (format!("c/{}", own.doc.client()), format!("c/{}", stock.doc.client()));
    own.until("authors", |c| {
        let authors = c.doc.authors();
        authors.contains_key(&mine)
            && authors.contains_key(&theirs)
            && authors.contains_key("p/rita")
    })
    .await;
    let authors = own.doc.authors();
    assert_eq!((&authors[&mine], &authors[&theirs]), (&json!("dana"), &json!("sam")));
    assert_eq!(authors["p/sam"], json!({"name": "sam", "side": "seller", "assurance": 2}));
    assert_eq!(
        authors.values().filter(|value| **value == "rita").count(),
        1,
        "under the id of the calls by HTTP"
    );
    assert_eq!(
        authors.values().filter(|value| **value == "relay").count(),
        1,
        "who wrote the seed"
    );
}

#[tokio::test]
async fn aut2_a_name_and_a_risen_assurance_are_followed_and_a_reader_leaves_no_trace() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let claims = rig.claims("p", Side::Buyer, "dana");
    let first = rig.mint(&Claims {
        assurance: Some(Assurance::Link),
        name: Some("D".into()),
        ..claims.clone()
    });
    let title = |text: &str| json!([{"type": "setText", "path": "title", "text": text}]);
    let written = async |token: &str, text: &str| {
        let mut client = rig.own("p", token).await;
        client.edit(title(text)).await;
        client.until("saved", |c| c.saved.as_ref().is_some_and(|s| s.messages == c.sent)).await;
        rig.own("p", &sam(&rig)).await.doc.authors()["p/dana"].clone()
    };
    assert_eq!(written(&first, "1").await, json!({"name": "D", "side": "buyer", "assurance": 0}));
    let second = rig.mint(&Claims {
        assurance: Some(Assurance::SingleSignOn),
        name: Some("Dana".into()),
        ..claims.clone()
    });
    assert_eq!(
        written(&second, "2").await,
        json!({"name": "Dana", "side": "buyer", "assurance": 3})
    );
    let third = rig.mint(&Claims {
        assurance: Some(Assurance::Named),
        name: Some("Dana".into()),
        ..claims
    });
    assert_eq!(written(&third, "3").await["assurance"], 3, "it does not fall");
    let seq = rig.seq("p").await;
    let reader = rig.own("p", &rig.reader("p", "rob")).await;
    assert!(!reader.doc.authors().contains_key("p/rob"));
    assert_eq!(rig.seq("p").await, seq);
}

#[tokio::test]
async fn aut3_two_people_of_one_sub_are_told_apart() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let mut buyer = rig.own("p", &rig.token("p", Side::Buyer, "alex")).await;
    let mut seller = rig.own("p", &rig.token("p", Side::Seller, "alex")).await;
    buyer.edit(due("2098-12-20")).await;
    seller.edit(due("2098-12-21")).await;
    let both = [buyer.doc.client(), seller.doc.client()].map(|client| format!("c/{client}"));
    buyer.until("authors", |c| both.iter().all(|key| c.doc.authors().contains_key(key))).await;
    let authors = buyer.doc.authors();
    let side = |client: u64| {
        let name = authors[&format!("c/{client}")].as_str().unwrap();
        authors[&format!("p/{name}")]["side"].clone()
    };
    assert_eq!(
        (side(buyer.doc.client()), side(seller.doc.client())),
        (json!("buyer"), json!("seller"))
    );
}

#[tokio::test]
async fn lap2_a_lapse_is_announced_after_a_minute_to_both_sides() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let mut own = rig.own("p", &dana(&rig)).await;
    let mut other = rig.own("p", &sam(&rig)).await;
    let entry = sign(&rig, &dana(&rig)).await;
    edit(&rig, &sam(&rig), due("2098-12-20")).await;
    let lapsed = |c: &countersign_tests::relay::Client| {
        c.reports.last().is_some_and(|report| report["signatures"][0]["standing"] == "lapsed")
    };
    own.until("the report says so at once", lapsed).await;
    assert!(own.notices.is_empty());
    rig.ahead(Duration::from_secs(61));
    // Time passes for the relay when something happens.
    edit(&rig, &dana(&rig), json!([{"type": "setText", "path": "title", "text": "Later"}])).await;
    for client in [&mut own, &mut other] {
        client.until("the notice", |c| !c.notices.is_empty()).await;
        assert_eq!(client.notices.len(), 1);
        assert_eq!(
            (client.notices[0].code.as_str(), client.notices[0].what.as_deref()),
            ("lapsed", entry["id"].as_str())
        );
        assert!(client.notices[0].says.contains("dana"), "{}", client.notices[0].says);
    }
}

#[tokio::test]
async fn jdg12_what_was_confirmed_or_signed_nobody_else_deletes_from_the_document() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let mut sue = rig.stock("p", &rig.token("p", Side::Seller, "sue")).await;
    for title in ["Pilot", "Review", "Kick-off"] {
        sue.edit(json!([{"type": "addStep", "title": title}])).await;
    }
    sue.round_trip().await;
    // The items of the steps that she added, by title.
    let bytes = sue.doc.encode();
    let document = sue.doc.document();
    let item = |title: &str| {
        let steps = document["steps"].as_object().unwrap();
        let key = steps.iter().find(|(_, step)| step["title"] == title).unwrap().0;
        let found = blocks(&bytes).unwrap().into_iter().find_map(|(id, _, block)| match block {
            Block::Item(item) => (item.key == Some(key)).then_some(id),
            Block::Gc => None,
        });
        (key.clone(), found.unwrap())
    };
    let (pilot, pilot_item) = item("Pilot");
    let (_, review_item) = item("Review");
    let (kick_off, kick_off_item) = item("Kick-off");
    let subject = format!("steps/{pilot}");
    let said =
        json!({"kind": "confirm", "subject": subject, "digest": digest(&rig, &subject).await});
    assert_eq!(attest(&rig, &dana(&rig), said).await.status, 201);
    let delete =
        |item: countersign_gate::Id| update().delete(item.client, &[(item.clock, 1)]).bytes();
    // A step that is hers alone, she may delete: by whomever else it was looked at.
    sue.send_update(&delete(kick_off_item)).await;
    sue.round_trip().await;
    assert!(rig.document("p").await["steps"].get(&kick_off).is_none());
    sue.send_update(&delete(pilot_item)).await;
    assert_eq!(sue.closed().await.0, 4403);
    sign(&rig, &dana(&rig)).await;
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    for item in [pilot_item, review_item] {
        let mut sue = rig.stock("p", &rig.token("p", Side::Seller, "sue")).await;
        sue.send_update(&delete(item)).await;
        let (code, reason) = sue.closed().await;
        assert_eq!(code, 4403, "{reason}");
    }
    assert_eq!(rig.document("p").await["steps"][&pilot]["title"], "Pilot");
    // She takes it out by its mark, as everybody does; whose it is decides what becomes of that.
    let remove = json!([{"type": "remove", "path": subject}]);
    let answer = rig.post("/v1/plans/p/commands", &sam(&rig), json!({"commands": remove})).await;
    assert_eq!(answer.json()["proposed"], json!([format!("{subject}/removed")]));
}
