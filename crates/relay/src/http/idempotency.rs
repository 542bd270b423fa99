//! Writing calls that may be repeated: under one `Idempotency-Key` a call takes effect once, and each repetition gets
//! the first answer, also after a restart.
//!
//! The answer is kept in the transaction of what it answers, and belongs to the epoch of its plan: it goes with the plan, and
//! what is repeated on one that began anew is judged anew. Refusals are not kept: what was refused had no effect and
//! may be tried again. A repetition never gives its caller more than they may have now.

use std::hash::{BuildHasher, RandomState};

use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use tokio::sync::{Mutex, MutexGuard};

use super::caller::Key;
use crate::error::Problem;
use crate::state::Relay;
use crate::store::Answer;
use crate::token::{Bearer, Participant};

/// Calls under way. A call waits for another one only when both have keys that fall on the same lock.
#[derive(Debug)]
pub struct Locks {
    hash: RandomState,
    locks: [Mutex<()>; 64],
}

impl Default for Locks {
    fn default() -> Locks {
        Locks { hash: RandomState::new(), locks: [const { Mutex::const_new(()) }; 64] }
    }
}

/// A writing call: its body, its key, and what it asks.
#[derive(Debug)]
pub struct Call {
    /// The whole body.
    pub body: Bytes,
    key: Option<String>,
    request: [u8; 32],
}

/// Whether a call is the first under its key.
pub enum Turn<'a> {
    /// Go on, and keep the answer.
    First(Once<'a>),
    /// This is the answer.
    Again(Response),
}

/// The right to carry a call out. Others under the same key wait until it is dropped.
pub struct Once<'a> {
    kept: Option<(Key, String)>,
    request: [u8; 32],
    _lock: Option<MutexGuard<'a, ()>>,
}

impl FromRequest<Relay> for Call {
    type Rejection = Problem;

    async fn from_request(request: Request, relay: &Relay) -> Result<Call, Problem> {
        let key = request.headers().get("idempotency-key").map(read_key).transpose()?;
        let mut hash = Sha256::new();
        for part in [request.method().as_str(), request.uri().path(), request.uri().query().unwrap_or("")] {
            hash.update(part);
            hash.update([0]);
        }
        let body = read_body(request, relay).await?;
        hash.update(&body);
        Ok(Call { body, key, request: hash.finalize().into() })
    }
}

impl Call {
    /// The body as JSON; an empty one as `{}`.
    ///
    /// # Errors
    /// [`Problem::Body`], saying where.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        let body: &[u8] = if self.body.iter().all(u8::is_ascii_whitespace) { b"{}" } else { &self.body };
        serde_json::from_slice(body).map_err(|e| Problem::Body(e.to_string()))
    }

    /// Takes the turn under the call's key.
    ///
    /// # Errors
    /// [`Problem::KeyReused`] when the key stands for another call, or for an answer that the caller may not have (any more).
    pub async fn turn<'a>(&self, relay: &'a Relay, caller: Key) -> Result<Turn<'a>, Problem> {
        let Some(key) = self.key.clone() else {
            return Ok(Turn::First(Once { kept: None, request: self.request, _lock: None }));
        };
        let locks = &relay.locks;
        let at = locks.hash.hash_one((&caller.name, &key)) as usize % locks.locks.len();
        let lock = match locks.locks.get(at) {
            Some(lock) => Some(lock.lock().await),
            None => None,
        };
        match relay.store().recall(caller.name.clone(), key.clone()).await? {
            Some(answer) if answer.request == self.request => {
                again(relay, answer, caller.who.as_deref()).map(Turn::Again)
            }
            Some(_) => Err(Problem::KeyReused),
            None => Ok(Turn::First(Once { kept: Some((caller, key)), request: self.request, _lock: lock })),
        }
    }
}

impl Once<'_> {
    /// What to keep beside the write, for a call that has a key.
    pub fn answer(&self, relay: &Relay, status: StatusCode, body: &impl Serialize) -> Option<Answer> {
        self.keeper().map(|keep| keep(relay, status, serde_json::to_vec(body).unwrap_or_default().into()))
    }

    /// As [`Once::answer`], for an answer without a body.
    pub fn empty_answer(&self, relay: &Relay, status: StatusCode) -> Option<Answer> {
        self.keeper().map(|keep| keep(relay, status, Bytes::new()))
    }

    /// Makes the answer to keep, once it is known.
    pub fn keeper(&self) -> Option<impl FnOnce(&Relay, StatusCode, Bytes) -> Answer + Send + use<>> {
        let (caller, key) = self.kept.clone()?;
        let request = self.request;
        Some(move |relay: &Relay, status: StatusCode, body| Answer {
            caller: caller.name,
            key,
            plan: caller.plan,
            request,
            status: status.as_u16(),
            body,
            at: relay.now(),
        })
    }
}

/// The first answer once more, as far as the caller may have it now.
fn again(relay: &Relay, mut answer: Answer, who: Option<&Participant>) -> Result<Response, Problem> {
    if let (Some(who), Ok(mut body)) = (who, serde_json::from_slice::<serde_json::Value>(&answer.body)) {
        if let Some(token) = body["token"].as_str() {
            check_token(relay, token, who)?;
        }
        if let Some(fields) = body.as_object_mut().filter(|_| !who.scope.read()) {
            // What stands in the plan.
            fields.retain(|name, _| name != "document" && name != "terms");
            answer.body = serde_json::to_vec(&body).unwrap_or_default().into();
        }
    }
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    let mut response = if answer.body.is_empty() {
        status.into_response()
    } else {
        (status, [(header::CONTENT_TYPE, "application/json")], answer.body).into_response()
    };
    response.headers_mut().insert("idempotency-replayed", HeaderValue::from_static("true"));
    Ok(response)
}

/// Whether somebody may have a token that was made for them, or for a colleague of theirs, under another token of theirs.
fn check_token(relay: &Relay, token: &str, who: &Participant) -> Result<(), Problem> {
    // One that ended meanwhile opens nothing.
    let Ok(Bearer::Participant(made)) = relay.keys.verify(token, relay.now()) else { return Ok(()) };
    let outlives = made.sub == who.sub && made.expires > who.expires;
    if who.scope.lacks(&made.scope).is_some() || outlives { Err(Problem::KeyReused) } else { Ok(()) }
}

fn read_key(value: &HeaderValue) -> Result<String, Problem> {
    let text = value.to_str().map_err(|_| Problem::KeyOdd)?;
    let sound = (1..=255).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() || b == b' ');
    if sound { Ok(text.to_owned()) } else { Err(Problem::KeyOdd) }
}

async fn read_body(request: Request, relay: &Relay) -> Result<Bytes, Problem> {
    let limit = relay.limits().body;
    axum::body::to_bytes(request.into_body(), limit).await.map_err(|e| {
        // Either too long, or broken off; for the second nobody reads the answer.
        tracing::debug!(error = %e, "a body was not read");
        Problem::TooLarge { what: "the body", limit, advice: "send less at a time" }
    })
}
