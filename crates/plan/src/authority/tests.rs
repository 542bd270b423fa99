//! Numbered in `tests/SPEC.md` as HLD and JDG.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::*;
use crate::history::{ChangeKind, EditChannel, FieldLog, LogEntry, Note};
use crate::model::{Plan, Side};
use crate::people::{Assurance, Person};
use crate::testkit::place as place_of;

/// A plan's document, as it stands.
struct Doc(Value);

impl Values for Doc {
    fn value(&self, place: &Place) -> Value {
        place
            .way()
            .iter()
            .try_fold(&self.0, |at, part| at.get(&**part))
            .cloned()
            .unwrap_or_default()
    }
}

/// Two people of each side; a step that the buyer's owns, one that the seller's does, one of
/// nobody.
fn plan() -> Value {
    json!({
        "plan": {"goLive": "2027-01-15"},
        "people": {
            "B": {"side": "buyer", "email": "b@buyer.example"}, "B2": {"side": "buyer"},
            "S": {"side": "seller"}, "S2": {"side": "seller"},
        },
        "steps": {
            "OURS": {"owner": "B", "due": "2026-12-01"},
            "THEIRS": {"owner": "S", "due": "2026-12-01"},
            "NOBODYS": {"due": "2026-12-01"},
        },
        "criteria": {"C": {"measure": "minutes"}},
        "risks": {"R": {}},
        "paper": {"legal": {"needed": false}},
    })
}

fn actor(word: &str) -> (Person, EditChannel) {
    let side = if word.starts_with('b') { Side::Buyer } else { Side::Seller };
    let assurance = if word.ends_with("-link") { 0 } else { 2 };
    let how = if word == "created" { EditChannel::Created } else { EditChannel::Live };
    (Person { sub: word.into(), name: word.into(), side, assurance: assurance.into() }, how)
}

/// Lines as `buyer steps/A/due 2026-12-01`: who set what, oldest first; `-` empties. The document
/// follows.
fn set(document: &mut Value, lines: &str) -> FieldLog {
    let mut log = FieldLog::default();
    for (seq, line) in lines.lines().map(str::trim).filter(|line| !line.is_empty()).enumerate() {
        let [who, path, to] = line.split(' ').collect::<Vec<_>>().try_into().expect("three words");
        let place = place_of(path);
        let to = match to {
            "-" => Value::Null,
            "yes" => json!(true),
            "not-needed" => json!({"needed": false}),
            word => json!(word),
        };
        let (by, how) = actor(who);
        let mut at = &mut *document;
        for part in place.way() {
            at = &mut at[&*part];
        }
        let from = std::mem::replace(at, to.clone());
        let what = if path.ends_with("removed") { ChangeKind::Removed } else { ChangeKind::Set };
        let note = Note { place, what, from, to };
        log.record(LogEntry {
            seq: seq as u64,
            nth: 0,
            at: chrono::DateTime::UNIX_EPOCH,
            note,
            by,
            how,
        });
    }
    log
}

