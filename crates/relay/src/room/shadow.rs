//! A copy of an open plan for those who read much of it at once: the document, the report, the
//! proof, an export.
//!
//! The room hands the copy each row once it is durable, which costs it nothing to speak of; what is
//! read is worked out of the copy, off the room's task and off the async threads. All who wait
//! share what is worked out, and the copy takes what was written since at most every [`EVERY`]. A
//! read shows everything that was acknowledged before it was asked for.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::attest::Evidence;
use countersign_plan::bearer::doubles;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::FieldLog;
use countersign_plan::model::Side;
use countersign_plan::report::Report;
use countersign_plan::rules::Moment;
use countersign_plan::sync::session::RelayFacts;
use countersign_plan::view::{View, ViewSource};
use serde_json::value::RawValue;
use tokio::sync::OwnedMutexGuard;
use tokio::time::Instant;

use super::desk::CommandReplica;
use super::diagnosis::{Diagnosis, ReportFrames};
use super::{PlanPosition, Room, Settings, SignedStatements, judge, record, texts};
use crate::calls::blocking;
use crate::calls::pool::{Permit, Pool, PoolPlace};
use crate::day;
use crate::error::{Problem, WorkBrokeOff};
use crate::field_log::Record;
use crate::standing::{KeptValues, Material};
use crate::store::{Append, ClientOwner, PlanId};
use crate::supervise::Panic;
use crate::token::Participant;

/// The least time between two states of the plan that are read.
pub const EVERY: Duration = Duration::from_millis(100);

/// How long a copy stays that nobody reads.
const UNREAD: Duration = Duration::from_secs(30);
/// Bytes that may wait for a copy that nobody reads.
const UNREAD_BYTES: usize = 4 << 20;

/// A copy of a plan, and what it has not taken in yet.
pub struct PlanShadow {
    /// The callers who wait for the copy, each in turn.
    turns: Arc<Pool>,
    copy: Arc<tokio::sync::Mutex<ReadCopy>>,
    news: Mutex<PendingUpdates>,
    /// Something went wrong in it: the room makes another one.
    is_lost: AtomicBool,
}

/// The updates that a copy has not taken in yet.
struct PendingUpdates {
    rows: Vec<LogRow>,
    bytes: usize,
    owners: Vec<(u64, ClientOwner)>,
    facts: Facts,
    /// Counts up with every change of the plan or of what stands beside it.
    version: u64,
    read: Instant,
}

/// A row of the log.
struct LogRow {
    seq: u64,
    at: DateTime<Utc>,
    bytes: Bytes,
    record: Option<Record>,
}

/// The facts beside the document.
#[derive(Clone)]
pub(super) struct Facts {
    pub(super) epoch: u64,
    pub(super) created: DateTime<Utc>,
    pub(super) evidence: Arc<Evidence>,
    pub(super) kept: Arc<KeptValues>,
    pub(super) settings: Arc<Settings>,
    /// The marks of the diagnosis schedule.
    pub(super) marks: u64,
}

impl Facts {
    fn is(&self, other: &Facts) -> bool {
        Arc::ptr_eq(&self.evidence, &other.evidence)
            && Arc::ptr_eq(&self.kept, &other.kept)
            && Arc::ptr_eq(&self.settings, &other.settings)
            && self.marks == other.marks
    }
}

/// A look at a plan: everything that was acknowledged when it was given.
pub struct PlanSight {
    shadow: Arc<PlanShadow>,
    version: u64,
    at: DateTime<Utc>,
    /// The plan is due: whoever reads a report diagnoses it first.
    is_due: bool,
    /// Our own clients are connected: a diagnosis makes the reports of both sides.
    is_listened_to: bool,
}

