//! Stores of earlier versions (`tests/stores`): every plan in them opens, takes edits and stays
//! provable.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::bundle::verify;
use countersign_relay::token::Claims;
use countersign_tests::relay::{
    Client, Folder, TestAnswer, TestRelay, binary, complete, type_goal,
};
use serde::Deserialize;
use serde_json::{Value, json};
use yrs::updates::decoder::Decode;
use yrs::{Doc, Map, Transact, Update};

/// The answers of the version that wrote a store about one of its plans.
#[derive(Deserialize)]
struct ExpectedAnswers {
    seq: u64,
    epoch: u64,
    document: Value,
    attestations: Vec<String>,
    /// The answers beside, of a version that wrote these, too: see [`answers`].
    #[serde(default)]
    answers: Value,
}

/// A copy of a stored data folder, and what is expected of its plans.
struct OldStore {
    source: PathBuf,
    folder: Arc<Folder>,
    plans: BTreeMap<String, ExpectedAnswers>,
}

impl OldStore {
    fn copy(source: PathBuf) -> OldStore {
        let folder = Arc::new(Folder::new());
        for name in ["plans.sqlite", "token.key", "receipt.key"] {
            std::fs::copy(source.join(name), folder.0.join(name)).unwrap();
        }
        let plans = serde_json::from_slice(&read(&source.join("expected.json"))).unwrap();
        OldStore { source, folder, plans }
    }

    fn bundle(&self, plan: &str) -> Vec<u8> {
        read(&self.source.join(format!("{plan}.bundle.json")))
    }

    async fn open(&self) -> TestRelay {
        TestRelay::on(Arc::clone(&self.folder), |_| {}).await
    }
}

/// The store of schema 7, opened on the day after it was written: its plans speak of dates.
async fn schema_7() -> (OldStore, TestRelay) {
    opened("schema-7", "2026-11-30T09:00:00Z").await
}

/// A store, opened at a time.
async fn opened(name: &str, at: &str) -> (OldStore, TestRelay) {
    let store = OldStore::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("stores").join(name));
    let rig = store.open().await;
    let day: DateTime<Utc> = at.parse().unwrap();
    let ahead = (day - rig.now()).to_std();
    match ahead {
        Ok(ahead) => rig.ahead(ahead),
        Err(_) => rig.back((rig.now() - day).to_std().unwrap()),
    }
    (store, rig)
}

async fn report(rig: &TestRelay, plan: &str, side: Side) -> Value {
    let path = format!("/v1/plans/{plan}/report?side={}", side.word());
    let answer = rig.get(&path, &rig.admin()).await;
    assert_eq!(answer.status, 200, "{plan}: {}", answer.text());
    answer.json()
}

fn finding<'a>(report: &'a Value, id: &str) -> Option<&'a Value> {
    report["findings"].as_array().unwrap().iter().find(|finding| finding["id"] == id)
}

async fn command(rig: &TestRelay, plan: &str, side: Side, sub: &str, command: Value) -> Value {
    rig.act(plan, side, sub, json!([command])).await
}

/// The update of a stock client that deletes entries of roots.
fn deleting(client: &Client, entries: &[(&str, &str)]) -> Vec<u8> {
    let doc = Doc::with_client_id(5_000);
    let roots: Vec<_> = entries.iter().map(|(root, _)| doc.get_or_insert_map(*root)).collect();
    doc.transact_mut().apply_update(Update::decode_v1(&client.doc.encode()).unwrap()).unwrap();
    let mut txn = doc.transact_mut();
    for (root, (_, key)) in roots.iter().zip(entries) {
        assert!(root.remove(&mut txn, key).is_some(), "{key} is there");
    }
    txn.encode_update_v1()
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn stores() -> Vec<OldStore> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/stores"));
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let stores: Vec<_> = folders.filter(|path| path.is_dir()).map(OldStore::copy).collect();
    assert!(!stores.is_empty());
    stores
}

