//! The field log and `GET …/activity`: who set what, live or brought along, and what came of it.

use std::time::Duration;

use countersign_plan::Place;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::{EditChannel, FieldLog};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::field_log::EntryFilter;
use countersign_relay::store::PlanId;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, ClientKind, TestRelay, type_goal};
use serde_json::{Value, json};

/// Oldest first, one line for each entry: `3 steps/S/due: "2026-12-01" > "2026-12-08" by ann (buyer
/// 2), live`.
async fn feed(rig: &TestRelay, query: &str) -> Vec<String> {
    let token = rig.token("p", Side::Buyer, "ann");
    let answer = rig.get(&format!("/v1/plans/p/activity?order=oldest&{query}"), &token).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()["entries"].as_array().unwrap().iter().map(line).collect()
}

fn line(entry: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let what = match entry["what"].as_str().unwrap() {
        "set" => format!("{} > {}", entry["from"], entry["to"]),
        what => what.to_owned(),
    };
    let by = &entry["by"];
    format!(
        "{} {}: {what} by {} ({} {}), {}",
        entry["seq"],
        text(&entry["path"]),
        text(&by["name"]),
        text(&by["side"]),
        by["assurance"],
        text(&entry["how"])
    )
}

async fn do_as(rig: &TestRelay, side: Side, sub: &str, commands: Value) {
    rig.act("p", side, sub, commands).await;
}

fn due(day: &str) -> Value {
    json!([{"type": "editStep", "id": "S", "field": "due", "value": day}])
}

#[tokio::test]
async fn act1_each_change_of_a_date_or_owner_is_kept_with_both_values() {
    let rig = TestRelay::start().await;
    let document = json!({"goal": "Fewer tickets", "plan": {"goLive": "2027-03-01"},
        "people": {"P": {"name": "Ann", "email": "ann@example.com", "side": "buyer"}},
        "steps": {"S": {"title": "Review", "due": "2026-12-01", "owner": "P"}}});
    rig.begin("p", document).await;
    do_as(&rig, Side::Buyer, "ann", due("2026-12-08")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    sam.edit(json!([{"type": "editPlan", "field": "goLive", "value": "2027-04-01"}])).await;
    sam.round_trip().await;
    do_as(&rig, Side::Buyer, "ann", json!([{"type": "remove", "path": "steps/S"}])).await;
    assert_eq!(
        feed(&rig, "").await,
        [
            "1 people/P: added by Portal (seller 2), created",
            r#"1 people/P/side: null > "buyer" by Portal (seller 2), created"#,
            "1 steps/S: added by Portal (seller 2), created",
            r#"1 steps/S/due: null > "2026-12-01" by Portal (seller 2), created"#,
            r#"1 steps/S/owner: null > "P" by Portal (seller 2), created"#,
            r#"1 plan/goLive: null > "2027-03-01" by Portal (seller 2), created"#,
            "1 plan/schema: written by Portal (seller 2), created",
            "1 goal: written by Portal (seller 2), created",
            r#"2 steps/S/due: "2026-12-01" > "2026-12-08" by ann (buyer 2), live"#,
            r#"3 plan/goLive: "2027-03-01" > "2027-04-01" by sam (seller 2), live"#,
            "4 steps/S/removed: removed by ann (buyer 2), live",
        ]
    );
    let whole = rig.get("/v1/plans/p/activity", &rig.admin()).await.text();
    assert!(!whole.contains("ann@example.com"), "addresses are in the plan alone");
}

#[tokio::test]
async fn act2_what_a_replica_brings_along_is_told_from_what_is_made_while_connected() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    for (kind, first, second) in [
        (ClientKind::Own, "2026-12-02", "2026-12-03"),
        (ClientKind::Stock, "2026-12-04", "2026-12-07"),
    ] {
        let token = rig.token("p", Side::Seller, "sam");
        let mut sam = match kind {
            ClientKind::Own => rig.own("p", &token).await,
            ClientKind::Stock => rig.stock("p", &token).await,
        };
        sam.round_trip().await;
        sam.edit(due(first)).await;
        sam.round_trip().await;
        // Away, and back with an edit that is told only by the answer to the relay's step 1.
        let mut doc = sam.drop_socket();
        let mut random = rand::random::<u128>;
        let mut world = countersign_plan::World { now: rig.now(), random: &mut random };
        doc.apply(&serde_json::from_value::<Vec<_>>(due(second)).unwrap(), &mut world).unwrap();
        let mut sam = Client::with_doc(rig.address, "p", Some(&token), kind, doc).await.unwrap();
        if kind == ClientKind::Own {
            sam.hello(None).await;
        }
        sam.sync().await;
        sam.round_trip().await;
    }
    assert_eq!(
        feed(&rig, "path=steps/S/due").await,
        [
            r#"2 steps/S/due: null > "2026-12-02" by sam (seller 2), live"#,
            r#"3 steps/S/due: "2026-12-02" > "2026-12-03" by sam (seller 2), offline"#,
            r#"4 steps/S/due: "2026-12-03" > "2026-12-04" by sam (seller 2), live"#,
            r#"5 steps/S/due: "2026-12-04" > "2026-12-07" by sam (seller 2), offline"#,
        ]
    );
}

