//! The ladder of each value that cards and rows show: suggested by somebody, or set by the side that
//! it concerns. A signature is the third rung; it is told apart by
//! [`Signature`](crate::attest::Signature).
//!
//! Worked out of the record of the relay, sent to both sides with each report, and read by the
//! view. SURFACES §7 has the words.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::attest::{self, Attestation, Signer};
use crate::history::{ChangeKind, EditChannel, LogEntry};
use crate::ids::Id;
use crate::model::{Plan, Side};
use crate::people::Person;
use crate::place::Place;
use crate::record::Record;
use crate::schema::{EntityKind, Key};

/// How far a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Rung {
    /// Entered for a side by the other one, by the portal, or by a guest.
    Suggested,
    /// Written or confirmed by a verified person of the side that it concerns.
    Set,
}

/// The rung of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PlaceRung {
    /// How far it is.
    pub rung: Rung,
    /// The person, as an index into [`Ladder::people`]; absent where the call that made the plan
    /// brought the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub by: Option<usize>,
    /// When they wrote or confirmed it; absent where `by` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub at: Option<DateTime<Utc>>,
}

/// The rungs of a plan: of the goal, go-live and its owner, a pause, of each live step's owner, date and
/// duration, of each person's part in the decision, and of what criteria and risks say. Values that
/// concern no side (the date of a step that nobody owns) are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Ladder {
    /// Each person once, in the order in which places name them.
    pub people: Vec<Person>,
    /// The rungs by place.
    pub places: BTreeMap<Place, PlaceRung>,
}

impl Ladder {
    /// Works out the rungs of a plan.
    pub fn of(plan: &Plan, record: &Record<'_>) -> Ladder {
        let confirmed = [Side::Buyer, Side::Seller]
            .map(|side| attest::confirmed_by(side, record.evidence, record.history));
        let ladder = Ladder::default();
        let mut builder = Builder { record, confirmed, ladder, known: BTreeMap::new() };
        if !plan.goal.trim().is_empty() {
            builder.put(Place::GOAL, Side::Buyer);
        }
        let basics = &plan.plan;
        let owner = basics.go_live_owner.as_ref().and_then(|id| plan.person(id)?.side);
        if basics.go_live.is_some() {
            builder.put(Place::Plan(Key::GoLive), owner.unwrap_or(Side::Buyer));
        }
        if let Some(side) = owner {
            builder.put(Place::Plan(Key::GoLiveOwner), side);
        }
        if basics.paused_until.is_some() {
            builder.put(Place::Plan(Key::PausedUntil), Side::Buyer);
        }
        for (id, step) in plan.steps.iter().filter(|(_, step)| step.is_live()) {
            let Some(side) = plan.owner_side(step) else { continue };
            let stands =
                [Some(Key::Owner), step.due.map(|_| Key::Due), step.days.map(|_| Key::Days)];
            for key in stands.into_iter().flatten() {
                builder.put_field(EntityKind::Steps, id, key, side);
            }
        }
        builder.people(plan);
        // To say which reviews it needs is the buyer's.
        for review in plan.paper.keys() {
            builder.put(Place::Paper(*review), Side::Buyer);
        }
        builder.criteria(plan);
        builder.risks(plan);
        builder.ladder
    }

    /// The person of a rung.
    pub fn person(&self, rung: &PlaceRung) -> Option<&Person> {
        self.people.get(rung.by?)
    }
}

/// A ladder being worked out.
struct Builder<'a> {
    record: &'a Record<'a>,
    /// The statements that stand for a place: of the buyer, and of the seller.
    confirmed: [BTreeMap<Place, &'a Attestation>; 2],
    ladder: Ladder,
    /// The indices of the people named so far.
    known: BTreeMap<Person, usize>,
}

impl<'a> Builder<'a> {
    /// The part in the decision of each person.
    fn people(&mut self, plan: &Plan) {
        for (id, person) in plan.people.iter().filter(|(_, person)| person.removed.is_none()) {
            if let (Some(side), Some(_)) = (person.side, person.role) {
                self.put_field(EntityKind::People, id, Key::Role, side);
            }
        }
    }

    /// Criteria concern the side of the person who decides; the buyer where nobody is named.
    fn criteria(&mut self, plan: &Plan) {
        for (id, one) in plan.criteria.iter().filter(|(_, one)| one.removed.is_none()) {
            let owner = one.owner.as_ref().and_then(|id| plan.person(id)?.side);
            let says =
                |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
            let there = [
                (Key::Text, !one.text.trim().is_empty()),
                (Key::Measure, says(&one.measure)),
                (Key::Target, says(&one.target)),
                (Key::Owner, owner.is_some()),
            ];
            for (key, _) in there.into_iter().filter(|(_, is_there)| *is_there) {
                self.put_field(EntityKind::Criteria, id, key, owner.unwrap_or(Side::Buyer));
            }
        }
    }

