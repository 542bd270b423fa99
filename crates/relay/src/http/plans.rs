//! Plans: begin, list, read, delete.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_gate as gate;
use countersign_plan::attest::Evidence;
use countersign_plan::document::{PlanDoc, RelayHand};
use countersign_plan::history::FieldLog;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::reading::OddValue;
use countersign_plan::report::{Detail, Grade, PlanVerdict};
use countersign_words::Language;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::caller::{Admin, Caller, Owner};
use super::idempotency::{Call, CallEnd, KeptAnswer};
use super::paging::{CallQuery, PageBounds};
use crate::error::{OddValues, Oversize, Problem, ProblemBody};
use crate::field_log::Record;
use crate::room::shadow::ReadCopy;
use crate::room::{Ask, BackendAsk, replica::ordinary_id};
use crate::standing::{KeptValues, Material, NextAction, PlanStanding};
use crate::state::RelayState;
use crate::store::{
    Binding, ClientOwner, IdSource, NewPlan, NewRow, PlanFilter, PlanId, StoreError,
};
use crate::templates;

/// A plan to begin. Without document and template it is empty.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Begin {
    /// Absent: a fresh one.
    id: Option<String>,
    /// The document, as `GET /v1/plans/{id}` gives it.
    #[schema(value_type = Option<Object>)]
    document: Option<Value>,
    /// The name of an example plan to start from.
    template: Option<String>,
}

/// A plan.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PlanBody {
    /// Its id.
    id: String,
    /// The number of its last update.
    seq: u64,
    /// Changes when it begins anew; replicas of two epochs never merge.
    epoch: u64,
    /// Exactly what `toJSON()` of the roots gives in Yjs, without `ledger` and `authors`.
    document: Value,
    /// Ids in a given document that name nothing of the plan. They are kept, and found by its
    /// report.
    #[serde(skip_serializing_if = "Option::is_none")]
    odd: Option<Vec<Value>>,
}

/// A plan whose document is text already.
#[derive(Serialize)]
struct PlanText<'a> {
    id: &'a str,
    seq: u64,
    epoch: u64,
    document: &'a RawValue,
}

/// A page of plans.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Page {
    /// By id.
    plans: Vec<PlanListItem>,
    /// The value of `after` for the next page; null on the last one.
    next: Option<String>,
}

/// A plan in a list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlanListItem {
    /// Its id.
    id: String,
    /// The number of its last update.
    seq: u64,
    /// Its epoch.
    epoch: u64,
    /// When it began.
    created_at: DateTime<Utc>,
    /// When it last changed.
    changed_at: DateTime<Utc>,
    /// How it stands; absent while that is worked out for the first time.
    #[serde(flatten)]
    standing: Option<ReportSummary>,
}

/// The seller's report in a line.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportSummary {
    /// The verdict.
    verdict: PlanVerdict,
    /// The kind of unsigned that it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<Detail>,
    /// Since when that verdict holds.
    since: DateTime<Utc>,
    /// How far the forecast may count on it.
    grade: Grade,
    /// The one next action; null when nothing is open.
    next: Option<NextAction>,
    /// The number of the last update that this covers. It is less than `seq` for some seconds after
    /// an edit; to read the plan's report makes it the same at once.
    report_seq: u64,
}

/// Which page.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlansQuery {
    /// The last id of the page before.
    after: Option<String>,
    /// 1 to 1000; 100 where absent.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
    /// Only plans of this verdict: `declined`, `incomplete`, `seller-sided`, `unsigned`, `lapsed`,
    /// `stale`, `slipping`, `at-risk`, `mutual`.
    #[param(inline, value_type = Option<PlanVerdict>)]
    verdict: Option<String>,
    /// Only plans of this forecast grade: `commit`, `best-case`, `pipeline`, `omit`.
    #[param(inline, value_type = Option<Grade>)]
    grade: Option<String>,
    /// Only plans whose next action is this side's: `buyer`, `seller`. Also taken as `side`.
    #[serde(alias = "side")]
    #[param(inline, value_type = Option<Side>)]
    turn: Option<String>,
}

