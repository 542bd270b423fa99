//! Cards of *For you*: each asks its reader for one decision, the most important first
//! (SURFACES §2, WIREFRAMES W1).
//!
//! Worked out of the plan, the ladder, the ledger and the reader, alike in the browser and in the
//! relay. A card carries codes and parameters, and what each of its buttons does; a screen draws
//! it. While a refusal or a pause of the buyer stands, the buyer's side gets none.

mod asks;
mod needs;
mod signing;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::ViewReader;
use super::proposals::{ProposalRow, SessionFacts};
use super::rows::{CommentRow, RowContext};
use crate::attest::{Attestation, AttestationKind};
use crate::bearer::bearer;
use crate::command::Command;
use crate::ids::{Id, Path};
use crate::ladder::{PlaceRung, Rung};
use crate::message::{Message, Param};
use crate::model::{Plan, Role, Side, Step};
use crate::people::Person;
use crate::place::Place;
use crate::reading::OddValue;
use crate::report::{Element, ElementPresence, Elements};
use crate::rules::{Moment, Thresholds, report};
use crate::schema::{EntityKind, Key};

/// One decision.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Card {
    /// The kind, or the kind and what it is about: `goLive`, `step:ID`, `proposal:PATH#SUB`.
    pub key: String,
    /// The place that it is about, where it is about one; an editor that it opens is that of this
    /// place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub path: Option<Path>,
    /// Somebody's own words: the goal, the comment that waits for an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub quote: Option<String>,
    /// The question or statement.
    pub title: Message,
    /// The lines below it.
    pub lines: Vec<Message>,
    /// The answers to it, the main one first.
    pub acts: Vec<CardAct>,
}

/// An answer to a card: one button.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CardAct {
    /// The name of the act, the same in all languages: `data-act` (SURFACES §10).
    pub act: &'static str,
    /// Its label.
    pub label: Message,
    /// The effect of pressing it.
    pub does: CardEffect,
}

/// The effect of a button of a card.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CardEffect {
    /// Writes into the plan.
    Write {
        /// As the session takes them.
        commands: Vec<Command>,
    },
    /// The reader confirms a subject as it stands.
    Confirm {
        /// As `POST …/attestations` takes it.
        subject: Path,
    },
    /// The reader says that they were at a check-in: an `inspect` of their own.
    Join,
    /// Opens an editor or a dialog.
    Open {
        /// Which one.
        what: CardEditor,
    },
    /// Puts the card off until the next visit.
    Later,
}

/// Editors and dialogs that a card opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum CardEditor {
    /// The date of the place of the card, with what it does to the buffer.
    Date,
    /// The text of the place.
    Text,
    /// The duration of the step.
    Days,
    /// The person of the place.
    Person,
    /// The list of suggested dates.
    Dates,
    /// The sign sheet.
    Sign,
    /// A request for a signature.
    Ask,
    /// A comment on the place.
    Comment,
    /// The next meeting.
    Meeting,
    /// A new person.
    AddPerson,
    /// A new criterion.
    AddCriterion,
    /// A new risk.
    AddRisk,
}

/// A suggested date, as a row of the list behind the card `dates`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct SuggestedDate {
    /// The step.
    pub step: Id,
    /// The person who suggested it; empty where the call that made the plan brought it.
    pub by: String,
}

/// The cards of a reader, and the dates that wait for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ForYou {
    /// The most important first.
    pub cards: Vec<Card>,
    /// The rows of the list behind the card `dates`, by date.
    pub dates: Vec<SuggestedDate>,
}

/// The input of the cards.
struct CardContext<'a> {
    desk: &'a RowContext<'a>,
    around: &'a SessionFacts<'a>,
    now: &'a Moment,
    ledger: &'a [Attestation],
    proposals: BTreeMap<Path, Vec<ProposalRow>>,
    comments: BTreeMap<Path, Vec<CommentRow>>,
    /// The required elements that are missing: as long as there are any, nobody can
    /// sign.
    missing: Vec<Message>,
}

/// Works out the cards of a reader. `odd` is what [`Plan::read`] could not read.
pub fn for_you(
    plan: &Plan,
    odd: &[OddValue],
    reader: &ViewReader,
    now: &Moment,
    around: &SessionFacts<'_>,
) -> ForYou {
    let found = report(plan, odd, reader.side, now, &Thresholds::default());
    let no_doubles = BTreeSet::new();
    let doubles = around.doubles.unwrap_or(&no_doubles);
    let desk = RowContext::new(plan, reader, doubles, now.today, found.schedule);
    cards(&desk, &found.elements, now, around)
}

/// As [`for_you`], with the schedule and the elements of a report that is there already.
pub(super) fn cards(
    desk: &RowContext<'_>,
    elements: &Elements,
    now: &Moment,
    around: &SessionFacts<'_>,
) -> ForYou {
    let is_missing = |element: &Element| elements.get(*element) == ElementPresence::Missing;
    let context = CardContext {
        desk,
        around,
        now,
        ledger: around.evidence.map_or(&[][..], |evidence| evidence.ledger().entries()),
        proposals: desk.proposals(around),
        comments: desk.comments(around),
        missing: Element::ALL.into_iter().filter(is_missing).map(element).collect(),
    };
    context.for_you()
}

