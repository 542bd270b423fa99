//! The entries of one place, and how a log that grows is folded.
//!
//! Two rules keep a log small. A *run* (one person sets one place again and again within a minute)
//! is one entry as it is recorded. A place, or a log, with more entries than it may keep is
//! *folded*: an old entry goes, and the one behind it begins where the older began. In both cases
//! the newest number stays and the first earlier value stays.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{ChangeKind, EditChannel, FieldLog, LogEntry, LogPosition};
use crate::model::Side;
use crate::people::Person;
use crate::place::Place;
use crate::schema::LogPolicy;

/// Entries with values that one place keeps; beyond it those in the middle are folded.
pub const PLACE_ENTRIES_MAX: usize = 512;

/// The longest run, from its first setting to its last.
const RUN: TimeDelta = TimeDelta::minutes(1);

/// Entries of one place, oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct PlaceEntries {
    pub(super) entries: Vec<LogEntry>,
    /// When the run began that the last entry is of.
    began: Option<DateTime<Utc>>,
    /// The positions of the last entry with a value, of the buyer and of the seller.
    last_valued: [Option<usize>; 2],
}

/// Older entries that are folded into a newer one of the same place.
#[derive(Clone, Debug, PartialEq)]
pub struct Fold {
    /// The numbers (update, place within it) of the entries that go.
    pub gone: Vec<(u64, u32)>,
    /// The entry that stays in their place,
    pub into: (u64, u32),
    /// and the value that was there before all of them.
    pub was: Value,
}

/// How far a log is folded.
#[derive(Clone, Copy, Debug)]
pub struct Bounds<'a> {
    /// Entries with values that the whole log may have.
    pub entries_max: usize,
    /// Entries that go at once, at most.
    pub step: usize,
    /// Where somebody signed or confirmed: no entry before such a position is folded into one
    /// behind it, because what they confirmed is compared with what was written since.
    pub fences: &'a [LogPosition],
}

/// How many entries a fold leaves at either end of a place.
#[derive(Clone, Copy)]
struct Ends {
    first: usize,
    last: usize,
}

impl Ends {
    /// Of a place that is over its own bound.
    const CROWDED: Ends = Ends { first: 64, last: PLACE_ENTRIES_MAX / 2 };
    /// Of dates and owners, when the whole log is over its bound.
    const PROMISED: Ends = Ends { first: 16, last: 64 };
    /// Of other places then.
    const OTHER: Ends = Ends { first: 1, last: 4 };
}

impl PlaceEntries {
    pub(super) fn push(&mut self, entry: LogEntry) {
        self.began = Some(entry.at);
        if entry.note.what != ChangeKind::Written {
            self.last_valued[super::side_index(entry.by.side)] = Some(self.entries.len());
        }
        self.entries.push(entry);
    }

    /// Drops what a person wrote here of which no value is kept. Entries by a link of their sub are
    /// kept apart from what they wrote verified: the link may be in other hands.
    pub(super) fn forget_written(&mut self, by: &Person) {
        let hand = |by: &Person| (by.side, by.sub.clone(), by.assurance.is_verified());
        let (of, before) = (hand(by), self.entries.len());
        self.entries.retain(|e| e.note.what != ChangeKind::Written || hand(&e.by) != of);
        if self.entries.len() != before {
            self.find_last_valued();
        }
    }

    /// The last entry of a side that has a value.
    pub(super) fn last_valued(&self, side: Side) -> Option<&LogEntry> {
        self.entries.get(self.last_valued[super::side_index(side)]?)
    }

    fn find_last_valued(&mut self) {
        self.last_valued = [Side::Buyer, Side::Seller].map(|side| {
            self.entries
                .iter()
                .rposition(|e| e.by.side == side && e.note.what != ChangeKind::Written)
        });
    }

