//! The portable proof of a plan: document, ledger, the terms in it and the public keys, under one seal; and its check, which
//! needs no relay.
//!
//! `{plan, epoch, at, document, ledger, terms: {digest: terms}, jwks, seal}`; the seal is a receipt of the canonical rest. It
//! shows what the relay witnessed. Whoever holds the relay's key can witness what never was: that is why signers keep
//! their own copies, and why the key's thumbprint is printed.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use countersign_plan::Plan;
use countersign_plan::attest::{
    Attestation, Evidence, Kind, Ledger, Signature, SignerSide, Terms, canonical, signatures,
};
use countersign_plan::authority::PROVEN;
use countersign_plan::history::FieldLog;
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::receipt::{self, ReceiptKey};
use crate::room::Held;
use crate::room::attest::FIRST;
use crate::store::PlanId;

/// The parts, in the order in which they are told.
const PARTS: [&str; 7] = ["plan", "epoch", "at", "document", "ledger", "terms", "jwks"];

/// Puts a bundle together and seals it.
///
/// # Errors
/// When something in it cannot be written as canonical JSON.
pub fn bundle(
    plan: &PlanId,
    held: &Held,
    at: DateTime<Utc>,
    key: &ReceiptKey,
) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
    let entries = held.evidence.ledger().entries();
    let terms: BTreeMap<&str, Option<&Value>> =
        entries.iter().map(|entry| (entry.digest.as_str(), held.evidence.terms(&entry.digest))).collect();
    let rest = json!({
        "plan": plan.as_str(),
        "epoch": held.standing.epoch,
        "at": at,
        "document": held.standing.document,
        "ledger": entries,
        "terms": terms,
        "jwks": key.jwks(),
    });
    // As it reads once it was written: numbers as canonical JSON has them.
    let mut bundle: Value = serde_json::from_str(&receipt::canonical(&rest)?)?;
    let seal = key.receipt(&bundle)?;
    bundle.as_object_mut().map(|parts| parts.insert("seal".to_owned(), Value::String(seal)));
    Ok(bundle)
}

/// What an intact bundle shows.
#[derive(Debug)]
pub struct Verified {
    /// Of which plan.
    pub plan: String,
    /// When it was sealed.
    pub at: String,
    /// The thumbprint of the key of the seal.
    pub key: String,
    /// How many entries there are.
    pub entries: usize,
    /// How signatures stand against the document in the bundle. Whose a change was only the relay's record tells.
    pub signatures: Vec<Signature>,
}

/// The first thing in a bundle that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Which: `entry 3 (01J…)`, `the seal`, `document/steps/S/due`.
    pub what: String,
    /// What is wrong with it.
    pub says: String,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.what, self.says)
    }
}

fn flaw<T>(what: impl Into<String>, says: impl Into<String>) -> Result<T, Flaw> {
    Err(Flaw { what: what.into(), says: says.into() })
}

/// Checks a bundle, with keys that one trusts already where one has them, else with its own.
///
/// # Errors
/// The first [`Flaw`]: entries in their order, then the parts. That the plan says something else by now than what was signed
/// is none.
pub fn verify(bundle: &Value, trusted: Option<&JwkSet>) -> Result<Verified, Flaw> {
    let Some(parts) = bundle.as_object() else { return flaw("the bundle", "it is no JSON object") };
    let own = keys(parts, trusted.is_some())?;
    let keys = trusted.unwrap_or(&own);
    let entries = parts.get("ledger").and_then(Value::as_array);
    let Some(entries) = entries else { return flaw("ledger", "it is missing, or no list") };
    let mut before: Option<&Value> = None;
    for (nth, entry) in entries.iter().enumerate() {
        check_entry(nth, entry, before, keys)?;
        before = Some(entry);
    }
    let key = check_seal(parts, keys)?;
    let entries = check_sense(parts, entries)?;
    let text = |part: &str| parts.get(part).and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(Verified {
        plan: text("plan"),
        at: text("at"),
        key,
        entries: entries.len(),
        signatures: standing(parts, entries),
    })
}

