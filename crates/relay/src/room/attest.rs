//! What people put their name to: checked against what the plan says now, written into the ledger by the relay's own hand,
//! with a receipt. And whose the client ids are, which the same hand writes.
//!
//! An attestation takes the way of an update: it becomes durable with its row in the log, and nobody sees it before.
//! Refusals come in the order of CONTRACT §3: 403 (assurance) · 422 (a field that is not as its kind has it) · 409 (the
//! digest is not that of the terms now) · 422 (a signature with a blocker open). What is refused leaves nothing behind.

use bytes::Bytes;
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use countersign_plan::World;
use countersign_plan::attest::{Attestation, Kind, Signer, Terms, canonical, differences_of, is_subject};
use countersign_plan::document::WITNESS_ID;
use countersign_plan::ids::Id;
use countersign_plan::report::Severity;
use serde_json::{Value, json};

use super::admit::Batch;
use super::{End, Room};
use crate::error::{Missing, Problem, TermsDiffer};
use crate::receipt;
use crate::store::{Attested, NewRow, Principal};
use crate::token::Participant;

/// What somebody puts their name to.
#[derive(Clone, Debug)]
pub struct Said {
    /// What it is.
    pub kind: Kind,
    /// What it is about.
    pub subject: Option<String>,
    /// Of the terms of the subject that they saw.
    pub digest: Option<String>,
    /// In their words.
    pub note: Option<String>,
    /// Who was there, by sub.
    pub present: Option<Vec<String>>,
    /// Whom, or what.
    pub of: Option<String>,
}

/// The least assurance of a confirmation and of a signature.
const PROVEN: u8 = 2;

/// The longest note, in characters.
const NOTE_MAX: usize = 2000;

/// Who can have been there at once.
const PRESENT_MAX: usize = 100;

/// What the first entry follows on.
pub(crate) const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What is to be written, once all is checked.
struct Checked {
    subject: String,
    digest: String,
    terms: Value,
    note: Option<String>,
}

impl Room {
    /// Checks what somebody says and writes it down; durable with the batch.
    pub(super) fn attest(
        &mut self,
        who: &Participant,
        said: Said,
        batch: &mut Batch,
    ) -> Result<Result<Attested, Problem>, End> {
        let checked = match self.check(who, &said, batch.at) {
            Ok(checked) => checked,
            Err(problem) => return Ok(Err(problem)),
        };
        let Checked { subject, digest, terms, note } = checked;
        let at = batch.moment();
        let random = &self.around.random;
        let mut random = || random();
        let id = World { now: at, random: &mut random }.mint();
        let by = Signer {
            sub: who.sub.clone(),
            name: who.name.clone(),
            email: who.email.clone(),
            side: who.side,
            assurance: who.assurance,
        };
        let entries = self.replica.evidence.ledger().entries();
        let fault = |e: &dyn std::fmt::Display| End::Lost(Problem::Fault(format!("an attestation: {e}")));
        let prev = match entries.last() {
            Some(last) => chain(last).map_err(|e| fault(&e))?,
            None => FIRST.to_owned(),
        };
        let mut entry = Attestation {
            id: id.to_string(),
            plan: self.plan.to_string(),
            epoch: self.replica.epoch,
            kind: said.kind,
            subject,
            digest,
            by,
            at,
            note,
            present: said.present,
            of: said.of,
            seq: entries.len() as u64 + 1,
            prev,
            receipt: String::new(),
        };
        let bare = bare(&entry).map_err(|e| fault(&e))?;
        entry.receipt = self.around.receipts.receipt(&bare).map_err(|e| fault(&e))?;
        let json = serde_json::to_value(&entry).map_err(|e| fault(&e))?;
        let update = self.replica.witness.write(&[json], &[]);
        self.write_own(&update, at, batch)?;
        self.replica.vouch(&entry, &terms);
        let attested = Attested { entry: entry.clone(), terms: terms.clone() };
        self.replica.evidence.push(entry, terms);
        batch.attestations.push(attested.clone());
        Ok(Ok(attested))
    }

