//! A plan as text, for expectations: only what is there is shown.

use std::fmt::Write;

use serde_json::Value;

use crate::ids::Id;
use crate::model::{LinkBasis, Plan, Removal};

/// The plan as text. Removed entities stand in brackets, behind the others of their kind.
pub fn outline(plan: &Plan) -> String {
    let mut out = String::new();
    line(&mut out, "title", &plan.title);
    line(&mut out, "goal", &plan.goal);
    let document = plan.to_document();
    for (key, value) in
        document["plan"].as_object().into_iter().flatten().filter(|(key, _)| *key != "schema")
    {
        line(&mut out, key, &plain(value));
    }
    for (holiday, label) in &plan.holidays {
        line(&mut out, &format!("holiday {}", holiday.key()), label);
    }
    for (id, person) in &plan.people {
        let side = person.side.map_or("nobody's", |side| side.word());
        let text = format!("{side} {}", person.name.as_deref().unwrap_or("-"));
        entity(
            &mut out,
            "person",
            id,
            &text,
            &document["people"][id.as_str()],
            &["name", "side"],
            &person.removed,
        );
    }
    let mut steps = plan.steps_in_order();
    steps.extend(plan.steps.iter().filter(|(_, step)| step.removed.is_some()));
    for (id, step) in steps {
        let fields = &document["steps"][id.as_str()];
        let mut text = step.title.clone();
        for (after, basis) in &step.after {
            let basis = if *basis == LinkBasis::Assumed { "?" } else { "" };
            let _ = write!(text, " | after {after}{basis}");
        }
        entity(&mut out, "step", id, &text, fields, &["title", "after", "rank"], &step.removed);
    }
    for (review, needed) in &plan.paper {
        line(&mut out, review.word(), if *needed { "needed" } else { "not needed" });
    }
    let mut criteria = plan.criteria_in_order();
    criteria.extend(plan.criteria.iter().filter(|(_, criterion)| criterion.removed.is_some()));
    for (id, criterion) in criteria {
        let fields = &document["criteria"][id.as_str()];
        entity(
            &mut out,
            "criterion",
            id,
            &criterion.text,
            fields,
            &["text", "rank"],
            &criterion.removed,
        );
    }
    let mut risks = plan.risks_in_order();
    risks.extend(plan.risks.iter().filter(|(_, risk)| risk.removed.is_some()));
    for (id, risk) in risks {
        let fields = &document["risks"][id.as_str()];
        entity(&mut out, "risk", id, &risk.text, fields, &["text", "rank"], &risk.removed);
    }
    for (key, value) in document["meeting"].as_object().into_iter().flatten() {
        line(&mut out, &format!("meeting {key}"), &plain(value));
    }
    for (id, comment) in &plan.comments {
        let fields = &document["comments"][id.as_str()];
        entity(&mut out, "comment", id, &comment.text, fields, &["text", "at"], &comment.removed);
    }
    out
}

fn line(out: &mut String, name: &str, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "{name}: {}", text.replace('\n', "\\n"));
    }
}

fn entity(
    out: &mut String,
    kind: &str,
    id: &Id,
    text: &str,
    fields: &Value,
    shown: &[&str],
    removed: &Option<Removal>,
) {
    let mut all = format!("{kind} {id}: {}", text.replace('\n', "\\n"));
    for (key, value) in fields.as_object().into_iter().flatten() {
        if key != "removed" && !shown.contains(&key.as_str()) && value.as_str() != Some("") {
            let _ = write!(all, " | {key} {}", plain(value));
        }
    }
    let _ = if removed.is_some() { writeln!(out, "[{all}]") } else { writeln!(out, "{all}") };
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
