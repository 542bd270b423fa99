//! Delivery of a durable batch: frames to sockets, answers to callers; then what the store does
//! beside the log.

use std::sync::Arc;

use bytes::Bytes;
use countersign_plan::sync::frame::Frame;

use super::batch::{Batch, Deletion, NewForecast, NewSettings, OutgoingFrames, OutgoingOne};
use super::difference::Difference;
use super::seats::OwnStep1;
use super::{End, Room, notices};
use crate::error::Problem;

impl Room {
    /// Sends what the batch holds for sockets.
    pub(super) fn fan_out(&mut self, batch: &mut Batch) {
        let before = batch.before;
        for outgoing in batch.outgoing.drain(..) {
            match outgoing {
                OutgoingFrames::Update { author, frame, to_author } => {
                    for (number, seat) in self.seats.all_sent() {
                        let its =
                            if Some(number) == author { to_author.as_ref() } else { Some(&frame) };
                        if let Some(its) = its.filter(|_| seat.is_live()) {
                            seat.send(its.clone(), before);
                        }
                    }
                }
                OutgoingFrames::Presence { about, frame } => {
                    for (number, seat) in self.seats.all_sent() {
                        if number != about {
                            seat.send(frame.clone(), before);
                        }
                    }
                }
                OutgoingFrames::One { connection, what } => self.send_one(connection, what, before),
            }
        }
    }

    fn send_one(&mut self, connection: u64, what: OutgoingOne, before: u64) {
        match what {
            OutgoingOne::Difference(vector) => {
                return self.send_difference(connection, &vector, before);
            }
            OutgoingOne::CatchUp => return self.catch_up_socket(connection),
            OutgoingOne::End(problem) => return self.end_connection(connection, problem, before),
            OutgoingOne::Step1 => return self.send_step1(connection, before),
            OutgoingOne::Frame(_)
            | OutgoingOne::Welcome(_)
            | OutgoingOne::Refusal(_)
            | OutgoingOne::Notice(_) => {}
        }
        let Some(seat) = self.seats.sent(connection) else { return };
        match what {
            OutgoingOne::Frame(frame) => seat.send(frame, before),
            OutgoingOne::Welcome(frame) => seat.send_kept(frame, before),
            OutgoingOne::Refusal(refused) => seat.refuse(refused, before),
            OutgoingOne::Notice(notice) => seat.tell(notice, before),
            OutgoingOne::Difference(_)
            | OutgoingOne::CatchUp
            | OutgoingOne::Step1
            | OutgoingOne::End(_) => {}
        }
    }

    /// Asks a socket what the room lacks.
    pub(super) fn send_step1(&mut self, connection: u64, before: u64) {
        let vector = self.replica.gate.state_vector();
        if let Some(seat) = self.seats.sent(connection) {
            seat.send(Frame::Step1(vector.into()).encode().into(), before);
        }
    }

    /// Sends a socket that had fallen behind everything since.
    pub(super) fn catch_up_socket(&mut self, connection: u64) {
        let difference = self.difference_since(connection);
        let presence = (!self.seats.presence().is_empty()).then(|| self.seats.presence().frame());
        let (vector, seq) = (self.replica.gate.state_vector(), self.replica.seq);
        let Some(seat) = self.seats.sent(connection) else { return };
        let dropped = seat.outbox.resume();
        if dropped > 0 {
            seat.refuse(notices::behind(), 0);
        }
        // Our own client could not place it before its first step 1.
        if seat.is_live()
            && let Some(difference) = difference
        {
            seat.send_difference(difference);
            seat.withheld = None;
        }
        if let Some(frame) = presence {
            seat.send(frame, 0);
        }
        // The room's step 1, the last `saved`, and the report may have been among the dropped
        // frames. The outbox kept welcome, refusals and notices.
        match seat.own_step1 {
            OwnStep1::Asked | OwnStep1::AskedForGap => {
                seat.send(Frame::Step1(vector.into()).encode().into(), 0);
            }
            OwnStep1::Answered | OwnStep1::Due => {}
        }
        seat.told = 0;
        (seat.reported, seat.awaits) = (seat.reported.map(|_| 0), None);
        seat.acknowledge(seq, 0);
    }

