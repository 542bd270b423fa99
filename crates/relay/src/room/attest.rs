//! Attestations of people: checked against the plan as it stands now, written into the ledger by
//! the relay's own hand, with a receipt. And whose the client ids are, which the same hand writes.
//!
//! An attestation takes the way of an update: it becomes durable with its row in the log, and
//! nobody sees it before. Refusals come in the order of CONTRACT §3: 403 (assurance) · 422 (a field
//! that is not as its kind has it) · 429 (the person's share of the ledger) · 409 (the same again,
//! or the digest is not that of the terms now) · 422 (terms too large, a signature with a blocker
//! open) · 422, 429 (the entry's own size, the ledger's). A refused attestation leaves nothing
//! behind.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use countersign_plan::attest::{
    Attestation, AttestationKind, Evidence, Signer, SignerSide, Terms, differences_of, is_subject,
};
use countersign_plan::document::WITNESS_ID;
use countersign_plan::ids::Id;
use countersign_plan::model::{Side, author_name, own_author_name, read_author_name};
use countersign_plan::people::{Assurance, Principal};
use countersign_plan::report::{Report, Severity};
use countersign_plan::{World, canonical, history};
use serde_json::{Value, json};

use super::batch::Batch;
use super::shadow::ReadCopy;
use super::{End, Room};
use crate::error::{LedgerBound, Missing, Problem, TermsDiffer};
use crate::receipt;
use crate::store::{Attested, ClientOwner, NewRow};
use crate::token::{Participant, check_sub};

/// The request to put somebody's name to something.
#[derive(Clone, Debug)]
pub struct AttestRequest {
    /// The kind of attestation.
    pub kind: AttestationKind,
    /// The subject.
    pub subject: Option<String>,
    /// Of the terms of the subject that they saw.
    pub digest: Option<String>,
    /// In their words.
    pub note: Option<String>,
    /// The people who were there, by sub.
    pub present: Option<Vec<String>>,
    /// The person or the entry that it is about.
    pub of: Option<String>,
}

/// The name of the portal's backend in the ledger.
const PORTAL: &str = "Portal";

/// The assurance of the portal's backend, which vouches for everybody else.
const PORTAL_ASSURANCE: Assurance = Assurance::SingleSignOn;

/// The longest note, in characters.
const NOTE_MAX: usize = 2000;

/// The number of people who can have been there at once.
const PRESENT_MAX: usize = 30;

/// Within how many minutes a repetition of the same is none of its own.
const AGAIN_MINUTES: i64 = 10;

/// The hash that the first entry follows on.
pub(crate) const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The finding of the copy to read from about an attestation: the bytes of the terms, or why the
/// plan as it stands refuses it. A reading of the whole plan, and a report, are dear, and a refused
/// attestation can be asked for again and again: it takes no time of the room.
pub type AttestPreview = Result<usize, Problem>;

/// The fields of an attestation, as far as they can be checked without reading the plan.
struct CheckedFields {
    subject: String,
    digest: String,
    note: Option<String>,
    /// An entry is taken back with its own digest: it does not depend on the terms.
    is_of_entry: bool,
}

/// Terms that are kept with an entry.
struct CheckedTerms {
    terms: Arc<Value>,
    /// How many bytes of them are new to the plan.
    fresh: usize,
}

/// A refusal that the portal's backend sets aside.
#[derive(Clone, Debug)]
pub struct VoidRequest {
    /// The name of the key, or of the admin.
    pub by: String,
    /// The entry of the refusal.
    pub of: Option<String>,
    /// The reason, which both sides read.
    pub note: Option<String>,
    /// `plan`, where given.
    pub subject: Option<String>,
    /// That of the refusal, where given.
    pub digest: Option<String>,
}

/// The fields of an entry of the ledger beside those that were checked.
struct EntryDraft {
    kind: AttestationKind,
    by: Signer,
    present: Option<Vec<String>>,
    of: Option<String>,
}

