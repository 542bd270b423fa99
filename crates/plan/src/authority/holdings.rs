//! Which side holds which place.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::history::{EditChannel, FieldLog, LogEntry};
use crate::ids::Id;
use crate::model::{Plan, Side, StepStatus};
use crate::people::Assurance;
use crate::place::Place;
use crate::schema::{EntityKind, Hold, Key, Root, fields};

/// The values that stand in a plan.
pub trait Values {
    /// The value in a place, null for absent.
    fn value(&self, place: &Place) -> Value;
}

/// Which side holds which place of a plan, at one moment.
#[derive(Clone, Copy, Debug)]
pub struct Holdings<'a, V> {
    /// The values that stand in the plan.
    pub values: &'a V,
    /// The record of who set each value.
    pub history: &'a FieldLog,
    /// Which places a side confirmed as they stand, and with which assurance.
    pub confirmed: &'a BTreeMap<Place, (Side, Assurance)>,
}

/// The sides that hold a step by itself, and those that follow.
struct OfStep {
    owner: Option<Side>,
    gone: Option<Side>,
    dropped: Option<Side>,
}

impl<V: Values> Holdings<'_, V> {
    /// The side that holds a place, when it is to hold `to`; `None`: anybody may write it.
    ///
    /// A side's alone, whoever wrote them last: `pausedUntil` (the buyer's), `holidays/SIDE/…`,
    /// `side`, `email` and `removed` of its people (an address that is not there yet anybody
    /// may add), and to mark a review of the paper process as not needed (the buyer's).
    /// `plan/workweek` is of both sides: [`judge_workweek`](super::judge_workweek).
    pub fn holder(&self, place: &Place, to: &Value) -> Option<Side> {
        match place {
            Place::Holiday(holiday) => Some(holiday.side),
            Place::Paper(_) => self.of_paper(place, to),
            Place::Plan(_) | Place::Meeting(_) | Place::Field(..) => match place.known()?.hold {
                Hold::Never | Hold::InParts => None,
                Hold::ByBuyer => Some(Side::Buyer),
                Hold::ByWriting => self.direct(place, self.owner_beside(place)),
                Hold::ByNamingOneself if place.root() == Some(Root::Steps) => {
                    self.step(place)?.owner
                }
                Hold::ByNamingOneself => self.owner(place),
                Hold::WithExistence => self.existence(place, to),
                Hold::ByWritingOfOwnPerson => {
                    let side = self.person_side(place)?;
                    // Of the other side's people one says what one was told: a claim.
                    self.direct(place, Some(side)).filter(|holder| *holder == side)
                }
                Hold::ByPerson => {
                    let side = self.person_side(place)?;
                    let is_open =
                        place.key() == Some(Key::Email) && self.values.value(place).is_null();
                    (!is_open).then_some(side)
                }
            },
            Place::Root(_) | Place::Proposal(_) | Place::Entity(..) => None,
            Place::Link(..) | Place::Unknown(_) => None,
        }
    }

    fn of_paper(&self, place: &Place, to: &Value) -> Option<Side> {
        let not_needed = |value: &Value| value.get("needed") == Some(&Value::Bool(false));
        let theirs = || {
            let last = self.history.entries(place).last();
            last.is_some_and(|last| last.by.side == Side::Buyer && last.how != EditChannel::Created)
        };
        let held = not_needed(to) || not_needed(&self.values.value(place)) && theirs();
        held.then_some(Side::Buyer)
    }

    /// The side that holds whether the entity of a field exists.
    fn existence(&self, place: &Place, to: &Value) -> Option<Side> {
        match (place.root()?, place.key()?) {
            (Root::Steps, Key::Status) => {
                // Only whether it is dropped is a commitment; the rest is progress.
                (is_dropped(to) != is_dropped(&self.values.value(place)))
                    .then(|| self.step(place)?.dropped)?
            }
            (Root::Steps, Key::Dropped) => self.step(place)?.dropped,
            (Root::Steps, _) => self.step(place)?.gone,
            _ => self.taken_out(place),
        }
    }

    /// Every place that a side holds. Of a step that is not to be dropped `steps/ID/dropped`.
    /// Holidays and workweeks are each side's own by their names, and are not listed.
    pub fn all(&self, plan: &Plan) -> BTreeMap<Place, Side> {
        let mut held = BTreeMap::new();
        let mut put = |place: Place, side: Option<Side>| {
            side.map(|side| held.insert(place, side));
        };
        let held_fields = |root| fields(root).filter(|field| field.hold != Hold::Never);
        for field in held_fields(Root::Plan) {
            let place = Place::Plan(field.key);
            let side = self.holder(&place, &Value::Null);
            put(place, side);
        }
        for at in plan.steps.keys().filter_map(|id| Place::entity(EntityKind::Steps, id)) {
            if self.is_untouched(&at) {
                continue;
            }
            let named = at.beside(Key::Owner).and_then(|owner| self.side_of(&owner));
            let Some(step) = self.step(&at) else { continue };
            for field in held_fields(Root::Steps) {
                let Some(place) = at.beside(field.key) else { continue };
                let side = match field.hold {
                    Hold::ByWriting => self.direct(&place, named),
                    Hold::ByNamingOneself => step.owner,
                    Hold::WithExistence if field.key == Key::Removed => step.gone,
                    Hold::WithExistence if field.key == Key::Dropped => step.dropped,
                    // The status stands for whether it is dropped.
                    Hold::WithExistence => None,
                    Hold::ByPerson | Hold::ByWritingOfOwnPerson => None,
                    Hold::Never | Hold::ByBuyer | Hold::InParts => None,
                };
                put(place, side);
            }
        }
        let criteria =
            plan.criteria.keys().filter_map(|id| Place::entity(EntityKind::Criteria, id));
        let risks = plan.risks.keys().filter_map(|id| Place::entity(EntityKind::Risks, id));
        let people = plan.people.keys().filter_map(|id| Place::entity(EntityKind::People, id));
        for at in criteria.chain(risks).filter(|at| !self.is_untouched(at)).chain(people) {
            for field in at.root().into_iter().flat_map(held_fields) {
                let Some(place) = at.beside(field.key) else { continue };
                let side = self.holder(&place, &Value::Null);
                put(place, side);
            }
        }
        for place in plan.paper.keys().map(|review| Place::Paper(*review)) {
            let side = self.holder(&place, &Value::Null);
            put(place, side);
        }
        held
    }

    /// Whether nobody put a hand to anything of an entity since the plan was made: then nobody
    /// holds any of it.
    fn is_untouched(&self, at: &Place) -> bool {
        let made = |entry: &LogEntry| entry.how == EditChannel::Created;
        self.history.below(at).all(made)
            && !self
                .confirmed
                .range(at..)
                .next()
                .is_some_and(|(place, _)| place == at || place.is_below(at))
    }

    /// Of the step that a place lies in.
    fn step(&self, within: &Place) -> Option<OfStep> {
        let at = within.around()?;
        let (owner_at, removed, status) =
            (at.beside(Key::Owner)?, at.beside(Key::Removed)?, at.beside(Key::Status)?);
        let named = self.side_of(&owner_at);
        let owner = self.owner(&owner_at);
        let gone = self.marked(&removed, |to| *to == Value::Bool(true));
        let stands_dropped = is_dropped(&self.values.value(&status));
        let dropped = if stands_dropped { self.marked(&status, is_dropped) } else { None };
        let any = self.any([owner, gone, dropped, self.confirmed_by(&at, named)], &at, named);
        Some(OfStep {
            // A side that the other side named as owner is not kept from changing it.
            owner: owner.or(any.filter(|side| !self.is_claim(&owner_at) || named == Some(*side))),
            gone: gone.or(owner).or(any),
            dropped: dropped.or(owner).or(any),
        })
    }

    /// Of a criterion or a risk: whoever holds any of it, the buyer first.
    fn taken_out(&self, within: &Place) -> Option<Side> {
        let at = within.around()?;
        let owner = at.beside(Key::Owner)?;
        let named = self.side_of(&owner);
        let any = self.any([self.owner(&owner), self.confirmed_by(&at, named)], &at, named);
        self.marked(&at.beside(Key::Removed)?, |to| *to == Value::Bool(true)).or(any)
    }

    /// The side that holds anything of an entity, by writing one of its fields or otherwise; the
    /// buyer first.
    fn any<const N: usize>(
        &self,
        otherwise: [Option<Side>; N],
        at: &Place,
        named: Option<Side>,
    ) -> Option<Side> {
        let written =
            at.root().into_iter().flat_map(fields).filter(|field| field.hold == Hold::ByWriting);
        let written = written.filter_map(|field| self.direct(&at.beside(field.key)?, named));
        let sides: Vec<Side> = otherwise.into_iter().flatten().chain(written).collect();
        [Side::Buyer, Side::Seller].into_iter().find(|side| sides.contains(side))
    }

    /// The side that holds a field by itself. `named`: the side of the owner of what it lies in.
    fn direct(&self, place: &Place, named: Option<Side>) -> Option<Side> {
        let written = self
            .history
            .standing(place)
            .filter(|entry| self.proves(entry))
            .map(|entry| entry.by.side);
        self.first(written, self.confirmed_by(place, named), named)
    }

    /// The side that holds who owns something by itself: not by naming somebody of the other side.
    fn owner(&self, place: &Place) -> Option<Side> {
        let named = self.side_of(place);
        let written = self
            .history
            .standing(place)
            .filter(|entry| self.proves(entry))
            .map(|entry| entry.by.side);
        let written = written.filter(|side| named.is_none_or(|named| named == *side));
        self.first(written, self.confirmed_by(place, named), named)
    }

    fn first(
        &self,
        written: Option<Side>,
        confirmed: Option<Side>,
        named: Option<Side>,
    ) -> Option<Side> {
        // A value that the seller put down in the buyer's name is a claim.
        let written = written.filter(|side| *side == Side::Buyer || named != Some(Side::Buyer));
        if confirmed == Some(Side::Buyer) { confirmed } else { written.or(confirmed) }
    }

    fn confirmed_by(&self, place: &Place, named: Option<Side>) -> Option<Side> {
        let (side, assurance) = self.confirmed.get(place)?;
        (assurance.is_verified() && (*side == Side::Buyer || named != Some(Side::Buyer)))
            .then_some(*side)
    }

    /// The side that set a mark which stands.
    fn marked(&self, place: &Place, is_mark: impl Fn(&Value) -> bool) -> Option<Side> {
        let last = self
            .history
            .entries(place)
            .last()
            .filter(|last| self.proves(last) && is_mark(&last.note.to))?;
        Some(last.by.side)
    }

    /// Whether the owner was named by the other side.
    fn is_claim(&self, place: &Place) -> bool {
        let named = self.side_of(place);
        self.history
            .standing(place)
            .is_some_and(|entry| named.is_some_and(|named| named != entry.by.side))
    }

    /// The side of the person whose id stands in a place.
    fn side_of(&self, place: &Place) -> Option<Side> {
        let person = self.values.value(place);
        let side = self.values.value(&Place::field(
            EntityKind::People,
            &Id::from(person.as_str()?),
            Key::Side,
        )?);
        side.as_str().and_then(Side::from_word)
    }

    /// The side of the person whom a field is of.
    fn person_side(&self, place: &Place) -> Option<Side> {
        let side = self.values.value(&place.beside(Key::Side)?);
        side.as_str().and_then(Side::from_word)
    }

    /// The side of the owner of what a field is of. Go-live is the buyer's date, whoever guessed
    /// it: the seller holds it only as its owner.
    fn owner_beside(&self, place: &Place) -> Option<Side> {
        if *place == Place::Plan(Key::GoLive) {
            return self.side_of(&Place::Plan(Key::GoLiveOwner)).or(Some(Side::Buyer));
        }
        self.side_of(&place.beside(Key::Owner)?)
    }

    /// Whether an entry is the hand of a person who is known well enough, and was not over what the
    /// other side held.
    fn proves(&self, entry: &LogEntry) -> bool {
        entry.by.assurance.is_verified()
            && entry.how != EditChannel::Created
            && !self.history.is_overreach(entry)
    }
}

fn is_dropped(status: &Value) -> bool {
    status.as_str() == Some(StepStatus::Dropped.word())
}
