//! Which plans are open. Opens a room at the first question to it, and forgets it when it retired.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, oneshot, watch};

use super::{Ask, Surroundings, run};
use crate::error::Problem;
use crate::store::PlanId;

/// Questions that may wait for one room; whoever comes then waits for room, and so reads no more from its socket.
const QUEUE: usize = 256;

/// Bytes of updates that may wait for one room beside that; whoever comes then waits likewise. Keystrokes are not counted.
const QUEUE_BYTES: usize = 16 << 20;
/// What is not counted.
const LIGHT: usize = 1 << 10;

/// The open rooms.
pub struct Registry {
    rooms: Mutex<HashMap<PlanId, Door>>,
    around: Arc<Surroundings>,
    stopping: watch::Sender<bool>,
    connections: AtomicU64,
    /// Each room holds a receiver as long as it lives.
    alive: watch::Sender<()>,
}

/// A way to ask one room.
#[derive(Clone)]
pub struct Handle {
    plan: PlanId,
    door: Door,
}

/// Where a room is asked.
#[derive(Clone)]
struct Door {
    asks: mpsc::Sender<Asked>,
    bytes: Arc<Semaphore>,
}

/// A question that waits.
pub(super) struct Asked {
    pub(super) ask: Ask,
    /// What it weighs, until it is dealt with.
    _weight: Option<OwnedSemaphorePermit>,
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
        })
    }

    /// The room of a plan, opened where it was not. Whether there is such a plan shows when it is asked something.
    ///
    /// # Errors
    /// [`Problem::Restarting`] while the relay stops.
    pub fn open(self: &Arc<Registry>, plan: &PlanId) -> Result<Handle, Problem> {
        let mut rooms = self.lock();
        // Under the lock, so that no room opens behind `stop`.
        if *self.stopping.borrow() {
            return Err(Problem::Restarting);
        }
        let door = rooms.entry(plan.clone()).or_insert_with(|| {
            let (asks, queue) = mpsc::channel(QUEUE);
            let (registry, plan, alive) = (Arc::clone(self), plan.clone(), self.alive.subscribe());
            tokio::spawn(async move {
                run(&registry, plan, queue).await;
                drop(alive);
            });
            Door { asks, bytes: Arc::new(Semaphore::new(QUEUE_BYTES)) }
        });
        Ok(Handle { plan: plan.clone(), door: door.clone() })
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
        self.stopping.send_replace(true);
        let rooms: Vec<_> = self.lock().values().cloned().collect();
        for door in rooms {
            // A room that just retired needs no telling.
            let _ = door.asks.send(Asked { ask: Ask::Stop, _weight: None }).await;
        }
        self.alive.closed().await;
    }

    /// Returns when the relay begins to stop.
    pub async fn stopping(&self) {
        // The sender lives as long as `self`.
        let _ = self.stopping.subscribe().wait_for(|stopping| *stopping).await;
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
    /// Says something to the room.
    ///
    /// # Errors
    /// [`Problem::RoomLost`] when it was rebuilt meanwhile.
    pub async fn tell(&self, ask: Ask) -> Result<(), Problem> {
        let weight = match ask.bytes().min(QUEUE_BYTES) {
            light if light < LIGHT => None,
            bytes => {
                let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
                let weighed = Arc::clone(&self.door.bytes).acquire_many_owned(bytes).await;
                Some(weighed.map_err(|_| Problem::RoomLost)?)
            }
        };
        self.door.asks.send(Asked { ask, _weight: weight }).await.map_err(|_| Problem::RoomLost)
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
