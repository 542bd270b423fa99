//! Tasks that serve a plan and fail are noticed and replaced, and nothing that was said or recorded
//! is lost with them.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::ws::Message;
use countersign_plan::attest;
use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{Frame, Hello};
use countersign_properties::desk::{Root, update};
use countersign_relay::api_key::{self, ApiKey, KeyScope};
use countersign_relay::config::ServeConfig;
use countersign_relay::room::fanout::{Outbox, WriteAction};
use countersign_relay::room::{
    Ask, AttestRequest, BackendAsk, CommandsAsk, DeskCell, Join, Message as SocketMessage,
    PersonAsk, Surroundings,
};
use countersign_relay::socket::{VisitorClaims, attend, entrance};
use countersign_relay::store::PlanId;
use countersign_relay::supervise::{keep_running, pause};
use countersign_relay::token::{Bearer, Participant};
use countersign_tests::relay::{
    Client, ClientKind, Folder, TestRelay, complete, eventually, type_goal,
};
use futures_util::{Sink, Stream};
use serde_json::{Value, json};

use crate::rooms::{FullStore, Panics};

/// Ways for a test to make the store of its relay fail.
#[derive(Clone, Default)]
struct Levers {
    full: Arc<AtomicBool>,
    held: Arc<tokio::sync::Mutex<()>>,
    panics: Arc<Panics>,
}

/// A relay over a store with levers, which act on plan `p`.
async fn rig(change: impl FnOnce(&mut ServeConfig)) -> (TestRelay, Levers) {
    let levers = Levers::default();
    let Levers { full, held, panics } = levers.clone();
    let wrap = move |around: Surroundings| {
        let store = FullStore { inner: around.store, full, plan: Some("p"), held, panics };
        Surroundings { store: Arc::new(store), ..around }
    };
    (TestRelay::build(Arc::new(Folder::new()), change, wrap).await, levers)
}

fn p() -> PlanId {
    PlanId::new("p").unwrap()
}

fn participant(rig: &TestRelay, side: Side, sub: &str) -> Participant {
    let bearer = rig.relay.keys.verify(&rig.token("p", side, sub), rig.now());
    let Ok(Bearer::Participant(who)) = bearer else { panic!("a person") };
    who
}

