//! The cost of one plan for its room where somebody before wrote much in it, each figure beside one
//! of the same run: a plan under very many client ids, commands of others beside a keystroke, a
//! place that was set very often.
//!
//! The clients are the room's own seats, without sockets or replicas: the time is the relay's, from
//! a message in to its acknowledgement out.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bytes::Bytes;
use chrono::Utc;
use countersign_plan::document::{PlanDoc, RelayHand};
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Principal};
use countersign_plan::sync::frame::{Frame, Hello};
use countersign_plan::{Command, World};
use countersign_relay::config::ServeConfig;
use countersign_relay::room::fanout::{Outbox, WriteAction};
use countersign_relay::room::registry::Handle;
use countersign_relay::room::{Ask, CommandsAsk, DeskCell, Join, Message, PersonAsk};
use countersign_relay::serve::{Server, system_clock, system_random};
use countersign_relay::state::RelayState;
use countersign_relay::store::{
    Append, AppendExtras, Binding, ClientOwner, IdSource, NewPlan, NewRow, PlanId, Sqlite, Store,
};
use countersign_relay::token::{Bearer, Claims, Keys, Participant};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Keystrokes of which a figure is made.
const KEYS: usize = 400;
/// The time between two of them.
const PAUSE: Duration = Duration::from_millis(5);

/// Prints the figures.
pub(crate) async fn print(folder: &Path) {
    print_ids(folder).await;
    print_commands(folder).await;
    print_often(folder).await;
}

async fn print_ids(folder: &Path) {
    println!("a plan under many client ids, beside one under 50 (each id wrote once):");
    for (what, place) in
        [("keys of a map", ClientPlacement::Map), ("characters of a text", ClientPlacement::Text)]
    {
        let few = ids(folder, place, 50).await;
        let many = ids(folder, place, 50_000).await;
        println!("  50,000 ids, {what}");
        many.print(&few);
    }
}

async fn print_commands(folder: &Path) {
    println!("a keystroke beside commands, 50 calls at once, plan of 1,900 steps:");
    commands(folder).await;
}

async fn print_often(folder: &Path) {
    println!("a place that was set 30,000 times by two people in turn, beside 300 times:");
    for (what, field) in [("number", Field::Number), ("date", Field::Date), ("text", Field::Text)] {
        let few = often(folder, field, 300).await;
        let many = often(folder, field, 30_000).await;
        println!("  {what}");
        many.print(&few);
    }
    let few = often(folder, Field::Many, 300).await;
    let many = often(folder, Field::Many, 30_000).await;
    println!("  numbers of 300 steps");
    many.print(&few);
}

/// Where each of many ids wrote.
#[derive(Clone, Copy, Debug)]
enum ClientPlacement {
    Map,
    Text,
}

/// How long things took.
struct Timings {
    open: Duration,
    again: Duration,
    join: Duration,
    report: Duration,
    activity: Option<Duration>,
    key: Times,
    value: Times,
}

/// The middle one and nearly the longest.
#[derive(Clone, Copy)]
struct Times {
    p50: Duration,
    p99: Duration,
}

impl Times {
    fn of(mut all: Vec<Duration>) -> Times {
        all.sort_unstable();
        Times { p50: all[all.len() / 2], p99: all[all.len() * 99 / 100] }
    }
}

impl Timings {
    fn print(&self, few: &Timings) {
        let line = |what: &str, many: Duration, few: Duration| {
            let ratio = many.as_secs_f64() / few.as_secs_f64();
            let (many, few) = (many.as_secs_f64() * 1e3, few.as_secs_f64() * 1e3);
            println!("    {what:<28} {many:>9.2} ms, beside {few:>8.2} ms: {ratio:>7.1} times");
        };
        line("cold read of the document", self.open, few.open);
        line("second read", self.again, few.again);
        line("report", self.report, few.report);
        if let (Some(many), Some(few)) = (self.activity, few.activity) {
            line("activity, 100 entries", many, few);
        }
        line("join with nothing", self.join, few.join);
        line("keystroke, p50", self.key.p50, few.key.p50);
        line("keystroke, p99", self.key.p99, few.key.p99);
        line("a number set, p50", self.value.p50, few.value.p50);
        line("a number set, p99", self.value.p99, few.value.p99);
    }
}

