//! SQLite: one file, one writer thread, group commit over all rooms; readers beside it (WAL).
//!
//! Writes of all plans go through one bounded queue. The writer takes whatever waits, runs each in
//! a savepoint of its own, commits once with `synchronous=FULL`, and only then tells anybody. A
//! failed write fails alone; a failed commit fails the group.

mod api_keys;
mod attestations;
#[cfg(feature = "testkit")]
pub mod by_hand;
mod field_log;
mod invites;
mod quarantine;
mod read;
mod receipt_keys;
mod standing;
mod write;

use std::fs::OpenOptions;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::history::{LogEntry, Net};
use countersign_plan::model::Side;
use countersign_plan::record::Open;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use tokio::sync::{mpsc, oneshot};

use super::{
    Append, InvitedColleague, NewPlan, NewSnapshot, NotedKey, PendingAnswer, PlanFilter, PlanId,
    PlanRow, Store, StoreError, StoredAnswer, StoredPlan,
};
use crate::api_key::{ApiKey, KeyHash};
use crate::field_log::EntryFilter;
use crate::quarantine::{QuarantineEntry as Refusal, QuarantineSpace, RefusedUpdate};
use crate::standing::KeptValues;
use crate::supervise::{self, Panic};

/// In the order of their numbers; the position is the schema version.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/sqlite/0001_plans.sql"),
    include_str!("../../migrations/sqlite/0002_field_log.sql"),
    include_str!("../../migrations/sqlite/0003_thresholds.sql"),
    include_str!("../../migrations/sqlite/0004_quarantine.sql"),
    include_str!("../../migrations/sqlite/0005_attestations.sql"),
    include_str!("../../migrations/sqlite/0006_plan_report.sql"),
    include_str!("../../migrations/sqlite/0007_network.sql"),
    include_str!("../../migrations/sqlite/0008_ledger_log_seq.sql"),
    include_str!("../../migrations/sqlite/0009_field_log_pages.sql"),
    include_str!("../../migrations/sqlite/0010_kept_answers.sql"),
    include_str!("../../migrations/sqlite/0011_drop_browser.sql"),
    include_str!("../../migrations/sqlite/0012_access.sql"),
    include_str!("../../migrations/sqlite/0013_batch.sql"),
    include_str!("../../migrations/sqlite/0014_field_writer_proven.sql"),
    include_str!("../../migrations/sqlite/0015_lasting_answers.sql"),
    include_str!("../../migrations/sqlite/0016_report_seq.sql"),
    include_str!("../../migrations/sqlite/0017_opened_email.sql"),
    include_str!("../../migrations/sqlite/0018_api_keys.sql"),
];

/// Writes that may wait; whoever comes then waits for room.
const QUEUE: usize = 4096;

/// Writes in one commit.
const GROUP: usize = 512;

/// How long after a commit the journal is copied into the database.
const CHECKPOINT_EVERY: Duration = Duration::from_secs(1);

/// The pages of the journal at which the writer itself copies it: with 4 KiB a page 12 MiB.
const JOURNAL_PAGES: i64 = 3000;

/// The embedded store.
pub struct Sqlite {
    jobs: mpsc::Sender<Job>,
    writer: Mutex<Option<JoinHandle<()>>>,
    reading: ReadThreads,
}

/// Runs in the transaction, or learns why there is none.
type Job = Box<dyn FnOnce(Result<&Connection, StoreError>) -> FinishedJob + Send>;

/// A job that ran.
struct FinishedJob {
    /// Why it failed, where it did.
    failed: Option<StoreError>,
    tell: CommitCallback,
}

/// To be called after the commit, with what came of it.
type CommitCallback = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// The threads that read.
enum ReadThreads {
    /// Threads of the runtime, each on a connection of its own.
    Threads(Arc<Readers>),
    /// A test that holds the other end.
    #[cfg(feature = "testkit")]
    ByHand(mpsc::UnboundedSender<by_hand::PendingRead>),
}

struct Readers {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Sqlite {
    /// Opens or creates the database and starts its writer.
    ///
    /// # Errors
    /// When the file cannot be opened, is no database, or is of a newer version.
    pub fn open(file: &Path) -> Result<Sqlite, StoreError> {
        make_private(file)?;
        let mut connection = Connection::open(file)?;
        prepare(&connection)?;
        migrate(&mut connection)?;
        let own = file.to_owned();
        let journal = JournalCopier::start(file)?;
        Sqlite::on(connection, file, Some(journal), move || {
            let connection = Connection::open(&own)?;
            prepare(&connection)?;
            Ok(connection)
        })
    }

