//! Updates that were refused: they are kept apart, before their senders are told.

use bytes::Bytes;
use chrono::{DateTime, Utc};

use super::Room;
use super::seats::Sender;
use crate::error::QuarantineReason;
use crate::quarantine::{self, RefusedUpdate};

/// The updates that a batch refused.
#[derive(Default)]
pub(super) struct RefusedUpdates(Vec<RefusedUpdate>);

impl RefusedUpdates {
    /// Adds one.
    pub(super) fn add(
        &mut self,
        Sender { principal, client }: Sender,
        reason: &QuarantineReason,
        bytes: Bytes,
        at: DateTime<Utc>,
    ) {
        let (client, code) = (client.unwrap_or(0), reason.code().to_owned());
        let reason = reason.to_string();
        self.0.push(RefusedUpdate { principal, client, code, reason, bytes, at });
    }
}

impl Room {
    /// Makes them durable. A failure changes nothing for anybody: a refused update stays refused,
    /// and its sender keeps it.
    pub(super) async fn quarantine(&self, refused: RefusedUpdates) {
        let RefusedUpdates(refused) = refused;
        if refused.is_empty() {
            return;
        }
        let limits = &self.around.limits;
        let room =
            quarantine::QuarantineSpace { plan: limits.quarantine_plan, all: limits.quarantine };
        match self.around.store.quarantine(&self.plan, refused, room).await {
            Ok(0) => {}
            Ok(gone) => {
                tracing::warn!(plan = %self.plan, gone, "the quarantine is full: older entries made room");
            }
            Err(e) => {
                tracing::error!(plan = %self.plan, error = %e, "a refused update could not be kept");
            }
        }
    }
}
