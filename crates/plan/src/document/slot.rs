//! Where the plain value of a place stands in the CRDT.

use crate::place::{Place, SoundId};
use crate::schema::{EntityKind, Root};

/// A shared map that holds plain values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MapAt {
    /// A root.
    Root(Root),
    /// An entity.
    Entity(EntityKind, SoundId),
    /// The links of a step.
    After(SoundId),
}

/// An entry of such a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MapEntry {
    pub(super) map: MapAt,
    pub(super) key: String,
}

impl MapEntry {
    /// The entry of a place, if it is one of such a map. Whether the map is there is for others to
    /// say.
    pub(super) fn of(place: &Place) -> Option<MapEntry> {
        let map = match (place, place.in_entity()) {
            (Place::Link(step, _), _) => MapAt::After(step.clone()),
            (_, Some((kin, id))) => MapAt::Entity(kin, id),
            (_, None) => MapAt::Root(place.root()?),
        };
        let mut way = place.way();
        let keys = match &map {
            MapAt::Root(_) => 2,
            MapAt::Entity(..) => 3,
            MapAt::After(_) => 4,
        };
        let key = way.pop().filter(|_| way.len() + 1 == keys)?;
        Some(MapEntry { map, key: key.into_owned() })
    }
}
