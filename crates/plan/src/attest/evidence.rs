//! The ledger together with the terms that its entries speak of.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Attestation, Kind, Ledger};
use crate::authority::PROVEN;
use crate::model::Side;

/// A ledger and, by digest, the terms in it. The relay keeps both and hands them to whatever needs them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    ledger: Ledger,
    terms: BTreeMap<String, Value>,
}

impl Evidence {
    /// Out of a ledger and terms by digest.
    pub fn of(ledger: Ledger, terms: BTreeMap<String, Value>) -> Evidence {
        Evidence { ledger, terms }
    }

    /// One entry more, with the terms that it speaks of.
    pub fn push(&mut self, entry: Attestation, terms: Value) {
        self.terms.entry(entry.digest.clone()).or_insert(terms);
        self.ledger.push(entry);
    }

    /// The entries.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The terms of a digest.
    pub fn terms(&self, digest: &str) -> Option<&Value> {
        self.terms.get(digest)
    }

    /// The refusals that stand, verified or not, also those that the portal set aside ([`Ledger::void_of`]): not taken back,
    /// and not followed by a signature of the same person. A change of the plan does not end one: only the person who
    /// declined can say otherwise.
    pub fn declines(&self, side: Side) -> impl Iterator<Item = &Attestation> {
        let entries = self.ledger.entries();
        entries.iter().enumerate().filter_map(move |(nth, entry)| {
            let stands = entry.kind == Kind::Decline
                && entry.by.side == side
                && !self.ledger.is_withdrawn(&entry.id)
                && !entries[nth..].iter().any(|later| later.kind == Kind::Sign && later.by.is(&entry.by));
            stands.then_some(entry)
        })
    }

    /// The refusals that stand of people with a verified address, and that the portal did not set aside: the verdict rests
    /// on these. A refusal by a link may be anybody's.
    pub fn verified_declines(&self, side: Side) -> impl Iterator<Item = &Attestation> {
        let declines = self.declines(side).filter(|entry| entry.by.assurance >= PROVEN);
        declines.filter(|entry| self.ledger.void_of(&entry.id).is_none())
    }
}
