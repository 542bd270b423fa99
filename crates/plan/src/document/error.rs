//! Why a command, an update or a document is not taken, in words that say what to do.

use crate::ids::{Id, Kin, Path};

/// Why a command is refused. Nothing of the commands that came with it took effect either.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // The messages say what each field is.
pub enum CommandError {
    #[error("there is no {what} `{id}` in this plan; read the plan again and use an id that stands in it", what = one(*.kin))]
    UnknownEntity { kin: Kin, id: Id },
    #[error("{what} `{id}` was removed; restore it first", what = one(*.kin))]
    Removed { kin: Kin, id: Id },
    #[error("`{path}` is no {wanted}")]
    UnknownPath { path: Path, wanted: &'static str },
    #[error(
        "`{id}` is no id: use 1 to 64 characters without `/`, `#` and control characters, or leave it out"
    )]
    UnsoundId { id: Id },
    #[error("`{id}` is taken by another {what}; leave the id out to have one made", what = one(*.kin))]
    IdTaken { kin: Kin, id: Id },
    #[error(
        "`{path}` is {len} UTF-16 units long, so {at} + {delete} lies outside; read the text again"
    )]
    OutOfRange { path: Path, at: u32, delete: u32, len: u32 },
    #[error(
        "offset {at} of `{path}` lies inside one character (a surrogate pair); move it to the character's edge"
    )]
    SplitsCharacter { path: Path, at: u32 },
    #[error("`{path}` would be {len} UTF-16 units long; shorten it to at most {max}")]
    TooLong { path: Path, len: usize, max: usize },
    #[error("`{path}` would contain the control character U+{code:04X}; leave it out")]
    ControlCharacter { path: Path, code: u32 },
    #[error("`{path}` would show nothing; write something that can be read, or leave it out")]
    Blank { path: Path },
    #[error("a person without a name is nobody; name them, or give their address")]
    Nameless,
    #[error("`{path}` is one plain address, as ann@example.com")]
    BadEmail { path: Path },
    #[error("step `{id}` cannot wait for itself; link it to another step")]
    SelfLink { id: Id },
    #[error("`{id}` cannot follow itself; name another one, or none to move it to the top")]
    BelowItself { id: Id },
    #[error("{days} working days are too many; use 0 to {max}")]
    TooManyDays { days: u16, max: u16 },
    #[error(
        "at least {min} but at most {max} working days make no range; set the larger number first"
    )]
    EmptyRange { min: u16, max: u16 },
    #[error("{minutes} minutes are no length of a meeting; use 1 to 1440")]
    BadMinutes { minutes: u16 },
    #[error(
        "these are no working days; name at least one weekday, each once, from 1 (Monday) to 7 (Sunday)"
    )]
    BadWeekdays,
    #[error("`{date}` is out of reach; use a date between the years 1900 and 2999")]
    BadDate { date: String },
    #[error("a plan can be paused for at most {max} days; choose a date up to {latest}")]
    PausedTooLong { latest: String, max: u32 },
    #[error("`{name}` is no time zone; use an IANA name as Europe/Vienna")]
    BadTimeZone { name: String },
    #[error("a plan holds at most {max} steps; remove one first")]
    TooManySteps { max: usize },
    #[error("a plan holds at most {max} {what}; remove some first")]
    TooManyEntries { what: &'static str, max: usize },
    #[error("`{path}` cannot be proposed for: {says}")]
    BadProposal { path: Path, says: String },
    #[error("there is no proposal of `{from}` for `{path}`; read the plan again")]
    NoProposal { path: Path, from: String },
    #[error("nobody is named as the author of the proposal; name them in `from`")]
    NoAuthor,
    #[error("{count} commands at once are too many; send at most {max}")]
    TooManyCommands { count: usize, max: usize },
}

impl CommandError {
    /// A word for programs, that stays when the message changes.
    pub fn code(&self) -> &'static str {
        match self {
            CommandError::UnknownEntity { .. } => "unknown-entity",
            CommandError::Removed { .. } => "removed",
            CommandError::UnknownPath { .. } => "unknown-path",
            CommandError::UnsoundId { .. } => "unsound-id",
            CommandError::IdTaken { .. } => "id-taken",
            CommandError::OutOfRange { .. } => "out-of-range",
            CommandError::SplitsCharacter { .. } => "splits-character",
            CommandError::TooLong { .. } => "too-long",
            CommandError::ControlCharacter { .. } => "control-character",
            CommandError::Blank { .. } => "blank",
            CommandError::Nameless => "nameless",
            CommandError::BadEmail { .. } => "bad-email",
            CommandError::SelfLink { .. } => "self-link",
            CommandError::BelowItself { .. } => "below-itself",
            CommandError::TooManyDays { .. } => "too-many-days",
            CommandError::EmptyRange { .. } => "empty-range",
            CommandError::BadMinutes { .. } => "bad-minutes",
            CommandError::BadWeekdays => "bad-weekdays",
            CommandError::BadDate { .. } => "bad-date",
            CommandError::PausedTooLong { .. } => "paused-too-long",
            CommandError::BadTimeZone { .. } => "bad-time-zone",
            CommandError::TooManySteps { .. } => "too-many-steps",
            CommandError::TooManyEntries { .. } => "too-many-entries",
            CommandError::BadProposal { .. } => "bad-proposal",
            CommandError::NoProposal { .. } => "no-proposal",
            CommandError::NoAuthor => "no-author",
            CommandError::TooManyCommands { .. } => "too-many-commands",
        }
    }
}

/// Why an update is not merged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// The bytes are no Yjs update of version 1. Nothing changed.
    #[error("these bytes are no Yjs update (v1): {0}; ask the sender for the document again")]
    Update(String),
    /// The bytes are no state vector. Nothing changed.
    #[error("these bytes are no Yjs state vector: {0}; ask the sender to begin the sync again")]
    StateVector(String),
    /// The update decodes and cannot be applied; a part of it may have been. The document should be
    /// loaded again.
    #[error("this update cannot be applied: {0}; load the document again")]
    Apply(String),
}

/// Why a document is not made from JSON.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)]
pub enum SeedError {
    #[error(
        "a document is a JSON object with the roots `title`, `goal`, `plan`, `steps`, …; this is {found}"
    )]
    NotAnObject { found: &'static str },
    #[error("this document is of schema {found}; this release reads schema 1")]
    OtherSchema { found: String },
    #[error("this document has {count} steps; a plan holds at most {max}")]
    TooManySteps { count: usize, max: usize },
    #[error("this document has {count} {what}; a plan holds at most {max}")]
    TooManyEntries { what: &'static str, count: usize, max: usize },
    #[error("`{path}` is {len} UTF-16 units long; shorten it to at most {max}")]
    TooLong { path: Path, len: usize, max: usize },
    #[error("`{path}` is nested deeper than {max} levels; flatten it")]
    TooDeep { path: Path, max: usize },
}

fn one(kin: Kin) -> &'static str {
    match kin {
        Kin::Steps => "step",
        Kin::People => "person",
        Kin::Criteria => "criterion",
        Kin::Risks => "risk",
        Kin::Comments => "comment",
    }
}