    /// Opens a database that is there, to write to it beside the relay that serves it.
    ///
    /// # Errors
    /// When there is no such file, it is no database, or it is of another version.
    pub fn open_beside(file: &Path) -> Result<Sqlite, StoreError> {
        let own = file.to_owned();
        let open = move || {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let connection = Connection::open_with_flags(&own, flags)?;
            prepare(&connection)?;
            check_version(&connection)?;
            Ok(connection)
        };
        Sqlite::on(open()?, file, None, open)
    }

    /// Opens the database for reading only, also beside the relay that serves it. Every write is
    /// refused.
    ///
    /// # Errors
    /// When there is no such file, it is no database, or it is of another version.
    pub fn open_to_read(file: &Path) -> Result<Sqlite, StoreError> {
        let connection = open_reader(file)?;
        check_version(&connection)?;
        let own = file.to_owned();
        Sqlite::on(connection, file, None, move || Ok(open_reader(&own)?))
    }

    /// The keys that receipts of this store were signed with, as far as they are known.
    pub fn receipt_keys(&self) -> PendingAnswer<Vec<NotedKey>> {
        self.read(|c| receipt_keys::read(c))
    }

    /// Notes keys of receipts. Facts already known of one stay, but that it is retired.
    pub fn note_receipt_keys(&self, keys: Vec<NotedKey>, at: DateTime<Utc>) -> PendingAnswer<()> {
        self.write(move |c| receipt_keys::note(c, &keys, at))
    }

    /// Of each key that signed an entry of any ledger, the first such entry, as JSON.
    pub fn signed_entries(&self) -> PendingAnswer<Vec<serde_json::Value>> {
        self.read(|c| receipt_keys::signed(c))
    }

    /// `journal`: none beside the relay that serves the database, whose journal it is.
    fn on(
        connection: Connection,
        file: &Path,
        journal: Option<JournalCopier>,
        reopen: impl Fn() -> Result<Connection, StoreError> + Send + 'static,
    ) -> Result<Sqlite, StoreError> {
        let (jobs, queue) = mpsc::channel(QUEUE);
        let writer = std::thread::Builder::new()
            .name("store".into())
            .spawn(move || {
                serve(StoreWriter { connection: Some(connection), reopen }, queue, journal);
            })
            .map_err(|e| StoreError::Database(e.to_string()))?;
        Ok(Sqlite {
            jobs,
            writer: Mutex::new(Some(writer)),
            reading: ReadThreads::Threads(Arc::new(Readers {
                file: file.to_owned(),
                idle: Mutex::default(),
            })),
        })
    }

    fn write<T: Send + 'static>(
        &self,
        run: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> PendingAnswer<T> {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // A panic takes back this write alone: the others of the group stand.
            let caught = |c: &Connection| {
                supervise::catch_now(|| run(c)).unwrap_or_else(|panic| Err(fault(&panic)))
            };
            let result = connection.and_then(|c| in_savepoint(c, caught));
            let failed = result.as_ref().err().cloned();
            let tell = Box::new(move |committed: Result<(), StoreError>| {
                // Nobody listens any more when the caller went away; the write stands all the same.
                let _ = tell.send(committed.and(result));
            });
            FinishedJob { failed, tell }
        });
        let jobs = self.jobs.clone();
        Box::pin(async move {
            jobs.send(job).await.map_err(|_| StoreError::Closed)?;
            told.await.map_err(|_| StoreError::Unheard)?
        })
    }

    fn read<T: Send + 'static>(
        &self,
        run: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> PendingAnswer<T> {
        let readers = match &self.reading {
            ReadThreads::Threads(readers) => Arc::clone(readers),
            #[cfg(feature = "testkit")]
            ReadThreads::ByHand(looks) => return by_hand::read(looks, run),
        };
        Box::pin(async move {
            let done = tokio::task::spawn_blocking(move || {
                let mut connection = readers.take()?;
                let result = run(&mut connection);
                readers.give_back(connection);
                result
            });
            match done.await {
                Ok(read) => read,
                Err(e) if e.is_panic() => Err(StoreError::Database(format!("a read failed: {e}"))),
                // The runtime ends, and with it whatever had not begun.
                Err(_) => Err(StoreError::Closed),
            }
        })
    }
}

