//! The field log: for each place of a plan who set it last, and every earlier value of dates,
//! owners and whatever else can be promised (the slip ledger).
//!
//! A room derives a [`Record`] from what an update really changed in the merged document, so a
//! write that lost to a concurrent one leaves none, and undo is an edit like another. It is
//! attributed to whose update it was: the gate lets no update through that holds structs of two
//! people. The store writes it in the transaction of the update; it is never compacted and goes
//! only with its plan. All that one person sets again and again within a minute is one entry, and
//! entries beyond [`crate::config::RelayLimits::log_entries`] are folded:
//! [`countersign_plan::history::Fold`].
//!
//! **Live or offline.** When an edit was made only its author's device knows, and nothing proves
//! it. The record says what the relay saw: *offline* is what came in an answer to the relay's step
//! 1 or before the first such answer of its connection (what a replica brings along when it
//! connects), *live* is what came after, and every call by HTTP. `at` is always when the relay
//! received it.

use chrono::{DateTime, Utc};
use countersign_plan::Change;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::{EditChannel, LogEntry, Note, notes};
use countersign_plan::ids::Path;
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};

use crate::token::Participant;

/// The changes of one update, and their author.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The author of the update.
    pub by: Person,
    /// By which way it came.
    pub how: EditChannel,
    /// The changes, in an order that is the same each time.
    pub notes: Vec<Note>,
    /// Entries that these take the place of, because they go on with a run.
    pub replaces: Vec<Mark>,
}

/// Which entries are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryFilter {
    /// Only this place and those below it.
    pub path: Option<Path>,
    /// Only what was received at or after this instant.
    pub since: Option<DateTime<Utc>>,
    /// Which end comes first.
    pub order: Order,
    /// Only what comes behind this entry, in that order.
    pub after: Option<Mark>,
    /// At most so many.
    pub limit: Option<usize>,
    /// None of these: rows that the plan's room leaves out as forged.
    pub without: Vec<Mark>,
    /// Of sums of changes only those that somebody else had a part in.
    pub not_by: Option<EntryReader>,
}

/// The reader of entries, whom their own are no news to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryReader {
    /// Their side.
    pub side: Side,
    /// The sub of their token.
    pub sub: String,
    /// Whether their address is verified: a link of the same sub may be in other hands.
    pub is_verified: bool,
}

impl EntryReader {
    /// Whether something was done by the reader.
    pub fn is(&self, by: &Person) -> bool {
        (by.side, by.assurance.is_verified()) == (self.side, self.is_verified) && by.sub == self.sub
    }
}

/// Which end of the log comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As a person reads it.
    NewestFirst,
    /// As it happened.
    #[default]
    OldestFirst,
}

/// A place in the log: the number of an update and the place among its changes; as text `17.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The update.
    pub seq: u64,
    /// The change within it.
    pub nth: u32,
}

impl Record {
    /// The changes of a merged update; `None` when none is worth keeping.
    pub fn of(
        changes: &[Change],
        doc: &PlanDoc,
        who: &Participant,
        how: EditChannel,
    ) -> Option<Record> {
        let notes = notes(changes, |kin, id| doc.entity(kin, id));
        let by = || Person {
            sub: who.sub.clone(),
            name: who.name.clone(),
            side: who.side,
            assurance: who.assurance,
        };
        (!notes.is_empty()).then(|| Record { by: by(), how, notes, replaces: Vec::new() })
    }

    /// The entries of the log that it makes.
    pub fn entries(&self, seq: u64, at: DateTime<Utc>) -> impl Iterator<Item = LogEntry> {
        self.notes.iter().zip(0..).map(move |(note, nth)| LogEntry {
            seq,
            nth,
            at,
            note: note.clone(),
            by: self.by.clone(),
            how: self.how,
        })
    }

    /// The changes of the call that created a plan. It counts as the seller's, whoever the document
    /// names; the portal's backend vouches for it.
    pub fn created(changes: &[Change], doc: &PlanDoc, admin: &str) -> Option<Record> {
        let notes = notes(changes, |kin, id| doc.entity(kin, id));
        let by = Person {
            sub: admin.to_owned(),
            name: "Portal".into(),
            side: Side::Seller,
            assurance: Assurance::Verified,
        };
        (!notes.is_empty()).then_some(Record {
            by,
            how: EditChannel::Created,
            notes,
            replaces: Vec::new(),
        })
    }
}

impl Mark {
    /// Reads what [`Mark`] writes.
    pub fn read(text: &str) -> Option<Mark> {
        let (seq, nth) = text.split_once('.')?;
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        (digits(seq) && digits(nth))
            .then(|| Some(Mark { seq: seq.parse().ok()?, nth: nth.parse().ok()? }))?
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.seq, self.nth)
    }
}
