//! Which plans are open. Opens a room at the first question to it, and forgets it when it retired.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};
use tokio::time::Instant;

use super::lanes::{AskShare, AskShares, ShareGuard};
use super::shadow::ReadCopy;
use super::{
    Ask, AttestRequest, CommandOutcome, CommandsAsk, DeskCell, MakeEntry, Message, PersonAsk,
    Reply, Surroundings, attend,
};
use crate::calls::pool::{Pool, PoolPlace};
use crate::error::Problem;
use crate::store::{Append, AppendExtras, Attested, PlanId, StoreError};
use crate::supervise::{self, Restarts};
use crate::token::Participant;

/// Questions of all callers on their way to one room; beyond it whoever comes waits for room, and
/// so reads no more from its socket. The asks that one caller may have waiting are bounded before
/// ([`AskShares`]).
const QUEUE: usize = 4096;

/// Bytes that may wait for one room, of all callers; beyond it whoever brings some waits likewise.
/// Keystrokes are not counted.
const QUEUE_BYTES: usize = 16 << 20;
/// The bytes of an ask that are not counted.
const LIGHT: usize = 1 << 10;

/// A plan whose room did not fail for so long counts as sound again.
const FAILURE_MEMORY: Duration = Duration::from_secs(600);

/// Plans whose failures are remembered; beyond it the one that failed longest ago is opened again
/// without a pause.
const FAILING_MAX: usize = 1024;

/// Plans of which records wait that the store did not take; beyond it those of a further plan are
/// dropped, and the log says so.
const UNWRITTEN_MAX: usize = 4096;

/// The open rooms.
pub struct Registry {
    rooms: Mutex<Rooms>,
    around: Arc<Surroundings>,
    stopping: watch::Sender<bool>,
    connections: AtomicU64,
    /// Each room holds a receiver as long as it lives.
    alive: watch::Sender<()>,
    /// Counts of what was replaced since the process began.
    pub restarts: Restarts,
}

#[derive(Default)]
struct Rooms {
    doors: HashMap<PlanId, RoomAddress>,
    /// The number of the next door.
    next: u64,
    /// Plans whose rooms failed lately.
    failing: HashMap<PlanId, RoomFailures>,
    /// Records that a room could not write before it ended.
    unwritten: HashMap<PlanId, PendingRecords>,
}

/// How often a plan's room failed, and until when it is left alone.
struct RoomFailures {
    count: u32,
    last: Instant,
    /// The answer to everybody until the pause is over.
    problem: Problem,
}

/// Records to be kept beside a plan, and where the plan stood when its room ended.
pub(super) struct PendingRecords {
    pub(super) epoch: u64,
    pub(super) seq: u64,
    pub(super) beside: AppendExtras,
}

/// A way to ask one room.
#[derive(Clone)]
pub struct Handle {
    plan: PlanId,
    door: RoomAddress,
    /// The caller's name; empty where the relay itself asks.
    caller: Arc<str>,
    /// The share of asks that its caller may have waiting.
    share: Arc<AskShare>,
    /// Bytes of the call that each ask holds, beside what stands in the ask.
    body: usize,
}

/// Where a room is asked.
#[derive(Clone)]
struct RoomAddress {
    /// Tells the doors of one plan apart: a room forgets its own door only.
    number: u64,
    asks: mpsc::Sender<WaitingAsk>,
    bytes: Arc<Semaphore>,
    shares: Arc<AskShares>,
}

/// A question that waits.
pub(super) struct WaitingAsk {
    pub(super) ask: Ask,
    /// The part of its caller's share that it takes.
    pub(super) taken: ShareGuard,
    /// The permit for its bytes, until it is dealt with.
    pub(super) _weight: Option<OwnedSemaphorePermit>,
}

impl Registry {
    /// None open yet.
    pub fn new(around: Arc<Surroundings>) -> Arc<Registry> {
        Arc::new(Registry {
            rooms: Mutex::default(),
            around,
            stopping: watch::Sender::new(false),
            connections: AtomicU64::new(0),
            alive: watch::Sender::new(()),
            restarts: Restarts::default(),
        })
    }

