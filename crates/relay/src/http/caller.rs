//! Callers as argument types: a handler that takes [`Admin`] cannot be reached by anybody else.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use countersign_plan::model::Side;
use serde::Deserialize;

use super::address;
use crate::api_key::{self, ApiKey};
use crate::connections::ConnectionHandle;
use crate::error::Problem;
use crate::room::{Ask, PersonAsk};
use crate::state::RelayState;
use crate::store::PlanId;
use crate::token::{self, Bearer, Participant};

/// On whose behalf a writing call is kept under its Idempotency-Key, and what they may have of it
/// now.
#[derive(Clone, Debug)]
pub struct Key {
    /// The name under which answers to their calls are kept.
    pub name: String,
    /// The plan that the call is about; an answer goes with it.
    pub plan: Option<PlanId>,
    /// The person; none for the portal's backend.
    pub who: Option<Box<Participant>>,
}

/// The portal's backend.
#[derive(Clone, Debug)]
pub struct Admin {
    /// The `sub` of the token, or the name of the key.
    pub sub: String,
    /// The API key; none of an admin's token.
    pub key: Option<Arc<ApiKey>>,
}

/// A caller who may read the plan in the address: the portal's backend, or a participant of it with
/// `read`.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The plan in the address.
    pub plan: PlanId,
    /// The holder of the token.
    pub bearer: Bearer,
}

/// A caller who may read the plan in the address as a file: a [`Caller`], or whoever has the address
/// with a token of `POST …/links` in it, which a browser opens by itself.
#[derive(Clone, Debug)]
pub struct FileCaller(pub Caller);

/// The token in the address of a file.
#[derive(Deserialize)]
struct LinkToken {
    token: Option<String>,
}

/// A participant of the plan in the address who may write.
#[derive(Clone, Debug)]
pub struct Editor {
    /// The plan in the address.
    pub plan: PlanId,
    /// The participant who calls.
    pub who: Participant,
}

/// A participant of the plan in the address who may put their name to it.
#[derive(Clone, Debug)]
pub struct Attester {
    /// The plan in the address.
    pub plan: PlanId,
    /// The participant who calls.
    pub who: Participant,
}

/// A participant of the plan in the address who may put their name to it, or the portal's backend.
#[derive(Clone, Debug)]
pub enum Signatory {
    /// A participant.
    Person(Attester),
    /// The portal's backend.
    Portal(Owner),
}

/// A participant of the plan in the address, whatever they may do.
#[derive(Clone, Debug)]
pub struct PlanParticipant {
    /// The plan in the address.
    pub plan: PlanId,
    /// The participant who calls.
    pub who: Participant,
}

/// The portal's backend, about the plan in the address.
#[derive(Clone, Debug)]
pub struct Owner {
    /// The plan in the address.
    pub plan: PlanId,
    /// The portal's backend.
    pub admin: Admin,
}

/// A caller with a sound token, for whatever plan.
#[derive(Clone, Debug)]
pub struct Anybody {
    /// The holder of the token.
    pub bearer: Bearer,
}

/// The name under which a caller is counted, in the extensions of their request.
#[derive(Clone, Debug)]
pub(crate) struct CallerName(pub(crate) String);

impl FromRequestParts<RelayState> for Anybody {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, relay: &RelayState) -> Result<Anybody, Problem> {
        verify(parts, relay).await.map(|bearer| Anybody { bearer })
    }
}

impl FromRequestParts<RelayState> for Admin {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, relay: &RelayState) -> Result<Admin, Problem> {
        match verify(parts, relay).await? {
            Bearer::Admin { sub, key } => Ok(Admin { sub, key }),
            Bearer::Participant(_) => Err(Problem::AdminOnly),
        }
    }
}

impl FromRequestParts<RelayState> for Owner {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, relay: &RelayState) -> Result<Owner, Problem> {
        let admin = Admin::from_request_parts(parts, relay).await?;
        let name = plan_name(parts, relay).await?;
        Ok(Owner { plan: plan_id(&name)?, admin })
    }
}

impl FromRequestParts<RelayState> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, relay: &RelayState) -> Result<Caller, Problem> {
        let bearer = verify(parts, relay).await?;
        let name = plan_name(parts, relay).await?;
        match &bearer {
            Bearer::Admin { .. } => {}
            Bearer::Participant(who) => {
                belongs(who, &name)?;
                if !who.scope.read() {
                    return Err(Problem::lacks(who, "read"));
                }
            }
        }
        Ok(Caller { plan: plan_id(&name)?, bearer })
    }
}

impl FromRequestParts<RelayState> for FileCaller {
    type Rejection = Problem;

