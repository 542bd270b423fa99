//! Undo and redo: one's own edits as effects that can be taken back, led past everything that
//! others wrote since.
//!
//! It holds no document: [`Draft`](super::draft::Draft) carries effects out. A value is taken back
//! only while it still is what one wrote, a text by the very units one wrote or deleted. Other
//! people's edits are never touched.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::delta::{Delta, First};
use crate::change::Change;
use crate::place::Place;

/// Older steps than this many are forgotten.
const STEPS_MAX: usize = 500;
/// Typing in one text goes into one step until a pause of this length.
const PAUSE: TimeDelta = TimeDelta::milliseconds(500);

/// One thing that an edit did, as what takes it back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum UndoEffect {
    /// Wrote a value.
    Value {
        place: Place,
        /// The value that was written: taken back only while it stands.
        mine: Option<Value>,
        /// The value that stood there before.
        earlier: SlotBefore,
    },
    /// Changed a text; the delta changes it back.
    Text { text: Place, back: Delta },
}

/// The state of a slot before an edit.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum SlotBefore {
    Value(Option<Value>),
    /// The entity was not there at all: taking it back marks it as removed at that time.
    Nothing,
}

/// Effects that are taken back together, in the order in which they happened.
pub(super) type UndoStep = Vec<UndoEffect>;

/// A step on the stack of undo, under the number by which it can be taken back later.
#[derive(Debug)]
struct NumberedStep {
    /// Milliseconds since 1970 when it was recorded, or more: no two steps of a device have one
    /// number, not even those of a replica and of the fresh one in its place.
    number: u64,
    effects: UndoStep,
}

/// One's own edits.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<NumberedStep>,
    redo: Vec<UndoStep>,
    /// The number of the newest step, on the stack or not.
    last_number: u64,
    /// The step that the last edit went into; `None` where that edit changed nothing.
    recorded: Option<u64>,
    /// The text that is being typed in, and when it last was: the next edit of it joins the last
    /// step.
    typing: Option<(Place, DateTime<Utc>)>,
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    pub(super) fn seal(&mut self) {
        self.typing = None;
    }

    /// Records an edit. `typed` says that it was typing in one text and nothing else.
    pub(super) fn record(&mut self, step: UndoStep, typed: Option<Place>, now: DateTime<Utc>) {
        self.recorded = None;
        if step.is_empty() {
            return;
        }
        self.redo.clear();
        let joins = match (&self.typing, &typed) {
            (Some((open, at)), Some(text)) => {
                let pause = now - *at;
                open == text && pause >= TimeDelta::zero() && pause <= PAUSE
            }
            _ => false,
        };
        self.typing = typed.map(|text| (text, now));
        match self.undo.last_mut() {
            Some(last) if joins => {
                step.into_iter().for_each(|effect| push(&mut last.effects, effect));
            }
            _ => self.push_undo(step, now),
        }
        self.recorded = self.undo.last().map(|step| step.number);
    }

    /// The number of the step that the last edit went into; `None` where it changed nothing.
    pub(super) fn recorded(&self) -> Option<u64> {
        self.recorded
    }

    pub(super) fn pop_undo(&mut self) -> Option<UndoStep> {
        self.typing = None;
        Some(self.undo.pop()?.effects)
    }

    /// The step with this number, while it can be taken back by itself: a text that one edited again
    /// since holds it fast, because its units are counted in the text as the later step found it.
    pub(super) fn step(&self, number: u64) -> Option<&UndoStep> {
        let at = self.undo.iter().position(|step| step.number == number)?;
        let (step, later) = self.undo.get(at..)?.split_first()?;
        let texts = |step: &NumberedStep| -> Vec<Place> {
            let texts = step.effects.iter().filter_map(|effect| match effect {
                UndoEffect::Text { text, .. } => Some(text.clone()),
                UndoEffect::Value { .. } => None,
            });
            texts.collect()
        };
        let own = texts(step);
        let edited = later.iter().flat_map(texts).any(|text| own.contains(&text));
        (!edited).then_some(&step.effects)
    }

    /// Takes a step out of the stack.
    pub(super) fn take_step(&mut self, number: u64) {
        self.typing = None;
        self.undo.retain(|step| step.number != number);
    }

    pub(super) fn pop_redo(&mut self) -> Option<UndoStep> {
        self.typing = None;
        self.redo.pop()
    }

    /// Keeps what takes an undo back.
    pub(super) fn push_redo(&mut self, step: UndoStep) {
        self.redo.push(step);
    }

    /// Keeps what takes an edit or a redo back.
    pub(super) fn push_undo(&mut self, effects: UndoStep, now: DateTime<Utc>) {
        let ms = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        self.last_number = ms.max(self.last_number + 1);
        self.undo.push(NumberedStep { number: self.last_number, effects });
        if self.undo.len() > STEPS_MAX {
            self.undo.remove(0);
        }
    }

    /// Leads one's own edits past what others changed.
    pub(super) fn pass(&mut self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Text { place, delta } => {
                    let others = Delta::announced(delta);
                    lead_past(
                        self.undo.iter_mut().map(|step| &mut step.effects),
                        place,
                        others.clone(),
                    );
                    lead_past(self.redo.iter_mut(), place, others);
                }
                // Somebody put something else into the place of the text that was edited, or of its
                // entity.
                Change::Field { place, .. }
                    if place.is_text() || matches!(place, Place::Entity(..)) =>
                {
                    self.forget(place);
                }
                Change::Field { .. } => {}
                Change::Added { kin, id } => {
                    if let Some(entity) = Place::entity(*kin, id) {
                        self.forget(&entity);
                    }
                }
                Change::Removed { .. } | Change::Restored { .. } => {}
            }
        }
    }

    /// Forgets edits of a text, or of all texts below a place, that cannot be taken back any more.
    pub(super) fn forget(&mut self, place: &Place) {
        let is_below = |text: &Place| text == place || text.is_below(place);
        self.typing = None;
        let undo = self.undo.iter_mut().map(|step| &mut step.effects);
        for step in undo.chain(&mut self.redo) {
            step.retain(
                |effect| !matches!(effect, UndoEffect::Text { text, .. } if is_below(text)),
            );
        }
        self.undo.retain(|step| !step.effects.is_empty());
        self.redo.retain(|step| !step.is_empty());
    }
}

/// Adds an effect to a step; changes of one text in a row become one.
pub(super) fn push(step: &mut UndoStep, effect: UndoEffect) {
    if let (Some(UndoEffect::Text { text: last, back: earlier }), UndoEffect::Text { text, back }) =
        (step.last_mut(), &effect)
        && last == text
    {
        *earlier = back.then(earlier);
        return;
    }
    step.push(effect);
}

/// The last effect fits the text as it is; each earlier one fits it as it would be with all later
/// ones taken back. So the others' change goes down the stack, and past each effect on its way.
fn lead_past<'a>(
    stack: impl DoubleEndedIterator<Item = &'a mut UndoStep>,
    edited: &Place,
    mut others: Delta,
) {
    for effect in stack.rev().flat_map(|step| step.iter_mut().rev()) {
        if others.is_empty() {
            return;
        }
        if let UndoEffect::Text { text, back } = effect
            && text == edited
        {
            let led = back.past(&others, First::Other);
            others = others.past(back, First::Mine);
            *back = led;
        }
    }
}
