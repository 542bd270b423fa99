//! Where commands on a large plan are carried out: a replica of it that writes under the person's
//! own id.
//!
//! A replica cannot change the id that it writes under, so that each person needs one of their own,
//! and to make one takes as long as the plan is large. It is therefore made off the room's task,
//! out of the copy that people read from ([`super::shadow`]), one at a time for each plan, and
//! stays for whoever writes next under the same id. The room merges what was written since, so that
//! commands are carried out on the plan as it is: this is all that others wait for.

use std::collections::VecDeque;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::document::PlanDoc;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::Instant;

use super::shadow::PlanSight;
use super::{CommandsAsk, Room};
use crate::calls::blocking;
use crate::calls::pool::{Permit, Pool, PoolPlace};
use crate::error::Problem;
use crate::store::NewRow;
use crate::token::Participant;

/// On plans of fewer bytes the room makes the replica itself.
const LARGE: usize = 32 << 10;
/// Bytes written since a replica was made, beyond which the room makes another one itself.
const RECENT_BYTES: usize = 1 << 20;
/// How long it stays that nobody uses.
const UNUSED: Duration = Duration::from_secs(30);

/// A replica that writes under one id.
pub struct CommandReplica {
    /// Absent only while it is dropped.
    doc: Option<PlanDoc>,
    client: u64,
    /// It has everything up to this sequence number.
    seq: u64,
}

/// The one desk of a plan, if there is one.
type ReplicaSlot = Arc<Mutex<Option<CommandReplica>>>;

/// The material of a desk, for when it is its person's turn.
pub struct DeskOrder {
    slot: ReplicaSlot,
    turns: Arc<Pool>,
    sight: PlanSight,
    client: u64,
}

/// The right to use the desk of a plan.
pub struct DeskTurn {
    desk: OwnedMutexGuard<Option<CommandReplica>>,
    _turn: Permit,
}

/// The turn that comes with commands. Clones share it: the first handling of the commands uses it
/// up.
#[derive(Clone, Default)]
pub struct DeskCell(Arc<std::sync::Mutex<Option<DeskTurn>>>);

impl DeskCell {
    pub(super) fn new(turn: DeskTurn) -> DeskCell {
        DeskCell(Arc::new(std::sync::Mutex::new(Some(turn))))
    }

    fn take(&self) -> Option<DeskTurn> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_none()
    }
}

/// The desk of a room, and what was written since it was made.
pub(super) struct CommandReplicas {
    slot: ReplicaSlot,
    /// The callers who wait for it, each in turn.
    turns: Arc<Pool>,
    /// Updates behind `after`, with their sequence numbers.
    recent: VecDeque<(u64, Bytes)>,
    after: u64,
    bytes: usize,
    used: Instant,
}

impl CommandReplica {
    /// A replica of a plan at a sequence number.
    ///
    /// # Errors
    /// When the updates are none.
    pub(super) fn new(
        client: u64,
        seq: u64,
        updates: impl IntoIterator<Item = Bytes>,
    ) -> Result<CommandReplica, String> {
        let mut desk = CommandReplica { doc: Some(PlanDoc::keeping(client)), client, seq };
        updates.into_iter().try_for_each(|update| desk.merge(&update))?;
        Ok(desk)
    }

    fn merge(&mut self, update: &[u8]) -> Result<(), String> {
        let Some(doc) = &mut self.doc else { return Ok(()) };
        doc.merge(update).map_err(|e| e.to_string())?;
        // Its notes of deletions are for a gate.
        doc.take_deleted();
        Ok(())
    }

    pub(super) fn doc(&mut self) -> Option<&mut PlanDoc> {
        self.doc.as_mut()
    }
}

impl Drop for CommandReplica {
    fn drop(&mut self) {
        blocking::drop_large(self.doc.take());
    }
}

impl DeskOrder {
    /// Waits for the turn, and makes a desk where there is none for this id.
    ///
    /// # Errors
    /// When the copy of the plan is not sound.
    pub(super) async fn turn(self, pool: PoolPlace) -> Result<DeskTurn, Problem> {
        let DeskOrder { slot, turns, sight, client } = self;
        let own = turns.take(pool.caller(), 1).await;
        let mut turn = DeskTurn { desk: slot.lock_owned().await, _turn: own };
        if turn.desk.as_ref().is_none_or(|desk| desk.client != client) {
            *turn.desk = None;
            *turn.desk = Some(sight.desk(pool, client).await?);
        }
        Ok(turn)
    }
}

