//! Parts as a page of HTML that a browser opens by itself, to read, print or save. It has one script,
//! behind the button that prints, and takes in nothing from elsewhere.

use std::fmt::Write as _;

use super::parts::Part;
use crate::invisible::is_invisible;
use crate::message::{Catalogue, Message};

/// The styles of the page; a header that says what it may do names their digest.
pub const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:15px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}\
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem}\
h2{font-size:1.1rem;margin:2rem 0 .4rem;break-after:avoid}\
p{margin:.3rem 0}.apart{margin:.8rem 0}dl{margin:0;display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem}\
dt{color:#57606a}dd{margin:0}dt,dd,p,h1{overflow-wrap:anywhere}dt,dd,td,th,p,h1{white-space:pre-line}\
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.93em}\
th,td{text-align:start;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid #d5dae0;\
min-width:3rem;overflow-wrap:break-word}td:nth-child(2){min-width:10rem}\
th{font-weight:600;color:#57606a}tr{break-inside:avoid}thead{display:table-header-group}\
footer{margin-top:2.5rem;color:#57606a;font-size:.9em}\
button{font:inherit;padding:.5rem 1rem;min-height:44px;border:1px solid #6e7781;border-radius:6px;background:none;\
color:inherit;cursor:pointer;float:inline-end}\
@media(prefers-color-scheme:dark){body{color:#e4e8ec;background:#14171a}dt,th,footer{color:#a3abb3}\
th,td{border-color:#3a4046}}\
@media print{body{color:#000;background:#fff;margin:0;max-width:none;font-size:10pt}button{display:none}\
dt,th,footer{color:#444}}";

/// The script of the page; a header that says what it may do names its digest.
pub const SCRIPT: &str = "document.querySelector('button').addEventListener('click',()=>print());";

/// The page in the language of the catalogue, whose tag is `lang`. `foot` stands at its end: when it
/// was made. Words that people wrote stand in it as text.
pub fn page(parts: &[Part], foot: &str, lang: &str, words: &dyn Catalogue) -> String {
    let title = parts.iter().find_map(|part| match part {
        Part::Title(title) => Some(title.as_str()),
        Part::Fact { .. } | Part::Paragraph(_) | Part::Table { .. } => None,
    });
    let mut out = String::new();
    // Writing to a string does not fail, here and below.
    let _ = write!(
        out,
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{}</title><style>{STYLE}</style></head>\
         <body><main><button type=\"button\">{}</button>",
        text(title.unwrap_or_default()),
        text(&words.message(&Message::new("page-print"))),
    );
    let mut in_facts = false;
    for part in parts {
        let is_fact = matches!(part, Part::Fact { apart: false, .. });
        if is_fact != in_facts {
            out.push_str(if is_fact { "<dl>" } else { "</dl>" });
            in_facts = is_fact;
        }
        write_part(&mut out, part);
    }
    if in_facts {
        out.push_str("</dl>");
    }
    let _ = write!(
        out,
        "</main><footer>{}</footer><script>{SCRIPT}</script></body></html>",
        text(foot)
    );
    out
}

fn write_part(out: &mut String, part: &Part) {
    let _ = match part {
        Part::Title(title) => write!(out, "<h1 dir=\"auto\">{}</h1>", text(title)),
        Part::Paragraph(says) => write!(out, "<p class=\"apart\" dir=\"auto\">{}</p>", text(says)),
        Part::Fact { name, value, apart: true } => {
            let (name, value) = (text(name), text(value));
            write!(out, "<p class=\"apart\"><b>{name}:</b> <span dir=\"auto\">{value}</span></p>")
        }
        Part::Fact { name, value, apart: false } => {
            write!(out, "<dt>{}</dt><dd dir=\"auto\">{}</dd>", text(name), text(value))
        }
        Part::Table { heading, columns, rows } => {
            let _ = write!(
                out,
                "<h2>{0}</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" \
                 aria-label=\"{0}\"><table><thead><tr>",
                text(heading)
            );
            for column in columns {
                let _ = write!(out, "<th scope=\"col\">{}</th>", text(column));
            }
            out.push_str("</tr></thead><tbody>");
            for row in rows {
                out.push_str("<tr>");
                for cell in row {
                    let _ = write!(out, "<td dir=\"auto\">{}</td>", text(cell));
                }
                out.push_str("</tr>");
            }
            write!(out, "</tbody></table></div>")
        }
    };
}

/// Text in an element or an attribute.
fn text(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for c in written.trim().chars() {
        match c {
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '&' => text.push_str("&amp;"),
            '"' => text.push_str("&quot;"),
            '\n' => text.push('\n'),
            c if is_invisible(c) => text.push(' '),
            c => text.push(c),
        }
    }
    text
}
