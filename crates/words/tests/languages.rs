//! The languages beside English: how one is found, and that its catalogue is a translation, in the
//! words that its readers may read.

use std::collections::{BTreeMap, BTreeSet};

use countersign_words::Language;
use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};

#[test]
fn wrd7_a_language_is_found_by_its_tag_and_by_what_a_header_asks_for_most() {
    use Language::{English, French, German, Japanese, Portuguese};
    for (tag, language) in [
        ("de", Some(German)),
        ("DE-at", Some(German)),
        ("pt-BR", Some(Portuguese)),
        ("ja_JP", Some(Japanese)),
        ("den", None),
        ("", None),
    ] {
        assert_eq!(Language::of_tag(tag), language, "{tag}");
    }
    for (header, language) in [
        ("", English),
        ("it, nl;q=0.5", English),
        ("de", German),
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", French),
        ("en;q=0.2,de;q=0.9", German),
        ("it,en;q=0.8,de;q=0.8", English),
        ("de;q=0", English),
        ("de;q=much, ja", German),
        (",;,;q=1", English),
    ] {
        assert_eq!(Language::accepted(header), language, "{header}");
    }
    let tags: BTreeSet<&str> = Language::ALL.map(Language::tag).into();
    assert_eq!(tags, BTreeSet::from(["de", "en", "es", "fr", "ja", "pt"]));
    assert!(
        Language::ALL.iter().all(|language| Language::of_tag(language.tag()) == Some(*language))
    );
}

/// The words of a text of a message, and the keywords that it chooses by, of each parameter.
#[derive(Default)]
struct MessageWords {
    text: String,
    keywords: BTreeMap<String, BTreeSet<String>>,
}

impl MessageWords {
    /// Those of each text of each message.
    fn all(language: Language) -> BTreeMap<String, MessageWords> {
        let tree = fluent_syntax::parser::parse(language.catalogue()).expect("a catalogue");
        let mut all = BTreeMap::new();
        for entry in &tree.body {
            let Entry::Message(message) = entry else { continue };
            let value = message.value.iter().map(|pattern| (String::new(), pattern));
            let attributes =
                message.attributes.iter().map(|a| (format!(".{}", a.id.name), &a.value));
            for (attribute, pattern) in value.chain(attributes) {
                let mut words = MessageWords::default();
                words.add(pattern);
                all.insert(format!("{}{attribute}", message.id.name), words);
            }
        }
        all
    }

    fn add(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => {
                    self.text.push('\u{1}');
                    self.add_expression(expression);
                }
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        let Expression::Select { selector, variants } = expression else { return };
        let plurals = ["zero", "one", "two", "few", "many", "other"];
        for variant in variants {
            if let (
                ast::VariantKey::Identifier { name },
                InlineExpression::VariableReference { id },
            ) = (&variant.key, selector)
                && !plurals.contains(name)
            {
                self.keywords.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
            }
            self.text.push('\u{1}');
            self.add(&variant.value);
        }
    }
}

#[test]
fn wrd8_no_text_of_another_language_is_the_english_one() {
    let english = MessageWords::all(Language::English);
    let has_words =
        |text: &str| text.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 1);
    let mut left = Vec::new();
    for language in Language::ALL.into_iter().skip(1) {
        for (code, words) in MessageWords::all(language) {
            let same = english.get(&code).is_some_and(|english| english.text == words.text);
            if same && has_words(&words.text) && !ALIKE.contains(&words.text.as_str()) {
                left.push(format!("{} {code}: {:?}", language.tag(), words.text));
            }
        }
    }
    assert!(left.is_empty(), "{} texts are English:\n{}", left.len(), left.join("\n"));
}

