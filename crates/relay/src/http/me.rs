//! `…/me` and `…/invites`: who one is on a plan, and bringing in a colleague.
//!
//! Both give tokens and raise nobody above what they could do before: a name that somebody gives of
//! themselves is an assurance of 1, an invited colleague begins at 0 on the side of the inviter,
//! with no right that the inviter lacks. Only verified people bring in others, and each so many in
//! 24 hours: what guests may cost is counted to somebody who is known.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::World;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::sync::frame::StepRequest;
use serde::{Deserialize, Serialize};

use super::caller::PlanParticipant;
use super::idempotency::{Call, CallEnd, KeptAnswer};
use super::tokens::MintedToken;
use crate::config::Invites;
use crate::error::{Problem, ProblemBody};
use crate::span::Span;
use crate::state::RelayState;
use crate::store::{InvitedColleague, StoreError};
use crate::token::{Claims, NAME_MAX, Participant, Scope, check_email, check_name};

/// The caller, as the token says.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CallerInfo {
    /// The plan.
    plan: String,
    /// Unique within plan and side.
    sub: String,
    /// The caller's name.
    name: String,
    /// Their address, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// The caller's side.
    side: Side,
    /// Of `read write attest invite`.
    scope: String,
    /// 0 link · 1 name given · 2 verified address, or vouched for by the portal · 3 SSO/MFA.
    assurance: Assurance,
    /// Until when the token holds.
    expires: DateTime<Utc>,
}

/// A visitor's statement about themselves.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VisitorStatement {
    /// The visitor's name.
    name: String,
    /// One's address. Nobody has verified it.
    email: Option<String>,
}

/// Somebody to bring in.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invite {
    /// The name, where known.
    name: Option<String>,
    /// Their address, where known; it does not count as verified.
    email: Option<String>,
    /// Of the words in one's own scope; all of those but `invite` where absent.
    scope: Option<String>,
    /// The id of the step that they are asked to look at.
    step: Option<String>,
    /// As `7d` (where absent); at most `14d`.
    #[schema(value_type = Option<String>)]
    ttl: Option<Span>,
}

/// The caller's identity on this plan.
#[utoipa::path(get, path = "/v1/plans/{id}/me", operation_id = "readCaller", tag = "tokens", params(("id" = String, Path)),
    responses(
    (status = 200, body = CallerInfo), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody)))]
pub(crate) async fn read(person: PlanParticipant) -> Json<CallerInfo> {
    Json(CallerInfo::of(person.who))
}

/// Gives one's name: the answer is a fresh token of the same person, with an assurance of 1 and the
/// same end. A person whom somebody vouched for is named where their token comes from, and refused
/// here.
#[utoipa::path(post, path = "/v1/plans/{id}/me", operation_id = "giveName", tag = "tokens",
    params(("id" = String, Path)), request_body = VisitorStatement,
    responses((status = 200, body = MintedToken), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn introduce(
    State(relay): State<RelayState>,
    person: PlanParticipant,
    call: Call,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, person.key()).await?;
    let VisitorStatement { name, email } = call.json()?;
    let who = person.who;
    if who.assurance.is_verified() {
        return Err(Problem::Vouched(who.assurance).into());
    }
    let odd = |says: &str| Problem::Mint(says.to_owned());
    let name = check_name(&name).map_err(odd)?;
    let email = email.as_deref().map(check_email).transpose().map_err(odd)?.map(str::to_owned);
    let ttl = (who.expires - relay.now()).to_std().unwrap_or_default();
    let claims = Claims {
        email: email.or(who.email),
        asked: who.asked,
        scope: who.scope.as_str().to_owned(),
        assurance: Some(Assurance::Named),
        exp: who.expires.timestamp() as f64,
        ..Claims::participant(&who.plan, who.side, &who.sub, name, relay.now(), ttl)
    };
    let minted = MintedToken::of(&relay, &person.plan, &claims).await?;
    let kept = KeptAnswer::Token { claims: Box::new(claims) };
    call.keep(&relay, once, StatusCode::OK, &kept).await?;
    Ok(Json(minted).into_response())
}

/// Brings in a colleague of one's own side: the answer is a token for a link, with an assurance of
/// 0 that rises to 1 when they give their name. It allows nothing that the caller's does not. Needs
/// `write` and `invite` in the scope and an assurance of at least 2; 20 a person within 24 hours. A
/// deployment may turn it off (`serve --invites off`).
#[utoipa::path(post, path = "/v1/plans/{id}/invites", operation_id = "inviteColleague", tag = "tokens",
    params(("id" = String, Path)), request_body = Invite,
    responses((status = 201, body = MintedToken), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
    (status = 422, body = ProblemBody),
    (status = 429, body = ProblemBody, description = "So many invitations are as many as one person may make in 24 hours.")))]