    /// Everything since a socket surely had all.
    fn difference_since(&mut self, connection: u64) -> Option<Difference> {
        let seat = self.seats.get(connection)?;
        let safe = seat.withheld.map_or(seat.safe, |withheld| seat.safe.min(withheld));
        let vector = self.milestones.before(safe).to_vec();
        self.difference(&vector).ok()
    }

    /// Sends every live socket what it may lack: the replica was rebuilt, and the store may hold
    /// more than was sent.
    pub(super) fn send_differences(&mut self) {
        let live: Vec<u64> =
            self.seats.all().filter(|(_, seat)| seat.is_live()).map(|(n, _)| n).collect();
        for connection in live {
            // Silenced: the author gets the result at the end of the silence.
            let is_withheld =
                self.seats.get(connection).is_some_and(|seat| seat.withheld.is_some());
            if is_withheld {
                continue;
            }
            if let Some(difference) = self.difference_since(connection)
                && let Some(seat) = self.seats.sent(connection)
            {
                seat.send_difference(difference);
            }
        }
    }

    /// Tells a socket why it ends, and everybody that it is gone. Messages it still sends are kept
    /// apart.
    pub(super) fn end_connection(&mut self, connection: u64, problem: Problem, before: u64) {
        let Some(seat) = self.seats.sent(connection) else { return };
        seat.end(problem, before);
        self.seats.end(connection);
        if let Some(states) = self.seats.presence().leave(connection) {
            let frame: Bytes = Frame::Awareness(states.into()).encode().into();
            for (_, other) in self.seats.all_sent() {
                other.send(frame.clone(), before);
            }
        }
    }

    /// Tells clients what is saved and callers what was done.
    pub(super) async fn acknowledge(&mut self, mut batch: Batch) -> Result<(), End> {
        self.take_diagnoses(&mut batch);
        for (_, seat) in self.seats.all_sent() {
            seat.acknowledge(self.replica.seq, batch.before);
        }
        batch.replies.into_iter().for_each(|reply| reply());
        for reply in batch.reads {
            reply.send(self.sight(batch.at).await);
        }
        for (who, reply) in batch.desks {
            reply.send(self.order_desk(&who, batch.at).await);
        }
        for reply in batch.forged {
            let known = self.load_record().await;
            reply.send(known.map(|()| self.history().forged().clone()).map_err(Problem::from));
        }
        for NewForecast { close_date, answer, reply } in batch.forecasts {
            let set = self.around.store.forecast(&self.plan, close_date, batch.at, answer).await;
            if set.is_ok() {
                Arc::make_mut(&mut self.replica.record.kept).close_date = close_date;
                self.replica.record.is_due = true;
                self.diagnosis.mark_at_once();
            }
            reply.send(set.map_err(Problem::from));
        }
        for NewSettings { settings, answer, reply } in batch.settings {
            let named = settings.named.to_string();
            let set = self.around.store.settle(&self.plan, named, batch.at, answer).await;
            if set.is_ok() {
                self.replica.settings = Arc::new(settings);
                self.replica.record.is_due = true;
                self.diagnosis.mark_at_once();
            }
            reply.send(set.map_err(Problem::from));
        }
        let mut is_deleted = false;
        for Deletion { answer, reply } in batch.deletions {
            let gone = self.around.store.delete(&self.plan, (self.around.clock)(), answer).await;
            is_deleted |= gone.is_ok();
            reply.send(gone.map_err(Problem::from));
        }
        match (is_deleted, batch.is_last) {
            (true, _) => Err(End::Deleted),
            (false, true) => {
                // The next start has less to read. A plan that cannot be compacted is in the log.
                if let Err(problem) = self.compact(1).await {
                    problem.log(self.plan.as_str());
                }
                Err(End::Stopped)
            }
            (false, false) => Ok(()),
        }
    }
}
