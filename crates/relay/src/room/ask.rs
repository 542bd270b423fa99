//! Everything that a room can be asked, grouped by who asks.
//!
//! An ask is a value that can be cloned: when the store fails, the room rebuilds its replica and
//! handles the asks of the batch once more. Clones share one way back ([`Reply`]), so nobody is
//! answered twice.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use chrono::NaiveDate;
use countersign_plan::Command;
use countersign_plan::sync::frame::Hello;
use tokio::sync::oneshot;

use super::desk::{DeskCell, DeskOrder};
use super::diagnosis::{Diagnosis, DiagnosisRun};
use super::fanout::Outbox;
use super::shadow::PlanSight;
use super::{AttestPreview, AttestRequest, CommandOutcome, Settings, VoidRequest};
use crate::error::Problem;
use crate::store::{Attested, StoredAnswer};
use crate::token::Participant;

/// A question to a room.
#[derive(Clone)]
pub enum Ask {
    /// A socket opens.
    Join {
        /// The socket and its person.
        join: Box<Join>,
        /// Whether it was let in.
        reply: Reply<()>,
    },
    /// A socket says something.
    Socket {
        /// The number of the socket.
        connection: u64,
        /// Its message.
        message: Message,
    },
    /// A person acts by HTTP.
    Person(PersonAsk),
    /// The portal's backend acts by HTTP.
    Backend(BackendAsk),
    /// A copy of the plan to read from, with everything that is acknowledged.
    Read {
        /// The copy.
        reply: Reply<PlanSight>,
    },
    /// The numbers of the stored rows of the field log that the room leaves out as forged.
    ForgedRows {
        /// The numbers.
        reply: Reply<ForgedRows>,
    },
    /// Time has passed: work out anew how the plan stands.
    LookAgain {
        /// Answered when it is written.
        reply: Reply<()>,
    },
    /// A reader diagnosed the plan, which was due.
    Diagnosed {
        /// The result.
        diagnosis: Arc<Diagnosis>,
        /// Answered when it is written.
        reply: Reply<()>,
    },
    /// A diagnosis that the room began is at its end.
    DiagnosisEnded {
        /// The result.
        outcome: Result<DiagnosisRun, Problem>,
    },
    /// The relay stops.
    Stop,
}

/// A message of a socket.
#[derive(Clone)]
pub enum Message {
    /// The first message of our own client.
    Hello(Hello),
    /// A state vector, to be answered with the difference to it.
    Step1(Bytes),
    /// An update: unchecked bytes.
    Update(Bytes),
    /// The update in an answer to the room's step 1: unchecked bytes.
    Step2(Bytes),
    /// States of presence, as the buffer of the message.
    Presence(Bytes),
    /// "Who is here?"
    WhoIsHere,
    /// Its outbox had overflowed and is empty now.
    Drained,
    /// It is closed.
    Left,
}

/// An act of a person by HTTP.
#[derive(Clone)]
pub enum PersonAsk {
    /// Commands.
    Edit {
        /// The commands, all or none of which take effect.
        work: CommandsAsk,
        /// The result.
        reply: Reply<CommandOutcome>,
    },
    /// An attestation.
    Attest {
        /// The person.
        who: Box<Participant>,
        /// The attestation.
        request: AttestRequest,
        /// The finding of the copy to read from, where it was asked.
        preview: Option<AttestPreview>,
        /// Makes the answer to keep for the caller's key.
        answer: Option<MakeEntry>,
        /// The entry with its terms.
        reply: Reply<Attested>,
    },
    /// They are going to send commands: a replica to carry them out on.
    Desk {
        /// The person.
        who: Box<Participant>,
        /// Nothing where the room needs none.
        reply: DeskReply,
    },
    /// They read the plan.
    Opened {
        /// The person.
        who: Box<Participant>,
    },
}

/// An act of the portal's backend by HTTP.
#[derive(Clone)]
pub enum BackendAsk {
    /// It sets a refusal aside.
    Void {
        /// The refusal and the reason.
        request: VoidRequest,
        /// Makes the answer to keep for the caller's key.
        answer: Option<MakeEntry>,
        /// The entry.
        reply: Reply<Attested>,
    },
    /// It names the thresholds of the plan.
    SetThresholds {
        /// The thresholds.
        settings: Settings,
        /// The answer to keep for the caller's key.
        answer: Option<StoredAnswer>,
        /// Answered when it is durable.
        reply: Reply<()>,
    },
    /// It names the rep's close date.
    SetForecast {
        /// The day; none takes it back.
        close_date: Option<NaiveDate>,
        /// The answer to keep for the caller's key.
        answer: Option<StoredAnswer>,
        /// Answered when it is durable.
        reply: Reply<()>,
    },
    /// It deletes the plan.
    Delete {
        /// The answer to keep for the caller's key.
        answer: Option<StoredAnswer>,
        /// Whether there was a plan.
        reply: Reply<bool>,
    },
}