#[tokio::test]
async fn str1_every_plan_of_an_earlier_version_opens_takes_edits_and_has_them_after_a_restart() {
    for store in stores() {
        let rig = store.open().await;
        let mut edited = BTreeMap::new();
        for (plan, expected) in &store.plans {
            let stored = rig.get(&format!("/v1/plans/{plan}"), &rig.admin()).await.json();
            assert_eq!(stored["seq"], expected.seq, "{plan}");
            assert_eq!(stored["epoch"], expected.epoch, "{plan}");
            assert_eq!(stored["document"], expected.document, "{plan}");
            let buyer = rig.token(plan, Side::Buyer, "ann");
            let mut own = rig.own(plan, &buyer).await;
            let mut stock = rig.stock(plan, &rig.token(plan, Side::Seller, "sam")).await;
            assert_eq!(without_ledger(own.doc.document()), expected.document, "{plan}: own client");
            assert_eq!(
                without_ledger(stock.doc.document()),
                expected.document,
                "{plan}: stock client"
            );
            own.edit(type_goal(0, "Own: ")).await;
            stock.until("the own client's edit", |c| c.goal().starts_with("Own: ")).await;
            stock.edit(type_goal(0, "Stock. ")).await;
            own.until("the stock client's edit", |c| c.goal().starts_with("Stock. Own: ")).await;
            let comment = json!({"type": "addComment", "on": "steps/K", "text": "Still here"});
            let path = format!("/v1/plans/{plan}/commands");
            let answer = rig.post(&path, &buyer, json!({"commands": [comment]})).await;
            assert_eq!(answer.status, 200, "{plan}: {}", answer.text());
            let report =
                rig.get(&format!("/v1/plans/{plan}/report?side=seller"), &rig.admin()).await;
            assert_eq!(report.status, 200, "{plan}: {}", report.text());
            edited.insert(plan, rig.document(plan).await);
        }
        rig.stop().await;
        let again = store.open().await;
        for (plan, document) in edited {
            assert_eq!(again.document(plan).await, document, "{plan} after a restart");
        }
    }
}

#[tokio::test]
async fn str2_the_evidence_of_an_earlier_version_stays_provable_and_goes_on() {
    for store in stores() {
        let rig = store.open().await;
        let keys = rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await.json();
        let trusted = serde_json::from_value(keys).unwrap();
        for (plan, expected) in &store.plans {
            let sealed: Value = serde_json::from_slice(&store.bundle(plan)).unwrap();
            let verified =
                verify(&sealed, Some(&trusted)).unwrap_or_else(|e| panic!("{plan}: {e}"));
            assert_eq!(verified.entries, expected.attestations.len(), "{plan}");
            let buyer = rig.token(plan, Side::Buyer, "ann");
            let terms =
                rig.get(&format!("/v1/plans/{plan}/terms?subject=steps/K"), &buyer).await.json();
            let said = json!({"kind": "confirm", "subject": "steps/K", "digest": terms["digest"]});
            let answer = rig.post(&format!("/v1/plans/{plan}/attestations"), &buyer, said).await;
            assert_eq!(answer.status, 201, "{plan}: {}", answer.text());
            let ledger = rig.get(&format!("/v1/plans/{plan}/attestations"), &buyer).await.json();
            let ids: Vec<&str> = ledger["attestations"]
                .as_array()
                .unwrap()
                .iter()
                .map(|entry| entry["id"].as_str().unwrap())
                .collect();
            assert_eq!(ids[..ids.len() - 1], expected.attestations, "{plan}");
            let now = rig.get(&format!("/v1/plans/{plan}/bundle"), &buyer).await.json();
            let verified = verify(&now, Some(&trusted)).unwrap_or_else(|e| panic!("{plan}: {e}"));
            assert_eq!(verified.entries, ids.len(), "{plan}");
        }
    }
}

