//! The way out of a room: one bounded queue per socket, one shared frame for all receivers.
//!
//! A queue that overflows is dropped, and the socket counts as behind: once it drained, the room
//! sends one difference instead of what was dropped, and until then nothing else. A frame that no
//! difference makes good (a refusal, a notice) is kept and sent again before it, within a bound.
//! Nothing here waits: the room never stands still for a slow reader.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use countersign_plan::lib0::Lib0Writer;
use tokio::sync::Notify;

use crate::error::Problem;

/// The frames that wait for one socket. Filled by the room, emptied by the socket's write loop.
#[derive(Debug)]
pub struct Outbox {
    queue: Mutex<Queue>,
    wake: Notify,
    frames_max: usize,
    bytes_max: usize,
}

#[derive(Debug, Default)]
struct Queue {
    frames: VecDeque<QueuedFrame>,
    /// The bytes of those frames that count.
    bytes: usize,
    /// Frames at the front that were kept over an overflow: they are bounded already, and count no
    /// more.
    exempt: usize,
    /// Frames that are sent again once the socket drained.
    kept: VecDeque<Bytes>,
    kept_bytes: usize,
    /// Frames that were to be kept, and found no room.
    dropped: usize,
    behind: Gap,
    ended: Option<Ending>,
}

#[derive(Debug)]
struct QueuedFrame {
    frame: Bytes,
    overflow: OverflowRule,
}

/// Says what an overflow of the queue does to a frame in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OverflowRule {
    /// It is dropped: the difference that follows makes it good.
    Drop,
    /// It is kept, and sent again before the difference.
    Keep,
}

/// Frames that are kept over an overflow, and their bytes. Beyond either bound a frame is dropped
/// and counted; the room then tells how many were ([`Outbox::resume`]).
const KEPT_FRAMES: usize = 1024;
const KEPT_BYTES: usize = 256 << 10;

/// The room's end of an outbox. However the room lets go of it, also by a panic, the socket ends.
#[derive(Debug)]
pub(super) struct OutboxSender {
    outbox: Arc<Outbox>,
    is_released: bool,
}

impl OutboxSender {
    pub(super) fn new(outbox: Arc<Outbox>) -> OutboxSender {
        OutboxSender { outbox, is_released: false }
    }

    /// Lets go of the outbox without ending the socket.
    pub(super) fn release(mut self) {
        self.is_released = true;
    }
}

impl Deref for OutboxSender {
    type Target = Outbox;

    fn deref(&self) -> &Outbox {
        &self.outbox
    }
}

impl Drop for OutboxSender {
    fn drop(&mut self) {
        // The first reason counts: a socket that was told one, or is gone, does not see this one.
        if !self.is_released {
            self.outbox.end(Ending::Close(Problem::RoomFailed));
        }
    }
}

/// Whether frames were dropped that nothing has made good yet. A frame that went out meanwhile
/// would follow on them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gap {
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

/// The outcome of pushing a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PushOutcome {
    /// It waits, and all before it was handed to the write loop.
    First,
    /// It waits behind others.
    Queued,
    /// The socket is behind, or ends: a difference will make it good.
    Dropped,
}

/// The next action of the write loop.
#[derive(Debug)]
pub enum WriteAction {
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

    /// Adds a frame that a difference makes good. On overflow all that waits is dropped, and what
    /// follows too until [`Outbox::resume`].
    pub fn push(&self, frame: Bytes) -> PushOutcome {
        self.push_as(frame, OverflowRule::Drop)
    }

    /// Adds a frame, and says what an overflow does to it.
    pub fn push_as(&self, frame: Bytes, overflow: OverflowRule) -> PushOutcome {
        let mut queue = self.lock();
        if queue.ended.is_some() {
            return PushOutcome::Dropped;
        }
        if queue.behind != Gap::Not {
            queue.keep(QueuedFrame { frame, overflow });
            return PushOutcome::Dropped;
        }
        let first = queue.frames.is_empty();
        queue.bytes += frame.len();
        queue.frames.push_back(QueuedFrame { frame, overflow });
        // The first frame may be of any size, whatever waits behind it: a plan larger than the
        // bound could never be sent.
        let behind_first =
            queue.bytes - queue.frames.get(queue.exempt).map_or(0, |first| first.frame.len());
        let counted = queue.frames.len() - queue.exempt;
        let over = counted > self.frames_max || behind_first > self.bytes_max;
        if over {
            for queued in queue.take_frames() {
                queue.keep(queued);
            }
            queue.behind = Gap::Draining;
        }
        drop(queue);
        self.wake.notify_one();
        match (over, first) {
            (true, _) => PushOutcome::Dropped,
            (false, true) => PushOutcome::First,
            (false, false) => PushOutcome::Queued,
        }
    }

