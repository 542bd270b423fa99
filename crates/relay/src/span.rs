//! A span of time as one types it: `8h`, `30m`, `90s`, `7d`, `1h30m`.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Deserializer};

/// A span of at most ten years; none at all is one, too: a token that has expired when it is minted
/// is one to try with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span(Duration);

impl Span {
    /// A working day.
    pub const HOURS_8: Span = Span(Duration::from_secs(8 * 3600));

    /// As the standard library has it.
    pub fn get(self) -> Duration {
        self.0
    }
}

impl FromStr for Span {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Span, Self::Err> {
        const FORM: &str =
            "a span is a number and a unit, as 8h, 30m, 90s, 7d or 1h30m, of 0s to 3650d";
        let (mut total, mut number) = (0u64, None::<u64>);
        for c in text.trim().chars() {
            if let Some(digit) = c.to_digit(10) {
                number =
                    number.unwrap_or(0).checked_mul(10).and_then(|n| n.checked_add(digit.into()));
                number.ok_or(FORM)?;
                continue;
            }
            let unit = match c {
                's' => 1,
                'm' => 60,
                'h' => 3600,
                'd' => 86_400,
                _ => return Err(FORM),
            };
            let part = number.take().and_then(|n| n.checked_mul(unit)).ok_or(FORM)?;
            total = total.checked_add(part).ok_or(FORM)?;
        }
        let sound = number.is_none() && total <= 3650 * 86_400 && !text.trim().is_empty();
        if sound { Ok(Span(Duration::from_secs(total))) } else { Err(FORM) }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}s", self.0.as_secs())
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Span, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_as_one_types_them() {
        let secs = |text: &str| text.parse::<Span>().map(|s| s.get().as_secs()).ok();
        assert_eq!(
            ["0s", "1s", "30m", "8h", "7d", "1h30m"].map(secs),
            [Some(0), Some(1), Some(1800), Some(28_800), Some(604_800), Some(5400)]
        );
        for odd in ["", " ", "8", "h", "8 h", "-1s", "8y", "99999d", "99999999999999999999999s"] {
            assert_eq!(secs(odd), None, "{odd:?}");
        }
    }
}
