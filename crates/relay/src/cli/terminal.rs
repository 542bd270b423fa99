//! What people wrote, on a terminal: a name with a line break or an escape sequence must not write lines of its own.

use std::fmt::Write;

/// The text in one line: control characters, line breaks, and whatever turns the direction of text or is not seen are
/// written as `\u{202e}`.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            '\t' => line.push_str("\\t"),
            _ if is_unsafe(c) => {
                // A string takes whatever is written into it.
                let _ = write!(line, "\\u{{{:x}}}", u32::from(c));
            }
            _ => line.push(c),
        }
    }
    line
}

/// Whether a character does something to a terminal, or to the text around it, or cannot be seen.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Soft hyphen, joiners, fillers.
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}'
            // Marks and overrides of direction, and separators of lines and paragraphs.
            | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
            // Of no width.
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lgr8_a_text_is_one_line_that_shows_what_is_in_it() {
        for (text, line) in [
            ("Dana B\u{e9}a \u{4e2d}\u{6587} \u{1f58a}", "Dana B\u{e9}a \u{4e2d}\u{6587} \u{1f58a}"),
            ("a\nkey K (checked)\r\n\tb", "a\\nkey K (checked)\\r\\n\\tb"),
            ("\u{1b}[2Jx\u{9b}1m\u{7}\u{0}", "\\u{1b}[2Jx\\u{9b}1m\\u{7}\\u{0}"),
            ("a\u{85}b\u{2028}c\u{2029}", "a\\u{85}b\\u{2028}c\\u{2029}"),
            ("\u{202e}evil\u{2066}", "\\u{202e}evil\\u{2066}"),
            ("S\u{200b}a\u{feff}m\u{e0041}", "S\\u{200b}a\\u{feff}m\\u{e0041}"),
        ] {
            assert_eq!(one_line(text), line);
            assert_eq!(one_line(text).lines().count(), 1);
        }
    }
}