/// Somebody's seat in a room.
struct Seat {
    room: Handle,
    connection: u64,
    outbox: Arc<Outbox>,
    sent: u64,
    saved: u64,
    /// Bytes of the last difference.
    difference: usize,
    doc: PlanDoc,
}

impl Seat {
    /// Joins with nothing, and takes the difference in where `replica` is.
    async fn take(
        relay: &RelayState,
        plan: &PlanId,
        side: Side,
        sub: &str,
        client: u64,
        base: &[u8],
    ) -> Seat {
        let claims = Claims::participant(
            plan.as_str(),
            side,
            sub,
            sub,
            Utc::now(),
            Duration::from_secs(3600),
        );
        let keys = Keys::new(b"figures");
        let Ok(Bearer::Participant(who)) = keys.verify(&keys.mint(&claims).unwrap(), Utc::now())
        else {
            panic!("a participant")
        };
        let room = relay.registry.open(plan).unwrap().of(sub);
        let outbox = Arc::new(Outbox::new(1 << 20, 1 << 30));
        let connection = client;
        let join =
            Join { connection, who, own_client: true, epoch: None, outbox: Arc::clone(&outbox) };
        room.ask(|reply| Ask::Join { join: Box::new(join), reply }).await.unwrap();
        let hello = Hello { client_id: client, epoch: None };
        room.tell(Ask::Socket { connection, message: Message::Hello(hello) }).await.unwrap();
        room.tell(Ask::Socket { connection, message: Message::Step1(Bytes::from_static(&[0])) })
            .await
            .unwrap();
        let mut doc = PlanDoc::keeping(client);
        doc.merge(base).unwrap();
        let mut seat = Seat { room, connection, outbox, sent: 0, saved: 0, difference: 0, doc };
        while seat.difference == 0 {
            seat.hear().await;
        }
        seat
    }

    async fn hear(&mut self) {
        let WriteAction::Frames(frames) = self.outbox.next().await else {
            panic!("the room ended a seat")
        };
        for frame in frames {
            match Frame::decode(&frame).unwrap() {
                Frame::Saved(saved) => self.saved = saved.messages,
                Frame::Step2(update) => self.difference = update.len(),
                Frame::Refused(refused) => panic!("{refused:?}"),
                Frame::Step1(_)
                | Frame::Update(_)
                | Frame::Awareness(_)
                | Frame::QueryAwareness => {}
                Frame::Denied(_) | Frame::Hello(_) | Frame::Welcome(_) => {}
                Frame::Report(_) | Frame::Notice(_) => {}
            }
        }
    }

    fn edit(&mut self, command: Value) -> Bytes {
        let mut random = rand::random::<u128>;
        let mut world = World { now: Utc::now(), random: &mut random };
        let commands: Vec<Command> = serde_json::from_value(json!([command])).unwrap();
        self.doc.apply(&commands, &mut world).unwrap().update.into()
    }

    fn key(&mut self, n: usize) -> Bytes {
        self.edit(json!({"type": "editText", "path": "title", "at": n, "insert": "k"}))
    }

    /// Sends an update and waits until it is acknowledged.
    async fn write(&mut self, update: Bytes) -> Duration {
        let begun = Instant::now();
        self.room
            .tell(Ask::Socket { connection: self.connection, message: Message::Update(update) })
            .await
            .unwrap();
        self.sent += 1;
        while self.saved < self.sent {
            self.hear().await;
        }
        begun.elapsed()
    }

    async fn keys(&mut self, from: usize, count: usize) -> Times {
        let mut took = Vec::new();
        for n in from..from + count {
            let key = self.key(n);
            took.push(self.write(key).await);
            tokio::time::sleep(PAUSE).await;
        }
        Times::of(took)
    }

    async fn values(&mut self, count: usize) -> Times {
        let mut took = Vec::new();
        for n in 0..count {
            let value = self.edit(
                json!({"type": "editStep", "id": "step0", "field": "days", "value": 2 + n % 50}),
            );
            took.push(self.write(value).await);
            tokio::time::sleep(PAUSE).await;
        }
        Times::of(took)
    }
}

async fn bind(data: PathBuf) -> Server {
    let mut config = ServeConfig::local(data);
    config.limits.calls_burst = 1 << 20;
    Server::bind(config, system_clock(), system_random()).await.unwrap()
}

