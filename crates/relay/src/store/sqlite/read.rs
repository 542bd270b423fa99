//! The statements that read, on connections of their own, each in one read transaction.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};

use super::attestations;
use crate::store::{
    AnswerLife, BatchId, Binding, ClientOwner, IdSource, PlanId, StoreError, StoredAnswer,
    StoredPlan, StoredRow, StoredSnapshot,
};

pub(super) fn load(c: &mut Connection, plan: &PlanId) -> Result<Option<StoredPlan>, StoreError> {
    // One transaction, so that snapshot and tail fit together whatever is compacted meanwhile.
    let c = c.transaction()?;
    let Some((epoch, seq, created_at, batch)) = c
        .prepare_cached("select epoch, seq, created_at, batch from plan where id = ?1")?
        .query_row([plan.as_str()], |r| {
            Ok((
                r.get::<_, u64>(0)?,
                r.get::<_, u64>(1)?,
                r.get::<_, i64>(2)?,
                r.get::<_, Option<[u8; 16]>>(3)?,
            ))
        })
        .optional()?
    else {
        return Ok(None);
    };
    let snapshot = c
        .prepare_cached("select seq, bytes from snapshot where plan = ?1")?
        .query_row([plan.as_str()], |r| Ok(StoredSnapshot { seq: r.get(0)?, bytes: blob(r, 1)? }))
        .optional()?;
    let from = snapshot.as_ref().map_or(0, |s| s.seq);
    let tail = c
        .prepare_cached(
            "select seq, principal, bytes from plan_log where plan = ?1 and seq > ?2 order by seq",
        )?
        .query_and_then(params![plan.as_str(), from], |r| {
            let principal = principal(&r.get::<_, String>(1)?)?;
            Ok(StoredRow { seq: r.get(0)?, principal, bytes: blob(r, 2)? })
        })?
        .collect::<Result<Vec<_>, StoreError>>()?;
    let whole = tail.iter().map(|r| r.seq).eq(from + 1..=seq);
    if !whole {
        return Err(StoreError::Database(format!(
            "the log of plan {plan} has a gap between {from} and {seq}: restore it from your backup"
        )));
    }
    let bindings = c
        .prepare_cached(
            "select client, principal, via, at, assurance from binding where plan = ?1",
        )?
        .query_and_then([plan.as_str()], |r| {
            Ok(Binding {
                client: r.get(0)?,
                principal: principal(&r.get::<_, String>(1)?)?,
                via: IdSource::from_word(&r.get::<_, String>(2)?)
                    .ok_or_else(|| odd("binding.via"))?,
                assurance: r.get::<_, u8>(4)?.into(),
                at: instant(r.get(3)?)?,
            })
        })?
        .collect::<Result<Vec<_>, StoreError>>()?;
    let thresholds = c
        .prepare_cached("select named from thresholds where plan = ?1")?
        .query_row([plan.as_str()], |r| r.get(0))
        .optional()?;
    let created_at = instant(created_at)?;
    let deleted = deleted(&c, plan)?;
    let evidence = attestations::read(&c, plan)?;
    let batch = batch.map(|bytes| BatchId(u128::from_be_bytes(bytes)));
    Ok(Some(StoredPlan {
        epoch,
        seq,
        batch,
        created_at,
        snapshot,
        tail,
        deleted,
        bindings,
        thresholds,
        evidence,
    }))
}

pub(super) fn deleted(c: &Connection, plan: &PlanId) -> Result<Option<DateTime<Utc>>, StoreError> {
    let at = c
        .prepare_cached("select at from deletion where plan = ?1")?
        .query_row([plan.as_str()], |r| r.get::<_, i64>(0))
        .optional()?;
    at.map(|at| DateTime::from_timestamp(at, 0).ok_or_else(|| odd("deletion.at"))).transpose()
}

pub(super) fn has(c: &mut Connection, plan: &PlanId) -> Result<bool, StoreError> {
    has_plan(c, plan)
}

pub(super) fn newest(c: &mut Connection) -> Result<Option<DateTime<Utc>>, StoreError> {
    let newest: Option<i64> =
        c.prepare_cached("select max(changed_at) from plan")?.query_row([], |r| r.get(0))?;
    newest.map(instant).transpose()
}

pub(super) fn has_plan(c: &Connection, plan: &PlanId) -> Result<bool, StoreError> {
    Ok(c.prepare_cached("select 1 from plan where id = ?1")?.exists([plan.as_str()])?)
}

pub(super) fn recall(
    c: &mut Connection,
    caller: &str,
    key: &str,
) -> Result<Option<StoredAnswer>, StoreError> {
    // Of a plan that is gone, the one answer kept is that to its deletion.
    c.prepare_cached(
        "select i.request, i.status, i.answer, i.at, i.plan, i.lasts from idempotency i left join plan p on p.id = i.plan
         where i.caller = ?1 and i.key = ?2 and (i.plan is null or p.id is null or p.epoch = i.epoch)",
    )?
        .query_and_then([caller, key], |r| {
            let plan = r.get::<_, Option<String>>(4)?;
            Ok(StoredAnswer {
                caller: caller.to_owned(),
                key: key.to_owned(),
                plan: plan.map(|id| PlanId::new(&id).ok_or_else(|| odd("idempotency.plan"))).transpose()?,
                request: r.get(0)?,
                status: r.get(1)?,
                body: blob(r, 2)?,
                life: if r.get(5)? { AnswerLife::Plan } else { AnswerLife::Day },
                at: instant(r.get(3)?)?,
            })
        })?
        .next()
        .transpose()
}

pub(super) fn answers(c: &mut Connection, caller: &str) -> Result<usize, StoreError> {
    let kept = c
        .prepare_cached("select answers from idempotency_load where caller = ?1")?
        .query_row([caller], |r| r.get(0))
        .optional()?;
    Ok(kept.unwrap_or(0))
}

fn blob(r: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<Bytes> {
    r.get::<_, Vec<u8>>(column).map(Bytes::from)
}

fn principal(text: &str) -> Result<ClientOwner, StoreError> {
    ClientOwner::from_column(text).ok_or_else(|| odd("principal"))
}

pub(super) fn instant(ms: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_millis(ms).ok_or_else(|| odd("an instant"))
}

pub(super) fn odd(what: &str) -> StoreError {
    StoreError::Database(format!("a row holds an unreadable {what}"))
}
