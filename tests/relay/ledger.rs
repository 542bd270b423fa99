//! Bounds of a ledger: the entries it takes, from whom and how many; and that a plan opens whatever
//! is in its ledger.

use std::time::{Duration, Instant};

use countersign_plan::attest::Terms;
use countersign_plan::canonical;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::bundle::{sealed, verify};
use countersign_relay::receipt::ReceiptKey;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Folder, TestAnswer, TestRelay, binary};
use serde_json::{Value, json};

/// A relay with a complete plan as `p`.
fn buyer(rig: &TestRelay, sub: &str) -> String {
    rig.token("p", Side::Buyer, sub)
}

/// The token of anybody to whom the link was forwarded.
fn link(rig: &TestRelay, sub: &str) -> String {
    rig.mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, sub) })
}

async fn seen(rig: &TestRelay, subject: &str) -> Value {
    rig.get(&format!("/v1/plans/p/terms?subject={subject}"), &rig.token("p", Side::Seller, "sam"))
        .await
        .json()
}

async fn attest(rig: &TestRelay, token: &str, said: Value) -> TestAnswer {
    rig.post("/v1/plans/p/attestations", token, said).await
}

async fn sign(rig: &TestRelay, token: &str) -> TestAnswer {
    let digest = seen(rig, "plan").await["digest"].take();
    attest(rig, token, json!({"kind": "sign", "digest": digest})).await
}

async fn goal(rig: &TestRelay, text: &str) {
    let commands = json!({"commands": [{"type": "setText", "path": "goal", "text": text}]});
    let token = rig.token("p", Side::Seller, "sam");
    assert_eq!(rig.post("/v1/plans/p/commands", &token, commands).await.status, 200);
}

/// Declines and takes it back, again and again, until the relay says no; with what it said.
async fn fill(rig: &TestRelay, token: &str, note: &str) -> (usize, String, String) {
    let digest = seen(rig, "plan").await["digest"].take();
    for made in 0.. {
        let no = json!({"kind": "decline", "digest": digest, "note": note});
        let answer = attest(rig, token, no).await;
        if answer.status != 201 {
            let (code, says) = answer.problem();
            return (made * 2, code, says);
        }
        let back = json!({"kind": "withdraw", "of": answer.json()["id"], "note": note});
        let answer = attest(rig, token, back).await;
        if answer.status != 201 {
            let (code, says) = answer.problem();
            return (made * 2 + 1, code, says);
        }
    }
    unreachable!()
}

async fn entries(rig: &TestRelay) -> Vec<Value> {
    let ledger = rig.get("/v1/plans/p/attestations", &rig.admin()).await.json();
    ledger["attestations"].as_array().unwrap().clone()
}

/// It opens for our own client, which passes what it receives through the browser's gate, and for a
/// stock client.
async fn opens(rig: &TestRelay, entries: usize) {
    let own = rig.own("p", &buyer(rig, "rita")).await;
    assert_eq!((own.doc.ledger().len(), &own.refused[..]), (entries, &[][..]));
    let stock = rig.stock("p", &buyer(rig, "rob")).await;
    assert_eq!(stock.doc.ledger().len(), entries);
}

#[tokio::test]
async fn lgr1_links_fill_a_quarter_of_the_ledger_and_the_plan_opens_and_can_be_signed() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let (made, code, says) = fill(&rig, &link(&rig, "eve"), "no").await;
    assert_eq!((made, code.as_str()), (400, "429 ledger-full"), "200, each taken back");
    assert!(says.contains("you made 200 attestations") && says.contains("take back"), "{says}");
    let (made, code, says) = fill(&rig, &link(&rig, "mallory"), "no").await;
    assert_eq!((made, code.as_str()), (100, "429 ledger-full"), "500 of 2,000");
    assert!(
        says.contains("without a verified address") && says.contains("verify your address"),
        "{says}"
    );
    assert_eq!(fill(&rig, &link(&rig, "oscar"), "no").await.0, 0, "one more link gets nothing");
    opens(&rig, 500).await;
    let signed = sign(&rig, &buyer(&rig, "dana")).await;
    assert_eq!(signed.status, 201, "{}", signed.text());
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(fill(&rig, &link(&rig, "oscar"), "no").await.0, 0, "nor after a restart");
    opens(&rig, 501).await;
}