impl Room {
    /// Checks what somebody says and writes it down; durable with the batch.
    pub(super) fn attest(
        &mut self,
        who: &Participant,
        said: AttestRequest,
        preview: Option<AttestPreview>,
        batch: &mut Batch,
    ) -> Result<Result<Attested, Problem>, End> {
        let fields = match self.check_fields(who, &said, batch.at) {
            Ok(fields) => fields,
            Err(problem) => return Ok(Err(problem)),
        };
        let preview = preview.filter(|_| !fields.is_of_entry).transpose();
        let previewed = match preview {
            Ok(previewed) => previewed,
            Err(problem) => return Ok(Err(problem)),
        };
        let is_of_entry = fields.is_of_entry;
        let by = Signer {
            sub: who.sub.clone(),
            name: who.name.clone(),
            email: who.email.clone(),
            side: who.side.into(),
            assurance: who.assurance,
        };
        let AttestRequest { kind, present, of, .. } = said;
        let entry = self.entry(EntryDraft { kind, by, present, of }, fields, batch.at)?;
        let fits = self.replica.ledger_use.check(&entry, &self.around.limits);
        if let Some(bytes) = previewed {
            // The plan speaks for it: the ledger alone can refuse it, before the plan is read.
            let fits = fits.clone().and_then(|()| match kind.keeps_terms() {
                true => self.check_terms_fit(&entry.digest, bytes),
                false => Ok(()),
            });
            if let Err(problem) = fits {
                return Ok(Err(problem));
            }
        }
        let terms = match self.check_plan(who, &entry, is_of_entry) {
            Ok(terms) => terms,
            Err(problem) => return Ok(Err(problem)),
        };
        match fits {
            Ok(()) => self.record(entry, terms, batch).map(Ok),
            Err(problem) => Ok(Err(problem)),
        }
    }

    /// Checks that a refusal can be set aside and writes it down; durable with the batch.
    pub(super) fn void(
        &mut self,
        request: VoidRequest,
        batch: &mut Batch,
    ) -> Result<Result<Attested, Problem>, End> {
        let fields = match self.check_void(&request) {
            Ok(fields) => fields,
            Err(problem) => return Ok(Err(problem)),
        };
        let by = Signer {
            sub: request.by,
            name: PORTAL.to_owned(),
            email: None,
            side: SignerSide::Portal,
            assurance: PORTAL_ASSURANCE,
        };
        let draft = EntryDraft { kind: AttestationKind::Void, by, present: None, of: request.of };
        let entry = self.entry(draft, fields, batch.at)?;
        match self.replica.ledger_use.check(&entry, &self.around.limits) {
            Ok(()) => self.record(entry, None, batch).map(Ok),
            Err(problem) => Ok(Err(problem)),
        }
    }

    /// The next entry of the ledger, with its receipt.
    fn entry(
        &self,
        draft: EntryDraft,
        fields: CheckedFields,
        at: DateTime<Utc>,
    ) -> Result<Attestation, End> {
        let EntryDraft { kind, by, present, of } = draft;
        let CheckedFields { subject, digest, note, .. } = fields;
        let random = &self.around.random;
        let mut random = || random();
        let id = World { now: at, random: &mut random }.mint();
        let entries = self.replica.evidence.ledger().entries();
        let prev = match entries.last() {
            Some(last) => chain(last).map_err(|e| fault(&e))?,
            None => FIRST.to_owned(),
        };
        let mut entry = Attestation {
            id: id.to_string(),
            plan: self.plan.to_string(),
            epoch: self.replica.epoch,
            kind,
            subject,
            digest,
            by,
            at,
            note,
            present,
            of,
            seq: entries.len() as u64 + 1,
            prev,
            receipt: String::new(),
        };
        let bare = bare(&entry).map_err(|e| fault(&e))?;
        entry.receipt = self.around.receipts.detached(&bare).map_err(|e| fault(&e))?;
        Ok(entry)
    }

