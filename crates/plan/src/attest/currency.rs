//! Whether what people put their name to is still what the plan says (RULES "Signed", "Lapsed",
//! "Amended").
//!
//! Pure: signed terms, terms now, record and ledger in; nothing is remembered, so a change that is
//! taken back restores.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::difference::{DifferenceAuthor, differences, made_by};
use super::terms::{LISTS, side_of};
use super::{
    Attestation, AttestationKind, AttestationStatus, Difference, Evidence, Signature, Terms,
};
use crate::history::{ChangeKind, FieldLog, LogEntry, LogPosition};
use crate::model::Side;
use crate::people::Assurance;
use crate::place::Place;
use crate::schema::{EntityKind, Key, Root};

/// The newest signature of each person and how it stands, oldest first. Several people of each side
/// may have signed.
///
/// A person who signs and later declines, or withdraws, has taken the signature back.
pub fn signatures(evidence: &Evidence, now: &Terms, history: &FieldLog) -> Vec<Signature> {
    let entries = evidence.ledger().entries();
    let newest = entries.iter().enumerate().filter(|(nth, entry)| {
        let again =
            |later: &Attestation| later.kind == AttestationKind::Sign && later.by.is(&entry.by);
        entry.kind == AttestationKind::Sign && !entries[nth + 1..].iter().any(again)
    });
    newest
        .map(|(nth, entry)| signature(entry, &entries[nth + 1..], evidence, now, history))
        .collect()
}

/// The terms of the newest signature of each person of either side that was not taken back, whether
/// or not they still are what the plan says.
pub fn signed_terms(evidence: &Evidence) -> Vec<&Value> {
    let entries = evidence.ledger().entries();
    let newest = entries.iter().enumerate().filter(|(nth, entry)| {
        let later = &entries[nth + 1..];
        let again =
            |later: &Attestation| later.kind == AttestationKind::Sign && later.by.is(&entry.by);
        entry.kind == AttestationKind::Sign
            && !later.iter().any(again)
            && taken_back(entry, later, evidence).is_none()
    });
    newest.filter_map(|(_, entry)| evidence.terms(&entry.digest)).collect()
}

fn signature(
    entry: &Attestation,
    later: &[Attestation],
    evidence: &Evidence,
    now: &Terms,
    history: &FieldLog,
) -> Signature {
    let mut signature = Signature {
        id: entry.id.clone(),
        by: entry.by.clone(),
        at: entry.at,
        digest: entry.digest.clone(),
        standing: AttestationStatus::Live,
        since: None,
        changes: Vec::new(),
        added: Vec::new(),
    };
    if let Some(signed) = evidence.terms(&entry.digest) {
        let (changes, added) = apart_from_additions(signed, now.value());
        signature.added = added;
        if !changes.is_empty() {
            stand(&mut signature, evidence.position(entry), changes, history);
        }
    }
    if let Some(back) = taken_back(entry, later, evidence) {
        (signature.standing, signature.since) = (AttestationStatus::Withdrawn, Some(back));
    }
    signature
}

/// Says of each difference who made it, and of the signature what follows.
fn stand(
    signature: &mut Signature,
    signed: LogPosition,
    changes: Vec<Difference>,
    history: &FieldLog,
) {
    let Some(own) = signature.by.side.of_person() else { return };
    let (mut amended, mut lapsed, mut foreign) = (None, None, false);
    for mut change in changes {
        // Where the record does not tell, nobody can say that it was the signer's side.
        let made = made_by(&change, history, signed, own);
        foreign |= made.as_ref().is_none_or(|made| made.entry.by.side != own);
        if let Some(DifferenceAuthor { entry, began }) = made {
            earlier(if entry.by.side == own { &mut amended } else { &mut lapsed }, began);
            (change.by, change.at) = (Some(entry.by.clone()), Some(entry.at));
        }
        signature.changes.push(change);
    }
    let (standing, began) = if foreign {
        (AttestationStatus::Lapsed, lapsed)
    } else {
        (AttestationStatus::Amended, amended)
    };
    (signature.standing, signature.since) = (standing, began.map(|began| began.at));
}