    async fn from_request_parts(
        parts: &mut Parts,
        relay: &RelayState,
    ) -> Result<FileCaller, Problem> {
        let asked = Query::<LinkToken>::try_from_uri(&parts.uri).ok();
        let token = asked.and_then(|Query(asked)| asked.token);
        let (Some(token), None) = (token, token::of_headers(&parts.headers)) else {
            return Caller::from_request_parts(parts, relay).await.map(FileCaller);
        };
        let bearer = verify_token(parts, relay, &token).await?;
        let name = plan_name(parts, relay).await?;
        match &bearer {
            Bearer::Participant(who) if who.scope.is_for_files() => belongs(who, &name)?,
            // An address is kept in histories and logs: no token with rights is taken from one.
            Bearer::Participant(_) | Bearer::Admin { .. } => return Err(Problem::LinkToken),
        }
        Ok(FileCaller(Caller { plan: plan_id(&name)?, bearer }))
    }
}

impl FromRequestParts<RelayState> for PlanParticipant {
    type Rejection = Problem;

    async fn from_request_parts(
        parts: &mut Parts,
        relay: &RelayState,
    ) -> Result<PlanParticipant, Problem> {
        let bearer = verify(parts, relay).await?;
        let name = plan_name(parts, relay).await?;
        match bearer {
            Bearer::Admin { .. } => Err(Problem::PersonOnly),
            Bearer::Participant(who) => {
                belongs(&who, &name)?;
                Ok(PlanParticipant { plan: plan_id(&name)?, who })
            }
        }
    }
}

impl FromRequestParts<RelayState> for Editor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, relay: &RelayState) -> Result<Editor, Problem> {
        let PlanParticipant { plan, who } =
            PlanParticipant::from_request_parts(parts, relay).await?;
        if who.scope.write() {
            Ok(Editor { plan, who })
        } else {
            Err(Problem::lacks(&who, "write"))
        }
    }
}

impl FromRequestParts<RelayState> for Signatory {
    type Rejection = Problem;

    async fn from_request_parts(
        parts: &mut Parts,
        relay: &RelayState,
    ) -> Result<Signatory, Problem> {
        let bearer = verify(parts, relay).await?;
        let name = plan_name(parts, relay).await?;
        match bearer {
            Bearer::Admin { sub, key } => {
                Ok(Signatory::Portal(Owner { plan: plan_id(&name)?, admin: Admin { sub, key } }))
            }
            Bearer::Participant(who) => {
                belongs(&who, &name)?;
                if !who.scope.attest() {
                    return Err(Problem::lacks(&who, "attest"));
                }
                Ok(Signatory::Person(Attester { plan: plan_id(&name)?, who }))
            }
        }
    }
}

impl Caller {
    /// The name under which they are counted.
    pub fn key(&self) -> String {
        name(&self.bearer)
    }

    /// Lets the plan know that a participant has opened it. The portal's backend is nobody who
    /// looks.
    ///
    /// # Errors
    /// [`Problem::Restarting`] while the relay stops.
    pub async fn opens(&self, relay: &RelayState) -> Result<(), Problem> {
        match &self.bearer {
            Bearer::Admin { .. } => Ok(()),
            Bearer::Participant(who) => {
                let who = Box::new(who.clone());
                relay
                    .registry
                    .open(&self.plan)?
                    .of(&self.key())
                    .tell(Ask::Person(PersonAsk::Opened { who }))
                    .await
            }
        }
    }

    /// The side whose report this caller gets; the portal's backend chooses.
    ///
    /// # Errors
    /// [`Problem::Scope`]-like refusal when a participant asks for the other side's.
    pub fn report_side(&self, asked: Option<Side>) -> Result<Side, Problem> {
        match &self.bearer {
            Bearer::Admin { .. } => Ok(asked.unwrap_or(Side::Seller)),
            Bearer::Participant(who) if asked.is_none_or(|side| side == who.side) => Ok(who.side),
            Bearer::Participant(_) => Err(Problem::OtherSide),
        }
    }
}

impl Anybody {
    /// The name under which they are counted.
    pub fn key(&self) -> String {
        name(&self.bearer)
    }
}

impl Admin {
    /// The name under which answers to its calls are kept.
    pub fn key(&self) -> Key {
        Key { name: backend_name(&self.sub, self.key.as_deref()), plan: None, who: None }
    }

    /// The beginning of the ids of its plans; empty where it is for all.
    pub fn plan_prefix(&self) -> &str {
        self.key.as_ref().and_then(|key| key.plan_prefix.as_deref()).unwrap_or_default()
    }
}