    /// Writes an entry that was checked.
    fn record(
        &mut self,
        entry: Attestation,
        terms: Option<CheckedTerms>,
        batch: &mut Batch,
    ) -> Result<Attested, End> {
        let at = batch.at;
        let json = serde_json::to_value(&entry).map_err(|e| fault(&e))?;
        let update = self.replica.witness.write(&[json], &[]);
        self.write_own(&update, at, batch)?;
        self.replica.record.end_runs(batch.before + batch.rows.len() as u64);
        let row = batch.before + batch.rows.len() as u64;
        self.replica.ledger_use.add(&entry);
        self.replica.ledger_use.add_terms(terms.as_ref().map_or(0, |terms| terms.fresh));
        let terms = terms.map(|terms| terms.terms);
        self.replica.register_signer(&entry, terms.as_deref().unwrap_or(&Value::Null));
        Arc::make_mut(&mut self.replica.evidence).record(entry.clone(), terms.clone(), Some(row));
        let attested = Attested { entry, terms, row };
        batch.attestations.push(attested.clone());
        Ok(attested)
    }

    fn check_void(&self, request: &VoidRequest) -> Result<CheckedFields, Problem> {
        let odd = |says: &str| Err(Problem::Attestation(says.to_owned()));
        let note = checked_note(request.note.as_deref())?;
        let ledger = self.replica.evidence.ledger();
        let Some(id) = request.of.as_deref() else {
            return odd("`of` is missing: give the id of the refusal to set aside");
        };
        let is_refusal = |entry: &&Attestation| {
            entry.kind == AttestationKind::Decline && entry.by.assurance.is_verified()
        };
        let Some(refusal) = ledger.get(id).filter(is_refusal) else {
            return odd("`of` is no refusal of a verified person: give the id of such a `decline`");
        };
        if ledger.is_withdrawn(id) || ledger.void_of(id).is_some() {
            return odd("this refusal was taken back or set aside already");
        }
        if note.is_none() {
            return odd("`note` is missing: say in a sentence why; both sides read it");
        }
        if request.subject.as_ref().is_some_and(|subject| *subject != refusal.subject) {
            return odd("`subject` is another one than that of the refusal: leave it out");
        }
        if request.digest.as_ref().is_some_and(|digest| *digest != refusal.digest) {
            return odd("`digest` is another one than that of the refusal: leave it out");
        }
        let (subject, digest) = (refusal.subject.clone(), refusal.digest.clone());
        Ok(CheckedFields { subject, digest, note, is_of_entry: true })
    }

    /// Nobody is asked to sign while a verified refusal of their side stands that is of the terms
    /// as they are, and the person who declined has done nothing since.
    fn check_not_declined(&self, side: Side, digest: &str) -> Result<(), Problem> {
        let entries = self.replica.evidence.ledger().entries();
        let has_acted = |no: &Attestation| {
            let declined = self.replica.evidence.position(no);
            let wrote = |e: &history::LogEntry| {
                no.by.side == e.by.side
                    && e.by.sub == no.by.sub
                    && e.by.assurance.is_verified()
                    && declined.is_before(e)
            };
            // A link of the same sub may be in other hands.
            let is_theirs = |by: &Signer| by.is(&no.by) && by.assurance.is_verified();
            entries.iter().any(|later| later.seq > no.seq && is_theirs(&later.by))
                || self.history().iter().any(wrote)
        };
        let mut standing = self.replica.evidence.verified_declines(side);
        let refusal = standing.find(|no| no.digest == digest && !has_acted(no));
        match refusal {
            Some(no) => Err(Problem::Declined { name: no.by.name.clone(), at: no.at }),
            None => Ok(()),
        }
    }