/// Keeps the change that came first.
fn earlier<'a>(known: &mut Option<&'a LogEntry>, began: &'a LogEntry) {
    let first = known.filter(|known| (known.seq, known.nth) <= (began.seq, began.nth));
    *known = Some(first.unwrap_or(began));
}

fn taken_back(
    entry: &Attestation,
    later: &[Attestation],
    evidence: &Evidence,
) -> Option<DateTime<Utc>> {
    let ledger = evidence.ledger();
    let back = later.iter().find(|other| match other.kind {
        AttestationKind::Withdraw => other.of.as_deref() == Some(&entry.id),
        // A link of the same person may be in other hands: its refusal is a finding and takes no
        // signature back.
        AttestationKind::Decline => {
            other.by.is(&entry.by)
                && other.by.assurance.is_verified()
                && !ledger.is_withdrawn(&other.id)
        }
        AttestationKind::Sign
        | AttestationKind::Confirm
        | AttestationKind::Inspect
        | AttestationKind::Ask
        | AttestationKind::Void => false,
    });
    back.map(|back| back.at)
}

/// The differences from the terms signed, and the additions that bind nobody: new steps that the
/// seller owns and that are linked in neither direction to a step in the terms signed.
fn apart_from_additions(signed: &Value, now: &Value) -> (Vec<Difference>, Vec<Place>) {
    let (then, steps) = (signed.get("steps"), now.get("steps"));
    let is_signed = |id: &str| then.is_some_and(|then| then.get(id).is_some());
    let after = |step: &Value| -> Vec<String> {
        let links = step.get("after").and_then(Value::as_array).into_iter().flatten();
        links.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let follows_signed = |step: &Value| after(step).iter().any(|id| is_signed(id));
    let list = steps.and_then(Value::as_object).into_iter().flatten();
    let signed_steps = list.filter(|(other, _)| is_signed(other)).map(|(_, step)| step);
    let before_signed: BTreeSet<String> = signed_steps.flat_map(after).collect();
    let precedes_signed = |id: &str| before_signed.contains(id);
    let is_addition = |change: &Difference| {
        let Place::Entity(EntityKind::Steps, id) = &change.place else { return false };
        let (None, Some(step)) = (&change.was, &change.now) else { return false };
        side_of(step.get("owner")) == Some(Side::Seller)
            && !follows_signed(step)
            && !precedes_signed(id.as_str())
    };
    let (added, changes): (Vec<_>, Vec<_>) =
        differences(signed, now).into_iter().partition(is_addition);
    (changes, added.into_iter().map(|change| change.place).collect())
}

/// How a confirmation stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirmation<'a> {
    /// The entry.
    pub entry: &'a Attestation,
    /// Live, lapsed (the subject's terms differ) or withdrawn.
    pub standing: AttestationStatus,
}

/// Every `confirm` of a ledger and how it stands, oldest first. A lapsed one still holds what was
/// confirmed and has not changed: see [`confirmed`].
pub fn confirmations<'a>(evidence: &'a Evidence, now: &Terms) -> Vec<Confirmation<'a>> {
    let ledger = evidence.ledger();
    let confirms = ledger.entries().iter().filter(|entry| entry.kind == AttestationKind::Confirm);
    confirms
        .map(|entry| {
            let standing = if ledger.is_withdrawn(&entry.id) {
                AttestationStatus::Withdrawn
            } else if now.digest(&entry.subject).as_ref() == Some(&entry.digest) {
                AttestationStatus::Live
            } else {
                AttestationStatus::Lapsed
            };
            Confirmation { entry, standing }
        })
        .collect()
}

/// Which places a side confirmed as they stand, and the assurance with which it did: `plan/goLive`,
/// `goal`, `steps/ID` and each of its fields in terms as `steps/ID/due`, the same of criteria and
/// risks. Hand it to [`FieldLog::hand`](crate::history::FieldLog::hand) and whoever decides on
/// holding.
///
/// - A `confirm` covers its subject; a `sign` covers what is the signer's side's in the terms
///   signed: the goal (the buyer's), go-live and its owner (of the owner's side), steps, criteria
///   and risks that somebody of the side owns.
/// - A lapsed confirmation goes on confirming every field of its subject that has not changed
///   since.
/// - It ends for a field when the side withdraws it, when the side itself writes the field (which
///   then is its own, or not), when the value is another one, and for a text when the other side
///   writes in it.
pub fn confirmed(
    side: Side,
    evidence: &Evidence,
    history: &FieldLog,
) -> BTreeMap<Place, Assurance> {
    let found = confirmed_by(side, evidence, history).into_iter();
    found.map(|(place, entry)| (place, entry.by.assurance)).collect()
}