impl Store for Sqlite {
    fn create(&self, plan: NewPlan) -> PendingAnswer<()> {
        self.write(move |c| write::create(c, &plan))
    }

    fn load(&self, plan: &PlanId) -> PendingAnswer<Option<StoredPlan>> {
        let plan = plan.clone();
        self.read(move |c| read::load(c, &plan))
    }

    fn has(&self, plan: &PlanId) -> PendingAnswer<bool> {
        let plan = plan.clone();
        self.read(move |c| read::has(c, &plan))
    }

    fn append(&self, append: Append) -> PendingAnswer<u64> {
        self.write(move |c| write::append(c, &append))
    }

    fn compact(&self, snapshot: NewSnapshot) -> PendingAnswer<()> {
        self.write(move |c| write::compact(c, &snapshot))
    }

    fn newest(&self) -> PendingAnswer<Option<DateTime<Utc>>> {
        self.read(read::newest)
    }

    fn list(&self, which: PlanFilter) -> PendingAnswer<Vec<PlanRow>> {
        self.read(move |c| standing::list(c, &which))
    }

    fn kept(&self, plan: &PlanId) -> PendingAnswer<KeptValues> {
        let plan = plan.clone();
        self.read(move |c| standing::kept(c, &plan))
    }

    fn opens(
        &self,
        plan: &PlanId,
        after: Option<(NaiveDate, Side, String)>,
        limit: usize,
    ) -> PendingAnswer<Option<Vec<Open>>> {
        let plan = plan.clone();
        self.read(move |c| {
            let known = read::has_plan(c, &plan)?;
            known.then(|| standing::opens(c, &plan, after.as_ref(), limit)).transpose()
        })
    }

