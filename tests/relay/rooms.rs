//! Rooms over a store that can be made to fail.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_gate::Gate;
use countersign_plan::attest;
use countersign_plan::document::gate_config;
use countersign_plan::history::{LogEntry, Net};
use countersign_plan::model::Side;
use countersign_plan::record::Open;
use countersign_relay::api_key::{ApiKey, KeyHash};
use countersign_relay::field_log::EntryFilter;
use countersign_relay::quarantine::{QuarantineEntry as Refusal, QuarantineSpace, RefusedUpdate};
use countersign_relay::room::{Ask, AttestRequest, CommandsAsk, DeskCell, PersonAsk, Surroundings};
use countersign_relay::standing::KeptValues;
use countersign_relay::store::{
    Append, InvitedColleague, NewPlan, NewSnapshot, PendingAnswer, PlanFilter, PlanId, PlanRow,
    Store, StoreError, StoredAnswer, StoredPlan,
};
use countersign_relay::sweep::sweep;
use countersign_relay::token::Bearer;
use countersign_tests::relay::{DEADLINE, TestRelay, free_diagnoses, type_goal};
use serde_json::json;

/// A store whose appends fail while `full`.
pub(crate) struct FullStore {
    pub(crate) inner: Arc<dyn Store>,
    pub(crate) full: Arc<AtomicBool>,
    /// The plan concerned; all plans where it is none.
    pub(crate) plan: Option<&'static str>,
    /// Appends wait as long as somebody has it.
    pub(crate) held: Arc<tokio::sync::Mutex<()>>,
    /// How many of the next calls panic.
    pub(crate) panics: Arc<Panics>,
}

/// How many of the next calls panic, or lie, in the task of whoever makes them; and what was counted.
#[derive(Default)]
pub(crate) struct Panics {
    pub(crate) append: AtomicUsize,
    pub(crate) load: AtomicUsize,
    pub(crate) list: AtomicUsize,
    /// Appends that are said to have ended before they did.
    pub(crate) behind: AtomicUsize,
    /// The faults of the next appends, one after the other.
    pub(crate) faults: Mutex<VecDeque<AppendFault>>,
    /// How many of the next reads of the field log fail.
    pub(crate) unread: AtomicUsize,
    /// How many API keys were looked up.
    pub(crate) keys: AtomicUsize,
}

/// The fault of an append.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AppendFault {
    /// Nothing.
    None,
    /// The database refuses it.
    Before,
    /// It is done, and the database says that it is not.
    After,
    /// It is not done, and nobody hears of it.
    UnheardBefore,
    /// It is done, and nobody hears of it.
    UnheardAfter,
}

/// Whether this call is one of those.
fn is_next(left: &AtomicUsize) -> bool {
    left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok()
}

impl FullStore {
    fn takes(&self, plan: &PlanId) -> bool {
        !self.full.load(Ordering::SeqCst) || self.plan.is_some_and(|full| full != plan.as_str())
    }
}