    /// Whether an entry goes on with the run that the last one is of.
    fn goes_on(&self, entry: &LogEntry, since: u64) -> bool {
        let (Some(last), Some(began)) = (self.entries.last(), self.began) else { return false };
        let is_same_kind = match (last.note.what, entry.note.what) {
            (ChangeKind::Set, ChangeKind::Set)
            | (
                ChangeKind::Removed | ChangeKind::Restored,
                ChangeKind::Removed | ChangeKind::Restored,
            )
            | (ChangeKind::Proposed, ChangeKind::Proposed) => true,
            (
                ChangeKind::Set
                | ChangeKind::Removed
                | ChangeKind::Restored
                | ChangeKind::Proposed
                | ChangeKind::Withdrawn
                | ChangeKind::Added
                | ChangeKind::Accepted
                | ChangeKind::Kept
                | ChangeKind::Countered
                | ChangeKind::Written,
                _,
            ) => false,
        };
        let is_same_hand = (last.by.side, &last.by.sub, last.by.assurance, last.how)
            == (entry.by.side, &entry.by.sub, entry.by.assurance, entry.how);
        let span = entry.at - began;
        is_same_kind
            && is_same_hand
            && last.seq > since
            && last.how != EditChannel::Created
            && last.note.to == entry.note.from
            && (TimeDelta::zero()..=RUN).contains(&span)
    }

    /// Folds at most `step` entries between the ends into those behind them.
    fn fold(&mut self, ends: Ends, step: usize, fences: &[LogPosition]) -> Vec<Fold> {
        let kept_from = self.entries.len().saturating_sub(ends.last);
        if kept_from <= ends.first {
            return Vec::new();
        }
        // By the last entry of each hand it is told who holds the place.
        let mut hands = [None; 4];
        for (position, entry) in self.entries.iter().enumerate() {
            let proven = usize::from(entry.by.assurance.is_verified());
            hands[2 * super::side_index(entry.by.side) + proven] = Some(position);
        }
        let mut folds: Vec<Fold> = Vec::new();
        let mut kept: Vec<LogEntry> = Vec::with_capacity(self.entries.len());
        let (mut open, mut left): (Option<Fold>, usize) = (None, step);
        let mut entries = std::mem::take(&mut self.entries).into_iter().enumerate().peekable();
        while let Some((position, mut entry)) = entries.next() {
            if let Some(fold) = &mut open {
                fold.into = (entry.seq, entry.nth);
                entry.note.from.clone_from(&fold.was);
            }
            let goes = left > 0
                && (ends.first..kept_from).contains(&position)
                && !hands.contains(&Some(position))
                && entries.peek().is_some_and(|(_, next)| is_folded_into(&entry, next, fences));
            if goes {
                left -= 1;
                let fold = open.get_or_insert_with(|| Fold {
                    gone: Vec::new(),
                    into: (entry.seq, entry.nth),
                    was: entry.note.from.clone(),
                });
                fold.gone.push((entry.seq, entry.nth));
            } else {
                folds.extend(open.take());
                kept.push(entry);
            }
        }
        drop(entries);
        self.entries = kept;
        self.find_last_valued();
        folds
    }
}

/// Whether an entry may go in favour of the next one.
fn is_folded_into(entry: &LogEntry, next: &LogEntry, fences: &[LogPosition]) -> bool {
    let is_value = |what: ChangeKind| match what {
        ChangeKind::Added | ChangeKind::Written => false,
        ChangeKind::Removed | ChangeKind::Restored | ChangeKind::Set | ChangeKind::Proposed => true,
        ChangeKind::Accepted | ChangeKind::Kept | ChangeKind::Countered | ChangeKind::Withdrawn => {
            true
        }
    };
    let is_fenced = fences.iter().any(|fence| !fence.is_before(entry) && fence.is_before(next));
    is_value(entry.note.what)
        && is_value(next.note.what)
        && entry.how != EditChannel::Created
        && !is_fenced
}

/// Whether each earlier value of a place is evidence.
fn is_evidence(place: &Place) -> bool {
    place.known().is_some_and(|field| field.log == LogPolicy::Evidence)
}

