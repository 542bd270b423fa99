//! Whole plans in and out as files. An import says what it makes of a file and writes nothing: the document it gives
//! is for `POST /v1/plans`.

use axum::Json;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use countersign_plan::exchange;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::caller::{Anybody, Caller};
use super::idempotency::Call;
use crate::error::{Problem, ProblemBody};
use crate::room::{Ask, Standing};
use crate::state::Relay;

/// What a file is called.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(crate) struct Named {
    /// The file's name; `plan` where absent. The plan is named after it.
    name: Option<String>,
}

/// What an import made of a file.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportBody {
    /// The first plan.
    #[serde(flatten)]
    first: ImportedBody,
    /// All of them, where the file is a collection.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    plans: Vec<ImportedBody>,
}

/// One plan out of a file.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportedBody {
    /// After the file, or the template's id.
    name: String,
    /// To create a plan with.
    document: Value,
    /// What was taken over, a line each.
    understood: Vec<String>,
    /// What was not, a line each, saying where and what to do.
    not_understood: Vec<String>,
}

/// Reads a plan file, a template or a spreadsheet (CSV), and says what it understood. Nothing is written.
#[utoipa::path(post, path = "/v1/import", tag = "exchange", params(Named),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The file, as it is."),
    responses((status = 200, body = ImportBody), (status = 401, body = ProblemBody),
    (status = 413, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn import(
    _: Anybody,
    named: Result<Query<Named>, axum::extract::rejection::QueryRejection>,
    call: Call,
) -> Result<Json<ImportBody>, Problem> {
    let Query(named) = named.map_err(|e| Problem::Query(e.body_text()))?;
    let name = named.name.unwrap_or_else(|| "plan".to_owned());
    let read = move || exchange::import(&call.body, &name);
    // A large spreadsheet takes a while; others go on meanwhile.
    let imported = tokio::task::spawn_blocking(read)
        .await
        .map_err(|e| Problem::Fault(e.to_string()))?
        .map_err(|e| Problem::Import(e.to_string()))?;
    let mut plans: Vec<_> = imported
        .plans
        .into_iter()
        .map(|plan| ImportedBody {
            name: plan.name,
            document: plan.document,
            understood: plan.understood,
            not_understood: plan.not_understood,
        })
        .collect();
    let first = plans.first().cloned().ok_or_else(|| Problem::Import("the file holds no plan".into()))?;
    if plans.len() == 1 {
        plans.clear();
    }
    Ok(Json(ImportBody { first, plans }))
}

/// The plan as a plan file: `{document}`.
#[utoipa::path(get, path = "/v1/plans/{id}/export.json", tag = "exchange", params(("id" = String, Path)), responses(
    (status = 200, body = Object), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn json(State(relay): State<Relay>, caller: Caller) -> Result<Response, Problem> {
    let standing = standing(&relay, &caller).await?;
    Ok(file(&caller, "json", "application/json", exchange::plan_file(&standing.document)))
}

/// The plan as a table for spreadsheets.
#[utoipa::path(get, path = "/v1/plans/{id}/export.csv", tag = "exchange", params(("id" = String, Path)), responses(
    (status = 200, content_type = "text/csv", body = String), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn csv(State(relay): State<Relay>, caller: Caller) -> Result<Response, Problem> {
    let standing = standing(&relay, &caller).await?;
    let table = exchange::csv::write::csv(&standing.reading.plan);
    Ok(file(&caller, "csv", "text/csv; charset=utf-8", table))
}

/// The plan as a page to read, print or mail.
#[utoipa::path(get, path = "/v1/plans/{id}/export.md", tag = "exchange", params(("id" = String, Path)), responses(
    (status = 200, content_type = "text/markdown", body = String), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn markdown(State(relay): State<Relay>, caller: Caller) -> Result<Response, Problem> {
    let standing = standing(&relay, &caller).await?;
    let page = exchange::markdown::markdown(&standing.reading.plan);
    Ok(file(&caller, "md", "text/markdown; charset=utf-8", page))
}

/// The dates of the plan as a calendar.
#[utoipa::path(get, path = "/v1/plans/{id}/export.ics", tag = "exchange", params(("id" = String, Path)), responses(
    (status = 200, content_type = "text/calendar", body = String), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn calendar(State(relay): State<Relay>, caller: Caller) -> Result<Response, Problem> {
    let standing = standing(&relay, &caller).await?;
    let calendar = exchange::ics::ics(&standing.reading.plan, caller.plan.as_str(), relay.now());
    Ok(file(&caller, "ics", "text/calendar; charset=utf-8", calendar))
}

async fn standing(relay: &Relay, caller: &Caller) -> Result<Standing, Problem> {
    caller.opens(relay).await?;
    relay.registry.open(&caller.plan)?.ask(|reply| Ask::Read { reply }).await
}

fn file(caller: &Caller, ending: &str, kind: &'static str, text: String) -> Response {
    // The id of a plan has nothing in it that would need quoting.
    let attached = format!("attachment; filename=\"{}.{ending}\"", caller.plan);
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, attached)], text).into_response()
}
