//! The rules by example: `tests/suite/rules/<rule>.md` lays each case over a plan that has
//! everything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use countersign_plan::attest::{
    Attestation, Difference, Evidence, Ledger, Signature, Signer, SignerSide,
};
use countersign_plan::history::{ChangeKind, EditChannel, FieldLog, LogEntry, Note};
use countersign_plan::ids::Id;
use countersign_plan::model::{Profile, Side, Stakeholder};
use countersign_plan::people::{Assurance, Person};
use countersign_plan::reading::PlanReading;
use countersign_plan::record::{Open, Record, TextShares};
use countersign_plan::report::{
    Element, ElementPresence, Finding, Grade, GradeTermId, PlanVerdict, Report, Severity,
};
use countersign_plan::rules::{Moment, RECORD_RULES, RULES, Thresholds, diagnose, report};
use countersign_plan::testkit::place;
use countersign_plan::{Place, Plan};
use countersign_words::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

#[path = "suite/cases.rs"]
mod cases;
use cases::Case;

/// Monday, 23 November 2026, nine o'clock.
fn now() -> Moment {
    let at: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().expect("an instant");
    Moment { today: at.date_naive(), at }
}

/// As a plan file is checked: from the document alone, with the verdict that it bears out.
fn checked(reading: &PlanReading, side: Side) -> Report {
    worded(diagnose(&reading.plan, &reading.odd, None, side, &now(), &Thresholds::default()))
}

fn of(reading: &PlanReading, side: Side) -> Report {
    worded(report(&reading.plan, &reading.odd, side, &now(), &Thresholds::default()))
}

/// With its words in English.
fn worded(mut report: Report) -> Report {
    Language::English.words().report(&mut report);
    report
}

/// The plan that has everything, with a case's JSON laid over it (RFC 7386).
fn complete_but(patch: &str) -> PlanReading {
    let text = std::fs::read_to_string(cases::folder("rules").join("complete.json"))
        .expect("the complete plan");
    let mut document: Value = serde_json::from_str(&text).expect("JSON");
    merge(&mut document, serde_json::from_str(patch).unwrap_or_else(|e| panic!("{patch}: {e}")));
    Plan::read(&document)
}

/// Every part has its words.
fn is_worded(finding: &Finding) -> bool {
    let texts = [&finding.says, &finding.next, &finding.fired, &finding.limit];
    texts
        .into_iter()
        .flatten()
        .all(|text| !text.is_empty() && *text != format!("{{{}}}", finding.code))
        && finding.says.is_some()
        && finding.next.is_some()
}

