//! The live document of one plan: commands in, update bytes and changes out; the only module that
//! knows the CRDT.
//!
//! It reads no clock, makes no ids and judges no one: time and chance come in as a [`World`], who
//! may do what is decided by others. Foreign bytes come in through [`PlanDoc::merge`] and have
//! passed the gate before. Reading never fails; every command is checked before anything is
//! written, so a refused one leaves nothing behind.
//!
//! A way through it: [`PlanDoc::apply`] → `draft` (checks, in `apply`) → `write` (one transaction)
//! → `merge` (what changed) → `undo` (what takes it back).

mod apply;
mod bounds;
mod delta;
mod draft;
mod error;
mod merge;
mod rank;
mod read;
mod reapply;
mod roots;
mod seed;
mod slot;
mod spans;
mod undo;
mod witness;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use draft::{Draft, DraftOutcome};
use merge::{Notes, Texts};
use roots::Roots;
use serde_json::Value;
use slot::MapEntry;
use spans::TextWriters;
use undo::History;
use write::DocumentWrite;
use yrs::block::BlockRange;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::{Encode, Encoder, EncoderV1};
use yrs::{
    Any, Array, Assoc, Doc, GetString, IndexedSequence, Map, OffsetKind, Options, Out, ReadTxn,
    Snapshot, StateVector, StickyIndex, Text, Transact, Update,
};

use crate::change::{Change, TextSplice};
use crate::command::{Command, World};
use crate::ids::Id;
use crate::lib0::Lib0Reader;
use crate::limits::COMMANDS_MAX;
use crate::model::{Plan, read_proposal_key};
use crate::order::map_of;
use crate::place::Place;
use crate::schema::{EntityKind, Root};
use crate::{schema, shape};

pub use crate::reading::{OddValue, PlanReading};
pub use bounds::BoundedThing;
pub use error::{CommandError, MergeError, PlaceKind, SeedError};
pub use rank::spread;
pub(crate) use reapply::reads;
pub use reapply::{LostEdit, WantedValue};
pub use spans::AuthorSpan;
pub use witness::{RelayHand, WITNESS_ID};
/// An update that holds nothing.
const NOTHING: [u8; 2] = [0, 0];

/// The facts that a gate before a plan's document has to know: which roots there are, who writes
/// them, and where plain values stand.
pub fn gate_config() -> countersign_gate::Config {
    shape::gate()
}

/// One replica of a plan.
#[derive(Debug)]
pub struct PlanDoc {
    doc: Doc,
    roots: Roots,
    notes: Notes,
    history: History,
    /// Ranges that merging deleted, where somebody asks for them.
    deleted: Option<Vec<(u64, u32, u32)>>,
    /// The writers of each text.
    writers: TextWriters,
}

impl crate::authority::Values for PlanDoc {
    fn value(&self, place: &Place) -> Value {
        PlanDoc::value(self, place)
    }
}

/// The last of the values in an item's content, as update bytes hold it (lib0 `Any`); `None` for
/// none, or for bytes that are none. Hand it bytes that passed the gate.
pub fn value_in(bytes: &[u8]) -> Option<Value> {
    read::last_any(bytes)
}

/// The relay moves documents between threads.
#[cfg(feature = "sync")]
const _: fn() = || {
    fn moves<T: Send>() {}
    moves::<PlanDoc>();
};

/// The outcome of a local edit.
#[derive(Clone, Debug, PartialEq)]
pub struct EditOutcome {
    /// The edit as a Yjs update (v1), to be stored and sent. Without effect where nothing changed.
    pub update: Vec<u8>,
    /// The changes; empty where everything was so already.
    pub changes: Vec<Change>,
    /// Ids of the entities that the commands added, in their order.
    pub made: Vec<Id>,
}

impl PlanDoc {
    /// An empty replica that writes under `client`, of which the lowest 53 bits count.
    ///
    /// No two replicas that live at once may write under the same client id.
    pub fn new(client: u64) -> PlanDoc {
        let (doc, roots) = Roots::open(client);
        let notes = Notes::on(&roots, Texts::Spliced);
        PlanDoc {
            doc,
            roots,
            notes,
            history: History::default(),
            deleted: None,
            writers: TextWriters::default(),
        }
    }