#[tokio::test]
async fn str3_stored_keys_that_spell_other_places_and_the_rows_they_forged_count_for_nothing() {
    let (_store, rig) = schema_7().await;
    let places = [
        "steps/L/due",
        "steps/L/owner",
        "steps/L/removed",
        "steps/1.1/due",
        "steps/1.1/owner",
        "steps/1.1/removed",
        "steps/P/due",
        "steps/P/owner",
        "steps/S/days",
        "steps/S/removed",
        "criteria/Q/target",
        "criteria/Q/removed",
        "people/B/side",
    ];
    let is_as_without_them = |report: &Value, when: &str| {
        for place in places {
            assert_eq!(report["held"][place], "buyer", "{place}, {when}");
        }
        // Eve really moved that date, once the key had taken the hold away.
        assert_eq!(report["held"]["steps/A/due"], Value::Null, "{when}");
        assert_eq!(report["held"]["risks/R/owner"], Value::Null, "{when}");
        for forged in ["L3", "L4"] {
            assert_eq!(finding(report, forged), None, "{when}");
        }
        assert_eq!(
            (&report["verdict"], &report["detail"]),
            (&json!("unsigned"), &json!("draft")),
            "{when}"
        );
    };
    let before = report(&rig, "slashes", Side::Seller).await;
    is_as_without_them(&before, "as it was stored");
    let findings = before["findings"].as_array().unwrap();
    let unreadable: Vec<&Value> = findings.iter().filter(|finding| finding["id"] == "D1").collect();
    assert_eq!(unreadable.len(), 11, "each key is told");
    assert!(unreadable.iter().all(|finding| finding["severity"] == "minor"), "{unreadable:?}");

    // A value that the buyer holds the seller can only propose, and the buyer sets.
    let due =
        |id: &str, day: &str| json!({"type": "editStep", "id": id, "field": "due", "value": day});
    for id in ["L", "1.1"] {
        let stood = rig.document("slashes").await["steps"][id]["due"].take();
        let done = command(&rig, "slashes", Side::Seller, "sam", due(id, "2027-02-26")).await;
        assert_eq!(done["proposed"], json!([format!("steps/{id}/due")]));
        let document = rig.document("slashes").await;
        assert_eq!(document["steps"][id]["due"], stood);
        let key = format!("steps/{id}/due#sam");
        assert_eq!(document["proposals"][&key]["value"], "2027-02-26");
    }
    let done = command(&rig, "slashes", Side::Buyer, "ann", due("L", "2027-01-21")).await;
    assert_eq!(done["document"]["steps"]["L"]["due"], "2027-01-21");

    // The seller took that step out over a date that the buyer holds: the buyer takes it back in.
    let back = json!({"type": "restore", "path": "steps/P"});
    let done = command(&rig, "slashes", Side::Buyer, "ann", back).await;
    assert_eq!(
        (&done["proposed"], &done["document"]["steps"]["P"]["removed"]),
        (&Value::Null, &Value::Null)
    );
    let again = json!({"type": "remove", "path": "steps/P"});
    let done = command(&rig, "slashes", Side::Seller, "eve", again).await;
    assert_eq!(done["proposed"], json!(["steps/P/removed"]));

    // A link of either side clears them away, in a stock client.
    let steps = ["1.1/after/A", "1.1/due", "A/due", "L/due", "P/owner", "S/days", "a#b", "x/P"];
    let seller: Vec<(&str, &str)> = steps.into_iter().map(|key| ("steps", key)).collect();
    let buyer = [("criteria", "Q/target"), ("people", "B/side"), ("risks", "R/owner")];
    for (side, entries) in [(Side::Seller, &seller[..]), (Side::Buyer, &buyer[..])] {
        let link =
            Claims { assurance: Some(Assurance::Link), ..rig.claims("slashes", side, "link") };
        let mut stock = rig.stock("slashes", &rig.mint(&link)).await;
        let update = deleting(&stock, entries);
        stock.send_update(&update).await;
        stock.round_trip().await;
        assert_eq!(stock.close, None, "nobody is shut out for it");
    }
    let document = rig.document("slashes").await;
    for root in ["steps", "people", "criteria", "risks"] {
        let keys: Vec<&String> = document[root].as_object().unwrap().keys().collect();
        assert!(!keys.iter().any(|key| key.contains(['/', '#'])), "{keys:?}");
    }
    let after = report(&rig, "slashes", Side::Seller).await;
    is_as_without_them(&after, "cleared");
    assert_eq!(finding(&after, "D1"), None);
    let again = TestRelay::on(rig.stop().await, |_| {}).await;
    let held = report(&again, "slashes", Side::Seller).await["held"].take();
    assert_eq!(held, after["held"], "after a restart");
}

