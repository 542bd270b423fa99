//! Inputs and outputs of a session: plain values, which a shell carries to and fro.

use serde::Serialize;

use super::{Caret, Keep, Peer, PlacesBefore, Rescue};
use crate::change::Change;
use crate::document::CommandError;
use crate::ids::Path;
use crate::message::{Message, Param};
use crate::sync::frame::{Notice, Party, Refused};

/// The facts that the shell knows beforehand.
#[derive(Clone, Debug)]
pub struct Config {
    /// Whether another token can be had when the first one ends.
    pub renewal: Renewal,
    /// Whether the embedder wants edits at all.
    pub access: Access,
}

/// Where tokens come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// The embedder gave a provider that mints fresh ones.
    Provider,
    /// There is one token and no other.
    Fixed,
}

/// The access that the embedder wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The access that the token allows.
    AsToken,
    /// Reading alone.
    ReadOnly,
}

/// Something that happened outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The local copy was read. First input; everything else is answered after it.
    Opened {
        /// The update log, oldest first; empty for a plan that was never opened here.
        updates: Vec<Vec<u8>>,
        /// The memory that stood beside it.
        memory: Memory,
        /// Where this session's updates will go.
        keep: Keep,
    },
    /// The answer to [`SessionEffect::NeedToken`], or a token that the embedder sets. `Err`: why
    /// there is none.
    Token(Result<String, String>),
    /// The socket is open.
    SocketOpen {
        /// Which, as [`SessionEffect::Connect`] named it.
        socket: u32,
    },
    /// A binary message came.
    SocketMessage {
        /// On which socket.
        socket: u32,
        /// One message.
        bytes: Vec<u8>,
    },
    /// The socket is closed, by whomever, or could not be opened.
    SocketClosed {
        /// Which.
        socket: u32,
        /// 1006 when nothing was said.
        code: u16,
        /// As the other end gave it.
        reason: String,
    },
    /// A timer ran out.
    Timer(Timer),
    /// The browser says that there is a network, or that there is none.
    Network(bool),
    /// The person is in this field of the plan, with the caret there.
    Presence {
        /// `None`: in no field.
        field: Option<Path>,
        /// Within a text field.
        caret: Option<Caret>,
    },
    /// The updates up to this number are on disk.
    Persisted(u64),
    /// The disk took nothing; the reason, for people.
    PersistFailed(Param),
    /// The answer to [`SessionEffect::ForgetClient`]: the disk no longer names the id, or it could
    /// not be written.
    Forgot(bool),
    /// Another tab gave the replica up that both had; this is what stands on disk since.
    Superseded {
        /// The update log, oldest first.
        updates: Vec<Vec<u8>>,
        /// The memory beside it.
        memory: Memory,
    },
    /// Another tab replaced the log by one of the same history; this is what it holds since.
    Rejoined {
        /// The update log, oldest first.
        updates: Vec<Vec<u8>>,
    },
    /// The log of a replica that was given up holds work of another tab that this one had not heard
    /// of.
    Found {
        /// The update log, oldest first.
        updates: Vec<Vec<u8>>,
        /// Where that work is.
        unsent: PlacesBefore,
    },
    /// The person puts a rescue away.
    PutAway(u64),
    /// Another tab of the same person and plan says something.
    Sibling(Vec<u8>),
    /// The person leaves.
    Close,
}

/// Something that is to be done outside, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionEffect {
    /// Open a socket with this token.
    Connect {
        /// Its name in later inputs and effects.
        socket: u32,
        /// The JWT, for the subprotocol `bearer.<jwt>`.
        token: String,
    },
    /// Close a socket. Nothing that it says afterwards matters.
    Disconnect {
        /// Which.
        socket: u32,
    },
    /// Send one binary message.
    Send {
        /// On which socket.
        socket: u32,
        /// The message.
        bytes: Vec<u8>,
    },
    /// Fetch a token and hand it in as [`Input::Token`].
    NeedToken,
    /// Start a timer, in place of one of the same name that runs.
    StartTimer {
        /// Its name.
        timer: Timer,
        /// Milliseconds.
        ms: u64,
    },
    /// Append an update to the log on disk, then say [`Input::Persisted`].
    Persist {
        /// Ascending by one.
        number: u64,
        /// The update.
        update: Vec<u8>,
        /// The origin: work of this replica is marked as not yet on the server, in the same
        /// transaction.
        origin: Origin,
    },
    /// Keep this beside the log, if it is this replica's.
    Remember(Memory),
    /// This replica's id must never be used again: the disk no longer knows how far it counted. See
    /// to it that the disk does not name it, ahead of whatever else is to be written, then say
    /// [`Input::Forgot`].
    ForgetClient,
    /// The disk did not answer, and may still take work of this replica's id. Keep that in mind
    /// apart from the disk until a log without it stands there: such work goes to the relay
    /// under another id.
    Leave(AbandonedId),
    /// The replica was given up. Empty the log, and use the new client id from now on. With updates
    /// kept in memory alone, the disk stays as it is until a whole replica is written.
    Reset {
        /// The new client id.
        client: u64,
        /// Whether other tabs may go on with their replicas.
        history: History,
    },
    /// The replica was given up for the one that another tab began: use the new client id from now
    /// on.
    Follow {
        /// The new client id.
        client: u64,
    },
    /// Parts of the log are damaged: take them out of it, keep them apart, and use the new client
    /// id from now on.
    SetAside {
        /// Positions in what [`Input::Opened`] brought.
        entries: Vec<usize>,
        /// The new client id.
        client: u64,
    },
    /// Keep a rescue on disk, in place of an earlier one of its id.
    Rescue(Rescue),
    /// Take a rescue from the disk.
    ForgetRescue(u64),
    /// The rescues that there are, as JSON: `[{id, at, why, edits: [{path, mine, now}]}]`.
    Rescues(serde_json::Value),
    /// Tell the other tabs.
    Share(Vec<u8>),
    /// There is something to show.
    Ready,
    /// The plan changed.
    Changed {
        /// The changes; empty after a reset: read everything anew.
        changes: Vec<Change>,
        /// By whom.
        origin: Origin,
    },
    /// The state of the session changed.
    Status(Status),
    /// The people who are here changed.
    Peers(Vec<Peer>),
    /// The relay's report for the own side, as JSON.
    Report(String),
    /// The relay has something to say.
    Notice(Notice),
    /// The relay did not take something.
    Refused(Refused),
    /// Something went wrong.
    Fault(SessionFault),
}

