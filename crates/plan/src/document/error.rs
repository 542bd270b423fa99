//! Why a command, an update or a document is not taken. `Display` tells developers what to do; the
//! message of a command tells the person whose edit it was.

use crate::command::CommandReadError;
use crate::ids::{Id, Path};
use crate::message::Message;
use crate::schema::EntityKind;

/// Why a command is refused. Nothing of the commands that came with it took effect either.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // The messages say what each field is.
pub enum CommandError {
    #[error("there is no {what} `{id}` in this plan; read the plan again and use an id that stands in it", what = one(*.kin))]
    UnknownEntity { kin: EntityKind, id: Id },
    #[error("{what} `{id}` was removed; restore it first", what = one(*.kin))]
    Removed { kin: EntityKind, id: Id },
    #[error("`{path}` is no {wanted}")]
    UnknownPath { path: Path, wanted: PlaceKind },
    #[error(
        "`{id}` is no id: use 1 to 64 characters without `/`, `#` and control characters, or leave it out"
    )]
    UnsoundId { id: Id },
    #[error("`{id}` is taken by another {what}; leave the id out to have one made", what = one(*.kin))]
    IdTaken { kin: EntityKind, id: Id },
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
    #[error("`{path}` cannot be proposed for: {why}")]
    BadProposal { path: Path, why: CommandReadError },
    #[error("there is no proposal of `{from}` for `{path}`; read the plan again")]
    NoProposal { path: Path, from: String },
    #[error("nobody is named as the author of the proposal; name them in `from`")]
    NoAuthor,
    #[error("{count} commands at once are too many; send at most {max}")]
    TooManyCommands { count: usize, max: usize },
}

/// The kind of place that a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceKind {
    /// An entry that has its place in a list.
    #[error("place of a step, criterion or risk, as `steps/ID`")]
    Ranked,
    /// Any entry.
    #[error("place of a step, person, criterion, risk or comment, as `steps/ID`")]
    Entry,
    /// Any place.
    #[error("place of this plan, as `goal`, `plan/goLive`, `steps/ID` or `steps/ID/due`")]
    Place,
    /// A text that people write together.
    #[error(
        "text: use `title`, `goal`, `steps/ID/title`, `steps/ID/notes`, `criteria/ID/text`, \
         `risks/ID/text`, `risks/ID/contingency` or `comments/ID/text`"
    )]
    Text,
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

    /// The reason as a message for the person whose edit it was.
    pub fn message(&self) -> Message {
        match self {
            CommandError::UnknownEntity { kin, .. } => {
                Message::new("command-unknown-entity").with("kin", kin.root())
            }
            CommandError::Removed { kin, .. } => {
                Message::new("command-removed").with("kin", kin.root())
            }
            CommandError::UnknownPath { path, .. } => {
                Message::new("command-unknown-path").with("place", path.as_str())
            }
            CommandError::UnsoundId { id } => {
                Message::new("command-unsound-id").with("text", id.as_str())
            }
            CommandError::IdTaken { id, .. } => {
                Message::new("command-id-taken").with("text", id.as_str())
            }
            CommandError::OutOfRange { .. } => Message::new("command-out-of-range"),
            CommandError::SplitsCharacter { .. } => Message::new("command-splits-character"),
            CommandError::TooLong { len, max, .. } => {
                Message::new("command-too-long").with("n", *len).with("limit", *max)
            }
            CommandError::ControlCharacter { code, .. } => {
                Message::new("command-control-character").with("text", format!("U+{code:04X}"))
            }
            CommandError::Blank { .. } => Message::new("command-blank"),
            CommandError::Nameless => Message::new("command-nameless"),
            CommandError::BadEmail { .. } => Message::new("command-bad-email"),
            CommandError::SelfLink { .. } => Message::new("command-self-link"),
            CommandError::BelowItself { .. } => Message::new("command-below-itself"),
            CommandError::TooManyDays { days, max } => {
                Message::new("command-too-many-days").with("days", *days).with("limit", *max)
            }
            CommandError::EmptyRange { min, max } => {
                Message::new("command-empty-range").with("least", *min).with("most", *max)
            }
            CommandError::BadMinutes { minutes } => {
                Message::new("command-bad-minutes").with("n", *minutes)
            }
            CommandError::BadWeekdays => Message::new("command-bad-weekdays"),
            CommandError::BadDate { date } => {
                Message::new("command-bad-date").with("text", date.as_str())
            }
            CommandError::PausedTooLong { latest, max } => Message::new("command-paused-too-long")
                .with("limit", *max)
                .with("text", latest.as_str()),
            CommandError::BadTimeZone { name } => {
                Message::new("command-bad-time-zone").with("text", name.as_str())
            }
            CommandError::TooManySteps { max } => {
                Message::new("command-too-many-steps").with("limit", *max)
            }
            CommandError::TooManyEntries { what, max } => {
                Message::new("command-too-many-entries").with("what", *what).with("limit", *max)
            }
            CommandError::BadProposal { path, .. } => {
                Message::new("command-bad-proposal").with("place", path.as_str())
            }
            CommandError::NoProposal { .. } => Message::new("command-no-proposal"),
            CommandError::NoAuthor => Message::new("command-no-author"),
            CommandError::TooManyCommands { count, max } => {
                Message::new("command-too-many-commands").with("n", *count).with("limit", *max)
            }
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

fn one(kin: EntityKind) -> &'static str {
    match kin {
        EntityKind::Steps => "step",
        EntityKind::People => "person",
        EntityKind::Criteria => "criterion",
        EntityKind::Risks => "risk",
        EntityKind::Comments => "comment",
    }
}
