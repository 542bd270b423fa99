//! What would make a place hold a value: how a proposal is read, checked and accepted.

use serde_json::{Map, Value, json};

use super::Command;
use super::read::Keys;
use crate::ids::Path;

impl Command {
    /// The commands that make a place hold a value of the document; several for `plan/workweek`, which is of both sides.
    ///
    /// Only places are known that a side can hold, that are in the terms, or over which a guest suggests: of the whole plan
    /// `title`, `goal`, `goLive`, `goLiveOwner`, `closeDate`, `pausedUntil`, `workweek`, `timeZone`, `profile`; of a step
    /// `title`, `notes`, `kind`, `review`, `owner`, `partner`, `due`, `days`, `daysMin`, `fixedOn`, `after/ID`, `status`,
    /// `startedOn`, `doneOn`, `removed`; of a criterion `text`, `measure`, `target`, `owner`, `status`, `removed`; of a risk
    /// `text`, `contingency`, `owner`, `status`, `likelihood`, `impact`, `removed`; of a person `name`, `side`, `email`,
    /// `role`, `jobTitle`, `met`, `left`, `removed`; of a comment `text`, `resolved`, `removed`; of the meeting `at`,
    /// `minutes`, `agenda`, `link`; `paper/REVIEW`; `holidays/SIDE/DAY`.
    ///
    /// # Errors
    /// What is wrong with the value, or that no side holds such a place.
    pub fn setting(path: &Path, value: &Value) -> Result<Vec<Command>, String> {
        let parts: Vec<&str> = path.parts().collect();
        let json = match parts[..] {
            ["plan", "workweek"] => {
                let sides = value.as_object().ok_or("a week of each side is {buyer: [1, 2], seller: [1]}")?;
                return sides
                    .iter()
                    .map(|(side, days)| read(json!({"type": "setWorkweek", "side": side, "days": days})))
                    .collect();
            }
            ["goal" | "title"]
            | ["steps", _, "title" | "notes"]
            | ["criteria" | "comments", _, "text"]
            | ["risks", _, "text" | "contingency"] => {
                json!({"type": "setText", "path": path.as_str(), "text": value.as_str().ok_or("it is a text")?})
            }
            ["steps", id, "after", other] if value.is_null() => {
                json!({"type": "unlink", "id": id, "after": other})
            }
            ["steps", id, "after", other] => {
                json!({"type": "link", "id": id, "after": other, "basis": value})
            }
            [
                "plan",
                field @ ("goLive" | "goLiveOwner" | "pausedUntil" | "closeDate" | "timeZone" | "profile"),
            ] => {
                json!({"type": "editPlan", "field": field, "value": value})
            }
            ["steps" | "people" | "criteria" | "risks" | "comments", _, "removed"] => {
                let back = value.is_null() || *value == Value::Bool(false);
                let entity = path.as_str().trim_end_matches("/removed");
                json!({"type": if back { "restore" } else { "remove" }, "path": entity})
            }
            [
                "steps",
                id,
                field @ ("owner" | "partner" | "due" | "days" | "daysMin" | "fixedOn" | "status" | "kind"
                | "review" | "startedOn" | "doneOn"),
            ] => {
                json!({"type": "editStep", "id": id, "field": field, "value": value})
            }
            ["criteria", id, field @ ("measure" | "target" | "owner" | "status")] => {
                json!({"type": "editCriterion", "id": id, "field": field, "value": value})
            }
            ["risks", id, field @ ("owner" | "status" | "likelihood" | "impact")] => {
                json!({"type": "editRisk", "id": id, "field": field, "value": value})
            }
            ["meeting", field @ ("at" | "minutes" | "agenda" | "link")] => {
                json!({"type": "editMeeting", "field": field, "value": value})
            }
            ["comments", id, "resolved"] => {
                let resolved = value.as_bool().unwrap_or(false);
                json!({"type": "resolveComment", "id": id, "resolved": resolved})
            }
            ["people", id, field @ ("side" | "email" | "name" | "role" | "jobTitle" | "met" | "left")] => {
                json!({"type": "editPerson", "id": id, "field": field, "value": value})
            }
            ["paper", review] => {
                let needed = value.get("needed").unwrap_or(&Value::Null);
                if !value.is_null() && needed.is_null() {
                    return Err(
                        "a review of the paper process is {needed: true} or {needed: false}".to_owned()
                    );
                }
                json!({"type": "setPaper", "review": review, "needed": needed})
            }
            ["holidays", side, day] => {
                json!({"type": "setHoliday", "side": side, "date": day, "label": value})
            }
            _ => return Err("no side holds this place: edit it".to_owned()),
        };
        Ok(vec![read(json)?])
    }
}

fn read(json: Value) -> Result<Command, String> {
    let keys = if let Value::Object(keys) = json { keys } else { Map::new() };
    Keys::of(keys).command()
}
