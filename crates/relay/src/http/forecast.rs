//! `/v1/plans/{id}/forecast`: the rep's close date, from their CRM. It never enters the document,
//! and no participant of the buyer's side ever sees it: it stands in the seller's report beside the
//! dates that it is compared with.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use countersign_plan::model::{Side, read_date};
use serde::{Deserialize, Serialize};

use super::caller::Owner;
use super::idempotency::{Call, CallEnd, KeptAnswer};
use crate::error::{Problem, ProblemBody};
use crate::room::{Ask, BackendAsk};
use crate::state::RelayState;

/// The forecast of the CRM.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ForecastWish {
    /// The day on which the rep means to close, as YYYY-MM-DD; null where there is none.
    #[schema(example = "2027-01-29", format = Date, required = true)]
    // It must stand there: a call that says nothing takes nothing back.
    #[serde(deserialize_with = "Option::deserialize")]
    close_date: Option<String>,
}

/// The last forecast of the CRM.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ForecastBody {
    /// The rep's close date; null where none was named.
    close_date: Option<NaiveDate>,
}

/// The rep's close date.
#[utoipa::path(get, path = "/v1/plans/{id}/forecast", operation_id = "readForecast", tag = "plans", params(("id" = String, Path)),
    responses(
    (status = 200, body = ForecastBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn read(
    State(relay): State<RelayState>,
    owner: Owner,
) -> Result<Json<ForecastBody>, Problem> {
    let room = relay.registry.open(&owner.plan)?;
    let place = relay.reads.pool.of(&owner.key().name);
    let report = room.read_report(place, |copy| copy.report(Side::Seller)).await?;
    let close_date = report.forecast.as_ref().and_then(|forecast| forecast.close_date);
    Ok(Json(ForecastBody { close_date }))
}

/// Names the rep's close date, in the place of the one before; null takes it back. The seller's
/// report follows at once.
#[utoipa::path(put, path = "/v1/plans/{id}/forecast", operation_id = "writeForecast", tag = "plans", params(("id" = String, Path)),
    request_body = ForecastWish, responses(
    (status = 200, body = ForecastBody), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
    (status = 422, body = ProblemBody)))]
pub(crate) async fn write(
    State(relay): State<RelayState>,
    owner: Owner,
    call: Call,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, owner.key()).await?;
    let wish: ForecastWish = call.json()?;
    let odd = |text: &str| {
        Problem::Body(format!(
            "`closeDate` is {text:?}: use a day that exists as YYYY-MM-DD, or null"
        ))
    };
    let close_date = wish
        .close_date
        .as_deref()
        .map(|text| read_date(text).ok_or_else(|| odd(text)))
        .transpose()?;
    let body = ForecastBody { close_date };
    let answer = once.answer(&relay, StatusCode::OK, &KeptAnswer::body(&body));
    relay
        .registry
        .open(&owner.plan)?
        .ask(|reply| Ask::Backend(BackendAsk::SetForecast { close_date, answer, reply }))
        .await?;
    Ok(Json(body).into_response())
}
