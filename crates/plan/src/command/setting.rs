//! Commands that would make a place hold a value: how a proposal is read, checked and accepted.

use serde_json::{Map, Value, json};

use super::Command;
use super::read::{CommandReadError, Keys};
use crate::ids::Path;
use crate::model::Holiday;
use crate::place::Place;
use crate::schema::{EntityKind, Form, Key};

impl Command {
    /// The commands that make a place hold a value of the document; several for `plan/workweek`,
    /// which is of both sides.
    ///
    /// Only places are known that a side can hold, that are in the terms, or over which a guest
    /// suggests ([`Field::is_proposable`]).
    ///
    /// [`Field::is_proposable`]: crate::schema::Field::is_proposable
    ///
    /// # Errors
    /// What is wrong with the value, or that no side holds such a place.
    pub fn setting(path: &Path, value: &Value) -> Result<Vec<Command>, CommandReadError> {
        let place = path.place().ok_or(CommandReadError::NotHeld)?;
        if place.known().is_some_and(|field| !field.is_proposable()) {
            return Err(CommandReadError::NotHeld);
        }
        let json = match &place {
            Place::Plan(Key::Workweek) => {
                let sides = value.as_object().ok_or(CommandReadError::NoWeek)?;
                return sides
                    .iter()
                    .map(|(side, days)| {
                        read(json!({"type": "setWorkweek", "side": side, "days": days}))
                    })
                    .collect();
            }
            Place::Plan(key) => json!({"type": "editPlan", "field": key.word(), "value": value}),
            Place::Meeting(key) => {
                json!({"type": "editMeeting", "field": key.word(), "value": value})
            }
            Place::Link(id, other) => {
                let (id, other) = (id.as_str(), other.as_str());
                if value.is_null() {
                    json!({"type": "unlink", "id": id, "after": other})
                } else {
                    json!({"type": "link", "id": id, "after": other, "basis": value})
                }
            }
            Place::Field(_, _, Key::Removed) => {
                let back = value.is_null() || *value == Value::Bool(false);
                json!({"type": if back { "restore" } else { "remove" }, "path": place.around()})
            }
            Place::Field(EntityKind::Comments, id, Key::Resolved) => {
                let resolved = value.as_bool().unwrap_or(false);
                json!({"type": "resolveComment", "id": id.as_str(), "resolved": resolved})
            }
            Place::Field(kin, id, key)
                if place.known().is_some_and(|field| field.form == Form::Plain) =>
            {
                let edit = match kin {
                    EntityKind::Steps => "editStep",
                    EntityKind::People => "editPerson",
                    EntityKind::Criteria => "editCriterion",
                    EntityKind::Risks => "editRisk",
                    EntityKind::Comments => return Err(CommandReadError::NotHeld),
                };
                json!({"type": edit, "id": id.as_str(), "field": key.word(), "value": value})
            }
            Place::Root(_) | Place::Field(..) if place.is_text() => {
                let text = value.as_str().ok_or(CommandReadError::NoText)?;
                json!({"type": "setText", "path": path.as_str(), "text": text})
            }
            Place::Paper(review) => {
                let needed = value.get("needed").unwrap_or(&Value::Null);
                if !value.is_null() && needed.is_null() {
                    return Err(CommandReadError::NoReview);
                }
                json!({"type": "setPaper", "review": review.word(), "needed": needed})
            }
            Place::Holiday(Holiday { side, date }) => {
                json!({"type": "setHoliday", "side": side.word(), "date": date.to_string(), "label": value})
            }
            Place::Root(_) | Place::Field(..) | Place::Entity(..) => {
                return Err(CommandReadError::NotHeld);
            }
            Place::Proposal(_) | Place::Unknown(_) => return Err(CommandReadError::NotHeld),
        };
        Ok(vec![read(json)?])
    }
}

fn read(json: Value) -> Result<Command, CommandReadError> {
    let keys = if let Value::Object(keys) = json { keys } else { Map::new() };
    Keys::of(keys).command()
}
