//! Writing calls that may be repeated: under one `Idempotency-Key` a call takes effect once, and
//! each repetition gets the first answer, also after a restart.
//!
//! The answer is kept in the transaction of what it answers, for a day; that to an attestation as
//! long as its plan, because a device keeps an unanswered act until the relay answers it, and sends
//! it again then. An answer belongs to the epoch of its plan:
//! it goes with the plan, and what is repeated on one that began anew is judged anew. Refusals are
//! not kept: what was refused had no effect and may be tried again. A kept answer ([`KeptAnswer`])
//! holds no token, secret or document: a repetition signs the token anew, reads document and terms
//! where they stand, and never gives its caller more than they may have now.

use axum::Json;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::caller::Key;
use super::tokens::MintedToken;
use super::{attestations, body, intake, plans, reads};
use crate::calls::intake::BodyMemory;
use crate::calls::locks::{HeldKey, UnderWay};
use crate::error::Problem;
use crate::room::shadow::ReadCopy;
use crate::room::{Ask, registry::Handle};
use crate::state::RelayState;
use crate::store::{AnswerLife, PlanId, StoreError, StoredAnswer};
use crate::token::{Bearer, Claims, Participant};

/// A writing call: its body, its key, and what it asks.
#[derive(Debug)]
pub struct Call {
    /// The whole body.
    pub body: Bytes,
    key: Option<String>,
    request: [u8; 32],
    /// The memory that the body takes of what there is for bodies.
    _room: Option<BodyMemory>,
}

/// Why a writing call ends before it is carried out.
#[derive(Debug)]
pub enum CallEnd {
    /// It was answered before, under the same key: this is the answer.
    Answered(Box<Response>),
    /// It is refused.
    Refused(Problem),
}

/// The part of an answer that is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kept", rename_all = "camelCase")]
pub enum KeptAnswer {
    /// That there was no body.
    Empty,
    /// A small body, as it was.
    Body {
        /// The body.
        body: Value,
    },
    /// A token, by its claims.
    Token {
        /// The claims; the same ones make the same token.
        claims: Box<Claims>,
    },
    /// The outcome of commands.
    Edit {
        /// The plan.
        plan: String,
        /// The answer without the document.
        done: Value,
        /// Whether the document as it is now belongs to the answer.
        document: bool,
    },
    /// A plan that was begun.
    Begun {
        /// The plan.
        plan: String,
    },
    /// An entry of the ledger.
    Entry {
        /// The plan.
        plan: String,
        /// Its place in the ledger, from 1.
        seq: u64,
    },
}

/// The right to carry a call out. Others under the same key wait until it is dropped.
pub struct CallClaim<'a> {
    kept: Option<(Key, String)>,
    request: [u8; 32],
    _held: Option<HeldKey<'a>>,
    _under_way: Option<UnderWay<'a>>,
}

impl FromRequest<RelayState> for Call {
    type Rejection = Problem;

    async fn from_request(request: Request, relay: &RelayState) -> Result<Call, Problem> {
        let key = request.headers().get("idempotency-key").map(read_key).transpose()?;
        let mut hash = Sha256::new();
        for part in
            [request.method().as_str(), request.uri().path(), request.uri().query().unwrap_or("")]
        {
            hash.update(part);
            hash.update([0]);
        }
        let (body, room) = intake::read(request, relay).await?;
        hash.update(&body);
        Ok(Call { body, key, request: hash.finalize().into(), _room: room })
    }
}