#[tokio::test]
async fn lgr1_bytes_count_as_entries_do() {
    let rig = TestRelay::with_complete_plan(|config| config.limits.ledger_bytes = 64 << 10).await;
    let (made, code, _) = fill(&rig, &link(&rig, "eve"), &"x".repeat(2000)).await;
    assert_eq!(code, "429 ledger-full");
    let bytes: usize = entries(&rig).await.iter().map(|entry| entry.to_string().len()).sum();
    assert!(made > 4 && bytes <= 16 << 10 && bytes > 12 << 10, "{made} entries, {bytes} bytes");
    assert_eq!(sign(&rig, &buyer(&rig, "dana")).await.status, 201);
    let (made, code, says) = fill(&rig, &buyer(&rig, "dana"), &"x".repeat(2000)).await;
    assert_eq!(code, "429 ledger-full");
    assert!(says.contains("the ledger of this plan is full"), "{says}");
    let bytes: usize = entries(&rig).await.iter().map(|entry| entry.to_string().len()).sum();
    assert!(made > 15 && bytes <= 64 << 10, "{made} entries, {bytes} bytes");
    opens(&rig, entries(&rig).await.len()).await;
}

#[tokio::test]
async fn lgr1_the_entries_of_a_plan_are_bounded_whoever_makes_them() {
    let rig = TestRelay::with_complete_plan(|config| config.limits.ledger_entries = 8).await;
    assert_eq!(fill(&rig, &link(&rig, "eve"), "no").await.0, 2, "a quarter");
    let (made, code, says) = fill(&rig, &buyer(&rig, "dana"), "no").await;
    assert_eq!((made, code.as_str()), (6, "429 ledger-full"));
    assert!(says.contains("the ledger of this plan is full"), "{says}");
    assert_eq!(sign(&rig, &buyer(&rig, "rita")).await.problem().0, "429 ledger-full");
    opens(&rig, 8).await;
}

#[tokio::test]
async fn lgr1_what_a_link_made_leaves_its_person_their_own_entries() {
    let rig = TestRelay::with_complete_plan(|config| config.limits.attestations = 2).await;
    assert_eq!(fill(&rig, &link(&rig, "dana"), "no").await.0, 4, "two, each taken back");
    let dana = buyer(&rig, "dana");
    for _ in 0..2 {
        assert_eq!(sign(&rig, &dana).await.status, 201);
    }
    assert_eq!(sign(&rig, &dana).await.problem().0, "429 ledger-full");
}

#[tokio::test]
async fn lgr2_an_entry_takes_four_kibibytes_and_names_thirty_people() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let digest = seen(&rig, "plan").await["digest"].take();
    let eve = link(&rig, "eve");
    for (said, why) in [
        (
            json!({"kind": "decline", "digest": digest, "note": "\u{1f600}".repeat(2000)}),
            "4096 at most",
        ),
        (
            json!({"kind": "inspect", "digest": digest, "present": vec!["s".repeat(255); 30]}),
            "4096 at most",
        ),
        (json!({"kind": "inspect", "digest": digest, "present": vec!["s"; 31]}), "up to 30 people"),
    ] {
        let (code, says) = attest(&rig, &eve, said).await.problem();
        assert_eq!(code, "422 attestation");
        assert!(says.contains(why), "{says}");
    }
    assert!(entries(&rig).await.is_empty());
    let said = json!({"kind": "inspect", "digest": digest, "present": vec!["s"; 30], "note": "x".repeat(2000)});
    let entry = attest(&rig, &eve, said).await.json();
    assert!(entry.to_string().len() < 4096, "with a detached receipt");
    let receipt = entry["receipt"].as_str().unwrap();
    assert!(receipt.contains("..") && receipt.len() < 200, "{receipt}");
}

#[tokio::test]
async fn lgr2_the_receipt_counts_with_its_entry() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let digest = seen(&rig, "plan").await["digest"].take();
    let present = vec!["s".repeat(100); 30];
    let inspect = async |sub: &str, note: usize| {
        let note = "x".repeat(note);
        let said = json!({"kind": "inspect", "digest": digest, "present": present, "note": note});
        attest(&rig, &link(&rig, sub), said).await
    };
    let entry = inspect("eve", 1).await.json();
    let (whole, receipt) = (entry.to_string().len(), entry["receipt"].as_str().unwrap().len());
    assert!(whole < 3900 && receipt > 100, "{whole} {receipt}");
    // Times are written with up to nine digits: some bytes more or less.
    assert_eq!(inspect("bob", 4096 - whole - 20).await.status, 201);
    let more = inspect("joe", 4096 - whole + 40).await;
    assert_eq!(more.problem().0, "422 attestation", "without its receipt it would fit");
}

