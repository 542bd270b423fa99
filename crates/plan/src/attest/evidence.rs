//! The ledger together with the terms that its entries speak of, and the place of each entry in the
//! plan's log.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::{Attestation, AttestationKind, Ledger, SignerSide};
use crate::history;
use crate::history::LogPosition;
use crate::model::Side;

/// A ledger and, by digest, the terms in it. The relay keeps both and hands them to whatever needs
/// them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    ledger: Ledger,
    /// Shared: they are large, and every reader gets a copy of this.
    terms: BTreeMap<String, Arc<Value>>,
    /// The log's number of the row that holds each entry, in the order of the ledger.
    rows: Vec<Option<u64>>,
}

impl Evidence {
    /// Out of a ledger and terms by digest.
    pub fn of(ledger: Ledger, terms: BTreeMap<String, Value>) -> Evidence {
        let terms = terms.into_iter().map(|(digest, terms)| (digest, Arc::new(terms))).collect();
        let rows = vec![None; ledger.entries().len()];
        Evidence { ledger, terms, rows }
    }

    /// One entry more, with the terms that it speaks of.
    pub fn push(&mut self, entry: Attestation, terms: Value) {
        self.record(entry, Some(Arc::new(terms)), None);
    }

    /// One entry more, with its terms where they are kept, and the log's number of the row that
    /// holds it.
    pub fn record(&mut self, entry: Attestation, terms: Option<Arc<Value>>, row: Option<u64>) {
        if let Some(terms) = terms {
            self.terms.entry(entry.digest.clone()).or_insert(terms);
        }
        self.ledger.push(entry);
        self.rows.push(row);
    }

    /// The entries.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The terms of a digest.
    pub fn terms(&self, digest: &str) -> Option<&Value> {
        self.terms.get(digest).map(Arc::as_ref)
    }

    /// All terms that are kept, by digest.
    pub fn all_terms(&self) -> &BTreeMap<String, Arc<Value>> {
        &self.terms
    }

    /// Where an entry of this ledger stands among the changes of the plan.
    pub fn position(&self, entry: &Attestation) -> LogPosition {
        let nth = usize::try_from(entry.seq).unwrap_or(usize::MAX).wrapping_sub(1);
        let is_it = self.ledger.entries().get(nth).is_some_and(|known| known.id == entry.id);
        let row = if is_it { self.rows.get(nth).copied().flatten() } else { None };
        LogPosition { row, at: entry.at }
    }

    /// The part of it that came before a change of the plan.
    pub(crate) fn before(&self, change: &history::LogEntry) -> Evidence {
        let mut before = Evidence { terms: self.terms.clone(), ..Evidence::default() };
        for (entry, row) in self.ledger.entries().iter().zip(&self.rows) {
            if (LogPosition { row: *row, at: entry.at }).is_before(change) {
                before.record(entry.clone(), None, *row);
            }
        }
        before
    }

    /// The refusals that stand, verified or not, also those that the portal set aside
    /// ([`Ledger::void_of`]): not taken back, and not followed by a signature of the same
    /// person. A change of the plan does not end one: only the person who declined can say
    /// otherwise.
    pub fn declines(&self, side: Side) -> impl Iterator<Item = &Attestation> {
        let entries = self.ledger.entries();
        let mut signed: BTreeMap<(SignerSide, &str), usize> = BTreeMap::new();
        for (nth, entry) in
            entries.iter().enumerate().filter(|(_, e)| e.kind == AttestationKind::Sign)
        {
            signed.insert((entry.by.side, &entry.by.sub), nth);
        }
        entries.iter().enumerate().filter_map(move |(nth, entry)| {
            let signed = signed.get(&(entry.by.side, entry.by.sub.as_str()));
            let stands = entry.kind == AttestationKind::Decline
                && entry.by.side == side
                && !self.ledger.is_withdrawn(&entry.id)
                && signed.is_none_or(|signed| *signed < nth);
            stands.then_some(entry)
        })
    }

    /// The refusals that stand of people with a verified address, and that the portal did not set
    /// aside: the verdict rests on these. A refusal by a link may be anybody's.
    pub fn verified_declines(&self, side: Side) -> impl Iterator<Item = &Attestation> {
        let declines = self.declines(side).filter(|entry| entry.by.assurance.is_verified());
        declines.filter(|entry| self.ledger.void_of(&entry.id).is_none())
    }
}

impl AttestationKind {
    /// Whether the terms that an entry speaks of are kept with it: of what confirms them. Of the
    /// others the digest is.
    pub fn keeps_terms(self) -> bool {
        match self {
            AttestationKind::Sign | AttestationKind::Confirm => true,
            AttestationKind::Inspect
            | AttestationKind::Decline
            | AttestationKind::Ask
            | AttestationKind::Withdraw
            | AttestationKind::Void => false,
        }
    }
}