#[tokio::test]
async fn act3_of_two_writes_at_once_only_the_one_that_stands_is_in_the_log() {
    // A date that no side holds: both may move it.
    let close = |day: &str| json!([{"type": "editPlan", "field": "closeDate", "value": day}]);
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    let from_ann = ann.write(close("2026-12-08"));
    let from_sam = sam.write(close("2026-12-09"));
    ann.send_update(&from_ann).await;
    ann.round_trip().await;
    sam.send_update(&from_sam).await;
    sam.round_trip().await;
    let stands = rig.document("p").await["plan"]["closeDate"].take();
    let entries = feed(&rig, "path=plan/closeDate").await;
    let last = entries.last().unwrap();
    assert!(last.contains(&format!("> {stands}")), "{last} and {stands}");
    // The higher client id wins in Yjs; whoever has it.
    let expected = if ann.doc.client() > sam.doc.client() { 1 } else { 2 };
    assert_eq!(entries.len(), expected, "{entries:?}");
}

#[tokio::test]
async fn act4_undo_is_an_edit_like_another_and_typing_leaves_one_entry_for_each_person() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.edit(due("2026-12-08")).await;
    let undone = {
        let mut random = rand::random::<u128>;
        let mut world = countersign_plan::World { now: rig.now(), random: &mut random };
        ann.doc.undo(&mut world).unwrap().update
    };
    ann.send_update(&undone).await;
    for i in 0..30 {
        ann.edit(type_goal(i, "x")).await;
    }
    ann.round_trip().await;
    do_as(&rig, Side::Seller, "sam", type_goal(0, "y")).await;
    assert_eq!(
        feed(&rig, "").await.into_iter().filter(|l| !l.contains("created")).collect::<Vec<_>>(),
        [
            // Set and taken back within a minute, with nobody between: one entry.
            r#"3 steps/S/due: null > null by ann (buyer 2), live"#,
            "33 goal: written by ann (buyer 2), live",
            "34 goal: written by sam (seller 2), live",
        ]
    );
}

