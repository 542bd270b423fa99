//! The layout of the copy on the device: three stores of one database for each relay, plan, side
//! and sub.
//!
//! ```text
//! updates   the log: Yjs updates in the order they came under ascending numbers, squeezed into one now and then
//! beside    memory → {epoch, party} · client → the id to write under and how far it counted · unsettled/ID → the mark
//!           of the last work that is not on the server yet · unsent/ID → that work by place · generation → see below
//!           · history → the generation with which the history began, where that is an earlier one
//! rescued   work that could not go into the plan, kept for its person (JSON), and damaged parts of the log (bytes)
//! ```
//!
//! A *generation* is one replica and its successors in other windows. The first write of one
//! empties the log and what stands beside it; a window whose generation is over writes nothing
//! there any more: two histories never mix. Of two windows that begin one at the same time, each
//! begins its own (see [`next_generation`]). Generations of one *history* can be merged: a window
//! whose disk failed writes its replica whole.
//!
//! [`transaction`] says what a batch of writes does to a database, given what stands beside its
//! log. Browser and simulation carry out the same steps, all or none.

use serde::Serialize;
use serde_json::Value;

use crate::sync::frame::Party;
use crate::sync::session::{Memory, PlacesBefore, Rescue};

const UNSETTLED: &str = "unsettled/";
const UNSENT: &str = "unsent/";
const MEMORY: &str = "memory";
const CLIENT: &str = "client";
const GENERATION: &str = "generation";
const HISTORY: &str = "history";

/// Low bits of a generation, which tell apart those that begin at the same time.
const TAG_BITS: u32 = 32;

/// The generation after another one, begun by the replica with this id: a count, and a tag. Two
/// windows that give up the same replica begin two generations of one count; the first that gets to
/// the disk stays, and the other window follows. Earlier versions counted by one.
pub(super) fn next_generation(generation: u64, client: u64) -> u64 {
    let tag = client & ((1 << TAG_BITS) - 1);
    (((generation >> TAG_BITS) + 1) << TAG_BITS) | tag
}

/// Whether a generation takes the place of the one on the disk.
pub(super) fn begins(generation: u64, stored: u64) -> bool {
    match (generation >> TAG_BITS, stored >> TAG_BITS) {
        // Both are of an earlier version.
        (0, 0) => generation > stored,
        (own, there) => own > there,
    }
}

/// Whether a generation is over, by the one on the disk.
pub(super) fn is_over(generation: u64, stored: u64) -> bool {
    generation != stored && !begins(generation, stored)
}

/// A copy as it was read. [`LoadedCopy::read`] makes it.
#[derive(Clone, Debug, Default)]
pub struct LoadedCopy {
    /// The log, oldest first. An entry that is not bytes is empty.
    pub(super) updates: Vec<Vec<u8>>,
    /// The number of each entry of the log.
    pub(super) keys: Vec<u64>,
    /// The memory that stood beside it; `unsettled` when any replica's work was.
    pub(super) memory: Memory,
    /// The id that was kept for writing under.
    pub(super) client: Option<u64>,
    /// The replicas whose work the server is not known to have.
    pub(super) unsettled: Vec<UnsavedWork>,
    /// The places of that work, by replica; in the memory they are joined.
    unsent: Vec<(u64, PlacesBefore)>,
    /// The generation of the log.
    pub(super) generation: u64,
    /// The generation with which its history began.
    pub(super) history: u64,
}

/// A write that waits for the disk.
#[derive(Clone, Debug)]
pub struct PendingWrite {
    pub(super) write: DiskWrite,
    /// The generation to which it belongs.
    pub(super) generation: u64,
    /// The generation with which its history began.
    pub(super) history: u64,
    /// The number that the session waits for.
    pub(super) number: Option<u64>,
}

/// Something to write.
#[derive(Clone, Debug)]
pub(super) enum DiskWrite {
    /// An update; with the work that it is when it is this window's own.
    Append { update: Vec<u8>, own: Option<OwnUpdate> },
    /// The memory beside the log, as the replica with this id has it.
    Remember(Memory, u64),
    /// The server has this work. Later work of the same replica is not meant.
    Settled(Vec<UnsavedWork>),
    /// The id to write under next time, and how far it has counted; `None`: a fresh one.
    Client(Option<(u64, u32)>),
    /// The log is void: another generation begins.
    Reset,
    /// Entries of the log that are damaged.
    SetAside(Vec<u64>),
    /// Something for the person.
    Rescue(Rescue),
    /// The person put it away.
    ForgetRescue(u64),
}

