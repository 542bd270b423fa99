//! A batch: changes that become durable together, and the frames and answers that follow. Until the
//! append has succeeded nothing leaves a batch: no frame, no answer, no refusal.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use countersign_gate as gate;
use countersign_plan::history::EditChannel;
use countersign_plan::people::Assurance;
use countersign_plan::sync::frame::{Notice, Refused};
use countersign_plan::{Change, Place};
use serde_json::Value;

use super::ask::{DeskReply, ForgedRows, Reply};
use super::diagnosis::{Diagnosis, DiagnosisRun};
use super::quarantine::RefusedUpdates;
use super::shadow::PlanSight;
use super::{CommandOutcome, CommandsAsk, Room, Settings, attest, commands, fanout};
use crate::error::Problem;
use crate::field_log::Record;
use crate::store::{
    AppendExtras, Attested, BatchId, Binding, ClientOwner, IdSource, NewRow, StoredAnswer,
};
use crate::token::Participant;

/// An update that somebody offers.
pub(super) struct OfferedUpdate {
    pub(super) origin: Origin,
    pub(super) principal: gate::Principal,
    pub(super) bytes: Bytes,
}

/// By which way an update came.
pub(super) enum Origin {
    /// A socket sent it.
    Socket {
        /// The number of the socket.
        connection: u64,
        /// Whether it answers the room's step 1.
        step2: bool,
        how: EditChannel,
    },
    /// A person sent commands by HTTP.
    Http(Box<HttpEdit>),
}

/// Commands that came by HTTP, on their way through a batch.
pub(super) struct HttpEdit {
    pub(super) drafted: commands::CommandDraft,
    pub(super) work: CommandsAsk,
    /// Places for which the value is kept as a proposal.
    pub(super) proposed: Vec<Place>,
    /// Places for which the value is too long for that, and kept apart.
    pub(super) set_aside: Vec<Place>,
    pub(super) reply: Reply<CommandOutcome>,
}

/// An update that passed the gate.
pub(super) struct AdmittedUpdate {
    pub(super) offer: OfferedUpdate,
    pub(super) echo: Echo,
    /// Whether it holds anything that the document lacked.
    pub(super) is_news: bool,
    /// It sets or empties keys of maps.
    pub(super) map_entries: bool,
    /// Places into which nothing is taken from its connection for now.
    pub(super) silenced: Vec<Place>,
    /// Places of plain values into which it put a shared type, or what JSON does not have: the
    /// gate did not let that in.
    pub(super) misplaced: Vec<Place>,
    /// Its changes.
    pub(super) changes: Vec<Change>,
    /// The same for the field log, with what the relay did about it.
    pub(super) record: Option<Record>,
}

/// The relay's own write upon an update.
pub(super) struct Repair {
    pub(super) update: Bytes,
    /// That behind the update.
    pub(super) both: Bytes,
    pub(super) notices: Vec<(u64, Notice)>,
}

/// Whether its author is sent an update back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Echo {
    /// They have it as it is.
    Needless,
    /// Parts of it were nullified.
    Now,
    /// Silenced: the author gets neither the update nor the repair until the silence ends.
    Later,
}

