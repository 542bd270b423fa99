//! Sentences for people belong in the catalogues of `crates/words`: elsewhere no language can take
//! their place.
//!
//! Counted are literals of several words in the core, the relay and the page. Texts for operators
//! and developers stay in English where it is: errors, logs, the command line, SQL. Present
//! sentences may only become fewer.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use super::comments::{SourcePart, pieces};
use super::ratchets::{self, Ratchets};
use super::{Language, folder, sources};
use crate::shell::Root;

/// Folders whose sentences count, and the parts of them that speak to operators or developers. Of
/// the relay these are the command line, the start of the process, SQL, the findings of
/// `countersign verify` (`bundle.rs`), refusals of tokens and the check of invariants.
const PLACES: [(&str, &[&str]); 3] = [
    ("crates/plan/src/", &["/testkit", "/tests", "error.rs"]),
    (
        "crates/relay/src/",
        &[
            "/cli/",
            "/store/",
            "/tests",
            "error.rs",
            "/error/",
            "/http/openapi.rs",
            "main.rs",
            "cli.rs",
            "serve.rs",
            "config.rs",
            "src/bundle.rs",
            "src/data.rs",
            "src/span.rs",
            "src/token.rs",
            "room/check.rs",
        ],
    ),
    ("web/src/", &[".test.ts", ".styles.ts", ".d.ts", "/generated/"]),
];

/// Calls, macros and attributes whose literals developers or operators read, in their brackets at
/// any depth: panics, errors, logs. In `#[error(…)]` stands the `Display` of an error.
const FOR_DEVELOPERS: [&str; 24] = [
    "expect",
    "panic!",
    "assert!",
    "debug_assert!",
    "debug_assert_eq!",
    "unreachable!",
    "context",
    "custom",
    "Unwritable",
    "#[error",
    // Reasons of lints.
    "#[allow",
    "#[expect",
    "trace!",
    "debug!",
    "info!",
    "warn!",
    "error!",
    // Of the API's description.
    "description",
    // The console of a browser.
    "warn",
    // Types of the page.
    "ts",
    // The `detail` of a problem, and the closure that makes one of an attestation. The page words
    // codes.
    "odd",
    // Comparisons with the text of another program.
    "starts_with",
    "strip_prefix",
    "contains",
];

/// Counts the sentences of each folder.
pub(super) fn check(root: &Root, ratchets: &mut Ratchets) -> Result<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut examples: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources(root)? {
        let Some(language) = Language::of(&path) else { continue };
        let counted = PLACES.iter().any(|(place, but)| {
            path.starts_with(place) && !but.iter().any(|part| path.contains(part))
        });
        if !counted {
            continue;
        }
        for sentence in of(&text, language) {
            *counts.entry(folder(&path)).or_default() += 1;
            let shown: String = sentence.chars().take(80).collect();
            examples.entry(folder(&path)).or_default().push(format!("{path}: {shown}"));
        }
    }
    let list = root.target().join("tidy-sentences.txt");
    let all: Vec<String> = examples.values().flatten().map(|place| format!("{place}\n")).collect();
    std::fs::write(&list, all.concat())
        .with_context(|| format!("could not write {}", list.display()))?;
    ratchets::compare_counts(
        "sentences outside the catalogues",
        &mut ratchets.sentences,
        &counts,
        |folder| examples.get(folder).cloned().unwrap_or_default(),
    )?;
    let counts = ratchets::list(&counts);
    Ok(format!("outside the catalogues: {counts}; {} lists them", list.display()))
}

/// The sentences of a file in its literals, its tests left out.
fn of(text: &str, language: Language) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut open: Vec<bool> = Vec::new();
    let mut before = "";
    let mut found = Vec::new();
    for piece in pieces(text, language) {
        match piece {
            SourcePart::Code(code) => {
                before = code;
                follow(code, &mut open);
            }
            SourcePart::Comment { .. } => {}
            SourcePart::Text(literal) => {
                let spoken = match language {
                    Language::Script if literal.starts_with(['`', '}']) => seen(literal),
                    Language::Rust | Language::Script => literal.to_owned(),
                };
                let describes =
                    ["description = ", "title = "].iter().any(|end| before.ends_with(end));
                let for_developers = describes || open.contains(&true);
                let bare = language == Language::Script && has_words_of_the_page(literal);
                if (is_sentence(&spoken) || bare) && !for_developers {
                    found.push(spoken.split_whitespace().collect::<Vec<_>>().join(" "));
                }
            }
        }
    }
    found
}

/// Follows the round brackets of a piece of code: of each open one, whether it is a call for
/// developers.
fn follow(code: &str, open: &mut Vec<bool>) {
    for (at, letter) in code.char_indices() {
        match letter {
            '(' => open.push(is_for_developers(&code[..at])),
            ')' => drop(open.pop()),
            _ => {}
        }
    }
}

