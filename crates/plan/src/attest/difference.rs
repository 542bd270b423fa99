//! The difference between two terms, field by field, and who made it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::Difference;
use super::terms::{LISTS, is_commitment, place};
use crate::history::{ChangeKind, FieldLog, LogEntry, LogPosition};
use crate::ids::Id;
use crate::model::Side;
use crate::place::Place;
use crate::schema::{EntityKind, Key, Root};

/// Where two terms of the whole plan differ; a step, criterion or risk that came or went as one
/// difference.
pub fn differences(was: &Value, now: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    for key in keys(was, now) {
        let (was, now) = (was.get(&key), now.get(&key));
        if LISTS.contains(&key.as_str()) {
            for id in keys(was.unwrap_or(&Value::Null), now.unwrap_or(&Value::Null)) {
                let of = |terms: Option<&Value>| terms.and_then(|terms| terms.get(&id)).cloned();
                match (of(was), of(now)) {
                    (Some(was), Some(now)) => fields(&was, &now, &[&key, &id], &mut found),
                    (was, now) => {
                        let entity = Place::of_stored_way(&[&key, &id]);
                        note(entity, was.as_ref(), now.as_ref(), &mut found);
                    }
                }
            }
        } else if key == Root::Paper.word() {
            let none = Value::Null;
            fields(was.unwrap_or(&none), now.unwrap_or(&none), &[&key], &mut found);
        } else {
            note(place(&key), was, now, &mut found);
        }
    }
    found
}

/// Where two terms of a subject differ.
pub fn differences_of(subject: &str, was: &Value, now: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    match subject {
        "plan" => return differences(was, now),
        _ if was.is_object() && now.is_object() => {
            let way: Vec<&str> = subject.split('/').collect();
            fields(was, now, &way, &mut found);
        }
        _ => note(Place::stored(subject), given(was), given(now), &mut found),
    }
    found
}

fn given(value: &Value) -> Option<&Value> {
    (!value.is_null()).then_some(value)
}

/// Where the fields differ of what a way leads to.
fn fields(was: &Value, now: &Value, way: &[&str], found: &mut Vec<Difference>) {
    for key in keys(was, now) {
        let place = Place::of_stored_way(&[way, &[&key]].concat());
        note(place, was.get(&key), now.get(&key), found);
    }
}

fn note(place: Place, was: Option<&Value>, now: Option<&Value>, found: &mut Vec<Difference>) {
    if was != now {
        found.push(Difference { place, was: was.cloned(), now: now.cloned(), by: None, at: None });
    }
}

fn keys(a: &Value, b: &Value) -> BTreeSet<String> {
    let of = |value: &Value| {
        value.as_object().map(Map::keys).into_iter().flatten().cloned().collect::<Vec<_>>()
    };
    of(a).into_iter().chain(of(b)).collect()
}

/// The author of a difference, as the record tells.
#[derive(Debug)]
pub(super) struct DifferenceAuthor<'a> {
    /// The entry that decides.
    pub(super) entry: &'a LogEntry,
    /// The entry since which the place is otherwise.
    pub(super) began: &'a LogEntry,
}

/// The author of a difference since an attestation. Where several places go into one field (an
/// owner's id, name and address), or several people wrote in one text, whoever is not of `own` side
/// decides: only what is the signer's alone counts as theirs.
pub(super) fn made_by<'a>(
    difference: &Difference,
    history: &'a FieldLog,
    since: LogPosition,
    own: Side,
) -> Option<DifferenceAuthor<'a>> {
    let mut made: Vec<DifferenceAuthor<'a>> = Vec::new();
    let mut by_place: BTreeMap<&Place, Vec<&'a LogEntry>> = BTreeMap::new();
    for entry in places(difference, history, since) {
        by_place.entry(&entry.note.place).or_default().push(entry);
    }
    for entries in by_place.values() {
        made.extend(of_place(entries, since));
    }
    let foreign = |made: &DifferenceAuthor<'_>| made.entry.by.side != own;
    if made.iter().any(foreign) {
        made.retain(foreign);
    }
    let began = made.iter().map(|made| made.began).min_by_key(|began| (began.seq, began.nth))?;
    let last = made.into_iter().max_by_key(|made| (made.entry.seq, made.entry.nth))?;
    Some(DifferenceAuthor { began, ..last })
}

