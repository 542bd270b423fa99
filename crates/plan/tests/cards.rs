//! *For you* by example: `tests/suite/cards` plays deals and tells the cards of each person, and the
//! ladder of what they are about.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use countersign_plan::authority::Holdings;
use countersign_plan::ladder::{Ladder, Rung};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::rules::Moment;
use countersign_plan::schema::EntityKind;
use countersign_plan::sync::frame::{Party, StepRequest};
use countersign_plan::testkit::Deal;
use countersign_plan::view::cards::{Card, CardEffect, for_you};
use countersign_plan::view::{SessionFacts, ViewReader, bylines, view_around};
use countersign_plan::{Place, attest};
use countersign_words::Language;
use serde_json::{Value, json};

#[path = "suite/cases.rs"]
mod cases;
#[path = "suite/replay.rs"]
mod replay;
use replay::{Replay, document};

/// A person whose cards are told.
#[derive(Clone)]
struct Reader {
    side: Side,
    sub: &'static str,
    /// How sure their token is.
    assurance: Assurance,
    /// The address of their token.
    email: Option<String>,
    /// The request of the link that they came with.
    asked: Option<StepRequest>,
}

fn verified(side: Side, sub: &'static str) -> Reader {
    let email = Some(format!("{sub}@acme.example"));
    Reader { side, sub, assurance: Assurance::Verified, email, asked: None }
}

fn guest() -> Reader {
    Reader { assurance: Assurance::Link, email: None, ..verified(Side::Buyer, "guest") }
}

/// Everybody whose cards are told of each deal.
fn readers() -> [Reader; 5] {
    let buyer = |sub| verified(Side::Buyer, sub);
    [buyer("dana"), buyer("rita"), buyer("raj"), guest(), verified(Side::Seller, "sam")]
}

/// People whom Dana asked to look at the security review: by a link with Raj's address, by one
/// without, and Rita, who has a part in the decision.
fn invited() -> [Reader; 3] {
    let asked = Some(StepRequest { step: "security".into(), by: "Dana Weiss".into() });
    let of = |email: Option<&str>| Reader {
        email: email.map(str::to_owned),
        asked: asked.clone(),
        ..guest()
    };
    [
        of(Some("raj@acme.example")),
        of(None),
        Reader { sub: "rita", ..of(Some("rita@acme.example")) },
    ]
}

/// Six in the evening, when a deal is looked at.
fn evening(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(18, 0, 0).expect("a time").and_utc()
}

/// A deal, at its end.
fn played(script: &str) -> (Replay, DateTime<Utc>) {
    let deal = Deal::read(script);
    let mut replay = Replay::begin(&deal, &document());
    deal.events.iter().for_each(|event| replay.does(event));
    (replay, evening(deal.end))
}

/// Which places a side holds, as the relay tells.
fn held(replay: &Replay) -> BTreeMap<Place, Side> {
    let mut confirmed = BTreeMap::new();
    for side in [Side::Seller, Side::Buyer] {
        let found = attest::confirmed(side, &replay.evidence, &replay.history).into_iter();
        confirmed.extend(found.map(|(place, assurance)| (place, (side, assurance))));
    }
    Holdings { values: &replay.doc, history: &replay.history, confirmed: &confirmed }
        .all(&replay.doc.read().plan)
}

/// The root `authors`, as a relay would write it.
fn authors(replay: &Replay) -> BTreeMap<String, Value> {
    let mut authors = BTreeMap::new();
    for (client, (side, sub)) in &replay.sides {
        authors.insert(format!("c/{client}"), json!(sub));
        let assurance = if sub.starts_with("guest") { 1 } else { 2 };
        let person = json!({"name": sub, "side": side.word(), "assurance": assurance});
        authors.insert(format!("p/{sub}"), person);
    }
    authors
}

/// The cards of one reader.
fn cards(replay: &Replay, reader: Reader, at: DateTime<Utc>) -> Vec<Card> {
    let Reader { side, sub, assurance, email, asked } = reader;
    let reading = replay.doc.read();
    let report = replay.report(side, at);
    let held = held(replay);
    let authors = authors(replay);
    let makers = replay.doc.makers(EntityKind::Comments);
    let party = Party {
        sub: sub.to_owned(),
        name: sub.to_owned(),
        email: None,
        side,
        scope: String::new(),
        assurance,
        asked: None,
    };
    let comments = bylines(&makers, &authors, 0, Some(&party));
    let around = SessionFacts {
        sub,
        assurance,
        held: Some(&held),
        authors: Some(&authors),
        comments: Some(&comments),
        ladder: Some(&report.ladder),
        signatures: &report.signatures,
        joint: &report.joint,
        evidence: Some(&replay.evidence),
        opened: Some(&report.opened),
        asked: asked.as_ref(),
        ..SessionFacts::default()
    };
    let reader = ViewReader { side, email };
    let now = Moment { today: at.date_naive(), at };
    for_you(&reading.plan, &reading.odd, &reader, &now, &around).cards
}

