//! A clock that is set ahead and back: what came first is told by the log's numbers, and an
//! operator is told of it.

use std::time::Duration;

use countersign_plan::model::Side;
use countersign_relay::bundle::verify;
use countersign_relay::sweep::sweep;
use countersign_tests::relay::TestRelay;
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(86_400);

async fn attest(rig: &TestRelay, side: Side, sub: &str, kind: &str, subject: &str) -> Value {
    let token = rig.token("p", side, sub);
    let seen = rig.get(&format!("/v1/plans/p/terms?subject={subject}"), &token).await.json();
    let said = json!({"kind": kind, "subject": subject, "digest": seen["digest"]});
    let answer = rig.post("/v1/plans/p/attestations", &token, said).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    answer.json()
}

async fn due(rig: &TestRelay, side: Side, sub: &str, day: &str) -> Value {
    let commands = json!([{"type": "editStep", "id": "legal", "field": "due", "value": day}]);
    rig.act("p", side, sub, commands).await
}

/// How the signatures stand, and who changed what.
async fn stands(rig: &TestRelay) -> String {
    let token = rig.token("p", Side::Seller, "sam");
    let ledger = rig.get("/v1/plans/p/attestations", &token).await.json();
    let mut told = Vec::new();
    for signature in ledger["signatures"].as_array().unwrap() {
        told.push(signature["standing"].as_str().unwrap().to_owned());
        for change in signature["changes"].as_array().unwrap() {
            told.push(format!(
                "{}:{}",
                change["path"].as_str().unwrap(),
                change["by"]["sub"].as_str().unwrap_or("?")
            ));
        }
    }
    told.join(" ")
}

async fn clock(rig: &TestRelay) -> Value {
    let ready = rig.call("GET", "/readyz", None, &[], b"").await;
    assert_eq!(ready.status, 200);
    ready.json()["clock"].take()
}

fn at(entry: &Value) -> chrono::DateTime<chrono::Utc> {
    entry["at"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn lgr11_after_the_clock_came_back_entries_carry_the_true_time_and_what_came_later_lapses() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    rig.ahead(20 * DAY);
    due(&rig, Side::Seller, "sam", "2098-12-18").await;
    let first = attest(&rig, Side::Buyer, "dana", "sign", "plan").await;
    attest(&rig, Side::Buyer, "dana", "confirm", "steps/legal").await;
    rig.back(20 * DAY);
    assert_eq!(stands(&rig).await, "live");
    // Held by the confirmation, also against who comes later at an earlier time.
    assert_eq!(
        due(&rig, Side::Seller, "sam", "2098-12-19").await["proposed"],
        json!(["steps/legal/due"])
    );
    due(&rig, Side::Buyer, "rita", "2098-12-20").await;
    assert_eq!(stands(&rig).await, "amended steps/legal/due:rita");
    let title = json!([{"type": "editStep", "id": "board", "field": "days", "value": 7}]);
    let sam = rig.token("p", Side::Seller, "sam");
    rig.post("/v1/plans/p/commands", &sam, json!({"commands": title})).await;
    let before = stands(&rig).await;
    let second = attest(&rig, Side::Buyer, "dana", "sign", "plan").await;
    assert!(
        at(&second) < at(&first) - chrono::TimeDelta::days(19),
        "the true time: {}",
        second["at"]
    );
    assert!((at(&second) - rig.now()).abs() < chrono::TimeDelta::minutes(1));
    assert_eq!(stands(&rig).await, "live", "before it was {before}");
    due(&rig, Side::Buyer, "rita", "2098-12-21").await;
    assert_eq!(stands(&rig).await, "amended steps/legal/due:rita");
    // Receipts and the chain do not ask which time is later; nor does a restart.
    let bundle = rig.get("/v1/plans/p/bundle", &sam).await.json();
    assert_eq!(verify(&bundle, None).unwrap().entries, 3);
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(stands(&rig).await, "amended steps/legal/due:rita");
    let third = attest(&rig, Side::Seller, "sam", "sign", "plan").await;
    assert!((at(&third) - rig.now()).abs() < chrono::TimeDelta::minutes(1), "{}", third["at"]);
}

#[tokio::test]
async fn lgr12_readyz_tells_that_the_clock_went_back_also_between_two_starts() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    assert_eq!(clock(&rig).await, Value::Null);
    rig.ahead(20 * DAY);
    due(&rig, Side::Buyer, "dana", "2098-12-18").await;
    let told = rig.now();
    assert_eq!(clock(&rig).await, Value::Null);
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    let step = clock(&rig).await;
    let of = step["told"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    assert!((of - told).abs() < chrono::TimeDelta::minutes(1), "{step}");
    assert_eq!(step["times"], 1);
    rig.ahead(DAY);
    clock(&rig).await;
    rig.back(DAY);
    assert_eq!(clock(&rig).await["times"], 2);
}

#[tokio::test]
async fn lgr11_a_plan_that_was_looked_at_while_the_clock_was_ahead_is_looked_at_again() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    sweep(&rig.relay).await.unwrap();
    rig.ahead(20 * DAY);
    assert_eq!(sweep(&rig.relay).await.unwrap(), 1, "days have passed");
    rig.back(20 * DAY);
    assert_eq!(sweep(&rig.relay).await.unwrap(), 1, "the next midnight is not twenty days away");
    assert_eq!(sweep(&rig.relay).await.unwrap(), 0);
    let plans = rig.get("/v1/plans", &rig.admin()).await.json();
    let since = plans["plans"][0]["since"]
        .as_str()
        .unwrap()
        .parse::<chrono::DateTime<chrono::Utc>>()
        .unwrap();
    assert!(since <= rig.now(), "{plans}");
}

