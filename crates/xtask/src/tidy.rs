//! Checks on the source tree itself that no compiler makes.
//!
//! It reads what is committed or about to be (`git ls-files`), and never the network.

mod behaviours;
mod licences;
mod words;

use anyhow::Result;

use crate::setup;
use crate::shell::Root;

/// Runs every check: its name, and what it found to say or what is wrong.
pub(crate) fn run(root: &Root) -> Vec<(&'static str, Result<String>)> {
    vec![
        ("licences of crates", licences::crates(root)),
        ("licences of npm packages", licences::npm(root)),
        ("numbered behaviours", behaviours::check(root)),
        ("words", words::check(root)),
    ]
}

/// Every text file of the project: its path below the root, and its content.
fn sources(root: &Root) -> Result<Vec<(String, String)>> {
    let listed = setup::output(root, "git ls-files --cached --others --exclude-standard")?;
    let mut files = Vec::new();
    for path in listed.lines() {
        // A file that was deleted but not yet committed is still listed; one that is not text is not source.
        if let Ok(bytes) = std::fs::read(root.at(path))
            && let Ok(text) = String::from_utf8(bytes)
        {
            files.push((path.to_owned(), text));
        }
    }
    Ok(files)
}
