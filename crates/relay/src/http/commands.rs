//! `POST /v1/plans/{id}/commands`: edits as the token's person, without a replica of one's own.

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
    /// Whether the answer holds the document; true where absent.
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
    let with_document = how.document.unwrap_or(true);
    let work = Work { who: editor.who, commands, with_document, answer };
    let done = relay.registry.open(&editor.plan)?.ask(|reply| Ask::Do { work, reply }).await?;
    Ok(Json(done).into_response())
}

/// Reads the commands one by one, so that an error says which.
fn read(values: Vec<Value>) -> Result<Vec<Command>, Problem> {
    if values.is_empty() {
        return Err(Problem::Body("`commands` is empty: give at least one".into()));
    }
    values
        .into_iter()
        .enumerate()
        .map(|(index, value)| {
            serde_json::from_value(value.clone()).map_err(|e| {
                let says = match odd_date(&value) {
                    Some(date) => {
                        format!("{date} is no date of the calendar ({e}): give an existing day as YYYY-MM-DD")
                    }
                    None => e.to_string(),
                };
                Problem::CommandOdd { index, says }
            })
        })
        .collect()
}

/// A text in the command that has the form of a date and is none.
fn odd_date(command: &Value) -> Option<&str> {
    let looks_like = |text: &str| {
        text.len() == 10
            && text
                .bytes()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() })
    };
    command.as_object()?.iter().find_map(|(key, value)| {
        let text = value.as_str().filter(|_| key == "value" || key == "date")?;
        (looks_like(text) && countersign_plan::model::read_date(text).is_none()).then_some(text)
    })
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
        assert!(unknown.starts_with("commands[1] cannot be read: unknown variant `explode`"), "{unknown}");
        assert!(unknown.contains("addStep"), "{unknown}");
        let february = says(json!({"type": "editStep", "id": "S", "field": "due", "value": "2027-02-31"}));
        assert!(february.contains("2027-02-31 is no date of the calendar"), "{february}");
    }
}