/// The keys that the bundle brings along. Where others are trusted, they prove nothing and are only compared by the seal.
fn keys(parts: &Map<String, Value>, others: bool) -> Result<JwkSet, Flaw> {
    let Some(set) = parts.get("jwks") else { return flaw("jwks", "it is missing") };
    let Ok(set) = JwkSet::deserialize(set) else { return flaw("jwks", "it is no set of keys") };
    let named = set
        .keys
        .iter()
        .all(|key| key.common.key_id.is_some() && receipt::thumbprint(key) == key.common.key_id);
    if !others && (set.keys.is_empty() || !named) {
        return flaw("jwks", "a key is not the one that its name is the thumbprint of");
    }
    Ok(set)
}

/// Receipt, place and chain of one entry.
fn check_entry(nth: usize, entry: &Value, before: Option<&Value>, keys: &JwkSet) -> Result<(), Flaw> {
    let id = entry.get("id").and_then(Value::as_str).unwrap_or("?");
    let what = format!("entry {} ({id})", nth + 1);
    let mut bare = entry.clone();
    let receipt = bare.as_object_mut().and_then(|fields| fields.remove("receipt"));
    let Some(receipt) = receipt.as_ref().and_then(Value::as_str) else {
        return flaw(what, "it has no receipt");
    };
    if let Err(e) = receipt::check(receipt, &bare, keys) {
        return flaw(what, format!("its receipt does not bear it out: {e}"));
    }
    if entry.get("seq").and_then(Value::as_u64) != Some(nth as u64 + 1) {
        let seq = entry.get("seq").cloned().unwrap_or_default();
        return flaw(what, format!("number {seq} stands here: one before it is missing or moved"));
    }
    let prev = match before {
        Some(before) => {
            receipt::canonical(before).map(|text| canonical::hash(text.as_bytes())).unwrap_or_default()
        }
        None => FIRST.to_owned(),
    };
    if entry.get("prev").and_then(Value::as_str) != Some(&prev) {
        return flaw(what, "it does not follow on the entry before it");
    }
    Ok(())
}

/// The seal holds, and each part is as it was sealed.
fn check_seal(parts: &Map<String, Value>, keys: &JwkSet) -> Result<String, Flaw> {
    let Some(seal) = parts.get("seal").and_then(Value::as_str) else {
        return flaw("the seal", "it is missing");
    };
    let (payload, key) = match receipt::open(seal, keys) {
        Ok(opened) => opened,
        Err(e) => return flaw("the seal", e.to_string()),
    };
    let Ok(Value::Object(sealed)) = serde_json::from_slice(&payload) else {
        return flaw("the seal", "it is one of something else than a bundle");
    };
    for part in PARTS {
        match (parts.get(part), sealed.get(part)) {
            (Some(now), Some(then)) if same(now, then) => {}
            (None, _) => return flaw(part, "it is missing"),
            (Some(_), None) => return flaw("the seal", "it is one of something else than a bundle"),
            (Some(now), Some(then)) => return Err(changed(part, now, then)),
        }
    }
    if let Some(more) = parts.keys().find(|part| *part != "seal" && !PARTS.contains(&part.as_str())) {
        return flaw(more.as_str(), "it was not there when the bundle was sealed");
    }
    let mut rest = parts.clone();
    rest.remove("seal");
    if let Err(e) = receipt::check(seal, &Value::Object(rest), keys) {
        return flaw("the seal", e.to_string());
    }
    Ok(key)
}

fn same(a: &Value, b: &Value) -> bool {
    matches!((receipt::canonical(a), receipt::canonical(b)), (Ok(a), Ok(b)) if a == b)
}