impl DiskWrite {
    /// It says nothing of what the log holds, and begins no generation.
    pub(super) fn is_of_no_replica(&self) -> bool {
        matches!(self, DiskWrite::Rescue(_) | DiskWrite::ForgetRescue(_) | DiskWrite::Client(None))
    }

    /// The disk is not to name an id any more.
    pub(super) fn forgets_id(&self) -> bool {
        matches!(self, DiskWrite::Client(None))
    }

    /// That it failed is told though nobody waits for it.
    pub(super) fn is_to_be_told(&self) -> bool {
        matches!(self, DiskWrite::Rescue(_) | DiskWrite::ForgetRescue(_) | DiskWrite::Reset)
    }
}

/// Work of a replica that the server is not known to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct UnsavedWork {
    pub(super) client: u64,
    /// Of the last of it: two writes never have the same.
    pub(super) mark: u64,
}

/// An update of this window's own.
#[derive(Clone, Copy, Debug)]
pub(super) struct OwnUpdate {
    pub(super) work: UnsavedWork,
    /// How far the id has counted with it, when it is the one that is kept for next time.
    pub(super) kept_at: Option<u32>,
}

/// One step of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiskStep {
    /// Empty `updates` and `beside`.
    Clear,
    /// Add to `updates` under the next number.
    Append(Vec<u8>),
    /// Put a text into `beside`.
    Put(String, String),
    /// Take a key out of `beside`.
    Forget(String),
    /// Put a text into `rescued`, in place of the one with this number.
    Rescue(u64, String),
    /// Take a number out of `rescued`.
    ForgetRescue(u64),
    /// Move an entry of `updates`, if it is there, into `rescued` under a number of its own.
    SetAside(u64),
}

#[derive(Serialize)]
struct StoredMemory<'a> {
    epoch: Option<u64>,
    party: &'a Option<Party>,
}

/// The texts beside the log in the course of a transaction, and the steps that make them so.
struct TextFiles {
    texts: Vec<(String, String)>,
    steps: Vec<DiskStep>,
}

impl TextFiles {
    fn text(&self, key: &str) -> Option<&str> {
        self.texts.iter().find(|(known, _)| known == key).map(|(_, text)| text.as_str())
    }

    fn put(&mut self, key: &str, text: String) {
        self.texts.retain(|(known, _)| known != key);
        self.texts.push((key.to_owned(), text.clone()));
        self.steps.push(DiskStep::Put(key.to_owned(), text));
    }

    fn forget(&mut self, key: &str) {
        self.texts.retain(|(known, _)| known != key);
        self.steps.push(DiskStep::Forget(key.to_owned()));
    }

    fn clear(&mut self) {
        self.texts.clear();
        self.steps.push(DiskStep::Clear);
    }
}