/// A socket that opens.
#[derive(Clone)]
pub struct Join {
    /// Its number.
    pub connection: u64,
    /// The person of its token.
    pub who: Participant,
    /// Whether it speaks `countersign.v1`.
    pub own_client: bool,
    /// The epoch that a stock client says it knows.
    pub epoch: Option<u64>,
    /// Its queue of outgoing frames.
    pub outbox: Arc<Outbox>,
}

/// Commands of a person.
#[derive(Clone)]
pub struct CommandsAsk {
    /// The person.
    pub who: Participant,
    /// The commands, in order.
    pub commands: Vec<Command>,
    /// Makes the answer to keep for the caller's key.
    pub answer: Option<MakeAnswer>,
    /// The replica to carry them out on; without one the room makes one, which is dear on a large
    /// plan.
    pub desk: DeskCell,
}

/// The way back to a person who is going to send commands.
pub type DeskReply = Reply<Option<Box<DeskOrder>>>;

/// Numbers of rows of the field log: the update, and the place within it.
pub type ForgedRows = BTreeSet<(u64, u32)>;

/// Makes the answer to keep out of the result of commands.
pub type MakeAnswer = Arc<dyn Fn(&CommandOutcome) -> StoredAnswer + Send + Sync>;

/// Makes the answer to keep out of an entry and its terms.
pub type MakeEntry = Arc<dyn Fn(&Attested) -> StoredAnswer + Send + Sync>;

/// The way back to a caller. The first answer counts; a caller who is gone needs none.
pub struct Reply<T>(Arc<Mutex<Option<ReplySender<T>>>>);

type ReplySender<T> = oneshot::Sender<Result<T, Problem>>;

impl<T> Reply<T> {
    /// A way back, and its other end.
    pub fn new() -> (Reply<T>, oneshot::Receiver<Result<T, Problem>>) {
        let (sender, receiver) = oneshot::channel();
        (Reply(Arc::new(Mutex::new(Some(sender)))), receiver)
    }

    /// Answers, unless that was done.
    pub fn send(&self, answer: Result<T, Problem>) {
        let sender = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(sender) = sender {
            // The caller may be gone.
            drop(sender.send(answer));
        }
    }
}

impl<T> Clone for Reply<T> {
    fn clone(&self) -> Reply<T> {
        Reply(Arc::clone(&self.0))
    }
}

impl Message {
    /// The bytes that somebody sent with it.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Message::Step1(bytes)
            | Message::Update(bytes)
            | Message::Step2(bytes)
            | Message::Presence(bytes) => bytes.len(),
            Message::Hello(_) | Message::WhoIsHere | Message::Drained | Message::Left => 0,
        }
    }

    /// Whether our own client may say it only after its `hello`.
    pub(super) fn needs_hello(&self) -> bool {
        match self {
            Message::Step1(_)
            | Message::Update(_)
            | Message::Step2(_)
            | Message::Presence(_)
            | Message::WhoIsHere => true,
            Message::Hello(_) | Message::Drained | Message::Left => false,
        }
    }
}

impl Ask {
    /// The bytes that somebody sent with it.
    pub(super) fn bytes(&self) -> usize {
        match self {
            Ask::Socket { message, .. } => message.bytes(),
            Ask::Join { .. } | Ask::Person(_) | Ask::Backend(_) | Ask::Read { .. } => 0,
            Ask::ForgedRows { .. } | Ask::LookAgain { .. } | Ask::Stop => 0,
            Ask::Diagnosed { .. } | Ask::DiagnosisEnded { .. } => 0,
        }
    }

    /// Whether the answer depends on who set what, also within the same batch.
    pub(super) fn is_judged_by_record(&self) -> bool {
        matches!(
            self,
            Ask::Person(PersonAsk::Attest { .. }) | Ask::Backend(BackendAsk::Void { .. })
        )
    }

    /// Answers that it was not done. A message of a socket has no answer.
    pub(super) fn fail(&self, problem: &Problem) {
        let problem = problem.clone();
        match self {
            Ask::Join { reply, .. } | Ask::LookAgain { reply } | Ask::Diagnosed { reply, .. } => {
                reply.send(Err(problem));
            }
            Ask::Read { reply } => reply.send(Err(problem)),
            Ask::ForgedRows { reply } => reply.send(Err(problem)),
            Ask::Person(PersonAsk::Edit { reply, .. }) => reply.send(Err(problem)),
            Ask::Person(PersonAsk::Attest { reply, .. }) => reply.send(Err(problem)),
            Ask::Person(PersonAsk::Desk { reply, .. }) => reply.send(Err(problem)),
            Ask::Backend(BackendAsk::Void { reply, .. }) => reply.send(Err(problem)),
            Ask::Backend(
                BackendAsk::SetThresholds { reply, .. } | BackendAsk::SetForecast { reply, .. },
            ) => {
                reply.send(Err(problem));
            }
            Ask::Backend(BackendAsk::Delete { reply, .. }) => reply.send(Err(problem)),
            Ask::Socket { .. } | Ask::Person(PersonAsk::Opened { .. }) | Ask::Stop => {}
            Ask::DiagnosisEnded { .. } => {}
        }
    }
}