#[tokio::test]
async fn lgr3_what_differs_in_who_says_it_or_of_what_is_no_repetition() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let dana = buyer(&rig, "dana");
    let no = async |token: &str| {
        let digest = seen(&rig, "plan").await["digest"].take();
        attest(&rig, token, json!({"kind": "decline", "digest": digest, "note": "no"})).await
    };
    assert_eq!(no(&link(&rig, "dana")).await.status, 201);
    assert_eq!(no(&dana).await.status, 201, "a link of hers said no word of hers");
    assert_eq!(no(&dana).await.problem().0, "409 already-recorded");
    assert_eq!(
        no(&link(&rig, "dana")).await.problem().0,
        "409 already-recorded",
        "she has said so herself"
    );
    assert_eq!(
        no(&rig.token("p", Side::Seller, "dana")).await.status,
        201,
        "another person of the same sub"
    );
    goal(&rig, "Another").await;
    assert_eq!(no(&dana).await.status, 201, "other terms");
}

#[tokio::test]
async fn lgr3_the_same_again_within_ten_minutes_is_told_which_entry_stands() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let digest = seen(&rig, "plan").await["digest"].take();
    let (sam, eve) = (rig.token("p", Side::Seller, "sam"), link(&rig, "eve"));
    let kinds = [
        (&sam, json!({"kind": "inspect", "digest": digest})),
        (&sam, json!({"kind": "ask", "digest": digest, "of": "dana"})),
        (&eve, json!({"kind": "decline", "digest": digest, "note": "no"})),
    ];
    for (token, said) in &kinds {
        let first = attest(&rig, token, said.clone()).await;
        assert_eq!(first.status, 201, "{}", first.text());
        let mut again = said.clone();
        again["note"] = json!("in other words");
        let again = attest(&rig, token, again).await;
        assert_eq!(again.problem().0, "409 already-recorded", "{said}");
        assert_eq!(again.json()["entry"], first.json()["id"]);
    }
    assert_eq!(entries(&rig).await.len(), 3);
    // Another person, and another who is asked.
    assert_eq!(attest(&rig, &link(&rig, "mallory"), kinds[2].1.clone()).await.status, 201);
    let other = rig.post(
        "/v1/plans/p/commands",
        &sam,
        json!({"commands": [{"type": "addPerson", "name": "Rita", "side": "buyer"}]}),
    );
    let made = other.await.json()["made"][0].clone();
    assert_eq!(
        attest(&rig, &sam, json!({"kind": "ask", "digest": digest, "of": made})).await.status,
        201
    );
    // A statement that was taken back, or that a signature has answered, may be made anew.
    let no = entries(&rig).await[2]["id"].clone();
    assert_eq!(attest(&rig, &eve, json!({"kind": "withdraw", "of": no})).await.status, 201);
    assert_eq!(attest(&rig, &eve, kinds[2].1.clone()).await.status, 201);
    let dana = buyer(&rig, "dana");
    for _ in 0..2 {
        assert_eq!(attest(&rig, &dana, kinds[2].1.clone()).await.status, 201);
        assert_eq!(sign(&rig, &dana).await.status, 201);
        assert_eq!(sign(&rig, &dana).await.status, 201, "to sign again is to renew");
    }
    rig.ahead(Duration::from_secs(601));
    for (token, said) in &kinds {
        assert_eq!(attest(&rig, token, said.clone()).await.status, 201, "ten minutes later");
    }
}

