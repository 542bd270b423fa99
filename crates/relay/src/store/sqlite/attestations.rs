//! The statements of the ledger's table and of the terms in it.

use std::sync::Arc;

use countersign_plan::attest::{Attestation, Evidence};
use rusqlite::{Connection, OptionalExtension, params};

use super::read::odd;
use super::write::column;
use crate::store::{Attested, PlanId, StoreError};

/// Writes an entry, and its terms where they are kept.
pub(super) fn write(c: &Connection, plan: &PlanId, attested: &Attested) -> Result<(), StoreError> {
    let Attested { entry, terms, row } = attested;
    let text = serde_json::to_string(entry).map_err(|e| StoreError::Database(e.to_string()))?;
    c.prepare_cached(
        "insert into attestation (plan, seq, id, entry, at, log_seq) values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        plan.as_str(),
        column(entry.seq)?,
        entry.id,
        text,
        entry.at.timestamp_millis(),
        column(*row)?
    ])?;
    if let Some(terms) = terms {
        c.prepare_cached(
            "insert into terms (plan, digest, terms) values (?1, ?2, ?3) on conflict do nothing",
        )?
        .execute(params![plan.as_str(), entry.digest, terms.to_string()])?;
    }
    Ok(())
}

/// Reads all of a plan's. Terms that an earlier version kept with other entries stay where they
/// are: nobody asks for them.
pub(super) fn read(c: &Connection, plan: &PlanId) -> Result<Evidence, StoreError> {
    let mut evidence = Evidence::default();
    let mut entries =
        c.prepare_cached("select entry, log_seq from attestation where plan = ?1 order by seq")?;
    let entries = entries.query_and_then([plan.as_str()], |r| {
        let entry = serde_json::from_str::<Attestation>(&r.get::<_, String>(0)?);
        Ok::<_, StoreError>((entry.map_err(|_| odd("attestation"))?, r.get::<_, u64>(1)?))
    })?;
    let mut terms = c.prepare_cached("select terms from terms where plan = ?1 and digest = ?2")?;
    for entry in entries {
        let (entry, row) = entry?;
        let is_new = entry.kind.keeps_terms() && evidence.terms(&entry.digest).is_none();
        let text: Option<String> = match is_new {
            true => {
                terms.query_row([plan.as_str(), entry.digest.as_str()], |r| r.get(0)).optional()?
            }
            false => None,
        };
        let terms = text.map(|text| serde_json::from_str(&text).map(Arc::new)).transpose();
        evidence.record(entry, terms.map_err(|_| odd("terms"))?, Some(row));
    }
    Ok(evidence)
}
