//! `tests/SPEC.md` and the tests say the same: each numbered behaviour has a test that quotes it in
//! its name, title or attributes, and each quoted number is in the page.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

use super::{Language, sources, tests};
use crate::shell::Root;

const PAGE: &str = "tests/SPEC.md";

/// Compares the page with the sources.
pub(super) fn check(root: &Root) -> Result<String> {
    let files = sources(root)?;
    let Some((_, page)) = files.iter().find(|(path, _)| path == PAGE) else {
        bail!("{PAGE} is missing")
    };
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
        // This program's own tests speak of ids without quoting any.
        let Some(language) = Language::of(path).filter(|_| !path.starts_with("crates/xtask/"))
        else {
            continue;
        };
        for test in tests::of(text, language).with_context(|| path.clone())? {
            let place = format!("{path}:{}", test.line);
            // A name such as `utf16_length` only looks like a quote.
            let named = test.ids_of_name().filter(|id| listed.contains_key(id));
            for id in ids(&test.says).into_iter().map(str::to_owned).chain(named) {
                quoted.entry(id).or_insert_with(|| place.clone());
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

/// Every `ABC1` that stands in square brackets in a line: three capitals and a number.
fn ids(line: &str) -> Vec<&str> {
    line.split('[')
        .skip(1)
        .filter_map(|rest| rest.split_once(']').map(|(id, _)| id))
        .filter(|id| is_id(id))
        .collect()
}

/// Three capitals and a number.
pub(super) fn is_id(text: &str) -> bool {
    let digits = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    text.len() - digits.len() == 3
        && !digits.is_empty()
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

#[cfg(test)]
mod own_tests {
    use super::{ids, is_id};

    #[test]
    fn an_id_is_three_capitals_and_a_number_in_brackets() {
        assert_eq!(
            ids("[ROM2] as in [DOC14], not row[A1] or [ABCD1] or [AB1] or [ABC]"),
            ["ROM2", "DOC14"]
        );
        assert!(!is_id("ROM2a"));
    }
}