    /// The room of a plan, opened where it was not. Whether there is such a plan shows when it is
    /// asked something.
    ///
    /// # Errors
    /// [`Problem::Restarting`] while the relay stops. While the plan is left alone after failures,
    /// the reason.
    pub fn open(self: &Arc<Registry>, plan: &PlanId) -> Result<Handle, Problem> {
        let mut rooms = self.lock();
        // Under the lock, so that no room opens behind `stop`.
        if *self.stopping.borrow() {
            return Err(Problem::Restarting);
        }
        // A room whose task is gone without having taken its door out is replaced like one that
        // did.
        if let Some(door) = rooms.doors.get(plan).filter(|door| !door.asks.is_closed()) {
            return Ok(Handle::new(plan, door.clone()));
        }
        if let Some(failure) = rooms.failing.get(plan)
            && failure.left() > Duration::ZERO
        {
            return Err(failure.problem.clone());
        }
        let (asks, queue) = mpsc::channel(QUEUE);
        let number = rooms.next;
        rooms.next += 1;
        let door = RoomAddress {
            number,
            asks,
            bytes: Arc::new(Semaphore::new(QUEUE_BYTES)),
            shares: Arc::default(),
        };
        rooms.doors.insert(plan.clone(), door.clone());
        let (registry, own, alive) = (Arc::clone(self), plan.clone(), self.alive.subscribe());
        tokio::spawn(async move {
            attend(&registry, own, number, queue).await;
            drop(alive);
        });
        Ok(Handle::new(plan, door))
    }

    /// The surroundings of rooms.
    pub fn around(&self) -> &Arc<Surroundings> {
        &self.around
    }

    /// How many plans are open.
    pub fn rooms(&self) -> usize {
        self.lock().doors.len()
    }

    /// How many plans are left alone for a while, because their rooms went on failing.
    pub fn failing(&self) -> usize {
        self.lock().failing.values().filter(|failure| failure.left() > Duration::ZERO).count()
    }

    /// A number for a new connection, unique in this process.
    pub fn number(&self) -> u64 {
        self.connections.fetch_add(1, Ordering::Relaxed)
    }

    /// Ends all rooms: sockets are told to come back, what waits is written. Returns when all are
    /// gone.
    pub async fn stop(&self) {
        self.stopping.send_replace(true);
        let rooms: Vec<_> = self.lock().doors.values().cloned().collect();
        // All at once: a room that is busy keeps no other one from hearing of it.
        let tell = rooms.iter().map(|door| {
            let taken = door.shares.of("").exempt();
            door.asks.send(WaitingAsk { ask: Ask::Stop, taken, _weight: None })
        });
        // A room that just retired needs no telling.
        drop(join_all(tell).await);
        self.alive.closed().await;
        self.write_unwritten().await;
        for (plan, unwritten) in self.lock().unwritten.drain() {
            tracing::error!(%plan, opens = unwritten.beside.opens.len(), "who opened the plan was not written");
        }
    }

    /// Returns when the relay begins to stop.
    pub async fn stopping(&self) {
        // The sender lives as long as `self`.
        let _ = self.stopping.subscribe().wait_for(|stopping| *stopping).await;
    }

    /// Takes a room out when nobody holds a handle to it and nothing waits. The queue stays whole
    /// if not.
    pub(super) fn retire(&self, plan: &PlanId, queue: &mpsc::Receiver<WaitingAsk>) -> bool {
        let mut rooms = self.lock();
        // One sender is the registry's own; more are given out under this lock only.
        let unused = queue.is_empty() && queue.sender_strong_count() == 1;
        if unused {
            rooms.doors.remove(plan);
        }
        unused
    }

    /// Takes a room out whatever waits: the next question opens it anew. Another room of the same
    /// plan stays.
    pub(super) fn forget(&self, plan: &PlanId, number: u64) {
        let mut rooms = self.lock();
        if rooms.doors.get(plan).is_some_and(|door| door.number == number) {
            rooms.doors.remove(plan);
        }
    }

