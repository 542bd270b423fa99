//! A relay in this process on a free port, and people who call it: by HTTP, as a stock Yjs client,
//! as our own client.
//!
//! Nobody here waits for time: every wait is for an event, with a deadline that only a failure
//! reaches.

#![allow(missing_docs, clippy::unwrap_used)] // A test that meets something odd should stop there.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use axum::http::{HeaderValue, Request};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::document::PlanDoc;
use countersign_plan::lib0::Lib0Reader;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{
    AwarenessUpdate, Frame, Hello, Notice, Refused, SUBPROTOCOL, Saved,
};
use countersign_plan::{Command, World};
use countersign_relay::config::ServeConfig;
use countersign_relay::room::Surroundings;
use countersign_relay::room::pace::DiagnosisPace;
use countersign_relay::serve::{Server, system_random};
use countersign_relay::state::RelayState;
use countersign_relay::token::Claims;
use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

/// Only a failure takes this long.
pub const DEADLINE: Duration = Duration::from_secs(90);

/// A folder that goes with its owner.
pub struct Folder(pub PathBuf);

impl Folder {
    #[allow(clippy::new_without_default)] // Each is another folder: there is no default one.
    pub fn new() -> Folder {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name =
            format!("countersign-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The document of a plan that has everything, so that it can be signed: its days lie ahead of any
/// clock.
pub fn complete() -> Value {
    let mut document: Value =
        serde_json::from_str(include_str!("../suite/rules/complete.json")).unwrap();
    document["plan"]["goLive"] = json!("2099-03-31");
    document["plan"]["closeDate"] = json!("2099-01-29");
    document["steps"]["board"]["due"] = json!("2098-12-14");
    document["meeting"]["at"] = json!("2098-11-30T14:00:00Z");
    document
}

/// The same with days that lie ahead of this instant.
pub fn complete_from(now: DateTime<Utc>) -> Value {
    let mut document = complete();
    let day = |days| (now + TimeDelta::days(days)).date_naive().to_string();
    document["plan"]["goLive"] = json!(day(200));
    document["plan"]["closeDate"] = json!(day(140));
    document["steps"]["board"]["due"] = json!(day(60));
    document["meeting"]["at"] = json!(format!("{}T14:00:00Z", day(5)));
    document
}

/// The budget of a relay whose diagnoses cost none: it holds nothing up.
pub fn free_diagnoses() -> Arc<DiagnosisPace> {
    Arc::new(DiagnosisPace::with_costs(Arc::new(|_, _| Duration::ZERO)))
}

/// A running relay.
pub struct TestRelay {
    pub address: SocketAddr,
    pub relay: RelayState,
    shift: Arc<AtomicI64>,
    stop: Option<oneshot::Sender<()>>,
    running: Option<JoinHandle<anyhow::Result<()>>>,
    pub folder: Arc<Folder>,
    /// How many tasks of the relay this test makes panic. Any other number fails it: a room that
    /// fails is replaced, and a test might not notice.
    pub panics: u64,
}

impl TestRelay {
    pub async fn start() -> TestRelay {
        TestRelay::with(|_| {}).await
    }

    pub async fn with(change: impl FnOnce(&mut ServeConfig)) -> TestRelay {
        TestRelay::on(Arc::new(Folder::new()), change).await
    }

    pub async fn on(folder: Arc<Folder>, change: impl FnOnce(&mut ServeConfig)) -> TestRelay {
        TestRelay::build(folder, change, |around| around).await
    }

    /// Over a store of one's own.
    pub async fn around(wrap: impl FnOnce(Surroundings) -> Surroundings) -> TestRelay {
        TestRelay::build(Arc::new(Folder::new()), |_| {}, wrap).await
    }

    pub async fn build(
        folder: Arc<Folder>,
        change: impl FnOnce(&mut ServeConfig),
        wrap: impl FnOnce(Surroundings) -> Surroundings,
    ) -> TestRelay {
        let mut config = ServeConfig::local(folder.0.clone());
        // [DOR5] waits; the other tests are not about that.
        config.times.refusal = Duration::ZERO;
        // Tests ask what they lack to know that what they sent was dealt with.
        config.times.difference = Duration::ZERO;
        change(&mut config);
        let shift = Arc::new(AtomicI64::new(0));
        let ahead = Arc::clone(&shift);
        let clock =
            Arc::new(move || Utc::now() + TimeDelta::milliseconds(ahead.load(Ordering::SeqCst)));
        let server = Server::bind_around(config, clock, system_random(), wrap).await.unwrap();
        let (address, relay) = (server.address, server.relay.clone());
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(server.run(async move { drop(stopped.await) }));
        TestRelay {
            address,
            relay,
            shift,
            stop: Some(stop),
            running: Some(running),
            folder,
            panics: 0,
        }
    }

    /// How many tasks of the relay panicked.
    pub fn panicked(&self) -> u64 {
        let restarts = &self.relay.registry.restarts;
        let counters = [&restarts.rooms, &restarts.sockets, &restarts.calls, &restarts.background];
        counters.map(|counter| counter.load(Ordering::SeqCst)).iter().sum()
    }

    /// Moves the relay's clock ahead.
    pub fn ahead(&self, by: Duration) {
        self.shift.fetch_add(by.as_millis() as i64, Ordering::SeqCst);
    }

    /// Sets the relay's clock back.
    pub fn back(&self, by: Duration) {
        self.shift.fetch_sub(by.as_millis() as i64, Ordering::SeqCst);
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.relay.now()
    }

    /// Drains it and gives its folder back.
    pub async fn stop(mut self) -> Arc<Folder> {
        drop(self.stop.take());
        let running = self.running.take().unwrap();
        tokio::time::timeout(DEADLINE, running).await.expect("the relay drains").unwrap().unwrap();
        Arc::clone(&self.folder)
    }

    pub fn admin(&self) -> String {
        self.mint(&Claims::admin(self.now(), Duration::from_secs(3600)))
    }

    pub fn mint(&self, claims: &Claims) -> String {
        self.relay.keys.mint(claims).unwrap()
    }

    pub fn claims(&self, plan: &str, side: Side, sub: &str) -> Claims {
        Claims::participant(plan, side, sub, sub, self.now(), Duration::from_secs(3600))
    }

    pub fn token(&self, plan: &str, side: Side, sub: &str) -> String {
        self.mint(&self.claims(plan, side, sub))
    }

    pub fn reader(&self, plan: &str, sub: &str) -> String {
        self.mint(&Claims { scope: "read".into(), ..self.claims(plan, Side::Buyer, sub) })
    }

    pub async fn get(&self, path: &str, token: &str) -> TestAnswer {
        self.call("GET", path, Some(token), &[], b"").await
    }

    pub async fn post(&self, path: &str, token: &str, body: Value) -> TestAnswer {
        self.call("POST", path, Some(token), &[], body.to_string().as_bytes()).await
    }

    pub async fn call(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> TestAnswer {
        http(self.address, method, path, token, headers, body).await
    }

    /// Creates a plan with one step, `S`.
    pub async fn plan(&self, id: &str) {
        let document = json!({"title": "Plan", "steps": {"S": {"title": "Review"}}});
        let body = json!({"id": id, "document": document});
        let answer = self.post("/v1/plans", &self.admin(), body).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
    }

    /// Creates a plan with this document, as the portal's backend.
    pub async fn begin(&self, id: &str, document: Value) {
        let answer =
            self.post("/v1/plans", &self.admin(), json!({"id": id, "document": document})).await;
        assert_eq!(answer.status, 201, "{id}: {}", answer.text());
    }

    /// A relay with the plan `p`, which has everything.
    pub async fn with_complete_plan(change: impl FnOnce(&mut ServeConfig)) -> TestRelay {
        let rig = TestRelay::with(change).await;
        rig.begin("p", complete()).await;
        rig
    }

    /// Carries commands out as a verified person, and answers what came of them.
    pub async fn act(&self, plan: &str, side: Side, sub: &str, commands: Value) -> Value {
        self.act_by(plan, &self.token(plan, side, sub), commands).await
    }

    /// The same for whoever has a token.
    pub async fn act_by(&self, plan: &str, token: &str, commands: Value) -> Value {
        let path = format!("/v1/plans/{plan}/commands");
        let answer = self.post(&path, token, json!({"commands": commands})).await;
        assert_eq!(answer.status, 200, "{commands}: {}", answer.text());
        answer.json()
    }

    /// The plan's document, as everybody may read it.
    pub async fn document(&self, plan: &str) -> Value {
        let answer = self.get(&format!("/v1/plans/{plan}"), &self.admin()).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.json()["document"].take()
    }

    /// The plan's sequence number.
    pub async fn seq(&self, plan: &str) -> u64 {
        self.get(&format!("/v1/plans/{plan}"), &self.admin()).await.json()["seq"].as_u64().unwrap()
    }

    /// A stock client that is in step.
    pub async fn stock(&self, plan: &str, token: &str) -> Client {
        let mut client =
            Client::connect(self.address, plan, Some(token), ClientKind::Stock).await.unwrap();
        client.sync().await;
        client
    }

    /// Our own client, welcomed and in step.
    pub async fn own(&self, plan: &str, token: &str) -> Client {
        let mut client =
            Client::connect(self.address, plan, Some(token), ClientKind::Own).await.unwrap();
        client.hello(None).await;
        client.until("welcome", |c| c.welcome.is_some()).await;
        client.sync().await;
        client
    }

    /// How the relay closes whoever comes with this token.
    pub async fn closes(&self, plan: &str, token: Option<&str>) -> (u16, String) {
        let mut client =
            Client::connect(self.address, plan, token, ClientKind::Stock).await.unwrap();
        client.closed().await
    }
}

impl Drop for TestRelay {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert_eq!(self.panicked(), self.panics, "tasks of the relay that panicked");
        }
    }
}

/// Asks again, some twenty times a second, until something holds. For what no event tells: slower
/// than the rate at which a caller is refused, however fast the machine is, and with a deadline
/// that only a failure reaches.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let begin = std::time::Instant::now();
    while !holds().await {
        assert!(begin.elapsed() < DEADLINE, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The answer that came back.
#[derive(Debug)]
pub struct TestAnswer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl TestAnswer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.text()))
    }

