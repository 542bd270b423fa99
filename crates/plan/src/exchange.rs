//! Plans in and out as files: plan JSON, CSV that a spreadsheet opens, and collections of
//! templates; out only, a page of Markdown or HTML, a certificate of the signatures, and a calendar.
//!
//! An import either yields whole plans, with a line for everything it understood and for everything
//! it did not, or an error that says what to mend; never half a plan. Ids are made from the
//! content, so the same file always gives the same plan, byte for byte. Nothing here reads a file,
//! a clock or randomness: bytes and the words of a language are handed in, documents handed back.
//! The lines of an import are codes with parameters.
//!
//! | file | recognised by |
//! |---|---|
//! | plan file | JSON object `{document}`, or a document itself: an object with roots of schema 1 |
//! | template | JSON object with a list of `steps`, or an array of such objects |
//! | CSV | everything else; comma, semicolon or tab; UTF-8 with or without byte order mark |

pub mod certificate;
pub mod csv;
pub mod holidays;
pub mod ics;
pub mod markdown;
pub mod page;
pub mod parts;
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
use crate::message::{Catalogue, Message, Param};
use crate::reading::OddValue;

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
    pub understood: Vec<Message>,
    /// The content that was not taken over, or only into the notes, a line each, saying where and
    /// what to do.
    pub not_understood: Vec<Message>,
}

/// Why a file was refused. Its message says where, and what to do; its `Display` is the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Larger than [`FILE_BYTES_MAX`].
    TooLarge {
        /// How large it is.
        bytes: usize,
        /// How large it may be.
        limit: usize,
    },
    /// Nothing in it.
    Empty,
    /// Not UTF-8.
    NotUtf8 {
        /// The line, from 1.
        line: usize,
        /// The byte within the line, from 1.
        byte: usize,
        /// The value that stands there.
        found: Param,
    },
    /// Not JSON.
    Json {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// The message of the parser.
        says: String,
    },
    /// JSON, CSV or another kind of file, but no plan.
    NotAPlan(Message),
    /// A value that is not what should stand there.
    Unreadable(Vec<OddValue>),
    /// Cells that cannot be read.
    Cells(Vec<BadCell>),
    /// A text longer than [`TEXT_MAX`], or a value longer than [`VALUE_MAX`], in UTF-16 units.
    TooLong {
        /// Where.
        at: Param,
        /// How long it is.
        chars: usize,
        /// How long it may be.
        limit: usize,
    },
    /// More than [`ENTITIES_MAX`], [`PLANS_MAX`], [`VALUES_MAX`] or [`ROWS_MAX`]. Reading stops
    /// there.
    TooMany {
        /// The things, as a keyword of the message.
        things: &'static str,
        /// How many there may be.
        limit: usize,
    },
}

