//! Storage that outlives the process: plans, their log, snapshots, bindings, answers to idempotent
//! calls.
//!
//! A store knows no CRDT and judges nothing: bytes come checked. Everything in one [`Append`]
//! becomes durable together or not at all; what must be written with an edit (its record in the
//! field log) is a part of it. An append names the sequence number it follows, so that a store
//! shared by several relays can refuse the loser.

mod sqlite;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::attest::{Attestation, Evidence};
use countersign_plan::history::{Fold, LogEntry, Net};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::record::Open;
use countersign_plan::report::{Grade, PlanVerdict};
use serde_json::Value;
use thiserror::Error;

use crate::api_key::{ApiKey, KeyHash};
use crate::field_log::{EntryFilter, Record};
pub use crate::principal::{ClientOwner, PlanId};
use crate::quarantine::{QuarantineEntry as Refusal, QuarantineSpace, RefusedUpdate};
use crate::standing::{KeptValues, PlanStanding};
pub use sqlite::Sqlite;
#[cfg(feature = "testkit")]
pub use sqlite::by_hand;

/// An answer that comes later.
pub type PendingAnswer<T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send>>;

/// One contract, several databases.
pub trait Store: Send + Sync + 'static {
    /// Begins a plan at sequence number 1 with its seed.
    fn create(&self, plan: NewPlan) -> PendingAnswer<()>;
    /// All that is needed to open a plan; `None` when there is none.
    fn load(&self, plan: &PlanId) -> PendingAnswer<Option<StoredPlan>>;
    /// Whether there is such a plan.
    fn has(&self, plan: &PlanId) -> PendingAnswer<bool>;
    /// Adds to the log, durably, all or nothing. Answers with the last sequence number.
    fn append(&self, append: Append) -> PendingAnswer<u64>;
    /// Puts a snapshot in the place of the log rows that it covers.
    fn compact(&self, snapshot: NewSnapshot) -> PendingAnswer<()>;
    /// When any plan last changed, by the clock of then; `None` where there is none, or it is not
    /// known.
    fn newest(&self) -> PendingAnswer<Option<DateTime<Utc>>> {
        Box::pin(async { Ok(None) })
    }
    /// Plans by id.
    fn list(&self, which: PlanFilter) -> PendingAnswer<Vec<PlanRow>>;
    /// The values that are kept of a plan beside document, field log and ledger.
    fn kept(&self, plan: &PlanId) -> PendingAnswer<KeptValues>;
    /// The people who opened a plan, by day, side and sub, beginning behind `after`; `None` when
    /// there is no such plan.
    fn opens(
        &self,
        plan: &PlanId,
        after: Option<(NaiveDate, Side, String)>,
        limit: usize,
    ) -> PendingAnswer<Option<Vec<Open>>>;
    /// Notes the rep's close date, in the place of the one before.
    fn forecast(
        &self,
        plan: &PlanId,
        close_date: Option<NaiveDate>,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<()>;
    /// Plans that may stand otherwise by now than was written, the longest overdue first. Of those
    /// that an append marked, those that were not changed since `before`.
    fn due(
        &self,
        at: DateTime<Utc>,
        before: DateTime<Utc>,
        limit: usize,
    ) -> PendingAnswer<Vec<PlanId>>;
    /// Puts off looking at a plan that is due.
    fn put_off(&self, plan: &PlanId, until: DateTime<Utc>) -> PendingAnswer<()>;
    /// Names a plan's thresholds, as JSON, in the place of those before.
    fn settle(
        &self,
        plan: &PlanId,
        named: String,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<()>;
    /// Takes a plan away with all that belongs to it, and notes when; false when there was none.
    /// The answer is kept until the plan begins anew.
    fn delete(
        &self,
        plan: &PlanId,
        at: DateTime<Utc>,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<bool>;
    /// When a plan of this id was last deleted, to the second.
    fn deleted(&self, plan: &PlanId) -> PendingAnswer<Option<DateTime<Utc>>>;
    /// Notes that somebody brings in a colleague; false when they brought in `most` within 24 hours
    /// already.
    fn invite(
        &self,
        invited: InvitedColleague,
        most: usize,
        answer: Option<StoredAnswer>,
    ) -> PendingAnswer<bool>;
    /// A part of a plan's field log; `None` when there is no such plan.
    fn history(&self, plan: &PlanId, part: EntryFilter) -> PendingAnswer<Option<Vec<LogEntry>>>;
    /// The net changes of a part of a plan's field log, place by place, in the order of each
    /// place's last entry; `None` when there is no such plan. `part.limit` and `part.after` speak
    /// of places. Read page by page.
    fn changes(&self, plan: &PlanId, part: EntryFilter) -> PendingAnswer<Option<Vec<Net>>>;
    /// Keeps what was refused, within `room`. Answers with how many entries were dropped for it.
    fn quarantine(
        &self,
        plan: &PlanId,
        refused: Vec<RefusedUpdate>,
        room: QuarantineSpace,
    ) -> PendingAnswer<usize>;
    /// The refused updates, the newest first, before a number; `None` when there is no such plan.
    fn quarantined(
        &self,
        plan: &PlanId,
        before: Option<u64>,
        limit: usize,
    ) -> PendingAnswer<Option<Vec<Refusal>>>;
    /// The answer that a caller got under a key, unless the plan that it is about began anew since.
    fn recall(&self, caller: String, key: String) -> PendingAnswer<Option<StoredAnswer>>;
    /// How many answers are kept for a caller.
    fn answers(&self, caller: String) -> PendingAnswer<usize>;
    /// Keeps an answer of a call that wrote nothing else. [`StoreError::Answered`] where one is
    /// kept under its key, or its plan is gone.
    fn remember(&self, answer: StoredAnswer) -> PendingAnswer<()>;
    /// Forgets answers given before an instant, `limit` at most: other writes come in between. Says
    /// how many.
    fn forget(&self, before: DateTime<Utc>, limit: usize) -> PendingAnswer<usize>;
    /// The API key of a hash, whether or not it is revoked.
    fn api_key(&self, hash: KeyHash) -> PendingAnswer<Option<ApiKey>>;
    /// All API keys, the oldest first.
    fn api_keys(&self) -> PendingAnswer<Vec<ApiKey>>;
    /// Keeps a new API key; false where another one that is not revoked has its name.
    fn add_api_key(&self, key: ApiKey, hash: KeyHash) -> PendingAnswer<bool>;
    /// Revokes the API key of an id or a name; none where there is none that is not revoked.
    fn revoke_api_key(&self, which: String, at: DateTime<Utc>) -> PendingAnswer<Option<ApiKey>>;
    /// Whether it takes writes.
    fn ready(&self) -> PendingAnswer<()>;
}

/// By which way a client id came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdSource {
    /// A client's own replica.
    Socket,
    /// Made by the relay for a person's calls of `POST …/commands`.
    Rest,
    /// Made by the relay for itself.
    Relay,
}

impl IdSource {
    /// The word in a table.
    pub fn word(self) -> &'static str {
        match self {
            IdSource::Socket => "socket",
            IdSource::Rest => "rest",
            IdSource::Relay => "relay",
        }
    }

    /// Reads [`IdSource::word`].
    pub fn from_word(word: &str) -> Option<IdSource> {
        [IdSource::Socket, IdSource::Rest, IdSource::Relay].into_iter().find(|v| v.word() == word)
    }
}

