//! Words that do not belong into committed files: leftovers of work, and places that only one
//! machine has.

use anyhow::{Result, bail};

use super::sources;
use crate::shell::Root;

/// Split, so that this file does not find itself.
const LEFTOVERS: &[(&str, &str)] = &[
    (concat!("<<<<", "<<< "), "a merge was left half-done"),
    (concat!(">>>>", ">>> "), "a merge was left half-done"),
    (concat!("TO", "DO"), "do it, or leave it out"),
    (concat!("FIX", "ME"), "do it, or leave it out"),
    (concat!("to", "do!("), "do it, or leave it out"),
    (concat!("unimple", "mented!("), "do it, or leave it out"),
    (concat!("debug", "ger;"), "a stop for a debugger"),
    (concat!("it.", "only("), "hides the other tests"),
    (concat!("test.", "only("), "hides the other tests"),
    (concat!("@ts-", "ignore"), "say what the type is"),
    (concat!("/ho", "me/"), "a path of one machine"),
    (concat!("/Us", "ers/"), "a path of one machine"),
    (concat!("/ro", "ot/"), "a path of one machine"),
];

/// Pictures and data that everybody downloads with the source.
const FILE_BYTES_MAX: u64 = 600_000;

/// Looks through every file of the project.
pub(super) fn check(root: &Root) -> Result<String> {
    let files = sources(root)?;
    let mut wrong = Vec::new();
    for (path, text) in &files {
        if path.starts_with("examples/plans/") {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            for (word, why) in LEFTOVERS {
                if stands_alone(line, word) {
                    wrong.push(format!("{path}:{}: `{word}`: {why}", number + 1));
                }
            }
        }
        if let Ok(file) = std::fs::metadata(root.at(path))
            && file.len() > FILE_BYTES_MAX
        {
            wrong.push(format!("{path} has {} bytes, limit {FILE_BYTES_MAX}", file.len()));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n  "));
    }
    Ok(format!("{} files", files.len()))
}

/// Whether the word is in the line, and not as the end of a longer one, as in the name of a
/// calendar's part.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::stands_alone;

    #[test]
    fn the_end_of_a_longer_word_is_another_word() {
        assert!(stands_alone("// DONE: nothing", "DONE"));
        assert!(stands_alone("UNDONE and DONE", "DONE"));
        assert!(!stands_alone("UNDONE", "DONE"));
    }
}