#[tokio::test]
async fn lgr4_terms_are_kept_once_of_what_is_signed_or_confirmed_and_of_nothing_else() {
    let rig = TestRelay::with_complete_plan(|config| {
        (config.limits.terms, config.limits.terms_plan) = (24 << 10, 30 << 10);
    })
    .await;
    let (sam, dana) = (rig.token("p", Side::Seller, "sam"), buyer(&rig, "dana"));
    let kept = |bundle: &Value| bundle["terms"].as_object().unwrap().len();
    let large = "x".repeat(15_000);
    goal(&rig, &large).await;
    for sub in 0..20 {
        // As a link does it: another text, and a refusal of it.
        goal(&rig, &format!("{sub} {large}")).await;
        let digest = seen(&rig, "plan").await["digest"].take();
        let said = json!({"kind": "decline", "digest": digest, "note": "no"});
        let answer = attest(&rig, &link(&rig, "eve"), said).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        assert!(answer.json().get("terms").is_none() && answer.body.len() < 4096);
    }
    let bundle = rig.get("/v1/plans/p/bundle", &sam).await;
    assert_eq!(kept(&bundle.json()), 0);
    assert_eq!(verify(&bundle.json(), None).unwrap().entries, 20);

    let signed = sign(&rig, &dana).await.json();
    assert_eq!(signed["terms"], seen(&rig, "plan").await["terms"], "the signer's own copy");
    assert_eq!(
        sign(&rig, &buyer(&rig, "rita")).await.status,
        201,
        "the same terms take nothing more"
    );
    goal(&rig, &format!("another {large}")).await;
    let full = sign(&rig, &dana).await;
    assert_eq!(full.problem().0, "429 ledger-full");
    assert!(full.problem().1.contains("30720 bytes"), "{}", full.problem().1);
    goal(&rig, &"\u{e9}".repeat(20_000)).await;
    let (code, says) = sign(&rig, &dana).await.problem();
    assert_eq!(code, "422 terms-too-large");
    assert!(says.contains("24576 at most") && says.contains("shorten"), "{says}");
    let digest = seen(&rig, "goal").await["digest"].take();
    let said = json!({"kind": "confirm", "subject": "goal", "digest": digest});
    assert_eq!(attest(&rig, &dana, said).await.problem().0, "422 terms-too-large");
    // To withdraw and to decline needs none.
    assert_eq!(
        attest(&rig, &dana, json!({"kind": "withdraw", "of": signed["id"]})).await.status,
        201
    );
    let bundle = rig.get("/v1/plans/p/bundle", &sam).await.json();
    assert_eq!((kept(&bundle), verify(&bundle, None).unwrap().entries), (1, 23));
    let limits = rig.relay.limits().clone();
    let rig = TestRelay::on(rig.stop().await, |config| config.limits = limits).await;
    let again = rig.get("/v1/plans/p/bundle", &sam).await.json();
    assert_eq!(again["terms"], bundle["terms"]);
    // Stored terms count.
    goal(&rig, &format!("another {large}")).await;
    assert_eq!(sign(&rig, &dana).await.problem().0, "429 ledger-full");
}

#[tokio::test]
async fn lgr9_a_digest_that_nobody_signed_is_refused_without_a_look_at_the_log() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    // A full plan, and a log of it.
    let add = |n: usize| json!({"type": "addStep", "title": format!("Step {n}")});
    for part in 0..4 {
        let commands: Vec<Value> = (0..200).map(|n| add(part * 200 + n)).collect();
        let sam = rig.token("p", Side::Seller, "sam");
        let body = json!({"commands": commands});
        assert_eq!(rig.post("/v1/plans/p/commands?document=false", &sam, body).await.status, 200);
    }
    for n in 0..60 {
        goal(&rig, &format!("Goal {n}")).await;
    }
    let eve = link(&rig, "eve");
    let unknown = json!({"kind": "decline", "digest": "0".repeat(64), "note": "no"});
    let known = Instant::now();
    rig.get("/v1/plans/p/terms", &eve).await;
    let known = known.elapsed();
    let asked = Instant::now();
    let answer = attest(&rig, &eve, unknown).await;
    let took = asked.elapsed();
    assert_eq!(answer.problem().0, "409 terms-differ");
    assert_eq!(answer.json()["differences"], Value::Null);
    // To replay the log would cost a reading for each of its 64 rows.
    println!("GET terms {known:?}, an unknown digest {took:?}");

    let own = rig.own("p", &buyer(&rig, "dana")).await;
    let terms = Terms::of(&own.doc.read().plan);
    goal(&rig, "Another").await;
    // The log has them; nobody signed them.
    let bare = json!({"kind": "sign", "digest": terms.digest("plan")});
    let answer = attest(&rig, &buyer(&rig, "dana"), bare).await;
    assert_eq!(answer.json()["differences"], Value::Null);
    let said = json!({"kind": "sign", "digest": terms.digest("plan"), "terms": terms.value()});
    let answer = attest(&rig, &buyer(&rig, "dana"), said.clone()).await;
    assert_eq!(
        answer.json()["differences"],
        json!([{"path": "goal", "was": "Goal 59", "now": "Another"}])
    );
    let mut false_terms = said;
    false_terms["terms"]["goal"] = json!("Never");
    let answer = attest(&rig, &buyer(&rig, "dana"), false_terms).await;
    assert_eq!(answer.json()["differences"], Value::Null, "they are not those of the digest");
}