/// The plan as it is read, and what was worked out of it.
pub struct ReadCopy {
    plan: PlanId,
    doc: PlanDoc,
    /// The whole plan, to be taken in first.
    first: Option<Bytes>,
    seq: u64,
    history: FieldLog,
    owners: BTreeMap<u64, ClientOwner>,
    facts: Facts,
    version: u64,
    /// When it last took in what was written.
    taken: Option<Instant>,
    /// Work on it is under way, or ended half-way.
    is_busy: bool,
    at: DateTime<Utc>,
    standing: Option<Arc<PlanPosition>>,
    text: Option<Arc<RawValue>>,
    encoded: Option<Bytes>,
    reports: BTreeMap<Side, (DateTime<Utc>, Arc<Report>)>,
    diagnosis: Option<Arc<Diagnosis>>,
}

/// The state that a copy begins with.
pub(super) struct CopyStart {
    pub(super) plan: PlanId,
    pub(super) whole: Bytes,
    pub(super) seq: u64,
    pub(super) client: u64,
    pub(super) history: FieldLog,
    pub(super) owners: BTreeMap<u64, ClientOwner>,
    pub(super) facts: Facts,
}

impl PlanShadow {
    pub(super) fn new(beginning: CopyStart) -> PlanShadow {
        let CopyStart { plan, whole, seq, client, history, owners, facts } = beginning;
        let news = PendingUpdates {
            rows: Vec::new(),
            bytes: 0,
            owners: Vec::new(),
            facts: facts.clone(),
            version: 1,
            read: Instant::now(),
        };
        let copy = ReadCopy {
            plan,
            doc: PlanDoc::keeping(client),
            first: Some(whole),
            seq,
            history,
            owners,
            facts,
            version: 0,
            taken: None,
            is_busy: false,
            at: DateTime::UNIX_EPOCH,
            standing: None,
            text: None,
            encoded: None,
            reports: BTreeMap::new(),
            diagnosis: None,
        };
        PlanShadow {
            turns: Pool::new(1),
            copy: Arc::new(tokio::sync::Mutex::new(copy)),
            news: Mutex::new(news),
            is_lost: AtomicBool::new(false),
        }
    }

    fn look(&self, facts: Facts) -> u64 {
        let mut news = self.news();
        news.read = Instant::now();
        if !news.facts.is(&facts) {
            news.facts = facts;
            news.version += 1;
        }
        news.version
    }

    /// How long somebody may still read it.
    fn left(&self) -> Duration {
        let news = self.news();
        if news.bytes >= UNREAD_BYTES || self.is_lost.load(Ordering::Relaxed) {
            return Duration::ZERO;
        }
        UNREAD.saturating_sub(news.read.elapsed())
    }

