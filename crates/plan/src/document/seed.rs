//! Makes a document out of JSON: a template, an import, a plan file.
//!
//! Values that [`Plan::read`] finds odd are reported, and left out unless they are only ids that
//! lead nowhere. Keys that schema 1 does not know are kept inside the roots it knows; other roots,
//! the ledger among them, are not taken over: nobody can seed evidence.

use std::collections::BTreeSet;

use serde_json::{Map as Object, Value};
use yrs::{Map, MapPrelim, ReadTxn, StateVector, Text, Transact};

use super::error::SeedError;
use super::read::any;
use super::roots::Roots;
use super::{BoundedThing, rank, write};
use crate::ids::{Id, Path};
use crate::limits::{TEXT_MAX, VALUE_MAX};
use crate::model::{Plan, ValueForm};
use crate::place::Place;
use crate::reading::{OddValue, PlanReading};
use crate::schema::{EntityKind, Key, Root, VERSION, is_ranked, texts_of};
use crate::shape;

/// Deeper values than this are refused: other implementations read them by recursion.
const DEPTH_MAX: usize = 16;

/// Fills an empty document in one transaction; gives the update and what was odd.
pub(super) fn seed(
    doc: &yrs::Doc,
    roots: &Roots,
    document: &Value,
) -> Result<(Vec<u8>, Vec<OddValue>), SeedError> {
    let Value::Object(source) = document else {
        let found = match document {
            Value::Array(_) => "a list",
            Value::String(_) => "a text",
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => "a single value",
        };
        return Err(SeedError::NotAnObject { found });
    };
    let PlanReading { odd, .. } = Plan::read(document);
    // An entry without an id for a key is left out by its key: it has no path.
    let unreadable = odd.iter().filter(|odd| !odd.leads_nowhere() && odd.expected != ValueForm::Id);
    let skip: BTreeSet<&str> = unreadable.map(|odd| odd.path.as_str()).collect();
    let mut clean = Object::new();
    for root in Root::texts().chain(Root::maps()).map(Root::word) {
        if let Some(value) = source.get(root).and_then(|value| prune(value, &[root], &skip)) {
            check(&value, root, 0)?;
            clean.insert(root.to_owned(), value);
        }
    }
    let version = source
        .get("plan")
        .and_then(|plan| plan.get(Key::Schema.word()))
        .filter(|version| !version.is_null());
    if let Some(found) = version.filter(|version| version.as_f64() != Some(f64::from(VERSION))) {
        return Err(SeedError::OtherSchema { found: found.to_string() });
    }
    for counted in BoundedThing::ALL {
        let (count, max) = (counted.in_file(&clean), counted.max());
        if count > max {
            return Err(match counted {
                BoundedThing::Entities(EntityKind::Steps) => SeedError::TooManySteps { count, max },
                BoundedThing::Entities(_)
                | BoundedThing::Ever(_)
                | BoundedThing::Links
                | BoundedThing::Holidays => {
                    SeedError::TooManyEntries { what: counted.word(), count, max }
                }
            });
        }
    }

    let mut txn = doc.transact_mut();
    for (root, text) in &roots.texts {
        if let Some(content) =
            clean.get(root.word()).and_then(Value::as_str).filter(|text| !text.is_empty())
        {
            text.insert(&mut txn, 0, content);
        }
    }
    for (root, map) in &roots.maps {
        let Some(Value::Object(values)) = clean.remove(root.word()) else { continue };
        match root.kin() {
            Some(kin) => {
                for (id, entity) in ranked(kin, values) {
                    plant(&mut txn, map, kin, &Id::from(id), entity);
                }
            }
            None => {
                for (key, value) in values {
                    map.insert(&mut txn, key, any(&value));
                }
            }
        }
    }
    if let Some(plan) = roots.maps.get(&Root::Plan) {
        plan.insert(&mut txn, Key::Schema.word(), VERSION);
    }
    txn.commit();
    Ok((txn.encode_state_as_update_v1(&StateVector::default()), odd))
}