/// A required element, as a sentence names it.
fn element(element: Element) -> Message {
    match element {
        Element::Goal => Message::new("missing-goal"),
        Element::GoLive => Message::new("missing-go-live"),
        Element::Steps => Message::new("missing-steps"),
        Element::Owners => Message::new("missing-owners"),
        Element::People => Message::new("missing-people"),
        Element::Paper => Message::new("missing-paper"),
        Element::Criteria => Message::new("missing-criteria"),
        Element::Risks => Message::new("missing-risks"),
        Element::Meeting => Message::new("missing-meeting"),
    }
}

impl<'a> CardContext<'a> {
    fn for_you(&self) -> ForYou {
        if self.is_silenced() {
            return ForYou::default();
        }
        let dates = self.dates();
        let mut cards = Vec::new();
        self.signature(&mut cards);
        self.asked_step(&mut cards);
        self.checkins(&mut cards);
        self.proposals(&mut cards);
        self.go_live(&mut cards);
        self.goal(&mut cards);
        self.dates_card(&dates, &mut cards);
        self.steps(&mut cards);
        self.answers(&mut cards);
        // Signing is offered once nothing else is asked.
        if !cards.iter().any(|card| self.is_question(card)) {
            let mut first = Vec::new();
            self.offer_to_sign(&mut first);
            cards.splice(0..0, first);
        }
        self.need(&mut cards);
        ForYou { cards, dates }
    }

    /// Whether a card waits for an answer. One's own next step that is set and not late only stands
    /// there to be done.
    fn is_question(&self, card: &Card) -> bool {
        let Some(id) = card.key.strip_prefix("step:") else { return true };
        let step = self.desk.plan.steps.get(&Id::from(id));
        let is_late = step.and_then(|step| step.due).is_some_and(|due| due < self.desk.today);
        is_late || card.acts.first().is_none_or(|act| act.act != "done")
    }

    fn is_guest(&self) -> bool {
        !self.around.assurance.is_verified()
    }

    fn is_buyer(&self) -> bool {
        self.desk.side == Side::Buyer
    }

    /// Whether a refusal or a pause of the buyer stands: then nothing is asked of the buyer's side.
    fn is_silenced(&self) -> bool {
        let is_paused =
            || super::paused_until(self.desk.plan, self.around.ladder, self.desk.today).is_some();
        self.is_buyer() && (is_paused() || self.refusal().is_some())
    }