#[tokio::test]
async fn lgr13_a_stored_ledger_beyond_the_bounds_opens_and_takes_nothing_more_from_links() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    for sub in ["eve", "mallory", "oscar"] {
        let digest = seen(&rig, "plan").await["digest"].take();
        let said = json!({"kind": "decline", "digest": digest, "note": "x".repeat(1000)});
        assert_eq!(attest(&rig, &link(&rig, sub), said).await.status, 201);
    }
    assert_eq!(sign(&rig, &buyer(&rig, "dana")).await.status, 201);
    let rig = TestRelay::on(rig.stop().await, |config| {
        let limits = &mut config.limits;
        (limits.attestations, limits.ledger_entries, limits.ledger_bytes) = (2, 4, 4 << 10);
        (limits.entry, limits.terms, limits.terms_plan) = (1 << 10, 1 << 20, 8 << 10);
    })
    .await;
    opens(&rig, 4).await;
    let bundle = rig.get("/v1/plans/p/bundle", &rig.admin()).await;
    let bundle = if bundle.status == 200 {
        bundle
    } else {
        rig.get("/v1/plans/p/bundle", &buyer(&rig, "dana")).await
    };
    assert_eq!(verify(&bundle.json(), None).unwrap().entries, 4);
    assert_eq!(fill(&rig, &link(&rig, "trent"), "no").await.1, "429 ledger-full");
    let signed = sign(&rig, &buyer(&rig, "dana")).await;
    assert_eq!(signed.status, 201, "what links took counts as their quarter: {}", signed.text());
}

/// Runs `countersign verify`, with what it printed line by line.
fn verified(folder: &Folder, bundle: &str, keys: Option<&Value>) -> (Option<i32>, Vec<String>) {
    let file = folder.0.join("bundle.json");
    std::fs::write(&file, bundle).unwrap();
    let mut command = std::process::Command::new(binary());
    command.arg("verify").arg(&file);
    if let Some(keys) = keys {
        let file = folder.0.join("jwks.json");
        std::fs::write(&file, keys.to_string()).unwrap();
        command.arg("--jwks").arg(file);
    }
    let output = command.output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    (output.status.code(), text.split_terminator('\n').map(str::to_owned).collect())
}

#[tokio::test]
async fn lgr6_verify_names_every_key_and_says_first_what_was_not_established() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    for sub in ["dana", "rita"] {
        assert_eq!(sign(&rig, &buyer(&rig, sub)).await.status, 201);
    }
    let bundle = rig.get("/v1/plans/p/bundle", &buyer(&rig, "dana")).await.json();
    let keys = rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.json();
    let kid = keys["keys"][0]["kid"].as_str().unwrap();
    let folder = Folder::new();
    let (code, lines) = verified(&folder, &bundle.to_string(), None);
    assert_eq!(code, Some(0), "{lines:?}");
    assert!(
        lines[0].starts_with("not established: that the keys below are the relay's."),
        "{}",
        lines[0]
    );
    assert!(
        lines[0].contains("--jwks") && lines[0].contains("intact: plan p, 2 entries"),
        "{}",
        lines[0]
    );
    assert_eq!(lines[1], format!("key {kid} (compare it with the relay's): the seal, entries 1-2"));
    let (code, lines) = verified(&folder, &bundle.to_string(), Some(&keys));
    assert_eq!(code, Some(0));
    assert!(lines[0].starts_with("intact: plan p, 2 entries, sealed "), "{}", lines[0]);
    assert_eq!(lines[1], format!("key {kid} (among the keys given): the seal, entries 1-2"));

    // The entries are genuine; document and seal are somebody else's.
    let forger = ReceiptKey::new(&[9; 32]).unwrap();
    let theirs = serde_json::to_value(forger.jwks()).unwrap();
    let mut forged = bundle.clone();
    forged["document"]["goal"] = json!("Pay us");
    forged["jwks"]["keys"].as_array_mut().unwrap().push(theirs["keys"][0].clone());
    forged["seal"] = json!(forger.receipt(&sealed(forged.as_object().unwrap()).unwrap()).unwrap());
    let (code, lines) = verified(&folder, &forged.to_string(), None);
    assert_eq!(code, Some(0));
    assert!(lines[0].starts_with("not established"), "{}", lines[0]);
    assert_eq!(lines[1], "2 keys signed parts of it:");
    let other = theirs["keys"][0]["kid"].as_str().unwrap();
    assert_eq!(lines[2], format!("key {kid} (compare it with the relay's): entries 1-2"));
    assert_eq!(lines[3], format!("key {other} (compare it with the relay's): the seal"));
    let (code, lines) = verified(&folder, &forged.to_string(), Some(&keys));
    assert_eq!((code, lines.len()), (Some(1), 1));
    assert!(
        lines[0].starts_with("not intact: the seal:") && lines[0].contains(other),
        "{}",
        lines[0]
    );
}

