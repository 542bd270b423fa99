//! Plans with much of one thing, as one participant can write them: what costs a report, a view or
//! a schedule the most. Each is a function of its size, so that a test can say how the work grows.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use serde_json::{Value, json};

use super::network;
use crate::attest::{Attestation, AttestationKind, Evidence, Ledger, Signer};
use crate::history::{ChangeKind, EditChannel, FieldLog, LogEntry, Note};
use crate::ids::{Id, Path};
use crate::model::{
    Comment, Holiday, LinkBasis, Plan, Profile, Removal, Risk, Side, Stakeholder, Step, StepStatus,
};
use crate::people::{Assurance, Person};
use crate::place::Place;
use crate::record::Record;
use crate::report::Report;
use crate::rules::{Moment, Thresholds, diagnose};
use crate::schema::{EntityKind, Key, Root};
use crate::view::{View, ViewReader, view};

/// A plan and what is recorded beside it.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The plan.
    pub plan: Plan,
    /// The author of each field.
    pub history: FieldLog,
    /// The statements that people put their name to.
    pub evidence: Evidence,
    /// Which places a side holds.
    pub held: BTreeMap<Place, Side>,
    /// The moment for which all is worked out.
    pub now: Moment,
}

/// Much of one thing: its name, the plan of a size, and the largest size that the limits allow.
pub type Make = (&'static str, fn(usize) -> Shape, usize);

/// All shapes.
pub const SHAPES: &[Make] = &[
    ("steps that wait for all before them", dense, 20_000),
    ("steps in one circle", circle, 2_000),
    ("steps that all wait for each other", clique, 20_000),
    ("steps before and after a dropped step", passed_on, 1_999),
    ("steps in circles through a dropped step", passed_round, 2_000),
    ("holidays", holidays, 4_000),
    ("questions of the buyer on one place", questions, 2_000),
    ("risks of the buyer with comments", risks, 2_000),
    ("late steps of the buyer with comments", late_steps, 2_000),
    ("moved dates with comments", moved_dates, 2_000),
    ("places that several confirmed", confirmed, 2_000),
    ("attestations that were taken back", taken_back, 1_000),
    ("requests for a signature", asked, 2_000),
    ("late steps and pauses", pauses, 512),
    ("dates taken up from proposals", taken_up, 2_000),
    ("people who own steps", people, 2_000),
    ("a step with a long title before all", long_title, 2_000),
];

impl Shape {
    fn of(plan: Plan) -> Shape {
        let at: DateTime<Utc> = DateTime::from_timestamp(1_795_424_400, 0).unwrap_or_default();
        Shape {
            plan,
            history: FieldLog::default(),
            evidence: Evidence::default(),
            held: BTreeMap::new(),
            now: Moment { today: at.date_naive(), at },
        }
    }

    /// The report for the seller; `day` tells the civil day of an instant.
    pub fn diagnose(&self, day: &dyn Fn(DateTime<Utc>) -> NaiveDate) -> Report {
        let record = Record {
            history: &self.history,
            evidence: &self.evidence,
            signatures: &[],
            texts: &BTreeMap::new(),
            held: &self.held,
            opens: &[],
            witnessed: &BTreeSet::new(),
            created: self.now.at - TimeDelta::days(300),
            close_date: None,
            day,
        };
        let (now, limits) = (&self.now, &Thresholds::default());
        diagnose(&self.plan, &[], Some(&record), Side::Seller, now, limits)
    }

    /// The view of the seller's screen.
    pub fn view(&self) -> View {
        view(&self.plan, &[], &ViewReader { side: Side::Seller, email: None }, &self.now)
    }

    /// Adds steps of the buyer that take five days.
    fn steps(mut self, count: usize) -> Shape {
        let buyer = Stakeholder { side: Some(Side::Buyer), ..Stakeholder::default() };
        self.plan.people.insert("buyer".into(), buyer);
        self.plan.plan.go_live = self.now.today.checked_add_days(Days::new(20));
        for i in 0..count {
            let step = Step { days: Some(5), owner: Some("buyer".into()), ..Step::default() };
            self.plan.steps.insert(step_id(i), step);
        }
        self
    }

    /// Adds links: each step waits for what `before` says.
    fn links<I: IntoIterator<Item = usize>>(mut self, before: impl Fn(usize) -> I) -> Shape {
        for (i, step) in self.plan.steps.values_mut().enumerate() {
            step.after = before(i).into_iter().map(|b| (step_id(b), LinkBasis::Assumed)).collect();
        }
        self
    }

    /// Drops a step and removes it.
    fn dropped(mut self, i: usize) -> Shape {
        if let Some(step) = self.plan.steps.get_mut(&step_id(i)) {
            step.status = Some(StepStatus::Dropped);
            step.removed = Some(Removal::default());
        }
        self
    }

    /// Adds comments of a side, each with its entry in the record.
    fn comments(mut self, count: usize, side: Side, on: impl Fn(usize) -> Path) -> Shape {
        let mut entries: Vec<LogEntry> = self.history.iter().cloned().collect();
        entries.sort_unstable_by_key(|entry| entry.seq);
        for i in 0..count {
            let id = Id::from(format!("01KAQZ8W3V5N7M2XJC{i:08}"));
            let comment =
                Comment { on: Some(on(i)), text: "Is it so?".into(), ..Comment::default() };
            let place = Place::entity(EntityKind::Comments, &id).unwrap_or(Place::GOAL);
            entries.push(self.entry(entries.len(), side, place, ChangeKind::Added, json!(null)));
            self.plan.comments.insert(id, comment);
        }
        self.history = FieldLog::of(entries);
        self
    }

    /// An entry of the record, made a month ago.
    fn entry(&self, nth: usize, side: Side, place: Place, what: ChangeKind, to: Value) -> LogEntry {
        let at = self.now.at - TimeDelta::days(100) + TimeDelta::seconds(nth as i64 * 60);
        let sub = side.word().to_owned();
        let by = Person { name: sub.clone(), sub, side, assurance: Assurance::Verified };
        let note = Note { place, what, from: Value::Null, to };
        LogEntry { seq: nth as u64 + 1, nth: 0, at, note, by, how: EditChannel::Live }
    }

    /// Adds entries to the ledger.
    fn ledger(mut self, count: usize, make: impl Fn(usize, &mut Attestation)) -> Shape {
        let entry = |nth: usize| {
            let (sub, email) = ("dana".to_owned(), Some("dana@acme.example".to_owned()));
            let by = Signer {
                name: sub.clone(),
                sub,
                email,
                side: Side::Buyer.into(),
                assurance: Assurance::Verified,
            };
            let mut entry = Attestation {
                id: format!("a{nth}"),
                plan: "p".into(),
                epoch: 1,
                kind: AttestationKind::Confirm,
                subject: "plan".into(),
                digest: String::new(),
                by,
                at: self.now.at - TimeDelta::days(50),
                note: None,
                present: None,
                of: None,
                seq: nth as u64 + 1,
                prev: String::new(),
                receipt: String::new(),
            };
            make(nth, &mut entry);
            entry
        };
        self.evidence = Evidence::of(Ledger::of((0..count).map(entry)), BTreeMap::new());
        self
    }

    /// Sets the date of every step.
    fn due(mut self, days: i64) -> Shape {
        let due = self.now.today + TimeDelta::days(days);
        self.plan.steps.values_mut().for_each(|step| step.due = Some(due));
        self
    }
}

fn step_id(i: usize) -> Id {
    format!("01KAQZ8W3V5N7M2XJ4{i:08}").into()
}

fn step_path(i: usize) -> Path {
    Path::entity(EntityKind::Steps, &step_id(i))
}

fn field(i: usize, key: Key) -> Place {
    Place::field(EntityKind::Steps, &step_id(i), key).unwrap_or(Place::GOAL)
}

/// As many steps as give so many links.
fn steps_of(links: usize) -> usize {
    let mut steps = 1;
    while steps * (steps - 1) / 2 < links {
        steps += 1;
    }
    steps
}

/// So many links among steps of which each waits for all before it.
fn dense(links: usize) -> Shape {
    Shape::of(Plan::default()).steps(steps_of(links)).links(|i| 0..i)
}

/// So many steps in one circle.
fn circle(steps: usize) -> Shape {
    Shape::of(Plan::default()).steps(steps).links(|i| [(i + 1) % steps])
}

/// So many links among steps that all wait for each other.
fn clique(links: usize) -> Shape {
    let steps = steps_of(links / 2);
    Shape::of(Plan::default()).steps(steps).links(|i| (0..steps).filter(move |b| *b != i))
}

/// So many steps around a dropped one: half of them wait for it, and it waits for the others, so
/// that each of the one half waits for each of the other.
fn passed_on(steps: usize) -> Shape {
    let half = steps / 2;
    let shape = Shape::of(Plan::default()).steps(2 * half + 1).links(|i| match i.cmp(&half) {
        Ordering::Less => 0..0,
        Ordering::Equal => 0..half,
        Ordering::Greater => half..half + 1,
    });
    shape.dropped(half)
}

/// So many steps that wait for a dropped one, and it for them, so that all wait for each other.
fn passed_round(steps: usize) -> Shape {
    let links = |i: usize| if i == 0 { 1..steps + 1 } else { 0..1 };
    Shape::of(Plan::default()).steps(steps + 1).links(links).dropped(0)
}

/// So many holidays of the two sides, around 300 linked steps.
fn holidays(count: usize) -> Shape {
    let shape = Shape::of(Plan::default());
    let mut plan = network(300, 5, shape.now.today, true);
    for i in 0..count {
        let side = if i % 2 == 0 { Side::Buyer } else { Side::Seller };
        let day = shape.now.today - Days::new(3_000) + Days::new(i as u64 / 2 * 2);
        plan.holidays.insert(Holiday { side, date: day }, String::new());
    }
    Shape { plan, ..shape }
}

fn questions(count: usize) -> Shape {
    Shape::of(Plan::default()).comments(count, Side::Buyer, |_| Path::root("goal"))
}

fn risks(count: usize) -> Shape {
    let id = |i: usize| Id::from(format!("01KAQZ8W3V5N7M2XJR{i:08}"));
    let mut shape = Shape::of(Plan::default());
    let mut entries = Vec::new();
    for i in 0..count {
        shape.plan.risks.insert(id(i), Risk { text: "Delay".into(), ..Risk::default() });
        let place = Place::entity(EntityKind::Risks, &id(i)).unwrap_or(Place::GOAL);
        entries.push(shape.entry(i, Side::Buyer, place, ChangeKind::Added, Value::Null));
    }
    shape.history = FieldLog::of(entries);
    shape.comments(count, Side::Buyer, |i| Path::entity(EntityKind::Risks, &id(i)))
}

fn late_steps(count: usize) -> Shape {
    let shape = Shape::of(Plan::default()).steps(count).due(-60);
    shape.comments(count, Side::Seller, step_path)
}

fn moved_dates(count: usize) -> Shape {
    let mut shape = Shape::of(Plan::default()).steps(count).due(60);
    let moved = |i: usize| {
        let mut entry =
            shape.entry(i, Side::Seller, field(i, Key::Due), ChangeKind::Set, json!("2027-01-30"));
        entry.note.from = json!("2027-01-15");
        entry
    };
    shape.history = FieldLog::of((0..count).map(moved));
    shape.comments(count, Side::Buyer, |_| Path::root("goal"))
}

/// So many entries of the ledger, each over a step that the buyer holds.
fn confirmed(count: usize) -> Shape {
    let mut shape = Shape::of(Plan::default()).steps(count).due(60).ledger(count, |nth, entry| {
        entry.subject = step_path(nth).as_str().to_owned();
    });
    shape.plan.plan.profile = Some(Profile::Ent);
    shape.held = (0..count).map(|i| (field(i, Key::Due), Side::Buyer)).collect();
    shape
}

/// As many confirmations as steps, all taken back.
fn taken_back(count: usize) -> Shape {
    let mut shape =
        Shape::of(Plan::default()).steps(count).due(60).ledger(2 * count, |nth, entry| {
            if nth < count {
                entry.subject = step_path(nth).as_str().to_owned();
            } else {
                (entry.kind, entry.of) =
                    (AttestationKind::Withdraw, Some(format!("a{}", nth - count)));
            }
        });
    shape.held = (0..count).map(|i| (field(i, Key::Due), Side::Buyer)).collect();
    shape
}

fn asked(count: usize) -> Shape {
    Shape::of(Plan::default()).steps(3).ledger(count, |nth, entry| {
        if nth % 2 == 0 {
            (entry.kind, entry.by.side) = (AttestationKind::Ask, Side::Seller.into());
        } else {
            entry.kind = AttestationKind::Inspect;
        }
    })
}

/// As many pauses as late steps.
fn pauses(count: usize) -> Shape {
    let mut shape = Shape::of(Plan::default()).steps(count).due(-60);
    let paused = |i: usize| {
        let to = json!(if i.is_multiple_of(2) { "2026-09-30" } else { "2026-10-02" });
        shape.entry(i, Side::Buyer, Place::Plan(Key::PausedUntil), ChangeKind::Set, to)
    };
    shape.history = FieldLog::of((0..count).map(paused));
    shape
}

/// So many dates that the buyer took up from proposals of the seller.
fn taken_up(count: usize) -> Shape {
    let mut shape = Shape::of(Plan::default()).steps(count).due(60);
    let mut entries = Vec::new();
    for i in 0..count {
        let key = format!("{}/due#sam", step_path(i).as_str());
        let proposal = Place::of_way(&[Root::Proposals.word(), &key]).unwrap_or(Place::GOAL);
        let to = json!("2027-01-22");
        let nth = 2 * i;
        entries.push(shape.entry(
            nth,
            Side::Seller,
            proposal.clone(),
            ChangeKind::Proposed,
            to.clone(),
        ));
        entries.push(shape.entry(
            nth + 1,
            Side::Buyer,
            proposal,
            ChangeKind::Accepted,
            Value::Null,
        ));
        let mut set = shape.entry(nth + 1, Side::Buyer, field(i, Key::Due), ChangeKind::Set, to);
        set.nth = 1;
        entries.push(set);
    }
    shape.history = FieldLog::of(entries);
    shape.held = (0..count).map(|i| (field(i, Key::Due), Side::Buyer)).collect();
    shape
}

fn people(count: usize) -> Shape {
    let mut shape = Shape::of(Plan::default()).steps(count);
    for (i, step) in shape.plan.steps.values_mut().enumerate() {
        step.owner = Some(format!("p{i}").into());
    }
    for i in 0..count {
        let person = Stakeholder { name: Some(format!("Dana {i}")), ..Stakeholder::default() };
        shape.plan.people.insert(format!("p{i}").into(), person);
    }
    shape
}

fn long_title(steps: usize) -> Shape {
    let mut shape = Shape::of(Plan::default()).steps(steps).links(|i| (i > 0).then_some(0));
    if let Some(step) = shape.plan.steps.get_mut(&step_id(0)) {
        step.title = "t".repeat(steps * 10);
    }
    shape
}
