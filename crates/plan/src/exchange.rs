//! Plans in and out as files: plan JSON, CSV that a spreadsheet opens, and collections of
//! templates; out only, a page of Markdown and a calendar.
//!
//! An import either yields whole plans, with a line for everything it understood and for everything
//! it did not, or an error that says what to mend; never half a plan. Ids are made from the
//! content, so the same file always gives the same plan, byte for byte. Nothing here reads a file,
//! a clock or randomness: bytes are handed in, documents handed back.
//!
//! | file | recognised by |
//! |---|---|
//! | plan file | JSON object `{document}`, or a document itself: an object with roots of schema 1 |
//! | template | JSON object with a list of `steps`, or an array of such objects |
//! | CSV | everything else; comma, semicolon or tab; UTF-8 with or without byte order mark |

pub mod csv;
pub mod holidays;
pub mod ics;
pub mod markdown;
pub mod template;

mod circle;
mod decode;
mod json;
mod mint;
mod roster;
mod skim;
mod vocabulary;

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use crate::limits::{STEPS_MAX, TEXT_MAX, VALUE_MAX};
use crate::reading::Odd;

/// A larger file is refused, in bytes. As much as a whole plan may hold.
pub const FILE_BYTES_MAX: usize = 8 << 20;
/// More steps, people, criteria, risks or comments than this of a kind are refused.
pub const ENTITIES_MAX: usize = STEPS_MAX;
/// More plans in one collection are refused.
pub const PLANS_MAX: usize = 200;

/// A file of more JSON values, or a table of more cells, is refused before it is kept: in memory
/// each takes many times its bytes. A plan of 2,000 steps with everything that belongs to it has a
/// fifth.
pub const VALUES_MAX: usize = 500_000;
/// A table whose last row with content stands further down is refused.
pub const ROWS_MAX: usize = 100_000;

/// How many single complaints an error spells out before it counts the rest.
const SPELT_OUT: usize = 10;

/// The content of a file that was imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The plans, at least one; more than one only from a collection of templates.
    pub plans: Vec<ImportedPlan>,
}

/// One plan out of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportedPlan {
    /// The template's id, or the name of the file without its ending.
    pub name: String,
    /// The document, as plan files hold it under `document`.
    pub document: Value,
    /// The content that was taken over, a line each.
    pub understood: Vec<String>,
    /// The content that was not taken over, or only into the notes, a line each, saying where and
    /// what to do.
    pub not_understood: Vec<String>,
}

/// Why a file was refused. Each says where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Larger than [`FILE_BYTES_MAX`].
    #[error(
        "the file has {bytes} bytes, and a plan may have {limit}; split it, or take out what is no part of the plan"
    )]
    TooLarge {
        /// How large it is.
        bytes: usize,
        /// How large it may be.
        limit: usize,
    },
    /// Nothing in it.
    #[error("the file is empty; it should hold a plan as JSON, or as CSV with a column \"Step\"")]
    Empty,
    /// Not UTF-8.
    #[error("line {line}, byte {byte} of the file is not UTF-8 text ({found}); {advice}")]
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// The byte within the line, from 1.
        byte: usize,
        /// The value that stands there.
        found: String,
        /// The advice.
        advice: &'static str,
    },
    /// Another kind of file.
    #[error("this is {what}, not a plan; {advice}")]
    OtherFormat {
        /// The kind of thing.
        what: &'static str,
        /// The advice.
        advice: &'static str,
    },
    /// Not JSON.
    #[error(
        "line {line}, column {column}: this is not valid JSON ({says}); mend it there and import again"
    )]
    Json {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// The message of the parser.
        says: String,
    },
    /// JSON or CSV, but no plan.
    #[error("{0}")]
    NotAPlan(String),
    /// A value that is not what should stand there.
    #[error("{}; mend {} and import again", Listing(.0, odd_line), them(.0.len()))]
    Unreadable(Vec<Odd>),
    /// Cells that cannot be read.
    #[error("{}; mend {} in the spreadsheet and import again", Listing(.0, BadCell::to_string), them(.0.len()))]
    Cells(Vec<BadCell>),
    /// A text longer than [`TEXT_MAX`], or a value longer than [`VALUE_MAX`], in UTF-16 units.
    #[error("{at} has {chars} characters, and may have {limit}; shorten it and import again")]
    TooLong {
        /// Where.
        at: String,
        /// How long it is.
        chars: usize,
        /// How long it may be.
        limit: usize,
    },
    /// More than [`ENTITIES_MAX`], [`PLANS_MAX`], [`VALUES_MAX`] or [`ROWS_MAX`]. Reading stops
    /// there.
    #[error(
        "the file has more than {limit} {what}, as many as it may have; split it into several files"
    )]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The row, from 1, as a spreadsheet counts them.
    pub row: usize,
    /// The heading of the column.
    pub column: String,
    /// The value that stands there, shortened.
    pub found: String,
    /// The form that the value should have.
    pub expected: String,
}

