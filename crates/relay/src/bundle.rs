//! The portable proof of a plan: document, ledger, the terms in it and the public keys, under one
//! seal; and its check, which needs no relay.
//!
//! `{plan, epoch, epochs, at, document, ledger, terms: {digest: terms}, jwks, seal}`. The seal is a
//! receipt of `{plan, epoch, epochs, at, parts: {document, ledger, terms, jwks}}`, of each part the
//! SHA-256 of its canonical JSON: it can be made while the parts go out one after the other, and
//! stands last. A seal of an earlier version is a receipt of the whole rest. It shows what the
//! relay witnessed. The holder of the relay's key can witness events that never were: that is why
//! signers keep their own copies, and why the key's thumbprint is printed.

use std::fmt;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::attest::{
    Attestation, AttestationKind, Evidence, Ledger, Signature, SignerSide, Terms, signatures,
};
use countersign_plan::history::FieldLog;
use countersign_plan::{Plan, canonical, ijson};
use jsonwebtoken::jwk::JwkSet;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::receipt;
use crate::receipt::ReceiptKey;
use crate::room::SignedStatements;
use crate::room::attest::FIRST;
use crate::store::PlanId;

/// The values that a seal names as they are, in the order in which they are told.
const NAMED: [&str; 4] = ["plan", "epoch", "epochs", "at"];

/// The values that a seal names by their hash.
const HASHED: [&str; 4] = ["document", "ledger", "terms", "jwks"];

/// The parts under a seal of an earlier version.
const FORMER: [&str; 7] = ["plan", "epoch", "at", "document", "ledger", "terms", "jwks"];

/// A piece that has so many bytes goes out.
const PIECE_BYTES: usize = 64 << 10;

/// Why a bundle cannot be written.
type Error = Box<dyn std::error::Error + Send + Sync>;

/// A bundle that is written piece by piece: of the terms and of the ledger no more than a piece is
/// in memory as text.
pub struct BundleWriter {
    plan: String,
    at: DateTime<Utc>,
    held: SignedStatements,
    next: NextPiece,
    /// Of the part that is being written.
    hash: Sha256,
    /// Of those that are written.
    parts: Map<String, Value>,
    /// The digests of the terms, in order.
    digests: Vec<String>,
}

/// The beginning of a bundle's next piece.
#[derive(Clone, Copy, Debug)]
enum NextPiece {
    Document,
    Ledger(usize),
    Terms(usize),
    Seal,
    Nothing,
}

impl BundleWriter {
    /// Of what is held of a plan.
    pub fn new(plan: &PlanId, held: SignedStatements, at: DateTime<Utc>) -> BundleWriter {
        let entries =
            held.evidence.ledger().entries().iter().filter(|entry| entry.kind.keeps_terms());
        let mut digests: Vec<String> = entries.map(|entry| entry.digest.clone()).collect();
        digests.retain(|digest| held.evidence.terms(digest).is_some());
        digests.sort_unstable();
        digests.dedup();
        let plan = plan.to_string();
        BundleWriter {
            plan,
            at,
            held,
            next: NextPiece::Document,
            hash: Sha256::new(),
            parts: Map::new(),
            digests,
        }
    }

    /// The next piece; `None` behind the last. The first holds the whole document.
    ///
    /// # Errors
    /// When something in it cannot be written as canonical JSON; then there is no next piece.
    pub fn piece(&mut self, key: &ReceiptKey) -> Option<Result<Bytes, Error>> {
        let mut out = String::new();
        let written = match std::mem::replace(&mut self.next, NextPiece::Nothing) {
            NextPiece::Document => self.document(&mut out),
            NextPiece::Ledger(from) => self.ledger(from, &mut out),
            NextPiece::Terms(from) => self.terms(from, &mut out),
            NextPiece::Seal => self.seal(key, &mut out),
            NextPiece::Nothing => return None,
        };
        Some(written.map(|next| {
            self.next = next;
            Bytes::from(out)
        }))
    }

