//! Is a text JSON that `JSON.parse` and serde_json read alike?
//!
//! Stricter than both: no lone surrogate escapes, no number that one of them refuses, at most [`DEPTH_MAX`] levels.

use super::{DEPTH_MAX, Malformed};

type Check = Result<(), Malformed>;

pub(super) fn validate(text: &str) -> Check {
    let mut scan = Scan { text, bytes: text.as_bytes(), at: 0 };
    scan.value(0)?;
    scan.space();
    if scan.at == scan.bytes.len() { Ok(()) } else { Err(Malformed::Json) }
}

struct Scan<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn word(&mut self, word: &str) -> Check {
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            self.at += word.len();
            Ok(())
        } else {
            Err(Malformed::Json)
        }
    }

    fn value(&mut self, depth: u8) -> Check {
        if depth > DEPTH_MAX {
            return Err(Malformed::Depth);
        }
        self.space();
        match self.peek() {
            b'"' => self.string(),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            b'{' => self.list(b'}', |scan| {
                scan.space();
                scan.string()?;
                scan.space();
                scan.word(":")?;
                scan.value(depth + 1)
            }),
            b'[' => self.list(b']', |scan| scan.value(depth + 1)),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(Malformed::Json),
        }
    }

    fn list(&mut self, close: u8, mut element: impl FnMut(&mut Self) -> Check) -> Check {
        self.at += 1;
        self.space();
        if self.peek() == close {
            self.at += 1;
            return Ok(());
        }
        loop {
            element(self)?;
            self.space();
            let next = self.peek();
            self.at += 1;
            match next {
                b',' => {}
                _ if next == close => return Ok(()),
                _ => return Err(Malformed::Json),
            }
        }
    }

    fn string(&mut self) -> Check {
        self.word("\"")?;
        loop {
            let byte = *self.bytes.get(self.at).ok_or(Malformed::Json)?;
            self.at += 1;
            match byte {
                b'"' => return Ok(()),
                b'\\' => {
                    let escape = self.peek();
                    self.at += 1;
                    match escape {
                        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                        b'u' => match self.hex()? {
                            0xd800..=0xdbff => {
                                self.word("\\u")?;
                                if !(0xdc00..=0xdfff).contains(&self.hex()?) {
                                    return Err(Malformed::Json);
                                }
                            }
                            0xdc00..=0xdfff => return Err(Malformed::Json),
                            _ => {}
                        },
                        _ => return Err(Malformed::Json),
                    }
                }
                0..=0x1f => return Err(Malformed::Json),
                _ => {}
            }
        }
    }

    fn hex(&mut self) -> Result<u32, Malformed> {
        let digits = self.bytes.get(self.at..self.at + 4).ok_or(Malformed::Json)?;
        self.at += 4;
        digits
            .iter()
            .try_fold(0, |n, digit| Ok(n * 16 + (*digit as char).to_digit(16).ok_or(Malformed::Json)?))
    }

    fn digits(&mut self) -> Check {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { Err(Malformed::Json) }
    }

    fn number(&mut self) -> Check {
        let from = self.at;
        if self.peek() == b'-' {
            self.at += 1;
        }
        if self.peek() == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        let mut whole = true;
        if self.peek() == b'.' {
            whole = false;
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            whole = false;
            self.at += 1;
            if matches!(self.peek(), b'+' | b'-') {
                self.at += 1;
            }
            self.digits()?;
        }
        let number = self.text.get(from..self.at).ok_or(Malformed::Json)?;
        // serde_json refuses what overflows, yrs an unsigned integer that is not an i64
        let fits = number.parse::<f64>().is_ok_and(f64::is_finite)
            && !(whole && number.parse::<u64>().is_ok_and(|n| i64::try_from(n).is_err()));
        if fits { Ok(()) } else { Err(Malformed::Json) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_every_decoder_reads_alike() {
        let deep = "[".repeat(33);
        for (text, ok) in [
            ("true", true),
            ("null", true),
            (" {\"a\": [1, -2.5e3, \"x\\u00e9\\ud83d\\ude00\"], \"b\": {}} ", true),
            ("9223372036854775807", true),
            ("9223372036854775808", false),
            ("184467440737095516160", true),
            ("1e999", false),
            ("\"\\ud800\"", false),
            ("\"\u{1}\"", false),
            ("01", false),
            ("1.", false),
            ("{\"a\":1,}", false),
            ("[1 2]", false),
            ("tru", false),
            ("true1", false),
            ("", false),
            ("undefined", false),
            (deep.as_str(), false),
        ] {
            assert_eq!(validate(text).is_ok(), ok, "{text}");
        }
    }
}
