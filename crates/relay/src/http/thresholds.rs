//! `/v1/plans/{id}/thresholds`: the numbers that the rules compare with, where a plan's differ from
//! the deployment's.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use countersign_plan::rules::Thresholds;
use serde::Serialize;
use serde_json::Value;

use super::caller::Owner;
use super::idempotency::{Call, CallEnd, KeptAnswer};
use super::reads;
use crate::error::{Problem, ProblemBody};
use crate::room::{Ask, BackendAsk, Settings};
use crate::state::RelayState;

/// The thresholds of a plan.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ThresholdsBody {
    /// The thresholds that were named for this plan; `{}` where none were.
    #[schema(value_type = Object, example = json!({"staleDays": 10, "ent": {"stakeholders": 6}}))]
    named: Value,
    /// The thresholds in force: the profiles' defaults, under the deployment's, under the plan's
    /// own.
    in_force: Thresholds,
}

/// The thresholds of a plan: what was named for it, and what holds.
#[utoipa::path(get, path = "/v1/plans/{id}/thresholds", operation_id = "readThresholds", tag = "plans",
    params(("id" = String, Path)), responses(
    (status = 200, body = ThresholdsBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn read(
    State(relay): State<RelayState>,
    owner: Owner,
) -> Result<Json<ThresholdsBody>, Problem> {
    let standing = reads::standing(&relay, &relay.registry.open(&owner.plan)?).await?;
    let named = standing.settings.named.clone();
    Ok(Json(ThresholdsBody { named, in_force: standing.settings.thresholds.clone() }))
}

/// Names the thresholds in which this plan differs: for every profile at the top, for one under its
/// name. Thresholds that were named before are replaced; `{}` goes back to the deployment's.
/// Reports follow at once.
#[utoipa::path(put, path = "/v1/plans/{id}/thresholds", operation_id = "writeThresholds", tag = "plans",
    params(("id" = String, Path)),
    request_body(content = Object, example = json!({"staleDays": 10, "ent": {"stakeholders": 6}})), responses(
    (status = 200, body = ThresholdsBody), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
    (status = 422, body = ProblemBody)))]
pub(crate) async fn write(
    State(relay): State<RelayState>,
    owner: Owner,
    call: Call,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, owner.key()).await?;
    let named: Value = call.json()?;
    let thresholds =
        relay.around.thresholds.with(&named).map_err(|why| Problem::Thresholds(why.to_string()))?;
    let body = ThresholdsBody { named: named.clone(), in_force: thresholds.clone() };
    let answer = once.answer(&relay, StatusCode::OK, &KeptAnswer::body(&body));
    let settings = Settings { named, thresholds };
    relay
        .registry
        .open(&owner.plan)?
        .ask(|reply| Ask::Backend(BackendAsk::SetThresholds { settings, answer, reply }))
        .await?;
    Ok(Json(body).into_response())
}
