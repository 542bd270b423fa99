//! The two truths about one's own work: whether it is on this device, and whether it is on the server.
//!
//! A local update goes to the disk first and to the relay after: a replica whose disk lags behind what the relay has
//! seen under its client id would, after a crash, count the same clocks twice and tear the plan in two. Without a
//! working disk the id is never used again (the shell sees to that), so nothing has to wait.

use std::collections::VecDeque;

use serde::Serialize;

/// Where updates are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Keep {
    /// On disk; what is written is acknowledged by [`super::Input::Persisted`].
    #[serde(rename = "device")]
    OnDevice,
    /// In memory alone: private mode, no storage, or storage that failed.
    #[serde(rename = "memory")]
    InMemory,
}

/// What waits for the disk, and what the server is known to have.
#[derive(Debug)]
pub(super) struct Outbox {
    keep: Keep,
    written: u64,
    persisted: u64,
    waiting: VecDeque<(u64, Vec<u8>)>,
    unsettled: bool,
    trying: bool,
}

impl Outbox {
    pub(super) fn new(keep: Keep) -> Outbox {
        Outbox { keep, written: 0, persisted: 0, waiting: VecDeque::new(), unsettled: false, trying: false }
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

    /// A local update. `None`: it may be sent at once. Otherwise it waits for its number to be on disk.
    pub(super) fn local(&mut self, number: Option<u64>, update: Vec<u8>) -> Option<Vec<u8>> {
        self.unsettled = true;
        match number {
            None => Some(update),
            Some(number) => {
                self.waiting.push_back((number, update));
                None
            }
        }
    }

    /// The disk has everything up to this number. Gives the local updates that may go out now.
    pub(super) fn persisted(&mut self, number: u64) -> Vec<Vec<u8>> {
        self.persisted = self.persisted.max(number.min(self.written));
        self.trying = false;
        let ready = self.waiting.partition_point(|(n, _)| *n <= self.persisted);
        self.waiting.drain(..ready).map(|(_, update)| update).collect()
    }

    /// The disk is gone: from now on nothing waits for it. Gives what waited.
    pub(super) fn disk_failed(&mut self) -> Vec<Vec<u8>> {
        self.keep = Keep::InMemory;
        self.trying = false;
        self.waiting.drain(..).map(|(_, update)| update).collect()
    }

    /// The disk failed and is tried again. What is written from now on waits for it again.
    pub(super) fn try_disk(&mut self) {
        self.keep = Keep::OnDevice;
        self.trying = true;
    }

    /// Whether a disk that failed has not yet taken anything again.
    pub(super) fn is_trying(&self) -> bool {
        self.trying
    }

    /// Whether local updates wait for the disk, so that the document must not be sent as a whole.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The number of the first update that waits for the disk.
    pub(super) fn first_waiting(&self) -> Option<u64> {
        self.waiting.front().map(|(number, _)| *number)
    }

    /// Forgets what belonged to a replica that was given up. The numbering goes on.
    pub(super) fn clear(&mut self) {
        self.waiting.clear();
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
