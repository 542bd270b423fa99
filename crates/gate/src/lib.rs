//! Checks Yjs update bytes (lib0, version 1) before any CRDT sees them.
//!
//! A relay that hands the bytes of strangers to a CRDT can be brought down by sixteen kilobytes of
//! nested arrays, can store an update after which a document never loads again, and cannot tell who
//! wrote what. A [`Gate`] stands before it. It scans the bytes, keeps a little state per document,
//! and gives one of three kinds of answer:
//!
//! - **let in** ([`Outcome::Pass`], [`Outcome::Known`]), trimmed to what is new, with inserts that
//!   may not stand replaced by garbage under the same ids (*nullified*), so that all replicas
//!   converge and the author goes on;
//! - **not yet** ([`Outcome::Gap`]): something before it is missing, so nothing is ever pending;
//! - **never** ([`Outcome::Reset`]): malformed, forged, or destroying what others wrote.
//!
//! ```
//! use countersign_gate::{Outcome, Config, Gate, TypeKind, Principal};
//!
//! let mut gate = Gate::new(Config::new([("title", TypeKind::Text)], ["ledger"]));
//! let alice = Principal(1);
//! // client 2000 writes "hi" into the root "title"
//! let update = [1, 1, 208, 15, 0, 4, 1, 5, b't', b'i', b't', b'l', b'e', 2, b'h', b'i', 0];
//! let Outcome::Pass(pass) = gate.admit(alice, &update) else { panic!() };
//! assert_eq!(*pass.bytes, update, "log, apply and forward these");
//! assert_eq!(pass.bound, [2000], "this id is Alice's from now on");
//! assert_eq!(gate.admit(alice, &update), Outcome::Known);
//! assert!(matches!(gate.admit(Principal(2), &[1, 1, 208, 15, 2, 132, 208, 15, 1, 1, b'!', 0]), Outcome::Reset(_)));
//! ```
//!
//! # A relay around it
//! A room keeps a gate, a log, and, if it likes, a document. Bytes that a peer sends go through the
//! gate, then to the document and the log, then to the others: the bytes that the gate gave back,
//! never those that an observer of the document reports, which may be less. A document's threads
//! want a stack of 16 MB; the gate has seen to the rest.
//!
//! ```
//! use countersign_gate::{Outcome, Config, Gate, TypeKind, Principal, check_state_vector};
//! use yrs::updates::decoder::Decode;
//! use yrs::{Doc, OffsetKind, Options, ReadTxn, StateVector, Transact, Update};
//!
//! struct Room { gate: Gate, doc: Doc, log: Vec<Vec<u8>> }
//!
//! /// What to do with whoever sent it.
//! #[derive(Debug, PartialEq)]
//! enum Reply { Saved { send_to_everybody: Vec<u8> }, NothingNew, SendStep1(Vec<u8>), Close(String) }
//!
//! impl Room {
//!     fn config() -> Config {
//!         Config::new([("title", TypeKind::Text), ("items", TypeKind::Map)], ["audit"])
//!     }
//!
//!     fn new() -> Room {
//!         let doc = Doc::with_options(Options { offset_kind: OffsetKind::Utf16, ..Options::default() });
//!         // declared, so that no update decides what they are
//!         doc.get_or_insert_text("title");
//!         doc.get_or_insert_map("items");
//!         Room { gate: Gate::new(Room::config()), doc, log: vec![] }
//!     }
//!
//!     /// An update, or the update in a step 2, from the socket of `who`.
//!     fn hear(&mut self, who: Principal, update: &[u8]) -> Reply {
//!         match self.gate.admit(who, update) {
//!             Outcome::Pass(pass) => {
//!                 let bytes = pass.bytes.into_owned();
//!                 let decoded = Update::decode_v1(&bytes).expect("the gate let it in");
//!                 self.doc.transact_mut().apply_update(decoded).expect("the gate let it in");
//!                 // here it becomes durable, with `pass.bound`; `pass.nullified` is told to the author
//!                 self.log.push(bytes.clone());
//!                 Reply::Saved { send_to_everybody: bytes }
//!             }
//!             Outcome::Known => Reply::NothingNew,
//!             Outcome::Gap => Reply::SendStep1(self.gate.state_vector()),
//!             Outcome::Reset(refusal) => Reply::Close(refusal.to_string()),
//!             Outcome::Cold => unreachable!("this room keeps its index"),
//!         }
//!     }
//!
//!     /// A step 1: what its sender lacks.
//!     fn answer(&self, step1: &[u8]) -> Option<Vec<u8>> {
//!         check_state_vector(step1).ok()?;
//!         Some(self.doc.transact().encode_diff_v1(&StateVector::decode_v1(step1).ok()?))
//!     }
//! }
//!
//! let (alice, bob) = (Principal(1), Principal(2));
//! let mut room = Room::new();
//! let hi = [1, 1, 208, 15, 0, 4, 1, 5, b't', b'i', b't', b'l', b'e', 2, b'h', b'i', 0];
//! assert!(matches!(room.hear(alice, &hi), Reply::Saved { .. }));
//! // Bob deletes what Alice has not written yet: he is asked what she wrote before it.
//! assert_eq!(room.hear(bob, &[0, 1, 208, 15, 1, 7, 2]), Reply::SendStep1(vec![1, 208, 15, 2]));
//! // Bob writes as Alice.
//! let forged = [1, 1, 208, 15, 2, 132, 208, 15, 1, 1, b'!', 0];
//! assert_eq!(room.hear(bob, &forged), Reply::Close("this id belongs to somebody else (at 2000:2)".into()));
//! // A restart, from the log or from a snapshot.
//! let again = Gate::load(Room::config(), room.gate.bindings(), &room.log).unwrap();
//! assert_eq!(again.state_vector(), room.gate.state_vector());
//! assert_eq!(room.answer(&[0]).unwrap(), hi);
//! ```
//!
//! A room without anybody in it needs no document and no index: [`Gate::encode_state`] is a few
//! dozen bytes per client id, and a gate [made of it](Gate::decode_state) answers step 1 and
//! updates that bring nothing new.
//!
//! # For clients
//! A client of a relay needs one, too, since what kills a relay kills a page: [`Gate::receive`]
//! looks for all that could hurt, and does not ask whose an id is.
//!
//! # What it promises
//! An update that it lets in decodes and applies in yrs (0.28.1 or later, `OffsetKind::Utf16`) and in Yjs
//! 13 without error or panic, leaves nothing pending, and comes out of a document's own encoding as
//! it went in. An item lies in a protected root exactly when a reserved client id (below
//! [`Config::reserved_below`]) wrote it.
//!
//! It does not promise that replicas order a list alike when somebody hostile named neighbours that
//! contradict each other (a right one that lies to the left): neither Yjs nor yrs does, and the
//! order is not in the bytes. Everybody loads, and nothing of others is lost; the order of their
//! list may differ.
//!
//! # What it never does
//! It never decodes values into memory, never allocates by a count that the sender chose, never
//! recurses deeper than [`DEPTH_MAX`], never reads a clock or a socket, and does not know what an
//! update *means*: that is for whoever judges the changes afterwards, with [`Gate::map_writes`],
//! [`Gate::path`] and [`Gate::author`] to help.
//!
//! # When it moves on
//! [`Gate::admit`] moves on with the update that it lets in. If applying or storing that update
//! then fails, build the gate again with [`Gate::load`] from what is durable, as the document
//! itself must be.

