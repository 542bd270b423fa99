//! The order of the ledger's entries among the changes of the plan.

use chrono::{DateTime, Utc};

use super::LogEntry;

/// Where an entry of the ledger stands among the changes of the plan. Clocks are set back; the
/// log's numbers only rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogPosition {
    /// The log's number of the row that holds it; `None` where that was not kept. Then the time
    /// decides.
    pub row: Option<u64>,
    /// When it was written, by the relay's clock.
    pub at: DateTime<Utc>,
}

impl LogPosition {
    /// Whether a change came after it.
    pub fn is_before(self, change: &LogEntry) -> bool {
        self.precedes(change.seq, change.at)
    }

    /// Whether a row of the log with this number and time came after it.
    pub fn precedes(self, seq: u64, at: DateTime<Utc>) -> bool {
        match self.row {
            Some(row) => seq > row,
            None => at > self.at,
        }
    }

    /// The entries of one place that came after it, of all, oldest first.
    pub fn later(self, entries: &[LogEntry]) -> &[LogEntry] {
        let first = entries.partition_point(|entry| !self.is_before(entry));
        entries.get(first..).unwrap_or_default()
    }
}