    /// As [`PlanDoc::new`], for whoever keeps a plan without showing it: of a text
    /// [`PlanDoc::merge`] and [`PlanDoc::apply`] tell that it changed, with an empty delta. To
    /// work the delta out takes many times as long as to merge, as it walks the whole text.
    pub fn keeping(client: u64) -> PlanDoc {
        let (doc, roots) = Roots::open(client);
        let notes = Notes::on(&roots, Texts::Named);
        PlanDoc {
            doc,
            roots,
            notes,
            history: History::default(),
            deleted: Some(Vec::new()),
            writers: TextWriters::default(),
        }
    }

    /// Makes a replica out of a document's JSON, with the update that makes the same of any empty
    /// one.
    ///
    /// Values that cannot be read (see [`Plan::read`]) are left out and reported; ids that lead
    /// nowhere are reported and stay. Steps, criteria and risks without ranks get evenly spaced
    /// ones.
    ///
    /// # Errors
    /// When the JSON is no document of schema 1 or exceeds a bound.
    pub fn seed(
        client: u64,
        document: &Value,
    ) -> Result<(PlanDoc, Vec<u8>, Vec<OddValue>), SeedError> {
        let (doc, roots) = Roots::open(client);
        let (update, odd) = seed::seed(&doc, &roots, document)?;
        let notes = Notes::on(&roots, Texts::Spliced);
        Ok((
            PlanDoc {
                doc,
                roots,
                notes,
                history: History::default(),
                deleted: None,
                writers: TextWriters::default(),
            },
            update,
            odd,
        ))
    }

    /// The client id that this replica writes under.
    pub fn client(&self) -> u64 {
        self.doc.client_id().get()
    }

    /// Checks and applies commands in one transaction, all or nothing. They become one step of
    /// undo; typing in one text joins the step before it.
    ///
    /// # Errors
    /// The first command that cannot be done; then none is.
    pub fn apply(
        &mut self,
        commands: &[Command],
        world: &mut World<'_>,
    ) -> Result<EditOutcome, CommandError> {
        if commands.len() > COMMANDS_MAX {
            return Err(CommandError::TooManyCommands { count: commands.len(), max: COMMANDS_MAX });
        }
        let now = world.now;
        let drafted = {
            let txn = self.doc.transact();
            let mut draft = Draft::new(&txn, &self.roots, world);
            commands.iter().try_for_each(|command| draft.command(command))?;
            draft.finish()
        };
        let written = self.write(&drafted);
        self.history.record(drafted.effects, typed(commands), now);
        Ok(written)
    }

    /// Writes values into places as they are, null for absent: for whoever puts back what others
    /// wrote over, which is neither checked nor undone. A place that schema 1 has no value in,
    /// or of an entity that is not there, is passed over.
    pub fn put(&mut self, values: &[(Place, Value)]) -> EditOutcome {
        self.put_with_texts(values, &[])
    }

    /// As [`PlanDoc::put`], and changes texts part by part. Null in the place of an entity deletes
    /// it.
    pub fn put_with_texts(
        &mut self,
        values: &[(Place, Value)],
        texts: &[(Place, Vec<TextSplice>)],
    ) -> EditOutcome {
        let mut drafted = DraftOutcome::default();
        for (place, value) in values {
            let value = Some(value.clone()).filter(|value| !value.is_null());
            drafted.writes.push(DocumentWrite::Set { place: place.clone(), value });
        }
        for (text, delta) in texts.iter().filter(|(place, _)| place.is_text()) {
            let mut at = 0;
            for part in delta {
                let (delete, insert) = match part {
                    TextSplice::Keep(units) => {
                        at += units;
                        continue;
                    }
                    TextSplice::Delete(units) => (*units, String::new()),
                    TextSplice::Insert(insert) => (0, insert.clone()),
                };
                let units = insert.encode_utf16().count() as u32;
                drafted.writes.push(DocumentWrite::Splice {
                    text: text.clone(),
                    at,
                    delete,
                    insert,
                });
                at += units;
            }
        }
        self.write(&drafted)
    }