    /// Says what a problem is: `404 no-such-plan`, with its detail.
    pub fn problem(&self) -> (String, String) {
        let body = self.json();
        assert_eq!(self.headers["content-type"], "application/problem+json");
        assert_eq!(body["status"], self.status);
        assert!(body["title"].as_str().is_some_and(|t| !t.is_empty()) && body["type"].is_string());
        let word = |name: &str| body[name].as_str().unwrap().to_owned();
        (format!("{} {}", self.status, word("code")), word("detail"))
    }
}

/// One HTTP request on a connection of its own.
pub async fn http(
    address: SocketAddr,
    method: &str,
    path: &str,
    token: Option<&str>,
    headers: &[(&str, &str)],
    body: &[u8],
) -> TestAnswer {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", address.to_string())
        .header("connection", "close");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    // Of an empty body hyper says nothing by itself.
    if body.is_empty() && method != "GET" {
        request = request.header("content-length", "0");
    }
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let request = request.body(Full::new(Bytes::copy_from_slice(body))).unwrap();
    let whole = async {
        let stream = TokioIo::new(TcpStream::connect(address).await.unwrap());
        let (mut sender, connection) = http1::handshake(stream).await.unwrap();
        tokio::spawn(connection);
        let (head, mut rest) = sender.send_request(request).await.expect("a head").into_parts();
        let mut body = Vec::new();
        // A relay that is killed, or refuses a large body unread, may end the answer early.
        while let Some(Ok(frame)) = rest.frame().await {
            body.extend(frame.into_data().unwrap_or_default());
        }
        let word = |value: &HeaderValue| value.to_str().unwrap().to_owned();
        let headers =
            head.headers.iter().map(|(name, value)| (name.to_string(), word(value))).collect();
        TestAnswer { status: head.status.as_u16(), headers, body }
    };
    tokio::time::timeout(DEADLINE, whole).await.expect("an answer")
}

