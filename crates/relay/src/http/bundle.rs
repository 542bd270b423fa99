//! `GET /v1/plans/{id}/bundle`: the portable proof, for everybody who may read the plan.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::caller::Caller;
use crate::bundle;
use crate::error::{Problem, ProblemBody};
use crate::room::shadow::Copy;
use crate::state::Relay;

/// Document, ledger, the terms in it, and the relay's public keys, under one seal: `{plan, epoch, at, document, ledger, terms,
/// jwks, seal}`. `countersign verify` checks it without a relay. It proves what the relay witnessed, not against whoever
/// holds the relay's key.
#[utoipa::path(get, path = "/v1/plans/{id}/bundle", tag = "attestations", params(("id" = String, Path)), responses(
    (status = 200, body = Object), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn read(State(relay): State<Relay>, caller: Caller) -> Result<Response, Problem> {
    let (at, around) = (relay.now(), Arc::clone(&relay.around));
    let seal = move |copy: &mut Copy| {
        let held = copy.held();
        let sealed = bundle::bundle(copy.plan(), &held, at, &around.receipts);
        sealed
            .map(|sealed| Json(sealed).into_response())
            .map_err(|e| Problem::Fault(format!("the bundle: {e}")))
    };
    caller.answered(&relay, seal).await
}
