//! `kill -9` when a write is durable and whoever made it has not heard.
//!
//! The moment is found from outside: a second reader of the database sees the row, and the process
//! is killed in the same breath. The bytes that arrive until the socket's end say whether the
//! answer had left before; only where it had not was it that moment, and it is tried again until
//! there were enough of them.

use std::path::Path;

use countersign_plan::document::PlanDoc;
use countersign_tests::relay::{Client, ClientKind, DEADLINE, Folder, http};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::process::{Process, create, person, token};

/// So often the moment is to be hit.
const HITS: usize = 5;

/// So often it may be missed.
const TRIES: usize = 300;

/// The database of a relay, as somebody beside it reads it.
struct Watch(Connection);

impl Watch {
    fn open(data: &Path) -> Watch {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        Watch(Connection::open_with_flags(data.join("plans.sqlite"), flags).unwrap())
    }

    fn count(&self, sql: &str) -> u64 {
        self.0.prepare_cached(sql).unwrap().query_row([], |row| row.get(0)).unwrap()
    }

    /// Reads, and does nothing else, until there is more.
    fn until_more_than(&self, before: u64, sql: &str) {
        let begin = std::time::Instant::now();
        while self.count(sql) <= before {
            assert!(begin.elapsed() < DEADLINE, "waited in vain for more than {before} by {sql}");
        }
    }
}

/// The plan's sequence number.
const SEQ: &str = "select seq from plan where id = 'p'";

/// How many entries its ledger has.
const ENTRIES: &str = "select count(*) from attestation where plan = 'p'";

#[tokio::test(flavor = "multi_thread")]
async fn flt1_an_edit_that_was_durable_but_not_acknowledged_is_there_once_and_saved_when_it_comes_again()
 {
    let folder = Folder::new();
    let mut relay = Process::start(&folder.0);
    create(&relay, &folder.0).await;
    let ann = person(&folder.0, "buyer", "ann");
    let mut doc = PlanDoc::new(100_000);
    let (mut hits, mut heard) = (0, 0);
    for round in 0..TRIES {
        let mut client =
            Client::with_doc(relay.address, "p", Some(&ann), ClientKind::Own, doc).await.unwrap();
        client.hello(None).await;
        client.sync().await;
        // Every write of the relay about somebody's coming is done.
        let mark = format!("<{round}>");
        let first =
            json!([{"type": "editText", "path": "goal", "at": 0, "insert": format!("({round})")}]);
        client.edit(first).await;
        let sent = client.sent;
        client
            .until("what was sent before", |c| c.saved.as_ref().is_some_and(|s| s.messages >= sent))
            .await;

        let watch = Watch::open(&folder.0);
        let before = watch.count(SEQ);
        let commands = json!([{"type": "editText", "path": "goal", "at": 0, "insert": mark},
            {"type": "editPlan", "field": "goLive", "value": format!("20{:02}-01-15", 30 + round % 60)}]);
        let update = client.edit(commands).await;
        let sent = client.sent;
        watch.until_more_than(before, SEQ);
        relay.kill();
        drop(watch);
        while client.read().await {}
        let was_heard = client.saved.as_ref().is_some_and(|s| s.messages >= sent);
        doc = client.drop_socket();

        // There, once, though nobody was told.
        relay = Process::start(&folder.0);
        let plan = http(relay.address, "GET", "/v1/plans/p", Some(&ann), &[], b"").await.json();
        let goal = plan["document"]["goal"].as_str().unwrap().to_owned();
        assert_eq!(goal.matches(&mark).count(), 1, "round {round}: {goal}");
        assert_eq!(plan["document"], doc.document(), "round {round}");
        let seq = plan["seq"].as_u64().unwrap();
        let dates = dates(&relay, &ann).await;

        // A client that got no answer sends it again, and is told that it is saved.
        let mut client =
            Client::with_doc(relay.address, "p", Some(&ann), ClientKind::Own, doc).await.unwrap();
        client.hello(None).await;
        client.sync().await;
        client.send_update(&update).await;
        let sent = client.sent;
        client.until("saved", |c| c.saved.as_ref().is_some_and(|s| s.messages >= sent)).await;
        let plan = http(relay.address, "GET", "/v1/plans/p", Some(&ann), &[], b"").await.json();
        assert_eq!(plan["document"]["goal"], goal, "round {round}: nothing is doubled");
        assert_eq!(plan["seq"], seq, "round {round}: nor logged again");
        assert_eq!(self::dates(&relay, &ann).await, dates, "round {round}: nor in the field log");
        assert_eq!(dates.len(), round + 1, "round {round}: one entry for each date");
        doc = client.drop_socket();

        heard += usize::from(was_heard);
        hits += usize::from(!was_heard);
        if hits == HITS {
            break;
        }
    }
    println!(
        "killed {hits} times between commit and acknowledgement, {heard} times just behind it"
    );
    assert_eq!(hits, HITS, "the moment was hit {hits} times of {TRIES}");
}

