//! Changes over a span of entries: value then, value now, how often, by whom.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use super::{ChangeKind, LogEntry};
use crate::people::Person;
use crate::place::Place;

/// The sum of the entries of one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Net {
    /// The last entry's number.
    pub seq: u64,
    /// The last entry's place within it.
    #[serde(skip)]
    pub nth: u32,
    /// When it last changed.
    pub at: DateTime<Utc>,
    /// Which place.
    #[serde(rename = "path")]
    pub place: Place,
    /// The kind of its last change.
    pub what: ChangeKind,
    /// The value before the span; null for absent or not kept.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub from: Value,
    /// The value after it.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub to: Value,
    /// How many changes lie between; for what is only written, how many people wrote.
    pub moves: u32,
    /// Everybody who changed it, the last one first.
    pub by: Vec<Person>,
}

/// Sums entries up, given oldest first; answers newest first. Places with the same value as before
/// are left out.
pub fn net(entries: impl IntoIterator<Item = LogEntry>) -> Vec<Net> {
    let mut places: BTreeMap<Place, Net> = BTreeMap::new();
    for LogEntry { seq, nth, at, note, by, how: _ } in entries {
        let place = places.entry(note.place.clone()).or_insert_with(|| Net {
            seq,
            nth,
            at,
            place: note.place.clone(),
            what: note.what,
            from: note.from.clone(),
            to: Value::Null,
            moves: 0,
            by: Vec::new(),
        });
        place.moves += 1;
        (place.seq, place.nth, place.at) = (seq, nth, at);
        // That it was added says more than that it was written since.
        if place.what != ChangeKind::Added {
            place.what = note.what;
        }
        place.to = note.to;
        place.by.retain(|known| (known.side, &known.sub) != (by.side, &by.sub));
        place.by.insert(0, by);
    }
    let mut changed: Vec<Net> = places
        .into_values()
        .filter(|net| {
            matches!(net.what, ChangeKind::Added | ChangeKind::Written) || net.from != net.to
        })
        .collect();
    changed.sort_by_key(|net| std::cmp::Reverse((net.seq, net.nth)));
    changed
}
