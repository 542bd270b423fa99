//! A deal played by a relay's memory, and nothing of a relay: by script, with people who edit
//! replicas of their own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use countersign_plan::attest::{Attestation, AttestationKind, Evidence, Signer, Terms};
use countersign_plan::change::Change;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::{EditChannel, FieldLog, LogEntry, notes};
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};
use countersign_plan::record::{Open, Record, TextShares};
use countersign_plan::report::Report;
use countersign_plan::rules::{Moment, Thresholds, diagnose};
use countersign_plan::schema::EntityKind;
use countersign_plan::testkit::{Actor, Deal, DealAct, DealEvent, ScriptAct, deeds};
use countersign_plan::{Place, attest, record};
use serde_json::Value;

use crate::cases;

/// The client id of the seed.
const SEED: u64 = 1_999;

/// A relay's memory of one deal, and nothing of a relay.
pub(crate) struct Replay {
    pub(crate) doc: PlanDoc,
    people: BTreeMap<String, Actor>,
    pub(crate) sides: BTreeMap<u64, (Side, String)>,
    pub(crate) history: FieldLog,
    pub(crate) evidence: Evidence,
    pub(crate) opens: Vec<Open>,
    witnessed: BTreeSet<String>,
    begin: DateTime<Utc>,
    seq: u64,
}

impl Replay {
    pub(crate) fn begin(deal: &Deal, document: &Value) -> Replay {
        let (_, seed, _) = PlanDoc::seed(SEED, document).expect("a document");
        let mut replay = Replay {
            doc: PlanDoc::new(1_998),
            people: BTreeMap::new(),
            sides: BTreeMap::new(),
            history: FieldLog::default(),
            evidence: Evidence::default(),
            opens: Vec::new(),
            witnessed: BTreeSet::new(),
            begin: deal.begin,
            seq: 0,
        };
        let changes = replay.doc.merge(&seed).expect("a seed");
        let by = Person {
            sub: "admin".into(),
            name: "Portal".into(),
            side: Side::Seller,
            assurance: Assurance::Verified,
        };
        replay.record(&changes, by, EditChannel::Created, deal.begin);
        replay
    }

    fn record(&mut self, changes: &[Change], by: Person, how: EditChannel, at: DateTime<Utc>) {
        self.seq += 1;
        let notes = notes(changes, |kin: EntityKind, id| self.doc.entity(kin, id));
        for (nth, note) in (0..).zip(notes) {
            self.history.record(LogEntry { seq: self.seq, nth, at, note, by: by.clone(), how });
        }
    }

    pub(crate) fn does(&mut self, event: &DealEvent) {
        let DealEvent { at, side, sub, said } = event;
        match said {
            DealAct::Command(line) => {
                let next = 2_000 + self.people.len() as u64;
                let whole = self.doc.encode();
                let person = self.people.entry(sub.clone()).or_insert_with(|| Actor::new(next, 7));
                person.now = *at;
                person.merge(&whole);
                self.sides.insert(person.doc.client(), (*side, sub.clone()));
                for deed in deeds(line) {
                    let deed = if let ScriptAct::Command(command) = deed {
                        ScriptAct::Command(command.by(*side, sub))
                    } else {
                        deed
                    };
                    let Some(update) = person.does(&deed) else { continue };
                    let changes = self.doc.merge(&update).expect("an update");
                    let by = person_of(*side, sub);
                    self.seq += 1;
                    let notes = notes(&changes, |kin: EntityKind, id| self.doc.entity(kin, id));
                    for (nth, note) in (0..).zip(notes) {
                        self.history.record(LogEntry {
                            seq: self.seq,
                            nth,
                            at: *at,
                            note,
                            by: by.clone(),
                            how: EditChannel::Live,
                        });
                    }
                }
            }
            DealAct::Opens => self.opens(*side, sub, *at),
            DealAct::Inspects(with) => {
                if let Some(with) = with {
                    self.opens(Side::Buyer, with, *at);
                }
                let id = self.attests(event, AttestationKind::Inspect, "plan", None, None);
                self.witnessed.extend(with.is_some().then_some(id));
            }
            DealAct::Notes(with) => {
                drop(self.attests(event, AttestationKind::Inspect, "plan", None, Some(with)));
            }
            DealAct::Confirms(subject) => {
                drop(self.attests(event, AttestationKind::Confirm, subject, None, None));
            }
            DealAct::Signs => drop(self.attests(event, AttestationKind::Sign, "plan", None, None)),
            DealAct::Declines(why) => {
                drop(self.attests(event, AttestationKind::Decline, "plan", Some(why), None));
            }
            DealAct::Asks(of) => {
                drop(self.attests(event, AttestationKind::Ask, "plan", None, Some(of)));
            }
            DealAct::Withdraws => {
                let entries = self.evidence.ledger().entries();
                let last = entries
                    .iter()
                    .rfind(|e| e.by.side == *side && e.by.sub == *sub)
                    .expect("an entry")
                    .id
                    .clone();
                self.attests(event, AttestationKind::Withdraw, "plan", None, Some(&last));
            }
        }
    }