#[tokio::test]
async fn lgr7_verify_refuses_a_bundle_that_two_readers_could_take_for_two() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    assert_eq!(sign(&rig, &buyer(&rig, "dana")).await.status, 201);
    let text = rig.get("/v1/plans/p/bundle", &buyer(&rig, "dana")).await.text();
    let folder = Folder::new();
    assert_eq!(verified(&folder, &text, None).0, Some(0));
    let goal = text.find("\"goal\":").unwrap();
    let cases = [
        text.replacen('{', "{\"plan\":\"evil\",", 1),
        format!("{}\"goal\":\"PAY US\",{}", &text[..goal], &text[goal..]),
        text.replacen("\"sub\":\"dana\"", "\"sub\":\"eve\",\"s\\u0075b\":\"dana\"", 1),
        text.replacen("\"epoch\":", "\"epochs\":[7],\"epoch\":", 1),
        text.replacen("\"goLive\":", "\"x\":9007199254740993,\"goLive\":", 1),
        text.replacen("\"goLive\":", "\"x\":\"\\ud800\",\"goLive\":", 1),
    ];
    for odd in cases {
        assert_ne!(odd, text);
        let (code, lines) = verified(&folder, &odd, None);
        assert_eq!((code, lines.len()), (Some(1), 1), "{lines:?}");
        assert!(lines[0].starts_with("not intact: the bundle: it is no I-JSON: "), "{}", lines[0]);
    }
    let keys = rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.text();
    let twice = keys.replacen("\"keys\":", "\"keys\":[],\"keys\":", 1);
    let file = folder.0.join("twice.json");
    std::fs::write(&file, twice).unwrap();
    let bundle = folder.0.join("bundle.json");
    std::fs::write(&bundle, &text).unwrap();
    let command = std::process::Command::new(binary())
        .arg("verify")
        .arg(bundle)
        .arg("--jwks")
        .arg(file)
        .output();
    assert_eq!(command.unwrap().status.code(), Some(2), "no keys to trust");
}

#[tokio::test]
async fn lgr8_what_people_wrote_makes_no_lines_of_its_own_in_what_verify_prints() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    assert_eq!(sign(&rig, &buyer(&rig, "dana")).await.status, 201);
    let mut bundle = rig.get("/v1/plans/p/bundle", &buyer(&rig, "dana")).await.json();
    // As a relay of an earlier version would have taken it.
    let key = ReceiptKey::new(&[9; 32]).unwrap();
    let name = "Dana\nkey AAAA (among the keys given): the seal\u{1b}[1A\u{202e}\u{2028}";
    bundle["ledger"][0]["by"]["name"] = json!(name);
    bundle["ledger"][0].as_object_mut().unwrap().remove("receipt");
    bundle["ledger"][0]["receipt"] = json!(key.receipt(&bundle["ledger"][0]).unwrap());
    bundle["document"]["goal"] = json!("Another");
    bundle["jwks"] = serde_json::to_value(key.jwks()).unwrap();
    bundle["seal"] = json!(key.receipt(&sealed(bundle.as_object().unwrap()).unwrap()).unwrap());
    let folder = Folder::new();
    let (code, lines) = verified(&folder, &bundle.to_string(), None);
    assert_eq!((code, lines.len()), (Some(0), 3), "{lines:#?}");
    assert!(lines[2].starts_with("signature of Dana\\nkey AAAA"), "{}", lines[2]);
    let is_plain = |c: char| !c.is_control() && !('\u{2000}'..='\u{206f}').contains(&c);
    assert!(lines.iter().all(|line| line.chars().all(is_plain)), "{lines:?}");
    // So in what is said of a flaw.
    bundle["ledger"][0]["id"] = json!("1)\nintact: all of it");
    let (code, lines) = verified(&folder, &bundle.to_string(), None);
    assert_eq!((code, lines.len()), (Some(1), 1), "{lines:#?}");
    assert!(lines[0].contains("1)\\nintact"), "{}", lines[0]);
}