/// Begins a plan.
#[utoipa::path(post, path = "/v1/plans", operation_id = "createPlan", tag = "plans", request_body = Begin, responses(
    (status = 201, body = PlanBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(relay): State<RelayState>,
    admin: Admin,
    call: Call,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, admin.key()).await?;
    let begin: Begin = call.json()?;
    let id = match begin.id {
        Some(id) => PlanId::new(&id).ok_or(Problem::PlanIdOdd(id))?,
        None => fresh_id(&relay, admin.plan_prefix()),
    };
    if let Some(key) = &admin.key {
        key.check_plan(id.as_str()).map_err(Problem::from)?;
    }
    let document = match (begin.document, begin.template) {
        (Some(_), Some(_)) => {
            return Err(Problem::Body("give `document` or `template`, not both".into()).into());
        }
        (Some(document), None) => document,
        (None, Some(name)) => templates::document(&name)?,
        (None, None) => json!({}),
    };
    let (mut plan, body) = begun(&relay, id.clone(), &document, &admin.sub)?;
    plan.answer =
        once.answer(&relay, StatusCode::CREATED, &KeptAnswer::Begun { plan: id.to_string() });
    match relay.store().create(plan).await {
        Ok(()) => {}
        Err(StoreError::Answered) => return Err(call.recorded(&relay, once).await),
        Err(StoreError::Exists) => return Err(Problem::PlanExists(id.to_string()).into()),
        Err(e) => return Err(e.into()),
    }
    Ok((StatusCode::CREATED, place_of(id.as_str()), Json(body)).into_response())
}

fn place_of(id: &str) -> [(header::HeaderName, String); 1] {
    [(header::LOCATION, format!("/v1/plans/{id}"))]
}

/// The answer to a call that began a plan, once more: the plan as it is now, and what was odd in
/// what was sent.
pub(super) fn begun_again(
    call: &Call,
    id: &str,
    standing: &crate::room::PlanPosition,
    status: StatusCode,
) -> Result<Response, Problem> {
    let begin: Begin = call.json()?;
    let odd = match begin.document {
        Some(document) => {
            let (.., odd) = PlanDoc::seed(ordinary_id(0), &document)
                .map_err(|e| Problem::Document(e.to_string()))?;
            odd
        }
        None => Vec::new(),
    };
    let odd = (!odd.is_empty()).then(|| odd.iter().map(odd_body).collect());
    let body = PlanBody {
        id: id.to_owned(),
        seq: standing.seq,
        epoch: standing.epoch,
        document: standing.document.clone(),
        odd,
    };
    Ok((status, place_of(id), Json(body)).into_response())
}

/// A plan that begins with a document, ready to be stored, and what is answered about it. `admin`:
/// who begins it.
pub(crate) fn begun(
    relay: &RelayState,
    id: PlanId,
    document: &Value,
    admin: &str,
) -> Result<(NewPlan, PlanBody), Problem> {
    let random = || (relay.around.random)();
    let client = ordinary_id(random());
    let (doc, seed, odd) =
        PlanDoc::seed(client, document).map_err(|e| Problem::Document(e.to_string()))?;
    // Leaving a value out would begin another plan than the one that was sent.
    let unreadable: Vec<&OddValue> = odd.iter().filter(|odd| !odd.leads_nowhere()).collect();
    if !unreadable.is_empty() {
        return Err(Problem::OddValues(odd_values(&unreadable)));
    }
    let witnessed = authors_of_the_seed(client, &seed)?;
    let limit = relay.limits().plan;
    if seed.len() > limit {
        return Err(Problem::TooLarge { what: Oversize::NewPlan, limit });
    }
    // The same bytes as anybody merges them: what they change is what was created.
    let mut empty = PlanDoc::new(ordinary_id(random()));
    let changes = empty.merge(&seed).map_err(|e| Problem::Fault(e.to_string()))?;
    let record = Record::created(&changes, &empty, admin);
    // 52 random bits that are not 0: two histories of one id do not meet.
    let epoch = (random() as u64 >> 12).max(1);
    let at = relay.now();
    let odd = (!odd.is_empty()).then(|| odd.iter().map(odd_body).collect());
    let standing = first_standing(relay, &doc, record.as_ref(), at);
    let body = PlanBody { id: id.to_string(), seq: 1, epoch, document: doc.document(), odd };
    let plan = NewPlan {
        id,
        epoch,
        seed: NewRow {
            principal: ClientOwner::Relay,
            client,
            bytes: Bytes::from(witnessed),
            at,
            record,
        },
        bindings: vec![Binding {
            client,
            principal: ClientOwner::Relay,
            via: IdSource::Relay,
            assurance: Assurance::Link,
            at,
        }],
        standing: Some(standing),
        answer: None,
    };
    Ok((plan, body))
}

