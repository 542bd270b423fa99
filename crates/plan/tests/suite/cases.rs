//! Cases that read as text: Markdown files of `tests/suite`, with what is given and what is
//! expected in fenced blocks.
//!
//! `## title` begins a case. With `UPDATE_EXPECT=1` the expected blocks are written anew; look at
//! the difference before you keep it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A case: its title, and its blocks in order.
pub(crate) struct Case {
    pub(crate) title: String,
    pub(crate) blocks: Vec<(String, String)>,
}

impl Case {
    /// The given input: the content of the first block.
    pub(crate) fn given(&self) -> &str {
        let first = self.blocks.first().unwrap_or_else(|| panic!("{}: nothing given", self.title));
        &first.1
    }

    /// The expected output: the content of the last block, which must be of that kind.
    fn expected(&self, kind: &str) -> &str {
        match self.blocks.last() {
            Some((k, content)) if k == kind => content,
            _ => panic!("{}: the last block must be {kind}", self.title),
        }
    }
}

/// The suite's folder of that name.
pub(crate) fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/suite").join(name)
}

/// The names of the Markdown files of a folder, without their ending, in order.
pub(crate) fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder of cases")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
        .collect();
    names.sort();
    names
}

/// Compares the block `kind` of every case of a file with what `actual` says, and shows every
/// difference at once.
pub(crate) fn check(file: &Path, kind: &str, actual: impl Fn(&Case) -> String) {
    let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let cases = read(&text);
    assert!(!cases.is_empty(), "{} has no case", file.display());
    let mut wrong = String::new();
    let mut fresh = text.clone();
    for case in &cases {
        let actual = actual(case);
        if case.expected(kind) != actual {
            let _ = write!(
                wrong,
                "\n## {}\nexpected:\n{}actual:\n{actual}",
                case.title,
                case.expected(kind)
            );
            fresh = replaced(&fresh, &case.title, kind, &actual);
        }
    }
    if wrong.is_empty() {
        return;
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(file, fresh).expect("the file can be written");
        return;
    }
    panic!("{} (UPDATE_EXPECT=1 writes it anew):{wrong}", file.display());
}

/// The cases of a file.
pub(crate) fn read(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in text.lines() {
        if let Some((_, content)) = &mut open {
            if line == "```" {
                let block = open.take().expect("an open block");
                cases.last_mut().expect("a title before the first block").blocks.push(block);
            } else {
                content.push_str(line);
                content.push('\n');
            }
        } else if let Some(kind) = line.strip_prefix("```") {
            open = Some((kind.to_owned(), String::new()));
        } else if let Some(title) = line.strip_prefix("## ") {
            let title = title.to_owned();
            assert!(cases.iter().all(|c| c.title != title), "two cases are called {title}");
            cases.push(Case { title, blocks: Vec::new() });
        }
    }
    assert!(open.is_none(), "a block is not closed");
    cases
}

fn replaced(text: &str, title: &str, kind: &str, content: &str) -> String {
    let begins = text.find(&format!("## {title}\n")).expect("the case");
    let fence = format!("```{kind}\n");
    let from = begins + text[begins..].find(&fence).expect("the block") + fence.len();
    let to = from + text[from..].find("```").expect("the end of the block");
    format!("{}{content}{}", &text[..from], &text[to..])
}
