//! The statements of the table of receipt keys, and which keys signed what stands in ledgers.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use serde_json::Value;

use super::read::odd;
use crate::store::{NotedKey, StoreError};

/// All that are noted, the oldest first.
pub(super) fn read(c: &Connection) -> Result<Vec<NotedKey>, StoreError> {
    c.prepare_cached(
        "select kid, jwk, retired_at is not null from receipt_key order by noted_at, kid",
    )?
    .query_and_then([], |r| Ok(NotedKey { kid: r.get(0)?, jwk: r.get(1)?, is_retired: r.get(2)? }))?
    .collect()
}

/// Notes keys; of one that is known already, at most that it is retired.
pub(super) fn note(c: &Connection, keys: &[NotedKey], at: DateTime<Utc>) -> Result<(), StoreError> {
    let mut insert = c.prepare_cached(
        "insert into receipt_key (kid, jwk, noted_at, retired_at) values (?1, ?2, ?3, ?4)
         on conflict (kid) do update set jwk = coalesce(jwk, excluded.jwk),
             retired_at = coalesce(retired_at, excluded.retired_at)",
    )?;
    let at = at.timestamp_millis();
    for key in keys {
        insert.execute(params![key.kid, key.jwk, at, key.is_retired.then_some(at)])?;
    }
    Ok(())
}

/// Of each header that a receipt has, which names its key, the first entry.
pub(super) fn signed(c: &Connection) -> Result<Vec<Value>, StoreError> {
    let mut first = BTreeMap::new();
    let mut entries = c.prepare("select entry from attestation order by plan, seq")?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let entry: Value =
            serde_json::from_str(row.get_ref(0)?.as_str().map_err(|_| odd("attestation"))?)
                .map_err(|_| odd("attestation"))?;
        let receipt = entry["receipt"].as_str().unwrap_or_default();
        let header = receipt.split('.').next().unwrap_or_default().to_owned();
        first.entry(header).or_insert(entry);
    }
    Ok(first.into_values().collect())
}
