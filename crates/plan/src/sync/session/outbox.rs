//! The two truths about one's own work: whether it is on this device, and whether it is on the
//! server.
//!
//! A local update goes to the disk first and to the relay after: a replica whose disk lags behind
//! what the relay has seen under its client id would, after a crash, count the same clocks twice
//! and tear the plan in two. A disk that failed has to forget the id first: what the relay or
//! another tab sees of an id the disk has, or it does not name the id for next time. Then nothing
//! has to wait any more.

use std::collections::VecDeque;

use serde::Serialize;

/// Where updates are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub enum Keep {
    /// On disk; what is written is acknowledged by [`super::Input::Persisted`].
    #[serde(rename = "device")]
    OnDevice,
    /// In memory alone: private mode, no storage, or storage that failed.
    #[serde(rename = "memory")]
    InMemory,
}

/// How a disk failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DiskFailure {
    /// It took nothing of what it was given last.
    Surely,
    /// It does not answer.
    Perhaps,
}

/// The updates that wait for the disk, and the state that the server is known to have.
#[derive(Debug)]
pub(super) struct Outbox {
    keep: Keep,
    written: u64,
    persisted: u64,
    waiting: VecDeque<(u64, Vec<u8>)>,
    unsettled: bool,
    /// The number with which a disk that failed is tried again.
    trying: Option<u64>,
    /// The disk may name the id for next time.
    named: bool,
    /// A disk that failed was asked to forget the id, and has not answered.
    asked: bool,
}

impl Outbox {
    pub(super) fn new(keep: Keep) -> Outbox {
        Outbox {
            keep,
            written: 0,
            persisted: 0,
            waiting: VecDeque::new(),
            unsettled: false,
            trying: None,
            named: keep == Keep::OnDevice,
            asked: false,
        }
    }

    pub(super) fn keep(&self) -> Keep {
        self.keep
    }

    /// Counts an update that goes to the disk; gives its number, or `None` when there is no disk.
    pub(super) fn write(&mut self) -> Option<u64> {
        (self.keep == Keep::OnDevice).then(|| {
            self.written += 1;
            self.written
        })
    }

    /// A local update. `None`: it may be sent at once. Otherwise it waits for its number to be on
    /// disk, or for the disk to forget the id.
    pub(super) fn local(&mut self, number: Option<u64>, update: Vec<u8>) -> Option<Vec<u8>> {
        self.unsettled = true;
        if number.is_none() && !self.asked {
            return Some(update);
        }
        self.waiting.push_back((number.unwrap_or(u64::MAX), update));
        None
    }

    /// The disk has everything up to this number. Gives the local updates that may go out now.
    pub(super) fn persisted(&mut self, number: u64) -> Vec<Vec<u8>> {
        self.persisted = self.persisted.max(number.min(self.written));
        if self.trying.is_some_and(|tried| tried <= self.persisted) {
            (self.trying, self.named) = (None, true);
        }
        let ready = self.waiting.partition_point(|(n, _)| *n <= self.persisted);
        self.waiting.drain(..ready).map(|(_, update)| update).collect()
    }

    /// The disk is gone. Gives whether it has to forget the id before anything goes out.
    pub(super) fn disk_failed(&mut self, how: DiskFailure) -> bool {
        let named = self.named || how == DiskFailure::Perhaps;
        (self.keep, self.trying, self.named, self.asked) = (Keep::InMemory, None, named, named);
        named
    }

    /// The disk does not name the id: from now on nothing waits. Gives what waited.
    pub(super) fn forgotten(&mut self) -> Vec<Vec<u8>> {
        (self.named, self.asked) = (false, false);
        self.waiting.drain(..).map(|(_, update)| update).collect()
    }

    /// The disk failed and is tried again with the whole of the plan. Updates that are written from
    /// now on wait for it again.
    pub(super) fn try_disk(&mut self) {
        self.keep = Keep::OnDevice;
        self.trying = Some(self.written + 1);
    }

    /// Whether a disk that failed has not yet taken anything again.
    pub(super) fn is_trying(&self) -> bool {
        self.trying.is_some()
    }

    /// Whether the disk was asked to forget the id and has not answered.
    pub(super) fn is_asked(&self) -> bool {
        self.asked
    }

    /// The updates that neither the relay nor another tab has seen.
    pub(super) fn unseen(&self) -> impl Iterator<Item = &[u8]> {
        self.waiting.iter().map(|(_, update)| update.as_slice())
    }

    /// Whether local updates wait for the disk, so that the document must not be sent as a whole.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty() || self.asked
    }

    /// The number of the first update that waits for the disk.
    pub(super) fn first_waiting(&self) -> Option<u64> {
        self.waiting.front().map(|(number, _)| *number)
    }

    /// Forgets what belonged to a replica that was given up. The numbering goes on.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
        (self.named, self.asked) = (self.keep == Keep::OnDevice, false);
        self.persisted = self.written;
        self.unsettled = false;
    }

    /// Everything that was written is on disk.
    pub(super) fn on_device(&self) -> bool {
        self.keep == Keep::OnDevice && self.persisted == self.written
    }

    /// Local work that the server is not known to have.
    pub(super) fn unsettled(&self) -> bool {
        self.unsettled
    }

    pub(super) fn set_unsettled(&mut self, unsettled: bool) {
        self.unsettled = unsettled;
    }
}
