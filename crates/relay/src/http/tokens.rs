//! `POST /v1/plans/{id}/tokens`: the portal's backend mints a token for a participant.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use serde::{Deserialize, Serialize};

use super::caller::Owner;
use super::idempotency::{Call, CallEnd, KeptAnswer};
use crate::error::{Problem, ProblemBody};
use crate::span::Span;
use crate::state::RelayState;
use crate::store::PlanId;
use crate::token::Claims;

/// A token to mint.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mint {
    /// The person's side.
    side: Side,
    /// Unique within plan and side.
    sub: String,
    /// The person's name; `sub` where absent.
    name: Option<String>,
    /// Their address.
    email: Option<String>,
    /// Of `read write attest invite`; all four where absent.
    scope: Option<String>,
    /// 0 link, 1 name given, 2 verified address or vouched by the portal (where absent), 3
    /// SSO/MFA.
    assurance: Option<Assurance>,
    /// As `8h` (where absent), `30m`, `90s`, `7d`.
    #[schema(value_type = Option<String>)]
    ttl: Option<Span>,
}

/// A minted token.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct MintedToken {
    /// To hand to the component.
    pub(super) token: String,
    /// Until when it holds.
    pub(super) expires: DateTime<Utc>,
}

/// Mints a token for a participant.
#[utoipa::path(post, path = "/v1/plans/{id}/tokens", operation_id = "mintToken", tag = "tokens",
    params(("id" = String, Path)), request_body = Mint,
    responses((status = 201, body = MintedToken), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn mint(
    State(relay): State<RelayState>,
    owner: Owner,
    call: Call,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, owner.key()).await?;
    let mint: Mint = call.json()?;
    if !relay.store().has(&owner.plan).await? {
        return Err(Problem::NoPlan(owner.plan.to_string()).into());
    }
    let claims = mint.claims(owner.plan.as_str(), relay.now())?;
    let minted = MintedToken::of(&relay, &owner.plan, &claims).await?;
    let kept = KeptAnswer::Token { claims: Box::new(claims) };
    call.keep(&relay, once, StatusCode::CREATED, &kept).await?;
    Ok((StatusCode::CREATED, Json(minted)).into_response())
}

impl MintedToken {
    /// The token of these claims.
    pub(super) async fn of(
        relay: &RelayState,
        plan: &PlanId,
        claims: &Claims,
    ) -> Result<MintedToken, Problem> {
        let token = relay.mint(plan, claims).await?;
        let expires = DateTime::from_timestamp(claims.exp as i64, 0).unwrap_or_default();
        Ok(MintedToken { token, expires })
    }
}

impl Mint {
    fn claims(&self, plan: &str, now: DateTime<Utc>) -> Result<Claims, Problem> {
        let ttl = self.ttl.unwrap_or(Span::HOURS_8);
        let mut claims = Claims::participant(plan, self.side, &self.sub, "", now, ttl.get());
        // Without a name the token goes by its `sub`.
        claims.name = self.name.as_deref().map(str::trim).map(str::to_owned);
        claims.email = self.email.as_deref().map(str::trim).map(str::to_owned);
        if let Some(scope) = &self.scope {
            claims.scope = scope.clone();
        }
        if let Some(assurance) = self.assurance {
            claims.assurance = Some(assurance);
        }
        claims.check().map_err(|says| Problem::Mint(says.to_owned()))?;
        Ok(claims)
    }
}