/// Names the first place that is not as it was sealed.
fn changed(part: &str, now: &Value, then: &Value) -> Flaw {
    if part == "ledger"
        && let (Some(now), Some(then)) = (now.as_array(), then.as_array())
        && let Some(missing) = then.get(now.len())
    {
        let id = missing.get("id").and_then(Value::as_str).unwrap_or("?");
        return Flaw { what: format!("entry {} ({id})", now.len() + 1), says: "it is missing".to_owned() };
    }
    let (mut path, mut now, mut then) = (part.to_owned(), now, then);
    while let (Some(a), Some(b)) = (now.as_object(), then.as_object()) {
        let Some(key) = b.keys().chain(a.keys()).find(|key| a.get(*key) != b.get(*key)) else { break };
        path = format!("{path}/{key}");
        match (a.get(key), b.get(key)) {
            (Some(one), Some(other)) => (now, then) = (one, other),
            (None, _) => return Flaw { what: path, says: "it is missing".to_owned() },
            (_, None) => {
                return Flaw { what: path, says: "it was not there when the bundle was sealed".to_owned() };
            }
        }
    }
    Flaw { what: path, says: "it is not as it was sealed".to_owned() }
}

/// Whether the entries are of this plan, and the terms that they speak of are there.
fn check_sense(parts: &Map<String, Value>, entries: &[Value]) -> Result<Vec<Attestation>, Flaw> {
    let mut read: Vec<Attestation> = Vec::with_capacity(entries.len());
    let terms = parts.get("terms").and_then(Value::as_object);
    let Some(terms) = terms else { return flaw("terms", "it is no JSON object") };
    for (digest, terms) in terms {
        if canonical::digest(terms) != *digest {
            return flaw(format!("terms/{digest}"), "these are the terms of another digest");
        }
    }
    for (nth, entry) in entries.iter().enumerate() {
        let what =
            || format!("entry {} ({})", nth + 1, entry.get("id").and_then(Value::as_str).unwrap_or("?"));
        let Ok(entry) = Attestation::deserialize(entry) else { return flaw(what(), "it is no attestation") };
        if parts.get("plan").and_then(Value::as_str) != Some(&entry.plan) {
            return flaw(what(), "it is one of another plan");
        }
        if parts.get("epoch").and_then(Value::as_u64) != Some(entry.epoch) {
            return flaw(what(), "it is one of another epoch of the plan");
        }
        if !terms.contains_key(&entry.digest) {
            return flaw(what(), "the terms that it speaks of are missing");
        }
        let mine = |of: &str| read.iter().any(|known| known.id == of && known.by.is(&entry.by));
        if entry.kind == Kind::Withdraw && !entry.of.as_deref().is_some_and(mine) {
            return flaw(what(), "it takes back what its person never said");
        }
        let is_refusal = |of: &str| {
            let refusal = |known: &&Attestation| known.kind == Kind::Decline && known.by.assurance >= PROVEN;
            read.iter().filter(refusal).any(|known| known.id == of)
        };
        if entry.kind == Kind::Void && !entry.of.as_deref().is_some_and(is_refusal) {
            return flaw(what(), "it sets aside what is no refusal of a verified person");
        }
        if (entry.kind == Kind::Void) != (entry.by.side == SignerSide::Portal) {
            return flaw(what(), "only the portal sets a refusal aside, and it does nothing else");
        }
        if read.iter().any(|known| known.id == entry.id) {
            return flaw(what(), "its id is that of another entry");
        }
        read.push(entry);
    }
    Ok(read)
}

fn standing(parts: &Map<String, Value>, entries: Vec<Attestation>) -> Vec<Signature> {
    let terms = parts.get("terms").and_then(Value::as_object).into_iter().flatten();
    let terms = terms.map(|(digest, terms)| (digest.clone(), terms.clone())).collect();
    let now = Terms::of(&Plan::read(parts.get("document").unwrap_or(&Value::Null)).plan);
    signatures(&Evidence::of(Ledger::of(entries), terms), &now, &FieldLog::default())
}
