//! `GET /v1/plans/{id}/bundle`: the portable proof, for everybody who may read the plan.

use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream::{self, StreamExt};

use super::caller::FileCaller;
use crate::bundle::BundleWriter;
use crate::calls::blocking;
use crate::error::{Problem, ProblemBody};
use crate::room::shadow::ReadCopy;
use crate::state::RelayState;

/// Document, ledger, the terms that were signed and confirmed, and the relay's public keys, under
/// one seal: `{plan, epoch, epochs, at, document, ledger, terms, jwks, seal}`. `countersign verify`
/// checks it without a relay. It proves what the relay witnessed, not against whoever holds the
/// relay's key.
#[utoipa::path(get, path = "/v1/plans/{id}/bundle", operation_id = "readBundle", tag = "attestations",
    params(("id" = String, Path)), responses(
    (status = 200, body = Object), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn read(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
) -> Result<Response, Problem> {
    let (at, sealer) = (relay.now(), relay.clone());
    let begin = move |copy: &mut ReadCopy| {
        let held = copy.held();
        let mut writer = BundleWriter::new(copy.plan(), held, at);
        // A part that cannot be written at all is found out before the answer begins.
        let first = match writer.piece(&sealer.around.receipts) {
            Some(Ok(first)) => first,
            Some(Err(e)) => return Err(Problem::Fault(format!("the bundle: {e}"))),
            None => return Err(Problem::Fault("the bundle: it has no parts".to_owned())),
        };
        let rest = stream::unfold(writer, move |writer| piece(sealer.clone(), writer));
        let body = Body::from_stream(stream::iter([Ok(first)]).chain(rest));
        Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
    };
    caller.answered(&relay, begin).await
}

/// The next piece, made on a thread that may block. No thread waits between two pieces, however
/// slowly the client reads. Where one panics the answer ends without a seal.
async fn piece(
    relay: RelayState,
    mut writer: BundleWriter,
) -> Option<(Result<Bytes, String>, BundleWriter)> {
    let made = blocking::run(move || {
        let piece = writer.piece(&relay.around.receipts)?;
        Some((piece.map_err(|e| e.to_string()), writer))
    });
    made.await.unwrap_or_default()
}