/// A client id and its owner.
#[derive(Clone, Debug, PartialEq)]
pub struct Binding {
    /// The client id.
    pub client: u64,
    /// The owner.
    pub principal: ClientOwner,
    /// How it came.
    pub via: IdSource,
    /// The assurance of the person who brought it; [`Assurance::Link`] of the relay's own.
    pub assurance: Assurance,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// A plan to begin.
#[derive(Clone, Debug)]
pub struct NewPlan {
    /// Its id.
    pub id: PlanId,
    /// Its epoch.
    pub epoch: u64,
    /// Its first update.
    pub seed: NewRow,
    /// The bindings of the client ids in it.
    pub bindings: Vec<Binding>,
    /// How it stands.
    pub standing: Option<PlanStanding>,
    /// The answer to keep for the caller's key.
    pub answer: Option<StoredAnswer>,
}

/// One update to log.
#[derive(Clone, Debug)]
pub struct NewRow {
    /// The writer.
    pub principal: ClientOwner,
    /// The client id of the connection it came from.
    pub client: u64,
    /// Checked bytes, Yjs update v1.
    pub bytes: Bytes,
    /// When the relay received it.
    pub at: DateTime<Utc>,
    /// The changes and their writer; they go to the field log with it.
    pub record: Option<Record>,
}

/// The id of one append: random, so that no two are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BatchId(pub u128);

/// The rows that become durable together.
#[derive(Clone, Debug)]
pub struct Append {
    /// The id of the plan.
    pub plan: PlanId,
    /// In which epoch.
    pub epoch: u64,
    /// The last sequence number so far; another one in the store is a [`StoreError::Raced`].
    pub after: u64,
    /// Its own id, which the plan keeps until the next one: whoever lost sight of an append finds
    /// out whether it was done.
    pub batch: Option<BatchId>,
    /// Updates in order.
    pub rows: Vec<NewRow>,
    /// Ids bound for the first time.
    pub bindings: Vec<Binding>,
    /// Answers to keep for callers' keys.
    pub answers: Vec<StoredAnswer>,
    /// Entries of the ledger that the updates write.
    pub attestations: Vec<Attested>,
    /// The values that are kept beside the plan.
    pub beside: AppendExtras,
}

/// An entry of the ledger and the terms that are kept with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Attested {
    /// The entry.
    pub entry: Attestation,
    /// The terms of its digest, of a signature or confirmation.
    pub terms: Option<Arc<Value>>,
    /// The number of the log row that holds it.
    pub row: u64,
}