/// The changes of one place since an attestation; none where its value is as it was.
fn of_place<'a>(entries: &[&'a LogEntry], since: LogPosition) -> Vec<DifferenceAuthor<'a>> {
    let later: Vec<&'a LogEntry> =
        entries.iter().copied().filter(|entry| since.is_before(entry)).collect();
    let Some((first, last)) = later.first().zip(later.last()) else { return Vec::new() };
    if matches!(last.note.what, ChangeKind::Written | ChangeKind::Added) {
        // Of a text only the last writing of each person is kept.
        return later.into_iter().map(|entry| DifferenceAuthor { entry, began: entry }).collect();
    }
    let base = &first.note.from;
    if last.note.to == *base {
        return Vec::new();
    }
    let back = later.iter().rposition(|entry| entry.note.to == *base).map_or(0, |nth| nth + 1);
    later.get(back).map(|began| DifferenceAuthor { entry: last, began }).into_iter().collect()
}

/// The entries of every place that goes into a field of terms, as to what became of it since an
/// attestation.
fn places<'a>(
    difference: &Difference,
    history: &'a FieldLog,
    since: LogPosition,
) -> Vec<&'a LogEntry> {
    let place = &difference.place;
    let mut found: Vec<&'a LogEntry> = history.entries(place).iter().collect();
    let also = |place: Option<Place>| place.map_or(&[][..], |place| history.entries(&place)).iter();
    let existence = |at: &Place| {
        let drops = also(at.beside(Key::Status)).filter(|entry| concerns_dropping(entry));
        also(at.beside(Key::Removed)).chain(drops).collect::<Vec<_>>()
    };
    match place {
        Place::Plan(Key::GoLiveOwner) | Place::Field(_, _, Key::Owner | Key::Partner) => {
            // The person who stood there then and stands there now, and all that is said of them.
            let then =
                found.iter().rfind(|entry| !since.is_before(entry)).map(|entry| &entry.note.to);
            let then = then.or_else(|| found.first().map(|entry| &entry.note.from));
            let named = then.into_iter().chain(found.last().map(|entry| &entry.note.to));
            let ids: BTreeSet<&str> = named.filter_map(Value::as_str).collect();
            for id in ids {
                for key in [Key::Name, Key::Email, Key::Side, Key::Removed] {
                    found.extend(also(Place::field(EntityKind::People, &Id::from(id), key)));
                }
            }
        }
        Place::Field(EntityKind::Steps, _, Key::After) => {
            found.extend(below(history, place));
            let ids = |terms: Option<&Value>| -> BTreeSet<String> {
                let list = terms.and_then(Value::as_array).into_iter().flatten();
                list.filter_map(Value::as_str).map(str::to_owned).collect()
            };
            for other in
                ids(difference.was.as_ref()).symmetric_difference(&ids(difference.now.as_ref()))
            {
                let step = Place::entity(EntityKind::Steps, &Id::from(other.as_str()));
                found.extend(step.iter().flat_map(existence));
            }
        }
        Place::Entity(EntityKind::Steps | EntityKind::Criteria | EntityKind::Risks, _) => {
            found.extend(existence(place));
            if difference.was.is_none() {
                // A value that came as a whole counts with everything that was put into it.
                found.extend(
                    below(history, place)
                        .into_iter()
                        .filter(|entry| is_commitment(&entry.note.place)),
                );
            }
        }
        Place::Paper(_) => found.extend(below(history, place)),
        Place::Root(_)
        | Place::Plan(_)
        | Place::Meeting(_)
        | Place::Holiday(_)
        | Place::Proposal(_) => {}
        Place::Entity(..) | Place::Field(..) | Place::Link(..) | Place::Unknown(_) => {}
    }
    found
}

fn below<'a>(history: &'a FieldLog, place: &Place) -> Vec<&'a LogEntry> {
    history.below(place).collect()
}

/// Other statuses are progress.
fn concerns_dropping(entry: &LogEntry) -> bool {
    entry.note.from == "dropped" || entry.note.to == "dropped"
}
