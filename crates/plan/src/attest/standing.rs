//! How a signature stands now: whether what was signed is still what the plan says.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Signer;
use crate::people::Person;
use crate::place::Place;

/// How it stands (RULES "Signed", "Lapsed", "Amended").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum AttestationStatus {
    /// The terms are those signed, apart from additions that bind nobody.
    Live,
    /// They differ, and every difference was written by the signer's side: to be renewed with one
    /// tap.
    Amended,
    /// They differ.
    Lapsed,
    /// The signer took it back.
    Withdrawn,
}

/// One difference between the terms signed and the terms now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Difference {
    /// The place, as in `steps/ID/due`; an entity that came or went as `steps/ID`.
    #[serde(rename = "path")]
    pub place: Place,
    /// The value that was signed; absent where there was nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "unknown"))]
    pub was: Option<Value>,
    /// The value now; absent where there is nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional, type = "unknown"))]
    pub now: Option<Value>,
    /// The person who set it last, where the record tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub by: Option<Person>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub at: Option<DateTime<Utc>>,
}

/// A signature and how it stands. The same for both sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Signature {
    /// The entry of the ledger.
    pub id: String,
    /// The person who signed.
    pub by: Signer,
    /// When.
    pub at: DateTime<Utc>,
    /// Of the terms signed.
    pub digest: String,
    /// How it stands.
    pub standing: AttestationStatus,
    /// Since when it stands so, where it is not as signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub since: Option<DateTime<Utc>>,
    /// The differences from the terms signed.
    pub changes: Vec<Difference>,
    /// The seller's own steps that came since and are linked to nothing signed: `steps/ID`.
    pub added: Vec<Place>,
}

impl Signature {
    /// Whether it stands for the plan: as signed, or changed by the signer's own side alone.
    pub fn is_current(&self) -> bool {
        match self.standing {
            AttestationStatus::Live | AttestationStatus::Amended => true,
            AttestationStatus::Lapsed | AttestationStatus::Withdrawn => false,
        }
    }
}