#[tokio::test]
async fn act19_rows_that_forged_keys_wrote_are_not_in_the_activity() {
    let (_store, rig) = schema_7().await;
    let token = rig.token("slashes", Side::Seller, "sam");
    let pages = async |query: &str, list: &str, limit: usize| {
        let (mut all, mut after) = (Vec::new(), String::new());
        loop {
            let path = format!("/v1/plans/slashes/activity?limit={limit}&{query}{after}");
            let page = rig.get(&path, &token).await.json();
            let rows = page[list].as_array().unwrap().clone();
            let is_last = page["next"].is_null();
            assert!(
                rows.len() == limit || is_last && !rows.is_empty(),
                "{path}: {} rows",
                rows.len()
            );
            all.extend(rows);
            let Some(next) = page["next"].as_str() else { return all };
            after = format!("&after={next}");
        }
    };
    let line = |row: &Value| {
        let by = if row["by"].is_array() { &row["by"][0] } else { &row["by"] };
        let part = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        [part(&row["path"]), part(&row["from"]), part(&row["to"]), part(&by["sub"])].join(" ")
    };
    let lines = |rows: &[Value]| rows.iter().map(line).collect::<Vec<_>>();
    let is_hers = |line: &&String| line.ends_with(" eve") || line.ends_with(" link");
    // Eve moved one date and took one step out; all else of hers, and of the link, was written
    // under keys of her own.
    let real = ["steps/P/removed false true eve", "steps/A/due 2027-01-18 2026-12-24 eve"];
    let whole = lines(&pages("", "entries", 1000).await);
    assert_eq!(whole.iter().filter(is_hers).collect::<Vec<_>>(), real);
    for (limit, query) in [(1, ""), (3, ""), (7, "order=newest")] {
        assert_eq!(lines(&pages(query, "entries", limit).await), whole, "{limit}");
    }
    let mut oldest = lines(&pages("order=oldest", "entries", 5).await);
    oldest.reverse();
    assert_eq!(oldest, whole);
    assert_eq!(lines(&pages("path=steps/1.1/due", "entries", 1).await).len(), 2);
    let since = "since=2026-11-29";
    let changes = lines(&pages(since, "changes", 1000).await);
    let of = |place: &str| changes.iter().find(|line| line.starts_with(&format!("{place} ")));
    assert_eq!(of("steps/L/due").unwrap(), "steps/L/due null 2027-01-22 ann");
    assert_eq!(of("steps/S/days").unwrap(), "steps/S/days null 12 ann");
    assert_eq!(changes.iter().filter(is_hers).count(), 2);
    for limit in [1, 4] {
        assert_eq!(lines(&pages(since, "changes", limit).await), changes, "{limit}");
    }
}

#[tokio::test]
async fn str4_a_plan_of_thousands_of_client_ids_opens_for_a_fresh_client_within_its_bound() {
    let (_store, rig) = schema_7().await;
    let token = rig.token("many-ids", Side::Seller, "sam");
    let begin = Instant::now();
    let stock = rig.stock("many-ids", &token).await;
    let first = begin.elapsed();
    let begin = Instant::now();
    let own = rig.own("many-ids", &token).await;
    println!("3,605 ids: open and in step in {first:?}, a second client in {:?}", begin.elapsed());
    assert!(
        first < Duration::from_secs(20),
        "a build without optimisation takes about 1.5 s: {first:?}"
    );
    for client in [&stock, &own] {
        let authors = client.doc.authors();
        let ids = authors.keys().filter(|key| key.starts_with("c/")).count();
        assert!(ids >= 3_600, "each id keeps its author: {ids}");
    }
    assert_eq!(stock.doc.document(), own.doc.document());
}

