//! What a transaction changed, told in terms of the plan. The same for one's own writes and for merged ones.
//!
//! Observers on the roots hear what a transaction touched, so the cost is that of the change, not of the plan. They
//! only note; nobody is called while a transaction is open.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;
use yrs::types::{Delta, EntryChange, Event, Events, PathSegment};
use yrs::{Any, DeepObservable, Map, Out, ReadTxn, TransactionMut};

use super::read;
use super::roots::Roots;
use super::schema::{self, key};
use crate::change::{Change, Splice};
use crate::ids::{Id, Kin, Path};
use crate::order::Arrange;

/// Notes what transactions change until it is asked.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes(Arc<Mutex<Noted>>, Arc<AtomicBool>);

#[derive(Debug, Default)]
struct Noted {
    changes: Vec<Change>,
    /// Places that are told as a whole, so that nothing is told of what lies below them.
    whole: BTreeSet<String>,
}

/// What is told of a text that changed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Texts {
    /// What became of it, part by part.
    Spliced,
    /// That it did.
    Named,
}

impl Notes {
    /// Listens to every root of schema 1.
    pub(super) fn on(roots: &Roots, texts: Texts) -> Notes {
        let notes = Notes::default();
        for (name, text) in &roots.texts {
            let (notes, name) = (notes.clone(), *name);
            text.observe_deep(name, move |txn, events| notes.note(name, txn, events, texts));
        }
        for (name, map) in &roots.maps {
            let (notes, name) = (notes.clone(), *name);
            map.observe_deep(name, move |txn, events| notes.note(name, txn, events, texts));
        }
        notes
    }

    /// Whether texts are told part by part from now on, also where they are only named otherwise.
    pub(super) fn tell_splices(&self, tell: bool) {
        self.1.store(tell, Ordering::Relaxed);
    }

    /// What has been noted since the last time, additions first, then by place.
    pub(super) fn take(&self) -> Vec<Change> {
        let noted = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let Noted { mut changes, whole } = noted;
        changes.retain(|change| match change {
            Change::Field { path, .. } | Change::Text { path, .. } => !is_below(path.as_str(), &whole),
            Change::Added { .. } | Change::Removed { .. } | Change::Restored { .. } => true,
        });
        changes.arrange_by_key(order);
        changes
    }

    fn note(&self, root: &'static str, txn: &TransactionMut<'_>, events: &Events<'_>, texts: Texts) {
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
            let way: Vec<&str> = [root].into_iter().chain(keys.iter().map(String::as_str)).collect();
            // What is no place has no path by which it could be told.
            let Some(path) = schema::path_of(&way) else { continue };
            match event {
                Event::Map(event) => {
                    for (key, change) in event.keys(txn) {
                        noted.entry(txn, &way, key, change);
                    }
                }
                Event::Text(event) => match texts {
                    Texts::Spliced => noted.text(path, event.delta(txn)),
                    Texts::Named => noted.changes.push(Change::Text { path, delta: Vec::new() }),
                },
                // Lists and XML are not in schema 1: what other clients do there is told as a change of the place.
                Event::Array(_) | Event::XmlFragment(_) | Event::XmlText(_) => {
                    let to = read::value(txn, &event.target()).unwrap_or_default();
                    noted.changes.push(Change::Field { path, from: Value::Null, to });
                }
            }
        }
    }
}

