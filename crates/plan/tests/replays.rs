//! Deals of twelve weeks, day by day: `tests/suite/replays`. The relay's own tests tell the answers
//! of the relay for the same scripts, from the same files.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::attest::{Attestation, Evidence, Kind, Signer, Terms};
use countersign_plan::change::Change;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::{Entry, FieldLog, How, notes};
use countersign_plan::model::Side;
use countersign_plan::people::{Assurance, Person};
use countersign_plan::record::{Open, Record, Shares};
use countersign_plan::report::{Report, Verdict};
use countersign_plan::rules::{Now, Thresholds, diagnose};
use countersign_plan::schema::Kin;
use countersign_plan::testkit::{Actor, Deal, Event, Said, deeds};
use countersign_plan::{Place, attest, record};
use serde_json::Value;

#[path = "suite/cases.rs"]
mod cases;

/// The client id of the seed.
const SEED: u64 = 1_999;

/// A relay's memory of one deal, and nothing of a relay.
struct Replay {
    doc: PlanDoc,
    people: BTreeMap<String, Actor>,
    sides: BTreeMap<u64, (Side, String)>,
    history: FieldLog,
    evidence: Evidence,
    opens: Vec<Open>,
    witnessed: BTreeSet<String>,
    begin: DateTime<Utc>,
    seq: u64,
}

impl Replay {
    fn begin(deal: &Deal, document: &Value) -> Replay {
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
        replay.record(&changes, by, How::Created, deal.begin);
        replay
    }

    fn record(&mut self, changes: &[Change], by: Person, how: How, at: DateTime<Utc>) {
        self.seq += 1;
        let notes = notes(changes, |kin: Kin, id| self.doc.entity(kin, id));
        for (nth, note) in (0..).zip(notes) {
            self.history.record(Entry { seq: self.seq, nth, at, note, by: by.clone(), how });
        }
    }

    fn does(&mut self, event: &Event) {
        let Event { at, side, sub, said } = event;
        match said {
            Said::Command(line) => {
                let next = 2_000 + self.people.len() as u64;
                let whole = self.doc.encode();
                let person = self.people.entry(sub.clone()).or_insert_with(|| Actor::new(next, 7));
                person.now = *at;
                person.merge(&whole);
                self.sides.insert(person.doc.client(), (*side, sub.clone()));
                for deed in deeds(line) {
                    let Some(update) = person.does(&deed) else { continue };
                    let changes = self.doc.merge(&update).expect("an update");
                    let by = Person {
                        sub: sub.clone(),
                        name: sub.clone(),
                        side: *side,
                        assurance: Assurance::Verified,
                    };
                    self.seq += 1;
                    let notes = notes(&changes, |kin: Kin, id| self.doc.entity(kin, id));
                    for (nth, note) in (0..).zip(notes) {
                        self.history.record(Entry {
                            seq: self.seq,
                            nth,
                            at: *at,
                            note,
                            by: by.clone(),
                            how: How::Live,
                        });
                    }
                }
            }
            Said::Opens => self.opens(*side, sub, *at),
            Said::Inspects(with) => {
                if let Some(with) = with {
                    self.opens(Side::Buyer, with, *at);
                }
                let id = self.attests(event, Kind::Inspect, "plan", None, None);
                self.witnessed.extend(with.is_some().then_some(id));
            }
            Said::Confirms(subject) => {
                drop(self.attests(event, Kind::Confirm, subject, None, None));
            }
            Said::Signs => drop(self.attests(event, Kind::Sign, "plan", None, None)),
            Said::Declines(why) => {
                drop(self.attests(event, Kind::Decline, "plan", Some(why), None));
            }
            Said::Asks(of) => drop(self.attests(event, Kind::Ask, "plan", None, Some(of))),
            Said::Withdraws => {
                let entries = self.evidence.ledger().entries();
                let last = entries
                    .iter()
                    .rfind(|e| e.by.side == *side && e.by.sub == *sub)
                    .expect("an entry")
                    .id
                    .clone();
                self.attests(event, Kind::Withdraw, "plan", None, Some(&last));
            }
        }
    }

    fn opens(&mut self, side: Side, sub: &str, at: DateTime<Utc>) {
        let (day, name) = (at.date_naive(), sub.to_owned());
        self.opens.push(Open {
            day,
            side,
            sub: name.clone(),
            name,
            assurance: Assurance::Verified,
            first: at,
            last: at,
        });
    }

