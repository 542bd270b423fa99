//! Updates from socket to socket: convergence, refusals, acknowledgements, limits.

use std::time::Duration;

use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{Frame, Hello};
use countersign_tests::relay::{Client, ClientKind, TestRelay, type_goal};
use serde_json::json;

#[tokio::test]
async fn rom1_two_people_edit_at_once_and_end_alike() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    for i in 0..50 {
        ann.edit(type_goal(0, &format!("a{i} "))).await;
        sam.edit(type_goal(0, &format!("s{i} "))).await;
    }
    let whole = |c: &Client| {
        (0..50).all(|i| ["a", "s"].iter().all(|w| c.goal().contains(&format!("{w}{i} "))))
    };
    ann.until("both texts", whole).await;
    sam.until("both texts", whole).await;
    assert_eq!(ann.doc.document(), sam.doc.document());
    assert_eq!(rig.document("p").await, ann.doc.document());
}

#[tokio::test]
async fn rom3_writing_under_anothers_id_ends_the_writer_and_nobody_else() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.edit(type_goal(0, "ann's ")).await;
    for kind in [ClientKind::Stock, ClientKind::Own] {
        let token = rig.token("p", Side::Seller, "sam");
        let mut sam = match kind {
            ClientKind::Stock => rig.stock("p", &token).await,
            ClientKind::Own => rig.own("p", &token).await,
        };
        sam.until("ann's text", |c| c.goal().starts_with("ann's")).await;
        let mut forger = PlanDoc::new(ann.doc.client());
        forger.merge(&sam.doc.encode()).unwrap();
        sam.doc = forger;
        sam.edit(type_goal(0, "forged ")).await;
        let (code, reason) = sam.closed().await;
        assert_eq!(code, 4409, "{reason}");
        let told: Vec<_> = sam.refused.iter().map(|r| r.code.as_str()).collect();
        assert_eq!(told, if kind == ClientKind::Own { vec!["foreign-id"] } else { vec![] });
    }
    ann.edit(type_goal(0, "still ")).await;
    let bea = rig.stock("p", &rig.token("p", Side::Buyer, "bea")).await;
    assert_eq!(bea.goal(), "still ann's ");
}

#[tokio::test]
async fn rom3_a_hello_with_anothers_id_is_refused() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let token = rig.token("p", Side::Seller, "sam");
    let doc = PlanDoc::new(ann.doc.client());
    let mut sam =
        Client::with_doc(rig.address, "p", Some(&token), ClientKind::Own, doc).await.unwrap();
    sam.hello(None).await;
    assert_eq!(sam.closed().await.0, 4409);
    assert_eq!(sam.refused[0].code, "foreign-id");
    // The same person comes back under the same id.
    let token = rig.token("p", Side::Buyer, "ann");
    let doc = PlanDoc::new(ann.doc.client());
    let mut again =
        Client::with_doc(rig.address, "p", Some(&token), ClientKind::Own, doc).await.unwrap();
    again.hello(None).await;
    again.until("welcome", |c| c.welcome.is_some()).await;
}

#[tokio::test]
async fn rom4_a_readers_update_is_refused_and_told() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let before = rig.seq("p").await;
    let mut own = rig.own("p", &rig.reader("p", "rea")).await;
    own.edit(type_goal(0, "not mine")).await;
    own.until("a refusal", |c| !c.refused.is_empty()).await;
    assert_eq!(own.refused[0].code, "read-only");
    let mut stock = rig.stock("p", &rig.reader("p", "reb")).await;
    stock.edit(type_goal(0, "nor mine")).await;
    assert_eq!(stock.closed().await.0, 4403);
    assert_eq!(rig.seq("p").await, before);
    assert_eq!(rig.document("p").await["goal"], "");
    // The own client goes on reading.
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.edit(type_goal(0, "ann's")).await;
    own.until("ann's edit", |c| c.goal().contains("ann's")).await;
}

