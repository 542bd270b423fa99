//! `GET /v1/plans/{id}/opens`: who opened the plan and when, day by day. The same for both sides;
//! of people who gave a name.

use axum::Json;
use axum::extract::State;
use chrono::NaiveDate;
use countersign_plan::model::{Side, read_date};
use countersign_plan::record::Open;
use serde::{Deserialize, Serialize};

use super::caller::Caller;
use super::paging::{CallQuery, PageBounds, begin};
use crate::error::{Problem, ProblemBody};
use crate::state::RelayState;

/// Which page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpensQuery {
    /// The `next` of the page before.
    #[param(pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])[.](buyer|seller)[.].+$")]
    after: Option<String>,
    /// How many at most: 1 to 1000; 100 where absent.
    #[param(minimum = 1, maximum = 1000)]
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
#[utoipa::path(get, path = "/v1/plans/{id}/opens", operation_id = "listOpens", tag = "plans",
    params(("id" = String, Path), OpensQuery), responses(
    (status = 200, body = Opens), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn opens(
    State(relay): State<RelayState>,
    caller: Caller,
    CallQuery(which): CallQuery<OpensQuery>,
) -> Result<Json<Opens>, Problem> {
    let page = PageBounds::LIST.page(which.limit)?;
    let after = begin(which.after.as_deref(), mark)?;
    let opens = relay.store().opens(&caller.plan, after, page.fetched()).await?;
    let mut opens = opens.ok_or_else(|| Problem::NoPlan(caller.plan.to_string()))?;
    let name = |open: &Open| format!("{}.{}.{}", open.day, open.side.word(), open.sub);
    let next = page.cut(&mut opens, name);
    Ok(Json(Opens { opens, next }))
}

fn mark(text: &str) -> Option<(NaiveDate, Side, String)> {
    let mut parts = text.splitn(3, '.');
    Some((read_date(parts.next()?)?, Side::from_word(parts.next()?)?, parts.next()?.to_owned()))
}