/// A batch of asks.
pub(super) struct Batch {
    /// Tells after a failure whether the append was done.
    pub(super) id: BatchId,
    pub(super) at: DateTime<Utc>,
    /// The sequence number before it.
    pub(super) before: u64,
    pub(super) rows: Vec<NewRow>,
    pub(super) beside: AppendExtras,
    pub(super) bindings: Vec<Binding>,
    /// Answers to keep for callers' keys.
    pub(super) answers: Vec<StoredAnswer>,
    /// Entries of the ledger, as they are kept beside it.
    pub(super) attestations: Vec<Attested>,
    /// Authors whose client ids are to be named, under their keys in `authors`.
    pub(super) authors: BTreeMap<String, Value>,
    pub(super) outgoing: Vec<OutgoingFrames>,
    pub(super) replies: Vec<StagedReply>,
    pub(super) reads: Vec<Reply<PlanSight>>,
    pub(super) forged: Vec<Reply<ForgedRows>>,
    pub(super) desks: Vec<(Box<Participant>, DeskReply)>,
    pub(super) looks: Vec<Reply<()>>,
    /// Diagnoses by readers.
    pub(super) diagnoses: Vec<(Arc<Diagnosis>, Reply<()>)>,
    /// Diagnoses that the room began, or why they came to nothing.
    pub(super) runs: Vec<Result<DiagnosisRun, Problem>>,
    /// The diagnosis of which the line is written with the batch.
    pub(super) diagnosis: Option<Arc<Diagnosis>>,
    pub(super) settings: Vec<NewSettings>,
    pub(super) forecasts: Vec<NewForecast>,
    pub(super) deletions: Vec<Deletion>,
    /// The relay stops: the room ends after the batch.
    pub(super) is_last: bool,
    /// Sockets that were refused for good: what they sent behind it does not count.
    pub(super) ended: Vec<u64>,
    pub(super) refused: RefusedUpdates,
}

/// An answer that is given when the batch is durable.
pub(super) type StagedReply = Box<dyn FnOnce() + Send>;

/// Frames for sockets once the batch is durable, in this order.
pub(super) enum OutgoingFrames {
    /// An update to all but its author, and to its author a frame of their own where there is one.
    Update { author: Option<u64>, frame: Bytes, to_author: Option<Bytes> },
    /// Presence to all but the socket that it is about.
    Presence { about: u64, frame: Bytes },
    /// Something to one socket.
    One { connection: u64, what: OutgoingOne },
}

/// Something for one socket.
pub(super) enum OutgoingOne {
    Frame(Bytes),
    /// The answer to `hello`.
    Welcome(Bytes),
    /// The difference to a state vector.
    Difference(Bytes),
    /// Everything since it fell behind.
    CatchUp,
    /// The room's step 1.
    Step1,
    /// A refusal, to our own client.
    Refusal(Refused),
    /// To our own client: what became of its edit.
    Notice(Notice),
    /// The last word.
    End(Problem),
}

/// Thresholds of the portal's backend, on their way to the store.
pub(super) struct NewSettings {
    pub(super) settings: Settings,
    pub(super) answer: Option<StoredAnswer>,
    pub(super) reply: Reply<()>,
}

/// The rep's close date, on its way to the store.
pub(super) struct NewForecast {
    pub(super) close_date: Option<NaiveDate>,
    pub(super) answer: Option<StoredAnswer>,
    pub(super) reply: Reply<()>,
}

/// The plan is to be deleted once the batch is durable.
pub(super) struct Deletion {
    pub(super) answer: Option<StoredAnswer>,
    pub(super) reply: Reply<bool>,
}

impl Batch {
    pub(super) fn begin(room: &Room) -> Batch {
        Batch {
            id: BatchId((room.around.random)()),
            // To the millisecond, as all is kept. A time is information: the log's numbers give the
            // order.
            at: attest::to_the_millisecond((room.around.clock)()),
            before: room.replica.seq,
            rows: Vec::new(),
            beside: AppendExtras::default(),
            bindings: Vec::new(),
            answers: Vec::new(),
            attestations: Vec::new(),
            authors: BTreeMap::new(),
            outgoing: Vec::new(),
            replies: Vec::new(),
            reads: Vec::new(),
            forged: Vec::new(),
            desks: Vec::new(),
            looks: Vec::new(),
            diagnoses: Vec::new(),
            runs: Vec::new(),
            diagnosis: None,
            settings: Vec::new(),
            forecasts: Vec::new(),
            deletions: Vec::new(),
            is_last: false,
            ended: Vec::new(),
            refused: RefusedUpdates::default(),
        }
    }