#[tokio::test]
async fn rom8_nothing_new_is_acknowledged_and_goes_nowhere() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let update = ann.edit(type_goal(0, "once")).await;
    sam.until("the edit, and whose it is", |c| c.updates == 2).await;
    let seq = rig.seq("p").await;
    for _ in 0..3 {
        ann.send_update(&update).await;
    }
    let sent = ann.sent;
    ann.until("all saved", |c| c.saved.as_ref().is_some_and(|s| s.messages == sent)).await;
    sam.round_trip().await;
    assert_eq!((sam.updates, rig.seq("p").await), (2, seq));
}

#[tokio::test]
async fn rom12_saved_counts_what_is_durable() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    for i in 0..20 {
        ann.edit(type_goal(0, &format!("{i} "))).await;
    }
    ann.until("20 edits and the step 2", |c| c.saved.as_ref().is_some_and(|s| s.messages == 21))
        .await;
    let saved = ann.saved.clone().unwrap();
    assert_eq!(saved.seq, rig.seq("p").await);
    assert_eq!(rig.document("p").await["goal"], ann.goal());
}

#[tokio::test]
async fn rom10_a_gap_is_asked_for_and_never_kept_pending() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.until("the step 2 to be settled", |c| c.saved.as_ref().is_some_and(|s| s.messages == 1))
        .await;
    let lost = ann.write(type_goal(0, "first "));
    // The first never arrives; the relay asks, and the client's answer holds both.
    ann.edit(type_goal(6, "second")).await;
    ann.until("all saved", |c| c.saved.as_ref().is_some_and(|s| s.messages == 3)).await;
    assert_eq!(rig.document("p").await["goal"], "first second");
    drop(lost);
}

#[tokio::test]
async fn rom10_a_gap_in_the_answer_itself_is_not_honest() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    drop(ann.write(type_goal(0, "first ")));
    let second = ann.write(type_goal(6, "second"));
    ann.send(&Frame::Step2(second.into())).await;
    assert_eq!(ann.closed().await.0, 4400);
    assert_eq!(rig.document("p").await["goal"], "");
}

#[tokio::test]
async fn rom13_two_histories_never_meet() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let ann = rig.own("p", &token).await;
    let epoch = ann.welcome.as_ref().unwrap().epoch;
    let gone = rig.call("DELETE", "/v1/plans/p", Some(&rig.admin()), &[], b"").await;
    assert_eq!(gone.status, 204);
    rig.plan("p").await;
    // A token from before would not even come so far.
    rig.ahead(Duration::from_secs(2));
    let token = rig.token("p", Side::Buyer, "ann");
    let mut back = Client::connect(rig.address, "p", Some(&token), ClientKind::Own).await.unwrap();
    back.hello(Some(epoch)).await;
    assert_eq!(back.closed().await.0, 4409);
    let stock = format!("p?token={token}&epoch={epoch}");
    let mut stock = Client::connect(rig.address, &stock, None, ClientKind::Stock).await.unwrap();
    assert_eq!(stock.closed().await.0, 4409);
}

#[tokio::test]
async fn rom13_our_own_client_says_hello_before_it_syncs() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let mut ann = Client::connect(rig.address, "p", Some(&token), ClientKind::Own).await.unwrap();
    ann.edit(type_goal(0, "of another history")).await;
    assert_eq!(ann.closed().await.0, 4400);
    assert_eq!(rig.document("p").await["goal"], "");
}

