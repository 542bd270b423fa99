//! One socket as its room sees it.

use std::sync::Arc;

use bytes::Bytes;
use countersign_gate as gate;
use countersign_plan::sync::frame::{Frame, Notice, Refused, Saved};

use super::difference::{Difference, Paced};
use super::fanout::{Outbox, OutboxSender, OverflowRule, Pushed};
use super::judge::Fights;
use crate::error::Problem;
use crate::token::Participant;

/// A socket.
pub(super) struct Connection {
    pub(super) who: Participant,
    /// Their number in the gate.
    pub(super) principal: gate::Principal,
    /// Speaks `countersign.v1`.
    pub(super) own_client: bool,
    /// The id of its replica, once known.
    pub(super) client: Option<u64>,
    pub(super) outbox: OutboxSender,
    /// The room ended it: it is to be taken out before the batch is over.
    pub(super) is_ended: bool,
    /// Gets updates. Our own client does from its first step 1 on: before that it could not place them.
    pub(super) live: bool,
    /// Was sent a difference to what it had, and everything since.
    pub(super) placed: bool,
    /// A step 1 of ours is not answered yet.
    pub(super) asked: bool,
    /// Its first answer to a step 1 of ours is dealt with: what it sends from now on it writes while connected.
    pub(super) caught_up: bool,
    /// Who writes was named: what follows under the same ids is theirs.
    pub(super) named: bool,
    /// Something was dropped for a gap and will come again with the answer to our step 1.
    pub(super) owed: bool,
    /// Messages with updates that were dealt with.
    pub(super) messages: u64,
    /// How many of those it was told of.
    pub(super) told: u64,
    /// Everything up to this sequence number was handed to its write loop.
    pub(super) safe: u64,
    /// Which places it fights over, and since when it is not listened to there.
    pub(super) fights: Fights,
    /// What came of its silenced writes was kept from it, from this sequence number on.
    pub(super) withheld: Option<u64>,
    /// The number of the report that it was sent, 0 before the first; `None` for whoever is not to be sent any: stock
    /// clients, and our own before its welcome.
    pub(super) reported: Option<u64>,
    /// Its step 1s: a second one waits for its second.
    pub(super) differences: Paced<Bytes>,
    /// Its questions who is here, where that is much to tell.
    pub(super) people: Paced<()>,
}

impl Connection {
    pub(super) fn new(
        who: Participant,
        principal: gate::Principal,
        own_client: bool,
        outbox: Arc<Outbox>,
    ) -> Connection {
        Connection {
            who,
            principal,
            own_client,
            client: None,
            outbox: OutboxSender::new(outbox),
            is_ended: false,
            live: !own_client,
            placed: false,
            asked: false,
            caught_up: false,
            named: false,
            owed: false,
            messages: 0,
            told: 0,
            safe: 0,
            fights: Fights::default(),
            withheld: None,
            reported: None,
            differences: Paced::default(),
            people: Paced::default(),
        }
    }

    /// Sends a frame. `before`: the sequence number up to which everything was sent to whoever is placed before this
    /// frame.
    pub(super) fn send(&mut self, frame: Bytes, before: u64) {
        self.push(frame, OverflowRule::Drop, before);
    }

    /// Sends a frame that nothing else makes good: should the socket fall behind, it is sent again.
    pub(super) fn send_kept(&mut self, frame: Bytes, before: u64) {
        self.push(frame, OverflowRule::Keep, before);
    }

    fn push(&mut self, frame: Bytes, overflow: OverflowRule, before: u64) {
        match self.outbox.push_as(frame, overflow) {
            Pushed::First if self.placed => self.safe = before,
            Pushed::First | Pushed::Queued | Pushed::Dropped => {}
        }
    }

    /// Sends a difference to whatever it had. Should it be dropped on the way, everything is owed.
    pub(super) fn send_difference(&mut self, difference: Difference) {
        self.outbox.push(difference.frame);
        difference.rest.map(|rest| self.outbox.push(rest));
        self.safe = 0;
        (self.live, self.placed) = (true, true);
    }

    /// Tells our own client how many of its messages are settled, when that is news.
    pub(super) fn acknowledge(&mut self, seq: u64, before: u64) {
        // While something is owed, "saved" would not be true of it.
        if self.own_client && !self.owed && self.told != self.messages {
            self.told = self.messages;
            self.send(Frame::Saved(Saved { messages: self.messages, seq }).encode().into(), before);
        }
    }

    /// Tells our own client what was not taken.
    pub(super) fn refuse(&mut self, code: &str, reason: String, what: Option<String>, before: u64) {
        if self.own_client {
            let refused = Refused { code: code.to_owned(), reason, what };
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
        self.refuse(problem.code(), problem.to_string(), None, before);
        self.is_ended = true;
        self.outbox.end(super::Ending::Close(problem));
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use countersign_plan::model::Side;

    use super::*;
    use crate::token::{Absent, Scope};

    #[test]
    fn rom7_whoever_was_sent_no_difference_yet_is_owed_everything() {
        let who = Participant {
            plan: "p".to_owned(),
            sub: "ann".to_owned(),
            name: "Ann".to_owned(),
            email: None,
            side: Side::Buyer,
            scope: Scope::default(),
            assurance: 2,
            issued: DateTime::UNIX_EPOCH,
            expires: DateTime::UNIX_EPOCH,
            absent: Absent::default(),
        };
        for own_client in [true, false] {
            let outbox = Arc::new(Outbox::new(8, 1000));
            let mut one = Connection::new(who.clone(), gate::Principal(1), own_client, outbox);
            one.send(Bytes::from_static(b"welcome"), 7);
            assert_eq!(one.safe, 0, "it was sent a word, and none of the plan");
        }
        let outbox = Arc::new(Outbox::new(8, 1000));
        let mut one = Connection::new(who, gate::Principal(1), true, Arc::clone(&outbox));
        one.send_difference(Difference { frame: Bytes::from_static(b"all"), rest: None });
        one.send(Bytes::from_static(b"next"), 7);
        assert_eq!(one.safe, 0, "the difference may still be dropped");
        outbox.take();
        one.send(Bytes::from_static(b"next"), 8);
        assert_eq!(one.safe, 8);
    }
}
