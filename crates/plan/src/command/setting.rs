//! What would make a place hold a value: how a proposal is read, checked and accepted.

use serde_json::{Map, Value, json};

use super::Command;
use super::read::Keys;
use crate::ids::Path;

impl Command {
    /// The commands that make a place hold a value of the document; several for `plan/workweek`, which is of both sides.
    ///
    /// Only places that a side can hold are known: of the whole plan `goLive`, `goLiveOwner`, `pausedUntil`, `workweek`; of
    /// a step `owner`, `partner`, `due`, `days`, `fixedOn`, `status`, `removed`; of a criterion `measure`, `target`, `owner`,
    /// `removed`; of a risk `owner`, `removed`; of a person `side`, `email`, `removed`; `paper/REVIEW`;
    /// `holidays/SIDE/DAY`.
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
            ["plan", field @ ("goLive" | "goLiveOwner" | "pausedUntil")] => {
                json!({"type": "editPlan", "field": field, "value": value})
            }
            ["steps" | "people" | "criteria" | "risks", _, "removed"] => {
                let back = value.is_null() || *value == Value::Bool(false);
                let entity = path.as_str().trim_end_matches("/removed");
                json!({"type": if back { "restore" } else { "remove" }, "path": entity})
            }
            ["steps", id, field @ ("owner" | "partner" | "due" | "days" | "fixedOn" | "status")] => {
                json!({"type": "editStep", "id": id, "field": field, "value": value})
            }
            ["criteria", id, field @ ("measure" | "target" | "owner")] => {
                json!({"type": "editCriterion", "id": id, "field": field, "value": value})
            }
            ["risks", id, "owner"] => json!({"type": "editRisk", "id": id, "field": "owner", "value": value}),
            ["people", id, field @ ("side" | "email")] => {
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