    /// Takes frames again: what was kept comes first, the next one is the difference that makes
    /// good what was dropped. Gives how many frames that were to be kept found no room.
    pub fn resume(&self) -> usize {
        let mut queue = self.lock();
        if queue.behind != Gap::Drained {
            return 0;
        }
        queue.behind = Gap::Not;
        queue.requeue_kept();
        let dropped = std::mem::take(&mut queue.dropped);
        drop(queue);
        self.wake.notify_one();
        dropped
    }

    /// Ends the socket after what waits, and what was kept. The first reason counts.
    pub fn end(&self, ending: Ending) {
        let mut queue = self.lock();
        if queue.ended.is_none() {
            queue.ended = Some(ending);
            queue.requeue_kept();
        }
        drop(queue);
        self.wake.notify_one();
    }

    /// Waits for something to do.
    pub async fn next(&self) -> WriteAction {
        loop {
            if let Some(next) = self.take() {
                return next;
            }
            self.wake.notified().await;
        }
    }

    pub(super) fn take(&self) -> Option<WriteAction> {
        let mut queue = self.lock();
        if !queue.frames.is_empty() {
            let frames = queue.take_frames();
            return Some(WriteAction::Frames(
                frames.into_iter().map(|queued| queued.frame).collect(),
            ));
        }
        if let Some(ending) = queue.ended.clone() {
            return Some(WriteAction::End(ending));
        }
        if queue.behind == Gap::Draining {
            queue.behind = Gap::Drained;
            return Some(WriteAction::CaughtUp);
        }
        None
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        // Nothing between lock and unlock can panic half-way.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    fn take_frames(&mut self) -> VecDeque<QueuedFrame> {
        (self.bytes, self.exempt) = (0, 0);
        std::mem::take(&mut self.frames)
    }

    /// Keeps a frame over an overflow, if it is one of those and there is room.
    fn keep(&mut self, queued: QueuedFrame) {
        match queued.overflow {
            OverflowRule::Drop => {}
            OverflowRule::Keep
                if self.kept.len() < KEPT_FRAMES
                    && self.kept_bytes + queued.frame.len() <= KEPT_BYTES =>
            {
                self.kept_bytes += queued.frame.len();
                self.kept.push_back(queued.frame);
            }
            OverflowRule::Keep => self.dropped += 1,
        }
    }

    /// Puts what was kept in front of what waits.
    fn requeue_kept(&mut self) {
        self.exempt += self.kept.len();
        self.kept_bytes = 0;
        for frame in self.kept.drain(..).rev() {
            self.frames.push_front(QueuedFrame { frame, overflow: OverflowRule::Keep });
        }
    }
}

/// Frames of updates, encoded once for everybody.
pub(super) fn update_frame(update: &[u8]) -> Bytes {
    let mut write = Lib0Writer::with_capacity(update.len() + 8);
    write.uint(countersign_plan::sync::frame::kind::SYNC).uint(2).bytes(update);
    write.finish().into()
}