impl Call {
    /// The body as JSON: an object, each name in it once.
    ///
    /// # Errors
    /// [`Problem::Body`], saying where; [`Problem::Field`], naming what there is not.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        body::read(&self.body)
    }

    /// Takes the turn under the call's key: the right to carry the call out, and to keep its answer.
    ///
    /// # Errors
    /// [`CallEnd::Answered`] when it was carried out before. [`Problem::KeyReused`] when the key
    /// stands for another call, or for an answer that the caller may not have (any more).
    pub async fn turn<'a>(
        &self,
        relay: &'a RelayState,
        caller: Key,
    ) -> Result<CallClaim<'a>, CallEnd> {
        let Some(key) = self.key.clone() else {
            return Ok(CallClaim {
                kept: None,
                request: self.request,
                _held: None,
                _under_way: None,
            });
        };
        let locks = &relay.locks;
        let held = locks.hold(&caller.name, &key).await;
        match relay.store().recall(caller.name.clone(), key.clone()).await? {
            Some(answer) if answer.request == self.request => {
                let response = again(relay, self, answer, caller.who.as_deref()).await?;
                Err(CallEnd::Answered(Box::new(response)))
            }
            Some(_) => Err(Problem::KeyReused.into()),
            None => {
                let limits = relay.limits();
                let is_backend = caller.name.starts_with("admin:");
                let most = if is_backend { limits.answers_backend } else { limits.answers_person };
                // Counted before the store is asked: calls side by side do not share the last
                // place.
                let (under_way, count) = locks.begin(&caller.name);
                if relay.store().answers(caller.name.clone()).await? + count > most {
                    return Err(Problem::TooManyKeys(most).into());
                }
                let kept = Some((caller, key));
                Ok(CallClaim {
                    kept,
                    request: self.request,
                    _held: Some(held),
                    _under_way: Some(under_way),
                })
            }
        }
    }

    /// Keeps the answer of a call that wrote nothing else.
    ///
    /// # Errors
    /// [`CallEnd::Answered`] when somebody else answered the call meanwhile; [`Problem::Store`].
    pub async fn keep(
        &self,
        relay: &RelayState,
        once: CallClaim<'_>,
        status: StatusCode,
        kept: &KeptAnswer,
    ) -> Result<(), CallEnd> {
        let Some(answer) = once.answer(relay, status, kept) else { return Ok(()) };
        match relay.store().remember(answer).await {
            Ok(()) => Ok(()),
            Err(StoreError::Answered) => Err(self.recorded(relay, once).await),
            Err(e) => Err(e.into()),
        }
    }

    /// The answer that somebody else gave to the same call while this one was under way, on another
    /// relay of the store; or why there is none.
    pub async fn recorded(&self, relay: &RelayState, once: CallClaim<'_>) -> CallEnd {
        let caller = once.kept.as_ref().map(|(caller, _)| caller.clone());
        drop(once);
        let Some(caller) = caller else { return Problem::RoomLost.into() };
        match self.turn(relay, caller).await {
            Ok(_) => Problem::RoomLost.into(),
            Err(early) => early,
        }
    }
}

impl IntoResponse for CallEnd {
    fn into_response(self) -> Response {
        match self {
            CallEnd::Answered(response) => *response,
            CallEnd::Refused(problem) => problem.into_response(),
        }
    }
}

impl From<Problem> for CallEnd {
    fn from(problem: Problem) -> CallEnd {
        CallEnd::Refused(problem)
    }
}

impl From<StoreError> for CallEnd {
    fn from(e: StoreError) -> CallEnd {
        CallEnd::Refused(e.into())
    }
}

impl CallClaim<'_> {
    /// The answer to keep beside the write, for a call that has a key.
    pub fn answer(
        &self,
        relay: &RelayState,
        status: StatusCode,
        kept: &KeptAnswer,
    ) -> Option<StoredAnswer> {
        self.keeper().map(|keep| keep(relay, status, kept))
    }

    /// Makes the answer to keep, once it is known.
    pub fn keeper(
        &self,
    ) -> Option<impl Fn(&RelayState, StatusCode, &KeptAnswer) -> StoredAnswer + Send + Sync + use<>>
    {
        let (caller, key) = self.kept.clone()?;
        let request = self.request;
        Some(move |relay: &RelayState, status: StatusCode, kept: &KeptAnswer| StoredAnswer {
            caller: caller.name.clone(),
            key: key.clone(),
            plan: caller.plan.clone(),
            request,
            status: status.as_u16(),
            // Texts, numbers and lists: there is nothing in it to refuse.
            body: serde_json::to_vec(kept).unwrap_or_default().into(),
            life: kept.life(),
            at: relay.now(),
        })
    }
}

