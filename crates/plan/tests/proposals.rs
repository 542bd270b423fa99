//! Proposing, answering and taking back: numbered in `tests/SPEC.md` as PRP.

#![allow(clippy::unwrap_used, reason = "a test stops at what is not as it should be")]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use countersign_plan::document::PlanDoc;
use countersign_plan::message::Param;
use countersign_plan::model::{Side, ValueForm};
use countersign_plan::people::Assurance;
use countersign_plan::rules::Moment;
use countersign_plan::testkit::place;
use countersign_plan::view::{SessionFacts, ViewReader, view_around};
use countersign_plan::{Command, Path, World};
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

fn plan() -> PlanDoc {
    let document = json!({
        "people": {"P": {"name": "Ann Lee", "side": "buyer"}},
        "steps": {"A": {"title": "Review", "due": "2026-12-01"}},
        "criteria": {"C": {"text": "Fast"}},
    });
    PlanDoc::seed(5000, &document).unwrap().0
}

/// Does commands, given as JSON, and says what went wrong.
fn act(doc: &mut PlanDoc, commands: Value) -> Result<(), String> {
    let commands: Vec<Command> = serde_json::from_value(commands).map_err(|e| e.to_string())?;
    let mut random = || 7;
    doc.apply(&commands, &mut World { now: now(), random: &mut random })
        .map(drop)
        .map_err(|e| e.to_string())
}

fn proposals(doc: &PlanDoc) -> Value {
    doc.document()["proposals"].take()
}

fn propose(path: &str, value: Value) -> Value {
    json!([{"type": "propose", "path": path, "value": value, "from": "bo", "note": "the board meets then"}])
}

#[test]
fn prp1_a_proposal_stands_until_it_is_answered_or_taken_back() {
    let mut doc = plan();
    act(&mut doc, propose("steps/A/due", json!("2026-12-08"))).unwrap();
    act(&mut doc, propose("steps/A/due", json!("2026-12-09"))).unwrap();
    assert_eq!(
        proposals(&doc),
        json!({"steps/A/due#bo": {"value": "2026-12-09", "at": "2026-11-23T09:00:00.000Z", "note": "the board meets then"}}),
        "the later one takes the place of the earlier"
    );
    assert_eq!(doc.document()["steps"]["A"]["due"], "2026-12-01", "what stands, stands");
    let answer = |answer: &str| json!([{"type": "answerProposal", "path": "steps/A/due", "from": "bo", "answer": answer, "value": "2026-12-04"}]);
    let due = |doc: &PlanDoc| doc.document()["steps"]["A"]["due"].clone();
    for (word, stands) in
        [("keep", "2026-12-01"), ("counter", "2026-12-04"), ("accept", "2026-12-09")]
    {
        act(&mut doc, propose("steps/A/due", json!("2026-12-09"))).unwrap();
        act(&mut doc, answer(word)).unwrap();
        assert_eq!((due(&doc), proposals(&doc)), (json!(stands), json!({})), "{word}");
    }
    act(&mut doc, propose("steps/A/removed", json!({"at": "2026-11-23T09:00:00Z"}))).unwrap();
    act(&mut doc, json!([{"type": "withdrawProposal", "path": "steps/A/removed", "from": "bo"}]))
        .unwrap();
    assert_eq!(proposals(&doc), json!({}));
    assert_eq!(
        act(&mut doc, answer("accept")).unwrap_err(),
        "there is no proposal of `bo` for `steps/A/due`; read the plan again"
    );
}