fn merge(target: &mut Value, patch: Value) {
    let Value::Object(patch) = patch else {
        *target = patch;
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    let object = target.as_object_mut().expect("an object");
    for (key, value) in patch {
        if value.is_null() {
            object.remove(&key);
        } else {
            merge(object.entry(key).or_insert(Value::Null), value);
        }
    }
}

/// A field log out of rows such as `["2026-11-02", "buyer", "steps/pilot/due", "2026-11-10",
/// "2026-11-17"]`; without values it is `"written"`, `"added"`, and a last number is the assurance,
/// 2 where absent. The day may have a time.
fn log(rows: &Value) -> FieldLog {
    let entry = |(seq, row): (usize, &Value)| {
        let text = |i: usize| row[i].as_str().unwrap_or_else(|| panic!("{row}")).to_owned();
        let at = at(&text(0));
        let (side, sub) = whose(&text(1));
        let (what, from, to) = match row[3].as_str() {
            Some("written") => (ChangeKind::Written, Value::Null, Value::Null),
            Some("added") => (ChangeKind::Added, Value::Null, Value::Null),
            Some("proposed") => (ChangeKind::Proposed, Value::Null, Value::Null),
            // It is of the same update as the row before it.
            Some("accepted") => (ChangeKind::Accepted, Value::Null, Value::Null),
            _ => (ChangeKind::Set, row[3].clone(), row[4].clone()),
        };
        let nth = if what == ChangeKind::Set { 5 } else { 4 };
        let assurance = row[nth].as_u64().unwrap_or(2) as u8;
        let by = Person { name: sub.clone(), sub, side, assurance: assurance.into() };
        let note = Note { place: place(&text(2)), what, from, to };
        let seq = if what == ChangeKind::Accepted { seq } else { seq + 1 } as u64;
        LogEntry { seq, nth: 0, at, note, by, how: EditChannel::Live }
    };
    FieldLog::of(rows.as_array().expect("rows").iter().enumerate().map(entry))
}

/// The record in a case, beside its document.
#[derive(Default)]
struct CaseRecord {
    history: FieldLog,
    evidence: Evidence,
    signatures: Vec<Signature>,
    texts: BTreeMap<Place, TextShares>,
    held: BTreeMap<Place, Side>,
    opens: Vec<Open>,
    witnessed: BTreeSet<String>,
    created: DateTime<Utc>,
}

impl CaseRecord {
    /// Takes the keys that are no part of a document out of a case: `history` (see [`log`]);
    /// `ledger` rows such as `["2026-11-02", "seller", "ask", {"of": "dana"}]`, whose ids are
    /// `a1`, `a2` …; `signatures` rows such as `["2026-11-02", "dana", "lapsed", {"since":
    /// "2026-11-10", "changes": [["steps/pilot/due", "seller"]]}]`; `held`, places that the
    /// buyer holds; `texts`, of each how many characters are whose; `opens` rows such as
    /// `["2026-11-02", "buyer"]`, with a last number as the assurance; `created`, a day, the 20th
    /// where absent. `None` where there is none of them.
    fn take(given: &mut Value, people: &BTreeMap<Id, Stakeholder>) -> Option<CaseRecord> {
        let given = given.as_object_mut().expect("an object");
        let keys =
            ["history", "ledger", "signatures", "held", "opens", "witnessed", "created", "texts"];
        let taken: Vec<Option<Value>> = keys.iter().map(|key| given.remove(*key)).collect();
        if taken.iter().all(Option::is_none) {
            return None;
        }
        let [history, ledger, signatures, held, opens, witnessed, created, texts] =
            <[Option<Value>; 8]>::try_from(taken).expect("eight");
        let rows = |value: &Option<Value>| {
            value.as_ref().and_then(Value::as_array).cloned().unwrap_or_default()
        };
        let words =
            |value| rows(value).iter().map(|w| w.as_str().expect("a word").to_owned()).collect();
        Some(CaseRecord {
            history: history.map(|rows| log(&rows)).unwrap_or_default(),
            evidence: Evidence::of(
                Ledger::of(
                    rows(&ledger).iter().enumerate().map(|(nth, row)| attestation(nth, row)),
                ),
                BTreeMap::new(),
            ),
            signatures: rows(&signatures).iter().map(|row| signature(row, people)).collect(),
            held: rows(&held)
                .iter()
                .map(|p| (place(p.as_str().expect("a path")), Side::Buyer))
                .collect(),
            texts: (texts.as_ref().and_then(Value::as_object).into_iter().flatten())
                .map(|(path, of)| (place(path), shares(of)))
                .collect(),
            opens: rows(&opens).iter().map(open).collect(),
            witnessed: words(&witnessed),
            created: at(created.as_ref().and_then(Value::as_str).unwrap_or("2026-11-20")),
        })
    }

    fn record(&self) -> Record<'_> {
        Record {
            history: &self.history,
            evidence: &self.evidence,
            signatures: &self.signatures,
            texts: &self.texts,
            held: &self.held,
            opens: &self.opens,
            witnessed: &self.witnessed,
            created: self.created,
            close_date: None,
            day: &|at| at.date_naive(),
        }
    }
}

/// `{"buyer": 30, "unproven": 0, "seller": 20}`, in characters; what is absent is 0.
fn shares(of: &Value) -> TextShares {
    let units = |whose: &str| of[whose].as_u64().unwrap_or(0) as u32;
    let (buyer, unproven) = (units("buyer"), units("unproven"));
    TextShares { all: buyer + unproven + units("seller"), buyer, unproven }
}

/// `buyer` is the buyer called so; `buyer/rita` is Rita.
fn whose(text: &str) -> (Side, String) {
    let (side, sub) = text.split_once('/').unwrap_or((text, text));
    (Side::from_word(side).expect("a side"), sub.to_owned())
}

/// Ten o'clock of a day, or the time that stands behind it, as `2026-11-02T10:20`.
fn at(day: &str) -> DateTime<Utc> {
    let time = if day.contains('T') { ":00Z" } else { "T10:00:00Z" };
    format!("{day}{time}").parse().expect("a day")
}