/// State vectors of the past, so that a socket that lost frames gets a difference and not the whole
/// plan.
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

    fn frames(next: Option<WriteAction>) -> Vec<usize> {
        match next {
            Some(WriteAction::Frames(frames)) => frames.iter().map(Bytes::len).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn rom7_an_overflow_drops_all_and_is_made_good_once() {
        let outbox = Outbox::new(3, 100);
        let x = || Bytes::from_static(b"x");
        assert_eq!(
            [(); 3].map(|()| outbox.push(x())),
            [PushOutcome::First, PushOutcome::Queued, PushOutcome::Queued]
        );
        assert_eq!(outbox.push(x()), PushOutcome::Dropped, "the fourth is too many");
        assert_eq!(
            outbox.push(x()),
            PushOutcome::Dropped,
            "what follows is covered by the difference"
        );
        assert!(matches!(outbox.take(), Some(WriteAction::CaughtUp)));
        assert!(outbox.take().is_none());
        assert_eq!(
            outbox.push(x()),
            PushOutcome::Dropped,
            "it would come before the difference, and follow on what is lost"
        );
        assert!(outbox.take().is_none(), "the room is told once");
        outbox.resume();
        assert_eq!(outbox.push(Bytes::from_static(b"xy")), PushOutcome::First);
        assert_eq!(frames(outbox.take()), [2]);
    }

    #[test]
    fn sup5_what_no_difference_makes_good_is_kept_over_an_overflow_and_comes_before_it() {
        let outbox = Outbox::new(3, 100);
        let keep =
            |outbox: &Outbox, size| outbox.push_as(Bytes::from(vec![0; size]), OverflowRule::Keep);
        let x = || Bytes::from_static(b"x");
        for size in [11, 12] {
            keep(&outbox, size);
        }
        outbox.push(x());
        assert_eq!(outbox.push(x()), PushOutcome::Dropped, "one too many");
        assert_eq!(keep(&outbox, 13), PushOutcome::Dropped, "it comes later");
        assert!(matches!(outbox.take(), Some(WriteAction::CaughtUp)));
        keep(&outbox, 14);
        assert_eq!(outbox.resume(), 0);
        // More than the bound of the queue: what was kept does not count again, or it would never
        // get through.
        outbox.push(Bytes::from_static(b"difference"));
        assert_eq!(frames(outbox.take()), [11, 12, 13, 14, 10]);

        // The socket may be ended before it drained, and a second overflow loses no more than the
        // first one.
        keep(&outbox, 15);
        (0..4).for_each(|_| _ = outbox.push(x()));
        assert!(matches!(outbox.take(), Some(WriteAction::CaughtUp)));
        outbox.resume();
        (0..4).for_each(|_| _ = outbox.push(x()));
        outbox.end(Ending::Close(Problem::Restarting));
        assert_eq!(frames(outbox.take()), [15]);
        assert!(matches!(
            outbox.take(),
            Some(WriteAction::End(Ending::Close(Problem::Restarting)))
        ));
    }

    #[test]
    fn sup6_what_is_kept_is_bounded_and_what_found_no_room_is_counted() {
        let outbox = Outbox::new(3, 100);
        (0..4).for_each(|_| _ = outbox.push(Bytes::from_static(b"x")));
        for _ in 0..KEPT_FRAMES + 7 {
            outbox.push_as(Bytes::from_static(b"refused"), OverflowRule::Keep);
        }
        assert!(matches!(outbox.take(), Some(WriteAction::CaughtUp)));
        assert_eq!(outbox.resume(), 7);
        assert_eq!(frames(outbox.take()).len(), KEPT_FRAMES);
    }

    #[test]
    fn sup2_an_outbox_that_its_room_lets_go_of_ends() {
        let outbox = Arc::new(Outbox::new(3, 100));
        let sender = OutboxSender::new(Arc::clone(&outbox));
        sender.push(Bytes::from_static(b"last"));
        drop(sender);
        assert_eq!(frames(outbox.take()), [4]);
        let Some(WriteAction::End(Ending::Close(problem))) = outbox.take() else {
            panic!("it ends")
        };
        assert_eq!(problem.close(), 1012);
    }

    #[test]
    fn rom7_a_single_large_frame_passes() {
        let outbox = Outbox::new(3, 100);
        assert_eq!(outbox.push(Bytes::from(vec![0; 1000])), PushOutcome::First);
        assert_eq!(frames(outbox.take()), [1000]);
        // And what follows on it with it: the difference that makes good what was dropped has
        // presence and `saved` behind it.
        assert_eq!(outbox.push(Bytes::from(vec![0; 1000])), PushOutcome::First);
        assert_eq!(outbox.push(Bytes::from(vec![0; 90])), PushOutcome::Queued);
        assert_eq!(outbox.push(Bytes::from(vec![0; 11])), PushOutcome::Dropped);
        assert!(matches!(outbox.take(), Some(WriteAction::CaughtUp)));
    }

    #[test]
    fn an_ending_follows_what_waits() {
        let outbox = Outbox::new(3, 100);
        outbox.push(Bytes::from_static(b"last"));
        outbox.end(Ending::Close(Problem::Restarting));
        outbox.end(Ending::Gone);
        assert_eq!(frames(outbox.take()), [4]);
        assert!(matches!(
            outbox.take(),
            Some(WriteAction::End(Ending::Close(Problem::Restarting)))
        ));
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