    /// Checks an attestation as far as that goes without reading the plan.
    fn check_fields(
        &self,
        who: &Participant,
        said: &AttestRequest,
        at: DateTime<Utc>,
    ) -> Result<CheckedFields, Problem> {
        if matches!(said.kind, AttestationKind::Sign | AttestationKind::Confirm)
            && !who.assurance.is_verified()
        {
            return Err(Problem::unproven(who, Assurance::Verified));
        }
        if said.kind == AttestationKind::Void {
            return Err(Problem::AdminOnly);
        }
        let odd = |says: &str| Err(Problem::Attestation(says.to_owned()));
        let note = checked_note(said.note.as_deref())?;
        if let Some(present) = &said.present {
            let sound = |name: &String| check_sub(&read_author_name(name).1).is_ok();
            if said.kind != AttestationKind::Inspect {
                return odd("`present` goes with `inspect` only: leave it out");
            }
            if present.len() > PRESENT_MAX || !present.iter().all(sound) {
                return odd("`present` lists up to 30 people by the `sub` of their tokens");
            }
        }
        let mine = |entry: &&Attestation| entry.by.side == who.side && entry.by.sub == who.sub;
        let ledger = self.replica.evidence.ledger();
        let back = match (said.kind, said.of.as_deref()) {
            (AttestationKind::Ask, Some(person)) => {
                if self.replica.doc.read().plan.person(&Id::from(person)).is_none() {
                    return odd(
                        "`of` is nobody of this plan: give the id of a person in it, who is asked to sign",
                    );
                }
                None
            }
            (AttestationKind::Ask, None) => {
                return odd("`of` is missing: give the id of the person who is asked to sign");
            }
            (AttestationKind::Withdraw, Some(id)) => match ledger.get(id).filter(mine) {
                None => {
                    return odd(
                        "`of` is no entry of yours: give the id of an attestation that you made",
                    );
                }
                Some(entry) if entry.kind == AttestationKind::Withdraw => {
                    return odd("what was withdrawn stays so: attest anew instead");
                }
                Some(_) if ledger.is_withdrawn(id) => {
                    return odd("this entry is withdrawn already");
                }
                // A link of the same person may be in other hands.
                Some(entry) if entry.by.assurance.is_verified() && !who.assurance.is_verified() => {
                    return Err(Problem::Assurance {
                        needed: Assurance::Verified,
                        given: who.assurance,
                    });
                }
                entry => entry,
            },
            (AttestationKind::Withdraw, None) => {
                return odd("`of` is missing: give the id of the attestation to take back");
            }
            (
                AttestationKind::Sign
                | AttestationKind::Confirm
                | AttestationKind::Inspect
                | AttestationKind::Decline
                | AttestationKind::Void,
                Some(_),
            ) => {
                return odd("`of` goes with `ask` and `withdraw` only: leave it out");
            }
            (
                AttestationKind::Sign
                | AttestationKind::Confirm
                | AttestationKind::Inspect
                | AttestationKind::Decline
                | AttestationKind::Void,
                None,
            ) => None,
        };
        if said.kind == AttestationKind::Decline && note.is_none() {
            return odd("`note` is missing: say in a sentence why; the other side reads it");
        }
        // Each entry is taken back once: whoever has used up their own may still do that.
        // A link under the same sub may be in other hands: what is made by it counts for links
        // alone.
        let is_alike =
            |entry: &Attestation| entry.by.assurance.is_verified() == who.assurance.is_verified();
        let made = |entry: &&Attestation| {
            mine(entry) && entry.kind != AttestationKind::Withdraw && is_alike(entry)
        };
        let limit = self.around.limits.attestations;
        if said.kind != AttestationKind::Withdraw
            && ledger.entries().iter().filter(made).count() >= limit
        {
            return Err(Problem::LedgerFull(LedgerBound::Person(limit)));
        }
        if let (AttestationKind::Ask, Some(person), Some(digest)) =
            (said.kind, &said.of, &said.digest)
        {
            let reading = self.replica.doc.read();
            let asked =
                reading.plan.person(&Id::from(person.as_str())).and_then(|person| person.side);
            self.check_not_declined(asked.unwrap_or(who.side.other()), digest)?;
        }
        let again = |entry: &&Attestation| {
            mine(entry) && entry.by.assurance >= who.assurance && self.says_again(said, entry, at)
        };
        if let Some(entry) = ledger.entries().iter().find(again) {
            return Err(Problem::AlreadyRecorded {
                entry: entry.id.clone(),
                minutes: AGAIN_MINUTES,
            });
        }
        let subject = match (said.kind, &said.subject, back) {
            (AttestationKind::Withdraw, given, Some(back)) => match given {
                Some(subject) if *subject != back.subject => {
                    return odd(
                        "`subject` is another one than that of the entry to take back: leave it out",
                    );
                }
                _ => back.subject.clone(),
            },
            (AttestationKind::Confirm, Some(subject), _)
                if subject != "plan" && is_subject(subject) =>
            {
                subject.clone()
            }
            (AttestationKind::Confirm, _, _) => {
                return odd(
                    "`subject` of `confirm` is one of plan/goLive, goal, steps/ID, criteria/ID, risks/ID, people/ID; the whole plan is signed",
                );
            }
            (_, None, _) => "plan".to_owned(),
            (_, Some(subject), _) if subject == "plan" => subject.clone(),
            (_, Some(_), _) => {
                return odd(
                    "`subject` of this kind is `plan`; only `confirm` is about a place in it",
                );
            }
        };
        let digest = match (&said.digest, back) {
            // A statement that is taken back is known by its entry.
            (None, Some(back)) => back.digest.clone(),
            (Some(digest), _) => digest.clone(),
            (None, None) => {
                return odd("`digest` is missing: send that of the terms that the person saw");
            }
        };
        let is_of_entry = back.is_some_and(|back| back.digest == digest);
        Ok(CheckedFields { subject, digest, note, is_of_entry })
    }

