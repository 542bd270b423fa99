//! The history of a plan: who set each field last, and every earlier value of what is promised in
//! it.
//!
//! Plain values and pure functions. The relay keeps the record, because it alone knows whose an
//! update is and when it came; it hands a [`FieldLog`] to whatever needs one. Nothing here reads a
//! clock or the CRDT, and nothing holds an e-mail address: whoever may see one finds it in the
//! plan.
//!
//! A way through it: [`notes`] (what an update changed, worth keeping) → [`LogEntry`] (with by whom
//! and when) → [`FieldLog`] (all of a plan's) → [`Hand`] (whose a field is), [`Moves`] (how a date
//! slipped), [`net`] (what changed since a day).

mod entries;
mod forged;
mod hand;
mod moves;
mod net;
mod note;
mod position;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use entries::PlaceEntries;
pub use entries::{Bounds, Fold, PLACE_ENTRIES_MAX};
pub use forged::PlaceValues;
pub use hand::Hand;
pub use moves::{Moves, moves};
pub use net::{Net, net};
pub use note::{Note, keeps_values, notes};
pub use position::LogPosition;

use crate::model::Side;
use crate::people::{Assurance, Person};
use crate::place::Place;
use crate::tally;

/// One change of one place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ActivityEntry"))]
pub struct LogEntry {
    /// The number of the update that made it; several entries can have one.
    pub seq: u64,
    /// Its place among the entries of that update.
    #[serde(skip)]
    pub nth: u32,
    /// When the relay received it.
    pub at: DateTime<Utc>,
    /// The change.
    #[serde(flatten)]
    pub note: Note,
    /// By whom.
    pub by: Person,
    /// By which way it came.
    pub how: EditChannel,
}

/// By which way a change came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum EditChannel {
    /// While connected, or by HTTP.
    Live,
    /// Brought along at connecting: it was made before that, at a time only its author knows.
    Offline,
    /// Written by the call that created the plan. Counts as the seller's.
    Created,
}

/// The kinds of change to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    /// A step, person, criterion, risk or comment appeared (`steps/ID`).
    Added,
    /// It was taken out (`steps/ID/removed`, from false to true).
    Removed,
    /// It is back (`steps/ID/removed`, from true to false).
    Restored,
    /// A value was set: `from` and `to` are kept, null for absent.
    Set,
    /// A value was proposed for the place that `proposals/PATH#SUB` names: `to`, or in place of
    /// `from`.
    Proposed,
    /// The other side took it up: that value stands now.
    Accepted,
    /// The other side kept what stands.
    Kept,
    /// The other side set another value instead.
    Countered,
    /// The person who proposed took it back.
    Withdrawn,
    /// Something of which only the last writing of each person is kept, not what it was: a text, an
    /// order, an address.
    Written,
}

/// All entries of a plan, by place, oldest first.
#[derive(Clone, Debug, Default)]
pub struct FieldLog {
    places: BTreeMap<Place, PlaceEntries>,
    /// How many entries keep values: what the quota counts.
    valued: usize,
    /// The deeds of each side, summed up as entries come, so that reports need not read the log for
    /// them.
    deeds: [SideActivity; 2],
    /// Places with more entries than a place may keep.
    crowded: BTreeSet<Place>,
    /// The numbers (update, place within it) of stored rows that are left out as forged.
    forged: BTreeSet<(u64, u32)>,
    /// The numbers of entries that hold nothing for their authors.
    overreach: BTreeSet<(u64, u32)>,
}

impl FieldLog {
    /// Out of entries in the order of their numbers.
    pub fn of(entries: impl IntoIterator<Item = LogEntry>) -> FieldLog {
        let mut log = FieldLog::default();
        entries.into_iter().for_each(|entry| log.record(entry));
        log
    }

