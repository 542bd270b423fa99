//! What becomes of updates that are turned away: they are kept apart, before their sender hears of it.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_gate as gate;

use super::Room;
use crate::quarantine::{self, Refused};

/// What a batch turned away.
#[derive(Default)]
pub(super) struct Aside(Vec<Refused>);

impl Room {
    /// Puts an update aside. `client`: the id of its connection, where it has one.
    pub(super) fn put_aside(
        &self,
        aside: &mut Aside,
        from: (gate::Principal, Option<u64>),
        why: (&str, String),
        bytes: Bytes,
        at: DateTime<Utc>,
    ) {
        let principal = self.replica.people.principal(from.0);
        let (code, reason) = (why.0.to_owned(), why.1);
        aside.0.push(Refused { principal, client: from.1.unwrap_or(0), code, reason, bytes, at });
    }

    /// Makes it durable. That this fails changes nothing for anybody: what was refused stays refused, and its sender
    /// keeps it.
    pub(super) async fn quarantine(&self, aside: &mut Aside) {
        if aside.0.is_empty() {
            return;
        }
        let (refused, limits) = (std::mem::take(&mut aside.0), &self.around.limits);
        let room = quarantine::Room { plan: limits.quarantine_plan, all: limits.quarantine };
        match self.around.store.quarantine(&self.plan, refused, room).await {
            Ok(0) => {}
            Ok(gone) => {
                tracing::warn!(plan = %self.plan, gone, "the quarantine is full: older entries made room");
            }
            Err(e) => tracing::error!(plan = %self.plan, error = %e, "what was refused could not be kept"),
        }
    }
}
