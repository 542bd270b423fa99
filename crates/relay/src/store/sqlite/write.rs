//! The statements that write. Each runs inside the writer's transaction.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::{attestations, field_log, standing};
use crate::store::{
    AnswerLife, Append, Binding, NewPlan, NewRow, NewSnapshot, PlanId, StoreError, StoredAnswer,
};

pub(super) fn create(c: &Connection, new: &NewPlan) -> Result<(), StoreError> {
    let answer =
        new.answer.clone().map(|answer| StoredAnswer { plan: Some(new.id.clone()), ..answer });
    // First of all: another relay may have carried the call out meanwhile. Then nothing of it
    // stands twice.
    if let Some(answer) = &answer
        && is_answered(c, answer)?
    {
        return Err(StoreError::Answered);
    }
    let at = new.seed.at.timestamp_millis();
    let made = c
        .prepare_cached(
            "insert into plan (id, epoch, seq, created_at, changed_at) values (?1, ?2, 1, ?3, ?3)
             on conflict do nothing",
        )?
        .execute(params![new.id.as_str(), column(new.epoch)?, at])?;
    if made == 0 {
        return Err(StoreError::Exists);
    }
    // The answer to a deletion under this id is of the plan before.
    c.prepare_cached("delete from idempotency where plan = ?1")?.execute([new.id.as_str()])?;
    log(c, &new.id, new.epoch, 1, &new.seed)?;
    bind(c, &new.id, &new.bindings)?;
    if let Some(of) = &new.standing {
        standing::stand(c, &new.id, of)?;
    }
    answer.iter().try_for_each(|a| answer_once(c, a))
}

pub(super) fn append(c: &Connection, append: &Append) -> Result<u64, StoreError> {
    let (epoch, mut seq) = c
        .prepare_cached("select epoch, seq from plan where id = ?1")?
        .query_row([append.plan.as_str()], |r| Ok((r.get::<_, u64>(0)?, r.get::<_, u64>(1)?)))
        .optional()?
        .ok_or(StoreError::Missing)?;
    if epoch != append.epoch {
        return Err(StoreError::Missing);
    }
    if seq != append.after {
        return Err(StoreError::Raced);
    }
    for row in &append.rows {
        seq += 1;
        log(c, &append.plan, epoch, seq, row)?;
    }
    if let Some(last) = append.rows.last() {
        c.prepare_cached("update plan set seq = ?2, changed_at = ?3 where id = ?1")?
            .execute(params![append.plan.as_str(), column(seq)?, last.at.timestamp_millis()])?;
    }
    if let Some(batch) = append.batch {
        c.prepare_cached("update plan set batch = ?2 where id = ?1")?
            .execute(params![append.plan.as_str(), batch.0.to_be_bytes()])?;
    }
    field_log::fold(c, &append.plan, &append.beside.folds)?;
    // Before the new ones: an id that was given back may be somebody else's by now.
    release(c, &append.plan, &append.beside.released)?;
    bind(c, &append.plan, &append.bindings)?;
    append.attestations.iter().try_for_each(|a| attestations::write(c, &append.plan, a))?;
    standing::write(c, &append.plan, &append.beside)?;
    append.answers.iter().try_for_each(|a| remember(c, a))?;
    Ok(seq)
}

pub(super) fn compact(c: &Connection, snapshot: &NewSnapshot) -> Result<(), StoreError> {
    let (plan, seq) = (snapshot.plan.as_str(), column(snapshot.seq)?);
    let stands: Option<u64> = c
        .prepare_cached("select seq from plan where id = ?1 and epoch = ?2 and seq >= ?3")?
        .query_row(params![plan, column(snapshot.epoch)?, seq], |r| r.get(0))
        .optional()?;
    if stands.is_none() {
        return Err(StoreError::Missing);
    }
    c.prepare_cached(
        "insert into snapshot (plan, seq, epoch, bytes, at) values (?1, ?2, ?3, ?4, ?5)
         on conflict (plan) do update set seq = excluded.seq, epoch = excluded.epoch, bytes = excluded.bytes,
             at = excluded.at
         where excluded.seq >= snapshot.seq",
    )?
    .execute(params![
        plan,
        seq,
        column(snapshot.epoch)?,
        &snapshot.bytes[..],
        snapshot.at.timestamp_millis()
    ])?;
    c.prepare_cached("delete from plan_log where plan = ?1 and seq <= ?2")?
        .execute(params![plan, seq])?;
    Ok(())
}

pub(super) fn delete(
    c: &Connection,
    plan: &PlanId,
    at: DateTime<Utc>,
    answer: Option<&StoredAnswer>,
) -> Result<bool, StoreError> {
    let is_there = c.prepare_cached("select 1 from plan where id = ?1")?.exists([plan.as_str()])?;
    if !is_there {
        return Ok(false);
    }
    c.prepare_cached("delete from idempotency where plan = ?1")?.execute([plan.as_str()])?;
    let answer = answer.map(|answer| StoredAnswer { plan: Some(plan.clone()), ..answer.clone() });
    // Before the plan goes: it takes its epoch from there.
    answer.iter().try_for_each(|a| remember(c, a))?;
    c.prepare_cached("delete from plan where id = ?1")?.execute([plan.as_str()])?;
    c.prepare_cached(
        "insert into deletion (plan, at) values (?1, ?2)
         on conflict (plan) do update set at = max(at, excluded.at)",
    )?
    .execute(params![plan.as_str(), at.timestamp()])?;
    Ok(true)
}