impl Noted {
    /// An entry of the map that a way leads to.
    fn entry(&mut self, txn: &TransactionMut<'_>, map: &[&str], key: &str, change: &EntryChange) {
        let way = [map, &[key]].concat();
        let Some(path) = schema::path_of(&way) else { return };
        let kin = Kin::ALL.into_iter().find(|kin| way.first() == Some(&kin.root()));
        let depth = map.len() - 1;
        let (from, to) = match change {
            EntryChange::Inserted(new) => (None, Some(new)),
            EntryChange::Updated(old, new) => (Some(old), Some(new)),
            EntryChange::Removed(old) => (Some(old), None),
        };
        match (kin, depth, to) {
            (Some(kin), 0, Some(Out::YMap(entity))) => {
                let id = Id::from(key);
                self.whole.insert(path.to_string());
                self.changes.push(Change::Added { kin, id: id.clone() });
                if entity.get(txn, key::REMOVED).is_some_and(|mark| is_mark(txn, Some(&mark))) {
                    self.changes.push(Change::Removed { kin, id });
                }
                return;
            }
            (Some(kin), 0, None) if matches!(from, Some(Out::YMap(_))) => {
                self.whole.insert(path.to_string());
                self.changes.push(Change::Removed { kin, id: Id::from(key) });
                return;
            }
            (Some(kin), 1, _) if key == key::REMOVED => {
                let id = map.last().copied().map(Id::from).unwrap_or_default();
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
            return self.fresh(txn, &way, new, kin.is_some());
        }
        if !matches!(to, None | Some(Out::Any(_))) || !matches!(from, None | Some(Out::Any(_))) {
            self.whole.insert(path.to_string());
        }
        let before = match from {
            // What a shared type held when it was replaced is gone.
            Some(Out::Any(any)) => read::plain(any).unwrap_or_default(),
            _ => Value::Null,
        };
        let after = to.and_then(|out| read::value(txn, out)).unwrap_or_default();
        if before != after || from.is_some_and(|out| !matches!(out, Out::Any(_))) {
            self.changes.push(Change::Field { path, from: before, to: after });
        }
    }

    /// What is new. A shared type that was made in a transaction has no events of its own in it. Maps inside entities,
    /// as a step's links, are told key by key; the other roots have no maps in schema 1.
    fn fresh(&mut self, txn: &TransactionMut<'_>, way: &[&str], out: &Out, in_entity: bool) {
        let Some(path) = schema::path_of(way) else { return };
        match (out, read::value(txn, out)) {
            (Out::YText(_), Some(Value::String(text))) if !text.is_empty() => {
                self.changes.push(Change::Text { path, delta: vec![Splice::Insert(text)] });
            }
            (Out::YMap(map), Some(Value::Object(object))) if in_entity && !object.is_empty() => {
                for (key, out) in map.iter(txn) {
                    self.fresh(txn, &[way, &[key]].concat(), &out, in_entity);
                }
            }
            (_, Some(to)) if !to.is_null() => {
                self.changes.push(Change::Field { path, from: Value::Null, to });
            }
            _ => {}
        }
    }

    fn text(&mut self, path: Path, delta: &[Delta]) {
        let delta: Vec<Splice> = delta
            .iter()
            .map(|part| match part {
                Delta::Retain(n, _) => Splice::Keep(*n),
                Delta::Deleted(n) => Splice::Delete(*n),
                Delta::Inserted(Out::Any(Any::String(text)), _) => Splice::Insert(text.to_string()),
                // Something embedded counts as one unit.
                Delta::Inserted(_, _) => Splice::Insert("\u{FFFC}".to_owned()),
            })
            .collect();
        if delta.iter().any(|part| !matches!(part, Splice::Keep(_))) {
            self.changes.push(Change::Text { path, delta });
        }
    }
}

/// Whether a value of `removed` takes the entity out, as [`crate::model::Plan::read`] has it.
fn is_mark<T: ReadTxn>(txn: &T, mark: Option<&Out>) -> bool {
    mark.and_then(|mark| read::value(txn, mark))
        .is_some_and(|mark| !mark.is_null() && mark != Value::Bool(false))
}

fn is_below(path: &str, whole: &BTreeSet<String>) -> bool {
    !whole.is_empty() && path.match_indices('/').any(|(end, _)| whole.contains(&path[..end]))
}

fn order(change: &Change) -> (u8, String) {
    match change {
        Change::Added { kin, id } => (0, Path::entity(*kin, id).to_string()),
        Change::Restored { kin, id } => (1, Path::entity(*kin, id).to_string()),
        Change::Removed { kin, id } => (2, Path::entity(*kin, id).to_string()),
        Change::Field { path, .. } => (3, path.to_string()),
        Change::Text { path, .. } => (4, path.to_string()),
    }
}
