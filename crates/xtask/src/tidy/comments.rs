//! Reads the comments of a source file, and finds those that begin with a relative word.
//!
//! "Rooms that nobody visits close" can be searched and skimmed; "Whom nobody visits need not stay"
//! cannot. Present ones are counted by folder, and the count may only fall.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};

use super::ratchets::{self, Ratchets};
use super::{Language, folder, sources};
use crate::shell::Root;

/// No comment and no sentence in one begins with these.
const WORDS: [&str; 6] = ["who", "whom", "whose", "what", "whoever", "whatever"];

/// Counts the offenders of each folder.
pub(super) fn check(root: &Root, ratchets: &mut Ratchets) -> Result<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut examples: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in sources(root)? {
        let Some(language) = Language::of(&path) else { continue };
        for comment in of(&text, language) {
            for (line, sentence) in sentences(&comment.text) {
                if !is_relative(&sentence) {
                    continue;
                }
                *counts.entry(folder(&path)).or_default() += 1;
                let shown: String = sentence.chars().take(60).collect();
                let place = format!("{path}:{}: {shown}", comment.line + line);
                examples.entry(folder(&path)).or_default().push(place);
            }
        }
    }
    let list = root.target().join("tidy-comments.txt");
    let all: Vec<String> = examples.values().flatten().map(|place| format!("{place}\n")).collect();
    std::fs::write(&list, all.concat())
        .with_context(|| format!("could not write {}", list.display()))?;
    let committed = &mut ratchets.comments;
    ratchets::compare_counts(
        "comments that begin with a relative word",
        committed,
        &counts,
        |folder| examples.get(folder).cloned().unwrap_or_default(),
    )?;
    let total: usize = counts.values().sum();
    let counts = ratchets::list(&counts);
    Ok(format!("{total} begin with a relative word ({counts}); {} lists them", list.display()))
}

/// One comment, without its marks; line comments below one another are one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// Where it begins, from 1.
    pub(super) line: usize,
    pub(super) text: String,
}

/// The comments of a file, in order.
pub(super) fn of(text: &str, language: Language) -> Vec<Comment> {
    let mut comments: Vec<Comment> = Vec::new();
    // Where the last line comment stood, and with which mark, if it had its line for itself.
    let mut above: Option<(usize, &str)> = None;
    for piece in pieces(text, language) {
        let SourcePart::Comment { at, body } = piece else { continue };
        let line = text[..at].matches('\n').count() + 1;
        let alone = text[..at].rsplit('\n').next().unwrap_or_default().trim().is_empty();
        if let Some(rest) = body.strip_prefix("//") {
            let mark = if rest.starts_with('/') {
                "///"
            } else if rest.starts_with('!') {
                "//!"
            } else {
                "//"
            };
            let words = body.strip_prefix(mark).unwrap_or_default().trim();
            match comments.last_mut() {
                Some(last) if alone && above == Some((line - 1, mark)) => {
                    last.text.push('\n');
                    last.text.push_str(words);
                }
                _ => comments.push(Comment { line, text: words.to_owned() }),
            }
            above = alone.then_some((line, mark));
        } else {
            let inside = body.trim_start_matches("/*").trim_end_matches("*/");
            let lines = inside.lines().map(|line| line.trim().trim_start_matches('*').trim());
            let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
            comments.push(Comment { line, text });
            above = None;
        }
    }
    comments
}

/// The sentences of a comment, with the line of it in which each begins. A paragraph and an item of
/// a list begin one; fenced code is none.
fn sentences(text: &str) -> Vec<(usize, String)> {
    let mut paragraphs = vec![Paragraph::default()];
    let mut fenced = false;
    for (line, words) in text.lines().enumerate() {
        let item = words.strip_prefix("- ");
        let fence = words.starts_with("```");
        fenced ^= fence;
        let skipped = fenced || fence || words.is_empty();
        if skipped || item.is_some() {
            paragraphs.push(Paragraph::default());
        }
        if let (false, Some(last)) = (skipped, paragraphs.last_mut()) {
            last.lines.push((last.text.len(), line));
            last.text.push_str(item.unwrap_or(words));
            last.text.push(' ');
        }
    }
    paragraphs.iter().flat_map(Paragraph::sentences).collect()
}

