//! Whole plans in and out as files. An import says what it makes of a file and writes nothing: the
//! document it gives is for `POST /v1/plans`.

use std::sync::LazyLock;

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use countersign_plan::attest::{Terms, signatures};
use countersign_plan::exchange;
use countersign_plan::exchange::certificate::ProofAddresses;
use countersign_plan::exchange::parts::{self, Part};
use countersign_plan::message::Message;
use countersign_words::Words;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::caller::{Anybody, Caller, FileCaller};
use super::idempotency::Call;
use super::language::AcceptedLanguage;
use super::paging::CallQuery;
use crate::calls::blocking;
use crate::error::{Problem, ProblemBody};
use crate::room::shadow::ReadCopy;
use crate::state::RelayState;
use crate::supervise::Panic;

/// The name of a file.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FileName {
    /// The file's name; `plan` where absent. The plan is named after it.
    name: Option<String>,
}

/// The part of a calendar that is asked for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct CalendarQuery {
    /// `meeting`: the next meeting alone; all dates where absent.
    #[param(inline)]
    only: Option<CalendarPart>,
}

/// A part of a plan's calendar.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "lowercase")]
enum CalendarPart {
    /// The next meeting.
    Meeting,
}

/// The outcome of an import.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportBody {
    /// The first plan.
    #[serde(flatten)]
    first: ImportedBody,
    /// All of them, where the file is a collection.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    plans: Vec<ImportedBody>,
}

/// One plan out of a file.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportedBody {
    /// After the file, or the template's id.
    name: String,
    /// To create a plan with.
    document: Value,
    /// The content that was taken over, a line each.
    understood: Vec<String>,
    /// The content that was not taken over, a line each, saying where and what to do.
    not_understood: Vec<String>,
    /// The same lines as codes with parameters, for other languages.
    messages: ImportedMessages,
}

/// The lines of an import as codes with parameters.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportedMessages {
    /// As `understood`, line by line.
    understood: Vec<Message>,
    /// As `notUnderstood`, line by line.
    not_understood: Vec<Message>,
}

/// Reads a plan file, a template or a spreadsheet (CSV), and says what it understood. Nothing is
/// written.
#[utoipa::path(post, path = "/v1/import", operation_id = "importFile", tag = "exchange",
    params(FileName, ("accept-language" = Option<String>, Header)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream", description = "The file, as it is."),
    responses((status = 200, body = ImportBody), (status = 401, body = ProblemBody),
    (status = 413, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn import(
    State(relay): State<RelayState>,
    anybody: Anybody,
    CallQuery(named): CallQuery<FileName>,
    language: AcceptedLanguage,
    call: Call,
) -> Result<Response, Problem> {
    let name = named.name.unwrap_or_else(|| "plan".to_owned());
    // The plan that a file becomes takes many times its bytes: few are read at once, and others go
    // on meanwhile.
    let turn = relay.reads.turn(&anybody.key(), &anybody.bearer).await?;
    let weight = relay.intake.import(&anybody.key(), call.body.len()).await;
    let pool = relay.reads.pool.of(&anybody.key()).take().await;
    let read = move || {
        let words = language.words();
        let imported = exchange::import(&call.body, &name, words)
            .map_err(|e| Problem::Import(words.message(&e.message())));
        drop(call);
        let body = imported.and_then(|imported| imported_body(imported, words));
        let response = body.map(|body| AcceptedLanguage::varies(Json(body).into_response()));
        drop((weight, pool));
        response
    };
    let response = blocking::run(read).await.map_err(|Panic(says)| Problem::Fault(says))??;
    Ok(turn.hold(response))
}

fn imported_body(imported: exchange::Imported, words: &Words) -> Result<ImportBody, Problem> {
    let mut plans: Vec<_> = imported
        .plans
        .into_iter()
        .map(|plan| ImportedBody {
            name: plan.name,
            document: plan.document,
            understood: in_words(&plan.understood, words),
            not_understood: in_words(&plan.not_understood, words),
            messages: ImportedMessages {
                understood: plan.understood,
                not_understood: plan.not_understood,
            },
        })
        .collect();
    let none = || Problem::Import("the file holds no plan".into());
    let first = if plans.len() == 1 { plans.pop() } else { plans.first().cloned() };
    Ok(ImportBody { first: first.ok_or_else(none)?, plans })
}

fn in_words(messages: &[Message], words: &Words) -> Vec<String> {
    messages.iter().map(|message| words.message(message)).collect()
}

/// The plan as a plan file: `{document}`.
#[utoipa::path(get, path = "/v1/plans/{id}/export.json", operation_id = "exportJson", tag = "exchange",
    params(("id" = String, Path)), responses(
    (status = 200, body = Object), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody),
    (status = 404, body = ProblemBody)))]
pub(crate) async fn json(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
) -> Result<Response, Problem> {
    file(&relay, &caller, "json", "application/json", |copy| {
        exchange::plan_file(&copy.standing().document)
    })
    .await
}

