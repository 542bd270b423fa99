//! Bounds on the cost of one caller for the others of a plan, and for the relay: reads,
//! differences, connections, time, memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::extract::FromRequest as _;
use countersign_plan::attest::AttestationKind;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::sync::frame::Frame;
use countersign_relay::http::caller::Key;
use countersign_relay::http::idempotency::Call;
use countersign_relay::room::shadow::ReadCopy;
use countersign_relay::room::{Ask, AttestRequest, PersonAsk};
use countersign_relay::store::PlanId;
use countersign_relay::token::{Bearer, Claims};
use countersign_tests::relay::{ClientKind, DEADLINE, TestRelay, http, type_goal};
use futures_util::FutureExt;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::Instant;

/// A token that allows to read, of whoever has it.
fn link(rig: &TestRelay, sub: &str) -> String {
    let claims = rig.claims("p", Side::Buyer, sub);
    rig.mint(&Claims { scope: "read".into(), assurance: Some(Assurance::Link), ..claims })
}

/// Creates the plan `p` with so many steps, each with notes of so many characters.
async fn large(rig: &TestRelay, steps: usize, notes: usize) {
    let step = |n: usize| {
        (format!("S{n}"), json!({"title": format!("Step {n}"), "notes": "n".repeat(notes)}))
    };
    let steps: serde_json::Map<String, Value> = (0..steps).map(step).collect();
    rig.begin("p", json!({"title": "Plan", "steps": steps})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fai1_a_hundred_reads_of_a_link_do_not_hold_up_two_who_write() {
    const READS: usize = 100;
    let rig = TestRelay::with(|c| c.limits.reads_waiting = READS - c.limits.reads).await;
    large(&rig, 300, 200).await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let (mallory, address) = (link(&rig, "mallory"), rig.address);
    let kinds = ["", "/report", "/document", "/bundle", "/export.ics", "/export.csv", "/terms"];
    // As if all threads for reads were at work.
    let pool = Arc::clone(&rig.relay.reads.pool);
    let busy = pool.take("", pool.units()).await;
    let answered = Arc::new(AtomicUsize::new(0));
    let mut flood = tokio::task::JoinSet::new();
    let mut refused = 0;
    // Ten more than may wait: once these are refused a hundred wait.
    for n in 0..READS + 10 {
        let (path, token) = (format!("/v1/plans/p{}", kinds[n % kinds.len()]), mallory.clone());
        let answered = Arc::clone(&answered);
        flood.spawn(async move {
            let answer = http(address, "GET", &path, Some(&token), &[], b"").await;
            answered.fetch_add(usize::from(answer.status == 200), Ordering::SeqCst);
            (path, answer)
        });
    }
    while refused < 10 {
        let (path, answer) = flood.join_next().await.unwrap().unwrap();
        assert_eq!(answer.status, 429, "{path} is worked out on the threads for reads");
        refused += 1;
    }
    let mut typed = String::new();
    for n in 0..20 {
        let word = format!("{n} ");
        ann.edit(type_goal(typed.len() as u32, &word)).await;
        typed.push_str(&word);
        sam.until("the keystroke", |sam| sam.goal() == typed).await;
    }
    assert_eq!(answered.load(Ordering::SeqCst), 0, "no read is worked out beside these threads");
    // Somebody else who reads waits behind those of the link that have their turn, and not behind
    // the hundred.
    let token = rig.token("p", Side::Seller, "sam");
    let other = tokio::spawn(async move {
        http(address, "GET", "/v1/plans/p/report", Some(&token), &[], b"").await
    });
    let first = async {
        drop(busy);
        let answer = other.await.unwrap();
        (answer.status, answered.load(Ordering::SeqCst))
    };
    let (status, before) = first.await;
    assert_eq!(status, 200);
    assert!(before <= READS / 2, "{before} of the link's reads came before somebody else's");
    // And all are answered: with everything that was acknowledged.
    while let Some(one) = flood.join_next().await {
        let (path, answer) = one.unwrap();
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    }
    assert_eq!(answered.load(Ordering::SeqCst), READS);
    assert_eq!(rig.document("p").await["goal"], typed);
}

#[tokio::test(flavor = "multi_thread")]
async fn fai1_reads_of_many_plans_take_fewer_threads_than_there_are_cores() {
    let rig = TestRelay::start().await;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let mut reads = tokio::task::JoinSet::new();
    for n in 0..cores + 4 {
        let id = format!("p{n}");
        rig.plan(&id).await;
        let room = rig.relay.registry.open(&PlanId::new(&id).unwrap()).unwrap();
        let sight = room.ask(|reply| Ask::Read { reply }).await.unwrap();
        let (running, most) = (Arc::clone(&running), Arc::clone(&most));
        let lane = rig.relay.reads.pool.of(&id);
        reads.spawn(sight.read(lane, move |_| {
            most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(50));
            running.fetch_sub(1, Ordering::SeqCst);
        }));
    }
    while let Some(read) = reads.join_next().await {
        read.unwrap().unwrap();
    }
    let most = most.load(Ordering::SeqCst);
    assert!((1..=(cores / 2).max(1)).contains(&most), "{most} at once on {cores} cores");
}

#[tokio::test(flavor = "multi_thread")]
async fn fai22_a_read_of_a_plan_waits_behind_one_of_each_other_caller() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let pool = Arc::clone(&rig.relay.reads.pool);
    let busy = pool.take("", pool.units()).await;
    let order = Arc::new(std::sync::Mutex::new(Vec::new()));
    let mut reads = Vec::new();
    for caller in std::iter::repeat_n("portal", 16).chain(["ann"]) {
        let room = rig.relay.registry.open(&PlanId::new("p").unwrap()).unwrap().of(caller);
        let sight = room.ask(|reply| Ask::Read { reply }).await.unwrap();
        let order = Arc::clone(&order);
        let work = move |_: &mut ReadCopy| order.lock().unwrap().push(caller);
        let mut read = Box::pin(sight.read(pool.of(caller), work));
        assert!((&mut read).now_or_never().is_none(), "it waits, in this order");
        reads.push(tokio::spawn(read));
    }
    drop(busy);
    for read in reads {
        read.await.unwrap().unwrap();
    }
    let place = order.lock().unwrap().iter().position(|caller| *caller == "ann").unwrap();
    // The portal's first read has the copy before ann asks, and its second one is the next in turn.
    assert!(place <= 2, "{order:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn fai23_a_link_takes_no_turns_of_the_verified_person_of_its_sub() {
    let rig = TestRelay::with(|c| {
        (c.limits.reads, c.limits.reads_waiting) = (1, 2);
        (c.limits.connections_person, c.limits.connections_link) = (2, 3);
    })
    .await;
    rig.plan("p").await;
    let pool = Arc::clone(&rig.relay.reads.pool);
    let busy = pool.take("", pool.units()).await;
    let (link, ann, address) = (link(&rig, "ann"), rig.token("p", Side::Buyer, "ann"), rig.address);
    let read = |token: &str| {
        let token = token.to_owned();
        async move { http(address, "GET", "/v1/plans/p/bundle", Some(&token), &[], b"").await }
    };
    let mut flood = tokio::task::JoinSet::new();
    (0..4).for_each(|_| drop(flood.spawn(read(&link))));
    // Three have a turn or wait for one.
    let refused = flood.join_next().await.unwrap().unwrap();
    assert_eq!(refused.problem().0, "429 too-many-reads");
    let own = tokio::spawn(read(&ann));
    let mut here = Vec::new();
    for _ in 0..3 {
        here.push(rig.stock("p", &link).await);
    }
    // Nor any of their places.
    for _ in 0..2 {
        here.push(rig.stock("p", &ann).await);
    }
    let (_, says) = rig.closes("p", Some(&link)).await;
    assert!(says.starts_with("too-many-connections"), "{says}");
    drop(busy);
    assert_eq!(own.await.unwrap().status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn fai24_an_attestation_that_the_plan_refuses_takes_no_time_of_the_room() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (ann, address) = (rig.token("p", Side::Buyer, "ann"), rig.address);
    let pool = Arc::clone(&rig.relay.reads.pool);
    let busy = pool.take("", pool.units()).await;
    let declines = |digest: String, note: &'static str| {
        let ann = ann.clone();
        async move {
            let body =
                json!({"kind": "decline", "subject": "plan", "digest": digest, "note": note});
            let body = body.to_string();
            let json = &[("content-type", "application/json")];
            http(address, "POST", "/v1/plans/p/attestations", Some(&ann), json, body.as_bytes())
                .await
        }
    };
    let mut refused = Box::pin(declines("0".repeat(64), "no"));
    let early = tokio::time::timeout(Duration::from_millis(300), &mut refused).await;
    assert!(early.is_err(), "it waits for a thread of reads, and did not ask the room for it");
    drop(busy);
    assert_eq!(refused.await.problem().0, "409 terms-differ");

    // Too large an entry, of which the copy said that the plan does not refuse it: the plan is not
    // read, or its digest would be another one.
    let Ok(Bearer::Participant(who)) = rig.relay.keys.verify(&ann, rig.now()) else {
        panic!("a person")
    };
    let request = |note: &str| AttestRequest {
        kind: AttestationKind::Decline,
        subject: Some("plan".into()),
        digest: Some("0".repeat(64)),
        note: Some(note.into()),
        present: None,
        of: None,
    };
    let room = rig.relay.registry.open(&PlanId::new("p").unwrap()).unwrap();
    let attest = |note: &str, preview| {
        let (who, request) = (Box::new(who.clone()), request(note));
        let ask =
            |reply| Ask::Person(PersonAsk::Attest { who, request, preview, answer: None, reply });
        room.ask(ask)
    };
    let large = "\u{1F608}".repeat(2000);
    let says = attest(&large, Some(Ok(2))).await.unwrap_err();
    assert_eq!(says.code(), "attestation");
    // The room reads it where the copy was not asked, and before it writes anything.
    assert_eq!(attest(&large, None).await.unwrap_err().code(), "terms-differ");
    assert_eq!(attest("no", Some(Ok(2))).await.unwrap_err().code(), "terms-differ");
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn fai25_long_work_gives_way_to_the_threads_that_serve() {
    let nice = || -> i32 {
        let stat = std::fs::read_to_string("/proc/thread-self/stat").unwrap();
        // Its 19th field; the name, the second, is in brackets.
        stat.rsplit(") ").next().unwrap().split(' ').nth(16).unwrap().parse().unwrap()
    };
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let room = rig.relay.registry.open(&PlanId::new("p").unwrap()).unwrap();
    let sight = room.ask(|reply| Ask::Read { reply }).await.unwrap();
    let own = nice();
    let working = sight.read(rig.relay.reads.pool.of("ann"), move |_| nice()).await.unwrap();
    assert_eq!(working, (own + 10).min(19));
    let after = tokio::task::spawn_blocking(nice).await.unwrap();
    assert_eq!(after, own, "reads of the store do not");
}

#[tokio::test(flavor = "multi_thread")]
async fn fai2_a_read_shows_every_write_that_was_acknowledged_before_it() {
    let rig = TestRelay::start().await;
    large(&rig, 20, 10).await;
    let (mallory, address) = (link(&rig, "mallory"), rig.address);
    let reading: Vec<_> = (0..4)
        .map(|_| {
            let token = mallory.clone();
            tokio::spawn(async move {
                let mut last = 0;
                loop {
                    let answer =
                        http(address, "GET", "/v1/plans/p", Some(&token), &[], b"").await.json();
                    let seq = answer["seq"].as_u64().unwrap();
                    assert!(seq >= last, "a later read shows no less");
                    last = seq;
                }
            })
        })
        .collect();
    let ann = rig.token("p", Side::Buyer, "ann");
    for n in 0..10 {
        let text = format!("goal {n}");
        let commands = json!({"commands": [{"type": "setText", "path": "goal", "text": text}]});
        let document = n % 2 == 0;
        let path = format!("/v1/plans/p/commands?document={document}");
        let done = rig.post(&path, &ann, commands).await.json();
        assert_eq!(
            done.get("document").map(|d| d["goal"] == text.as_str()),
            document.then_some(true)
        );
        let read = rig.get("/v1/plans/p", &ann).await.json();
        assert_eq!(read["document"]["goal"], text);
        assert!(read["seq"].as_u64() >= done["seq"].as_u64());
        let terms = rig.get("/v1/plans/p/terms", &ann).await.json();
        assert_eq!(terms["terms"]["goal"], text);
    }
    for task in reading {
        assert!(!task.is_finished());
        task.abort();
    }
}

#[tokio::test]
async fn fai3_a_second_step_1_waits_for_its_second_and_the_last_is_answered() {
    let rig = TestRelay::with(|c| c.times.difference = Duration::from_secs(1)).await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let first = Instant::now();
    ann.edit(type_goal(0, "x")).await;
    ann.until("whose word it is", |ann| ann.updates == 1).await;
    // The last one has everything; those before it have nothing.
    for _ in 0..5 {
        ann.send(&Frame::Step1([0].as_slice().into())).await;
    }
    ann.record = Some(Vec::new());
    let vector = ann.doc.state_vector();
    ann.send(&Frame::Step1(vector.into())).await;
    ann.until("a second difference", |ann| ann.differences == 2).await;
    assert!(first.elapsed() > Duration::from_millis(800), "after {:?}", first.elapsed());
    let bytes = ann.record.take().unwrap();
    assert!(
        bytes.len() < 60,
        "the last one is answered, which lacked nothing: {} bytes",
        bytes.len()
    );
    let vector = ann.doc.state_vector();
    ann.send(&Frame::Step1(vector.into())).await;
    ann.until("a third one", |ann| ann.differences >= 3).await;
    assert_eq!(ann.differences, 3, "of seven");
    assert!(first.elapsed() > Duration::from_millis(1800), "after {:?}", first.elapsed());
}

#[tokio::test]
async fn fai5_newcomers_to_a_large_plan_get_the_same_bytes_and_what_came_since() {
    let rig = TestRelay::start().await;
    large(&rig, 300, 800).await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    for n in 0..3 {
        ann.edit(type_goal(0, &n.to_string())).await;
        ann.round_trip().await;
        for kind in [ClientKind::Stock, ClientKind::Own] {
            let token = rig.token("p", Side::Seller, &format!("sam{n}{kind:?}"));
            let mut sam = match kind {
                ClientKind::Stock => rig.stock("p", &token).await,
                ClientKind::Own => rig.own("p", &token).await,
            };
            sam.until("what came since", |sam| sam.goal() == ann.goal()).await;
            assert_eq!(sam.doc.document(), ann.doc.document());
            // An update that came since is a frame behind the whole, and one that they write joins
            // on it.
            assert_eq!(sam.updates, 1, "{kind:?}");
            sam.edit(type_goal(0, "s")).await;
            ann.until("their word", |ann| ann.goal() == sam.goal()).await;
        }
    }
}

#[tokio::test]
async fn fai6_places_of_a_plan_are_for_many_people() {
    let rig = TestRelay::with(|c| {
        c.limits.connections = 16;
        c.limits.connections_person = 3;
        c.limits.connections_link = 5;
    })
    .await;
    rig.plan("p").await;
    let mut here = Vec::new();
    let full = async |token: &str| {
        let (code, says) = rig.closes("p", Some(token)).await;
        assert_eq!(code, 1013);
        says.split(':').next().unwrap().to_owned()
    };
    for (sub, places) in [("link1", 5), ("link2", 5), ("link3", 2)] {
        for _ in 0..places {
            here.push(rig.stock("p", &link(&rig, sub)).await);
        }
        let why = full(&link(&rig, sub)).await;
        // The third has places left of its own, and guests have none.
        assert_eq!(why, if sub == "link3" { "crowded" } else { "too-many-connections" });
    }
    for _ in 0..3 {
        here.push(rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await);
    }
    assert_eq!(full(&rig.token("p", Side::Buyer, "ann")).await, "too-many-connections");
    // The same sub on the other side is another person.
    here.push(rig.stock("p", &rig.token("p", Side::Seller, "ann")).await);
    assert_eq!(full(&rig.token("p", Side::Seller, "sam")).await, "crowded");
}

/// Whether the relay hangs up, and after how long. Meanwhile something is sent every now and then.
async fn hangs_up(rig: &TestRelay, begin: &str, drip: &str) -> (Duration, String) {
    let begun = Instant::now();
    let (mut read, mut write) = TcpStream::connect(rig.address).await.unwrap().into_split();
    write.write_all(begin.as_bytes()).await.unwrap();
    let mut often = tokio::time::interval(Duration::from_millis(50));
    let mut said = Vec::new();
    let waiting = async {
        loop {
            tokio::select! {
                heard = read.read_buf(&mut said) => if matches!(heard, Ok(0) | Err(_)) { break },
                _ = often.tick(), if !drip.is_empty() => drop(write.write_all(drip.as_bytes()).await),
            }
        }
    };
    tokio::time::timeout(DEADLINE, waiting).await.expect("the relay hangs up");
    (begun.elapsed(), String::from_utf8_lossy(&said).into_owned())
}

#[tokio::test]
async fn fai7_whoever_keeps_the_relay_waiting_is_hung_up_on() {
    let rig = TestRelay::with(|c| {
        c.times.head = Duration::from_millis(400);
        c.times.keep_alive = Duration::from_millis(900);
        c.times.body = Duration::from_millis(600);
    })
    .await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let ms = Duration::from_millis;
    for (what, begin, drip) in [
        ("nothing", "", ""),
        ("half a request line", "GET /hea", ""),
        ("a head in drips", "GET /healthz HTTP/1.1\r\nhost: x\r\n", "x: y\r\n"),
        (
            "an upgrade in drips",
            "GET /v1/sync/p HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\n",
            "x: y\r\n",
        ),
    ] {
        let (after, said) = hangs_up(&rig, begin, drip).await;
        assert!(after >= ms(400) && said.is_empty(), "{what}: after {after:?}, {said}");
    }
    // Between two requests there is more time, and the second one's head has its own.
    let one = "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
    let (after, said) = hangs_up(&rig, one, "").await;
    assert!(after >= ms(900) && said.starts_with("HTTP/1.1 200"), "after {after:?}, {said}");
    let (after, said) = hangs_up(&rig, &format!("{one}GET"), "").await;
    assert!(said.starts_with("HTTP/1.1 200"), "after {after:?}, {said}");
    // A body of which too little comes.
    let head = format!(
        "POST /v1/plans/p/commands HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-length: 10000\r\n\r\n"
    );
    for drip in ["", "."] {
        let (after, said) = hangs_up(&rig, &format!("{head}{{"), drip).await;
        assert!(after >= ms(600) && said.starts_with("HTTP/1.1 408"), "after {after:?}, {said}");
        assert!(said.contains("\"code\":\"body-slow\""), "{said}");
    }
}

#[tokio::test]
async fn fai7_an_answer_that_nobody_reads_is_hung_up_on() {
    // The relay looks at its connections as often as a head may take.
    let hour = Duration::from_secs(3600);
    let rig = TestRelay::with(|c| {
        (c.times.head, c.times.keep_alive) = (Duration::from_secs(1), hour);
        c.times.body = Duration::from_millis(600);
    })
    .await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let begun = Instant::now();
    large_answers(&rig, &token).await;
    assert!(begun.elapsed() >= Duration::from_millis(600), "after {:?}", begun.elapsed());
}

#[tokio::test]
async fn fai7_a_later_request_has_the_time_of_a_head_from_its_first_byte() {
    let rig = TestRelay::with(|c| {
        c.times.head = Duration::from_millis(400);
        c.times.keep_alive = Duration::from_secs(3600);
    })
    .await;
    let mut stream = TcpStream::connect(rig.address).await.unwrap();
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let mut said = Vec::new();
    while !said.ends_with(b"}") {
        assert_ne!(
            stream.read_buf(&mut said).await.unwrap(),
            0,
            "{}",
            String::from_utf8_lossy(&said)
        );
    }
    let begun = Instant::now();
    stream.write_all(b"GET").await.unwrap();
    let end = tokio::time::timeout(DEADLINE, stream.read_buf(&mut said)).await;
    assert!(matches!(end.expect("the relay hangs up"), Ok(0) | Err(_)));
    assert!(begun.elapsed() >= Duration::from_millis(400), "after {:?}", begun.elapsed());
}

/// Asks again and again and reads nothing: enough answers to fill what the system keeps.
async fn large_answers(rig: &TestRelay, token: &str) {
    let text = "x".repeat(20_000);
    let commands = json!({"commands": [{"type": "setText", "path": "goal", "text": text}]});
    assert_eq!(rig.post("/v1/plans/p/commands?document=false", token, commands).await.status, 200);
    let ask =
        format!("GET /v1/plans/p HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\n\r\n");
    let stream = TcpStream::connect(rig.address).await.unwrap();
    let (read, mut write) = stream.into_split();
    let asking = async { while write.write_all(ask.as_bytes()).await.is_ok() {} };
    tokio::time::timeout(DEADLINE, asking).await.expect("the relay hangs up");
    drop(read);
}

#[tokio::test(flavor = "multi_thread")]
async fn fai8_half_sent_bodies_hold_a_share_of_memory_and_no_more() {
    let rig = TestRelay::with(|c| {
        c.limits.bodies_caller = 20 << 20;
        c.times.body = Duration::from_secs(2);
    })
    .await;
    rig.plan("p").await;
    let mallory = link(&rig, "mallory");
    let import = |length: usize, token: &str| {
        format!(
            "POST /v1/import HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-length: {length}\r\n\r\n"
        )
    };
    // Two large bodies that go on coming slowly. A third one finds no room, whatever it would
    // bring.
    let mut slow = Vec::new();
    for _ in 0..2 {
        let mut stream = TcpStream::connect(rig.address).await.unwrap();
        stream.write_all(import(9 << 20, &mallory).as_bytes()).await.unwrap();
        slow.push(tokio::spawn(async move {
            let mut often = tokio::time::interval(Duration::from_millis(100));
            let part = vec![b' '; 60 << 10];
            loop {
                often.tick().await;
                if stream.write_all(&part).await.is_err() {
                    break;
                }
            }
        }));
    }
    let taken = async {
        while rig.relay.intake.free("p/link:buyer:mallory") > 3 << 20 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(DEADLINE, taken).await.expect("both are under way");
    let (_, said) = hangs_up(&rig, &import(5 << 20, &mallory), "").await;
    assert!(said.starts_with("HTTP/1.1 429") && said.contains("too-many-bodies"), "{said}");
    // Others have their own share, and small bodies of anybody pass.
    let sam = rig.token("p", Side::Seller, "sam");
    let file = format!("{}{}", json!({"document": {"title": "Plan"}}), " ".repeat(5 << 20));
    let read = rig.call("POST", "/v1/import", Some(&sam), &[], file.as_bytes()).await;
    assert_eq!(read.status, 200, "{}", read.text());
    let small = rig
        .call("POST", "/v1/import", Some(&mallory), &[], b"{\"document\": {\"title\": \"P\"}}")
        .await;
    assert_eq!(small.status, 200, "{}", small.text());
    for task in slow {
        assert!(!task.is_finished());
        task.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fai8_bodies_of_all_callers_together_have_a_bound() {
    let rig = TestRelay::with(|c| {
        c.limits.bodies = 5 << 20;
        c.times.body = Duration::from_secs(2);
    })
    .await;
    rig.plan("p").await;
    let import = |token: &str| {
        format!(
            "POST /v1/import HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-length: {}\r\n\r\n",
            5 << 20
        )
    };
    let (mallory, ann) = (link(&rig, "mallory"), rig.token("p", Side::Buyer, "ann"));
    let mut stream = TcpStream::connect(rig.address).await.unwrap();
    stream.write_all(import(&mallory).as_bytes()).await.unwrap();
    let slow = tokio::spawn(async move {
        let mut often = tokio::time::interval(Duration::from_millis(100));
        let part = vec![b' '; 60 << 10];
        loop {
            often.tick().await;
            if stream.write_all(&part).await.is_err() {
                break;
            }
        }
    });
    let whole = rig.relay.intake.free("p/link:buyer:mallory");
    let taken = async {
        while rig.relay.intake.free("p/link:buyer:mallory") == whole {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(DEADLINE, taken).await.expect("it is under way");
    let (_, said) = hangs_up(&rig, &import(&ann), "").await;
    assert!(said.starts_with("HTTP/1.1 503") && said.contains("bodies-full"), "{said}");
    let small = format!("{}{}", json!({"document": {"title": "Plan"}}), " ".repeat(60 << 10));
    let read = rig.call("POST", "/v1/import", Some(&ann), &[], small.as_bytes()).await;
    assert_eq!(read.status, 200, "small ones pass: {}", read.text());
    assert!(!slow.is_finished());
    slow.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn fai12_reads_wait_for_their_turn_and_too_many_are_told() {
    let rig = TestRelay::with(|c| {
        c.limits.reads = 1;
        c.limits.reads_waiting = 2;
    })
    .await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    // As if all threads for reads were at work.
    let pool = Arc::clone(&rig.relay.reads.pool);
    let busy = pool.take("", pool.units()).await;
    let (mallory, address) = (link(&rig, "mallory"), rig.address);
    let mut reads = tokio::task::JoinSet::new();
    for _ in 0..5 {
        let token = mallory.clone();
        reads.spawn(async move {
            http(address, "GET", "/v1/plans/p/bundle", Some(&token), &[], b"").await
        });
    }
    for _ in 0..2 {
        let refused = reads.join_next().await.unwrap().unwrap();
        assert_eq!(refused.problem().0, "429 too-many-reads");
        assert_eq!(refused.headers["retry-after"], "1");
    }
    // Meanwhile whoever writes is neither held up nor refused.
    ann.edit(type_goal(0, "on")).await;
    sam.until("the word", |sam| sam.goal() == "on").await;
    drop(busy);
    while let Some(read) = reads.join_next().await {
        let read = read.unwrap();
        assert_eq!(read.status, 200, "{}", read.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fai13_a_flood_of_questions_and_commands_leaves_the_room_to_the_others() {
    let rig = TestRelay::start().await;
    large(&rig, 200, 50).await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let (address, token) = (rig.address, rig.token("p", Side::Buyer, "mallory"));
    let mut socket = rig.stock("p", &token).await;
    let answered = Arc::new(AtomicUsize::new(0));
    let mut flood = tokio::task::JoinSet::new();
    for n in 0..60 {
        let (token, answered) = (token.clone(), Arc::clone(&answered));
        flood.spawn(async move {
            let commands =
                json!({"commands": [{"type": "addComment", "on": "goal", "text": n.to_string()}]});
            let path = "/v1/plans/p/commands?document=false";
            let body = commands.to_string();
            let answer = http(address, "POST", path, Some(&token), &[], body.as_bytes()).await;
            answered.fetch_add(1, Ordering::SeqCst);
            answer
        });
    }
    for _ in 0..500 {
        socket.send(&Frame::QueryAwareness).await;
    }
    let first = flood.join_next().await.unwrap().unwrap();
    assert_eq!(first.status, 200, "{}", first.text());
    let mut typed = String::new();
    for n in 0..5 {
        ann.edit(type_goal(typed.len() as u32, &n.to_string())).await;
        typed.push_str(&n.to_string());
        sam.until("the keystroke", |sam| sam.goal() == typed).await;
    }
    let left = 60 - answered.load(Ordering::SeqCst);
    assert!(left >= 20, "five keystrokes took as long as {} of sixty commands", 60 - left);
    while let Some(one) = flood.join_next().await {
        assert_eq!(one.unwrap().status, 200);
    }
}

/// A call under a key.
fn keyed_call(key: &str) -> axum::extract::Request {
    let request = axum::http::Request::post("/v1/plans/p/commands").header("idempotency-key", key);
    let request = request.header("content-length", 2);
    request.body(axum::body::Body::from("{}")).unwrap()
}

#[tokio::test]
async fn fai14_a_call_under_a_key_waits_for_no_other_caller_and_for_no_other_key() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mallory = Key { name: "q/buyer/mallory".into(), plan: None, who: None };
    let mut calls = Vec::new();
    for n in 0..500 {
        let request = keyed_call(&format!("k{n}"));
        calls.push(Call::from_request(request, &rig.relay).await.unwrap());
    }
    let mut turns = Vec::new();
    for call in &calls {
        let turn = call.turn(&rig.relay, mallory.clone());
        // Each call of one caller has its own key.
        turns.push(tokio::time::timeout(Duration::from_secs(20), turn).await.expect("a turn"));
    }
    assert!(turns.iter().all(Result::is_ok));
    let ann = rig.token("p", Side::Buyer, "ann");
    for n in 0..20 {
        let body = json!({"commands": [{"type": "addStep", "title": n.to_string()}]}).to_string();
        let key = [("idempotency-key", format!("k{n}"))];
        let key = key.each_ref().map(|(name, key)| (*name, key.as_str()));
        let answer =
            rig.call("POST", "/v1/plans/p/commands", Some(&ann), &key, body.as_bytes()).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
}
