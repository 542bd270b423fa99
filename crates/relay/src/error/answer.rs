//! A problem as an HTTP answer.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Problem;

impl Problem {
    /// As RFC 9457 has it.
    pub fn body(&self) -> ProblemBody {
        let row = self.row();
        ProblemBody {
            kind: "/docs#problems".to_owned(),
            title: row.title.to_owned(),
            status: row.status.as_u16(),
            detail: self.to_string(),
            code: row.code.to_owned(),
            more: self.more(),
        }
    }

    /// The members for programs, beside the words.
    fn more(&self) -> Map<String, Value> {
        let told = if let Problem::TermsDiffer(differ) = self {
            serde_json::to_value(differ)
        } else if let Problem::Incomplete(missing) = self {
            Ok(serde_json::json!({"missing": missing}))
        } else if let Problem::AlreadyRecorded { entry, .. } = self {
            Ok(serde_json::json!({"entry": entry}))
        } else {
            return Map::new();
        };
        told.ok().and_then(|told| told.as_object().cloned()).unwrap_or_default()
    }
}

/// A problem as it stands in an answer (`application/problem+json`).
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ProblemBody {
    /// Where it is described.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// The HTTP status once more.
    pub status: u16,
    /// The fault and the remedy.
    pub detail: String,
    /// A word for programs.
    pub code: String,
    /// Of some problems more: `differences`, `missing`.
    #[serde(flatten)]
    #[schema(value_type = Object)]
    pub more: Map<String, Value>,
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.log("http");
        let body = serde_json::to_vec(&self.body()).unwrap_or_default();
        let mut response = (self.status(), body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if self.status() == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if self.status() == StatusCode::UPGRADE_REQUIRED {
            headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
            headers.insert(header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"));
        }
        if matches!(self.status(), StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE)
        {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
