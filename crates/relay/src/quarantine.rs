//! Quarantine of refused updates, kept for whoever has to give a person their text back. Values
//! only.
//!
//! It is no part of a plan and is never read by one: it goes with the plan, and when there is too
//! much of it the oldest goes first, of the same person before anybody else's.

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_gate::{Block, Content, blocks};
use countersign_plan::document::value_in;
use serde_json::Value;

use crate::principal::ClientOwner;

/// The bytes that an entry counts against the limits besides its own.
pub const OVERHEAD: usize = 256;

/// A value of so many characters is something that a person wrote, and no word, id or date.
const PROSE: usize = 64;

/// An update that was refused, or of which a part was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct RefusedUpdate {
    /// The sender.
    pub principal: ClientOwner,
    /// The client id of the connection it came from; 0 where there was none yet.
    pub client: u64,
    /// Why, as a word: a code of a problem, or `nullified`.
    pub code: String,
    /// Why, as a sentence.
    pub reason: String,
    /// The bytes that came: an update v1, if it was one.
    pub bytes: Bytes,
    /// When.
    pub at: DateTime<Utc>,
}

/// It, and its number in the quarantine.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarantineEntry {
    /// Ascending over all plans; never used again.
    pub number: u64,
    /// The rest.
    pub refused: RefusedUpdate,
}

/// How much is kept, in bytes. Each entry counts [`OVERHEAD`] more than it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuarantineSpace {
    /// Of one plan.
    pub plan: usize,
    /// Of all plans.
    pub all: usize,
}

impl RefusedUpdate {
    /// The pieces of text in it, as far as it can be read as an update: what a person would miss.
    /// Of values those that are text of some length.
    pub fn texts(&self) -> Vec<String> {
        let blocks = blocks(&self.bytes).unwrap_or_default();
        let text = |block: &Block<'_>| match block {
            Block::Item(item) => match item.content {
                Content::String(text) => Some(text.to_owned()),
                Content::Any(bytes) => match value_in(bytes)? {
                    Value::String(text) => (text.chars().count() >= PROSE).then_some(text),
                    Value::Null | Value::Bool(_) | Value::Number(_) => None,
                    Value::Array(_) | Value::Object(_) => None,
                },
                Content::Deleted
                | Content::Binary(_)
                | Content::Embed(_)
                | Content::Format(..)
                | Content::Type(_) => None,
            },
            Block::Gc => None,
        };
        blocks.iter().filter_map(|(.., block)| text(block)).collect()
    }
}
