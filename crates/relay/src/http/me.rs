//! `…/me` and `…/invites`: who one is on a plan, and bringing in a colleague.
//!
//! Both give tokens and raise nobody above what they could do before: a name that somebody gives of themselves is an assurance
//! of 1, an invited colleague begins at 0 on the side of whoever invites, with no right that they lack.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::World;
use countersign_plan::model::Side;
use serde::{Deserialize, Serialize};

use super::caller::Person;
use super::idempotency::{Call, KeptAnswer, Turn};
use super::tokens::Minted;
use crate::error::{Problem, ProblemBody};
use crate::span::Span;
use crate::state::Relay;
use crate::token::{Claims, Participant, Scope};

/// From this assurance on somebody else vouches for who one is.
const VOUCHED: u8 = 2;

/// The longest name and address, in characters.
const TEXT_MAX: usize = 200;

/// Who one is, as the token says.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Me {
    /// The plan.
    plan: String,
    /// Unique within plan and side.
    sub: String,
    /// What one is called.
    name: String,
    /// Their address, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// Whose person.
    side: Side,
    /// Of `read write attest`.
    scope: String,
    /// 0 link · 1 name given · 2 verified address, or vouched for by the portal · 3 SSO/MFA.
    assurance: u8,
    /// Until when the token holds.
    expires: DateTime<Utc>,
}

/// What one says of oneself.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Introduction {
    /// What one is called.
    name: String,
    /// One's address. Nobody has verified it.
    email: Option<String>,
}

/// Somebody to bring in.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Invite {
    /// What they are called, where known.
    name: Option<String>,
    /// Their address, where known; it does not count as verified.
    email: Option<String>,
    /// Of the words in one's own scope; all of those where absent.
    scope: Option<String>,
    /// As `7d` (where absent); at most `30d`, and no longer than one's own token unless somebody vouches for one.
    #[schema(value_type = Option<String>)]
    ttl: Option<Span>,
}

/// Who one is on this plan.
#[utoipa::path(get, path = "/v1/plans/{id}/me", tag = "tokens", params(("id" = String, Path)), responses(
    (status = 200, body = Me), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn read(person: Person) -> Json<Me> {
    Json(Me::of(person.who))
}

/// Gives one's name: the answer is a fresh token of the same person, with an assurance of 1 and the same end. Whoever is
/// vouched for is named where their token comes from, and refused here.
#[utoipa::path(post, path = "/v1/plans/{id}/me", tag = "tokens", params(("id" = String, Path)), request_body = Introduction,
    responses((status = 200, body = Minted), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn introduce(
    State(relay): State<Relay>,
    person: Person,
    call: Call,
) -> Result<Response, Problem> {
    let caller = person.key();
    let once = match call.turn(&relay, caller.clone()).await? {
        Turn::First(once) => once,
        Turn::Again(response) => return Ok(response),
    };
    let Introduction { name, email } = call.json()?;
    let who = person.who;
    if who.assurance >= VOUCHED {
        return Err(Problem::Vouched(who.assurance));
    }
    let (name, email) = (named(&name)?, email.as_deref().map(address).transpose()?);
    let ttl = (who.expires - relay.now()).to_std().unwrap_or_default();
    let claims = Claims {
        email: email.or(who.email),
        scope: who.scope.as_str().to_owned(),
        assurance: Some(1),
        exp: who.expires.timestamp() as f64,
        ..Claims::participant(&who.plan, who.side, &who.sub, &name, relay.now(), ttl)
    };
    let minted = Minted::of(&relay, &claims)?;
    let answer = once.answer(&relay, StatusCode::OK, &KeptAnswer::Token { claims: Box::new(claims) });
    if let Some(recorded) = call.keep(&relay, once, caller, answer).await? {
        return Ok(recorded);
    }
    Ok(Json(minted).into_response())
}

/// Brings in a colleague of one's own side: the answer is a token for a link, with an assurance of 0 that rises to 1 when they
/// give their name. It allows nothing that the caller's does not.
#[utoipa::path(post, path = "/v1/plans/{id}/invites", tag = "tokens", params(("id" = String, Path)), request_body = Invite,
    responses((status = 201, body = Minted), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn invite(
    State(relay): State<Relay>,
    person: Person,
    call: Call,
) -> Result<Response, Problem> {
    let caller = person.key();
    let once = match call.turn(&relay, caller.clone()).await? {
        Turn::First(once) => once,
        Turn::Again(response) => return Ok(response),
    };
    let invite: Invite = call.json()?;
    if !relay.store().has(&person.plan).await? {
        return Err(Problem::NoPlan(person.plan.to_string()));
    }
    let claims = invite.claims(&relay, &person.who)?;
    let minted = Minted::of(&relay, &claims)?;
    let answer = once.answer(&relay, StatusCode::CREATED, &KeptAnswer::Token { claims: Box::new(claims) });
    if let Some(recorded) = call.keep(&relay, once, caller, answer).await? {
        return Ok(recorded);
    }
    Ok((StatusCode::CREATED, Json(minted)).into_response())
}

impl Me {
    fn of(who: Participant) -> Me {
        let Participant { plan, sub, name, email, side, scope, assurance, expires } = who;
        Me { plan, sub, name, email, side, scope: scope.as_str().to_owned(), assurance, expires }
    }
}

impl Invite {
    fn claims(&self, relay: &Relay, by: &Participant) -> Result<Claims, Problem> {
        let now = relay.now();
        let scope = match &self.scope {
            None => by.scope.as_str().to_owned(),
            Some(asked) => Scope::new(asked).as_str().to_owned(),
        };
        let own: Vec<&str> = by.scope.as_str().split(' ').collect();
        if let Some(word) = scope.split(' ').find(|word| !own.contains(word)) {
            return Err(Problem::Mint(format!(
                "`scope` names {word:?}, which your own token does not allow"
            )));
        }
        let most = TimeDelta::days(30);
        let span = self.ttl.map_or(Ok(TimeDelta::days(7)), |ttl| TimeDelta::from_std(ttl.get()));
        let span = span.ok().filter(|span| *span <= most);
        let span = span.ok_or_else(|| Problem::Mint("`ttl` is too long: use at most 30d".to_owned()))?;
        // Whoever may be anybody could keep the door open for ever, one link after the other.
        let until = if by.assurance >= VOUCHED { now + span } else { (now + span).min(by.expires) };
        let name = self.name.as_deref().map_or(Ok("Guest".to_owned()), named)?;
        let mut random = || (relay.around.random)();
        let sub = format!("invited-{}", World { now, random: &mut random }.mint());
        let claims = Claims {
            email: self.email.as_deref().map(address).transpose()?,
            scope,
            assurance: Some(0),
            exp: until.timestamp() as f64,
            ..Claims::participant(&by.plan, by.side, &sub, &name, now, std::time::Duration::ZERO)
        };
        claims.check().map_err(|says| Problem::Mint(says.to_owned()))?;
        Ok(claims)
    }
}

fn named(name: &str) -> Result<String, Problem> {
    let name = name.trim();
    let sound = (1..=TEXT_MAX).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if sound {
        Ok(name.to_owned())
    } else {
        Err(Problem::Mint("`name` is 1 to 200 characters that name a person".into()))
    }
}

fn address(email: &str) -> Result<String, Problem> {
    let email = email.trim();
    let parts = email.split_once('@');
    let whole = parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    let sound = whole
        && email.chars().count() <= TEXT_MAX
        && !email.chars().any(|c| c.is_control() || c.is_whitespace());
    if sound {
        Ok(email.to_owned())
    } else {
        Err(Problem::Mint("`email` is one address, as ann@example.com".into()))
    }
}