#[test]
fn prp1_every_place_that_can_be_held_can_be_proposed_for_and_accepted() {
    let whole = |doc: &PlanDoc, path: &str| {
        let document = doc.document();
        path.split('/').try_fold(&document, |at, part| at.get(part)).cloned().unwrap_or_default()
    };
    for (path, value) in [
        ("plan/goLive", json!("2027-01-15")),
        ("plan/goLiveOwner", json!("P")),
        ("plan/pausedUntil", json!("2026-12-24")),
        ("plan/workweek", json!({"buyer": [1, 2, 3], "seller": [1, 2]})),
        ("steps/A/owner", json!("P")),
        ("steps/A/partner", json!("P")),
        ("steps/A/due", Value::Null),
        ("steps/A/days", json!(5)),
        ("steps/A/fixedOn", json!("2026-12-24")),
        ("steps/A/status", json!("dropped")),
        ("criteria/C/measure", json!("minutes")),
        ("criteria/C/target", json!("5")),
        ("criteria/C/owner", json!("P")),
        ("people/P/side", json!("seller")),
        ("people/P/email", json!("ann@buyer.example")),
        ("paper/legal", json!({"needed": false})),
    ] {
        let mut doc = plan();
        act(&mut doc, propose(path, value.clone())).unwrap();
        assert_eq!(doc.read().odd, [], "{path}");
        act(
            &mut doc,
            json!([{"type": "answerProposal", "path": path, "from": "bo", "answer": "accept"}]),
        )
        .unwrap_or_else(|e| panic!("{path}: {e}"));
        assert_eq!((whole(&doc, path), proposals(&doc)), (value, json!({})), "{path}");
    }
    let mut doc = plan();
    act(&mut doc, propose("holidays/buyer/2026-12-24", json!("Eve"))).unwrap();
    act(&mut doc, json!([{"type": "answerProposal", "path": "holidays/buyer/2026-12-24", "from": "bo", "answer": "accept"}])).unwrap();
    assert_eq!(doc.document()["holidays"], json!({"buyer/2026-12-24": "Eve"}));
    for entity in ["steps/A", "people/P", "criteria/C"] {
        let path = format!("{entity}/removed");
        act(&mut doc, propose(&path, json!({"at": "2026-11-23T09:00:00Z"}))).unwrap();
        act(
            &mut doc,
            json!([{"type": "answerProposal", "path": path, "from": "bo", "answer": "accept"}]),
        )
        .unwrap();
        assert!(!whole(&doc, &path).is_null(), "{path}");
    }
}

#[test]
fn prp1_what_a_place_cannot_hold_is_refused_and_from_others_found() {
    let mut doc = plan();
    for (path, value, says) in [
        (
            "steps/A/due",
            json!("soon"),
            "`steps/A/due` cannot be proposed for: `value` is \"soon\": it should be a day that exists, as \
             YYYY-MM-DD, between the years 1900 and 2999",
        ),
        (
            "steps/A/rank",
            json!("x"),
            "`steps/A/rank` cannot be proposed for: no side holds this place: edit it",
        ),
        (
            "steps/Z/due",
            json!("2026-12-01"),
            "there is no step `Z` in this plan; read the plan again and use an id that stands in it",
        ),
    ] {
        assert_eq!(act(&mut doc, propose(path, value)).unwrap_err(), says);
    }
    assert_eq!(
        act(&mut doc, json!([{"type": "propose", "path": "steps/A/due", "value": null}]))
            .unwrap_err(),
        "nobody is named as the author of the proposal; name them in `from`"
    );
    assert_eq!(proposals(&doc), json!({}));
    let foreign = json!({"steps": {"A": {}}, "proposals": {"steps/A/due#bo": {"value": "soon"}}});
    let odd = countersign_plan::Plan::read(&foreign).odd;
    let found: Vec<_> = odd.iter().map(|o| (o.path.as_str(), o.expected, &o.found)).collect();
    let soon = Param::from("\"soon\"");
    assert_eq!(found, [("proposals/steps/A/due#bo/value", ValueForm::ProposalValue, &soon)]);
}