#![warn(missing_docs)]

use std::sync::Arc;

mod clients;
mod gate;
mod index;
mod ranges;
mod shape;
mod wire;

pub use gate::{
    Admission, ClientIdConflict, Code, Gate, IdPosition, LoadError, MapKey, MapWrite,
    NullifiedRange, NullifyReason, Outcome, Probe, Refusal, Segment,
};
pub use shape::{Shape, is_id};
pub use wire::{Block, Content, DEPTH_MAX, Item, Malformed, ParentRef, TypeKind};

/// Somebody who may own client ids, as a number that the caller chose. `u32::MAX` is nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Principal(pub u32);

impl Principal {
    /// Author of what no binding explains: different from everybody.
    pub const NOBODY: Self = Self(u32::MAX);
}

/// The name of one inserted element: which client, and its how-manieth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// The client id, below 2^53.
    pub client: u64,
    /// Counted from 0, below 2^31; a character of text counts its UTF-16 code units.
    pub clock: u32,
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.client, self.clock)
    }
}

/// The configuration of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Roots that anybody admitted may write, and what they are. Inserts into roots that are
    /// neither here nor protected are nullified.
    pub writable: Vec<(String, TypeKind)>,
    /// Roots that only the relay writes, under reserved ids.
    pub protected: Vec<String>,
    /// Which entries of maps hold plain values. Nothing is said of any, unless the caller does.
    pub shape: Arc<Shape>,
    /// Client ids below this are the relay's, for protected roots.
    pub reserved_below: u64,
    /// The owner of the relay's ids, reserved and ordinary.
    pub relay: Principal,
    /// Longest update that is looked at, in bytes.
    pub update_bytes_max: usize,
}

