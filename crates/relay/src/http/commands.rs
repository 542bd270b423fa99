//! `POST /v1/plans/{id}/commands`: edits as the token's person, without a replica of one's own.

use std::sync::LazyLock;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use countersign_plan::Command;
use serde::Deserialize;
use serde_json::Value;

use super::caller::Editor;
use super::idempotency::{Call, Turn};
use crate::error::{Problem, ProblemBody};
use crate::room::{Ask, Done, MakeAnswer, Work};
use crate::state::Relay;

/// Commands, carried out in order; all or none.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(crate) struct Commands {
    /// What to do.
    #[schema(value_type = Vec<Command>)]
    commands: Vec<Value>,
}

/// How to answer.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(crate) struct How {
    /// Whether the answer holds the document; true where absent, for whoever may read it.
    document: Option<bool>,
}

/// Edits a plan as the token's person.
#[utoipa::path(post, path = "/v1/plans/{id}/commands", tag = "plans", params(("id" = String, Path), How),
    request_body = Commands, responses(
    (status = 200, body = Done), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody), (status = 413, body = ProblemBody),
    (status = 422, body = ProblemBody)))]
pub(crate) async fn commands(
    State(relay): State<Relay>,
    editor: Editor,
    how: Result<Query<How>, axum::extract::rejection::QueryRejection>,
    call: Call,
) -> Result<Response, Problem> {
    let Query(how) = how.map_err(|e| Problem::Query(e.body_text()))?;
    if how.document == Some(true) && !editor.who.scope.read() {
        return Err(Problem::lacks(&editor.who, "read"));
    }
    let once = match call.turn(&relay, editor.key()).await? {
        Turn::First(once) => once,
        Turn::Again(response) => return Ok(response),
    };
    let commands = read(call.json::<Commands>()?.commands)?;
    let answer = once.keeper().map(|keep| {
        let relay = relay.clone();
        Box::new(move |done: &Done| {
            keep(&relay, StatusCode::OK, serde_json::to_vec(done).unwrap_or_default().into())
        }) as MakeAnswer
    });
    let who = editor.who;
    let with_document = how.document.unwrap_or(true) && who.scope.read();
    let work = Work { who: who.clone(), commands, with_document, answer };
    let done = relay.registry.open(&editor.plan)?.ask(|reply| Ask::Do { work, reply }).await;
    Ok(Json(done.map_err(|problem| problem.told_to(&who))?).into_response())
}

/// Reads the commands one by one, so that an error says which.
fn read(values: Vec<Value>) -> Result<Vec<Command>, Problem> {
    if values.is_empty() {
        return Err(Problem::Body("`commands` is empty: give at least one".into()));
    }
    let read = |(index, value): (usize, Value)| {
        let named = value["type"].as_str().map(str::to_owned);
        serde_json::from_value(value).map_err(|e| {
            let mut says = e.to_string();
            if named.is_some_and(|name| !NAMES.contains(&name)) {
                says = format!("{says}; there are {}", NAMES.join(", "));
            }
            Problem::CommandOdd { index, says }
        })
    };
    values.into_iter().enumerate().map(read).collect()
}

/// What commands there are, as the API's description has them.
static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut names = Vec::new();
    let schema = <Command as utoipa::PartialSchema>::schema();
    collect(&serde_json::to_value(schema).unwrap_or_default(), &mut names);
    names
});

fn collect(schema: &Value, names: &mut Vec<String>) {
    for name in schema["properties"]["type"]["enum"].as_array().into_iter().flatten() {
        names.extend(name.as_str().map(str::to_owned));
    }
    for part in ["oneOf", "allOf"] {
        schema[part].as_array().into_iter().flatten().for_each(|variant| collect(variant, names));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn says(command: Value) -> String {
        read(vec![json!({"type": "setText", "path": "goal", "text": "x"}), command]).unwrap_err().to_string()
    }

    #[test]
    fn htp5_an_unreadable_command_is_named_with_what_would_be_right() {
        let unknown = says(json!({"type": "explode"}));
        assert!(
            unknown.starts_with("commands[1] cannot be read: there is no command `explode`"),
            "{unknown}"
        );
        assert!(unknown.contains("addStep, editStep, link"), "{unknown}");
        let february = says(json!({"type": "editStep", "id": "S", "field": "due", "value": "2027-02-31"}));
        assert!(february.contains("\"2027-02-31\": it should be a day that exists"), "{february}");
        assert!(!february.contains("there are"), "{february}");
    }
}