    fn attests(
        &mut self,
        event: &Event,
        kind: Kind,
        subject: &str,
        note: Option<&String>,
        of: Option<&String>,
    ) -> String {
        let terms = Terms::of(&self.doc.read().plan);
        let part = terms.part(subject).unwrap_or_else(|| panic!("no {subject}")).clone();
        let seq = self.evidence.ledger().entries().len() as u64 + 1;
        let sub = event.sub.clone();
        let email = Some(format!("{sub}@acme.example"));
        let entry = Attestation {
            id: format!("a{seq}"),
            plan: "p".into(),
            epoch: 1,
            kind,
            subject: subject.to_owned(),
            digest: terms.digest(subject).expect("a digest"),
            by: Signer {
                name: sub.clone(),
                sub,
                email,
                side: event.side.into(),
                assurance: Assurance::Verified,
            },
            at: event.at,
            note: note.cloned(),
            present: None,
            of: of.cloned(),
            seq,
            prev: String::new(),
            receipt: String::new(),
        };
        self.evidence.push(entry, part);
        format!("a{seq}")
    }

    /// The goal by who wrote it; nothing else of a text matters to these deals.
    fn texts(&self) -> BTreeMap<Place, Shares> {
        let mut shares = Shares::default();
        for span in self.doc.spans(&Place::GOAL).unwrap_or_default() {
            shares.all += span.len;
            if self.sides.get(&span.client).is_some_and(|(side, _)| *side == Side::Buyer) {
                shares.buyer += span.len;
            }
        }
        BTreeMap::from([(Place::GOAL, shares)])
    }

    fn report(&self, at: DateTime<Utc>) -> Report {
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
        let now = Now { today: at.date_naive(), at };
        diagnose(
            &reading.plan,
            &reading.odd,
            Some(&record),
            Side::Seller,
            &now,
            &Thresholds::default(),
        )
    }
}

/// Six in the evening, when a day is looked at.
fn evening(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(18, 0, 0).expect("a time").and_utc()
}

/// How the deal stands each evening: a line for each span of days that read alike.
fn days(script: &str, document: &Value, reached: &mut BTreeSet<String>) -> String {
    let deal = Deal::read(script);
    let mut replay = Replay::begin(&deal, document);
    let mut events = deal.events.iter().peekable();
    let mut spans: Vec<(NaiveDate, NaiveDate, String)> = Vec::new();
    for day in deal.begin.date_naive().iter_days().take_while(|day| *day <= deal.end) {
        while let Some(event) = events.next_if(|event| event.at <= evening(day)) {
            replay.does(event);
        }
        let report = replay.report(evening(day));
        let verdict = report.verdict.expect("the seller's").word();
        let detail = report.detail.map(|detail| format!(" {}", detail.word())).unwrap_or_default();
        let stands = format!("{verdict}{detail} · {}", report.grade.expect("the seller's").word());
        reached.insert(format!("{verdict}{detail}"));
        match spans.last_mut() {
            Some((_, last, known)) if *known == stands => *last = day,
            _ => spans.push((day, day, stands)),
        }
    }
    let mut text = String::new();
    for (first, last, stands) in spans {
        let _ = writeln!(text, "{first} to {last}: {stands}");
    }
    text
}

/// The document that deals begin with.
fn document() -> Value {
    let text =
        std::fs::read_to_string(cases::folder("replays").join("begin.json")).expect("the document");
    serde_json::from_str(&text).expect("JSON")
}

/// [RPL1] [RPL2]
#[test]
fn deals_of_twelve_weeks_stand_as_expected_on_each_day_and_reach_every_verdict() {
    let mut reached = BTreeSet::new();
    for name in cases::files(&cases::folder("replays")) {
        let file = cases::folder("replays").join(format!("{name}.md"));
        let found = std::cell::RefCell::new(BTreeSet::new());
        cases::check(&file, "days", |case| {
            days(case.given(), &document(), &mut found.borrow_mut())
        });
        reached.append(&mut found.into_inner());
    }
    for verdict in Verdict::ALL {
        let word = verdict.word();
        let words: &[&str] = if verdict == Verdict::Unsigned {
            &["unsigned draft", "unsigned asked", "unsigned ignored"]
        } else {
            &[word]
        };
        for word in words {
            assert!(reached.contains(*word), "no deal is ever {word}; there were {reached:?}");
        }
    }
}
