//! The changes of a transaction that are worth keeping, and how much of them.
//!
//! Dates, owners and whatever else can be promised are kept with each value before and after. Of
//! texts and of what is private or of no weight (addresses, names, order, agenda) only who wrote
//! and when.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::ChangeKind;
use crate::canonical;
use crate::change::Change;
use crate::ids::Id;
use crate::limits::VALUE_MAX;
use crate::place::Place;
use crate::schema::{EntityKind, Key, LogPolicy};

/// Of longer lists and objects only the digest is kept, in bytes of JSON. Of schema 1 none has a
/// tenth of it.
const JSON_MAX: usize = 512;

/// A change without by whom and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Note {
    /// Which place: `steps/ID/due`.
    #[serde(rename = "path")]
    pub place: Place,
    /// The kind of change.
    pub what: ChangeKind,
    /// The value before; null for absent or not kept, `{"digest": …}` for one that is longer than
    /// any command's.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub from: Value,
    /// The value after, in the same way.
    #[cfg_attr(feature = "typescript", ts(type = "unknown"))]
    pub to: Value,
}

/// The changes of a transaction, as they are kept. `entity` reads an entity's JSON from the
/// document after the transaction: an addition tells of its fields as a whole.
pub fn notes(changes: &[Change], entity: impl Fn(EntityKind, &Id) -> Option<Value>) -> Vec<Note> {
    let mut notes = Vec::with_capacity(changes.len());
    for change in changes {
        match change {
            Change::Added { kin, id } => {
                let Some(place) = Place::entity(*kin, id) else { continue };
                notes.push(Note {
                    place,
                    what: ChangeKind::Added,
                    from: Value::Null,
                    to: Value::Null,
                });
                if let Some(Value::Object(fields)) = entity(*kin, id) {
                    for (key, value) in fields {
                        added(vec![kin.root(), id.as_str(), &key], value, &mut notes);
                    }
                }
            }
            Change::Removed { kin, id } => notes.extend(mark(*kin, id, true)),
            Change::Restored { kin, id } => notes.extend(mark(*kin, id, false)),
            // Taken out by two people at once: only the time differs.
            Change::Field { place, .. } if place.is_removal() => {}
            Change::Field { place, from, to } => {
                notes.push(if let Place::Proposal(proposal) = place {
                    proposed(place, proposal.on(), from, to, changes)
                } else {
                    field(place.clone(), from.clone(), to.clone())
                });
            }
            Change::Text { place, .. } => notes.push(Note {
                place: place.clone(),
                what: ChangeKind::Written,
                from: Value::Null,
                to: Value::Null,
            }),
        }
    }
    notes
}

/// Whether each value of a place is kept, rather than only who wrote it last.
pub fn keeps_values(place: &Place) -> bool {
    match place {
        Place::Paper(_) | Place::Link(..) => true,
        Place::Plan(_) | Place::Meeting(_) | Place::Field(..) => {
            place.known().is_some_and(|field| field.log != LogPolicy::Writers)
        }
        Place::Root(_) | Place::Holiday(_) | Place::Proposal(_) => false,
        Place::Entity(..) | Place::Unknown(_) => false,
    }
}

/// The outcome of a proposal. That it was taken back, and not kept from, only shows in who did it:
/// see [`Note::of_own_proposal`].
fn proposed(own: &Place, on: &Place, from: &Value, to: &Value, changes: &[Change]) -> Note {
    let of = |proposal: &Value| proposal.get("value").cloned().unwrap_or_default();
    let is_mark = |kin, id: &Id| Place::field(kin, id, Key::Removed).as_ref() == Some(on);
    let now = changes.iter().find_map(|change| match change {
        Change::Field { place, to, .. } if place == on => Some(to.clone()),
        Change::Removed { kin, id } if is_mark(*kin, id) => Some(Value::Bool(true)),
        Change::Restored { kin, id } if is_mark(*kin, id) => Some(Value::Null),
        // Of a text only that it changed is known here.
        Change::Text { place, .. } if place == on => Some(of(from)),
        Change::Field { .. } | Change::Removed { .. } | Change::Restored { .. } => None,
        Change::Added { .. } | Change::Text { .. } => None,
    });
    let was = of(from);
    let what = match now {
        _ if !to.is_null() => ChangeKind::Proposed,
        // Of an entity that is taken out only the time may differ.
        Some(now) if now == was || now == Value::Bool(true) && was.is_object() => {
            ChangeKind::Accepted
        }
        Some(_) => ChangeKind::Countered,
        None => ChangeKind::Kept,
    };
    // Of an address no value is kept, whoever proposes it.
    let (was, is) = if keeps_values(on) { (was, of(to)) } else { (Value::Null, Value::Null) };
    Note { place: own.clone(), what, from: kept(was), to: kept(is) }
}

impl Note {
    /// The note of a proposal, made by whoever made the proposal: what looks like an answer is that
    /// they took it back.
    pub fn of_own_proposal(&mut self) {
        if matches!(self.what, ChangeKind::Accepted | ChangeKind::Kept | ChangeKind::Countered) {
            self.what = ChangeKind::Withdrawn;
        }
    }
}

/// Values that commands accept are kept whole. Other clients may write more: of that the digest
/// tells one value from another, so that whoever wrote it holds it all the same.
pub(super) fn kept(value: Value) -> Value {
    let whole = match &value {
        Value::String(text) => text.encode_utf16().nth(VALUE_MAX).is_none(),
        Value::Array(_) | Value::Object(_) => value.to_string().len() <= JSON_MAX,
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
    };
    if whole { value } else { json!({"digest": canonical::hash(value.to_string().as_bytes())}) }
}

/// A field that came with its entity. That the rest is its author's, the addition says.
fn added(way: Vec<&str>, value: Value, notes: &mut Vec<Note>) {
    let Some(place) = Place::of_way(&way) else { return };
    if let Value::Object(fields) = value {
        for (key, value) in fields {
            added([way.as_slice(), &[&key]].concat(), value, notes);
        }
    } else if keeps_values(&place) && !place.is_removal() && !value.is_null() {
        notes.push(field(place, Value::Null, value));
    }
}

fn field(place: Place, from: Value, to: Value) -> Note {
    let (what, from, to) = if keeps_values(&place) {
        (ChangeKind::Set, kept(from), kept(to))
    } else {
        (ChangeKind::Written, Value::Null, Value::Null)
    };
    Note { place, what, from, to }
}

fn mark(kin: EntityKind, id: &Id, removed: bool) -> Option<Note> {
    let place = Place::field(kin, id, Key::Removed)?;
    let what = if removed { ChangeKind::Removed } else { ChangeKind::Restored };
    Some(Note { place, what, from: Value::Bool(!removed), to: Value::Bool(removed) })
}