    fn opens(&mut self, side: Side, sub: &str, at: DateTime<Utc>) {
        let (day, name) = (at.date_naive(), sub.to_owned());
        self.opens.push(Open {
            day,
            side,
            sub: name.clone(),
            email: Some(format!("{name}@acme.example")),
            name,
            assurance: Assurance::Verified,
            first: at,
            last: at,
        });
    }

    fn attests(
        &mut self,
        event: &DealEvent,
        kind: AttestationKind,
        subject: &str,
        note: Option<&String>,
        of: Option<&String>,
    ) -> String {
        let terms = Terms::of(&self.doc.read().plan);
        let part = terms.part(subject).unwrap_or_else(|| panic!("no {subject}")).clone();
        let seq = self.evidence.ledger().entries().len() as u64 + 1;
        let sub = event.sub.clone();
        // `guest-rita` holds a link that carries the address of `rita`.
        let named = sub.strip_prefix("guest-").unwrap_or(&sub);
        let email = Some(format!("{named}@acme.example"));
        let Person { assurance, .. } = person_of(event.side, &sub);
        let entry = Attestation {
            id: format!("a{seq}"),
            plan: "p".into(),
            epoch: 1,
            kind,
            subject: subject.to_owned(),
            digest: terms.digest(subject).expect("a digest"),
            by: Signer { name: sub.clone(), sub, email, side: event.side.into(), assurance },
            at: event.at,
            note: note.cloned(),
            present: (kind == AttestationKind::Inspect).then(|| of.cloned().into_iter().collect()),
            of: of.filter(|_| kind != AttestationKind::Inspect).cloned(),
            seq,
            prev: String::new(),
            receipt: String::new(),
        };
        self.evidence.push(entry, part);
        format!("a{seq}")
    }

    /// The goal by who wrote it; nothing else of a text matters to these deals.
    pub(crate) fn texts(&self) -> BTreeMap<Place, TextShares> {
        let mut shares = TextShares::default();
        for span in self.doc.spans(&Place::GOAL).unwrap_or_default() {
            shares.all += span.len;
            if self.sides.get(&span.client).is_some_and(|(side, _)| *side == Side::Buyer) {
                shares.buyer += span.len;
            }
        }
        BTreeMap::from([(Place::GOAL, shares)])
    }

    /// The report for a side at an instant.
    pub(crate) fn report(&self, side: Side, at: DateTime<Utc>) -> Report {
        let reading = self.doc.read();
        let signatures =
            attest::signatures(&self.evidence, &Terms::of(&reading.plan), &self.history);
        let held = record::held(&self.evidence, &self.history);
        let record = Record {
            history: &self.history,
            evidence: &self.evidence,
            signatures: &signatures,
            texts: &self.texts(),
            held: &held,
            opens: &self.opens,
            witnessed: &self.witnessed,
            created: self.begin,
            close_date: None,
            day: &|at| at.date_naive(),
        };
        let now = Moment { today: at.date_naive(), at };
        diagnose(&reading.plan, &reading.odd, Some(&record), side, &now, &Thresholds::default())
    }
}

/// Somebody of a side; `guest` and what begins so came by a link.
fn person_of(side: Side, sub: &str) -> Person {
    let assurance = if sub.starts_with("guest") { Assurance::Named } else { Assurance::Verified };
    Person { sub: sub.to_owned(), name: sub.to_owned(), side, assurance }
}

/// The document that deals begin with.
pub(crate) fn document() -> Value {
    let text =
        std::fs::read_to_string(cases::folder("replays").join("begin.json")).expect("the document");
    serde_json::from_str(&text).expect("JSON")
}
