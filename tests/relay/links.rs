//! Harm by holders of a link: values and texts that cannot be put back, keys without end, names of
//! others.

use chrono::TimeDelta;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, TestRelay};
use serde_json::{Value, json};
use yrs::updates::decoder::Decode;
use yrs::{
    Any, Doc, In, Map, MapPrelim, MapRef, OffsetKind, Options, Out, ReadTxn, Text, TextPrelim,
    TextRef, Transact, TransactionMut, Update,
};

/// A complete plan that Rita of the buyer may sign.
async fn deal() -> TestRelay {
    deal_with(|_| {}).await
}

async fn deal_with(change: impl FnOnce(&mut Value)) -> TestRelay {
    deal_on(TestRelay::start().await, change).await
}

/// The same on a relay that runs.
pub(crate) async fn deal_on(rig: TestRelay, change: impl FnOnce(&mut Value)) -> TestRelay {
    let mut document: Value =
        serde_json::from_str(include_str!("../suite/rules/complete.json")).unwrap();
    let day = |days| (rig.now() + TimeDelta::days(days)).date_naive().to_string();
    document["plan"]["goLive"] = json!(day(200));
    document["plan"]["closeDate"] = json!(day(140));
    document["steps"]["board"]["due"] = json!(day(60));
    document["meeting"]["at"] = json!(format!("{}T14:00:00Z", day(5)));
    change(&mut document);
    rig.begin("p", document).await;
    rig
}

pub(crate) fn link(rig: &TestRelay, side: Side, sub: &str) -> String {
    rig.mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", side, sub) })
}

pub(crate) async fn sign(rig: &TestRelay) {
    let rita = rig.token("p", Side::Buyer, "rita");
    let terms = rig.get("/v1/plans/p/terms", &rita).await.json();
    let said = json!({"kind": "sign", "digest": terms["digest"]});
    let answer = rig.post("/v1/plans/p/attestations", &rita, said).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
}

pub(crate) async fn standing(rig: &TestRelay) -> String {
    let list = rig.get("/v1/plans/p/attestations", &rig.admin()).await.json();
    list["signatures"][0]["standing"].as_str().unwrap().to_owned()
}

async fn proposals(rig: &TestRelay) -> Vec<String> {
    let document = rig.document("p").await;
    document["proposals"].as_object().unwrap().keys().cloned().collect()
}