    /// Notes that the room of a plan failed. The first time it is opened again at once; when it
    /// goes on failing, after a pause that grows, in which everybody is told `problem`.
    pub(super) fn note_failure(&self, plan: &PlanId, problem: Problem) {
        let (mut rooms, now) = (self.lock(), Instant::now());
        rooms
            .failing
            .retain(|_, failure| now.saturating_duration_since(failure.last) < FAILURE_MEMORY);
        let count = rooms.failing.get(plan).map_or(1, |failure| failure.count.saturating_add(1));
        if rooms.failing.len() >= FAILING_MAX && !rooms.failing.contains_key(plan) {
            let oldest = rooms.failing.iter().min_by_key(|(_, failure)| failure.last);
            if let Some(oldest) = oldest.map(|(plan, _)| plan.clone()) {
                rooms.failing.remove(&oldest);
            }
        }
        rooms.failing.insert(plan.clone(), RoomFailures { count, last: now, problem });
    }

    /// Forgets that the room of a plan failed: the plan is gone.
    pub fn clear_failures(&self, plan: &PlanId) {
        self.lock().failing.remove(plan);
    }

    /// Keeps records that a room could not write, for the next room, the sweep, or the end of the
    /// process.
    pub(super) fn keep_unwritten(&self, plan: &PlanId, unwritten: PendingRecords) {
        let mut rooms = self.lock();
        if rooms.unwritten.len() >= UNWRITTEN_MAX && !rooms.unwritten.contains_key(plan) {
            tracing::error!(%plan, "the store takes nothing for too many plans: who opened this one is dropped");
            return;
        }
        let earlier =
            rooms.unwritten.remove(plan).map(|unwritten| unwritten.beside).unwrap_or_default();
        let unwritten =
            PendingRecords { beside: earlier.and_then(unwritten.beside).bounded(), ..unwritten };
        rooms.unwritten.insert(plan.clone(), unwritten);
    }

    /// Gives back the records that the room before could not write.
    pub(super) fn take_unwritten(&self, plan: &PlanId) -> AppendExtras {
        self.lock().unwritten.remove(plan).map(|unwritten| unwritten.beside).unwrap_or_default()
    }