/// Which client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientKind {
    Stock,
    Own,
}

/// Somebody's replica and its socket.
pub struct Client {
    pub doc: PlanDoc,
    pub kind: ClientKind,
    socket: WebSocketStream<TcpStream>,
    pub synced: bool,
    pub welcome: Option<countersign_plan::sync::frame::Welcome>,
    pub saved: Option<Saved>,
    pub refused: Vec<Refused>,
    /// States of presence by client id, as last heard; `null` when left.
    pub present: BTreeMap<u64, Value>,
    pub close: Option<(u16, String)>,
    /// The notices that it was told.
    pub notices: Vec<Notice>,
    /// Frames with updates that came.
    pub updates: usize,
    /// Differences (step 2) that came.
    pub differences: usize,
    /// Messages with updates that were sent.
    pub sent: u64,
    /// Awareness messages without anybody that came.
    pub keepalives: usize,
    /// Reports that came, in order.
    pub reports: Vec<Value>,
    /// Every message that came, end to end, where one was asked to keep them.
    pub record: Option<Vec<u8>>,
    clock: u64,
}

impl Client {
    /// Opens a socket. `Err`: the upgrade itself failed.
    pub async fn connect(
        address: SocketAddr,
        plan: &str,
        token: Option<&str>,
        kind: ClientKind,
    ) -> Result<Client, String> {
        let id = 1024 + u64::from(rand::random::<u32>() >> 1);
        Client::with_doc(address, plan, token, kind, PlanDoc::new(id)).await
    }