fn told(card: &Card) -> String {
    let words = Language::English.words();
    let mut text = format!("  {} · {}", card.key, words.message(&card.title));
    if let Some(quote) = &card.quote {
        let _ = write!(text, " “{quote}”");
    }
    for line in &card.lines {
        let _ = write!(text, " · {}", words.message(line));
    }
    for act in &card.acts {
        let does = match &act.does {
            CardEffect::Write { commands } => {
                let json = serde_json::to_string(commands).expect("JSON");
                format!(" = {json}")
            }
            CardEffect::Confirm { subject } => format!(" = confirm {subject}"),
            CardEffect::Join => " = inspect".to_owned(),
            CardEffect::Open { .. } | CardEffect::Later => String::new(),
        };
        let _ = write!(text, "\n    [{}]{{{}}}{does}", words.message(&act.label), act.act);
    }
    text
}

fn told_for(script: &str, readers: impl IntoIterator<Item = Reader>) -> String {
    let (replay, at) = played(script);
    let mut text = String::new();
    for reader in readers {
        let as_whom = match (&reader.asked, &reader.email) {
            (Some(_), Some(email)) => format!(" as {email}"),
            (Some(_), None) | (None, _) => String::new(),
        };
        let _ = writeln!(text, "{} {}{as_whom}", reader.side.word(), reader.sub);
        for card in cards(&replay, reader, at) {
            let _ = writeln!(text, "{}", told(&card));
        }
    }
    text
}

/// [CRD1] [CRD2] [CRD3] [CRD4] [CRD5] [CRD6] [CRD7] [CRD8] [CRD9] [CRD10] [CRD12] [CRD13] [CRD14] [CRD15]
#[test]
fn each_person_gets_the_cards_that_they_can_answer() {
    for name in cases::files(&cases::folder("cards")) {
        let file = cases::folder("cards").join(format!("{name}.md"));
        cases::check(&file, "cards", |case| told_for(case.given(), readers()));
    }
}

/// [CRD11]
#[test]
fn a_colleague_who_was_asked_to_look_at_a_step_sees_that_step() {
    let file = cases::folder("cards-invited").join("step.md");
    cases::check(&file, "cards", |case| told_for(case.given(), invited()));
}

fn rungs(ladder: &Ladder) -> String {
    let mut text = String::new();
    for (place, rung) in &ladder.places {
        let word = match rung.rung {
            Rung::Suggested => "suggested",
            Rung::Set => "set",
        };
        let by = ladder
            .person(rung)
            .map(|person| format!(" by {} ({})", person.name, person.side.word()));
        let at = rung.at.map(|at| format!(" on {}", at.date_naive()));
        let _ =
            writeln!(text, "{place}: {word}{}{}", by.unwrap_or_default(), at.unwrap_or_default());
    }
    text
}

/// [LAD1]
#[test]
fn a_value_is_suggested_until_a_verified_person_of_its_side_writes_or_confirms_it() {
    for name in cases::files(&cases::folder("ladder")) {
        let file = cases::folder("ladder").join(format!("{name}.md"));
        cases::check(&file, "rungs", |case| {
            let (replay, at) = played(case.given());
            let (buyer, seller) = (replay.report(Side::Buyer, at), replay.report(Side::Seller, at));
            assert_eq!(buyer.ladder, seller.ladder, "both sides read the same ladder");
            rungs(&buyer.ladder)
        });
    }
}

/// A client of any make can write a date that no command takes.
#[test]
fn crd15_a_pause_of_years_ends_after_ninety_days() {
    let until = |ladder: Value, today: &str| {
        let document = json!({"plan": {"pausedUntil": "2049-03-01"}});
        let reading = countersign_plan::Plan::read(&document);
        let ladder: Ladder = serde_json::from_value(ladder).expect("a ladder");
        let at = today.parse::<NaiveDate>().map(evening).expect("a day");
        let now = Moment { today: at.date_naive(), at };
        let around = SessionFacts { ladder: Some(&ladder), ..SessionFacts::default() };
        let reader = ViewReader { side: Side::Buyer, email: None };
        let view = view_around(&reading.plan, &reading.odd, &reader, &now, &around);
        let is_silent = view.for_you.cards.is_empty();
        let until = view.header.paused_until.map(|day| day.to_string());
        assert_eq!(until.is_some(), is_silent, "one pause in the head and for the cards");
        until
    };
    let rung = |rung: &str| {
        let people = json!([{"sub": "dana", "name": "Dana", "side": "buyer", "assurance": 2}]);
        let pause = json!({"rung": rung, "by": 0, "at": "2040-01-02T10:00:00Z"});
        json!({"people": people, "places": {"plan/pausedUntil": pause}})
    };
    assert_eq!(until(rung("set"), "2040-01-03").as_deref(), Some("2040-04-01"));
    assert_eq!(until(rung("set"), "2040-03-31").as_deref(), Some("2040-04-01"));
    assert_eq!(until(rung("set"), "2040-04-01"), None);
    // Of a link, or of the call that made the plan.
    assert_eq!(until(rung("suggested"), "2040-01-03"), None);
    // Written on this page a moment ago, or offline.
    let unknown = json!({"people": [], "places": {}});
    assert_eq!(until(unknown, "2040-01-03").as_deref(), Some("2040-04-02"));
}