/// The steps of a batch on a database with these texts beside its log, and the generation of the
/// log afterwards. Work of an earlier generation than the log is passed over.
pub fn transaction(batch: &[PendingWrite], beside: Vec<(String, String)>) -> (Vec<DiskStep>, u64) {
    let mut beside = TextFiles { texts: beside, steps: Vec::new() };
    let mut stored = number(beside.text(GENERATION));
    for PendingWrite { write, generation, history, .. } in batch {
        if begins(*generation, stored) && !write.is_of_no_replica() {
            // Any write of it: the disk may have refused the one that began the generation.
            beside.clear();
            stored = *generation;
            beside.put(GENERATION, stored.to_string());
            if history != generation {
                beside.put(HISTORY, history.to_string());
            }
        }
        let is_over = is_over(*generation, stored);
        match write {
            DiskWrite::Rescue(rescue) => {
                beside.steps.push(DiskStep::Rescue(rescue.id, rescue.to_text()));
            }
            DiskWrite::ForgetRescue(id) => beside.steps.push(DiskStep::ForgetRescue(*id)),
            DiskWrite::Client(None) => beside.forget(CLIENT),
            _ if is_over => {}
            DiskWrite::Append { update, own } => {
                beside.steps.push(DiskStep::Append(update.clone()));
                if let Some(OwnUpdate { work: UnsavedWork { client, mark }, kept_at }) = own {
                    beside.put(&format!("{UNSETTLED}{client}"), mark.to_string());
                    if let Some(clock) = kept_at {
                        beside.put(CLIENT, format!("{client} {clock}"));
                    }
                }
            }
            DiskWrite::Remember(memory, client) => {
                let key = format!("{UNSENT}{client}");
                if memory.unsettled {
                    beside.put(&key, memory.unsent.to_text());
                } else {
                    beside.forget(&key);
                }
                let kept = StoredMemory { epoch: memory.epoch, party: &memory.party };
                beside.put(MEMORY, serde_json::to_string(&kept).unwrap_or_default());
            }
            DiskWrite::Settled(settled) => {
                for UnsavedWork { client, mark } in settled {
                    let key = format!("{UNSETTLED}{client}");
                    // Another window may have written on since this one read how things stand.
                    if beside.text(&key).is_some_and(|last| number(Some(last)) == *mark) {
                        beside.forget(&key);
                        beside.forget(&format!("{UNSENT}{client}"));
                    }
                }
            }
            DiskWrite::Client(Some((client, clock))) => {
                beside.put(CLIENT, format!("{client} {clock}"));
            }
            DiskWrite::Reset => {}
            DiskWrite::SetAside(keys) => {
                beside.steps.extend(keys.iter().map(|key| DiskStep::SetAside(*key)));
            }
        }
    }
    (beside.steps, stored)
}

impl LoadedCopy {
    /// Reads a copy: the log by its numbers, the texts beside it by their keys, and the texts of
    /// `rescued`.
    pub fn read(
        log: Vec<(u64, Vec<u8>)>,
        beside: &[(String, String)],
        rescued: &[String],
    ) -> LoadedCopy {
        let (keys, updates) = log.into_iter().unzip();
        let mut loaded = LoadedCopy { keys, updates, ..LoadedCopy::default() };
        beside.iter().for_each(|(key, text)| loaded.take(key, text));
        let history = beside.iter().find(|(key, _)| key == HISTORY);
        loaded.history = history.map_or(loaded.generation, |(_, text)| number(Some(text)));
        loaded.memory.rescues = rescued.iter().filter_map(|text| Rescue::from_text(text)).collect();
        loaded.memory.unsettled = !loaded.unsettled.is_empty();
        loaded
    }

    /// The places where these replicas wrote what the server is not known to have.
    pub(super) fn unsent_of(&self, clients: &[u64]) -> PlacesBefore {
        let mut joined = PlacesBefore::default();
        let theirs = self.unsent.iter().filter(|(client, _)| clients.contains(client));
        theirs.for_each(|(_, unsent)| joined.join(unsent.clone()));
        joined
    }

    fn take(&mut self, key: &str, text: &str) {
        let id = |prefix| key.strip_prefix(prefix).and_then(|id: &str| id.parse::<u64>().ok());
        if key == MEMORY {
            let value: Value = serde_json::from_str(text).unwrap_or_default();
            self.memory.epoch = value["epoch"].as_u64();
            self.memory.party = Party::read(&value["party"]);
        } else if key == CLIENT {
            let (client, clock) = text.split_once(' ').unwrap_or((text, "0"));
            self.client = client.parse().ok();
            self.memory.own_clock = clock.parse().unwrap_or(0);
        } else if key == GENERATION {
            self.generation = number(Some(text));
        } else if let Some(client) = id(UNSENT) {
            let unsent = PlacesBefore::from_text(text);
            self.unsent.push((client, unsent.clone()));
            self.memory.unsent.join(unsent);
        } else if let Some(client) = id(UNSETTLED) {
            self.unsettled.push(UnsavedWork { client, mark: number(Some(text)) });
        }
    }
}

/// The number that a text says; 0 where it says none.
fn number(text: Option<&str>) -> u64 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0)
}