#[test]
fn prp2_a_screen_is_told_whose_a_proposal_is_and_its_value() {
    let mut doc = plan();
    act(&mut doc, propose("steps/A/owner", json!("P"))).unwrap();
    act(
        &mut doc,
        json!([{"type": "propose", "path": "steps/A/owner", "value": null, "from": "cy"}]),
    )
    .unwrap();
    let reading = doc.read();
    let authors = BTreeMap::from([(
        "p/bo".to_owned(),
        json!({"name": "Bo Sel", "side": "seller", "assurance": 2}),
    )]);
    let held = BTreeMap::from([(place("steps/A/owner"), Side::Buyer)]);
    let shown = |side, sub: &str| {
        let around = SessionFacts {
            sub,
            assurance: Assurance::Verified,
            held: Some(&held),
            authors: Some(&authors),
            ..SessionFacts::default()
        };
        let at = now();
        let view = view_around(
            &reading.plan,
            &reading.odd,
            &ViewReader { side, email: None },
            &Moment { today: at.date_naive(), at },
            &around,
        );
        assert_eq!(view.held, held);
        let rows = view.proposals[&Path::from("steps/A/owner")].iter();
        rows.map(|r| {
            format!(
                "{} ({:?}): {}, mine {}, to answer {}",
                r.name, r.side, r.value, r.mine, r.to_answer
            )
        })
        .collect::<Vec<_>>()
    };
    assert_eq!(
        shown(Side::Buyer, "ann"),
        [
            "Bo Sel (Some(Seller)): \"P\", mine false, to answer true",
            "cy (None): null, mine false, to answer true"
        ]
    );
    assert_eq!(
        shown(Side::Seller, "bo"),
        [
            "Bo Sel (Some(Seller)): \"P\", mine true, to answer false",
            "cy (None): null, mine false, to answer true"
        ]
    );
}

#[test]
fn gst12_what_a_guest_suggests_the_verified_people_of_their_side_answer() {
    let mut doc = plan();
    act(&mut doc, propose("steps/A/due", json!("2026-12-08"))).unwrap();
    let author = |assurance: u8| {
        let person = json!({"name": "Li", "side": "buyer", "assurance": assurance});
        BTreeMap::from([("p/bo".to_owned(), person)])
    };
    let (mut authors, reading) = (author(0), doc.read());
    let to_answer =
        |authors: &BTreeMap<String, Value>, side, assurance: u8, holder: Option<Side>| {
            let held = holder.map(|side| (place("steps/A/due"), side)).into_iter().collect();
            let around = SessionFacts {
                sub: "me",
                assurance: assurance.into(),
                held: Some(&held),
                authors: Some(authors),
                ..SessionFacts::default()
            };
            let now = Moment { today: now().date_naive(), at: now() };
            let view = view_around(
                &reading.plan,
                &reading.odd,
                &ViewReader { side, email: None },
                &now,
                &around,
            );
            (view.proposals[&Path::from("steps/A/due")][0].to_answer, view.reader.guest)
        };
    assert_eq!(to_answer(&authors, Side::Buyer, 2, Some(Side::Buyer)), (true, false));
    assert_eq!(
        to_answer(&authors, Side::Buyer, 1, Some(Side::Buyer)),
        (false, true),
        "another guest"
    );
    assert_eq!(
        to_answer(&authors, Side::Seller, 2, Some(Side::Buyer)),
        (false, false),
        "it is no matter of theirs"
    );
    assert_eq!(
        to_answer(&authors, Side::Buyer, 2, Some(Side::Seller)),
        (false, false),
        "the seller holds it"
    );
    assert_eq!(to_answer(&authors, Side::Seller, 2, Some(Side::Seller)), (true, false));
    assert_eq!(to_answer(&authors, Side::Seller, 0, Some(Side::Seller)), (false, true));
    // A proposal of a verified person, a guest of the other side answers where nobody verified of
    // theirs holds the place.
    authors = author(2);
    assert_eq!(to_answer(&authors, Side::Seller, 0, Some(Side::Seller)), (false, true));
    assert_eq!(to_answer(&authors, Side::Seller, 0, None), (true, true));
    assert_eq!(
        to_answer(&authors, Side::Buyer, 2, Some(Side::Buyer)),
        (false, false),
        "a colleague's"
    );
}
