//! `kill -9` at random moments while people type.

use std::collections::BTreeMap;

use countersign_plan::document::PlanDoc;
use countersign_tests::relay::{Client, ClientKind, Folder, clocks, eventually, http, type_goal};
use rand::RngExt;
use serde_json::json;

use crate::process::{Process, create, person, token};

const ROUNDS: usize = 30;
/// In UTF-16 units.
const GOAL_LENGTH: u32 = 10_000;
const PEOPLE: [(&str, &str, ClientKind); 3] = [
    ("buyer", "ann", ClientKind::Own),
    ("seller", "sam", ClientKind::Own),
    ("buyer", "bea", ClientKind::Stock),
];

/// The people with these replicas, in step with the relay.
async fn connect(relay: &Process, tokens: &[String], docs: Vec<PlanDoc>) -> Vec<Client> {
    let mut people = Vec::new();
    for ((doc, token), (.., kind)) in docs.into_iter().zip(tokens).zip(PEOPLE) {
        let mut client =
            Client::with_doc(relay.address, "p", Some(token), kind, doc).await.unwrap();
        if kind == ClientKind::Own {
            client.hello(None).await;
        }
        client.sync().await;
        people.push(client);
    }
    people
}

#[tokio::test(flavor = "multi_thread")]
async fn rom2_what_others_saw_survives_a_kill_at_any_moment() {
    let mut random = crate::chance();
    let folder = Folder::new();
    let mut relay = Process::start(&folder.0);
    create(&relay, &folder.0).await;
    let admin = token(&folder.0, &["--admin"]);
    let tokens = PEOPLE.map(|(side, sub, _)| person(&folder.0, side, sub));
    let mut docs: Vec<PlanDoc> = (0..3).map(|i| PlanDoc::new(100_000 + i)).collect();
    let (mut edits, mut seen_from_others, mut cut_off) = (0, 0, 0);

    let rounds = crate::rounds(ROUNDS);
    for round in 0..rounds {
        let mut people = connect(&relay, &tokens, std::mem::take(&mut docs)).await;
        // They type, and read when they have time; after so many moves the power goes.
        let moves = random.random_range(1..60);
        for _ in 0..moves {
            let who = random.random_range(0..people.len());
            let person = &mut people[who];
            if random.random_bool(0.6) {
                let mut length = person.goal().encode_utf16().count() as u32;
                if length > GOAL_LENGTH {
                    // A text holds 20,000: in a long run they take out what they wrote before.
                    let half = json!([
                        {"type": "editText", "path": "goal", "at": 0, "delete": length / 2}
                    ]);
                    person.edit(half).await;
                    length -= length / 2;
                }
                let at = if length == 0 { 0 } else { random.random_range(0..=length.min(40)) };
                person.edit(type_goal(at, &format!("{round}{} ", PEOPLE[who].1))).await;
                edits += 1;
            } else {
                let updates = person.updates;
                // One message, if one is there within a moment; none is fine.
                let _ =
                    tokio::time::timeout(std::time::Duration::from_millis(2), person.read()).await;
                seen_from_others += person.updates - updates;
            }
        }
        relay.kill();
        // Updates on their way still arrive: they were seen, too.
        for mut person in people {
            let updates = person.updates;
            while person.read().await {}
            seen_from_others += person.updates - updates;
            docs.push(person.drop_socket());
        }

        relay = Process::start(&folder.0);
        let answer =
            http(relay.address, "GET", "/v1/plans/p/document", Some(&admin), &[], b"").await;
        assert_eq!(answer.status, 200, "round {round}: {}", answer.text());
        let mut kept = PlanDoc::new(99_999);
        kept.merge(&answer.body).unwrap();
        assert!(!kept.has_pending(), "round {round}");
        let there: BTreeMap<u64, u64> = clocks(&kept.state_vector());
        for doc in &docs {
            for (client, clock) in clocks(&doc.state_vector()) {
                let durable = there.get(&client).copied().unwrap_or(0);
                if client == doc.client() {
                    cut_off += usize::from(durable < clock);
                } else {
                    assert!(
                        durable >= clock,
                        "round {round}: {client} was seen to {clock}, kept to {durable}"
                    );
                }
            }
        }
    }

    // All come back once more, and end alike.
    let mut people = connect(&relay, &tokens, docs).await;
    let all: Vec<_> = people
        .iter()
        .map(|c| (c.doc.client(), clocks(&c.doc.state_vector())[&c.doc.client()]))
        .collect();
    for person in &mut people {
        let everything = |c: &Client| {
            let has = clocks(&c.doc.state_vector());
            all.iter().all(|(client, clock)| has.get(client) == Some(clock))
        };
        person.until("everybody's edits", everything).await;
    }
    let documents: Vec<_> = people.iter().map(|c| c.doc.document()).collect();
    let answer = http(relay.address, "GET", "/v1/plans/p", Some(&admin), &[], b"").await.json();
    assert!(documents.iter().all(|d| *d == answer["document"]));
    println!(
        "{rounds} kills, {edits} edits, {seen_from_others} seen by others, {cut_off} times a writer was ahead"
    );
    assert!(edits > rounds && seen_from_others > rounds, "something must have happened");
}

#[tokio::test(flavor = "multi_thread")]
async fn rep26_a_plan_that_was_due_when_the_relay_was_killed_is_diagnosed_after_the_next_start() {
    let folder = Folder::new();
    let relay = Process::start(&folder.0);
    create(&relay, &folder.0).await;
    let (admin, ann) = (token(&folder.0, &["--admin"]), person(&folder.0, "buyer", "ann"));
    let edit = br#"{"commands": [{"type": "setText", "path": "goal", "text": "Live in Lyon"}]}"#;
    let path = "/v1/plans/p/commands";
    let answer = http(relay.address, "POST", path, Some(&ann), &[], edit).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    relay.kill();

    let relay = Process::start(&folder.0);
    eventually("the diagnosis", async || {
        let list = http(relay.address, "GET", "/v1/plans", Some(&admin), &[], b"").await.json();
        let plan = &list["plans"][0];
        plan["seq"] == answer.json()["seq"] && plan["seq"] == plan["reportSeq"]
    })
    .await;
}