    /// As [`Client::connect`], with a replica that exists already.
    pub async fn with_doc(
        address: SocketAddr,
        plan: &str,
        token: Option<&str>,
        kind: ClientKind,
        doc: PlanDoc,
    ) -> Result<Client, String> {
        let mut url = format!("ws://{address}/v1/sync/{plan}");
        if let (ClientKind::Stock, Some(token)) = (kind, token) {
            url += &format!("?token={token}");
        }
        let mut request = url.into_client_request().unwrap();
        if kind == ClientKind::Own {
            let offered = format!("{SUBPROTOCOL}, bearer.{}", token.unwrap_or_default());
            request.headers_mut().insert("sec-websocket-protocol", offered.parse().unwrap());
        }
        let stream = TcpStream::connect(address).await.map_err(|e| e.to_string())?;
        stream.set_nodelay(true).unwrap();
        let opening = tokio_tungstenite::client_async(request, stream);
        let (socket, response) = tokio::time::timeout(DEADLINE, opening)
            .await
            .expect("an upgrade")
            .map_err(|e| e.to_string())?;
        let echoed = response.headers().get("sec-websocket-protocol").and_then(|p| p.to_str().ok());
        assert_eq!(echoed, (kind == ClientKind::Own).then_some(SUBPROTOCOL));
        Ok(Client {
            doc,
            kind,
            socket,
            synced: false,
            welcome: None,
            saved: None,
            refused: Vec::new(),
            notices: Vec::new(),
            present: BTreeMap::new(),
            close: None,
            updates: 0,
            differences: 0,
            sent: 0,
            keepalives: 0,
            reports: Vec::new(),
            record: None,
            clock: 0,
        })
    }

    pub async fn hello(&mut self, epoch: Option<u64>) {
        let hello = Hello { client_id: self.doc.client(), epoch };
        self.send(&Frame::Hello(hello)).await;
    }

    /// Asks for what is missing and waits until it is there.
    pub async fn sync(&mut self) {
        self.synced = false;
        let vector = self.doc.state_vector();
        self.send(&Frame::Step1(vector.into())).await;
        self.until("step 2", |c| c.synced).await;
    }

    /// Edits the own replica and sends what comes of it.
    pub async fn edit(&mut self, commands: Value) -> Vec<u8> {
        let update = self.write(commands);
        self.send_update(&update).await;
        update
    }

    /// Edits the own replica and sends nothing.
    pub fn write(&mut self, commands: Value) -> Vec<u8> {
        let commands: Vec<Command> = serde_json::from_value(commands).unwrap();
        let mut random = rand::random::<u128>;
        let mut world = World { now: Utc::now(), random: &mut random };
        self.doc.apply(&commands, &mut world).unwrap().update
    }

    pub async fn send_update(&mut self, update: &[u8]) {
        self.sent += 1;
        self.send(&Frame::Update(update.into())).await;
    }

    pub async fn send(&mut self, frame: &Frame<'_>) {
        self.send_raw(frame.encode()).await;
    }

    /// Sends bytes; a relay that closed is found out by reading.
    pub async fn send_raw(&mut self, bytes: Vec<u8>) {
        let _ = self.socket.send(Message::Binary(bytes.into())).await;
    }

    pub async fn send_text(&mut self, text: &str) {
        let _ = self.socket.send(Message::Text(text.into())).await;
    }

    /// Says something of oneself.
    pub async fn appear(&mut self, client: u64, state: Value) {
        self.clock += 1;
        let entry = countersign_plan::sync::frame::AwarenessEntry {
            client,
            clock: self.clock,
            state: state.to_string().into(),
        };
        let states = AwarenessUpdate { entries: vec![entry] }.encode();
        self.send(&Frame::Awareness(states.into())).await;
    }

