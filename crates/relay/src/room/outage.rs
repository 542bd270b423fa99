//! A store that fails. The room keeps its sockets, and reads the plan from the store anew as soon
//! as that answers.
//!
//! Asks that the store did not take twice are given up: callers by HTTP get the problem, and the
//! updates of sockets count as dropped behind a gap. The room asks those sockets again, with its
//! step 1, after 1, 2, 4 … 30 seconds and whenever the store took something.

use std::collections::BTreeSet;
use std::time::Duration;

use countersign_plan::sync::frame::Frame;
use tokio::time::Instant;

use super::admit::finish;
use super::ask::{Ask, Message};
use super::batch::Batch;
use super::registry::WaitingAsk;
use super::replica::Replica;
use super::seats::OwnStep1;
use super::{End, Room};
use crate::error::Problem;
use crate::store::{BatchId, StoreError};

/// The pause after the first failure; it doubles with each further one,
const PAUSE: Duration = Duration::from_secs(1);
/// up to this.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// Why a batch was not handled.
pub(super) enum BatchFailure {
    /// The room cannot go on.
    End(End),
    /// The store did not do it, or did not say whether it did. The batch, if it was sent to the
    /// store.
    Store(StoreError, Option<Box<Batch>>),
    /// The relay's write upon an update did not pass its own gate: memory is ahead of what can be
    /// stored.
    Unwritable(String),
}

/// The store fails.
pub(super) struct Outage {
    /// How often in a row.
    failures: u32,
    /// When sockets are asked again; none once they were.
    retry_at: Option<Instant>,
    /// The replica is not what the store holds: it cannot be used before it was read anew.
    is_replica_stale: bool,
    /// Sockets that were behind and have drained meanwhile.
    drained: BTreeSet<u64>,
}

impl BatchFailure {
    /// The meaning of a failure of the store for the room.
    pub(super) fn of(e: StoreError, sent: Option<Box<Batch>>) -> BatchFailure {
        match e {
            StoreError::Database(_)
            | StoreError::Raced
            | StoreError::Unheard
            | StoreError::Answered => BatchFailure::Store(e, sent),
            StoreError::Missing | StoreError::Exists | StoreError::Closed => {
                BatchFailure::End(End::Lost(Problem::from(e)))
            }
        }
    }

    /// The same, of a batch that was sent to the store before.
    pub(super) fn with(self, sent: Box<Batch>) -> BatchFailure {
        match self {
            BatchFailure::Store(e, None) => BatchFailure::Store(e, Some(sent)),
            other @ (BatchFailure::Store(_, Some(_))
            | BatchFailure::End(_)
            | BatchFailure::Unwritable(_)) => other,
        }
    }
}

impl From<StoreError> for BatchFailure {
    fn from(e: StoreError) -> BatchFailure {
        BatchFailure::of(e, None)
    }
}

impl From<End> for BatchFailure {
    fn from(end: End) -> BatchFailure {
        BatchFailure::End(end)
    }
}

impl Room {
    /// Reads the plan from the store anew; seats stay. Gives the id of the last append that the
    /// store has.
    pub(super) async fn rebuild(&mut self) -> Result<Option<BatchId>, BatchFailure> {
        let stored = self.around.store.load(&self.plan).await?;
        let lost = |problem| BatchFailure::End(End::Lost(problem));
        let stored = stored.ok_or_else(|| lost(Problem::NoPlan(self.plan.to_string())))?;
        if stored.epoch != self.replica.epoch {
            // It began anew: nothing that a socket has belongs to it.
            return Err(lost(Problem::Epoch { now: stored.epoch }));
        }
        let last = stored.batch;
        self.replica = Replica::of(&self.around, &self.plan, stored).map_err(lost)?;
        (self.shadow, self.base, self.desks) = (None, None, None);
        self.diagnosis.mark_at_once();
        if let Some(outage) = &mut self.outage {
            outage.is_replica_stale = false;
        }
        Ok(last)
    }

    /// Whether the replica cannot be used.
    pub(super) fn is_replica_stale(&self) -> bool {
        self.outage.as_ref().is_some_and(|outage| outage.is_replica_stale)
    }