    /// One more, newer than all others. Of what is [`ChangeKind::Written`] only a person's last
    /// stays.
    pub fn record(&mut self, entry: LogEntry) {
        self.deeds[side_index(entry.by.side)].note(&entry);
        let valued = entry.note.what != ChangeKind::Written;
        let kept = self.places.entry(entry.note.place.clone()).or_default();
        if !valued {
            kept.forget_written(&entry.by);
        } else if kept.entries.len() >= PLACE_ENTRIES_MAX {
            self.crowded.insert(entry.note.place.clone());
        }
        self.valued += usize::from(valued);
        kept.push(entry);
    }

    /// The entries of one place, oldest first.
    pub fn entries(&self, place: &Place) -> &[LogEntry] {
        tally::count();
        self.places.get(place).map(|kept| kept.entries.as_slice()).unwrap_or_default()
    }

    /// The entries of all places below one, by place, then oldest first.
    pub fn below<'a, 'p>(
        &'a self,
        place: &'p Place,
    ) -> impl Iterator<Item = &'a LogEntry> + use<'a, 'p> {
        let behind = (std::ops::Bound::Excluded(place), std::ops::Bound::Unbounded);
        self.places
            .range(behind)
            .take_while(move |(other, _)| other.is_near(place))
            .filter(move |(other, _)| other.is_below(place))
            .flat_map(|(_, kept)| &kept.entries)
            .inspect(|_| tally::count())
    }

    /// Every place that has entries, in order.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.keys()
    }

    /// The entry that set it last; for a place never touched since, the entry that added the entity
    /// it lies in.
    pub fn last(&self, place: &Place) -> Option<&LogEntry> {
        self.entries(place).last().or_else(|| self.entries(&place.around()?).last())
    }

    /// The value that the log comes to: that of the last entry with one. `None` where none was ever
    /// kept.
    pub fn value(&self, place: &Place) -> Option<&Value> {
        self.entries(place)
            .iter()
            .rev()
            .find(|e| e.note.what != ChangeKind::Written)
            .map(|e| &e.note.to)
    }

    /// Every entry, by place, then oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &LogEntry> {
        self.places.values().flat_map(|kept| &kept.entries)
    }

    /// The numbers (update, place within it) of stored rows that [`FieldLog::without_forged`] left
    /// out.
    pub fn forged(&self) -> &BTreeSet<(u64, u32)> {
        &self.forged
    }

    /// Whether an entry is a write over what the other side held then, which stood only because a
    /// forged row had hidden that. It holds nothing for its author.
    pub fn is_overreach(&self, entry: &LogEntry) -> bool {
        self.overreach.contains(&(entry.seq, entry.nth))
    }

    /// Says which entries hold nothing for their authors, by their numbers (update, place within
    /// it).
    pub(crate) fn set_overreach(&mut self, overreach: BTreeSet<(u64, u32)>) {
        self.overreach = overreach;
    }

    /// The deeds of a side, apart from the call that created the plan.
    pub fn deeds(&self, side: Side) -> &SideActivity {
        &self.deeds[side_index(side)]
    }
}

/// Two logs are equal when they have the same entries.
impl PartialEq for FieldLog {
    fn eq(&self, other: &FieldLog) -> bool {
        self.iter().eq(other.iter())
    }
}

/// The deeds of one side, summed up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SideActivity {
    /// The last writing by number of a verified person of it; what the creating call wrote is
    /// nobody's doing.
    pub last: Option<WriteStamp>,
    /// The highest assurance with which it wrote.
    pub assurance: Option<Assurance>,
}

/// The number and the time of a writing. A time alone does not order: clocks are set back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteStamp {
    /// The update in the plan's log.
    pub seq: u64,
    /// By the relay's clock.
    pub at: DateTime<Utc>,
}

impl SideActivity {
    fn note(&mut self, entry: &LogEntry) {
        if entry.how != EditChannel::Created {
            if entry.by.assurance.is_verified()
                && self.last.is_none_or(|last| last.seq <= entry.seq)
            {
                self.last = Some(WriteStamp { seq: entry.seq, at: entry.at });
            }
            self.assurance = self.assurance.max(Some(entry.by.assurance));
        }
    }
}

fn side_index(side: Side) -> usize {
    match side {
        Side::Buyer => 0,
        Side::Seller => 1,
    }
}

#[cfg(test)]
mod tests;
