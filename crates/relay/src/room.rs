//! A room: one task per open plan, which alone owns the plan's document and gate.
//!
//! It takes questions from a bounded queue, up to 64 at a time, and handles each batch in the order
//! that [`admit`] says. Between two batches the document is what the store holds, so whatever a
//! room answers is durable. It has two halves: the seats ([`seats`]) live as long as their sockets,
//! and the replica ([`replica`]) can be rebuilt from the store at any time, which happens when an
//! append fails ([`outage`]). When what is stored does not apply, or the task panics,
//! the room closes its sockets and the next question opens it anew; no other plan notices. A room
//! never holds structs whose predecessors are missing, and never reads the clock itself.

mod addresses;
mod admit;
pub mod ask;
pub(crate) mod attest;
mod batch;
mod bounds;
mod check;
mod commands;
mod deliver;
pub mod desk;
pub mod diagnosis;
mod difference;
mod door;
pub mod fanout;
mod fights;
mod gatekeeping;
mod judge;
mod lanes;
mod lapse;
mod ledger;
mod notices;
mod outage;
pub mod pace;
mod presence;
mod quarantine;
mod record;
pub mod registry;
pub(crate) mod replica;
pub(crate) mod report;
mod seats;
pub mod shadow;
mod standing;
mod suggestions;
mod texts;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::attest::Evidence;
use countersign_plan::people::Principal;
use countersign_plan::reading::PlanReading;
use countersign_plan::rules::Thresholds;
use desk::CommandReplicas;
use diagnosis::DiagnosisSchedule;
use difference::Base;
use fanout::{Ending, Milestones};
use lanes::AskQueues;
use outage::Outage;
use pace::DiagnosisPace;
use registry::{PendingRecords, Registry, WaitingAsk};
use replica::Replica;
use report::Reports;
use seats::Seats;
use serde_json::Value;
use shadow::PlanShadow;
use suggestions::TypedTexts;
use tokio::sync::mpsc;

use crate::config::{Checks, RelayLimits, Times};
use crate::error::Problem;
use crate::receipt::ReceiptKey;
use crate::store::{ClientOwner, NewSnapshot, PlanId, Store, StoreError};
use crate::supervise;
use crate::supervise::Panic;
use crate::token::Participant;

pub use ask::{
    Ask, BackendAsk, CommandsAsk, Join, MakeAnswer, MakeEntry, Message, PersonAsk, Reply,
};
pub use attest::{AttestPreview, AttestRequest, VoidRequest};
pub use desk::DeskCell;

/// Questions handled with one append.
const BATCH: usize = 64;

/// For each so many bytes of the plan, what goes over the whole plan counts once more towards the
/// price of a batch.
const BYTES_PER_PRICE_STEP: usize = 32 << 10;

/// How long a room stays that nobody visited.
const UNVISITED: Duration = Duration::from_millis(50);

/// The surroundings of rooms: handed in, never fetched.
pub struct Surroundings {
    /// Where plans are kept.
    pub store: Arc<dyn Store>,
    /// The clock.
    pub clock: Clock,
    /// Randomness.
    pub random: Random,
    /// Sizes, counts, rates.
    pub limits: RelayLimits,
    /// Spans of time.
    pub times: Times,
    /// The thresholds of the rules, where a plan does not name its own.
    pub thresholds: Thresholds,
    /// The key that signs receipts.
    pub receipts: ReceiptKey,
    /// Whether rooms check themselves after each batch.
    pub checks: Checks,
    /// The budget of all rooms for diagnoses.
    pub pace: Arc<DiagnosisPace>,
}

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// Fresh randomness at each call.
pub type Random = Arc<dyn Fn() -> u128 + Send + Sync>;

/// The statements that people put their name to, with the plan of the same moment.
pub struct SignedStatements {
    /// Where the plan stands.
    pub standing: Arc<PlanPosition>,
    /// The ledger as it stands in the plan, as JSON.
    pub ledger: Vec<Value>,
    /// The ledger, and the terms in it.
    pub evidence: Arc<Evidence>,
}

