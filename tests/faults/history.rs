//! `kill -9` between the edits of people who move dates: the log and the plan are of one
//! transaction.

use countersign_plan::document::PlanDoc;
use countersign_tests::relay::{Client, ClientKind, Folder, http};
use rand::RngExt;
use serde_json::{Value, json};

use crate::process::{Process, create, person, token};

const ROUNDS: usize = 15;

#[tokio::test(flavor = "multi_thread")]
async fn act12_the_log_tells_what_is_durable_after_a_kill_at_any_moment() {
    let mut random = crate::chance();
    let folder = Folder::new();
    let mut relay = Process::start(&folder.0);
    create(&relay, &folder.0).await;
    let admin = token(&folder.0, &["--admin"]);
    let tokens = [person(&folder.0, "buyer", "ann"), person(&folder.0, "seller", "sam")];
    let mut docs: Vec<PlanDoc> = (0..2).map(|i| PlanDoc::new(100_000 + i)).collect();
    let (mut edits, mut known) = (0, 0);
    let rounds = crate::rounds(ROUNDS);
    for round in 0..rounds {
        let mut people = Vec::new();
        for (doc, token) in docs.drain(..).zip(&tokens) {
            let mut client =
                Client::with_doc(relay.address, "p", Some(token), ClientKind::Own, doc)
                    .await
                    .unwrap();
            client.hello(None).await;
            client.sync().await;
            people.push(client);
        }
        for _ in 0..random.random_range(1..40) {
            let who = random.random_range(0..people.len());
            let day = format!(
                "2027-{:02}-{:02}",
                random.random_range(1..=12),
                random.random_range(1..=28)
            );
            // A date that no side holds; one person's run on it is one entry.
            people[who]
                .edit(json!([{"type": "editPlan", "field": "closeDate", "value": day}]))
                .await;
            edits += 1;
            if random.random_bool(0.3) {
                // One message, if one is there within a moment; none is fine.
                let _ =
                    tokio::time::timeout(std::time::Duration::from_millis(2), people[who].read())
                        .await;
            }
        }
        relay.kill();
        for mut person in people {
            while person.read().await {}
            docs.push(person.drop_socket());
        }
        relay = Process::start(&folder.0);
        let plan = http(relay.address, "GET", "/v1/plans/p", Some(&admin), &[], b"").await.json();
        let address = "/v1/plans/p/activity?path=plan/closeDate&order=oldest&limit=1000";
        let log = http(relay.address, "GET", address, Some(&admin), &[], b"").await.json();
        let entries = log["entries"].as_array().unwrap();
        assert!(entries.len() >= known, "round {round}: nothing is lost");
        known = entries.len();
        let mut value = &Value::Null;
        let mut seq = 0;
        for entry in entries {
            assert_eq!(&entry["from"], value, "round {round}: no change is missing before {entry}");
            value = &entry["to"];
            assert!(entry["seq"].as_u64() > Some(seq), "round {round}: {entry}");
            seq = entry["seq"].as_u64().unwrap();
        }
        assert_eq!(
            value, &plan["document"]["plan"]["closeDate"],
            "round {round}: and none after the last"
        );
        assert!(seq <= plan["seq"].as_u64().unwrap());
    }
    println!("{rounds} kills, {edits} edits, {known} in the log");
    assert!(known > rounds, "something must have happened: {known} of {edits}");
}
