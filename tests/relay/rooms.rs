//! Rooms over a store that can be made to fail.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::attest;
use countersign_plan::history::Entry;
use countersign_plan::model::Side;
use countersign_plan::record::Open;
use countersign_relay::field_log::Part;
use countersign_relay::quarantine::{Entry as Refusal, Refused, Room};
use countersign_relay::room::{Ask, Said, Surroundings, Work};
use countersign_relay::standing::Kept;
use countersign_relay::store::{
    Answer, Append, Later, Listing, NewPlan, NewSnapshot, PlanId, PlanRow, Store, StoreError, Stored,
};
use countersign_relay::token::Bearer;
use countersign_tests::relay::{Client, Kind, Rig, type_goal};
use serde_json::json;
use tokio::sync::watch;

/// A store whose appends fail while `full`, and wait while `held`.
struct Filling {
    inner: Arc<dyn Store>,
    full: Arc<AtomicBool>,
    held: watch::Receiver<bool>,
    /// How many appends wait.
    waiting: watch::Sender<usize>,
    plan: &'static str,
}

impl Store for Filling {
    fn append(&self, append: Append) -> Later<u64> {
        if append.plan.as_str() == self.plan && self.full.load(Ordering::SeqCst) {
            return Box::pin(async { Err(StoreError::Database("disk full".into())) });
        }
        if !*self.held.borrow() {
            return self.inner.append(append);
        }
        let (inner, mut held, waiting) = (Arc::clone(&self.inner), self.held.clone(), self.waiting.clone());
        Box::pin(async move {
            waiting.send_modify(|count| *count += 1);
            held.wait_for(|held| !held).await.unwrap();
            inner.append(append).await
        })
    }
    fn create(&self, plan: NewPlan) -> Later<()> {
        self.inner.create(plan)
    }
    fn load(&self, plan: &PlanId) -> Later<Option<Stored>> {
        self.inner.load(plan)
    }
    fn has(&self, plan: &PlanId) -> Later<bool> {
        self.inner.has(plan)
    }
    fn compact(&self, snapshot: NewSnapshot) -> Later<()> {
        self.inner.compact(snapshot)
    }
    fn list(&self, which: Listing) -> Later<Vec<PlanRow>> {
        self.inner.list(which)
    }
    fn kept(&self, plan: &PlanId) -> Later<Kept> {
        self.inner.kept(plan)
    }
    fn opens(
        &self,
        plan: &PlanId,
        after: Option<(NaiveDate, Side, String)>,
        limit: usize,
    ) -> Later<Option<Vec<Open>>> {
        self.inner.opens(plan, after, limit)
    }
    fn forecast(
        &self,
        plan: &PlanId,
        close_date: Option<NaiveDate>,
        at: DateTime<Utc>,
        answer: Option<Answer>,
    ) -> Later<()> {
        self.inner.forecast(plan, close_date, at, answer)
    }
    fn due(&self, at: DateTime<Utc>, limit: usize) -> Later<Vec<PlanId>> {
        self.inner.due(at, limit)
    }
    fn put_off(&self, plan: &PlanId, until: DateTime<Utc>) -> Later<()> {
        self.inner.put_off(plan, until)
    }
    fn settle(&self, plan: &PlanId, named: String, at: DateTime<Utc>, answer: Option<Answer>) -> Later<()> {
        self.inner.settle(plan, named, at, answer)
    }
    fn delete(&self, plan: &PlanId, answer: Option<Answer>) -> Later<bool> {
        self.inner.delete(plan, answer)
    }
    fn history(&self, plan: &PlanId, part: Part) -> Later<Option<Vec<Entry>>> {
        self.inner.history(plan, part)
    }
    fn quarantine(&self, plan: &PlanId, refused: Vec<Refused>, room: Room) -> Later<usize> {
        self.inner.quarantine(plan, refused, room)
    }
    fn quarantined(&self, plan: &PlanId, before: Option<u64>, limit: usize) -> Later<Option<Vec<Refusal>>> {
        self.inner.quarantined(plan, before, limit)
    }
    fn recall(&self, caller: String, key: String) -> Later<Option<Answer>> {
        self.inner.recall(caller, key)
    }
    fn remember(&self, answer: Answer) -> Later<()> {
        self.inner.remember(answer)
    }
    fn forget(&self, before: DateTime<Utc>) -> Later<()> {
        self.inner.forget(before)
    }
    fn ready(&self) -> Later<()> {
        self.inner.ready()
    }
}