fn signer(sub: &str, name: &str, side: SignerSide, assurance: Assurance) -> Signer {
    let email = Some(format!("{sub}@acme.example"));
    Signer { sub: sub.into(), name: name.into(), email, side, assurance }
}

fn attestation(nth: usize, row: &Value) -> Attestation {
    let word = |i: usize| row[i].as_str().unwrap_or_else(|| panic!("{row}"));
    let (side, sub) = match word(1) {
        "portal" => (SignerSide::Portal, "portal".to_owned()),
        person => {
            let (side, sub) = whose(person);
            (side.into(), sub)
        }
    };
    let assurance = row[3]["assurance"].as_u64().unwrap_or(2) as u8;
    let text = |key: &str| row[3][key].as_str().map(str::to_owned);
    Attestation {
        id: format!("a{}", nth + 1),
        plan: "p".into(),
        epoch: 1,
        kind: serde_json::from_value(row[2].clone()).expect("a kind"),
        subject: text("subject").unwrap_or_else(|| "plan".into()),
        digest: String::new(),
        by: signer(&sub, &sub, side, assurance.into()),
        at: at(word(0)),
        note: text("note"),
        present: None,
        of: text("of"),
        seq: nth as u64 + 1,
        prev: String::new(),
        receipt: String::new(),
    }
}

fn signature(row: &Value, people: &BTreeMap<Id, Stakeholder>) -> Signature {
    let word = |i: usize| row[i].as_str().unwrap_or_else(|| panic!("{row}"));
    let person = &people[&Id::from(word(1))];
    let by = signer(
        word(1),
        person.name.as_deref().expect("a name"),
        SignerSide::Buyer,
        Assurance::Verified,
    );
    let change = |change: &Value| {
        let side = Side::from_word(change[1].as_str().expect("a side")).expect("a side");
        Difference {
            place: place(change[0].as_str().expect("a path")),
            was: None,
            now: None,
            by: Some(Person {
                sub: side.word().into(),
                name: side.word().into(),
                side,
                assurance: Assurance::Verified,
            }),
            at: None,
        }
    };
    Signature {
        id: format!("by-{}", word(1)),
        by: Signer { email: person.email.clone(), ..by },
        at: at(word(0)),
        digest: String::new(),
        standing: serde_json::from_value(row[2].clone()).expect("how it stands"),
        since: row[3]["since"].as_str().map(at),
        changes: row[3]["changes"].as_array().into_iter().flatten().map(change).collect(),
        added: Vec::new(),
    }
}

fn open(row: &Value) -> Open {
    let (day, side) = (row[0].as_str().expect("a day"), row[1].as_str().expect("a side"));
    Open {
        day: at(day).date_naive(),
        side: Side::from_word(side).expect("a side"),
        sub: side.into(),
        name: side.into(),
        email: None,
        assurance: Assurance::from(row[2].as_u64().unwrap_or(2) as u8),
        first: at(day),
        last: at(day),
    }
}

/// The findings of one rule, in the words for both sides.
fn findings(case: &Case, rule: &str) -> String {
    let mut given: Value = serde_json::from_str(case.given()).expect("JSON");
    let people = complete_but("{}").plan.people;
    let recorded = CaseRecord::take(&mut given, &people);
    let reading = complete_but(&given.to_string());
    let told = |side| match &recorded {
        Some(recorded) => {
            let (record, now) = (recorded.record(), now());
            worded(diagnose(
                &reading.plan,
                &reading.odd,
                Some(&record),
                side,
                &now,
                &Thresholds::default(),
            ))
        }
        None => of(&reading, side),
    };
    let (seller, buyer) = (told(Side::Seller), told(Side::Buyer));
    let only = |report: &Report| {
        report.findings.iter().filter(|f| f.id == rule).cloned().collect::<Vec<_>>()
    };
    let (seller, buyer) = (only(&seller), only(&buyer));
    assert!(
        buyer.is_empty() || seller.len() == buyer.len(),
        "{}: to both sides or to one",
        case.title
    );
    let mut text = String::new();
    for (nth, seller) in seller.iter().enumerate() {
        let buyer = buyer.get(nth);
        let at: Vec<&str> = seller.evidence.iter().map(|p| p.as_str()).collect();
        let _ = writeln!(
            text,
            "{} at {}",
            seller.severity.word(),
            if at.is_empty() { "no place".into() } else { at.join(", ") }
        );
        let number = |n: &Option<String>| n.clone().unwrap_or_else(|| "?".to_owned());
        let _ = writeln!(text, "  {}; limit: {}", number(&seller.fired), number(&seller.limit));
        for (side, told) in [("seller", Some(seller)), ("buyer", buyer)] {
            let _ = match told {
                Some(Finding { says: Some(says), next: Some(next), .. }) => {
                    writeln!(
                        text,
                        "  {side}: {says}\n  {:width$}→ {next}",
                        "",
                        width = side.len() + 2
                    )
                }
                Some(_) => writeln!(text, "  {side}: has no words"),
                None => writeln!(text, "  {side}: is not told"),
            };
        }
        assert!(
            buyer.is_none_or(
                |buyer| buyer.evidence == seller.evidence && buyer.fired == seller.fired
            )
        );
    }
    if text.is_empty() { "nothing\n".to_owned() } else { text }
}

