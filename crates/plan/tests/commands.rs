//! Commands: the effect of each, its refusals, and its changes.

#![allow(clippy::unwrap_used, reason = "a test stops at what is not as it should be")]

use chrono::NaiveDate;
use countersign_plan::Command;
use countersign_plan::change::{Change, TextSplice};
use countersign_plan::command::StepEdit;
use countersign_plan::document::{CommandError, PlanDoc, SeedError};
use countersign_plan::ids::{Id, Path};
use countersign_plan::model::Side;
use countersign_plan::schema::EntityKind;
use countersign_plan::testkit::{Actor, ScriptAct, TestDesk, deeds, outline, place};
use countersign_words::Language;
use expect_test::{Expect, expect};
use serde_json::{Value, json};

fn plan_of(script: &str) -> Actor {
    let mut actor = Actor::new(7, 7);
    for deed in deeds(script) {
        actor.does(&deed);
    }
    assert_eq!(actor.told(), &actor.doc.document(), "changes tell what is there");
    assert_eq!(actor.doc.read().odd, [], "what commands write can be read");
    actor
}

fn check(script: &str, expected: &Expect) {
    expected.assert_eq(&outline(&plan_of(script).doc.read().plan));
}

#[test]
fn doc4_a_plan_made_of_commands() {
    check(
        "text title Rollout at Acme
         text goal Half the tickets by summer
         set plan/goLive 2027-01-15
         set plan/closeDate 2026-12-18
         set plan/timeZone Europe/Vienna
         set plan/buyerName Acme Ltd
         set plan/sellerName Vogt & Co
         set plan/profile ent
         set plan/pausedUntil 2026-12-01
         week buyer 5 1 2 3 4
         week seller 1 2 3
         holiday buyer 2026-12-25 Christmas
         holiday seller 2026-12-26 St Stephen
         person P buyer Ann Lee
         set people/P/email ann@acme.example
         set people/P/role economic-buyer
         set people/P/jobTitle CFO
         set people/P/met true
         set people/P/left false
         person Q seller Bo
         set plan/goLiveOwner P
         step A Evaluation
         step B Security review
         step C Go live
         set steps/B/kind contract
         set steps/B/review security
         set steps/B/owner P
         set steps/B/partner Q
         set steps/B/days 10
         set steps/B/daysMin 5
         set steps/B/due 2026-12-10
         set steps/B/fixedOn 2026-12-11
         set steps/B/status doing
         set steps/B/startedOn 2026-11-24
         set steps/B/doneOn 2026-12-09
         text steps/B/notes Ask for the report
         link B after A
         link C after A
         link C after B
         unlink C after A
         move steps/C top
         paper legal needed
         paper security needed
         paper security not-needed
         paper procurement needed
         paper procurement unsaid
         criterion K Fewer tickets
         set criteria/K/measure tickets per week
         set criteria/K/target under 50
         set criteria/K/owner P
         set criteria/K/status agreed
         risk R Holidays
         text risks/R/contingency Start earlier
         set risks/R/likelihood high
         set risks/R/impact mid
         set risks/R/owner Q
         set risks/R/status watched
         set meeting/at 2026-12-01T10:00:00+01:00
         set meeting/minutes 45
         set meeting/agenda Go through the dates
         set meeting/link https://meet.example/x
         comment M on steps/B/due Too early?
         resolve M
         comment N on goal Whose words?
         remove comments/N",
        &expect![[r#"
            title: Rollout at Acme
            goal: Half the tickets by summer
            buyerName: Acme Ltd
            closeDate: 2026-12-18
            goLive: 2027-01-15
            goLiveOwner: P
            pausedUntil: 2026-12-01
            profile: ent
            sellerName: Vogt & Co
            timeZone: Europe/Vienna
            workweek: {"buyer":[1,2,3,4,5],"seller":[1,2,3]}
            holiday buyer/2026-12-25: Christmas
            holiday seller/2026-12-26: St Stephen
            person P: buyer Ann Lee | email ann@acme.example | jobTitle CFO | met true | role economic-buyer
            person Q: seller Bo
            step C: Go live | after B
            step A: Evaluation
            step B: Security review | after A | days 10 | daysMin 5 | doneOn 2026-12-09 | due 2026-12-10 | fixedOn 2026-12-11 | kind contract | notes Ask for the report | owner P | partner Q | review security | startedOn 2026-11-24 | status doing
            legal: needed
            security: not needed
            criterion K: Fewer tickets | measure tickets per week | owner P | status agreed | target under 50
            risk R: Holidays | contingency Start earlier | impact mid | likelihood high | owner Q | status watched
            meeting agenda: Go through the dates
            meeting at: 2026-12-01T10:00:00+01:00
            meeting link: https://meet.example/x
            meeting minutes: 45
            comment M: Too early? | on steps/B/due | resolved true
            [comment N: Whose words? | on goal]
        "#]],
    );
}

#[test]
fn doc4_values_are_cleared_and_entities_come_back() {
    check(
        "step A Sign
         person P buyer Ann
         set steps/A/due 2026-12-10
         set steps/A/owner P
         clear steps/A/due
         clear steps/A/owner
         set plan/goLive 2027-01-15
         clear plan/goLive
         holiday buyer 2026-12-25 Christmas
         holiday buyer 2026-12-25 none
         comment M on steps/A Who?
         resolve M
         reopen M
         remove steps/A
         type steps/A/title 4 s here
         restore steps/A
         remove people/P",
        &expect![[r#"
            [person P: buyer Ann]
            step A: Signs here
            comment M: Who? | on steps/A
        "#]],
    );
}

#[test]
fn doc4_keys_are_those_of_schema_1() {
    let actor = plan_of(
        "step A Sign\n person P buyer Ann\n set steps/A/owner P\n set steps/A/daysMin 2\n set plan/goLiveOwner P",
    );
    expect![[r#"
        {
          "comments": {},
          "criteria": {},
          "goal": "",
          "holidays": {},
          "meeting": {},
          "paper": {},
          "people": {
            "P": {
              "name": "Ann",
              "side": "buyer"
            }
          },
          "plan": {
            "goLiveOwner": "P"
          },
          "proposals": {},
          "risks": {},
          "steps": {
            "A": {
              "after": {},
              "daysMin": 2,
              "notes": "",
              "owner": "P",
              "rank": "V0J4f",
              "title": "Sign"
            }
          },
          "title": ""
        }"#]]
    .assert_eq(&serde_json::to_string_pretty(&actor.doc.document()).unwrap());
}

#[test]
fn doc4_moves() {
    let steps = "step A a\n step B b\n step C c\n step D d\n";
    for (moves, order) in [
        ("move steps/D top", "DABC"),
        ("move steps/A below D", "BCDA"),
        ("move steps/A below C", "BCAD"),
        ("move steps/D below A", "ADBC"),
        ("move steps/B below A", "ABCD"),
        ("move steps/A top", "ABCD"),
        ("move steps/B top\n move steps/A top\n move steps/C below A", "ACBD"),
        ("remove steps/B\n move steps/D below A\n restore steps/B", "ADBC"),
    ] {
        let mut actor = plan_of(steps);
        for deed in deeds(moves) {
            actor.does(&deed);
        }
        let plan = actor.doc.read().plan;
        let got: String = plan.steps_in_order().iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(got, order, "{moves}");
    }
    // A step that is where it should be is not written again.
    let mut actor = plan_of(steps);
    let written =
        actor.apply(&[command(json!({"type": "move", "path": "steps/B", "below": "A"}))]).unwrap();
    assert_eq!((written.changes, written.update), (vec![], vec![0, 0]));
}

#[test]
fn doc3_moves_of_one_step_at_once_leave_it_in_one_place() {
    let mut desk = TestDesk::new(&["ann", "bo"], "step A a\n step B b\n step C c\n step D d");
    desk.apart("ann", "move steps/A below D\n step X x")
        .apart("bo", "move steps/A below B\n step Y y");
    desk.converges();
    let plan = desk.actor("ann").doc.read().plan;
    let order: String = plan.steps_in_order().iter().map(|(id, _)| id.as_str()).collect();
    assert!(
        ["BACDXY", "BACDYX", "BCDAXY", "BCDAYX", "BCDXAY", "BCDYAX", "BCDXYA", "BCDYXA"]
            .contains(&&*order),
        "{order}"
    );
}

#[test]
fn doc3_between_steps_of_other_clients_with_equal_or_no_ranks() {
    let document = json!({"steps": {
        "A": {"title": "a", "rank": "m"}, "B": {"title": "b", "rank": "m"}, "C": {"title": "c", "rank": "m"},
        "D": {"title": "d", "rank": "n"},
    }});
    let (doc, _, odd) = PlanDoc::seed(1, &document).unwrap();
    assert_eq!(odd, []);
    let mut actor = Actor::new(2, 2);
    actor.merge(&doc.encode());
    let written = actor
        .apply(&[command(json!({"type": "addStep", "id": "N", "title": "new", "below": "A"}))])
        .unwrap();
    let plan = actor.doc.read().plan;
    let order: String = plan.steps_in_order().iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(order, "ANBCD");
    let moved: Vec<&Change> =
        written.changes.iter().filter(|c| matches!(c, Change::Field { .. })).collect();
    assert_eq!(moved.len(), 2, "B and C make room, A and D stay: {moved:?}");
}

#[test]
fn doc4_typing_at_once_in_one_text_merges() {
    let mut desk = TestDesk::new(&["ann", "bo"], "text goal Live by spring");
    desk.apart("ann", "type goal 14 , all of us").apart("bo", "text goal Live by early spring");
    assert_eq!(desk.converges(), "goal: Live by early spring, all of us\n");
    // Setting a text replaces the least, also between the halves of emoji that begin or end alike.
    desk.live("ann", "text goal \u{1F600}x");
    desk.apart("ann", "text goal \u{1F601}x").apart("bo", "type goal 3 y");
    assert_eq!(desk.converges(), "goal: \u{1F601}xy\n");
}

/// [DOC23]: names that show nothing, addresses that are none, too.
#[test]
fn doc2_refused_commands_leave_nothing_and_say_what_to_do() {
    let mut actor = plan_of(
        "step A Sign \u{1F600} here
         person P buyer Ann
         person Q seller Bo
         remove people/Q
         set steps/A/days 5
         criterion K c",
    );
    let before = (actor.doc.state_vector(), actor.doc.document());
    let long = "x".repeat(20_001);
    let cases = [
        json!({"type": "editStep", "id": "Z", "field": "days", "value": 3}),
        json!({"type": "editPerson", "id": "A", "field": "met", "value": true}),
        json!({"type": "remove", "path": "steps/Z"}),
        json!({"type": "remove", "path": "steps/A/due"}),
        json!({"type": "restore", "path": "plan"}),
        json!({"type": "move", "path": "people/P"}),
        json!({"type": "move", "path": "steps/A", "below": "A"}),
        json!({"type": "move", "path": "steps/A", "below": "K"}),
        json!({"type": "addStep", "below": "Z"}),
        json!({"type": "addStep", "id": "A"}),
        json!({"type": "addStep", "id": "a/b"}),
        json!({"type": "addStep", "id": ""}),
        json!({"type": "editText", "path": "steps/A/due", "at": 0, "insert": "x"}),
        json!({"type": "editText", "path": "steps/Z/title", "at": 0, "insert": "x"}),
        json!({"type": "editText", "path": "steps/A/title", "at": 13, "insert": "x"}),
        json!({"type": "editText", "path": "steps/A/title", "at": 4_294_967_295u32, "delete": 4_294_967_295u32}),
        json!({"type": "editText", "path": "steps/A/title", "at": 6, "insert": "x"}),
        json!({"type": "editText", "path": "steps/A/title", "at": 4, "delete": 2}),
        json!({"type": "editText", "path": "goal", "at": 0, "insert": "a\u{0}b"}),
        json!({"type": "setText", "path": "goal", "text": long}),
        json!({"type": "addComment", "on": "nowhere/x", "text": "?"}),
        json!({"type": "addComment", "on": "steps/Z/due", "text": "?"}),
        json!({"type": "link", "id": "A", "after": "A"}),
        json!({"type": "link", "id": "A", "after": "Z"}),
        json!({"type": "editStep", "id": "A", "field": "owner", "value": "Z"}),
        json!({"type": "editStep", "id": "A", "field": "owner", "value": "Q"}),
        json!({"type": "editStep", "id": "A", "field": "days", "value": 1000}),
        json!({"type": "editStep", "id": "A", "field": "daysMin", "value": 6}),
        json!({"type": "editPerson", "id": "P", "field": "name", "value": "A\nB"}),
        json!({"type": "addStep", "id": "N", "title": " \u{200b}"}),
        json!({"type": "setText", "path": "steps/A/title", "text": "\u{3164}"}),
        json!({"type": "addPerson", "side": "buyer"}),
        json!({"type": "addPerson", "id": "N", "side": "buyer", "name": " \u{2800}"}),
        json!({"type": "addPerson", "id": "N", "side": "buyer", "name": "Ann", "email": "Ann <a@b.example>"}),
        json!({"type": "editPerson", "id": "P", "field": "name", "value": "\u{a0}"}),
        json!({"type": "editPerson", "id": "P", "field": "email", "value": "no address"}),
        json!({"type": "editPlan", "field": "pausedUntil", "value": "2027-02-22"}),
        json!({"type": "editPlan", "field": "timeZone", "value": "my zone"}),
        json!({"type": "editMeeting", "field": "minutes", "value": 0}),
        json!({"type": "setWorkweek", "side": "buyer", "days": []}),
        json!({"type": "setWorkweek", "side": "buyer", "days": [0, 1]}),
        json!({"type": "setWorkweek", "side": "buyer", "days": [1, 1]}),
    ];
    let mut said = String::new();
    for case in cases {
        // A command that comes before it in one call is refused with it.
        let commands = [
            command(json!({"type": "setText", "path": "title", "text": "half"})),
            command(case.clone()),
        ];
        let error = actor.apply(&commands).unwrap_err();
        said += &format!("{}: {error}\n", error.code());
        let after = (actor.doc.state_vector(), actor.doc.document());
        assert!(after == before, "{case} left something behind");
    }
    assert!(actor.doc.can_undo() && !actor.doc.document()["title"].is_null());
    expect![[r#"
        unknown-entity: there is no step `Z` in this plan; read the plan again and use an id that stands in it
        unknown-entity: there is no person `A` in this plan; read the plan again and use an id that stands in it
        unknown-entity: there is no step `Z` in this plan; read the plan again and use an id that stands in it
        unknown-path: `steps/A/due` is no place of a step, person, criterion, risk or comment, as `steps/ID`
        unknown-path: `plan` is no place of a step, person, criterion, risk or comment, as `steps/ID`
        unknown-path: `people/P` is no place of a step, criterion or risk, as `steps/ID`
        below-itself: `A` cannot follow itself; name another one, or none to move it to the top
        unknown-entity: there is no step `K` in this plan; read the plan again and use an id that stands in it
        unknown-entity: there is no step `Z` in this plan; read the plan again and use an id that stands in it
        id-taken: `A` is taken by another step; leave the id out to have one made
        unsound-id: `a/b` is no id: use 1 to 64 characters without `/`, `#` and control characters, or leave it out
        unsound-id: `` is no id: use 1 to 64 characters without `/`, `#` and control characters, or leave it out
        unknown-path: `steps/A/due` is no text: use `title`, `goal`, `steps/ID/title`, `steps/ID/notes`, `criteria/ID/text`, `risks/ID/text`, `risks/ID/contingency` or `comments/ID/text`
        unknown-entity: there is no step `Z` in this plan; read the plan again and use an id that stands in it
        out-of-range: `steps/A/title` is 12 UTF-16 units long, so 13 + 0 lies outside; read the text again
        out-of-range: `steps/A/title` is 12 UTF-16 units long, so 4294967295 + 4294967295 lies outside; read the text again
        splits-character: offset 6 of `steps/A/title` lies inside one character (a surrogate pair); move it to the character's edge
        splits-character: offset 6 of `steps/A/title` lies inside one character (a surrogate pair); move it to the character's edge
        control-character: `goal` would contain the control character U+0000; leave it out
        too-long: `goal` would be 20001 UTF-16 units long; shorten it to at most 20000
        unknown-path: `nowhere/x` is no place of this plan, as `goal`, `plan/goLive`, `steps/ID` or `steps/ID/due`
        unknown-entity: there is no step `Z` in this plan; read the plan again and use an id that stands in it
        self-link: step `A` cannot wait for itself; link it to another step
        unknown-entity: there is no step `Z` in this plan; read the plan again and use an id that stands in it
        unknown-entity: there is no person `Z` in this plan; read the plan again and use an id that stands in it
        removed: person `Q` was removed; restore it first
        too-many-days: 1000 working days are too many; use 0 to 999
        empty-range: at least 6 but at most 5 working days make no range; set the larger number first
        control-character: `people/P/name` would contain the control character U+000A; leave it out
        blank: `steps/N/title` would show nothing; write something that can be read, or leave it out
        blank: `steps/A/title` would show nothing; write something that can be read, or leave it out
        nameless: a person without a name is nobody; name them, or give their address
        blank: `people/N/name` would show nothing; write something that can be read, or leave it out
        bad-email: `people/N/email` is one plain address, as ann@example.com
        blank: `people/P/name` would show nothing; write something that can be read, or leave it out
        bad-email: `people/P/email` is one plain address, as ann@example.com
        paused-too-long: a plan can be paused for at most 90 days; choose a date up to 2027-02-21
        bad-time-zone: `my zone` is no time zone; use an IANA name as Europe/Vienna
        bad-minutes: 0 minutes are no length of a meeting; use 1 to 1440
        bad-weekdays: these are no working days; name at least one weekday, each once, from 1 (Monday) to 7 (Sunday)
        bad-weekdays: these are no working days; name at least one weekday, each once, from 1 (Monday) to 7 (Sunday)
        bad-weekdays: these are no working days; name at least one weekday, each once, from 1 (Monday) to 7 (Sunday)
    "#]]
    .assert_eq(&said);
}

#[test]
fn doc2_a_day_out_of_reach_is_refused_however_it_comes() {
    let json = json!({"type": "editStep", "id": "A", "field": "due", "value": "3000-01-01"});
    let unread = serde_json::from_value::<Command>(json).unwrap_err().to_string();
    assert!(unread.contains("between the years 1900 and 2999"), "{unread}");

    let mut actor = plan_of("step A Sign");
    let before = actor.doc.document();
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    let due = Command::EditStep { id: "A".into(), edit: StepEdit::Due(Some(day(3000))) };
    let holiday = Command::SetHoliday { side: Side::Buyer, date: day(1), label: Some("x".into()) };
    for command in [due, holiday] {
        let refused = actor.apply(&[command]).unwrap_err();
        assert_eq!(refused.code(), "bad-date", "{refused}");
        assert!(
            refused.to_string().ends_with("use a date between the years 1900 and 2999"),
            "{refused}"
        );
    }
    assert_eq!(actor.doc.document(), before);
}

#[test]
fn doc2_a_plan_holds_two_thousand_steps_and_no_more() {
    let mut actor = Actor::new(1, 1);
    let add = |n: usize| command(json!({"type": "addStep", "id": format!("s{n}")}));
    let all: Vec<Command> = (0..2_000).map(add).collect();
    assert_eq!(actor.apply(&all).unwrap().made.len(), 2_000);
    assert_eq!(actor.apply(&[add(2_000)]), Err(CommandError::TooManySteps { max: 2_000 }));
    let remove = command(json!({"type": "remove", "path": "steps/s7"}));
    let restore = command(json!({"type": "restore", "path": "steps/s7"}));
    actor.apply(&[remove, add(2_000)]).unwrap();
    assert_eq!(actor.apply(&[restore]), Err(CommandError::TooManySteps { max: 2_000 }));
    let many = vec![add(0); 10_001];
    assert_eq!(actor.apply(&many).unwrap_err().code(), "too-many-commands");
}

#[test]
fn doc7_changes_tell_what_happened() {
    let mut actor = plan_of("step A Sign\n person P buyer Ann\n set steps/A/days 3");
    let commands: Vec<Command> = deeds(
        "step B Pay
         set steps/B/days 2
         remove people/P
         set steps/A/days 4
         link A after B
         type steps/A/title 4  it
         text goal New",
    )
    .into_iter()
    .filter_map(|deed| if let ScriptAct::Command(command) = deed { Some(command) } else { None })
    .collect();
    let written = actor.apply(&commands).unwrap();
    let expected = vec![
        Change::Added { kin: EntityKind::Steps, id: Id::from("B") },
        Change::Removed { kin: EntityKind::People, id: Id::from("P") },
        Change::Field {
            place: place("steps/A/after/B"),
            from: Value::Null,
            to: json!("confirmed"),
        },
        Change::Field { place: place("steps/A/days"), from: json!(3), to: json!(4) },
        Change::Text { place: place("goal"), delta: vec![TextSplice::Insert("New".into())] },
        Change::Text {
            place: place("steps/A/title"),
            delta: vec![TextSplice::Keep(4), TextSplice::Insert(" it".into())],
        },
    ];
    assert_eq!(written.changes, expected);
    assert_eq!(written.made, [Id::from("B")]);
    // A replica that merges the update is told the same.
    let mut other = PlanDoc::new(9);
    other.merge(&actor.doc.diff(&[0]).unwrap()).unwrap();
    assert_eq!(other.document(), actor.doc.document());
    let again = other.merge(&written.update).unwrap();
    assert_eq!(again, [], "what is known changes nothing");
}

#[test]
fn doc8_a_caret_stays_where_it_was_put() {
    let mut desk = TestDesk::new(&["ann", "bo"], "text goal Live by spring\n step A Sign");
    let goal = place("goal");
    let anchor = desk.actor("ann").doc.anchor(&goal, 5).unwrap();
    let end = desk.actor("ann").doc.anchor(&goal, 14).unwrap();
    let title = desk.actor("ann").doc.anchor(&place("steps/A/title"), 0).unwrap();
    desk.live("bo", "type goal 0 We go \n type goal 20  2027\n type steps/A/title 0 Co-");
    for name in ["ann", "bo"] {
        let doc = &desk.actor(name).doc;
        assert_eq!(doc.resolve(&anchor), Some((goal.clone(), 11)));
        assert_eq!(doc.resolve(&end), Some((goal.clone(), 20)));
        assert_eq!(doc.resolve(&title), Some((place("steps/A/title"), 0)));
    }
    desk.live("ann", "text goal x");
    assert!(
        desk.actor("ann").doc.resolve(&anchor).is_some_and(|(place, at)| place == goal && at <= 1)
    );
    let doc = &desk.actor("ann").doc;
    assert_eq!(doc.anchor(&goal, 9), None);
    assert_eq!(doc.anchor(&place("steps/A/due"), 0), None);
    for cut in 0..anchor.len() {
        assert!(doc.resolve(&anchor[..cut]).is_none_or(|(place, _)| place == goal));
    }
    assert_eq!(PlanDoc::new(3).resolve(&anchor), None, "a state that has not arrived");
    let (last, of) = anchor.split_last().unwrap();
    assert_eq!(*last, 0x41, "the side to which it keeps: before");
    for side in [&[0x88; 12][..], &[0x80, 0x00], &[0xff; 60]] {
        assert_eq!(doc.resolve(&[of, side].concat()), None, "the side is one byte");
    }
}

#[test]
fn doc4_commands_travel_as_json() {
    for deed in deeds(
        "set steps/A/days 3\n clear steps/A/due\n move steps/A top\n link A after B\n text goal x",
    ) {
        let ScriptAct::Command(command) = deed else { continue };
        let json = serde_json::to_string(&command).unwrap();
        assert_eq!(serde_json::from_str::<Command>(&json).unwrap(), command, "{json}");
    }
    for bad in [
        json!({"type": "editStep", "id": "A", "field": "due", "value": "2026-02-31"}),
        json!({"type": "editStep", "id": "A", "field": "status", "value": "finished"}),
        json!({"type": "editStep", "id": "A", "field": "color", "value": "red"}),
        json!({"type": "dance"}),
    ] {
        assert!(serde_json::from_value::<Command>(bad.clone()).is_err(), "{bad}");
    }
}

fn command(json: Value) -> Command {
    serde_json::from_value(json).unwrap()
}

#[test]
fn wrd24_an_edit_that_did_not_happen_has_words_under_its_own_code() {
    let (id, path) = (Id::from("A"), Path::from("steps/A/due"));
    let refusals = [
        CommandError::UnknownEntity { kin: EntityKind::Steps, id: id.clone() },
        CommandError::Removed { kin: EntityKind::People, id: id.clone() },
        CommandError::UnsoundId { id: id.clone() },
        CommandError::IdTaken { kin: EntityKind::Risks, id: id.clone() },
        CommandError::OutOfRange { path: path.clone(), at: 1, delete: 2, len: 1 },
        CommandError::SplitsCharacter { path: path.clone(), at: 1 },
        CommandError::TooLong { path: path.clone(), len: 30_000, max: 20_000 },
        CommandError::ControlCharacter { path: path.clone(), code: 7 },
        CommandError::Blank { path: path.clone() },
        CommandError::Nameless,
        CommandError::BadEmail { path: path.clone() },
        CommandError::SelfLink { id: id.clone() },
        CommandError::BelowItself { id },
        CommandError::TooManyDays { days: 1_000, max: 999 },
        CommandError::EmptyRange { min: 3, max: 2 },
        CommandError::BadMinutes { minutes: 0 },
        CommandError::BadWeekdays,
        CommandError::BadDate { date: "1066-10-14".to_owned() },
        CommandError::PausedTooLong { latest: "2027-01-01".to_owned(), max: 90 },
        CommandError::BadTimeZone { name: "Mars".to_owned() },
        CommandError::TooManySteps { max: 2_000 },
        CommandError::TooManyEntries { what: "links", max: 20_000 },
        CommandError::NoProposal { path, from: "bo".to_owned() },
        CommandError::NoAuthor,
        CommandError::TooManyCommands { count: 300, max: 200 },
    ];
    for refusal in refusals {
        let message = refusal.message();
        assert_eq!(message.code, format!("command-{}", refusal.code()));
        let words = Language::English.words().message(&message);
        assert!(!words.contains(['{', '`']), "{words}");
    }
}

#[test]
fn cst23_a_plan_holds_a_bounded_number_of_links_holidays_and_entities() {
    let refused = |what: &'static str, max: usize| CommandError::TooManyEntries { what, max };
    let mut actor = Actor::new(1, 1);
    let adds = (0..302).map(|n| command(json!({"type": "addStep", "id": format!("s{n}")})));
    actor.apply(&adds.collect::<Vec<_>>()).unwrap();
    let link = |n: usize| {
        let (id, after) = (format!("s{}", n / 200), format!("s{}", 301 - n % 200));
        command(json!({"type": "link", "id": id, "after": after, "basis": "confirmed"}))
    };
    let all: Vec<Command> = (0..20_000).map(link).collect();
    actor.apply(&all[..10_000]).unwrap();
    actor.apply(&all[10_000..]).unwrap();
    let one_more = command(json!(
        {"type": "link", "id": "s100", "after": "s5", "basis": "confirmed"}));
    assert_eq!(actor.apply(std::slice::from_ref(&one_more)), Err(refused("links", 20_000)));
    // A link that is there may be said again, and one that goes makes room.
    let gone = command(json!({"type": "unlink", "id": "s0", "after": "s301"}));
    actor.apply(&[link(0), gone, one_more]).unwrap();
    assert_eq!(actor.apply(&[link(0)]).unwrap_err().code(), "too-many-entries");

    let day = |n: u64| now_day() + chrono::Days::new(n);
    let holiday = |n: u64| {
        command(json!({"type": "setHoliday", "side": "buyer", "date": day(n), "label": "off"}))
    };
    actor.apply(&(0..4_000).map(holiday).collect::<Vec<_>>()).unwrap();
    assert_eq!(actor.apply(&[holiday(4_000)]), Err(refused("holidays", 4_000)));

    let comment = |n: usize| {
        command(json!({"type": "addComment", "id": format!("c{n}"), "on": "goal", "text": "?"}))
    };
    actor.apply(&(0..2_000).map(comment).collect::<Vec<_>>()).unwrap();
    assert_eq!(actor.apply(&[comment(2_000)]), Err(refused("comments", 2_000)));
    let remove = command(json!({"type": "remove", "path": "comments/c7"}));
    let restore = command(json!({"type": "restore", "path": "comments/c7"}));
    actor.apply(&[remove, comment(2_000)]).unwrap();
    assert_eq!(actor.apply(&[restore]), Err(refused("comments", 2_000)));

    // Nor does undo bring back more, when somebody else took the room.
    let remove = command(json!({"type": "remove", "path": "comments/c8"}));
    actor.apply(&[remove]).unwrap();
    let mut other = Actor::new(2, 2);
    other.merge(&actor.doc.encode());
    actor.merge(&other.apply(&[comment(2_001)]).unwrap().update);
    actor.undo().unwrap();
    let comments = actor.doc.document()["comments"].clone();
    assert!(!comments["c8"]["removed"].is_null());
}

#[test]
fn cst23_a_file_with_too_many_of_something_is_refused_and_removed_ones_are_not_counted() {
    let people = |from: usize, to: usize, person: &Value| -> serde_json::Map<String, Value> {
        (from..to).map(|n| (format!("p{n}"), person.clone())).collect()
    };
    let mut all = people(0, 2_000, &json!({"name": "Dana"}));
    let gone = json!({"name": "Dana", "removed": {"at": "2026-11-23T09:00:00Z"}});
    all.extend(people(2_000, 2_100, &gone));
    assert!(PlanDoc::seed(1, &json!({"people": all})).is_ok());
    all.extend(people(3_000, 3_001, &json!({"name": "Dana"})));
    let too_many = SeedError::TooManyEntries { what: "people", count: 2_001, max: 2_000 };
    assert_eq!(PlanDoc::seed(1, &json!({"people": all})).err(), Some(too_many));

    let after = |n: usize| -> serde_json::Map<String, Value> {
        (0..n).map(|n| (format!("s{n}"), json!("assumed"))).collect()
    };
    let steps = |of_last: usize| {
        let mut steps = serde_json::Map::new();
        for n in 0..20 {
            let links = if n == 19 { of_last } else { 1_000 };
            steps.insert(format!("t{n}"), json!({"after": after(links)}));
        }
        (0..1_001).for_each(|n| drop(steps.insert(format!("s{n}"), json!({}))));
        json!({"steps": steps})
    };
    assert!(PlanDoc::seed(1, &steps(1_000)).is_ok());
    let too_many = SeedError::TooManyEntries { what: "links", count: 20_001, max: 20_000 };
    assert_eq!(PlanDoc::seed(1, &steps(1_001)).err(), Some(too_many));
}

#[test]
fn cst42_a_plan_keeps_a_bounded_number_of_removed_entities() {
    let mut actor = Actor::new(1, 1);
    let add = |n: usize| command(json!({"type": "addRisk", "id": format!("r{n}")}));
    let remove = |n: usize| command(json!({"type": "remove", "path": format!("risks/r{n}")}));
    for round in 0..5 {
        let new = round * 2_000..(round + 1) * 2_000;
        actor.apply(&new.clone().map(add).collect::<Vec<_>>()).unwrap();
        actor.apply(&new.map(remove).collect::<Vec<_>>()).unwrap();
    }
    let full = CommandError::TooManyEntries { what: "risks-ever", max: 10_000 };
    assert_eq!(actor.apply(&[add(10_000)]), Err(full));
    let words = Language::English
        .words()
        .message(&CommandError::TooManyEntries { what: "risks-ever", max: 10_000 }.message());
    assert_eq!(
        words,
        "A plan keeps at most 10000 risks, removed ones included; begin a second plan."
    );
    // One that was removed comes back all the same.
    actor.apply(&[command(json!({"type": "restore", "path": "risks/r7"}))]).unwrap();

    let gone = json!({"name": "Dana", "removed": {"at": "2026-11-23T09:00:00Z"}});
    let people = |n: usize| -> serde_json::Map<String, Value> {
        (0..n).map(|n| (format!("p{n}"), gone.clone())).collect()
    };
    assert!(PlanDoc::seed(1, &json!({"people": people(10_000)})).is_ok());
    let too_many = SeedError::TooManyEntries { what: "people-ever", count: 10_001, max: 10_000 };
    assert_eq!(PlanDoc::seed(1, &json!({"people": people(10_001)})).err(), Some(too_many));
}

fn now_day() -> chrono::NaiveDate {
    "2026-11-23".parse().unwrap()
}
