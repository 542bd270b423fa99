//! The check that an update brings no more of anything than a plan may hold.

use std::collections::{BTreeMap, BTreeSet};

use countersign_gate::{self as gate, Block, Content, Gate, ParentRef, Segment};
use countersign_plan::Place;
use countersign_plan::document::{BoundedThing, value_in};
use countersign_plan::schema::{EntityKind, Key};
use serde_json::Value;

use super::replica::Replica;

/// So many names lead to the deepest place that is counted, a link. No longer way is followed.
const WAY_MAX: usize = 4;

/// The names that lead to a place, from its root on.
type PathNames<'u> = Vec<&'u str>;

/// The items of an update that may be entries of maps and are not known yet.
struct NewEntries<'u> {
    gate: &'u Gate,
    /// By client and clock, with their lengths.
    items: BTreeMap<(u64, u32), (u32, gate::Item<'u>)>,
    /// The ways to those that were asked for; `None` where none is known.
    ways: BTreeMap<(u64, u32), Option<PathNames<'u>>>,
}

impl Replica {
    /// The things of which an update would bring more than the plan may hold. To count is dear, so
    /// only what it adds to is counted: of a keystroke nothing.
    pub(super) fn crowded_by(&self, update: &[u8], steps_max: usize) -> Option<BoundedThing> {
        if !self.gate.may_write_entries(update) {
            return None;
        }
        // The gate says what is malformed.
        let mut new = NewEntries::of(update, &self.gate)?;
        let mut added: BTreeMap<BoundedThing, BTreeSet<Place>> = BTreeMap::new();
        let mut marked = BTreeSet::new();
        for at in new.items.keys().copied().collect::<Vec<_>>() {
            let Some(place) = new.place(at) else { continue };
            if let (Place::Field(kin, id, Key::Removed), Some((_, item))) =
                (&place, new.items.get(&at))
            {
                marked.insert((*kin, id.clone()));
                if !is_mark(item) {
                    let back = Place::Entity(*kin, id.clone());
                    added.entry(BoundedThing::Entities(*kin)).or_default().insert(back);
                }
                continue;
            }
            for counted in BoundedThing::of(&place) {
                added.entry(counted).or_default().insert(place.clone());
            }
        }
        for place in self.unmarked_by(update) {
            let Some((kin, id)) = place.in_entity() else { continue };
            if !marked.contains(&(kin, id)) {
                added.entry(BoundedThing::Entities(kin)).or_default().insert(place);
            }
        }
        let max = |counted: BoundedThing| match counted {
            BoundedThing::Entities(EntityKind::Steps) => steps_max,
            BoundedThing::Entities(_)
            | BoundedThing::Ever(_)
            | BoundedThing::Links
            | BoundedThing::Holidays => counted.max(),
        };
        let is_over = |(counted, places): &(&BoundedThing, &BTreeSet<Place>)| {
            self.doc.count_with(**counted, places) > max(**counted)
        };
        added.iter().find(is_over).map(|(counted, _)| *counted)
    }

    /// The entities whose marks of removal an update deletes.
    fn unmarked_by(&self, update: &[u8]) -> Vec<Place> {
        let writes = self.gate.map_writes(update).unwrap_or_default();
        let deleted = writes.iter().filter(|write| write.deletes);
        let places = deleted.filter_map(|write| {
            let field = Place::of_way(&names(&write.path)?)?;
            let (kin, id) = field.in_entity()?;
            matches!(field, Place::Field(_, _, Key::Removed)).then_some(Place::Entity(kin, id))
        });
        places.collect()
    }
}

impl<'u> NewEntries<'u> {
    fn of(update: &'u [u8], gate: &'u Gate) -> Option<NewEntries<'u>> {
        let mut items = BTreeMap::new();
        for (id, len, block) in gate::blocks(update).ok()? {
            let Block::Item(item) = block else { continue };
            if item.content.may_be_entry()
                && id.clock.saturating_add(len) > gate.next_clock(id.client)
            {
                items.insert((id.client, id.clock), (len, item));
            }
        }
        Some(NewEntries { gate, items, ways: BTreeMap::new() })
    }

    /// The place of an item, if it can be one of which there may be too many.
    fn place(&mut self, at: (u64, u32)) -> Option<Place> {
        let way = self.way(at)?;
        let is_counted = match way.as_slice() {
            [_, _] => true,
            [_, _, field] => *field == Key::Removed.word(),
            [_, _, field, _] => *field == Key::After.word(),
            _ => false,
        };
        if is_counted { Place::of_way(&way) } else { None }
    }

    /// The way to an item. One beside a neighbour has that one's; the neighbour, or the map that it
    /// lies in, may come later in the update.
    fn way(&mut self, mut at: (u64, u32)) -> Option<PathNames<'u>> {
        let mut walked = Vec::new();
        let mut way = loop {
            if let Some(way) = self.ways.get(&at) {
                break way.clone();
            }
            // A circle leads nowhere.
            self.ways.insert(at, None);
            let (_, item) = self.items.get(&at)?;
            let (towards, key) = match (item.origin.or(item.right_origin), item.parent) {
                (Some(neighbour), _) => (neighbour, None),
                (None, Some(ParentRef::Type(map))) => (map, item.key),
                (None, Some(ParentRef::Root(root))) => {
                    walked.push((at, item.key));
                    break Some(vec![root]);
                }
                (None, None) => break None,
            };
            walked.push((at, key));
            match self.at(towards) {
                Some(next) => at = next,
                None => break self.gate.path(towards).and_then(|path| names(&path)),
            }
        };
        for (at, key) in walked.into_iter().rev() {
            way = way.filter(|way| way.len() + usize::from(key.is_some()) <= WAY_MAX);
            way.iter_mut().for_each(|way| way.extend(key));
            self.ways.insert(at, way.clone());
        }
        way
    }

    /// The new item that an id lies in.
    fn at(&self, id: gate::Id) -> Option<(u64, u32)> {
        let (at, (len, _)) = self.items.range(..=(id.client, id.clock)).next_back()?;
        (at.0 == id.client && id.clock - at.1 < *len).then_some(*at)
    }
}

/// Whether an item marks an entity as removed, as the value of its field.
fn is_mark(item: &gate::Item<'_>) -> bool {
    let Content::Any(value) = item.content else { return true };
    value_in(value).is_some_and(|value| !value.is_null() && value != Value::Bool(false))
}

fn names<'a>(path: &[Segment<'a>]) -> Option<PathNames<'a>> {
    let name = |segment: &Segment<'a>| match *segment {
        Segment::Root(name) | Segment::Key(name) => Some(name),
        Segment::Element(_) => None,
    };
    path.iter().map(name).collect()
}
