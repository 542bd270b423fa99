//! How much of its ledger a plan has used, and whether one more entry fits: asked before anything
//! is written.
//!
//! The ledger is append-only and stands in the document, so whatever is written in it everybody
//! opens for ever. People below assurance 2 take at most a quarter: whoever holds a forwarded link
//! cannot keep the signers out. Entries that an older version wrote beyond that count as that
//! quarter, and stay.

use countersign_plan::attest::{Attestation, Evidence};
use countersign_plan::canonical;

use crate::config::RelayLimits;
use crate::error::{LedgerBound, Problem};

/// The counts of a ledger's entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LedgerUse {
    proven: EntryBytes,
    unproven: EntryBytes,
    /// Bytes of the terms that are kept with it.
    terms: usize,
}

/// The entries of some people, and their bytes as JSON.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct EntryBytes {
    entries: usize,
    bytes: usize,
}

impl LedgerUse {
    /// Counts what is stored.
    pub(super) fn of(evidence: &Evidence) -> LedgerUse {
        let mut used = LedgerUse::default();
        evidence.ledger().entries().iter().for_each(|entry| used.add(entry));
        used.terms =
            evidence.all_terms().values().map(|terms| canonical::canonical(terms).len()).sum();
        used
    }

    /// One entry more.
    pub(super) fn add(&mut self, entry: &Attestation) {
        let part =
            if !entry.by.assurance.is_verified() { &mut self.unproven } else { &mut self.proven };
        part.entries += 1;
        part.bytes += size(entry);
    }

    /// Terms that are kept for the first time.
    pub(super) fn add_terms(&mut self, bytes: usize) {
        self.terms += bytes;
    }

    /// Whether so many bytes of terms fit.
    ///
    /// # Errors
    /// [`Problem::LedgerFull`].
    pub(super) fn check_terms(&self, bytes: usize, limits: &RelayLimits) -> Result<(), Problem> {
        let fits = self.terms.saturating_add(bytes) <= limits.terms_plan;
        fits.then_some(()).ok_or(Problem::LedgerFull(LedgerBound::Terms(limits.terms_plan)))
    }

    /// Whether an entry fits.
    ///
    /// # Errors
    /// [`Problem::Attestation`] where it is too large by itself, [`Problem::LedgerFull`].
    pub(super) fn check(&self, entry: &Attestation, limits: &RelayLimits) -> Result<(), Problem> {
        let bytes = size(entry);
        if bytes > limits.entry {
            return Err(Problem::Attestation(format!(
                "the entry takes {bytes} bytes, and {} at most: shorten `note`, or list fewer people in `present`",
                limits.entry
            )));
        }
        let quarter =
            EntryBytes { entries: limits.ledger_entries / 4, bytes: limits.ledger_bytes / 4 };
        let unproven = EntryBytes {
            entries: self.unproven.entries.min(quarter.entries),
            bytes: self.unproven.bytes.min(quarter.bytes),
        };
        let fits = |used: usize, more: usize, limit: usize| used.saturating_add(more) <= limit;
        let whole = fits(self.proven.entries + unproven.entries, 1, limits.ledger_entries)
            && fits(self.proven.bytes + unproven.bytes, bytes, limits.ledger_bytes);
        if !whole {
            return Err(Problem::LedgerFull(LedgerBound::Plan(limits.ledger_entries)));
        }
        let is_proven = entry.by.assurance.is_verified();
        let share = fits(self.unproven.entries, 1, quarter.entries)
            && fits(self.unproven.bytes, bytes, quarter.bytes);
        (is_proven || share)
            .then_some(())
            .ok_or(Problem::LedgerFull(LedgerBound::Unproven(quarter.entries)))
    }
}

/// How many bytes an entry takes as JSON, with its receipt.
fn size(entry: &Attestation) -> usize {
    // Text, numbers and lists: there is nothing in it to refuse.
    serde_json::to_string(entry).map_or(usize::MAX / 4, |text| text.len())
}