/// The places that are held after these lines, and by whom, among those that begin with a text.
fn held(lines: &str, below: &str) -> String {
    let mut document = plan();
    let history = set(&mut document, lines);
    let confirmed = BTreeMap::new();
    let values = Doc(document);
    let holdings = Holdings { values: &values, history: &history, confirmed: &confirmed };
    let all = holdings.all(&Plan::read(&values.0).plan);
    let there = all.iter().filter(|(place, _)| place.to_string().starts_with(below));
    there
        .map(|(place, side)| format!("{} {}", &place.to_string()[below.len()..], side.word()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// [HLD1]
#[test]
fn a_side_holds_what_it_wrote_as_its_own() {
    let due = |lines: &str| held(lines, "steps/NOBODYS/");
    let step = |side: &str| format!("dropped {side}, due {side}, owner {side}, removed {side}");
    assert_eq!(due("buyer steps/NOBODYS/due 2026-12-02"), step("buyer"));
    assert_eq!(due("seller steps/NOBODYS/due 2026-12-02"), step("seller"));
    assert_eq!(
        due("buyer-link steps/NOBODYS/due 2026-12-02"),
        "",
        "who is not proven holds nothing"
    );
    assert_eq!(
        due("created steps/NOBODYS/due 2026-12-02"),
        "",
        "what came with the plan is there to be taken"
    );
    assert_eq!(
        due("created steps/NOBODYS/due 2026-12-02\nbuyer steps/NOBODYS/due 2026-12-03"),
        step("buyer")
    );
    assert_eq!(
        due("buyer steps/NOBODYS/due 2026-12-02\nbuyer steps/NOBODYS/due -"),
        "",
        "emptying lets go"
    );
    assert_eq!(
        due(
            "created steps/NOBODYS/due 2026-12-02\nbuyer steps/NOBODYS/due 2026-12-03\nbuyer steps/NOBODYS/due 2026-12-02"
        ),
        "",
        "putting back what the other side had set holds nothing"
    );
    assert_eq!(held("buyer criteria/C/measure 5", "criteria/C/"), "measure buyer, removed buyer");
    assert_eq!(held("seller risks/R/owner S", "risks/R/"), "owner seller, removed seller");
    assert_eq!(held("buyer plan/goLive 2027-01-20", "plan/goLive"), " buyer");
}

/// [HLD2]
#[test]
fn to_name_the_other_side_as_owner_is_a_claim() {
    let ours = |lines: &str| held(lines, "steps/OURS/");
    assert_eq!(ours("seller steps/OURS/owner B2"), "");
    assert_eq!(
        ours("seller steps/OURS/owner B2\nseller steps/OURS/due 2026-12-09"),
        "",
        "and so is what is put beside it"
    );
    assert_eq!(
        ours("seller steps/OURS/owner B2\nbuyer steps/OURS/owner B"),
        "dropped buyer, owner buyer, removed buyer"
    );
    assert_eq!(
        ours("seller steps/OURS/owner B2\nbuyer steps/OURS/due 2026-12-09"),
        "dropped buyer, due buyer, owner buyer, removed buyer"
    );
    assert_eq!(
        held("buyer steps/THEIRS/due 2026-12-09", "steps/THEIRS/"),
        "dropped buyer, due buyer, owner buyer, removed buyer",
        "what the buyer wrote is the buyer's, whoever does the step"
    );
    assert_eq!(
        held("buyer steps/THEIRS/owner S2\nbuyer steps/THEIRS/due 2026-12-09", "steps/THEIRS/"),
        "dropped buyer, due buyer, removed buyer",
        "whoever was named may name another"
    );
    assert_eq!(
        held(
            "seller steps/THEIRS/owner S\nseller steps/THEIRS/owner S2\nbuyer steps/THEIRS/due 2026-12-09",
            "steps/THEIRS/"
        ),
        "dropped seller, due buyer, owner seller, removed seller",
        "where both hold something, it goes with the owner"
    );
    assert_eq!(
        held("seller plan/goLive 2027-01-20", "plan/goLive"),
        "",
        "go-live is the buyer's to set"
    );
    assert_eq!(held("seller plan/goLive 2027-01-20\nseller plan/goLiveOwner B", "plan/goLive"), "");
    assert_eq!(
        held("seller plan/goLive 2027-01-20\nseller plan/goLiveOwner S", "plan/goLive"),
        " seller, Owner seller"
    );
}

#[test]
fn hld8_a_side_holds_what_it_said_of_its_own_people() {
    let of = |id: &str, lines: &str| {
        let all = held(lines, &format!("people/{id}/"));
        let own = ["email", "removed", "side"];
        let more = all.split(", ").filter(|one| !own.iter().any(|own| one.starts_with(own)));
        more.collect::<Vec<_>>().join(", ")
    };
    for field in ["role economic-buyer", "name Helen", "jobTitle CFO", "left yes"] {
        let (key, _) = field.split_once(' ').expect("a key");
        assert_eq!(of("B", &format!("buyer people/B/{field}")), format!("{key} buyer"));
        assert_eq!(of("S", &format!("seller people/S/{field}")), format!("{key} seller"));
        // A word about the other side's people is a claim, and a guest's word holds nothing.
        assert_eq!(of("B", &format!("seller people/B/{field}")), "");
        assert_eq!(of("S", &format!("buyer people/S/{field}")), "");
        assert_eq!(of("B", &format!("buyer-link people/B/{field}")), "");
        assert_eq!(of("B", &format!("created people/B/{field}")), "");
    }
    // Another part than the seller's suggestion is the buyer's own; the suggestion written back is not.
    let other = "seller people/B/role champion\nbuyer people/B/role sponsor";
    assert_eq!(of("B", other), "role buyer");
    assert_eq!(of("B", &format!("{other}\nbuyer people/B/role champion")), "");
    assert_eq!(of("B", "buyer people/B/role sponsor\nbuyer people/B/role -"), "");
}

/// [HLD3]
#[test]
fn what_is_confirmed_is_held() {
    let mut document = plan();
    let history = set(&mut document, "seller steps/THEIRS/due 2026-12-09");
    let values = Doc(document);
    let holder = |side, assurance, place: &str| {
        let confirmed = BTreeMap::from([
            (place_of("steps/THEIRS"), (side, assurance)),
            (place_of("steps/THEIRS/due"), (side, assurance)),
        ]);
        let holdings = Holdings { values: &values, history: &history, confirmed: &confirmed };
        holdings.holder(&place_of(place), &Value::Null)
    };
    assert_eq!(holder(Side::Buyer, Assurance::Verified, "steps/THEIRS/due"), Some(Side::Buyer));
    assert_eq!(holder(Side::Buyer, Assurance::Verified, "steps/THEIRS/removed"), Some(Side::Buyer));
    assert_eq!(holder(Side::Buyer, Assurance::Named, "steps/THEIRS/due"), Some(Side::Seller));
    assert_eq!(
        holder(Side::Buyer, Assurance::Verified, "steps/THEIRS/days"),
        None,
        "what is not in what was confirmed is free"
    );
}

/// [HLD4]
#[test]
fn some_places_are_a_sides_alone() {
    let mut document = plan();
    let history =
        set(&mut document, "buyer paper/legal not-needed\ncreated paper/security not-needed");
    let (values, confirmed) = (Doc(document), BTreeMap::new());
    let holdings = Holdings { values: &values, history: &history, confirmed: &confirmed };
    let holder = |place: &str, to: Value| {
        holdings.holder(&place_of(place), &to).map_or("anybody", Side::word)
    };
    for (place, to, side) in [
        ("plan/pausedUntil", json!("2026-12-24"), "buyer"),
        ("holidays/buyer/2026-12-24", json!("Eve"), "buyer"),
        ("holidays/seller/2026-12-24", json!("Eve"), "seller"),
        ("people/B/side", json!("seller"), "buyer"),
        ("people/B/email", json!("x@x.example"), "buyer"),
        ("people/B/removed", json!({}), "buyer"),
        ("people/B2/email", json!("x@x.example"), "anybody"),
        ("people/S/side", json!("buyer"), "seller"),
        ("people/B/name", json!("x"), "anybody"),
        ("paper/procurement", json!({"needed": false}), "buyer"),
        ("paper/procurement", json!({"needed": true}), "anybody"),
        ("paper/legal", json!({"needed": true}), "buyer"),
        ("paper/security", json!({"needed": true}), "anybody"),
        ("steps/OURS/notes", json!("x"), "anybody"),
        ("plan/closeDate", json!("2026-12-24"), "anybody"),
        ("plan/buyerName", json!("Acme"), "anybody"),
    ] {
        assert_eq!(holder(place, to.clone()), side, "{place} to {to}");
    }
}

/// [HLD1]
#[test]
fn dropping_and_taking_out_go_with_what_is_held_and_other_progress_does_not() {
    let mut document = plan();
    let history = set(
        &mut document,
        "buyer steps/OURS/due 2026-12-02\nbuyer steps/THEIRS/status dropped\nbuyer steps/NOBODYS/removed yes",
    );
    let (values, confirmed) = (Doc(document), BTreeMap::new());
    let holdings = Holdings { values: &values, history: &history, confirmed: &confirmed };
    let holder = |place: &str, to: Value| holdings.holder(&place_of(place), &to);
    assert_eq!(holder("steps/OURS/status", json!("dropped")), Some(Side::Buyer));
    assert_eq!(holder("steps/OURS/status", json!("done")), None);
    assert_eq!(
        holder("steps/THEIRS/status", json!("open")),
        Some(Side::Buyer),
        "who dropped it, holds that"
    );
    assert_eq!(
        holder("steps/NOBODYS/removed", Value::Null),
        Some(Side::Buyer),
        "who took it out, holds that"
    );
}

fn wrote(before: Value, meant: Value, after: Value) -> RuledWrite {
    RuledWrite { before, meant: Some(meant), after }
}

/// [JDG3]
#[test]
fn a_write_stands_is_put_forth_or_put_back() {
    let ruled = |author, holder, write: RuledWrite| {
        let Ruling { write, repairs, proposal } = judge(author, holder, &write);
        format!("writes {write:?}, repairs {repairs}, proposes {proposal:?}")
    };
    let (seller, buyer) = (Side::Seller, Side::Buyer);
    assert_eq!(
        ruled(seller, None, wrote(json!(1), json!(2), json!(2))),
        "writes None, repairs false, proposes None"
    );
    assert_eq!(
        ruled(buyer, Some(buyer), wrote(json!(1), json!(2), json!(1))),
        "writes Some(Number(2)), repairs false, proposes None",
        "the order of the CRDT hid it"
    );
    assert_eq!(
        ruled(seller, Some(buyer), wrote(json!(1), json!(2), json!(2))),
        "writes Some(Number(1)), repairs true, proposes Some(Number(2))"
    );
    assert_eq!(
        ruled(seller, Some(buyer), wrote(json!(1), json!(2), json!(1))),
        "writes None, repairs false, proposes Some(Number(2))",
        "it lost by itself and is a proposal all the same"
    );
    assert_eq!(
        ruled(seller, Some(buyer), wrote(json!(1), json!(1.0), json!(1.0))),
        "writes None, repairs false, proposes None"
    );
    assert_eq!(
        ruled(seller, Some(buyer), wrote(json!(1), Value::Null, Value::Null)),
        "writes Some(Number(1)), repairs true, proposes Some(Null)"
    );
}

/// [JDG4]
#[test]
fn of_the_weeks_each_side_writes_its_own() {
    let week = |buyer: u8, seller: u8| json!({"buyer": [buyer], "seller": [seller]});
    let ruled = |write: RuledWrite| {
        let Ruling { write, repairs, proposal } = judge_workweek(Side::Seller, &write);
        let text = |value: Option<Value>| value.map_or("nothing".into(), |value| value.to_string());
        format!("{}, {repairs}, {}", text(write), text(proposal))
    };
    assert_eq!(ruled(wrote(week(1, 1), week(1, 2), week(1, 2))), "nothing, false, nothing");
    assert_eq!(
        ruled(wrote(week(1, 1), week(2, 1), week(2, 1))),
        r#"{"buyer":[1],"seller":[1]}, true, {"buyer":[2]}"#
    );
    assert_eq!(
        ruled(wrote(week(3, 1), week(1, 2), week(1, 2))),
        r#"{"buyer":[3],"seller":[2]}, true, nothing"#,
        "the seller had not heard of the buyer's new week"
    );
    assert_eq!(
        ruled(wrote(week(3, 1), week(1, 2), week(3, 1))),
        r#"{"buyer":[3],"seller":[2]}, false, nothing"#
    );
}

/// [PRP3]
#[test]
fn a_proposal_is_its_authors_to_write_and_the_other_sides_to_take_away() {
    let ruled = |is_own, to_answer, before: Value, after: Value| {
        let write = RuledWrite { before, meant: None, after };
        judge_proposal(is_own, to_answer, &write).write.map(|value| value.to_string())
    };
    assert_eq!(ruled(true, false, Value::Null, json!(1)), None);
    assert_eq!(ruled(true, false, json!(1), Value::Null), None);
    assert_eq!(ruled(false, true, json!(1), Value::Null), None);
    assert_eq!(ruled(false, true, json!(1), json!(2)).as_deref(), Some("1"));
    assert_eq!(ruled(false, false, json!(1), Value::Null).as_deref(), Some("1"));
    assert_eq!(ruled(false, false, Value::Null, json!(1)).as_deref(), Some("null"));
}
