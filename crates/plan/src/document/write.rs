//! Carries checked writes out in one transaction. It checks nothing: what it is handed was drafted
//! against the very state it is applied to.

use serde_json::Value;
use yrs::types::text::YChange;
use yrs::{
    Any, GetString, Map, MapPrelim, MapRef, Out, ReadTxn, Text, TextPrelim, TextRef, TransactionMut,
};

use super::read::any;
use super::roots::Roots;
use super::slot::{MapAt, MapEntry};
use crate::ids::Id;
use crate::place::Place;
use crate::schema::{EntityKind, Key, texts_of};

/// One write into the CRDT.
#[derive(Clone, Debug)]
pub(super) enum DocumentWrite {
    /// A new entity with all its shared types.
    Create { kin: EntityKind, id: Id, values: Vec<(Key, Value)>, texts: Vec<(Key, String)> },
    /// A plain value, or none; of an entity none alone.
    Set { place: Place, value: Option<Value> },
    /// Replaces a range of a text, in UTF-16 units.
    Splice { text: Place, at: u32, delete: u32, insert: String },
}

/// Carries the writes out, in order.
pub(super) fn write(txn: &mut TransactionMut<'_>, roots: &Roots, writes: &[DocumentWrite]) {
    for one in writes {
        match one {
            DocumentWrite::Create { kin, id, values, texts } => {
                let Some(root) = roots.of(*kin) else { continue };
                create(txn, root, *kin, id, values, texts);
            }
            DocumentWrite::Set { place: Place::Entity(kin, id), value: None } => {
                if let Some(root) = roots.of(*kin) {
                    root.remove(txn, id.as_str());
                }
            }
            DocumentWrite::Set { place, value } => {
                let Some(slot) = MapEntry::of(place) else { continue };
                let Some(map) = writable(txn, roots, &slot.map) else { continue };
                match value {
                    Some(value) => {
                        map.insert(txn, slot.key.as_str(), any(value));
                    }
                    None => {
                        map.remove(txn, &slot.key);
                    }
                }
            }
            DocumentWrite::Splice { text, at, delete, insert } => {
                let Some(text) = editable(txn, roots, text) else { continue };
                splice(txn, &text, *at, *delete, insert);
            }
        }
    }
}

/// Makes an entity; the order of its keys is fixed so that the same edit gives the same bytes.
pub(super) fn create(
    txn: &mut TransactionMut<'_>,
    root: &MapRef,
    kin: EntityKind,
    id: &Id,
    values: &[(impl AsRef<str>, Value)],
    texts: &[(Key, String)],
) -> MapRef {
    let entity = root.insert(txn, id.as_str(), MapPrelim::default());
    for name in texts_of(kin) {
        let text = texts.iter().find(|(n, _)| *n == name).map_or("", |(_, text)| text);
        entity.insert(txn, name.word(), TextPrelim::new(text));
    }
    if kin == EntityKind::Steps {
        entity.insert(txn, Key::After.word(), MapPrelim::default());
    }
    for (name, value) in values {
        entity.insert(txn, name.as_ref(), any(value));
    }
    entity
}

/// The map to write into. An entity that another client made without its links gets them here.
fn writable(txn: &mut TransactionMut<'_>, roots: &Roots, at: &MapAt) -> Option<MapRef> {
    if let Some(map) = roots.map(txn, at) {
        return Some(map);
    }
    let MapAt::After(id) = at else { return None };
    let step = roots.entity(txn, EntityKind::Steps, id)?;
    Some(step.insert(txn, Key::After.word(), MapPrelim::default()))
}

/// The text to write into. An entity that another client made without this text, or with a plain
/// value in its place, gets a shared text with the same content here: there is nothing yet that two
/// people could edit at once.
fn editable(txn: &mut TransactionMut<'_>, roots: &Roots, place: &Place) -> Option<TextRef> {
    if let Some(text) = roots.text(txn, place) {
        return Some(text);
    }
    let Place::Field(kin, id, key) = place else { return None };
    let entity = roots.entity(txn, *kin, id)?;
    let content = match entity.get(txn, key.word()) {
        Some(Out::Any(Any::String(content))) => content.to_string(),
        _ => String::new(),
    };
    Some(entity.insert(txn, key.word(), TextPrelim::new(content)))
}

fn splice(txn: &mut TransactionMut<'_>, text: &TextRef, at: u32, delete: u32, insert: &str) {
    let (at, delete) =
        if is_plain(txn, text) { (at, delete) } else { around_embeds(txn, text, at, delete) };
    if delete > 0 {
        text.remove_range(txn, at, delete);
    }
    if !insert.is_empty() {
        text.insert(txn, at, insert);
    }
}

/// Whether the text is nothing but characters, so that offsets in it are those of its string.
pub(super) fn is_plain<T: ReadTxn>(txn: &T, text: &TextRef) -> bool {
    text.len(txn) as usize == text.get_string(txn).encode_utf16().count()
}

/// Other clients may embed things in a text that its string does not show; each counts as one unit
/// in the CRDT. An embed in a deleted range goes with it.
fn around_embeds<T: ReadTxn>(txn: &T, text: &TextRef, at: u32, delete: u32) -> (u32, u32) {
    let string = text.get_string(txn);
    let (mut rest, mut shown, mut index) = (string.as_str(), 0, 0);
    let (mut from, mut to) = (None, None);
    for chunk in text.diff(txn, YChange::identity) {
        // An embedded string looks like a piece of the text, but the text does not go on with it.
        let piece = match &chunk.insert {
            Out::Any(Any::String(piece)) => {
                rest.strip_prefix(piece.as_ref()).map(|after| (piece, after))
            }
            Out::Any(_) | Out::YText(_) | Out::YArray(_) | Out::YMap(_) => None,
            Out::YXmlElement(_) | Out::YXmlFragment(_) | Out::YXmlText(_) => None,
            Out::YDoc(_) | Out::UndefinedRef(_) => None,
        };
        let Some((piece, after)) = piece else {
            index += 1;
            continue;
        };
        rest = after;
        let len = piece.encode_utf16().count() as u32;
        if from.is_none() && at <= shown + len {
            from = Some(index + at - shown);
        }
        if to.is_none() && at + delete <= shown + len {
            to = Some(index + at + delete - shown);
        }
        shown += len;
        index += len;
    }
    let end = text.len(txn);
    let from = from.unwrap_or(index).min(end);
    (from, to.unwrap_or(index).min(end).saturating_sub(from))
}