    /// Whether an entity stands in the document, removed or not.
    pub fn has(&self, kin: EntityKind, id: &Id) -> bool {
        self.roots.entity(&self.doc.transact(), kin, id).is_some()
    }

    /// Merges an update (v1) of another replica and says what it changed.
    ///
    /// # Errors
    /// When the bytes are no update. After [`MergeError::Apply`] the replica should be loaded anew.
    pub fn merge(&mut self, update: &[u8]) -> Result<Vec<Change>, MergeError> {
        let update = Update::decode_v1(update).map_err(|e| MergeError::Update(e.to_string()))?;
        let applied = {
            let mut txn = self.doc.transact_mut();
            let applied = txn.apply_update(update);
            if let Some(deleted) = &mut self.deleted {
                for (client, ranges) in txn.delete_set().iter() {
                    deleted.extend(ranges.iter().map(|r| (client.get(), r.start, r.end - r.start)));
                }
            }
            applied
        };
        let changes = self.notes.take();
        self.history.pass(&changes);
        applied.map_err(|e| MergeError::Apply(e.to_string()))?;
        Ok(changes)
    }

    /// As [`PlanDoc::merge`], and of each text what became of it, part by part, also where the
    /// document is only kept.
    ///
    /// # Errors
    /// As for [`PlanDoc::merge`].
    pub fn merge_telling_texts(&mut self, update: &[u8]) -> Result<Vec<Change>, MergeError> {
        self.notes.tell_splices(true);
        let changes = self.merge(update);
        self.notes.tell_splices(false);
        changes
    }

