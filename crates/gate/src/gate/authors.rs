//! The index by id: where an id lies and whose it is.

use super::Gate;
use super::entries::MapKey;
use crate::index::{ContainerParent, GONE, Nested};
use crate::wire::ParentRef;
use crate::{Id, Principal};

/// Where an id lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdPosition<'a> {
    /// The type around it.
    pub parent: ParentRef<'a>,
    /// Its key there; `None` for an element of a list or a piece of text.
    pub key: Option<&'a str>,
}

/// One step on the way from the root to an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment<'a> {
    /// The root's name, always the first.
    Root(&'a str),
    /// An entry of a map.
    Key(&'a str),
    /// An element of a list or a piece of text.
    Element(Id),
}

impl<'a> Segment<'a> {
    /// The name of the root, or the key.
    fn name(&self) -> Option<&'a str> {
        match self {
            Self::Root(name) | Self::Key(name) => Some(name),
            Self::Element(_) => None,
        }
    }
}

impl Gate {
    /// The writer of an id.
    #[must_use]
    pub fn author(&self, id: Id) -> Option<Principal> {
        let client = self.clients.by_id(id.client)?;
        if id.clock < client.next { client.owner } else { None }
    }

    /// Where an id lies; `None` for garbage, for ids that are not known, and without the index.
    #[must_use]
    pub fn place(&self, id: Id) -> Option<IdPosition<'_>> {
        let index = self.index.as_ref()?;
        let place = index.place(self.place_of(id)?)?;
        let parent = match place.parent() {
            ContainerParent::Root(symbol) => ParentRef::Root(index.symbol(symbol)?),
            ContainerParent::Type(number) => ParentRef::Type(self.type_id(index.nested(number)?)?),
        };
        Some(IdPosition { parent, key: place.key().and_then(|key| index.symbol(key)) })
    }

    /// The way to an id from its root, as `steps / 01J… / due`; `None` as for
    /// [`place`](Self::place).
    #[must_use]
    pub fn path(&self, id: Id) -> Option<Vec<Segment<'_>>> {
        self.path_of(self.place_of(id)?, id)
    }

    /// The way to a place. `id` lies in it; of an entry of a map it does not matter.
    pub(super) fn path_of(&self, place: u32, id: Id) -> Option<Vec<Segment<'_>>> {
        let index = self.index.as_ref()?;
        let (mut path, mut id, mut place) = (Vec::new(), id, place);
        loop {
            let lies = index.place(place)?;
            path.push(match lies.key() {
                Some(key) => Segment::Key(index.symbol(key)?),
                None => Segment::Element(id),
            });
            match lies.parent() {
                ContainerParent::Root(symbol) => {
                    path.push(Segment::Root(index.symbol(symbol)?));
                    path.reverse();
                    return Some(path);
                }
                ContainerParent::Type(number) => {
                    let nested = index.nested(number)?;
                    id = self.type_id(nested)?;
                    place = nested.place;
                }
            }
        }
    }

    /// Counts somebody, such as a signer, among those who wrote into what stands under a key of a
    /// root, from now on. Nobody else deletes or overwrites it then. Where no nested type stands
    /// there, nothing happens.
    ///
    /// The log does not tell this: say it again when the gate was [loaded](Self::load).
    pub fn note_writer(&mut self, root: &str, key: &str, who: Principal) {
        let clients = &self.clients;
        let Some(index) = &mut self.index else { return };
        let Some(place) = index.entry_of_root(root, key) else { return };
        index.note_writer_inside(place, who, |nested| {
            clients.get(nested.slot).is_none_or(|client| !client.deleted.contains(nested.clock))
        });
    }

    /// The one person who has a hand in what stands under a key of a root: who made it, wrote into
    /// it or was [counted](Self::note_writer) among them. `None` for several, and where no nested
    /// type stands there.
    #[must_use]
    pub fn only_writer(&self, root: &str, key: &str) -> Option<Principal> {
        let index = self.index.as_ref()?;
        index.only_writer_inside(index.entry_of_root(root, key)?, |nested| {
            self.clients
                .get(nested.slot)
                .is_none_or(|client| !client.deleted.contains(nested.clock))
        })
    }

    /// The author of the value in an entry of a map, by the way to it: a root's name, then keys.
    /// Linear in all items of the document.
    #[must_use]
    pub fn writers_at(&self, way: &[&str]) -> Vec<Principal> {
        let Some(index) = &self.index else { return Vec::new() };
        let is_there = |place: u32| {
            let key = index.place(place).and_then(|place| index.symbol(place.key()?));
            if key.is_none() || key != way.last().copied() {
                return false;
            }
            let path = self.path_of(place, Id { client: 0, clock: 0 }).unwrap_or_default();
            path.iter().map(Segment::name).eq(way.iter().map(|key| Some(*key)))
        };
        let mut writers = Vec::new();
        for (slot, client) in (0..).map_while(|slot| Some((slot, self.clients.get(slot)?))) {
            let runs = index.trace(slot).map_or(&[][..], |trace| &trace.runs);
            let ends = runs.iter().skip(1).map(|run| run.clock).chain([client.next]);
            for (run, end) in runs.iter().zip(ends) {
                let mut stands = false;
                client.deleted.missing(run.clock, end, |_, _| stands = true);
                if stands && is_there(run.place) {
                    writers.push(client.owner.unwrap_or(Principal::NOBODY));
                }
            }
        }
        writers
    }

    /// The key of a map by the way to it: a root's name, then keys. `None` where nothing was ever
    /// put there. Linear in all places of the document.
    #[must_use]
    pub fn slot_at(&self, way: &[&str]) -> Option<MapKey> {
        let index = self.index.as_ref()?;
        let last = way.last().copied();
        let is_there = |place: &u32| {
            let key = index.place(*place).and_then(|place| index.symbol(place.key()?));
            key.is_some()
                && key == last
                && self.path_of(*place, Id { client: 0, clock: 0 }).is_some_and(|path| {
                    path.iter().map(Segment::name).eq(way.iter().map(|key| Some(*key)))
                })
        };
        (0..index.place_count()).find(is_there).map(MapKey)
    }

    pub(super) fn place_of(&self, id: Id) -> Option<u32> {
        let slot = self.clients.find(id.client)?;
        if id.clock >= self.clients.next(slot) {
            return None;
        }
        Some(self.index.as_ref()?.place_at(slot, id.clock)).filter(|place| *place != GONE)
    }

    fn type_id(&self, nested: &Nested) -> Option<Id> {
        Some(Id { client: self.clients.get(nested.slot)?.id, clock: nested.clock })
    }
}
