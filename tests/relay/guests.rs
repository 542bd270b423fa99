//! Guests, who hold a link that may be in anybody's hands: they can decline, connect, write; and
//! the changes by that.

use chrono::TimeDelta;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::bundle;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, TestAnswer, TestRelay, complete_from};
use serde_json::{Value, json};
use yrs::updates::decoder::Decode;
use yrs::{Doc, Map, Out, Transact, Update};

/// A plan that lacks nothing, to which both sides came.
struct Deal {
    rig: TestRelay,
}

impl Deal {
    /// With Rita of the buyer, who stands behind the goal, her steps and the date.
    async fn new() -> Deal {
        let rig = TestRelay::start().await;
        rig.begin("p", complete_from(rig.now())).await;
        Deal { rig }
    }

    fn buyer(&self, sub: &str) -> String {
        self.rig.token("p", Side::Buyer, sub)
    }

    fn seller(&self) -> String {
        self.rig.token("p", Side::Seller, "sam")
    }

    /// A link of a side: anybody to whom it was forwarded has it.
    fn link(&self, side: Side, sub: &str) -> String {
        self.rig
            .mint(&Claims { assurance: Some(Assurance::Link), ..self.rig.claims("p", side, sub) })
    }

    async fn attest(&self, token: &str, mut said: Value) -> TestAnswer {
        let terms = self.rig.get("/v1/plans/p/terms", &self.seller()).await.json();
        if said["kind"] != "void" && said["kind"] != "withdraw" {
            said["digest"] = terms["digest"].clone();
        }
        self.rig.post("/v1/plans/p/attestations", token, said).await
    }

    /// The id of an entry that is taken.
    async fn record(&self, token: &str, said: Value) -> String {
        let answer = self.attest(token, said).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        answer.json()["id"].as_str().unwrap().to_owned()
    }

    async fn report(&self, side: Side) -> Value {
        let path = format!("/v1/plans/p/report?side={}", side.word());
        self.rig.get(&path, &self.rig.admin()).await.json()
    }

    async fn verdict(&self) -> String {
        self.report(Side::Seller).await["verdict"].as_str().unwrap().to_owned()
    }

    /// The finding of a rule, as a side reads it.
    async fn found(&self, side: Side, rule: &str) -> Option<String> {
        let report = self.report(side).await;
        let findings = report["findings"].as_array().unwrap();
        findings.iter().find(|f| f["id"] == rule).map(|f| f["says"].as_str().unwrap().to_owned())
    }

    /// How Rita's signature stands.
    async fn standing(&self) -> String {
        let list = self.rig.get("/v1/plans/p/attestations", &self.rig.admin()).await.json();
        list["signatures"][0]["standing"].as_str().unwrap().to_owned()
    }
}

fn no(note: &str) -> Value {
    json!({"kind": "decline", "note": note})
}

#[tokio::test]
async fn gst1_a_refusal_by_a_link_is_a_finding_and_never_the_verdict() {
    let deal = Deal::new().await;
    let (rita, link) = (deal.buyer("rita"), deal.link(Side::Buyer, "link"));
    deal.record(&deal.seller(), json!({"kind": "ask", "of": "rita"})).await;
    deal.record(&rita, json!({"kind": "sign"})).await;
    let before = deal.verdict().await;
    deal.record(&link, no("No budget: ask again in May")).await;
    // Rita's own link, forwarded: nothing tells who it was.
    let own_link = deal.link(Side::Buyer, "rita");
    deal.record(&own_link, no("Wrong date")).await;
    assert_eq!(deal.verdict().await, before);
    assert_eq!(deal.standing().await, "live");
    for side in [Side::Seller, Side::Buyer] {
        let says = deal.found(side, "R4b").await.expect("a finding");
        assert!(says.contains("Wrong date") && says.contains("not verified"), "{says}");
        assert_eq!(deal.found(side, "R4").await, None);
    }
    // A verified person decides, until they withdraw it or sign.
    let refusal = deal.record(&rita, no("Not a priority now")).await;
    assert_eq!(
        (deal.verdict().await.as_str(), deal.standing().await.as_str()),
        ("declined", "withdrawn")
    );
    deal.record(&rita, json!({"kind": "withdraw", "of": refusal})).await;
    assert_eq!(deal.verdict().await, before);
    deal.record(&rita, no("Not a priority now")).await;
    deal.record(&rita, json!({"kind": "sign"})).await;
    assert_eq!(deal.verdict().await, before);
}

