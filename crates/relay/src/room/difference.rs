//! Differences that a replica lacks, told to those who ask for them: dear on a large plan, so that
//! nobody gets one more often than once a second, and a replica that lacks most of the plan is sent
//! the same bytes as the one before.

use std::time::Duration;

use bytes::Bytes;
use countersign_plan::document::MergeError;
use countersign_plan::lib0::Lib0Reader;
use countersign_plan::sync::frame::Frame;
use tokio::time::Instant;

use super::{Room, fanout};
use crate::error::WireFault;

/// Plans of fewer bytes are encoded for each who asks.
const SHARED_FROM: usize = 128 << 10;
/// Bytes written since the shared encoding was made, beyond which it is made anew.
const BEHIND_MAX: usize = 64 << 10;
/// How long a shared encoding stays that nobody asks for.
const UNUSED: Duration = Duration::from_secs(30);
/// Answers to "who is here" up to this size are given whenever somebody asks.
const CHEAP: usize = 4 << 10;

/// The whole plan as a difference to nothing, shared by all who lack most of it.
pub(super) struct Base {
    /// As a frame.
    frame: Bytes,
    /// The same as an update.
    update: Bytes,
    /// The state vector of its content.
    vector: Vec<u8>,
    /// The sequence number that it goes up to.
    seq: u64,
    /// Bytes written since.
    behind: usize,
    used: Instant,
}

/// An answer to a step 1.
pub(super) struct Difference {
    pub(super) frame: Bytes,
    /// The updates that were written since the shared encoding was made.
    pub(super) rest: Option<Bytes>,
}

/// An answer that one connection gets once within a span; what it asks meanwhile is answered, for
/// the last time it asked, when the span is over.
#[derive(Clone, Debug)]
pub(super) struct PacedAnswer<T> {
    last: Option<Instant>,
    waiting: Option<T>,
}

impl<T> Default for PacedAnswer<T> {
    fn default() -> PacedAnswer<T> {
        PacedAnswer { last: None, waiting: None }
    }
}

impl<T> PacedAnswer<T> {
    /// Keeps something to be answered when it is due.
    pub(super) fn put(&mut self, what: T) {
        self.waiting = Some(what);
    }

    /// The question to answer now; nothing where that must wait.
    fn ask(&mut self, what: T, span: Duration, now: Instant) -> Option<T> {
        self.waiting = Some(what);
        self.due(span, now)
    }

    /// The question that waited and may be answered now.
    fn due(&mut self, span: Duration, now: Instant) -> Option<T> {
        if self.last.is_some_and(|last| last + span > now) {
            return None;
        }
        let due = self.waiting.take();
        if due.is_some() {
            self.last = Some(now);
        }
        due
    }

    /// When what waits may be answered.
    fn until(&self, span: Duration) -> Option<Instant> {
        self.waiting.as_ref()?;
        // An answer that was put there without being asked now is due at once.
        Some(self.last.map_or_else(Instant::now, |last| last + span))
    }
}

impl Base {
    /// So many bytes were written. False: it is to be forgotten.
    pub(super) fn follow(&mut self, bytes: usize) -> bool {
        self.behind += bytes;
        self.used.elapsed() < UNUSED
    }
}

impl Room {
    /// Notes a step 1; what is to be answered now, if anything.
    pub(super) fn ask_difference(&mut self, connection: u64, vector: Bytes) -> Option<Bytes> {
        let span = self.around.times.difference;
        let seat = self.seats.get_mut(connection)?;
        seat.differences.ask(vector, span, Instant::now())
    }

    /// Notes that a connection asks who is here; what is to be answered now, if anything.
    pub(super) fn ask_people(&mut self, connection: u64) -> Option<Bytes> {
        let (span, frame) = (self.around.times.difference, self.seats.presence().frame());
        let seat = self.seats.get_mut(connection)?;
        if frame.len() <= CHEAP {
            return Some(frame);
        }
        seat.people.ask((), span, Instant::now()).map(|()| frame)
    }

    /// Answers what waited for its second.
    pub(super) fn answer_due(&mut self) {
        let (span, now, seq) = (self.around.times.difference, Instant::now(), self.replica.seq);
        let mut due = Vec::new();
        let mut asked = Vec::new();
        for (number, seat) in self.seats.all_sent() {
            if let Some(vector) = seat.differences.due(span, now) {
                due.push((number, vector));
            }
            if seat.people.due(span, now).is_some() {
                asked.push(number);
            }
        }
        for number in asked {
            let frame = self.seats.presence().frame();
            if let Some(seat) = self.seats.sent(number) {
                seat.send(frame, seq);
            }
        }
        for (number, vector) in due {
            self.send_difference(number, &vector, seq);
        }
    }