/// Whether the name at the end of this code is one of [`FOR_DEVELOPERS`], of an error, or a variant
/// of `Problem`.
fn is_for_developers(before: &str) -> bool {
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':' | '!');
    let path = &before[before.trim_end_matches(is_name).len()..];
    let mut segments = path.rsplit("::");
    let last = segments.next().unwrap_or_default();
    if before.ends_with(&format!("#[{last}")) {
        return FOR_DEVELOPERS.contains(&format!("#[{last}").as_str());
    }
    FOR_DEVELOPERS.contains(&last)
        || last.ends_with("Error")
        || segments.next().is_some_and(|of| of == "Problem")
}

/// The text of a template's part: without its tags, which may begin before it or end after it.
fn seen(part: &str) -> String {
    let part = part.trim_start_matches(['`', '}']).trim_end_matches('`').trim_end_matches("${");
    let begin = match (part.find('<'), part.find('>')) {
        (opened, Some(closed)) if opened.is_none_or(|opened| closed < opened) => closed + 1,
        _ => 0,
    };
    let mut depth = 0_usize;
    let text = part[begin..].chars().filter(|c| {
        match c {
            '<' => depth += 1,
            '>' if depth > 0 => {
                depth -= 1;
                return false;
            }
            _ => {}
        }
        depth == 0
    });
    text.collect()
}

/// Whether a part of a template has words that a person reads, be it a single one: between tags, at
/// the beginning of an attribute that is read out, or alone between two values (`${n} of ${all}`).
fn has_words_of_the_page(part: &str) -> bool {
    if !part.starts_with(['`', '}']) {
        return false;
    }
    let spoken = ["aria-label=\"", "title=\"", "placeholder=\""].iter().any(|name| {
        part.match_indices(name).any(|(at, _)| {
            part[..at].ends_with(char::is_whitespace)
                && part[at + name.len()..].starts_with(char::is_alphabetic)
        })
    });
    let between = part.strip_prefix("} ").and_then(|rest| rest.strip_suffix(" ${"));
    let glued = between.is_some_and(|words| {
        words.chars().any(char::is_alphabetic)
            && words.chars().all(|c| c.is_lowercase() || c == ' ')
    });
    let has_tags = part.contains("</") || part.contains("\">") || part.contains("/>");
    let has_words = seen(part).split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 1);
    spoken || glued || (has_tags && has_words)
}

/// At least two words side by side, of letters alone but for a mark at the end, of which one is not
/// a name in code.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| {
        let letters = word.trim_end_matches(['.', ',', ':', ';', '?', '!', '…', '"', '\'', '`']);
        let letters = letters.trim_start_matches(['"', '\'', '`', '}']);
        letters.chars().count() >= 2
            && letters.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\'' | '-'))
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(3).any(|three| three.iter().all(is_word))
        || (words.len() == 2 && words.iter().all(is_word) && text.contains(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::{Language, of};

    #[test]
    fn sentences_are_literals_that_people_read() {
        let rust = r#"let a = "The goal is empty."; let b = "steps/ID/due"; x.expect("the goal is text"); let c = "goal";"#;
        assert_eq!(of(rust, Language::Rust), ["\"The goal is empty.\""]);
        let errors = r#"
            #[error(
                "the file is empty: send one"
            )]
            Err(Problem::Query(format!("`limit` is {limit}: use 1 to 1000")))
            warn!(%error, "the store takes nothing");
            if says.starts_with("Space limit exceeded") || says.contains("no closing handshake") {}
            info(title = "The relay of plans", description = "What it does")
            schema.description(Some("One line of text."));
            Notice { says: say(x.expect("a name"), "This was put back.") }
        "#;
        assert_eq!(of(errors, Language::Rust), ["\"This was put back.\""]);
        // Tests in a file of their own end nothing.
        let apart = "#[cfg(test)]\nmod tests;\nlet a = \"The goal is empty.\";";
        assert_eq!(of(apart, Language::Rust), ["\"The goal is empty.\""]);
        let page = "html`<p class=\"a b c\">${x} is not here yet<b>${y}</b></p>`; say('goal-empty'); const z = 'Add step';";
        assert_eq!(of(page, Language::Script), ["is not here yet", "'Add step'"]);
    }

    #[test]
    fn single_words_of_a_template_are_for_people() {
        let said = [
            "html`<b>Goal</b>`",
            "html`<p>${n} of ${all}</p>`",
            "`${n} of ${all}`",
            "html`<button aria-label=\"Remove ${what}\"></button>`",
            "html`<span class=\"quiet\">, ${minutes} min</span>`",
        ];
        for one in said {
            assert_eq!(of(one, Language::Script).len(), 1, "{one}");
        }
        let silent = [
            "`steps/${id}/due`",
            "html`<b class=\"quiet\" data-act=\"add\">${say('goal')}</b> · <i>${x}</i>`",
            "html`<button title=${title} aria-label=${say('remove', { what })}></button>`",
        ];
        for one in silent {
            assert_eq!(of(one, Language::Script), Vec::<String>::new(), "{one}");
        }
    }
}