    fn forecast(
        &self,
        plan: &PlanId,
        close_date: Option<NaiveDate>,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<()> {
        let plan = plan.clone();
        self.write(move |c| standing::forecast(c, &plan, close_date, at, answer.as_ref()))
    }

    fn due(
        &self,
        at: DateTime<Utc>,
        before: DateTime<Utc>,
        limit: usize,
    ) -> PendingAnswer<Vec<PlanId>> {
        self.read(move |c| standing::due(c, at, before, limit))
    }

    fn put_off(&self, plan: &PlanId, until: DateTime<Utc>) -> PendingAnswer<()> {
        let plan = plan.clone();
        self.write(move |c| standing::put_off(c, &plan, until))
    }

    fn settle(
        &self,
        plan: &PlanId,
        named: String,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<()> {
        let plan = plan.clone();
        self.write(move |c| write::settle(c, &plan, &named, at, answer.as_ref()))
    }

    fn delete(
        &self,
        plan: &PlanId,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<bool> {
        let plan = plan.clone();
        self.write(move |c| write::delete(c, &plan, at, answer.as_ref()))
    }

    fn deleted(&self, plan: &PlanId) -> PendingAnswer<Option<DateTime<Utc>>> {
        let plan = plan.clone();
        self.read(move |c| read::deleted(c, &plan))
    }

    fn invite(
        &self,
        invited: InvitedColleague,
        most: usize,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<bool> {
        self.write(move |c| invites::invite(c, &invited, most, answer.as_ref()))
    }

    fn history(&self, plan: &PlanId, part: EntryFilter) -> PendingAnswer<Option<Vec<LogEntry>>> {
        let plan = plan.clone();
        self.read(move |c| field_log::read(c, &plan, &part))
    }

    fn changes(&self, plan: &PlanId, part: EntryFilter) -> PendingAnswer<Option<Vec<Net>>> {
        let plan = plan.clone();
        self.read(move |c| field_log::changes(c, &plan, &part))
    }

    fn quarantine(
        &self,
        plan: &PlanId,
        refused: Vec<RefusedUpdate>,
        room: QuarantineSpace,
    ) -> PendingAnswer<usize> {
        let plan = plan.clone();
        self.write(move |c| quarantine::keep(c, &plan, &refused, room))
    }

    fn quarantined(
        &self,
        plan: &PlanId,
        before: Option<u64>,
        limit: usize,
    ) -> PendingAnswer<Option<Vec<Refusal>>> {
        let plan = plan.clone();
        self.read(move |c| quarantine::list(c, &plan, before, limit))
    }

    fn recall(&self, caller: String, key: String) -> PendingAnswer<Option<StoredAnswer>> {
        self.read(move |c| read::recall(c, &caller, &key))
    }

    fn answers(&self, caller: String) -> PendingAnswer<usize> {
        self.read(move |c| read::answers(c, &caller))
    }

    fn remember(&self, answer: StoredAnswer) -> PendingAnswer<()> {
        self.write(move |c| write::answer_once(c, &answer))
    }

    fn forget(&self, before: DateTime<Utc>, limit: usize) -> PendingAnswer<usize> {
        self.write(move |c| write::forget(c, before, limit))
    }

    fn api_key(&self, hash: KeyHash) -> PendingAnswer<Option<ApiKey>> {
        self.read(move |c| api_keys::find(c, &hash))
    }

    fn api_keys(&self) -> PendingAnswer<Vec<ApiKey>> {
        self.read(|c| api_keys::list(c))
    }

    fn add_api_key(&self, key: ApiKey, hash: KeyHash) -> PendingAnswer<bool> {
        self.write(move |c| api_keys::add(c, &key, &hash))
    }

    fn revoke_api_key(&self, which: String, at: DateTime<Utc>) -> PendingAnswer<Option<ApiKey>> {
        self.write(move |c| api_keys::revoke(c, &which, at))
    }

    fn ready(&self) -> PendingAnswer<()> {
        self.write(write::probe)
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        // The queue closes with its last sender; the writer then finishes what waits, and ends.
        let (closed, _) = mpsc::channel(1);
        self.jobs = closed;
        let writer = self.writer.get_mut().map(Option::take).unwrap_or_default();
        if let Some(writer) = writer
            && writer.join().is_err()
        {
            tracing::error!("the writer of the database had died");
        }
    }
}

impl Readers {
    fn take(&self) -> Result<Connection, StoreError> {
        if let Some(connection) = self.idle.lock().ok().and_then(|mut idle| idle.pop()) {
            return Ok(connection);
        }
        Ok(open_reader(&self.file)?)
    }

    fn give_back(&self, connection: Connection) {
        if let Ok(mut idle) = self.idle.lock()
            && idle.len() < 4
        {
            idle.push(connection);
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(e: rusqlite::Error) -> StoreError {
        // Faults that an operator can mend are worded so that they know what to do; nothing has to
        // be started anew for them.
        let mend = match e.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => "the disk is full, free some space",
            Some(ErrorCode::SystemIoFailure) => "the disk takes no writes, see to it",
            Some(ErrorCode::ReadOnly) => "the disk is read-only, mount it for writing",
            Some(_) | None => return StoreError::Database(e.to_string()),
        };
        StoreError::Database(format!("{mend} ({e})"))
    }
}

fn open_reader(file: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    Ok(connection)
}

/// Makes the file, where it is absent, for this user alone: SQLite gives the files beside it the
/// same permissions.
fn make_private(file: &Path) -> Result<(), StoreError> {
    let made = OpenOptions::new().create_new(true).write(true).mode(0o600).open(file);
    match made {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
            if std::fs::metadata(file).is_ok_and(|known| known.permissions().mode() & 0o077 != 0) {
                tracing::warn!(file = %file.display(), "the database can be read by others: chmod 600 it");
            }
            Ok(())
        }
        Err(e) => Err(StoreError::Database(format!("{} cannot be made: {e}", file.display()))),
    }
}

fn prepare(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", "on")?;
    connection.pragma_update(None, "wal_autocheckpoint", JOURNAL_PAGES)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// A database of another version is that of another program.
fn check_version(connection: &Connection) -> Result<(), StoreError> {
    let version: usize = connection.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version == MIGRATIONS.len() {
        return Ok(());
    }
    Err(StoreError::Database(format!(
        "it is of version {version}, and this program reads version {}: begin the relay once with this program, or use the one \
         that wrote it",
        MIGRATIONS.len()
    )))
}

fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let version: usize = connection.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if version > MIGRATIONS.len() {
        return Err(StoreError::Database(format!(
            "it is of version {version}, and this program knows {} at most: use the newer program",
            MIGRATIONS.len()
        )));
    }
    for (i, sql) in MIGRATIONS.iter().enumerate().skip(version) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "user_version", i + 1)?;
        transaction.commit()?;
    }
    Ok(())
}

/// The connection of the writer's thread.
struct StoreWriter<R> {
    /// None after a failure, until the database could be opened again.
    connection: Option<Connection>,
    reopen: R,
}

impl<R: Fn() -> Result<Connection, StoreError>> StoreWriter<R> {
    /// The connection, opened again where it was given up.
    fn connection(&mut self) -> Result<&Connection, StoreError> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => (self.reopen)()
                .inspect_err(|e| tracing::error!(error = %e, "the database does not open"))?,
        };
        Ok(self.connection.insert(connection))
    }
}