async fn ready(rig: &TestRelay) -> Value {
    let answer = rig.call("GET", "/readyz", None, &[], b"").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

fn due(day: &str) -> Value {
    json!([{"type": "editStep", "id": "S", "field": "due", "value": day}])
}

#[tokio::test]
async fn sup1_a_room_that_panics_is_replaced_at_once_and_no_other_plan_notices() {
    let (mut rig, levers) = rig(|_| {}).await;
    rig.panics = 1;
    rig.plan("p").await;
    rig.plan("q").await;
    let mut other = rig.stock("q", &rig.token("q", Side::Buyer, "ann")).await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    ann.edit(type_goal(0, "durable ")).await;
    sam.until("the edit", |c| c.goal() == "durable ").await;

    levers.panics.append.store(1, Ordering::SeqCst);
    ann.edit(type_goal(0, "not yet ")).await;
    assert_eq!(ann.closed().await.0, 1012, "come back");
    assert_eq!(sam.closed().await.0, 1012);
    assert_eq!(rig.document("p").await["goal"], "durable ", "the next call finds the plan");
    other.edit(type_goal(0, "meanwhile ")).await;
    other.round_trip().await;
    let token = rig.token("p", Side::Buyer, "ann");
    let mut back =
        Client::with_doc(rig.address, "p", Some(&token), ClientKind::Own, ann.drop_socket())
            .await
            .unwrap();
    back.hello(None).await;
    back.until("step 2 saved", |c| c.saved.as_ref().is_some_and(|s| s.messages == 1)).await;
    assert_eq!(rig.document("p").await["goal"], "not yet durable ");
    let ready = ready(&rig).await;
    assert_eq!(
        (&ready["status"], &ready["restarts"]["rooms"]),
        (&json!("ok"), &json!(1)),
        "{ready}"
    );
}

#[tokio::test]
async fn sup3_a_plan_whose_room_goes_on_failing_is_left_alone_for_a_while_and_can_be_deleted() {
    let (mut rig, levers) = rig(|config| config.times.idle = Duration::from_millis(10)).await;
    rig.plan("p").await;
    rig.plan("q").await;
    eventually("both rooms to close", async || rig.relay.registry.rooms() == 0).await;
    levers.panics.load.store(1000, Ordering::SeqCst);
    for _ in 0..100 {
        let answer = rig.get("/v1/plans/p", &rig.admin()).await;
        let (problem, detail) = answer.problem();
        assert!(
            ["503 plan-restarting", "503 plan-failing"].contains(&&*problem),
            "{problem}: {detail}"
        );
        assert!(detail.contains("try again"), "{detail}");
    }
    let opened = 1000 - levers.panics.load.load(Ordering::SeqCst);
    assert!((2..10).contains(&opened), "opened {opened} times for 100 calls");
    assert_eq!(
        rig.closes("p", Some(&rig.token("p", Side::Buyer, "ann"))).await.0 / 10,
        101,
        "1012 or 1013"
    );
    assert_eq!(rig.document("q").await["title"], "Plan", "no other plan notices");
    let failing = ready(&rig).await;
    assert_eq!(
        (&failing["status"], &failing["plansFailing"]),
        (&json!("degraded"), &json!(1)),
        "{failing}"
    );

    let deleted = rig.call("DELETE", "/v1/plans/p", Some(&rig.admin()), &[], b"").await;
    assert_eq!(deleted.status, 204, "{}", deleted.text());
    levers.panics.load.store(0, Ordering::SeqCst);
    assert_eq!(rig.get("/v1/plans/p", &rig.admin()).await.problem().0, "404 no-such-plan");
    assert_eq!(ready(&rig).await["status"], "ok");
    rig.panics = rig.panicked();
}

/// A socket of our own client that is read by hand.
struct SlowSocket {
    connection: u64,
    outbox: Arc<Outbox>,
    room: countersign_relay::room::registry::Handle,
}

impl SlowSocket {
    async fn join(rig: &TestRelay, side: Side, sub: &str, frames: usize) -> SlowSocket {
        let room = rig.relay.registry.open(&p()).unwrap();
        let connection = rig.relay.registry.number();
        let outbox = Arc::new(Outbox::new(frames, 1 << 20));
        let who = participant(rig, side, sub);
        let join =
            Join { connection, who, own_client: true, epoch: None, outbox: Arc::clone(&outbox) };
        let join = Box::new(join);
        room.ask(|reply| Ask::Join { join, reply }).await.unwrap();
        SlowSocket { connection, outbox, room }
    }

    async fn say(&self, message: SocketMessage) {
        let connection = self.connection;
        self.room.tell(Ask::Socket { connection, message }).await.unwrap();
        self.settle().await;
    }

    /// Waits until everything told before is dealt with.
    async fn settle(&self) {
        self.room.ask(|reply| Ask::Read { reply }).await.unwrap();
    }

    async fn hello(&self, client_id: u64) {
        self.say(SocketMessage::Hello(Hello { client_id, epoch: None })).await;
    }

    async fn step1(&self) {
        self.say(SocketMessage::Step1(vec![0].into())).await;
    }

    async fn write(&self, update: Vec<u8>) {
        self.say(SocketMessage::Update(update.into())).await;
    }

    /// Reads one thing.
    async fn next(&self) -> Vec<bytes::Bytes> {
        match self.outbox.next().await {
            WriteAction::Frames(frames) => frames.into(),
            WriteAction::CaughtUp => {
                self.say(SocketMessage::Drained).await;
                Vec::new()
            }
            WriteAction::End(ending) => panic!("{ending:?}"),
        }
    }
}

#[tokio::test]
async fn sup4_refusals_and_notices_reach_a_client_that_fell_behind_before_what_made_them() {
    let (rig, _) = rig(|_| {}).await;
    rig.plan("p").await;
    rig.act("p", Side::Buyer, "ann", due("2026-12-08")).await;
    let slow = SlowSocket::join(&rig, Side::Seller, "sam", 4).await;
    slow.hello(90_000).await;
    slow.step1().await;
    let came = slow.next().await;
    let is_welcome = |frame: &bytes::Bytes| matches!(Frame::decode(frame), Ok(Frame::Welcome(_)));
    assert!(is_welcome(&came[0]));
    let mut doc = PlanDoc::new(90_000);
    for frame in &came {
        if let Ok(Frame::Step2(update)) = Frame::decode(frame) {
            doc.merge(&update).unwrap();
        }
    }
    // Something that is taken back, and something that the other side holds.
    let secret = update().by(90_000, 0).text(Root("secrets"), "b").bytes();
    doc.merge(&secret).unwrap();
    slow.write(secret).await;
    let set = serde_json::from_value::<Vec<countersign_plan::Command>>(due("2026-12-20")).unwrap();
    let mut random = rand::random::<u128>;
    let mut world = countersign_plan::World { now: rig.now(), random: &mut random };
    slow.write(doc.apply(&set, &mut world).unwrap().update).await;
    // More than waits for it.
    for round in 0..6 {
        rig.act(
            "p",
            Side::Buyer,
            "ann",
            json!([{"type": "setText", "path": "goal", "text": round.to_string()}]),
        )
        .await;
    }
    slow.settle().await;
    let mut told = Vec::new();
    while !told.iter().any(|line: &String| line == "difference") {
        for frame in slow.next().await {
            let frame = Frame::decode(&frame).unwrap();
            assert!(!matches!(frame, Frame::Update(_)), "it fell behind");
            if let Frame::Refused(refused) = frame {
                told.push(format!("refused {}", refused.code));
            } else if let Frame::Notice(notice) = frame {
                told.push(format!("notice {}", notice.code));
            } else if let Frame::Step2(_) = frame {
                told.push("difference".into());
            }
        }
    }
    assert_eq!(told, ["refused nullified", "notice proposed", "difference"]);
}

#[tokio::test]
async fn sup4_the_answer_to_hello_reaches_a_client_that_fell_behind_before_it() {
    let (rig, _) = rig(|_| {}).await;
    rig.plan("p").await;
    let slow = SlowSocket::join(&rig, Side::Seller, "sam", 4).await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    for round in 0..6 {
        ann.appear(ann.doc.client(), json!({"round": round})).await;
        ann.round_trip().await;
    }
    slow.hello(90_000).await;
    let mut frames = Vec::new();
    while frames.is_empty() {
        frames = slow.next().await;
    }
    let kinds: Vec<_> = frames.iter().map(|frame| Frame::decode(frame).unwrap()).collect();
    assert!(matches!(kinds[0], Frame::Welcome(_)), "{kinds:?}");
    assert!(
        !kinds.iter().any(|frame| matches!(frame, Frame::Step2(_))),
        "it has asked for nothing yet"
    );
}

#[tokio::test]
async fn sup10_a_call_that_panics_is_answered_and_the_next_one_goes_on() {
    let (mut rig, levers) = rig(|_| {}).await;
    rig.panics = 1;
    levers.panics.list.store(1, Ordering::SeqCst);
    let (problem, detail) = rig.get("/v1/plans", &rig.admin()).await.problem();
    assert_eq!(problem, "500 fault", "{detail}");
    assert_eq!(rig.get("/v1/plans", &rig.admin()).await.status, 200);
    assert_eq!(ready(&rig).await["restarts"]["calls"], 1);
}

/// A socket whose reading panics once it was asked who is here.
struct PanickingSocket(usize);

impl Stream for PanickingSocket {
    type Item = Result<Message, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0 += 1;
        assert!(self.0 == 1, "a socket that panics");
        Poll::Ready(Some(Ok(Message::Binary(Frame::QueryAwareness.encode().into()))))
    }
}