    /// The refusal of a verified person of the buyer that stands.
    fn refusal(&self) -> Option<&'a Attestation> {
        self.around.evidence?.verified_declines(Side::Buyer).last()
    }

    /// Whether an entry is the reader's own.
    fn is_mine(&self, entry: &Attestation) -> bool {
        entry.by.side == self.desk.side && entry.by.sub == self.around.sub
    }

    /// Whether the reader is asked what concerns the whole plan: the owner of go-live and the
    /// people with a part in the decision; everybody of the side while none of these has opened
    /// it, but for those who were asked to look at one step.
    fn decides(&self) -> bool {
        if self.desk.me().is_some_and(|me| self.is_decider(me)) {
            return true;
        }
        if self.around.asked.is_some() {
            return false;
        }
        let opened = |id: &&Id| self.around.opened.is_some_and(|opened| opened.contains(*id));
        let people = &self.desk.plan.people;
        !people.keys().filter(|id| self.is_decider(id)).any(|id| opened(&id))
    }

    /// Whether signing is offered to the reader, whom nobody asked: to the deciders, to everybody
    /// of the side where the plan names none.
    fn may_offer_to_sign(&self) -> bool {
        let mut people = self.desk.plan.people.keys();
        match self.desk.me() {
            Some(me) if self.is_decider(me) => true,
            Some(_) | None => self.around.asked.is_none() && !people.any(|id| self.is_decider(id)),
        }
    }

    /// Whether somebody is the owner of go-live, or has a part in the decision of the reader's side.
    fn is_decider(&self, id: &Id) -> bool {
        let plan = self.desk.plan;
        let Some(person) = plan.person(id).filter(|person| !person.left) else { return false };
        person.side == Some(self.desk.side)
            && (plan.plan.go_live_owner.as_ref() == Some(id)
                || matches!(
                    person.role,
                    Some(Role::EconomicBuyer | Role::Champion | Role::Sponsor)
                ))
    }

    fn rung(&self, place: &Place) -> Option<&'a PlaceRung> {
        self.around.ladder?.places.get(place)
    }

    /// Whether a value of the reader's side waits for a word of that side.
    fn is_suggested(&self, place: &Place) -> bool {
        self.rung(place).is_some_and(|rung| rung.rung == Rung::Suggested)
    }

    /// The person who suggested a value; `None` where the call that made the plan brought it.
    fn suggested_by(&self, place: &Place) -> Option<&'a Person> {
        self.around.ladder?.person(self.rung(place)?)
    }

    /// `Suggested by Sam Okafor`; by the company of the seller where a system did.
    fn suggestion_line(&self, place: &Place) -> Message {
        match self.suggested_by(place) {
            Some(person) if person.assurance.is_verified() || person.side != self.desk.side => {
                Message::new("suggested-by").with("name", self.name_of(person))
            }
            Some(person) => Message::new("suggested-by-guest").with("name", self.name_of(person)),
            None => Message::new("suggested-by").with("name", self.company(Side::Seller)),
        }
    }

    /// Their name; of somebody without one the company.
    fn name_of(&self, person: &Person) -> Param {
        match person.name.trim() {
            "" => self.company(person.side),
            name => name.to_owned().into(),
        }
    }

    /// The name of a company; the word for the side where none is written.
    fn company(&self, side: Side) -> Param {
        match (self.company_name(side), side) {
            (Some(name), _) => name.to_owned().into(),
            (None, Side::Buyer) => Message::new("company-buyer").into(),
            (None, Side::Seller) => Message::new("company-seller").into(),
        }
    }

    fn company_name(&self, side: Side) -> Option<&'a str> {
        let lines = &self.desk.plan.plan.lines;
        let name = match side {
            Side::Buyer => lines.get(Key::BuyerName),
            Side::Seller => lines.get(Key::SellerName),
        };
        name.map(str::trim).filter(|name| !name.is_empty())
    }

    /// The person of the plan who made an entry, as their address tells.
    fn person_of(&self, entry: &Attestation, side: Side) -> Option<&'a Id> {
        let none = BTreeSet::new();
        let doubles = self.around.doubles.unwrap_or(&none);
        bearer(self.desk.plan, side, entry.by.email.as_deref()?, doubles)
    }

    /// The requests for a signature that wait, newest last: of people of the reader's side.
    fn open_asks(&self) -> impl Iterator<Item = &'a Attestation> {
        let ledger = self.ledger;
        ledger.iter().enumerate().filter_map(move |(nth, entry)| {
            let of = entry.of.as_deref().filter(|_| entry.kind == AttestationKind::Ask)?;
            let later = &ledger[nth + 1..];
            let of = Id::from(of);
            let side = self.desk.plan.person(&of)?.side.filter(|side| *side == self.desk.side)?;
            let is_answer = |other: &Attestation| match other.kind {
                // A request that is passed on to somebody else is answered. A link that carries
                // the address of the asked person may be in other hands: it answers nothing.
                AttestationKind::Sign | AttestationKind::Decline | AttestationKind::Ask => {
                    other.by.side == side
                        && other.by.assurance.is_verified()
                        && self.person_of(other, side) == Some(&of)
                }
                AttestationKind::Withdraw => other.of.as_deref() == Some(&*entry.id),
                AttestationKind::Confirm | AttestationKind::Inspect | AttestationKind::Void => {
                    false
                }
            };
            (!later.iter().any(is_answer)).then_some(entry)
        })
    }
}

/// `The steps leave 11 working days of buffer.`
fn buffer_left(buffer: i64) -> Message {
    match buffer {
        short if short < 0 => Message::new("card-buffer-short").with("days", -short),
        0 => Message::new("card-buffer-none"),
        spare => Message::new("card-buffer-spare").with("days", spare),
    }
}

/// `Fri 19 Mar`.
pub(super) fn weekday_date(day: NaiveDate) -> Param {
    let weekday = Message::new("weekday-date")
        .with("weekday", i64::from(day.weekday().number_from_monday()))
        .with("day", i64::from(day.day()))
        .with("month", i64::from(day.month()));
    weekday.into()
}

/// `19 Mar`.
fn day_month_short(day: NaiveDate) -> Param {
    let spelt = Message::new("day-month-short")
        .with("day", i64::from(day.day()))
        .with("month", i64::from(day.month()));
    spelt.into()
}

/// `19 March`.
pub(super) fn day_month(day: NaiveDate) -> Param {
    let spelt = Message::new("day-month")
        .with("day", i64::from(day.day()))
        .with("month", i64::from(day.month()));
    spelt.into()
}

/// The title of a step, whole; a step without one is called so.
fn step_title(step: &Step) -> Param {
    match step.title.trim() {
        "" => Message::new("untitled-step").into(),
        title => crate::message::cut(title, TITLE_MAX).into(),
    }
}

/// The most cards of one kind: more come as these are answered.
const OF_A_KIND_MAX: usize = 50;

/// The most characters of a title that a card shows.
const TITLE_MAX: usize = 200;

fn step_field(id: &Id, key: Key) -> Option<Place> {
    Place::field(EntityKind::Steps, id, key)
}

impl CardAct {
    fn open(act: &'static str, label: Message, what: CardEditor) -> CardAct {
        CardAct { act, label, does: CardEffect::Open { what } }
    }

    fn confirm(label: Message, subject: Path) -> CardAct {
        CardAct { act: "yes", label, does: CardEffect::Confirm { subject } }
    }

    fn later() -> CardAct {
        CardAct { act: "later", label: Message::new("act-later"), does: CardEffect::Later }
    }
}
