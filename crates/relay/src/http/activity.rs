//! `GET /v1/plans/{id}/activity`: who changed what and when; with `since`, what came of it.
//!
//! Everybody who may read the plan may read its activity. It holds no e-mail address: those are in
//! the plan itself.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveTime, Utc};
use countersign_plan::history::{LogEntry, Net};
use countersign_plan::ids::Path;
use countersign_plan::model::read_date;
use serde::{Deserialize, Serialize};

use super::caller::Caller;
use super::paging::{CallQuery, PageBounds, begin};
use crate::error::{Problem, ProblemBody};
use crate::field_log::{EntryFilter, Mark, Order};
use crate::room::Ask;
use crate::state::RelayState;
use crate::store::PlanId;

/// The longest path that one can ask for, in bytes.
const PATH_MAX: usize = 512;

/// Which part of the activity, and how.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ActivityQuery {
    /// The `next` of the page before.
    #[param(pattern = "^[0-9]{1,18}[.][0-9]{1,9}$")]
    after: Option<String>,
    /// How many at most: 1 to 1000; 100 where absent.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
    /// A date (from its beginning in UTC) or an instant (RFC 3339): instead of each change, what
    /// all changes since then come to, place by place.
    since: Option<String>,
    /// Only this place and those below it, as `steps/ID/due`, `steps/ID` or `plan`.
    path: Option<String>,
    /// `newest` first (where absent), or `oldest` first.
    #[param(inline)]
    order: Option<Direction>,
}

/// Which end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Direction {
    Newest,
    Oldest,
}

/// A page of activity: changes one by one, or with `since` what they come to.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
pub(crate) enum Activity {
    /// Each change.
    Entries {
        /// Changes; for texts and other places kept without values, the last writing of each
        /// person.
        entries: Vec<NumberedEntry>,
        /// The value of `after` for the next page; null on the last one.
        next: Option<String>,
    },
    /// The changes since an instant.
    Changes {
        /// The instant that the changes are counted from.
        since: DateTime<Utc>,
        /// One for each place that differs from what it was then.
        changes: Vec<Net>,
        /// The value of `after` for the next page; null on the last one.
        next: Option<String>,
    },
}

/// An entry of the field log and its place in it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct NumberedEntry {
    /// Its place in the log.
    id: String,
    #[serde(flatten)]
    entry: LogEntry,
}

/// The changes with their author and time.
#[utoipa::path(get, path = "/v1/plans/{id}/activity", operation_id = "listActivity", tag = "plans",
    params(("id" = String, Path), ActivityQuery), responses(
    (status = 200, body = Activity), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn activity(
    State(relay): State<RelayState>,
    caller: Caller,
    CallQuery(which): CallQuery<ActivityQuery>,
) -> Result<Response, Problem> {
    let page = PageBounds::LIST.page(which.limit)?;
    let after = begin(which.after.as_deref(), Mark::read)?;
    let path = which.path.as_deref().map(place).transpose()?;
    let since = which.since.as_deref().map(instant).transpose()?;
    let order = match which.order {
        None | Some(Direction::Newest) => Order::NewestFirst,
        Some(Direction::Oldest) => Order::OldestFirst,
    };
    let turn = relay.reads.turn(&caller.key(), &caller.bearer).await?;
    let without = forged(&relay, &caller.plan, &caller.key()).await?;
    let limit = Some(page.fetched());
    let part = EntryFilter { path, since, order, after, limit, without, not_by: None };
    let none = || Problem::NoPlan(caller.plan.to_string());
    if let Some(since) = since {
        let changes = relay.store().changes(&caller.plan, part).await?;
        let mut changes = changes.ok_or_else(none)?;
        let next = page.cut(&mut changes, |net| Mark { seq: net.seq, nth: net.nth }.to_string());
        return Ok(turn.hold(Json(Activity::Changes { since, changes, next }).into_response()));
    }
    let entries = relay.store().history(&caller.plan, part).await?;
    let mut entries = entries.ok_or_else(none)?;
    let next = page.cut(&mut entries, |e| Mark { seq: e.seq, nth: e.nth }.to_string());
    let entries = entries.into_iter().map(|entry| {
        let id = Mark { seq: entry.seq, nth: entry.nth }.to_string();
        NumberedEntry { id, entry }
    });
    Ok(turn.hold(Json(Activity::Entries { entries: entries.collect(), next }).into_response()))
}

/// The rows of the log that count for nothing in the plan: they are not told either. The room
/// decides which rows these are.
pub(super) async fn forged(
    relay: &RelayState,
    plan: &PlanId,
    caller: &str,
) -> Result<Vec<Mark>, Problem> {
    let room = relay.registry.open(plan)?.of(caller);
    let forged = room.ask(|reply| Ask::ForgedRows { reply }).await?;
    Ok(forged.into_iter().map(|(seq, nth)| Mark { seq, nth }).collect())
}

fn place(text: &str) -> Result<Path, Problem> {
    let path = text.trim_end_matches('/');
    if path.is_empty() || path.len() > PATH_MAX {
        let says = format!(
            "`path` is a place of 1 to {PATH_MAX} bytes, as steps/ID/due, steps/ID or plan"
        );
        return Err(Problem::Query(says));
    }
    Ok(Path::from(path))
}

fn instant(text: &str) -> Result<DateTime<Utc>, Problem> {
    let date = read_date(text).map(|date| date.and_time(NaiveTime::MIN).and_utc());
    // In a query a plus sign that was not encoded arrives as a space.
    let instant =
        || DateTime::parse_from_rfc3339(&text.replace(' ', "+")).ok().map(|at| at.to_utc());
    date.or_else(instant).ok_or_else(|| {
        Problem::Query(format!(
            "`since` is {text:?}: use a date that exists, as 2026-11-23, or an instant, as 2026-11-23T09:30:00Z"
        ))
    })
}
