//! Single cells: what spreadsheets make of dates and numbers, and what must not become a formula.

use chrono::NaiveDate;

use crate::message::Message;
use crate::model::read_date;

/// Characters that begin a formula in a spreadsheet: ASCII, and the full-width and small forms that
/// Excel and LibreOffice take for them in some locales.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// The cell with an apostrophe before each character that begins a formula where a spreadsheet may
/// begin a cell.
///
/// Excel and LibreOffice split lines at the list separator of the user's locale, or at whatever is
/// chosen in a dialog: `x;=1+41;y` in a file separated by commas is three cells where `;`
/// separates, with quotation marks or without. So a cell may begin at the start of the text and
/// behind any separator, quotation mark or line break, and behind the blanks that follow these. A
/// sign that stands alone between two blanks is none: `a =1` is guarded, `a - b` is not. Within a
/// word (`e-mail`, `a=b`) no spreadsheet begins a cell. [`unguarded`] takes the apostrophes away.
pub(super) fn guarded(cell: &str) -> String {
    rewritten(cell, CellDirection::Out)
}

/// Takes the apostrophes of [`guarded`] away; of other apostrophes none.
pub(super) fn unguarded(cell: &str) -> String {
    rewritten(cell, CellDirection::In)
}

#[derive(Clone, Copy)]
enum CellDirection {
    Out,
    In,
}

/// The text with one apostrophe more, or one less, at each place that [`guarded`] guards. At the
/// very start these are also apostrophes of the text itself, so that the import tells them from
/// ours.
fn rewritten(cell: &str, way: CellDirection) -> String {
    let chars: Vec<char> = cell.chars().collect();
    let mut written = String::with_capacity(cell.len() + 1);
    let mut at = 0;
    while at < chars.len() {
        let apostrophes = chars[at..].iter().take_while(|c| **c == '\'').count();
        let next = chars.get(at + apostrophes);
        let is_formula = match next {
            Some(c) => FORMULA.contains(c) && begins_cell(&chars, at, at + apostrophes),
            None => false,
        };
        let kept = match way {
            CellDirection::Out if is_formula || (at == 0 && apostrophes > 0) => apostrophes + 1,
            CellDirection::In if is_formula || (at == 0 && apostrophes > 1) => {
                apostrophes.saturating_sub(1)
            }
            CellDirection::Out | CellDirection::In => apostrophes,
        };
        written.extend(std::iter::repeat_n('\'', kept));
        at += apostrophes;
        if let Some(c) = next {
            written.push(*c);
            at += 1;
        }
    }
    written
}

/// Whether a spreadsheet may begin a cell at `start`, where apostrophes stand, or the formula
/// character at `formula`.
fn begins_cell(chars: &[char], start: usize, formula: usize) -> bool {
    let Some(before) = start.checked_sub(1).map(|i| chars[i]) else { return true };
    if !before.is_whitespace() {
        return separates(before);
    }
    let words = chars[..start].iter().rposition(|c| !c.is_whitespace());
    let Some(word_end) = words else { return true };
    if chars[word_end + 1..start].iter().any(|c| *c != ' ') || separates(chars[word_end]) {
        return true;
    }
    // Blanks alone, behind a word: a separator only where blanks separate, and then the cell ends
    // at the next one.
    chars.get(formula + 1) != Some(&' ')
}

/// Whether cells may be separated or quoted by it: anything that is no letter, number, apostrophe
/// or formula.
fn separates(c: char) -> bool {
    !c.is_alphanumeric() && c != '\'' && !FORMULA.contains(&c)
}

/// A date as `2026-11-23`, `2026/11/23`, `23.11.2026`, or with slashes where day and month cannot
/// be confused.
///
/// # Errors
/// What should stand there.
pub(super) fn date(cell: &str) -> Result<NaiveDate, Message> {
    let expected = || Message::new("import-date");
    // The time of day that a spreadsheet appends is no part of the date.
    let day = cell.split(['T', ' ']).next().unwrap_or(cell);
    let iso = day.replace(['/', '.'], "-");
    if let Some(date) = read_date(&iso) {
        return Ok(date);
    }
    let parts: Vec<&str> = day.split(['.', '/', '-']).collect();
    let [one, two, year] = parts.as_slice() else { return Err(expected()) };
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    let (Some(one), Some(two), 4) = (number(one), number(two), year.len()) else {
        return Err(expected());
    };
    let of = |day: u32, month: u32| read_date(&format!("{year}-{month:02}-{day:02}"));
    let read = if day.contains('.') {
        of(one, two)
    } else {
        match (of(one, two), of(two, one)) {
            (Some(a), Some(b)) if a != b => {
                return Err(Message::new("import-unclear-date")
                    .with("first", a.to_string())
                    .with("second", b.to_string()));
            }
            (a, b) => a.or(b),
        }
    };
    read.ok_or_else(expected)
}

