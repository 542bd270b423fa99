//! The people at a plan: one seat for each open socket, and who is here. Seats live as long as
//! their sockets; the replica may be rebuilt under them. They name people by side and sub, and
//! places by their paths: a gate's numbers change with the replica.
//!
//! While a batch is handled, a seat keeps its state of before ([`Seats::get_mut`]). Only when the
//! append has succeeded do the changes stay ([`Seats::keep_changes`]); otherwise they are taken
//! back ([`Seats::take_back`]).

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_plan::history::EditChannel;
use countersign_plan::sync::frame::{Frame, Notice, Refused, Saved};

use super::difference::{Difference, PacedAnswer};
use super::fanout::{Ending, Outbox, OutboxSender, OverflowRule, PushOutcome};
use super::fights::Fights;
use super::notices;
use super::presence::PlanPresence;
use crate::error::Problem;
use crate::store::ClientOwner;
use crate::token::Participant;

/// Everybody who is connected to one plan.
#[derive(Default)]
pub(super) struct Seats {
    connections: BTreeMap<u64, Connection>,
    /// Sockets that were told to end and are not closed yet.
    ended: BTreeMap<u64, Sender>,
    presence: PlanPresence,
    /// The fights over places: they outlive the sockets of those who fight.
    fights: Fights,
    /// The state before the batch at hand.
    before: SeatsJournal,
}

/// The author of something that a socket sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sender {
    pub(super) principal: ClientOwner,
    /// The client id of its replica, once known.
    pub(super) client: Option<u64>,
}

/// Parts of the seats before the batch at hand changed them.
#[derive(Default)]
struct SeatsJournal {
    seats: BTreeMap<u64, SeatBefore>,
    ended: Option<BTreeMap<u64, Sender>>,
    presence: Option<PlanPresence>,
    fights: Option<Fights>,
}

/// A seat before a batch.
enum SeatBefore {
    /// There was none.
    Absent,
    /// It was in this state.
    State(Box<SeatState>),
    /// It was there and is not any more.
    Gone(Box<Connection>),
}

/// A socket.
pub(super) struct Connection {
    pub(super) who: Arc<Participant>,
    pub(super) principal: ClientOwner,
    /// Speaks `countersign.v1`.
    pub(super) own_client: bool,
    pub(super) outbox: OutboxSender,
    /// Until when this person had the plan open before they came.
    pub(super) last_visit: Option<DateTime<Utc>>,
    state: SeatState,
}

/// How far a socket is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SocketStage {
    /// Our own client, before its `hello`: nobody knows whether its replica is of this history.
    BeforeHello,
    /// Our own client, before its first step 1: it could not place an update.
    BeforeStep1,
    /// A stock client that was sent no difference yet. It gets updates all the same.
    Unplaced,
    /// It was sent a difference to what it had, and everything since.
    Placed,
}

/// The room's own question what a socket has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum OwnStep1 {
    /// None is open.
    #[default]
    Answered,
    /// It was sent, and its answer is to come.
    Asked,
    /// Something was dropped for a gap: the answer to come brings it again. Until then "saved"
    /// would not be true.
    AskedForGap,
    /// Something was dropped because the store failed: the question is to be sent when the store is
    /// tried again.
    Due,
}

/// The changing part of a seat.
#[derive(Clone)]
pub(super) struct SeatState {
    /// The client id of its replica, once known.
    pub(super) client: Option<u64>,
    pub(super) stage: SocketStage,
    pub(super) own_step1: OwnStep1,
    /// By which way its writes come: offline until its first answer to a step 1 of ours, live from
    /// then on.
    pub(super) how: EditChannel,
    /// Its author was named in the document: what follows under the same ids is theirs.
    pub(super) named: bool,
    /// Messages with updates that were dealt with.
    pub(super) messages: u64,
    /// How many of those it was told are saved.
    pub(super) told: u64,
    /// Everything up to this sequence number was handed to its write loop.
    pub(super) safe: u64,
    /// The result of its silenced writes was kept from it, from this sequence number on.
    pub(super) withheld: Option<u64>,
    /// The number of the report that it was sent, 0 before the first; `None` for those that are
    /// sent none: stock clients, and our own before its welcome.
    pub(super) reported: Option<u64>,
    /// The marks that its first report has to cover, while it waits for that.
    pub(super) awaits: Option<u64>,
    /// Its step 1s: a second one waits for its second.
    pub(super) differences: PacedAnswer<Bytes>,
    /// Its questions who is here, where the answer is long.
    pub(super) people: PacedAnswer<()>,
}

impl Seats {
    /// Whether nobody is connected.
    pub(super) fn is_empty(&self) -> bool {
        self.connections.is_empty()
    }

    /// How many are connected.
    pub(super) fn len(&self) -> usize {
        self.connections.len()
    }