    /// Makes sure that the replica is what the store holds.
    pub(super) async fn ensure_replica_current(&mut self) -> Result<(), BatchFailure> {
        if self.is_replica_stale() { self.rebuild().await.map(drop) } else { Ok(()) }
    }

    /// The store failed between two batches.
    pub(super) fn note_failure(&mut self, failure: BatchFailure) -> Result<(), End> {
        match failure {
            BatchFailure::End(end) => Err(end),
            BatchFailure::Unwritable(says) => Err(End::Lost(Problem::Fault(says))),
            BatchFailure::Store(e, _) => {
                self.begin_outage(&e, ReplicaState::Stale);
                Ok(())
            }
        }
    }

    /// The append failed twice, or the plan cannot be read: what was asked is given up.
    pub(super) async fn give_up(
        &mut self,
        e: StoreError,
        sent: Option<Box<Batch>>,
        asks: &mut Vec<WaitingAsk>,
    ) -> Result<(), End> {
        let state = match self.rebuild().await {
            Ok(last) => match sent {
                // The second append was done.
                Some(sent) if last == Some(sent.id) => {
                    asks.clear();
                    return finish(self, *sent, true).await;
                }
                Some(sent) => {
                    self.keep_opens(*sent);
                    ReplicaState::Current
                }
                None => ReplicaState::Current,
            },
            Err(BatchFailure::End(end)) => return Err(end),
            Err(BatchFailure::Unwritable(says)) => return Err(End::Lost(Problem::Fault(says))),
            Err(BatchFailure::Store(..)) => {
                sent.into_iter().for_each(|sent| self.keep_opens(*sent));
                ReplicaState::Stale
            }
        };
        self.take_back();
        self.begin_outage(&e, state);
        if matches!(state, ReplicaState::Current) {
            self.send_differences();
        }
        let problem = Problem::from(e);
        let mut is_last = false;
        for WaitingAsk { ask, .. } in asks.drain(..) {
            is_last |= matches!(ask, Ask::Stop);
            self.give_up_ask(ask, &problem).await;
        }
        self.seats.keep_changes();
        self.typed.keep_changes();
        if is_last { Err(End::Stopped) } else { Ok(()) }
    }

    async fn give_up_ask(&mut self, ask: Ask, problem: &Problem) {
        let sees = !self.is_replica_stale();
        let seq = self.replica.seq;
        match ask {
            Ask::Socket { connection, message } => match message {
                Message::Update(_) | Message::Step2(_) => {
                    if let Some(seat) = self.seats.sent(connection) {
                        seat.drop_for_store();
                    }
                }
                // Its id could not be bound.
                Message::Hello(_) => self.end_connection(connection, problem.clone(), seq),
                Message::Step1(vector) => {
                    if let Some(seat) = self.seats.sent(connection) {
                        // It is answered once the replica can be used.
                        seat.differences.put(vector);
                    }
                }
                Message::Drained => {
                    if let Some(outage) = &mut self.outage {
                        outage.drained.insert(connection);
                    }
                }
                Message::Left => {
                    self.seats.leave(connection);
                    if let Some(states) = self.seats.presence_mut().leave(connection) {
                        let frame: bytes::Bytes = Frame::Awareness(states.into()).encode().into();
                        for (_, other) in self.seats.all_sent() {
                            other.send(frame.clone(), seq);
                        }
                    }
                }
                // People go on moving: the next state follows.
                Message::Presence(_) | Message::WhoIsHere => {}
            },
            Ask::Read { reply } if sees => {
                let at = (self.around.clock)();
                match self.load_kept(at).await {
                    Ok(()) => reply.send(self.sight(at).await),
                    Err(e) => reply.send(Err(e.into())),
                }
            }
            other @ (Ask::Join { .. } | Ask::Person(_) | Ask::Backend(_)) => other.fail(problem),
            other @ (Ask::Read { .. } | Ask::ForgedRows { .. }) => other.fail(problem),
            other @ (Ask::LookAgain { .. } | Ask::Diagnosed { .. } | Ask::Stop) => {
                other.fail(problem);
            }
            Ask::DiagnosisEnded { .. } => self.diagnosis.note_failure(problem),
        }
    }