#[tokio::test]
async fn rom14_what_is_malformed_or_too_large_has_its_close_code() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let frames: [(&str, Vec<u8>, u16); 7] = [
        ("no message", vec![], 4400),
        ("an unknown type", vec![99], 4400),
        ("a type of ours from a stock client", Frame::Hello(hello()).encode(), 4400),
        ("an update that is none", Frame::Update(vec![7, 7, 7].into()).encode(), 4400),
        ("a state vector that is none", Frame::Step1(vec![200].into()).encode(), 4400),
        ("an update over its limit", Frame::Update(vec![0; (2 << 20) + 1].into()).encode(), 4413),
        ("a message over every limit", vec![0; 3 << 20], 4413),
    ];
    for (what, bytes, code) in frames {
        let mut ann = rig.stock("p", &token).await;
        ann.send_raw(bytes).await;
        let (closed, reason) = ann.closed().await;
        assert_eq!(closed, code, "{what}: {reason}");
    }
    let mut ann = rig.stock("p", &token).await;
    ann.send_text("hello").await;
    assert_eq!(ann.closed().await.0, 4400);
    // The update that makes documents unloadable (a legacy decoder reads one string too many).
    let mut ann = rig.stock("p", &token).await;
    let killer = [
        1, 2, 59, 1, 18, 198, 1, 0, 1, 1, 4, 98, 111, 108, 100, 4, 116, 114, 117, 101, 198, 1, 3,
        1, 4, 4, 98, 111, 108, 100, 4, 110, 117, 108, 108, 0,
    ];
    ann.send_update(&killer).await;
    assert!(ann.closed().await.0 >= 4400);
    assert_eq!(rig.document("p").await["title"], "Plan");
}

fn hello() -> countersign_plan::sync::frame::Hello {
    countersign_plan::sync::frame::Hello { client_id: 5000, epoch: None }
}

#[tokio::test]
async fn rom9_who_is_too_fast_is_sent_away() {
    let rig = TestRelay::with(|c| {
        c.limits.burst = 20;
        c.limits.messages = 1;
    })
    .await;
    rig.plan("p").await;
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    for i in 0..40 {
        ann.edit(type_goal(0, &i.to_string())).await;
    }
    assert_eq!(ann.closed().await.0, 1013);
}

#[tokio::test]
async fn rom15_a_full_room_and_a_flood_of_ids_are_turned_away() {
    let rig = TestRelay::with(|c| {
        c.limits.connections = 2;
        c.limits.ids_per_hour = 3;
    })
    .await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let first = rig.stock("p", &token).await;
    let second = rig.stock("p", &token).await;
    assert_eq!(rig.closes("p", Some(&token)).await.0, 1013);
    drop((first, second));
    rig.plan("q").await;
    let token = rig.token("q", Side::Buyer, "ann");
    for i in 0..3 {
        let mut one = rig.own("q", &token).await;
        one.edit(type_goal(0, &i.to_string())).await;
        one.round_trip().await;
        drop(one.drop_socket());
    }
    let mut fourth =
        Client::connect(rig.address, "q", Some(&token), ClientKind::Own).await.unwrap();
    fourth.hello(None).await;
    assert_eq!(fourth.closed().await.0, 1013);
}

#[tokio::test]
async fn rom7_a_slow_socket_gets_one_difference_for_all_it_missed() {
    let rig = TestRelay::with(|c| {
        c.limits.outbox_frames = 64;
        c.limits.outbox_bytes = 16 << 10;
    })
    .await;
    rig.plan("p").await;
    let mut slow = rig.stock("p", &rig.token("p", Side::Buyer, "slow")).await;
    let mut fast = rig.stock("p", &rig.token("p", Side::Seller, "sam")).await;
    let mut writer = rig.own("p", &rig.token("p", Side::Seller, "wes")).await;
    // More than the buffers of two sockets in the kernel hold: `slow` does not read meanwhile.
    // Another letter each time: only what differs is written.
    for i in 0..700u32 {
        let text = format!("{i} {}", ["x", "y"][i as usize % 2].repeat(19_000));
        writer.edit(json!([{"type": "setText", "path": "steps/S/notes", "text": text}])).await;
        if i % 8 == 7 {
            let sent = writer.sent;
            writer.until("saving", |c| c.saved.as_ref().is_some_and(|s| s.messages == sent)).await;
            let done = format!("{i} ");
            fast.until("the newest", |c| notes(c).starts_with(&done)).await;
        }
    }
    slow.until("the last", |c| notes(c).starts_with("699 ")).await;
    assert!(slow.differences > 1, "it had fallen behind: {} frames came", slow.updates);
    assert!(slow.updates < 700);
    assert_eq!(slow.doc.document(), writer.doc.document());
    // And it goes on as everybody.
    writer.edit(type_goal(0, "on")).await;
    slow.until("the next edit", |c| c.goal() == "on").await;
}

