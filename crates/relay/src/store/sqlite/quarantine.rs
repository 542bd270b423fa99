//! The statements of the quarantine.

use rusqlite::{Connection, OptionalExtension, params};

use super::read::{has_plan, instant, odd};
use super::write::column;
use crate::quarantine::{OVERHEAD, QuarantineEntry, QuarantineSpace, RefusedUpdate};
use crate::store::{ClientOwner, PlanId, StoreError};

/// Keeps what was refused, and makes room: how many entries went for it.
pub(super) fn keep(
    c: &Connection,
    plan: &PlanId,
    refused: &[RefusedUpdate],
    room: QuarantineSpace,
) -> Result<usize, StoreError> {
    let mut gone = 0;
    for one in refused {
        let size = one.bytes.len() + OVERHEAD;
        if size > room.plan.min(room.all) {
            gone += 1;
            continue;
        }
        let kept = c
            .prepare_cached(
                "insert into quarantine (plan, principal, client, code, reason, at, size, bytes)
                 select id, ?2, ?3, ?4, ?5, ?6, ?7, ?8 from plan where id = ?1",
            )?
            .execute(params![
                plan.as_str(),
                one.principal.to_column(),
                column(one.client)?,
                one.code,
                one.reason,
                one.at.timestamp_millis(),
                column(size as u64)?,
                &one.bytes[..]
            ])?;
        if kept == 0 {
            return Err(StoreError::Missing);
        }
        let newest = c.last_insert_rowid();
        while load(c, plan.as_str())? > room.plan {
            let theirs = "delete from quarantine where id =
                (select min(id) from quarantine where plan = ?1 and principal = ?2 and id < ?3)";
            let anybodys = "delete from quarantine where id =
                (select min(id) from quarantine where plan = ?1 and id < ?2)";
            let sender = params![plan.as_str(), one.principal.to_column(), newest];
            gone += match c.prepare_cached(theirs)?.execute(sender)? {
                0 => match c.prepare_cached(anybodys)?.execute(params![plan.as_str(), newest])? {
                    0 => break,
                    more => more,
                },
                more => more,
            };
        }
        while load(c, "")? > room.all {
            let oldest =
                "delete from quarantine where id = (select min(id) from quarantine where id < ?1)";
            match c.prepare_cached(oldest)?.execute([newest])? {
                0 => break,
                more => gone += more,
            }
        }
    }
    Ok(gone)
}

fn load(c: &Connection, plan: &str) -> Result<usize, StoreError> {
    let size: Option<usize> = c
        .prepare_cached("select size from quarantine_load where plan = ?1")?
        .query_row([plan], |r| r.get(0))
        .optional()?;
    Ok(size.unwrap_or_default())
}

/// The updates that are kept of a plan, the newest first, before the number `before`. `None`: there
/// is no such plan.
pub(super) fn list(
    c: &Connection,
    plan: &PlanId,
    before: Option<u64>,
    limit: usize,
) -> Result<Option<Vec<QuarantineEntry>>, StoreError> {
    if !has_plan(c, plan)? {
        return Ok(None);
    }
    let before = column(before.unwrap_or(i64::MAX as u64))?;
    let entries = c
        .prepare_cached(
            "select id, principal, client, code, reason, at, bytes from quarantine
             where plan = ?1 and id < ?2 order by id desc limit ?3",
        )?
        .query_and_then(params![plan.as_str(), before, column(limit as u64)?], |r| {
            let principal = r.get::<_, String>(1)?;
            Ok(QuarantineEntry {
                number: r.get(0)?,
                refused: RefusedUpdate {
                    principal: ClientOwner::from_column(&principal)
                        .ok_or_else(|| odd("principal"))?,
                    client: r.get(2)?,
                    code: r.get(3)?,
                    reason: r.get(4)?,
                    at: instant(r.get(5)?)?,
                    bytes: r.get::<_, Vec<u8>>(6)?.into(),
                },
            })
        })?
        .collect::<Result<_, StoreError>>()?;
    Ok(Some(entries))
}
