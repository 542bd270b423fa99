//! Finds the tests of a source file, with everything in which a test may quote a behaviour.
//!
//! In Rust that is the name and the attributes, and a doc comment is an attribute (`/// [ABC1]`);
//! in scripts it is the title. A comment in or above a test is neither.

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::Language;
use super::behaviours::is_id;
use super::comments::{SourcePart, pieces};

/// A test.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Test {
    /// Where its name or title is, from 1.
    pub(super) line: usize,
    /// Of a function; empty in a script.
    pub(super) name: String,
    /// Its attributes, or its title.
    pub(super) says: String,
}

impl Test {
    /// `fn abc1_abc2_does_so()` quotes `ABC1` and `ABC2`.
    pub(super) fn ids_of_name(&self) -> impl Iterator<Item = String> {
        self.name.split('_').map(str::to_ascii_uppercase).take_while(|word| is_id(word))
    }
}

/// The tests of a file.
///
/// # Errors
/// When it is no Rust.
pub(super) fn of(text: &str, language: Language) -> Result<Vec<Test>> {
    match language {
        Language::Rust => {
            let tokens =
                text.parse::<TokenStream>().map_err(|error| anyhow!("no Rust: {error}"))?;
            let mut tests = Vec::new();
            functions(tokens, &mut tests);
            Ok(tests)
        }
        Language::Script => Ok(titles(text)),
    }
}

/// Looks in every group of tokens, so that tests inside of a macro's arguments are found, too.
fn functions(tokens: TokenStream, tests: &mut Vec<Test>) {
    let mut attributes: Vec<TokenStream> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => match tokens.peek() {
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
                    attributes.push(group.stream());
                    tokens.next();
                }
                _ => attributes.clear(),
            },
            TokenTree::Ident(word) if word == "fn" => {
                if let Some(TokenTree::Ident(name)) = tokens.peek()
                    && attributes.iter().any(is_test)
                {
                    let says: Vec<String> = attributes.iter().map(ToString::to_string).collect();
                    let line = name.span().start().line;
                    tests.push(Test { line, name: name.to_string(), says: says.join("\n") });
                }
                attributes.clear();
            }
            TokenTree::Ident(word)
                if ["pub", "async", "const", "unsafe", "extern"].iter().any(|w| word == w) => {}
            // `pub(crate)`, `extern "C"`
            TokenTree::Literal(_) => {}
            TokenTree::Group(group) => {
                if group.delimiter() != Delimiter::Parenthesis {
                    attributes.clear();
                }
                functions(group.stream(), tests);
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => attributes.clear(),
        }
    }
}

/// `#[test]`, `#[tokio::test(…)]`: the last word of its path.
fn is_test(attribute: &TokenStream) -> bool {
    let path = attribute.clone().into_iter().take_while(|token| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(mark) => mark.as_char() == ':',
        TokenTree::Group(_) | TokenTree::Literal(_) => false,
    });
    path.last().is_some_and(|word| word.to_string() == "test")
}

/// The literal after `test(`, `it(` and their like.
fn titles(text: &str) -> Vec<Test> {
    let mut tests = Vec::new();
    let (mut line, mut asked) = (1, false);
    for piece in pieces(text, Language::Script) {
        let (SourcePart::Code(body) | SourcePart::Comment { body, .. } | SourcePart::Text(body)) =
            piece;
        match piece {
            SourcePart::Code(code) => asked = asked && code.trim().is_empty() || calls_a_test(code),
            SourcePart::Comment { .. } => {}
            SourcePart::Text(title) => {
                if asked {
                    tests.push(Test { line, name: String::new(), says: title.to_owned() });
                }
                asked = false;
            }
        }
        line += body.matches('\n').count();
    }
    tests
}

/// Whether code ends with `test(`, `it(`, `t.test(`, `test.skip(`.
fn calls_a_test(code: &str) -> bool {
    let Some(called) = code.trim_end().strip_suffix('(') else { return false };
    let word = |letter: char| {
        !(letter.is_alphanumeric() || letter == '_' || letter == '.' || letter == '$')
    };
    let path = called.rsplit(word).next().unwrap_or_default();
    path.split('.').any(|name| name == "test" || name == "it")
}

#[cfg(test)]
mod own_tests {
    use super::{Language, of};

    fn quotes(text: &str, language: Language) -> Vec<String> {
        let tests = of(text, language).unwrap();
        tests.iter().map(|test| format!("{} {}", test.name, test.says).trim().to_owned()).collect()
    }

    #[test]
    fn a_rust_test_has_its_name_and_attributes() {
        let text = "
            /// [ABC1]
            #[test]
            fn one() {}
            // [ABC2]
            #[tokio::test(flavor = \"multi_thread\")]
            pub(crate) async fn abc3_two() { let a = \"[ABC4]\"; }
            /// [ABC5]
            fn no_test() {}
            proptest! { #[test] fn abc6_three(a in 0..3) {} }
        ";
        let expected = [
            "one doc = \" [ABC1]\"\ntest",
            "abc3_two tokio :: test (flavor = \"multi_thread\")",
            "abc6_three test",
        ];
        assert_eq!(quotes(text, Language::Rust), expected);
    }

    #[test]
    fn a_name_begins_with_its_ids() {
        let tests = of("#[test] fn abc1_xyz22_does_so_abc3() {}", Language::Rust).unwrap();
        assert_eq!(tests[0].ids_of_name().collect::<Vec<_>>(), ["ABC1", "XYZ22"]);
    }

    #[test]
    fn a_test_of_a_script_has_its_title() {
        let text = "// test('[ABC1]')\ntest('[ABC2] a', () => { it.skip(`[ABC3]`); say('[ABC4]'); latest('[ABC5]'); });";
        assert_eq!(quotes(text, Language::Script), ["'[ABC2] a'", "`[ABC3]`"]);
    }
}