/// A server that answers, and its relay and portal token.
async fn serve(data: PathBuf) -> (RelayState, SocketAddr, String) {
    let server = bind(data.clone()).await;
    let (relay, address) = (server.relay.clone(), server.address);
    let secret = super::token_secret(&data).unwrap();
    let who =
        Claims::participant("p", Side::Seller, "sue", "Sue", Utc::now(), Duration::from_secs(3600));
    let token = Keys::new(&secret).mint(&who).unwrap();
    tokio::spawn(async move { server.run(std::future::pending()).await.unwrap() });
    (relay, address, token)
}

/// One call; gives the body's length.
async fn call(stream: &mut TcpStream, method: &str, path: &str, token: &str, body: &str) -> usize {
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let (mut got, mut part) = (Vec::new(), vec![0; 64 << 10]);
    loop {
        let read = stream.read(&mut part).await.unwrap();
        assert!(read > 0, "the server closed");
        got.extend_from_slice(&part[..read]);
        let Some(end) = got.windows(4).position(|w| w == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&got[..end]).to_lowercase();
        assert!(
            head.starts_with("http/1.1 200"),
            "{head} {}",
            String::from_utf8_lossy(&got[end..])
        );
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        let left = (end + 4 + length.parse::<usize>().unwrap()).saturating_sub(got.len());
        let mut rest = vec![0; left];
        stream.read_exact(&mut rest).await.unwrap();
        return got.len() + left - end - 4;
    }
}

async fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    stream
}

/// Puts a plan into a store, and the updates of an earlier relay behind it.
async fn fill(
    data: &Path,
    document: &Value,
    rows: impl FnOnce(&[u8]) -> Vec<(Vec<u8>, Vec<u64>)>,
) -> Vec<u8> {
    // A server makes the folder, and lets it go.
    drop(bind(data.to_owned()).await);
    let store = Sqlite::open(&data.join("plans.sqlite")).unwrap();
    let (_, seed, odd) = PlanDoc::seed(4000, document).unwrap();
    assert!(odd.is_empty(), "{odd:?}");
    let plan = PlanId::new("p").unwrap();
    let row = |bytes: Vec<u8>, principal: ClientOwner, client: u64| NewRow {
        principal,
        client,
        bytes: bytes.into(),
        at: Utc::now(),
        record: None,
    };
    let new = NewPlan {
        id: plan.clone(),
        epoch: 1,
        seed: row(seed.clone(), ClientOwner::Relay, 4000),
        bindings: vec![Binding {
            client: 4000,
            principal: ClientOwner::Relay,
            via: IdSource::Relay,
            assurance: Assurance::Verified,
            at: Utc::now(),
        }],
        standing: None,
        answer: None,
    };
    store.create(new).await.unwrap();
    let ann = ClientOwner::Person(Principal { side: Side::Buyer, sub: "ann".into() });
    let mut after = 1;
    for (bytes, clients) in rows(&seed) {
        let bound = |client: &u64| Binding {
            client: *client,
            principal: ann.clone(),
            via: IdSource::Socket,
            assurance: Assurance::Verified,
            at: Utc::now() - chrono::TimeDelta::days(2),
        };
        let append = Append {
            plan: plan.clone(),
            epoch: 1,
            after,
            batch: None,
            rows: vec![row(bytes, ann.clone(), clients[0])],
            bindings: clients.iter().map(bound).collect(),
            answers: vec![],
            attestations: vec![],
            beside: AppendExtras::default(),
        };
        after = store.append(append).await.unwrap();
    }
    seed
}

/// A plan that somebody wrote in under so many ids, 1,000 with each update.
async fn ids(folder: &Path, place: ClientPlacement, count: usize) -> Timings {
    let data = folder.join(format!("ids-{place:?}-{count}"));
    let seed = fill(&data, &plan(30), |seed| {
        let mut witness = RelayHand::default();
        // Scattered, as the ids that browsers choose.
        let ids: Vec<u64> =
            (0..count as u64).map(|n| 5000 + n * 2_654_435_761 % ((1 << 32) - 5000)).collect();
        let at_once = (count / 50).max(1);
        let mut doc = PlanDoc::new(9);
        doc.merge(seed).unwrap();
        let mut last = None;
        let parts = ids.chunks(at_once).map(|ids| {
            let bytes = match place {
                ClientPlacement::Map => under(ids),
                ClientPlacement::Text => typed(ids, &mut last),
            };
            let authors: Vec<_> = ids.iter().map(|id| (format!("c/{id}"), json!("ann"))).collect();
            let own = witness.write(&[], &authors);
            (countersign_gate::joined(&bytes, &own).unwrap(), ids.to_vec())
        });
        parts.collect()
    })
    .await;
    measure(&data, &seed, false).await
}