#[tokio::test]
async fn str5_answers_kept_by_an_earlier_version_count_for_nothing_and_its_tokens_until_a_deletion()
{
    let (store, rig) = schema_7().await;
    let admin = rig.admin();
    let keyed = async |method: &str, path: &str, key: &str, body: &Value| {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        rig.call(method, path, Some(&admin), &[("idempotency-key", key)], body.as_bytes()).await
    };
    // That version noted no deletion: a token from before the one it did opens what began anew.
    let of_old = |plan: &str| {
        let iat = "2026-11-29T21:34:00Z".parse::<DateTime<Utc>>().unwrap().timestamp();
        rig.mint(&Claims { iat: iat as f64, ..rig.claims(plan, Side::Buyer, "ann") })
    };
    let (old, other) = (of_old("again"), of_old("signed"));
    assert_eq!(rig.get("/v1/plans/again", &old).await.status, 200);
    // The key of the first deletion and the plan that is there now.
    let deleted = keyed("DELETE", "/v1/plans/again", "delete-again", &Value::Null).await;
    assert_eq!(deleted.status, 204, "{}", deleted.text());
    assert_eq!(
        rig.get("/v1/plans/again", &admin).await.status,
        404,
        "it is not repeated, it is done"
    );
    let document = json!({"title": "A third one"});
    let made =
        keyed("POST", "/v1/plans", "make-again", &json!({"id": "again", "document": document}))
            .await;
    assert_eq!(made.status, 201, "{}", made.text());
    assert_eq!(made.json()["document"]["title"], "A third one", "nothing of the first comes back");
    assert_ne!(made.json()["epoch"], store.plans["again"].epoch);
    let ledger = rig.get("/v1/plans/again/attestations", &admin).await.json();
    assert_eq!(ledger["attestations"], json!([]));

    let refused: TestAnswer = rig.get("/v1/plans/again", &old).await;
    assert_eq!(refused.problem().0, "401 plan-began-anew");
    assert_eq!(rig.closes("again", Some(&old)).await.0, 4401);
    rig.ahead(Duration::from_secs(2));
    assert_eq!(
        rig.get("/v1/plans/again", &rig.token("again", Side::Buyer, "ann")).await.status,
        200
    );
    assert_eq!(
        rig.get("/v1/plans/signed", &other).await.status,
        200,
        "a plan that stayed asks nothing"
    );
}

#[tokio::test]
async fn str6_signatures_of_an_earlier_version_stand_as_they_did_and_a_guest_s_refusal_decides_nothing()
 {
    let (_store, rig) = schema_7().await;
    let seller = report(&rig, "signed", Side::Seller).await;
    // It said `declined`.
    assert_eq!(seller["verdict"], "lapsed");
    assert_eq!(finding(&seller, "R4"), None);
    let guest = finding(&seller, "R4b").expect("the guest's refusal is told");
    assert!(guest["says"].as_str().unwrap().contains("Not this quarter"), "{guest}");
    let changed = finding(&seller, "S2").expect("a change since the signature");
    assert_eq!(changed["evidence"], json!(["steps/K/due"]));
    let buyer = report(&rig, "signed", Side::Buyer).await;
    assert_eq!((&buyer["verdict"], &buyer["grade"]), (&Value::Null, &Value::Null));

    let listed = rig.get("/v1/plans/signed/attestations", &rig.admin()).await.json();
    let expected = json!([
        ["ann", "seller", "lapsed", ["steps/A/due", "steps/K/due"]],
        ["ann", "buyer", "lapsed", ["steps/K/due"]],
    ]);
    for signatures in [&listed["signatures"], &seller["signatures"], &buyer["signatures"]] {
        let told: Vec<Value> = signatures
            .as_array()
            .unwrap()
            .iter()
            .map(|one| {
                let paths: Vec<&Value> =
                    one["changes"].as_array().unwrap().iter().map(|c| &c["path"]).collect();
                json!([one["by"]["sub"], one["by"]["side"], one["standing"], paths])
            })
            .collect();
        assert_eq!(Value::Array(told), expected);
    }
    // Sam takes back the change that lapsed hers: it stands again.
    let due = json!({"type": "editStep", "id": "K", "field": "due", "value": "2027-01-29"});
    command(&rig, "signed", Side::Seller, "sam", due).await;
    let listed = rig.get("/v1/plans/signed/attestations", &rig.admin()).await.json();
    let standing: Vec<&Value> =
        listed["signatures"].as_array().unwrap().iter().map(|one| &one["standing"]).collect();
    assert_eq!(standing, ["lapsed", "live"]);
    assert_ne!(report(&rig, "signed", Side::Seller).await["verdict"], "lapsed");
}