/// The writer: take what waits, run it, commit once, tell. Should it panic, the connection is given
/// up, which rolls back what it had begun, and the next group is written by a fresh one. A caller
/// who waited is told that the outcome is unknown.
fn serve<R: Fn() -> Result<Connection, StoreError>>(
    mut writer: StoreWriter<R>,
    mut queue: mpsc::Receiver<Job>,
    journal: Option<JournalCopier>,
) {
    let mut group = Vec::with_capacity(GROUP);
    while queue.blocking_recv_many(&mut group, GROUP) > 0 {
        let done = supervise::catch_now(|| match writer.connection() {
            Ok(connection) => {
                commit(connection, &mut group);
                if let Some(journal) = &journal {
                    journal.note_commit();
                }
            }
            Err(e) => group.drain(..).for_each(|job| (job(Err(e.clone())).tell)(Err(e.clone()))),
        });
        if let Err(Panic(says)) = done {
            tracing::error!(
                panic = says,
                "the writer of the database panicked, it opens the database anew"
            );
            writer.connection = None;
            group.clear();
        }
    }
    let is_own = journal.is_some();
    drop(journal);
    // Leaves one file behind, without a journal beside it.
    if let Some(connection) = writer.connection.filter(|_| is_own)
        && let Err(e) = connection.pragma_update(None, "wal_checkpoint", "truncate")
    {
        tracing::debug!(error = %e, "the journal was not folded in at the end");
    }
}

/// Copies the journal into the database, on a thread and a connection of its own. SQLite would have
/// the commit do it that makes the journal too long, and every write behind it wait for a disk that
/// takes megabytes.
struct JournalCopier {
    order: Arc<(Mutex<CopyOrder>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

/// The work of a [`JournalCopier`].
#[derive(Default)]
struct CopyOrder {
    /// Something was committed that is not copied.
    is_due: bool,
    is_over: bool,
}

impl JournalCopier {
    fn start(file: &Path) -> Result<JournalCopier, StoreError> {
        let order = Arc::<(Mutex<CopyOrder>, Condvar)>::default();
        let (file, own) = (file.to_owned(), Arc::clone(&order));
        let thread = std::thread::Builder::new()
            .name("store journal".into())
            .spawn(move || copy_journal(&file, &own))
            .map_err(|e| StoreError::Database(e.to_string()))?;
        Ok(JournalCopier { order, thread: Some(thread) })
    }

    fn note_commit(&self) {
        self.change(|order| !std::mem::replace(&mut order.is_due, true));
    }

    /// Changes the order, and wakes the thread where the change says so.
    fn change(&self, change: impl FnOnce(&mut CopyOrder) -> bool) {
        let (order, changed) = &*self.order;
        if change(&mut order.lock().unwrap_or_else(PoisonError::into_inner)) {
            changed.notify_one();
        }
    }
}

impl Drop for JournalCopier {
    fn drop(&mut self) {
        self.change(|order| {
            order.is_over = true;
            true
        });
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that copies the journal had died");
        }
    }
}

/// Copies what was committed, [`CHECKPOINT_EVERY`] after the first commit, until the writer ends.
fn copy_journal(file: &Path, (order, changed): &(Mutex<CopyOrder>, Condvar)) {
    let mut connection = None;
    loop {
        let idle = order.lock().unwrap_or_else(PoisonError::into_inner);
        let due = changed.wait_while(idle, |order| !order.is_due && !order.is_over);
        let due = due.unwrap_or_else(PoisonError::into_inner);
        let rested = changed.wait_timeout_while(due, CHECKPOINT_EVERY, |order| !order.is_over);
        let (mut rested, _) = rested.unwrap_or_else(PoisonError::into_inner);
        if rested.is_over {
            return;
        }
        rested.is_due = false;
        drop(rested);
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = connection.take().map_or_else(|| Connection::open_with_flags(file, flags), Ok);
        let copied = open.and_then(|open| {
            open.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(()))?;
            Ok(open)
        });
        match copied {
            Ok(open) => connection = Some(open),
            // The writer does it when the journal is long, and tells of a disk that fails.
            Err(e) => {
                tracing::debug!(error = %e, "the journal was not copied into the database");
            }
        }
    }
}