/// The outcome of commands.
#[derive(Clone, Debug, PartialEq, serde::Serialize, utoipa::ToSchema)]
pub struct CommandOutcome {
    /// The plan's sequence number with them.
    pub seq: u64,
    /// Ids of the entities they made, in order.
    pub made: Vec<countersign_plan::Id>,
    /// Places that the other side holds: what was to be set there is kept as a proposal to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposed: Vec<countersign_plan::Place>,
    /// Places where the value was put back and is too long to be kept as a proposal: it is kept
    /// apart, for the portal's backend to give back (`GET …/quarantine`).
    #[serde(rename = "setAside", skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<countersign_plan::Place>,
}

/// Where a plan stands.
pub struct PlanPosition {
    /// The last sequence number.
    pub seq: u64,
    /// The epoch.
    pub epoch: u64,
    /// The document as JSON.
    pub document: Value,
    /// The plan read out of it.
    pub reading: PlanReading,
    /// The settings of its rules.
    pub settings: Arc<Settings>,
}

/// The settings of a plan by the portal's backend.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The thresholds that were named for it, as they were.
    pub named: Value,
    /// Those that hold: laid over the deployment's.
    pub thresholds: Thresholds,
}

/// Why a room ends.
#[derive(Debug)]
enum End {
    /// Nobody is here and nothing was written for a while.
    Idle,
    /// The relay stops.
    Stopped,
    /// The plan was deleted.
    Deleted,
    /// Memory and store may differ.
    Lost(Problem),
    /// The task panicked: nothing in memory can be relied on.
    Failed(Panic),
}

struct Room {
    plan: PlanId,
    around: Arc<Surroundings>,
    replica: Replica,
    seats: Seats,
    /// The store fails.
    outage: Option<Outage>,
    milestones: Milestones,
    diagnosis: DiagnosisSchedule,
    reports: Reports,
    /// The copy that people read from, while somebody does.
    shadow: Option<Arc<PlanShadow>>,
    /// The whole plan as it was sent to newcomers last.
    base: Option<Base>,
    /// Replicas for commands, while somebody sends some.
    desks: Option<CommandReplicas>,
    /// Suggestions of guests who go on typing into texts that are put back.
    typed: TypedTexts,
    /// Values that were put back are kept as proposals: not while the relay's own gate refused
    /// what it wrote.
    keeps_proposals: bool,
    /// The sequence number at which the store did not compact; 0 when it did.
    compacts_after: u64,
    /// Somebody asked for something, other than to look again at how it stands.
    is_visited: bool,
}

/// Serves a plan as long as it is open. However its room ends, the door is forgotten first and
/// everybody is told second: a socket that comes back at once finds a fresh room.
async fn attend(
    registry: &Arc<Registry>,
    plan: PlanId,
    number: u64,
    mut queue: mpsc::Receiver<WaitingAsk>,
) {
    // Out here a panic of the room leaves both: the sockets that are to be told, and what is still
    // to be written.
    let (mut room, mut lanes) = (None, AskQueues::default());
    let ended = supervise::catch(run(registry, &plan, &mut room, &mut queue, &mut lanes)).await;
    let end = ended.unwrap_or_else(End::Failed);
    if let Some(problem) = end.failure(&plan) {
        registry.note_failure(&plan, problem);
    }
    if let Some(room) = &mut room {
        room.keep_unwritten(registry, &end);
    }
    match &end {
        // Its door was taken out while nothing waited.
        End::Idle => {}
        End::Stopped | End::Deleted | End::Lost(_) => registry.forget(&plan, number),
        End::Failed(Panic(says)) => {
            tracing::error!(%plan, panic = says, "the room of a plan panicked, it is opened anew");
            supervise::count(&registry.restarts.rooms);
            registry.forget(&plan, number);
        }
    }
    if let Some(room) = &mut room {
        room.close(&end);
    }
    lanes.fail(&end.problem(&plan));
    queue.close();
    while let Ok(asked) = queue.try_recv() {
        asked.ask.fail(&end.problem(&plan));
    }
}

