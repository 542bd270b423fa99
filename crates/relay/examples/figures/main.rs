//! Figures of the relay on this machine: `cargo run --release -p countersign-relay --example
//! figures`.
//!
//! Prints commits per second in groups, admission per edit, and the server's CPU per delivered edit
//! beside a bare WebSocket broadcast under the same load, each server in a process of its own; and
//! what memory a connection and a plan take. Judges nothing; the lines that begin with `figure: `
//! are for `cargo xtask test --only figures`.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // A program for people to look at.

mod costs;
mod memory;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bytes::Bytes;
use chrono::Utc;
use countersign_plan::World;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::{ChangeKind, EditChannel, Note, notes};
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};
use countersign_plan::sync::frame::Frame;
use countersign_relay::config::ServeConfig;
use countersign_relay::field_log::Record;
use countersign_relay::room::fanout::Outbox;
use countersign_relay::room::{self, Ask, Join};
use countersign_relay::serve::{Server, system_clock, system_random};
use countersign_relay::store::{
    Append, AppendExtras, ClientOwner, NewPlan, NewRow, PlanId, Sqlite, Store,
};
use countersign_relay::token::{Bearer, Claims, Keys};
use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::server::{Request, Response};

const EDITS: usize = 20_000;
const SPAN: Duration = Duration::from_secs(5);

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("serve-relay") => return serve_relay(arguments[2].as_str().into()).await,
        Some("serve-bare") => return serve_bare().await,
        Some("memory-relay") => return memory::serve_relay(arguments[2].as_str().into()).await,
        Some("memory-bare") => return memory::serve_bare().await,
        _ => {}
    }
    let folder = std::env::temp_dir().join(format!("countersign-figures-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    if arguments.get(1).is_some_and(|argument| argument == "costs") {
        costs::print(&folder).await;
        std::fs::remove_dir_all(&folder).unwrap();
        return;
    }
    memory::print(&folder).await;
    println!("commits, one append each (SQLite, WAL, synchronous=FULL):");
    for writers in [1, 16, 128] {
        println!(
            "  {writers:>3} rooms at once  {:>8.0} appends/s, {:>8.0} with a date in the field log, {:>8.0} with a text",
            commits(&folder, writers, None).await,
            commits(&folder, writers, Some(ChangeKind::Set)).await,
            commits(&folder, writers, Some(ChangeKind::Written)).await
        );
    }
    println!("what the field log notes of an edit:                {:>6.2} µs", noting());
    let (admit, whole) = admission(&folder).await;
    println!("figure: relay, admission of a keystroke, µs = {admit:.2}");
    println!(
        "admission of a keystroke (size, gate, apply):       {admit:>6.2} µs (aim: at most 5)"
    );
    println!(
        "  with queue, durable append and acknowledgement:   {whole:>6.2} µs, batches of up to 64"
    );
    println!("server CPU per delivered edit, and deliveries:");
    for (plans, people, per_second) in [(20, 5, 50), (200, 2, 20), (1, 50, 40)] {
        let relay = deliveries("serve-relay", &folder, plans, people, per_second).await;
        let bare = deliveries("serve-bare", &folder, plans, people, per_second).await;
        println!(
            "  {plans:>3} plans × {people:>2}  relay {:>5.1} µs ({} of {})   bare broadcast {:>5.1} µs ({} of {})",
            relay.micros, relay.came, relay.due, bare.micros, bare.came, bare.due
        );
        println!(
            "figure: relay, CPU of an edit in {plans} plans of {people}, times the bare broadcast = {:.2}",
            relay.micros / bare.micros
        );
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Appends per second when so many rooms write one after the other.
///
/// `logged`: what each append notes in the field log, if anything.
async fn commits(folder: &std::path::Path, writers: usize, logged: Option<ChangeKind>) -> f64 {
    let store = Arc::new(
        Sqlite::open(&folder.join(format!("commits-{writers}-{logged:?}.sqlite"))).unwrap(),
    );
    let record = logged.map(|what| Record {
        by: Person {
            sub: "ann".into(),
            name: "Ann Lee".into(),
            side: Side::Buyer,
            assurance: Assurance::Verified,
        },
        how: EditChannel::Live,
        notes: vec![Note {
            place: countersign_plan::Place::stored("steps/01KAQ0000000000000000000AA/due"),
            what,
            from: "2026-12-01".into(),
            to: "2026-12-08".into(),
        }],
        replaces: Vec::new(),
    });
    let row = move || NewRow {
        principal: ClientOwner::Relay,
        client: 5000,
        bytes: Bytes::from(vec![7; 40]),
        at: Utc::now(),
        record: record.clone(),
    };
    let count = Arc::new(AtomicU64::new(0));
    let begin = Instant::now();
    let mut tasks = Vec::new();
    for n in 0..writers {
        let (store, count, row) = (Arc::clone(&store), Arc::clone(&count), row.clone());
        tasks.push(tokio::spawn(async move {
            let plan = PlanId::new(&format!("p{n}")).unwrap();
            let new = NewPlan {
                id: plan.clone(),
                epoch: 1,
                seed: row(),
                bindings: vec![],
                standing: None,
                answer: None,
            };
            store.create(new).await.unwrap();
            let mut after = 1;
            while begin.elapsed() < Duration::from_secs(2) {
                let append = Append {
                    plan: plan.clone(),
                    epoch: 1,
                    after,
                    batch: None,
                    rows: vec![row()],
                    bindings: vec![],
                    answers: vec![],
                    attestations: vec![],
                    beside: AppendExtras::default(),
                };
                after = store.append(append).await.unwrap();
                count.fetch_add(1, Ordering::Relaxed);
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    count.load(Ordering::Relaxed) as f64 / begin.elapsed().as_secs_f64()
}

/// Microseconds for what an edit adds to the field log before the store has it, for keystrokes.
fn noting() -> f64 {
    let (doc, seed, _) = PlanDoc::seed(4000, &serde_json::json!({"title": "Plan"})).unwrap();
    let mut doc = doc;
    let changes: Vec<_> =
        keystrokes(9000, &seed, EDITS).iter().map(|edit| doc.merge(edit).unwrap()).collect();
    let begin = Instant::now();
    let noted: usize = changes.iter().map(|c| notes(c, |kin, id| doc.entity(kin, id)).len()).sum();
    assert_eq!(noted, EDITS);
    begin.elapsed().as_secs_f64() * 1e6 / EDITS as f64
}

/// Keystrokes of one person as updates.
fn keystrokes(client: u64, base: &[u8], count: usize) -> Vec<Bytes> {
    let mut doc = PlanDoc::new(client);
    doc.merge(base).unwrap();
    let mut random = rand::random::<u128>;
    (0..count)
        .map(|i| {
            let command = serde_json::json!([{"type": "editText", "path": "goal", "at": i % 5000, "insert": "k",
                "delete": u32::from(i >= 5000)}]);
            let mut world = World { now: Utc::now(), random: &mut random };
            let commands: Vec<countersign_plan::Command> = serde_json::from_value(command).unwrap();
            doc.apply(&commands, &mut world).unwrap().update.into()
        })
        .collect()
}

/// Microseconds per edit: gate and application alone, and the whole way through a room.
async fn admission(folder: &std::path::Path) -> (f64, f64) {
    let (_, seed, _) = PlanDoc::seed(4000, &serde_json::json!({"title": "Plan"})).unwrap();
    let edits = keystrokes(9000, &seed, EDITS);
    let kinds =
        [("title", countersign_gate::TypeKind::Text), ("goal", countersign_gate::TypeKind::Text)];
    let maps = ["plan"].map(|name| (name, countersign_gate::TypeKind::Map));
    let mut gate = countersign_gate::Gate::new(countersign_gate::Config::new(
        kinds.into_iter().chain(maps),
        ["ledger"],
    ));
    // As a room keeps it.
    let mut doc = PlanDoc::keeping(5000);
    doc.merge(&seed).unwrap();
    assert!(matches!(
        gate.admit(countersign_gate::Principal(1), &seed),
        countersign_gate::Outcome::Pass(_)
    ));
    let begin = Instant::now();
    for edit in &edits {
        let countersign_gate::Outcome::Pass(pass) =
            gate.admit(countersign_gate::Principal(2), edit)
        else {
            panic!("an honest keystroke")
        };
        doc.merge(&pass.bytes).unwrap();
    }
    let alone = begin.elapsed().as_secs_f64() * 1e6 / EDITS as f64;

    let config = ServeConfig::local(folder.join("admission"));
    let server = Server::bind(config, system_clock(), system_random()).await.unwrap();
    let relay = &server.relay;
    let plan = PlanId::new("p").unwrap();
    let row = NewRow {
        principal: ClientOwner::Relay,
        client: 4000,
        bytes: seed.clone().into(),
        at: Utc::now(),
        record: None,
    };
    let new = NewPlan {
        id: plan.clone(),
        epoch: 1,
        seed: row,
        bindings: vec![],
        standing: None,
        answer: None,
    };
    relay.store().create(new).await.unwrap();
    let claims =
        Claims::participant("p", Side::Buyer, "ann", "Ann", Utc::now(), Duration::from_secs(3600));
    let keys = Keys::new(b"figures");
    let Ok(Bearer::Participant(who)) = keys.verify(&keys.mint(&claims).unwrap(), Utc::now()) else {
        panic!("a participant")
    };
    let room = relay.registry.open(&plan).unwrap();
    let outbox = Arc::new(Outbox::new(1 << 20, 1 << 30));
    let join = Join { connection: 1, who, own_client: false, epoch: None, outbox };
    room.ask(|reply| Ask::Join { join: Box::new(join), reply }).await.unwrap();
    let begin = Instant::now();
    for update in edits {
        room.tell(Ask::Socket { connection: 1, message: room::Message::Update(update) })
            .await
            .unwrap();
    }
    // It is answered behind the last edit.
    drop(room.ask(|reply| Ask::Read { reply }).await.unwrap());
    let whole = begin.elapsed().as_secs_f64() * 1e6 / EDITS as f64;
    let stored = relay.store().load(&plan).await.unwrap().unwrap();
    assert_eq!(stored.seq, EDITS as u64 + 1);
    (alone, whole)
}

struct DeliveryFigures {
    micros: f64,
    came: u64,
    due: u64,
}

/// Lets people type at a steady rate, and reads the server's CPU time.
async fn deliveries(
    server: &str,
    folder: &std::path::Path,
    plans: usize,
    people: usize,
    per_second: usize,
) -> DeliveryFigures {
    let data = folder.join(format!("{server}-{plans}"));
    let (mut child, address) = spawn(server, &data);
    let keys = token_secret(&data).map(|secret| Keys::new(&secret));
    let (_, seed, _) = PlanDoc::seed(4000, &serde_json::json!({"title": "Plan"})).unwrap();
    let came = Arc::new(AtomicU64::new(0));
    let edits = per_second * SPAN.as_secs() as usize;
    let mut writers = Vec::new();
    for plan in 0..plans {
        let name = format!("p{plan}");
        for person in 0..people {
            let query = keys.as_ref().map(|keys| {
                let sub = format!("person{person}");
                let hour = Duration::from_secs(3600);
                let claims = Claims::participant(&name, Side::Buyer, &sub, &sub, Utc::now(), hour);
                format!("?token={}", keys.mint(&claims).unwrap())
            });
            let url = format!("ws://{address}/v1/sync/{name}{}", query.unwrap_or_default());
            let stream = TcpStream::connect(address).await.unwrap();
            stream.set_nodelay(true).unwrap();
            let (socket, _) = tokio_tungstenite::client_async(url, stream).await.unwrap();
            let (mut sink, mut stream) = socket.split();
            let came = Arc::clone(&came);
            tokio::spawn(async move {
                while let Some(Ok(message)) = stream.next().await {
                    if let Message::Binary(bytes) = message {
                        came.fetch_add(u64::from(bytes.starts_with(&[0, 2])), Ordering::Relaxed);
                    }
                }
            });
            sink.send(Message::Binary(Frame::Step1(vec![0].into()).encode().into())).await.unwrap();
            if person == 0 {
                writers.push((sink, keystrokes(100_000 + plan as u64, &seed, edits)));
            }
        }
    }
    let before = cpu(&child);
    let mut tick = tokio::time::interval(Duration::from_secs(1) / per_second as u32);
    for n in 0..edits {
        tick.tick().await;
        for (sink, updates) in &mut writers {
            let frame = Frame::Update(updates[n].to_vec().into()).encode();
            sink.send(Message::Binary(frame.into())).await.unwrap();
        }
    }
    let due = (plans * (people - 1) * edits) as u64;
    let late = Instant::now();
    while came.load(Ordering::Relaxed) < due && late.elapsed() < Duration::from_secs(5) {
        tokio::task::yield_now().await;
    }
    let spent = cpu(&child) - before;
    child.kill().unwrap();
    child.wait().unwrap();
    let came = came.load(Ordering::Relaxed);
    DeliveryFigures { micros: spent * 1e6 / came.max(1) as f64, came, due }
}

/// The secret that a relay signs its tokens with; a bare server has none.
fn token_secret(data: &std::path::Path) -> Option<Vec<u8>> {
    use base64::Engine;
    let text = std::fs::read_to_string(data.join("token.key")).ok()?;
    Some(base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text.trim()).unwrap())
}

/// Starts this program as a server; it prints its address.
fn spawn(server: &str, data: &std::path::Path) -> (Child, SocketAddr) {
    use std::io::{BufRead, BufReader};
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg(server)
        .arg(data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().parse().unwrap())
}

/// Seconds of CPU that a process has used.
fn cpu(child: &Child) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap();
    // Behind the name: state is field 3, utime and stime are 14 and 15, in hundredths of a second.
    let behind: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    (behind[11].parse::<f64>().unwrap() + behind[12].parse::<f64>().unwrap()) / 100.0
}

async fn serve_relay(data: PathBuf) {
    let server =
        Server::bind(ServeConfig::local(data), system_clock(), system_random()).await.unwrap();
    let (_, seed, _) = PlanDoc::seed(4000, &serde_json::json!({"title": "Plan"})).unwrap();
    for n in 0..200 {
        let row = NewRow {
            principal: ClientOwner::Relay,
            client: 4000,
            bytes: seed.clone().into(),
            at: Utc::now(),
            record: None,
        };
        let id = PlanId::new(&format!("p{n}")).unwrap();
        let new =
            NewPlan { id, epoch: 1, seed: row, bindings: vec![], standing: None, answer: None };
        server.relay.store().create(new).await.unwrap();
    }
    println!("{}", server.address);
    server.run(std::future::pending()).await.unwrap();
}

type BroadcastRoom = Arc<Mutex<Vec<mpsc::UnboundedSender<Bytes>>>>;

/// Sends each binary message to everybody else at the same address, and does nothing besides.
async fn serve_bare() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("{}", listener.local_addr().unwrap());
    let rooms: Arc<Mutex<HashMap<String, BroadcastRoom>>> = Arc::default();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        stream.set_nodelay(true).unwrap();
        tokio::spawn(broadcast(stream, Arc::clone(&rooms)));
    }
}

#[allow(clippy::result_large_err)] // The library's own kind of error.
async fn broadcast(stream: TcpStream, rooms: Arc<Mutex<HashMap<String, BroadcastRoom>>>) {
    let mut path = String::new();
    let look = |request: &Request, response: Response| {
        path = request.uri().path().to_owned();
        Ok(response)
    };
    let socket: WebSocketStream<_> =
        tokio_tungstenite::accept_hdr_async(stream, look).await.unwrap();
    let room = Arc::clone(rooms.lock().unwrap().entry(path).or_default());
    let (own, mut outgoing) = mpsc::unbounded_channel::<Bytes>();
    room.lock().unwrap().push(own.clone());
    let (mut sink, mut stream) = socket.split();
    tokio::spawn(async move {
        while let Some(bytes) = outgoing.recv().await {
            sink.send(Message::Binary(bytes)).await.unwrap();
        }
    });
    while let Some(Ok(message)) = stream.next().await {
        let Message::Binary(bytes) = message else { continue };
        for other in room.lock().unwrap().iter().filter(|other| !other.same_channel(&own)) {
            let _ = other.send(bytes.clone());
        }
    }
}
