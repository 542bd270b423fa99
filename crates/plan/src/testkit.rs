//! For tests: replicas in memory, a small language for what people do, seeded random edits. Behind
//! feature `testkit`.
//!
//! Everything is decided by the seed: no clock, no thread, no randomness of its own. Not for
//! production: what goes wrong here panics, with the line of the script that did it.

mod deal;
mod network;
mod outline;
mod random;
mod script;
mod shapes;

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

pub use crate::tally::work;
pub use deal::{Deal, DealAct, DealEvent};
pub use network::network;
pub use outline::outline;
pub use random::{Rng, random_command};
pub use script::{ScriptAct, command_json, deeds};
pub use shapes::{Make, SHAPES, Shape};

use crate::change::{Change, TextSplice};
use crate::command::{Command, World};
use crate::document::{CommandError, EditOutcome, PlanDoc};
use crate::place::Place;
use crate::schema::EntityKind;

/// One person's replica with a clock and chance of its own.
#[derive(Debug)]
pub struct Actor {
    /// The replica.
    pub doc: PlanDoc,
    /// The time for this person.
    pub now: DateTime<Utc>,
    /// This person's chance.
    pub rng: Rng,
    /// The document as told by changes alone; see [`Actor::hear`].
    told: Value,
}

impl Actor {
    /// A person with an empty replica, on Monday 23 November 2026 at nine.
    pub fn new(client: u64, seed: u64) -> Actor {
        let doc = PlanDoc::new(client);
        let now = DateTime::from_timestamp(1_795_424_400, 0).unwrap_or_default();
        let told = doc.document();
        Actor { doc, now, rng: Rng::new(seed ^ client.rotate_left(32)), told }
    }

