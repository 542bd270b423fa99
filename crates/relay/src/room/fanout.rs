//! The way out of a room: one bounded queue per socket, one shared frame for all receivers.
//!
//! A queue that overflows is dropped whole, and the socket counts as behind: once it drained, the room sends one
//! difference instead of what was dropped, and until then nothing else. Nothing here waits: the room never stands still for a slow reader.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use countersign_plan::sync::code::Writer;
use tokio::sync::Notify;

use crate::error::Problem;

/// What waits for one socket. Filled by the room, emptied by the socket's write loop.
#[derive(Debug)]
pub struct Outbox {
    queue: Mutex<Queue>,
    wake: Notify,
    frames_max: usize,
    bytes_max: usize,
}

#[derive(Debug, Default)]
struct Queue {
    frames: VecDeque<Bytes>,
    bytes: usize,
    behind: Behind,
    ended: Option<Ending>,
}

/// Whether frames were dropped that nothing has made good yet. A frame that went out meanwhile would follow on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Behind {
    #[default]
    Not,
    /// The write loop has not drained since.
    Draining,
    /// It has, and the room is to send the difference.
    Drained,
}

/// Why a socket ends.
#[derive(Clone, Debug)]
pub enum Ending {
    /// The relay closes it, with this code and reason.
    Close(Problem),
    /// The other end is gone; nothing can be said.
    Gone,
}

/// What became of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It waits, and all before it was handed to the write loop.
    First,
    /// It waits behind others.
    Queued,
    /// The socket is behind, or ends: a difference will make it good.
    Dropped,
}

/// What the write loop does next.
#[derive(Debug)]
pub enum Next {
    /// Write these in one go.
    Frames(VecDeque<Bytes>),
    /// All is written, but something was dropped on the way: tell the room.
    CaughtUp,
    /// Close.
    End(Ending),
}

impl Outbox {
    /// An empty one, with bounds.
    pub fn new(frames_max: usize, bytes_max: usize) -> Outbox {
        Outbox { queue: Mutex::default(), wake: Notify::new(), frames_max, bytes_max }
    }

    /// Adds a frame. On overflow all that waits is dropped, and what follows too until [`Outbox::resume`].
    pub fn push(&self, frame: Bytes) -> Pushed {
        let mut queue = self.lock();
        if queue.behind != Behind::Not || queue.ended.is_some() {
            return Pushed::Dropped;
        }
        let first = queue.frames.is_empty();
        queue.bytes += frame.len();
        queue.frames.push_back(frame);
        // The first frame may be of any size, whatever waits behind it: a plan larger than the bound could never be sent.
        let behind_first = queue.bytes - queue.frames.front().map_or(0, Bytes::len);
        let over = queue.frames.len() > self.frames_max || behind_first > self.bytes_max;
        if over {
            queue.frames.clear();
            queue.bytes = 0;
            queue.behind = Behind::Draining;
        }
        drop(queue);
        self.wake.notify_one();
        match (over, first) {
            (true, _) => Pushed::Dropped,
            (false, true) => Pushed::First,
            (false, false) => Pushed::Queued,
        }
    }

    /// Takes frames again: the next one is the difference that makes good what was dropped.
    pub fn resume(&self) {
        let mut queue = self.lock();
        if queue.behind == Behind::Drained {
            queue.behind = Behind::Not;
        }
    }

    /// Ends the socket after what waits. The first reason counts.
    pub fn end(&self, ending: Ending) {
        let mut queue = self.lock();
        if queue.ended.is_none() {
            queue.ended = Some(ending);
        }
        drop(queue);
        self.wake.notify_one();
    }

    /// Waits for something to do.
    pub async fn next(&self) -> Next {
        loop {
            if let Some(next) = self.take() {
                return next;
            }
            self.wake.notified().await;
        }
    }