#[tokio::test]
async fn act5_pages_follow_each_other_in_both_directions() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    for day in 1..=9 {
        let mut commands = due(&format!("2026-12-0{day}"));
        commands
            .as_array_mut()
            .unwrap()
            .push(json!({"type": "setText", "path": "goal", "text": day.to_string()}));
        do_as(&rig, Side::Buyer, if day % 2 == 0 { "ann" } else { "bob" }, commands).await;
    }
    let token = rig.reader("p", "rea");
    let whole = rig.get("/v1/plans/p/activity?limit=1000", &token).await.json();
    assert_eq!(whole["next"], Value::Null);
    let whole = whole["entries"].as_array().unwrap();
    let ids = |entries: &[Value]| {
        entries.iter().map(|e| e["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(whole.len() > 12, "{whole:?}");
    let seqs: Vec<_> = whole.iter().map(|e| e["seq"].as_u64().unwrap()).collect();
    assert!(seqs.is_sorted_by(|a, b| a >= b) && seqs[0] == 10, "newest first: {seqs:?}");
    for order in ["newest", "oldest"] {
        for limit in [1, 3, 7] {
            let (mut paged, mut after) = (Vec::new(), String::new());
            loop {
                let address = format!("/v1/plans/p/activity?order={order}&limit={limit}{after}");
                let page = rig.get(&address, &token).await.json();
                let entries = page["entries"].as_array().unwrap();
                assert!(entries.len() <= limit);
                paged.extend(ids(entries));
                let Some(next) = page["next"].as_str() else { break };
                after = format!("&after={next}");
            }
            if order == "oldest" {
                paged.reverse();
            }
            assert_eq!(paged, ids(whole), "{order} by {limit}");
        }
    }
}

#[tokio::test]
async fn act6_since_a_date_tells_what_the_changes_came_to() {
    // A date that no side holds: both may move it.
    let close = |day: &str| json!([{"type": "editPlan", "field": "closeDate", "value": day}]);
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    do_as(&rig, Side::Seller, "sam", close("2026-12-01")).await;
    rig.ahead(Duration::from_secs(3 * 86_400));
    let since = rig.now().date_naive();
    do_as(&rig, Side::Buyer, "ann", close("2026-12-08")).await;
    do_as(&rig, Side::Seller, "sam", close("2026-12-09")).await;
    do_as(&rig, Side::Buyer, "ann", close("2026-12-15")).await;
    do_as(
        &rig,
        Side::Buyer,
        "ann",
        json!([{"type": "editStep", "id": "S", "field": "days", "value": 3}]),
    )
    .await;
    do_as(
        &rig,
        Side::Buyer,
        "ann",
        json!([{"type": "editStep", "id": "S", "field": "days", "value": null}]),
    )
    .await;
    let token = rig.token("p", Side::Seller, "sam");
    let page = rig.get(&format!("/v1/plans/p/activity?since={since}"), &token).await.json();
    assert_eq!(page["since"], format!("{since}T00:00:00Z"));
    let [change] = page["changes"].as_array().unwrap().as_slice() else { panic!("{page}") };
    assert_eq!(
        [&change["path"], &change["from"], &change["to"], &change["moves"]],
        [&json!("plan/closeDate"), &json!("2026-12-01"), &json!("2026-12-15"), &json!(3)]
    );
    let by: Vec<_> =
        change["by"].as_array().unwrap().iter().map(|b| b["sub"].as_str().unwrap()).collect();
    assert_eq!(by, ["ann", "sam"]);
    // Everything, page by page.
    let (mut paths, mut after) = (Vec::new(), String::new());
    loop {
        let page = rig
            .get(&format!("/v1/plans/p/activity?since=2020-01-01&limit=1{after}"), &token)
            .await
            .json();
        paths.extend(
            page["changes"]
                .as_array()
                .unwrap()
                .iter()
                .map(|c| c["path"].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(paths, ["plan/closeDate", "title", "plan/schema", "steps/S"]);
    let instant = rig.now().to_rfc3339();
    let none = rig.get(&format!("/v1/plans/p/activity?since={instant}"), &token).await.json();
    assert_eq!(none["changes"], json!([]));
}

#[tokio::test]
async fn act7_the_log_survives_restart_compaction_and_eviction_and_goes_with_its_plan() {
    let rig = TestRelay::with(|c| c.limits.compact_rows = 2).await;
    rig.plan("p").await;
    for day in 1..=9 {
        // A minute later it is another entry.
        rig.ahead(Duration::from_secs(61));
        do_as(&rig, Side::Buyer, "ann", due(&format!("2026-12-0{day}"))).await;
    }
    let before = feed(&rig, "").await;
    assert_eq!(before.len(), 12);
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(feed(&rig, "").await, before);
    do_as(&rig, Side::Buyer, "ann", due("2026-12-10")).await;
    assert_eq!(feed(&rig, "").await.len(), 13);

    let gone = rig.call("DELETE", "/v1/plans/p", Some(&rig.admin()), &[], b"").await;
    assert_eq!(gone.status, 204);
    let (problem, _) = rig.get("/v1/plans/p/activity", &rig.admin()).await.problem();
    assert_eq!(problem, "404 no-such-plan");
    rig.plan("p").await;
    rig.ahead(std::time::Duration::from_secs(2));
    assert!(feed(&rig, "").await.iter().all(|l| l.contains("created")), "the new plan has no past");
}

#[tokio::test]
async fn act8_odd_questions_are_answered_with_what_to_do() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    for (query, says) in [
        ("after=x", "use the `next` of the page before"),
        ("after=1", "use the `next` of the page before"),
        ("after=1.-2", "use the `next` of the page before"),
        ("after=99999999999999999999.0", "use the `next` of the page before"),
        ("limit=0", "use 1 to 1000"),
        ("limit=1001", "use 1 to 1000"),
        ("limit=x", "invalid digit"),
        ("since=2026-02-31", "use a date that exists"),
        ("since=yesterday", "use a date that exists"),
        ("path=", "as steps/ID/due"),
        ("order=sideways", "newest"),
    ] {
        let answer = rig.get(&format!("/v1/plans/p/activity?{query}"), &rig.admin()).await;
        let (problem, detail) = answer.problem();
        assert_eq!(problem, "400 query", "{query}");
        assert!(detail.contains(says), "{query}: {detail}");
    }
    // Behind the last entry there is nothing.
    let none = rig
        .get("/v1/plans/p/activity?order=oldest&after=9007199254740991.7", &rig.admin())
        .await
        .json();
    assert_eq!((&none["entries"], &none["next"]), (&json!([]), &Value::Null));
}

#[tokio::test]
async fn act9_a_place_has_its_own_history_and_none_of_its_neighbours() {
    let rig = TestRelay::start().await;
    let document = json!({"steps": {"S": {"title": "A", "due": "2026-12-01"}, "S-2": {"title": "B", "due": "2026-12-02"},
        "S0": {"title": "C", "due": "2026-12-03"}, "S2": {"title": "D", "due": "2026-12-04"}}});
    rig.begin("p", document).await;
    let paths = async |query: &str| {
        let entries = rig
            .get(&format!("/v1/plans/p/activity?order=oldest&{query}"), &rig.admin())
            .await
            .json();
        let paths = entries["entries"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| e["path"].as_str().unwrap().to_owned());
        paths.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(paths("path=steps/S").await, "steps/S steps/S/due");
    assert_eq!(paths("path=steps/S/").await, "steps/S steps/S/due");
    assert_eq!(paths("path=steps/S/due").await, "steps/S/due");
    assert_eq!(paths("path=steps%2FS-2").await, "steps/S-2 steps/S-2/due");
    assert_eq!(paths("path=step").await, "");
    assert_eq!(paths("path=steps/%25").await, "", "no wildcards");
}

#[tokio::test]
async fn act10_the_log_says_with_which_assurance_somebody_wrote() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "bob") });
    let call =
        rig.post("/v1/plans/p/commands", &token, json!({"commands": due("2026-12-08")})).await;
    assert_eq!(call.status, 200, "{}", call.text());
    assert_eq!(
        feed(&rig, "path=steps/S/due").await,
        [r#"2 steps/S/due: null > "2026-12-08" by bob (buyer 0), live"#]
    );
}

/// The document that follows from a plan's log alone equals the plan wherever values are kept.
#[tokio::test]
async fn act11_the_log_of_a_plan_that_many_edit_comes_to_its_values() {
    let rig = TestRelay::start().await;
    let templates = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../examples/plans/presales-playbook-mcp.json"
    ));
    let document = serde_json::from_str::<Value>(&templates.unwrap()).unwrap()["document"].take();
    rig.begin("p", document).await;
    let steps: Vec<String> =
        rig.document("p").await["steps"].as_object().unwrap().keys().cloned().collect();
    let seed = rand::random::<u64>();
    println!("SEED={seed}");
    let mut random = countersign_plan::testkit::Rng::new(seed);
    let mut people = Vec::new();
    for (side, sub, kind) in [
        (Side::Buyer, "ann", ClientKind::Own),
        (Side::Seller, "sam", ClientKind::Own),
        (Side::Buyer, "bea", ClientKind::Stock),
    ] {
        let token = rig.token("p", side, sub);
        people.push(match kind {
            ClientKind::Own => rig.own("p", &token).await,
            ClientKind::Stock => rig.stock("p", &token).await,
        });
    }
    for _ in 0..200 {
        let who = random.below(3);
        let step = random.pick(&steps).unwrap();
        let value = match random.below(5) {
            0 => Value::Null,
            _ => json!(format!("2027-01-{:02}", 1 + random.below(28))),
        };
        let field = random.pick(&["due", "fixedOn"]).unwrap();
        people[who]
            .edit(json!([{"type": "editStep", "id": step, "field": field, "value": value}]))
            .await;
        if random.below(6) == 0 {
            people[who].round_trip().await;
        }
    }
    for person in &mut people {
        person.round_trip().await;
    }
    let plan = PlanId::new("p").unwrap();
    let entries = rig.relay.store().history(&plan, EntryFilter::default()).await.unwrap().unwrap();
    let edits = entries.iter().filter(|e| e.how != EditChannel::Created).count();
    assert!(edits > 50, "edits happened: {edits}");
    let mut replica = PlanDoc::new(4242);
    let update = rig.get("/v1/plans/p/document", &rig.admin()).await;
    replica.merge(&update.body).unwrap();
    let document = replica.document();
    let log = FieldLog::of(entries);
    for step in &steps {
        for field in ["due", "fixedOn", "owner", "days"] {
            let path = Place::parse(&format!("steps/{step}/{field}")).unwrap();
            assert_eq!(
                log.value(&path).unwrap_or(&Value::Null),
                &document["steps"][step][field],
                "{path}"
            );
        }
    }
}