pub(crate) async fn invite(
    State(relay): State<RelayState>,
    person: PlanParticipant,
    call: Call,
) -> Result<Response, CallEnd> {
    // Before the turn is taken: a repetition, too, gives nothing to somebody who may not invite
    // now.
    check_inviter(&relay, &person.who)?;
    let once = call.turn(&relay, person.key()).await?;
    let invite: Invite = call.json()?;
    if !relay.store().has(&person.plan).await? {
        return Err(Problem::NoPlan(person.plan.to_string()).into());
    }
    let claims = invite.claims(&relay, &person.who)?;
    let minted = MintedToken::of(&relay, &person.plan, &claims).await?;
    let invited = InvitedColleague {
        plan: person.plan.clone(),
        sub: claims.sub.clone(),
        side: person.who.side,
        by: person.who.sub,
        at: relay.now(),
        until: minted.expires,
    };
    let answer =
        once.answer(&relay, StatusCode::CREATED, &KeptAnswer::Token { claims: Box::new(claims) });
    let most = relay.limits().invites_per_day;
    match relay.store().invite(invited, most, answer).await {
        Ok(true) => Ok((StatusCode::CREATED, Json(minted)).into_response()),
        Ok(false) => Err(Problem::TooManyInvites(most).into()),
        Err(StoreError::Answered) => Err(call.recorded(&relay, once).await),
        Err(StoreError::Missing) => Err(Problem::NoPlan(person.plan.to_string()).into()),
        Err(e) => Err(e.into()),
    }
}

/// Whether somebody may bring in colleagues.
fn check_inviter(relay: &RelayState, who: &Participant) -> Result<(), Problem> {
    match relay.invites {
        Invites::Off => return Err(Problem::InvitesOff),
        Invites::OwnSide => {}
    }
    if !who.scope.write() {
        return Err(Problem::lacks(who, "write"));
    }
    if !who.scope.invite() {
        return Err(Problem::lacks(who, "invite"));
    }
    if !who.assurance.is_verified() {
        return Err(Problem::unproven(who, Assurance::Verified));
    }
    Ok(())
}

impl CallerInfo {
    fn of(who: Participant) -> CallerInfo {
        let Participant { plan, sub, name, email, side, scope, assurance, expires, .. } = who;
        CallerInfo {
            plan,
            sub,
            name,
            email,
            side,
            scope: scope.as_str().to_owned(),
            assurance,
            expires,
        }
    }
}

impl Invite {
    fn claims(&self, relay: &RelayState, by: &Participant) -> Result<Claims, Problem> {
        let now = relay.now();
        let own = &by.scope;
        let scope = match &self.scope {
            None => {
                let words: Vec<_> =
                    own.as_str().split(' ').filter(|word| *word != "invite").collect();
                words.join(" ")
            }
            Some(asked) => asked.split_whitespace().collect::<Vec<_>>().join(" "),
        };
        if let Some(word) = scope.split(' ').find(|word| own.lacks(&Scope::new(word)).is_some()) {
            return Err(Problem::Mint(format!(
                "`scope` names {word:?}, which your own token does not allow"
            )));
        }
        let span = self.ttl.map_or(Duration::from_secs(7 * 24 * 3600), Span::get);
        let most = relay.times().invite;
        if span > most {
            let days = most.as_secs() / (24 * 3600);
            return Err(Problem::Mint(format!("`ttl` is too long: use at most {days}d")));
        }
        let until = now + TimeDelta::from_std(span).unwrap_or_default();
        let odd = |says: &str| Problem::Mint(says.to_owned());
        let name = self.name.as_deref().map_or(Ok("Guest"), check_name).map_err(odd)?;
        let mut random = || (relay.around.random)();
        let sub = format!("invited-{}", World { now, random: &mut random }.mint());
        let claims = Claims {
            email: self
                .email
                .as_deref()
                .map(check_email)
                .transpose()
                .map_err(odd)?
                .map(str::to_owned),
            scope,
            assurance: Some(Assurance::Link),
            asked: self.step.as_deref().map(|step| StepRequest {
                step: step.into(),
                // A sub that stands in for a name may be longer.
                by: by.name.chars().take(NAME_MAX).collect(),
            }),
            exp: until.timestamp() as f64,
            ..Claims::participant(&by.plan, by.side, &sub, name, now, Duration::ZERO)
        };
        claims.check().map_err(|says| Problem::Mint(says.to_owned()))?;
        Ok(claims)
    }
}
