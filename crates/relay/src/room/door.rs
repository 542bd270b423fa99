//! The door: a socket's first messages, its client id, its presence, and its going.

use chrono::{DateTime, Utc};
use countersign_gate as gate;
use countersign_plan::sync::frame::{AwarenessUpdate, Frame, Hello, Welcome, WireLimits};

use super::Room;
use super::ask::{Join, Reply};
use super::batch::{Batch, Origin, OutgoingFrames, OutgoingOne};
use super::seats::{Connection, OwnStep1, Sender, SocketStage};
use crate::error::{Problem, WireFault};
use crate::store::IdSource;
use crate::token::Participant;

impl Room {
    pub(super) fn join(&mut self, join: Join, reply: Reply<()>, batch: &mut Batch) {
        let refused = if join.who.is_of_before(self.replica.deleted) {
            Some(Problem::BeganAnew)
        } else if join.epoch.is_some_and(|epoch| epoch != self.replica.epoch) {
            Some(Problem::Epoch { now: self.replica.epoch })
        } else {
            self.no_seat(&join.who)
        };
        if let Some(problem) = refused {
            return batch.answer(reply, Err(problem));
        }
        let last_visit = self.replica.record.kept.last_visit(&join.who);
        self.note_open(&join.who, batch);
        let seat = Connection::new(join.who, join.own_client, join.outbox, last_visit);
        self.seats.insert(join.connection, seat);
        batch.answer(reply, Ok(()));
        if !join.own_client {
            self.greet(join.connection, batch);
        }
    }

    /// Why there is no seat for one more connection of somebody, if there is none: a person has a
    /// few, all who share a link have some more, and a quarter of the plan's seats is kept for
    /// people whose address is verified.
    fn no_seat(&self, who: &Participant) -> Option<Problem> {
        let limits = &self.around.limits;
        let is_verified = |who: &Participant| who.assurance.is_verified();
        let principal = who.principal();
        // A link of somebody's sub may be in other hands: its places are counted apart.
        let is_alike = |seat: &Connection| is_verified(&seat.who) == is_verified(who);
        let own =
            self.seats.all().filter(|(_, seat)| seat.principal == principal && is_alike(seat));
        let own = own.count();
        let most =
            if is_verified(who) { limits.connections_person } else { limits.connections_link };
        let all = self.seats.len();
        let guests = self.seats.all().filter(|(_, seat)| !is_verified(&seat.who)).count();
        let for_guests = limits.connections - limits.connections / 4;
        if own >= most {
            Some(Problem::OwnCrowd(most))
        } else if all >= limits.connections || (!is_verified(who) && guests >= for_guests) {
            Some(Problem::Crowded(limits.connections))
        } else {
            None
        }
    }

    /// Sends a replica that may sync its first frames: the room's step 1, and who is here.
    fn greet(&mut self, connection: u64, batch: &mut Batch) {
        // A reader has nothing that the room lacks.
        if let Some(seat) = self.seats.get_mut(connection)
            && seat.who.scope.write()
        {
            seat.own_step1 = OwnStep1::Asked;
            batch.send(connection, OutgoingOne::Step1);
        }
        if !self.seats.presence().is_empty() {
            let frame = self.seats.presence().frame();
            batch.send(connection, OutgoingOne::Frame(frame));
        }
    }

    pub(super) fn hello(&mut self, connection: u64, hello: &Hello, batch: &mut Batch) {
        let Some(seat) = self.seats.get(connection) else { return };
        if !seat.own_client {
            return batch.end(connection, WireFault::ForeignHello.into());
        }
        if hello.epoch.is_some_and(|epoch| epoch != self.replica.epoch) {
            return batch.end(connection, Problem::Epoch { now: self.replica.epoch });
        }
        let last_visit = seat.last_visit;
        let role = seat.who.party();
        if let Err(problem) = self.claim(connection, hello.client_id, batch) {
            return batch.end(connection, problem);
        }
        let limits = &self.around.limits;
        let limits = WireLimits {
            update: limits.update as u64,
            step2: limits.update as u64,
            plan: limits.plan as u64,
            steps: limits.steps as u64,
            connections: limits.connections as u64,
            messages: limits.messages.into(),
            burst: limits.burst.into(),
        };
        let today = Some(self.today(batch.at));
        let welcome = Welcome { epoch: self.replica.epoch, limits, role, today, last_visit };
        batch.send(connection, OutgoingOne::Welcome(Frame::Welcome(welcome).encode().into()));
        if let Some(seat) = self.seats.get_mut(connection) {
            seat.reported = Some(0);
        }
        self.greet(connection, batch);
    }

