//! `POST /v1/plans/{id}/commands`: edits as the token's person, without a replica of one's own.

use std::sync::{Arc, LazyLock};

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use countersign_plan::Command;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::caller::Editor;
use super::idempotency::{Call, CallEnd, KeptAnswer};
use super::paging::CallQuery;
use crate::error::{Problem, ProblemBody};
use crate::room::shadow::ReadCopy;
use crate::room::{Ask, CommandOutcome, CommandsAsk, DeskCell, MakeAnswer};
use crate::state::RelayState;
use crate::token::Bearer;

/// Commands, carried out in order; all or none.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Commands {
    /// The advice.
    #[schema(value_type = Vec<Command>)]
    commands: Vec<Value>,
}

/// How to answer.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct CommandsQuery {
    /// Whether the answer holds the document; true where absent, for whoever may read it.
    document: Option<bool>,
}

/// Edits a plan as the token's person.
#[utoipa::path(post, path = "/v1/plans/{id}/commands", operation_id = "runCommands", tag = "plans",
    params(("id" = String, Path), CommandsQuery),
    request_body = Commands, responses(
    (status = 200, body = CommandOutcome), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
    (status = 413, body = ProblemBody),
    (status = 422, body = ProblemBody)))]
pub(crate) async fn commands(
    State(relay): State<RelayState>,
    editor: Editor,
    CallQuery(how): CallQuery<CommandsQuery>,
    call: Call,
) -> Result<Response, CallEnd> {
    if how.document == Some(true) && !editor.who.scope.read() {
        return Err(Problem::lacks(&editor.who, "read").into());
    }
    let once = call.turn(&relay, editor.key()).await?;
    let commands = read(call.json::<Commands>()?.commands)?;
    let with_document = how.document.unwrap_or(true);
    let answer = once.keeper().map(|keep| {
        let (relay, plan) = (relay.clone(), editor.plan.to_string());
        Arc::new(move |done: &CommandOutcome| {
            let done = serde_json::to_value(done).unwrap_or_default();
            keep(
                &relay,
                StatusCode::OK,
                &KeptAnswer::Edit { plan: plan.clone(), done, document: with_document },
            )
        }) as MakeAnswer
    });
    let key = editor.key();
    let room = relay.registry.open(&editor.plan)?.of(&key.name).holding(call.body.len());
    let reader = Bearer::Participant(editor.who.clone());
    let who = editor.who.clone();
    let work = CommandsAsk { who: editor.who, commands, answer, desk: DeskCell::default() };
    let done = room.carry_out(&relay.reads.pool, work).await;
    let mut done = done.map_err(|problem| problem.told_to(&who))?;
    if !with_document || !who.scope.read() {
        return Ok(Json(done).into_response());
    }
    let turn = relay.reads.turn(&key.name, &reader).await?;
    let read = move |copy: &mut ReadCopy| {
        let document = copy.text()?;
        // The number is that of the document beside it.
        done.seq = copy.standing().seq;
        Ok(Json(WithDocument { done, document: &document }).into_response())
    };
    let answer: Result<Response, Problem> = room
        .ask(|reply| Ask::Read { reply })
        .await?
        .read(relay.reads.pool.of(&key.name), read)
        .await?;
    Ok(turn.hold(answer?))
}

/// The outcome of commands, with a document that is text already.
#[derive(Serialize)]
struct WithDocument<'a> {
    #[serde(flatten)]
    done: CommandOutcome,
    document: &'a RawValue,
}

/// Reads the commands one by one, so that an error says which.
fn read(values: Vec<Value>) -> Result<Vec<Command>, Problem> {
    if values.is_empty() {
        return Err(Problem::Body("`commands` is empty: give at least one".into()));
    }
    let read = |(index, value): (usize, Value)| {
        let named = value["type"].as_str().map(str::to_owned);
        Command::read_exactly(value).map_err(|why| {
            let mut says = why.to_string();
            if named.is_some_and(|name| !NAMES.contains(&name)) {
                says = format!("{says}; there are {}", NAMES.join(", "));
            }
            Problem::CommandOdd { index, says }
        })
    };
    values.into_iter().enumerate().map(read).collect()
}

/// The names of all commands, as the API's description has them.
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
        read(vec![json!({"type": "setText", "path": "goal", "text": "x"}), command])
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn htp5_an_unreadable_command_is_named_with_what_would_be_right() {
        let unknown = says(json!({"type": "explode"}));
        assert!(
            unknown.starts_with("commands[1] cannot be read: there is no command `explode`"),
            "{unknown}"
        );
        assert!(unknown.contains("addStep, editStep, link"), "{unknown}");
        let february =
            says(json!({"type": "editStep", "id": "S", "field": "due", "value": "2027-02-31"}));
        assert!(february.contains("\"2027-02-31\": it should be a day that exists"), "{february}");
        assert!(!february.contains("there are"), "{february}");
    }
}