/// Writes one entity with its shared types.
fn plant(
    txn: &mut yrs::TransactionMut<'_>,
    root: &yrs::MapRef,
    kin: EntityKind,
    id: &Id,
    mut entity: Object<String, Value>,
) {
    let mut texts = Vec::new();
    for key in texts_of(kin) {
        if let Some(Value::String(text)) = entity.remove(key.word()) {
            texts.push((key, text));
        }
    }
    let after = match kin {
        EntityKind::Steps => entity.remove(Key::After.word()),
        EntityKind::People | EntityKind::Criteria | EntityKind::Risks | EntityKind::Comments => {
            None
        }
    };
    let values: Vec<(String, Value)> = entity.into_iter().collect();
    let made = write::create(txn, root, kin, id, &values, &texts);
    if let Some(Value::Object(links)) = after {
        let after = match made.get(txn, Key::After.word()) {
            Some(yrs::Out::YMap(after)) => after,
            _ => made.insert(txn, Key::After.word(), MapPrelim::default()),
        };
        for (other, basis) in links {
            after.insert(txn, other, any(&basis));
        }
    }
}

/// Entities in the order of their list; those without a rank come last, in the order of their ids.
/// When any lacks one, all get new ones, short and evenly spaced.
fn ranked(kin: EntityKind, values: Object<String, Value>) -> Vec<(String, Object<String, Value>)> {
    let mut entities: Vec<(String, Object<String, Value>)> = values
        .into_iter()
        .filter_map(
            |(id, value)| if let Value::Object(entity) = value { Some((id, entity)) } else { None },
        )
        .collect();
    if !is_ranked(kin) {
        return entities;
    }
    let rank_of = |entity: &Object<String, Value>| {
        entity
            .get(Key::Rank.word())
            .and_then(Value::as_str)
            .filter(|rank| !rank.is_empty())
            .map(str::to_owned)
    };
    entities.sort_by_cached_key(|(id, entity)| {
        let rank = rank_of(entity);
        (rank.is_none(), rank, id.clone())
    });
    if entities.iter().any(|(_, entity)| rank_of(entity).is_none()) {
        let ranks = rank::spread(entities.len());
        for ((_, entity), rank) in entities.iter_mut().zip(ranks) {
            entity.insert(Key::Rank.word().to_owned(), Value::from(rank));
        }
    }
    entities
}

/// The value at the end of a way without nulls and without what was found odd.
fn prune(value: &Value, way: &[&str], skip: &BTreeSet<&str>) -> Option<Value> {
    if !shape::has_place(way) {
        return None;
    }
    let has_long_keys =
        way.first().and_then(|root| Root::from_word(root)).is_some_and(Root::has_long_keys);
    let place = Place::of_way(way);
    if (has_long_keys || place.is_some()) && skip.contains(way.join("/").as_str()) {
        // An odd mark still takes its entity out, as it is read.
        let is_mark = place.is_some_and(|place| place.is_removal()) && *value != Value::Bool(false);
        return is_mark.then(|| Value::Object(Object::new()));
    }
    match value {
        Value::Null => None,
        Value::Object(object) => {
            let kept = object.iter().filter_map(|(key, value)| {
                Some((key.clone(), prune(value, &[way, &[key]].concat(), skip)?))
            });
            Some(Value::Object(kept.collect()))
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            Some(value.clone())
        }
    }
}

fn check(value: &Value, at: &str, depth: usize) -> Result<(), SeedError> {
    if depth > DEPTH_MAX {
        return Err(SeedError::TooDeep { path: Path::from(at), max: DEPTH_MAX });
    }
    match value {
        Value::String(text) => {
            let len = text.encode_utf16().count();
            let is_text = Place::parse(at).is_some_and(|place| place.is_text());
            let max = if is_text { TEXT_MAX } else { VALUE_MAX };
            if len > max {
                Err(SeedError::TooLong { path: Path::from(at), len, max })
            } else {
                Ok(())
            }
        }
        Value::Object(object) => object
            .iter()
            .try_for_each(|(key, value)| check(value, &format!("{at}/{key}"), depth + 1)),
        Value::Array(items) => items.iter().try_for_each(|value| check(value, at, depth + 1)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}