#[tokio::test]
async fn lgr11_entries_of_an_earlier_version_stand_where_their_time_has_them() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    due(&rig, Side::Seller, "sam", "2098-12-18").await;
    attest(&rig, Side::Buyer, "dana", "sign", "plan").await;
    due(&rig, Side::Seller, "sam", "2098-12-19").await;
    let before = stands(&rig).await;
    assert_eq!(before, "lapsed steps/legal/due:sam");
    let folder = rig.stop().await;
    let file = folder.0.join("plans.sqlite");
    let database = rusqlite::Connection::open(&file).unwrap();
    let known = |database: &rusqlite::Connection| -> Vec<u64> {
        let mut rows = database.prepare("select log_seq from attestation order by seq").unwrap();
        rows.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let rows = known(&database);
    assert!(rows.iter().all(|row| *row > 1), "{rows:?}");
    let migration = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../crates/relay/migrations/sqlite/0008_ledger_log_seq.sql"
    );
    let migration = std::fs::read_to_string(migration).unwrap();
    // As the version before had it, and then an hour of a clock that had been ahead.
    database.execute_batch("alter table attestation drop column log_seq").unwrap();
    database.execute_batch(&migration).unwrap();
    let migrated = known(&database);
    assert_eq!(migrated.len(), rows.len());
    assert!(
        migrated.iter().zip(&rows).all(|(then, now)| then <= now && then + 2 >= *now),
        "{migrated:?} {rows:?}"
    );
    drop(database);
    let rig = TestRelay::on(folder, |_| {}).await;
    assert_eq!(stands(&rig).await, before);
}

#[tokio::test]
async fn lgr16_after_the_clock_came_back_a_report_is_of_today_and_agrees_with_the_list() {
    let rig = TestRelay::with_complete_plan(|_| {}).await;
    let sam = rig.token("p", Side::Seller, "sam");
    let report = async || {
        let report = rig.get("/v1/plans/p/report", &sam).await;
        assert_eq!(report.status, 200, "{}", report.text());
        report.json()
    };
    let listed =
        async || rig.get("/v1/plans", &rig.admin()).await.json()["plans"][0]["verdict"].clone();
    let before = report().await;
    rig.ahead(20 * DAY);
    let ahead = rig.token("p", Side::Seller, "sam");
    let later = rig.get("/v1/plans/p/report", &ahead).await.json();
    assert_ne!(later["today"], before["today"]);
    rig.back(20 * DAY);
    let after = report().await;
    assert_eq!(after["today"], before["today"]);
    assert_eq!((&after["verdict"], &after["grade"]), (&before["verdict"], &before["grade"]));
    sweep(&rig.relay).await.unwrap();
    assert_eq!(after["verdict"], listed().await);
}

#[tokio::test]
async fn lgr17_invitations_made_while_the_clock_was_ahead_do_not_count_against_today() {
    let rig = TestRelay::with(|config| config.limits.invites_per_day = 2).await;
    rig.plan("p").await;
    let invite = async || {
        let ann = rig.token("p", Side::Buyer, "ann");
        rig.post("/v1/plans/p/invites", &ann, json!({})).await.status
    };
    rig.ahead(20 * DAY);
    assert_eq!((invite().await, invite().await, invite().await), (201, 201, 429));
    rig.back(20 * DAY);
    assert_eq!((invite().await, invite().await, invite().await), (201, 201, 429));
}
