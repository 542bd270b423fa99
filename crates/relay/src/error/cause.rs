//! The parts of a detail that have their own kinds, and texts of faults for operators.

use countersign_gate as gate;
use thiserror::Error;

/// Something that has a limit in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oversize {
    /// The body of a call.
    Body,
    /// A message of a socket.
    Message,
    /// An update of a socket.
    Update,
    /// The answer of a socket to the relay's step 1.
    Step2,
    /// The update that comes out of commands.
    Edit,
    /// A plan that is about to grow.
    Plan,
    /// A plan that is about to begin.
    NewPlan,
}

impl Oversize {
    /// Its name in the detail.
    pub(super) fn name(self) -> &'static str {
        match self {
            Oversize::Body => "the body",
            Oversize::Message => "a message",
            Oversize::Update => "an update",
            Oversize::Step2 => "a step 2",
            Oversize::Edit => "what the commands write",
            Oversize::Plan | Oversize::NewPlan => "the plan",
        }
    }

    /// The remedy.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Oversize::Body => "send less at a time",
            Oversize::Message | Oversize::Update => "send smaller ones",
            Oversize::Step2 => "edit online more often",
            Oversize::Edit => "send fewer at a time",
            Oversize::Plan => "delete something, or begin a fresh one",
            Oversize::NewPlan => "split it",
        }
    }
}

/// Why a message of the wire cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WireFault {
    /// The frame cannot be read.
    #[error("{0}")]
    Frame(String),
    /// The state vector of a step 1 cannot be read.
    #[error("the state vector of step 1: {0}")]
    StateVector(String),
    /// A frame of text.
    #[error("a text frame: the wire is binary (y-protocols)")]
    Text,
    /// A frame that only the relay sends.
    #[error("a message that only the relay sends")]
    RelayOnly,
    /// `hello` of a client that did not offer our subprotocol.
    #[error(
        "`hello` is for clients that offer the subprotocol {}",
        countersign_plan::sync::frame::SUBPROTOCOL
    )]
    ForeignHello,
    /// Sync of our own client before its `hello`.
    #[error("`hello` comes first, and sync after `welcome`")]
    NoHello,
    /// The answer to the relay's step 1 builds on something that is not in it.
    #[error("the answer to the relay's step 1 lacks what it builds on")]
    GapInStep2,
}

/// Values that could not be read as what they should be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}{}; mend this and send it again", .lines.join("; "), and_more(*.more))]
pub struct OddValues {
    /// Some of them, each with what was expected and what was found.
    pub lines: Vec<String>,
    /// How many there are beside these.
    pub more: usize,
}

/// `; and 3 more`; nothing where there are none.
pub(super) fn and_more(count: usize) -> String {
    match count {
        0 => String::new(),
        count => format!("; and {count} more"),
    }
}

/// Why there is no day off in a calendar file.
pub(super) fn no_day_off(not_understood: &[String]) -> String {
    if not_understood.is_empty() {
        "it has no events".to_owned()
    } else {
        not_understood.join("; ")
    }
}

/// A part of an update was replaced by nothing.
#[derive(Clone, Copy, Debug, Error)]
#[error("{0}: this edit was taken back")]
pub(crate) struct TakenBack(pub(crate) gate::NullifyReason);

/// The ledger in a document is not the one in the table.
#[derive(Clone, Copy, Debug, Error)]
#[error("its ledger is not that of the table: restore it from your backup")]
pub(crate) struct LedgerApart;

/// A piece of work on the copy that people read from did not come to its end.
#[derive(Clone, Copy, Debug, Error)]
#[error("somebody's work on it broke off")]
pub(crate) struct WorkBrokeOff;

/// A receipt that names no key, where the name of its key is listed.
#[derive(Clone, Debug, Error)]
#[error("of the receipt {0:?}")]
pub(crate) struct NamelessReceipt(pub(crate) String);

/// A text that names no network.
#[derive(Clone, Debug, Error)]
#[error("{0:?} is no network: give it as 10.0.0.0/8, fd00::/8 or 127.0.0.1")]
pub struct NotNetwork(pub String);
