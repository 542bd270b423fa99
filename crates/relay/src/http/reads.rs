//! Reads that cost much: the document, the report, terms, the proof, exports, activity. One caller
//! has a few of them at a time and some more waiting ([`crate::calls::turns`]); the work is done on
//! threads for such work, of which there are fewer than cores.

use std::sync::Arc;

use axum::response::Response;

use super::caller::Caller;
use crate::error::Problem;
use crate::room::shadow::{PlanSight, ReadCopy};
use crate::room::{Ask, PlanPosition};
use crate::state::RelayState;

impl Caller {
    /// Answers with something worked out of the plan, when it is the caller's turn.
    ///
    /// # Errors
    /// Why there is no answer.
    pub(crate) async fn answered(
        &self,
        relay: &RelayState,
        work: impl FnOnce(&mut ReadCopy) -> Result<Response, Problem> + Send + 'static,
    ) -> Result<Response, Problem> {
        let turn = relay.reads.turn(&self.key(), &self.bearer).await?;
        let response =
            self.sight(relay).await?.read(relay.reads.pool.of(&self.key()), work).await??;
        Ok(turn.hold(response))
    }

    /// As [`Caller::answered`], for what shows how the plan stands.
    ///
    /// # Errors
    /// Why there is no answer.
    pub(crate) async fn answered_with_report(
        &self,
        relay: &RelayState,
        work: impl FnOnce(&mut ReadCopy) -> Result<Response, Problem> + Send + 'static,
    ) -> Result<Response, Problem> {
        let turn = relay.reads.turn(&self.key(), &self.bearer).await?;
        let room = relay.registry.open(&self.plan)?.of(&self.key());
        let response = room.read_report(relay.reads.pool.of(&self.key()), work).await??;
        Ok(turn.hold(response))
    }

    async fn sight(&self, relay: &RelayState) -> Result<PlanSight, Problem> {
        relay.registry.open(&self.plan)?.of(&self.key()).ask(|reply| Ask::Read { reply }).await
    }
}

/// Where a plan stands, for a call that goes on to write.
///
/// # Errors
/// Why that cannot be told.
pub(crate) async fn standing(
    relay: &RelayState,
    room: &crate::room::registry::Handle,
) -> Result<Arc<PlanPosition>, Problem> {
    room.ask(|reply| Ask::Read { reply })
        .await?
        .read(relay.reads.pool.of(room.caller()), ReadCopy::standing)
        .await
}
