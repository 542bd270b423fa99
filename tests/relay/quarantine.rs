//! Refused updates are kept: who, when, why, and the bytes.

use countersign_plan::model::Side;
use countersign_plan::people::Principal;
use countersign_plan::sync::frame::Frame;
use countersign_properties::desk::{After, Entry, Key, Root, id, update};
use countersign_relay::quarantine::{OVERHEAD, QuarantineSpace, RefusedUpdate};
use countersign_relay::room::fanout::Outbox;
use countersign_relay::room::{Ask, Join, Message};
use countersign_relay::store::{ClientOwner, PlanId, Sqlite, Store};
use countersign_relay::token::Bearer;
use countersign_tests::relay::{Client, Folder, TestRelay, type_goal};
use serde_json::{Value, json};

async fn kept(rig: &TestRelay, query: &str) -> Value {
    let answer = rig.get(&format!("/v1/plans/p/quarantine{query}"), &rig.admin()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// `SUB CODE TEXTS`, the newest first.
async fn lines(rig: &TestRelay) -> Vec<String> {
    let page = kept(rig, "").await;
    let word = |entry: &Value, key: &str| entry[key].as_str().unwrap().to_owned();
    let entries = page["entries"].as_array().unwrap();
    entries
        .iter()
        .map(|e| format!("{} {} {}", word(e, "sub"), word(e, "code"), e["texts"]))
        .collect()
}

async fn stock(rig: &TestRelay, side: Side, sub: &str) -> Client {
    rig.stock("p", &rig.token("p", side, sub)).await
}

#[tokio::test]
async fn qua1_what_is_refused_or_taken_back_is_kept_with_who_when_and_why() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let before = rig.now();
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    ann.edit(type_goal(0, "ann's")).await;
    ann.round_trip().await;
    // under somebody else's id
    let mut sam = stock(&rig, Side::Seller, "sam").await;
    let forged = update().by(ann.doc.client(), 5).text(Root("goal"), "a forged sentence").bytes();
    sam.send_update(&forged).await;
    sam.send_update(&update().by(70_000, 0).text(Root("goal"), "and one behind it").bytes()).await;
    assert_eq!(sam.closed().await.0, 4409);
    // into a root that is not theirs: the rest of it stands
    let mut bea = stock(&rig, Side::Buyer, "bea").await;
    let mixed =
        update().by(80_000, 0).text(Root("goal"), "stands ").text(Root("secrets"), "does not");
    bea.send_update(&mixed.bytes()).await;
    bea.round_trip().await;
    // by a reader
    let mut rea = rig.own("p", &rig.reader("p", "rea")).await;
    rea.edit(type_goal(0, "a reader's thought")).await;
    rea.until("a refusal", |c| !c.refused.is_empty()).await;
    // no update at all, and one that is too large
    let mut mal = stock(&rig, Side::Seller, "mal").await;
    mal.send_update(&[7, 7, 7]).await;
    assert_eq!(mal.closed().await.0, 4400);
    let mut big = stock(&rig, Side::Seller, "big").await;
    big.send_update(&vec![0; (2 << 20) + 1]).await;
    assert_eq!(big.closed().await.0, 4413);
    // an answer to step 1 with a gap
    let mut gus = stock(&rig, Side::Buyer, "gus").await;
    drop(gus.write(type_goal(0, "first ")));
    let second = gus.write(type_goal(6, "second"));
    gus.send(&Frame::Step2(second.into())).await;
    assert_eq!(gus.closed().await.0, 4400);

    let said = lines(&rig).await;
    let expected = [
        r#"gus malformed ["second"]"#,
        "big too-large []",
        "mal malformed []",
        r#"rea read-only ["a reader's thought"]"#,
        r#"bea nullified ["stands ","does not"]"#,
    ];
    assert_eq!(said[..5], expected);
    // An update behind the forgery may have been read in the same go, or never.
    let rest: Vec<_> =
        said[5..].iter().filter(|line| !line.starts_with("sam behind-a-refusal")).collect();
    assert_eq!(rest, [r#"sam foreign-id ["a forged sentence"]"#]);
    let page = kept(&rig, "").await;
    let last = page["entries"].as_array().unwrap().last().unwrap();
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.encode(&forged);
    assert_eq!(
        (last["bytes"].as_str(), last["side"].as_str()),
        (Some(bytes.as_str()), Some("seller"))
    );
    assert!(last["reason"].as_str().unwrap().contains("belongs to somebody else"));
    let at: chrono::DateTime<chrono::Utc> = last["at"].as_str().unwrap().parse().unwrap();
    assert!((before - at).num_seconds().abs() < 60);
    assert_eq!(rig.document("p").await["goal"], "stands ann's");
}

#[tokio::test]
async fn qua2_only_the_backend_reads_it_page_by_page_and_it_goes_with_the_plan() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    for n in 0..5 {
        let mut ann = stock(&rig, Side::Buyer, "ann").await;
        ann.send_update(&update().by(3, 0).text(Root("goal"), &format!("n{n}")).bytes()).await;
        ann.closed().await;
    }
    let (mut after, mut seen) = (String::new(), vec![]);
    loop {
        let page = kept(&rig, &format!("?limit=2{after}")).await;
        seen.extend(page["entries"].as_array().unwrap().iter().map(|e| e["texts"][0].clone()));
        let Some(next) = page["next"].as_str() else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen, ["n4", "n3", "n2", "n1", "n0"]);
    for token in [
        rig.token("p", Side::Buyer, "ann"),
        rig.token("p", Side::Seller, "sam"),
        rig.reader("p", "rea"),
    ] {
        assert_eq!(rig.get("/v1/plans/p/quarantine", &token).await.status, 403);
    }
    for odd in ["?limit=0", "?limit=101", "?after=x"] {
        assert_eq!(
            rig.get(&format!("/v1/plans/p/quarantine{odd}"), &rig.admin()).await.status,
            400,
            "{odd}"
        );
    }
    assert_eq!(rig.call("DELETE", "/v1/plans/p", Some(&rig.admin()), &[], b"").await.status, 204);
    assert_eq!(rig.get("/v1/plans/p/quarantine", &rig.admin()).await.status, 404);
    rig.plan("p").await;
    assert_eq!(kept(&rig, "").await, json!({"entries": [], "next": null}));
}

#[tokio::test]
async fn qua3_a_full_quarantine_drops_the_oldest_of_whoever_fills_it() {
    let rig = TestRelay::with(|c| {
        c.limits.quarantine_plan = 3 * (OVERHEAD + 100);
    })
    .await;
    rig.plan("p").await;
    let refuse = async |sub: &str, text: &str| {
        let mut one = stock(&rig, Side::Buyer, sub).await;
        one.send_update(&update().by(3, 0).text(Root("goal"), text).bytes()).await;
        one.closed().await;
    };
    refuse("ann", "ann's").await;
    for n in 0..6 {
        refuse("mal", &format!("m{n}")).await;
    }
    assert_eq!(
        lines(&rig).await,
        [r#"mal reserved-id ["m5"]"#, r#"mal reserved-id ["m4"]"#, r#"ann reserved-id ["ann's"]"#]
    );
    // an update that is larger than all of it is not kept, and takes nothing away
    refuse("big", &"x".repeat(4 * OVERHEAD)).await;
    assert_eq!(lines(&rig).await.len(), 3);
}

#[tokio::test]
async fn qua4_all_plans_together_have_a_limit_too() {
    let folder = Folder::new();
    let store = Sqlite::open(&folder.0.join("plans.sqlite")).unwrap();
    let id = |n: usize| PlanId::new(&format!("p{n}")).unwrap();
    let at = chrono::DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let principal = || ClientOwner::Person(Principal { side: Side::Buyer, sub: "ann".into() });
    let one = || RefusedUpdate {
        principal: principal(),
        client: 7000,
        code: "protected".into(),
        reason: "no".into(),
        bytes: vec![0; 1000 - OVERHEAD].into(),
        at,
    };
    let room = QuarantineSpace { plan: 3000, all: 5000 };
    let mut gone = 0;
    for n in 0..4 {
        let seed = countersign_relay::store::NewRow {
            principal: principal(),
            client: 1,
            bytes: vec![0, 0].into(),
            at,
            record: None,
        };
        let new = countersign_relay::store::NewPlan {
            id: id(n),
            epoch: 1,
            seed,
            bindings: vec![],
            standing: None,
            answer: None,
        };
        store.create(new).await.unwrap();
        gone += store.quarantine(&id(n), vec![one(), one()], room).await.unwrap();
    }
    let mut left = vec![];
    for n in 0..4 {
        left.push(store.quarantined(&id(n), None, 10).await.unwrap().unwrap().len());
    }
    assert_eq!((left, gone), (vec![0, 1, 2, 2], 3));
    assert!(store.delete(&id(3), at, None).await.unwrap());
    // updates that went with a plan make room for others
    assert_eq!(store.quarantine(&id(0), vec![one(), one()], room).await, Ok(0));
    assert!(store.quarantine(&id(3), vec![one()], room).await.is_err());
}

#[tokio::test]
async fn lim1_a_raw_update_with_too_many_steps_is_refused_by_name() {
    let rig = TestRelay::with(|c| c.limits.steps = 5).await;
    rig.plan("p").await;
    let steps = |client: u64, from: u32, many: u32| {
        let mut sent = update().by(client, from);
        for n in 0..many {
            let key = format!("{client}-{}", from + n * 2);
            sent = sent.map(Key("steps", &key));
            sent = sent.values(Entry(id(client, from + n * 2), "removed"), 1);
        }
        sent.bytes()
    };
    // two that count and, marked as removed at once, as many as one likes
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    ann.send_update(&steps(50_000, 0, 4)).await;
    ann.round_trip().await;
    ann.send_update(&steps(50_000, 8, 4)).await;
    ann.round_trip().await;
    ann.send_update(&steps(50_000, 16, 5)).await;
    let (code, reason) = ann.closed().await;
    assert_eq!(code, 4413, "{reason}");
    assert!(reason.starts_with("too-many-steps"), "{reason}");
    assert_eq!(rig.document("p").await["steps"].as_object().unwrap().len(), 9);
    // a client that sends everything that there is adds nothing
    let mut bea = stock(&rig, Side::Buyer, "bea").await;
    let mut all = bea.doc.encode();
    bea.send_update(&all).await;
    bea.round_trip().await;
    bea.edit(type_goal(0, "on we go")).await;
    all = bea.doc.encode();
    bea.send_update(&all).await;
    bea.round_trip().await;
    assert_eq!(rig.document("p").await["goal"], "on we go");
}

#[tokio::test]
async fn lim2_the_plans_limit_counts_what_it_takes_compacted() {
    let rig = TestRelay::with(|c| {
        c.limits.plan = 6000;
        c.limits.compact_bytes = usize::MAX;
        c.limits.compact_rows = usize::MAX;
    })
    .await;
    rig.plan("p").await;
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    // typed and taken back, letter by letter: several times the limit in the log
    for _ in 0..150 {
        ann.edit(type_goal(0, &"words and more words ".repeat(6))).await;
        let all = ann.goal().chars().count();
        ann.edit(json!([{"type": "editText", "path": "goal", "at": 0, "delete": all}])).await;
    }
    ann.edit(type_goal(0, "still here")).await;
    ann.round_trip().await;
    assert_eq!(rig.document("p").await["goal"], "still here");
    ann.edit(type_goal(0, &"x".repeat(7000))).await;
    let (code, reason) = ann.closed().await;
    assert!(
        code == 4413 && reason.contains("the plan is larger than 6000 bytes"),
        "{code} {reason}"
    );
}

#[tokio::test]
async fn lim3_what_the_crdt_deleted_by_itself_is_no_news_when_a_joiner_brings_it() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let go_live = |day: &str| json!([{"type": "editPlan", "field": "goLive", "value": day}]);
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    let mut sam = stock(&rig, Side::Seller, "sam").await;
    let (of_ann, of_sam) = (ann.write(go_live("2027-01-01")), sam.write(go_live("2027-02-02")));
    ann.send_update(&of_ann).await;
    ann.round_trip().await;
    sam.send_update(&of_sam).await;
    sam.round_trip().await;
    let seq = rig.seq("p").await;
    // one of the two was deleted by nobody's word
    let mut bea = stock(&rig, Side::Buyer, "bea").await;
    bea.send_update(&bea.doc.encode()).await;
    bea.round_trip().await;
    assert_eq!(rig.seq("p").await, seq);
    // nor after a restart
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    let mut bea = stock(&rig, Side::Buyer, "bea").await;
    bea.send_update(&bea.doc.encode()).await;
    bea.round_trip().await;
    assert_eq!(rig.seq("p").await, seq);
}

#[tokio::test]
async fn lim4_what_is_known_already_may_come_again_though_the_plan_has_no_room_for_it() {
    let rig = TestRelay::with(|c| c.limits.plan = 20_000).await;
    rig.plan("p").await;
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    for _ in 0..5 {
        ann.edit(type_goal(0, &"words ".repeat(500))).await;
    }
    ann.round_trip().await;
    // a stock client's load from its own disk, one update of all
    let mut bea = stock(&rig, Side::Buyer, "bea").await;
    let (all, seq) = (bea.doc.encode(), rig.seq("p").await);
    assert!(all.len() > 10_000);
    bea.send_update(&all).await;
    bea.round_trip().await;
    assert_eq!(
        (rig.seq("p").await, kept(&rig, "").await["entries"].as_array().map(Vec::len)),
        (seq, Some(0))
    );
    // with something new in it, it is too large
    let mut cal = stock(&rig, Side::Buyer, "cal").await;
    drop(cal.write(type_goal(0, "news")));
    cal.send_update(&cal.doc.encode()).await;
    assert_eq!(cal.closed().await.0, 4413);
}

#[tokio::test]
async fn lim5_whoever_deletes_makes_room_in_a_full_plan() {
    let rig = TestRelay::with(|c| c.limits.plan = 6000).await;
    rig.plan("p").await;
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    ann.edit(type_goal(0, &"x".repeat(5000))).await;
    ann.round_trip().await;
    ann.edit(type_goal(0, &"y".repeat(2000))).await;
    assert_eq!(ann.closed().await.0, 4413);
    let mut bea = stock(&rig, Side::Buyer, "bea").await;
    bea.edit(json!([{"type": "editText", "path": "goal", "at": 0, "delete": 4900}])).await;
    bea.round_trip().await;
    bea.edit(type_goal(0, &"z".repeat(2000))).await;
    bea.round_trip().await;
    assert_eq!(rig.document("p").await["goal"].as_str().map(str::len), Some(2100));
}

#[tokio::test]
async fn qua5_of_many_parts_that_were_taken_back_the_first_are_told() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    let mut mixed = update().by(90_000, 0);
    for _ in 0..300 {
        mixed = mixed.text(Root("goal"), "a").text(Root("secrets"), "b");
    }
    ann.send_update(&mixed.bytes()).await;
    ann.round_trip().await;
    let page = kept(&rig, "").await;
    let reason = page["entries"][0]["reason"].as_str().unwrap();
    assert!(reason.len() < 2000 && reason.ends_with("; and 284 more"), "{reason}");
}

#[tokio::test]
async fn qua6_what_still_comes_after_a_refusal_is_kept_too() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let room = rig.relay.registry.open(&PlanId::new("p").unwrap()).unwrap();
    let token = rig.token("p", Side::Seller, "sam");
    let Ok(Bearer::Participant(who)) = rig.relay.keys.verify(&token, rig.now()) else {
        panic!("a person")
    };
    let outbox = std::sync::Arc::new(Outbox::new(64, 1 << 20));
    let join = Join { connection: 900, who, own_client: false, epoch: None, outbox };
    let join = Box::new(join);
    room.ask(|reply| Ask::Join { join, reply }).await.unwrap();
    for update in [vec![7, 7, 7], update().by(90_000, 0).text(Root("goal"), "on the way").bytes()] {
        room.tell(Ask::Socket { connection: 900, message: Message::Update(update.into()) })
            .await
            .unwrap();
        // a refused update is dealt with before the next one comes
        room.ask(|reply| Ask::Read { reply }).await.unwrap();
    }
    assert_eq!(lines(&rig).await, [r#"sam behind-a-refusal ["on the way"]"#, "sam malformed []"]);
    assert_eq!(rig.document("p").await["goal"], "");
}

#[tokio::test]
async fn cst24_a_raw_update_with_too_many_holidays_is_refused_by_name() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
    let mut sent = update().by(60_000, 0);
    for n in 0..4_001 {
        let key = format!("buyer/{}", day + chrono::Days::new(n));
        sent = sent.values(Key("holidays", &key), 1);
    }
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    ann.send_update(&sent.bytes()).await;
    let (code, reason) = ann.closed().await;
    assert_eq!(code, 4413, "{reason}");
    assert!(reason.starts_with("too-many-entries"), "{reason}");
    assert_eq!(rig.document("p").await["holidays"], json!({}));
}

#[tokio::test]
async fn cst24_a_raw_update_with_too_many_links_is_refused_by_name() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    // Fields and links are told apart by their place: a step may be named as a field is.
    let name = |n: u32| if n == 0 { "title".to_owned() } else { format!("s{n}") };
    let mut sent = update().by(60_000, 0);
    let (steps, links) = (142, 140);
    for step in 0..steps {
        let first = step * (2 + links);
        sent = sent.map(Key("steps", &name(step))).map(Entry(id(60_000, first), "after"));
        for n in (0..steps).filter(|n| *n != step).take(links as usize) {
            sent = sent.values(Entry(id(60_000, first + 1), &name(n)), 1);
        }
    }
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    ann.send_update(&sent.bytes()).await;
    ann.round_trip().await;
    // An entry that is there may be written over: 120 more fit.
    let end = steps * (2 + links);
    let mut more = update().by(60_000, end).values(After(id(60_000, 2)), 1);
    for step in 0..120 {
        let after = id(60_000, step * (2 + links) + 1);
        more = more.values(Entry(after, &name(steps - 1)), 1);
    }
    ann.send_update(&more.bytes()).await;
    ann.round_trip().await;
    let one = update().by(60_000, end + 121);
    let one = one.values(Entry(id(60_000, 120 * (2 + links) + 1), &name(steps - 1)), 1);
    ann.send_update(&one.bytes()).await;
    let (code, reason) = ann.closed().await;
    assert_eq!(code, 4413, "{reason}");
    assert!(reason.starts_with("too-many-entries"), "{reason}");
    let document = rig.document("p").await;
    let steps = document["steps"].as_object().unwrap().values();
    assert_eq!(steps.map(|step| step["after"].as_object().unwrap().len()).sum::<usize>(), 20_000);
}

