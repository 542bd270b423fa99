//! `GET /v1/plans/{id}/view`: what a participant's own page shows of the plan, so that a page can
//! draw it before its core is loaded.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::history::Net;
use countersign_plan::view::View;
use serde::Serialize;

use super::activity::forged;
use super::caller::Caller;
use crate::error::{Problem, ProblemBody};
use crate::field_log::{EntryFilter, EntryReader, Order};
use crate::room::shadow::ReadCopy;
use crate::state::RelayState;
use crate::token::Bearer;

/// Changes since the last visit that are told, at most.
const CHANGES_MAX: usize = 100;

/// A participant's view of a plan.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PlanView {
    /// The epoch of the plan.
    epoch: u64,
    /// The last sequence number of the plan that the view covers.
    seq: u64,
    /// The day in the plan's time zone; in UTC where it names none.
    today: NaiveDate,
    /// The view as the component's core makes it for this participant, with the cards, signatures
    /// and buffer; its shape is that of the type `View` of the package `@countersign/plan`.
    #[schema(value_type = Object)]
    view: View,
    /// The changes by others since this participant's last visit; null on the first one.
    since: Option<SinceVisit>,
}

/// The changes by others since a visit.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct SinceVisit {
    /// Until when the participant last had the plan open for five seconds or more.
    at: DateTime<Utc>,
    /// One for each place that differs from what it was then, newest first; 100 at most.
    changes: Vec<Net>,
}

/// The view of the participant's own page. A call with an API key has no reader, and is refused.
#[utoipa::path(get, path = "/v1/plans/{id}/view", operation_id = "readView", tag = "plans", params(("id" = String, Path)),
    responses((status = 200, body = PlanView), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn view(
    State(relay): State<RelayState>,
    caller: Caller,
) -> Result<Response, Problem> {
    let Bearer::Participant(who) = &caller.bearer else { return Err(Problem::PersonOnly) };
    let turn = relay.reads.turn(&caller.key(), &caller.bearer).await?;
    let room = relay.registry.open(&caller.plan)?.of(&caller.key());
    let reader = who.clone();
    let work = move |copy: &mut ReadCopy| {
        let standing = copy.standing();
        let (view, last_visit) = copy.view(&reader);
        let view = PlanView {
            epoch: standing.epoch,
            seq: standing.seq,
            today: view.today,
            view,
            since: None,
        };
        (view, last_visit)
    };
    let (mut shown, last_visit) =
        room.read_report(relay.reads.pool.of(&caller.key()), work).await?;
    if let Some(at) = last_visit {
        let is_verified = who.assurance.is_verified();
        let reader = EntryReader { side: who.side, sub: who.sub.clone(), is_verified };
        let changes = changes(&relay, &caller, at, reader).await?;
        shown.since = Some(SinceVisit { at, changes });
    }
    Ok(turn.hold(Json(shown).into_response()))
}

/// The newest changes since an instant by anybody but the reader.
async fn changes(
    relay: &RelayState,
    caller: &Caller,
    since: DateTime<Utc>,
    reader: EntryReader,
) -> Result<Vec<Net>, Problem> {
    let part = EntryFilter {
        path: None,
        since: Some(since),
        order: Order::NewestFirst,
        after: None,
        limit: Some(CHANGES_MAX),
        without: forged(relay, &caller.plan, &caller.key()).await?,
        not_by: Some(reader),
    };
    let changes = relay.store().changes(&caller.plan, part).await?;
    changes.ok_or_else(|| Problem::NoPlan(caller.plan.to_string()))
}