    /// The epochs of the plan in their order: those in which something was attested, and that of
    /// now.
    fn epochs(&self) -> Vec<u64> {
        let entries = self.held.evidence.ledger().entries().iter().map(|entry| entry.epoch);
        let mut epochs: Vec<u64> = Vec::new();
        for epoch in entries.chain([self.held.standing.epoch]) {
            if !epochs.contains(&epoch) {
                epochs.push(epoch);
            }
        }
        epochs
    }

    fn named(&self) -> Map<String, Value> {
        let named = [
            json!(self.plan),
            json!(self.held.standing.epoch),
            json!(self.epochs()),
            json!(self.at),
        ];
        NAMED.into_iter().map(str::to_owned).zip(named).collect()
    }

    fn document(&mut self, out: &mut String) -> Result<NextPiece, Error> {
        out.push('{');
        let named = self.named();
        for name in NAMED {
            *out += &format!("\"{name}\":{},", named.get(name).unwrap_or(&Value::Null));
        }
        *out += "\"document\":";
        let text = receipt::canonical(&self.held.standing.document)?;
        self.write(&text, out);
        self.hashed("document");
        *out += ",\"ledger\":";
        self.write("[", out);
        Ok(NextPiece::Ledger(0))
    }

    fn ledger(&mut self, from: usize, out: &mut String) -> Result<NextPiece, Error> {
        let mut nth = from;
        while let Some(entry) = self.held.evidence.ledger().entries().get(nth) {
            if out.len() >= PIECE_BYTES {
                return Ok(NextPiece::Ledger(nth));
            }
            let text = receipt::canonical(&serde_json::to_value(entry)?)?;
            self.write(if nth > 0 { "," } else { "" }, out);
            self.write(&text, out);
            nth += 1;
        }
        self.write("]", out);
        self.hashed("ledger");
        *out += ",\"terms\":";
        self.write("{", out);
        Ok(NextPiece::Terms(0))
    }

    fn terms(&mut self, from: usize, out: &mut String) -> Result<NextPiece, Error> {
        let mut nth = from;
        while let Some(digest) = self.digests.get(nth) {
            if out.len() >= PIECE_BYTES {
                return Ok(NextPiece::Terms(nth));
            }
            let terms =
                receipt::canonical(self.held.evidence.terms(digest).unwrap_or(&Value::Null))?;
            let name = format!("{}\"{digest}\":", if nth > 0 { "," } else { "" });
            self.write(&name, out);
            self.write(&terms, out);
            nth += 1;
        }
        self.write("}", out);
        self.hashed("terms");
        Ok(NextPiece::Seal)
    }

    fn seal(&mut self, key: &ReceiptKey, out: &mut String) -> Result<NextPiece, Error> {
        *out += ",\"jwks\":";
        let text = receipt::canonical(&serde_json::to_value(key.jwks())?)?;
        self.write(&text, out);
        self.hashed("jwks");
        let mut sealed = self.named();
        sealed.insert("parts".to_owned(), Value::Object(std::mem::take(&mut self.parts)));
        let seal = key.receipt(&Value::Object(sealed))?;
        *out += &format!(",\"seal\":\"{seal}\"}}");
        Ok(NextPiece::Nothing)
    }

    /// Writes what belongs to the part that is being hashed.
    fn write(&mut self, text: &str, out: &mut String) {
        self.hash.update(text.as_bytes());
        out.push_str(text);
    }

