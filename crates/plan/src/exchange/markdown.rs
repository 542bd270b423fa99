//! A plan as a page of Markdown: what both sides agreed, to read, print or mail.

use std::fmt::Write as _;

use super::parts::{self, Part};
use crate::invisible::is_invisible;
use crate::message::Catalogue;
use crate::model::Plan;

/// The page in the language of the catalogue. Words that people wrote stand in it as text: no
/// markup or link of theirs takes effect.
pub fn markdown(plan: &Plan, words: &dyn Catalogue) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    for part in parts::of_plan(plan, words) {
        let _ = match part {
            Part::Title(title) => writeln!(page, "# {}\n", text(&title)),
            Part::Paragraph(says) => writeln!(page, "\n{}", text(&says)),
            // The plan's head stands before its tables; a fact behind them begins a paragraph.
            Part::Fact { name, value, apart: true } if page.contains("\n## ") => {
                writeln!(page, "\n**{name}:** {}", text(&value))
            }
            Part::Fact { name, value, apart: true } => {
                writeln!(page, "**{name}:** {}\n", text(&value))
            }
            Part::Fact { name, value, apart: false } => {
                writeln!(page, "**{name}:** {}  ", text(&value))
            }
            Part::Table { heading, columns, rows } => {
                let head =
                    format!("| {} |\n|{}", columns.join(" | "), "---|".repeat(columns.len()));
                let rows = rows.iter().map(|row| {
                    let cells: Vec<String> = row.iter().map(|cell| text(cell)).collect();
                    format!("| {} |\n", cells.join(" | "))
                });
                writeln!(page, "\n## {heading}\n\n{head}").map(|()| page.extend(rows))
            }
        };
    }
    page
}

/// People's words as text of one line: markup, links and HTML of theirs are shown, not obeyed.
fn text(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for line in written.trim().lines().map(str::trim) {
        if !text.is_empty() {
            text.push_str("<br>");
        }
        for (nth, c) in line.chars().enumerate() {
            match c {
                '<' => text.push_str("&lt;"),
                '>' => text.push_str("&gt;"),
                '&' => text.push_str("&amp;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => text.extend(['\\', c]),
                '#' | '+' | '-' if nth == 0 => text.extend(['\\', c]),
                // Addresses would become links by themselves.
                ':' if line.contains("://") => text.push_str("&#58;"),
                c if is_invisible(c) => text.push(' '),
                c => text.push(c),
            }
        }
    }
    text
}