/// A write or a read that panicked.
fn fault(panic: &Panic) -> StoreError {
    tracing::error!(panic = panic.0, "a statement of the store panicked");
    StoreError::Database(format!("a fault of the store: {}", panic.0))
}

fn commit(connection: &Connection, group: &mut Vec<Job>) {
    // Why nothing of the group will stand.
    let mut cause = connection.execute_batch("begin immediate").map_err(StoreError::from).err();
    let mut told = Vec::with_capacity(group.len());
    for job in group.drain(..) {
        let FinishedJob { failed, tell } = job(cause.clone().map_or(Ok(connection), Err));
        told.push(tell);
        // A disk that fails within a write may end the whole transaction. Writes that came before
        // in the group are gone then, and those behind must not begin one of their own.
        if cause.is_none() && connection.is_autocommit() {
            cause =
                failed.or_else(|| Some(StoreError::Database("the group of writes failed".into())));
        }
    }
    let committed = match cause {
        None => connection.execute_batch("commit").map_err(StoreError::from),
        Some(e) => Err(e),
    };
    if let Err(e) = &committed {
        tracing::error!(error = %e, writes = told.len(), "a commit failed");
        // SQLite may have rolled back already; then this has nothing to do.
        let _ = connection.execute_batch("rollback");
    }
    for tell in told {
        tell(committed.clone());
    }
}

fn in_savepoint<T>(
    connection: &Connection,
    run: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let step = |sql: &str| connection.prepare_cached(sql).and_then(|mut s| s.execute([])).map(drop);
    step("savepoint job")?;
    let result = run(connection);
    let ended = match &result {
        Ok(_) => step("release job"),
        Err(_) => step("rollback to job").and_then(|()| step("release job")),
    };
    if ended.is_err() {
        // Part of it might stand. The transaction ends with it, if it has not ended already, and
        // with it the group.
        let _ = connection.execute_batch("rollback");
    }
    // Of two failures the first is the reason.
    let done = result?;
    ended?;
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(name: &str) -> (Sqlite, PathBuf) {
        let folder =
            std::env::temp_dir().join(format!("countersign-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        (Sqlite::open(&folder.join("plans.sqlite")).unwrap(), folder)
    }

    fn note(store: &Sqlite, text: &'static str) -> PendingAnswer<()> {
        store.write(move |c| {
            c.execute_batch("create table if not exists note (text)")?;
            c.execute("insert into note values (?1)", [text])?;
            Ok(())
        })
    }

    async fn notes(store: &Sqlite) -> Vec<String> {
        let read = store.read(|c| {
            let mut all = c.prepare("select text from note")?;
            Ok(all.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        });
        read.await.unwrap()
    }

    #[tokio::test]
    async fn sup8_a_write_or_a_read_that_panics_fails_alone() {
        let (store, folder) = store("sup8-one");
        let panics = store.write(|c| -> Result<(), StoreError> {
            c.execute("insert into note values ('half')", [])?;
            panic!("a write that panics")
        });
        let all = tokio::join!(note(&store, "before"), panics, note(&store, "after"));
        assert_eq!((all.0, all.2), (Ok(()), Ok(())));
        assert!(
            matches!(&all.1, Err(StoreError::Database(says)) if says.contains("a write that panics"))
        );
        assert_eq!(notes(&store).await, ["before", "after"]);
        let read = store.read(|_| -> Result<(), StoreError> { panic!("a read that panics") }).await;
        assert!(matches!(read, Err(StoreError::Database(_))), "{read:?}");
        assert_eq!(notes(&store).await.len(), 2);
        drop(store);
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn sup8_a_writer_that_panics_opens_the_database_anew_and_goes_on() {
        let (store, folder) = store("sup8-all");
        note(&store, "before").await.unwrap();
        for _ in 0..3 {
            // Not a write that fails, but the writer itself, in the middle of a transaction.
            let bad: Job = Box::new(|c| {
                c.unwrap().execute("insert into note values ('half')", []).unwrap();
                panic!("a writer that panics")
            });
            store.jobs.send(bad).await.unwrap();
        }
        let behind = note(&store, "after").await;
        assert!(matches!(behind, Ok(()) | Err(StoreError::Unheard)), "{behind:?}");
        note(&store, "again").await.unwrap();
        let notes = notes(&store).await;
        assert!(
            !notes.contains(&"half".to_owned()) && notes.last().is_some_and(|last| last == "again"),
            "{notes:?}"
        );
        store.ready().await.unwrap();
        drop(store);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