    /// The part is written.
    fn hashed(&mut self, part: &str) {
        let hash = hex(std::mem::take(&mut self.hash));
        self.parts.insert(part.to_owned(), Value::String(hash));
    }
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The content that a seal is a receipt of, of a bundle or of its parts without one: `{plan, epoch,
/// epochs, at, parts}`.
///
/// # Errors
/// When a part cannot be written as canonical JSON.
pub fn sealed(parts: &Map<String, Value>) -> Result<Value, serde_json::Error> {
    let mut sealed = Map::new();
    for name in NAMED {
        sealed.extend(parts.get(name).map(|value| (name.to_owned(), value.clone())));
    }
    let mut hashes = Map::new();
    for name in HASHED {
        if let Some(part) = parts.get(name) {
            let hash = canonical::hash(receipt::canonical(part)?.as_bytes());
            hashes.insert(name.to_owned(), Value::String(hash));
        }
    }
    sealed.insert("parts".to_owned(), Value::Object(hashes));
    Ok(Value::Object(sealed))
}

/// The findings in an intact bundle.
#[derive(Debug)]
pub struct VerifiedBundle {
    /// The id of the plan.
    pub plan: String,
    /// When it was sealed.
    pub at: String,
    /// The thumbprint of the key of the seal.
    pub key: String,
    /// Every key that signed something in it, in the order in which they appear.
    pub keys: Vec<KeyUse>,
    /// How many entries there are.
    pub entries: usize,
    /// How signatures stand against the document in the bundle. The relay's record alone tells the
    /// author of a change.
    pub signatures: Vec<Signature>,
}

/// The receipts that one key signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyUse {
    /// Its thumbprint.
    pub key: String,
    /// The numbers of the entries, rising.
    pub entries: Vec<usize>,
    /// Whether it signed the seal.
    pub is_seal: bool,
}

/// The first thing in a bundle that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Which: `entry 3 (01J…)`, `the seal`, `document/steps/S/due`.
    pub what: String,
    /// The fault in it.
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
/// The first [`Flaw`]: entries in their order, then the parts. That the plan says something else by
/// now than what was signed is none.
pub fn verify(bundle: &Value, trusted: Option<&JwkSet>) -> Result<VerifiedBundle, Flaw> {
    let Some(parts) = bundle.as_object() else { return flaw("the bundle", "it is no JSON object") };
    let own = keys(parts, trusted.is_some())?;
    let keys = trusted.unwrap_or(&own);
    let entries = parts.get("ledger").and_then(Value::as_array);
    let Some(entries) = entries else { return flaw("ledger", "it is missing, or no list") };
    let mut before: Option<&Value> = None;
    let mut uses: Vec<KeyUse> = Vec::new();
    for (nth, entry) in entries.iter().enumerate() {
        let key = check_entry(nth, entry, before, keys)?;
        note(&mut uses, &key, |of| of.entries.push(nth + 1));
        before = Some(entry);
    }
    let key = check_seal(parts, keys)?;
    note(&mut uses, &key, |of| of.is_seal = true);
    let entries = check_sense(parts, entries)?;
    let text = |part: &str| parts.get(part).and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(VerifiedBundle {
        plan: text("plan"),
        at: text("at"),
        key,
        keys: uses,
        entries: entries.len(),
        signatures: standing(parts, entries),
    })
}

/// Notes what a key signed.
fn note(uses: &mut Vec<KeyUse>, key: &str, signed: impl FnOnce(&mut KeyUse)) {
    match uses.iter_mut().find(|known| known.key == key) {
        Some(known) => signed(known),
        None => {
            let mut fresh = KeyUse { key: key.to_owned(), entries: Vec::new(), is_seal: false };
            signed(&mut fresh);
            uses.push(fresh);
        }
    }
}

/// The keys that the bundle brings along. Where others are trusted, they prove nothing and are only
/// compared by the seal.
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