impl Store for FullStore {
    fn append(&self, append: Append) -> PendingAnswer<u64> {
        let is_of_plan = self.plan.is_none_or(|plan| plan == append.plan.as_str());
        if is_of_plan && !append.rows.is_empty() {
            assert!(!is_next(&self.panics.append), "an append that panics");
            if is_next(&self.panics.behind) {
                let inner = Arc::clone(&self.inner);
                return Box::pin(async move { Ok(inner.append(append).await? - 1) });
            }
        }
        if !self.takes(&append.plan) {
            return Box::pin(async { Err(StoreError::Database("disk full".into())) });
        }
        let next = if is_of_plan && !append.rows.is_empty() {
            self.panics.faults.lock().unwrap().pop_front().unwrap_or(AppendFault::None)
        } else {
            AppendFault::None
        };
        let refused = || StoreError::Database("an append that fails".into());
        let inner = Arc::clone(&self.inner);
        match next {
            AppendFault::None => {}
            AppendFault::Before => return Box::pin(async move { Err(refused()) }),
            AppendFault::UnheardBefore => return Box::pin(async { Err(StoreError::Unheard) }),
            AppendFault::After | AppendFault::UnheardAfter => {
                let error =
                    if next == AppendFault::After { refused() } else { StoreError::Unheard };
                return Box::pin(async move {
                    inner.append(append).await?;
                    Err(error)
                });
            }
        }
        let (inner, held) = (Arc::clone(&self.inner), Arc::clone(&self.held));
        Box::pin(async move {
            drop(held.lock().await);
            inner.append(append).await
        })
    }
    fn create(&self, plan: NewPlan) -> PendingAnswer<()> {
        self.inner.create(plan)
    }
    fn load(&self, plan: &PlanId) -> PendingAnswer<Option<StoredPlan>> {
        if self.plan.is_none_or(|of| of == plan.as_str()) {
            assert!(!is_next(&self.panics.load), "a load that panics");
        }
        self.inner.load(plan)
    }
    fn api_key(&self, hash: KeyHash) -> PendingAnswer<Option<ApiKey>> {
        self.panics.keys.fetch_add(1, Ordering::SeqCst);
        self.inner.api_key(hash)
    }
    fn api_keys(&self) -> PendingAnswer<Vec<ApiKey>> {
        self.inner.api_keys()
    }
    fn add_api_key(&self, key: ApiKey, hash: KeyHash) -> PendingAnswer<bool> {
        self.inner.add_api_key(key, hash)
    }
    fn revoke_api_key(&self, which: String, at: DateTime<Utc>) -> PendingAnswer<Option<ApiKey>> {
        self.inner.revoke_api_key(which, at)
    }
    fn has(&self, plan: &PlanId) -> PendingAnswer<bool> {
        self.inner.has(plan)
    }
    fn compact(&self, snapshot: NewSnapshot) -> PendingAnswer<()> {
        self.inner.compact(snapshot)
    }
    fn list(&self, which: PlanFilter) -> PendingAnswer<Vec<PlanRow>> {
        assert!(!is_next(&self.panics.list), "a list that panics");
        self.inner.list(which)
    }
    fn kept(&self, plan: &PlanId) -> PendingAnswer<KeptValues> {
        self.inner.kept(plan)
    }
    fn opens(
        &self,
        plan: &PlanId,
        after: Option<(NaiveDate, Side, String)>,
        limit: usize,
    ) -> PendingAnswer<Option<Vec<Open>>> {
        self.inner.opens(plan, after, limit)
    }
    fn forecast(
        &self,
        plan: &PlanId,
        close_date: Option<NaiveDate>,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<()> {
        self.inner.forecast(plan, close_date, at, answer)
    }
    fn due(
        &self,
        at: DateTime<Utc>,
        before: DateTime<Utc>,
        limit: usize,
    ) -> PendingAnswer<Vec<PlanId>> {
        self.inner.due(at, before, limit)
    }
    fn put_off(&self, plan: &PlanId, until: DateTime<Utc>) -> PendingAnswer<()> {
        if !self.takes(plan) {
            return Box::pin(async { Err(StoreError::Database("disk full".into())) });
        }
        self.inner.put_off(plan, until)
    }
    fn settle(
        &self,
        plan: &PlanId,
        named: String,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<()> {
        self.inner.settle(plan, named, at, answer)
    }
    fn delete(
        &self,
        plan: &PlanId,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<bool> {
        self.inner.delete(plan, at, answer)
    }
    fn deleted(&self, plan: &PlanId) -> PendingAnswer<Option<DateTime<Utc>>> {
        self.inner.deleted(plan)
    }
    fn invite(
        &self,
        invited: InvitedColleague,
        most: usize,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<bool> {
        self.inner.invite(invited, most, answer)
    }
    fn history(&self, plan: &PlanId, part: EntryFilter) -> PendingAnswer<Option<Vec<LogEntry>>> {
        if is_next(&self.panics.unread) {
            return Box::pin(async { Err(StoreError::Database("a read that fails".into())) });
        }
        self.inner.history(plan, part)
    }
    fn changes(&self, plan: &PlanId, part: EntryFilter) -> PendingAnswer<Option<Vec<Net>>> {
        self.inner.changes(plan, part)
    }
    fn quarantine(
        &self,
        plan: &PlanId,
        refused: Vec<RefusedUpdate>,
        room: QuarantineSpace,
    ) -> PendingAnswer<usize> {
        self.inner.quarantine(plan, refused, room)
    }
    fn quarantined(
        &self,
        plan: &PlanId,
        before: Option<u64>,
        limit: usize,
    ) -> PendingAnswer<Option<Vec<Refusal>>> {
        self.inner.quarantined(plan, before, limit)
    }
    fn recall(&self, caller: String, key: String) -> PendingAnswer<Option<StoredAnswer>> {
        self.inner.recall(caller, key)
    }
    fn remember(&self, answer: StoredAnswer) -> PendingAnswer<()> {
        self.inner.remember(answer)
    }
    fn answers(&self, caller: String) -> PendingAnswer<usize> {
        self.inner.answers(caller)
    }
    fn forget(&self, before: DateTime<Utc>, limit: usize) -> PendingAnswer<usize> {
        self.inner.forget(before, limit)
    }
    fn ready(&self) -> PendingAnswer<()> {
        self.inner.ready()
    }
}

#[tokio::test]
async fn rom11_a_failed_append_closes_no_socket_and_no_other_plan_notices() {
    let full = Arc::new(AtomicBool::new(false));
    let broken = Arc::clone(&full);
    let wrap = move |around: Surroundings| {
        let store = FullStore {
            inner: around.store,
            full: broken,
            plan: Some("p"),
            held: Arc::default(),
            panics: Arc::default(),
        };
        let store = Arc::new(store);
        Surroundings { store, ..around }
    };
    let rig = TestRelay::around(wrap).await;
    rig.plan("p").await;
    rig.plan("q").await;
    let mut other = rig.stock("q", &rig.token("q", Side::Buyer, "ann")).await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    ann.edit(type_goal(0, "durable ")).await;
    sam.until("the edit", |c| c.goal() == "durable ").await;

    full.store(true, Ordering::SeqCst);
    ann.edit(type_goal(0, "lost ")).await;
    let call = json!({"commands": [{"type": "setText", "path": "title", "text": "x"}]});
    let refused = rig.post("/v1/plans/p/commands", &rig.token("p", Side::Buyer, "ann"), call).await;
    let (problem, detail) = refused.problem();
    assert_eq!(problem, "503 store");
    assert!(detail.contains("disk full"), "{detail}");
    assert_eq!(rig.document("p").await["goal"], "durable ", "reading goes on");
    sam.round_trip().await;
    ann.round_trip().await;
    assert_eq!(sam.goal(), "durable ", "nobody saw what is not durable");
    assert_eq!(ann.saved.as_ref().unwrap().messages, 2, "and nobody was told that it is");
    other.edit(type_goal(0, "meanwhile ")).await;
    other.round_trip().await;
    assert_eq!(rig.document("q").await["goal"], "meanwhile ");

    full.store(false, Ordering::SeqCst);
    // The room asks for what it dropped, on the same socket.
    let sent = ann.sent;
    ann.until("everything saved", |c| c.saved.as_ref().is_some_and(|s| s.messages > sent)).await;
    sam.until("the edit", |c| c.goal() == "lost durable ").await;
    assert_eq!(rig.document("p").await["goal"], "lost durable ");
}

#[tokio::test]
async fn ver10_a_sweep_ends_while_the_store_takes_nothing_and_the_next_one_goes_on() {
    let full = Arc::new(AtomicBool::new(false));
    let broken = Arc::clone(&full);
    let wrap = move |around: Surroundings| {
        let (inner, full, plan) = (around.store, broken, None);
        let store =
            Arc::new(FullStore { inner, full, plan, held: Arc::default(), panics: Arc::default() });
        // Diagnoses cost none: the sweep is not held up by their budget.
        Surroundings { store, pace: free_diagnoses(), ..around }
    };
    let rig = TestRelay::around(wrap).await;
    // More than a sweep takes from the store at once.
    for n in 0..70 {
        rig.plan(&format!("p{n}")).await;
    }
    let day = Duration::from_secs(86_400);
    rig.ahead(2 * day);
    full.store(true, Ordering::SeqCst);
    let ended = tokio::time::timeout(DEADLINE, sweep(&rig.relay)).await.expect("it ends");
    assert!(ended.is_err_and(|problem| problem.to_string().contains("disk full")));
    full.store(false, Ordering::SeqCst);
    assert!(sweep(&rig.relay).await.unwrap() >= 64);
    let due = rig.relay.store().due(rig.now(), rig.now(), 100).await.unwrap();
    assert_eq!(due, [], "none is left behind");
}

#[tokio::test]
async fn led4_a_new_author_and_an_attestation_at_once_leave_a_plan_that_loads() {
    let held = Arc::new(tokio::sync::Mutex::new(()));
    let waits = Arc::clone(&held);
    let wrap = move |around: Surroundings| {
        let (inner, held, plan) = (around.store, waits, None);
        let store =
            Arc::new(FullStore { inner, full: Arc::default(), plan, held, panics: Arc::default() });
        Surroundings { store, ..around }
    };
    let rig = TestRelay::around(wrap).await;
    rig.plan("p").await;
    let room = rig.relay.registry.open(&PlanId::new("p").unwrap()).unwrap();
    let who = |side, sub: &str| {
        let bearer = rig.relay.keys.verify(&rig.token("p", side, sub), rig.now());
        let Ok(Bearer::Participant(who)) = bearer else { panic!("a person") };
        who
    };
    let writes = |sub: &str| {
        let commands =
            serde_json::from_value(json!([{"type": "setText", "path": "title", "text": sub}]));
        let (who, commands) = (who(Side::Seller, sub), commands.unwrap());
        let work = CommandsAsk { who, commands, answer: None, desk: DeskCell::default() };
        room.ask(|reply| Ask::Person(PersonAsk::Edit { work, reply }))
    };
    let ann = rig.token("p", Side::Buyer, "ann");
    let terms = rig.get("/v1/plans/p/terms?subject=plan", &ann).await.json();
    let (kind, digest) =
        (attest::AttestationKind::Decline, terms["digest"].as_str().map(str::to_owned));
    let (subject, note) = (Some("plan".into()), Some("not now".into()));
    let request = AttestRequest { kind, subject, digest, note, present: None, of: None };
    let who = Box::new(who(Side::Buyer, "ann"));
    let declines = room.ask(|reply| {
        Ask::Person(PersonAsk::Attest { who, request, preview: None, answer: None, reply })
    });

    // While one append is under way, somebody's first words and an attestation come: they are one
    // batch.
    let nobody_waits = Arc::strong_count(&held);
    let holding = held.lock().await;
    let both = async {
        while Arc::strong_count(&held) == nobody_waits {
            tokio::task::yield_now().await;
        }
        tokio::join!(writes("sue"), declines, async { drop(holding) })
    };
    let (first, (second, declined, ())) = tokio::join!(writes("sam"), both);
    first.unwrap();
    second.unwrap();
    declined.unwrap();
    // As the log has it, before a snapshot stands in its place.
    let stored = rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    let log: Vec<_> = stored.tail.into_iter().map(|row| row.bytes).collect();
    Gate::load(gate_config(), [], &log).unwrap();
    let client = rig.stock("p", &ann).await;
    assert!(client.doc.authors().values().any(|whose| whose == "sue"), "who wrote is named");
}

#[tokio::test]
async fn rom6_a_long_log_becomes_a_snapshot_that_loads_the_same() {
    let rig = TestRelay::with(|c| c.limits.compact_rows = 10).await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    for i in 0..35 {
        ann.edit(type_goal(0, &format!("{i} "))).await;
        let sent = ann.sent;
        ann.until("saving", |c| c.saved.as_ref().is_some_and(|s| s.messages == sent)).await;
    }
    let stored = rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    assert!(
        stored.snapshot.as_ref().is_some_and(|s| s.seq >= 30),
        "{:?}",
        stored.snapshot.map(|s| s.seq)
    );
    assert!(stored.tail.len() < 10);
    assert_eq!(stored.seq, 36);
    let document = rig.document("p").await;
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(rig.document("p").await, document);
    assert_eq!(rig.seq("p").await, 36);
    // A drain leaves a snapshot behind.
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |_| {}).await;
    let stored = rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
    assert!(stored.tail.is_empty());
}