#[tokio::test]
async fn gst1_a_refusal_by_a_link_answers_no_request() {
    let deal = Deal::new().await;
    deal.record(&deal.seller(), json!({"kind": "ask", "of": "rita"})).await;
    deal.record(&deal.link(Side::Buyer, "link"), no("No budget")).await;
    deal.record(&deal.link(Side::Buyer, "rita"), no("Wrong date")).await;
    deal.rig.ahead(std::time::Duration::from_secs(21 * 24 * 3600));
    for side in [Side::Seller, Side::Buyer] {
        assert!(deal.found(side, "R3").await.is_some(), "the request is still open");
    }
    deal.record(&deal.buyer("rita"), no("Wrong date")).await;
    assert_eq!(deal.found(Side::Seller, "R3").await, None);
}

#[tokio::test]
async fn gst2_the_portal_alone_sets_a_verified_refusal_aside() {
    let deal = Deal::new().await;
    let (admin, rita) = (deal.rig.admin(), deal.buyer("rita"));
    let unverified = deal.record(&deal.link(Side::Buyer, "link"), no("No")).await;
    let refusal = deal.record(&rita, no("No budget")).await;
    assert_eq!(deal.verdict().await, "declined");
    let void = |of: &str| json!({"kind": "void", "of": of, "note": "Rita has left the company"});
    for token in [deal.seller(), rita.clone()] {
        assert_eq!(deal.attest(&token, void(&refusal)).await.problem().0, "403 admin-only");
    }
    let odd = [
        void(&unverified),
        void("nothing"),
        json!({"kind": "void", "of": refusal}),
        json!({"kind": "void", "note": "x"}),
        json!({"kind": "void", "of": refusal, "note": "x", "present": []}),
        json!({"kind": "void", "of": refusal, "note": "x", "digest": "0"}),
    ];
    for said in odd {
        assert_eq!(
            deal.attest(&admin, said.clone()).await.problem().0,
            "422 attestation",
            "{said}"
        );
    }
    assert_eq!(deal.attest(&admin, json!({"kind": "sign"})).await.problem().0, "403 person-only");
    assert_eq!(deal.verdict().await, "declined");

    let answer = deal.attest(&admin, void(&refusal)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let by = &answer.json()["by"];
    assert_eq!(
        (&by["name"], &by["side"], &by["assurance"]),
        (&json!("Portal"), &json!("portal"), &json!(3))
    );
    assert_ne!(deal.verdict().await, "declined");
    for side in [Side::Seller, Side::Buyer] {
        let says = deal.found(side, "R4").await.expect("the refusal stays");
        assert!(says.contains("No budget") && says.contains("Rita has left the company"), "{says}");
    }
    assert_eq!(deal.attest(&admin, void(&refusal)).await.problem().0, "422 attestation", "once");
    // It lifts no signature's end, and a new refusal counts.
    let sealed = deal.rig.get("/v1/plans/p/bundle", &rita).await.json();
    let verified = bundle::verify(&sealed, None).unwrap_or_else(|flaw| panic!("{flaw}"));
    assert_eq!(verified.entries, 3);
    deal.record(&rita, no("Still no budget")).await;
    assert_eq!(deal.verdict().await, "declined");
}

#[tokio::test]
async fn gst3_nobody_is_asked_while_a_verified_refusal_stands() {
    let deal = Deal::new().await;
    let (sam, rita) = (deal.seller(), deal.buyer("rita"));
    let ask = || json!({"kind": "ask", "of": "rita"});
    deal.record(&deal.link(Side::Buyer, "link"), no("No")).await;
    deal.record(&sam, ask()).await;
    deal.record(&rita, no("Wrong date")).await;
    let refused = deal.attest(&sam, ask()).await;
    assert_eq!(refused.problem().0, "409 declined", "{}", refused.text());
    let does = async |token: &str, commands: Value| {
        let body = json!({"commands": commands});
        let answer = deal.rig.post("/v1/plans/p/commands", token, body).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    };
    // Progress is no change of the terms, and another one's word is not Rita's.
    let doing = json!([{"type": "editStep", "id": "pilot", "field": "status", "value": "doing"}]);
    does(&sam, doing).await;
    does(&deal.buyer("dana"), json!([{"type": "addComment", "on": "plan", "text": "Let us see"}]))
        .await;
    assert_eq!(deal.attest(&sam, ask()).await.problem().0, "409 declined");
    let later = (deal.rig.now() + TimeDelta::days(170)).date_naive().to_string();
    let date = |to: &str| json!([{"type": "editPlan", "field": "closeDate", "value": to}]);
    does(&sam, date(&later)).await;
    deal.record(&sam, ask()).await;
    // A new refusal is of the new terms; Rita's comment opens the door again.
    deal.record(&rita, no("Wrong date")).await;
    assert_eq!(deal.attest(&sam, ask()).await.problem().0, "409 declined");
    does(&rita, json!([{"type": "addComment", "on": "plan", "text": "April would do"}])).await;
    // Within ten minutes it would be the first one repeated.
    deal.rig.ahead(std::time::Duration::from_secs(660));
    deal.record(&sam, ask()).await;
}

#[tokio::test]
async fn gst3_only_whoever_declined_opens_the_door_again() {
    let deal = Deal::new().await;
    let (sam, rita) = (deal.seller(), deal.buyer("rita"));
    let ask = || json!({"kind": "ask", "of": "rita"});
    let comment = || json!([{"type": "addComment", "on": "plan", "text": "Let us see"}]);
    // Her earlier writes are no answer to her own no.
    does(&deal, &rita, comment()).await;
    deal.record(&rita, no("Wrong date")).await;
    // The seller has somebody of the same sub.
    let namesake = deal.rig.token("p", Side::Seller, "rita");
    does(&deal, &namesake, comment()).await;
    deal.record(&namesake, json!({"kind": "inspect"})).await;
    deal.record(&deal.buyer("dana"), json!({"kind": "inspect"})).await;
    assert_eq!(deal.attest(&sam, ask()).await.problem().0, "409 declined");
    deal.record(&rita, json!({"kind": "inspect"})).await;
    deal.record(&sam, ask()).await;
}

#[tokio::test]
async fn gst4_what_a_verified_person_attested_their_link_does_not_take_back() {
    let deal = Deal::new().await;
    let signed = deal.record(&deal.buyer("rita"), json!({"kind": "sign"})).await;
    let link = deal.link(Side::Buyer, "rita");
    let back = json!({"kind": "withdraw", "of": signed});
    assert_eq!(deal.attest(&link, back.clone()).await.problem().0, "403 assurance");
    assert_eq!(deal.standing().await, "live");
    // A refusal that the link gave, it may take back.
    let refusal = deal.record(&link, no("No")).await;
    deal.record(&link, json!({"kind": "withdraw", "of": refusal})).await;
    deal.record(&deal.buyer("rita"), back).await;
    assert_eq!(deal.standing().await, "withdrawn");
}

/// The proposals of a plan by their keys, each with its value.
async fn proposals(rig: &TestRelay) -> Vec<(String, Value)> {
    let document = rig.document("p").await;
    let all = document["proposals"].as_object().cloned().unwrap_or_default();
    all.into_iter().map(|(key, proposal)| (key, proposal["value"].clone())).collect()
}

async fn does(deal: &Deal, token: &str, commands: Value) -> Value {
    deal.rig.act_by("p", token, commands).await
}

fn due(to: &str) -> Value {
    json!([{"type": "editStep", "id": "board", "field": "due", "value": to}])
}

#[tokio::test]
async fn gst7_a_guest_only_suggests_over_what_their_own_side_set() {
    let deal = Deal::new().await;
    let day = |days| (deal.rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let (set, wish) = (day(70), day(90));
    for (side, verified) in [(Side::Buyer, deal.buyer("rita")), (Side::Seller, deal.seller())] {
        let place = if side == Side::Buyer { "steps/board/due" } else { "plan/closeDate" };
        let write = |to: &str| match side {
            Side::Buyer => due(to),
            Side::Seller => json!([{"type": "editPlan", "field": "closeDate", "value": to}]),
        };
        does(&deal, &verified, write(&set)).await;
        let held = deal.report(Side::Seller).await["held"].clone();
        // By HTTP, by a client of ours, by a stock one.
        let answer = does(&deal, &deal.link(side, "li"), write(&wish)).await;
        assert_eq!(answer["proposed"], json!([place]));
        let mut own = deal.rig.own("p", &deal.link(side, "mo")).await;
        own.edit(write(&day(91))).await;
        let mut stock = deal.rig.stock("p", &deal.link(side, "no")).await;
        stock.edit(write(&day(92))).await;
        // The buyer's guests had these subs first.
        let name = |sub: &str| match side {
            Side::Buyer => sub.to_owned(),
            Side::Seller => format!("seller:{sub}"),
        };
        let key = |sub: &str| format!("{place}#{}", name(sub));
        for client in [&mut own, &mut stock] {
            client
                .until("all three", |c| c.doc.document()["proposals"].get(key("no")).is_some())
                .await;
        }
        let wishes = vec![
            (key("li"), json!(wish)),
            (key("mo"), json!(day(91))),
            (key("no"), json!(day(92))),
        ];
        assert_eq!(proposals(&deal.rig).await, wishes);
        let stands = deal.rig.document("p").await;
        let path = |document: &Value| {
            place
                .split('/')
                .fold(document.clone(), |at, part| at[part].clone())
                .as_str()
                .map(str::to_owned)
        };
        assert_eq!(path(&stands).as_deref(), Some(set.as_str()), "{place}");
        assert_eq!(own.doc.document()["steps"], stands["steps"]);
        assert_eq!(stock.doc.document()["steps"], stands["steps"]);
        let told = own.notices.iter().any(|notice| notice.code == "proposed");
        assert!(told, "{:?}", own.notices);
        // The hold is as it was, and the date has not moved.
        assert_eq!(deal.report(Side::Seller).await["held"], held);
        let log = deal.rig.get("/v1/plans/p/activity", &verified).await.json();
        let entries =
            log["entries"].as_array().unwrap().iter().filter(|entry| entry["path"] == place);
        let writers: Vec<&Value> = entries.map(|entry| &entry["by"]["sub"]).collect();
        assert!(
            !writers.iter().any(|sub| ["li", "mo", "no"].iter().any(|guest| *sub == guest)),
            "{log}"
        );
        // Anybody verified of that side answers, and no guest does.
        let answer = |from: &str, answer: &str| json!([{"type": "answerProposal", "path": place, "from": name(from), "answer": answer}]);
        does(&deal, &deal.link(side, "mo"), answer("li", "keep")).await;
        does(&deal, &deal.link(side.other(), "x"), answer("li", "keep")).await;
        assert_eq!(proposals(&deal.rig).await.len(), 3);
        let colleague = deal.rig.token("p", side, "dana");
        does(&deal, &colleague, answer("no", "keep")).await;
        does(&deal, &colleague, answer("mo", "keep")).await;
        does(&deal, &colleague, answer("li", "accept")).await;
        assert_eq!(proposals(&deal.rig).await, []);
        assert_eq!(path(&deal.rig.document("p").await).as_deref(), Some(wish.as_str()));
    }
}

#[tokio::test]
async fn hos3_a_guest_takes_out_nobody_whom_a_verified_person_of_their_side_added() {
    let deal = Deal::new().await;
    for (side, verified) in [(Side::Buyer, deal.buyer("rita")), (Side::Seller, deal.seller())] {
        let id = format!("nina-{}", side.word());
        let add = json!([{"type": "addPerson", "id": id, "name": "Nina", "side": side.word()}]);
        does(&deal, &verified, add).await;
        let place = format!("people/{id}/removed");
        let removal = json!([{"type": "remove", "path": format!("people/{id}")}]);
        let answer = does(&deal, &deal.link(side, "li"), removal.clone()).await;
        assert_eq!(answer["proposed"], json!([place]));
        let person = deal.rig.document("p").await["people"][&id].clone();
        assert!(person["removed"].is_null(), "{person}");
        // Anybody verified of that side takes them out.
        does(&deal, &verified, removal).await;
        assert!(!deal.rig.document("p").await["people"][&id]["removed"].is_null());
    }
}

#[tokio::test]
async fn gst8_no_guest_of_either_side_lapses_or_amends_a_signature() {
    let deal = Deal::new().await;
    let rita = deal.buyer("rita");
    deal.record(&rita, json!({"kind": "sign"})).await;
    let day = |days| (deal.rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let terms = deal.rig.get("/v1/plans/p/terms", &rita).await.json();
    let writes = [
        ("goal", json!({"type": "setText", "path": "goal", "text": "Ship in a month."})),
        (
            "steps/pilot/title",
            json!({"type": "editText", "path": "steps/pilot/title", "at": 0, "delete": 5, "insert": "Trial"}),
        ),
        (
            "criteria/speed/text",
            json!({"type": "setText", "path": "criteria/speed/text", "text": "Slowly"}),
        ),
        (
            "risks/audit/contingency",
            json!({"type": "setText", "path": "risks/audit/contingency", "text": ""}),
        ),
        ("plan/goLive", json!({"type": "editPlan", "field": "goLive", "value": day(220)})),
        ("plan/goLiveOwner", json!({"type": "editPlan", "field": "goLiveOwner", "value": "rita"})),
        ("plan/closeDate", json!({"type": "editPlan", "field": "closeDate", "value": day(150)})),
        (
            "steps/pilot/due",
            json!({"type": "editStep", "id": "pilot", "field": "due", "value": day(20)}),
        ),
        (
            "steps/pilot/days",
            json!({"type": "editStep", "id": "pilot", "field": "days", "value": 3}),
        ),
        (
            "steps/pilot/daysMin",
            json!({"type": "editStep", "id": "pilot", "field": "daysMin", "value": 3}),
        ),
        (
            "steps/pilot/kind",
            json!({"type": "editStep", "id": "pilot", "field": "kind", "value": "other"}),
        ),
        (
            "steps/legal/review",
            json!({"type": "editStep", "id": "legal", "field": "review", "value": null}),
        ),
        (
            "steps/legal/owner",
            json!({"type": "editStep", "id": "legal", "field": "owner", "value": "raj"}),
        ),
        (
            "steps/legal/partner",
            json!({"type": "editStep", "id": "legal", "field": "partner", "value": "raj"}),
        ),
        ("steps/legal/after/board", json!({"type": "link", "id": "legal", "after": "board"})),
        ("steps/case/after/pilot", json!({"type": "unlink", "id": "case", "after": "pilot"})),
        (
            "steps/case/status",
            json!({"type": "editStep", "id": "case", "field": "status", "value": "dropped"}),
        ),
        ("steps/rollout/removed", json!({"type": "remove", "path": "steps/rollout"})),
        (
            "criteria/speed/measure",
            json!({"type": "editCriterion", "id": "speed", "field": "measure", "value": "x"}),
        ),
        ("criteria/speed/removed", json!({"type": "remove", "path": "criteria/speed"})),
        (
            "risks/staff/owner",
            json!({"type": "editRisk", "id": "staff", "field": "owner", "value": "raj"}),
        ),
        ("risks/staff/removed", json!({"type": "remove", "path": "risks/staff"})),
        (
            "people/dana/name",
            json!({"type": "editPerson", "id": "dana", "field": "name", "value": "D."}),
        ),
        (
            "people/sam/name",
            json!({"type": "editPerson", "id": "sam", "field": "name", "value": "S."}),
        ),
        ("paper/legal", json!({"type": "setPaper", "review": "legal", "needed": true})),
    ];
    for side in [Side::Buyer, Side::Seller] {
        let link = deal.link(side, &format!("li-{}", side.word()));
        let mut stock = deal.rig.stock("p", &deal.link(side, &format!("no-{}", side.word()))).await;
        for (place, command) in &writes {
            let answer = does(&deal, &link, json!([command])).await;
            assert_eq!(answer["proposed"], json!([place]), "{side:?} {command}");
            stock.edit(json!([command])).await;
            let now = deal.rig.get("/v1/plans/p/terms", &rita).await.json();
            assert_eq!(now["digest"], terms["digest"], "{side:?} {place}: {}", now["terms"]);
        }
        for (kin, add) in [
            (
                "steps",
                json!({"type": "addStep", "id": format!("new-{}", side.word()), "title": "Hidden"}),
            ),
            (
                "risks",
                json!({"type": "addRisk", "id": format!("new-{}", side.word()), "text": "Hidden"}),
            ),
            (
                "criteria",
                json!({"type": "addCriterion", "id": format!("new-{}", side.word()), "text": "Hidden"}),
            ),
        ] {
            let path = format!("{kin}/new-{}", side.word());
            let answer = does(&deal, &link, json!([add])).await;
            assert_eq!(answer["proposed"], json!([format!("{path}/removed")]));
            // It is not put back by a guest either.
            does(&deal, &link, json!([{"type": "restore", "path": path}])).await;
        }
        let now = deal.rig.get("/v1/plans/p/terms", &rita).await.json();
        assert_eq!(now["digest"], terms["digest"], "{}", now["terms"]);
        assert_eq!(deal.standing().await, "live");
        let document = deal.rig.document("p").await;
        stock.until("what stands", |c| c.doc.document()["steps"] == document["steps"]).await;
        assert_eq!(stock.goal(), document["goal"]);
    }
    // Progress is free, and so is what binds nobody.
    let free = json!([
        {"type": "editStep", "id": "pilot", "field": "status", "value": "doing"},
        {"type": "addComment", "on": "plan", "text": "On it"},
        {"type": "addPerson", "id": "new", "name": "Li Wei", "side": "buyer"},
    ]);
    assert_eq!(does(&deal, &deal.link(Side::Buyer, "li"), free).await["proposed"], Value::Null);
    // Taken up by somebody verified of that side it amends, as their own change does.
    let accept = |path: &str| json!([{"type": "answerProposal", "path": path, "from": "li-buyer", "answer": "accept"}]);
    does(&deal, &rita, accept("steps/pilot/title")).await;
    assert_eq!(deal.rig.document("p").await["steps"]["pilot"]["title"], "Trial in one warehouse");
    assert_eq!(deal.standing().await, "amended");
    does(&deal, &deal.buyer("dana"), accept("steps/new-buyer/removed")).await;
    assert_eq!(deal.rig.document("p").await["steps"]["new-buyer"].get("removed"), None);
}

#[tokio::test]
async fn gst9_a_guest_writes_what_nobody_verified_of_their_side_set() {
    let deal = Deal::new().await;
    let day = |days| (deal.rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let li = deal.link(Side::Buyer, "li");
    // A date that came with the plan, an own one, a step of their own, a text of the seller's.
    for to in [day(65), day(66)] {
        assert_eq!(does(&deal, &li, due(&to)).await["proposed"], Value::Null);
        assert_eq!(deal.rig.document("p").await["steps"]["board"]["due"], json!(to));
    }
    let text = json!([{"type": "setText", "path": "goal", "text": "Ship soon."}]);
    does(&deal, &deal.seller(), text).await;
    let own = json!([
        {"type": "addStep", "id": "mine", "title": "Ours"},
        {"type": "editStep", "id": "mine", "field": "days", "value": 4},
        {"type": "setText", "path": "goal", "text": "Ship."},
    ]);
    assert_eq!(does(&deal, &li, own).await["proposed"], Value::Null);
    assert_eq!(deal.rig.document("p").await["goal"], "Ship.");
    // The values that came with the plan count as the seller's, and their guests write it as well.
    let close = json!([{"type": "editPlan", "field": "closeDate", "value": day(141)}]);
    assert_eq!(does(&deal, &deal.link(Side::Seller, "lu"), close).await["proposed"], Value::Null);
    assert_eq!(deal.rig.document("p").await["plan"]["closeDate"], json!(day(141)));
    // A step that a verified colleague added without a date, a guest may date; the title is the
    // colleague's.
    let dana = deal.buyer("dana");
    does(&deal, &dana, json!([{"type": "addStep", "id": "hers", "title": "Hers"}])).await;
    let field = json!([{"type": "editStep", "id": "hers", "field": "due", "value": day(30)}]);
    assert_eq!(does(&deal, &li, field).await["proposed"], Value::Null);
    let title = json!([{"type": "setText", "path": "steps/hers/title", "text": "His"}]);
    assert_eq!(does(&deal, &li, title).await["proposed"], json!(["steps/hers/title"]));
    assert_eq!(deal.rig.document("p").await["steps"]["hers"]["title"], "Hers");
    let removal = json!([{"type": "remove", "path": "steps/hers"}]);
    assert_eq!(does(&deal, &li, removal).await["proposed"], json!(["steps/hers/removed"]));
}

#[tokio::test]
async fn gst37_a_pause_by_a_guest_is_a_suggestion_whether_or_not_anybody_set_one() {
    let deal = Deal::new().await;
    let day = |days| (deal.rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let pause =
        |until: Value| json!([{"type": "editPlan", "field": "pausedUntil", "value": until}]);
    let li = deal.link(Side::Buyer, "li");
    let told = does(&deal, &li, pause(json!(day(60)))).await;
    assert_eq!(told["proposed"], json!(["plan/pausedUntil"]));
    assert_eq!(deal.rig.document("p").await["plan"].get("pausedUntil"), None);
    assert_eq!(proposals(&deal.rig).await, [("plan/pausedUntil#li".to_owned(), json!(day(60)))]);
    // Anybody verified of that side takes it up.
    let accept = json!([{"type": "answerProposal", "path": "plan/pausedUntil", "from": "li",
        "answer": "accept"}]);
    does(&deal, &deal.buyer("dana"), accept).await;
    assert_eq!(deal.rig.document("p").await["plan"]["pausedUntil"], json!(day(60)));
    // Nor does a guest end it.
    let told = does(&deal, &li, pause(Value::Null)).await;
    assert_eq!(told["proposed"], json!(["plan/pausedUntil"]));
    assert_eq!(deal.rig.document("p").await["plan"]["pausedUntil"], json!(day(60)));
}

#[tokio::test]
async fn gst10_a_guest_answers_no_proposal_over_what_their_side_holds() {
    let deal = Deal::new().await;
    let day = |days| (deal.rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let rita = deal.buyer("rita");
    does(&deal, &rita, due(&day(70))).await;
    does(&deal, &deal.seller(), due(&day(80))).await;
    let waits = vec![("steps/board/due#sam".to_owned(), json!(day(80)))];
    assert_eq!(proposals(&deal.rig).await, waits);
    let answer = |answer: &str| json!([{"type": "answerProposal", "path": "steps/board/due", "from": "sam", "answer": answer}]);
    let li = deal.link(Side::Buyer, "li");
    does(&deal, &li, answer("keep")).await;
    assert_eq!(proposals(&deal.rig).await, waits);
    does(&deal, &li, answer("accept")).await;
    let theirs = ("steps/board/due#li".to_owned(), json!(day(80)));
    assert_eq!(proposals(&deal.rig).await, [vec![theirs], waits].concat(), "a word in its favour");
    does(&deal, &rita, answer("accept")).await;
    assert_eq!(deal.rig.document("p").await["steps"]["board"]["due"], json!(day(80)));
}

#[tokio::test]
async fn gst11_what_a_guest_types_into_a_signed_text_is_one_suggestion() {
    let deal = Deal::new().await;
    let text =
        json!([{"type": "setText", "path": "goal", "text": "Two days from order to shelf."}]);
    does(&deal, &deal.buyer("rita"), text).await;
    deal.record(&deal.buyer("rita"), json!({"kind": "sign"})).await;
    let goal = deal.rig.document("p").await["goal"].as_str().unwrap().to_owned();
    let mut li = deal.rig.stock("p", &deal.link(Side::Buyer, "li")).await;
    let before = li.doc.spans(&countersign_plan::Place::GOAL).unwrap();
    // Typed faster than the relay answers: each letter behind the one before it.
    for (at, letter) in "Soon: ".chars().enumerate() {
        let command =
            json!([{"type": "editText", "path": "goal", "at": at, "delete": 0, "insert": letter}]);
        let update = li.write(command);
        li.send_update(&update).await;
    }
    let meant = format!("Soon: {goal}");
    let key = "goal#li";
    let is_there =
        |document: &Value| document["proposals"][key]["value"].as_str() == Some(meant.as_str());
    li.until("the whole suggestion", |c| is_there(&c.doc.document()) && c.goal() == goal).await;
    assert_eq!(deal.standing().await, "live");
    // The letters of others stay theirs: what the guest did not delete was not written anew.
    let relay = deal.rig.document("p").await;
    assert_eq!(relay["goal"], json!(goal));
    assert_eq!(
        li.doc.spans(&countersign_plan::Place::GOAL).unwrap(),
        before,
        "by whom they were written"
    );
    let accept =
        json!([{"type": "answerProposal", "path": "goal", "from": "li", "answer": "accept"}]);
    does(&deal, &deal.buyer("rita"), accept).await;
    assert_eq!(deal.rig.document("p").await["goal"], json!(meant));
}

/// The update of a stock client that sets a measure; our own takes none as long as that.
fn measure(client: &Client, id: u64, to: &str) -> Vec<u8> {
    let doc = Doc::with_client_id(id);
    let criteria = doc.get_or_insert_map("criteria");
    let known = Update::decode_v1(&client.doc.encode()).unwrap();
    doc.transact_mut().apply_update(known).unwrap();
    let mut txn = doc.transact_mut();
    let Some(Out::YMap(criterion)) = criteria.get(&txn, "speed") else { panic!("it is there") };
    criterion.insert(&mut txn, "measure", to);
    txn.encode_update_v1()
}

#[tokio::test]
async fn gst13_what_is_too_long_to_be_a_suggestion_is_set_aside_with_its_words_and_told() {
    let deal = Deal::new().await;
    deal.record(&deal.buyer("rita"), json!({"kind": "sign"})).await;
    let before = deal.rig.document("p").await;
    let prose = |letter: char| format!("{} and more. ", letter.to_string().repeat(9_000));
    let write = |text: &str| json!([{"type": "editText", "path": "goal", "at": 0, "delete": 0, "insert": text}]);
    let set_aside = async || {
        let page = deal.rig.get("/v1/plans/p/quarantine", &deal.rig.admin()).await.json();
        let entry = page["entries"][0].clone();
        (
            entry["sub"].clone(),
            entry["code"].clone(),
            entry["reason"].clone(),
            entry["texts"].clone(),
        )
    };
    let is_told =
        |reason: &Value, place: &str| reason.as_str().is_some_and(|says| says.ends_with(place));
    // A text, by a client of ours, by a stock one, by HTTP.
    let mut own = deal.rig.own("p", &deal.link(Side::Buyer, "li")).await;
    own.edit(write(&prose('a'))).await;
    own.until("the notice", |c| c.notices.iter().any(|notice| notice.code == "set-aside")).await;
    assert_eq!(own.notices.last().unwrap().what.as_deref(), Some("goal"));
    let (sub, code, reason, texts) = set_aside().await;
    assert_eq!((sub, code, texts), (json!("li"), json!("set-aside"), json!([prose('a')])));
    assert!(is_told(&reason, "in goal"), "{reason}");
    let mut stock = deal.rig.stock("p", &deal.link(Side::Buyer, "no")).await;
    stock.edit(write(&prose('b'))).await;
    stock.round_trip().await;
    assert_eq!(set_aside().await.3, json!([prose('b')]));
    let answer = does(&deal, &deal.link(Side::Seller, "mo"), write(&prose('c'))).await;
    assert_eq!((&answer["setAside"], &answer["proposed"]), (&json!(["goal"]), &Value::Null));
    assert_eq!(set_aside().await.3, json!([prose('c')]));
    // A value, of a guest and of somebody verified of the other side.
    let place = "criteria/speed/measure";
    for (letter, who) in [('d', deal.link(Side::Buyer, "li")), ('e', deal.seller())] {
        let mut stock = deal.rig.stock("p", &who).await;
        let update = measure(&stock, u64::from(u32::from(letter)) + 5_000, &prose(letter));
        stock.send_update(&update).await;
        stock.round_trip().await;
        let (_, code, reason, texts) = set_aside().await;
        assert_eq!((code, texts), (json!("set-aside"), json!([prose(letter)])));
        assert!(is_told(&reason, place), "{reason}");
    }
    let after = deal.rig.document("p").await;
    assert_eq!((&after["goal"], &after["criteria"]), (&before["goal"], &before["criteria"]));
    assert_eq!(after["proposals"], json!({}));
    assert_eq!(deal.standing().await, "live");
}