/// Opens a plan, reads it, joins it, and writes.
async fn measure(data: &Path, seed: &[u8], with_activity: bool) -> Timings {
    let (relay, address, token) = serve(data.to_owned()).await;
    let mut line = connect(address).await;
    let mut timed = async |path: &str| {
        let begun = Instant::now();
        call(&mut line, "GET", path, &token, "").await;
        begun.elapsed()
    };
    let open = timed("/v1/plans/p/document").await;
    let again = timed("/v1/plans/p/document").await;
    let report = timed("/v1/plans/p/report").await;
    let activity =
        if with_activity { Some(timed("/v1/plans/p/activity?limit=100").await) } else { None };
    let plan = PlanId::new("p").unwrap();
    let begun = Instant::now();
    let mut ann = Seat::take(&relay, &plan, Side::Buyer, "ann", 100_001, seed).await;
    let join = begun.elapsed();
    let mut bob = Seat::take(&relay, &plan, Side::Seller, "bob", 100_002, seed).await;
    let reading = tokio::spawn(async move {
        loop {
            bob.hear().await;
        }
    });
    let key = ann.keys(0, KEYS).await;
    let value = ann.values(KEYS).await;
    reading.abort();
    relay.registry.stop().await;
    Timings { open, again, join, report, activity, key, value }
}

/// Keystrokes beside commands of fifty others, on the same plan and on another of the same size.
async fn commands(folder: &Path) {
    let data = folder.join("commands");
    let seed = fill(&data, &plan(1900), |_| Vec::new()).await;
    let (relay, address, _) = serve(data.clone()).await;
    let other = NewPlan {
        id: PlanId::new("q").unwrap(),
        epoch: 1,
        seed: NewRow {
            principal: ClientOwner::Relay,
            client: 4000,
            bytes: seed.clone().into(),
            at: Utc::now(),
            record: None,
        },
        bindings: vec![Binding {
            client: 4000,
            principal: ClientOwner::Relay,
            via: IdSource::Relay,
            assurance: Assurance::Verified,
            at: Utc::now(),
        }],
        standing: None,
        answer: None,
    };
    relay.store().create(other).await.unwrap();
    let plan = PlanId::new("p").unwrap();
    let mut ann = Seat::take(&relay, &plan, Side::Buyer, "ann", 100_001, &seed).await;
    let mut bob = Seat::take(&relay, &plan, Side::Seller, "bob", 100_002, &seed).await;
    tokio::spawn(async move {
        loop {
            bob.hear().await;
        }
    });
    let secret = super::token_secret(&data).unwrap();
    let mut from = 0;
    let alone = ann.keys(from, KEYS).await;
    println!(
        "  nobody calls                 p50 {:>8.2} ms, p99 {:>8.2} ms",
        ms(alone.p50),
        ms(alone.p99)
    );
    for answer in [ReplicaSource::Document, ReplicaSource::Short, ReplicaSource::ByRoom] {
        let mut beside = None;
        for target in ["q", "p"] {
            from += KEYS;
            let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
            let callers: Vec<_> = (0..50)
                .map(|n| {
                    let (stop, done) = (Arc::clone(&stop), Arc::clone(&done));
                    let (relay, secret, target) =
                        (relay.clone(), secret.clone(), target.to_owned());
                    tokio::spawn(async move {
                        let mut caller = Caller::new(relay, address, &secret, &target, n).await;
                        while !stop.load(Ordering::Relaxed) {
                            caller.call(answer).await;
                            done.fetch_add(1, Ordering::Relaxed);
                        }
                    })
                })
                .collect();
            tokio::time::sleep(Duration::from_millis(500)).await;
            let (before, begun) = (done.load(Ordering::Relaxed), Instant::now());
            let times = ann.keys(from, KEYS).await;
            let calls =
                (done.load(Ordering::Relaxed) - before) as f64 / begun.elapsed().as_secs_f64();
            stop.store(true, Ordering::Relaxed);
            for caller in callers {
                caller.await.unwrap();
            }
            let what = if target == "p" { "this plan" } else { "another plan" };
            let ratio = beside.replace(times).map_or_else(String::new, |other: Times| {
                let ratio =
                    |this: Duration, other: Duration| this.as_secs_f64() / other.as_secs_f64();
                format!(
                    ": {:.1} and {:.1} times those",
                    ratio(times.p50, other.p50),
                    ratio(times.p99, other.p99)
                )
            });
            println!(
                "  calls to {what:<12} {:<24} p50 {:>8.2} ms, p99 {:>8.2} ms, {calls:>6.0} calls/s{ratio}",
                answer.words(),
                ms(times.p50),
                ms(times.p99)
            );
        }
    }
    relay.registry.stop().await;
}

