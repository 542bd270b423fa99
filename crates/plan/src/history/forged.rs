//! Rows of a record that never happened to the place whose path they have.
//!
//! Earlier versions made paths out of whatever key stood in a document: a plain value under `A/due`
//! in the map of steps got a row of `steps/A/due`. Nothing writes such rows any more. Of a record
//! that may hold some, the rows of a place are a chain: each begins with the value that the one
//! before it left, and the last left what stands in the document. Entries that are no part of the
//! chain count for nothing.

use std::collections::BTreeMap;

use serde_json::Value;

use super::note::kept;
use super::{ChangeKind, FieldLog};
use crate::people::Person;
use crate::place::Place;
use crate::schema::Root;

/// The values that a document has in its places.
pub trait PlaceValues {
    /// The value in it, null for absent.
    fn value(&self, place: &Place) -> Value;
    /// Whether somebody wrote what stands there.
    fn wrote(&self, place: &Place, by: &Person) -> bool;
}

/// A row of a chain: the value before and after, and whether it comes from somebody who wrote what
/// stands now.
struct ChainRow<'a> {
    from: &'a Value,
    to: &'a Value,
    by: &'a Person,
}

impl FieldLog {
    /// The record without rows that the document contradicts, and of each entity, or place outside
    /// of one, the number of its first such row.
    pub(crate) fn split_forged(
        self,
        document: &impl PlaceValues,
    ) -> (FieldLog, BTreeMap<Place, (u64, u32)>) {
        let mut log = FieldLog::default();
        let mut hidden: BTreeMap<Place, (u64, u32)> = BTreeMap::new();
        for (place, kept) in self.places {
            let keep = keeps(&place, &kept.entries, document);
            for (entry, keep) in kept.entries.into_iter().zip(keep) {
                if keep {
                    log.record(entry);
                    continue;
                }
                let number = (entry.seq, entry.nth);
                log.forged.insert(number);
                let first =
                    hidden.entry(place.around().unwrap_or_else(|| place.clone())).or_insert(number);
                *first = number.min(*first);
            }
        }
        (log, hidden)
    }
}

/// Of each entry of a place whether it counts.
fn keeps(place: &Place, entries: &[super::LogEntry], document: &impl PlaceValues) -> Vec<bool> {
    let is_of_entity = place.root().is_some_and(|root| root.kin().is_some());
    let is_mark = place.is_removal();
    let is_proposal = place.root() == Some(Root::Proposals);
    let mut keep: Vec<bool> = entries
        .iter()
        .map(|entry| match entry.note.what {
            ChangeKind::Added => matches!(place, Place::Entity(..)),
            ChangeKind::Set | ChangeKind::Removed | ChangeKind::Restored => {
                is_proposal || !is_of_entity || place.is_sound()
            }
            ChangeKind::Proposed
            | ChangeKind::Accepted
            | ChangeKind::Kept
            | ChangeKind::Countered => true,
            ChangeKind::Withdrawn | ChangeKind::Written => true,
        })
        .collect();
    if is_proposal {
        return keep;
    }
    let valued: Vec<usize> = (0..entries.len())
        .filter(|at| {
            keep[*at]
                && matches!(
                    entries[*at].note.what,
                    ChangeKind::Set | ChangeKind::Removed | ChangeKind::Restored
                )
        })
        .collect();
    let links: Vec<ChainRow<'_>> = valued
        .iter()
        .map(|at| ChainRow {
            from: &entries[*at].note.from,
            to: &entries[*at].note.to,
            by: &entries[*at].by,
        })
        .collect();
    let stands = document.value(place);
    let (begins, stands) = if is_mark {
        (Value::Bool(false), Value::Bool(!stands.is_null() && stands != Value::Bool(false)))
    } else {
        (Value::Null, kept(stands))
    };
    for (at, is_linked) in
        valued.iter().zip(chain(&links, &begins, stands, |by| document.wrote(place, by)))
    {
        keep[*at] = is_linked;
    }
    keep
}

/// Which links are part of the chain from `begins` to `stands`, followed from its end. Where a link
/// is missing for which no later one is to blame, what is before it stays.
fn chain(
    links: &[ChainRow<'_>],
    begins: &Value,
    stands: Value,
    wrote: impl Fn(&Person) -> bool,
) -> Vec<bool> {
    let mut first = BTreeMap::new();
    for (at, link) in links.iter().enumerate() {
        first.entry(link.to.to_string()).or_insert(at);
    }
    let mut linked = vec![false; links.len()];
    let (mut needed, mut is_end) = (stands, true);
    for at in (0..links.len()).rev() {
        let link = &links[at];
        let before = at.checked_sub(1).map(|before| links[before].to);
        let follows = *link.from == *before.unwrap_or(begins);
        let is_led_to = *link.to == needed;
        let counts = if is_led_to {
            let is_passed_over = !follows && before == Some(&needed);
            !is_passed_over && (!is_end || follows || wrote(link.by))
        } else {
            let is_left_earlier =
                first.get(&needed.to_string()).is_some_and(|earlier| *earlier < at);
            !is_end && !is_left_earlier && needed != *begins
        };
        if counts {
            linked[at] = true;
            needed = link.from.clone();
            is_end = false;
        }
    }
    linked
}