/// [ELE2]
#[test]
fn every_rule_fires_and_has_a_near_miss() {
    let folder = cases::folder("rules");
    for rule in RULES.iter().chain(RECORD_RULES) {
        let file = folder.join(format!("{}.md", rule.id.to_lowercase()));
        cases::check(&file, "findings", |case| findings(case, rule.id));
        let text = std::fs::read_to_string(&file).expect("the file");
        let (mut fires, mut misses) = (0, 0);
        for case in cases::read(&text) {
            let found = findings(&case, rule.id);
            match case.title.split(": ").next() {
                Some("fires") => {
                    assert_ne!(found, "nothing\n", "{} {}", rule.id, case.title);
                    fires += 1;
                }
                Some("near miss") => {
                    let major =
                        found.lines().any(|l| l.starts_with("blocker") || l.starts_with("major"));
                    let milder = case.title.ends_with(": minor") && !major;
                    assert!(found == "nothing\n" || milder, "{} {}", rule.id, case.title);
                    misses += 1;
                }
                _ => panic!("{}: a case is \"fires: …\" or \"near miss: …\"", case.title),
            }
        }
        assert!(
            fires > 0 && misses > 0,
            "{} has {fires} cases that fire and {misses} near misses",
            rule.id
        );
    }
}

#[test]
fn gst5_what_comes_by_a_link_resets_no_clock_and_pauses_none() {
    let found = |assurance: Assurance| {
        let mut given = json!({
            "created": "2026-10-05",
            "opens": [["2026-11-20", "buyer", assurance]],
            "history": [["2026-11-20", "buyer", "goal", "written", assurance],
                ["2026-11-20", "buyer", "plan/pausedUntil", null, "2026-12-20", assurance]],
            "ledger": [["2026-10-06", "seller", "ask", {"of": "rita"}],
                ["2026-10-07", "seller", "ask", {"of": "rita"}],
                ["2026-11-20", "buyer", "inspect", {"assurance": assurance}],
                ["2026-11-20", "buyer", "decline", {"assurance": assurance}]],
        });
        let reading = complete_but("{}");
        let recorded = CaseRecord::take(&mut given, &reading.plan.people).expect("a record");
        let now = now();
        let record = recorded.record();
        let report = diagnose(
            &reading.plan,
            &reading.odd,
            Some(&record),
            Side::Seller,
            &now,
            &Thresholds::default(),
        );
        let clocks = ["T1", "T2", "R2", "R3"];
        let found =
            report.findings.iter().map(|finding| finding.id).filter(|id| clocks.contains(id));
        found.collect::<Vec<_>>()
    };
    assert_eq!(found(Assurance::Verified), [""; 0]);
    for assurance in [0, 1] {
        let mut clocks = found(assurance.into());
        clocks.sort_unstable();
        assert_eq!(clocks, ["R2", "R3", "T1", "T2"]);
    }
}

#[test]
fn every_file_of_cases_belongs_to_a_rule() {
    for name in cases::files(&cases::folder("rules")) {
        let known = name == "report"
            || RULES.iter().chain(RECORD_RULES).any(|r| r.id.to_lowercase() == name);
        assert!(known, "{name}.md belongs to no rule");
    }
}

