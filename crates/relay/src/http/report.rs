//! `GET /v1/plans/{id}/report`: what a plan lacks, for the caller's side.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use countersign_plan::model::Side;
use countersign_plan::report::Report;
use serde::Deserialize;

use super::caller::Caller;
use super::paging::CallQuery;
use crate::error::{Problem, ProblemBody};
use crate::state::Relay;

/// The side whose report is asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(crate) struct Whose {
    /// For the portal's backend; a participant always gets the own side's. `seller` where absent.
    side: Option<Side>,
}

/// The report for the caller's side.
#[utoipa::path(get, path = "/v1/plans/{id}/report", tag = "plans", params(("id" = String, Path), Whose), responses(
    (status = 200, body = Report), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn report(
    State(relay): State<Relay>,
    caller: Caller,
    CallQuery(whose): CallQuery<Whose>,
) -> Result<Response, Problem> {
    let side = caller.report_side(whose.side)?;
    caller.opens(&relay).await?;
    caller.answered(&relay, move |copy| Ok(Json(&*copy.report(side)).into_response())).await
}
