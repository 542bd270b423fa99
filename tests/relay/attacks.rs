//! The tables of `tests/suite/attacks`, over real sockets.

use std::time::Duration;

use countersign_gate::{Block, Gate, Id, ParentRef, blocks};
use countersign_plan::document::{PlanDoc, gate_config};
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{AwarenessEntry, AwarenessUpdate, Frame, Hello, Saved};
use countersign_properties::desk::{After, Before, Bytes, In, Key, Root, id, string, update};
use countersign_relay::store::PlanId;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, ClientKind, TestRelay, type_goal};
use serde_json::json;

/// The rows of a table: its first column, and the others under their headings.
fn table(name: &str) -> Vec<(String, Vec<(String, String)>)> {
    let path = format!("{}/suite/attacks/{name}.md", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let cells = |line: &str| {
        line.trim_matches('|').split(" | ").map(|c| c.trim().to_owned()).collect::<Vec<_>>()
    };
    let mut lines = text.lines().filter(|line| line.starts_with('|'));
    let head = cells(lines.next().unwrap());
    let row = |line: &str| {
        let cells = cells(line);
        assert_eq!(cells.len(), head.len(), "{line}");
        (
            cells[0].clone(),
            head.iter().skip(1).cloned().zip(cells.iter().skip(1).cloned()).collect(),
        )
    };
    lines.skip(1).map(row).collect()
}

/// A plan in which Ann has written, and Bea has claimed an id without writing.
struct Scene {
    rig: TestRelay,
    ann: Client,
    bea: Client,
    letters: u32,
}

const MONTH: Duration = Duration::from_secs(30 * 86_400);

impl Scene {
    async fn set() -> Scene {
        let rig = TestRelay::start().await;
        rig.plan("p").await;
        let token = |sub: &str| {
            let claims = Claims::participant("p", Side::Buyer, sub, sub, rig.now(), MONTH);
            rig.mint(&claims)
        };
        let mut ann = rig.own("p", &token("ann")).await;
        ann.edit(type_goal(0, "hello")).await;
        ann.round_trip().await;
        let bea = rig.own("p", &token("bea")).await;
        Scene { rig, ann, bea, letters: 5 }
    }

    async fn client(&self, kind: ClientKind, side: Side, scope: &str) -> Client {
        let claims = self.rig.claims("p", side, "mal");
        let token = self.rig.mint(&Claims { scope: scope.into(), ..claims });
        match kind {
            ClientKind::Stock => self.rig.stock("p", &token).await,
            ClientKind::Own => self.rig.own("p", &token).await,
        }
    }

    /// The item of the plan's step.
    fn step(&self) -> Id {
        let bytes = self.ann.doc.encode();
        let found = blocks(&bytes).unwrap().into_iter().find_map(|(id, _, block)| match block {
            Block::Item(item) => (item.parent == Some(ParentRef::Root("steps"))
                && item.key == Some("S"))
            .then_some(id),
            Block::Gc => None,
        });
        found.unwrap()
    }

    /// The other person writes on, and others hear it.
    async fn goes_on(&mut self, after: &str) {
        self.ann.edit(type_goal(0, "a")).await;
        self.letters += 1;
        self.ann.round_trip().await;
        let (letters, said) = (self.letters as usize, format!("Bea to hear Ann after {after}"));
        self.bea.until(&said, |bea| bea.goal().matches('a').count() >= letters - 5).await;
    }

    /// Checks that the stored updates pass the gate, and give everybody the same plan.
    async fn is_clean(&mut self, after: &str) {
        let stored =
            self.rig.relay.store().load(&PlanId::new("p").unwrap()).await.unwrap().unwrap();
        let people: std::collections::BTreeMap<_, u32> =
            stored.bindings.iter().map(|b| b.principal.clone()).zip(1..).collect();
        let bindings = stored
            .bindings
            .iter()
            .map(|b| (b.client, countersign_gate::Principal(people[&b.principal])));
        let log: Vec<_> = stored
            .snapshot
            .into_iter()
            .map(|s| s.bytes)
            .chain(stored.tail.into_iter().map(|r| r.bytes))
            .collect();
        Gate::load(gate_config(), bindings, &log).unwrap_or_else(|e| panic!("after {after}: {e}"));
        let mut fresh = PlanDoc::new(9_999);
        for update in &log {
            fresh.merge(update).unwrap();
        }
        assert!(!fresh.has_pending(), "after {after}");
        self.ann.round_trip().await;
        assert_eq!(fresh.document(), self.ann.doc.document(), "after {after}");
        assert_eq!(self.rig.document("p").await, self.ann.doc.document(), "after {after}");
    }
}

/// The frames of an attack by the client `me`; the last one is what the table is about.
fn attack(name: &str, scene: &Scene, me: u64) -> Vec<Vec<u8>> {
    let by = || update().by(me, 0);
    let ann = scene.ann.doc.client();
    let next = |at: AttackTarget| at_ann(scene, at);
    let one = |sent: Bytes| vec![sent.bytes()];
    let mut deep = vec![1];
    deep.extend([117, 1].repeat(1024));
    deep.push(126);
    match name {
        "a reserved id" => one(update().by(7, 0).text(Root("goal"), "x")),
        "somebody else's id" => one(update()
            .by(ann, next(AttackTarget::End).clock)
            .text(After(next(AttackTarget::Last)), "x")),
        "an id that somebody claimed and never used" => {
            one(update().by(scene.bea.doc.client(), 0).text(Root("goal"), "x"))
        }
        "a protected root by its name" => one(by().values(Root("ledger"), 1)),
        "a protected root by origin" => one(by().values(After(id(7, 0)), 1)),
        "a protected root by right origin" => one(by().values(Before(id(7, 0)), 1)),
        "a protected root by parent" => one(by().values(In(id(7, 0)), 1)),
        "a protected root by a nested type" => {
            one(by().map(Key("authors", "c/1")).text(In(id(me, 0)), "x"))
        }
        "a root that there is not" => one(by().values(Key("elsewhere", "k"), 1)),
        "a tombstone as a door, in two frames" => vec![
            by().tombstone(Root("ledger"), 1).bytes(),
            update().by(me, 1).values(After(id(me, 0)), 1).bytes(),
        ],
        "deleting what only the relay writes" => one(update().delete(7, &[(0, 1)])),
        "deleting ranges that overlap" => one(update().delete(ann, &[(0, 2), (1, 2)])),
        "deleting what is not written yet" => {
            one(update().delete(ann, &[(next(AttackTarget::End).clock, 100)]))
        }
        "deleting a step of others" => {
            one(update().delete(scene.step().client, &[(scene.step().clock, 1)]))
        }
        "overwriting a step of others" => one(by().values(After(scene.step()), 1)),
        "a gap" => one(update().by(me, 1).text(Root("goal"), "x")),
        "one client twice" => one(by().text(Root("goal"), "x").by(me, 1).text(Root("goal"), "y")),
        "nested arrays" => one(by().block(Key("plan", "x"), 8, &deep)),
        "nested types" => {
            let root = by().typed(Key("plan", "x"), 0);
            one((0..40).fold(root, |sent, n| sent.typed(In(id(me, n)), 0)))
        }
        "a count bomb" => vec![vec![255, 255, 255, 127]],
        "oversize" => vec![vec![0; (2 << 20) + 1]],
        "a thousand new ids" => one((0..1025)
            .fold(update(), |sent, n| sent.by((1 << 40) + me + n, 0).text(Root("goal"), "x"))),
        "the clock 2^32 − 1" => one(update().by(me, u32::MAX).text(Root("goal"), "x")),
        "garbage over what others stand beside" => {
            vec![by().text(Root("title"), "beside me").bytes(), by().gc(9).bytes()]
        }
        "text where a value belongs" => one(by().text(Key("plan", "goLive"), "2027")),
        "legacy JSON" => {
            let mut json = vec![1];
            string(&mut json, "1");
            one(by().block(Key("plan", "x"), 2, &json))
        }
        "a sub-document" => one(by().block(Key("plan", "x"), 9, &[0, 118, 0])),
        "bytes behind the end" => {
            let mut sent = by().text(Root("goal"), "x").bytes();
            sent.push(0);
            vec![sent]
        }
        "the token expires before it comes" => one(by().text(Root("goal"), "late")),
        unknown => panic!("nobody knows how to play {unknown:?}"),
    }
}

enum AttackTarget {
    Last,
    End,
}

/// Ann's last id, or the one that she writes next.
fn at_ann(scene: &Scene, at: AttackTarget) -> Id {
    let ann = scene.ann.doc.client();
    let next = countersign_tests::relay::clocks(&scene.ann.doc.state_vector())[&ann] as u32;
    match at {
        AttackTarget::Last => id(ann, next - 1),
        AttackTarget::End => id(ann, next),
    }
}

/// The reaction of the relay to a sender, in the words of the tables. `told`: what our own client
/// heard before.
async fn outcome(client: &mut Client, sent_before: u64, updates_before: usize) -> String {
    // Either it answers, or it closed.
    let differences = client.differences;
    let vector = client.doc.state_vector();
    client.send(&Frame::Step1(vector.into())).await;
    while client.close.is_none() && client.differences == differences {
        let reading = tokio::time::timeout(countersign_tests::relay::DEADLINE, client.read());
        if !reading.await.expect("an answer or a close") {
            break;
        }
    }
    if let Some((code, reason)) = &client.close {
        return format!("{code} {}", reason.split(':').next().unwrap_or_default());
    }
    match client.refused.last().map(|refused| refused.code.as_str()) {
        Some("nullified") => return "taken back".into(),
        Some(code) => return code.to_owned(),
        None => {}
    }
    if client.sent > sent_before {
        "asked".into()
    } else if client.updates > updates_before {
        "taken back".into()
    } else {
        "nothing".into()
    }
}

#[tokio::test]
async fn atk1_every_attack_in_an_update_has_its_answer_and_harms_nobody_else() {
    let mut played = 0;
    for (name, cells) in table("updates") {
        let mut scene = Scene::set().await;
        for (column, expected) in cells {
            let (step2s, roles): (&[bool], Vec<(ClientKind, Side, &str)>) = match column.as_str() {
                "update" | "step 2" => {
                    let kinds = [ClientKind::Stock, ClientKind::Own].into_iter();
                    let roles = kinds.flat_map(|kind| {
                        [Side::Buyer, Side::Seller].map(|side| (kind, side, "read write"))
                    });
                    (if column == "update" { &[false] } else { &[true] }, roles.collect())
                }
                "a stock reader" => {
                    (&[false, true], vec![(ClientKind::Stock, Side::Buyer, "read")])
                }
                "our own reader" => (&[false, true], vec![(ClientKind::Own, Side::Seller, "read")]),
                unknown => panic!("no column {unknown:?}"),
            };
            for step2 in step2s {
                for (kind, side, scope) in &roles {
                    let what = format!("{name:?} by {kind:?} {side:?} `{scope}`, step 2: {step2}");
                    let mut mal = scene.client(*kind, *side, scope).await;
                    let frames = attack(&name, &scene, mal.doc.client());
                    if name.starts_with("the token expires") {
                        scene.rig.ahead(Duration::from_secs(3600));
                    }
                    let (sent, updates) = (mal.sent, mal.updates);
                    let last = frames.len() - 1;
                    for (n, bytes) in frames.into_iter().enumerate() {
                        let frame = if *step2 {
                            Frame::Step2(bytes.into())
                        } else {
                            Frame::Update(bytes.into())
                        };
                        mal.send(&frame).await;
                        if n < last {
                            mal.refused.clear();
                        }
                    }
                    assert_eq!(outcome(&mut mal, sent, updates).await, expected, "{what}");
                    scene.goes_on(&what).await;
                    played += 1;
                }
            }
        }
        scene.is_clean(&name).await;
    }
    assert!(played > 300, "{played} attacks");
}

/// A message by its name.
fn message(name: &str, scene: &Scene, me: u64) -> Vec<u8> {
    let ann = scene.ann.doc.client();
    let presence = |entries: Vec<(u64, u64, String)>| {
        let entries = entries.into_iter().map(|(client, clock, state)| AwarenessEntry {
            client,
            clock,
            state: state.into(),
        });
        Frame::Awareness(AwarenessUpdate { entries: entries.collect() }.encode().into()).encode()
    };
    let state = || r#"{"user":{"name":"Somebody"}}"#.to_owned();
    let hello = |client_id, epoch| Frame::Hello(Hello { client_id, epoch }).encode();
    let behind = |mut bytes: Vec<u8>| {
        bytes.push(0);
        bytes
    };
    match name {
        "step 1 that counts more than it has" => {
            Frame::Step1(vec![255, 255, 255, 127].into()).encode()
        }
        "step 1 with bytes behind its end" => behind(Frame::Step1(vec![0].into()).encode()),
        "step 1 with an id beyond 53 bits" => {
            Frame::Step1(vec![1, 128, 128, 128, 128, 128, 128, 128, 16, 0].into()).encode()
        }
        "presence of somebody else" => presence(vec![(ann, 1000, state())]),
        "presence of two at once" => {
            presence(vec![(ann, 1000, state()), (scene.bea.doc.client(), 1000, state())])
        }
        "presence at the clock 2^32 − 1" => presence(vec![(me, u64::from(u32::MAX), state())]),
        "presence of 5 KB" => {
            presence(vec![(me, 1, format!("{{\"a\":\"{}\"}}", "x".repeat(5 << 10)))])
        }
        "presence that is no JSON" => presence(vec![(me, 1, "{".into())]),
        "presence that counts more than it has" => {
            Frame::Awareness(vec![255, 255, 127].into()).encode()
        }
        "a question for presence with bytes behind it" => behind(Frame::QueryAwareness.encode()),
        "a denial, which only the relay says" => Frame::Denied("no".into()).encode(),
        "hello with somebody else's id" => hello(ann, None),
        "hello with a reserved id" => hello(7, None),
        "hello with an id beyond 53 bits" => hello(1 << 53, None),
        "hello of another epoch" => hello(me, Some(77)),
        "a welcome" => {
            let welcome = scene.ann.welcome.clone().unwrap();
            Frame::Welcome(welcome).encode()
        }
        "word that all is saved" => Frame::Saved(Saved { messages: 1, seq: 1 }).encode(),
        "a report" => Frame::Report("{}".into()).encode(),
        "a message of no known kind" => vec![99],
        "an empty message" => vec![],
        unknown => panic!("nobody knows how to play {unknown:?}"),
    }
}

#[tokio::test]
async fn atk2_every_message_that_is_none_has_its_answer_and_nobody_hears_of_it() {
    let mut scene = Scene::set().await;
    for (name, cells) in table("messages") {
        for (column, expected) in cells {
            let (kind, scope) = match column.as_str() {
                "a stock client" => (ClientKind::Stock, "read write"),
                "our own" => (ClientKind::Own, "read write"),
                "a reader" => (ClientKind::Stock, "read"),
                unknown => panic!("no column {unknown:?}"),
            };
            let mut mal = scene.client(kind, Side::Seller, scope).await;
            let before = scene.bea.present.clone();
            if name == "a text frame" {
                mal.send_text("hello").await;
            } else {
                let bytes = message(&name, &scene, mal.doc.client());
                mal.send_raw(bytes).await;
            }
            let (sent, updates) = (mal.sent, mal.updates);
            assert_eq!(outcome(&mut mal, sent, updates).await, expected, "{name:?} by {column}");
            scene.goes_on(&name).await;
            assert_eq!(scene.bea.present, before, "{name:?} by {column} was heard");
        }
    }
    scene.is_clean("all messages").await;
}

#[tokio::test]
async fn atk3_what_looks_odd_and_is_honest_passes() {
    for (name, cells) in table("honest") {
        let mut scene = Scene::set().await;
        for n in 0..5 {
            // a past of many client ids
            let mut other = scene.client(ClientKind::Stock, Side::Seller, "read write").await;
            other.edit(type_goal(0, &format!("{n} "))).await;
            other.round_trip().await;
        }
        let before = scene.rig.seq("p").await;
        let mut sam = scene.client(ClientKind::Stock, Side::Seller, "read write").await;
        let mut said = vec![];
        match name.split(':').next().unwrap() {
            "a load from y-indexeddb" => {
                let all = sam.doc.encode();
                sam.send_update(&all).await;
            }
            "the same with one edit of one's own in it" => {
                drop(sam.write(type_goal(0, "mine ")));
                said.push("mine ");
                let all = sam.doc.encode();
                sam.send_update(&all).await;
            }
            "typing while a reconnect is under way" => {
                let first = sam.write(type_goal(0, "one "));
                let token = scene.rig.token("p", Side::Seller, "mal");
                let doc = sam.drop_socket();
                sam =
                    Client::with_doc(scene.rig.address, "p", Some(&token), ClientKind::Stock, doc)
                        .await
                        .unwrap();
                for word in ["two ", "three "] {
                    // the first was lost with the old socket
                    sam.edit(type_goal(0, word)).await;
                }
                drop(first);
                sam.sync().await;
                said = vec!["one ", "two ", "three "];
            }
            "weeks offline" => {
                for n in 0..2_000 {
                    drop(sam.write(type_goal(n % 7, "w")));
                }
                let doc = sam.drop_socket();
                scene.rig.ahead(14 * Duration::from_secs(86_400));
                let token = scene.rig.token("p", Side::Seller, "mal");
                sam =
                    Client::with_doc(scene.rig.address, "p", Some(&token), ClientKind::Stock, doc)
                        .await
                        .unwrap();
                sam.sync().await;
                said.push("www");
            }
            "everything a second time" => {
                let all = sam.doc.encode();
                for _ in 0..2 {
                    sam.send(&Frame::Step2(all.clone().into())).await;
                    sam.send_update(&all).await;
                }
            }
            "an answer to a step 1 that nobody asked" => {
                let update = sam.write(type_goal(0, "unasked "));
                sam.send(&Frame::Step2(update.into())).await;
                said.push("unasked ");
            }
            "presence of everybody, as y-websocket sends it back" => {
                sam.appear(sam.doc.client(), json!({})).await;
                let entries = [scene.ann.doc.client(), scene.bea.doc.client(), sam.doc.client()];
                let entries =
                    entries.map(|client| AwarenessEntry { client, clock: 9, state: "{}".into() });
                let states = AwarenessUpdate { entries: entries.into() }.encode();
                sam.send(&Frame::Awareness(states.into())).await;
            }
            "a fresh client id after each reload" => {
                for word in ["f1 ", "f2 ", "f3 "] {
                    sam = scene.client(ClientKind::Stock, Side::Seller, "read write").await;
                    sam.edit(type_goal(0, word)).await;
                    sam.round_trip().await;
                    said.push(word);
                }
            }
            unknown => panic!("nobody knows how to play {unknown:?}"),
        }
        sam.round_trip().await;
        assert_eq!((&sam.close, &sam.refused.len()), (&None, &0), "{name}");
        let news = scene.rig.seq("p").await > before;
        assert_eq!(if news { "passes" } else { "nothing" }, cells[0].1, "{name}");
        let goal = scene.rig.document("p").await["goal"].as_str().unwrap().to_owned();
        for word in said {
            assert!(goal.contains(word), "{name}: {goal}");
        }
        scene.goes_on(&name).await;
        scene.is_clean(&name).await;
        let page = scene.rig.get("/v1/plans/p/quarantine", &scene.rig.admin()).await.json();
        assert_eq!(page["entries"], json!([]), "{name}");
    }
}

#[tokio::test]
async fn atk4_an_admin_token_opens_no_socket_and_no_role_gets_past_the_addresses_that_write() {
    let mut scene = Scene::set().await;
    let (code, reason) = scene.rig.closes("p", Some(&scene.rig.admin())).await;
    assert_eq!(code, 4403, "{reason}");
    let rig = &scene.rig;
    let (ann, reader, admin) =
        (rig.token("p", Side::Buyer, "eve"), rig.reader("p", "rea"), rig.admin());
    let seq = rig.seq("p").await;
    let edit = json!({"commands": [{"type": "setText", "path": "goal", "text": "x"}]});
    let protected = json!({"commands": [{"type": "setText", "path": "ledger", "text": "x"}]});
    let huge =
        json!({"commands": [{"type": "setText", "path": "goal", "text": "x".repeat(5 << 20)}]});
    for (token, body, expected) in [
        (&reader, &edit, "403 scope"),
        (&admin, &edit, "403 person-only"),
        (&ann, &protected, "422"),
        (&ann, &huge, "422"),
    ] {
        let answer = rig.post("/v1/plans/p/commands", token, body.clone()).await;
        assert!(answer.problem().0.starts_with(expected), "{}", answer.text());
    }
    let deep = format!("{}1{}", "[".repeat(20_000), "]".repeat(20_000));
    for path in ["/v1/plans/p/commands", "/v1/import", "/v1/plans"] {
        let token = if path == "/v1/plans" { &admin } else { &ann };
        let answer = rig.call("POST", path, Some(token), &[], deep.as_bytes()).await;
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.text());
    }
    assert_eq!(rig.seq("p").await, seq);
    // evidence in a document to be imported is nobody's word
    let forged = json!({"title": "Q", "ledger": [{"kind": "sign"}], "authors": {"c/1": "ann"}});
    rig.begin("q", forged).await;
    let bytes = rig.get("/v1/plans/q/document", &admin).await.body;
    let mut doc = PlanDoc::new(5_000);
    doc.merge(&bytes).unwrap();
    assert!(doc.ledger().is_empty());
    scene.goes_on("calls").await;
    scene.is_clean("calls").await;
}
