//! Growth of a server's memory by each idle connection, and by each plan that is open.
//!
//! The relay, and beside it a server of the same library that only holds WebSockets open; each in a
//! process of its own, with the system's word for its memory (PSS: pages that it shares are counted
//! in part; buffers of the kernel are not in it). The clients are our own kind: welcomed, in step,
//! with the report of their side.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::routing::any;
use chrono::Utc;
use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{Frame, Hello, SUBPROTOCOL};
use countersign_relay::config::ServeConfig;
use countersign_relay::serve::{Server, system_clock, system_random};
use countersign_relay::store::{ClientOwner, NewPlan, NewRow, PlanId};
use countersign_relay::token::{Claims, Keys};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

/// Connections, and plans.
const COUNT: usize = 2000;

/// So many of them come at once.
const AT_ONCE: usize = 32;

/// Steps of each plan.
const STEPS: usize = 30;

/// The bound on the memory of an idle connection, in KiB.
const AIM: f64 = 20.0;

/// Prints the figures.
pub(crate) async fn print(folder: &Path) {
    // Both ends of a socket are files, of one process each.
    let files = (COUNT + 500).to_string();
    let own = std::process::id().to_string();
    let raised =
        Command::new("prlimit").args(["--pid", &own, &format!("--nofile={files}:")]).status();
    if !raised.is_ok_and(|status| status.success()) {
        println!("memory: not measured, as this process may not have {files} files open");
        return;
    }
    println!("memory of the server, {COUNT} connections, each welcomed and in step:");
    let relay = growth("memory-relay", folder, |_| 0).await;
    let bare = growth("memory-bare", folder, |_| 0).await;
    println!("  per idle connection, all on one plan  relay {relay:>6.1} KiB (aim: at most {AIM})");
    println!(
        "                                        bare  {bare:>6.1} KiB, {:.1} times as much",
        relay / bare
    );
    println!("figure: relay, memory of an idle connection, KiB = {relay:.1}");
    let plan = growth("memory-relay", folder, |n| n).await;
    println!(
        "  per open plan of {STEPS} steps with one     relay {plan:>6.1} KiB, {:.1} without it",
        plan - relay
    );
    println!("figure: relay, memory of an open plan, KiB = {:.1}", plan - relay);
}

/// KiB for each connection that comes, where the nth goes to the plan of this number.
async fn growth(server: &str, folder: &Path, plan: impl Fn(usize) -> usize) -> f64 {
    let data = folder.join(format!("{server}-{}", plan(1)));
    let (mut child, address) = super::spawn(server, &data);
    let keys = Keys::new(&super::token_secret(&data).unwrap_or_default());
    // Parts that are made at the first connection are not made for each.
    let mut open = vec![connect(address, &keys, plan(0), 0).await];
    let before = memory(&child);
    let come = (1..=COUNT).map(|n| connect(address, &keys, plan(n), n));
    open.extend(
        futures_util::stream::iter(come).buffer_unordered(AT_ONCE).collect::<Vec<_>>().await,
    );
    let grown = memory(&child) - before;
    // All of them are there still.
    assert!(open.iter().all(|reading| !reading.is_finished()));
    child.kill().unwrap();
    child.wait().unwrap();
    grown / COUNT as f64
}

/// Opens a socket and comes into step; then something reads on.
async fn connect(
    address: SocketAddr,
    keys: &Keys,
    plan: usize,
    n: usize,
) -> tokio::task::JoinHandle<()> {
    let (name, sub) = (format!("p{plan}"), format!("person{n}"));
    let side = if n.is_multiple_of(2) { Side::Buyer } else { Side::Seller };
    let claims =
        Claims::participant(&name, side, &sub, &sub, Utc::now(), Duration::from_secs(3600));
    let mut request = format!("ws://{address}/v1/sync/{name}").into_client_request().unwrap();
    let offered = format!("{SUBPROTOCOL}, bearer.{}", keys.mint(&claims).unwrap());
    request.headers_mut().insert("sec-websocket-protocol", offered.parse().unwrap());
    let stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let (mut socket, _) = tokio_tungstenite::client_async(request, stream).await.unwrap();
    let hello = Frame::Hello(Hello { client_id: 100_000 + n as u64, epoch: None }).encode();
    socket.send(Message::Binary(hello.into())).await.unwrap();
    socket.send(Message::Binary(Frame::Step1(vec![0].into()).encode().into())).await.unwrap();
    // Step 2 of the relay; of the bare server the echo of what was sent last.
    let mut in_step = false;
    while !in_step {
        match socket.next().await {
            Some(Ok(Message::Binary(bytes))) => {
                in_step = bytes.starts_with(&[0, 1]) || bytes[..] == [0, 0, 1, 0];
            }
            Some(Ok(_)) => {}
            ended @ (Some(Err(_)) | None) => panic!("the server went away: {ended:?}"),
        }
    }
    tokio::spawn(async move { while let Some(Ok(_)) = socket.next().await {} })
}

/// Proportional set size of a process, in KiB.
fn memory(child: &Child) -> f64 {
    let rollup = std::fs::read_to_string(format!("/proc/{}/smaps_rollup", child.id())).unwrap();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A relay with all the plans, and room for all on one of them.
pub(crate) async fn serve_relay(data: PathBuf) {
    let mut config = ServeConfig::local(data);
    config.limits.connections = 2 * COUNT;
    config.limits.connections_person = COUNT + 1;
    let server = Server::bind(config, system_clock(), system_random()).await.unwrap();
    let (_, seed, odd) = PlanDoc::seed(4000, &plan()).unwrap();
    assert!(odd.is_empty(), "{odd:?}");
    for n in 0..=COUNT {
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

/// A plan of a usual size: each step after the one before, with an owner of either side.
fn plan() -> Value {
    let steps: HashMap<String, Value> = (0..STEPS)
        .map(|n| {
            let after = n.checked_sub(1).map(|before| (format!("step{before}"), json!("confirmed")));
            let step = json!({"title": format!("Step {n}: what has to be done, and by whom"), "kind": "evaluation",
                "owner": if n.is_multiple_of(2) { "dana" } else { "sam" }, "days": 5,
                "after": after.into_iter().collect::<HashMap<_, _>>(), "rank": format!("a{n:02}z")});
            (format!("step{n}"), step)
        })
        .collect();
    json!({"title": "Order platform for Acme", "goal": "Ship every order within a day, before the winter season.",
        "plan": {"schema": 1, "profile": "mid", "goLive": "2027-09-30", "closeDate": "2027-01-29"},
        "people": {"dana": {"name": "Dana Weiss", "side": "buyer"}, "sam": {"name": "Sam Vogt", "side": "seller"}},
        "steps": steps})
}

/// Holds sockets open with buffers as small as the relay's (the library's own would be 130 KiB
/// each), says back what it hears, and does nothing besides.
pub(crate) async fn serve_bare() {
    let held = any(|upgrade: WebSocketUpgrade| async {
        let upgrade =
            upgrade.protocols([SUBPROTOCOL]).read_buffer_size(4 << 10).write_buffer_size(4 << 10);
        upgrade.on_upgrade(|mut socket| async move {
            while let Some(Ok(message)) = socket.recv().await {
                if socket.send(message).await.is_err() {
                    return;
                }
            }
        })
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("{}", listener.local_addr().unwrap());
    axum::serve(listener, Router::new().route("/v1/sync/{plan}", held)).await.unwrap();
}
