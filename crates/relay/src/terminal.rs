//! Text of other people on a terminal or in a log: what would steer it is shown as an escape.

use countersign_plan::invisible::is_invisible;

/// The text as one line: line breaks, controls, bidirectional and invisible characters as escapes
/// (`\n`, `\u{202e}`).
pub(crate) fn one_line(text: &str) -> String {
    escaped(text, |_| false)
}

/// The text in its lines: as [`one_line`], but line feeds and tabs stay.
pub(crate) fn lines(text: &str) -> String {
    escaped(text, |c| matches!(c, '\n' | '\t'))
}

fn escaped(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) && !stays(c) {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tty1_whatever_steers_a_terminal_is_shown_as_an_escape() {
        assert_eq!(
            one_line("Ann\nintact: \u{1b}[2J\r\t\u{202e}x\u{9b}"),
            "Ann\\nintact: \\u{1b}[2J\\r\\t\\u{202e}x\\u{9b}"
        );
        assert_eq!(one_line("José 漢字 👩\u{200d}💻 “ok” \\n"), "José 漢字 👩\u{200d}💻 “ok” \\n");
        assert_eq!(lines("a\n\tb\r\u{2028}"), "a\n\tb\\r\\u{2028}");
    }
}
