//! Writes that a forged row let through.
//!
//! A forged row of a step hid from earlier versions that the buyer held it: what the seller then
//! wrote over that stands, where it would have been put back. It stays, because it happened and
//! everybody saw it; its author's side does not come to hold the place by it, so that the other
//! side may set it right.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Holdings, Values, can_be_held};
use crate::attest::{Evidence, confirmed};
use crate::history::{ChangeKind, EditChannel, FieldLog, LogEntry, PlaceValues};
use crate::model::Side;
use crate::place::Place;

/// The document before an entry of its log.
struct DocumentBefore<'a, D> {
    document: &'a D,
    log: &'a FieldLog,
    number: (u64, u32),
}

impl<D: PlaceValues> Values for DocumentBefore<'_, D> {
    fn value(&self, place: &Place) -> Value {
        let mut since = self.log.entries(place).iter().filter(|entry| number(entry) >= self.number);
        match since.find(|entry| is_value(entry)) {
            Some(entry) => entry.note.from.clone(),
            None => self.document.value(place),
        }
    }
}

impl FieldLog {
    /// The record without rows that the document contradicts: both have to be of one moment. Writes
    /// that stood only because such a row hid who held their place hold nothing
    /// ([`FieldLog::is_overreach`]). `evidence`: what people confirmed.
    #[must_use]
    pub fn without_forged(self, document: &impl PlaceValues, evidence: &Evidence) -> FieldLog {
        let (mut log, hidden) = self.split_forged(document);
        log.set_overreach(overreach(&log, &hidden, document, evidence));
        log
    }
}

/// The numbers of writes over what the other side held, behind a forged row of the same entity.
/// `hidden`: of each entity, or place outside of one, the number of its first forged row.
fn overreach(
    log: &FieldLog,
    hidden: &BTreeMap<Place, (u64, u32)>,
    document: &impl PlaceValues,
    evidence: &Evidence,
) -> BTreeSet<(u64, u32)> {
    let mut all = BTreeSet::new();
    for (at, first) in hidden {
        let mut known: Vec<&LogEntry> = log.entries(at).iter().chain(log.below(at)).collect();
        known.sort_by_key(|entry| number(entry));
        let mut found = BTreeSet::new();
        for (nth, entry) in known.iter().enumerate() {
            if number(entry) < *first || !is_judged(entry) {
                continue;
            }
            let mut history = FieldLog::of(known[..nth].iter().map(|entry| (*entry).clone()));
            history.set_overreach(found.clone());
            let mut then = BTreeMap::new();
            let evidence = evidence.before(entry);
            for side in [Side::Seller, Side::Buyer] {
                let places = confirmed(side, &evidence, &history);
                then.extend(
                    places.into_iter().map(|(place, assurance)| (place, (side, assurance))),
                );
            }
            let values = DocumentBefore { document, log, number: number(entry) };
            let holdings = Holdings { values: &values, history: &history, confirmed: &then };
            if holdings.holder(&entry.note.place, &entry.note.to) == Some(entry.by.side.other()) {
                found.insert(number(entry));
            }
        }
        all.extend(found);
    }
    all
}

fn number(entry: &LogEntry) -> (u64, u32) {
    (entry.seq, entry.nth)
}

fn is_value(entry: &LogEntry) -> bool {
    match entry.note.what {
        ChangeKind::Set | ChangeKind::Removed | ChangeKind::Restored => true,
        ChangeKind::Added | ChangeKind::Written => false,
        ChangeKind::Proposed
        | ChangeKind::Accepted
        | ChangeKind::Kept
        | ChangeKind::Countered
        | ChangeKind::Withdrawn => false,
    }
}

/// Whether an entry could hold its place for its author.
fn is_judged(entry: &LogEntry) -> bool {
    is_value(entry)
        && entry.how != EditChannel::Created
        && entry.by.assurance.is_verified()
        && can_be_held(&entry.note.place)
}