/// People and days that wait for one plan while the store takes nothing; beyond it the earliest are
/// dropped, and the log says so.
pub const OPENS_MAX: usize = 1000;

/// The values that an append keeps beside document, field log and ledger.
#[derive(Clone, Debug, Default)]
pub struct AppendExtras {
    /// How the plan stands, as it was last worked out.
    pub standing: Option<PlanStanding>,
    /// Whether something was written that this does not cover: then the plan is marked as due.
    pub stale: bool,
    /// The people who opened the plan.
    pub opens: Vec<Open>,
    /// Inspections (ids of the ledger) during which somebody of the buyer was connected.
    pub witnessed: Vec<String>,
    /// Entries of the field log that are folded into newer ones.
    pub folds: Vec<Fold>,
    /// Client ids that nobody has any more: nothing was written under them.
    pub released: Vec<u64>,
}

impl AppendExtras {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.standing.is_none()
            && !self.stale
            && self.opens.is_empty()
            && self.witnessed.is_empty()
            && self.folds.is_empty()
            && self.released.is_empty()
    }

    /// The part that cannot be computed again: who did what. How the plan stands is left out, and
    /// marked as not worked out.
    pub fn records(self) -> AppendExtras {
        let records = AppendExtras { standing: None, stale: false, ..self };
        AppendExtras { stale: !records.is_empty(), ..records }
    }

    /// This, with one line for each person and day that opened the plan, and at most [`OPENS_MAX`]
    /// of them: while the store takes nothing, people come and go.
    pub fn bounded(self) -> AppendExtras {
        let mut opens: Vec<Open> = Vec::new();
        for open in self.opens {
            match opens.iter_mut().find(|known| known.is_same(&open)) {
                Some(known) => known.extend(open),
                None => opens.push(open),
            }
        }
        if let Some(dropped) = opens.len().checked_sub(OPENS_MAX).filter(|dropped| *dropped > 0) {
            tracing::error!(
                dropped,
                "the store takes nothing, and too many people opened a plan meanwhile"
            );
            opens.drain(..dropped);
        }
        AppendExtras { opens, ..self }
    }

    /// This, and what came later; of how the plan stands, what came later alone.
    pub fn and_then(self, later: AppendExtras) -> AppendExtras {
        AppendExtras {
            stale: later.stale || (later.standing.is_none() && self.stale),
            standing: later.standing.or(self.standing),
            opens: self.opens.into_iter().chain(later.opens).collect(),
            witnessed: self.witnessed.into_iter().chain(later.witnessed).collect(),
            folds: self.folds.into_iter().chain(later.folds).collect(),
            released: self.released.into_iter().chain(later.released).collect(),
        }
    }
}

/// Which plans to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanFilter {
    /// Only behind this id.
    pub after: Option<String>,
    /// Only of ids that begin so.
    pub prefix: Option<String>,
    /// Only of this verdict.
    pub verdict: Option<PlanVerdict>,
    /// Only of this grade.
    pub grade: Option<Grade>,
    /// Only where the next action is this side's.
    pub turn: Option<Side>,
    /// At most so many.
    pub limit: usize,
}

