//! `/.well-known/jwks.json`: the public keys of the relay's receipts.

use axum::Json;
use axum::extract::State;
use serde_json::Value;

use crate::error::Problem;
use crate::state::RelayState;

/// The public keys under which receipts and seals hold (RFC 7517). `kid` is the key's thumbprint
/// (RFC 7638). Needs no token.
#[utoipa::path(get, path = "/.well-known/jwks.json", operation_id = "readKeys", tag = "attestations", security(()), responses(
    (status = 200, body = Object, example = json!({"keys": [{"kty": "OKP", "crv": "Ed25519", "x": "…", "kid": "…", "alg": "EdDSA",
    "use": "sig"}]}))))]
pub(crate) async fn keys(State(relay): State<RelayState>) -> Result<Json<Value>, Problem> {
    serde_json::to_value(relay.around.receipts.jwks())
        .map(Json)
        .map_err(|e| Problem::Fault(e.to_string()))
}
