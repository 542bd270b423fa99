//! Writes that the relay put back: as proposals, within bounds. A proposal that does not fit is set
//! aside.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::Place;
use countersign_plan::history::{ChangeKind, EditChannel};
use countersign_plan::people::Person;
use serde_json::{Value, json};

use super::Room;
use super::batch::Batch;
use super::outage::BatchFailure;
use crate::field_log::Record;
use crate::store::{ClientOwner, NewRow};
use crate::token::Participant;

/// Longer values are not kept as proposals but set aside, in bytes of JSON: who types on behind one
/// writes it whole with each letter.
const VALUE_BYTES_MAX: usize = 8 << 10;
/// Nor are deeper ones. No place of a plan holds a value of more than two levels, and the gate
/// takes 32.
const VALUE_DEPTH_MAX: usize = 8;
/// Open proposals of one person,
pub(super) const PROPOSALS_PERSON_MAX: usize = 200;
/// and of a plan. A quarter of both is kept for the verified.
const PROPOSALS_PLAN_MAX: usize = 2_000;

/// A person who changes a text again within this time goes on typing.
const TYPING: TimeDelta = TimeDelta::seconds(3);
/// A suggestion that somebody goes on typing is written this often at most: each time the whole
/// text goes to everybody.
const PAUSE: TimeDelta = TimeDelta::seconds(1);

/// Suggestions of guests who go on typing, by the keys of their proposals.
#[derive(Debug, Default)]
pub(super) struct TypedTexts {
    by_key: BTreeMap<Place, TypedSuggestion>,
    /// As it was before the batch that is being handled.
    before: Option<BTreeMap<Place, TypedSuggestion>>,
}

#[derive(Clone, Debug)]
struct TypedSuggestion {
    who: Participant,
    text: String,
    /// When it was written last.
    written: DateTime<Utc>,
    /// More was typed since.
    is_ahead: bool,
}

impl TypedTexts {
    /// The typed text that was not written yet.
    pub(super) fn ahead(&self, key: &Place, who: &Participant) -> Option<&str> {
        let typed = self.by_key.get(key).filter(|typed| typed.is_ahead)?;
        ((typed.who.side, &typed.who.sub) == (who.side, &who.sub)).then_some(typed.text.as_str())
    }

    /// Whether what is typed now waits, because it was written a moment ago.
    pub(super) fn waits(&self, key: &Place, now: DateTime<Utc>) -> bool {
        self.by_key.get(key).is_some_and(|typed| (now - typed.written).abs() < PAUSE)
    }

    /// Notes a text that is written now, or waits.
    pub(super) fn note(&mut self, key: Place, who: &Participant, text: String, now: DateTime<Utc>) {
        let waits = self.waits(&key, now);
        self.remember();
        let written = self.by_key.get(&key).filter(|_| waits).map_or(now, |typed| typed.written);
        self.by_key
            .insert(key, TypedSuggestion { who: who.clone(), text, written, is_ahead: waits });
    }

    /// Somebody wrote the proposal anew or took it away, which is the later word.
    pub(super) fn forget(&mut self, key: &Place) {
        if self.by_key.contains_key(key) {
            self.remember();
            self.by_key.remove(key);
        }
    }

    /// When the next one is to be written.
    pub(super) fn next(&self) -> Option<DateTime<Utc>> {
        self.by_key.values().filter(|typed| typed.is_ahead).map(|typed| typed.written + PAUSE).min()
    }

    /// Takes what is to be written, and forgets what nobody goes on with.
    fn take(&mut self, now: DateTime<Utc>, which: Due) -> Vec<(Place, TypedSuggestion)> {
        if self.by_key.is_empty() {
            return Vec::new();
        }
        self.remember();
        let is_old = |typed: &TypedSuggestion, span: TimeDelta| (now - typed.written).abs() >= span;
        self.by_key.retain(|_, typed| typed.is_ahead || !is_old(typed, TYPING));
        let mut due = Vec::new();
        for (key, typed) in &mut self.by_key {
            if typed.is_ahead && (which == Due::All || is_old(typed, PAUSE)) {
                (typed.is_ahead, typed.written) = (false, now);
                due.push((key.clone(), typed.clone()));
            }
        }
        due
    }

    fn remember(&mut self) {
        if self.before.is_none() {
            self.before = Some(self.by_key.clone());
        }
    }

    /// The batch is durable.
    pub(super) fn keep_changes(&mut self) {
        self.before = None;
    }

    /// The append of the batch failed: everything is as it was before.
    pub(super) fn take_back(&mut self) {
        if let Some(before) = self.before.take() {
            self.by_key = before;
        }
    }
}

/// Which suggestions are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// Those that waited long enough.
    Waited,
    /// All that wait: the room ends.
    All,
}

impl Room {
    /// Writes what guests typed since it was written last.
    pub(super) fn write_suggestions(
        &mut self,
        which: Due,
        batch: &mut Batch,
    ) -> Result<(), BatchFailure> {
        for (key, typed) in self.typed.take(batch.at, which) {
            if !self.keeps_proposals {
                self.set_typed_aside(&key, &typed.who, typed.text, batch);
                continue;
            }
            let at = batch.at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
            let written = self.replica.doc.put(&[(key, json!({"value": typed.text, "at": at}))]);
            let own = self.replica.gate.admit_own(&written.update);
            let own = own.map_err(|e| {
                BatchFailure::Unwritable(format!("a suggestion does not pass the gate: {e}"))
            })?;
            let Some(bytes) = own.map(|own| Bytes::from(own.into_owned())) else { continue };
            self.claim_own_id(batch);
            self.note_relay(batch);
            self.replica.logged(bytes.len());
            let record =
                Record::of(&written.changes, &self.replica.doc, &typed.who, EditChannel::Live);
            let (principal, client) = (ClientOwner::Relay, self.replica.doc.client());
            batch.add_own(NewRow { principal, client, bytes, at: batch.at, record });
        }
        Ok(())
    }

