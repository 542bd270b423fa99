//! Writes of an update to entries of maps: which keys it sets, and which it empties.

use std::collections::HashMap;

use super::Gate;
use crate::index::{ContainerParent, Nested};
use crate::wire::{Block, Content, Item, Malformed, ParentRef, SectionHead, UpdateReader, advance};
use crate::{Id, Segment};

/// A key of one map of a document, as long as the gate lives that named it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MapKey(pub(super) u32);

/// The effect of one update on one key of one map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapWrite<'g, 'u> {
    /// Which key of which map.
    pub slot: MapKey,
    /// The way to it from its root: ends with a [`Segment::Key`].
    pub path: Vec<Segment<'g>>,
    /// The value it puts there last and does not delete itself. Of [`Content::Any`] with several
    /// values the last counts.
    pub put: Option<(Id, Content<'u>)>,
    /// It deletes an element that lies there: with a put, what stood before; without, it may empty
    /// the key. Whether that element was the one seen there, only a document knows.
    pub deletes: bool,
}

impl Gate {
    /// The effects of `bytes` on entries of maps, one for each key, in no particular order. `bytes`
    /// are those of an [`Admission`](crate::Admission) that this gate just gave; of others, what it
    /// does not know is passed over.
    ///
    /// Worth asking only when [`Admission::map_entries`](crate::Admission::map_entries) says so.
    ///
    /// # Errors
    /// When the bytes are malformed. Bytes that a gate let in never are.
    pub fn map_writes<'g, 'u>(
        &'g self,
        bytes: &'u [u8],
    ) -> Result<Vec<MapWrite<'g, 'u>>, Malformed> {
        let mut found = SlotWrites::default();
        let Some(index) = &self.index else { return Ok(found.writes) };
        let mut reader = UpdateReader::new(bytes);
        let mut puts = Vec::new();
        for _ in 0..reader.sections()? {
            let SectionHead { blocks, client, mut clock } = reader.section()?;
            for _ in 0..blocks {
                let (block, len) = reader.block()?;
                let end = advance(clock, len)?;
                let id = Id { client, clock: end - 1 };
                if let Block::Item(item) = block
                    && let Some(place) = self.place_of(id)
                    && index.place(place).is_some_and(|place| place.key().is_some())
                {
                    puts.push((place, id, item.content));
                }
                clock = end;
            }
        }
        let mut deleted = Vec::new();
        reader.each_deleted(|client, start, end| {
            deleted.push((client, start, end));
            let slot = self.clients.find(client);
            for place in slot.into_iter().flat_map(|slot| index.places_in(slot, start, end)) {
                if index.place(place).is_some_and(|place| place.key().is_some())
                    && let Some(write) = found.at(self, place)
                {
                    write.deletes = true;
                }
            }
        })?;
        // ranges of one client are ascending, and each client has its own stretch
        deleted.sort_unstable();
        for (place, id, content) in puts {
            let after = deleted
                .partition_point(|(client, start, _)| (*client, *start) <= (id.client, id.clock));
            let around = after.checked_sub(1).and_then(|at| deleted.get(at));
            let dead =
                around.is_some_and(|(client, _, end)| *client == id.client && id.clock < *end);
            let Some(write) = found.at(self, place) else { continue };
            if !dead && !matches!(content, Content::Deleted) {
                let later = write.put.is_none_or(|(before, _)| {
                    (before.client, before.clock) < (id.client, id.clock)
                });
                if later {
                    write.put = Some((id, content));
                }
            }
        }
        Ok(found.writes)
    }
}

impl Gate {
    /// Whether `bytes` might set or empty a key of a map; a keystroke does neither. For all updates
    /// and cheap, unlike [`Admission::map_entries`](crate::Admission::map_entries) before they are
    /// let in.
    #[must_use]
    pub fn may_write_entries(&self, bytes: &[u8]) -> bool {
        // Of what is malformed nothing is let in.
        self.writes_entries(bytes).unwrap_or(false)
    }