    /// Checks an entry against the plan, and gives the terms that are kept with it.
    fn check_plan(
        &self,
        who: &Participant,
        entry: &Attestation,
        is_of_entry: bool,
    ) -> Result<Option<CheckedTerms>, Problem> {
        if is_of_entry {
            return Ok(None);
        }
        let reading = self.replica.doc.read();
        let terms = Terms::of(&reading.plan);
        let (subject, digest) = (&entry.subject, &entry.digest);
        let (part, bytes) = check_digest(&terms, &self.replica.evidence, subject, digest)?;
        let terms = match entry.kind.keeps_terms() {
            true => Some(self.check_terms(subject, digest, part, bytes)?),
            false => None,
        };
        if entry.kind == AttestationKind::Sign {
            check_complete(&self.report_of(&reading, who.side, entry.at))?;
        }
        Ok(terms)
    }

    /// Whether an entry of theirs, which stands, says the same and was made a short while ago.
    fn says_again(&self, said: &AttestRequest, entry: &Attestation, at: DateTime<Utc>) -> bool {
        let repeats = match said.kind {
            AttestationKind::Inspect | AttestationKind::Decline | AttestationKind::Ask => true,
            AttestationKind::Sign
            | AttestationKind::Confirm
            | AttestationKind::Withdraw
            | AttestationKind::Void => false,
        };
        let ledger = self.replica.evidence.ledger();
        let signed =
            |later: &Attestation| later.kind == AttestationKind::Sign && later.by.is(&entry.by);
        repeats
            && said.kind == entry.kind
            && said.digest.as_ref() == Some(&entry.digest)
            && said.of == entry.of
            // Set back, the clock is far from what it said then.
            && (at - entry.at).abs() < TimeDelta::minutes(AGAIN_MINUTES)
            && !ledger.is_withdrawn(&entry.id)
            && ledger.void_of(&entry.id).is_none()
            && !ledger.entries().iter().rev().take_while(|later| later.seq > entry.seq).any(signed)
    }

    /// The terms that a signature or confirmation binds to, where they can be kept.
    fn check_terms(
        &self,
        subject: &str,
        digest: &str,
        part: &Value,
        bytes: usize,
    ) -> Result<CheckedTerms, Problem> {
        check_terms_size(subject, bytes, self.around.limits.terms)?;
        if let Some(known) = self.replica.evidence.all_terms().get(digest) {
            return Ok(CheckedTerms { terms: Arc::clone(known), fresh: 0 });
        }
        self.check_terms_fit(digest, bytes)?;
        Ok(CheckedTerms { terms: Arc::new(part.clone()), fresh: bytes })
    }

    /// Whether terms that are not kept yet can be.
    fn check_terms_fit(&self, digest: &str, bytes: usize) -> Result<(), Problem> {
        if self.replica.evidence.all_terms().contains_key(digest) {
            return Ok(());
        }
        self.replica.ledger_use.check_terms(bytes, &self.around.limits)
    }