    /// The seat of a socket.
    pub(super) fn get(&self, connection: u64) -> Option<&Connection> {
        self.connections.get(&connection)
    }

    /// The seat of a socket, to be changed as a part of the batch at hand.
    pub(super) fn get_mut(&mut self, connection: u64) -> Option<&mut Connection> {
        let seat = self.connections.get_mut(&connection)?;
        self.before
            .seats
            .entry(connection)
            .or_insert_with(|| SeatBefore::State(Box::new(seat.state.clone())));
        Some(seat)
    }

    /// The seat of a socket, to be changed whatever becomes of a batch: something was sent to it.
    pub(super) fn sent(&mut self, connection: u64) -> Option<&mut Connection> {
        self.connections.get_mut(&connection)
    }

    /// All seats, with the numbers of their sockets.
    pub(super) fn all(&self) -> impl Iterator<Item = (u64, &Connection)> {
        self.connections.iter().map(|(number, seat)| (*number, seat))
    }

    /// All seats, to be changed whatever becomes of a batch: something is sent to them.
    pub(super) fn all_sent(&mut self) -> impl Iterator<Item = (u64, &mut Connection)> {
        self.connections.iter_mut().map(|(number, seat)| (*number, seat))
    }

    /// A socket opens, as a part of the batch at hand.
    pub(super) fn insert(&mut self, connection: u64, seat: Connection) {
        self.before.seats.entry(connection).or_insert(SeatBefore::Absent);
        self.connections.insert(connection, seat);
    }

    /// A socket is closed, as a part of the batch at hand. Gives its author, if it had a seat or
    /// was told to end.
    pub(super) fn leave(&mut self, connection: u64) -> Option<(Sender, Option<Arc<Participant>>)> {
        if let Some(seat) = self.connections.remove(&connection) {
            let (sender, who) = (seat.sender(), Arc::clone(&seat.who));
            let former = match self.before.seats.remove(&connection) {
                None => SeatBefore::Gone(Box::new(seat)),
                Some(SeatBefore::State(state)) => {
                    SeatBefore::Gone(Box::new(Connection { state: *state, ..seat }))
                }
                // It came and went within one batch.
                Some(SeatBefore::Absent | SeatBefore::Gone(_)) => SeatBefore::Absent,
            };
            self.before.seats.insert(connection, former);
            return Some((sender, Some(who)));
        }
        if !self.ended.contains_key(&connection) {
            return None;
        }
        self.before.ended.get_or_insert_with(|| self.ended.clone());
        self.ended.remove(&connection).map(|sender| (sender, None))
    }

    /// Ends a socket whatever becomes of a batch: it was told why. Messages it still sends are kept
    /// apart.
    pub(super) fn end(&mut self, connection: u64) {
        if let Some(seat) = self.connections.remove(&connection) {
            self.ended.insert(connection, seat.sender());
        }
    }

    /// The author of what a socket sends, also after it was told to end.
    pub(super) fn sender(&self, connection: u64) -> Option<Sender> {
        let known = self.connections.get(&connection).map(Connection::sender);
        known.or_else(|| self.ended.get(&connection).cloned())
    }

    /// Whether a socket was told to end and is not closed yet.
    pub(super) fn is_ended(&self, connection: u64) -> bool {
        self.ended.contains_key(&connection)
    }

    /// Presence.
    pub(super) fn presence(&mut self) -> &mut PlanPresence {
        &mut self.presence
    }

    /// Presence, to be changed as a part of the batch at hand.
    pub(super) fn presence_mut(&mut self) -> &mut PlanPresence {
        self.before.presence.get_or_insert_with(|| self.presence.clone());
        &mut self.presence
    }

    /// The fights over places.
    pub(super) fn fights(&self) -> &Fights {
        &self.fights
    }

    /// The fights, to be changed as a part of the batch at hand.
    pub(super) fn fights_mut(&mut self) -> &mut Fights {
        self.before.fights.get_or_insert_with(|| self.fights.clone());
        &mut self.fights
    }

    /// The append of the batch succeeded: its changes stay.
    pub(super) fn keep_changes(&mut self) {
        // Sockets that left are dropped here, and their outboxes with them.
        self.before = SeatsJournal::default();
    }

    /// The append of the batch failed: everything is as it was before.
    pub(super) fn take_back(&mut self) {
        let SeatsJournal { seats, ended, presence, fights } = std::mem::take(&mut self.before);
        for (connection, former) in seats {
            match former {
                SeatBefore::Absent => {
                    if let Some(seat) = self.connections.remove(&connection) {
                        // The socket is not told to end: its `Join` is handled again, or fails.
                        seat.outbox.release();
                    }
                }
                SeatBefore::State(state) => {
                    if let Some(seat) = self.connections.get_mut(&connection) {
                        seat.state = *state;
                    }
                }
                SeatBefore::Gone(seat) => {
                    self.connections.insert(connection, *seat);
                }
            }
        }
        if let Some(ended) = ended {
            self.ended = ended;
        }
        if let Some(presence) = presence {
            self.presence = presence;
        }
        if let Some(fights) = fights {
            self.fights = fights;
        }
    }
}

