//! Which plans are open. Opens a room at the first question to it, and forgets it when it retired.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot, watch};

use super::lanes::{Share, Shares, Taken};
use super::{Ask, Surroundings, run};
use crate::error::Problem;
use crate::store::PlanId;

/// Questions of all callers on their way to one room; beyond it whoever comes waits for room, and so reads no more from
/// its socket. What one caller may have waiting is bounded before ([`Shares`]).
const QUEUE: usize = 4096;

/// Bytes that may wait for one room, of all callers; beyond it whoever brings some waits likewise. Keystrokes are not counted.
const QUEUE_BYTES: usize = 16 << 20;
/// What is not counted.
const LIGHT: usize = 1 << 10;

/// The open rooms.
pub struct Registry {
    rooms: Mutex<HashMap<PlanId, Door>>,
    around: Arc<Surroundings>,
    stopping: AtomicBool,
    connections: AtomicU64,
    /// Each room holds a receiver as long as it lives.
    alive: watch::Sender<()>,
}

/// A way to ask one room.
#[derive(Clone)]
pub struct Handle {
    plan: PlanId,
    door: Door,
    /// What its caller may have waiting.
    share: Arc<Share>,
    /// Bytes of the call that each ask holds, beside what stands in the ask.
    body: usize,
}

/// Where a room is asked.
#[derive(Clone)]
struct Door {
    asks: mpsc::Sender<Asked>,
    bytes: Arc<Semaphore>,
    shares: Arc<Shares>,
}

/// A question that waits.
pub(super) struct Asked {
    pub(super) ask: Ask,
    /// Whose it is, and what it takes of their share.
    pub(super) taken: Taken,
    /// What it weighs, until it is dealt with.
    pub(super) _weight: Option<OwnedSemaphorePermit>,
}

impl Registry {
    /// None open yet.
    pub fn new(around: Arc<Surroundings>) -> Arc<Registry> {
        Arc::new(Registry {
            rooms: Mutex::default(),
            around,
            stopping: AtomicBool::new(false),
            connections: AtomicU64::new(0),
            alive: watch::Sender::new(()),
        })
    }

    /// The room of a plan, opened where it was not. Whether there is such a plan shows when it is asked something.
    ///
    /// # Errors
    /// [`Problem::Restarting`] while the relay stops.
    pub fn open(self: &Arc<Registry>, plan: &PlanId) -> Result<Handle, Problem> {
        let mut rooms = self.lock();
        // Under the lock, so that no room opens behind `stop`.
        if self.stopping.load(Ordering::SeqCst) {
            return Err(Problem::Restarting);
        }
        let door = rooms.entry(plan.clone()).or_insert_with(|| {
            let (asks, queue) = mpsc::channel(QUEUE);
            let (registry, plan, alive) = (Arc::clone(self), plan.clone(), self.alive.subscribe());
            tokio::spawn(async move {
                run(&registry, plan, queue).await;
                drop(alive);
            });
            Door { asks, bytes: Arc::new(Semaphore::new(QUEUE_BYTES)), shares: Arc::default() }
        });
        Ok(Handle { plan: plan.clone(), door: door.clone(), share: door.shares.of(""), body: 0 })
    }

    /// What rooms stand on.
    pub fn around(&self) -> &Arc<Surroundings> {
        &self.around
    }

    /// How many plans are open.
    pub fn rooms(&self) -> usize {
        self.lock().len()
    }

    /// A number for a new connection, unique in this process.
    pub fn number(&self) -> u64 {
        self.connections.fetch_add(1, Ordering::Relaxed)
    }

    /// Ends all rooms: sockets are told to come back, what waits is written. Returns when all are gone.
    pub async fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
        let rooms: Vec<_> = self.lock().values().cloned().collect();
        for door in rooms {
            // A room that just retired needs no telling.
            let taken = door.shares.of("").exempt();
            let _ = door.asks.send(Asked { ask: Ask::Stop, taken, _weight: None }).await;
        }
        self.alive.closed().await;
    }

    /// Takes a room out when nobody holds a handle to it and nothing waits. The queue stays whole if not.
    pub(super) fn retire(&self, plan: &PlanId, queue: &mpsc::Receiver<Asked>) -> bool {
        let mut rooms = self.lock();
        // One sender is the registry's own; more are given out under this lock only.
        let unused = queue.is_empty() && queue.sender_strong_count() == 1;
        if unused {
            rooms.remove(plan);
        }
        unused
    }

    /// Takes a room out whatever waits: the next question opens it anew.
    pub(super) fn forget(&self, plan: &PlanId) {
        self.lock().remove(plan);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<PlanId, Door>> {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Handle {
    /// For a caller: what they ask waits in their own lane. Without it the relay itself asks.
    pub fn of(self, caller: &str) -> Handle {
        Handle { share: self.door.shares.of(caller), ..self }
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
        let taken = if matches!(ask, Ask::Leave { .. }) {
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
        self.door.asks.send(Asked { ask, taken, _weight: weight }).await.map_err(|_| Problem::RoomLost)
    }

    /// Asks the room something and waits for what it says.
    ///
    /// # Errors
    /// What the room answers; [`Problem::RoomLost`] when it was rebuilt meanwhile.
    pub async fn ask<T>(
        &self,
        ask: impl FnOnce(oneshot::Sender<Result<T, Problem>>) -> Ask,
    ) -> Result<T, Problem> {
        let (reply, answer) = oneshot::channel();
        self.tell(ask(reply)).await?;
        answer.await.map_err(|_| Problem::RoomLost)?
    }

    /// The plan of the room.
    pub fn plan(&self) -> &PlanId {
        &self.plan
    }
}
