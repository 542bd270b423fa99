//! The templates that a plan can begin with, and the public example plans behind them, embedded at
//! build time: `{document}` each, by the name of the file. The templates are in words that a
//! customer may read; the example plans are as they were published.

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

#[cfg(test)]
mod tests {
    use countersign_plan::document::PlanDoc;

    use super::*;

    #[test]
    fn sta7_templates_come_first_and_are_in_words_that_a_customer_may_read() {
        let own: Vec<&str> = names().take(3).collect();
        assert_eq!(own, ["enterprise-legal-and-security", "mid-market-software", "small-team"]);
        let jargon = [
            "champion",
            "economic",
            "technical win",
            "verbal",
            "close",
            "poc",
            "redline",
            "sign-off",
        ];
        for name in own {
            let document = document(name).unwrap();
            let steps = document["steps"].as_object().unwrap();
            let titles = steps.values().map(|step| step["title"].as_str().unwrap());
            let words = titles.collect::<Vec<_>>().join(" ").to_lowercase();
            assert!(!jargon.iter().any(|word| words.contains(word)), "{name}: {words}");
            let (_, _, odd) = PlanDoc::seed(1, &document).unwrap();
            assert!(odd.is_empty(), "{name}: {odd:?}");
            assert!(document.get("people").is_none(), "{name}: nobody is named");
        }
    }
}
