//! Which keys sign receipts, and which signed those that stand in the store: their public halves
//! are noted there from the first start on, so that a relay never goes on under another key without
//! anybody noticing.
//!
//! `receipt.key` holds one key a line, the newest last; that one signs. A relay starts only when
//! the file holds every key that is noted and not retired. A key that is lost for good is given up
//! by the line `lost THUMBPRINT`.

use std::collections::BTreeSet;

use anyhow::Context;
use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::{Jwk, JwkSet};
use serde_json::Value;

use crate::data::{DataDir, DataError, ReceiptLine};
use crate::error::NamelessReceipt;
use crate::receipt::{self, ReceiptKey};
use crate::store::{NotedKey, Sqlite};

/// The keys of a relay that is about to serve: made from `fresh` where there is neither a file nor
/// anything noted, checked against what the store knows, and noted there.
///
/// # Errors
/// [`DataError::Missing`] and [`DataError::LostKeys`] when a key that is in use is not there.
pub async fn serve(
    data: &DataDir,
    store: &Sqlite,
    fresh: [u8; 32],
    now: DateTime<Utc>,
) -> anyhow::Result<ReceiptKey> {
    let noted = store.receipt_keys().await?;
    // A store of an earlier version has noted none: its ledgers tell.
    let entries = if noted.is_empty() { store.signed_entries().await? } else { Vec::new() };
    let signed: Vec<String> = entries.iter().map(kid_of).collect();
    let in_use: BTreeSet<String> = noted
        .iter()
        .filter(|key| !key.is_retired)
        .map(|key| key.kid.clone())
        .chain(signed)
        .collect();
    let file = match data.receipt_lines()? {
        None if in_use.is_empty() => data.make_receipt_key(fresh)?,
        None => return Err(DataError::Missing(data.receipt_file(), Some(listed(&in_use))).into()),
        Some(lines) => lines,
    };
    let ring = Ring::read(data, &file)?;
    ring.check(data, &in_use)?;
    for entry in &entries {
        ring.check_entry(data, entry)?;
    }
    let lost =
        ring.lost.iter().map(|kid| NotedKey { kid: kid.clone(), jwk: None, is_retired: true });
    let held = ring.keys.iter().map(|key| {
        let jwk = serde_json::to_string(key.public())?;
        Ok(NotedKey { kid: key.kid().to_owned(), jwk: Some(jwk), is_retired: false })
    });
    let keys = held.chain(lost.map(Ok)).collect::<Result<_, serde_json::Error>>()?;
    store.note_receipt_keys(keys, now).await?;
    ring.newest(data, store.receipt_keys().await?)
}

/// The keys as a folder holds them, for a bundle that is made beside the relay: nothing is made or
/// noted.
///
/// # Errors
/// As [`serve`].
pub async fn export(data: &DataDir, store: &Sqlite) -> anyhow::Result<ReceiptKey> {
    let noted = store.receipt_keys().await?;
    let in_use: BTreeSet<String> =
        noted.iter().filter(|key| !key.is_retired).map(|key| key.kid.clone()).collect();
    let Some(file) = data.receipt_lines()? else {
        let kids = (!in_use.is_empty()).then(|| listed(&in_use));
        return Err(DataError::Missing(data.receipt_file(), kids).into());
    };
    let ring = Ring::read(data, &file)?;
    ring.check(data, &in_use)?;
    ring.newest(data, noted)
}

/// The content of the file.
struct Ring {
    /// The newest last.
    keys: Vec<ReceiptKey>,
    /// Thumbprints of keys that were given up.
    lost: Vec<String>,
}

impl Ring {
    fn read(data: &DataDir, lines: &[ReceiptLine]) -> anyhow::Result<Ring> {
        let mut ring = Ring { keys: Vec::new(), lost: Vec::new() };
        for line in lines {
            match line {
                ReceiptLine::Secret(secret) => {
                    let key = ReceiptKey::new(secret);
                    ring.keys.push(
                        key.with_context(|| format!("{}", DataError::Key(data.receipt_file())))?,
                    );
                }
                ReceiptLine::Lost(kid) => ring.lost.push(kid.clone()),
            }
        }
        Ok(ring)
    }

    /// Whether every key in use is there, or given up.
    fn check(&self, data: &DataDir, in_use: &BTreeSet<String>) -> Result<(), DataError> {
        let has = |kid: &&String| {
            self.keys.iter().any(|key| key.kid() == *kid) || self.lost.contains(*kid)
        };
        let lacking: BTreeSet<String> = in_use.iter().filter(|kid| !has(kid)).cloned().collect();
        if lacking.is_empty() {
            Ok(())
        } else {
            Err(DataError::LostKeys(data.receipt_file(), listed(&lacking)))
        }
    }

    /// Whether an entry of a ledger holds under the key that it names.
    fn check_entry(&self, data: &DataDir, entry: &Value) -> Result<(), DataError> {
        let kid = kid_of(entry);
        let Some(key) = self.keys.iter().find(|key| key.kid() == kid) else { return Ok(()) };
        let mut bare = entry.clone();
        let receipt = bare.as_object_mut().and_then(|fields| fields.remove("receipt"));
        let receipt = receipt.as_ref().and_then(Value::as_str).unwrap_or_default();
        match receipt::check(receipt, &bare, key.jwks()) {
            Ok(_) => Ok(()),
            Err(_) => Err(DataError::LostKeys(data.receipt_file(), kid)),
        }
    }

    /// The key that signs, beside the public halves of all that are noted.
    fn newest(mut self, data: &DataDir, noted: Vec<NotedKey>) -> anyhow::Result<ReceiptKey> {
        let newest = self.keys.pop().ok_or_else(|| DataError::Key(data.receipt_file()))?;
        let read = |key: NotedKey| key.jwk.map(|jwk| serde_json::from_str::<Jwk>(&jwk)).transpose();
        let noted = noted.into_iter().rev().filter_map(|key| read(key).transpose());
        let former =
            JwkSet { keys: noted.collect::<Result<_, _>>().context("a noted key of receipts")? };
        Ok(newest.with_former(former))
    }
}

/// The thumbprint of the key that an entry's receipt names; the whole of what stands there where it
/// names none.
fn kid_of(entry: &Value) -> String {
    let receipt = entry["receipt"].as_str().unwrap_or_default();
    let kid = jsonwebtoken::decode_header(receipt).ok().and_then(|header| header.kid);
    kid.unwrap_or_else(|| NamelessReceipt(receipt.to_owned()).to_string())
}

fn listed(kids: &BTreeSet<String>) -> String {
    kids.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
