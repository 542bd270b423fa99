//! `GET /v1/plans/{id}/quarantine`: updates that were refused, or of which a part was taken back,
//! as they came.
//!
//! For the portal's backend only: it may hold what its sender was not allowed to say to the other
//! side.

use axum::Json;
use axum::extract::State;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use countersign_plan::model::Side;
use countersign_plan::people::Principal;
use serde::{Deserialize, Serialize};

use super::caller::Owner;
use super::paging::{CallQuery, PageBounds, begin};
use crate::error::{Problem, ProblemBody};
use crate::quarantine::QuarantineEntry;
use crate::state::RelayState;
use crate::store::ClientOwner;

/// Each entry holds a whole update.
const PAGES: PageBounds = PageBounds { usual: 20, most: 100 };

/// Which part of it.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct QuarantineQuery {
    /// The `next` of the page before.
    #[param(pattern = "^[0-9]{1,18}$")]
    after: Option<String>,
    /// How many at most: 1 to 100; 20 where absent.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<usize>,
}

/// A page of the quarantine, the newest first.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Quarantine {
    entries: Vec<QuarantineRecord>,
    /// The value of `after` for the next page; null on the last one.
    next: Option<String>,
}

/// An update that was refused, or of which a part was taken back.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct QuarantineRecord {
    /// Its number.
    id: String,
    /// When the relay received it.
    at: DateTime<Utc>,
    /// The `sub` of the token that sent it; absent when it was the relay's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<String>,
    /// Their side.
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<Side>,
    /// The client id of their connection; 0 where it had none yet.
    client: u64,
    /// Why, as a word.
    code: String,
    /// Why, as a sentence.
    reason: String,
    /// The pieces of text in it, in their order.
    texts: Vec<String>,
    /// The bytes that came (Yjs update v1, if it was one), in base64.
    bytes: String,
}

/// Updates that were refused, or of which a part was taken back: who sent them, when, why, and what
/// is in them.
#[utoipa::path(get, path = "/v1/plans/{id}/quarantine", operation_id = "listQuarantine", tag = "plans",
    params(("id" = String, Path), QuarantineQuery), responses(
    (status = 200, body = Quarantine), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn quarantine(
    State(relay): State<RelayState>,
    owner: Owner,
    CallQuery(which): CallQuery<QuarantineQuery>,
) -> Result<Json<Quarantine>, Problem> {
    let page = PAGES.page(which.limit)?;
    let after = begin(which.after.as_deref(), |text| text.parse().ok())?;
    let entries = relay.store().quarantined(&owner.plan, after, page.fetched()).await?;
    let mut entries = entries.ok_or_else(|| Problem::NoPlan(owner.plan.to_string()))?;
    let next = page.cut(&mut entries, |last| last.number.to_string());
    Ok(Json(Quarantine {
        entries: entries.into_iter().map(QuarantineRecord::from).collect(),
        next,
    }))
}

impl From<QuarantineEntry> for QuarantineRecord {
    fn from(QuarantineEntry { number, refused }: QuarantineEntry) -> QuarantineRecord {
        let texts = refused.texts();
        let (side, sub) = match refused.principal {
            ClientOwner::Person(Principal { side, sub }) => (Some(side), Some(sub)),
            ClientOwner::Relay => (None, None),
        };
        QuarantineRecord {
            id: number.to_string(),
            at: refused.at,
            sub,
            side,
            client: refused.client,
            code: refused.code,
            reason: refused.reason,
            texts,
            bytes: STANDARD.encode(&refused.bytes),
        }
    }
}