    /// Notes whose client ids somebody writes under, with what they write: everybody reads it in
    /// `authors`. A person who writes nothing leaves no trace.
    pub(super) fn note_author(&self, client: u64, who: &Participant, batch: &mut Batch) {
        let known = |key: &str| {
            batch.authors.get(key).cloned().or_else(|| self.replica.witness.author(key))
        };
        let name = self.author_name(who, batch);
        let mut person = known(&format!("p/{name}"));
        let others = self.others_under(&name, who, batch);
        if !others.is_empty() {
            person = None;
        }
        let proven = person.as_ref().and_then(|person| person["assurance"].as_u64()).unwrap_or(0);
        let now = json!({"name": who.name, "side": who.side, "assurance": proven.max(who.assurance.number().into())});
        let id = format!("c/{client}");
        let is_named = known(&id).is_some_and(|known| known == name.as_str());
        batch.authors.extend(others);
        if person.as_ref() != Some(&now) {
            batch.authors.insert(format!("p/{name}"), now);
        }
        if !is_named {
            batch.authors.insert(id, Value::String(name));
        }
    }

    /// The name under which somebody stands in keys of the document.
    pub(super) fn author_name(&self, who: &Participant, batch: &Batch) -> String {
        own_author_name(who.side, &who.sub, |name| {
            let key = format!("p/{name}");
            let person =
                batch.authors.get(&key).cloned().or_else(|| self.replica.witness.author(&key))?;
            person["side"].as_str().map(str::to_owned)
        })
    }

    /// Where earlier versions wrote the ids of other people under a name that is somebody's own:
    /// these under their names of today. Only names in which something is encoded can be two
    /// people's.
    fn others_under(&self, name: &str, who: &Participant, batch: &Batch) -> Vec<(String, Value)> {
        if !name.contains(['%', ':']) || self.replica.witness.author(&format!("p/{name}")).is_none()
        {
            return Vec::new();
        }
        let mut others = Vec::new();
        for (key, named) in self.replica.doc.authors() {
            let client = key.strip_prefix("c/").and_then(|client| client.parse().ok());
            let owner = client.and_then(|client| self.replica.gate.owner(client));
            let Some(ClientOwner::Person(Principal { side, sub })) =
                owner.map(|owner| self.replica.people.principal(owner))
            else {
                continue;
            };
            if named != name
                || (side, &sub) == (who.side, &who.sub)
                || batch.authors.contains_key(&key)
            {
                continue;
            }
            let own = author_name(&sub);
            let mut person = self.replica.witness.author(&format!("p/{name}")).unwrap_or_default();
            person["side"] = json!(side);
            others.extend([(format!("p/{own}"), person), (key, Value::from(own))]);
        }
        others
    }