    /// Writes the records of ended rooms. Those that the store does not take now are tried again by
    /// the next sweep.
    pub async fn write_unwritten(&self) {
        let plans: Vec<PlanId> = self.lock().unwritten.keys().cloned().collect();
        for plan in plans {
            // A room that opened meanwhile has taken it, and writes it itself.
            let Some(unwritten) = self.lock().unwritten.remove(&plan) else { continue };
            let append = Append {
                plan: plan.clone(),
                epoch: unwritten.epoch,
                after: unwritten.seq,
                batch: None,
                rows: Vec::new(),
                bindings: Vec::new(),
                answers: Vec::new(),
                attestations: Vec::new(),
                beside: unwritten.beside.clone(),
            };
            match self.around.store.append(append).await {
                Ok(_) => tracing::debug!(%plan, "what an ended room could not write is written"),
                Err(e @ (StoreError::Missing | StoreError::Exists | StoreError::Answered)) => {
                    tracing::debug!(%plan, error = %e, "the plan is gone, and who opened it with it");
                }
                Err(e @ StoreError::Raced) => {
                    // Something was written since: a room that opens next knows where the plan
                    // stands.
                    tracing::debug!(%plan, error = %e, "who opened the plan waits for its next room");
                    self.keep_unwritten(&plan, unwritten);
                }
                Err(e @ (StoreError::Database(_) | StoreError::Unheard | StoreError::Closed)) => {
                    tracing::debug!(%plan, error = %e, "who opened the plan is written later");
                    self.keep_unwritten(&plan, unwritten);
                }
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Rooms> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RoomFailures {
    /// How long the plan is still left alone.
    fn left(&self) -> Duration {
        let until = self.last + supervise::pause(self.count);
        until.saturating_duration_since(Instant::now())
    }
}

impl Handle {
    fn new(plan: &PlanId, door: RoomAddress) -> Handle {
        Handle { plan: plan.clone(), caller: "".into(), share: door.shares.of(""), door, body: 0 }
    }

    /// For a caller: what they ask waits in their own lane. Without it the relay itself asks.
    pub fn of(self, caller: &str) -> Handle {
        Handle { share: self.door.shares.of(caller), caller: caller.into(), ..self }
    }

    /// The name of its caller; empty where the relay itself asks.
    pub fn caller(&self) -> &str {
        &self.caller
    }

    /// For a call with a body of so many bytes, which its asks hold as long as they wait.
    pub fn holding(self, body: usize) -> Handle {
        Handle { body, ..self }
    }

    /// Says something to the room.
    ///
    /// # Errors
    /// [`Problem::RoomLost`] when it was rebuilt meanwhile.
    pub async fn tell(&self, ask: Ask) -> Result<(), Problem> {
        let bytes = ask.bytes() + self.body;
        // That a socket is gone is said even where its caller's share is used up: it makes room.
        let taken = if matches!(ask, Ask::Socket { message: Message::Left, .. }) {
            self.share.exempt()
        } else {
            self.share.take(if bytes < LIGHT { 0 } else { bytes }).await?
        };
        let weight = match bytes.min(QUEUE_BYTES) {
            light if light < LIGHT => None,
            bytes => {
                let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
                let weighed = Arc::clone(&self.door.bytes).acquire_many_owned(bytes).await;
                Some(weighed.map_err(|_| Problem::RoomLost)?)
            }
        };
        self.door
            .asks
            .send(WaitingAsk { ask, taken, _weight: weight })
            .await
            .map_err(|_| Problem::RoomLost)
    }

    /// Asks the room something and waits for what it says.
    ///
    /// # Errors
    /// What the room answers; [`Problem::RoomLost`] when it was rebuilt meanwhile.
    pub async fn ask<T>(&self, ask: impl FnOnce(Reply<T>) -> Ask) -> Result<T, Problem> {
        let (reply, answer) = Reply::new();
        self.tell(ask(reply)).await?;
        answer.await.map_err(|_| Problem::RoomLost)?
    }

    /// Reads what shows how the plan stands. A plan that is due is diagnosed first, and the list of
    /// plans says the same before the answer is given.
    ///
    /// # Errors
    /// Why it cannot be read. A line that the store does not take is written later.
    pub async fn read_report<T: Send + 'static>(
        &self,
        pool: PoolPlace,
        work: impl FnOnce(&mut ReadCopy) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let sight = self.ask(|reply| Ask::Read { reply }).await?;
        let (worked, diagnosis) = sight.read_diagnosed(pool, work).await?;
        if let Some(diagnosis) = diagnosis {
            // The report is right whether or not its line could be written.
            drop(self.ask(|reply| Ask::Diagnosed { diagnosis, reply }).await);
        }
        Ok(worked)
    }

    /// Carries commands out. Work that grows with the plan is done before the room has them, off
    /// its task.
    ///
    /// # Errors
    /// The room's answer; [`Problem::RoomLost`] when it was rebuilt meanwhile.
    pub async fn carry_out(
        &self,
        pool: &Arc<Pool>,
        work: CommandsAsk,
    ) -> Result<CommandOutcome, Problem> {
        let who = Box::new(work.who.clone());
        let desk = match self.ask(|reply| Ask::Person(PersonAsk::Desk { who, reply })).await? {
            Some(order) => DeskCell::new(order.turn(pool.of(&self.caller)).await?),
            None => DeskCell::default(),
        };
        let work = CommandsAsk { desk, ..work };
        self.ask(|reply| Ask::Person(PersonAsk::Edit { work, reply })).await
    }

    /// Puts somebody's name to the plan. Whether the plan as it stands refuses it is looked up
    /// first, on the copy to read from. `terms_max`: the bytes of terms to sign or confirm.
    ///
    /// # Errors
    /// Why it is refused; [`Problem::RoomLost`] when the room was rebuilt meanwhile.
    pub async fn attest(
        &self,
        pool: &Arc<Pool>,
        terms_max: usize,
        (who, request): (Participant, AttestRequest),
        answer: Option<MakeEntry>,
    ) -> Result<Attested, Problem> {
        let who = Box::new(who);
        let sight = self.ask(|reply| Ask::Read { reply }).await?;
        let (asker, asked) = (who.clone(), request.clone());
        let preview = sight
            .read(pool.of(&self.caller), move |copy| asked.preview(&asker, copy, terms_max))
            .await?;
        let preview = Some(preview);
        self.ask(|reply| Ask::Person(PersonAsk::Attest { who, request, preview, answer, reply }))
            .await
    }

    /// The plan of the room.
    pub fn plan(&self) -> &PlanId {
        &self.plan
    }
}