#[tokio::test]
async fn str7_the_command_line_verifies_what_an_earlier_version_sealed() {
    for store in stores() {
        let rig = store.open().await;
        let keys = store.folder.0.join("jwks.json");
        let served = rig.call("GET", "/.well-known/jwks.json", None, &[], b"").await;
        std::fs::write(&keys, &served.body).unwrap();
        for (plan, expected) in &store.plans {
            let bundle = store.source.join(format!("{plan}.bundle.json"));
            let verify = || {
                let mut command = Command::new(binary());
                command.arg("verify").arg(&bundle);
                command
            };
            let intact =
                format!("intact: plan {plan}, {} entries, sealed ", expected.attestations.len());
            for (told, begins) in [
                (verify().arg("--jwks").arg(&keys).output().unwrap(), intact.as_str()),
                (verify().output().unwrap(), "not established: "),
            ] {
                let says = String::from_utf8(told.stdout).unwrap();
                assert!(told.status.success(), "{plan}: {says}");
                let first = says.lines().next().unwrap();
                assert!(first.starts_with(begins) && first.contains(&intact), "{plan}: {says}");
            }
        }
    }
}

/// The folder of the store that [`str9_the_store_of_this_version_is_written_on_demand`] writes.
const NEWEST: &str = "schema-16";