impl FieldLog {
    /// As [`FieldLog::record`], folding a run: where one person sets one place again and again
    /// within a minute, and nobody else wrote there meanwhile, one entry stays, with the newest
    /// number and the first earlier value. Entries up to and with the number `since` are not
    /// taken in: somebody put their name to the plan behind them. Gives the entry as it is
    /// recorded, and the number of the one that it takes the place of.
    pub fn follow(&mut self, mut entry: LogEntry, since: u64) -> (LogEntry, Option<(u64, u32)>) {
        let kept =
            self.places.get_mut(&entry.note.place).filter(|kept| kept.goes_on(&entry, since));
        let replaced = kept.and_then(|kept| Some((kept.began, kept.entries.pop()?)));
        let Some((began, last)) = replaced else {
            self.record(entry.clone());
            return (entry, None);
        };
        self.valued -= 1;
        entry.note.from = last.note.from;
        self.record(entry.clone());
        if let Some(kept) = self.places.get_mut(&entry.note.place) {
            kept.began = began;
        }
        (entry, Some((last.seq, last.nth)))
    }

    /// As [`FieldLog::record`], of an entry that another log took in by [`FieldLog::follow`]: the
    /// last entry of its place goes where `is_replaced` says of its number that the entry takes
    /// its place.
    pub fn repeat(&mut self, entry: LogEntry, is_replaced: impl Fn((u64, u32)) -> bool) {
        if let Some(kept) = self.places.get_mut(&entry.note.place)
            && kept.entries.last().is_some_and(|last| {
                last.note.what != ChangeKind::Written && is_replaced((last.seq, last.nth))
            })
        {
            kept.entries.pop();
            self.valued -= 1;
        }
        self.record(entry);
    }

    /// How many entries keep values.
    pub fn valued(&self) -> usize {
        self.valued
    }

    /// Whether a place, or the log, has more entries than it may keep.
    pub fn is_over(&self, entries_max: usize) -> bool {
        self.valued > entries_max || !self.crowded.is_empty()
    }

    /// Folds places with too many entries; then, where the log has too many, the other places:
    /// those first that are neither dates nor owners, of these the first and the last few
    /// entries stay. The value that a place had first, and who set it last for either side, is
    /// never lost. Says what it did, at most `step` entries.
    pub fn fold(&mut self, bounds: Bounds<'_>) -> Vec<Fold> {
        let mut folds = Vec::new();
        let mut left = bounds.step;
        while left > 0
            && let Some(place) = self.crowded.pop_first()
        {
            self.fold_place(&place, Ends::CROWDED, &mut left, bounds.fences, &mut folds);
            if left == 0 {
                // The rest is folded with the next step.
                self.crowded.insert(place);
            }
        }
        // Somewhat more than needed: otherwise each entry that comes would look for another one to
        // go.
        let target = bounds.entries_max - bounds.entries_max / 20;
        if self.valued > bounds.entries_max && left > 0 {
            let count = |kept: &PlaceEntries| std::cmp::Reverse(kept.entries.len());
            let mut places: Vec<_> = self
                .places
                .iter()
                .map(|(place, kept)| (is_evidence(place), count(kept), place))
                .collect();
            places.sort_unstable();
            let places: Vec<Place> = places.into_iter().map(|(.., place)| place.clone()).collect();
            for place in places {
                let ends = if is_evidence(&place) { Ends::PROMISED } else { Ends::OTHER };
                let mut over = left.min(self.valued.saturating_sub(target));
                if over == 0 {
                    break;
                }
                let allowed = over;
                self.fold_place(&place, ends, &mut over, bounds.fences, &mut folds);
                left -= allowed - over;
            }
        }
        folds
    }

    fn fold_place(
        &mut self,
        place: &Place,
        ends: Ends,
        left: &mut usize,
        fences: &[LogPosition],
        folds: &mut Vec<Fold>,
    ) {
        let Some(kept) = self.places.get_mut(place) else { return };
        let folded = kept.fold(ends, *left, fences);
        let gone: usize = folded.iter().map(|fold| fold.gone.len()).sum();
        *left -= gone;
        self.valued -= gone;
        folds.extend(folded);
    }
}