    fn news(&self) -> MutexGuard<'_, PendingUpdates> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PlanSight {
    /// Works something out of the plan, when it is the caller's turn at the plan's copy, on a
    /// thread for such work and when it is their turn for one of those.
    ///
    /// # Errors
    /// [`Problem::Fault`] when the copy is not sound; the next one is a fresh one.
    pub async fn read<T: Send + 'static>(
        self,
        pool: PoolPlace,
        work: impl FnOnce(&mut ReadCopy) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let turn = self.shadow.turns.take(pool.caller(), 1).await;
        let copy = Arc::clone(&self.shadow.copy).lock_owned().await;
        if copy.version < self.version
            && let Some(taken) = copy.taken
        {
            tokio::time::sleep_until(taken + EVERY).await;
        }
        self.work(copy, (turn, pool), |copy, _| work(copy)).await
    }

    /// As [`PlanSight::read`], for what shows how the plan stands: a plan that is due is diagnosed
    /// first.
    ///
    /// # Errors
    /// As for [`PlanSight::read`].
    pub(super) async fn read_diagnosed<T: Send + 'static>(
        self,
        pool: PoolPlace,
        work: impl FnOnce(&mut ReadCopy) -> T + Send + 'static,
    ) -> Result<(T, Option<Arc<Diagnosis>>), Problem> {
        let (is_due, is_listened_to) = (self.is_due, self.is_listened_to);
        self.read(pool, move |copy| {
            let diagnosis = is_due.then(|| copy.diagnosis(is_listened_to));
            (work(copy), diagnosis)
        })
        .await
    }

    /// Diagnoses the plan, and says how long that took.
    ///
    /// # Errors
    /// As for [`PlanSight::read`].
    pub(super) async fn diagnose(
        self,
        pool: PoolPlace,
    ) -> Result<(Arc<Diagnosis>, Duration), Problem> {
        let is_listened_to = self.is_listened_to;
        self.read(pool, move |copy| {
            let begun = std::time::Instant::now();
            (copy.diagnosis(is_listened_to), begun.elapsed())
        })
        .await
    }

    /// Makes a replica that writes under this id, with everything that was acknowledged, without
    /// waiting for the copy's next state.
    ///
    /// # Errors
    /// As for [`PlanSight::read`].
    pub(super) async fn desk(
        mut self,
        pool: PoolPlace,
        client: u64,
    ) -> Result<CommandReplica, Problem> {
        let turn = self.shadow.turns.take(pool.caller(), 1).await;
        let copy = Arc::clone(&self.shadow.copy).lock_owned().await;
        if copy.taken.is_some_and(|taken| taken + EVERY > Instant::now()) {
            self.version = copy.version;
        }
        let desk = self.work(copy, (turn, pool), move |copy, shadow| {
            let (mut seq, mut updates) = (copy.seq, vec![copy.encoded()]);
            for step in &shadow.news().rows {
                seq = step.seq;
                updates.push(step.bytes.clone());
            }
            CommandReplica::new(client, seq, updates)
        });
        desk.await?.map_err(|says| Problem::Fault(format!("a replica for commands: {says}")))
    }

    async fn work<T: Send + 'static>(
        self,
        mut copy: OwnedMutexGuard<ReadCopy>,
        (turn, pool): (Permit, PoolPlace),
        work: impl FnOnce(&mut ReadCopy, &PlanShadow) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let PlanSight { shadow, version, at, .. } = self;
        let permit = pool.take().await;
        let working = blocking::run(move || {
            let worked = match copy.begin(&shadow, version, at) {
                Ok(()) => {
                    let worked = work(&mut copy, &shadow);
                    copy.is_busy = false;
                    Ok(worked)
                }
                Err(says) => {
                    shadow.is_lost.store(true, Ordering::Relaxed);
                    Err(Problem::Fault(format!("the copy of the plan to read from: {says}")))
                }
            };
            drop((copy, shadow, permit, turn));
            worked
        });
        working.await.map_err(|Panic(says)| Problem::Fault(says))?
    }
}

impl ReadCopy {
    /// Makes it show at least a version.
    fn begin(
        &mut self,
        shadow: &PlanShadow,
        version: u64,
        at: DateTime<Utc>,
    ) -> Result<(), String> {
        // The work that was half-way through it did not come to its end.
        if std::mem::replace(&mut self.is_busy, true) {
            return Err(WorkBrokeOff.to_string());
        }
        // A clock that was set back takes the copy back with it.
        self.at = at;
        if self.version >= version {
            return Ok(());
        }
        let (rows, owners) = {
            let mut news = shadow.news();
            news.bytes = 0;
            (self.facts, self.version) = (news.facts.clone(), news.version);
            (std::mem::take(&mut news.rows), std::mem::take(&mut news.owners))
        };
        if let Some(first) = self.first.take() {
            self.doc.merge(&first).map_err(|e| e.to_string())?;
        }
        self.owners.extend(owners);
        for step in rows {
            self.doc.merge(&step.bytes).map_err(|e| e.to_string())?;
            record::follow(&mut self.history, step.seq, step.at, step.record.as_ref());
            self.seq = step.seq;
        }
        // The deletions that a kept document notes are for a gate.
        self.doc.take_deleted();
        self.taken = Some(Instant::now());
        (self.standing, self.text, self.encoded) = (None, None, None);
        self.reports.clear();
        self.diagnosis = None;
        Ok(())
    }

    /// The plan's id.
    pub fn plan(&self) -> &PlanId {
        &self.plan
    }

    /// Where the plan stands.
    pub fn standing(&mut self) -> Arc<PlanPosition> {
        if let Some(standing) = &self.standing {
            return Arc::clone(standing);
        }
        let document = self.doc.document();
        let reading = countersign_plan::Plan::read(&document);
        let settings = Arc::clone(&self.facts.settings);
        let (seq, epoch) = (self.seq, self.facts.epoch);
        let standing = Arc::new(PlanPosition { seq, epoch, document, reading, settings });
        self.standing = Some(Arc::clone(&standing));
        standing
    }