    fn check(&self, who: &Participant, said: &Said, at: DateTime<Utc>) -> Result<Checked, Problem> {
        if matches!(said.kind, Kind::Sign | Kind::Confirm) && who.assurance < PROVEN {
            return Err(Problem::unproven(who, PROVEN));
        }
        let reading = self.replica.doc.read();
        let odd = |says: &str| Err(Problem::Attestation(says.to_owned()));
        let note = said.note.as_deref().map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned);
        if note.as_deref().is_some_and(|note| note.chars().count() > NOTE_MAX) {
            return odd("`note` is too long: use at most 2000 characters");
        }
        if let Some(present) = &said.present {
            let sound = |sub: &String| !sub.trim().is_empty() && sub.len() <= 255;
            if said.kind != Kind::Inspect {
                return odd("`present` goes with `inspect` only: leave it out");
            }
            if present.len() > PRESENT_MAX || !present.iter().all(sound) {
                return odd("`present` lists up to 100 people by the `sub` of their tokens");
            }
        }
        let mine = |entry: &&Attestation| (entry.by.side, &entry.by.sub) == (who.side, &who.sub);
        let ledger = self.replica.evidence.ledger();
        let back = match (said.kind, said.of.as_deref()) {
            (Kind::Ask, Some(person)) => {
                if reading.plan.person(&Id::from(person)).is_none() {
                    return odd(
                        "`of` is nobody of this plan: give the id of a person in it, who is asked to sign",
                    );
                }
                None
            }
            (Kind::Ask, None) => {
                return odd("`of` is missing: give the id of the person who is asked to sign");
            }
            (Kind::Withdraw, Some(id)) => match ledger.get(id).filter(mine) {
                None => return odd("`of` is no entry of yours: give the id of an attestation that you made"),
                Some(entry) if entry.kind == Kind::Withdraw => {
                    return odd("what was withdrawn stays so: attest anew instead");
                }
                Some(_) if ledger.is_withdrawn(id) => return odd("this entry is withdrawn already"),
                entry => entry,
            },
            (Kind::Withdraw, None) => {
                return odd("`of` is missing: give the id of the attestation to take back");
            }
            (Kind::Sign | Kind::Confirm | Kind::Inspect | Kind::Decline, Some(_)) => {
                return odd("`of` goes with `ask` and `withdraw` only: leave it out");
            }
            (Kind::Sign | Kind::Confirm | Kind::Inspect | Kind::Decline, None) => None,
        };
        if said.kind == Kind::Decline && note.is_none() {
            return odd("`note` is missing: say in a sentence why; the other side reads it");
        }
        if ledger.entries().iter().filter(mine).count() >= self.around.limits.attestations {
            return Err(Problem::TooManyAttestations(self.around.limits.attestations));
        }
        let subject = match (said.kind, &said.subject, back) {
            (Kind::Withdraw, given, Some(back)) => match given {
                Some(subject) if *subject != back.subject => {
                    return odd("`subject` is another one than that of the entry to take back: leave it out");
                }
                _ => back.subject.clone(),
            },
            (Kind::Confirm, Some(subject), _) if subject != "plan" && is_subject(subject) => subject.clone(),
            (Kind::Confirm, _, _) => {
                return odd(
                    "`subject` of `confirm` is one of plan/goLive, goal, steps/ID, criteria/ID, risks/ID; the whole plan is signed",
                );
            }
            (_, None, _) => "plan".to_owned(),
            (_, Some(subject), _) if subject == "plan" => subject.clone(),
            (_, Some(_), _) => {
                return odd("`subject` of this kind is `plan`; only `confirm` is about a place in it");
            }
        };
        let terms = Terms::of(&reading.plan);
        let Checked { digest, terms, .. } = match (&said.digest, back) {
            // What is taken back is known by its entry.
            (None, Some(back)) => self.as_then(&subject, &back.digest)?,
            (Some(digest), Some(back)) if *digest == back.digest => self.as_then(&subject, digest)?,
            (Some(digest), _) => match terms.part(&subject) {
                Some(part) if canonical::digest(part) == *digest => Checked {
                    subject: subject.clone(),
                    digest: digest.clone(),
                    terms: part.clone(),
                    note: None,
                },
                now => return Err(self.differ(&subject, digest, now)),
            },
            (None, None) => return odd("`digest` is missing: send that of the terms that the person saw"),
        };
        if said.kind == Kind::Sign {
            self.check_complete(who, &reading, at)?;
        }
        Ok(Checked { subject, digest, terms, note })
    }

    fn as_then(&self, subject: &str, digest: &str) -> Result<Checked, Problem> {
        let terms = self.replica.evidence.terms(digest).cloned();
        let terms = terms.ok_or_else(|| Problem::Fault(format!("the terms {digest} are not kept")))?;
        Ok(Checked { subject: subject.to_owned(), digest: digest.to_owned(), terms, note: None })
    }

    /// The terms are not those that the person saw. Where they are known, says what differs.
    fn differ(&self, subject: &str, seen: &str, now: Option<&Value>) -> Problem {
        let differences = self
            .replica
            .evidence
            .terms(seen)
            .map(|seen| differences_of(subject, seen, now.unwrap_or(&Value::Null)));
        Problem::TermsDiffer(Box::new(TermsDiffer {
            subject: subject.to_owned(),
            digest: now.map(canonical::digest),
            terms: now.cloned(),
            differences,
        }))
    }

    /// Nothing that blocks may be open; each missing element is named.
    fn check_complete(
        &self,
        who: &Participant,
        reading: &countersign_plan::model::Reading,
        at: DateTime<Utc>,
    ) -> Result<(), Problem> {
        let report = self.of(reading, who.side, at);
        let blockers = report.findings.iter().filter(|finding| finding.severity == Severity::Blocker);
        let missing: Vec<Missing> = blockers
            .map(|finding| Missing {
                rule: finding.id,
                element: countersign_plan::rules::element(finding.id).map(|element| element.word()),
                says: finding.says.clone(),
                next: finding.next.clone(),
            })
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(Problem::Incomplete(missing)) }
    }

    /// Notes whose client ids somebody writes under, with what they write: everybody reads it in `authors`. Whoever writes
    /// nothing leaves no trace.
    pub(super) fn note_author(&self, client: u64, who: &Participant, batch: &mut Batch) {
        let known = |key: &str| batch.authors.get(key).cloned().or_else(|| self.replica.witness.author(key));
        let mut name = who.sub.clone();
        let mut person = known(&format!("p/{name}"));
        if person.as_ref().is_some_and(|person| person["side"] != who.side.word()) {
            // Two people of one sub, one on each side of the table.
            name = Principal::Person { side: who.side, sub: who.sub.clone() }.to_column();
            person = known(&format!("p/{name}"));
        }
        let proven = person.as_ref().and_then(|person| person["assurance"].as_u64()).unwrap_or(0);
        let now = json!({"name": who.name, "side": who.side, "assurance": proven.max(who.assurance.into())});
        let id = format!("c/{client}");
        let is_named = known(&id).is_some_and(|known| known == name.as_str());
        if person.as_ref() != Some(&now) {
            batch.authors.insert(format!("p/{name}"), now);
        }
        if !is_named {
            batch.authors.insert(id, Value::String(name));
        }
    }

    /// Notes that the relay's ordinary id, under which it seeds and repairs, is the relay's.
    pub(super) fn note_relay(&self, batch: &mut Batch) {
        let known = |key: &str| batch.authors.get(key).cloned().or_else(|| self.replica.witness.author(key));
        let id = format!("c/{}", self.replica.doc.client());
        if known(&id).is_some() {
            return;
        }
        // Somebody may have this sub.
        let is_free = known("p/relay").is_none_or(|there| there["side"] == "relay");
        let name = if is_free { "relay" } else { "relay:relay" };
        let relay = json!({"name": "Relay", "side": "relay", "assurance": 0});
        batch.authors.insert(format!("p/{name}"), relay);
        batch.authors.insert(id, Value::from(name));
    }

    /// Writes down whose the ids are that came with the batch, in the row of an update that brought one.
    pub(super) fn write_authors(&mut self, batch: &mut Batch) -> Result<(), End> {
        if batch.authors.is_empty() {
            return Ok(());
        }
        let authors: Vec<_> = std::mem::take(&mut batch.authors).into_iter().collect();
        let update = self.replica.witness.write(&[], &authors);
        let Some(bytes) = self.pass_own(&update)? else { return Ok(()) };
        batch.enter_beside(&bytes).map_err(|e| End::Lost(Problem::Fault(format!("authors: {e}"))))
    }

    /// Takes what the relay itself wrote the way of any update.
    fn pass_own(&mut self, update: &[u8]) -> Result<Option<Bytes>, End> {
        let lost = |says: String| End::Lost(Problem::Fault(format!("the relay's own write: {says}")));
        let passed = self.replica.gate.admit_own(update).map_err(|refusal| lost(refusal.to_string()))?;
        let Some(bytes) = passed.map(|bytes| Bytes::from(bytes.into_owned())) else { return Ok(None) };
        self.replica.doc.merge(&bytes).map_err(|e| lost(e.to_string()))?;
        for (client, start, len) in self.replica.doc.take_deleted() {
            self.replica.gate.note_deleted(client, start, len);
        }
        self.replica.logged_own(bytes.len());
        Ok(Some(bytes))
    }

    fn write_own(&mut self, update: &[u8], at: DateTime<Utc>, batch: &mut Batch) -> Result<(), End> {
        let Some(bytes) = self.pass_own(update)? else { return Ok(()) };
        self.replica.log.rows += 1;
        let row = NewRow { principal: Principal::Relay, client: WITNESS_ID, bytes, at, record: None };
        batch.enter_own(row);
        Ok(())
    }
}

/// What the entry behind this one names as `prev`.
pub(crate) fn chain(entry: &Attestation) -> Result<String, serde_json::Error> {
    Ok(canonical::hash(receipt::canonical(&serde_json::to_value(entry)?)?.as_bytes()))
}

/// An entry as its receipt has it.
pub(crate) fn bare(entry: &Attestation) -> Result<Value, serde_json::Error> {
    let mut value = serde_json::to_value(entry)?;
    value.as_object_mut().map(|fields| fields.remove("receipt"));
    Ok(value)
}

/// The instant, to the millisecond, as everything is kept.
pub(super) fn to_the_millisecond(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(3)
}

impl Batch {
    /// An instant that is later than what came before in this batch and earlier than what comes: whoever compares an
    /// attestation with the record can tell which came first.
    fn moment(&mut self) -> DateTime<Utc> {
        let at = self.at + TimeDelta::milliseconds(1);
        self.at = at + TimeDelta::milliseconds(1);
        at
    }
}
