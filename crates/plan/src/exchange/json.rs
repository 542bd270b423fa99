//! Plan files and templates as JSON.

use serde_json::{Map, Value};

use super::{
    ENTITIES_MAX, ImportError, Imported, ImportedPlan, PLANS_MAX, UnreadablePolicy, counted, skim,
    template, text_too_long, too_many, understood_text,
};
use crate::email::is_address;
use crate::ijson;
use crate::message::{Catalogue, Message};
use crate::model::Plan;
use crate::schema::EntityKind;

/// The roots of schema 1 that a plan file may hold.
const ROOTS: [&str; 12] = [
    "title",
    "goal",
    "plan",
    "holidays",
    "people",
    "steps",
    "paper",
    "criteria",
    "risks",
    "meeting",
    "comments",
    "proposals",
];

/// Reads a plan file, a document, a template or a collection of templates.
pub(super) fn import(
    text: &str,
    name: &str,
    words: &dyn Catalogue,
    unreadable: UnreadablePolicy,
) -> Result<Imported, ImportError> {
    skim::check(text)?;
    let json = ijson::read(text.as_bytes()).map_err(|e| ImportError::Json {
        line: e.line(),
        column: e.column(),
        says: says(&e),
    })?;
    match json {
        Value::Array(templates) => {
            if templates.is_empty() {
                return Err(ImportError::NotAPlan(Message::new("import-no-templates")));
            }
            too_many("templates", templates.len(), PLANS_MAX)?;
            let mut plans: Vec<ImportedPlan> = Vec::with_capacity(templates.len());
            for (nth, template) in templates.iter().enumerate() {
                let plan = template::import(template, nth, words)?;
                if plans.iter().any(|p| p.name == plan.name) {
                    let id = format!("{:?}", plan.name);
                    let why = Message::new("import-templates-twice").with("text", id);
                    return Err(ImportError::NotAPlan(why));
                }
                plans.push(plan);
            }
            Ok(Imported { plans })
        }
        Value::Object(object) if object.get("steps").is_some_and(Value::is_array) => {
            let plan = template::import(&Value::Object(object), 0, words)?;
            Ok(Imported { plans: vec![plan] })
        }
        Value::Object(object) => Ok(Imported { plans: vec![plan(object, name, unreadable)?] }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            Err(ImportError::NotAPlan(Message::new("import-no-object")))
        }
    }
}

/// Reads `{document}` or a document itself.
fn plan(
    mut file: Map<String, Value>,
    name: &str,
    unreadable: UnreadablePolicy,
) -> Result<ImportedPlan, ImportError> {
    let mut not_understood = Vec::new();
    let document = match file.remove("document") {
        Some(Value::Object(document)) => {
            for key in file
                .keys()
                .filter(|k| !matches!(k.as_str(), "id" | "seq" | "epoch" | "plan" | "at"))
            {
                not_understood.push(Message::new("import-beside").with("key", key.as_str()));
            }
            document
        }
        Some(_) => return Err(ImportError::NotAPlan(Message::new("import-no-document"))),
        None => file,
    };
    let (known, unknown): (Map<_, _>, Map<_, _>) =
        document.into_iter().partition(|(root, _)| ROOTS.contains(&root.as_str()));
    if known.is_empty() {
        let why = Message::new("import-no-roots").with("roots", ROOTS.join(", "));
        return Err(ImportError::NotAPlan(why));
    }
    for root in unknown.keys() {
        not_understood.push(match root.as_str() {
            "ledger" | "authors" => {
                Message::new("import-root-of-relay").with("root", root.as_str())
            }
            root => Message::new("import-root-unknown").with("root", root),
        });
    }
    let mut document = Value::Object(known);
    bounds(&document)?;
    leave_out_addresses(&mut document, &mut not_understood);
    let reading = Plan::read(&document);
    if unreadable == UnreadablePolicy::Refused && !reading.odd.is_empty() {
        return Err(ImportError::Unreadable(reading.odd));
    }
    Ok(ImportedPlan {
        name: name.to_owned(),
        understood: understood(&reading.plan),
        document,
        not_understood,
    })
}

/// Takes out what stands in the place of an address and is none.
fn leave_out_addresses(document: &mut Value, not_understood: &mut Vec<Message>) {
    let people = document.get_mut("people").and_then(Value::as_object_mut);
    for (id, person) in people.into_iter().flatten() {
        let Some(person) = person.as_object_mut() else { continue };
        let odd = person.get("email").and_then(Value::as_str).filter(|email| {
            let email = email.trim();
            !email.is_empty() && !is_address(email)
        });
        if let Some(odd) = odd {
            let text = format!("{:?}", super::shortened(odd));
            not_understood.push(
                Message::new("import-at-place")
                    .with("place", format!("people/{id}/email"))
                    .with("what", Message::new("import-no-address").with("text", text)),
            );
            person.remove("email");
        }
    }
}

fn understood(plan: &Plan) -> Vec<Message> {
    let mut lines = Vec::new();
    lines.extend(understood_text("title", &plan.title));
    lines.extend(understood_text("goal", &plan.goal));
    let texts = plan.plan.lines.iter();
    lines.extend(texts.filter_map(|(key, line)| understood_text(key.word(), line)));
    lines.extend(plan.plan.go_live.map(|day| Message::new("understood-go-live").with("date", day)));
    let close = plan.plan.close_date;
    lines.extend(close.map(|day| Message::new("understood-close-date").with("date", day)));
    lines.extend(counted("steps", plan.steps.len()));
    lines.extend(counted("people", plan.people.len()));
    lines.extend(counted("criteria", plan.criteria.len()));
    lines.extend(counted("risks", plan.risks.len()));
    lines.extend(counted("comments", plan.comments.len()));
    lines
}

/// Counts and lengths, before anything is read out of it.
fn bounds(document: &Value) -> Result<(), ImportError> {
    for kin in EntityKind::ALL {
        let count = document.get(kin.root()).and_then(Value::as_object).map_or(0, Map::len);
        too_many(kin.root(), count, ENTITIES_MAX)?;
    }
    texts(document, &mut Vec::new())
}

fn texts<'v>(value: &'v Value, at: &mut Vec<&'v str>) -> Result<(), ImportError> {
    match value {
        Value::String(text) => text_too_long(|| at.join("/").into(), text),
        Value::Array(list) => list.iter().try_for_each(|v| texts(v, at)),
        Value::Object(object) => object.iter().try_for_each(|(key, v)| {
            at.push(key);
            texts(v, at)?;
            at.pop();
            Ok(())
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}

/// The parser's words without the place, which is told apart.
fn says(error: &serde_json::Error) -> String {
    let says = error.to_string();
    says.split(" at line ").next().unwrap_or(&says).to_owned()
}