    /// The document as JSON text.
    ///
    /// # Errors
    /// None for a document: all of its keys are texts.
    pub fn text(&mut self) -> Result<Arc<RawValue>, Problem> {
        if let Some(text) = &self.text {
            return Ok(Arc::clone(text));
        }
        let text = serde_json::value::to_raw_value(&self.standing().document);
        let text: Arc<RawValue> = text.map_err(|e| Problem::Fault(e.to_string()))?.into();
        self.text = Some(Arc::clone(&text));
        Ok(text)
    }

    /// The whole plan as one update.
    pub fn encoded(&mut self) -> Bytes {
        if self.encoded.is_none() {
            self.encoded = Some(self.doc.encode().into());
        }
        self.encoded.clone().unwrap_or_default()
    }

    /// The report for a side, now, in words.
    pub fn report(&mut self, side: Side) -> Arc<Report> {
        let known = self.reports.get(&side).filter(|(at, _)| {
            (self.at - *at).abs() < TimeDelta::milliseconds(EVERY.as_millis() as i64)
        });
        if let Some((_, report)) = known {
            return Arc::clone(report);
        }
        let at = self.at;
        let report = self.with_material(|material| material.report(side, at));
        let report = Arc::new(self.completed(report));
        self.reports.insert(side, (self.at, Arc::clone(&report)));
        report
    }

    /// The view of a participant, as their own page makes it; and until when they last had it open.
    pub fn view(&mut self, who: &Participant) -> (View, Option<DateTime<Utc>>) {
        let facts = RelayFacts::from(&*self.report(who.side));
        let standing = self.standing();
        let plan = &standing.reading.plan;
        let now = Moment { today: day::today(plan, self.at), at: self.at };
        let source = ViewSource {
            doc: &self.doc,
            reading: &standing.reading,
            facts: &facts,
            evidence: &self.facts.evidence,
        };
        (source.view(&who.party(), &now), self.facts.kept.last_visit(who))
    }

    /// How the plan stands now; with our own clients connected, also the reports of both sides.
    fn diagnosis(&mut self, is_listened_to: bool) -> Arc<Diagnosis> {
        let at = self.at;
        let known = self.diagnosis.as_ref().filter(|known| {
            !known.standing.is_over(at) && (known.frames.is_some() || !is_listened_to)
        });
        if let Some(known) = known {
            return Arc::clone(known);
        }
        let (standing, seller) = self.with_material(|material| material.pass(at));
        Arc::make_mut(&mut self.facts.kept).standing = Some(standing.clone());
        let seller = self.completed(seller);
        self.reports.insert(Side::Seller, (at, Arc::new(seller.clone())));
        let frames = is_listened_to.then(|| ReportFrames::of(&self.report(Side::Buyer), seller));
        let (epoch, marks) = (self.facts.epoch, self.facts.marks);
        let diagnosis = Arc::new(Diagnosis { epoch, marks, at, standing, frames });
        self.diagnosis = Some(Arc::clone(&diagnosis));
        diagnosis
    }