impl fmt::Display for BadCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let BadCell { row, column, found, expected } = self;
        write!(f, "row {row}, column \"{column}\": {found:?} is not {expected}")
    }
}

/// Reads a file. `name` is its name, for the title of a plan that has none of its own.
///
/// # Errors
/// When the file is too large, not text, no plan, or holds a value that cannot be read. Then there
/// is nothing to keep.
///
/// ```
/// let csv = b"Step,Owner,Owner side,Days\nSecurity review,Raj K.,buyer,10\n";
/// let imported = countersign_plan::exchange::import(csv, "acme.csv").unwrap();
/// assert_eq!(imported.plans[0].name, "acme");
/// assert!(countersign_plan::exchange::import(b"Step,Due\nKick-off,2026-02-31\n", "acme.csv").is_err());
/// ```
pub fn import(bytes: &[u8], name: &str) -> Result<Imported, ImportError> {
    read(bytes, name, Unreadable::Refused)
}

/// Reads a file to look at it: as [`import`], but values of a plan file that cannot be read stay in
/// the document, for [`Plan::read`](crate::model::Plan::read) to report and rules to find.
///
/// # Errors
/// As [`import`], except for those values.
pub fn open(bytes: &[u8], name: &str) -> Result<Imported, ImportError> {
    read(bytes, name, Unreadable::Kept)
}

/// A plan file with this document: JSON with sorted keys, the same for the same document.
pub fn plan_file(document: &Value) -> String {
    let mut file = Map::new();
    file.insert("document".to_owned(), sorted(document));
    // A JSON value always serialises; its plain form is as true.
    let mut text =
        serde_json::to_string_pretty(&file).unwrap_or_else(|_| Value::Object(file).to_string());
    text.push('\n');
    text
}

/// The treatment of values of a plan file that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unreadable {
    Refused,
    Kept,
}

fn read(bytes: &[u8], name: &str, unreadable: Unreadable) -> Result<Imported, ImportError> {
    let text = decode::text(bytes)?;
    let stem = stem(name);
    if text.trim_start().starts_with(['{', '[']) || name.to_ascii_lowercase().ends_with(".json") {
        json::import(text, stem, unreadable)
    } else {
        Ok(Imported { plans: vec![csv::read::import(text, stem)?] })
    }
}

/// The same JSON with the keys of every object in order, whatever order the JSON library keeps.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(list) => list.iter().map(sorted).collect(),
        Value::Object(object) => {
            let ordered: BTreeMap<&String, Value> =
                object.iter().map(|(key, v)| (key, sorted(v))).collect();
            Value::Object(ordered.into_iter().map(|(key, v)| (key.clone(), v)).collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

/// The name of a file without folders and ending.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ if file.is_empty() => "plan",
        _ => file,
    }
}

/// A text that people write together: title, notes.
fn text_too_long(at: impl FnOnce() -> String, text: &str) -> Result<(), ImportError> {
    too_long(at, text, TEXT_MAX)
}

/// A plain value: a name, an address.
fn value_too_long(at: impl FnOnce() -> String, value: &str) -> Result<(), ImportError> {
    too_long(at, value, VALUE_MAX)
}

fn too_long(at: impl FnOnce() -> String, text: &str, limit: usize) -> Result<(), ImportError> {
    // There are never more UTF-16 units than bytes, so the count runs for long texts only.
    let chars = if text.len() <= limit { 0 } else { text.encode_utf16().count() };
    if chars <= limit { Ok(()) } else { Err(ImportError::TooLong { at: at(), chars, limit }) }
}

fn too_many(what: &'static str, count: usize, limit: usize) -> Result<(), ImportError> {
    if count > limit { Err(ImportError::TooMany { what, limit }) } else { Ok(()) }
}

/// Text as a message shows it.
fn shortened(text: &str) -> String {
    const MAX: usize = 40;
    if text.chars().count() <= MAX {
        return text.to_owned();
    }
    let start: String = text.chars().take(MAX).collect();
    format!("{start}…")
}

/// `1 row`, `3 rows`.
fn counted(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

fn odd_line(odd: &Odd) -> String {
    format!("{}: {} expected, {} found", odd.path, odd.expected, odd.found)
}

fn them(n: usize) -> &'static str {
    if n == 1 { "it" } else { "them" }
}

/// The first few, then how many more.
struct Listing<'a, T>(&'a [T], fn(&T) -> String);

impl<T> fmt::Display for Listing<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, one) in self.0.iter().take(SPELT_OUT).enumerate() {
            let between = if i == 0 { "" } else { "; " };
            write!(f, "{between}{}", (self.1)(one))?;
        }
        match self.0.len().saturating_sub(SPELT_OUT) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}