/// Loads the room, hands it to `place`, and lets it live. Asks that it took from the queue and did
/// not handle are left in `lanes`.
async fn run(
    registry: &Arc<Registry>,
    plan: &PlanId,
    place: &mut Option<Room>,
    queue: &mut mpsc::Receiver<WaitingAsk>,
    lanes: &mut AskQueues,
) -> End {
    let around = Arc::clone(registry.around());
    let replica = match Replica::load(&around, plan).await {
        Ok(replica) => replica,
        Err(problem) => return End::Lost(problem),
    };
    let room = place.insert(Room {
        plan: plan.clone(),
        around,
        replica,
        seats: Seats::default(),
        outage: None,
        milestones: Milestones::default(),
        diagnosis: DiagnosisSchedule::default(),
        reports: Reports::with_unwritten(registry.take_unwritten(plan)),
        shadow: None,
        base: None,
        desks: None,
        typed: TypedTexts::default(),
        keeps_proposals: true,
        compacts_after: 0,
        is_visited: false,
    });
    room.check_invariants();
    room.live(registry, queue, lanes).await
}

impl Room {
    async fn live(
        &mut self,
        registry: &Arc<Registry>,
        queue: &mut mpsc::Receiver<WaitingAsk>,
        lanes: &mut AskQueues,
    ) -> End {
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            // Between two batches the document is what the store holds.
            if let Err(end) = self.between_batches(registry).await {
                return end;
            }
            // Rooms opened only by the sweep close early: at midnight it opens many.
            let stay = if self.is_visited { self.around.times.idle } else { UNVISITED };
            let idle = self.seats.is_empty().then_some(stay);
            let next = match self.is_replica_stale() {
                true => [self.next_retry(), None, None, None, None, None],
                false => [
                    self.next_retry(),
                    self.next_report(),
                    self.next_release(),
                    self.next_answer(),
                    self.next_suggestion(),
                    self.next_unread(),
                ],
            };
            let next = next.into_iter().flatten().min();
            // The last typed text is written, and a due plan diagnosed, before the room may end.
            let is_busy = self.next_suggestion().is_some()
                || (!self.is_replica_stale() && self.awaits_diagnosis());
            let idle = idle.filter(|_| !is_busy);
            let scale = 1 + self.replica.counted() / BYTES_PER_PRICE_STEP;
            match wait(queue, (&mut *lanes, scale), &mut batch, idle.or(next)).await {
                WaitOutcome::Asked => {}
                WaitOutcome::Quiet if idle.is_none() => continue,
                WaitOutcome::Quiet => {
                    if !self.is_replica_stale()
                        && let Err(problem) = self.compact(1).await
                    {
                        return End::Lost(problem);
                    }
                    if registry.retire(&self.plan, queue) {
                        return End::Idle;
                    }
                    continue;
                }
            }
            if let Err(end) = admit::admit(self, &mut batch).await {
                batch.into_iter().for_each(|asked| asked.ask.fail(&end.problem(&self.plan)));
                return end;
            }
            if self.is_replica_stale() {
                continue;
            }
            let rows = self.around.limits.compact_rows;
            if let Err(problem) = self.compact(rows).await {
                return End::Lost(problem);
            }
            self.check_invariants();
        }
    }

    /// Does what time brings: writes what waits for the store, sends reports, begins a diagnosis,
    /// ends silences, answers what waited.
    async fn between_batches(&mut self, registry: &Arc<Registry>) -> Result<(), End> {
        self.retry().await?;
        if self.is_replica_stale() {
            return Ok(());
        }
        let mut done = self.write_unwritten().await;
        self.send_reports();
        if done.is_ok() {
            done = self.begin_diagnosis(registry).await;
        }
        self.drop_unread();
        if let Err(failure) = done {
            return self.note_failure(failure);
        }
        self.release();
        self.answer_due();
        if self.typed.next().is_some_and(|at| at <= (self.around.clock)()) {
            admit::admit(self, &mut Vec::new()).await?;
        }
        Ok(())
    }

    /// Replaces the log by a snapshot once it has so many rows, or too many bytes.
    async fn compact(&mut self, rows: usize) -> Result<(), Problem> {
        let log = &self.replica.log;
        let is_short = log.rows < rows.max(1) && log.bytes < self.around.limits.compact_bytes;
        if is_short || self.replica.seq == self.compacts_after {
            return Ok(());
        }
        let bytes = Bytes::from(self.replica.doc.encode());
        let snapshot = NewSnapshot {
            plan: self.plan.clone(),
            epoch: self.replica.epoch,
            seq: self.replica.seq,
            bytes: bytes.clone(),
            at: (self.around.clock)(),
        };
        match self.around.store.compact(snapshot).await {
            Ok(()) => {
                tracing::debug!(plan = %self.plan, seq = self.replica.seq, bytes = bytes.len(), "compacted");
                self.replica.compacted(bytes.len());
                self.compacts_after = 0;
                Ok(())
            }
            // A plan that cannot be compacted is in the log; it is tried again when something more
            // was written.
            Err(e @ StoreError::Database(_)) => {
                tracing::warn!(plan = %self.plan, error = %e, "not compacted");
                self.compacts_after = self.replica.seq;
                Ok(())
            }
            Err(e) => Err(e.into()),
        }
    }

    /// Says why to everybody who is here.
    fn close(&mut self, end: &End) {
        let problem = end.problem(&self.plan);
        if let End::Lost(problem) = end {
            problem.log(self.plan.as_str());
        }
        for (_, seat) in self.seats.all() {
            seat.outbox.end(Ending::Close(problem.clone()));
        }
    }

    /// Hands over the records beside the plan that the store did not take.
    fn keep_unwritten(&mut self, registry: &Registry, end: &End) {
        let beside = std::mem::take(&mut self.reports.unwritten).records();
        match end {
            End::Deleted => {}
            End::Idle | End::Stopped | End::Lost(_) | End::Failed(_) if beside.is_empty() => {}
            End::Idle | End::Stopped | End::Lost(_) | End::Failed(_) => {
                let (epoch, seq) = (self.replica.epoch, self.replica.seq);
                registry.keep_unwritten(&self.plan, PendingRecords { epoch, seq, beside });
            }
        }
    }
}

