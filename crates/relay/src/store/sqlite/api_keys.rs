//! The statements of the table of API keys.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Row, params};

use super::read::instant;
use crate::api_key::{ApiKey, KeyHash, KeyScope};
use crate::store::StoreError;

const COLUMNS: &str = "id, name, scope, plan_prefix, created_at, revoked_at";

/// The key of a hash.
pub(super) fn find(c: &Connection, hash: &KeyHash) -> Result<Option<ApiKey>, StoreError> {
    c.prepare_cached(&format!("select {COLUMNS} from api_key where hash = ?1"))?
        .query_row([hash.as_slice()], |row| Ok(key(row)))
        .optional()?
        .transpose()
}

/// All keys, the oldest first.
pub(super) fn list(c: &Connection) -> Result<Vec<ApiKey>, StoreError> {
    c.prepare_cached(&format!("select {COLUMNS} from api_key order by created_at, id"))?
        .query_and_then([], key)?
        .collect()
}

/// Keeps a new key; false where another one that is not revoked has its name.
pub(super) fn add(c: &Connection, key: &ApiKey, hash: &KeyHash) -> Result<bool, StoreError> {
    let scope: Vec<_> = key.scope.iter().map(|scope| scope.word()).collect();
    let added = c
        .prepare_cached(
            "insert into api_key (id, name, hash, scope, plan_prefix, created_at) values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            key.id,
            key.name,
            hash.as_slice(),
            scope.join(" "),
            key.plan_prefix,
            key.created_at.timestamp_millis()
        ]);
    match added {
        Ok(_) => Ok(true),
        Err(e) if e.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => Ok(false),
        Err(e) => Err(e.into()),
    }
}

/// Revokes the key of an id or a name; none where there is no such key that is not revoked.
pub(super) fn revoke(
    c: &Connection,
    which: &str,
    at: DateTime<Utc>,
) -> Result<Option<ApiKey>, StoreError> {
    let sql = format!(
        "update api_key set revoked_at = ?2 where (id = ?1 or name = ?1) and revoked_at is null returning {COLUMNS}"
    );
    c.prepare_cached(&sql)?
        .query_row(params![which, at.timestamp_millis()], |row| Ok(key(row)))
        .optional()?
        .transpose()
}

fn key(row: &Row<'_>) -> Result<ApiKey, StoreError> {
    let scope: String = row.get(2)?;
    Ok(ApiKey {
        id: row.get(0)?,
        name: row.get(1)?,
        scope: scope.split(' ').filter_map(KeyScope::from_word).collect(),
        plan_prefix: row.get(3)?,
        created_at: instant(row.get(4)?)?,
        revoked_at: row.get::<_, Option<i64>>(5)?.map(instant).transpose()?,
    })
}