/// A seed, with the relay's word that the seed's client id is its own.
fn authors_of_the_seed(client: u64, seed: &[u8]) -> Result<Vec<u8>, Problem> {
    let name = "relay";
    let person = json!({"name": "Relay", "side": name, "assurance": 3});
    let authors = [(format!("c/{client}"), Value::from(name)), (format!("p/{name}"), person)];
    let own = RelayHand::default().write(&[], &authors);
    gate::joined(seed, &own).map_err(|e| Problem::Fault(e.to_string()))
}

/// How a plan stands when it begins.
fn first_standing(
    relay: &RelayState,
    doc: &PlanDoc,
    record: Option<&Record>,
    at: DateTime<Utc>,
) -> PlanStanding {
    let material = Material {
        reading: &doc.read(),
        history: &FieldLog::of(record.into_iter().flat_map(|record| record.entries(1, at))),
        texts: &BTreeMap::new(),
        evidence: &Evidence::default(),
        kept: &KeptValues::default(),
        created: at,
        thresholds: &relay.around.thresholds,
        seq: 1,
    };
    material.standing(at)
}

/// Lists plans by id, with how each stands; all, or those of a verdict, a grade, or with the next
/// action on one side. How a plan stands follows an edit within some seconds: `reportSeq` is the
/// update that it covers.
#[utoipa::path(get, path = "/v1/plans", operation_id = "listPlans", tag = "plans", params(PlansQuery), responses(
    (status = 200, body = Page), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(relay): State<RelayState>,
    admin: Admin,
    CallQuery(which): CallQuery<PlansQuery>,
) -> Result<Json<Page>, Problem> {
    let page = PageBounds::LIST.page(which.limit)?;
    let PlansQuery { after, limit: _, verdict, grade, turn } = which;
    let verdicts = PlanVerdict::ALL.map(PlanVerdict::word);
    let listing = PlanFilter {
        after,
        prefix: admin.key.as_ref().and_then(|key| key.plan_prefix.clone()),
        verdict: one_of("verdict", verdict, PlanVerdict::from_word, &verdicts)?,
        grade: one_of("grade", grade, Grade::from_word, &Grade::ALL.map(Grade::word))?,
        turn: one_of("turn", turn, Side::from_word, &["buyer", "seller"])?,
        limit: page.fetched(),
    };
    let mut rows = relay.store().list(listing).await?;
    let next = page.cut(&mut rows, |row| row.id.clone());
    let plans = rows
        .into_iter()
        .map(|row| PlanListItem {
            id: row.id,
            seq: row.seq,
            epoch: row.epoch,
            created_at: row.created_at,
            changed_at: row.changed_at,
            standing: row.standing.map(|standing| ReportSummary {
                verdict: standing.verdict,
                detail: standing.detail,
                since: standing.since,
                grade: standing.grade,
                next: standing.next,
                report_seq: standing.seq,
            }),
        })
        .collect();
    Ok(Json(Page { plans, next }))
}

/// Reads a word of a filter.
fn one_of<T>(
    name: &str,
    word: Option<String>,
    read: impl Fn(&str) -> Option<T>,
    words: &[&str],
) -> Result<Option<T>, Problem> {
    let odd = |word: &str| {
        Problem::Query(format!("`{name}` is {word:?}: use one of {}", words.join(", ")))
    };
    word.map(|word| read(&word).ok_or_else(|| odd(&word))).transpose()
}

