//! `GET /v1/plans/{id}/opens`: who opened the plan and when, day by day. The same for both sides;
//! of people who gave a name.

use axum::Json;
use axum::extract::{Query, State};
use chrono::NaiveDate;
use countersign_plan::model::{Side, read_date};
use countersign_plan::record::Open;
use serde::{Deserialize, Serialize};

use super::caller::Caller;
use crate::error::{Problem, ProblemBody};
use crate::state::Relay;

/// Which page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub(crate) struct Which {
    /// The `next` of the page before.
    after: Option<String>,
    /// How many at most: 1 to 1000; 100 where absent.
    limit: Option<usize>,
}

/// A page of who opened it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Opens {
    /// By day, then side, then sub.
    opens: Vec<Open>,
    /// The value of `after` for the next page; null on the last one.
    next: Option<String>,
}

/// The people who opened the plan and gave a name: on which day, from when to when. Both sides see
/// both.
#[utoipa::path(get, path = "/v1/plans/{id}/opens", tag = "plans", params(("id" = String, Path), Which), responses(
    (status = 200, body = Opens), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn opens(
    State(relay): State<Relay>,
    caller: Caller,
    which: Result<Query<Which>, axum::extract::rejection::QueryRejection>,
) -> Result<Json<Opens>, Problem> {
    let Query(which) = which.map_err(|e| Problem::Query(e.body_text()))?;
    let limit = which.limit.unwrap_or(100);
    if !(1..=1000).contains(&limit) {
        return Err(Problem::Query(format!("`limit` is {limit}: use 1 to 1000")));
    }
    let after = which.after.as_deref().map(mark).transpose()?;
    // One more than asked for tells whether there is another page.
    let opens = relay.store().opens(&caller.plan, after, limit + 1).await?;
    let mut opens = opens.ok_or_else(|| Problem::NoPlan(caller.plan.to_string()))?;
    let more = opens.len() > limit;
    opens.truncate(limit);
    let name = |open: &Open| format!("{}.{}.{}", open.day, open.side.word(), open.sub);
    let next = opens.last().filter(|_| more).map(name);
    Ok(Json(Opens { opens, next }))
}

fn mark(text: &str) -> Result<(NaiveDate, Side, String), Problem> {
    let mut parts = text.splitn(3, '.');
    let read = || {
        Some((read_date(parts.next()?)?, Side::from_word(parts.next()?)?, parts.next()?.to_owned()))
    };
    let mut read = read;
    read().ok_or_else(|| {
        Problem::Query(format!(
            "`after` is {text:?}: use the `next` of the page before, or leave it out"
        ))
    })
}
