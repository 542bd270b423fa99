//! How entities and places in a plan are named.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::schema::EntityKind;

/// The id of an entity (step, person, criterion, risk, comment): the key under which it stands in
/// its root map.
///
/// Ours are ULIDs; other Yjs clients may write any non-empty key, so nothing here relies on the
/// form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// A fresh ULID from a time (milliseconds since 1970) and 80 bits of randomness (the low ones
    /// of `random`).
    pub fn mint(now_ms: u64, random: u128) -> Id {
        Id(ulid::Ulid::from_parts(now_ms, random).to_string())
    }

    /// The id as it stands in the document.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this can be a key: 1 to 64 characters without `/`, `#` or control characters.
    pub fn is_sound(&self) -> bool {
        countersign_gate::is_id(&self.0)
    }
}

impl From<&str> for Id {
    fn from(s: &str) -> Id {
        Id(s.to_owned())
    }
}

impl From<String> for Id {
    fn from(s: String) -> Id {
        Id(s)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text of a place in a plan, as it is sent and shown: `goal`, `plan/goLive`, `steps/ID`,
/// `steps/ID/due`, `criteria/ID/text`, `meeting/at`, `paper/legal`, `holidays/buyer/2026-12-25`. In
/// commands, comments and presence it may be anything that somebody wrote: [`Path::place`] reads
/// it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Path(String);

impl Path {
    /// `root` itself.
    pub fn root(root: &str) -> Path {
        Path(root.to_owned())
    }

    /// `root/key`.
    pub fn of(root: &str, key: &str) -> Path {
        Path(format!("{root}/{key}"))
    }

    /// An entity: `steps/ID`.
    pub fn entity(kin: EntityKind, id: &Id) -> Path {
        Path::of(kin.root(), id.as_str())
    }

    /// A field below this place: `steps/ID` + `due`.
    pub fn field(&self, name: &str) -> Path {
        Path(format!("{}/{name}", self.0))
    }

    /// The text of the path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Path {
    fn from(s: &str) -> Path {
        Path(s.to_owned())
    }
}

impl From<String> for Path {
    fn from(s: String) -> Path {
        Path(s)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
