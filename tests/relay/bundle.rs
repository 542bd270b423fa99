//! The portable proof: what is in a bundle, and that nothing of it can be changed, moved or left
//! out unnoticed.

use countersign_plan::attest::AttestationStatus;
use countersign_plan::canonical;
use countersign_plan::model::Side;
use countersign_relay::bundle::{Flaw, verify};
use countersign_relay::receipt::{ReceiptKey, open};
use countersign_tests::relay::{TestRelay, complete};
use serde_json::{Value, json};

/// A bundle with a signature of each side, a confirmation, a withdrawal, and a date moved since;
/// with the relay's keys.
async fn sealed() -> (Value, Value) {
    let rig = TestRelay::start().await;
    let mut document = complete();
    // A fraction, and a whole number beyond those that follow on each other in doubles: other
    // clients may write such.
    document["plan"]["x"] = json!({"half": 0.1, "large": 9_007_199_254_740_994_u64});
    rig.begin("p", document).await;
    let (dana, sam) = (rig.token("p", Side::Buyer, "dana"), rig.token("p", Side::Seller, "sam"));
    let attest = async |token: &str, kind: &str, subject: &str, of: Option<&Value>| {
        let terms = rig.get(&format!("/v1/plans/p/terms?subject={subject}"), token).await.json();
        let mut said = json!({"kind": kind, "subject": subject, "digest": terms["digest"]});
        if let Some(of) = of {
            said["of"] = of.clone();
        }
        let answer = rig.post("/v1/plans/p/attestations", token, said).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()
    };
    attest(&dana, "sign", "plan", None).await;
    attest(&sam, "sign", "plan", None).await;
    let entry = attest(&dana, "confirm", "steps/board", None).await;
    attest(&dana, "withdraw", "steps/board", Some(&entry["id"])).await;
    let moved = json!({"commands": [{"type": "editStep", "id": "legal", "field": "due", "value": "2098-12-20"}]});
    assert_eq!(rig.post("/v1/plans/p/commands", &sam, moved).await.status, 200);
    let bundle = rig.get("/v1/plans/p/bundle", &dana).await.json();
    (bundle, rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.json())
}

#[tokio::test]
async fn bun1_an_intact_bundle_tells_its_key_and_how_signatures_stand() {
    let (bundle, keys) = sealed().await;
    let parts: Vec<&String> = bundle.as_object().unwrap().keys().collect();
    assert_eq!(
        parts,
        ["at", "document", "epoch", "epochs", "jwks", "ledger", "plan", "seal", "terms"]
    );
    assert_eq!(bundle["epochs"], json!([bundle["epoch"]]));
    assert_eq!(bundle["jwks"], keys);
    assert_eq!(bundle["terms"].as_object().unwrap().len(), 2, "of the plan, and of a step");
    let trusted = serde_json::from_value(keys.clone()).unwrap();
    for trusted in [None, Some(&trusted)] {
        let verified = verify(&bundle, trusted).unwrap();
        assert_eq!((verified.entries, verified.plan.as_str()), (4, "p"));
        assert_eq!(keys["keys"][0]["kid"], verified.key.as_str());
        let standing: Vec<_> = verified.signatures.iter().map(|s| s.standing).collect();
        assert_eq!(
            standing,
            [AttestationStatus::Lapsed; 2],
            "a date moved since, which is no flaw"
        );
        assert_eq!(verified.signatures[0].changes[0].place.to_string(), "steps/legal/due");
    }
    // As a file, written and read by others.
    let read: Value =
        serde_json::from_str(&serde_json::to_string_pretty(&bundle).unwrap()).unwrap();
    assert!(verify(&read, None).is_ok());
}

/// Where the leaves and the branches of JSON are, as JSON pointers; the root is none.
fn places(value: &Value, at: &str, leaves: &mut Vec<String>, all: &mut Vec<String>) {
    let mut visit = |key: &str, value: &Value| {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        all.push(at.clone());
        match value {
            Value::Object(_) | Value::Array(_) => places(value, &at, leaves, all),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => leaves.push(at),
        }
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| visit(key, value)),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(nth, item)| visit(&nth.to_string(), item));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The flaw is found, and named for what was touched: an entry of the ledger, or its part of the
/// bundle.
fn found(bundle: &Value, touched: &str) -> Flaw {
    let flaw = verify(bundle, None).err().unwrap_or_else(|| panic!("{touched} was not noticed"));
    let parts: Vec<&str> = touched.split('/').skip(1).collect();
    let named = match parts[..] {
        ["ledger", nth, ..] => {
            flaw.what.starts_with(&format!("entry {} (", nth.parse::<usize>().unwrap() + 1))
        }
        ["ledger"] => flaw.what == "ledger",
        ["seal"] => flaw.what == "the seal",
        [part, ..] => flaw.what == part || flaw.what.starts_with(&format!("{part}/")),
        [] => false,
    };
    assert!(named, "{touched}: {flaw}");
    flaw
}

#[tokio::test]
async fn bun2_any_changed_value_is_found_and_named() {
    let (bundle, _) = sealed().await;
    let (mut leaves, mut all) = (Vec::new(), Vec::new());
    places(&bundle, "", &mut leaves, &mut all);
    assert!(leaves.len() > 200, "{}", leaves.len());
    for leaf in leaves {
        let mut bundle = bundle.clone();
        let value = bundle.pointer_mut(&leaf).unwrap();
        *value = match value.take() {
            Value::Bool(bool) => json!(!bool),
            Value::Number(number) => json!(number.as_f64().unwrap() * 2.0 + 1.0),
            Value::String(text) => json!(format!("{text}A")),
            Value::Null | Value::Array(_) | Value::Object(_) => json!("something"),
        };
        found(&bundle, &leaf);
    }
}

