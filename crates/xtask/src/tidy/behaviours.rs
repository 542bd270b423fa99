//! `tests/SPEC.md` and the tests say the same: each numbered behaviour has a test that quotes it, and each
//! quoted number is in the page.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use super::sources;
use crate::shell::Root;

const PAGE: &str = "tests/SPEC.md";

/// Compares the page with the sources.
pub(super) fn check(root: &Root) -> Result<String> {
    let files = sources(root)?;
    let Some((_, page)) = files.iter().find(|(path, _)| path == PAGE) else { bail!("{PAGE} is missing") };
    let mut wrong = Vec::new();
    let mut listed = BTreeMap::new();
    for (line, text) in page.lines().enumerate() {
        // A line of the page defines the id that it begins with; others in it are references.
        let text = text.trim_start_matches("- ");
        if text.starts_with('[')
            && let Some(id) = ids(text).first()
            && listed.insert((*id).to_owned(), line + 1).is_some()
        {
            wrong.push(format!("{PAGE}:{}: [{id}] is there twice", line + 1));
        }
    }
    let mut quoted: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in &files {
        if !is_test(path) {
            continue;
        }
        for (line, text) in text.lines().enumerate() {
            // A name such as `utf16_length` only looks like a quote.
            let named = name(text).filter(|id| listed.contains_key(id));
            for id in ids(text).into_iter().map(str::to_owned).chain(named) {
                quoted.entry(id).or_insert_with(|| format!("{path}:{}", line + 1));
            }
        }
    }
    for (id, line) in &listed {
        if !quoted.contains_key(id) {
            wrong.push(format!("{PAGE}:{line}: no test quotes [{id}]"));
        }
    }
    for (id, place) in &quoted {
        if !listed.contains_key(id) {
            wrong.push(format!("{place}: [{id}] is not in {PAGE}"));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n  "));
    }
    Ok(format!("{} behaviours, each quoted by a test", listed.len()))
}

/// Where tests are; this file speaks of ids without quoting any.
fn is_test(path: &str) -> bool {
    let code = [".rs", ".ts", ".js", ".mjs"].iter().any(|ending| path.ends_with(ending));
    code && ["crates/", "tests/", "web/", "examples/"].iter().any(|folder| path.starts_with(folder))
        && !path.starts_with("crates/xtask/")
}

/// Every `ABC1` that stands in square brackets in a line: three capitals and a number.
fn ids(line: &str) -> Vec<&str> {
    line.split('[')
        .skip(1)
        .filter_map(|rest| rest.split_once(']').map(|(id, _)| id))
        .filter(|id| is_id(id))
        .collect()
}

/// `fn abc1_does_so()` quotes `ABC1`.
fn name(line: &str) -> Option<String> {
    let (_, name) = line.split_once("fn ")?;
    let (id, _) = name.split_once('_')?;
    let id = id.to_ascii_uppercase();
    (name.starts_with(|first: char| first.is_ascii_lowercase()) && is_id(&id)).then_some(id)
}

fn is_id(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    text.len() - digits.len() == 3 && !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{ids, is_id, name};

    #[test]
    fn an_id_is_three_capitals_and_a_number_in_brackets() {
        assert_eq!(ids("[ROM2] as in [DOC14], not row[A1] or [ABCD1] or [AB1] or [ABC]"), ["ROM2", "DOC14"]);
        assert!(!is_id("ROM2a"));
    }

    #[test]
    fn a_test_may_carry_the_id_in_its_name() {
        assert_eq!(name("    async fn rom2_nobody_sees_more() {").as_deref(), Some("ROM2"));
        assert_eq!(name("fn utf16_length() {"), Some("UTF16".to_owned()));
        assert_eq!(name("fn a1_b()"), None);
    }
}
