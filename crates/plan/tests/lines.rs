//! Lines: fields of plain text that are a row of the table and nothing else (PLC22).
#![allow(clippy::wildcard_enum_match_arm)] // A line is of the plan or of a step.
#![allow(clippy::unwrap_used, reason = "a test stops at what is not as it should be")]

use chrono::{DateTime, Utc};
use countersign_plan::attest::Terms;
use countersign_plan::document::PlanDoc;
use countersign_plan::exchange::{csv, import, markdown, plan_file};
use countersign_plan::model::Side;
use countersign_plan::rules::Moment;
use countersign_plan::schema::{InModel, InTerms, Key, Root, fields, lines};
use countersign_plan::view::{ViewReader, view};
use countersign_plan::{Command, Path, Plan, World};
use countersign_words::Language;
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

fn act(doc: &mut PlanDoc, command: Value) -> Result<(), String> {
    let command = Command::read_exactly(command).map_err(|why| why.to_string())?;
    let mut world = World { now: now(), random: &mut || 7 };
    doc.apply(&[command], &mut world).map(drop).map_err(|why| why.to_string())
}

/// An edit of a line of the plan, or of the step `A`.
fn edit(root: Root, key: &str, value: Value) -> Value {
    match root {
        Root::Plan => json!({"type": "editPlan", "field": key, "value": value}),
        _ => json!({"type": "editStep", "id": "A", "field": key, "value": value}),
    }
}

fn plan() -> PlanDoc {
    PlanDoc::seed(5000, &json!({"title": "Acme", "steps": {"A": {"title": "Pilot"}}})).unwrap().0
}

/// The text that stands under a key of the plan, or of the step `A`.
fn stands(document: &Value, root: Root, key: Key) -> Value {
    match root {
        Root::Plan => document["plan"][key.word()].clone(),
        _ => document["steps"]["A"][key.word()].clone(),
    }
}

fn every() -> Vec<(Root, Key)> {
    [Root::Plan, Root::Steps]
        .into_iter()
        .flat_map(|root| lines(root).map(move |line| (root, line.key)))
        .collect()
}

#[test]
fn plc22_a_command_sets_and_clears_each_line_and_nothing_else_under_its_key() {
    assert!(every().contains(&(Root::Plan, Key::BuyerName)));
    for (root, key) in every() {
        let mut doc = plan();
        act(&mut doc, edit(root, key.word(), json!("Müller & Söhne"))).unwrap();
        assert_eq!(stands(&doc.document(), root, key), "Müller & Söhne");
        let two_lines = act(&mut doc, edit(root, key.word(), json!("a\nb"))).unwrap_err();
        assert!(two_lines.contains("U+000A"), "{two_lines}");
        assert!(act(&mut doc, edit(root, key.word(), json!("x".repeat(2001)))).is_err());
        assert!(act(&mut doc, edit(root, key.word(), json!(5))).is_err());
        act(&mut doc, edit(root, key.word(), Value::Null)).unwrap();
        assert_eq!(stands(&doc.document(), root, key), Value::Null);
        let path = match root {
            Root::Plan => Path::of("plan", key.word()),
            _ => format!("steps/A/{}", key.word()).as_str().into(),
        };
        assert_eq!(
            Command::setting(&path, &json!("x")).unwrap().len(),
            1,
            "a guest can suggest it"
        );
    }
    for (root, field) in [Root::Plan, Root::Steps].map(|root| (root, fields(root))) {
        for field in field.filter(|field| field.model == InModel::Member) {
            assert!(every().iter().all(|line| *line != (root, field.key)));
        }
    }
    let foreign = act(&mut plan(), edit(Root::Steps, "buyerName", json!("x"))).unwrap_err();
    assert_eq!(foreign, "`field` is `buyerName`: a step has no such field that a command can set");
}

#[test]
fn plc22_each_line_is_shown_exported_and_read_back() {
    for (root, key) in every() {
        let mut doc = plan();
        act(&mut doc, edit(root, key.word(), json!("Acme | Sons"))).unwrap();
        let document = doc.document();
        let read = Plan::read(&document);
        assert_eq!(read.odd, []);
        let now = Moment { today: now().date_naive(), at: now() };
        let reader = ViewReader { side: Side::Buyer, email: None };
        let shown = serde_json::to_value(view(&read.plan, &[], &reader, &now)).unwrap();
        let row = match root {
            Root::Plan => &shown["header"],
            _ => &shown["groups"][0]["steps"][0],
        };
        assert_eq!(row[key.word()], "Acme | Sons");
        let written = read.plan.to_document();
        assert_eq!(stands(&written, root, key), "Acme | Sons");
        let words = Language::English.words();
        let file = import(plan_file(&document).as_bytes(), "acme.json", words).unwrap();
        assert_eq!(stands(&file.plans[0].document, root, key), "Acme | Sons");
        let page = markdown::markdown(&read.plan, words);
        assert!(page.contains("Acme \\| Sons"), "{page}");
        if root == Root::Steps {
            let table = csv::write::csv(&read.plan, words);
            let back = import(table.as_bytes(), "acme.csv", words).unwrap();
            let back = Plan::read(&back.plans[0].document).plan;
            let step = back.steps.values().next().unwrap();
            assert_eq!(step.lines.get(key), Some("Acme | Sons"), "{table}");
        }
    }
}

#[test]
fn plc22_a_line_is_in_the_terms_where_its_row_says_so() {
    let none = Terms::of(&Plan::read(&plan().document()).plan);
    for (root, key) in every() {
        let mut doc = plan();
        act(&mut doc, edit(root, key.word(), json!(" Acme "))).unwrap();
        let terms = Terms::of(&Plan::read(&doc.document()).plan);
        let promised = lines(root).any(|line| line.key == key && line.terms == InTerms::Yes);
        assert_eq!(terms.digest("plan") != none.digest("plan"), promised, "{}", key.word());
    }
}

#[test]
fn plc22_what_is_no_text_under_the_key_of_a_line_is_odd() {
    let read = Plan::read(&json!({"plan": {"buyerName": 5, "sellerName": "Vogt"}}));
    assert_eq!(read.odd[0].path, Path::of("plan", "buyerName"));
    assert_eq!(read.plan.plan.lines.get(Key::BuyerName), None);
    assert_eq!(read.plan.plan.lines.get(Key::SellerName), Some("Vogt"));
}