    /// Makes a client id the socket's own, and binds it where it was nobody's.
    fn claim(&mut self, connection: u64, client: u64, batch: &mut Batch) -> Result<(), Problem> {
        let Some(seat) = self.seats.get(connection) else { return Ok(()) };
        let (owner, assurance) = (seat.principal.clone(), seat.who.assurance);
        let principal = self.replica.people.number(&owner);
        if self.replica.gate.owner(client) != Some(principal) {
            let quota = self.around.limits.ids_per_hour;
            let gate = &self.replica.gate;
            if self.replica.people.fresh_ids(gate, principal, assurance, batch.at) >= quota {
                return Err(Problem::TooManyIds(quota));
            }
            self.replica.gate.bind(client, principal).map_err(|_| Problem::ForeignId(client))?;
            batch.bind(self, client, owner, IdSource::Socket, assurance);
        } else {
            self.replica.people.takes_up(principal, client);
        }
        if let Some(seat) = self.seats.get_mut(connection) {
            seat.client = Some(client);
            if seat.stage == SocketStage::BeforeHello {
                seat.stage = SocketStage::BeforeStep1;
            }
        }
        Ok(())
    }

    /// A socket is closed.
    pub(super) fn leave(&mut self, connection: u64, batch: &mut Batch) {
        if let Some((sender, who)) = self.seats.leave(connection) {
            if let Some(who) = who {
                self.note_close(&who, batch);
            }
            self.give_back(&sender, batch);
        }
        if let Some(states) = self.seats.presence_mut().leave(connection) {
            let frame = Frame::Awareness(states.into()).encode().into();
            batch.outgoing.push(OutgoingFrames::Presence { about: connection, frame });
        }
    }

    /// An id that a socket leaves without having written under it may become free again.
    fn give_back(&mut self, sender: &Sender, batch: &mut Batch) {
        let Some(client) = sender.client else { return };
        let principal = self.replica.people.number(&sender.principal);
        let is_used = self.replica.gate.next_clock(client) > 0
            || self.replica.gate.owner(client) != Some(principal)
            || self.seats.all().any(|(_, other)| other.client == Some(client));
        if !is_used {
            let released = self.replica.people.leaves(&mut self.replica.gate, principal, client);
            batch.beside.released.extend(released);
        }
    }

    /// How many ids that nobody has yet an update may bring along. A quarter of the hour's quota is
    /// left to the sockets themselves, each of which has one: people who share a link share
    /// these numbers.
    pub(super) fn fresh_ids_left(
        &mut self,
        origin: &Origin,
        principal: gate::Principal,
        at: DateTime<Utc>,
    ) -> usize {
        let quota = self.around.limits.ids_per_hour;
        let (assurance, gate) = (self.assurance(origin), &self.replica.gate);
        let used = self.replica.people.fresh_ids(gate, principal, assurance, at);
        let along = (quota - quota / 4).saturating_sub(used);
        let is_first = match origin {
            Origin::Socket { connection, .. } => {
                self.seats.get(*connection).is_some_and(|seat| seat.client.is_none())
            }
            // The one id under which a person's HTTP calls write.
            Origin::Http(_) => return 1,
        };
        if is_first && used < quota { along.max(1) } else { along }
    }

    pub(super) fn receive_presence(&mut self, connection: u64, states: &[u8], batch: &mut Batch) {
        let update = match AwarenessUpdate::decode(states) {
            Ok(update) => update,
            Err(malformed) => {
                return batch.end(connection, WireFault::Frame(malformed.to_string()).into());
            }
        };
        let Some(seat) = self.seats.get(connection) else { return };
        if seat.client.is_none()
            && let [only] = update.entries.as_slice()
            && only.state != "null"
        {
            // A stock client speaks of itself first. An id of somebody else, or one that is here
            // already, is not it.
            let owner = self.replica.gate.owner(only.client);
            let owner = owner.map(|owner| self.replica.people.principal(owner));
            let is_free = owner.is_none() && self.replica.gate.next_clock(only.client) == 0;
            let is_back = owner.as_ref() == Some(&seat.principal)
                && !self.seats.presence().elsewhere(only.client, connection);
            if is_free || is_back {
                // A reserved or impossible id stays nobody's, and the entry is ignored.
                let _ = self.claim(connection, only.client, batch);
            }
        }
        let Some(seat) = self.seats.get(connection) else { return };
        let Some(own) = seat.client else { return };
        let who = std::sync::Arc::clone(&seat.who);
        let person = (who.name.as_str(), who.side, who.sub.as_str());
        let bytes_max = self.around.limits.presence;
        if let Some(states) =
            self.seats.presence_mut().say(connection, own, &update, person, bytes_max)
        {
            let frame = Frame::Awareness(states.into()).encode().into();
            batch.outgoing.push(OutgoingFrames::Presence { about: connection, frame });
        }
    }
}