pub(super) fn settle(
    c: &Connection,
    plan: &PlanId,
    named: &str,
    at: DateTime<Utc>,
    answer: Option<&StoredAnswer>,
) -> Result<(), StoreError> {
    let set = c
        .prepare_cached(
            "insert into thresholds (plan, named, at) select id, ?2, ?3 from plan where id = ?1
             on conflict (plan) do update set named = excluded.named, at = excluded.at",
        )?
        .execute(params![plan.as_str(), named, at.timestamp_millis()])?;
    if set == 0 {
        return Err(StoreError::Missing);
    }
    // Other thresholds may give another verdict.
    standing::mark_due(c, plan)?;
    answer.into_iter().try_for_each(|a| remember(c, a))
}

/// Whether an answer of this epoch of the plan is kept under the key.
fn is_answered(c: &Connection, answer: &StoredAnswer) -> Result<bool, StoreError> {
    Ok(c.prepare_cached(
        "select 1 from idempotency where caller = ?1 and key = ?2
             and epoch is (select epoch from plan where id = ?3)",
    )?
    .exists(params![answer.caller, answer.key, answer.plan.as_ref().map(PlanId::as_str)])?)
}

/// Keeps the answer of a call; where one is kept already, the transaction is to be rolled back.
pub(super) fn answer_once(c: &Connection, answer: &StoredAnswer) -> Result<(), StoreError> {
    if insert_answer(c, answer)? { Ok(()) } else { Err(StoreError::Answered) }
}

/// Keeps an answer beside what it answers; the first one under its key stays.
pub(super) fn remember(c: &Connection, answer: &StoredAnswer) -> Result<(), StoreError> {
    insert_answer(c, answer).map(drop)
}

/// False where an answer of the same epoch is kept under the key, or the plan of the answer is
/// gone.
fn insert_answer(c: &Connection, answer: &StoredAnswer) -> Result<bool, StoreError> {
    let kept = c
        .prepare_cached(
            "insert into idempotency (caller, key, request, status, answer, at, plan, epoch, lasts)
             select ?1, ?2, ?3, ?4, ?5, ?6, ?7, (select epoch from plan where id = ?7), ?8
             where ?7 is null or exists (select 1 from plan where id = ?7)
             on conflict (caller, key) do update set request = excluded.request, status = excluded.status,
                 answer = excluded.answer, at = excluded.at, plan = excluded.plan, epoch = excluded.epoch,
                 lasts = excluded.lasts
             where excluded.epoch is not idempotency.epoch",
        )?
        .execute(params![
            answer.caller,
            answer.key,
            &answer.request[..],
            answer.status,
            &answer.body[..],
            answer.at.timestamp_millis(),
            answer.plan.as_ref().map(PlanId::as_str),
            answer.life == AnswerLife::Plan
        ])?;
    Ok(kept > 0)
}

pub(super) fn forget(
    c: &Connection,
    before: DateTime<Utc>,
    limit: usize,
) -> Result<usize, StoreError> {
    Ok(c.prepare_cached(
        "delete from idempotency where (caller, key) in
             (select caller, key from idempotency where lasts = 0 and at < ?1 order by at limit ?2)",
    )?
    .execute(params![before.timestamp_millis(), column(limit as u64)?])?)
}

/// Bytes that a probe writes: more pages than a usual write needs, so that a disk with room for the
/// probe alone is not told to be well. One page fits into what an earlier failed write left of the
/// journal.
const PROBE_BYTES: i64 = 256 << 10;

/// Writes a filler into a row of its own: through the journal and to the disk, like every other
/// write. The row is replaced each time, so the database does not grow.
pub(super) fn probe(c: &Connection) -> Result<(), StoreError> {
    c.execute_batch(
        "create table if not exists probe (id integer primary key, filler blob not null) strict",
    )?;
    c.prepare_cached("insert or replace into probe (id, filler) values (1, randomblob(?1))")?
        .execute([PROBE_BYTES])?;
    Ok(())
}

fn log(
    c: &Connection,
    plan: &PlanId,
    epoch: u64,
    seq: u64,
    row: &NewRow,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "insert into plan_log (plan, seq, epoch, principal, client, bytes, at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        plan.as_str(),
        column(seq)?,
        column(epoch)?,
        row.principal.to_column(),
        column(row.client)?,
        &row.bytes[..],
        row.at.timestamp_millis()
    ])?;
    row.record.iter().try_for_each(|record| field_log::write(c, plan, seq, row.at, record))
}

fn bind(c: &Connection, plan: &PlanId, bindings: &[Binding]) -> Result<(), StoreError> {
    for binding in bindings {
        c.prepare_cached(
            "insert into binding (plan, client, principal, via, at, assurance) values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            plan.as_str(),
            column(binding.client)?,
            binding.principal.to_column(),
            binding.via.word(),
            binding.at.timestamp_millis(),
            binding.assurance.number()
        ])?;
    }
    Ok(())
}

fn release(c: &Connection, plan: &PlanId, clients: &[u64]) -> Result<(), StoreError> {
    for client in clients {
        c.prepare_cached("delete from binding where plan = ?1 and client = ?2")?
            .execute(params![plan.as_str(), column(*client)?])?;
    }
    Ok(())
}

/// SQLite counts with a sign; ids and numbers here have 53 bits at most.
pub(super) fn column(number: u64) -> Result<i64, StoreError> {
    i64::try_from(number)
        .map_err(|_| StoreError::Database(format!("{number} does not fit a column")))
}