impl DeskTurn {
    /// Leaves the desk to whoever is next.
    pub(super) fn give_back(mut self, desk: CommandReplica) {
        *self.desk = Some(desk);
    }
}

impl CommandReplicas {
    fn new(seq: u64) -> CommandReplicas {
        let slot = ReplicaSlot::default();
        let (turns, recent) = (Pool::new(1), VecDeque::new());
        CommandReplicas { slot, turns, recent, after: seq, bytes: 0, used: Instant::now() }
    }

    /// Takes what has become durable. False: nobody used the desk for a while.
    fn follow(&mut self, rows: impl IntoIterator<Item = (u64, Bytes)>) -> bool {
        for (seq, bytes) in rows {
            self.bytes += bytes.len();
            self.recent.push_back((seq, bytes));
        }
        if self.bytes > RECENT_BYTES {
            self.forget(u64::MAX);
        }
        self.used.elapsed() < UNUSED
    }

    /// Forgets what a desk has that is up to a sequence number.
    fn forget(&mut self, to: u64) {
        while let Some((seq, bytes)) = self.recent.pop_front_if(|(seq, _)| *seq <= to) {
            self.bytes -= bytes.len();
            self.after = seq;
        }
    }

    /// Brings a desk up to what stands in the room's document. False: it is too old for that, or of
    /// another room.
    fn bring_up(
        &mut self,
        turn: &DeskTurn,
        desk: &mut CommandReplica,
        before: u64,
        rows: &[NewRow],
    ) -> bool {
        self.used = Instant::now();
        if !Arc::ptr_eq(OwnedMutexGuard::mutex(&turn.desk), &self.slot) || desk.seq < self.after {
            return false;
        }
        let has = desk.seq;
        let recent = self.recent.iter().filter(|(seq, _)| *seq > has).map(|(_, bytes)| bytes);
        let mut all = recent.chain(rows.iter().map(|row| &row.bytes));
        let merged = all.try_for_each(|bytes| desk.merge(bytes)).is_ok();
        desk.seq = before;
        self.forget(before);
        merged
    }
}

impl Room {
    /// The material of somebody's desk; nothing on a small plan.
    ///
    /// # Errors
    /// When the store does not give the record.
    pub(super) async fn order_desk(
        &mut self,
        who: &Participant,
        at: DateTime<Utc>,
    ) -> Result<Option<Box<DeskOrder>>, Problem> {
        if self.replica.counted() < LARGE {
            return Ok(None);
        }
        let sight = self.sight(at).await?;
        let client = self.http_id(who);
        let desks = self.desks.get_or_insert_with(|| CommandReplicas::new(self.replica.seq));
        desks.used = Instant::now();
        let (slot, turns) = (Arc::clone(&desks.slot), Arc::clone(&desks.turns));
        Ok(Some(Box::new(DeskOrder { slot, turns, sight, client })))
    }

    /// The id under which somebody's calls write.
    pub(super) fn http_id(&mut self, who: &Participant) -> u64 {
        let principal = self.replica.people.number(&who.principal());
        let random = || (self.around.random)();
        self.replica.people.http_id(&self.replica.gate, principal, &random)
    }

    /// The desk that came with commands, with everything that stands in the room's document.
    pub(super) fn take_desk(
        &mut self,
        work: &CommandsAsk,
        client: u64,
        before: u64,
        rows: &[NewRow],
    ) -> Option<(DeskTurn, CommandReplica)> {
        let mut turn = work.desk.take()?;
        let mut desk = turn.desk.take().filter(|desk| desk.client == client)?;
        let is_up =
            self.desks.as_mut().is_some_and(|desks| desks.bring_up(&turn, &mut desk, before, rows));
        is_up.then_some((turn, desk))
    }

    /// Hands the desk what has become durable; gives it up where nobody uses it.
    pub(super) fn follow_desk(&mut self, rows: Vec<(u64, Bytes)>) {
        if self.desks.as_mut().is_some_and(|desks| !desks.follow(rows)) {
            self.desks = None;
        }
    }
}
