//! The statements of invitations: counted to the inviter, in the transaction of the answer.

use chrono::TimeDelta;
use rusqlite::{Connection, params};

use super::read::has_plan;
use super::write::answer_once;
use crate::store::{InvitedColleague, StoreError, StoredAnswer};

/// Notes an invitation, unless its inviter has `most` of the last 24 hours.
pub(super) fn invite(
    c: &Connection,
    invited: &InvitedColleague,
    most: usize,
    answer: Option<&StoredAnswer>,
) -> Result<bool, StoreError> {
    let InvitedColleague { plan, sub, side, by, at, until } = invited;
    if !has_plan(c, plan)? {
        return Err(StoreError::Missing);
    }
    // Invitations dated more than a day ahead were made before the clock was set back.
    let (since, ahead) = (*at - TimeDelta::days(1), *at + TimeDelta::days(1));
    let count: usize = c
        .prepare_cached(
            "select count(*) from invite where plan = ?1 and side = ?2 and by_sub = ?3 and at > ?4 and at < ?5",
        )?
        .query_row(
            params![plan.as_str(), side.word(), by, since.timestamp_millis(), ahead.timestamp_millis()],
            |r| r.get(0),
        )?;
    if count >= most {
        return Ok(false);
    }
    c.prepare_cached(
        "insert into invite (plan, sub, side, by_sub, at, until) values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        plan.as_str(),
        sub,
        side.word(),
        by,
        at.timestamp_millis(),
        until.timestamp_millis()
    ])?;
    answer.into_iter().try_for_each(|a| answer_once(c, a))?;
    Ok(true)
}