    /// Risks concern the side of their owner; the buyer where nobody is named.
    fn risks(&mut self, plan: &Plan) {
        for (id, one) in plan.risks.iter().filter(|(_, one)| one.removed.is_none()) {
            let owner = one.owner.as_ref().and_then(|id| plan.person(id)?.side);
            let there = [
                (Key::Text, !one.text.trim().is_empty()),
                (Key::Contingency, !one.contingency.trim().is_empty()),
                (Key::Owner, owner.is_some()),
            ];
            for (key, _) in there.into_iter().filter(|(_, is_there)| *is_there) {
                self.put_field(EntityKind::Risks, id, key, owner.unwrap_or(Side::Buyer));
            }
        }
    }

    fn put_field(&mut self, kin: EntityKind, id: &Id, key: Key, side: Side) {
        if let Some(place) = Place::field(kin, id, key) {
            self.put(place, side);
        }
    }

    /// Adds the rung of a value that concerns a side.
    fn put(&mut self, place: Place, side: Side) {
        let [buyer, seller] = &self.confirmed;
        let confirm = match side {
            Side::Buyer => buyer.get(&place),
            Side::Seller => seller.get(&place),
        };
        let rung = match self.setter(&place, side, confirm.copied()) {
            Some(hand) => self.rung(Rung::Set, Some(hand)),
            None => {
                let suggested = self.suggested(&place, side);
                self.rung(Rung::Suggested, suggested.map(PersonAt::writing))
            }
        };
        self.ladder.places.insert(place, rung);
    }

    /// The person by whom a value is set: of the side's own writing and its confirmation the later
    /// one. `None` where the side did neither.
    fn setter(
        &self,
        place: &Place,
        side: Side,
        confirm: Option<&'a Attestation>,
    ) -> Option<PersonAt> {
        let Record { history, evidence, held, texts, .. } = self.record;
        let is_text = texts.contains_key(place);
        let holds_text = || match side {
            Side::Buyer => texts.get(place).is_some_and(|shares| shares.hold()),
            Side::Seller => texts.get(place).is_some_and(|shares| !shares.is_of_buyer()),
        };
        // That a review is needed nobody holds, yet it is the buyer's own word.
        let is_review = matches!(place, Place::Paper(_));
        if held.get(place) != Some(&side) && !holds_text() && !is_review {
            return None;
        }
        let wrote = if is_text {
            self.writers(place).rev().find(|entry| proves(entry, side))
        } else {
            history.standing(place).filter(|entry| proves(entry, side))
        };
        let confirm = confirm.filter(|entry| entry.by.assurance.is_verified());
        match (wrote, confirm) {
            (Some(wrote), Some(confirm)) if !evidence.position(confirm).is_before(wrote) => {
                Some(PersonAt::statement(confirm, side))
            }
            (Some(wrote), _) => Some(PersonAt::writing(wrote)),
            (None, confirm) => confirm.map(|confirm| PersonAt::statement(confirm, side)),
        }
    }

    /// The entry by which a value that its side did not set stands there; `None` where the call that
    /// made the plan brought it.
    fn suggested(&self, place: &Place, side: Side) -> Option<&'a LogEntry> {
        let last = if self.record.texts.contains_key(place) {
            // To mend a word of somebody else's text is no suggestion of it.
            let mut others = self.writers(place).rev().filter(|entry| !proves(entry, side));
            others.next().or_else(|| self.record.history.last(place))
        } else {
            self.record.history.last(place)
        };
        last.filter(|entry| entry.how != EditChannel::Created)
    }

    /// The entries of everybody who wrote in a text: by adding the entity it lies in, and since.
    fn writers(&self, place: &Place) -> impl DoubleEndedIterator<Item = &'a LogEntry> + use<'a> {
        let history = self.record.history;
        let around = place.around();
        let added = around.map(|around| history.entries(&around)).unwrap_or_default();
        let is_added = |entry: &&LogEntry| entry.note.what == ChangeKind::Added;
        added.iter().filter(is_added).chain(history.entries(place))
    }

    fn rung(&mut self, rung: Rung, hand: Option<PersonAt>) -> PlaceRung {
        let Some(PersonAt { person, at }) = hand else {
            return PlaceRung { rung, by: None, at: None };
        };
        let people = &mut self.ladder.people;
        let by = *self.known.entry(person).or_insert_with_key(|person| {
            people.push(person.clone());
            people.len() - 1
        });
        PlaceRung { rung, by: Some(by), at: Some(at) }
    }
}

/// Whether an entry is the own doing of a verified person of a side.
fn proves(entry: &LogEntry, side: Side) -> bool {
    entry.by.side == side && entry.by.assurance.is_verified() && entry.how != EditChannel::Created
}

/// A person, and when they did it.
struct PersonAt {
    person: Person,
    at: DateTime<Utc>,
}

impl PersonAt {
    fn writing(entry: &LogEntry) -> PersonAt {
        PersonAt { person: entry.by.clone(), at: entry.at }
    }

    fn statement(entry: &Attestation, side: Side) -> PersonAt {
        let Signer { sub, name, assurance, .. } = entry.by.clone();
        PersonAt { person: Person { sub, name, side, assurance }, at: entry.at }
    }
}
