//! The words for people: a catalogue per language (Fluent, `locales/LANGUAGE.ftl`), and what
//! formats a code with its parameters.
//!
//! The core (`crates/plan`) gives codes and parameters and no words; the relay and the command line
//! word them here, the browser by `web/src/locales/words.ts` out of the same files. Numbers, days
//! and lists are formatted by the catalogue's own messages, so both come to the same text. A
//! message or parameter that is missing shows as its name in braces: wording never fails.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::Datelike;
use countersign_plan::message::{Catalogue, Message, Param, Params};
use countersign_plan::model::Side;
use countersign_plan::report::{Finding, NextFinding, Report};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language that has a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese, as Brazil writes it.
    Portuguese,
    /// Japanese.
    Japanese,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 6] = [
        Language::English,
        Language::German,
        Language::French,
        Language::Spanish,
        Language::Portuguese,
        Language::Japanese,
    ];

    /// Its tag (BCP 47), which is the name of its file too.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::German => "de",
            Language::French => "fr",
            Language::Spanish => "es",
            Language::Portuguese => "pt",
            Language::Japanese => "ja",
        }
    }

    /// The text of its catalogue.
    pub fn catalogue(self) -> &'static str {
        match self {
            Language::English => include_str!("../locales/en.ftl"),
            Language::German => include_str!("../locales/de.ftl"),
            Language::French => include_str!("../locales/fr.ftl"),
            Language::Spanish => include_str!("../locales/es.ftl"),
            Language::Portuguese => include_str!("../locales/pt.ftl"),
            Language::Japanese => include_str!("../locales/ja.ftl"),
        }
    }

    /// Its words.
    pub fn words(self) -> &'static Words {
        static WORDS: [OnceLock<Words>; Language::ALL.len()] = [const { OnceLock::new() }; 6];
        WORDS[self as usize].get_or_init(|| Words::new(self))
    }

    /// The language of a tag (BCP 47), whatever its script and region.
    pub fn of_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Language::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The language that an `Accept-Language` header (RFC 9110) asks for most; English where it
    /// asks for none that has a catalogue.
    pub fn accepted(header: &str) -> Language {
        let mut best = (Language::English, 0.0);
        for range in header.split(',') {
            let mut parts = range.split(';').map(str::trim);
            let Some(language) = parts.next().and_then(Language::of_tag) else { continue };
            let quality = parts.find_map(|part| part.strip_prefix("q=")?.trim().parse().ok());
            // Of two that are asked for alike the first one counts.
            let quality: f32 = quality.unwrap_or(1.0);
            if quality > best.1 {
                best = (language, quality);
            }
        }
        best.0
    }
}

/// The words of a language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    fn new(language: Language) -> Words {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Signs around each parameter would be part of what is compared, searched and printed.
        bundle.set_use_isolating(false);
        // The test of the catalogues finds errors; what could be read is used.
        let resource = FluentResource::try_new(language.catalogue().to_owned())
            .unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Words { bundle }
    }

    /// A message in words.
    pub fn message(&self, message: &Message) -> String {
        self.format(message.code, None, &message.params).unwrap_or_else(|| missing(message.code))
    }

    /// A text of a finding, such as `seller-do`, if its message has one.
    pub fn attribute(&self, code: &str, attribute: &str, params: &Params) -> Option<String> {
        self.format(code, Some(attribute), params)
    }

    /// A parameter in words, as messages hold it.
    pub fn param(&self, param: &Param) -> String {
        match self.value(param) {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number.as_string().into_owned(),
            FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => String::new(),
        }
    }

    /// Adds the words to a report, for its side.
    pub fn report(&self, report: &mut Report) {
        let side = report.side;
        report.findings.iter_mut().for_each(|finding| self.finding(finding, side));
        if let Some(next) = &mut report.next {
            next.what = Some(self.next(next, side));
        }
    }

    /// Adds its words to a finding, for a side.
    pub fn finding(&self, finding: &mut Finding, side: Side) {
        let text = |attribute: &str| self.attribute(finding.code, attribute, &finding.params);
        let (says, next) = match side {
            Side::Seller => (text("seller"), text("seller-do")),
            Side::Buyer => (text("buyer"), text("buyer-do")),
        };
        let (fired, limit) = (text("fired"), text("limit"));
        finding.says = Some(says.unwrap_or_else(|| missing(finding.code)));
        finding.next = Some(next.unwrap_or_else(|| missing(finding.code)));
        (finding.fired, finding.limit) = (fired, limit);
    }

    /// The words of the next action, for a side.
    pub fn next(&self, next: &NextFinding, side: Side) -> String {
        let attribute = match side {
            Side::Seller => "seller-do",
            Side::Buyer => "buyer-do",
        };
        self.attribute(next.code, attribute, &next.params).unwrap_or_else(|| missing(next.code))
    }

    fn format(&self, code: &str, attribute: Option<&str>, params: &Params) -> Option<String> {
        let message = self.bundle.get_message(code)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let args: FluentArgs<'_> =
            params.iter().map(|(name, param)| (name, self.value(param))).collect();
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }

    fn value<'a>(&self, param: &'a Param) -> FluentValue<'a> {
        match param {
            Param::Number(n) => FluentValue::from(*n),
            Param::Text(text) => FluentValue::from(text.as_str()),
            Param::Day { day } => FluentValue::from(
                self.message(
                    &Message::new("date")
                        .with("day", day.day())
                        .with("month", day.month())
                        .with("year", i64::from(day.year())),
                ),
            ),
            Param::Message(message) => FluentValue::from(self.message(message)),
            Param::All(params) => FluentValue::from(self.join(params, "list-middle", "list-and")),
            Param::Any { any } => FluentValue::from(self.join(any, "list-or", "list-or")),
        }
    }

    /// The parts as a list: all but the last joined by one message, the last by another.
    fn join(&self, params: &[Param], middle: &'static str, end: &'static str) -> String {
        let mut parts = params.iter().map(|param| self.param(param));
        let Some(mut text) = parts.next() else { return String::new() };
        let last = params.len().saturating_sub(2);
        for (nth, part) in parts.enumerate() {
            let by = if nth == last { end } else { middle };
            text = self.message(&joined(by, text, part));
        }
        text
    }
}

impl Catalogue for Words {
    fn message(&self, message: &Message) -> String {
        Words::message(self, message)
    }
}

fn joined(by: &'static str, first: String, second: String) -> Message {
    Message { code: by, params: Params::new() }.with("first", first).with("second", second)
}

fn missing(code: &str) -> String {
    let name: Cow<'_, str> = code.into();
    format!("{{{name}}}")
}
