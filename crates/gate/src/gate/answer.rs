//! Answers of the gate.

use std::borrow::Cow;

use crate::wire::Malformed;
use crate::{Id, Principal};

/// The outcome of an update.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// Nothing in it is new: acknowledge it; neither log nor send it.
    Known,
    /// Log it, apply it, forward it: exactly [`Admission::bytes`].
    Pass(Admission<'a>),
    /// Something it builds on is missing. Drop it and answer with step 1; the step 2 that comes
    /// back holds it. A gap in that step 2 is not honest.
    Gap,
    /// It cannot be let in. Nothing of it may be applied; the sender must open a fresh replica.
    Reset(Refusal),
    /// It holds something new and this gate has no index: [`load`](crate::Gate::load) one and ask
    /// it again.
    Cold,
}

/// The update that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admission<'a> {
    /// The update to log, apply and forward. Borrowed when the sender's own bytes will do.
    pub bytes: Cow<'a, [u8]>,
    /// The items that were replaced by garbage or by a tombstone, with the reason for the author.
    /// The replaced ids are deleted for everyone.
    pub nullified: Vec<NullifiedRange>,
    /// Client ids that now belong to the writer, to be stored with the update.
    pub bound: Vec<u64>,
    /// It puts entries into maps or deletes some: there is something for
    /// [`Gate::map_writes`](crate::Gate::map_writes) to tell. A keystroke in a text does not.
    pub map_entries: bool,
}

/// A range of ids whose content was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NullifiedRange {
    /// The first id.
    pub id: Id,
    /// How many clocks.
    pub len: u32,
    /// The reason.
    pub why: NullifyReason,
}

/// Why an insert was nullified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NullifyReason {
    /// Its root is not one that may be written.
    #[error("this part of the document is not yours to write")]
    Root,
    /// It stands beside or inside something that only the relay writes.
    #[error("only the relay writes here")]
    Protected,
    /// It stands beside or inside something that was refused or is gone.
    #[error("what it was attached to is gone")]
    Gone,
    /// Its neighbours lie in different places.
    #[error("its neighbours do not belong together")]
    Torn,
    /// The caller takes nothing from its author for this entry of a map, for now.
    #[error("writes to this field are not taken for now")]
    Silenced,
    /// It is a shared type, in an entry of a map that holds plain values or a shared type of
    /// another kind.
    #[error("no such shared type belongs here")]
    Plain,
    /// Its key has to be an id ([`crate::is_id`]), or to have another form
    /// ([`crate::Shape::with_keys`]), and has not.
    #[error(
        "its key names no place: an id is 1 to 64 characters without `/`, `#` and control characters"
    )]
    Key,
    /// It is no shared map, in the place of an entity.
    #[error("an entity belongs here: put a shared map (Y.Map) with its fields in it")]
    Entity,
    /// It is a value that JSON does not have, or holds one: bytes, a BigInt, `undefined`, NaN, an
    /// infinity, −0. Replicas of different makes keep different values of it.
    #[error(
        "JSON has no such value: use text, a finite number, true, false, null, a list or an object"
    )]
    Value,
}

impl NullifyReason {
    /// A word for programs; never changes its meaning.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Protected => "protected",
            Self::Gone => "gone",
            Self::Torn => "torn",
            Self::Silenced => "silenced",
            Self::Plain => "plain",
            Self::Key => "key",
            Self::Entity => "entity",
            Self::Value => "value",
        }
    }
}

/// Why an update was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{code}{}", UpdatePosition(*.id))]
pub struct Refusal {
    /// The reason.
    pub code: Code,
    /// The id it is about.
    pub id: Option<Id>,
}

struct UpdatePosition(Option<Id>);

impl std::fmt::Display for UpdatePosition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(id) => write!(f, " (at {id})"),
            None => Ok(()),
        }
    }
}

impl Refusal {
    pub(super) fn new(code: Code, id: Option<Id>) -> Self {
        Self { code, id }
    }

    pub(super) fn malformed(malformed: Malformed) -> Self {
        Self { code: Code::Malformed(malformed), id: None }
    }
}

/// The reasons to refuse an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Code {
    /// Not a well-formed update.
    #[error("malformed: {0}")]
    Malformed(Malformed),
    /// More bytes than the limit.
    #[error("too large")]
    TooLarge,
    /// New structs under more than a thousand ids that nobody has used before.
    #[error("too many new ids at once")]
    TooManyIds,
    /// New structs under an id that ends like many others: chance does not choose them so.
    #[error("too many ids that end alike")]
    AlikeIds,
    /// New structs under an id that is reserved for the relay.
    #[error("this id is reserved for the relay")]
    Reserved,
    /// New structs under an id that belongs to somebody else.
    #[error("this id belongs to somebody else")]
    Forged,
    /// It deletes what only the relay writes; from the relay itself: a reserved id outside the
    /// protected roots, or an ordinary one inside them.
    #[error("this part of the document is written by the relay only")]
    Protected,
    /// It deletes or overwrites a nested type into which somebody else has written.
    #[error("somebody else has written in there")]
    ForeignWork,
    /// Content that this kind of type does not hold: text in a list, a key in one, something before
    /// a map's value. To nullify it would not mend the sender's replica, where it may have
    /// hidden what others see.
    #[error("this content does not belong there")]
    Misfit,
    /// The relay's own or stored bytes hold something that would have to be nullified.
    #[error("not to be stored: {0}")]
    Nullified(NullifyReason),
    /// The relay's own or stored bytes have a gap.
    #[error("something before it is missing")]
    Gap,
    /// The gate has no index, which the relay's own writes need.
    #[error("the gate has no index")]
    Cold,
}

impl Code {
    /// A stable name for logs and for the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed(_) => "malformed",
            Self::TooLarge => "too-large",
            Self::TooManyIds => "too-many-ids",
            Self::AlikeIds => "alike-ids",
            Self::Reserved => "reserved-id",
            Self::Forged => "foreign-id",
            Self::Protected => "protected",
            Self::ForeignWork => "foreign-work",
            Self::Misfit => "misfit",
            Self::Nullified(_) => "nullified",
            Self::Gap => "gap",
            Self::Cold => "cold",
        }
    }
}

/// Whether an update holds anything new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Probe {
    /// Nothing.
    Known,
    /// Something.
    New,
    /// Something, and something before it is missing.
    Gap,
}

/// A client id is already somebody else's, or not one that can be given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the client id {client} is taken")]
pub struct ClientIdConflict {
    /// The id.
    pub client: u64,
    /// The owner; `None` for a reserved or impossible id, and for one that an unknown author has
    /// used.
    pub owner: Option<Principal>,
}

/// The stored bytes are not those that a gate let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stored update {update}: {refusal}")]
pub struct LoadError {
    /// Which of the updates, counted from 0.
    pub update: usize,
    /// The fault in it.
    pub refusal: Refusal,
}
