//! Messages of the core: a code with parameters. The words are in the catalogues of `crates/words`,
//! one file per language; nothing here holds a sentence.

use std::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// A code with the values that its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Message {
    /// The id of the message in every catalogue: `title`, `kind-approval`.
    pub code: &'static str,
    /// Its parameters.
    #[serde(skip_serializing_if = "Params::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<_>"))]
    pub params: Params,
}

impl Message {
    /// A message without parameters.
    pub const fn new(code: &'static str) -> Message {
        Message { code, params: Params::new() }
    }

    /// Adds a parameter.
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Message {
        self.params.push(name, value.into());
        self
    }
}

/// The code and the parameters as JSON: for developers and logs.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        if self.params.is_empty() {
            return Ok(());
        }
        let params = serde_json::to_string(&self.params).map_err(|_| fmt::Error)?;
        write!(f, " {params}")
    }
}

/// The words of a language, handed in where a text is made: a file that people read, a note in a
/// plan that was imported. `crates/words` has them.
pub trait Catalogue {
    /// A message in words.
    fn message(&self, message: &Message) -> String;
}

/// The parameters of a message by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// None.
    pub const fn new() -> Params {
        Params(Vec::new())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds one.
    pub fn push(&mut self, name: &'static str, value: Param) {
        self.0.push((name, value));
    }

    /// The same, with texts of at most so many characters and lists of at most so many items.
    #[must_use]
    pub fn bounded(&self, chars_max: usize, items_max: usize) -> Params {
        Params(
            self.0
                .iter()
                .map(|(name, value)| (*name, value.bounded(chars_max, items_max)))
                .collect(),
        )
    }

    /// In the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(feature = "schema")]
impl utoipa::PartialSchema for Params {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        utoipa::openapi::ObjectBuilder::new()
            .description(Some(
                "Values by name: a number, a text, `{day}`, a message `{code, params}`, a list, or `{any}`, a list of \
                 alternatives.",
            ))
            .additional_properties(Some(utoipa::openapi::schema::AdditionalProperties::FreeForm(true)))
            .into()
    }
}

#[cfg(feature = "schema")]
impl utoipa::ToSchema for Params {}

#[cfg(feature = "typescript")]
impl ts_rs::TS for Params {
    type WithoutGenerics = Params;
    type OptionInnerType = Params;

    fn name(_: &ts_rs::Config) -> String {
        "Params".to_owned()
    }

    fn inline(_: &ts_rs::Config) -> String {
        "{ readonly [name in string]: Param }".to_owned()
    }

    fn decl(config: &ts_rs::Config) -> String {
        format!("type Params = {};", Params::inline(config))
    }

    fn visit_dependencies(visitor: &mut impl ts_rs::TypeVisitor) {
        visitor.visit::<Param>();
    }

    fn output_path() -> Option<std::path::PathBuf> {
        Some("plan.ts".into())
    }
}

/// A value of a message. On the wire each kind has its own JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Param {
    /// A number: written out, and what plural forms go by.
    Number(i64),
    /// A text of the plan, a name, or a keyword that a message chooses by.
    Text(String),
    /// A civil day: `{"day": "2026-11-20"}`.
    Day {
        /// The day.
        day: NaiveDate,
    },
    /// Words of the catalogue within others: `{"code": "title", "params": {…}}`.
    Message(Message),
    /// A list that is joined by “and”: `[…]`.
    All(#[cfg_attr(feature = "typescript", ts(type = "readonly Param[]"))] Vec<Param>),
    /// Alternatives, joined by “or”: `{"any": […]}`.
    Any {
        /// Each of them.
        #[cfg_attr(feature = "typescript", ts(type = "readonly Param[]"))]
        any: Vec<Param>,
    },
}

impl Param {
    fn bounded(&self, chars_max: usize, items_max: usize) -> Param {
        let list = |items: &[Param]| -> Vec<Param> {
            items.iter().take(items_max).map(|item| item.bounded(chars_max, items_max)).collect()
        };
        match self {
            Param::Number(_) | Param::Day { .. } => self.clone(),
            Param::Text(text) => Param::Text(cut(text, chars_max)),
            Param::Message(Message { code, params }) => {
                Param::Message(Message { code, params: params.bounded(chars_max, items_max) })
            }
            Param::All(items) => Param::All(list(items)),
            Param::Any { any } => Param::Any { any: list(any) },
        }
    }
}

/// A text of at most so many characters; of a longer one the beginning.
pub(crate) fn cut(text: &str, chars_max: usize) -> String {
    match text.char_indices().nth(chars_max) {
        Some(_) => {
            [&text.chars().take(chars_max.saturating_sub(1)).collect::<String>(), "\u{2026}"]
                .concat()
        }
        None => text.to_owned(),
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Param {
        Param::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Param {
        Param::Text(text)
    }
}

impl From<NaiveDate> for Param {
    fn from(day: NaiveDate) -> Param {
        Param::Day { day }
    }
}

impl From<Message> for Param {
    fn from(message: Message) -> Param {
        Param::Message(message)
    }
}

impl From<i64> for Param {
    fn from(n: i64) -> Param {
        Param::Number(n)
    }
}

impl From<u16> for Param {
    fn from(n: u16) -> Param {
        Param::Number(n.into())
    }
}

impl From<u32> for Param {
    fn from(n: u32) -> Param {
        Param::Number(n.into())
    }
}

impl From<u64> for Param {
    fn from(n: u64) -> Param {
        Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Param {
    fn from(n: usize) -> Param {
        Param::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
