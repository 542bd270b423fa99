//! The sweep: plans that nobody has open and that time alone has changed are looked at again.
//!
//! Every plan has an instant until which it stands as it was written (midnight where it is lived,
//! or its meeting). The sweep asks the store for those whose time is over, a bounded number at a
//! time, and tells each one's room to look; a room that nobody visits closes at once.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::error::Problem;
use crate::room::Ask;
use crate::state::Relay;
use crate::store::PlanId;

/// Plans taken from the store at once.
const TAKEN: usize = 64;

/// A plan that cannot be looked at is left alone for so long, in minutes.
const PUT_OFF_MINUTES: i64 = 60;

/// Sweeps every so often, for ever.
pub async fn sweep_often(relay: Relay, often: Duration) {
    let mut often = tokio::time::interval(often);
    often.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        often.tick().await;
        relay.registry.write_unwritten().await;
        if let Err(problem) = sweep(&relay).await {
            tracing::warn!(%problem, "plans whose time has passed were not all looked at");
        }
    }
}

/// Looks at every plan that is due now, one after the other, and says how many there were. Where a
/// round leaves the same plans due as before it ends: the next sweep tries again.
///
/// # Errors
/// When the store does not answer or takes nothing, or the relay stops.
pub async fn sweep(relay: &Relay) -> Result<usize, Problem> {
    let at = relay.now();
    let mut looked = 0;
    let mut before = Vec::new();
    loop {
        let plans = relay.store().due(at, TAKEN).await?;
        if plans == before {
            return Ok(looked);
        }
        for plan in &plans {
            match look(relay, plan).await {
                Ok(()) => looked += 1,
                Err(problem @ Problem::Restarting) => return Err(problem),
                Err(problem) => put_off(relay, plan, at, &problem).await?,
            }
        }
        if plans.len() < TAKEN {
            return Ok(looked);
        }
        before = plans;
    }
}

async fn look(relay: &Relay, plan: &PlanId) -> Result<(), Problem> {
    relay.registry.open(plan)?.ask(|reply| Ask::LookAgain { reply }).await
}

async fn put_off(
    relay: &Relay,
    plan: &PlanId,
    at: DateTime<Utc>,
    problem: &Problem,
) -> Result<(), Problem> {
    tracing::warn!(%plan, %problem, "how it stands could not be worked out");
    let until = at + TimeDelta::minutes(PUT_OFF_MINUTES);
    Ok(relay.store().put_off(plan, until).await?)
}
