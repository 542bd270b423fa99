//! `GET /v1/plans/{id}/report`: what a plan lacks, for the caller's side.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use countersign_plan::model::Side;
use countersign_plan::report::Report;
use countersign_words::Language;
use serde::Deserialize;

use super::caller::Caller;
use super::language::AcceptedLanguage;
use super::paging::CallQuery;
use crate::error::{Problem, ProblemBody};
use crate::room::shadow::ReadCopy;
use crate::state::RelayState;

/// The side whose report is asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ReportQuery {
    /// For the portal's backend; a participant always gets the own side's. `seller` where absent.
    side: Option<Side>,
}

/// The report for the caller's side, in words of the language asked for.
#[utoipa::path(get, path = "/v1/plans/{id}/report", operation_id = "readReport", tag = "plans",
    params(("id" = String, Path), ReportQuery, ("accept-language" = Option<String>, Header)), responses(
    (status = 200, body = Report), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn report(
    State(relay): State<RelayState>,
    caller: Caller,
    CallQuery(whose): CallQuery<ReportQuery>,
    language: AcceptedLanguage,
) -> Result<Response, Problem> {
    let side = caller.report_side(whose.side)?;
    caller.opens(&relay).await?;
    let report = move |copy: &mut ReadCopy| {
        let report = copy.report(side);
        if language.0 == Language::English {
            return Ok(Json(&*report).into_response());
        }
        let mut report = Report::clone(&report);
        language.words().report(&mut report);
        Ok(Json(report).into_response())
    };
    caller.answered_with_report(&relay, report).await.map(AcceptedLanguage::varies)
}