impl Owner {
    /// The name under which answers to its calls about the plan are kept.
    pub fn key(&self) -> Key {
        Key { plan: Some(self.plan.clone()), ..self.admin.key() }
    }
}

impl Editor {
    /// The name under which answers to their calls are kept.
    pub fn key(&self) -> Key {
        key(&self.plan, &self.who)
    }
}

impl Attester {
    /// The name under which answers to their calls are kept.
    pub fn key(&self) -> Key {
        key(&self.plan, &self.who)
    }
}

impl Signatory {
    /// The name under which answers to their calls are kept.
    pub fn key(&self) -> Key {
        match self {
            Signatory::Person(attester) => attester.key(),
            Signatory::Portal(owner) => owner.key(),
        }
    }
}

impl PlanParticipant {
    /// The name under which answers to their calls are kept.
    pub fn key(&self) -> Key {
        key(&self.plan, &self.who)
    }
}

fn key(plan: &PlanId, who: &Participant) -> Key {
    let name = who.caller_name(plan.as_str());
    Key { name, plan: Some(plan.clone()), who: Some(Box::new(who.clone())) }
}

async fn verify(parts: &mut Parts, relay: &RelayState) -> Result<Bearer, Problem> {
    let token = token::of_headers(&parts.headers).ok_or(Problem::TokenMissing)?.to_owned();
    match verify_token(parts, relay, &token).await? {
        Bearer::Participant(who) if who.scope.is_for_files() => Err(Problem::lacks(&who, "read")),
        bearer @ (Bearer::Admin { .. } | Bearer::Participant(_)) => Ok(bearer),
    }
}

async fn verify_token(
    parts: &mut Parts,
    relay: &RelayState,
    token: &str,
) -> Result<Bearer, Problem> {
    let too_fast = || Problem::TooFast(relay.limits().calls);
    // A caller who tries tokens or keys is counted by the address they call from.
    let from = address::of_request(&parts.headers, &parts.extensions, &relay.trusted);
    let may_try = || from.is_none_or(|from| relay.callers.take(&format!("address:{from}")));
    let (verified, is_counted) = if token.starts_with(api_key::PREFIX) {
        let is_counted = !relay.api_keys.remembers(token);
        if is_counted && !may_try() {
            return Err(too_fast());
        }
        (verify_key(token, parts, relay).await, is_counted)
    } else {
        (relay.keys.verify(token, relay.now()).map_err(Problem::from), false)
    };
    let bearer = match verified {
        Ok(bearer) => bearer,
        Err(e) => return Err(if is_counted || may_try() { e } else { too_fast() }),
    };
    let caller = name(&bearer);
    if !relay.callers.take(&caller) {
        return Err(too_fast());
    }
    if let Some(line) = parts.extensions.get::<ConnectionHandle>() {
        line.is_of(&caller);
    }
    parts.extensions.insert(CallerName(caller));
    match &bearer {
        Bearer::Participant(who) => relay.check_issued(who).await?,
        Bearer::Admin { .. } => {}
    }
    Ok(bearer)
}

/// The holder of an API key, where it is for the address that is called.
async fn verify_key(token: &str, parts: &Parts, relay: &RelayState) -> Result<Bearer, Problem> {
    let key = relay.api_keys.verify(token, relay.store()).await?;
    key.check(parts.uri.path())?;
    Ok(Bearer::Admin { sub: key.name.clone(), key: Some(Arc::new(key)) })
}

fn backend_name(sub: &str, key: Option<&ApiKey>) -> String {
    match key {
        Some(key) => format!("key:{}", key.id),
        None => format!("admin:{sub}"),
    }
}

/// The name under which a caller is counted.
fn name(bearer: &Bearer) -> String {
    match bearer {
        Bearer::Admin { sub, key } => backend_name(sub, key.as_deref()),
        Bearer::Participant(who) => who.caller_name(&who.plan),
    }
}

fn belongs(who: &Participant, plan: &str) -> Result<(), Problem> {
    if who.plan == plan { Ok(()) } else { Err(Problem::ForeignPlan { plan: plan.to_owned() }) }
}

async fn plan_name(parts: &mut Parts, relay: &RelayState) -> Result<String, Problem> {
    let Path(mut named) = Path::<HashMap<String, String>>::from_request_parts(parts, relay)
        .await
        .map_err(|e| Problem::Address(e.body_text()))?;
    named.remove("id").ok_or_else(|| Problem::Fault("an address without a plan".into()))
}

/// A name that cannot be a plan's is one of a plan that is not there.
fn plan_id(name: &str) -> Result<PlanId, Problem> {
    PlanId::new(name).ok_or_else(|| Problem::NoPlan(name.to_owned()))
}
