//! Screens of a plan: numbered in `tests/SPEC.md` as VIE.

use chrono::{DateTime, Utc};
use countersign_plan::Plan;
use countersign_plan::model::Side;
use countersign_plan::rules::Moment;
use countersign_plan::view::{TurnScope, View, ViewReader, view};
use expect_test::{Expect, expect};
use serde_json::{Value, json};

/// Monday, 23 November 2026, nine o'clock.
fn now() -> Moment {
    let at: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().expect("an instant");
    Moment { today: at.date_naive(), at }
}

fn shown(document: &Value, side: Side, email: &str) -> View {
    let reading = Plan::read(document);
    view(&reading.plan, &reading.odd, &ViewReader { side, email: Some(email.into()) }, &now())
}

/// Three steps in a row, the first one late; one person of each side, and one nobody has met.
fn plan() -> Value {
    json!({
        "title": "Go live", "goal": "Ship on time",
        "plan": {"schema": 1, "goLive": "2026-12-18", "goLiveOwner": "DANA"},
        "people": {
            "DANA": {"name": "Dana van Dyk", "email": "Dana@Buyer.example", "side": "buyer"},
            "SAM": {"name": "Sam", "email": "sam@seller.example", "side": "seller"},
        },
        "steps": {
            "A": {"title": "Pilot", "kind": "evaluation", "rank": "a", "owner": "SAM", "days": 5, "due": "2026-11-18"},
            "B": {"title": "Board", "kind": "approval", "rank": "b", "owner": "DANA", "days": 2, "after": {"A": "assumed"}},
            "C": {"title": "Sign", "kind": "contract", "rank": "c", "owner": "DANA", "after": {"B": "confirmed"}},
        },
        "holidays": {"seller/2026-11-19": "Founders' day"},
    })
}

fn check(view: &View, expected: &Expect) {
    let who = view.turn.side.map_or("nobody", Side::word);
    let mut text = format!(
        "{} working days left, {:?} to spare\nturn: {who}, {}\nnext ({:?}): {:?}\n",
        view.header.working_days_left.map_or("?".into(), |d| d.to_string()),
        view.header.buffer,
        view.turn.title,
        view.next.whose,
        view.next.steps.iter().map(ToString::to_string).collect::<Vec<_>>(),
    );
    for group in &view.groups {
        text.push_str(&format!("{}: {} done\n", group.kind.word(), group.done));
        for step in &group.steps {
            let owner = step.owner.as_ref().map_or("nobody", |o| o.name.as_str());
            text.push_str(&format!(
                "  {}, {owner}, late {:?}, waits {}, before {}\n",
                step.title,
                step.late,
                step.waiting,
                step.before.len()
            ));
        }
    }
    expected.assert_eq(&text);
}

