//! Changes of a transaction, in terms of the plan rather than of the CRDT.

use serde::Serialize;
use serde_json::Value;

use crate::ids::Id;
use crate::place::Place;
use crate::schema::EntityKind;

/// One change to a plan, by whomever. Local writes and merged updates yield the same kinds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "change", rename_all = "camelCase")]
pub enum Change {
    /// An entity appeared.
    Added {
        /// The kind.
        kin: EntityKind,
        /// Which.
        id: Id,
    },
    /// An entity was taken out (`removed` set).
    Removed {
        /// The kind.
        kin: EntityKind,
        /// Which.
        id: Id,
    },
    /// An entity that had been taken out is back.
    Restored {
        /// The kind.
        kin: EntityKind,
        /// Which.
        id: Id,
    },
    /// A plain value changed. `null` stands for absent.
    Field {
        /// Which field: `steps/ID/due`, `plan/goLive`, `steps/ID/after/OTHER`.
        #[serde(rename = "path")]
        place: Place,
        /// The value before.
        #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
        from: Value,
        /// The value after.
        #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
        to: Value,
    },
    /// A text changed.
    Text {
        /// Which text: `goal`, `steps/ID/title`.
        #[serde(rename = "path")]
        place: Place,
        /// The parts in order; lengths in UTF-16 units.
        delta: Vec<TextSplice>,
    },
}

/// A part of a text change, as in a Yjs delta.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum TextSplice {
    /// So many UTF-16 units stay.
    Keep(u32),
    /// This is new.
    Insert(String),
    /// So many UTF-16 units are gone.
    Delete(u32),
}