/// The plan as a table for spreadsheets.
#[utoipa::path(get, path = "/v1/plans/{id}/export.csv", operation_id = "exportCsv", tag = "exchange",
    params(("id" = String, Path), ("accept-language" = Option<String>, Header)), responses(
    (status = 200, content_type = "text/csv", body = String), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn csv(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
    language: AcceptedLanguage,
) -> Result<Response, Problem> {
    let words = language.words();
    let table =
        move |copy: &mut ReadCopy| exchange::csv::write::csv(&copy.standing().reading.plan, words);
    file(&relay, &caller, "csv", "text/csv; charset=utf-8", table)
        .await
        .map(AcceptedLanguage::varies)
}

/// The plan as a page to read, print or mail.
#[utoipa::path(get, path = "/v1/plans/{id}/export.md", operation_id = "exportMarkdown", tag = "exchange",
    params(("id" = String, Path), ("accept-language" = Option<String>, Header)), responses(
    (status = 200, content_type = "text/markdown", body = String),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn markdown(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
    language: AcceptedLanguage,
) -> Result<Response, Problem> {
    let words = language.words();
    let page = move |copy: &mut ReadCopy| {
        exchange::markdown::markdown(&copy.standing().reading.plan, words)
    };
    file(&relay, &caller, "md", "text/markdown; charset=utf-8", page)
        .await
        .map(AcceptedLanguage::varies)
}

/// The dates of the plan as a calendar, or the next meeting alone. Without one, that is empty.
#[utoipa::path(get, path = "/v1/plans/{id}/export.ics", operation_id = "exportCalendar", tag = "exchange",
    params(("id" = String, Path), CalendarQuery, ("accept-language" = Option<String>, Header)), responses(
    (status = 200, content_type = "text/calendar", body = String),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn calendar(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
    language: AcceptedLanguage,
    CallQuery(asked): CallQuery<CalendarQuery>,
) -> Result<Response, Problem> {
    let (now, words) = (relay.now(), language.words());
    let calendar = move |copy: &mut ReadCopy| {
        let standing = copy.standing();
        let (plan, id) = (&standing.reading.plan, copy.plan().as_str());
        match asked.only {
            None => exchange::ics::ics(plan, id, now, words),
            Some(CalendarPart::Meeting) => exchange::ics::meeting(plan, id, now, words),
        }
    };
    file(&relay, &caller, "ics", "text/calendar; charset=utf-8", calendar)
        .await
        .map(AcceptedLanguage::varies)
}

/// The plan as a page of HTML, to read, print or save.
#[utoipa::path(get, path = "/v1/plans/{id}/print", operation_id = "printPlan", tag = "exchange",
    params(("id" = String, Path), ("accept-language" = Option<String>, Header)), responses(
    (status = 200, content_type = "text/html", body = String), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn print(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
    language: AcceptedLanguage,
) -> Result<Response, Problem> {
    let words = language.words();
    let parts = move |copy: &mut ReadCopy| parts::of_plan(&copy.standing().reading.plan, words);
    page(&relay, &caller, language, parts).await
}

/// The certificate as a page of HTML: who signed what and when, who refused, how it stands now, and
/// how to check it.
#[utoipa::path(get, path = "/v1/plans/{id}/certificate", operation_id = "readCertificate", tag = "exchange",
    params(("id" = String, Path), ("accept-language" = Option<String>, Header)), responses(
    (status = 200, content_type = "text/html", body = String), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody)))]
pub(crate) async fn certificate(
    State(relay): State<RelayState>,
    FileCaller(caller): FileCaller,
    language: AcceptedLanguage,
) -> Result<Response, Problem> {
    let words = language.words();
    let parts = move |copy: &mut ReadCopy| {
        let standing = copy.standing();
        let plan = &standing.reading.plan;
        let signed = signatures(copy.evidence(), &Terms::of(plan), copy.history());
        let proof = format!("/v1/plans/{}/bundle", copy.plan());
        let at = ProofAddresses { proof: &proof, keys: "/.well-known/jwks.json" };
        exchange::certificate::certificate(
            plan,
            copy.plan().as_str(),
            &signed,
            copy.evidence(),
            &at,
            words,
        )
    };
    page(&relay, &caller, language, parts).await
}

/// A page that a browser shows by itself. It takes in nothing from elsewhere, and its address, which
/// may have a token in it, goes nowhere.
async fn page(
    relay: &RelayState,
    caller: &Caller,
    language: AcceptedLanguage,
    parts: impl FnOnce(&mut ReadCopy) -> Vec<Part> + Send + 'static,
) -> Result<Response, Problem> {
    caller.opens(relay).await?;
    let (now, words, tag) = (relay.now(), language.words(), language.0.tag());
    let work = move |copy: &mut ReadCopy| {
        let made = exchange::certificate::made(now, words);
        let html = exchange::page::page(&parts(copy), &made, tag, words);
        let headers = [
            (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
            (header::CONTENT_SECURITY_POLICY, PAGE_POLICY.clone()),
            (header::REFERRER_POLICY, "no-referrer".to_owned()),
            (header::X_FRAME_OPTIONS, "DENY".to_owned()),
        ];
        Ok((headers, html).into_response())
    };
    caller.answered(relay, work).await.map(AcceptedLanguage::varies)
}

/// The policy of a page: its own styles and script, by their digests.
static PAGE_POLICY: LazyLock<String> = LazyLock::new(|| {
    let digest = |of: &str| STANDARD.encode(Sha256::digest(of));
    let (style, script) = (digest(exchange::page::STYLE), digest(exchange::page::SCRIPT));
    [
        "default-src 'none'",
        &format!("style-src 'sha256-{style}'"),
        &format!("script-src 'sha256-{script}'"),
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
    .join("; ")
});

async fn file(
    relay: &RelayState,
    caller: &Caller,
    ending: &'static str,
    kind: &'static str,
    text: impl FnOnce(&mut ReadCopy) -> String + Send + 'static,
) -> Result<Response, Problem> {
    caller.opens(relay).await?;
    let file = move |copy: &mut ReadCopy| {
        // The id of a plan has nothing in it that would need quoting.
        let attached = format!("attachment; filename=\"{}.{ending}\"", copy.plan());
        let headers = [
            (header::CONTENT_TYPE, kind.to_owned()),
            (header::CONTENT_DISPOSITION, attached),
            (header::REFERRER_POLICY, "no-referrer".to_owned()),
        ];
        Ok((headers, text(copy)).into_response())
    };
    caller.answered(relay, file).await
}