fn notes(client: &Client) -> String {
    client.doc.document()["steps"]["S"]["notes"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn rom5_an_idle_plan_leaves_memory_and_comes_back_whole() {
    let rig = TestRelay::with(|c| c.times.idle = Duration::from_millis(10)).await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let mut ann = rig.own("p", &token).await;
    ann.edit(type_goal(0, "kept")).await;
    ann.until("saving", |c| c.saved.as_ref().is_some_and(|s| s.messages == 2)).await;
    assert_eq!(rig.relay.registry.rooms(), 1);
    let mut doc = ann.drop_socket();
    let gone = async {
        while rig.relay.registry.rooms() > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(countersign_tests::relay::DEADLINE, gone).await.expect("eviction");
    // Somebody else's id is still somebody else's after the reload.
    let mut sam = Client::with_doc(
        rig.address,
        "p",
        Some(&rig.token("p", Side::Seller, "sam")),
        ClientKind::Own,
        PlanDoc::new(doc.client()),
    )
    .await
    .unwrap();
    sam.hello(None).await;
    assert_eq!(sam.closed().await.0, 4409);
    // The same replica goes on under its id.
    doc.merge(&[0, 0]).unwrap();
    let mut back =
        Client::with_doc(rig.address, "p", Some(&token), ClientKind::Own, doc).await.unwrap();
    back.hello(None).await;
    back.until("welcome", |c| c.welcome.is_some()).await;
    back.sync().await;
    back.edit(type_goal(4, " and more")).await;
    back.until("saving", |c| c.saved.as_ref().is_some_and(|s| s.messages == 2)).await;
    assert_eq!(rig.document("p").await["goal"], "kept and more");
}

#[tokio::test]
async fn rom16_deleting_a_plan_closes_its_sockets_for_good() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let mut ann = rig.stock("p", &token).await;
    assert_eq!(rig.call("DELETE", "/v1/plans/p", Some(&rig.admin()), &[], b"").await.status, 204);
    assert_eq!(ann.closed().await.0, 4404);
    assert_eq!(rig.closes("p", Some(&token)).await.0, 4401);
    rig.ahead(Duration::from_secs(2));
    assert_eq!(rig.closes("p", Some(&rig.token("p", Side::Buyer, "ann"))).await.0, 4404);
}

#[tokio::test]
async fn rom17_a_drain_sends_everybody_away_to_come_back() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let token = rig.token("p", Side::Buyer, "ann");
    let mut ann = rig.own("p", &token).await;
    ann.edit(type_goal(0, "before the end")).await;
    ann.until("saving", |c| c.saved.as_ref().is_some_and(|s| s.messages == 2)).await;
    let stopping = tokio::spawn(rig.stop());
    assert_eq!(ann.closed().await.0, 1012);
    let folder = stopping.await.unwrap();
    let rig = TestRelay::on(folder, |_| {}).await;
    assert_eq!(rig.document("p").await["goal"], "before the end");
}

#[tokio::test]
async fn syn3_a_hello_with_an_id_of_more_than_53_bits_is_told_what_is_wrong() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    for id in [1u64 << 53, u64::MAX] {
        let token = rig.token("p", Side::Buyer, "ann");
        let mut ann =
            Client::connect(rig.address, "p", Some(&token), ClientKind::Own).await.unwrap();
        ann.send(&Frame::Hello(Hello { client_id: id, epoch: None })).await;
        let (code, reason) = ann.closed().await;
        assert_eq!(code, 4400, "{reason}");
        assert!(reason.contains("2^53"), "{reason}");
    }
}
