//! Plan files and templates as JSON.

use serde_json::{Map, Value};

use super::{
    ENTITIES_MAX, ImportError, Imported, ImportedPlan, PLANS_MAX, Unreadable, skim, template,
    text_too_long, too_many,
};
use crate::email::is_address;
use crate::ijson;
use crate::model::Plan;
use crate::schema::Kin;

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
    unreadable: Unreadable,
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
                return Err(ImportError::NotAPlan("the list of templates is empty".to_owned()));
            }
            too_many("templates", templates.len(), PLANS_MAX)?;
            let mut plans: Vec<ImportedPlan> = Vec::with_capacity(templates.len());
            for (nth, template) in templates.iter().enumerate() {
                let plan = template::import(template, nth)?;
                if plans.iter().any(|p| p.name == plan.name) {
                    let says = format!("two templates of the list have the template_id {:?}; give each its own", plan.name);
                    return Err(ImportError::NotAPlan(says));
                }
                plans.push(plan);
            }
            Ok(Imported { plans })
        }
        Value::Object(object) if object.get("steps").is_some_and(Value::is_array) => {
            let plan = template::import(&Value::Object(object), 0)?;
            Ok(Imported { plans: vec![plan] })
        }
        Value::Object(object) => Ok(Imported { plans: vec![plan(object, name, unreadable)?] }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Err(ImportError::NotAPlan(
            "this JSON is no plan; a plan file is an object such as {\"document\": {\"title\": \"…\", \"steps\": {}}}"
                .to_owned(),
        )),
    }
}

/// Reads `{document}` or a document itself.
fn plan(
    mut file: Map<String, Value>,
    name: &str,
    unreadable: Unreadable,
) -> Result<ImportedPlan, ImportError> {
    let mut not_understood = Vec::new();
    let document = match file.remove("document") {
        Some(Value::Object(document)) => {
            for key in file
                .keys()
                .filter(|k| !matches!(k.as_str(), "id" | "seq" | "epoch" | "plan" | "at"))
            {
                not_understood
                    .push(format!("\"{key}\" beside \"document\" is no part of a plan; left out"));
            }
            document
        }
        Some(_) => {
            let says = "\"document\" must be an object with the roots of the plan: title, goal, plan, steps, people, …";
            return Err(ImportError::NotAPlan(says.to_owned()));
        }
        None => file,
    };
    let (known, unknown): (Map<_, _>, Map<_, _>) =
        document.into_iter().partition(|(root, _)| ROOTS.contains(&root.as_str()));
    if known.is_empty() {
        return Err(ImportError::NotAPlan(format!(
            "this JSON holds none of the roots of a plan ({}); a plan file is {{\"document\": {{…}}}}",
            ROOTS.join(", ")
        )));
    }
    for root in unknown.keys() {
        not_understood.push(match root.as_str() {
            "ledger" | "authors" => {
                format!("root \"{root}\" is written by the relay only; left out")
            }
            _ => format!("root \"{root}\" is unknown; left out"),
        });
    }
    let mut document = Value::Object(known);
    bounds(&document)?;
    leave_out_addresses(&mut document, &mut not_understood);
    let reading = Plan::read(&document);
    if unreadable == Unreadable::Refused && !reading.odd.is_empty() {
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
fn leave_out_addresses(document: &mut Value, not_understood: &mut Vec<String>) {
    let people = document.get_mut("people").and_then(Value::as_object_mut);
    for (id, person) in people.into_iter().flatten() {
        let Some(person) = person.as_object_mut() else { continue };
        let odd = person.get("email").and_then(Value::as_str).filter(|email| {
            let email = email.trim();
            !email.is_empty() && !is_address(email)
        });
        if let Some(odd) = odd {
            let says = "is no plain address, as ann@example.com; left out";
            not_understood.push(format!("people/{id}/email: {:?} {says}", super::shortened(odd)));
            person.remove("email");
        }
    }
}

fn understood(plan: &Plan) -> Vec<String> {
    let mut lines = Vec::new();
    let mut text = |name: &str, text: &str| {
        if !text.trim().is_empty() {
            lines.push(format!("{name}: {}", super::shortened(text.trim())));
        }
    };
    text("title", &plan.title);
    text("goal", &plan.goal);
    plan.plan.lines.iter().for_each(|(key, line)| text(&key.heading().to_lowercase(), line));
    text("go-live", &plan.plan.go_live.map(|d| d.to_string()).unwrap_or_default());
    text("contract date", &plan.plan.close_date.map(|d| d.to_string()).unwrap_or_default());
    let mut count = |n: usize, what: &str| {
        if n > 0 {
            lines.push(format!("{what}: {n}"));
        }
    };
    count(plan.steps.len(), "steps");
    count(plan.people.len(), "people");
    count(plan.criteria.len(), "success criteria");
    count(plan.risks.len(), "risks");
    count(plan.comments.len(), "comments");
    lines
}

/// Counts and lengths, before anything is read out of it.
fn bounds(document: &Value) -> Result<(), ImportError> {
    for kin in Kin::ALL {
        let count = document.get(kin.root()).and_then(Value::as_object).map_or(0, Map::len);
        too_many(kin.root(), count, ENTITIES_MAX)?;
    }
    texts(document, &mut Vec::new())
}

fn texts<'v>(value: &'v Value, at: &mut Vec<&'v str>) -> Result<(), ImportError> {
    match value {
        Value::String(text) => text_too_long(|| at.join("/"), text),
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