/// The timers of a session. A firing that comes too late is harmless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// Try to connect again.
    Retry,
    /// Fetch a fresh token before the old one ends.
    Renew,
    /// The token provider took too long.
    Token,
    /// This socket took too long to open and be welcomed.
    Patience(u32),
    /// Say that one is still here; notice when the relay no longer is.
    Beat,
    /// Say where one is.
    Presence,
    /// The disk took too long.
    Disk,
}

/// How a replica relates to the one whose place it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Both can be merged: the new one holds nothing that contradicts the former.
    Same,
    /// They must not mix.
    Other,
    /// The relay's plan began anew: nothing that was written before can reach it any more.
    Replaced,
}

/// The origin of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// This replica's person.
    Local,
    /// Anybody else, the person's other tabs included.
    Remote,
}

/// The values beside the update log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// The plan's epoch, once the relay told it.
    pub epoch: Option<u64>,
    /// The person.
    pub party: Option<Party>,
    /// The log holds work that the server is not known to have.
    pub unsettled: bool,
    /// That work, by place.
    pub unsent: PlacesBefore,
    /// How far the session's id had counted. Not kept through [`SessionEffect::Remember`].
    pub own_clock: u32,
    /// The edits that could not go into the plan and wait for the person. Not kept through
    /// [`SessionEffect::Remember`].
    pub rescues: Vec<Rescue>,
    /// An id that an earlier window left. Not kept through [`SessionEffect::Remember`].
    pub left: Option<AbandonedId>,
}

/// An id that was left because the disk did not answer: the relay never gets its work from this
/// clock on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbandonedId {
    /// The id.
    pub client: u64,
    /// The first clock that was written again under another id.
    pub clock: u32,
}

impl AbandonedId {
    /// As text, for keeping it apart from the disk.
    pub fn to_text(self) -> String {
        format!("{} {}", self.client, self.clock)
    }

    /// From such a text. `None`: it is none.
    pub fn from_text(text: &str) -> Option<AbandonedId> {
        let (client, clock) = text.split_once(' ')?;
        Some(AbandonedId { client: client.parse().ok()?, clock: clock.parse().ok()? })
    }
}

/// How things stand, for people.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SyncStatus"))]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The connection.
    pub state: ConnectionState,
    /// Where edits are kept here.
    pub keeps: Keep,
    /// Everything is in the log on disk.
    pub saved_on_device: bool,
    /// The relay has acknowledged all of the person's work as durable.
    pub saved_on_server: bool,
    /// The person: as the relay says, before that as the token says.
    pub role: Option<Party>,
    /// A sentence, where there is more to say.
    pub detail: Option<Message>,
}

/// How the connection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SyncState"))]
#[serde(rename_all = "lowercase")]
pub enum ConnectionState {
    /// Nothing to show yet.
    Loading,
    /// No connection for now; attempts go on by themselves.
    Offline,
    /// On the way to being in sync.
    Connecting,
    /// In sync.
    Online,
    /// Ended for good; a fault said why.
    Stopped,
}

/// Something that went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SessionFault {
    /// A word for programs.
    pub code: &'static str,
    /// For people, with what to do.
    pub message: Message,
    /// The public code of the relay's problem, where the relay ended the session with one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub cause: Option<String>,
    /// The session ended with it.
    pub permanent: bool,
}

/// Why an edit did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The local copy is still being read.
    #[error("the plan is still loading: wait for the ready event")]
    Loading,
    /// The person may read but not write.
    #[error("this plan is open for reading only: ask for a link that allows editing")]
    ReadOnly,
    /// The command itself cannot be.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl EditError {
    /// The reason as a message for the person.
    pub fn message(&self) -> Message {
        match self {
            EditError::Loading => Message::new("edit-loading"),
            EditError::ReadOnly => Message::new("edit-read-only"),
            EditError::Command(why) => why.message(),
        }
    }
}
