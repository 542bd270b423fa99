//! A span of time as people write it: `8h`, `30m`, `90s`, `7d`, `1h30m`, `2 weeks`.

use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Deserializer};

/// A span of at most ten years, in whole seconds. None at all is one, too: a token that has expired
/// when it is minted is one to try with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span(Duration);

impl Span {
    /// A working day.
    pub const HOURS_8: Span = Span(Duration::from_secs(8 * 3600));

    const MAX: Duration = Duration::from_secs(3650 * 86_400);

    /// As the standard library has it.
    pub fn get(self) -> Duration {
        self.0
    }
}

impl FromStr for Span {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Span, Self::Err> {
        const FORM: &str = "a span is a number and a unit, as 8h, 30m, 90s, 7d or 1h30m, of 0s to \
             3650d in whole seconds; M for months is not taken, because m is minutes";
        // A token for 30 minutes would hold for years.
        if text.contains('M') {
            return Err(FORM);
        }
        let span = humantime::parse_duration(text.trim()).map_err(|_| FORM)?;
        if span <= Span::MAX && span.subsec_nanos() == 0 { Ok(Span(span)) } else { Err(FORM) }
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
    fn les1_spans_read_as_people_write_them_and_no_minutes_become_months() {
        let secs = |text: &str| text.parse::<Span>().map(|s| s.get().as_secs()).ok();
        for (text, expected) in [
            ("0s", 0),
            ("1s", 1),
            ("30m", 1800),
            ("8h", 28_800),
            ("7d", 604_800),
            ("1h30m", 5400),
            (" 90s ", 90),
            ("08h", 28_800),
            ("30m1h", 5400),
            ("1h1h", 7200),
            ("3650d", 315_360_000),
            // Earlier versions refused these.
            ("8 h", 28_800),
            ("2 weeks", 1_209_600),
        ] {
            assert_eq!(secs(text), Some(expected), "{text:?}");
        }
        for odd in [
            "",
            " ",
            "8",
            "h",
            "-1s",
            "30M",
            "3651d",
            "99999d",
            "1500ms",
            "99999999999999999999999s",
        ] {
            assert_eq!(secs(odd), None, "{odd:?}");
        }
    }
}