#[tokio::test]
async fn cst24_what_comes_back_counts_however_an_update_brings_it_back() {
    let rig = TestRelay::with(|c| c.limits.steps = 3).await;
    rig.plan("p").await;
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    let steps = update().by(60_000, 0).map(Key("steps", "a"));
    let steps = steps.values(Entry(id(60_000, 0), "removed"), 1).map(Key("steps", "b"));
    ann.send_update(&steps.bytes()).await;
    ann.round_trip().await;
    ann.send_update(&update().by(60_000, 3).map(Key("steps", "c")).bytes()).await;
    ann.round_trip().await;
    let mark = id(60_000, 1);
    let a_false = [1, 121];
    let back = [
        update().delete(60_000, &[(1, 1)]),
        update().by(60_001, 0).block(After(mark), 8, &a_false),
        update().by(60_002, 0).map(After(id(60_000, 0))),
        // The item beside which another lies, and the map in which one lies, may come later.
        update().by(60_004, 0).map(After(id(60_003, 0))).by(60_003, 0).map(Key("steps", "d")),
    ];
    for update in back {
        let mut bob = stock(&rig, Side::Buyer, "bob").await;
        bob.send_update(&update.bytes()).await;
        let (code, reason) = bob.closed().await;
        assert_eq!(code, 4413, "{reason}");
        assert!(reason.starts_with("too-many-steps"), "{reason}");
    }
    // A mark that takes the place of another brings nothing back.
    let mut eve = stock(&rig, Side::Buyer, "eve").await;
    let again = update().by(60_005, 0).values(After(mark), 1).delete(60_000, &[(1, 1)]);
    eve.send_update(&again.bytes()).await;
    eve.round_trip().await;
    assert_eq!(rig.document("p").await["steps"]["a"]["removed"], json!(true));
}

#[tokio::test]
async fn cst42_a_raw_update_with_too_many_removed_entries_is_refused_by_name() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = stock(&rig, Side::Buyer, "ann").await;
    for round in 0..5 {
        let begin = round * 4_000;
        let mut sent = update().by(60_000, begin);
        for n in 0..2_000 {
            let name = format!("p{round}-{n}");
            sent = sent.map(Key("people", &name));
            sent = sent.values(Entry(id(60_000, begin + 2 * n), "removed"), 1);
        }
        ann.send_update(&sent.bytes()).await;
        ann.round_trip().await;
    }
    // An entry that is no person counts with them.
    for (client, one) in [
        (60_001, update().by(60_001, 0).map(Key("people", "one-more"))),
        (60_002, update().by(60_002, 0).values(Key("people", "no-person"), 1)),
    ] {
        let mut bob = stock(&rig, Side::Buyer, "bob").await;
        bob.send_update(&one.bytes()).await;
        let (code, reason) = bob.closed().await;
        assert_eq!(code, 4413, "{client}: {reason}");
        assert!(reason.starts_with("too-many-entries"), "{reason}");
    }
    assert_eq!(rig.document("p").await["people"].as_object().unwrap().len(), 10_000);
}