/// [ELE4] [ELE5]
#[test]
fn whole_reports() {
    cases::check(&cases::folder("rules").join("report.md"), "report", |case| {
        let reading = complete_but(case.given());
        let seller = checked(&reading, Side::Seller);
        let mut text = format!("verdict: {}\n", seller.verdict.expect("the seller has one").word());
        for (presence, word) in [
            (ElementPresence::Missing, "missing"),
            (ElementPresence::Weak, "weak"),
            (ElementPresence::Present, "present"),
        ] {
            let names: Vec<&str> = Element::ALL
                .into_iter()
                .filter(|e| seller.elements.get(*e) == presence)
                .map(Element::word)
                .collect();
            if !names.is_empty() {
                let _ = writeln!(text, "{word}: {}", names.join(" "));
            }
        }
        let found: Vec<String> =
            seller.findings.iter().map(|f| format!("{} {}", f.id, f.severity.word())).collect();
        let _ = writeln!(
            text,
            "findings: {}",
            if found.is_empty() { "none".to_owned() } else { found.join(", ") }
        );
        for side in [Side::Seller, Side::Buyer] {
            if let Some(next) = of(&reading, side).next {
                let _ = writeln!(
                    text,
                    "next, for the {}: ({}) {}",
                    side.word(),
                    next.who.word(),
                    next.what.unwrap_or_default()
                );
            }
        }
        text
    });
}

#[test]
fn ele1_a_plan_that_has_everything_yields_no_finding() {
    let report = checked(&complete_but("{}"), Side::Seller);
    assert_eq!(report.findings, []);
    assert!(Element::ALL.into_iter().all(|e| report.elements.get(e) == ElementPresence::Present));
    assert_eq!(report.verdict, Some(PlanVerdict::Unsigned));
    assert_eq!(report.next, None);
}

#[test]
fn ele3_an_empty_plan_has_every_element_missing() {
    let report = checked(&Plan::read(&json!({})), Side::Seller);
    assert!(
        Element::ALL.into_iter().all(|e| report.elements.get(e) == ElementPresence::Missing),
        "{:?}",
        report.elements
    );
    assert_eq!(report.verdict, Some(PlanVerdict::Incomplete));
}