    /// The ranges that merging deleted since this was asked last, as client id, first clock and
    /// length: also ranges that nobody named, as the loser of two writes to one key. A document
    /// that is not [kept](PlanDoc::keeping) does not tell.
    pub fn take_deleted(&mut self) -> Vec<(u64, u32, u32)> {
        self.deleted.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// Takes one's own last edit back, as far as it still stands; `None` when there is none.
    ///
    /// An added entity is marked as removed. A value goes back only while it is what one wrote;
    /// later writes of others stay.
    pub fn undo(&mut self, world: &mut World<'_>) -> Option<EditOutcome> {
        while let Some(step) = self.history.pop_undo() {
            let (written, effects) = self.take_back(&step, world);
            if let Some(written) = written {
                self.history.push_redo(effects);
                return Some(written);
            }
        }
        None
    }

    /// The number of the step of undo that the last edit went into; `None` where that edit changed
    /// nothing.
    pub fn recorded_step(&self) -> Option<u64> {
        self.history.recorded()
    }

    /// Whether a step of undo is there to be taken back: it was not yet, nor is it forgotten.
    pub fn has_step(&self, step: u64) -> bool {
        self.history.step(step).is_some()
    }

    /// Takes one step back, whatever was done since; `None` when that is not possible any more.
    /// Nothing else is taken back, and a step of which a part was written over stays whole.
    pub fn undo_step(&mut self, step: u64, world: &mut World<'_>) -> Option<EditOutcome> {
        let drafted = self.draft_back(step, world)?;
        self.history.take_step(step);
        let written = self.write(&drafted);
        // To the steps that stay it is a change that passes them, as another person's is.
        self.history.pass(&written.changes);
        self.history.push_redo(drafted.effects);
        Some(written)
    }

    /// The whole of a step taken back, as a draft.
    fn draft_back(&self, step: u64, world: &mut World<'_>) -> Option<DraftOutcome> {
        let effects = self.history.step(step)?;
        let txn = self.doc.transact();
        let mut draft = Draft::new(&txn, &self.roots, world);
        let whole = draft.take_back(effects);
        let drafted = draft.finish();
        let whole = whole && drafted.lost.is_empty() && !drafted.writes.is_empty();
        whole.then_some(drafted)
    }

    /// Does again what was undone last; `None` when there is nothing.
    pub fn redo(&mut self, world: &mut World<'_>) -> Option<EditOutcome> {
        while let Some(step) = self.history.pop_redo() {
            let now = world.now;
            let (written, effects) = self.take_back(&step, world);
            if let Some(written) = written {
                self.history.push_undo(effects, now);
                return Some(written);
            }
        }
        None
    }

    /// Whether there is an edit to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is an edit to do again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Ends the current step of undo: what is typed next is taken back by itself.
    pub fn seal_undo(&mut self) {
        self.history.seal();
    }

    /// Writes again what somebody had written into another replica of the plan, where nobody else
    /// has written since: as one edit. Gives what was written and what could not be.
    pub fn reapply(
        &mut self,
        wishes: &[WantedValue],
        world: &mut World<'_>,
    ) -> (EditOutcome, Vec<LostEdit>) {
        let now = world.now;
        let (drafted, lost) = {
            let txn = self.doc.transact();
            let mut draft = Draft::new(&txn, &self.roots, world);
            let lost = wishes.iter().filter_map(|wish| draft.wish(wish)).collect();
            (draft.finish(), lost)
        };
        let written = self.write(&drafted);
        self.history.record(drafted.effects, None, now);
        (written, lost)
    }

    /// A text as it reads; `None` where there is none.
    pub fn text(&self, place: &Place) -> Option<String> {
        let txn = self.doc.transact();
        Some(self.roots.text(&txn, place)?.get_string(&txn))
    }

    /// How many proposals stand: under a name, and in all.
    pub fn proposals_by(&self, name: &str) -> (usize, usize) {
        let txn = self.doc.transact();
        let Some(proposals) = self.roots.maps.get(&Root::Proposals) else { return (0, 0) };
        let stand = proposals
            .iter(&txn)
            .filter(|(_, out)| !matches!(out, Out::Any(Any::Null | Any::Undefined)));
        stand.fold((0, 0), |(own, all), (key, _)| {
            let is_own = read_proposal_key(key).is_some_and(|(_, of)| of == name);
            (own + usize::from(is_own), all + 1)
        })
    }

    /// The state vector of this replica, encoded (v1).
    pub fn state_vector(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    /// The update (v1) of everything that a replica with this state vector lacks. Content that
    /// waits here for an update that has not come is left out, so that nobody is handed a gap.
    ///
    /// # Errors
    /// When the bytes are no state vector.
    pub fn diff(&self, state_vector: &[u8]) -> Result<Vec<u8>, MergeError> {
        countersign_gate::check_state_vector(state_vector)
            .map_err(|e| MergeError::StateVector(e.to_string()))?;
        let known = StateVector::decode_v1(state_vector)
            .map_err(|e| MergeError::StateVector(e.to_string()))?;
        Ok(self.doc.transact().encode_diff_v1(&known))
    }

    /// The whole document as an update (v1).
    pub fn encode(&self) -> Vec<u8> {
        self.doc.transact().encode_state_as_update_v1(&StateVector::default())
    }

    /// The whole document as an update (v1), without what it wrote under its own id from this clock
    /// on, on which nobody else has built. Content that it deleted since stays deleted. `None`: the
    /// CRDT does not say.
    pub fn encode_before(&self, clock: u32) -> Option<Vec<u8>> {
        let own = self.doc.client_id();
        // Only a replica that keeps what is deleted tells how it was.
        let keeping = Doc::with_options(Options {
            skip_gc: true,
            // As in every replica: merging must not write.
            cleanup_formatting: false,
            offset_kind: OffsetKind::Utf16,
            ..Options::with_client_id(yrs::ClientID::new(1))
        });
        let mut txn = keeping.transact_mut();
        txn.apply_update(Update::decode_v1(&self.encode()).ok()?).ok()?;
        let Snapshot { state_map, mut delete_set } = txn.snapshot();
        let mut there = StateVector::default();
        for (client, end) in state_map.iter() {
            let end = if *client == own { clock.min(*end) } else { *end };
            if end > 0 {
                there.set_max(*client, end);
            }
        }
        delete_set.remove_range(&BlockRange { client: own, clock, len: u32::MAX - clock });
        let mut encoder = EncoderV1::new();
        txn.encode_state_from_snapshot(&Snapshot::new(there, delete_set), &mut encoder).ok()?;
        Some(encoder.to_vec())
    }

    /// Whether something that was merged waits for an update that has not come.
    pub fn has_pending(&self) -> bool {
        self.doc.transact().has_missing_updates()
    }

    /// The document as JSON: what Yjs' `toJSON()` of the roots gives, without `ledger` and
    /// `authors`.
    pub fn document(&self) -> Value {
        read::document(&self.doc.transact(), &self.roots)
    }

    /// One entity as it stands in [`PlanDoc::document`]; `None` where there is none of this id.
    pub fn entity(&self, kin: EntityKind, id: &Id) -> Option<Value> {
        let txn = self.doc.transact();
        read::value(&txn, &yrs::Out::YMap(self.roots.entity(&txn, kin, id)?))
    }

    /// How many of something would stand in the plan if these places stood, too.
    pub fn count_with(&self, counted: BoundedThing, more: &BTreeSet<Place>) -> usize {
        let txn = self.doc.transact();
        let new = more.iter().filter(|place| !bounds::stands(&txn, &self.roots, counted, place));
        bounds::standing(&txn, &self.roots, counted) + new.count()
    }

    /// The value of a place, null for absent; of texts their content. See also
    /// [`PlanDoc::document`].
    pub fn value(&self, place: &Place) -> Value {
        let txn = self.doc.transact();
        let slot = MapEntry::of(place);
        let out = slot.and_then(|slot| self.roots.map(&txn, &slot.map)?.get(&txn, &slot.key));
        out.and_then(|out| read::value(&txn, &out)).unwrap_or_default()
    }

    /// The entries of the ledger, in order, as JSON. Written by the relay alone;
    /// [`crate::attest::Ledger::read`] reads it.
    pub fn ledger(&self) -> Vec<Value> {
        let txn = self.doc.transact();
        let Some(ledger) = txn.get_array(schema::LEDGER) else { return Vec::new() };
        ledger.iter(&txn).filter_map(|entry| read::value(&txn, &entry)).collect()
    }

    /// The number of entries of the ledger and the id of the last one: while both are the same, so
    /// is the ledger.
    pub fn ledger_mark(&self) -> (u32, Option<String>) {
        let txn = self.doc.transact();
        let Some(ledger) = txn.get_array(schema::LEDGER) else { return (0, None) };
        let len = ledger.len(&txn);
        let last = len.checked_sub(1).and_then(|nth| ledger.get(&txn, nth));
        let last = last.and_then(|entry| read::value(&txn, &entry));
        (len, last.and_then(|entry| Some(entry.get("id")?.as_str()?.to_owned())))
    }

    /// The map of authors: `c/CLIENTID` → sub, `p/SUB` → {name, side, assurance}. Written by the
    /// relay alone.
    pub fn authors(&self) -> BTreeMap<String, Value> {
        let txn = self.doc.transact();
        let Some(authors) = txn.get_map(schema::AUTHORS) else { return BTreeMap::new() };
        map_of(
            authors
                .iter(&txn)
                .filter_map(|(key, out)| Some((key.to_owned(), read::value(&txn, &out)?))),
        )
    }

    /// The client id that made each entity of a kind. [`PlanDoc::authors`] tells the person behind
    /// it.
    pub fn makers(&self, kin: EntityKind) -> BTreeMap<Id, u64> {
        let txn = self.doc.transact();
        let Some(entities) = self.roots.of(kin) else { return BTreeMap::new() };
        map_of(entities.iter(&txn).filter_map(|(id, entity)| {
            let Out::YMap(entity) = entity else { return None };
            let id = Some(Id::from(id)).filter(Id::is_sound)?;
            let made = AsRef::<yrs::branch::Branch>::as_ref(&entity).id();
            if let yrs::BranchID::Nested(made) = made {
                Some((id, made.client.get()))
            } else {
                None
            }
        }))
    }

    /// The writer of each part of a text: its visible parts in order, whose lengths add up to the
    /// text's; `None` when there is no such text. [`PlanDoc::authors`] tells the person behind a
    /// client id.
    pub fn spans(&self, place: &Place) -> Option<Vec<AuthorSpan>> {
        let text = {
            let txn = self.doc.transact();
            self.roots.text(&txn, place)?
        };
        // Telling parts apart takes a writing transaction; it writes nothing.
        Some(self.writers.spans(&mut self.doc.transact_mut(), &text, place))
    }

    /// The plan, and what in the document could not be read. Never fails.
    pub fn read(&self) -> PlanReading {
        Plan::read(&self.document())
    }

    /// A caret: a place in a text that stays with its surroundings when others edit. `at` counts
    /// UTF-16 units. `None` when there is no such text or offset.
    pub fn anchor(&self, place: &Place, at: u32) -> Option<Vec<u8>> {
        let txn = self.doc.transact();
        let text = self.roots.text(&txn, place)?;
        if at > text.len(&txn) {
            return None;
        }
        let sticky = text.sticky_index(&txn, at, Assoc::Before)?;
        let name = place.to_string();
        let mut anchor = u16::try_from(name.len()).ok()?.to_be_bytes().to_vec();
        anchor.extend_from_slice(name.as_bytes());
        anchor.extend(sticky.encode_v1());
        Some(anchor)
    }

    /// Where an anchor is now; `None` when its text is gone or it came from a state that has not
    /// arrived here.
    pub fn resolve(&self, anchor: &[u8]) -> Option<(Place, u32)> {
        let (len, rest) = anchor.split_first_chunk::<2>()?;
        let (name, sticky) = rest.split_at_checked(usize::from(u16::from_be_bytes(*len)))?;
        let place = Place::parse(std::str::from_utf8(name).ok()?)?;
        let txn = self.doc.transact();
        let text = self.roots.text(&txn, &place)?;
        if !is_sticky_index(sticky) {
            return None;
        }
        let offset = StickyIndex::decode_v1(sticky).ok()?.get_offset(&txn)?;
        let is_here = offset.branch.id() == AsRef::<yrs::branch::Branch>::as_ref(&text).id();
        is_here.then_some((place, offset.index))
    }

    /// Carries a draft out and says what it changed.
    fn write(&mut self, drafted: &DraftOutcome) -> EditOutcome {
        for text in &drafted.lost {
            self.history.forget(text);
        }
        let update = if drafted.writes.is_empty() {
            NOTHING.to_vec()
        } else {
            let mut txn = self.doc.transact_mut();
            write::write(&mut txn, &self.roots, &drafted.writes);
            txn.commit();
            txn.encode_update_v1()
        };
        EditOutcome { update, changes: self.notes.take(), made: drafted.made.clone() }
    }

    fn take_back(
        &mut self,
        step: &[undo::UndoEffect],
        world: &mut World<'_>,
    ) -> (Option<EditOutcome>, undo::UndoStep) {
        let drafted = {
            let txn = self.doc.transact();
            let mut draft = Draft::new(&txn, &self.roots, world);
            draft.take_back(step);
            draft.finish()
        };
        if drafted.writes.is_empty() {
            for text in &drafted.lost {
                self.history.forget(text);
            }
            return (None, undo::UndoStep::new());
        }
        (Some(self.write(&drafted)), drafted.effects)
    }
}

/// The text, if the commands are typing in one text and nothing else.
fn typed(commands: &[Command]) -> Option<Place> {
    let path = |command: &Command| {
        let (Command::EditText { path, .. } | Command::SetText { path, .. }) = command else {
            return None;
        };
        path.place().filter(Place::is_text)
    };
    let (first, rest) = commands.split_first()?;
    let text = path(first)?;
    rest.iter().all(|command| path(command).as_ref() == Some(&text)).then_some(text)
}

/// Whether bytes are a position as Yjs writes it: an id of at most 53 bits and a clock, or the name
/// of a root, then the side of it to which the position keeps. yrs shifts without a bound where a
/// number goes on for too long.
fn is_sticky_index(bytes: &[u8]) -> bool {
    let Some((kind, rest)) = bytes.split_first() else { return false };
    let mut rest = Lib0Reader::new(rest);
    let of = match kind {
        0 | 2 => rest.uint().is_ok_and(|client| client < 1 << 53) && rest.uint().is_ok(),
        1 => rest.text().is_ok(),
        _ => false,
    };
    of && matches!(rest.left(), [] | [0..=0x7f])
}
