//! A small language for what people do, one line each.
//!
//! ```text
//! step A Security review            person P buyer Ann Lee
//! criterion C Fewer tickets         risk R Key person leaves
//! comment K on steps/A Who signs?   resolve K / reopen K
//! set steps/A/due 2026-12-01        clear steps/A/due
//! set people/P/role champion        set plan/goLive 2027-01-15
//! link B after A                    unlink B after A
//! propose steps/A/due 2026-12-08
//! move steps/A below B              move steps/A top
//! remove steps/A                    restore steps/A
//! type goal 4 more words            erase goal 4 3
//! text goal Another goal            paper legal needed / not-needed / unsaid
//! week buyer 1 2 3 4                holiday buyer 2026-12-25 Christmas / none
//! undo   redo   seal   wait 600
//! ```

use serde_json::{Value, json};

use crate::command::Command;

/// The act in a line of script.
#[derive(Clone, Debug, PartialEq)]
pub enum ScriptAct {
    /// Do this.
    Command(Command),
    /// Take the last edit back.
    Undo,
    /// Do it again.
    Redo,
    /// End the step of undo.
    Seal,
    /// Let so many milliseconds pass.
    Wait(u32),
}

/// The deeds of a script.
///
/// # Panics
/// When a line cannot be read.
pub fn deeds(script: &str) -> Vec<ScriptAct> {
    script.lines().map(str::trim_start).filter(|line| !line.is_empty()).map(deed).collect()
}

/// The command of a line, as it goes to a relay.
///
/// # Panics
/// When the line is no command.
pub fn command_json(line: &str) -> Value {
    command(line).unwrap_or_else(|| panic!("cannot read: {line}"))
}

fn deed(line: &str) -> ScriptAct {
    match line.trim_end() {
        "undo" => ScriptAct::Undo,
        "redo" => ScriptAct::Redo,
        "seal" => ScriptAct::Seal,
        _ => match line.strip_prefix("wait ") {
            Some(time) => {
                ScriptAct::Wait(time.trim().parse().unwrap_or_else(|_| panic!("no time: {line}")))
            }
            None => {
                let command = command(line).unwrap_or_else(|| panic!("cannot read: {line}"));
                ScriptAct::Command(
                    serde_json::from_value(command).unwrap_or_else(|e| panic!("{line}: {e}")),
                )
            }
        },
    }
}

fn command(line: &str) -> Option<Value> {
    let (verb, rest) = line.split_once(' ')?;
    let (first, more) = rest.split_once(' ').unwrap_or((rest, ""));
    let mut words = more.split_whitespace();
    Some(match verb {
        "step" => json!({"type": "addStep", "id": first, "title": more}),
        "person" => {
            let (side, name) = more.split_once(' ')?;
            json!({"type": "addPerson", "id": first, "side": side, "name": name})
        }
        "criterion" => json!({"type": "addCriterion", "id": first, "text": more}),
        "risk" => json!({"type": "addRisk", "id": first, "text": more}),
        "comment" => {
            let (on, text) = more.strip_prefix("on ")?.split_once(' ')?;
            json!({"type": "addComment", "id": first, "on": on, "text": text})
        }
        "resolve" => json!({"type": "resolveComment", "id": first, "resolved": true}),
        "reopen" => json!({"type": "resolveComment", "id": first, "resolved": false}),
        "set" => edit(first, value(more))?,
        "clear" => edit(first, Value::Null)?,
        "propose" => json!({"type": "propose", "path": first, "value": value(more)}),
        "link" => json!({"type": "link", "id": first, "after": more.strip_prefix("after ")?}),
        "unlink" => json!({"type": "unlink", "id": first, "after": more.strip_prefix("after ")?}),
        "move" => json!({"type": "move", "path": first, "below": more.strip_prefix("below ")}),
        "remove" => json!({"type": "remove", "path": first}),
        "restore" => json!({"type": "restore", "path": first}),
        "type" => {
            let (at, insert) = more.split_once(' ')?;
            json!({"type": "editText", "path": first, "at": number(at)?, "insert": insert})
        }
        "erase" => {
            let (at, delete) = (number(words.next()?)?, number(words.next()?)?);
            json!({"type": "editText", "path": first, "at": at, "delete": delete})
        }
        "text" => json!({"type": "setText", "path": first, "text": more}),
        "paper" => {
            let needed = match more {
                "needed" => Some(true),
                "not-needed" => Some(false),
                _ => None,
            };
            json!({"type": "setPaper", "review": first, "needed": needed})
        }
        "week" => {
            let days: Option<Vec<u32>> = words.map(number).collect();
            json!({"type": "setWorkweek", "side": first, "days": days?})
        }
        "holiday" => {
            let (date, label) = more.split_once(' ')?;
            json!({"type": "setHoliday", "side": first, "date": date, "label": Some(label).filter(|l| *l != "none")})
        }
        _ => return None,
    })
}

fn edit(path: &str, value: Value) -> Option<Value> {
    let parts: Vec<&str> = path.split('/').collect();
    Some(match parts[..] {
        ["plan", field] => json!({"type": "editPlan", "field": field, "value": value}),
        ["meeting", field] => json!({"type": "editMeeting", "field": field, "value": value}),
        ["steps", id, field] => {
            json!({"type": "editStep", "id": id, "field": field, "value": value})
        }
        ["people", id, field] => {
            json!({"type": "editPerson", "id": id, "field": field, "value": value})
        }
        ["criteria", id, field] => {
            json!({"type": "editCriterion", "id": id, "field": field, "value": value})
        }
        ["risks", id, field] => {
            json!({"type": "editRisk", "id": id, "field": field, "value": value})
        }
        _ => return None,
    })
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

fn value(text: &str) -> Value {
    match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        _ => text.parse::<u32>().map_or_else(|_| Value::from(text), Value::from),
    }
}