/// Texts that are the same in English and in another language: names, formats, words that are alike.
const ALIKE: &[&str] = &[
    "(\u{1}; \u{1} in \u{1})",
    "(optional)",
    "\u{1} (\u{1} in \u{1})",
    "\u{1} in \u{1}",
    "\u{1} min",
    "\u{1}, \u{1} min",
    "\u{1}, in Latin-1 \u{1}",
    "\u{1}\u{1}\u{1} date\u{1}\u{1} dates",
    "\u{1}\u{1}\u{1} minute\u{1}\u{1} minutes",
    "Agenda",
    "Date",
    "date",
    "E-mail",
    "Enter",
    "Esc",
    "Go-live \u{1}",
    "Go-live",
    "Go-live: \u{1}",
    "Id",
    "Impact",
    "Legal",
    "legal",
    "Link",
    "Live",
    "Message",
    "Minutes",
    "Name",
    "Name, \u{1}",
    "No",
    "Notes",
    "no",
    "Offline",
    "Offline.",
    "OK",
    "OK: \u{1}",
    "Pause",
    "Person",
    "Phase",
    "Phase: \u{1}.",
    "Pilot",
    "Pipeline",
    "Plan \u{1}",
    "Plan",
    "portal",
    "Portal",
    "Shift + Enter",
    "Sponsor",
    "Status",
    "Text",
];

/// How the words of a catalogue begin that a reader never gets, and the word of the same text or
/// of the English one with which they are meant: to sign is the contract's word, an agreement is no
/// approval, and nobody is addressed as a friend. A `$` ends the word.
const AVOIDED: &[(&str, &[&str], Option<&str>)] = &[
    ("de", &["unterschr", "unterzeich"], Some("vertrag")),
    ("de", &["freigab", "freigeb"], Some("approv")),
    ("de", &["meeting", "du$", "dich$", "dir$", "dein"], None),
    ("fr", &["signer", "signez", "signé", "signat"], Some("contrat")),
    ("fr", &["tu$", "ton$", "tes$", "toi$"], None),
    ("es", &["firma$", "firmar", "firme", "firmó"], Some("contrato")),
    ("es", &["aprob", "aprueb"], Some("approv")),
    ("es", &["tú$", "tu$", "tus$"], None),
    ("pt", &["assina"], Some("contrato")),
    ("pt", &["aprova", "aprove$"], Some("approv")),
    ("pt", &["tu$", "teu$", "tua$"], None),
    ("ja", &["署名"], Some("契約")),
    ("ja", &["承認"], Some("approv")),
];

/// Whether a text has a word that begins so. Japanese puts no space between words.
fn has_word(text: &str, begin: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic());
    match begin.strip_suffix('$') {
        Some(whole) => words.any(|word| word == whole),
        None if begin.is_ascii() || begin.chars().all(|c| c < '\u{2e80}') => {
            words.any(|word| word.starts_with(begin))
        }
        None => text.contains(begin),
    }
}

#[test]
fn wrd9_no_language_has_words_that_its_reader_must_not_read_and_each_has_every_keyword() {
    let english = MessageWords::all(Language::English);
    let mut flaws = Vec::new();
    for language in Language::ALL.into_iter().skip(1) {
        let tag = language.tag();
        for (code, words) in MessageWords::all(language) {
            let Some(english) = english.get(&code) else { continue };
            let (text, english_text) = (words.text.to_lowercase(), english.text.to_lowercase());
            for (_, avoided, with) in AVOIDED.iter().filter(|(of, ..)| *of == tag) {
                let is_meant = with.is_some_and(|w| text.contains(w) || english_text.contains(w));
                for word in avoided.iter().filter(|word| !is_meant && has_word(&text, word)) {
                    flaws.push(format!("{tag} {code} has {word:?}: {text}"));
                }
            }
            for (param, keywords) in &english.keywords {
                let own = words.keywords.get(param).cloned().unwrap_or_default();
                if !keywords.is_subset(&own) {
                    flaws.push(format!(
                        "{tag} {code} chooses by {param} among {own:?}, not {keywords:?}"
                    ));
                }
            }
        }
    }
    assert!(flaws.is_empty(), "{} flaws:\n{}", flaws.len(), flaws.join("\n"));
}