    /// Does something with this person's world.
    pub fn in_world<R>(&mut self, deed: impl FnOnce(&mut PlanDoc, &mut World<'_>) -> R) -> R {
        let Actor { doc, now, rng, .. } = self;
        let mut random = || rng.wide();
        deed(doc, &mut World { now: *now, random: &mut random })
    }

    /// Applies commands.
    ///
    /// # Errors
    /// As [`PlanDoc::apply`].
    pub fn apply(&mut self, commands: &[Command]) -> Result<EditOutcome, CommandError> {
        let written = self.in_world(|doc, world| doc.apply(commands, world))?;
        self.hear(&written.changes);
        Ok(written)
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) -> Option<EditOutcome> {
        let written = self.in_world(PlanDoc::undo)?;
        self.hear(&written.changes);
        Some(written)
    }

    /// Does it again.
    pub fn redo(&mut self) -> Option<EditOutcome> {
        let written = self.in_world(PlanDoc::redo)?;
        self.hear(&written.changes);
        Some(written)
    }

    /// Merges an update.
    ///
    /// # Panics
    /// When it cannot be merged.
    pub fn merge(&mut self, update: &[u8]) -> Vec<Change> {
        let changes = self.doc.merge(update).unwrap_or_else(|e| panic!("{e}"));
        self.hear(&changes);
        changes
    }

    /// Does what a line of script says; the update, if it made one.
    ///
    /// # Panics
    /// When the line cannot be read or done.
    pub fn does(&mut self, deed: &ScriptAct) -> Option<Vec<u8>> {
        match deed {
            ScriptAct::Command(command) => {
                let written = self
                    .apply(std::slice::from_ref(command))
                    .unwrap_or_else(|e| panic!("{command:?}: {e}"));
                Some(written.update)
            }
            ScriptAct::Undo => self.undo().map(|written| written.update),
            ScriptAct::Redo => self.redo().map(|written| written.update),
            ScriptAct::Seal => {
                self.doc.seal_undo();
                None
            }
            ScriptAct::Wait(time) => {
                self.now += TimeDelta::milliseconds(i64::from(*time));
                None
            }
        }
    }

    /// Follows changes as a view would, without reading the document again except for what was
    /// added.
    fn hear(&mut self, changes: &[Change]) {
        let now = std::cell::OnceCell::new();
        for change in changes {
            follow(&mut self.told, change, || now.get_or_init(|| self.doc.document()));
        }
    }

    /// The document as one knows it who follows the changes alone.
    pub fn told(&self) -> &Value {
        &self.told
    }
}

/// Several people at one plan, with a network between them that the test moves.
#[derive(Debug)]
pub struct TestDesk {
    actors: BTreeMap<&'static str, Actor>,
    /// Updates on their way, by who is to get them.
    way: BTreeMap<&'static str, Vec<Vec<u8>>>,
}

impl TestDesk {
    /// A desk with these people, who all have the plan that a script makes.
    ///
    /// # Panics
    /// When the script cannot be done.
    pub fn new(names: &[&'static str], script: &str) -> TestDesk {
        let mut desk = TestDesk { actors: BTreeMap::new(), way: BTreeMap::new() };
        for (n, name) in names.iter().enumerate() {
            desk.actors.insert(name, Actor::new(2_000 + n as u64, 7));
            desk.way.insert(name, Vec::new());
        }
        // The person who prepared the plan is nobody at the desk, so nobody can undo it.
        let mut maker = Actor::new(1_999, 7);
        for deed in deeds(script) {
            if let Some(update) = maker.does(&deed) {
                desk.post("", update);
            }
        }
        desk.meet();
        desk
    }

    /// One person.
    ///
    /// # Panics
    /// When nobody is called so.
    pub fn actor(&mut self, name: &str) -> &mut Actor {
        self.actors.get_mut(name).unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// Lets a person do what a script says. The others do not hear of it before [`TestDesk::meet`].
    pub fn apart(&mut self, name: &'static str, script: &str) -> &mut TestDesk {
        for deed in deeds(script) {
            if let Some(update) = self.actor(name).does(&deed) {
                self.post(name, update);
            }
        }
        self
    }

    /// Lets a person do what a script says, and everybody hear of each line at once.
    pub fn live(&mut self, name: &'static str, script: &str) -> &mut TestDesk {
        for deed in deeds(script) {
            if let Some(update) = self.actor(name).does(&deed) {
                self.post(name, update);
            }
            self.meet();
        }
        self
    }

    /// Puts an update on its way to everybody else.
    pub fn post(&mut self, from: &str, update: Vec<u8>) {
        for (_, way) in self.way.iter_mut().filter(|(name, _)| **name != from) {
            way.push(update.clone());
        }
    }

    /// Delivers one update of those on their way to a person: any, perhaps for the first of two
    /// times.
    pub fn deliver_some(&mut self, name: &str, rng: &mut Rng) {
        let Some(way) = self.way.get_mut(name).filter(|way| !way.is_empty()) else { return };
        let at = rng.below(way.len());
        let update = if rng.below(5) == 0 { way[at].clone() } else { way.swap_remove(at) };
        self.actor(name).merge(&update);
    }

    /// Delivers everything.
    pub fn meet(&mut self) -> &mut TestDesk {
        for (name, way) in &mut self.way {
            for update in std::mem::take(way) {
                if let Some(actor) = self.actors.get_mut(name) {
                    actor.merge(&update);
                }
            }
        }
        self
    }

    /// The plan on which all agree, as text.
    ///
    /// # Panics
    /// When they do not agree, or somebody's changes do not tell what is in the document.
    pub fn converges(&mut self) -> String {
        self.meet();
        let mut document: Option<(&str, Value)> = None;
        for (name, actor) in &self.actors {
            let own = actor.doc.document();
            assert!(!actor.doc.has_pending(), "{name} still waits for something");
            assert_eq!(
                differences(&actor.told, &own),
                "",
                "{name}'s changes (left) tell another plan than is there"
            );
            match &document {
                Some((other, document)) => {
                    assert_eq!(differences(document, &own), "", "{other} and {name} differ");
                }
                None => document = Some((name, own)),
            }
        }
        document
            .map(|(_, document)| outline(&crate::Plan::read(&document).plan))
            .unwrap_or_default()
    }
}

/// Makes in a document what a change says.
fn follow<'v>(document: &mut Value, change: &Change, now: impl Fn() -> &'v Value) {
    match change {
        Change::Added { kin, id } | Change::Removed { kin, id } | Change::Restored { kin, id } => {
            let entity = now().get(kin.root()).and_then(|root| root.get(id.as_str())).cloned();
            if matches!(change, Change::Added { .. }) {
                put(document, &[kin.root().into(), id.as_str().into()], entity);
            } else {
                let mark = entity.and_then(|entity| entity.get("removed").cloned());
                put(document, &[kin.root().into(), id.as_str().into(), "removed".into()], mark);
            }
        }
        Change::Field { place, to, .. } => {
            put(document, &place.way(), Some(to.clone()).filter(|to| !to.is_null()));
        }
        Change::Text { place, delta } => {
            let segments = place.way();
            let old: Vec<u16> = get(document, &segments)
                .and_then(Value::as_str)
                .unwrap_or("")
                .encode_utf16()
                .collect();
            put(document, &segments, Some(Value::from(edited(&old, delta))));
        }
    }
}

fn edited(old: &[u16], delta: &[TextSplice]) -> String {
    let (mut at, mut new) = (0, Vec::new());
    for part in delta {
        match part {
            TextSplice::Keep(n) => {
                new.extend_from_slice(&old[at..at + *n as usize]);
                at += *n as usize;
            }
            TextSplice::Delete(n) => at += *n as usize,
            TextSplice::Insert(text) => new.extend(text.encode_utf16()),
        }
    }
    new.extend_from_slice(&old[at..]);
    String::from_utf16_lossy(&new)
}

fn get<'v>(document: &'v Value, segments: &[Cow<'_, str>]) -> Option<&'v Value> {
    segments.iter().try_fold(document, |value, key| value.get(&**key))
}

fn put(document: &mut Value, segments: &[Cow<'_, str>], value: Option<Value>) {
    let Some((last, before)) = segments.split_last() else { return };
    let mut place = document;
    for key in before {
        if !place.get(&**key).is_some_and(Value::is_object) {
            place[&**key] = Value::Object(serde_json::Map::new());
        }
        place = &mut place[&**key];
    }
    match (value, place.as_object_mut()) {
        (Some(value), _) => place[&**last] = value,
        (None, Some(place)) => {
            place.remove(&**last);
        }
        (None, None) => {}
    }
}

/// The place that a text names.
///
/// # Panics
/// When it names none.
pub fn place(text: &str) -> Place {
    Place::parse(text).unwrap_or_else(|| panic!("{text:?} is no place"))
}

/// Where two JSON values differ, a line each.
pub fn differences(one: &Value, other: &Value) -> String {
    fn walk(at: &str, one: &Value, other: &Value, out: &mut String) {
        match (one, other) {
            (Value::Object(a), Value::Object(b)) => {
                let keys: std::collections::BTreeSet<_> = a.keys().chain(b.keys()).collect();
                for key in keys {
                    let (a, b) =
                        (a.get(key).unwrap_or(&Value::Null), b.get(key).unwrap_or(&Value::Null));
                    walk(&format!("{at}/{key}"), a, b, out);
                }
            }
            _ if one == other => {}
            _ => *out += &format!("{at}: {one} | {other}\n"),
        }
    }
    let mut out = String::new();
    walk("", one, other, &mut out);
    out
}

/// The kinds whose entities stand in a list.
pub const LISTS: [EntityKind; 3] = [EntityKind::Steps, EntityKind::Criteria, EntityKind::Risks];