/// As [`confirmed`], with the entry by which each place is: of several the newest of the strongest.
pub fn confirmed_by<'a>(
    side: Side,
    evidence: &'a Evidence,
    history: &FieldLog,
) -> BTreeMap<Place, &'a Attestation> {
    let ledger = evidence.ledger();
    let mut found: BTreeMap<Place, &Attestation> = BTreeMap::new();
    // Of what one person put their name to about one subject the newest that stands decides: this
    // is asked with every contested edit, and a ledger may hold many signatures of one person.
    let mut known = BTreeSet::new();
    for (nth, entry) in ledger.entries().iter().enumerate().rev() {
        if entry.by.side != side {
            continue;
        }
        // A refusal of the plan takes a signature back, and no confirmation of a part.
        let is_back = match entry.kind {
            AttestationKind::Confirm => ledger.is_withdrawn(&entry.id),
            AttestationKind::Sign => {
                taken_back(entry, &ledger.entries()[nth + 1..], evidence).is_some()
            }
            AttestationKind::Inspect
            | AttestationKind::Decline
            | AttestationKind::Ask
            | AttestationKind::Withdraw
            | AttestationKind::Void => continue,
        };
        if is_back || !known.insert((&entry.by.sub, entry.kind, &entry.subject)) {
            continue;
        }
        let Some(terms) = evidence.terms(&entry.digest) else { continue };
        let places = match entry.kind {
            AttestationKind::Sign => own_commitments(side, terms),
            AttestationKind::Confirm
            | AttestationKind::Inspect
            | AttestationKind::Decline
            | AttestationKind::Ask
            | AttestationKind::Withdraw
            | AttestationKind::Void => covered(&entry.subject, terms),
        };
        let position = evidence.position(entry);
        for place in
            places.into_iter().filter(|place| still_confirmed(place, side, position, history))
        {
            // The strongest word counts.
            let known = found.entry(place).or_insert(entry);
            if known.by.assurance < entry.by.assurance {
                *known = entry;
            }
        }
    }
    found
}

/// A subject and the fields in its terms.
fn covered(subject: &str, terms: &Value) -> Vec<Place> {
    let Some(subject) = Place::parse(subject) else { return Vec::new() };
    let fields = terms.as_object().into_iter().flatten();
    let fields = fields.filter_map(|(key, _)| subject.beside(Key::from_word(key)?));
    let mut places: Vec<Place> = fields.collect();
    places.push(subject);
    places
}

/// The places of a side's own commitments in the terms of a whole plan.
fn own_commitments(side: Side, terms: &Value) -> Vec<Place> {
    let mut places = Vec::new();
    if side == Side::Buyer && terms.get(Root::Goal.word()).is_some() {
        places.push(Place::GOAL);
    }
    if side_of(terms.get(Key::GoLiveOwner.word())) == Some(side) {
        places.extend([Place::Plan(Key::GoLive), Place::Plan(Key::GoLiveOwner)]);
    }
    for list in LISTS {
        for (id, entity) in terms.get(list).and_then(Value::as_object).into_iter().flatten() {
            if side_of(entity.get("owner")) == Some(side)
                && let Some(at) = Place::of_way(&[list, id])
            {
                places.extend(covered(&at.to_string(), entity));
            }
        }
    }
    places
}

fn still_confirmed(place: &Place, side: Side, confirmed: LogPosition, history: &FieldLog) -> bool {
    let (mut first, mut last) = (None, None);
    for later in confirmed.later(history.entries(place)) {
        let is_text = later.note.what == ChangeKind::Written;
        // A text ends with what the other side wrote in it, a value with what the own side set.
        if is_text != (later.by.side == side) {
            return false;
        }
        if !is_text {
            first = first.or(Some(&later.note.from));
            last = Some(&later.note.to);
        }
    }
    first == last
}