    fn writes_entries(&self, bytes: &[u8]) -> Result<bool, Malformed> {
        let mut reader = UpdateReader::new(bytes);
        for _ in 0..reader.sections()? {
            for _ in 0..reader.section()?.blocks {
                let (block, _) = reader.block()?;
                let may_be_entry = match block {
                    Block::Item(item) => item.content.may_be_entry(),
                    Block::Gc => false,
                };
                if may_be_entry {
                    return Ok(true);
                }
            }
        }
        let Some(index) = &self.index else { return Ok(false) };
        for _ in 0..reader.delete_clients()? {
            let (client, ranges) = reader.delete_client()?;
            let slot = self.clients.find(client);
            let mut after = 0;
            for _ in 0..ranges {
                let (start, end) = reader.delete_range(after)?;
                after = end;
                let mut places =
                    slot.into_iter().flat_map(|slot| index.places_in(slot, start, end));
                if places.any(|at| index.place(at).is_some_and(|place| place.key().is_some())) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The ways to the entries of maps whose shared types `bytes` would delete, or put something
    /// else in the place of, each once. To be asked before the bytes are [admitted](Self::admit);
    /// of what is known already, and of what would be refused for a gap, nothing is told.
    ///
    /// # Errors
    /// When the bytes are malformed.
    pub fn replaced_types(&self, bytes: &[u8]) -> Result<Vec<Vec<Segment<'_>>>, Malformed> {
        let Some(index) = &self.index else { return Ok(Vec::new()) };
        let mut places = std::collections::BTreeSet::new();
        let mut reader = UpdateReader::new(bytes);
        for _ in 0..reader.sections()? {
            let SectionHead { blocks, client, mut clock } = reader.section()?;
            let known = self.next_clock(client);
            for _ in 0..blocks {
                let (block, len) = reader.block()?;
                clock = advance(clock, len)?;
                let Block::Item(item) = block else { continue };
                if clock > known {
                    places.extend(self.entry_written(&item));
                }
            }
        }
        let stands = |nested: &Nested| {
            let client = self.clients.get(nested.slot);
            client.is_none_or(|client| !client.deleted.contains(nested.clock))
        };
        places.retain(|place| index.types_in_slot(*place).any(stands));
        reader.each_deleted(|client, start, end| {
            let Some(slot) = self.clients.find(client) else { return };
            let gone = index.types_in(slot, start, end).filter(|nested| stands(nested));
            places.extend(gone.map(|nested| nested.place));
        })?;
        let is_entry = |place: &u32| index.place(*place).is_some_and(|at| at.key().is_some());
        let entries = places.into_iter().filter(is_entry);
        Ok(entries.filter_map(|place| self.path_of(place, Id { client: 0, clock: 0 })).collect())
    }

    /// The place that an item would take, as far as it is one that something took before.
    fn entry_written(&self, item: &Item<'_>) -> Option<u32> {
        let index = self.index.as_ref()?;
        if let Some(neighbour) = item.origin.or(item.right_origin) {
            return self.place_of(neighbour);
        }
        match (item.parent?, item.key?) {
            (ParentRef::Root(root), key) => index.entry_of_root(root, key),
            (ParentRef::Type(id), key) => {
                let number = index.type_at(self.clients.find(id.client)?, id.clock)?;
                index.entry_of(ContainerParent::Type(number), key)
            }
        }
    }

    /// The ways to the texts and lists into which `bytes` write or in which they delete, each once.
    /// `bytes` as for [`map_writes`](Self::map_writes).
    ///
    /// # Errors
    /// When the bytes are malformed. Bytes that a gate let in never are.
    pub fn list_writes(&self, bytes: &[u8]) -> Result<Vec<Vec<Segment<'_>>>, Malformed> {
        let Some(index) = &self.index else { return Ok(Vec::new()) };
        let mut found = std::collections::BTreeMap::new();
        let mut note = |place: u32, id: Id| {
            if index.place(place).is_some_and(|place| place.key().is_none()) {
                found.entry(place).or_insert(id);
            }
        };
        let mut reader = UpdateReader::new(bytes);
        for _ in 0..reader.sections()? {
            let SectionHead { blocks, client, mut clock } = reader.section()?;
            for _ in 0..blocks {
                let (_, len) = reader.block()?;
                let end = advance(clock, len)?;
                let id = Id { client, clock: end - 1 };
                if let Some(place) = self.place_of(id) {
                    note(place, id);
                }
                clock = end;
            }
        }
        reader.each_deleted(|client, start, end| {
            let slot = self.clients.find(client);
            for place in slot.into_iter().flat_map(|slot| index.places_in(slot, start, end)) {
                note(place, Id { client, clock: start });
            }
        })?;
        let ways = found.into_iter().filter_map(|(place, id)| {
            let mut way = self.path_of(place, id)?;
            way.pop();
            Some(way)
        });
        Ok(ways.collect())
    }
}

/// Writes, and where each place's stands among them.
#[derive(Default)]
struct SlotWrites<'g, 'u> {
    writes: Vec<MapWrite<'g, 'u>>,
    at: HashMap<u32, usize>,
}

impl<'g, 'u> SlotWrites<'g, 'u> {
    /// The write to a place; begun where there was none.
    fn at(&mut self, gate: &'g Gate, place: u32) -> Option<&mut MapWrite<'g, 'u>> {
        let at = match self.at.get(&place) {
            Some(at) => *at,
            None => {
                let path = gate.path_of(place, Id { client: 0, clock: 0 })?;
                self.writes.push(MapWrite { slot: MapKey(place), path, put: None, deletes: false });
                self.at.insert(place, self.writes.len() - 1);
                self.writes.len() - 1
            }
        };
        self.writes.get_mut(at)
    }
}