impl Connection {
    pub(super) fn new(
        who: Participant,
        own_client: bool,
        outbox: Arc<Outbox>,
        last_visit: Option<DateTime<Utc>>,
    ) -> Connection {
        Connection {
            principal: who.principal(),
            who: Arc::new(who),
            own_client,
            outbox: OutboxSender::new(outbox),
            last_visit,
            state: SeatState {
                client: None,
                stage: if own_client { SocketStage::BeforeHello } else { SocketStage::Unplaced },
                own_step1: OwnStep1::default(),
                how: EditChannel::Offline,
                named: false,
                messages: 0,
                told: 0,
                safe: 0,
                withheld: None,
                reported: None,
                awaits: None,
                differences: PacedAnswer::default(),
                people: PacedAnswer::default(),
            },
        }
    }

    fn sender(&self) -> Sender {
        Sender { principal: self.principal.clone(), client: self.client }
    }

    /// Whether it gets updates.
    pub(super) fn is_live(&self) -> bool {
        match self.stage {
            SocketStage::BeforeHello | SocketStage::BeforeStep1 => false,
            SocketStage::Unplaced | SocketStage::Placed => true,
        }
    }

    /// Something of it was dropped that the answer to the room's step 1 brings again. Gives whether
    /// that is to be asked now.
    pub(super) fn drop_for_gap(&mut self) -> bool {
        self.messages += 1;
        let asks = match self.own_step1 {
            OwnStep1::Answered => true,
            OwnStep1::Asked | OwnStep1::AskedForGap | OwnStep1::Due => false,
        };
        if self.own_step1 != OwnStep1::Due {
            self.own_step1 = OwnStep1::AskedForGap;
        }
        asks
    }

    /// Something of it was dropped because the store failed: the room asks for it when the store is
    /// tried again.
    pub(super) fn drop_for_store(&mut self) {
        self.messages += 1;
        self.own_step1 = OwnStep1::Due;
    }

    /// Sends a frame. `before`: the sequence number up to which everything was sent to a socket
    /// that is placed, before this frame.
    pub(super) fn send(&mut self, frame: Bytes, before: u64) {
        self.push(frame, OverflowRule::Drop, before);
    }

    /// Sends a frame that nothing else makes good: should the socket fall behind, it is sent again.
    pub(super) fn send_kept(&mut self, frame: Bytes, before: u64) {
        self.push(frame, OverflowRule::Keep, before);
    }

    fn push(&mut self, frame: Bytes, overflow: OverflowRule, before: u64) {
        match self.outbox.push_as(frame, overflow) {
            PushOutcome::First if self.stage == SocketStage::Placed => self.safe = before,
            PushOutcome::First | PushOutcome::Queued | PushOutcome::Dropped => {}
        }
    }

    /// Sends a difference to whatever it had. Should that be dropped on the way, everything is sent
    /// again.
    pub(super) fn send_difference(&mut self, difference: Difference) {
        self.outbox.push(difference.frame);
        difference.rest.map(|rest| self.outbox.push(rest));
        self.safe = 0;
        self.stage = SocketStage::Placed;
    }

    /// Tells our own client how many of its messages are settled, when that is news.
    pub(super) fn acknowledge(&mut self, seq: u64, before: u64) {
        let is_whole = match self.own_step1 {
            OwnStep1::Answered | OwnStep1::Asked => true,
            OwnStep1::AskedForGap | OwnStep1::Due => false,
        };
        if self.own_client && is_whole && self.told != self.messages {
            self.told = self.messages;
            self.send(Frame::Saved(Saved { messages: self.messages, seq }).encode().into(), before);
        }
    }

    /// Tells our own client what was not taken.
    pub(super) fn refuse(&mut self, refused: Refused, before: u64) {
        if self.own_client {
            self.send_kept(Frame::Refused(refused).encode().into(), before);
        }
    }

    /// Tells our own client something.
    pub(super) fn tell(&mut self, notice: Notice, before: u64) {
        if self.own_client {
            self.send_kept(Frame::Notice(notice).encode().into(), before);
        }
    }

    /// Refuses and ends it.
    pub(super) fn end(&mut self, problem: Problem, before: u64) {
        self.refuse(notices::refused(&problem), before);
        self.outbox.end(Ending::Close(problem));
    }
}

impl Deref for Connection {
    type Target = SeatState;

    fn deref(&self) -> &SeatState {
        &self.state
    }
}

impl DerefMut for Connection {
    fn deref_mut(&mut self) -> &mut SeatState {
        &mut self.state
    }
}