/// Reads a plan.
#[utoipa::path(get, path = "/v1/plans/{id}", operation_id = "readPlan", tag = "plans", params(("id" = String, Path)),
    responses(
    (status = 200, body = PlanBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn read(
    State(relay): State<RelayState>,
    caller: Caller,
) -> Result<Response, Problem> {
    caller.opens(&relay).await?;
    let read = |copy: &mut ReadCopy| {
        let (standing, document) = (copy.standing(), copy.text()?);
        let (seq, epoch) = (standing.seq, standing.epoch);
        let body = PlanText { id: copy.plan().as_str(), seq, epoch, document: &document };
        Ok(Json(body).into_response())
    };
    caller.answered(&relay, read).await
}

/// Deletes a plan with all that belongs to it. Its sockets close with 4404, and tokens that were
/// issued before open nothing any more, also when a plan begins anew under the id (401
/// `plan-began-anew`).
#[utoipa::path(delete, path = "/v1/plans/{id}", operation_id = "deletePlan", tag = "plans", params(("id" = String, Path)),
    responses(
    (status = 204), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(relay): State<RelayState>,
    owner: Owner,
    call: Call,
) -> Result<Response, CallEnd> {
    let once = call.turn(&relay, owner.key()).await?;
    let answer = once.answer(&relay, StatusCode::NO_CONTENT, &KeptAnswer::Empty);
    let by_room = match relay.registry.open(&owner.plan) {
        Ok(room) => {
            room.ask(|reply| Ask::Backend(BackendAsk::Delete { answer: answer.clone(), reply }))
                .await
        }
        Err(problem) => Err(problem),
    };
    let gone = match by_room {
        // A plan whose room cannot be opened, or fails, can still be deleted.
        Err(
            Problem::Fault(_) | Problem::RoomFailed | Problem::PlanFailing(_) | Problem::RoomLost,
        ) => {
            let gone = relay.store().delete(&owner.plan, relay.now(), answer).await?;
            relay.registry.clear_failures(&owner.plan);
            gone
        }
        other => other?,
    };
    if gone {
        Ok(StatusCode::NO_CONTENT.into_response())
    } else {
        Err(Problem::NoPlan(owner.plan.to_string()).into())
    }
}

/// The whole document as one Yjs update (v1).
#[utoipa::path(get, path = "/v1/plans/{id}/document", operation_id = "readDocument", tag = "plans", params(("id" = String, Path)),
    responses(
    (status = 200, content_type = "application/octet-stream", body = Vec<u8>),
    (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn document(
    State(relay): State<RelayState>,
    caller: Caller,
) -> Result<Response, Problem> {
    caller.opens(&relay).await?;
    let read = |copy: &mut ReadCopy| {
        Ok(([(header::CONTENT_TYPE, "application/octet-stream")], copy.encoded()).into_response())
    };
    caller.answered(&relay, read).await
}

/// Each value that cannot be read with what should stand there; the first few where there are many.
fn odd_values(odd: &[&OddValue]) -> OddValues {
    const SPELT_OUT: usize = 10;
    let lines: Vec<String> = (odd.iter().take(SPELT_OUT))
        .map(|odd| Language::English.words().message(&odd.message()))
        .collect();
    OddValues { lines, more: odd.len().saturating_sub(SPELT_OUT) }
}

fn fresh_id(relay: &RelayState, prefix: &str) -> PlanId {
    let mut random = || (relay.around.random)();
    let mut world = countersign_plan::World { now: relay.now(), random: &mut random };
    // ULIDs are letters and digits: the other arm is never taken.
    let id = format!("{prefix}{}", world.mint());
    PlanId::new(&id).unwrap_or_else(|| fresh_id(relay, ""))
}

pub(super) fn odd_body(odd: &OddValue) -> Value {
    let words = Language::English.words();
    let expected = odd.expected.message();
    json!({
        "path": odd.path,
        "expected": words.message(&expected),
        "found": words.param(&odd.found),
        "message": odd.message(),
    })
}