#[test]
fn ele6_the_buyers_report_has_no_diagnosis_on_the_wire() {
    let reading = complete_but(r#"{"goal": ""}"#);
    let keys = |side: Side| {
        let json = serde_json::to_value(checked(&reading, side)).expect("a report serialises");
        json.as_object().expect("an object").keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        keys(Side::Seller),
        [
            "elements",
            "findings",
            "held",
            "joint",
            "ladder",
            "next",
            "schedule",
            "side",
            "signatures",
            "today",
            "verdict"
        ]
    );
    assert_eq!(
        keys(Side::Buyer),
        [
            "elements",
            "findings",
            "held",
            "joint",
            "ladder",
            "next",
            "schedule",
            "side",
            "signatures",
            "today"
        ]
    );
}

#[test]
fn rep9_a_report_names_the_inspections_that_the_buyer_was_at() {
    let mut given = json!({
        "ledger": [
            ["2026-11-02", "seller", "inspect", {}],
            ["2026-11-05", "buyer", "inspect", {}],
            ["2026-11-09", "seller", "inspect", {}],
            ["2026-11-10", "buyer", "inspect", {}],
            ["2026-11-11", "buyer", "withdraw", {"of": "a4"}],
        ],
        "witnessed": ["a3"],
    });
    let reading = complete_but("{}");
    let recorded = CaseRecord::take(&mut given, &reading.plan.people).expect("a record");
    for side in [Side::Seller, Side::Buyer] {
        let (record, now) = (recorded.record(), now());
        let report = diagnose(
            &reading.plan,
            &reading.odd,
            Some(&record),
            side,
            &now,
            &Thresholds::default(),
        );
        assert_eq!(report.joint, ["a2", "a3"], "the seller's word alone makes none");
    }
}

#[test]
fn ele8_thresholds_are_the_profiles_and_can_be_overridden() {
    let reading = complete_but("{}");
    let mut thresholds = Thresholds::default();
    assert_eq!(thresholds.of(Profile::Mid).stakeholders, 2);
    thresholds.mid.stakeholders = 4;
    let report = report(&reading.plan, &reading.odd, Side::Seller, &now(), &thresholds);
    let ids: Vec<&str> = report.findings.iter().map(|f| f.id).collect();
    assert_eq!(ids, ["E4"]);
}

#[test]
fn ele9_a_report_has_the_shape_that_others_rely_on() {
    let json = serde_json::to_value(checked(&complete_but(r#"{"goal": ""}"#), Side::Seller))
        .expect("serialises");
    assert_eq!(json["verdict"], "incomplete");
    assert_eq!(json["elements"]["goal"], "missing");
    assert_eq!(json["elements"]["goLive"], "present");
    let finding = &json["findings"][0];
    assert_eq!(finding["id"], "E1a");
    assert_eq!(finding["severity"], "blocker");
    assert_eq!(finding["evidence"], json!(["goal"]));
    assert!(finding["says"].is_string() && finding["do"].is_string());
    assert!(finding["fired"].is_string() && finding["limit"].is_string());
    assert_eq!(json["next"]["who"], "buyer");
    assert_eq!(json["schedule"]["goLive"], "2027-03-31");
}

/// The seller's report of a case with its record.
fn recorded(given: &Value) -> Report {
    let mut given = given.clone();
    let people = complete_but("{}").plan.people;
    let case = CaseRecord::take(&mut given, &people).expect("a record");
    let reading = complete_but(&given.to_string());
    let record = case.record();
    let limits = Thresholds::default();
    diagnose(&reading.plan, &reading.odd, Some(&record), Side::Seller, &now(), &limits)
}

/// A deal of which every term of `commit` holds: Dana signed, who decides by the buyer's own word.
fn sure_deal() -> Value {
    json!({
        "people": {"dana": {"role": "economic-buyer"}},
        "goal": "Orders leave within a day.",
        "texts": {"goal": {"buyer": 20}},
        "held": ["people/dana/role", "plan/goLive", "steps/pilot/due", "steps/case/due",
            "steps/board/due", "steps/security/due", "risks/staff"],
        "signatures": [["2026-11-20", "dana", "live", {}]],
        "ledger": [["2026-11-20", "buyer/dana", "inspect", {}]],
        "history": [["2026-11-19", "buyer/dana", "risks/staff", "added"]],
    })
}

/// Lays a patch over a patch: a null stays one.
fn lay(target: &mut Value, patch: Value) {
    match (target.as_object_mut(), patch) {
        (Some(object), Value::Object(patch)) => {
            for (key, value) in patch {
                lay(object.entry(key).or_insert(Value::Null), value);
            }
        }
        (_, patch) => *target = patch,
    }
}

/// Patches that each take a term away.
fn spoilers() -> Vec<(GradeTermId, Value)> {
    use GradeTermId::{Alive, Buffer, CheckIn, DatesHeld, MayBind, NotSlipping, Paper, Signed};
    let lapsed =
        json!([["2026-11-20", "dana", "lapsed", {"changes": [["plan/goLive", "seller"]]}]]);
    let refused = json!([
        ["2026-11-19", "buyer/dana", "inspect", {}],
        ["2026-11-20", "buyer/rita", "decline", {"note": "No budget"}],
    ]);
    let moved = json!([
        ["2026-11-02", "seller", "steps/pilot/due", null, "2027-01-04"],
        ["2026-11-09", "buyer", "steps/pilot/due", "2027-01-04", "2027-01-11"],
        ["2026-11-16", "buyer", "steps/pilot/due", "2027-01-11", "2027-01-18"],
    ]);
    vec![
        (Signed, json!({"signatures": lapsed})),
        (Signed, json!({"signatures": []})),
        (Signed, json!({"ledger": refused})),
        (
            MayBind,
            json!({"held": ["plan/goLive", "steps/pilot/due", "steps/case/due",
            "steps/board/due", "steps/security/due", "risks/staff"]}),
        ),
        (MayBind, json!({"people": {"dana": {"role": "champion"}}})),
        (
            DatesHeld,
            json!({"held": ["people/dana/role", "plan/goLive", "steps/pilot/due",
            "steps/case/due", "risks/staff"]}),
        ),
        (NotSlipping, json!({"history": moved})),
        (Paper, json!({"plan": {"closeDate": "2026-12-10"}})),
        (Buffer, json!({"plan": {"goLive": "2026-12-10"}})),
        (Buffer, json!({"plan": {"goLive": null}})),
        (CheckIn, json!({"ledger": [["2026-11-02", "buyer/dana", "inspect", {}]]})),
        (Alive, json!({"criteria": {"speed": {"target": null}}, "steps": {"rollout": null}})),
    ]
}

/// [GRD1] Each term is one that the grade rests on: without it the grade is another.
#[test]
fn commit_is_what_all_terms_say_and_no_term_less() {
    let sure = recorded(&sure_deal());
    let open = |report: &Report| -> Vec<GradeTermId> {
        let terms = report.grade_terms.iter().flatten();
        terms.filter(|term| !term.holds).map(|term| term.id).collect()
    };
    assert_eq!((open(&sure), sure.verdict), (Vec::new(), Some(PlanVerdict::Mutual)));
    assert_eq!(sure.grade, Some(Grade::Commit));
    for (term, spoiler) in spoilers() {
        let mut deal = sure_deal();
        lay(&mut deal, spoiler.clone());
        let report = recorded(&deal);
        assert!(open(&report).contains(&term), "{spoiler} leaves {:?} open", open(&report));
        assert_ne!(report.grade, Some(Grade::Commit), "{spoiler}");
    }
    let held = sure.grade_terms.iter().flatten().find(|term| term.id == GradeTermId::DatesHeld);
    let json = serde_json::to_value(held).expect("a term");
    let expected = json!({"id": "dates-held", "holds": true, "fired": 4, "limit": 3, "of": 5});
    assert_eq!(json, expected);
}

/// Any JSON, with the roots and fields of a plan among its keys.
fn json_like_a_plan() -> impl Strategy<Value = Value> {
    let key = prop_oneof![
        4 => prop::sample::select(vec![
            "title", "goal", "plan", "people", "steps", "paper", "criteria", "risks", "meeting", "goLive",
            "goLiveOwner", "workweek", "buyer", "holidays", "owner", "due", "days", "after", "kind", "status", "a", "b",
            "name", "side", "removed", "at", "text", "needed", "legal",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "2026-11-23",
            "2027-02-31",
            "a",
            "b",
            "buyer",
            "seller",
            "contract",
            "legal",
            "done",
            "assumed",
            "9999-12-31T23:59:59Z",
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            4 => prop::collection::btree_map(key.clone(), inner, 0..6)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

proptest! {
    // Failures are shrunk and their seed is printed; nothing is written beside the sources.
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// [GRD1] A deal with any of it spoilt is sure exactly where every term holds; then it is mutual.
    #[test]
    fn the_grade_follows_from_its_own_terms(spoilt in prop::collection::vec(any::<prop::sample::Index>(), 0..4)) {
        let (mut deal, spoilers) = (sure_deal(), spoilers());
        for nth in spoilt {
            lay(&mut deal, nth.get(&spoilers).1.clone());
        }
        let report = recorded(&deal);
        let terms = report.grade_terms.unwrap_or_default();
        prop_assert_eq!(terms.len(), 8);
        let all = terms.iter().all(|term| term.holds);
        prop_assert_eq!(report.grade == Some(Grade::Commit), all);
        prop_assert!(!all || report.verdict == Some(PlanVerdict::Mutual));
    }

    /// [GRD2] Without some of what the buyer holds, the supported dates are the same: none comes earlier.
    #[test]
    fn fewer_commitments_make_no_supported_date_earlier(
        held in prop::sample::subsequence(vec!["pilot", "case", "board", "security", "order"], 0..=5),
        left in any::<usize>(),
    ) {
        let dates = |held: &[&str]| {
            let places: Vec<String> = held.iter().map(|id| format!("steps/{id}/days")).collect();
            let forecast = recorded(&json!({"held": places})).forecast.expect("the seller's");
            (forecast.evidence, forecast.supported_contract, forecast.figures)
        };
        let (go_live, contract, figures) = dates(&held);
        let fewer = dates(&held[..left % (held.len() + 1)]);
        prop_assert!(fewer.0.expect("steps").max >= go_live.expect("steps").max);
        prop_assert!(fewer.1.expect("a contract").max >= contract.expect("a contract").max);
        prop_assert_eq!(figures.sellers, 5 - held.len());
    }

    #[test]
    fn ele7_whatever_the_document_there_is_a_report(document in json_like_a_plan()) {
        let reading = Plan::read(&document);
        for side in [Side::Seller, Side::Buyer] {
            let report = of(&reading, side);
            let severities: Vec<Severity> = report.findings.iter().map(|f| f.severity).collect();
            prop_assert!(severities.is_sorted(), "most severe first");
            prop_assert!(report.findings.iter().all(is_worded));
            prop_assert_eq!(report.findings.iter().any(|f| f.id == "D1"), !reading.odd.is_empty());
        }
    }
}
