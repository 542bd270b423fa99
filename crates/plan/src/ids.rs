//! How entities and places in a plan are named.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::place::Place;
use crate::schema::Root;

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

/// The kinds of entities, named as their root maps are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Kin {
    /// Steps of the plan.
    Steps,
    /// Stakeholders of both sides.
    People,
    /// Success criteria.
    Criteria,
    /// Risks.
    Risks,
    /// Comments on any place.
    Comments,
}

impl Kin {
    /// All of them, in reading order.
    pub const ALL: [Kin; 5] = [Kin::Steps, Kin::People, Kin::Criteria, Kin::Risks, Kin::Comments];

    /// The name of the root map.
    pub const fn root(self) -> &'static str {
        self.of_root().word()
    }

    /// The root map.
    pub const fn of_root(self) -> Root {
        match self {
            Kin::Steps => Root::Steps,
            Kin::People => Root::People,
            Kin::Criteria => Root::Criteria,
            Kin::Risks => Root::Risks,
            Kin::Comments => Root::Comments,
        }
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
    pub fn entity(kin: Kin, id: &Id) -> Path {
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

    /// The place that it names, if it is the text of one.
    pub fn place(&self) -> Option<Place> {
        Place::parse(&self.0)
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

impl From<&Place> for Path {
    fn from(place: &Place) -> Path {
        Path(place.to_string())
    }
}

impl From<Place> for Path {
    fn from(place: Place) -> Path {
        Path::from(&place)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
