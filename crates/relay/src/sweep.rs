//! The sweep: plans that nobody has open and that time alone has changed are looked at again.
//!
//! Every plan has an instant until which it stands as it was written (midnight where it is lived,
//! or its meeting); an append sets it to 0, and the diagnosis that its room makes within seconds
//! names the next one. The sweep asks the store for those whose time is over, a bounded number at a
//! time, and tells each one's room to look; a room that nobody visits closes at once. So it also
//! finds plans of a relay that ended before the diagnosis. Rooms diagnose within one budget
//! ([`crate::room::pace`]), so that midnight takes no core from those who write.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::error::Problem;
use crate::room::Ask;
use crate::state::RelayState;
use crate::store::PlanId;

/// Plans taken from the store at once.
const TAKEN: usize = 64;

/// A plan that cannot be looked at is left alone for so long, in minutes.
const PUT_OFF_MINUTES: i64 = 60;

/// A plan that was written less than so long ago is left to its room, which diagnoses it within
/// half of that.
const UNATTENDED: TimeDelta = TimeDelta::seconds(10);

/// Sweeps every so often, for ever. At first no room is open that a plan could be left to.
pub async fn sweep_often(relay: RelayState, often: Duration) {
    let mut often = tokio::time::interval(often);
    often.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut unattended = TimeDelta::zero();
    loop {
        often.tick().await;
        relay.registry.write_unwritten().await;
        if let Err(problem) = sweep_unattended(&relay, unattended).await {
            tracing::warn!(%problem, "plans whose time has passed were not all looked at");
        }
        unattended = UNATTENDED;
    }
}

/// Looks at every plan that is due now, one after the other, and says how many there were. Where a
/// round leaves the same plans due as before it ends: the next sweep tries again.
///
/// # Errors
/// When the store does not answer or takes nothing, or the relay stops.
pub async fn sweep(relay: &RelayState) -> Result<usize, Problem> {
    sweep_unattended(relay, UNATTENDED).await
}

async fn sweep_unattended(relay: &RelayState, unattended: TimeDelta) -> Result<usize, Problem> {
    let at = relay.now();
    let mut looked = 0;
    let mut before = Vec::new();
    loop {
        let plans = relay.store().due(at, at - unattended, TAKEN).await?;
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

async fn look(relay: &RelayState, plan: &PlanId) -> Result<(), Problem> {
    relay.registry.open(plan)?.ask(|reply| Ask::LookAgain { reply }).await
}

async fn put_off(
    relay: &RelayState,
    plan: &PlanId,
    at: DateTime<Utc>,
    problem: &Problem,
) -> Result<(), Problem> {
    tracing::warn!(%plan, %problem, "how it stands could not be worked out");
    let until = at + TimeDelta::minutes(PUT_OFF_MINUTES);
    Ok(relay.store().put_off(plan, until).await?)
}