impl KeptAnswer {
    /// How long it is kept.
    fn life(&self) -> AnswerLife {
        match self {
            KeptAnswer::Entry { .. } => AnswerLife::Plan,
            KeptAnswer::Empty
            | KeptAnswer::Body { .. }
            | KeptAnswer::Token { .. }
            | KeptAnswer::Edit { .. }
            | KeptAnswer::Begun { .. } => AnswerLife::Day,
        }
    }

    /// A small body.
    pub fn body(body: &impl Serialize) -> KeptAnswer {
        KeptAnswer::Body { body: serde_json::to_value(body).unwrap_or_default() }
    }
}

/// The first answer once more, as far as the caller may have it now: its token signed anew, its
/// document as it is now. `who`: the caller; none for the portal's backend.
async fn again(
    relay: &RelayState,
    call: &Call,
    answer: StoredAnswer,
    who: Option<&Participant>,
) -> Result<Response, Problem> {
    let reads = who.is_none_or(|who| who.scope.read());
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let caller = answer.caller;
    let kept = serde_json::from_slice(&answer.body)
        .map_err(|e| Problem::Fault(format!("a kept answer cannot be read: {e}")))?;
    let mut response = match kept {
        KeptAnswer::Empty => status.into_response(),
        KeptAnswer::Body { body } => (status, Json(body)).into_response(),
        KeptAnswer::Token { claims } => {
            let plan = claims.plan.as_deref().and_then(PlanId::new);
            let plan =
                plan.ok_or_else(|| Problem::Fault("a kept token names no plan".to_owned()))?;
            let minted = MintedToken::of(relay, &plan, &claims).await?;
            if let Some(who) = who {
                check_token(relay, &minted.token, who)?;
            }
            (status, Json(minted)).into_response()
        }
        KeptAnswer::Edit { plan, mut done, document } => {
            if document && reads {
                let standing = reads::standing(relay, &open(relay, &plan, &caller)?).await?;
                // The number is that of the document beside it.
                done["seq"] = standing.seq.into();
                done["document"] = standing.document.clone();
            }
            (status, Json(done)).into_response()
        }
        KeptAnswer::Begun { plan } => {
            let standing = reads::standing(relay, &open(relay, &plan, &caller)?).await?;
            plans::begun_again(call, &plan, &standing, status)?
        }
        KeptAnswer::Entry { plan, seq } => {
            let sight = open(relay, &plan, &caller)?.ask(|reply| Ask::Read { reply }).await?;
            let entry = move |copy: &mut ReadCopy| {
                attestations::LedgerEntry::at(copy.evidence(), seq, reads)
            };
            (status, Json(sight.read(relay.reads.pool.of(&caller), entry).await??)).into_response()
        }
    };
    response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
    Ok(response)
}

fn open(relay: &RelayState, plan: &str, caller: &str) -> Result<Handle, Problem> {
    let id = PlanId::new(plan).ok_or_else(|| Problem::NoPlan(plan.to_owned()))?;
    Ok(relay.registry.open(&id)?.of(caller))
}

/// Whether somebody may have a token that was made for them, or for a colleague of theirs, under
/// another token of theirs.
fn check_token(relay: &RelayState, token: &str, who: &Participant) -> Result<(), Problem> {
    // One that ended meanwhile opens nothing.
    let Ok(Bearer::Participant(made)) = relay.keys.verify(token, relay.now()) else {
        return Ok(());
    };
    let outlives = made.sub == who.sub && made.expires > who.expires;
    if who.scope.lacks(&made.scope).is_some() || outlives {
        Err(Problem::KeyReused)
    } else {
        Ok(())
    }
}

fn read_key(value: &HeaderValue) -> Result<String, Problem> {
    let text = value.to_str().map_err(|_| Problem::KeyOdd)?;
    let sound =
        (1..=255).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
    if sound { Ok(text.to_owned()) } else { Err(Problem::KeyOdd) }
}