#[tokio::test]
async fn bun3_any_missing_added_or_moved_part_is_found_and_named() {
    let (bundle, _) = sealed().await;
    let (mut leaves, mut all) = (Vec::new(), Vec::new());
    places(&bundle, "", &mut leaves, &mut all);
    for place in &all {
        let mut without = bundle.clone();
        let (parent, key) = place.rsplit_once('/').unwrap();
        match without.pointer_mut(parent).unwrap() {
            Value::Object(fields) => {
                drop(fields.remove(&key.replace("~1", "/").replace("~0", "~")));
            }
            Value::Array(items) => drop(items.remove(key.parse().unwrap())),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => unreachable!(),
        }
        found(&without, place);
    }
    for place in [
        "/document",
        "/document/steps/board",
        "/terms",
        "/jwks/keys/0",
        "/ledger/1",
        "/ledger/1/by",
    ] {
        let mut with = bundle.clone();
        with.pointer_mut(place).unwrap()["added"] = json!(true);
        found(&with, place);
    }
    let mut with = bundle.clone();
    with["added"] = json!(true);
    found(&with, "/added");
    let entries = bundle["ledger"].as_array().unwrap().len();
    for (one, other) in (0..entries).flat_map(|a| (a + 1..entries).map(move |b| (a, b))) {
        let mut moved = bundle.clone();
        moved["ledger"].as_array_mut().unwrap().swap(one, other);
        found(&moved, &format!("/ledger/{one}"));
    }
    let mut twice = bundle.clone();
    let last = twice["ledger"][entries - 1].clone();
    twice["ledger"].as_array_mut().unwrap().push(last);
    found(&twice, &format!("/ledger/{entries}"));
    let names: Vec<String> = bundle["terms"].as_object().unwrap().keys().cloned().collect();
    let mut swapped = bundle.clone();
    let (one, other) = (bundle["terms"][&names[0]].clone(), bundle["terms"][&names[1]].clone());
    (swapped["terms"][&names[0]], swapped["terms"][&names[1]]) = (other, one);
    found(&swapped, "/terms");
}

#[tokio::test]
async fn bun4_a_bundle_sealed_anew_by_somebody_else_is_told_by_the_relays_keys() {
    let (bundle, keys) = sealed().await;
    let trusted = serde_json::from_value(keys).unwrap();
    let forger = ReceiptKey::new(&[9; 32]).unwrap();
    let reseal = |mut bundle: Value| {
        bundle["jwks"] = serde_json::to_value(forger.jwks()).unwrap();
        let mut prev = "0".repeat(64);
        for entry in bundle["ledger"].as_array_mut().unwrap() {
            entry["prev"] = json!(prev);
            let mut bare = entry.clone();
            bare.as_object_mut().unwrap().remove("receipt");
            entry["receipt"] = json!(forger.receipt(&bare).unwrap());
            prev = canonical::digest(entry);
        }
        let seal = forger
            .receipt(&countersign_relay::bundle::sealed(bundle.as_object().unwrap()).unwrap());
        bundle["seal"] = json!(seal.unwrap());
        bundle
    };
    let mut forged = bundle.clone();
    forged["ledger"][0]["by"]["name"] = json!("Somebody");
    let forged = reseal(forged);
    let thumbprint = verify(&forged, None).unwrap().key;
    assert_ne!(json!(thumbprint), bundle["jwks"]["keys"][0]["kid"], "which is why it is printed");
    let flaw = verify(&forged, Some(&trusted)).unwrap_err();
    assert!(flaw.what.starts_with("entry 1 (") && flaw.says.contains(&thumbprint), "{flaw}");
    // Without entries it is the seal that tells.
    let mut empty = bundle.clone();
    empty["ledger"] = json!([]);
    empty["terms"] = json!({});
    assert_eq!(verify(&reseal(empty), Some(&trusted)).unwrap_err().what, "the seal");
    // Entries of one plan in the bundle of another, sealed by the very same key.
    let mut foreign = bundle.clone();
    foreign["plan"] = json!("q");
    let flaw = verify(&reseal(foreign), None).unwrap_err();
    assert_eq!(flaw.says, "it is one of another plan");
    let mut later = bundle.clone();
    (later["epoch"], later["epochs"]) = (json!(7), json!([7]));
    assert_eq!(
        verify(&reseal(later), None).unwrap_err().says,
        "it is one of another epoch of the plan"
    );
    let mut bare = bundle.clone();
    bare["terms"] = json!({});
    assert_eq!(
        verify(&reseal(bare), None).unwrap_err().says,
        "the terms that it speaks of are missing"
    );
    let mut other = bundle.clone();
    for terms in other["terms"].as_object_mut().unwrap().values_mut() {
        terms["added"] = json!(true);
    }
    assert_eq!(
        verify(&reseal(other), None).unwrap_err().says,
        "these are the terms of another digest"
    );
    assert!(open(bundle["seal"].as_str().unwrap(), &trusted).is_ok());
}

#[tokio::test]
async fn bun5_what_is_no_bundle_is_said_to_be_none() {
    for (odd, what) in
        [(json!([]), "the bundle"), (json!({}), "jwks"), (json!({"jwks": {"keys": []}}), "jwks")]
    {
        assert_eq!(verify(&odd, None).unwrap_err().what, what);
    }
}