#[test]
fn vie1_a_plan_is_shown_by_parts_with_whose_turn_it_is_and_the_readers_next_steps() {
    check(
        &shown(&plan(), Side::Buyer, "dana@buyer.example"),
        &expect![[r#"
            20 working days left, Some(13) to spare
            turn: seller, Pilot
            next (Mine): ["B", "C"]
            evaluation: 0 done
              Pilot, Sam, late Some(2), waits false, before 1
            approval: 0 done
              Board, Dana van Dyk, late None, waits true, before 1
            contract: 0 done
              Sign, Dana van Dyk, late None, waits true, before 0
        "#]],
    );
}

#[test]
fn vie2_the_reader_is_the_one_person_of_the_side_with_the_address() {
    let me = |document: &Value, side, email: &str| {
        shown(document, side, email).reader.person.map(|id| id.to_string())
    };
    let mut document = plan();
    assert_eq!(me(&document, Side::Buyer, " DANA@buyer.EXAMPLE "), Some("DANA".into()));
    assert_eq!(me(&document, Side::Seller, "dana@buyer.example"), None, "of the other side");
    assert_eq!(me(&document, Side::Buyer, ""), None);
    document["people"]["TWIN"] =
        json!({"name": "Dana", "email": "dana@buyer.example", "side": "buyer"});
    assert_eq!(me(&document, Side::Buyer, "dana@buyer.example"), None, "two share it");
}

#[test]
fn vie3_who_owns_no_step_sees_those_of_the_own_side() {
    let shown = shown(&plan(), Side::Buyer, "new@buyer.example");
    assert_eq!(shown.next.whose, TurnScope::Side);
    assert_eq!(shown.next.steps.len(), 2);
}

#[test]
fn vie4_a_done_step_lets_the_next_one_go_on() {
    let mut document = plan();
    document["steps"]["A"]["status"] = json!("done");
    let shown = shown(&document, Side::Seller, "sam@seller.example");
    assert_eq!(shown.turn.side, Some(Side::Buyer));
    assert_eq!(shown.turn.title, "Board");
    assert_eq!((shown.counts.done, shown.counts.late), (1, 0));
}

#[test]
fn vie5_neither_side_is_shown_a_verdict() {
    for (side, email) in [(Side::Buyer, "dana@buyer.example"), (Side::Seller, "sam@seller.example")]
    {
        let text = serde_json::to_string(&shown(&plan(), side, email)).expect("JSON");
        for word in ["verdict", "grade", "incomplete", "seller-sided", "evidenceDate"] {
            assert!(
                !text.contains(&format!("\"{word}\"")),
                "{word} in the view of the {}",
                side.word()
            );
        }
        assert!(text.contains("\"E6\""), "the elements are checked");
    }
}

#[test]
fn vie6_what_was_taken_out_can_be_put_back() {
    let mut document = plan();
    document["steps"]["B"]["removed"] = json!({"at": "2026-11-20T10:00:00Z"});
    document["people"]["SAM"]["removed"] = json!({"at": "2026-11-21T10:00:00Z"});
    let shown = shown(&document, Side::Buyer, "dana@buyer.example");
    let removed: Vec<_> =
        shown.removed.iter().map(|r| (r.path.as_str(), r.label.as_str())).collect();
    assert_eq!(removed, [("people/SAM", "Sam"), ("steps/B", "Board")], "latest first");
    assert_eq!(shown.groups.iter().map(|g| g.steps.len()).sum::<usize>(), 2);
    let pilot = &shown.groups[0].steps[0];
    assert_eq!(pilot.owner.as_ref().map(|o| (o.name.as_str(), o.here)), Some(("Sam", false)));
    let sign = &shown.groups[1].steps[0];
    assert!(!sign.waiting, "nobody waits for a step that was taken out");
}

#[test]
fn vie7_whatever_the_document_holds_there_is_a_view() {
    let odd = json!({
        "goal": 7, "plan": {"goLive": "2026-02-31", "workweek": {"buyer": []}}, "steps": {"A": "x", "B": {"after": {"B": 1}}},
        "people": [], "meeting": {"link": "javascript:alert(1)"}, "comments": {"K": {"text": "?"}},
    });
    for document in [json!({}), json!(null), odd] {
        let shown = shown(&document, Side::Buyer, "");
        assert_eq!(shown.elements.len(), 9);
        assert_eq!(shown.meeting.href, None, "only links that a browser may follow");
        serde_json::to_value(&shown).expect("JSON");
    }
    assert!(shown(&json!({}), Side::Buyer, "").empty);
    assert!(!shown(&plan(), Side::Buyer, "").empty);
}

#[test]
fn vie9_working_days_left_count_today_and_are_the_days_needed_and_the_buffer() {
    let left = |go_live: &str| {
        let mut document = plan();
        document["plan"]["goLive"] = json!(go_live);
        shown(&document, Side::Buyer, "dana@buyer.example").header.working_days_left
    };
    // It is Monday, the 23rd.
    assert_eq!(left("2026-11-23"), Some(1), "today is one");
    assert_eq!(left("2026-11-24"), Some(2));
    assert_eq!(left("2026-11-29"), Some(5), "no Saturday, no Sunday");
    assert_eq!(left("2026-11-20"), Some(-1), "Friday has passed");
    // Seven days of work, in which nothing is late.
    let mut document = plan();
    document["steps"]["A"]["due"] = json!(null);
    let header = shown(&document, Side::Buyer, "dana@buyer.example").header;
    assert_eq!(header.working_days_left, header.buffer.map(|buffer| buffer + 7));
}
