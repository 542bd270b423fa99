//! Changes of a transaction, told in terms of the plan. The same for one's own writes and for
//! merged ones.
//!
//! Observers on the roots hear what a transaction touched, so the cost is that of the change, not
//! of the plan. They only note; nobody is called while a transaction is open.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use yrs::types::{Delta, EntryChange, Event, Events, PathSegment};
use yrs::{Any, DeepObservable, Map, Out, ReadTxn, TransactionMut};

use super::read;
use super::roots::Roots;
use crate::change::{Change, TextSplice};
use crate::ids::Id;
use crate::order::Arrange;
use crate::place::Place;
use crate::schema::{Key, Root};

/// Notes what transactions change until it is asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes(Arc<Mutex<MergeNote>>, Arc<AtomicBool>);

#[derive(Debug, Default)]
struct MergeNote {
    changes: Vec<Change>,
    /// Places that are told as a whole, so that nothing is told of what lies below them.
    whole: BTreeSet<Place>,
}

/// The detail that is told of a text that changed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Texts {
    /// The splices, part by part.
    Spliced,
    /// That it did.
    Named,
}

impl Notes {
    /// Listens to every root of schema 1.
    pub(super) fn on(roots: &Roots, texts: Texts) -> Notes {
        let notes = Notes::default();
        for (root, text) in &roots.texts {
            let (notes, root) = (notes.clone(), *root);
            text.observe_deep(root.word(), move |txn, events| notes.note(root, txn, events, texts));
        }
        for (root, map) in &roots.maps {
            let (notes, root) = (notes.clone(), *root);
            map.observe_deep(root.word(), move |txn, events| notes.note(root, txn, events, texts));
        }
        notes
    }

    /// Whether texts are told part by part from now on, also where they are only named otherwise.
    pub(super) fn tell_splices(&self, tell: bool) {
        self.1.store(tell, Ordering::Relaxed);
    }

    /// The changes noted since the last time, additions first, then by place.
    pub(super) fn take(&self) -> Vec<Change> {
        let noted = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let MergeNote { mut changes, whole } = noted;
        changes.retain(|change| match change {
            Change::Field { place, .. } | Change::Text { place, .. } => !is_below(place, &whole),
            Change::Added { .. } | Change::Removed { .. } | Change::Restored { .. } => true,
        });
        changes.arrange_by_key(order);
        changes
    }

    fn note(&self, root: Root, txn: &TransactionMut<'_>, events: &Events<'_>, texts: Texts) {
        let texts = if self.1.load(Ordering::Relaxed) { Texts::Spliced } else { texts };
        let mut noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for event in events.iter() {
            let keys: Vec<String> = event
                .path()
                .into_iter()
                .map(|segment| match segment {
                    PathSegment::Key(key) => key.to_string(),
                    PathSegment::Index(index) => index.to_string(),
                })
                .collect();
            let way: Vec<&str> =
                [root.word()].into_iter().chain(keys.iter().map(String::as_str)).collect();
            // A way to no place cannot be told.
            let Some(place) = Place::of_way(&way) else { continue };
            match event {
                Event::Map(event) => {
                    for (key, change) in event.keys(txn) {
                        noted.entry(txn, &way, key, change);
                    }
                }
                Event::Text(event) => match texts {
                    Texts::Spliced => noted.text(place, event.delta(txn)),
                    Texts::Named => noted.changes.push(Change::Text { place, delta: Vec::new() }),
                },
                // Lists and XML are not in schema 1: what other clients do there is told as a
                // change of the place.
                Event::Array(_) | Event::XmlFragment(_) | Event::XmlText(_) => {
                    let to = read::value(txn, &event.target()).unwrap_or_default();
                    noted.changes.push(Change::Field { place, from: Value::Null, to });
                }
            }
        }
    }
}