    /// The suggestion of a guest who goes on typing in a text and may not have heard yet that it
    /// was put back. A later change begins anew.
    pub(super) fn suggested_so_far(
        &self,
        key: &Place,
        who: &Participant,
        now: DateTime<Utc>,
    ) -> Option<String> {
        if let Some(text) = self.typed.ahead(key, who) {
            return Some(text.to_owned());
        }
        let last = self.history().entries(key).last()?;
        let is_own = last.by.side == who.side && last.by.sub == who.sub;
        let so_far = self.replica.doc.value(key);
        (is_own && now - last.at < TYPING).then(|| so_far["value"].as_str().map(str::to_owned))?
    }

    /// How long until a suggestion is to be written.
    pub(super) fn next_suggestion(&self) -> Option<Duration> {
        let left =
            (self.typed.next()? - (self.around.clock)()).min(PAUSE).to_std().unwrap_or_default();
        Some(left.max(Duration::from_millis(1)))
    }
}

/// How many proposals more one person may have open. Counted when it is asked first.
pub(super) struct Allowance<'a> {
    room: &'a Room,
    name: &'a str,
    who: &'a Participant,
    left: Option<isize>,
    /// Bytes that the plan may still grow by.
    bytes: usize,
}

impl<'a> Allowance<'a> {
    pub(super) fn of(room: &'a Room, name: &'a str, who: &'a Participant) -> Allowance<'a> {
        let bytes = room.around.limits.plan.saturating_sub(room.replica.counted());
        Allowance { room, name, who, left: None, bytes }
    }

    /// The proposal of a value under a key, if it can be kept.
    pub(super) fn keep(&mut self, key: &Place, value: &Value, at: &str) -> Option<Value> {
        if !fits(value) || !self.admits(key, value) {
            return None;
        }
        Some(json!({"value": value, "at": at}))
    }

    /// Whether the relay may write something under the key of a proposal.
    pub(super) fn admits(&mut self, key: &Place, proposal: &Value) -> bool {
        // A room whose proposals did not pass its own gate puts back, and keeps nothing.
        if !self.room.keeps_proposals || self.is_of_somebody_verified(key) {
            return false;
        }
        let bytes = bytes_under(key, proposal);
        if bytes > self.bytes || self.room.replica.doc.value(key).is_null() && !self.takes_one() {
            return false;
        }
        self.bytes -= bytes;
        true
    }

    /// Whether a proposal that its author made themselves, and that is merged, is one too many.
    pub(super) fn is_exceeded_by(&mut self, before: &Value, after: &Value) -> bool {
        if !before.is_null() || after.is_null() || self.left() >= 0 {
            return false;
        }
        self.left = self.left.map(|left| left + 1);
        true
    }

    fn takes_one(&mut self) -> bool {
        let takes = self.left() > 0;
        if takes {
            self.left = self.left.map(|left| left - 1);
        }
        takes
    }

    fn left(&mut self) -> isize {
        let count = || {
            let (own, all) = self.room.replica.doc.proposals_by(self.name);
            // Somebody verified can be of the same sub, and others of the plan want to propose.
            let is_guest = !self.who.assurance.is_verified();
            let share = |max: usize| if is_guest { max - max / 4 } else { max };
            let left = |max: usize, n: usize| share(max) as isize - n as isize;
            left(PROPOSALS_PERSON_MAX, own).min(left(PROPOSALS_PLAN_MAX, all))
        };
        *self.left.get_or_insert_with(count)
    }

    /// Whether somebody verified of the same sub proposed what stands there: a link of theirs does
    /// not replace it.
    fn is_of_somebody_verified(&self, key: &Place) -> bool {
        let stands = !self.room.replica.doc.value(key).is_null();
        let by = self
            .room
            .history()
            .entries(key)
            .iter()
            .rev()
            .find(|e| e.note.what == ChangeKind::Proposed);
        stands && by.is_some_and(|entry| is_in_better_hands(&entry.by, self.who))
    }
}

/// Whether somebody verified wrote what a guest, perhaps under the same sub, would write over.
pub(super) fn is_in_better_hands(by: &Person, who: &Participant) -> bool {
    !who.assurance.is_verified() && by.assurance.is_verified()
}

/// The bytes that proposals take among what the relay writes: they count to the plan's limit.
pub(super) fn bytes_of(writes: &[(Place, Value)]) -> usize {
    let proposals = writes
        .iter()
        .filter(|(place, value)| !value.is_null() && matches!(place, Place::Proposal(_)));
    proposals.map(|(place, value)| bytes_under(place, value)).sum()
}

fn bytes_under(key: &Place, proposal: &Value) -> usize {
    key.to_string().len() + proposal.to_string().len()
}

/// Whether a value can be kept as a proposal.
fn fits(value: &Value) -> bool {
    is_shallow(value, VALUE_DEPTH_MAX) && value.to_string().len() <= VALUE_BYTES_MAX
}

fn is_shallow(value: &Value, depth_max: usize) -> bool {
    match value {
        Value::Array(inner) => {
            depth_max > 0 && inner.iter().all(|inner| is_shallow(inner, depth_max - 1))
        }
        Value::Object(inner) => {
            depth_max > 0 && inner.values().all(|inner| is_shallow(inner, depth_max - 1))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    }
}
