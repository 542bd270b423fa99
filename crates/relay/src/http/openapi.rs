//! The OpenAPI document: its head, and the facts that hold for every call.
//!
//! Each call says what is its own (`#[utoipa::path]`); facts that many share are added here, so that
//! they are said once: the words of a status, `Idempotency-Key`, `Retry-After`, the media type of
//! problems.

use utoipa::OpenApi;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Required, Response, ResponseBuilder};

/// The media type of problems (RFC 9457).
const PROBLEM: &str = "application/problem+json";

/// The calls by POST that keep no answer: they write nothing.
const KEEPS_NOTHING: [&str; 2] = ["importFile", "makeFileToken"];

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Countersign relay",
        description = "Mutual action plans: create, read, edit, report. Every writing call takes `Idempotency-Key`. \
                       Errors are RFC 9457 problems with a `code` for programs and a `detail` that says what to do."
    ),
    servers((url = "/", description = "The relay that serves this document.")),
    tags(
        (name = "plans", description = "Plans, their reports, and what changes them."),
        (name = "attestations", description = "Signatures, confirmations, refusals, and their proof."),
        (name = "exchange", description = "Files in and out."),
        (name = "tokens", description = "Who calls, and whom they bring in."),
        (name = "operations", description = "Whether the relay works.")
    ),
    modifiers(&BearerScheme),
    security(("token" = []))
)]
struct Head;

struct BearerScheme;

impl utoipa::Modify for BearerScheme {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        api.components
            .get_or_insert_with(Default::default)
            .add_security_scheme("token", SecurityScheme::Http(scheme));
    }
}

/// The document without calls.
pub(super) fn head() -> utoipa::openapi::OpenApi {
    Head::openapi()
}

/// Adds to each call what holds for all of its kind.
pub(super) fn completed(mut api: utoipa::openapi::OpenApi) -> utoipa::openapi::OpenApi {
    for (path, item) in &mut api.paths.paths {
        let is_public = !path.starts_with("/v1/");
        let PathItem { get, put, post, delete, .. } = item;
        for call in [get].into_iter().flatten() {
            complete(call, is_public, false);
        }
        for call in [put, post, delete].into_iter().flatten() {
            let id = call.operation_id.as_deref().unwrap_or_default();
            let keeps = !KEEPS_NOTHING.contains(&id);
            complete(call, is_public, keeps);
        }
    }
    api
}

fn complete(call: &mut Operation, is_public: bool, keeps_answers: bool) {
    if keeps_answers {
        let key = ParameterBuilder::new()
            .name("Idempotency-Key")
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some(
                "1 to 255 visible ASCII characters. The same call under the same key is carried out once: its answer is given \
                 again for 24 hours.",
            ))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[!-~]{1,255}$"))))
            .build();
        call.parameters.get_or_insert_default().push(key.into());
    }
    let is_in_query = |parameter: &RefOr<Parameter>| {
        matches!(parameter, RefOr::T(Parameter { parameter_in: ParameterIn::Query, .. }))
    };
    let takes_query = call.parameters.iter().flatten().any(is_in_query);
    let responses = &mut call.responses.responses;
    if takes_query || keeps_answers {
        responses.entry("400".into()).or_insert_with(problem);
    }
    if keeps_answers {
        responses.entry("422".into()).or_insert_with(problem);
    }
    if is_public {
        let unread = ResponseBuilder::new().description("The head of the request cannot be read.");
        responses.entry("400".into()).or_insert_with(|| unread.build().into());
    } else {
        for status in ["429", "503"] {
            responses.entry(status.into()).or_insert_with(problem);
        }
    }
    for (status, response) in responses {
        let RefOr::T(response) = response else { continue };
        if response.description.is_empty() {
            response.description = words(status).to_owned();
        }
        if matches!(status.as_str(), "429" | "503") && !is_public {
            response.headers.insert("Retry-After".into(), retry_after());
        }
        if status.as_str() >= "400"
            && let Some(content) = response.content.shift_remove("application/json")
        {
            response.content.insert(PROBLEM.into(), content);
        }
    }
}

fn problem() -> RefOr<Response> {
    let body = ContentBuilder::new().schema(Some(Ref::from_schema_name("ProblemBody"))).build();
    ResponseBuilder::new().content("application/json", body).build().into()
}

fn retry_after() -> RefOr<utoipa::openapi::Header> {
    HeaderBuilder::new()
        .schema(Some(ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0))))
        .description(Some("Seconds to wait before the call is made again."))
        .build()
        .into()
}

/// The meaning of a status where a call does not say more.
fn words(status: &str) -> &'static str {
    match status {
        "200" => "The answer.",
        "201" => "It was made.",
        "204" => "It is done; there is nothing to answer.",
        "400" => "The request cannot be read: `detail` names the place.",
        "401" => "The token is missing, ended, or not valid for this relay.",
        "403" => {
            "The token does not allow this: `detail` names the scope, side or assurance that is needed."
        }
        "404" => "There is no such plan or place, or the token is of another one.",
        "408" => "The body came too slowly.",
        "409" => "The plan stands otherwise than the call supposes.",
        "413" => "The body is larger than this call takes.",
        "415" => "The body is of another media type.",
        "422" => "The request can be read and does not make sense: `detail` says what to change.",
        "429" => {
            "Too much at once or in a while: `detail` names the bound. Wait as `Retry-After` says."
        }
        "503" => "The relay cannot take it now. Wait as `Retry-After` says.",
        _ => "Another answer.",
    }
}
