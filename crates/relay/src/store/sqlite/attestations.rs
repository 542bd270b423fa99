//! The statements of the ledger's table and of the terms in it.

use std::collections::BTreeMap;

use countersign_plan::attest::{Attestation, Evidence, Ledger};
use rusqlite::{Connection, params};

use super::read::odd;
use super::write::column;
use crate::store::{Attested, PlanId, StoreError};

/// Writes an entry and its terms.
pub(super) fn write(c: &Connection, plan: &PlanId, attested: &Attested) -> Result<(), StoreError> {
    let Attested { entry, terms } = attested;
    let text = serde_json::to_string(entry).map_err(|e| StoreError::Database(e.to_string()))?;
    c.prepare_cached("insert into attestation (plan, seq, id, entry, at) values (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![plan.as_str(), column(entry.seq)?, entry.id, text, entry.at.timestamp_millis()])?;
    c.prepare_cached("insert into terms (plan, digest, terms) values (?1, ?2, ?3) on conflict do nothing")?
        .execute(params![plan.as_str(), entry.digest, terms.to_string()])?;
    Ok(())
}

/// Reads all of a plan's.
pub(super) fn read(c: &Connection, plan: &PlanId) -> Result<Evidence, StoreError> {
    let entries = c
        .prepare_cached("select entry from attestation where plan = ?1 order by seq")?
        .query_and_then([plan.as_str()], |r| {
            serde_json::from_str::<Attestation>(&r.get::<_, String>(0)?).map_err(|_| odd("attestation"))
        })?
        .collect::<Result<Vec<_>, StoreError>>()?;
    let terms = c
        .prepare_cached("select digest, terms from terms where plan = ?1")?
        .query_and_then([plan.as_str()], |r| {
            let terms = serde_json::from_str(&r.get::<_, String>(1)?).map_err(|_| odd("terms"))?;
            Ok((r.get::<_, String>(0)?, terms))
        })?
        .collect::<Result<BTreeMap<_, _>, StoreError>>()?;
    Ok(Evidence::of(Ledger::of(entries), terms))
}
