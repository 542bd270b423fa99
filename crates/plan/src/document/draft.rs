//! Turns commands into writes, checking each against the document as it will be after those before
//! it.
//!
//! A draft reads the document and keeps what it would change to itself, so that a refused command
//! leaves nothing behind. Besides the writes it yields the effects that take them back.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use yrs::{GetString, Map, Out, ReadTxn};

use super::bounds::BoundedThing;
use super::delta::{Delta, DeltaPart};
use super::error::CommandError;
use super::roots::Roots;
use super::slot::{MapAt, MapEntry};
use super::undo::{SlotBefore, UndoEffect};
use super::write::DocumentWrite;
use super::{bounds, rank, read, undo, write};
use crate::command::World;
use crate::ids::Id;
use crate::order::{Arrange, SortedMap};
use crate::place::{Place, SoundId};
use crate::schema::{AUTHORS, EntityKind, Key, inside, is_ranked, texts_of};

/// The effect that commands would have on a document.
pub(super) struct Draft<'d, 'w, T> {
    txn: &'d T,
    roots: &'d Roots,
    pub(super) world: &'d mut World<'w>,
    created: BTreeSet<(EntityKind, Id)>,
    values: SortedMap<Place, Option<Value>>,
    texts: SortedMap<Place, Vec<u16>>,
    lists: SortedMap<EntityKind, Vec<(String, Id)>>,
    /// How many of something stand in the document, once somebody asked, and how many more there
    /// are by this draft.
    standing: SortedMap<BoundedThing, usize>,
    grown: SortedMap<BoundedThing, isize>,
    drafted: DraftOutcome,
}

/// The outcome of a draft.
#[derive(Debug, Default)]
pub(super) struct DraftOutcome {
    /// The writes, in order.
    pub(super) writes: Vec<DocumentWrite>,
    /// The step that takes them back.
    pub(super) effects: undo::UndoStep,
    /// Texts whose earlier edits cannot be taken back any more.
    pub(super) lost: Vec<Place>,
    /// Ids of the entities that are new, in order.
    pub(super) made: Vec<Id>,
}

impl<'d, 'w, T: ReadTxn> Draft<'d, 'w, T> {
    pub(super) fn new(txn: &'d T, roots: &'d Roots, world: &'d mut World<'w>) -> Self {
        Draft {
            txn,
            roots,
            world,
            created: BTreeSet::new(),
            values: SortedMap::new(),
            texts: SortedMap::new(),
            lists: SortedMap::new(),
            standing: SortedMap::new(),
            grown: SortedMap::new(),
            drafted: DraftOutcome::default(),
        }
    }

    pub(super) fn finish(self) -> DraftOutcome {
        self.drafted
    }

    /// The side of the person that the relay recorded under a name, if it did.
    pub(super) fn side_of(&self, name: &str) -> Option<String> {
        let person = self.txn.get_map(AUTHORS)?.get(self.txn, &["p/", name].concat())?;
        Some(read::value(self.txn, &person)?.get(Key::Side.word())?.as_str()?.to_owned())
    }

