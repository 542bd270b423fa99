//! `POST /v1/plans/{id}/links`: a token for the addresses of a plan's files.
//!
//! A browser opens such an address by itself, without a header: a calendar file, a page to print, the
//! certificate. Mail apps' browsers save nothing that a page made itself, so that these are the only
//! files that arrive everywhere. The token lasts some minutes and opens files to read, nothing else:
//! an address is kept in histories and logs.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::caller::Caller;
use super::tokens::MintedToken;
use crate::error::{Problem, ProblemBody};
use crate::state::RelayState;
use crate::token::{Bearer, Claims, Scope};

/// How long a token for files lasts, unless the caller's own ends before.
const LASTS: Duration = Duration::from_secs(15 * 60);

/// A token for the addresses of the plan's files: `export.{json,csv,md,ics}`, `print`,
/// `certificate` and `bundle` take it as `?token=`. It lasts 15 minutes, never longer than the
/// caller's own. Nothing is written.
#[utoipa::path(post, path = "/v1/plans/{id}/links", operation_id = "makeFileToken", tag = "exchange", params(("id" = String, Path)),
    responses((status = 201, body = MintedToken), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn make(
    State(relay): State<RelayState>,
    caller: Caller,
) -> Result<Response, Problem> {
    let Bearer::Participant(who) = &caller.bearer else { return Err(Problem::PersonOnly) };
    if !relay.store().has(&caller.plan).await? {
        return Err(Problem::NoPlan(caller.plan.to_string()));
    }
    let now = relay.now();
    let ttl = (who.expires - now).to_std().unwrap_or_default().min(LASTS);
    let claims = Claims {
        email: who.email.clone(),
        scope: Scope::FILES.to_owned(),
        assurance: Some(who.assurance),
        ..Claims::participant(&who.plan, who.side, &who.sub, &who.name, now, ttl)
    };
    let minted = MintedToken::of(&relay, &caller.plan, &claims).await?;
    Ok((StatusCode::CREATED, Json(minted)).into_response())
}