impl Sink<Message> for PanickingSocket {
    type Error = axum::Error;

    fn poll_ready(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), axum::Error>> {
        Poll::Ready(Ok(()))
    }
    fn start_send(self: Pin<&mut Self>, _: Message) -> Result<(), axum::Error> {
        Ok(())
    }
    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), axum::Error>> {
        Poll::Ready(Ok(()))
    }
    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), axum::Error>> {
        Poll::Ready(Ok(()))
    }
}

#[tokio::test]
async fn sup11_a_room_hears_of_a_socket_whose_task_panicked() {
    let (mut rig, _) = rig(|config| config.times.idle = Duration::from_millis(10)).await;
    rig.panics = 1;
    rig.plan("p").await;
    let token = Some(rig.token("p", Side::Buyer, "ann"));
    let visitor = VisitorClaims { plan: "p".into(), token, epoch: None, own_client: false };
    let entrance = entrance(&rig.relay, &visitor);
    tokio::spawn(attend(rig.relay.clone(), PanickingSocket(0), visitor, entrance));
    eventually("the panic", async || rig.panicked() == 1).await;
    // A room with somebody in it stays.
    eventually("the room to close", async || rig.relay.registry.rooms() == 0).await;
}

/// Lists who opened `p`, as `SUB …`.
async fn opened(rig: &TestRelay) -> String {
    let opens = rig.get("/v1/plans/p/opens", &rig.token("p", Side::Seller, "sue")).await.json();
    let subs = opens["opens"].as_array().unwrap().iter().map(|open| open["sub"].as_str().unwrap());
    subs.collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn sup12_who_opened_a_plan_while_the_store_failed_is_kept_though_the_room_ended() {
    let (rig, levers) = rig(|config| {
        config.times.idle = Duration::from_millis(10);
        config.times.sweep = Duration::from_secs(365 * 86_400);
    })
    .await;
    rig.plan("p").await;
    let reads = async |sub: &str| {
        let answer = rig.get("/v1/plans/p", &rig.token("p", Side::Buyer, sub)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    };
    // The room closes because nobody is there.
    levers.full.store(true, Ordering::SeqCst);
    reads("ann").await;
    eventually("the room to close", async || rig.relay.registry.rooms() == 0).await;
    assert_eq!(opened(&rig).await, "");
    levers.full.store(false, Ordering::SeqCst);
    rig.relay.registry.write_unwritten().await;
    assert_eq!(opened(&rig).await, "ann");
    // It is rebuilt because an edit was not taken.
    levers.full.store(true, Ordering::SeqCst);
    reads("bea").await;
    let path = "/v1/plans/p/commands";
    let refused = rig
        .post(path, &rig.token("p", Side::Seller, "sam"), json!({"commands": due("2026-12-08")}))
        .await;
    assert_eq!(refused.problem().0, "503 store");
    levers.full.store(false, Ordering::SeqCst);
    rig.seq("p").await;
    eventually("the room to close", async || rig.relay.registry.rooms() == 0).await;
    assert_eq!(opened(&rig).await, "ann bea");
    // The relay stops.
    levers.full.store(true, Ordering::SeqCst);
    reads("cyd").await;
    eventually("the room to close", async || rig.relay.registry.rooms() == 0).await;
    levers.full.store(false, Ordering::SeqCst);
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(opened(&rig).await, "ann bea cyd");
}

/// Holds the append of a first edit, queues what is asked behind it, and lets go: all of it is one
/// batch.
async fn in_one_batch<T>(rig: &TestRelay, levers: &Levers, asked: impl Future<Output = T>) -> T {
    let nobody_waits = Arc::strong_count(&levers.held);
    let holding = levers.held.lock().await;
    let first = async {
        let body = json!({"commands": [{"type": "setText", "path": "title", "text": "First"}]});
        let sam = rig.token("p", Side::Seller, "sam");
        let answer = rig.post("/v1/plans/p/commands?document=false", &sam, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    };
    let rest = async {
        eventually("an append to wait", async || Arc::strong_count(&levers.held) > nobody_waits)
            .await;
        tokio::join!(asked, async { drop(holding) }).0
    };
    tokio::join!(first, rest).1
}

#[tokio::test]
async fn sup13_a_deletion_and_a_stop_that_come_at_once_are_both_dealt_with() {
    let (rig, levers) = rig(|_| {}).await;
    rig.plan("p").await;
    let room = rig.relay.registry.open(&p()).unwrap();
    let delete = room.ask(|reply| Ask::Backend(BackendAsk::Delete { answer: None, reply }));
    let both = async { tokio::join!(delete, rig.relay.registry.stop()).0 };
    assert_eq!(in_one_batch(&rig, &levers, both).await, Ok(true));
    assert!(!rig.relay.store().has(&p()).await.unwrap());
}

#[tokio::test]
async fn sup14_the_number_in_an_answer_is_that_of_its_document_though_the_relay_wrote_upon_it() {
    let (rig, _) = rig(|_| {}).await;
    rig.plan("p").await;
    rig.act("p", Side::Buyer, "ann", due("2026-12-08")).await;
    let done = rig.act("p", Side::Seller, "sam", due("2026-12-20")).await;
    assert_eq!(done["document"]["steps"]["S"]["due"], "2026-12-08", "put back");
    assert_eq!(done["seq"], rig.seq("p").await);
}

#[tokio::test]
async fn sup15_an_attestation_is_judged_with_the_edits_of_its_own_batch() {
    let (rig, levers) = rig(|_| {}).await;
    let mut document = complete();
    for step in ["security", "legal", "order"] {
        document["steps"][step]["review"].take();
    }
    for plan in ["p", "q"] {
        rig.begin(plan, document.clone()).await;
    }
    // Without a paper process nothing can be signed, unless the buyer says that none is needed: who
    // said so is in the record.
    let none_needed: Value = ["legal", "security", "procurement"]
        .map(|review| json!({"type": "setPaper", "review": review, "needed": false}))
        .into_iter()
        .collect();
    rig.act("q", Side::Buyer, "dana", none_needed.clone()).await;
    let terms = rig.get("/v1/plans/q/terms?subject=plan", &rig.admin()).await.json();
    let digest = terms["digest"].as_str().map(str::to_owned);

    let room = rig.relay.registry.open(&p()).unwrap();
    let who = participant(&rig, Side::Buyer, "dana");
    let commands = serde_json::from_value(none_needed).unwrap();
    let work = CommandsAsk { who: who.clone(), commands, answer: None, desk: DeskCell::default() };
    let request = AttestRequest {
        kind: attest::AttestationKind::Sign,
        subject: Some("plan".into()),
        digest,
        note: None,
        present: None,
        of: None,
    };
    let edit = room.ask(|reply| Ask::Person(PersonAsk::Edit { work, reply }));
    let who = Box::new(who);
    let sign = room.ask(|reply| {
        Ask::Person(PersonAsk::Attest { who, request, preview: None, answer: None, reply })
    });
    let (edited, signed) = in_one_batch(&rig, &levers, async { tokio::join!(edit, sign) }).await;
    edited.unwrap();
    signed.unwrap();
}

#[tokio::test]
async fn sup16_a_room_whose_parts_do_not_agree_finds_out_and_is_replaced() {
    let (mut rig, levers) = rig(|_| {}).await;
    rig.panics = 1;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    // The store says that the log ends before the row it has just taken.
    levers.panics.behind.store(1, Ordering::SeqCst);
    ann.edit(type_goal(0, "x")).await;
    assert_eq!(ann.closed().await.0, 1012);
    assert_eq!(rig.document("p").await["goal"], "x", "what is durable is served");
}

#[tokio::test(start_paused = true)]
async fn sup9_a_task_without_an_end_is_begun_anew_after_a_panic_with_growing_pauses() {
    let (begun, restarts) = (std::sync::Mutex::new(Vec::new()), AtomicU64::new(0));
    let begin = tokio::time::Instant::now();
    let running = keep_running("test", &restarts, || async {
        let count = {
            let mut begun = begun.lock().unwrap();
            begun.push(begin.elapsed().as_secs());
            begun.len()
        };
        assert!(count > 3, "once more");
        std::future::pending::<()>().await;
    });
    assert!(tokio::time::timeout(Duration::from_secs(60), running).await.is_err(), "it goes on");
    assert_eq!(*begun.lock().unwrap(), [0, 0, 1, 3], "in seconds from the beginning");
    assert_eq!(restarts.load(Ordering::Relaxed), 3);
    assert_eq!(begin.elapsed(), Duration::from_secs(60));
    assert_eq!([1, 2, 3, 4, 20].map(|n| pause(n).as_secs()), [0, 1, 2, 4, 60]);
}

#[tokio::test]
async fn key3_who_tries_api_keys_is_counted_before_the_store_is_asked() {
    let (rig, levers) = rig(|c| (c.limits.calls, c.limits.calls_burst) = (1, 5)).await;
    rig.plan("p").await;
    let key = ApiKey {
        id: "k".into(),
        name: "portal".into(),
        scope: KeyScope::ALL.to_vec(),
        plan_prefix: None,
        created_at: rig.now(),
        revoked_at: None,
    };
    let portal = api_key::fresh([7; 32]);
    assert!(rig.relay.store().add_api_key(key, api_key::hash(&portal)).await.unwrap());
    assert_eq!(rig.get("/v1/plans/p", &portal).await.status, 200);
    let lookups = || levers.panics.keys.load(Ordering::SeqCst);
    let before = lookups();
    let mut told = std::collections::BTreeSet::new();
    for nth in 0..40 {
        told.insert(rig.get("/v1/plans/p", &api_key::fresh([100 + nth; 32])).await.problem().0);
    }
    assert_eq!(told.into_iter().collect::<Vec<_>>(), ["401 token-wrong", "429 too-fast"]);
    assert!(lookups() - before < 20, "{} of 40 asked the store", lookups() - before);
    // A key that is in use does not pay for them.
    assert_eq!(rig.get("/v1/plans/p", &portal).await.status, 200);
}