/// Text without breaks.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    /// Where each line begins in it.
    lines: Vec<(usize, usize)>,
}

impl Paragraph {
    fn sentences(&self) -> Vec<(usize, String)> {
        let ends = |at: usize| {
            let short = ["e.g", "i.e"].iter().any(|short| self.text[..at].ends_with(short));
            !short && self.text[at + 1..].starts_with(' ')
        };
        let stops = self.text.match_indices(['.', '?', '!']).map(|(at, _)| at);
        let stops = stops.filter(|at| ends(*at)).map(|at| at + 1);
        let mut begin = 0;
        let mut sentences = Vec::new();
        for end in stops.chain([self.text.len()]) {
            let line = self.lines.iter().rfind(|(at, _)| *at <= begin).map_or(0, |(_, line)| *line);
            sentences.push((line, self.text[begin..end].trim().to_owned()));
            begin = end;
        }
        sentences.retain(|(_, sentence)| !sentence.is_empty());
        sentences
    }
}

/// Whether a sentence begins with one of the words, past the id of a behaviour.
fn is_relative(sentence: &str) -> bool {
    let mut rest = sentence;
    while let Some((_, after)) = rest.strip_prefix('[').and_then(|id| id.split_once(']')) {
        rest = after.trim_start_matches([',', ':', ' ']);
    }
    let mut words =
        rest.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’');
    let first = words.next().unwrap_or_default().to_lowercase();
    WORDS.contains(&first.as_str())
        || (first == "of"
            && words.next().is_some_and(|second| second.eq_ignore_ascii_case("which")))
}

/// A part of a source file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum SourcePart<'a> {
    /// Everything that is neither of the others.
    Code(&'a str),
    Comment {
        at: usize,
        body: &'a str,
    },
    /// A literal with its quotes; of a template, a part between its places.
    Text(&'a str),
}

/// Splits a file into code, comments and literals.
pub(super) fn pieces(text: &str, language: Language) -> Vec<SourcePart<'_>> {
    let bytes = text.as_bytes();
    let mut pieces = Vec::new();
    // Depth of braces in each template's place that the scan is in.
    let mut places: Vec<usize> = Vec::new();
    let (mut code, mut at) = (0, 0);
    while at < bytes.len() {
        let rest = &text[at..];
        let before = text[..at].chars().next_back();
        let end = match (language, bytes[at]) {
            (_, b'/') if rest.starts_with("//") => at + rest.find('\n').unwrap_or(rest.len()),
            (_, b'/') if rest.starts_with("/*") => at + block(rest, language),
            (_, b'"') => at + quoted(rest, '"'),
            (Language::Rust, b'r') if !is_word(before) || matches!(before, Some('b' | 'c')) => {
                at + raw(rest)
            }
            (Language::Rust, b'\'') => at + character(rest),
            (Language::Script, b'\'') => at + quoted(rest, '\''),
            (Language::Script, b'/') if regex_may_begin(&text[..at]) => at + regex(rest),
            (Language::Script, b'`') => at + template(rest, &mut places),
            (Language::Script, b'{') if !places.is_empty() => {
                *places.last_mut().unwrap_or(&mut 0) += 1;
                at
            }
            (Language::Script, b'}') if places.last() == Some(&0) => {
                places.pop();
                at + template(rest, &mut places)
            }
            (Language::Script, b'}') if !places.is_empty() => {
                *places.last_mut().unwrap_or(&mut 0) -= 1;
                at
            }
            _ => at,
        };
        if end == at {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        if code < at {
            pieces.push(SourcePart::Code(&text[code..at]));
        }
        let body = &text[at..end];
        let comment = body.starts_with("//") || body.starts_with("/*");
        pieces.push(if comment {
            SourcePart::Comment { at, body }
        } else {
            SourcePart::Text(body)
        });
        (code, at) = (end, end);
    }
    if code < text.len() {
        pieces.push(SourcePart::Code(&text[code..]));
    }
    pieces
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
}

/// The length of a block comment; those of Rust hold others.
fn block(text: &str, language: Language) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < text.len() {
        if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else if text[at..].starts_with("/*") && (depth == 0 || language == Language::Rust) {
            depth += 1;
            at += 2;
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of a literal that a backslash escapes in.
fn quoted(text: &str, quote: char) -> usize {
    let mut letters = text.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if letter == quote {
            return at + 1;
        }
    }
    text.len()
}

/// The length of a raw string; 0 when there is none.
fn raw(text: &str) -> usize {
    let hashes = text[1..].len() - text[1..].trim_start_matches('#').len();
    if !text[1 + hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let begin = hashes + 2;
    text[begin..].find(&end).map_or(text.len(), |at| begin + at + end.len())
}

/// The length of a character; 0 of a lifetime.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), _) => quoted(text, '\''),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 0,
    }
}

/// Whether a slash after this is no division.
fn regex_may_begin(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\n']);
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    ["return", "typeof", "case", "of", "in"].contains(&word)
        || before.is_empty()
        || before.ends_with(['(', ',', '=', ':', '[', '!', '&', '|', '?', '{', '}', ';', '>', '+'])
}

/// The length of a regular expression; 0 when the line ends before it does.
fn regex(text: &str) -> usize {
    let mut class = false;
    let mut letters = text.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\n' => return 0,
            '\\' => drop(letters.next()),
            '[' => class = true,
            ']' => class = false,
            '/' if !class => return at + 1,
            _ => {}
        }
    }
    0
}