/// The answers to commands, and who makes the replica for them.
#[derive(Clone, Copy)]
enum ReplicaSource {
    Document,
    Short,
    /// Without one of their own, so that the room makes it.
    ByRoom,
}

impl ReplicaSource {
    fn words(self) -> &'static str {
        match self {
            ReplicaSource::Document => "with the document",
            ReplicaSource::Short => "without it",
            ReplicaSource::ByRoom => "replica made by the room",
        }
    }
}

/// Somebody who writes by HTTP.
struct Caller {
    relay: RelayState,
    line: TcpStream,
    token: String,
    who: Participant,
    target: String,
    number: usize,
    round: usize,
}

impl Caller {
    async fn new(
        relay: RelayState,
        address: SocketAddr,
        secret: &[u8],
        target: &str,
        number: usize,
    ) -> Caller {
        let sub = format!("caller{number}");
        let hour = Duration::from_secs(3600);
        let claims = Claims::participant(target, Side::Seller, &sub, &sub, Utc::now(), hour);
        let token = Keys::new(secret).mint(&claims).unwrap();
        let Ok(Bearer::Participant(who)) = Keys::new(secret).verify(&token, Utc::now()) else {
            panic!("a participant")
        };
        let line = connect(address).await;
        Caller { relay, line, token, who, target: target.to_owned(), number, round: 0 }
    }

    async fn call(&mut self, answer: ReplicaSource) {
        self.round += 1;
        let commands = json!([{"type": "editStep", "id": format!("step{}", self.number), "field": "days",
            "value": 1 + self.round % 90}]);
        match answer {
            ReplicaSource::Document | ReplicaSource::Short => {
                let with = matches!(answer, ReplicaSource::Document);
                let path = format!("/v1/plans/{}/commands?document={with}", self.target);
                let body = json!({ "commands": commands }).to_string();
                call(&mut self.line, "POST", &path, &self.token, &body).await;
            }
            ReplicaSource::ByRoom => {
                let commands: Vec<Command> = serde_json::from_value(commands).unwrap();
                let work = CommandsAsk {
                    who: self.who.clone(),
                    commands,
                    answer: None,
                    desk: DeskCell::default(),
                };
                let room = self.relay.registry.open(&PlanId::new(&self.target).unwrap()).unwrap();
                room.of(&self.who.sub)
                    .ask(|reply| Ask::Person(PersonAsk::Edit { work, reply }))
                    .await
                    .unwrap();
            }
        }
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Values that two people set in turn.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Field {
    Number,
    Date,
    Text,
    /// Of one step after the other.
    Many,
}

/// A plan in which two people set one place in turn, so often.
async fn often(folder: &Path, field: Field, count: usize) -> Timings {
    let data = folder.join(format!("often-{field:?}-{count}"));
    let document = plan(if field == Field::Many { 300 } else { 30 });
    let seed = fill(&data, &document, |_| Vec::new()).await;
    let (relay, ..) = serve(data.clone()).await;
    let id = PlanId::new("p").unwrap();
    let mut two = [
        Seat::take(&relay, &id, Side::Buyer, "ann", 200_001, &seed).await,
        Seat::take(&relay, &id, Side::Buyer, "dan", 200_002, &seed).await,
    ];
    let begun = Instant::now();
    for n in 0..count {
        let command = match field {
            Field::Number => {
                json!({"type": "editStep", "id": "step0", "field": "days", "value": 1 + n % 90})
            }
            Field::Date => json!({"type": "editStep", "id": "step0", "field": "due",
                "value": format!("2027-{:02}-{:02}", 1 + n % 12, 1 + n % 28)}),
            Field::Text => json!({"type": "editText", "path": "goal", "at": 0, "insert": "k"}),
            Field::Many => {
                json!({"type": "editStep", "id": format!("step{}", n / 2 % 300), "field": "days",
                "value": 1 + n % 90 + n / 600})
            }
        };
        let [one, other] = &mut two;
        let (writer, reader) = if n.is_multiple_of(2) { (one, other) } else { (other, one) };
        let update = writer.edit(command);
        reader.doc.merge(&update).unwrap();
        writer
            .room
            .tell(Ask::Socket { connection: writer.connection, message: Message::Update(update) })
            .await
            .unwrap();
        writer.sent += 1;
        // So many wait at a time.
        while writer.saved + 32 < writer.sent {
            writer.hear().await;
        }
    }
    for one in &mut two {
        while one.saved < one.sent {
            one.hear().await;
        }
    }
    println!("    {field:?}: {count} written in {:.2} s", begun.elapsed().as_secs_f64());
    relay.registry.stop().await;
    drop(two);
    let again = folder.join(format!("often-{field:?}-{count}-again"));
    std::fs::create_dir_all(&again).unwrap();
    for file in std::fs::read_dir(&data).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), again.join(file.file_name())).unwrap();
    }
    measure(&again, &seed, true).await
}