/// Calls whose answers are kept: key, method, path, body.
fn kept_calls() -> [(&'static str, &'static str, &'static str, Value); 3] {
    let commands =
        json!({"commands": [{"type": "setText", "path": "title", "text": "Acme with Northwind"}]});
    let token = json!({"side": "buyer", "sub": "carl", "name": "Carl"});
    let void = json!({"kind": "void", "of": "", "note": "Carl has left the company"});
    [
        ("title", "POST", "/v1/plans/whole/commands", commands),
        ("token", "POST", "/v1/plans/whole/tokens", token),
        ("void", "POST", "/v1/plans/whole/attestations", void),
    ]
}

async fn keyed(rig: &TestRelay, token: &str, key: &str, path: &str, body: &Value) -> TestAnswer {
    let body = body.to_string();
    rig.call("POST", path, Some(token), &[("idempotency-key", key)], body.as_bytes()).await
}

/// The answers of a relay about a plan beside its document, as far as they follow from the stored
/// rows.
async fn answers(rig: &TestRelay, plan: &str) -> Value {
    let admin = rig.admin();
    let get = async |rest: &str| rig.get(&format!("/v1/plans/{plan}/{rest}"), &admin).await.json();
    let (seller, ledger) = (get("report?side=seller").await, get("attestations").await);
    let standing = |list: &str| -> Vec<Value> {
        let rows = ledger[list].as_array().unwrap();
        rows.iter().map(|row| json!([row["id"], row["standing"], row["changes"]])).collect()
    };
    let (quarantine, changes) =
        (get("quarantine").await, get("activity?since=2020-01-01&limit=1000").await);
    let refusals =
        ["R4", "R4b"].map(|id| finding(&seller, id).map(|found| found["severity"].clone()));
    json!({
        "held": seller["held"],
        "verdict": seller["verdict"],
        "refusals": refusals,
        "signatures": standing("signatures"),
        "confirmations": standing("confirmations"),
        "quarantine": quarantine["entries"],
        "activity": get("activity?limit=1000").await["entries"],
        "changes": changes["changes"],
    })
}

#[tokio::test]
async fn str8_what_follows_from_a_store_of_the_newest_schema_is_what_the_relay_that_wrote_it_said()
{
    let (store, rig) = opened(NEWEST, "2026-11-30T20:00:00Z").await;
    let expected = &store.plans["whole"];
    let mut told = answers(&rig, "whole").await;
    told["declined"] = expected.answers["declined"].clone();
    assert_eq!(told, expected.answers);
    // It holds each of these.
    let of = |key: &str| &expected.answers[key];
    let standings: Vec<&Value> =
        of("signatures").as_array().unwrap().iter().map(|row| &row[1]).collect();
    assert_eq!(standings, ["lapsed", "live"]);
    assert_eq!(of("refusals"), &json!(["major", "major"]), "one set aside, one of a link");
    assert_eq!(of("held")["steps/K/due"], "buyer");
    let codes: Vec<&Value> =
        of("quarantine").as_array().unwrap().iter().map(|row| &row["code"]).collect();
    assert_eq!(codes, ["set-aside"]);
    let rows = of("activity")
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["path"] == "steps/K/status")
        .count();
    assert!(rows < 60, "{rows} of 120: the log was folded");
    let proposals = expected.document["proposals"].as_object().unwrap();
    assert_eq!(
        proposals.keys().collect::<Vec<_>>(),
        ["goal#li", "steps/K/due#li", "steps/K/due#sam"]
    );

    // Kept answers are given again, and nothing is done anew.
    let seq = rig.seq("whole").await;
    for (key, _, path, body) in kept_calls() {
        let mut body = body;
        if key == "void" {
            body["of"] = expected.answers["declined"].clone();
        }
        let who = if key == "title" { rig.token("whole", Side::Buyer, "ann") } else { rig.admin() };
        let again = keyed(&rig, &who, key, path, &body).await;
        assert!((200..300).contains(&again.status), "{key}: {}", again.text());
    }
    assert_eq!(rig.seq("whole").await, seq);
    // The proposals are answered.
    let accept = |path: &str, from: &str| json!({"type": "answerProposal", "path": path, "from": from, "answer": "accept"});
    let due = proposals["steps/K/due#li"]["value"].clone();
    let done = command(&rig, "whole", Side::Buyer, "ann", accept("steps/K/due", "li")).await;
    assert_eq!(done["document"]["steps"]["K"]["due"], due);
    let again = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(again.document("whole").await["steps"]["K"]["due"], due);
}