/// Receipt, place and chain of one entry; with the key of the receipt.
fn check_entry(
    nth: usize,
    entry: &Value,
    before: Option<&Value>,
    keys: &JwkSet,
) -> Result<String, Flaw> {
    let id = entry.get("id").and_then(Value::as_str).unwrap_or("?");
    let what = format!("entry {} ({id})", nth + 1);
    let mut bare = entry.clone();
    let receipt = bare.as_object_mut().and_then(|fields| fields.remove("receipt"));
    let Some(receipt) = receipt.as_ref().and_then(Value::as_str) else {
        return flaw(what, "it has no receipt");
    };
    let key = match receipt::check(receipt, &bare, keys) {
        Ok(key) => key,
        Err(e) => return flaw(what, format!("its receipt does not bear it out: {e}")),
    };
    if entry.get("seq").and_then(Value::as_u64) != Some(nth as u64 + 1) {
        let seq = entry.get("seq").cloned().unwrap_or_default();
        return flaw(what, format!("number {seq} stands here: one before it is missing or moved"));
    }
    let prev = match before {
        Some(before) => receipt::canonical(before)
            .map(|text| canonical::hash(text.as_bytes()))
            .unwrap_or_default(),
        None => FIRST.to_owned(),
    };
    if entry.get("prev").and_then(Value::as_str) != Some(&prev) {
        return flaw(what, "it does not follow on the entry before it");
    }
    Ok(key)
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
    let Ok(Value::Object(then)) = ijson::read(&payload) else {
        return flaw("the seal", "it is one of something else than a bundle");
    };
    let is_former = !then.contains_key("parts");
    let names = if is_former { FORMER.to_vec() } else { [NAMED, HASHED].concat() };
    for part in &names {
        let Some(now) = parts.get(*part) else { return flaw(*part, "it is missing") };
        let is_hashed = !is_former && HASHED.contains(part);
        let of = if is_hashed { then.get("parts").and_then(Value::as_object) } else { Some(&then) };
        match of.and_then(|of| of.get(*part)) {
            Some(Value::String(hash)) if is_hashed => check_hash(part, now, hash)?,
            Some(then) if !is_hashed && same(now, then) => {}
            Some(then) if !is_hashed => return Err(changed(part, now, then)),
            Some(_) | None => return flaw("the seal", "it is one of something else than a bundle"),
        }
    }
    if let Some(more) = parts.keys().find(|part| *part != "seal" && !names.contains(&part.as_str()))
    {
        return flaw(more.as_str(), "it was not there when the bundle was sealed");
    }
    let rest = if is_former {
        let mut rest = parts.clone();
        rest.remove("seal");
        Ok(Value::Object(rest))
    } else {
        sealed(parts)
    };
    match rest.map(|rest| receipt::check(seal, &rest, keys)) {
        Ok(Ok(_)) => Ok(key),
        Ok(Err(e)) => flaw("the seal", e.to_string()),
        Err(e) => flaw("the bundle", e.to_string()),
    }
}

/// Whether a part is the one of a hash; names what is not as it was sealed as closely as can be
/// told.
fn check_hash(part: &str, now: &Value, hash: &str) -> Result<(), Flaw> {
    let text = receipt::canonical(now).unwrap_or_default();
    if canonical::hash(text.as_bytes()) == hash {
        return Ok(());
    }
    if let ("ledger", Some(entries)) = (part, now.as_array()) {
        return ledger_ends(entries, hash);
    }
    let is_odd = |(digest, terms): &(&String, &Value)| canonical::digest(terms) != **digest;
    if let ("terms", Some(terms)) = (part, now.as_object())
        && let Some((digest, _)) = terms.iter().find(is_odd)
    {
        return flaw(format!("terms/{digest}"), "these are the terms of another digest");
    }
    flaw(part, "it is not as it was sealed")
}

