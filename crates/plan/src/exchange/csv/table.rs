//! The cells of a table, and which column is which.

use std::collections::{BTreeMap, BTreeSet};

use super::{Column, cells};
use crate::exchange::{
    ENTITIES_MAX, ImportError, ROWS_MAX, VALUES_MAX, shortened, text_too_long, too_many,
};
use crate::invisible::is_invisible;
use crate::message::{Catalogue, Message, Param};

/// Within how many rows the headings must stand; sheets often begin with a title.
const HEADINGS_WITHIN: usize = 20;

/// Rows with something in them: a step or a person each, below what may stand above.
const FILLED_MAX: usize = 2 * ENTITIES_MAX + HEADINGS_WITHIN;

/// A table as a spreadsheet shows it: row `n` here is row `n + 1` there.
pub(super) struct SheetTable {
    rows: Vec<Vec<String>>,
    /// The index of the row of headings.
    headings: usize,
    /// The index of each known column.
    columns: BTreeMap<Column, usize>,
}

impl SheetTable {
    /// Reads the cells and finds the headings.
    pub(super) fn read(text: &str, words: &dyn Catalogue) -> Result<SheetTable, ImportError> {
        let mut rows = rows(text)?;
        let (headings, columns) = headings(&rows, words)?;
        // A name with a line break in it would pass for two lines wherever it is shown.
        let of_one_line = columns.iter().filter(|(column, _)| !column.has_lines()).map(|(_, i)| *i);
        for i in of_one_line {
            for cell in rows.iter_mut().filter_map(|row| row.get_mut(i)) {
                if cell.contains(['\n', '\t']) {
                    *cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
        }
        Ok(SheetTable { rows, headings, columns })
    }

    /// The rows below the headings that are not blank.
    pub(super) fn content(&self) -> impl Iterator<Item = usize> {
        (self.headings + 1..self.rows.len())
            .filter(|row| self.rows[*row].iter().any(|c| !c.is_empty()))
    }

    /// A cell, empty where there is none.
    pub(super) fn cell(&self, row: usize, column: Column) -> &str {
        self.columns.get(&column).and_then(|i| self.rows[row].get(*i)).map_or("", String::as_str)
    }

    /// Whether the table has the column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains_key(&column)
    }

    /// The heading of a column as the table spells it; of one that it lacks, ours.
    pub(super) fn heading(&self, column: Column) -> Param {
        self.spelt(column).map_or_else(|| column.heading().into(), Param::from)
    }

    /// The heading of a column as the table spells it, where it has one.
    pub(super) fn spelt(&self, column: Column) -> Option<&str> {
        let at = self.columns.get(&column).and_then(|i| self.rows[self.headings].get(*i));
        at.map(String::as_str)
    }

    /// Cells of a row that stand under no known column: heading and cell.
    pub(super) fn others(&self, row: usize) -> Vec<(&str, &str)> {
        let known: BTreeSet<usize> = self.columns.values().copied().collect();
        let heading = |i: usize| self.rows[self.headings].get(i).map_or("", String::as_str);
        let cells = self.rows[row].iter().enumerate();
        cells
            .filter(|(i, c)| !known.contains(i) && !c.is_empty())
            .map(|(i, c)| (heading(i), c.as_str()))
            .collect()
    }

    /// The content above the headings, and the columns that are none of ours.
    pub(super) fn not_understood(&self) -> Vec<Message> {
        let above = self.rows[..self.headings]
            .iter()
            .enumerate()
            .filter(|(_, row)| row.iter().any(|c| !c.is_empty()));
        let mut lines: Vec<Message> = above
            .map(|(nth, row)| {
                let cells: Vec<&str> =
                    row.iter().map(String::as_str).filter(|c| !c.is_empty()).collect();
                Message::new("import-above-headings")
                    .with("row", nth + 1)
                    .with("text", shortened(&cells.join(", ")))
            })
            .collect();
        let known: BTreeSet<usize> = self.columns.values().copied().collect();
        for (i, heading) in self.rows[self.headings].iter().enumerate() {
            let filled = self
                .content()
                .filter(|row| self.rows[*row].get(i).is_some_and(|c| !c.is_empty()))
                .count();
            if !known.contains(&i) && filled > 0 && !heading.is_empty() {
                lines.push(
                    Message::new("import-column-noted")
                        .with("column", shortened(heading))
                        .with("n", filled),
                );
            }
        }
        lines
    }
}

fn rows(text: &str) -> Result<Vec<Vec<String>>, ImportError> {
    let delimiter = delimiter(text);
    if let Some(line) = unclosed(text, delimiter) {
        // The reader would take all that follows for one cell, without a word.
        return Err(ImportError::NotAPlan(Message::new("import-unclosed").with("line", line)));
    }
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut record = ::csv::StringRecord::new();
    let (mut next_line, mut blank, mut filled, mut cell_count) = (1, 0, 0, 0);
    while reader.read_record(&mut record).map_err(|e| {
        ImportError::NotAPlan(Message::new("import-no-table").with("says", e.to_string()))
    })? {
        // The reader skips empty lines, which a spreadsheet counts as rows; a cell of several lines
        // is in one row.
        let line = record.position().map_or(next_line, |p| p.line());
        blank += usize::try_from(line.saturating_sub(next_line)).unwrap_or(0);
        let within: usize = record.iter().map(|c| c.matches('\n').count()).sum();
        next_line = line + 1 + u64::try_from(within).unwrap_or(0);
        let filled_cells = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let width = filled_cells.last().map_or(0, |(last, _)| last + 1);
        if width == 0 {
            // Tables often end in a million rows of separators alone: only those above content are
            // kept.
            blank += 1;
            continue;
        }
        (filled, cell_count) = (filled + 1, cell_count + width);
        too_many("filled-rows", filled, FILLED_MAX)?;
        too_many("rows", rows.len() + blank + 1, ROWS_MAX)?;
        too_many("cells", cell_count, VALUES_MAX)?;
        rows.extend((0..std::mem::take(&mut blank)).map(|_| Vec::new()));
        for (nth, cell) in record.iter().take(width).enumerate() {
            let at = || {
                Message::new("import-at-cell")
                    .with("row", rows.len() + 1)
                    .with("column", nth + 1)
                    .into()
            };
            text_too_long(at, cell)?;
        }
        rows.push(record.iter().take(width).map(|c| cells::unguarded(plain(c).trim())).collect());
    }
    Ok(rows)
}

/// The cell without characters that steer a reader, and with line feeds for all line breaks.
fn plain(cell: &str) -> String {
    let lines = cell.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    lines.chars().filter(|c| matches!(c, '\n' | '\t') || !is_invisible(*c)).collect()
}

/// The line in which a cell begins with a quotation mark that nothing closes.
fn unclosed(text: &str, delimiter: u8) -> Option<usize> {
    #[derive(PartialEq)]
    enum CellState {
        Begin,
        Plain,
        Quoted,
        Quote,
    }
    let (mut at, mut line, mut opened) = (CellState::Begin, 1, 1);
    for byte in text.bytes() {
        at = match (at, byte) {
            (CellState::Begin, b'"') => {
                opened = line;
                CellState::Quoted
            }
            // Twice is one that belongs to the text.
            (CellState::Quote, b'"') => CellState::Quoted,
            (CellState::Quoted, b'"') => CellState::Quote,
            (CellState::Quoted, _) => CellState::Quoted,
            (CellState::Begin | CellState::Plain | CellState::Quote, b'\n' | b'\r') => {
                CellState::Begin
            }
            (CellState::Begin | CellState::Plain | CellState::Quote, byte) if byte == delimiter => {
                CellState::Begin
            }
            (CellState::Begin | CellState::Plain | CellState::Quote, _) => CellState::Plain,
        };
        line += usize::from(byte == b'\n');
    }
    (at == CellState::Quoted).then_some(opened)
}

/// The first row that heads a column of steps and at least one more, or steps alone in a table of
/// one column.
fn headings(
    rows: &[Vec<String>],
    words: &dyn Catalogue,
) -> Result<(usize, BTreeMap<Column, usize>), ImportError> {
    for (nth, row) in rows.iter().enumerate().take(HEADINGS_WITHIN) {
        let mut columns = BTreeMap::new();
        for (i, heading) in row.iter().enumerate() {
            let Some(column) = Column::of_heading(heading, words) else { continue };
            if column == Column::Step
                && columns.get(&column).is_some_and(|before| is_numbers(&rows[nth + 1..], *before))
            {
                // "Step" headed the numbers, and the titles stand under "Action" or the like.
                let numbers = columns.remove(&Column::Step);
                columns.extend(numbers.map(|before| (Column::No, before)));
            }
            columns.entry(column).or_insert(i);
        }
        let width = row.iter().filter(|c| !c.is_empty()).count();
        if columns.contains_key(&Column::Step) && (columns.len() > 1 || width == 1) {
            return Ok((nth, columns));
        }
    }
    let found = rows.first().map(|row| shortened(&row.join(", "))).unwrap_or_default();
    let columns = Column::written().into_iter().map(Column::heading);
    let columns = columns.reduce(|first, second| {
        Message::new("list-middle").with("first", first).with("second", second)
    });
    Err(ImportError::NotAPlan(
        Message::new("import-no-headings")
            .with("n", HEADINGS_WITHIN)
            .with("found", found)
            .with("columns", columns.unwrap_or_else(|| Message::new("nothing"))),
    ))
}

fn is_numbers(rows: &[Vec<String>], column: usize) -> bool {
    let mut cells =
        rows.iter().filter_map(|row| row.get(column)).filter(|c| !c.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|c| c.parse::<f32>().is_ok())
}

/// The separator that the first lines use most, outside of quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    let mut lines = 0;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => lines += 1,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(d, _)| *d == byte).for_each(|(_, n)| *n += 1),
        }
        if lines >= HEADINGS_WITHIN && counts.iter().any(|(_, n)| *n > 0) {
            break;
        }
    }
    // Of equals the first; a table of one column has none.
    counts.into_iter().rev().max_by_key(|(_, n)| *n).map_or(b',', |(d, _)| d)
}