enum WaitOutcome {
    Asked,
    Quiet,
}

/// Fills the batch with what waits; with a span, gives up after it.
async fn wait(
    queue: &mut mpsc::Receiver<WaitingAsk>,
    (lanes, scale): (&mut AskQueues, usize),
    batch: &mut Vec<WaitingAsk>,
    span: Option<Duration>,
) -> WaitOutcome {
    if lanes.is_empty() {
        let first = match span {
            None => queue.recv().await,
            Some(span) => tokio::time::timeout(span, queue.recv()).await.unwrap_or_default(),
        };
        match first {
            None => return WaitOutcome::Quiet,
            Some(first) => lanes.push(first),
        }
    }
    // Bounded by what each caller may have waiting.
    while let Ok(next) = queue.try_recv() {
        lanes.push(next);
    }
    lanes.fill(batch, scale);
    WaitOutcome::Asked
}

impl End {
    fn problem(&self, plan: &PlanId) -> Problem {
        match self {
            End::Idle => Problem::RoomLost,
            End::Stopped => Problem::Restarting,
            End::Deleted => Problem::NoPlan(plan.to_string()),
            End::Lost(problem) => problem.clone(),
            End::Failed(_) => Problem::RoomFailed,
        }
    }

    /// The answer to everybody while the plan is left alone, where its room would fail again at
    /// each opening. A store that does not answer is no fault of the plan.
    fn failure(&self, plan: &PlanId) -> Option<Problem> {
        match self {
            End::Failed(_) => Some(Problem::PlanFailing(plan.to_string())),
            End::Lost(problem @ Problem::Fault(_)) => Some(problem.clone()),
            End::Idle | End::Stopped | End::Deleted | End::Lost(_) => None,
        }
    }
}

impl Participant {
    /// The principal that their client ids belong to.
    pub fn principal(&self) -> ClientOwner {
        ClientOwner::Person(Principal { side: self.side, sub: self.sub.clone() })
    }

    /// The name under which their calls and asks about a plan take turns and are bounded. A link
    /// of somebody's sub may be in other hands, and takes no part of what is that person's.
    pub fn caller_name(&self, plan: &str) -> String {
        let link = if !self.assurance.is_verified() { "link:" } else { "" };
        format!("{plan}/{link}{}", self.principal().to_column())
    }
}