/// Says where a ledger ends otherwise than it was sealed. Its entries have proved to be whole and
/// in order.
fn ledger_ends(entries: &[Value], hash: &str) -> Result<(), Flaw> {
    let mut text = Sha256::new();
    text.update("[");
    for (nth, entry) in entries.iter().enumerate() {
        let mut until = text.clone();
        until.update("]");
        if hex(until) == hash {
            let id = entry.get("id").and_then(Value::as_str).unwrap_or("?");
            let what = format!("entry {} ({id})", nth + 1);
            return flaw(what, "it was not there when the bundle was sealed");
        }
        text.update(if nth > 0 { "," } else { "" });
        text.update(receipt::canonical(entry).unwrap_or_default());
    }
    let what = format!("entry {} (?)", entries.len() + 1);
    flaw(what, "it is missing: the ledger was sealed with more entries than are here")
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
        return Flaw {
            what: format!("entry {} ({id})", now.len() + 1),
            says: "it is missing".to_owned(),
        };
    }
    let (mut path, mut now, mut then) = (part.to_owned(), now, then);
    while let (Some(a), Some(b)) = (now.as_object(), then.as_object()) {
        let Some(key) = b.keys().chain(a.keys()).find(|key| a.get(*key) != b.get(*key)) else {
            break;
        };
        path = format!("{path}/{key}");
        match (a.get(key), b.get(key)) {
            (Some(one), Some(other)) => (now, then) = (one, other),
            (None, _) => return Flaw { what: path, says: "it is missing".to_owned() },
            (_, None) => {
                return Flaw {
                    what: path,
                    says: "it was not there when the bundle was sealed".to_owned(),
                };
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
    let epochs = epochs(parts)?;
    let mut reached = 0;
    for (nth, entry) in entries.iter().enumerate() {
        let what = || {
            format!(
                "entry {} ({})",
                nth + 1,
                entry.get("id").and_then(Value::as_str).unwrap_or("?")
            )
        };
        let Ok(entry) = Attestation::deserialize(entry) else {
            return flaw(what(), "it is no attestation");
        };
        if parts.get("plan").and_then(Value::as_str) != Some(&entry.plan) {
            return flaw(what(), "it is one of another plan");
        }
        match epochs.iter().position(|epoch| *epoch == entry.epoch) {
            None => return flaw(what(), "it is one of another epoch of the plan"),
            Some(nth) if nth < reached => {
                return flaw(what(), "it is one of an earlier epoch than the entry before it");
            }
            Some(nth) => reached = nth,
        }
        if entry.kind.keeps_terms() && !terms.contains_key(&entry.digest) {
            return flaw(what(), "the terms that it speaks of are missing");
        }
        let mine = |of: &str| read.iter().any(|known| known.id == of && known.by.is(&entry.by));
        if entry.kind == AttestationKind::Withdraw && !entry.of.as_deref().is_some_and(mine) {
            return flaw(what(), "it takes back what its person never said");
        }
        let is_refusal = |of: &str| {
            let refusal = |known: &&Attestation| {
                known.kind == AttestationKind::Decline && known.by.assurance.is_verified()
            };
            read.iter().filter(refusal).any(|known| known.id == of)
        };
        if entry.kind == AttestationKind::Void && !entry.of.as_deref().is_some_and(is_refusal) {
            return flaw(what(), "it sets aside what is no refusal of a verified person");
        }
        if (entry.kind == AttestationKind::Void) != (entry.by.side == SignerSide::Portal) {
            return flaw(what(), "only the portal sets a refusal aside, and it does nothing else");
        }
        if read.iter().any(|known| known.id == entry.id) {
            return flaw(what(), "its id is that of another entry");
        }
        read.push(entry);
    }
    Ok(read)
}

/// The epochs of the plan in their order, that of the document last.
fn epochs(parts: &Map<String, Value>) -> Result<Vec<u64>, Flaw> {
    let Some(now) = parts.get("epoch").and_then(Value::as_u64) else {
        return flaw("epoch", "it is no number");
    };
    let Some(listed) = parts.get("epochs") else { return Ok(vec![now]) };
    let listed = listed.as_array().map(Vec::as_slice).unwrap_or_default();
    let epochs: Vec<u64> = listed.iter().filter_map(Value::as_u64).collect();
    let mut once = epochs.clone();
    once.sort_unstable();
    once.dedup();
    if epochs.len() != listed.len() || once.len() != epochs.len() || epochs.last() != Some(&now) {
        return flaw(
            "epochs",
            "they are not the plan's epochs, each once, that of the document last",
        );
    }
    Ok(epochs)
}

fn standing(parts: &Map<String, Value>, entries: Vec<Attestation>) -> Vec<Signature> {
    let terms = parts.get("terms").and_then(Value::as_object).into_iter().flatten();
    let terms = terms.map(|(digest, terms)| (digest.clone(), terms.clone())).collect();
    let now = Terms::of(&Plan::read(parts.get("document").unwrap_or(&Value::Null)).plan);
    signatures(&Evidence::of(Ledger::of(entries), terms), &now, &FieldLog::default())
}

#[cfg(test)]
mod tests {
    use countersign_plan::people::Assurance;
    use std::sync::Arc;

    use countersign_plan::attest::Signer;
    use countersign_plan::model::Side;
    use countersign_plan::rules::Thresholds;

    use super::*;
    use crate::room::attest::{bare, chain};
    use crate::room::{PlanPosition, Settings};

    /// A plan with so many confirmations, each of terms of so many bytes.
    fn held(entries: usize, bytes: usize, key: &ReceiptKey) -> SignedStatements {
        let mut evidence = Evidence::default();
        for nth in 0..entries {
            let terms = Value::String(format!("{nth} {}", "x".repeat(bytes)));
            let by = Signer {
                sub: "dana".into(),
                name: "Dana".into(),
                email: None,
                side: Side::Buyer.into(),
                assurance: Assurance::Verified,
            };
            let mut entry = Attestation {
                id: format!("e{nth}"),
                plan: "p".into(),
                epoch: 7,
                kind: AttestationKind::Confirm,
                subject: "goal".into(),
                digest: canonical::digest(&terms),
                by,
                at: DateTime::UNIX_EPOCH,
                note: Some("n".repeat(1000)),
                present: None,
                of: None,
                seq: nth as u64 + 1,
                prev: evidence
                    .ledger()
                    .entries()
                    .last()
                    .map_or(FIRST.to_owned(), |last| chain(last).unwrap()),
                receipt: String::new(),
            };
            entry.receipt = key.detached(&bare(&entry).unwrap()).unwrap();
            evidence.record(entry, Some(Arc::new(terms)), Some(nth as u64));
        }
        let document = json!({"goal": "Two days", "plan": {"x": [0.1, 1e21, 9_007_199_254_740_993_u64, -0.0]}});
        let settings = Arc::new(Settings { named: json!({}), thresholds: Thresholds::default() });
        let reading = Plan::read(&document);
        let standing = PlanPosition { seq: 1, epoch: 7, document, reading, settings };
        SignedStatements {
            standing: Arc::new(standing),
            ledger: Vec::new(),
            evidence: Arc::new(evidence),
        }
    }

    #[test]
    fn lgr14_a_bundle_goes_out_in_pieces_and_what_they_make_verifies() {
        let key = ReceiptKey::new(&[7; 32]).unwrap();
        for (entries, bytes) in [(0, 0), (1, 10), (300, 10), (40, 200 << 10)] {
            let mut writer = BundleWriter::new(
                &PlanId::new("p").unwrap(),
                held(entries, bytes, &key),
                DateTime::UNIX_EPOCH,
            );
            let (mut text, mut largest, mut pieces) = (Vec::new(), 0, 0);
            while let Some(piece) = writer.piece(&key) {
                let piece = piece.unwrap();
                text.extend_from_slice(&piece);
                (largest, pieces) = (largest.max(piece.len()), pieces + 1);
            }
            assert!(largest <= PIECE_BYTES + bytes + 2000, "{largest} bytes in a piece");
            assert!(pieces > text.len() / (PIECE_BYTES + bytes + 2000), "{pieces} pieces");
            let bundle = ijson::read(&text).unwrap();
            assert_eq!(verify(&bundle, Some(key.jwks())).unwrap().entries, entries);
            let parts = bundle.as_object().unwrap();
            assert_eq!(parts["terms"].as_object().unwrap().len(), entries);
            assert!(writer.piece(&key).is_none(), "nothing behind the seal");
        }
    }
}