#[tokio::test]
async fn rom11_a_failed_append_rebuilds_its_room_and_no_other_plan_notices() {
    let full = Arc::new(AtomicBool::new(false));
    let broken = Arc::clone(&full);
    let wrap = move |around: Surroundings| {
        let (held, waiting) = (watch::channel(false).1, watch::Sender::new(0));
        let store = Arc::new(Filling { inner: around.store, full: broken, held, waiting, plan: "p" });
        Surroundings { store, ..around }
    };
    let rig = Rig::around(wrap).await;
    rig.plan("p").await;
    rig.plan("q").await;
    let mut other = rig.stock("q", &rig.token("q", Side::Buyer, "ann")).await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    ann.edit(type_goal(0, "durable ")).await;
    sam.until("the edit", |c| c.goal() == "durable ").await;

    full.store(true, Ordering::SeqCst);
    ann.edit(type_goal(0, "lost ")).await;
    assert_eq!(ann.closed().await.0, 1013);
    assert_eq!(sam.closed().await.0, 1013);
    assert_eq!(sam.goal(), "durable ", "nobody saw what is not durable");
    assert_eq!(ann.saved.as_ref().unwrap().messages, 2, "and nobody was told that it is");
    assert_eq!(rig.document("p").await["goal"], "durable ");
    let call = json!({"commands": [{"type": "setText", "path": "goal", "text": "x"}]});
    let refused = rig.post("/v1/plans/p/commands", &rig.token("p", Side::Buyer, "ann"), call).await;
    let (problem, detail) = refused.problem();
    assert_eq!(problem, "503 store");
    assert!(detail.contains("disk full"), "{detail}");
    other.edit(type_goal(0, "meanwhile ")).await;
    other.round_trip().await;
    assert_eq!(rig.document("q").await["goal"], "meanwhile ");

    full.store(false, Ordering::SeqCst);
    // The client kept what was not saved, and brings it when it comes back.
    let token = rig.token("p", Side::Buyer, "ann");
    let mut back =
        Client::with_doc(rig.address, "p", Some(&token), Kind::Own, ann.drop_socket()).await.unwrap();
    back.hello(None).await;
    back.until("step 2 saved", |c| c.saved.as_ref().is_some_and(|s| s.messages == 1)).await;
    assert_eq!(rig.document("p").await["goal"], "lost durable ");
}

#[tokio::test]
async fn rom18_whatever_is_written_in_one_go_loads_again() {
    let (full, hold) = (Arc::new(AtomicBool::new(false)), watch::Sender::new(false));
    let waiting = watch::Sender::new(0);
    let (broken, held, waits) = (Arc::clone(&full), hold.subscribe(), waiting.clone());
    let wrap = move |around: Surroundings| {
        let store = Arc::new(Filling { inner: around.store, full: broken, held, waiting: waits, plan: "p" });
        Surroundings { store, ..around }
    };
    let rig = Rig::around(wrap).await;
    rig.plan("p").await;
    let room = rig.relay.registry.open(&PlanId::new("p").unwrap()).unwrap();
    let who = |side, sub: &str| {
        let token = rig.token("p", side, sub);
        let Ok(Bearer::Participant(who)) = rig.relay.keys.verify(&token, rig.now()) else {
            panic!("a person")
        };
        who
    };
    let work = |sub: &str| {
        let commands =
            serde_json::from_value(json!([{"type": "setText", "path": "title", "text": sub}])).unwrap();
        Work { who: who(Side::Seller, sub), commands, with_document: false, answer: None }
    };
    let terms = rig.get("/v1/plans/p/terms", &rig.token("p", Side::Buyer, "dana")).await.json();
    let digest = terms["digest"].as_str().map(str::to_owned);
    let (kind, subject, note) = (attest::Kind::Decline, Some("plan".into()), Some("not this year".into()));
    let said = Said { kind, subject, digest, note, present: None, of: None };

    // While one append is under way, somebody writes for the first time, and somebody else declines.
    hold.send_replace(true);
    let first = room.ask(|reply| Ask::Do { work: work("ann"), reply });
    let rest = async {
        waiting.subscribe().wait_for(|count| *count == 1).await.unwrap();
        let second = room.ask(|reply| Ask::Do { work: work("bob"), reply });
        let dana = who(Side::Buyer, "dana");
        let decline = room.ask(|reply| Ask::Attest { who: dana, said, answer: None, reply });
        let release = async { hold.send_replace(false) };
        tokio::join!(second, decline, release)
    };
    let (first, (second, decline, _)) = tokio::join!(first, rest);
    first.unwrap();
    second.unwrap();
    decline.unwrap();
    let before = rig.document("p").await;
    assert_eq!(before["title"], "bob");

    // The room is lost, and built again of what is stored.
    full.store(true, Ordering::SeqCst);
    let lost = room.ask(|reply| Ask::Do { work: work("cal"), reply }).await;
    assert!(lost.is_err());
    full.store(false, Ordering::SeqCst);
    assert_eq!(rig.document("p").await, before);
    let list = rig.get("/v1/plans/p/attestations", &rig.admin()).await.json();
    assert_eq!(list["attestations"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn rom6_a_long_log_becomes_a_snapshot_that_loads_the_same() {
    let rig = Rig::with(|c| c.limits.compact_rows = 10).await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    for i in 0..35 {
        ann.edit(type_goal(0, &format!("{i} "))).await;
        let sent = ann.sent;
        ann.until("saving", |c| c.saved.as_ref().is_some_and(|s| s.messages == sent)).await;
    }
    let stored = rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    assert!(stored.snapshot.as_ref().is_some_and(|s| s.seq >= 30), "{:?}", stored.snapshot.map(|s| s.seq));
    assert!(stored.tail.len() < 10);
    assert_eq!(stored.seq, 36);
    let document = rig.document("p").await;
    let rig = Rig::on(rig.stop().await, |_| {}).await;
    assert_eq!(rig.document("p").await, document);
    assert_eq!(rig.seq("p").await, 36);
    // A drain leaves a snapshot behind.
    let folder = rig.stop().await;
    let rig = Rig::on(folder, |_| {}).await;
    let stored = rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    assert!(stored.tail.is_empty());
}
