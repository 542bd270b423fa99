//! The deals of `tests/suite/replays`, lived through on a relay whose clock is handed in, with a
//! restart in the middle.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::model::Side;
use countersign_plan::testkit::{Deal, DealAct, DealEvent, command_json};
use countersign_relay::room::Surroundings;
use countersign_relay::sweep::sweep;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Folder, TestRelay, free_diagnoses};
use serde_json::{Value, json};

/// Nobody looks by chance: the test sweeps itself, once an evening.
const NEVER: Duration = Duration::from_secs(400 * 86_400);

/// A relay at a time.
async fn relay(folder: Arc<Folder>, at: DateTime<Utc>) -> TestRelay {
    // Days pass in no time.
    let pace = |around| Surroundings { pace: free_diagnoses(), ..around };
    let rig = TestRelay::build(folder, |config| config.times.sweep = NEVER, pace).await;
    until(&rig, at);
    rig
}

/// Sets the clock ahead, to a time.
fn until(rig: &TestRelay, at: DateTime<Utc>) {
    if let Ok(left) = (at - rig.now()).to_std() {
        rig.ahead(left);
    }
}

fn token(rig: &TestRelay, side: Side, sub: &str) -> String {
    rig.mint(&Claims { email: Some(format!("{sub}@acme.example")), ..rig.claims("p", side, sub) })
}

async fn attests(rig: &TestRelay, event: &DealEvent, kind: &str, subject: &str, more: Value) {
    let token = token(rig, event.side, &event.sub);
    let mut said = json!({"kind": kind, "subject": subject});
    if kind != "withdraw" {
        let terms = rig.get(&format!("/v1/plans/p/terms?subject={subject}"), &token).await.json();
        said["digest"] = terms["digest"].clone();
    }
    for (key, value) in more.as_object().unwrap() {
        said[key] = value.clone();
    }
    let answer = rig.post("/v1/plans/p/attestations", &token, said).await;
    assert_eq!(answer.status, 201, "{event:?}: {}", answer.text());
}

async fn does(rig: &TestRelay, event: &DealEvent) {
    let own = token(rig, event.side, &event.sub);
    match &event.said {
        DealAct::Command(line) => {
            let body = json!({"commands": [command_json(line)]});
            let answer = rig.post("/v1/plans/p/commands", &own, body).await;
            assert_eq!(answer.status, 200, "{event:?}: {}", answer.text());
            assert!(
                answer.json().get("proposed").is_none(),
                "{event:?} only proposes: {}",
                answer.text()
            );
        }
        DealAct::Opens => assert_eq!(rig.get("/v1/plans/p", &own).await.status, 200),
        DealAct::Confirms(subject) => attests(rig, event, "confirm", subject, json!({})).await,
        DealAct::Signs => attests(rig, event, "sign", "plan", json!({})).await,
        DealAct::Declines(why) => {
            attests(rig, event, "decline", "plan", json!({"note": why})).await;
        }
        DealAct::Asks(of) => attests(rig, event, "ask", "plan", json!({"of": of})).await,
        DealAct::Inspects(None) => attests(rig, event, "inspect", "plan", json!({})).await,
        DealAct::Notes(with) => {
            attests(rig, event, "inspect", "plan", json!({"present": [with]})).await;
        }
        DealAct::Inspects(Some(with)) => {
            let here = rig.own("p", &token(rig, Side::Buyer, with)).await;
            attests(rig, event, "inspect", "plan", json!({})).await;
            drop(here);
        }
        DealAct::Withdraws => {
            let list = rig.get("/v1/plans/p/attestations", &own).await.json();
            let mine = |entry: &&Value| entry["by"]["sub"] == event.sub.as_str();
            let last =
                list["attestations"].as_array().unwrap().iter().rfind(mine).unwrap()["id"].clone();
            attests(rig, event, "withdraw", "plan", json!({"of": last})).await;
        }
    }
}

/// The block of a kind in a page.
fn block<'a>(page: &'a str, kind: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("```{kind}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

/// The expectation of a page for a day.
fn expected(days: &str, day: NaiveDate) -> &str {
    let holds = |line: &&str| {
        let (first, last) =
            (line[..10].parse::<NaiveDate>().unwrap(), line[14..24].parse().unwrap());
        (first..=last).contains(&day)
    };
    &days.lines().find(holds).unwrap_or_else(|| panic!("nothing for {day}"))[26..]
}

async fn lives_through(name: &str) {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/replays");
    let page = std::fs::read_to_string(suite.join(name)).unwrap();
    let document: Value =
        serde_json::from_str(&std::fs::read_to_string(suite.join("begin.json")).unwrap()).unwrap();
    let (deal, days) = (Deal::read(block(&page, "deal")), block(&page, "days"));
    let mut rig = relay(Arc::new(Folder::new()), deal.begin).await;
    rig.begin("p", document).await;
    let middle = deal.begin.date_naive() + (deal.end - deal.begin.date_naive()) / 2;
    let mut events = deal.events.iter().peekable();
    let (mut verdict, mut since) = (Value::Null, deal.begin.date_naive());
    for day in deal.begin.date_naive().iter_days().take_while(|day| *day <= deal.end) {
        let evening = day.and_hms_opt(18, 0, 0).unwrap().and_utc();
        while let Some(event) = events.next_if(|event| event.at <= evening) {
            until(&rig, event.at);
            does(&rig, event).await;
        }
        until(&rig, evening);
        sweep(&rig.relay).await.unwrap();
        let list = rig.get("/v1/plans", &rig.admin()).await.json();
        let stands = &list["plans"][0];
        let word = |key: &str| stands[key].as_str().map(str::to_owned);
        let detail = word("detail").map(|detail| format!(" {detail}")).unwrap_or_default();
        let found = format!("{}{detail} · {}", word("verdict").unwrap(), word("grade").unwrap());
        assert_eq!(found, expected(days, day), "{name} on {day}: {stands}");
        if verdict != stands["verdict"] {
            (verdict, since) = (stands["verdict"].clone(), day);
        }
        let told: DateTime<Utc> = stands["since"].as_str().unwrap().parse().unwrap();
        assert_eq!(told.date_naive(), since, "{name} on {day}: {stands}");
        if day == middle {
            let at = rig.now();
            rig = relay(rig.stop().await, at).await;
        }
    }
}

#[tokio::test]
async fn rpl3_a_relay_that_is_restarted_in_the_middle_tells_the_same_of_each_day_and_since_when() {
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("suite/replays");
    let mut names: Vec<String> = (std::fs::read_dir(suite).unwrap())
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name.ends_with(".md"))
        .collect();
    names.sort();
    assert!(names.len() >= 5, "there are deals to live through");
    for name in names {
        lives_through(&name).await;
    }
}