    /// The input of reports.
    fn with_material<T>(&mut self, work: impl FnOnce(Material<'_>) -> T) -> T {
        let standing = self.standing();
        let (reading, facts) = (&standing.reading, &self.facts);
        let owner = |client| self.owners.get(&client).cloned();
        let texts = texts::shares(&self.doc, owner, &reading.plan, &self.history);
        work(Material {
            reading,
            history: &self.history,
            texts: &texts,
            evidence: &facts.evidence,
            kept: &facts.kept,
            created: facts.created,
            thresholds: &facts.settings.thresholds,
            seq: self.seq,
        })
    }

    /// A report with what the rules do not tell.
    fn completed(&mut self, report: Report) -> Report {
        let standing = self.standing();
        let plan = &standing.reading.plan;
        let held = judge::held_places(&self.doc, &self.facts.evidence, &self.history, plan);
        Report { held, doubles: doubles(plan, &self.history), ..report }
    }

    /// The statements that people put their name to, with the plan of the same moment.
    pub fn held(&mut self) -> SignedStatements {
        let standing = self.standing();
        SignedStatements {
            standing,
            ledger: self.doc.ledger(),
            evidence: Arc::clone(&self.facts.evidence),
        }
    }

    /// The record of who set each value.
    pub fn history(&self) -> &FieldLog {
        &self.history
    }

    /// The statements that people put their name to.
    pub fn evidence(&self) -> &Evidence {
        &self.facts.evidence
    }
}

impl Room {
    /// A look at the plan as it is durable now.
    ///
    /// # Errors
    /// When the store does not give the record.
    pub(super) async fn sight(&mut self, at: DateTime<Utc>) -> Result<PlanSight, Problem> {
        self.load_record().await?;
        let facts = self.facts();
        let kept = self.shadow.take().filter(|shadow| !shadow.is_lost.load(Ordering::Relaxed));
        let shadow = match kept {
            Some(shadow) => shadow,
            None => {
                let (whole, seq) = self.whole();
                let client = self.replica.doc.client();
                let (history, owners) = (self.history().clone(), self.replica.people.owners());
                let (plan, facts) = (self.plan.clone(), facts.clone());
                Arc::new(PlanShadow::new(CopyStart {
                    plan,
                    whole,
                    seq,
                    client,
                    history,
                    owners,
                    facts,
                }))
            }
        };
        let version = shadow.look(facts);
        self.shadow = Some(Arc::clone(&shadow));
        let (is_due, is_listened_to) = (self.diagnosis.is_due(), self.has_listeners());
        Ok(PlanSight { shadow, version, at, is_due, is_listened_to })
    }

    fn facts(&self) -> Facts {
        Facts {
            epoch: self.replica.epoch,
            created: self.replica.created_at,
            evidence: Arc::clone(&self.replica.evidence),
            kept: Arc::clone(&self.replica.record.kept),
            settings: Arc::clone(&self.replica.settings),
            marks: self.diagnosis.marks(),
        }
    }

    /// How long until nobody may read the copy any more.
    pub(super) fn next_unread(&self) -> Option<Duration> {
        let left = self.shadow.as_ref()?.left();
        Some(left.max(Duration::from_millis(1)))
    }

    /// Drops a copy that nobody reads.
    pub(super) fn drop_unread(&mut self) {
        if self.shadow.as_ref().is_some_and(|shadow| shadow.left().is_zero()) {
            blocking::drop_large(self.shadow.take());
        }
    }

    /// The changes that are handed to the copy when the append is durable; nothing while nobody
    /// reads.
    pub(super) fn following(&mut self, append: &Append) -> Option<CopyChanges> {
        let written = append.rows.iter().map(|row| row.bytes.len()).sum();
        if self.base.as_mut().is_some_and(|base| !base.follow(written)) {
            self.base = None;
        }
        self.drop_unread();
        self.shadow.as_ref()?;
        let rows = append.rows.iter().zip(append.after + 1..).map(|(row, seq)| LogRow {
            seq,
            at: row.at,
            bytes: row.bytes.clone(),
            record: row.record.clone(),
        });
        let owners = append.bindings.iter().map(|bound| (bound.client, bound.principal.clone()));
        Some(CopyChanges { rows: rows.collect(), owners: owners.collect() })
    }

    /// Hands the copy what has become durable.
    pub(super) fn follow(&self, following: Option<CopyChanges>) {
        let (Some(shadow), Some(CopyChanges { rows, owners })) = (&self.shadow, following) else {
            return;
        };
        let mut news = shadow.news();
        news.bytes += rows.iter().map(|row| row.bytes.len()).sum::<usize>();
        news.rows.extend(rows);
        news.owners.extend(owners);
        news.facts = self.facts();
        news.version += 1;
    }
}

/// The changes that a copy is handed with an append.
pub(super) struct CopyChanges {
    rows: Vec<LogRow>,
    owners: Vec<(u64, ClientOwner)>,
}
