//! One connection's part of the conversation: how far it is, what it still owes, what it has
//! acknowledged.
//!
//! A value: it decides nothing about other connections, the disk or the document.

use crate::message::Message;

/// How far a connection is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkStage {
    /// The socket is being opened.
    Dialling,
    /// `hello` is sent, `welcome` has not come.
    Greeting,
    /// Welcomed; the two halves of the first exchange are under way.
    Welcomed,
}

/// One connection.
#[derive(Debug)]
pub(super) struct SessionLink {
    pub(super) socket: u32,
    /// The token it was opened with.
    pub(super) token: String,
    pub(super) stage: LinkStage,
    /// It is to bring a fresh replica: the one that is there has no part in it.
    pub(super) anew: bool,
    /// The epoch that its welcome named.
    pub(super) epoch: Option<u64>,
    /// The last refusal of the relay on it that is final, for people.
    pub(super) refused: Option<Message>,
    /// The relay answered our step 1: we have what it has.
    pub(super) received: bool,
    /// We answered the relay's step 1: from here on each update follows on what it has.
    pub(super) answered: bool,
    /// A state vector of the relay that waits for its answer until the disk has caught up.
    pub(super) owed: Option<Vec<u8>>,
    /// A step 1 of ours is unanswered.
    pub(super) asked: bool,
    /// An update with a gap was dropped since that step 1: its answer may not hold it.
    pub(super) dropped: bool,
    /// `step2` and `update` messages sent on this connection.
    pub(super) sent: u64,
    /// How many of those are settled.
    pub(super) saved: u64,
    /// When both halves were done; milliseconds since 1970.
    pub(super) synced_at: Option<u64>,
    /// When anything last came in.
    pub(super) heard_at: u64,
    /// The largest update that this relay takes.
    pub(super) update_max: u64,
}

impl SessionLink {
    pub(super) fn new(socket: u32, token: String, anew: bool, now_ms: u64) -> SessionLink {
        SessionLink {
            socket,
            token,
            stage: LinkStage::Dialling,
            anew,
            epoch: None,
            refused: None,
            received: false,
            answered: false,
            owed: None,
            asked: false,
            dropped: false,
            sent: 0,
            saved: 0,
            synced_at: None,
            heard_at: now_ms,
            update_max: super::super::frame::WireLimits::default().update,
        }
    }

    /// The relay's welcome came.
    pub(super) fn is_welcomed(&self) -> bool {
        self.stage == LinkStage::Welcomed
    }

    /// Both halves of the first exchange are done.
    pub(super) fn in_sync(&self) -> bool {
        self.received && self.answered
    }

    /// Everything that was sent is settled, and what was sent is everything.
    pub(super) fn covers_all(&self) -> bool {
        self.answered && self.saved >= self.sent
    }
}