impl Config {
    /// Ids below 1024 reserved, updates up to 2 MiB, the relay as `Principal(0)`.
    pub fn new<S: Into<String>, T: Into<String>>(
        writable: impl IntoIterator<Item = (S, TypeKind)>,
        protected: impl IntoIterator<Item = T>,
    ) -> Self {
        Self {
            writable: writable.into_iter().map(|(name, kind)| (name.into(), kind)).collect(),
            protected: protected.into_iter().map(Into::into).collect(),
            shape: Arc::default(),
            reserved_below: 1024,
            relay: Principal(0),
            update_bytes_max: 2 << 20,
        }
    }
}

/// Two updates as one, the second being the one that came later: what both were checked for, the
/// one is. The blocks that they have of one client must follow on each other.
///
/// ```
/// let (hi, there) = (&[1, 1, 208, 15, 0, 4, 1, 5, b't', b'i', b't', b'l', b'e', 2, b'h', b'i', 0][..], &[0, 1, 208, 15, 1, 0, 1]);
/// let one = countersign_gate::joined(hi, there).unwrap();
/// assert_eq!(one, [&hi[..hi.len() - 1], &there[1..]].concat());
/// ```
///
/// # Errors
/// When either is malformed, which what a gate let in never is, or they have parts of a client with
/// something between.
pub fn joined(one: &[u8], other: &[u8]) -> Result<Vec<u8>, Malformed> {
    gate::joined(one, other)
}

/// Whether bytes are a state vector (v1) that every decoder reads alike: what stands in a step 1.
///
/// # Errors
/// When they are not: a count without entries, an id beyond 53 bits, a clock beyond 31, bytes
/// behind the end.
///
/// ```
/// assert!(countersign_gate::check_state_vector(&[1, 208, 15, 3]).is_ok());
/// assert!(countersign_gate::check_state_vector(&[255, 255, 255, 127]).is_err());
/// ```
pub fn check_state_vector(bytes: &[u8]) -> Result<(), Malformed> {
    wire::state_vector(bytes)
}

/// The blocks of an update with their first ids and lengths, for whoever wants to know what it
/// says: which keys it writes, for instance. Where an item beside another lies, [`Gate::place`]
/// tells once it was let in.
///
/// # Errors
/// When the bytes are malformed. Bytes that a gate let in never are.
pub fn blocks(bytes: &[u8]) -> Result<Vec<(Id, u32, Block<'_>)>, Malformed> {
    gate::blocks(bytes)
}
