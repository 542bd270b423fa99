//! Canonical JSON (RFC 8785) and the digest over it.
//!
//! The browser digests terms, which hold no numbers but whole ones. The library by which the relay
//! canonicalises anybody's JSON (`relay/receipt.rs`: a whole document, a proof) prints fractions as
//! ECMAScript does, by two tables of powers: 10,688 bytes that do not compress, of some 319,000
//! that a browser downloads. That is more than the 3 % by which the component may grow at once, so
//! this writer stays beside it. TRM5 compares the two where both apply.

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::order::Arrange;

/// The canonical text of JSON whose numbers are whole and below 2^53: no spaces, keys in the order
/// of their UTF-16 units.
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, &mut out);
    out
}

/// Lower-case hex SHA-256 over [`canonical`].
pub fn digest(value: &Value) -> String {
    hash(canonical(value).as_bytes())
}

/// Lower-case hex SHA-256 of bytes.
pub fn hash(bytes: &[u8]) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let digits = Sha256::digest(bytes).into_iter().flat_map(|b| [b >> 4, b & 15]);
    digits.map(|digit| char::from(HEX[usize::from(digit)])).collect()
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(text) => quote(text, out),
        Value::Array(items) => {
            out.push('[');
            for (nth, item) in items.iter().enumerate() {
                if nth > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(fields) => {
            // As text they stand in the order of their code points, which differs beyond the basic
            // plane.
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.arrange(|a, b| a.encode_utf16().cmp(b.encode_utf16()));
            out.push('{');
            for (nth, key) in keys.into_iter().enumerate() {
                if nth > 0 {
                    out.push(',');
                }
                quote(key, out);
                out.push(':');
                fields.get(key).into_iter().for_each(|field| write(field, out));
            }
            out.push('}');
        }
    }
}

/// The least escaping that JSON allows, as RFC 8785 §3.2.2.2 has it.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '\0'..='\u{1f}' => {
                out.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                out.extend(char::from_digit(u32::from(c) & 15, 16));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
