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
pub(super) enum Effect {
    /// Wrote a value.
    Value {
        place: Place,
        /// The value that was written: taken back only while it stands.
        mine: Option<Value>,
        /// The value that stood there before.
        earlier: Earlier,
    },
    /// Changed a text; the delta changes it back.
    Text { text: Place, back: Delta },
}

/// The state of a slot before an edit.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Earlier {
    Value(Option<Value>),
    /// The entity was not there at all: taking it back marks it as removed at that time.
    Nothing,
}

/// Effects that are taken back together, in the order in which they happened.
pub(super) type Step = Vec<Effect>;

/// One's own edits.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
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
    pub(super) fn record(&mut self, step: Step, typed: Option<Place>, now: DateTime<Utc>) {
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
            Some(last) if joins => step.into_iter().for_each(|effect| push(last, effect)),
            _ => self.push_undo(step),
        }
    }

    pub(super) fn pop_undo(&mut self) -> Option<Step> {
        self.typing = None;
        self.undo.pop()
    }

    pub(super) fn pop_redo(&mut self) -> Option<Step> {
        self.typing = None;
        self.redo.pop()
    }

    /// Keeps what takes an undo back.
    pub(super) fn push_redo(&mut self, step: Step) {
        self.redo.push(step);
    }

    /// Keeps what takes a redo back.
    pub(super) fn push_undo(&mut self, step: Step) {
        self.undo.push(step);
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
                    for stack in [&mut self.undo, &mut self.redo] {
                        lead_past(stack, place, others.clone());
                    }
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
        for stack in [&mut self.undo, &mut self.redo] {
            for step in stack.iter_mut() {
                step.retain(
                    |effect| !matches!(effect, Effect::Text { text, .. } if is_below(text)),
                );
            }
            stack.retain(|step| !step.is_empty());
        }
    }
}

/// Adds an effect to a step; changes of one text in a row become one.
pub(super) fn push(step: &mut Step, effect: Effect) {
    if let (Some(Effect::Text { text: last, back: earlier }), Effect::Text { text, back }) =
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
fn lead_past(stack: &mut [Step], edited: &Place, mut others: Delta) {
    for effect in stack.iter_mut().rev().flat_map(|step| step.iter_mut().rev()) {
        if others.is_empty() {
            return;
        }
        if let Effect::Text { text, back } = effect
            && text == edited
        {
            let led = back.past(&others, First::Other);
            others = others.past(back, First::Mine);
            *back = led;
        }
    }
}