    /// How long until an answer is due.
    pub(super) fn next_answer(&self) -> Option<Duration> {
        let span = self.around.times.difference;
        let until = self.seats.all();
        let until = until
            .flat_map(|(_, c)| [c.differences.until(span), c.people.until(span)])
            .flatten()
            .min()?;
        Some(until.saturating_duration_since(Instant::now()).max(Duration::from_millis(1)))
    }

    /// Sends a connection what it lacks.
    pub(super) fn send_difference(&mut self, connection: u64, vector: &[u8], before: u64) {
        let difference = self.difference(vector);
        match difference {
            Ok(difference) => {
                if let Some(seat) = self.seats.sent(connection) {
                    seat.send_difference(difference);
                }
            }
            Err(e) => {
                let problem = WireFault::StateVector(e.to_string()).into();
                self.end_connection(connection, problem, before);
            }
        }
    }

    /// The difference that a replica with this state vector lacks.
    pub(super) fn difference(&mut self, vector: &[u8]) -> Result<Difference, MergeError> {
        if self.replica.counted() < SHARED_FROM || !self.lacks_most(vector) {
            let update = self.replica.doc.diff(vector)?;
            return Ok(Difference {
                frame: Frame::Step2(update.into()).encode().into(),
                rest: None,
            });
        }
        // Both frames must find room in an outbox, or they would be dropped and asked for again,
        // for ever.
        let most = BEHIND_MAX.min(self.around.limits.outbox_bytes / 4);
        let (frame, vector, behind) = {
            let base = self.base(most);
            base.used = Instant::now();
            (base.frame.clone(), base.vector.clone(), base.behind)
        };
        let rest = match behind {
            0 => None,
            _ => Some(fanout::update_frame(&self.replica.doc.diff(&vector)?)),
        };
        Ok(Difference { frame, rest })
    }

    /// The whole plan as an update, and the sequence number that it goes up to: the one that is
    /// durable now. An older shared encoding stays: newcomers go on to get the same bytes.
    pub(super) fn whole(&mut self) -> (Bytes, u64) {
        if self.base.as_ref().is_some_and(|base| base.behind > 0) {
            return (self.replica.doc.encode().into(), self.replica.seq);
        }
        let base = self.base(0);
        (base.update.clone(), base.seq)
    }

    /// The shared encoding, with at most so many bytes written since it was made.
    fn base(&mut self, behind_max: usize) -> &mut Base {
        let kept = self.base.take().filter(|base| base.behind <= behind_max);
        let replica = &self.replica;
        let made = kept.unwrap_or_else(|| {
            let update = replica.doc.encode();
            let len = update.len();
            let frame = Bytes::from(Frame::Step2(update.into()).encode());
            let update = frame.slice(frame.len() - len..);
            let vector = replica.doc.state_vector();
            Base { frame, update, vector, seq: replica.seq, behind: 0, used: Instant::now() }
        });
        self.base.insert(made)
    }

    /// Whether a replica with this state vector lacks more than half of what was ever written. Not
    /// where it is none.
    fn lacks_most(&self, vector: &[u8]) -> bool {
        let Some(theirs) = clocks(vector) else { return false };
        let ours = clocks(&self.replica.gate.state_vector()).unwrap_or_default();
        let (mut all, mut lacking) = (0u64, 0u64);
        for (client, clock) in ours {
            let has = theirs.binary_search_by_key(&client, |(client, _)| *client);
            let has = has.ok().and_then(|at| theirs.get(at)).map_or(0, |(_, clock)| *clock);
            all = all.saturating_add(clock);
            lacking = lacking.saturating_add(clock.saturating_sub(has));
        }
        lacking > all / 2
    }
}

/// A state vector by client id.
fn clocks(vector: &[u8]) -> Option<Vec<(u64, u64)>> {
    countersign_gate::check_state_vector(vector).ok()?;
    let mut read = Lib0Reader::new(vector);
    let count = read.uint().ok()?;
    let mut clocks: Vec<_> =
        (0..count).map_while(|_| Some((read.uint().ok()?, read.uint().ok()?))).collect();
    clocks.sort_unstable();
    Some(clocks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fai3_the_first_is_answered_at_once_and_then_the_last_of_each_span() {
        let (span, begun) = (Duration::from_secs(1), Instant::now());
        let mut paced = PacedAnswer::default();
        assert_eq!(paced.ask(1, span, begun), Some(1));
        assert_eq!(paced.until(span), None);
        assert_eq!([2, 3].map(|what| paced.ask(what, span, begun)), [None, None]);
        assert_eq!(paced.until(span), Some(begun + span));
        assert_eq!(paced.due(span, begun + span / 2), None);
        assert_eq!(paced.due(span, begun + span), Some(3));
        assert_eq!(paced.due(span, begun + span * 2), None);
        assert_eq!(paced.ask(4, span, begun + span), None);
        assert_eq!(paced.ask(5, span, begun + span * 2), Some(5));
    }
}
