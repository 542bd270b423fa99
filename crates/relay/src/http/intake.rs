//! Bodies of calls on their way in: each within a time, and within the memory that there is for
//! them ([`crate::calls::intake`]).

use axum::extract::Request;
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use futures_util::StreamExt;
use tokio::time::{Instant, timeout_at};

use super::caller::CallerName;
use crate::calls::intake::BodyMemory;
use crate::error::{Oversize, Problem};
use crate::state::RelayState;

/// Bodies up to this size are not counted.
const SMALL: usize = 64 << 10;
/// In each span this part of a body must come.
const PARTS: usize = 16;

/// Whether a body is announced that takes no share of what there is for bodies.
pub(crate) fn is_small(headers: &HeaderMap) -> bool {
    let announced =
        headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    announced.is_some_and(|bytes: usize| bytes <= SMALL)
}

/// Reads the body of a call.
///
/// # Errors
/// [`Problem::TooLarge`], [`Problem::BodySlow`], [`Problem::BodiesHeld`]; [`Problem::Body`] when it
/// broke off.
pub(crate) async fn read(
    request: Request,
    relay: &RelayState,
) -> Result<(Bytes, Option<BodyMemory>), Problem> {
    let (limit, span) = (relay.limits().body, relay.times().body);
    let too_large = Problem::TooLarge { what: Oversize::Body, limit };
    let announced = request.headers().get(header::CONTENT_LENGTH);
    let announced: Option<usize> = announced.and_then(|value| value.to_str().ok()?.parse().ok());
    if announced.is_some_and(|bytes| bytes > limit) {
        return Err(too_large);
    }
    let size = announced.unwrap_or(limit);
    let room = if size <= SMALL {
        None
    } else {
        let caller =
            request.extensions().get::<CallerName>().map_or("", |CallerName(name)| name.as_str());
        Some(relay.intake.room(caller, size, span).await?)
    };
    let mut chunks = request.into_body().into_data_stream();
    let mut body = Vec::with_capacity(announced.unwrap_or_default());
    let (part, mut came, mut until) = ((size / PARTS).max(1), 0, Instant::now() + span);
    loop {
        let chunk = timeout_at(until, chunks.next())
            .await
            .map_err(|_| Problem::BodySlow(span.as_secs()))?;
        let chunk = match chunk {
            None => return Ok((body.into(), room)),
            Some(Ok(chunk)) => chunk,
            Some(Err(e)) => {
                // Nobody reads the answer.
                tracing::debug!(error = %e, "a body was not read");
                return Err(Problem::Body("it broke off".to_owned()));
            }
        };
        if body.len() + chunk.len() > limit {
            return Err(too_large);
        }
        body.extend_from_slice(&chunk);
        came += chunk.len();
        if came >= part {
            (came, until) = (0, Instant::now() + span);
        }
    }
}