    /// The current time as it stands in documents.
    pub(super) fn now(&self) -> Value {
        Value::from(self.world.now.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
    }

    pub(super) fn exists(&self, kin: EntityKind, id: &Id) -> bool {
        self.created.contains(&(kin, id.clone())) || self.roots.entity(self.txn, kin, id).is_some()
    }

    /// Whether anything at all stands under this id, also what is no entity.
    pub(super) fn is_taken(&self, kin: EntityKind, id: &Id) -> bool {
        self.exists(kin, id)
            || self.roots.of(kin).is_some_and(|root| root.contains_key(self.txn, id.as_str()))
    }

    pub(super) fn is_removed(&self, kin: EntityKind, id: &Id) -> bool {
        let mark = Place::field(kin, id, Key::Removed).and_then(|place| self.value(&place));
        mark.is_some_and(|mark| mark != Value::Bool(false))
    }

    /// How many of something stand in the plan. The document is counted once.
    pub(super) fn count(&mut self, counted: BoundedThing) -> usize {
        let (txn, roots) = (self.txn, self.roots);
        let standing =
            self.standing.get_or_insert(counted, || bounds::standing(txn, roots, counted));
        standing.saturating_add_signed(self.grown.get(&counted).copied().unwrap_or_default())
    }

    /// Whether the plan may hold what a write would bring into a place.
    pub(super) fn has_room_for(&mut self, place: &Place, now: &Value, new: &Value) -> bool {
        let comes = if place.is_removal() { new.is_null() } else { now.is_null() };
        !comes || counted_by(place).into_iter().all(|counted| self.count(counted) < counted.max())
    }

    /// Notes that something comes to stand in the plan, or goes.
    fn grow(&mut self, place: &Place, stood: bool, stands: bool) {
        for counted in counted_by(place) {
            *self.grown.get_or_insert(counted, isize::default) +=
                isize::from(stands) - isize::from(stood);
        }
    }

    /// The value in a place; null and absent are the same.
    pub(super) fn value(&self, place: &Place) -> Option<Value> {
        if let Some(value) = self.values.get(place) {
            return value.clone();
        }
        let slot = MapEntry::of(place)?;
        let out = self.roots.map(self.txn, &slot.map)?.get(self.txn, &slot.key)?;
        read::value(self.txn, &out).filter(|value| !value.is_null())
    }

    /// A text's units; `None` when the entity is not there.
    pub(super) fn text(&mut self, text: &Place) -> Option<&mut Vec<u16>> {
        let known = self.texts.get(text).is_some();
        let units = if known { Vec::new() } else { self.load(text)? };
        Some(self.texts.get_or_insert(text.clone(), || units))
    }

    fn load(&self, text: &Place) -> Option<Vec<u16>> {
        if let Some(shared) = self.roots.text(self.txn, text) {
            return Some(shared.get_string(self.txn).encode_utf16().collect());
        }
        let Place::Field(kin, id, key) = text else { return None };
        // Another client may have made the entity without this text, or with a plain one.
        match self.roots.entity(self.txn, *kin, id)?.get(self.txn, key.word()) {
            Some(Out::Any(yrs::Any::String(plain))) => Some(plain.encode_utf16().collect()),
            _ => Some(Vec::new()),
        }
    }

    /// Writes a value, unless it stands there already.
    pub(super) fn set(&mut self, place: Place, value: Option<Value>) {
        let earlier = self.value(&place);
        if earlier == value {
            return;
        }
        let stood = earlier.clone();
        undo::push(
            &mut self.drafted.effects,
            UndoEffect::Value {
                place: place.clone(),
                mine: value.clone(),
                earlier: SlotBefore::Value(earlier),
            },
        );
        if let Place::Field(kin, id, Key::Rank) = &place
            && let Some(list) = self.lists.get_mut(kin)
        {
            list.retain(|(_, other)| *other != **id);
            let rank = value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
            self.enlist(*kin, (rank, (**id).clone()));
        }
        let is_there = |value: &Option<Value>| {
            value.as_ref().is_some_and(|value| !value.is_null() && *value != Value::Bool(false))
        };
        let (stood, stands) = (is_there(&stood), is_there(&value));
        // The mark of a removal stands where its entity does not.
        let is_mark = place.is_removal();
        self.grow(&place, stood != is_mark, stands != is_mark);
        self.values.set(place.clone(), value.clone());
        self.drafted.writes.push(DocumentWrite::Set { place, value });
    }

    /// Replaces a range; false, and nothing done, when it does not lie within the text at the edges
    /// of characters.
    pub(super) fn splice(
        &mut self,
        text: &Place,
        at: usize,
        delete: usize,
        insert: &[u16],
    ) -> bool {
        let is_plain =
            self.roots.text(self.txn, text).is_none_or(|shared| write::is_plain(self.txn, &shared));
        let Some(units) = self.text(text) else { return false };
        if at + delete > units.len() || splits(units, at) || splits(units, at + delete) {
            return false;
        }
        if delete == 0 && insert.is_empty() {
            return true;
        }
        let deleted: Vec<u16> = units.splice(at..at + delete, insert.iter().copied()).collect();
        // With things embedded in a text by another client, units do not count alike; such edits
        // are not undone.
        if is_plain {
            let back = Delta::splice(at, insert.len(), deleted);
            undo::push(&mut self.drafted.effects, UndoEffect::Text { text: text.clone(), back });
        } else {
            self.drafted.lost.push(text.clone());
        }
        self.drafted.writes.push(DocumentWrite::Splice {
            text: text.clone(),
            at: at as u32,
            delete: delete as u32,
            insert: String::from_utf16_lossy(insert),
        });
        true
    }

    /// Makes an entity under a free id. `below` ranks it behind that entity, or last.
    pub(super) fn create(
        &mut self,
        kin: EntityKind,
        id: Id,
        mut values: Vec<(Key, Value)>,
        texts: Vec<(Key, String)>,
        below: Option<&Id>,
    ) -> Result<(), CommandError> {
        let Some(at) = SoundId::of(&id) else { return Err(CommandError::UnsoundId { id }) };
        let field = |key: Key| Place::Field(kin, at.clone(), key);
        if is_ranked(kin) {
            let index = match below {
                Some(below) => self.index_of(kin, below)? + 1,
                None => self.list(kin).len(),
            };
            let rank = self.place(kin, index);
            self.enlist(kin, (rank.clone(), id.clone()));
            values.push((Key::Rank, Value::from(rank)));
        }
        for (key, value) in &values {
            self.values.set(field(*key), Some(value.clone()));
        }
        for key in texts_of(kin) {
            let text = texts.iter().find(|(k, _)| *k == key).map_or("", |(_, text)| text);
            self.texts.set(field(key), text.encode_utf16().collect());
        }
        self.created.insert((kin, id.clone()));
        self.grow(&Place::Entity(kin, at.clone()), false, true);
        let place = field(Key::Removed);
        undo::push(
            &mut self.drafted.effects,
            UndoEffect::Value { place, mine: None, earlier: SlotBefore::Nothing },
        );
        self.drafted.made.push(id.clone());
        self.drafted.writes.push(DocumentWrite::Create { kin, id, values, texts });
        Ok(())
    }

    /// Moves an entity behind another, or to the top.
    pub(super) fn rerank(
        &mut self,
        kin: EntityKind,
        id: &Id,
        below: Option<&Id>,
    ) -> Result<(), CommandError> {
        let from = self.index_of(kin, id)?;
        let index = match below {
            Some(below) if below == id => return Err(CommandError::BelowItself { id: id.clone() }),
            Some(below) => self.index_of(kin, below)? + 1,
            None => 0,
        };
        if index == from {
            return Ok(());
        }
        let own = self.list(kin).remove(from);
        let rank = self.place(kin, if from < index { index - 1 } else { index });
        self.enlist(kin, own);
        self.set_rank(kin, id, rank);
        Ok(())
    }

    /// A rank for a place in the list as it is, making room where there is none.
    fn place(&mut self, kin: EntityKind, index: usize) -> String {
        self.list(kin);
        let list = self.lists.get(&kin).map_or(&[][..], Vec::as_slice);
        let placed = rank::place(list, index, self.world.random);
        for (id, rank) in placed.others {
            self.set_rank(kin, &id, rank);
        }
        placed.rank
    }

    fn set_rank(&mut self, kin: EntityKind, id: &Id, rank: String) {
        if let Some(place) = Place::field(kin, id, Key::Rank) {
            self.set(place, Some(Value::from(rank)));
        }
    }

    fn enlist(&mut self, kin: EntityKind, entry: (String, Id)) {
        let list = self.list(kin);
        let at = list.partition_point(|other| *other < entry);
        list.insert(at, entry);
    }

    fn index_of(&mut self, kin: EntityKind, id: &Id) -> Result<usize, CommandError> {
        let unknown = CommandError::UnknownEntity { kin, id: id.clone() };
        self.list(kin).iter().position(|(_, other)| other == id).ok_or(unknown)
    }

    /// All entities of a kind in the order of their list, removed ones too: they may come back.
    fn list(&mut self, kin: EntityKind) -> &mut Vec<(String, Id)> {
        let (txn, roots) = (self.txn, self.roots);
        self.lists.get_or_insert(kin, || {
            let mut list: Vec<(String, Id)> = Vec::new();
            for (id, entity) in roots.of(kin).into_iter().flat_map(|root| root.iter(txn)) {
                let Out::YMap(entity) = entity else { continue };
                let rank = match entity.get(txn, Key::Rank.word()) {
                    Some(Out::Any(yrs::Any::String(rank))) => rank.to_string(),
                    _ => String::new(),
                };
                list.push((rank, Id::from(id)));
            }
            list.arrange(Ord::cmp);
            list
        })
    }

    /// Takes effects back, the last first, as far as they still stand. Gives whether all of them
    /// did.
    pub(super) fn take_back(&mut self, step: &[UndoEffect]) -> bool {
        let mut whole = true;
        for effect in step.iter().rev() {
            match effect {
                UndoEffect::Value { place, mine, earlier } => {
                    if self.value(place) != *mine || !self.holds(place) {
                        whole = false;
                        continue;
                    }
                    let value = match earlier {
                        SlotBefore::Value(value) => value.clone(),
                        SlotBefore::Nothing => Some(json!({ inside::AT: self.now() })),
                    };
                    let [now, new] = [mine, &value].map(|v| v.clone().unwrap_or_default());
                    if self.has_room_for(place, &now, &new) {
                        self.set(place.clone(), value);
                    } else {
                        whole = false;
                    }
                }
                UndoEffect::Text { text, back } => self.change_back(text, back),
            }
        }
        whole
    }

    /// Whether the map of a place is there to be written into.
    pub(super) fn holds(&self, place: &Place) -> bool {
        MapEntry::of(place).is_some_and(|slot| match &slot.map {
            MapAt::Root(_) => true,
            MapAt::Entity(kin, id) => self.exists(*kin, id),
            MapAt::After(id) => self.exists(EntityKind::Steps, id),
        })
    }

    fn change_back(&mut self, text: &Place, back: &Delta) {
        let mut at = 0;
        let mut fits = self.text(text).is_some_and(|units| back.reach() <= units.len());
        for part in back.parts() {
            match part {
                _ if !fits => break,
                DeltaPart::Keep(n) => at += n,
                DeltaPart::Insert(insert) => {
                    fits = self.splice(text, at, 0, insert);
                    at += insert.len();
                }
                DeltaPart::Delete(n) => fits = self.splice(text, at, *n, &[]),
            }
        }
        if !fits {
            self.drafted.lost.push(text.clone());
        }
    }
}

/// Whether an offset lies between the two halves of a surrogate pair.
pub(super) fn splits(units: &[u16], at: usize) -> bool {
    at > 0
        && units.get(at).is_some_and(|low| (0xDC00..0xE000).contains(low))
        && units.get(at - 1).is_some_and(|high| (0xD800..0xDC00).contains(high))
}

/// The things of which there are more, or fewer, by a write to a place.
fn counted_by(place: &Place) -> Vec<BoundedThing> {
    match place.in_entity().filter(|_| place.is_removal()) {
        Some((kin, _)) => vec![BoundedThing::Entities(kin)],
        None => BoundedThing::of(place).collect(),
    }
}