impl MergeNote {
    /// An entry of the map that a way leads to.
    fn entry(&mut self, txn: &TransactionMut<'_>, map: &[&str], key: &str, change: &EntryChange) {
        let way = [map, &[key]].concat();
        let Some(place) = Place::of_way(&way) else { return };
        let (from, to) = match change {
            EntryChange::Inserted(new) => (None, Some(new)),
            EntryChange::Updated(old, new) => (Some(old), Some(new)),
            EntryChange::Removed(old) => (Some(old), None),
        };
        match (&place, to) {
            (Place::Entity(kin, id), Some(Out::YMap(entity))) => {
                let (kin, id) = (*kin, Id::clone(id));
                self.whole.insert(place);
                self.changes.push(Change::Added { kin, id: id.clone() });
                if entity
                    .get(txn, Key::Removed.word())
                    .is_some_and(|mark| is_mark(txn, Some(&mark)))
                {
                    self.changes.push(Change::Removed { kin, id });
                }
                return;
            }
            (Place::Entity(kin, id), None) if matches!(from, Some(Out::YMap(_))) => {
                self.changes.push(Change::Removed { kin: *kin, id: Id::clone(id) });
                self.whole.insert(place);
                return;
            }
            (Place::Field(kin, id, Key::Removed), _) => {
                let (kin, id) = (*kin, Id::clone(id));
                match (is_mark(txn, from), is_mark(txn, to)) {
                    (false, true) => return self.changes.push(Change::Removed { kin, id }),
                    (true, false) => return self.changes.push(Change::Restored { kin, id }),
                    // Two people took it out: only the mark differs.
                    (true, true) | (false, false) => {}
                }
            }
            _ => {}
        }
        if let (None, Some(new)) = (from, to) {
            return self.fresh(txn, &way, new, place.in_entity().is_some());
        }
        if !matches!(to, None | Some(Out::Any(_))) || !matches!(from, None | Some(Out::Any(_))) {
            self.whole.insert(place.clone());
        }
        let before = match from {
            // The content that a shared type held when it was replaced is gone.
            Some(Out::Any(any)) => read::plain(any).unwrap_or_default(),
            _ => Value::Null,
        };
        let after = to.and_then(|out| read::value(txn, out)).unwrap_or_default();
        if before != after || from.is_some_and(|out| !matches!(out, Out::Any(_))) {
            self.changes.push(Change::Field { place, from: before, to: after });
        }
    }

    /// Notes a value that is new. A shared type that was made in a transaction has no events of its
    /// own in it. Maps inside entities, as a step's links, are told key by key; the other roots
    /// have no maps in schema 1.
    fn fresh(&mut self, txn: &TransactionMut<'_>, way: &[&str], out: &Out, in_entity: bool) {
        let Some(place) = Place::of_way(way) else { return };
        match (out, read::value(txn, out)) {
            (Out::YText(_), Some(Value::String(text))) if !text.is_empty() => {
                self.changes.push(Change::Text { place, delta: vec![TextSplice::Insert(text)] });
            }
            (Out::YMap(map), Some(Value::Object(object))) if in_entity && !object.is_empty() => {
                for (key, out) in map.iter(txn) {
                    self.fresh(txn, &[way, &[key]].concat(), &out, in_entity);
                }
            }
            (_, Some(to)) if !to.is_null() => {
                self.changes.push(Change::Field { place, from: Value::Null, to });
            }
            _ => {}
        }
    }

    fn text(&mut self, place: Place, delta: &[Delta]) {
        let delta: Vec<TextSplice> = delta
            .iter()
            .map(|part| match part {
                Delta::Retain(n, _) => TextSplice::Keep(*n),
                Delta::Deleted(n) => TextSplice::Delete(*n),
                Delta::Inserted(Out::Any(Any::String(text)), _) => {
                    TextSplice::Insert(text.to_string())
                }
                // Something embedded counts as one unit.
                Delta::Inserted(_, _) => TextSplice::Insert("\u{FFFC}".to_owned()),
            })
            .collect();
        if delta.iter().any(|part| !matches!(part, TextSplice::Keep(_))) {
            self.changes.push(Change::Text { place, delta });
        }
    }
}

/// Whether a value of `removed` takes the entity out, as [`crate::model::Plan::read`] has it.
fn is_mark<T: ReadTxn>(txn: &T, mark: Option<&Out>) -> bool {
    mark.and_then(|mark| read::value(txn, mark))
        .is_some_and(|mark| !mark.is_null() && mark != Value::Bool(false))
}

fn is_below(place: &Place, whole: &BTreeSet<Place>) -> bool {
    !whole.is_empty() && place.ancestors().iter().any(|above| whole.contains(above))
}

fn order(change: &Change) -> (u8, Option<Place>) {
    match change {
        Change::Added { kin, id } => (0, Place::entity(*kin, id)),
        Change::Restored { kin, id } => (1, Place::entity(*kin, id)),
        Change::Removed { kin, id } => (2, Place::entity(*kin, id)),
        Change::Field { place, .. } => (3, Some(place.clone())),
        Change::Text { place, .. } => (4, Some(place.clone())),
    }
}
