//! The embedded store without its threads: what it is asked waits until somebody lets it happen, or
//! fail.
//!
//! The statements, savepoints and commits are those of the real one, in memory. For simulations,
//! behind feature `testkit`: which write becomes durable when, which is told of, and what a crash
//! leaves behind is decided by the test. Nothing here reads a clock or waits.

use std::collections::VecDeque;
use std::sync::Mutex;

use rusqlite::{Connection, params};
use tokio::sync::{mpsc, oneshot};

use super::{GROUP, Job, QUEUE, ReadThreads, Sqlite, commit, migrate, prepare, read as statements};
use crate::store::{ClientOwner, PendingAnswer, PlanId, StoreError, StoredPlan, StoredRow};

/// A read that waits.
pub(super) type PendingRead = Box<dyn FnOnce(Result<&mut Connection, StoreError>) + Send>;

/// A database, and the queues of the store that stands before it.
pub struct ManualStore {
    connection: Connection,
    queues: Option<Queues>,
}

struct Queues {
    writes: mpsc::Receiver<Job>,
    reads: mpsc::UnboundedReceiver<PendingRead>,
    /// Writes and reads that were taken out of the queues to be counted.
    waiting: (VecDeque<Job>, VecDeque<PendingRead>),
}

/// The rows that are kept beside a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtraRows {
    /// Entries of its field log that have values.
    pub log_entries: u64,
    /// Bytes of refused updates.
    pub quarantine_bytes: u64,
    /// Answers kept for the Idempotency-Keys of the caller who has most.
    pub answers_of_one: u64,
    /// Invitations by the person who has most.
    pub invites_of_one: u64,
}

/// The fate of writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteFate {
    /// They are durable, and whoever asked is told.
    Done,
    /// The disk takes nothing; whoever asked is told.
    Refused,
    /// They are durable, and nobody is told: the process that wrote them died, or lost its
    /// database.
    Unheard,
    /// The caller is told that they are durable, and they are not. No store may do this: with it a
    /// test shows that it would notice.
    Lied,
}

impl ManualStore {
    /// An empty database.
    ///
    /// # Errors
    /// When SQLite cannot open one.
    pub fn new() -> Result<ManualStore, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        prepare(&connection)?;
        migrate(&mut connection)?;
        Ok(ManualStore { connection, queues: None })
    }

    /// A store on this database. Writes that waited for an earlier one never happened.
    pub fn store(&mut self) -> Sqlite {
        let (jobs, writes) = mpsc::channel(QUEUE);
        let (looks, reads) = mpsc::unbounded_channel();
        self.queues = Some(Queues { writes, reads, waiting: (VecDeque::new(), VecDeque::new()) });
        Sqlite { jobs, writer: Mutex::new(None), reading: ReadThreads::ByHand(looks) }
    }

    /// How many writes and reads wait.
    pub fn waiting(&mut self) -> (usize, usize) {
        let Some(Queues { writes, reads, waiting }) = &mut self.queues else { return (0, 0) };
        while let Ok(job) = writes.try_recv() {
            waiting.0.push_back(job);
        }
        while let Ok(look) = reads.try_recv() {
            waiting.1.push_back(look);
        }
        (waiting.0.len(), waiting.1.len())
    }

    /// Lets the next writes, at most so many, go through one transaction. Gives how many there
    /// were.
    pub fn write(&mut self, most: usize, fate: WriteFate) -> usize {
        self.waiting();
        let Some(queues) = &mut self.queues else { return 0 };
        let count = most.min(GROUP).min(queues.waiting.0.len());
        let mut group: Vec<Job> = queues.waiting.0.drain(..count).collect();
        match fate {
            WriteFate::Done => commit(&self.connection, &mut group),
            WriteFate::Refused => {
                let full = StoreError::Database("database or disk is full".into());
                for tell in self.and_then("rollback", group) {
                    tell(Err(full.clone()));
                }
            }
            WriteFate::Unheard => drop(self.and_then("commit", group)),
            WriteFate::Lied => {
                self.and_then("rollback", group).into_iter().for_each(|tell| tell(Ok(())));
            }
        }
        count
    }

    /// Lets the next read happen, or fail. False when none waits.
    pub fn read(&mut self, fate: WriteFate) -> bool {
        self.waiting();
        let Some(look) = self.queues.as_mut().and_then(|queues| queues.waiting.1.pop_front())
        else {
            return false;
        };
        match fate {
            WriteFate::Done | WriteFate::Lied => look(Ok(&mut self.connection)),
            WriteFate::Refused => look(Err(StoreError::Database("disk I/O error".into()))),
            WriteFate::Unheard => drop(look),
        }
        true
    }

    /// The durable rows of a plan, as a store would load them.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn stored(&mut self, plan: &PlanId) -> Result<Option<StoredPlan>, StoreError> {
        statements::load(&mut self.connection, plan)
    }

    /// The rows of a plan's log behind a number.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn rows(&self, plan: &PlanId, after: u64) -> Result<Vec<StoredRow>, StoreError> {
        let sql =
            "select seq, principal, bytes from plan_log where plan = ?1 and seq > ?2 order by seq";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![plan.as_str(), after], |row| {
            let principal = row.get::<_, String>(1)?;
            Ok(StoredRow {
                seq: row.get(0)?,
                principal: ClientOwner::from_column(&principal).unwrap_or(ClientOwner::Relay),
                bytes: row.get::<_, Vec<u8>>(2)?.into(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How much is kept beside a plan.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn used(&self, plan: &PlanId) -> Result<ExtraRows, StoreError> {
        let number = |sql: &str| self.connection.query_row(sql, [plan.as_str()], |row| row.get(0));
        Ok(ExtraRows {
            log_entries: number(
                "select count(*) from field_log where plan = ?1 and what not in ('written', 'added')",
            )?,
            quarantine_bytes: number(
                "select coalesce(sum(size), 0) from quarantine where plan = ?1",
            )?,
            answers_of_one: number(
                "select coalesce(max(n), 0) from (select count(*) n from idempotency where plan = ?1 and lasts = 0 group by caller)",
            )?,
            invites_of_one: number(
                "select coalesce(max(n), 0) from (select count(*) n from invite where plan = ?1 group by side, by_sub)",
            )?,
        })
    }

    fn and_then(&self, end: &str, group: Vec<Job>) -> Vec<super::CommitCallback> {
        let begun = self.connection.execute_batch("begin immediate").map_err(StoreError::from);
        let inside = || begun.clone().map(|()| &self.connection);
        let told = group.into_iter().map(|job| job(inside()).tell).collect();
        // In memory there is nothing that could keep it from ending so.
        let _ = self.connection.execute_batch(end);
        told
    }
}

pub(super) fn read<T: Send + 'static>(
    looks: &mpsc::UnboundedSender<PendingRead>,
    run: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
) -> PendingAnswer<T> {
    let (tell, told) = oneshot::channel();
    let look: PendingRead = Box::new(move |connection| drop(tell.send(connection.and_then(run))));
    let asked = looks.send(look);
    Box::pin(async move {
        asked.map_err(|_| StoreError::Closed)?;
        told.await.map_err(|_| StoreError::Unheard)?
    })
}