/// The entries of the field log about the go-live date.
async fn dates(relay: &Process, token: &str) -> Vec<Value> {
    let address = "/v1/plans/p/activity?path=plan/goLive&order=oldest&limit=1000";
    let log = http(relay.address, "GET", address, Some(token), &[], b"").await.json();
    log["entries"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn flt2_an_attestation_that_was_durable_but_not_answered_is_one_entry_and_one_answer_when_it_is_repeated()
 {
    let folder = Folder::new();
    let mut relay = Process::start(&folder.0);
    create(&relay, &folder.0).await;
    let ann = person(&folder.0, "buyer", "ann");
    let admin = token(&folder.0, &["--admin"]);
    let path = "/v1/plans/p/attestations";
    let terms = http(relay.address, "GET", "/v1/plans/p/terms", Some(&ann), &[], b"").await.json();
    let (mut hits, mut heard) = (0, 0);
    for round in 0..TRIES {
        // The same person cannot inspect the same twice within ten minutes.
        let ann = person(&folder.0, "buyer", &format!("ann-{round}"));
        // Nothing else of hers is under way: she is known by now.
        let warm = http(relay.address, "GET", "/v1/plans/p", Some(&ann), &[], b"").await;
        assert_eq!(warm.status, 200, "{}", warm.text());
        let key = format!("inspection-{round}");
        let body =
            json!({"kind": "inspect", "subject": "plan", "digest": terms["digest"], "note": key})
                .to_string();
        let watch = Watch::open(&folder.0);
        let before = watch.count(ENTRIES);
        let mut socket = TcpStream::connect(relay.address).await.unwrap();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\nauthorization: Bearer {ann}\r\n\
             idempotency-key: {key}\r\ncontent-length: {}\r\n\r\n{body}",
            relay.address,
            body.len()
        );
        socket.write_all(request.as_bytes()).await.unwrap();
        watch.until_more_than(before, ENTRIES);
        relay.kill();
        drop(watch);
        let mut came = Vec::new();
        // The socket of somebody who is dead may end in an error.
        let _ = socket.read_to_end(&mut came).await;

        relay = Process::start(&folder.0);
        let own = |ledger: &Value| -> Vec<Value> {
            let all = ledger["attestations"].as_array().unwrap().iter();
            all.filter(|entry| entry["note"] == key.as_str()).cloned().collect()
        };
        let ledger = http(relay.address, "GET", path, Some(&admin), &[], b"").await.json();
        let kept = own(&ledger);
        assert_eq!(kept.len(), 1, "round {round}: {ledger}");
        let mut answers = Vec::new();
        for _ in 0..2 {
            let headers = [("idempotency-key", key.as_str())];
            let again =
                http(relay.address, "POST", path, Some(&ann), &headers, body.as_bytes()).await;
            assert_eq!(again.status, 201, "round {round}: {}", again.text());
            assert_eq!(again.headers["idempotency-replayed"], "true", "round {round}");
            answers.push(again.json());
        }
        assert_eq!(answers[0], answers[1], "round {round}: the same each time");
        let entry = answers.remove(0);
        assert_eq!(entry, kept[0], "round {round}: the answer is the entry");
        let after = http(relay.address, "GET", path, Some(&admin), &[], b"").await.json();
        assert_eq!(
            after["attestations"], ledger["attestations"],
            "round {round}: nothing is doubled"
        );
        if let Some(end) = came.windows(4).position(|w| w == b"\r\n\r\n") {
            // It had been answered: the same words come again.
            assert_eq!(
                serde_json::from_slice::<Value>(&came[end + 4..]).unwrap()["id"],
                entry["id"]
            );
        }

        heard += usize::from(!came.is_empty());
        hits += usize::from(came.is_empty());
        if hits == HITS {
            break;
        }
    }
    println!("killed {hits} times between commit and answer, {heard} times just behind it");
    assert_eq!(hits, HITS, "the moment was hit {hits} times of {TRIES}");
}