/// Chained steps, each with an owner.
fn plan(steps: usize) -> Value {
    let steps: serde_json::Map<String, Value> = (0..steps)
        .map(|n| {
            let mut step = json!({"title": format!("Step {n}: what has to be done, and by whom"),
                "kind": "evaluation", "owner": if n.is_multiple_of(2) { "dana" } else { "sam" },
                "rank": format!("a{n:04}z")});
            if n % 30 > 0 {
                step["after"] = json!({format!("step{}", n - 1): "confirmed"});
            }
            (format!("step{n}"), step)
        })
        .collect();
    json!({"title": "", "goal": "Ship every order within a day, before the winter season.",
        "plan": {"schema": 1, "profile": "mid", "goLive": "2027-09-30", "closeDate": "2027-01-29"},
        "people": {"dana": {"name": "Dana Weiss", "side": "buyer"}, "sam": {"name": "Sam Vogt", "side": "seller"}},
        "steps": steps})
}

fn uint(out: &mut Vec<u8>, mut n: u64) {
    while n > 127 {
        out.push(n as u8 | 128);
        n >>= 7;
    }
    out.push(n as u8);
}

fn text(out: &mut Vec<u8>, text: &str) {
    uint(out, text.len() as u64);
    out.extend(text.as_bytes());
}

/// An update with one entry in the map `meeting` under each of these client ids.
fn under(ids: &[u64]) -> Vec<u8> {
    let mut out = Vec::new();
    uint(&mut out, ids.len() as u64);
    for id in ids {
        uint(&mut out, 1);
        uint(&mut out, *id);
        uint(&mut out, 0);
        // Any, under a key of a root map.
        out.extend([0x28, 1]);
        text(&mut out, "meeting");
        text(&mut out, &format!("k{id}"));
        out.extend([1, 125, 1]);
    }
    out.push(0);
    out
}

/// An update with one character in the text `goal` under each of these client ids, each behind the
/// one before.
fn typed(ids: &[u64], last: &mut Option<u64>) -> Vec<u8> {
    let mut out = Vec::new();
    uint(&mut out, ids.len() as u64);
    for id in ids {
        uint(&mut out, 1);
        uint(&mut out, *id);
        uint(&mut out, 0);
        match last.replace(*id) {
            // A string behind its left neighbour.
            Some(before) => {
                out.push(0x84);
                uint(&mut out, before);
                uint(&mut out, 0);
            }
            None => {
                out.extend([0x04, 1]);
                text(&mut out, "goal");
            }
        }
        text(&mut out, "x");
    }
    out.push(0);
    out
}