#[tokio::test]
async fn lgr5_a_bundle_and_receipts_of_an_earlier_version_verify_as_before() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    for sub in ["dana", "rita"] {
        assert_eq!(sign(&rig, &buyer(&rig, sub)).await.status, 201);
    }
    let mut former = rig.get("/v1/plans/p/bundle", &buyer(&rig, "dana")).await.json();
    let key = ReceiptKey::new(&[9; 32]).unwrap();
    let mut prev = "0".repeat(64);
    for (nth, entry) in former["ledger"].as_array_mut().unwrap().iter_mut().enumerate() {
        entry["prev"] = json!(prev);
        entry.as_object_mut().unwrap().remove("receipt");
        // The first as it was, the second as it is now.
        let receipt = if nth == 0 { key.receipt(entry) } else { key.detached(entry) };
        entry["receipt"] = json!(receipt.unwrap());
        prev = canonical::digest(entry);
    }
    former["jwks"] = serde_json::to_value(key.jwks()).unwrap();
    former.as_object_mut().unwrap().remove("epochs");
    former.as_object_mut().unwrap().remove("seal");
    let mut later = former.clone();
    former["seal"] = json!(key.receipt(&former).unwrap());
    assert_eq!(verify(&former, None).unwrap().entries, 2);
    for (place, what) in [
        ("/document/goal", "document/goal"),
        ("/plan", "plan"),
        ("/ledger/0/at", "entry 1 ("),
        ("/ledger/1/at", "entry 2 ("),
    ] {
        let mut changed = former.clone();
        *changed.pointer_mut(place).unwrap() = json!("Another");
        let flaw = verify(&changed, None).unwrap_err();
        assert!(flaw.what.starts_with(what), "{place}: {flaw}");
    }
    let mut more = former.clone();
    more["epochs"] = json!([more["epoch"]]);
    assert_eq!(verify(&more, None).unwrap_err().what, "epochs", "it was not sealed");

    // A plan that was restored has several epochs, and its entries those in their order.
    let epoch = later["epoch"].as_u64().unwrap();
    let mut prev = "0".repeat(64);
    for (entry, of) in later["ledger"].as_array_mut().unwrap().iter_mut().zip([epoch + 5, epoch]) {
        (entry["prev"], entry["epoch"]) = (json!(prev), json!(of));
        entry.as_object_mut().unwrap().remove("receipt");
        entry["receipt"] = json!(key.detached(entry).unwrap());
        prev = canonical::digest(entry);
    }
    let with = |epochs: Value| {
        let mut bundle = later.clone();
        bundle["epochs"] = epochs;
        let seal = key.receipt(&sealed(bundle.as_object().unwrap()).unwrap()).unwrap();
        bundle["seal"] = json!(seal);
        verify(&bundle, None)
    };
    assert_eq!(with(json!([epoch + 5, epoch])).unwrap().entries, 2);
    assert_eq!(with(json!([epoch])).unwrap_err().says, "it is one of another epoch of the plan");
    for odd in [
        json!([epoch, epoch + 5]),
        json!([epoch + 5, epoch, epoch]),
        json!([]),
        json!("x"),
        json!([1.5, epoch]),
    ] {
        assert_eq!(with(odd.clone()).unwrap_err().what, "epochs", "{odd}");
    }
    let falling = with(json!([epoch, epoch + 5, 7, epoch]));
    assert_eq!(falling.unwrap_err().what, "epochs", "each once");
    (later["epoch"], later["ledger"][1]["epoch"]) = (json!(epoch + 5), json!(epoch));
    let entry = &mut later["ledger"][1];
    entry.as_object_mut().unwrap().remove("receipt");
    let receipt = json!(key.detached(entry).unwrap());
    entry["receipt"] = receipt;
    later["epochs"] = json!([epoch, epoch + 5]);
    later["seal"] = json!(key.receipt(&sealed(later.as_object().unwrap()).unwrap()).unwrap());
    let flaw = verify(&later, None).unwrap_err();
    assert_eq!(flaw.says, "it is one of an earlier epoch than the entry before it");
}
