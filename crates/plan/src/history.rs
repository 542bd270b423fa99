//! The history of a plan: who set each field last, and every earlier value of what is promised in it.
//!
//! Plain values and pure functions. The relay keeps the record, because it alone knows whose an update is and when it
//! came; it hands a [`FieldLog`] to whatever needs one. Nothing here reads a clock or the CRDT, and nothing holds
//! an e-mail address: whoever may see one finds it in the plan.
//!
//! A way through it: [`notes`] (what an update changed, worth keeping) → [`Entry`] (with by whom and when) →
//! [`FieldLog`] (all of a plan's) → [`Hand`] (whose a field is), [`Moves`] (how a date slipped), [`net`] (what changed
//! since a day).

mod forged;
mod hand;
mod moves;
mod net;
mod note;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use forged::Stands;
pub use hand::Hand;
pub use moves::{Moves, moves};
pub use net::{Net, net};
pub use note::{Note, keeps_values, notes};

use crate::ids::Path;
use crate::model::Side;

/// One change of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Entry {
    /// The number of the update that made it; several entries can have one.
    pub seq: u64,
    /// Its place among the entries of that update.
    #[serde(skip)]
    pub nth: u32,
    /// When the relay received it.
    pub at: DateTime<Utc>,
    /// What changed.
    #[serde(flatten)]
    pub note: Note,
    /// By whom.
    pub by: Actor,
    /// By which way it came.
    pub how: How,
}

/// Who made a change, as their token said at that moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Actor {
    /// Unique within plan and side.
    pub sub: String,
    /// As others see them.
    pub name: String,
    /// Theirs.
    pub side: Side,
    /// 0 link · 1 name given · 2 verified e-mail, or vouched for by the portal · 3 single sign-on.
    pub assurance: u8,
}

/// By which way a change came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// While connected, or by HTTP.
    Live,
    /// Brought along at connecting: it was made before that, at a time only its author knows.
    Offline,
    /// Written by the call that created the plan. Counts as the seller's.
    Created,
}

/// What happened to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// A step, person, criterion, risk or comment appeared (`steps/ID`).
    Added,
    /// It was taken out (`steps/ID/removed`, from false to true).
    Removed,
    /// It is back (`steps/ID/removed`, from true to false).
    Restored,
    /// A value was set: `from` and `to` are kept, null for absent.
    Set,
    /// A value was proposed for the place that `proposals/PATH#SUB` names: `to`, or in place of `from`.
    Proposed,
    /// The other side took it up: that value stands now.
    Accepted,
    /// The other side kept what stands.
    Kept,
    /// The other side set another value instead.
    Countered,
    /// Who proposed took it back.
    Withdrawn,
    /// Something of which only the last writing of each person is kept, not what it was: a text, an order, an address.
    Written,
}

/// All entries of a plan, by place, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldLog {
    places: BTreeMap<Path, Vec<Entry>>,
}

impl FieldLog {
    /// Out of entries in the order of their numbers.
    pub fn of(entries: impl IntoIterator<Item = Entry>) -> FieldLog {
        let mut log = FieldLog::default();
        entries.into_iter().for_each(|entry| log.record(entry));
        log
    }

    /// One more, newer than all others. Of what is [`What::Written`] only a person's last stays.
    pub fn record(&mut self, entry: Entry) {
        let place = self.places.entry(entry.note.path.clone()).or_default();
        if entry.note.what == What::Written {
            let same = |e: &Entry| {
                e.note.what == What::Written && (e.by.side, &e.by.sub) == (entry.by.side, &entry.by.sub)
            };
            place.retain(|e| !same(e));
        }
        place.push(entry);
    }

    /// The entries of one place, oldest first.
    pub fn entries(&self, path: &Path) -> &[Entry] {
        self.places.get(path).map(Vec::as_slice).unwrap_or_default()
    }

    /// The entries of all places below one, by place, then oldest first.
    pub fn below(&self, path: &Path) -> impl Iterator<Item = &Entry> {
        let within = path.field("");
        let first = std::ops::Bound::Included(within.clone());
        let places = self.places.range((first, std::ops::Bound::Unbounded));
        places
            .take_while(move |(place, _)| place.as_str().starts_with(within.as_str()))
            .flat_map(|(_, list)| list)
    }

    /// Who set it last; for what was never touched since, who added the entity it lies in.
    pub fn last(&self, path: &Path) -> Option<&Entry> {
        self.entries(path).last().or_else(|| {
            let (kin, id) = path.in_entity()?;
            self.entries(&Path::entity(kin, &id)).last()
        })
    }

    /// The value that the log comes to: that of the last entry with one. `None` where none was ever kept.
    pub fn value(&self, path: &Path) -> Option<&Value> {
        self.entries(path).iter().rev().find(|e| e.note.what != What::Written).map(|e| &e.note.to)
    }

    /// Every entry, by place, then oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.places.values().flatten()
    }
}

#[cfg(test)]
mod tests;