impl ImportError {
    /// The reason as a message.
    pub fn message(&self) -> Message {
        match self {
            ImportError::TooLarge { bytes, limit } => {
                Message::new("import-too-large").with("bytes", *bytes).with("limit", *limit)
            }
            ImportError::Empty => Message::new("import-empty"),
            ImportError::NotUtf8 { line, byte, found } => Message::new("import-not-utf8")
                .with("line", *line)
                .with("byte", *byte)
                .with("found", found.clone()),
            ImportError::Json { line, column, says } => Message::new("import-json")
                .with("line", *line)
                .with("column", *column)
                .with("says", says.as_str()),
            ImportError::NotAPlan(message) => message.clone(),
            ImportError::Unreadable(odd) => Message::new("import-unreadable")
                .with("what", listing(odd.iter().map(OddValue::message)))
                .with("n", odd.len()),
            ImportError::Cells(cells) => Message::new("import-cells")
                .with("what", listing(cells.iter().map(BadCell::message)))
                .with("n", cells.len()),
            ImportError::TooLong { at, chars, limit } => Message::new("import-too-long")
                .with("at", at.clone())
                .with("chars", *chars)
                .with("limit", *limit),
            ImportError::TooMany { things, limit } => {
                Message::new("import-too-many").with("things", *things).with("limit", *limit)
            }
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for ImportError {}

/// A cell that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The row, from 1, as a spreadsheet counts them.
    pub row: usize,
    /// The heading of the column.
    pub column: Param,
    /// The value that stands there, shortened.
    pub found: String,
    /// The form that the value should have.
    pub expected: Message,
}

impl BadCell {
    /// The cell as a message.
    pub fn message(&self) -> Message {
        let BadCell { row, column, found, expected } = self;
        Message::new("import-bad-cell")
            .with("row", *row)
            .with("column", column.clone())
            .with("found", format!("{found:?}"))
            .with("expected", expected.clone())
    }
}

/// Reads a file. `name` is its name, for the title of a plan that has none of its own; the
/// catalogue words the notes of what a plan has no field for.
///
/// # Errors
/// When the file is too large, not text, no plan, or holds a value that cannot be read. Then there
/// is nothing to keep.
///
/// ```
/// let csv = b"Step,Owner,Owner side,Days\nSecurity review,Raj K.,buyer,10\n";
/// let words = countersign_words::Language::English.words();
/// let imported = countersign_plan::exchange::import(csv, "acme.csv", words).unwrap();
/// assert_eq!(imported.plans[0].name, "acme");
/// let odd = b"Step,Due\nKick-off,2026-02-31\n";
/// assert!(countersign_plan::exchange::import(odd, "acme.csv", words).is_err());
/// ```
pub fn import(bytes: &[u8], name: &str, words: &dyn Catalogue) -> Result<Imported, ImportError> {
    read(bytes, name, words, UnreadablePolicy::Refused)
}

/// Reads a file to look at it: as [`import`], but values of a plan file that cannot be read stay in
/// the document, for [`Plan::read`](crate::model::Plan::read) to report and rules to find.
///
/// # Errors
/// As [`import`], except for those values.
pub fn open(bytes: &[u8], name: &str, words: &dyn Catalogue) -> Result<Imported, ImportError> {
    read(bytes, name, words, UnreadablePolicy::Kept)
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
enum UnreadablePolicy {
    Refused,
    Kept,
}

fn read(
    bytes: &[u8],
    name: &str,
    words: &dyn Catalogue,
    unreadable: UnreadablePolicy,
) -> Result<Imported, ImportError> {
    let text = decode::text(bytes)?;
    let stem = stem(name);
    if text.trim_start().starts_with(['{', '[']) || name.to_ascii_lowercase().ends_with(".json") {
        json::import(text, stem, words, unreadable)
    } else {
        Ok(Imported { plans: vec![csv::read::import(text, stem, words)?] })
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
fn text_too_long(at: impl FnOnce() -> Param, text: &str) -> Result<(), ImportError> {
    too_long(at, text, TEXT_MAX)
}

/// A plain value: a name, an address.
fn value_too_long(at: impl FnOnce() -> Param, value: &str) -> Result<(), ImportError> {
    too_long(at, value, VALUE_MAX)
}

fn too_long(at: impl FnOnce() -> Param, text: &str, limit: usize) -> Result<(), ImportError> {
    // There are never more UTF-16 units than bytes, so the count runs for long texts only.
    let chars = if text.len() <= limit { 0 } else { text.encode_utf16().count() };
    if chars <= limit { Ok(()) } else { Err(ImportError::TooLong { at: at(), chars, limit }) }
}

fn too_many(things: &'static str, count: usize, limit: usize) -> Result<(), ImportError> {
    if count > limit { Err(ImportError::TooMany { things, limit }) } else { Ok(()) }
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

/// The first few, then how many more.
fn listing(lines: impl ExactSizeIterator<Item = Message>) -> Message {
    let more = lines.len().saturating_sub(SPELT_OUT);
    let told = lines.take(SPELT_OUT).reduce(|first, second| {
        Message::new("import-then").with("first", first).with("second", second)
    });
    let told = told.unwrap_or_else(|| Message::new("nothing"));
    if more == 0 {
        return told;
    }
    Message::new("import-and-more").with("what", told).with("n", more)
}

/// How many things were understood, where there are any.
fn counted(things: &'static str, n: usize) -> Option<Message> {
    (n > 0).then(|| Message::new("understood-count").with("things", things).with("n", n))
}

/// A text that was understood, where there is one.
fn understood_text(field: &'static str, text: &str) -> Option<Message> {
    let shown = shortened(text.trim());
    let message =
        || Message::new("understood-text").with("field", field).with("text", shown.as_str());
    (!shown.is_empty()).then(message)
}
