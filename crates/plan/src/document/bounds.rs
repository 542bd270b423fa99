//! How many of each thing a plan holds: far more than a deal needs, and few enough that reports,
//! views and schedules of the fullest plan stay quick.

use serde_json::{Map as Object, Value};
use yrs::{Map, MapRef, Out, ReadTxn};

use super::read;
use super::roots::Roots;
use super::slot::Slot;
use crate::limits::STEPS_MAX;
use crate::place::Place;
use crate::schema::{Key, Kin, Root};

/// Things of which a plan holds a bounded number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// Entities of a kind that are not removed.
    Entities(Kin),
    /// Links between steps.
    Links,
    /// Days off of both sides.
    Holidays,
}

impl Counted {
    /// All of them.
    pub const ALL: [Counted; 7] = [
        Counted::Entities(Kin::Steps),
        Counted::Entities(Kin::People),
        Counted::Entities(Kin::Criteria),
        Counted::Entities(Kin::Risks),
        Counted::Entities(Kin::Comments),
        Counted::Links,
        Counted::Holidays,
    ];

    /// The things that a place is one of.
    pub fn of(place: &Place) -> Option<Counted> {
        match place {
            Place::Entity(kin, _) => Some(Counted::Entities(*kin)),
            Place::Link(..) => Some(Counted::Links),
            Place::Holiday(_) => Some(Counted::Holidays),
            Place::Root(_) | Place::Plan(_) | Place::Meeting(_) | Place::Paper(_) => None,
            Place::Proposal(_) | Place::Field(..) | Place::Unknown(_) => None,
        }
    }

    /// How many a plan holds at most.
    pub fn max(self) -> usize {
        match self {
            Counted::Entities(Kin::Steps | Kin::People | Kin::Criteria) => STEPS_MAX,
            Counted::Entities(Kin::Risks | Kin::Comments) => STEPS_MAX,
            Counted::Links => 20_000,
            Counted::Holidays => 4_000,
        }
    }

    /// How many stand in a document as JSON, of sound form.
    pub(super) fn in_file(self, document: &Object<String, Value>) -> usize {
        let entries = |root: &str| document.get(root).and_then(Value::as_object);
        match self {
            Counted::Entities(kin) => {
                let all = entries(kin.root()).into_iter().flat_map(Object::values);
                all.filter(|entity| entity.get(Key::Removed.word()).is_none_or(|m| !is_mark(m)))
                    .count()
            }
            Counted::Links => {
                let steps = entries(Kin::Steps.root()).into_iter().flat_map(Object::values);
                let after = steps.filter_map(|step| step.get(Key::After.word())?.as_object());
                after.map(Object::len).sum()
            }
            Counted::Holidays => entries(Root::Holidays.word()).map_or(0, Object::len),
        }
    }

    /// Their name in a refusal.
    pub fn word(self) -> &'static str {
        match self {
            Counted::Entities(kin) => kin.root(),
            Counted::Links => "links",
            Counted::Holidays => Root::Holidays.word(),
        }
    }
}

/// How many of them stand in a document.
pub(super) fn standing<T: ReadTxn>(txn: &T, roots: &Roots, counted: Counted) -> usize {
    match counted {
        Counted::Entities(kin) => entities(txn, roots, kin).filter(|e| !is_removed(txn, e)).count(),
        Counted::Links => entities(txn, roots, Kin::Steps)
            .filter_map(|step| {
                let Some(Out::YMap(after)) = step.get(txn, Key::After.word()) else { return None };
                Some(after.len(txn) as usize)
            })
            .sum(),
        Counted::Holidays => {
            roots.maps.get(&Root::Holidays).map_or(0, |days| days.len(txn) as usize)
        }
    }
}

/// Whether one of them stands there.
pub(super) fn stands<T: ReadTxn>(txn: &T, roots: &Roots, place: &Place) -> bool {
    if let Place::Entity(kin, id) = place {
        return roots.entity(txn, *kin, id).is_some_and(|entity| !is_removed(txn, &entity));
    }
    let Some(slot) = Slot::of(place) else { return false };
    roots.map(txn, &slot.map).is_some_and(|map| map.contains_key(txn, &slot.key))
}

fn entities<'t, T: ReadTxn>(
    txn: &'t T,
    roots: &'t Roots,
    kin: Kin,
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