    /// Notes that the relay's ordinary id, under which it seeds and repairs, is the relay's.
    pub(super) fn note_relay(&self, batch: &mut Batch) {
        let known = |key: &str| {
            batch.authors.get(key).cloned().or_else(|| self.replica.witness.author(key))
        };
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

    /// Writes down whose the ids are that came with the batch, in the row of an update that brought
    /// one.
    pub(super) fn write_authors(&mut self, batch: &mut Batch) -> Result<(), End> {
        if batch.authors.is_empty() {
            return Ok(());
        }
        let authors: Vec<_> = std::mem::take(&mut batch.authors).into_iter().collect();
        let update = self.replica.witness.write(&[], &authors);
        let Some(bytes) = self.pass_own(&update)? else { return Ok(()) };
        batch.add_to_last(&bytes).map_err(|e| End::Lost(Problem::Fault(format!("authors: {e}"))))
    }

    /// Takes what the relay itself wrote the way of any update.
    fn pass_own(&mut self, update: &[u8]) -> Result<Option<Bytes>, End> {
        let lost =
            |says: String| End::Lost(Problem::Fault(format!("the relay's own write: {says}")));
        let passed =
            self.replica.gate.admit_own(update).map_err(|refusal| lost(refusal.to_string()))?;
        let Some(bytes) = passed.map(|bytes| Bytes::from(bytes.into_owned())) else {
            return Ok(None);
        };
        self.replica.doc.merge(&bytes).map_err(|e| lost(e.to_string()))?;
        for (client, start, len) in self.replica.doc.take_deleted() {
            self.replica.gate.note_deleted(client, start, len);
        }
        self.replica.logged_own(bytes.len());
        Ok(Some(bytes))
    }

    fn write_own(
        &mut self,
        update: &[u8],
        at: DateTime<Utc>,
        batch: &mut Batch,
    ) -> Result<(), End> {
        let Some(bytes) = self.pass_own(update)? else { return Ok(()) };
        self.replica.log.rows += 1;
        let row =
            NewRow { principal: ClientOwner::Relay, client: WITNESS_ID, bytes, at, record: None };
        batch.add_own(row);
        Ok(())
    }
}

impl AttestRequest {
    /// The finding of the copy to read from.
    pub(super) fn preview(
        &self,
        who: &Participant,
        copy: &mut ReadCopy,
        terms_max: usize,
    ) -> AttestPreview {
        let subject = self.subject.as_deref().unwrap_or("plan");
        // Without one the room refuses the request.
        let digest = self.digest.as_deref().unwrap_or_default();
        let standing = copy.standing();
        let terms = Terms::of(&standing.reading.plan);
        let (_, bytes) = check_digest(&terms, copy.evidence(), subject, digest)?;
        if self.kind.keeps_terms() {
            check_terms_size(subject, bytes, terms_max)?;
        }
        if self.kind == AttestationKind::Sign {
            check_complete(&copy.report(who.side))?;
        }
        Ok(bytes)
    }
}

/// A fault in what the relay itself writes.
fn fault(e: &dyn std::fmt::Display) -> End {
    End::Lost(Problem::Fault(format!("an attestation: {e}")))
}

/// The terms of a subject and the bytes of their canonical form, where they are those that the
/// person saw. Where these are known, the refusal says what differs.
fn check_digest<'a>(
    terms: &'a Terms,
    evidence: &Evidence,
    subject: &str,
    seen: &str,
) -> Result<(&'a Value, usize), Problem> {
    let part = terms.part(subject);
    let digest = part.map(|part| {
        let text = canonical::canonical(part);
        (canonical::hash(text.as_bytes()), text.len())
    });
    match (part, digest) {
        (Some(part), Some((digest, bytes))) if digest == seen => Ok((part, bytes)),
        (now, digest) => {
            let differences = evidence
                .terms(seen)
                .map(|seen| differences_of(subject, seen, now.unwrap_or(&Value::Null)));
            Err(Problem::TermsDiffer(Box::new(TermsDiffer {
                subject: subject.to_owned(),
                digest: digest.map(|(digest, _)| digest),
                terms: now.cloned(),
                differences,
            })))
        }
    }
}

fn check_terms_size(subject: &str, bytes: usize, limit: usize) -> Result<(), Problem> {
    if bytes <= limit {
        return Ok(());
    }
    Err(Problem::TermsTooLarge { subject: subject.to_owned(), bytes, limit })
}

/// Nothing that blocks may be open; each missing element is named.
fn check_complete(report: &Report) -> Result<(), Problem> {
    let blockers = report.findings.iter().filter(|finding| finding.severity == Severity::Blocker);
    let missing: Vec<Missing> = blockers
        .map(|finding| Missing {
            rule: finding.id,
            code: finding.code,
            params: finding.params.clone(),
            element: countersign_plan::rules::element(finding.id).map(|element| element.word()),
            says: finding.says.clone().unwrap_or_default(),
            next: finding.next.clone().unwrap_or_default(),
        })
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(Problem::Incomplete(missing)) }
}

/// A note without blanks around it; an empty one is none.
fn checked_note(note: Option<&str>) -> Result<Option<String>, Problem> {
    let note = note.map(str::trim).filter(|note| !note.is_empty());
    if note.is_some_and(|note| note.chars().count() > NOTE_MAX) {
        return Err(Problem::Attestation(
            "`note` is too long: use at most 2000 characters".to_owned(),
        ));
    }
    Ok(note.map(str::to_owned))
}

/// The hash that the entry behind this one names as `prev`.
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