    /// Reads until something holds.
    pub async fn until(&mut self, what: &str, holds: impl Fn(&Client) -> bool) {
        let reading = async {
            while !holds(self) {
                assert!(
                    self.read().await,
                    "waited for {what}, and the relay closed: {:?}",
                    self.close
                );
            }
        };
        let held = tokio::time::timeout(DEADLINE, reading).await;
        assert!(held.is_ok(), "waited in vain for {what}");
    }

    /// Reads until the relay closed, and says how.
    pub async fn closed(&mut self) -> (u16, String) {
        let reading = async { while self.read().await {} };
        tokio::time::timeout(DEADLINE, reading).await.expect("the relay closes");
        self.close.clone().expect("a close frame")
    }

    /// Sends something harmless and waits for the answer: what was sent before has been dealt with.
    pub async fn round_trip(&mut self) {
        let before = self.differences;
        let vector = self.doc.state_vector();
        self.send(&Frame::Step1(vector.into())).await;
        self.until("an answer", |c| c.differences > before).await;
    }

    /// Reads one message; false when there are no more.
    pub async fn read(&mut self) -> bool {
        let bytes = match self.socket.next().await {
            Some(Ok(Message::Binary(bytes))) => bytes,
            Some(Ok(Message::Close(frame))) => {
                self.close = frame.map(|f| (f.code.into(), f.reason.to_string()));
                return true;
            }
            Some(Ok(_)) => return true,
            Some(Err(_)) | None => return false,
        };
        if let Some(record) = &mut self.record {
            record.extend_from_slice(&bytes);
        }
        match Frame::decode(&bytes).unwrap() {
            Frame::Step1(vector) => {
                let lacks = self.doc.diff(&vector).unwrap();
                self.sent += 1;
                self.send(&Frame::Step2(lacks.into())).await;
            }
            Frame::Step2(update) => {
                self.doc.merge(&update).unwrap();
                self.differences += 1;
                self.synced = true;
            }
            Frame::Update(update) => {
                self.doc.merge(&update).unwrap();
                self.updates += 1;
            }
            Frame::Awareness(states) => {
                let update = AwarenessUpdate::decode(&states).unwrap();
                self.keepalives += usize::from(update.entries.is_empty());
                for entry in update.entries {
                    self.present.insert(entry.client, serde_json::from_str(&entry.state).unwrap());
                }
            }
            Frame::Welcome(welcome) => self.welcome = Some(welcome),
            Frame::Saved(saved) => self.saved = Some(saved),
            Frame::Refused(refused) => self.refused.push(refused),
            Frame::Notice(notice) => self.notices.push(notice),
            Frame::Report(report) => self.reports.push(serde_json::from_str(&report).unwrap()),
            other @ (Frame::Denied(_) | Frame::QueryAwareness | Frame::Hello(_)) => {
                panic!("from the relay: {other:?}")
            }
        }
        true
    }

    /// The goal as this replica shows it.
    pub fn goal(&self) -> String {
        self.doc.document()["goal"].as_str().unwrap_or_default().to_owned()
    }

    /// Goes without a word.
    pub fn drop_socket(self) -> PlanDoc {
        self.doc
    }
}

/// Types into the goal.
pub fn type_goal(at: u32, text: &str) -> Value {
    json!([{"type": "editText", "path": "goal", "at": at, "insert": text}])
}

/// A state vector as numbers by client id.
pub fn clocks(vector: &[u8]) -> BTreeMap<u64, u64> {
    let mut read = Lib0Reader::new(vector);
    let count = read.uint().unwrap();
    (0..count).map(|_| (read.uint().unwrap(), read.uint().unwrap())).collect()
}

/// The binary `countersign`: `COUNTERSIGN_BIN`, or built by the same cargo into the same folder as
/// this test.
pub fn binary() -> PathBuf {
    if let Some(built) = std::env::var_os("COUNTERSIGN_BIN") {
        return built.into();
    }
    static BUILT: std::sync::OnceLock<PathBuf> = std::sync::OnceLock::new();
    let build = || {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let built = std::process::Command::new(cargo)
            .args(["build", "--quiet", "--package", "countersign-relay"])
            .current_dir(root)
            .status()
            .unwrap();
        assert!(built.success(), "the relay builds");
        // target/debug/deps/relay-… → target/debug
        let here = std::env::current_exe().unwrap();
        here.ancestors().nth(2).unwrap().join("countersign")
    };
    BUILT.get_or_init(build).clone()
}
