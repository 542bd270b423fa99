//! Is a text JSON that `JSON.parse` and serde_json read alike?
//!
//! Stricter than both: no lone surrogate escapes, no number that one of them refuses, at most
//! [`DEPTH_MAX`] levels.

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
        digits.iter().try_fold(0, |n, digit| {
            Ok(n * 16 + (*digit as char).to_digit(16).ok_or(Malformed::Json)?)
        })
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
        let fits = is_finite(number)
            && !(whole && number.parse::<u64>().is_ok_and(|n| i64::try_from(n).is_err()));
        if fits { Ok(()) } else { Err(Malformed::Json) }
    }
}

/// The digits of 2^1024 - 2^970, halfway between the largest finite double and the next power of
/// two. A number of this size rounds to infinity; a smaller one does not.
const INFINITE: &[u8] =
    b"1797693134862315807937289714053034150799341327100378269361737789804449682927647509466490179775872070\
    9633028641669288791094655554785194040263065748867150582068190890200070838367627385484581771153176447\
    5730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880177904\
    174497792";

/// Whether the double nearest to a number in JSON's grammar is finite: as `parse::<f64>`, without
/// its tables, which are a thirtieth of what the browser downloads.
fn is_finite(number: &str) -> bool {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, ""));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    let zeros = digits.clone().take_while(|digit| *digit == b'0').count();
    // Digits before the point, when the first one is not 0.
    let size = whole.bytes().filter(u8::is_ascii_digit).count() as i64 - zeros as i64
        + exponent_of(exponent);
    let mut significant = digits.skip(zeros).peekable();
    if significant.peek().is_none() || size != INFINITE.len() as i64 {
        return significant.peek().is_none() || size < INFINITE.len() as i64;
    }
    let missing = std::iter::repeat(b'0');
    significant.chain(missing).take(INFINITE.len()).lt(INFINITE.iter().copied())
}

/// An exponent as `parse::<f64>` reads it: beyond 65,535 further digits count no more.
fn exponent_of(text: &str) -> i64 {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let size = digits.fold(0, |size: i64, digit| match size {
        0..0x1_0000 => size * 10 + i64::from(digit - b'0'),
        _ => size,
    });
    if text.starts_with('-') { -size } else { size }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn agrees(number: &str) {
        let parsed = number.parse::<f64>().unwrap();
        assert_eq!(is_finite(number), parsed.is_finite(), "{number}");
    }

    #[test]
    fn what_is_finite_is_what_parses_to_a_finite_double() {
        let limit = std::str::from_utf8(INFINITE).unwrap();
        assert_eq!(limit.len(), 309);
        let below = format!("{}1", &limit[..308]);
        for number in [
            limit,
            &below,
            &format!("{below}.99999"),
            &format!("{limit}.0"),
            &format!("-{limit}"),
            &format!("0.{limit}e309"),
            &format!("0.{below}e309"),
            &format!("0.000{below}9e312"),
            &format!("{limit}000e-3"),
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "17976931348623158e292",
            "9e307",
            "1e308",
            "1E+308",
            "2e308",
            "1e309",
            "-1e309",
            "0",
            "-0",
            "-0.0",
            "0e999999999999999999999",
            "-0.000e99999",
            "0.0001e312",
            "0.0001e313",
            "1e-999999999999999999999999",
            "1e99999999999999999999999999",
            "123.456",
        ] {
            agrees(number);
        }
        let zeros = "0".repeat(70_000);
        agrees(&format!("0.{zeros}1e70300"));
        agrees(&format!("0.{zeros}1e70400"));
        agrees(&format!("1{zeros}e-70000"));
        agrees(&format!("1{zeros}e-69600"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn a_number_is_finite_when_it_parses_to_a_finite_double(
            number in "-?(0|[1-9][0-9]{0,320})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?"
        ) {
            agrees(&number);
        }

        #[test]
        fn a_number_near_the_limit_too(
            keep in 0_usize..310, tail in "[0-9]{0,8}", point in 0_usize..309, sign in "-?"
        ) {
            let limit = std::str::from_utf8(INFINITE).unwrap();
            let digits = format!("{}{tail}", &limit[..keep.min(309)]);
            if !digits.is_empty() {
                let (whole, rest) = digits.split_at(point.min(digits.len() - 1).max(1).min(digits.len()));
                let whole = if whole.starts_with('0') { "0" } else { whole };
                let rest = if rest.is_empty() { "0" } else { rest };
                let exponent = 309_i64 - whole.len() as i64;
                agrees(&format!("{sign}{whole}.{rest}e{exponent}"));
            }
        }
    }

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
