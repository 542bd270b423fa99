//! One attestation, and the ledger: all of a plan's, in order.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::Side;
use crate::people::Assurance;

/// The kinds of statement that somebody put their name to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AttestationKind"))]
#[serde(rename_all = "lowercase")]
pub enum AttestationKind {
    /// The plan as it stands: a commitment to a plan, not a contract.
    Sign,
    /// One place of it: `plan/goLive`, `goal`, `steps/ID`, `criteria/ID`, `risks/ID`.
    Confirm,
    /// A look at the plan together, on a call.
    Inspect,
    /// No, with a reason.
    Decline,
    /// A signature was asked of a person of the plan.
    Ask,
    /// An earlier entry of one's own is taken back.
    Withdraw,
    /// The portal's backend sets a refusal aside, with a reason. The refusal stays in the ledger.
    Void,
}

/// The side of whoever made an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum SignerSide {
    /// A person of the buyer.
    Buyer,
    /// A person of the seller.
    Seller,
    /// The portal's backend: nobody's person, and of [`AttestationKind::Void`] alone.
    Portal,
}

impl SignerSide {
    /// The side of a person; `None` for the portal.
    pub fn of_person(self) -> Option<Side> {
        match self {
            SignerSide::Buyer => Some(Side::Buyer),
            SignerSide::Seller => Some(Side::Seller),
            SignerSide::Portal => None,
        }
    }

    /// The word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            SignerSide::Buyer => Side::Buyer.word(),
            SignerSide::Seller => Side::Seller.word(),
            SignerSide::Portal => "portal",
        }
    }
}

impl From<Side> for SignerSide {
    fn from(side: Side) -> SignerSide {
        match side {
            Side::Buyer => SignerSide::Buyer,
            Side::Seller => SignerSide::Seller,
        }
    }
}

impl PartialEq<Side> for SignerSide {
    fn eq(&self, side: &Side) -> bool {
        self.of_person() == Some(*side)
    }
}

/// The person who put their name to something, as their token said at that moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Signer {
    /// Unique within plan and side.
    pub sub: String,
    /// As others see them.
    pub name: String,
    /// Their address, where the token had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub email: Option<String>,
    /// Theirs.
    pub side: SignerSide,
    /// 0 link · 1 name given · 2 verified e-mail, or vouched for by the portal · 3 single sign-on.
    pub assurance: Assurance,
}

impl Signer {
    /// Whether it is the same person, whatever they were called then.
    pub fn is(&self, other: &Signer) -> bool {
        (self.side, &self.sub) == (other.side, &other.sub)
    }
}

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Attestation {
    /// Unique.
    pub id: String,
    /// The id of the plan.
    pub plan: String,
    /// In which epoch of it.
    pub epoch: u64,
    /// The kind of statement.
    pub kind: AttestationKind,
    /// The subject: `plan`, or a place.
    pub subject: String,
    /// Of the terms of the subject that the person saw: lower-case hex SHA-256 over their
    /// canonical JSON (RFC 8785).
    pub digest: String,
    /// The person who put their name to it.
    pub by: Signer,
    /// When, by the relay's clock.
    pub at: DateTime<Utc>,
    /// In their words: the reason of a refusal, or of setting one aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub note: Option<String>,
    /// The people who were there, by sub: of an inspection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub present: Option<Vec<String>>,
    /// Of `ask` the person asked (id in the plan), of `withdraw` and `void` the entry taken back
    /// or set aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub of: Option<String>,
    /// Its place in the ledger, from 1.
    pub seq: u64,
    /// SHA-256 of the canonical entry before it with its receipt; 64 zeros for the first.
    pub prev: String,
    /// JWS (EdDSA, detached: `header..signature`) over the canonical entry without this. Older
    /// ones embed it.
    pub receipt: String,
}

/// All attestations of a plan, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    entries: Vec<Attestation>,
    /// The positions of the first entry of each id, and of the first that took back, or set aside,
    /// the entry of an id: a ledger may be long, and each of its entries is asked after.
    by_id: BTreeMap<String, usize>,
    withdrawn: BTreeMap<String, usize>,
    voided: BTreeMap<String, usize>,
}

impl Ledger {
    /// Out of entries in the order of their numbers.
    pub fn of(entries: impl IntoIterator<Item = Attestation>) -> Ledger {
        let mut ledger = Ledger::default();
        entries.into_iter().for_each(|entry| ledger.push(entry));
        ledger
    }

    /// Out of the ledger's JSON, as it stands in the document; what cannot be read is left out.
    pub fn read(entries: &[Value]) -> Ledger {
        Ledger::of(entries.iter().filter_map(|entry| Attestation::deserialize(entry).ok()))
    }

    /// One more.
    pub fn push(&mut self, entry: Attestation) {
        let nth = self.entries.len();
        self.by_id.entry(entry.id.clone()).or_insert(nth);
        let index = match entry.kind {
            AttestationKind::Withdraw => Some(&mut self.withdrawn),
            AttestationKind::Void => Some(&mut self.voided),
            AttestationKind::Sign
            | AttestationKind::Confirm
            | AttestationKind::Inspect
            | AttestationKind::Decline
            | AttestationKind::Ask => None,
        };
        if let (Some(index), Some(of)) = (index, &entry.of) {
            index.entry(of.clone()).or_insert(nth);
        }
        self.entries.push(entry);
    }

    /// The entries, oldest first.
    pub fn entries(&self) -> &[Attestation] {
        &self.entries
    }

    /// The entry of an id.
    pub fn get(&self, id: &str) -> Option<&Attestation> {
        self.entries.get(*self.by_id.get(id)?)
    }

    /// The entry by which the portal set a refusal aside; of several the first.
    pub fn void_of(&self, id: &str) -> Option<&Attestation> {
        self.entries.get(*self.voided.get(id)?)
    }

    /// Whether an entry was taken back by the side that made it.
    pub fn is_withdrawn(&self, id: &str) -> bool {
        self.withdrawn.contains_key(id)
    }
}