/// The update of a stock client with an id of its own that does something to the plan.
pub(crate) fn raw(
    client: &Client,
    id: u64,
    act: impl FnOnce(&Doc, &mut TransactionMut<'_>),
) -> Vec<u8> {
    let mut options = Options::with_client_id(yrs::block::ClientID::new(id));
    options.offset_kind = OffsetKind::Utf16;
    let doc = Doc::with_options(options);
    let maps = ["plan", "holidays", "people", "steps", "paper", "criteria", "risks", "comments"];
    for root in maps.into_iter().chain(["proposals"]) {
        doc.get_or_insert_map(root);
    }
    doc.get_or_insert_text("goal");
    let known = Update::decode_v1(&client.doc.encode()).unwrap();
    doc.transact_mut().apply_update(known).unwrap();
    let before = doc.transact().state_vector();
    let mut txn = doc.transact_mut();
    act(&doc, &mut txn);
    drop(txn);
    doc.transact().encode_diff_v1(&before)
}

pub(crate) fn map(txn: &TransactionMut<'_>, root: &str) -> MapRef {
    txn.get_map(root).unwrap()
}

pub(crate) fn entity(txn: &TransactionMut<'_>, root: &str, id: &str) -> MapRef {
    let Some(Out::YMap(map)) = map(txn, root).get(txn, id) else { panic!("it is there") };
    map
}

fn goal(txn: &TransactionMut<'_>) -> TextRef {
    txn.get_text("goal").unwrap()
}

/// Sends it under a fresh link of a side, and returns the client once it was answered.
pub(crate) async fn sends(
    rig: &TestRelay,
    side: Side,
    sub: &str,
    id: u64,
    act: impl FnOnce(&Doc, &mut TransactionMut<'_>),
) -> Client {
    let mut client = rig.own("p", &link(rig, side, sub)).await;
    let update = raw(&client, id, act);
    client.send_update(&update).await;
    client.round_trip().await;
    client
}

fn nested(depth: usize) -> Any {
    (0..depth).fold(Any::from(1), |inner, _| {
        Any::Map(std::sync::Arc::new([("a".to_owned(), inner)].into_iter().collect()))
    })
}

#[tokio::test]
async fn jdg14_a_value_too_deep_for_a_proposal_is_put_back_and_the_plan_stays_open() {
    let rig = deal().await;
    let day = (rig.now() + TimeDelta::days(70)).date_naive().to_string();
    let due = json!([{"type": "editStep", "id": "board", "field": "due", "value": day}]);
    rig.act("p", Side::Buyer, "rita", due).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    for (n, depth) in [(1, 32), (2, 31), (3, 9)] {
        let who = format!("li-{n}");
        let client = sends(&rig, Side::Seller, &who, 9_000 + n, |_, txn| {
            entity(txn, "steps", "board").insert(txn, "due", nested(depth));
        })
        .await;
        let told = client.notices.iter().any(|notice| notice.code == "set-aside");
        assert!(told, "{depth}: {:?}", client.notices);
    }
    assert_eq!(rig.document("p").await["steps"]["board"]["due"], json!(day));
    assert_eq!(proposals(&rig).await, [""; 0]);
    // Nobody else was closed.
    sam.edit(json!([{"type": "addComment", "on": "plan", "text": "Still here"}])).await;
    sam.round_trip().await;
    assert_eq!(sam.doc.document(), rig.document("p").await);
}

#[tokio::test]
async fn gst14_a_signed_text_is_put_back_whole_where_a_guest_split_a_character_of_it() {
    let text = "\u{1F600}bc \u{1F469}\u{200D}\u{1F680} goal \u{1F680}";
    type Act = fn(&TextRef, &mut TransactionMut<'_>);
    let acts: [(&str, Act); 8] = [
        ("the low half goes", |t, txn| t.remove_range(txn, 1, 1)),
        ("the high half goes", |t, txn| t.remove_range(txn, 0, 1)),
        ("a letter inside", |t, txn| t.insert(txn, 1, "x")),
        ("half and a letter go", |t, txn| t.remove_range(txn, 1, 2)),
        ("something embedded inside", |t, txn| _ = t.insert_embed(txn, 1, Any::from("evil"))),
        ("half is made bold", |t, txn| {
            t.format(txn, 1, 1, [("b".into(), Any::from(true))].into_iter().collect());
        }),
        ("two halves go", |t, txn| {
            t.remove_range(txn, 1, 1);
            t.remove_range(txn, t.len(txn) - 1, 1);
        }),
        ("the joined ones", |t, txn| {
            t.insert(txn, 6, "y");
            t.remove_range(txn, 0, 1);
        }),
    ];
    for (what, act) in acts {
        let rig = deal_with(|document| {
            document["goal"] = json!(text);
            document["steps"]["pilot"]["title"] = json!(text);
        })
        .await;
        sign(&rig).await;
        for (n, side) in [(1, Side::Buyer), (2, Side::Seller)] {
            let who = format!("li-{n}");
            let client = sends(&rig, side, &who, 9_000 + n, |_, txn| act(&goal(txn), txn)).await;
            let document = rig.document("p").await;
            assert_eq!(document["goal"], text, "{side:?} {what}");
            assert_eq!(client.doc.document()["goal"], text, "{side:?} {what}");
            let client = sends(&rig, side, &who, 9_100 + n, |_, txn| {
                let Some(Out::YText(title)) = entity(txn, "steps", "pilot").get(txn, "title")
                else {
                    panic!("it is there")
                };
                act(&title, txn);
            })
            .await;
            let document = rig.document("p").await;
            assert_eq!(document["steps"]["pilot"]["title"], text, "{side:?} {what}");
            assert_eq!(client.doc.document()["steps"], document["steps"], "{side:?} {what}");
        }
        assert_eq!(standing(&rig).await, "live", "{what}");
    }
}

#[tokio::test]
async fn plc18_no_key_without_form_is_written_where_keys_have_one() {
    let rig = deal().await;
    let long = "x".repeat(5_000);
    let before = rig.document("p").await;
    let client = sends(&rig, Side::Seller, "li", 9_001, |_, txn| {
        for n in 0..100 {
            map(txn, "holidays").insert(txn, format!("buyer/{n}"), "x");
            map(txn, "paper").insert(txn, format!("p{n}"), "x");
            map(txn, "proposals").insert(txn, format!("steps/A {n}#li/{long}"), "x");
        }
        for key in [&long, "buyer/2026-13-40", "nobody/2026-12-25", "buyer/2026-12-25 "] {
            map(txn, "holidays").insert(txn, key, "x");
        }
        for key in [
            "",
            "#li",
            "goal#",
            "ledger/0#li",
            "proposals/goal#li",
            "steps//due#li",
            "steps/A\n/due#li",
            &format!("goal#{}", "n".repeat(801)),
        ] {
            map(txn, "proposals").insert(txn, key, "x");
        }
    })
    .await;
    let after = rig.document("p").await;
    for root in ["holidays", "paper", "proposals"] {
        assert_eq!(after[root], before[root], "{root}");
    }
    assert_eq!(client.doc.document()["proposals"], after["proposals"]);
    let report = rig.get("/v1/plans/p/report", &rig.token("p", Side::Buyer, "rita")).await;
    assert!(report.body.len() < 60_000, "{}", report.body.len());
    // A name that is too long goes nowhere at the gate; a shorter one of somebody else is put back
    // behind it.
    let nullified = async || {
        let page = rig.get("/v1/plans/p/quarantine?limit=100", &rig.admin()).await.json();
        let entries = page["entries"].as_array().unwrap().clone();
        entries.iter().filter(|entry| entry["code"] == "nullified").count()
    };
    for (n, (length, more)) in [(800, 0), (801, 1)].into_iter().enumerate() {
        let so_far = nullified().await;
        sends(&rig, Side::Seller, "lu", 9_010 + n as u64, |_, txn| {
            map(txn, "proposals").insert(txn, format!("goal#{}", "n".repeat(length)), "x");
        })
        .await;
        assert_eq!(nullified().await - so_far, more, "{length}");
        assert_eq!(rig.document("p").await["proposals"], after["proposals"], "{length}");
    }
    // A key that has the form goes in as ever.
    sends(&rig, Side::Buyer, "lo", 9_002, |_, txn| {
        map(txn, "holidays").insert(txn, "buyer/2026-12-25", "Christmas");
        map(txn, "paper").insert(txn, "legal", MapPrelim::default());
        let value = Any::from_json(r#"{"value": "2027-01-01"}"#).unwrap();
        map(txn, "proposals").insert(txn, "plan/goLive#lo", value);
    })
    .await;
    let after = rig.document("p").await;
    assert_eq!(after["holidays"]["buyer/2026-12-25"], "Christmas");
    assert_eq!(after["proposals"]["plan/goLive#lo"]["value"], "2027-01-01");
}

#[tokio::test]
async fn jdg15_nobody_keeps_more_than_two_hundred_proposals_open() {
    let rig = deal().await;
    let holiday =
        |n: usize| format!("buyer/{}-{:02}-{:02}", 2027 + n / 300, 1 + n / 25 % 12, 1 + n % 25);
    // Over the buyer's holidays the relay makes proposals of what the seller writes.
    let client = sends(&rig, Side::Seller, "li", 9_001, |_, txn| {
        for n in 0..250 {
            map(txn, "holidays").insert(txn, holiday(n), "x");
        }
    })
    .await;
    assert_eq!(proposals(&rig).await.len(), 150, "a quarter is kept for the verified");
    assert!(client.notices.iter().any(|notice| notice.code == "set-aside"));
    assert_eq!(rig.document("p").await["holidays"], json!({}));
    // By hand there are no more.
    sends(&rig, Side::Seller, "li", 9_002, |_, txn| {
        for n in 0..30 {
            let value = Any::from_json(r#"{"value": 3}"#).unwrap();
            map(txn, "proposals").insert(txn, format!("steps/S{n}/days#li"), value);
        }
    })
    .await;
    assert_eq!(proposals(&rig).await.len(), 150);
    // One that is open may change, and others are not kept from making theirs.
    sends(&rig, Side::Seller, "li", 9_003, |_, txn| {
        map(txn, "holidays").insert(txn, holiday(3), "y");
    })
    .await;
    let key = format!("holidays/{}#li", holiday(3));
    assert_eq!(rig.document("p").await["proposals"][&key]["value"], "y");
    sends(&rig, Side::Seller, "lu", 9_004, |_, txn| {
        map(txn, "holidays").insert(txn, holiday(3), "z");
    })
    .await;
    assert_eq!(proposals(&rig).await.len(), 151);
    // Li, verified, has the rest of the two hundred.
    let mut li = rig.own("p", &rig.token("p", Side::Seller, "li")).await;
    let update = raw(&li, 9_005, |_, txn| {
        for n in 150..250 {
            map(txn, "holidays").insert(txn, holiday(n), "x");
        }
    });
    li.send_update(&update).await;
    li.round_trip().await;
    assert_eq!(proposals(&rig).await.len(), 201);
}

#[tokio::test]
async fn gst15_a_guest_only_suggests_over_what_is_beside_the_terms_and_verified_people_of_their_side_set()
 {
    let rig = deal().await;
    let rita = rig.token("p", Side::Buyer, "rita");
    rig.act_by(
        "p",
        &rita,
        json!([
            {"type": "editPerson", "id": "dana", "field": "role", "value": "technical"},
            {"type": "editPerson", "id": "dana", "field": "jobTitle", "value": "Head"},
            {"type": "editMeeting", "field": "agenda", "value": "Ours"},
            {"type": "editStep", "id": "pilot", "field": "status", "value": "doing"},
            {"type": "editPlan", "field": "timeZone", "value": "Europe/Berlin"},
            {"type": "editPlan", "field": "profile", "value": "ent"},
            {"type": "addComment", "id": "C1", "on": "plan", "text": "I do not agree"},
            {"type": "editCriterion", "id": "speed", "field": "status", "value": "missed"},
            {"type": "editRisk", "id": "audit", "field": "status", "value": "happened"},
            {"type": "setText", "path": "steps/pilot/notes", "text": "Verified notes"},
            {"type": "setText", "path": "title", "text": "Verified title"},
        ]),
    )
    .await;
    let before = rig.document("p").await;
    let writes = [
        (
            "people/dana/role",
            json!({"type": "editPerson", "id": "dana", "field": "role", "value": "economic-buyer"}),
        ),
        (
            "people/dana/jobTitle",
            json!({"type": "editPerson", "id": "dana", "field": "jobTitle", "value": "None"}),
        ),
        ("meeting/agenda", json!({"type": "editMeeting", "field": "agenda", "value": "Theirs"})),
        (
            "steps/pilot/status",
            json!({"type": "editStep", "id": "pilot", "field": "status", "value": "done"}),
        ),
        ("plan/timeZone", json!({"type": "editPlan", "field": "timeZone", "value": "Asia/Tokyo"})),
        ("plan/profile", json!({"type": "editPlan", "field": "profile", "value": "smb"})),
        (
            "comments/C1/text",
            json!({"type": "setText", "path": "comments/C1/text", "text": "I agree"}),
        ),
        ("comments/C1/removed", json!({"type": "remove", "path": "comments/C1"})),
        (
            "criteria/speed/status",
            json!({"type": "editCriterion", "id": "speed", "field": "status", "value": "met"}),
        ),
        (
            "risks/audit/status",
            json!({"type": "editRisk", "id": "audit", "field": "status", "value": "closed"}),
        ),
        (
            "steps/pilot/notes",
            json!({"type": "setText", "path": "steps/pilot/notes", "text": "Other notes"}),
        ),
        ("title", json!({"type": "setText", "path": "title", "text": "Other title"})),
    ];
    let li = link(&rig, Side::Buyer, "li");
    for (place, command) in &writes {
        let answer = rig.act_by("p", &li, json!([command])).await;
        assert!(
            answer["proposed"].as_array().is_some_and(|all| all.contains(&json!(place))),
            "{command}: {answer}"
        );
        let mut now = rig.document("p").await;
        now["proposals"] = before["proposals"].clone();
        now["steps"]["pilot"]["doneOn"] = before["steps"]["pilot"]["doneOn"].clone();
        assert_eq!(now["steps"]["pilot"]["status"], "doing", "{place}");
        for root in ["people", "meeting", "plan", "comments", "criteria", "risks", "title"] {
            assert_eq!(now[root], before[root], "{place}");
        }
        assert_eq!(now["steps"]["pilot"]["notes"], before["steps"]["pilot"]["notes"], "{place}");
    }
    // Somebody verified of that side takes them up.
    for (place, _) in writes.iter().filter(|(place, _)| *place != "comments/C1/removed") {
        let accept =
            json!([{"type": "answerProposal", "path": place, "from": "li", "answer": "accept"}]);
        rig.act_by("p", &rita, accept).await;
    }
    let after = rig.document("p").await;
    assert_eq!(after["people"]["dana"]["role"], "economic-buyer");
    assert_eq!(
        (&after["title"], &after["comments"]["C1"]["text"]),
        (&json!("Other title"), &json!("I agree"))
    );
    // A guest adds people and comments, and sets what nobody verified of their side did.
    let own = json!([
        {"type": "addPerson", "id": "nina", "name": "Nina", "side": "buyer"},
        {"type": "editPerson", "id": "nina", "field": "role", "value": "user"},
        {"type": "addComment", "id": "C2", "on": "plan", "text": "Hello"},
        {"type": "setText", "path": "comments/C2/text", "text": "Hello all"},
        {"type": "editStep", "id": "legal", "field": "status", "value": "doing"},
        {"type": "editMeeting", "field": "link", "value": "https://meet.example/a"},
        {"type": "setText", "path": "steps/legal/notes", "text": "Mine"},
    ]);
    assert_eq!(rig.act_by("p", &li, own).await["proposed"], Value::Null);
    let after = rig.document("p").await;
    assert_eq!(
        (&after["people"]["nina"]["role"], &after["steps"]["legal"]["notes"]),
        (&json!("user"), &json!("Mine"))
    );
}

#[tokio::test]
async fn gst16_no_guest_puts_what_was_absent_from_an_entity_that_was_signed() {
    let rig = deal().await;
    // Rita's stock client makes entities that lack texts, or have plain values in their places.
    let mut rita = rig.stock("p", &rig.token("p", Side::Buyer, "rita")).await;
    let update = raw(&rita, 8_001, |_, txn| {
        let any = |text: &str| Any::from(text);
        let fields = |title: Option<&str>| {
            let mut fields =
                vec![("kind", any("other")), ("owner", any("dana")), ("status", any("open"))];
            fields.extend(title.map(|title| ("title", any(title))));
            MapPrelim::from_iter(fields)
        };
        let steps = map(txn, "steps");
        steps.insert(txn, "bare", fields(None));
        steps.insert(txn, "plain", fields(Some("Plain")));
        let linked = steps.insert(txn, "linked", fields(Some("Linked")));
        linked.insert(txn, "after", Any::from_json("{}").unwrap());
        let ghost = steps.insert(txn, "ghost", fields(Some("Whose")));
        ghost.insert(txn, "owner", "nobody-yet");
        map(txn, "risks").insert(txn, "bare", MapPrelim::from_iter([("owner", any("dana"))]));
        map(txn, "criteria").insert(txn, "bare", MapPrelim::from_iter([("measure", any("a"))]));
    });
    rita.send_update(&update).await;
    rita.round_trip().await;
    sign(&rig).await;
    // Steps that came after it: they bind nobody as long as nothing that was signed waits for them.
    rig.act(
        "p",
        Side::Seller,
        "sam",
        json!([
            {"type": "addStep", "id": "later", "title": "Later"},
            {"type": "editStep", "id": "later", "field": "owner", "value": "sam"},
        ]),
    )
    .await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let update = raw(&sam, 8_002, |_, txn| {
        let fields = [("kind", "other"), ("owner", "sam"), ("status", "open"), ("title", "Last")];
        let fields = MapPrelim::from_iter(fields.map(|(key, value)| (key, Any::from(value))));
        map(txn, "steps").insert(txn, "last", fields);
    });
    sam.send_update(&update).await;
    sam.round_trip().await;
    assert_eq!(standing(&rig).await, "live");
    let terms =
        async || rig.get("/v1/plans/p/terms", &rig.token("p", Side::Buyer, "rita")).await.json();
    let signed = terms().await;
    type Act = fn(&mut TransactionMut<'_>);
    let acts: [(&str, Act); 12] = [
        ("a title", |txn| {
            _ = entity(txn, "steps", "bare").insert(txn, "title", TextPrelim::new("Evil"));
        }),
        ("a plain title", |txn| _ = entity(txn, "steps", "bare").insert(txn, "title", "Evil")),
        ("another title", |txn| {
            _ = entity(txn, "steps", "plain").insert(txn, "title", TextPrelim::new("Evil"));
        }),
        ("another plain title", |txn| {
            _ = entity(txn, "steps", "plain").insert(txn, "title", "Evil");
        }),
        ("a contingency", |txn| {
            _ = entity(txn, "risks", "bare").insert(txn, "contingency", TextPrelim::new("Evil"));
        }),
        ("a text", |txn| {
            _ = entity(txn, "criteria", "bare").insert(txn, "text", TextPrelim::new("Evil"));
        }),
        ("links", |txn| {
            let links = MapPrelim::from_iter([("pilot", Any::from("confirmed"))]);
            _ = entity(txn, "steps", "bare").insert(txn, "after", links);
        }),
        ("plain links", |txn| {
            let links = Any::from_json(r#"{"pilot": "confirmed"}"#).unwrap();
            _ = entity(txn, "steps", "linked").insert(txn, "after", links);
        }),
        ("a link of a step behind the signature", |txn| {
            let Some(Out::YMap(after)) = entity(txn, "steps", "later").get(txn, "after") else {
                panic!("it is there")
            };
            after.insert(txn, "pilot", "confirmed");
        }),
        ("a link to a step that was signed", |txn| {
            let Some(Out::YMap(after)) = entity(txn, "steps", "pilot").get(txn, "after") else {
                panic!("it is there")
            };
            after.insert(txn, "later", "confirmed");
        }),
        ("links of a step behind the signature", |txn| {
            let links = MapPrelim::from_iter([("pilot", Any::from("confirmed"))]);
            _ = entity(txn, "steps", "last").insert(txn, "after", links);
        }),
        ("the person behind an id", |txn| {
            let person = [("name", "Evil"), ("side", "seller"), ("email", "evil@seller.example")];
            let person = MapPrelim::from_iter(person.map(|(key, value)| (key, Any::from(value))));
            _ = map(txn, "people").insert(txn, "nobody-yet", person);
        }),
    ];
    for (n, (what, act)) in (0..).zip(acts) {
        for (m, side) in [(0, Side::Buyer), (100, Side::Seller)] {
            let client =
                sends(&rig, side, &format!("li-{m}"), 9_001 + n + m, |_, txn| act(txn)).await;
            let now = terms().await;
            assert_eq!(now["digest"], signed["digest"], "{side:?} {what}: {}", now["terms"]);
            assert_eq!(standing(&rig).await, "live", "{side:?} {what}");
            assert_eq!(client.doc.document(), rig.document("p").await, "{side:?} {what}");
        }
    }
    assert_eq!(standing(&rig).await, "live");
    let person = &rig.document("p").await["people"]["nobody-yet"];
    assert!(person.is_null(), "{person}");
}

#[tokio::test]
async fn gst17_what_comes_by_a_link_of_the_same_sub_is_not_the_word_of_whoever_declined() {
    let rig = deal().await;
    let (rita, own_link) = (rig.token("p", Side::Buyer, "rita"), link(&rig, Side::Buyer, "rita"));
    let attest = async |token: &str, mut said: Value| {
        let terms = rig.get("/v1/plans/p/terms", &rita).await.json();
        said["digest"] = terms["digest"].clone();
        rig.post("/v1/plans/p/attestations", token, said).await
    };
    let sam = rig.token("p", Side::Seller, "sam");
    let ask = || json!({"kind": "ask", "of": "rita"});
    assert_eq!(attest(&rita, json!({"kind": "decline", "note": "price"})).await.status, 201);
    let comment = || json!([{"type": "addComment", "on": "plan", "text": "Let us see"}]);
    rig.act_by("p", &own_link, comment()).await;
    assert_eq!(attest(&own_link, json!({"kind": "inspect"})).await.status, 201);
    assert_eq!(attest(&sam, ask()).await.problem().0, "409 declined");
    rig.act_by("p", &rita, comment()).await;
    assert_eq!(attest(&sam, ask()).await.status, 201);
}

#[tokio::test]
async fn gst18_a_link_of_the_same_sub_replaces_no_proposal_of_somebody_verified() {
    let rig = deal().await;
    let day = |days| (rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let due = |to: &str| json!([{"type": "editStep", "id": "board", "field": "due", "value": to}]);
    rig.act("p", Side::Buyer, "rita", due(&day(70))).await;
    rig.act("p", Side::Seller, "sam", due(&day(80))).await;
    let own_link = link(&rig, Side::Seller, "sam");
    let answer = rig.act_by("p", &own_link, due(&day(90))).await;
    assert_eq!(answer["setAside"], json!(["steps/board/due"]));
    rig.act_by("p", &own_link, json!([{"type": "withdrawProposal", "path": "steps/board/due"}]))
        .await;
    let again = json!([{"type": "propose", "path": "steps/board/due", "value": day(91)}]);
    rig.act_by("p", &own_link, again).await;
    let document = rig.document("p").await;
    assert_eq!(document["proposals"]["steps/board/due#sam"]["value"], json!(day(80)));
    assert_eq!(document["steps"]["board"]["due"], json!(day(70)));
}

/// A step, a criterion, a person or a comment, as a stock client makes it.
fn made(kin: &str) -> MapPrelim {
    let text = |key: &str, text: &str| (key.to_owned(), In::Text(TextPrelim::new(text).into()));
    let value = |key: &str, value: &str| (key.to_owned(), In::Any(Any::from(value)));
    let fields = match kin {
        "steps" => vec![text("title", "Ours"), value("due", "2027-01-08"), value("owner", "B")],
        "people" => vec![value("name", "Pat"), value("side", "buyer")],
        "comments" => vec![text("text", "We do not agree"), value("on", "goal")],
        kin => panic!("{kin}"),
    };
    fields.into_iter().collect()
}

#[tokio::test]
async fn gst19_a_link_of_the_same_sub_deletes_and_replaces_nothing_of_somebody_verified() {
    type EntityAct = fn(&mut TransactionMut<'_>, &str);
    let acts: [(&str, EntityAct); 2] = [
        ("deleted", |txn, kin| _ = map(txn, kin).remove(txn, "new")),
        ("replaced", |txn, kin| _ = map(txn, kin).insert(txn, "new", MapPrelim::default())),
    ];
    for kin in ["steps", "people", "comments"] {
        for (n, (what, act)) in (1..).zip(acts) {
            let rig = deal().await;
            let mut rita = rig.stock("p", &rig.token("p", Side::Buyer, "rita")).await;
            let update = raw(&rita, 9_000, |_, txn| {
                map(txn, kin).insert(txn, "new", made(kin));
            });
            rita.send_update(&update).await;
            rita.round_trip().await;
            let path = "/v1/plans/p/report?side=buyer";
            let before = (rig.document("p").await, rig.get(path, &rig.admin()).await.json());
            let mut own = rig.own("p", &link(&rig, Side::Buyer, "rita")).await;
            let update = raw(&own, 9_100 + n, |_, txn| act(txn, kin));
            own.send_update(&update).await;
            assert_eq!(own.closed().await.0, 4403, "{kin} {what}");
            let after = (rig.document("p").await, rig.get(path, &rig.admin()).await.json());
            assert_eq!(after.0[kin]["new"], before.0[kin]["new"], "{kin} {what}");
            assert_eq!(after.1["held"], before.1["held"], "{kin} {what}");
            // A person may delete what they alone wrote.
            let update = raw(&rita, 9_200, |_, txn| act(txn, kin));
            rita.send_update(&update).await;
            rita.round_trip().await;
            assert_ne!(rig.document("p").await[kin]["new"], before.0[kin]["new"], "{kin} {what}");
        }
    }
}

#[tokio::test]
async fn gst20_a_suggestion_that_was_answered_or_withdrawn_while_it_was_typed_stays_away() {
    let rig = deal().await;
    let rita = rig.token("p", Side::Buyer, "rita");
    rig.act_by("p", &rita, json!([{"type": "setText", "path": "goal", "text": "Ours"}])).await;
    let answer =
        json!([{"type": "answerProposal", "path": "goal", "from": "li", "answer": "keep"}]);
    let withdraw = json!([{"type": "withdrawProposal", "path": "goal"}]);
    let own_link = link(&rig, Side::Buyer, "li");
    for (who, what) in [(&rita, answer), (&own_link, withdraw)] {
        let mut li = rig.stock("p", &own_link).await;
        for letter in ["a", "b", "c"] {
            li.edit(json!([{"type": "editText", "path": "goal", "at": 0, "insert": letter}])).await;
            li.round_trip().await;
        }
        assert_eq!(proposals(&rig).await, ["goal#li"]);
        rig.act_by("p", who, what).await;
        assert_eq!(proposals(&rig).await, [""; 0]);
        rig.ahead(std::time::Duration::from_secs(2));
        rig.act_by("p", &rita, json!([{"type": "setText", "path": "title", "text": "On"}])).await;
        li.round_trip().await;
        assert_eq!(proposals(&rig).await, [""; 0], "{who}");
    }
}

#[tokio::test]
async fn gst21_a_suggestion_holds_no_halves_of_characters() {
    let rig = deal().await;
    let rita = rig.token("p", Side::Buyer, "rita");
    let text = "\u{1F600}\u{1F680} goal";
    rig.act_by("p", &rita, json!([{"type": "setText", "path": "goal", "text": text}])).await;
    sends(&rig, Side::Buyer, "li", 9_001, |_, txn| goal(txn).remove_range(txn, 1, 2)).await;
    let document = rig.document("p").await;
    assert_eq!(document["goal"], text);
    assert_eq!(document["proposals"]["goal#li"]["value"], " goal");
    // Where a half is all that came nothing is suggested.
    sends(&rig, Side::Buyer, "mo", 9_002, |_, txn| goal(txn).insert(txn, 0, "\u{FFFD}")).await;
    let document = rig.document("p").await;
    assert_eq!(
        (&document["goal"], &document["proposals"]["goal#mo"]),
        (&json!(text), &Value::Null)
    );
}
