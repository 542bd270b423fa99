//! Writes a plan as the JSON of a document: what [`Plan::read`] reads back to the same plan.

use serde_json::{Map, Value, json};

use super::Plan;

impl Plan {
    /// The document of this plan: every root, absent values left out, `false` left out where absent
    /// means it.
    pub fn to_document(&self) -> Value {
        let mut document = match serde_json::to_value(self) {
            Ok(Value::Object(roots)) => roots,
            // A plan is an object whose keys are texts, so this does not happen; an empty document
            // is true to a plan that cannot be written.
            Ok(_) | Err(_) => Map::new(),
        };
        let paper = self
            .paper
            .iter()
            .map(|(review, needed)| (review.word().to_owned(), json!({"needed": needed})))
            .collect();
        document.insert("paper".to_owned(), Value::Object(paper));
        for root in ["people", "steps", "criteria", "risks", "comments", "proposals"] {
            for entity in document
                .get_mut(root)
                .and_then(Value::as_object_mut)
                .into_iter()
                .flat_map(Map::values_mut)
            {
                tidy(entity);
            }
        }
        for root in ["plan", "meeting"] {
            document.get_mut(root).into_iter().for_each(tidy);
        }
        Value::Object(document)
    }
}

/// Leaves out what means the same when it is absent.
fn tidy(entity: &mut Value) {
    let Some(entity) = entity.as_object_mut() else { return };
    entity.retain(|key, value| match key.as_str() {
        "met" | "left" | "resolved" => *value == Value::Bool(true),
        "rank" => value.as_str() != Some(""),
        "workweek" => value.as_object().is_some_and(|week| !week.is_empty()),
        _ => !value.is_null(),
    });
    if let Some(removed) = entity.get_mut("removed").and_then(Value::as_object_mut) {
        removed.retain(|_, value| !value.is_null());
    }
}
