//! Checks on the source tree itself that no compiler makes.
//!
//! It reads what is committed or about to be (`git ls-files`), and never the network.

mod behaviours;
mod comments;
mod licences;
mod ratchets;
mod sentences;
mod structure;
mod tests;
mod words;

use anyhow::Result;

use crate::setup;
use crate::shell::Root;

/// Runs every check: its name, and what it found to say or what is wrong.
pub(crate) fn run(root: &Root) -> Vec<(&'static str, Result<String>)> {
    let mut checks = vec![
        ("licences of crates", licences::crates(root)),
        ("licences of npm packages", licences::npm(root)),
        ("numbered behaviours", behaviours::check(root)),
        ("words", words::check(root)),
    ];
    match ratchets::Ratchets::read(root) {
        Ok(mut ratchets) => {
            let before = ratchets.clone();
            checks.extend([
                ("comments", comments::check(root, &mut ratchets)),
                ("sentences for people", sentences::check(root, &mut ratchets)),
                ("circles of modules", structure::circles(root, &mut ratchets)),
                ("long files", structure::long_files(root, &mut ratchets)),
                ("names of types", structure::type_names(root, &mut ratchets)),
            ]);
            if let Err(error) = ratchets.keep(root, &before) {
                checks.push(("ratchets", Err(error)));
            }
        }
        Err(error) => checks.push(("ratchets", Err(error))),
    }
    checks
}

/// A language that comments and tests are read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    /// TypeScript and JavaScript.
    Script,
}

impl Language {
    /// By the ending of a path.
    fn of(path: &str) -> Option<Language> {
        match path.rsplit_once('.')?.1 {
            "rs" => Some(Language::Rust),
            "ts" | "mjs" => Some(Language::Script),
            _ => None,
        }
    }
}

/// Where a file is counted: its crate, or its top folder.
fn folder(path: &str) -> String {
    let depth = if path.starts_with("crates/") { 2 } else { 1 };
    path.split('/').take(depth).collect::<Vec<_>>().join("/")
}

/// Every text file of the project that is written by hand: its path below the root, and its content.
fn sources(root: &Root) -> Result<Vec<(String, String)>> {
    let listed = setup::output(root, "git ls-files --cached --others --exclude-standard")?;
    let mut files = Vec::new();
    for path in listed.lines().filter(|path| !path.contains("/generated/")) {
        // A file that was deleted but not yet committed is still listed; one that is not text is
        // not source.
        if let Ok(bytes) = std::fs::read(root.at(path))
            && let Ok(text) = String::from_utf8(bytes)
        {
            files.push((path.to_owned(), text));
        }
    }
    Ok(files)
}
