//! `GET /v1/plans/{id}/bundle`: the portable proof, for everybody who may read the plan.

use axum::Json;
use axum::extract::State;
use serde_json::Value;

use super::caller::Caller;
use crate::bundle;
use crate::error::{Problem, ProblemBody};
use crate::room::Ask;
use crate::state::Relay;

/// Document, ledger, the terms in it, and the relay's public keys, under one seal: `{plan, epoch, at, document, ledger, terms,
/// jwks, seal}`. `countersign verify` checks it without a relay. It proves what the relay witnessed, not against whoever
/// holds the relay's key.
#[utoipa::path(get, path = "/v1/plans/{id}/bundle", tag = "attestations", params(("id" = String, Path)), responses(
    (status = 200, body = Object), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn read(State(relay): State<Relay>, caller: Caller) -> Result<Json<Value>, Problem> {
    let held = relay.registry.open(&caller.plan)?.ask(|reply| Ask::Evidence { reply }).await?;
    let at = relay.now();
    let sealed = bundle::bundle(&caller.plan, &held, at, &relay.around.receipts);
    sealed.map(Json).map_err(|e| Problem::Fault(format!("the bundle: {e}")))
}
