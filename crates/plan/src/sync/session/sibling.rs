//! The windows of one person tell each other what they write, so that they have one replica also
//! while there is no network.
//!
//! Each message names the epoch of the plan that it is of. A window that has no copy of the plan on
//! its disk cannot tell otherwise whether the plan was replaced since another window read it.

use crate::sync::frame::Frame;

use super::replica::UpdateOutcome;
use super::talk::clock_in;
use super::{OnDisk, Origin, Phase, Session, SessionEffect};

/// A message from a window to the other ones.
#[derive(Debug)]
pub struct SiblingMessage<'a> {
    /// The epoch of the plan; `None` where the window does not know it yet.
    pub epoch: Option<u64>,
    /// A step 1, a step 2 or an update.
    pub frame: Frame<'a>,
}

impl SiblingMessage<'_> {
    /// As bytes: the epoch in eight, little end first and 0 for none, then the frame.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = self.epoch.unwrap_or_default().to_le_bytes().to_vec();
        bytes.extend(self.frame.encode());
        bytes
    }

    /// Reads one. `None`: it is none.
    pub fn decode(bytes: &[u8]) -> Option<SiblingMessage<'_>> {
        let (epoch, frame) = bytes.split_first_chunk()?;
        let epoch = Some(u64::from_le_bytes(*epoch)).filter(|epoch| *epoch > 0);
        Some(SiblingMessage { epoch, frame: Frame::decode(frame).ok()? })
    }
}

impl Session {
    /// A replica that is being given up tells nothing of itself any more: what of it is unsent is
    /// written into the fresh one, and would stand there twice if another window sent it, too.
    pub(super) fn share(&mut self, frame: Frame<'_>) {
        if self.fresh.is_some() && matches!(frame, Frame::Step2(_) | Frame::Update(_)) {
            return;
        }
        let message = SiblingMessage { epoch: self.epoch, frame };
        self.out.push(SessionEffect::Share(message.encode()));
    }

    /// Another tab of the same person: `step1` on opening, updates once they are on disk; in a step
    /// 2 what may not be: the answer to a step 1, and what a tab writes that has no disk.
    pub(super) fn sibling(&mut self, bytes: &[u8]) {
        let Some(SiblingMessage { epoch, frame }) = SiblingMessage::decode(bytes) else { return };
        let is_of_another = matches!((self.epoch, epoch), (Some(own), Some(its)) if own != its);
        if self.phase == Phase::Loading || is_of_another {
            return;
        }
        match frame {
            Frame::Step1(vector) if clock_in(&vector, 0).is_some() => {
                self.sibling_owed = Some(vector.into_owned());
                self.pay_all();
            }
            Frame::Step2(update) => self.merge_sibling(&update, epoch, OnDisk::Perhaps),
            Frame::Update(update) => self.merge_sibling(&update, epoch, OnDisk::Yes),
            // Nothing else is said between tabs; a newer version may.
            Frame::Step1(_)
            | Frame::Awareness(_)
            | Frame::Denied(_)
            | Frame::QueryAwareness
            | Frame::Hello(_)
            | Frame::Welcome(_)
            | Frame::Saved(_)
            | Frame::Refused(_)
            | Frame::Report(_)
            | Frame::Notice(_) => {}
        }
    }

    fn merge_sibling(&mut self, update: &[u8], epoch: Option<u64>, on_disk: OnDisk) {
        match self.replica.receive(update) {
            UpdateOutcome::Merged { changes, update } => {
                // That tab may be gone before the relay has it; what the relay knows already it
                // trims.
                self.outbox.set_unsettled(true);
                self.sibling_asked = false;
                if self.epoch.is_none() && epoch.is_some() {
                    self.epoch = epoch;
                    self.out.push(SessionEffect::Remember(self.memory()));
                }
                if on_disk == OnDisk::Perhaps {
                    // Nobody else may have marked on the disk that the server lacks it.
                    self.persist(&update, Origin::Local);
                }
                self.broadcast_to_relay(&update);
                self.out.push(SessionEffect::Changed { changes, origin: Origin::Remote });
                self.become_ready();
            }
            // The answer to it is a step 2; one with a gap is asked about once.
            UpdateOutcome::Gap => {
                let asked = std::mem::replace(&mut self.sibling_asked, on_disk == OnDisk::Perhaps);
                if !asked || on_disk == OnDisk::Yes {
                    self.share(Frame::Step1(self.doc().state_vector().into()));
                }
            }
            UpdateOutcome::Known => self.sibling_asked = false,
            UpdateOutcome::Refused(_) => {}
        }
    }
}