/// Writes a store like those in `tests/stores` into a temporary folder; with
/// `COUNTERSIGN_WRITE_STORE` set, into `tests/stores/NEWEST`, so that a version with another schema
/// adds a folder of its own.
#[tokio::test]
async fn str9_the_store_of_this_version_is_written_on_demand() {
    let rig = TestRelay::with(|config| config.limits.log_entries = 120).await;
    let mut document = complete();
    document["steps"]["K"] = json!({"title": "Contract", "kind": "contract", "owner": "dana", "due": "2099-01-22", "rank": "zz"});
    rig.begin("whole", document).await;
    let due = |day: &str| json!({"type": "editStep", "id": "K", "field": "due", "value": day});
    command(&rig, "whole", Side::Buyer, "ann", due("2099-01-23")).await;
    let attest = async |token: &str, mut said: Value| {
        let subject = said["subject"].as_str().unwrap_or("plan").to_owned();
        let terms =
            rig.get(&format!("/v1/plans/whole/terms?subject={subject}"), token).await.json();
        said["digest"] = terms["digest"].clone();
        let answer = rig.post("/v1/plans/whole/attestations", token, said).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()["id"].clone()
    };
    let person = |side, sub: &str| rig.token("whole", side, sub);
    let (ann, carl, sam) =
        (person(Side::Buyer, "ann"), person(Side::Buyer, "carl"), person(Side::Seller, "sam"));
    let link = |sub: &str| {
        rig.mint(&Claims {
            assurance: Some(Assurance::Link),
            ..rig.claims("whole", Side::Buyer, sub)
        })
    };
    // A signature that lapses, a confirmation, a later signature.
    attest(&sam, json!({"kind": "ask", "of": "dana"})).await;
    attest(&carl, json!({"kind": "sign"})).await;
    command(
        &rig,
        "whole",
        Side::Seller,
        "sam",
        json!({"type": "editStep", "id": "K", "field": "days", "value": 4}),
    )
    .await;
    attest(&sam, json!({"kind": "confirm", "subject": "steps/K"})).await;
    attest(&ann, json!({"kind": "sign"})).await;
    // Refusals: of a link; of a verified person, set aside by the portal, whose answer is kept.
    attest(&link("li"), json!({"kind": "decline", "note": "Not now"})).await;
    let declined =
        attest(&person(Side::Buyer, "dora"), json!({"kind": "decline", "note": "No budget"})).await;
    for (key, _, path, mut body) in kept_calls() {
        if key == "void" {
            body["of"] = declined.clone();
        }
        let who = if key == "title" { ann.clone() } else { rig.admin() };
        let first = keyed(&rig, &who, key, path, &body).await;
        assert!((200..300).contains(&first.status), "{key}: {}", first.text());
    }
    // Proposals: of the other side, and of a guest, whose value and letters are put back; and one
    // that is too long.
    command(&rig, "whole", Side::Seller, "sam", due("2099-02-05")).await;
    let mut li = rig.own("whole", &link("li")).await;
    let edits = json!([due("2099-01-30"), {"type": "editText", "path": "goal", "at": 0, "delete": 0, "insert": "Soon: "}]);
    li.edit(edits).await;
    li.until("both suggestions", |c| c.notices.len() == 2).await;
    let long = format!("{} and more", "x".repeat(9_000));
    li.edit(json!([{"type": "editText", "path": "steps/K/title", "at": 0, "delete": 0, "insert": long}]))
        .await;
    li.until("what is set aside", |c| c.notices.len() == 3).await;
    // A log beyond its bound.
    for nth in 0..120 {
        rig.ahead(Duration::from_secs(61));
        let status = if nth % 2 == 0 { "doing" } else { "open" };
        let edit = json!({"type": "editStep", "id": "K", "field": "status", "value": status});
        command(&rig, "whole", Side::Seller, "sam", edit).await;
    }
    let temporary = Folder::new();
    let folder = match std::env::var_os("COUNTERSIGN_WRITE_STORE") {
        Some(_) => Path::new(env!("CARGO_MANIFEST_DIR")).join("stores").join(NEWEST),
        None => temporary.0.clone(),
    };
    std::fs::create_dir_all(&folder).unwrap();
    let stands = rig.get("/v1/plans/whole", &rig.admin()).await.json();
    let ledger = rig.get("/v1/plans/whole/attestations", &rig.admin()).await.json();
    let ids: Vec<&Value> =
        ledger["attestations"].as_array().unwrap().iter().map(|entry| &entry["id"]).collect();
    let mut told = answers(&rig, "whole").await;
    told["declined"] = declined;
    let expected = json!({"whole": {"seq": stands["seq"], "epoch": stands["epoch"], "document": stands["document"],
        "attestations": ids, "answers": told}});
    let bundle = rig.get("/v1/plans/whole/bundle", &rig.admin()).await;
    assert_eq!(bundle.status, 200);
    std::fs::write(folder.join("whole.bundle.json"), &bundle.body).unwrap();
    std::fs::write(folder.join("expected.json"), serde_json::to_vec(&expected).unwrap()).unwrap();
    drop(li);
    let stopped = rig.stop().await;
    for name in ["plans.sqlite", "token.key", "receipt.key"] {
        std::fs::copy(stopped.0.join(name), folder.join(name)).unwrap();
    }
    let size = std::fs::metadata(folder.join("plans.sqlite")).unwrap().len();
    assert!(size <= 1 << 20, "{size} bytes");
}

/// The replica's document as `GET /v1/plans/{id}` shows it.
fn without_ledger(mut document: Value) -> Value {
    let roots = document.as_object_mut().unwrap();
    roots.remove("ledger");
    roots.remove("authors");
    document
}