/// The length of a template's part, up to its end or to a place, which is pushed.
fn template(text: &str, places: &mut Vec<usize>) -> usize {
    let mut letters = text.char_indices().skip(1).peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '`' => return at + 1,
            '$' if letters.peek().is_some_and(|(_, next)| *next == '{') => {
                places.push(0);
                return at + 2;
            }
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{Language, is_relative, of, sentences};

    fn texts(source: &str, language: Language) -> Vec<String> {
        of(source, language).into_iter().map(|comment| comment.text).collect()
    }

    #[test]
    fn comments_are_told_from_literals() {
        let rust = "/// One\n/// two\n//! three\nlet a = \"// no\"; // four\nlet b = '\"'; /* five /* six */ */ r#\"\"// no\"#";
        assert_eq!(texts(rust, Language::Rust), ["One\ntwo", "three", "four", "five /* six */"]);
        assert_eq!(texts("fn a<'a>(b: &'a str) {} // one", Language::Rust), ["one"]);
        let script = "/** One\n * two */\nconst a = '// no' + `// no ${b /* three */} // no`; a(/[/'\"]/); // four";
        assert_eq!(texts(script, Language::Script), ["One\ntwo", "three", "four"]);
        assert_eq!(texts("a = b / c; // one / two", Language::Script), ["one / two"]);
    }

    #[test]
    fn a_sentence_begins_a_comment_a_paragraph_or_an_item() {
        let text = "One. Two e.g.\nthree.\n\nFour\n- five\n```\nsix\n```";
        let expected = [(0, "One."), (0, "Two e.g. three."), (3, "Four"), (4, "five")];
        assert_eq!(sentences(text), expected.map(|(line, sentence)| (line, sentence.to_owned())));
    }

    #[test]
    fn a_relative_word_is_found_at_the_beginning_alone() {
        for sentence in [
            "What is kept.",
            "Whom nobody visits",
            "Of which one",
            "[ABC1] Whoever",
            "[ABC1]: whose",
        ] {
            assert!(is_relative(sentence), "{sentence}");
        }
        for sentence in ["Rooms that nobody visits", "Of a field", "`what` is a field", "Whole"] {
            assert!(!is_relative(sentence), "{sentence}");
        }
    }
}