    /// Adds an update that was applied, and behind it what the relay wrote upon it. Both are one
    /// frame, so that nobody sees for a moment what does not stand: a form that writes its
    /// value back whenever it sees another would answer that.
    pub(super) fn add(&mut self, room: &Room, admitted: AdmittedUpdate, repair: Option<Repair>) {
        let AdmittedUpdate { offer, echo, is_news, record, .. } = admitted;
        let OfferedUpdate { origin, principal, bytes } = offer;
        let client = room.client_of(&origin);
        let (repair, notices) = match repair {
            Some(Repair { update, both, notices }) => (Some((update, both)), notices),
            None => (None, Vec::new()),
        };
        if is_news {
            let principal = room.replica.people.principal(principal);
            let author = match &origin {
                Origin::Socket { connection, .. } if echo != Echo::Now => Some(*connection),
                Origin::Socket { .. } | Origin::Http(_) => None,
            };
            let (frame, to_author) = match &repair {
                None => (fanout::update_frame(&bytes), None),
                Some((update, both)) => {
                    let alone = (echo != Echo::Later).then(|| fanout::update_frame(update));
                    (fanout::update_frame(both), alone)
                }
            };
            self.outgoing.push(OutgoingFrames::Update { author, frame, to_author });
            self.rows.push(NewRow {
                principal,
                client: client.unwrap_or(0),
                bytes,
                at: self.at,
                record,
            });
        }
        if let Some((update, _)) = repair {
            self.rows.push(NewRow {
                principal: ClientOwner::Relay,
                client: room.replica.doc.client(),
                bytes: update,
                at: self.at,
                record: None,
            });
        }
        if let Origin::Http(edit) = origin {
            let HttpEdit { mut drafted, work, proposed, set_aside, reply } = *edit;
            if let Some((turn, desk)) = drafted.desk.take() {
                turn.give_back(desk);
            }
            // The number of the repair, which the document shows.
            let seq = self.before + self.rows.len() as u64;
            let done = CommandOutcome { seq, made: drafted.made, proposed, set_aside };
            self.answers.extend(work.answer.map(|answer| answer(&done)));
            self.answer(reply, Ok(done));
        }
        for (connection, notice) in notices {
            self.send(connection, OutgoingOne::Notice(notice));
        }
    }

    /// Adds what the relay wrote with the last update, in the same row.
    pub(super) fn add_to_last(&mut self, own: &[u8]) -> Result<(), gate::Malformed> {
        self.send_all(own);
        let Some(row) = self.rows.last_mut() else { return Ok(()) };
        row.bytes = gate::joined(&row.bytes, own)?.into();
        Ok(())
    }

    /// Adds a row that the relay itself wrote.
    pub(super) fn add_own(&mut self, row: NewRow) {
        self.send_all(&row.bytes);
        self.rows.push(row);
    }

    fn send_all(&mut self, update: &[u8]) {
        let frame = fanout::update_frame(update);
        self.outgoing.push(OutgoingFrames::Update { author: None, frame, to_author: None });
    }

    /// Stages something for one socket.
    pub(super) fn send(&mut self, connection: u64, what: OutgoingOne) {
        self.outgoing.push(OutgoingFrames::One { connection, what });
    }

    /// Stages an answer.
    pub(super) fn answer<T: Send + 'static>(
        &mut self,
        reply: Reply<T>,
        answer: Result<T, Problem>,
    ) {
        self.replies.push(Box::new(move || reply.send(answer)));
    }

    /// Binds a client id to its owner.
    pub(super) fn bind(
        &mut self,
        room: &mut Room,
        client: u64,
        principal: ClientOwner,
        via: IdSource,
        assurance: Assurance,
    ) {
        let binding = Binding { client, principal, via, assurance, at: self.at };
        room.replica.people.note(&binding);
        self.bindings.push(binding);
    }

    /// Ends a socket with the batch.
    pub(super) fn end(&mut self, connection: u64, problem: Problem) {
        self.ended.push(connection);
        self.send(connection, OutgoingOne::End(problem));
    }
}
