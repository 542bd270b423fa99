//! How many of each thing a plan holds: far more than a deal needs, and few enough that reports,
//! views and schedules of the fullest plan stay quick.

use serde_json::{Map as Object, Value};
use yrs::{Map, MapRef, Out, ReadTxn};

use super::read;
use super::roots::Roots;
use super::slot::MapEntry;
use crate::limits::STEPS_MAX;
use crate::place::Place;
use crate::schema::{EntityKind, Key, Root};

/// Things of which a plan holds a bounded number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BoundedThing {
    /// Entities of a kind that are not removed.
    Entities(EntityKind),
    /// Entities of a kind, removed ones and what is none of the kind's form too: all of these stay
    /// in the plan and are read with it.
    Ever(EntityKind),
    /// Links between steps.
    Links,
    /// Days off of both sides.
    Holidays,
}

impl BoundedThing {
    /// All of them.
    pub const ALL: [BoundedThing; 12] = [
        BoundedThing::Entities(EntityKind::Steps),
        BoundedThing::Entities(EntityKind::People),
        BoundedThing::Entities(EntityKind::Criteria),
        BoundedThing::Entities(EntityKind::Risks),
        BoundedThing::Entities(EntityKind::Comments),
        BoundedThing::Ever(EntityKind::Steps),
        BoundedThing::Ever(EntityKind::People),
        BoundedThing::Ever(EntityKind::Criteria),
        BoundedThing::Ever(EntityKind::Risks),
        BoundedThing::Ever(EntityKind::Comments),
        BoundedThing::Links,
        BoundedThing::Holidays,
    ];

    /// The things that a place is one of.
    pub fn of(place: &Place) -> impl Iterator<Item = BoundedThing> {
        let (thing, ever) = match place {
            Place::Entity(kin, _) => {
                (Some(BoundedThing::Entities(*kin)), Some(BoundedThing::Ever(*kin)))
            }
            Place::Link(..) => (Some(BoundedThing::Links), None),
            Place::Holiday(_) => (Some(BoundedThing::Holidays), None),
            Place::Root(_) | Place::Plan(_) | Place::Meeting(_) | Place::Paper(_) => (None, None),
            Place::Proposal(_) | Place::Field(..) | Place::Unknown(_) => (None, None),
        };
        thing.into_iter().chain(ever)
    }

    /// How many a plan holds at most.
    pub fn max(self) -> usize {
        match self {
            BoundedThing::Entities(
                EntityKind::Steps | EntityKind::People | EntityKind::Criteria,
            ) => STEPS_MAX,
            BoundedThing::Entities(EntityKind::Risks | EntityKind::Comments) => STEPS_MAX,
            BoundedThing::Ever(_) => 5 * STEPS_MAX,
            BoundedThing::Links => 20_000,
            BoundedThing::Holidays => 4_000,
        }
    }

    /// How many stand in a document as JSON, of sound form.
    pub(super) fn in_file(self, document: &Object<String, Value>) -> usize {
        let entries = |root: &str| document.get(root).and_then(Value::as_object);
        match self {
            BoundedThing::Entities(kin) => {
                let all = entries(kin.root()).into_iter().flat_map(Object::values);
                all.filter(|entity| entity.get(Key::Removed.word()).is_none_or(|m| !is_mark(m)))
                    .count()
            }
            BoundedThing::Ever(kin) => entries(kin.root()).map_or(0, Object::len),
            BoundedThing::Links => {
                let steps = entries(EntityKind::Steps.root()).into_iter().flat_map(Object::values);
                let after = steps.filter_map(|step| step.get(Key::After.word())?.as_object());
                after.map(Object::len).sum()
            }
            BoundedThing::Holidays => entries(Root::Holidays.word()).map_or(0, Object::len),
        }
    }

    /// Their name in a refusal.
    pub fn word(self) -> &'static str {
        match self {
            BoundedThing::Entities(kin) => kin.root(),
            BoundedThing::Ever(kin) => match kin {
                EntityKind::Steps => "steps-ever",
                EntityKind::People => "people-ever",
                EntityKind::Criteria => "criteria-ever",
                EntityKind::Risks => "risks-ever",
                EntityKind::Comments => "comments-ever",
            },
            BoundedThing::Links => "links",
            BoundedThing::Holidays => Root::Holidays.word(),
        }
    }
}

/// How many of them stand in a document.
pub(super) fn standing<T: ReadTxn>(txn: &T, roots: &Roots, counted: BoundedThing) -> usize {
    match counted {
        BoundedThing::Entities(kin) => {
            entities(txn, roots, kin).filter(|e| !is_removed(txn, e)).count()
        }
        BoundedThing::Ever(kin) => roots.of(kin).map_or(0, |root| root.len(txn) as usize),
        BoundedThing::Links => entities(txn, roots, EntityKind::Steps)
            .filter_map(|step| {
                let Some(Out::YMap(after)) = step.get(txn, Key::After.word()) else { return None };
                Some(after.len(txn) as usize)
            })
            .sum(),
        BoundedThing::Holidays => {
            roots.maps.get(&Root::Holidays).map_or(0, |days| days.len(txn) as usize)
        }
    }
}

/// Whether one of them stands in a place.
pub(super) fn stands<T: ReadTxn>(
    txn: &T,
    roots: &Roots,
    counted: BoundedThing,
    place: &Place,
) -> bool {
    if let Place::Entity(kin, id) = place {
        if counted == BoundedThing::Ever(*kin) {
            return roots.of(*kin).is_some_and(|root| root.contains_key(txn, id.as_str()));
        }
        return roots.entity(txn, *kin, id).is_some_and(|entity| !is_removed(txn, &entity));
    }
    let Some(slot) = MapEntry::of(place) else { return false };
    roots.map(txn, &slot.map).is_some_and(|map| map.contains_key(txn, &slot.key))
}

fn entities<'t, T: ReadTxn>(
    txn: &'t T,
    roots: &'t Roots,
    kin: EntityKind,
) -> impl Iterator<Item = MapRef> + 't {
    let all = roots.of(kin).into_iter().flat_map(move |root| root.iter(txn));
    all.filter_map(|(id, entity)| {
        let Out::YMap(entity) = entity else { return None };
        countersign_gate::is_id(id).then_some(entity)
    })
}

fn is_removed<T: ReadTxn>(txn: &T, entity: &MapRef) -> bool {
    let mark = entity.get(txn, Key::Removed.word()).and_then(|mark| read::value(txn, &mark));
    mark.is_some_and(|mark| is_mark(&mark))
}

fn is_mark(value: &Value) -> bool {
    !value.is_null() && *value != Value::Bool(false)
}