    pub(super) fn take(&self) -> Option<Next> {
        let mut queue = self.lock();
        if !queue.frames.is_empty() {
            queue.bytes = 0;
            return Some(Next::Frames(std::mem::take(&mut queue.frames)));
        }
        if let Some(ending) = queue.ended.clone() {
            return Some(Next::End(ending));
        }
        if queue.behind == Behind::Draining {
            queue.behind = Behind::Drained;
            return Some(Next::CaughtUp);
        }
        None
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        // Nothing between lock and unlock can panic half-way.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Frames of updates, encoded once for everybody.
pub(super) fn update_frame(update: &[u8]) -> Bytes {
    let mut write = Writer::with_capacity(update.len() + 8);
    write.uint(countersign_plan::sync::frame::kind::SYNC).uint(2).bytes(update);
    write.finish().into()
}

/// State vectors of the past, so that a socket that lost frames gets a difference and not the whole plan.
#[derive(Debug, Default)]
pub(super) struct Milestones {
    by_seq: BTreeMap<u64, Vec<u8>>,
}

/// Sequence numbers between two milestones, and how many are kept.
const STRIDE: u64 = 256;
const KEPT: usize = 64;

impl Milestones {
    /// Notes where the document stands, now and then.
    pub(super) fn pass(&mut self, seq: u64, vector: impl FnOnce() -> Vec<u8>) {
        let due = self.by_seq.last_key_value().is_none_or(|(last, _)| seq >= last + STRIDE);
        if due {
            self.by_seq.insert(seq, vector());
            if self.by_seq.len() > KEPT {
                self.by_seq.pop_first();
            }
        }
    }

    /// A state vector that whoever has everything up to `seq` has reached.
    pub(super) fn before(&self, seq: u64) -> &[u8] {
        // An empty state vector: everything.
        self.by_seq.range(..=seq).next_back().map_or(&[0], |(_, vector)| vector)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(next: Option<Next>) -> Vec<usize> {
        match next {
            Some(Next::Frames(frames)) => frames.iter().map(Bytes::len).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn rom7_an_overflow_drops_all_and_is_made_good_once() {
        let outbox = Outbox::new(3, 100);
        let x = || Bytes::from_static(b"x");
        assert_eq!([(); 3].map(|()| outbox.push(x())), [Pushed::First, Pushed::Queued, Pushed::Queued]);
        assert_eq!(outbox.push(x()), Pushed::Dropped, "the fourth is too many");
        assert_eq!(outbox.push(x()), Pushed::Dropped, "what follows is covered by the difference");
        assert!(matches!(outbox.take(), Some(Next::CaughtUp)));
        assert!(outbox.take().is_none());
        assert_eq!(
            outbox.push(x()),
            Pushed::Dropped,
            "it would come before the difference, and follow on what is lost"
        );
        assert!(outbox.take().is_none(), "the room is told once");
        outbox.resume();
        assert_eq!(outbox.push(Bytes::from_static(b"xy")), Pushed::First);
        assert_eq!(frames(outbox.take()), [2]);
    }

    #[test]
    fn rom7_a_single_large_frame_passes() {
        let outbox = Outbox::new(3, 100);
        assert_eq!(outbox.push(Bytes::from(vec![0; 1000])), Pushed::First);
        assert_eq!(frames(outbox.take()), [1000]);
        // And what follows on it with it: the difference that makes good what was dropped has presence and `saved` behind it.
        assert_eq!(outbox.push(Bytes::from(vec![0; 1000])), Pushed::First);
        assert_eq!(outbox.push(Bytes::from(vec![0; 90])), Pushed::Queued);
        assert_eq!(outbox.push(Bytes::from(vec![0; 11])), Pushed::Dropped);
        assert!(matches!(outbox.take(), Some(Next::CaughtUp)));
    }

    #[test]
    fn an_ending_follows_what_waits() {
        let outbox = Outbox::new(3, 100);
        outbox.push(Bytes::from_static(b"last"));
        outbox.end(Ending::Close(Problem::Restarting));
        outbox.end(Ending::Gone);
        assert_eq!(frames(outbox.take()), [4]);
        assert!(matches!(outbox.take(), Some(Next::End(Ending::Close(Problem::Restarting)))));
    }

    #[test]
    fn milestones_are_never_ahead_of_what_was_sent() {
        let mut stones = Milestones::default();
        for seq in 1..=1000 {
            stones.pass(seq, || vec![(seq / 256) as u8 + 1]);
        }
        assert_eq!(stones.before(0), [0]);
        assert_eq!(stones.before(256), [1], "the stone at 1");
        assert_eq!(stones.before(257), [2]);
    }
}