/// Working days: `10`, `10 days`, `5-10`, `2 weeks`, `1-2 w`. The lower end comes first when there
/// are two.
///
/// # Errors
/// What should stand there.
pub(super) fn days(cell: &str) -> Result<(Option<u16>, u16), Message> {
    let expected = || Message::new("import-days");
    let cell = cell.to_lowercase();
    let split = cell.find(|c: char| c.is_alphabetic()).unwrap_or(cell.len());
    let (numbers, unit) = (cell[..split].trim(), cell[split..].trim());
    let each = match unit {
        "" | "d" | "day" | "days" | "wd" | "working days" | "working day" | "business days"
        | "business day" => 1,
        "w" | "wk" | "wks" | "week" | "weeks" => 5,
        _ => return Err(expected()),
    };
    let number = |text: &str| {
        // A spreadsheet may write 10 as 10.0.
        let text = text.trim();
        let text = text.strip_suffix(".0").unwrap_or(text);
        text.parse::<u16>()
            .ok()
            .and_then(|n| n.checked_mul(each))
            .filter(|n| *n <= 999)
            .ok_or_else(expected)
    };
    match numbers.split_once(['-', '–']) {
        None => Ok((None, number(numbers)?)),
        Some((min, max)) => {
            let (min, max) = (number(min)?, number(max)?);
            if min > max { Err(expected()) } else { Ok(((min < max).then_some(min), max)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_guarded_and_come_back() {
        for cell in [
            "=1+1",
            "+49 30",
            "-x",
            "@SUM(A1)",
            "\t=x",
            "'tis",
            "''",
            "'",
            "'=x",
            "''=x",
            "plain",
            "",
            "a=b",
            "x;=1+41;y",
            "x,=1",
            "x\n=1",
            "x\n  -1",
            "x\t=1",
            "x \"=1",
            "x;'=1",
            "x;''=1",
            "x'=1",
            " =1",
            "＝1+1",
            "x|＠y",
            "(-5)",
            "a - b",
            "a -5",
            "a 'tis",
            "rock 'n' -roll",
            "=",
            "a =",
            "\r=x",
        ] {
            assert_eq!(unguarded(&guarded(cell)), cell, "{:?}", guarded(cell));
        }
        assert_eq!(unguarded("'tis"), "'tis");
        assert_eq!(
            guarded("Kick-off - Northwind, e-mail a@b.example"),
            "Kick-off - Northwind, e-mail a@b.example"
        );
        assert_eq!(guarded("x;=1+41;y"), "x;'=1+41;y");
    }

    #[test]
    fn dates_as_spreadsheets_write_them() {
        let of = |cell: &str| date(cell).map(|d| d.to_string());
        for cell in [
            "2026-11-23",
            "2026/11/23",
            "23.11.2026",
            "11/23/2026",
            "23/11/2026",
            "2026-11-23 00:00:00",
        ] {
            assert_eq!(of(cell), Ok("2026-11-23".to_owned()), "{cell}");
        }
        assert_eq!(of("03.04.2026"), Ok("2026-04-03".to_owned()));
        assert_eq!(of("3/3/2026"), Ok("2026-03-03".to_owned()));
        let unclear = of("3/4/2026").expect_err("unclear").to_string();
        assert!(unclear.contains(r#""first":"2026-04-03","second":"2026-03-04""#), "{unclear}");
        for cell in [
            "2026-02-31",
            "31.02.2026",
            "02/31/2026",
            "soon",
            "Q3",
            "12.13.26",
            "1/2/3/4",
            "2026-1",
        ] {
            assert!(of(cell).is_err(), "{cell}");
        }
    }

    #[test]
    fn days_as_people_write_them() {
        assert_eq!(days("10"), Ok((None, 10)));
        assert_eq!(days("0"), Ok((None, 0)));
        assert_eq!(days("10.0"), Ok((None, 10)));
        assert_eq!(days("5-10"), Ok((Some(5), 10)));
        assert_eq!(days("5 – 10 days"), Ok((Some(5), 10)));
        assert_eq!(days("1-2 weeks"), Ok((Some(5), 10)));
        assert_eq!(days("2w"), Ok((None, 10)));
        assert_eq!(days("7-7"), Ok((None, 7)));
        for cell in ["-3", "1000", "300 weeks", "10-5", "soon", "2 months", "1e3", "99999999999"] {
            assert!(days(cell).is_err(), "{cell}");
        }
    }
}
