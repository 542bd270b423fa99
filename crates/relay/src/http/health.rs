//! Whether the process lives, and whether it can do its work.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::clock::ClockStep;
use crate::error::{Problem, ProblemBody};
use crate::state::RelayState;

/// How it is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Health {
    /// `ok`.
    status: &'static str,
    /// The program's version.
    version: &'static str,
}

const OK: Health = Health { status: "ok", version: env!("CARGO_PKG_VERSION") };

/// How ready it is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Readiness {
    /// `ok`; `degraded` while some plans cannot be opened, and all others can. The log names them.
    status: &'static str,
    /// The program's version.
    version: &'static str,
    /// Plans that are left alone for a while because they made the relay fail several times.
    plans_failing: usize,
    /// Tasks that failed and were replaced since the process began. A number that grows is a fault
    /// to report.
    restarts: RestartCounts,
    /// That the clock went back within the last day: some entries are dated ahead.
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<ClockStep>,
}

/// Tasks that failed and were replaced, by what they serve.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct RestartCounts {
    /// Open plans.
    rooms: u64,
    /// WebSocket connections.
    sockets: u64,
    /// HTTP calls.
    calls: u64,
    /// Periodic tasks: the sweep, the purge.
    background: u64,
}

/// The process lives.
#[utoipa::path(get, path = "/healthz", operation_id = "isAlive", tag = "operations", security(()),
    responses((status = 200, body = Health)))]
pub(crate) async fn alive() -> Json<Health> {
    Json(OK)
}

/// The store takes writes: one is made, of a size that needs fresh pages. One plan that fails keeps
/// nobody from the others, so the answer stays 200 and says so.
#[utoipa::path(get, path = "/readyz", operation_id = "isReady", tag = "operations", security(()), responses(
    (status = 200, body = Readiness), (status = 503, body = ProblemBody)))]
pub(crate) async fn ready(State(relay): State<RelayState>) -> Result<Json<Readiness>, Problem> {
    relay.probe.ready(relay.store()).await?;
    let plans_failing = relay.registry.failing();
    let restarts = &relay.registry.restarts;
    let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    Ok(Json(Readiness {
        status: if plans_failing == 0 { OK.status } else { "degraded" },
        version: OK.version,
        plans_failing,
        restarts: RestartCounts {
            rooms: count(&restarts.rooms),
            sockets: count(&restarts.sockets),
            calls: count(&restarts.calls),
            background: count(&restarts.background),
        },
        clock: relay.clock.step(relay.now()),
    }))
}
