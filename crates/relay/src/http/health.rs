//! Whether the process lives, and whether it can do its work.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use crate::clock::ClockStep;
use crate::error::{Problem, ProblemBody};
use crate::state::Relay;

/// How it is.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Health {
    /// `ok`.
    status: &'static str,
    /// The program's version.
    version: &'static str,
    /// That the clock went back within the last day: some entries are dated ahead.
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<ClockStep>,
}

const OK: Health = Health { status: "ok", version: env!("CARGO_PKG_VERSION"), clock: None };

/// The process lives.
#[utoipa::path(get, path = "/healthz", tag = "operations", security(()), responses((status = 200, body = Health)))]
pub(crate) async fn alive() -> Json<Health> {
    Json(OK)
}

/// The store takes writes.
#[utoipa::path(get, path = "/readyz", tag = "operations", security(()), responses(
    (status = 200, body = Health), (status = 503, body = ProblemBody)))]
pub(crate) async fn ready(State(relay): State<Relay>) -> Result<Json<Health>, Problem> {
    relay.store().ready().await?;
    Ok(Json(Health { clock: relay.clock.step(relay.now()), ..OK }))
}