/// The whole document at a sequence number.
#[derive(Clone, Debug)]
pub struct NewSnapshot {
    /// The id of the plan.
    pub plan: PlanId,
    /// In which epoch.
    pub epoch: u64,
    /// The last row it covers.
    pub seq: u64,
    /// The document as one update v1.
    pub bytes: Bytes,
    /// When.
    pub at: DateTime<Utc>,
}

/// A plan as it lies in the store.
#[derive(Clone, Debug)]
pub struct StoredPlan {
    /// Its epoch.
    pub epoch: u64,
    /// The last sequence number.
    pub seq: u64,
    /// The id of the last append that had one.
    pub batch: Option<BatchId>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// The newest snapshot.
    pub snapshot: Option<StoredSnapshot>,
    /// Updates behind the snapshot, in order.
    pub tail: Vec<StoredRow>,
    /// When a plan of this id was last deleted, to the second.
    pub deleted: Option<DateTime<Utc>>,
    /// The bindings of the client ids in it.
    pub bindings: Vec<Binding>,
    /// The thresholds that were named for it, as JSON.
    pub thresholds: Option<String>,
    /// Its ledger and the terms in it.
    pub evidence: Evidence,
}

/// A snapshot as it lies in the store.
#[derive(Clone, Debug)]
pub struct StoredSnapshot {
    /// The last row it covers.
    pub seq: u64,
    /// The document as one update v1.
    pub bytes: Bytes,
}

/// A row of the log.
#[derive(Clone, Debug)]
pub struct StoredRow {
    /// Its number.
    pub seq: u64,
    /// The writer.
    pub principal: ClientOwner,
    /// The bytes.
    pub bytes: Bytes,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// Its id.
    pub id: String,
    /// Its epoch.
    pub epoch: u64,
    /// Its last sequence number.
    pub seq: u64,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub changed_at: DateTime<Utc>,
    /// How it stands, where that is known.
    pub standing: Option<PlanStanding>,
}

/// A colleague whom somebody brings in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedColleague {
    /// Into which plan.
    pub plan: PlanId,
    /// The colleague's `sub`.
    pub sub: String,
    /// The side of both.
    pub side: Side,
    /// The inviter's `sub`.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// When the link ends.
    pub until: DateTime<Utc>,
}

/// A key of receipts, as far as it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedKey {
    /// Its thumbprint.
    pub kid: String,
    /// The public half as JSON; none where a lost key was never seen.
    pub jwk: Option<String>,
    /// Whether the relay may do without its secret half.
    pub is_retired: bool,
}

/// An answer kept for an Idempotency-Key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnswer {
    /// The caller whose key it is.
    pub caller: String,
    /// The key.
    pub key: String,
    /// The plan that it is about: the answer belongs to its epoch, and goes with it.
    pub plan: Option<PlanId>,
    /// SHA-256 of what was asked.
    pub request: [u8; 32],
    /// HTTP status.
    pub status: u16,
    /// The parts that are needed to give it again, as JSON: no token, secret or document
    /// ([`crate::http::idempotency::KeptAnswer`]).
    pub body: Bytes,
    /// How long it is kept.
    pub life: AnswerLife,
    /// When it was given.
    pub at: DateTime<Utc>,
}

/// How long an answer is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerLife {
    /// A day.
    Day,
    /// As long as its plan: it stands for an entry of the ledger, and devices send acts again that
    /// they kept for longer than a day.
    Plan,
}

/// Why the store did not do it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// There is a plan of this id.
    #[error("there is a plan of this id already")]
    Exists,
    /// The call was answered already, by whoever took it first; nothing of it was done again.
    #[error("the call was answered already")]
    Answered,
    /// There is no plan of this id, or it began anew.
    #[error("there is no such plan")]
    Missing,
    /// Somebody else appended first.
    #[error("another relay appended first")]
    Raced,
    /// The database refused: disk full, read-only, broken.
    #[error("the database does not take it: {0}")]
    Database(String),
    /// The writer failed while this was under way; it may be durable or not.
    #[error("the writer of the database failed while this was under way")]
    Unheard,
    /// The store is closing.
    #[error("the store is closing")]
    Closed,
}
