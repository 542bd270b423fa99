//! `POST /v1/plans/{id}/holidays`: the days off of a calendar file become holidays of the caller's
//! side, or are only read, so that the page can ask before it writes.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use countersign_plan::Command;
use countersign_plan::exchange::holidays::holidays;
use countersign_plan::model::Side;
use countersign_words::Language;
use serde::{Deserialize, Serialize};

use super::caller::Editor;
use super::idempotency::{Call, CallEnd, KeptAnswer};
use super::paging::CallQuery;
use super::reads;
use crate::day;
use crate::error::{Problem, ProblemBody};
use crate::room::registry::Handle;
use crate::room::{CommandOutcome, CommandsAsk, DeskCell, MakeAnswer};
use crate::state::RelayState;

/// The calendar that a file is for.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HolidaysQuery {
    /// The side: the caller's own where absent. Another one's only with `dryRun`.
    side: Option<Side>,
    /// Answers what would be added, and writes nothing.
    #[serde(default)]
    dry_run: bool,
}

/// The outcome of an import of a calendar.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HolidaysBody {
    /// The plan's sequence number with them.
    seq: u64,
    /// The days that were added.
    added: Vec<DayOff>,
    /// How many of the file's days the plan had already; they stay as they are named there.
    known: usize,
    /// The entries that were left out and why, a line each, by their line in the file.
    not_understood: Vec<String>,
}

/// A day on which a side does not work.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct DayOff {
    date: NaiveDate,
    label: String,
}

/// Takes the days off of a calendar file (iCalendar, `.ics`) into the plan as holidays of the
/// caller's side, or tells which they are.
#[utoipa::path(post, path = "/v1/plans/{id}/holidays", operation_id = "importHolidays", tag = "exchange",
    params(("id" = String, Path), HolidaysQuery),
    request_body(content = String, content_type = "text/calendar", description = "The file, as it is: UTF-8."),
    responses((status = 200, body = HolidaysBody), (status = 400, body = ProblemBody),
    (status = 401, body = ProblemBody),
    (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
    (status = 413, body = ProblemBody),
    (status = 422, body = ProblemBody)))]
pub(crate) async fn import(
    State(relay): State<RelayState>,
    editor: Editor,
    CallQuery(whose): CallQuery<HolidaysQuery>,
    call: Call,
) -> Result<Response, CallEnd> {
    // The answer tells which days the plan had.
    if !editor.who.scope.read() {
        return Err(Problem::lacks(&editor.who, "read").into());
    }
    let side = whose.side.unwrap_or(editor.who.side);
    if whose.dry_run {
        let (_, body) = read(&relay, &editor, side, &call.body).await?;
        return Ok(Json(body).into_response());
    }
    if side != editor.who.side {
        return Err(Problem::OtherCalendar.into());
    }
    let once = call.turn(&relay, editor.key()).await?;
    let (commands, body) = read(&relay, &editor, side, &call.body).await?;
    if commands.is_empty() {
        call.keep(&relay, once, StatusCode::OK, &body.kept()).await?;
        return Ok(Json(body).into_response());
    }
    let answer = once.keeper().map(|keep| {
        let (relay, body) = (relay.clone(), body.clone());
        Arc::new(move |done: &CommandOutcome| {
            let body = HolidaysBody { seq: done.seq, ..body.clone() };
            keep(&relay, StatusCode::OK, &body.kept())
        }) as MakeAnswer
    });
    let room = room(&relay, &editor, call.body.len())?;
    let work = CommandsAsk { who: editor.who, commands, answer, desk: DeskCell::default() };
    let done = room.carry_out(&relay.reads.pool, work).await?;
    Ok(Json(HolidaysBody { seq: done.seq, ..body }).into_response())
}

/// The commands that put the days of a file into a side's calendar, and what the answer says of them.
async fn read(
    relay: &RelayState,
    editor: &Editor,
    side: Side,
    file: &[u8],
) -> Result<(Vec<Command>, HolidaysBody), Problem> {
    let text = std::str::from_utf8(file).map_err(|e| {
        Problem::Import(format!(
            "the file is not UTF-8 at byte {}: save it as UTF-8",
            e.valid_up_to()
        ))
    })?;
    let standing = reads::standing(relay, &room(relay, editor, file.len())?).await?;
    let file = holidays(text, day::today(&standing.reading.plan, relay.now()));
    let words = Language::English.words();
    let not_understood: Vec<String> =
        file.not_understood.iter().map(|message| words.message(message)).collect();
    if file.days.is_empty() {
        return Err(Problem::NoDayOff(not_understood));
    }
    let commands = file.commands(&standing.reading.plan, side);
    let body = HolidaysBody {
        seq: standing.seq,
        known: file.days.len() - commands.len(),
        added: commands.iter().filter_map(day_off).collect(),
        not_understood,
    };
    Ok((commands, body))
}

/// The room of the plan, for one caller and a file of so many bytes.
fn room(relay: &RelayState, editor: &Editor, bytes: usize) -> Result<Handle, Problem> {
    Ok(relay.registry.open(&editor.plan)?.of(&editor.key().name).holding(bytes))
}

/// Lines of a file that are kept of an answer.
const LINES_KEPT: usize = 50;

impl HolidaysBody {
    /// The answer that is kept for a repetition: of a long list of left-out entries, the beginning.
    fn kept(&self) -> KeptAnswer {
        let mut body = self.clone();
        body.not_understood.truncate(LINES_KEPT);
        KeptAnswer::body(&body)
    }
}

fn day_off(command: &Command) -> Option<DayOff> {
    let Command::SetHoliday { date, label: Some(label), .. } = command else { return None };
    Some(DayOff { date: *date, label: label.clone() })
}
