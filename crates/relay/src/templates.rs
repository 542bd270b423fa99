//! The example plans, embedded at build time: `{document}` each, by the name of the file.

use serde_json::Value;

use crate::error::Problem;

const PLANS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// The document of a template.
///
/// # Errors
/// [`Problem::NoTemplate`], naming those that exist.
pub fn document(name: &str) -> Result<Value, Problem> {
    let Some((_, text)) = PLANS.iter().find(|(known, _)| *known == name) else {
        let known = names().map(str::to_owned).collect();
        return Err(Problem::NoTemplate { name: name.to_owned(), known });
    };
    let mut file: Value = serde_json::from_str(text).map_err(|e| {
        Problem::Fault(format!("the embedded template {name} is not readable: {e}"))
    })?;
    Ok(file.get_mut("document").map(Value::take).unwrap_or(file))
}

/// The names of all templates.
pub fn names() -> impl Iterator<Item = &'static str> {
    PLANS.iter().map(|(name, _)| *name)
}
