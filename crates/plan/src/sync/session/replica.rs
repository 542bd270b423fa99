//! The replica behind its gate: nothing reaches the CRDT that the gate did not let in, whoever
//! handed it over.
//!
//! The gate is in the browser for the reason it is in the relay: a panic ends the page's WASM, and
//! an update can be made to bring one about. Writes of one's own commands go through it, too, so
//! that it knows what others build on.

use countersign_gate::{Block, Content, Gate, Id, Outcome, Segment};
use serde_json::Value;

use crate::change::Change;
use crate::document::{PlanDoc, gate_config, reads};
use crate::lib0::Lib0Writer;
use crate::place::Place;

/// A document and its gate.
pub(super) struct Replica {
    pub(super) doc: PlanDoc,
    gate: Gate,
}

/// The outcome of an update.
#[derive(Debug)]
pub(super) enum UpdateOutcome {
    /// There was nothing new in it.
    Known,
    /// It was merged.
    Merged {
        changes: Vec<Change>,
        /// The part of it that is to be kept.
        update: Vec<u8>,
    },
    /// Something before it is missing; nothing was done.
    Gap,
    /// It would do harm; nothing was done. A sentence says what harm.
    Refused(String),
}

impl Replica {
    pub(super) fn new(client: u64) -> Replica {
        Replica { doc: PlanDoc::new(client), gate: Gate::new(gate_config()) }
    }

    /// Merges what may be merged.
    pub(super) fn receive(&mut self, update: &[u8]) -> UpdateOutcome {
        let (before, update) = match self.gate.receive(update) {
            Outcome::Pass(pass) => (self.doc.state_vector(), pass.bytes),
            Outcome::Known => return UpdateOutcome::Known,
            Outcome::Gap | Outcome::Cold => return UpdateOutcome::Gap,
            Outcome::Reset(refusal) => return UpdateOutcome::Refused(refusal.to_string()),
        };
        match self.doc.merge(&update) {
            // A deletion of what the CRDT had let go of by itself is news to the gate alone.
            Ok(changes) if changes.is_empty() && before == self.doc.state_vector() => {
                UpdateOutcome::Known
            }
            Ok(changes) => UpdateOutcome::Merged { changes, update: update.into_owned() },
            Err(why) => UpdateOutcome::Refused(why.to_string()),
        }
    }

    /// Notes what this replica's own person wrote.
    pub(super) fn wrote(&mut self, update: &[u8]) {
        let answer = self.gate.receive(update);
        debug_assert!(
            matches!(answer, Outcome::Pass(_) | Outcome::Known),
            "an own write is sound: {answer:?}"
        );
    }

    /// The clock of its own id at which these updates of its own person begin, the last ones.
    /// `None`: that cannot be told.
    pub(super) fn clock_before<'a>(&self, updates: impl Iterator<Item = &'a [u8]>) -> Option<u32> {
        let own = self.doc.client();
        let mut clock = self.own_clock();
        for update in updates {
            for (id, ..) in countersign_gate::blocks(update).ok()? {
                if id.client == own {
                    clock = clock.min(id.clock);
                }
            }
        }
        Some(clock)
    }

    /// How far an id has counted.
    pub(super) fn clock_of(&self, client: u64) -> u32 {
        self.gate.next_clock(client)
    }

    /// How far this replica's own id has counted.
    pub(super) fn own_clock(&self) -> u32 {
        self.clock_of(self.doc.client())
    }
}

impl Replica {
    /// Where the ids `[from, to)` of a client lie, and what stands there: of a text the part that
    /// these ids are.
    pub(super) fn written(&self, client: u64, from: u32, to: u32) -> Option<(Place, Value)> {
        let mut vector = Lib0Writer::default();
        vector.uint(1).uint(client).uint(u64::from(from));
        let update = self.doc.diff(&vector.finish()).ok()?;
        let place = self.place(Id { client, clock: from })?;
        let mut text = String::new();
        for (id, len, block) in countersign_gate::blocks(&update).ok()? {
            let Block::Item(item) = block else { continue };
            let (start, end) = (id.clock.max(from), id.clock.saturating_add(len).min(to));
            if let Content::String(part) = item.content
                && id.client == client
                && start < end
            {
                let units: Vec<u16> = part.encode_utf16().collect();
                let range = (start - id.clock) as usize..(end - id.clock) as usize;
                text.push_str(&String::from_utf16_lossy(units.get(range).unwrap_or_default()));
            }
        }
        let mine =
            if text.is_empty() { reads(&self.doc.document(), &place) } else { Value::from(text) };
        Some((place, mine))
    }

    fn place(&self, id: Id) -> Option<Place> {
        let way = self.gate.path(id)?;
        let keys: Vec<&str> = way
            .iter()
            .filter_map(|segment| match segment {
                Segment::Root(name) | Segment::Key(name) => Some(*name),
                Segment::Element(_) => None,
            })
            .collect();
        Place::of_way(&keys)
    }
}

/// A replica from a log, and what of the log did not go in, by position.
pub(super) struct FromLog {
    pub(super) replica: Replica,
    /// Broken, or building on something that is.
    pub(super) aside: Vec<usize>,
}

impl FromLog {
    /// Reads a log, oldest first, under the id that goes on with it.
    pub(super) fn read(client: u64, log: &[Vec<u8>]) -> FromLog {
        let mut replica = Replica::new(client);
        let mut aside = Vec::new();
        for (position, update) in log.iter().enumerate() {
            match replica.receive(update) {
                UpdateOutcome::Known | UpdateOutcome::Merged { .. } => {}
                UpdateOutcome::Gap | UpdateOutcome::Refused(_) => aside.push(position),
            }
        }
        FromLog { replica, aside }
    }
}

/// One update that says what a log says. `None` when a part of the log is broken.
pub fn squeeze(log: &[Vec<u8>]) -> Option<Vec<u8>> {
    let FromLog { replica, aside } = FromLog::read(0, log);
    aside.is_empty().then(|| replica.doc.encode())
}