    /// While sockets wait to be asked again, their updates are dropped without asking the store
    /// each time.
    pub(super) fn drop_in_outage(&mut self, asks: &mut Vec<WaitingAsk>) {
        if self.outage.as_ref().is_none_or(|outage| outage.retry_at.is_none()) {
            return;
        }
        asks.retain(|asked| match &asked.ask {
            Ask::Socket { connection, message: Message::Update(_) | Message::Step2(_) } => {
                // Updates of a socket that was told to end are kept apart, as ever.
                match self.seats.sent(*connection) {
                    Some(seat) => {
                        seat.drop_for_store();
                        false
                    }
                    None => true,
                }
            }
            Ask::Socket { .. } | Ask::Join { .. } | Ask::Person(_) | Ask::Backend(_) => true,
            Ask::Read { .. } | Ask::ForgedRows { .. } | Ask::LookAgain { .. } | Ask::Stop => true,
            Ask::Diagnosed { .. } | Ask::DiagnosisEnded { .. } => true,
        });
    }

    fn begin_outage(&mut self, e: &StoreError, state: ReplicaState) {
        let outage = self.outage.get_or_insert_with(|| {
            tracing::error!(plan = %self.plan, error = %e, "the store fails: sockets stay, and are asked again later");
            Outage { failures: 0, retry_at: None, is_replica_stale: false, drained: BTreeSet::new() }
        });
        outage.is_replica_stale |= matches!(state, ReplicaState::Stale);
        if outage.retry_at.is_none() {
            let pause = PAUSE.saturating_mul(1 << outage.failures.min(8)).min(PAUSE_MAX);
            outage.failures = outage.failures.saturating_add(1);
            outage.retry_at = Some(Instant::now() + pause);
        }
    }

    /// How long until sockets are asked again.
    pub(super) fn next_retry(&self) -> Option<Duration> {
        let retry_at = self.outage.as_ref()?.retry_at?;
        Some(retry_at.saturating_duration_since(Instant::now()).max(Duration::from_millis(1)))
    }

    /// Asks sockets again where it is time.
    ///
    /// # Errors
    /// Where the plan is gone, or what is stored cannot be read.
    pub(super) async fn retry(&mut self) -> Result<(), End> {
        let is_due = |outage: &Outage| outage.retry_at.is_some_and(|at| at <= Instant::now());
        if !self.outage.as_ref().is_some_and(is_due) {
            return Ok(());
        }
        if let Some(outage) = &mut self.outage {
            outage.retry_at = None;
        }
        let is_replica_stale = self.is_replica_stale();
        if let Err(failure) = self.ensure_replica_current().await {
            return self.note_failure(failure);
        }
        if is_replica_stale {
            self.send_differences();
        }
        self.ask_again();
        Ok(())
    }

    /// The store took something.
    pub(super) fn end_outage(&mut self) {
        if self.outage.is_some() {
            self.ask_again();
            self.outage = None;
            tracing::info!(plan = %self.plan, "the store works again");
        }
    }

    /// Asks for what was dropped, and sends what was not sent.
    fn ask_again(&mut self) {
        let seq = self.replica.seq;
        let due: Vec<u64> = self
            .seats
            .all()
            .filter(|(_, s)| s.own_step1 == OwnStep1::Due)
            .map(|(n, _)| n)
            .collect();
        for connection in due {
            if let Some(seat) = self.seats.sent(connection) {
                seat.own_step1 = OwnStep1::AskedForGap;
            }
            self.send_step1(connection, seq);
        }
        let drained = self.outage.as_mut().map(|outage| std::mem::take(&mut outage.drained));
        drained.into_iter().flatten().for_each(|connection| self.catch_up_socket(connection));
    }

    /// People who opened the plan with a batch that failed opened it all the same.
    fn keep_opens(&mut self, sent: Batch) {
        let unwritten = std::mem::take(&mut self.reports.unwritten);
        self.reports.unwritten = unwritten.and_then(sent.beside).bounded();
    }
}

/// Whether the replica can be used.
#[derive(Clone, Copy)]
enum ReplicaState {
    /// It is what the store holds.
    Current,
    /// It has to be read anew.
    Stale,
}
