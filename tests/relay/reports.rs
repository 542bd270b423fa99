//! Reports over the socket: when they come, what they say, and what the other side never gets to
//! see.

use std::time::{Duration, Instant};

use chrono::{SecondsFormat, TimeDelta, Utc};
use countersign_plan::message::{Message, Params};
use countersign_plan::model::Side;
use countersign_relay::token::Claims;
use countersign_tests::relay::{Client, ClientKind, TestRelay};
use countersign_words::Language;
use serde_json::{Value, json};

/// The report of a side, as the portal's backend reads it.
async fn asked(rig: &TestRelay, side: &str) -> Value {
    rig.get(&format!("/v1/plans/p/report?side={side}"), &rig.admin()).await.json()
}

fn has(report: &Value, rule: &str) -> bool {
    report["findings"].as_array().unwrap().iter().any(|finding| finding["id"] == rule)
}

fn last_has(client: &Client, rule: &str) -> bool {
    client.reports.last().is_some_and(|report| has(report, rule))
}

#[tokio::test]
async fn rep1_each_side_gets_its_own_report_after_the_welcome_and_after_edits() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    ann.until("a report", |c| !c.reports.is_empty()).await;
    sam.until("a report", |c| !c.reports.is_empty()).await;
    assert_eq!(
        (&ann.reports[0]["side"], &sam.reports[0]["side"]),
        (&json!("buyer"), &json!("seller"))
    );
    assert_eq!(
        (&ann.reports[0], &sam.reports[0]),
        (&asked(&rig, "buyer").await, &asked(&rig, "seller").await)
    );
    assert!(has(&ann.reports[0], "E1a"), "the goal is empty");

    ann.edit(json!([{"type": "setText", "path": "goal", "text": "Live in Lyon"}])).await;
    ann.until("a report with a goal", |c| !last_has(c, "E1a")).await;
    sam.until("a report with a goal", |c| !last_has(c, "E1a")).await;
    assert_eq!(ann.reports.last().unwrap(), &asked(&rig, "buyer").await);
    assert_eq!(sam.reports.last().unwrap(), &asked(&rig, "seller").await);
}

#[tokio::test]
async fn wrd10_findings_exports_and_imports_come_in_the_language_that_is_asked_for() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let admin = rig.admin();
    let asked = async |path: &str, language: &str| {
        let headers = [("accept-language", language)];
        let answer = rig.call("GET", path, Some(&admin), &headers, b"").await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        assert!(answer.headers["vary"].contains("accept-language"), "{path}: {:?}", answer.headers);
        answer
    };
    for (header, language) in [
        ("de-AT,en;q=0.5", Language::German),
        ("ja", Language::Japanese),
        ("it", Language::English),
    ] {
        let words = language.words();
        let report = asked("/v1/plans/p/report", header).await.json();
        let goal = |text: &str| words.attribute("e1a", text, &Params::new());
        let finding = report["findings"].as_array().unwrap().iter().find(|f| f["code"] == "e1a");
        let finding = finding.expect("the goal is empty");
        assert_eq!(finding["says"].as_str().map(str::to_owned), goal("seller"), "{header}");
        assert_eq!(finding["do"].as_str().map(str::to_owned), goal("seller-do"), "{header}");
        let next = report["next"]["what"].as_str().expect("a next action");
        assert!(!next.contains('{'), "{header}: {next}");
        let heading = words.message(&Message::new("column-step"));
        let table = asked("/v1/plans/p/export.csv", header).await.text();
        assert!(table.lines().next().is_some_and(|line| line.contains(&heading)), "{table}");
        let status = words.message(&Message::new("column-status"));
        let page = asked("/v1/plans/p/export.md", header).await.text();
        assert!(page.contains(&status), "{page}");
        asked("/v1/plans/p/export.ics", header).await;
        let headers = [("accept-language", header)];
        let read = rig.call("POST", "/v1/import", Some(&admin), &headers, table.as_bytes()).await;
        assert_eq!(read.status, 200, "{header}: {}", read.text());
        let counted = Message::new("understood-count").with("things", "steps").with("n", 1_i64);
        let lines = read.json()["understood"].clone();
        assert!(lines.as_array().unwrap().contains(&json!(words.message(&counted))), "{lines}");
    }
    let plain = rig.get("/v1/plans/p/report", &admin).await.json();
    assert!(plain["findings"][0]["says"].as_str().is_some_and(|says| says.contains("goal")));
}

#[tokio::test]
async fn rep2_while_one_types_reports_come_at_most_once_a_second_and_only_when_they_differ() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.until("a report", |c| !c.reports.is_empty()).await;
    let began = Instant::now();
    // Each edit adds a risk or takes it away again, so that every other state has another report.
    let add = json!([{"type": "addRisk", "id": "R", "text": "Budget"}]);
    ann.edit(add).await;
    for round in 0..60 {
        let command = if round % 2 == 0 { "remove" } else { "restore" };
        ann.edit(json!([{"type": command, "path": "risks/R"}])).await;
    }
    ann.edit(json!([{"type": "setText", "path": "goal", "text": "The end"}])).await;
    ann.until("the last report", |c| !last_has(c, "E1a")).await;
    let most = 2 + began.elapsed().as_secs() as usize;
    let came = ann.reports.len() - 1;
    assert!((1..=most).contains(&came), "{came} reports in {:?}", began.elapsed());

    // A title is in no report: nothing comes, though a report that differs comes behind it.
    let before = ann.reports.len();
    ann.edit(json!([{"type": "setText", "path": "title", "text": "Another"}])).await;
    ann.edit(json!([{"type": "setText", "path": "goal", "text": ""}])).await;
    ann.until("a report without a goal", |c| last_has(c, "E1a")).await;
    assert!(
        ann.reports[before..].iter().all(|report| has(report, "E1a")),
        "none for the title alone"
    );
}

#[tokio::test]
async fn rep3_a_report_comes_when_the_meeting_or_the_day_has_passed() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let far = (rig.now() + TimeDelta::days(9)).timestamp() as f64;
    let token = rig.mint(&Claims { exp: far, ..rig.claims("p", Side::Seller, "sam") });
    let mut sam = rig.own("p", &token).await;
    sam.until("a report", |c| last_has(c, "E8")).await;
    // Nobody writes after this, and still the next report says that the meeting was.
    let soon = (rig.now() + TimeDelta::seconds(2)).to_rfc3339_opts(SecondsFormat::Millis, true);
    let go_live = (rig.now() + TimeDelta::days(3)).date_naive().to_string();
    sam.edit(json!([
        {"type": "editMeeting", "field": "at", "value": soon},
        {"type": "editPlan", "field": "goLive", "value": go_live},
    ]))
    .await;
    sam.until("the meeting has passed", |c| {
        c.reports.last().is_some_and(|r| has_code(r, "e8-past"))
    })
    .await;
    let past = "e1c-past";
    assert!(!has_code(sam.reports.last().unwrap(), past));
    // Days later the first sign of life brings the report of that day.
    rig.ahead(Duration::from_secs(5 * 86_400));
    sam.round_trip().await;
    sam.until("go-live has passed", |c| c.reports.last().is_some_and(|r| has_code(r, past))).await;
}

fn has_code(report: &Value, code: &str) -> bool {
    report["findings"].as_array().is_some_and(|found| found.iter().any(|f| f["code"] == code))
}

/// Everything that a participant may get, on the socket and by HTTP, end to end.
async fn everything(rig: &TestRelay, side: Side, sub: &str, edit: Value, shows: &str) -> String {
    let token = rig.token("p", side, sub);
    let mut client =
        Client::connect(rig.address, "p", Some(&token), ClientKind::Own).await.unwrap();
    client.record = Some(Vec::new());
    client.hello(None).await;
    client.until("welcome", |c| c.welcome.is_some()).await;
    client.sync().await;
    client.until("a report", |c| !c.reports.is_empty()).await;
    client.edit(edit).await;
    client.until("the report after the edit", |c| !last_has(c, shows)).await;
    client.round_trip().await;
    let mut got = client.record.take().unwrap();
    let other = if side == Side::Buyer { "seller" } else { "buyer" };
    for path in [
        "",
        "/document",
        "/report",
        &format!("/report?side={other}"),
        "/activity",
        "/opens",
        "/forecast",
        "/terms",
        "/attestations",
        "/bundle",
        "/thresholds",
        "/export.json",
        "/export.csv",
        "/export.md",
        "/export.ics",
    ] {
        got.extend(rig.get(&format!("/v1/plans/p{path}"), &token).await.body);
    }
    got.extend(rig.get("/v1/plans", &token).await.body);
    String::from_utf8_lossy(&got).into_owned()
}

/// The words of this report alone: its sentences, and words of the diagnosis where it has one, as
/// JSON writes them.
fn own_words(report: &Value, others: &Value) -> Vec<String> {
    let mut texts = vec![report["next"]["what"].as_str().unwrap_or_default().to_owned()];
    for finding in report["findings"].as_array().unwrap() {
        texts.extend(["says", "do"].map(|key| finding[key].as_str().unwrap().to_owned()));
    }
    let mut words: Vec<String> = texts.iter().map(|text| json!(text).to_string()).collect();
    for key in ["verdict", "grade", "detail"] {
        if let Some(word) = report[key].as_str() {
            words.extend([format!("\"{key}\""), word.to_owned()]);
        }
    }
    // When that began is an instant that others may have for other reasons; the dates of the
    // forecast nobody else has.
    let forecast = &report["forecast"];
    for date in [&forecast["closeDate"], &forecast["evidence"]["min"], &forecast["evidence"]["max"]]
    {
        words.extend(date.as_str().map(str::to_owned));
    }
    words.extend(forecast.is_object().then(|| "\"forecast\"".to_owned()));
    let others = others.to_string();
    words
        .iter()
        .map(|word| word.trim_matches('"').to_owned())
        .filter(|w| !w.is_empty() && !others.contains(w))
        .collect()
}

#[tokio::test]
async fn rep4_nothing_of_the_other_sides_report_reaches_a_participant() {
    let rig = TestRelay::start().await;
    let due = (Utc::now() - TimeDelta::days(20)).date_naive().to_string();
    let document = json!({
        "title": "Rollout",
        "plan": {"goLive": (Utc::now() + TimeDelta::days(4)).date_naive().to_string()},
        "people": {"B": {"name": "Bea", "side": "buyer"}, "T": {"name": "Security team", "side": "buyer"}},
        "steps": {
            "S": {"title": "Review", "kind": "contract", "review": "legal", "owner": "B", "days": 20, "due": due},
            "U": {"title": "Train", "kind": "onboarding", "owner": "T", "days": 9, "after": {"S": "assumed"}},
        },
    });
    rig.begin("p", document).await;
    let close = br#"{"closeDate": "2031-05-06"}"#;
    assert_eq!(
        rig.call("PUT", "/v1/plans/p/forecast", Some(&rig.admin()), &[], close).await.status,
        200
    );
    // The buyer stands behind one duration, so that there is an evidence date.
    let held =
        json!({"commands": [{"type": "editStep", "id": "S", "field": "days", "value": 700}]});
    let bea = rig.token("p", Side::Buyer, "bea");
    assert_eq!(rig.post("/v1/plans/p/commands", &bea, held).await.status, 200);
    let (before_buyer, before_seller) = (asked(&rig, "buyer").await, asked(&rig, "seller").await);
    let goal = json!([{"type": "setText", "path": "goal", "text": "Live in Lyon"}]);
    let buyers = everything(&rig, Side::Buyer, "ann", goal, "E1a").await;
    let risk = json!([{"type": "addCriterion", "id": "C", "text": "Faster", "measure": "days", "target": "2"}]);
    let sellers = everything(&rig, Side::Seller, "sam", risk, "E6").await;
    let (buyer, seller) = (asked(&rig, "buyer").await, asked(&rig, "seller").await);

    let mut meant_for_seller = own_words(&before_seller, &before_buyer);
    meant_for_seller.extend(own_words(&seller, &buyer));
    let mut meant_for_buyer = own_words(&before_buyer, &before_seller);
    meant_for_buyer.extend(own_words(&buyer, &seller));
    assert!(
        meant_for_seller.len() > 20 && meant_for_buyer.len() > 20,
        "there is something to look for"
    );
    for word in ["verdict", "grade", "forecast", "2031-05-06"] {
        assert!(
            meant_for_seller.iter().any(|known| known == word),
            "{word}: the diagnosis is among it"
        );
    }
    assert!(seller["forecast"]["evidence"]["max"].is_string(), "and an evidence date");
    for (whose, got, own, others) in [
        ("buyer", &buyers, own_words(&buyer, &seller), &meant_for_seller),
        ("seller", &sellers, own_words(&seller, &buyer), &meant_for_buyer),
    ] {
        // The record would show it: what is one's own is in there, from the socket and by HTTP.
        assert!(
            own.iter().any(|word| got.matches(word.as_str()).count() >= 2),
            "{whose} got the own report"
        );
        for word in others {
            assert!(!got.contains(word.as_str()), "the {whose} got {word:?}");
        }
    }
}

#[tokio::test]
async fn rep5_a_report_tells_what_the_record_shows() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let date = |days| (rig.now() + TimeDelta::days(days)).date_naive().to_string();
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    let set = |date: &str| json!([{"type": "editPlan", "field": "goLive", "value": date}]);
    sam.edit(set(&date(60))).await;
    sam.until("a claimed go-live", |c| last_has(c, "E1d")).await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.edit(set(&date(90))).await;
    sam.until("a go-live that is the buyer's, and later", |c| {
        !last_has(c, "E1d") && last_has(c, "L4")
    })
    .await;
    assert!(last_has(&sam, "L5"), "and nobody said why");
    assert_eq!(sam.reports.last(), Some(&asked(&rig, "seller").await));
    // The record outlives the room.
    let before = asked(&rig, "buyer").await;
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(asked(&rig, "buyer").await["findings"], before["findings"]);
}

#[tokio::test]
async fn rep7_a_goal_is_the_buyers_once_half_of_its_words_are() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let at = |at: u32, delete: u32, insert: &str| json!([{"type": "editText", "path": "goal", "at": at, "delete": delete, "insert": insert}]);
    sam.edit(json!([{"type": "setText", "path": "goal", "text": "0123456789"}])).await;
    ann.until("the seller's goal", |c| last_has(c, "E1b")).await;
    ann.edit(at(10, 0, "abcdefghi")).await;
    // Nine of nineteen are not half.
    ann.until("her share", |c| c.reports.last().is_some_and(|r| r.to_string().contains("47 %")))
        .await;
    ann.edit(at(0, 1, "")).await;
    sam.until("nine of eighteen are", |c| !last_has(c, "E1b")).await;
    sam.edit(at(0, 0, "x")).await;
    sam.until("no more", |c| last_has(c, "E1b")).await;
}

#[tokio::test]
async fn rep8_words_that_come_with_their_entity_are_those_of_who_added_it() {
    for (assurance, how) in [(2, "by http"), (2, "offline"), (1, "by http"), (1, "offline")] {
        for add in [
            json!([{"type": "addRisk", "id": "R", "text": "The budget is frozen in spring"}]),
            json!([{"type": "addStep", "id": "N", "title": "Legal reads the paper"}]),
            json!([{"type": "addCriterion", "id": "C", "text": "Half the time for a quote"}]),
        ] {
            let rig = TestRelay::start().await;
            rig.plan("p").await;
            assert!(has(&asked(&rig, "seller").await, "H1"), "nothing is the buyer's");
            let ann = rig.mint(&Claims {
                assurance: Some(assurance.into()),
                ..rig.claims("p", Side::Buyer, "ann")
            });
            match how {
                "by http" => {
                    let answer =
                        rig.post("/v1/plans/p/commands", &ann, json!({"commands": add})).await;
                    assert_eq!(answer.status, 200, "{}", answer.text());
                }
                _ => {
                    let mut doc = rig.stock("p", &ann).await.drop_socket();
                    let commands: Vec<_> = serde_json::from_value(add.clone()).unwrap();
                    let mut random = rand::random::<u128>;
                    let mut world =
                        countersign_plan::World { now: Utc::now(), random: &mut random };
                    doc.apply(&commands, &mut world).unwrap();
                    let back =
                        Client::with_doc(rig.address, "p", Some(&ann), ClientKind::Stock, doc)
                            .await;
                    let mut back = back.unwrap();
                    back.sync().await;
                    back.round_trip().await;
                }
            }
            let report = asked(&rig, "seller").await;
            assert_eq!(has(&report, "H1"), assurance < 2, "{add} at {assurance} {how}");
            // Taken out it promises nothing.
            let path = add[0]["id"].as_str().unwrap();
            let list = [("R", "risks"), ("N", "steps"), ("C", "criteria")]
                .iter()
                .find(|(id, _)| *id == path);
            let remove = json!([{"type": "remove", "path": format!("{}/{path}", list.unwrap().1)}]);
            rig.post("/v1/plans/p/commands", &ann, json!({"commands": remove})).await;
            let report = asked(&rig, "seller").await;
            assert!(has(&report, "H1"), "{add} at {assurance} {how}, taken out");
        }
    }
}

#[tokio::test]
async fn dor31_the_welcome_and_every_report_name_the_day_where_the_plan_is_lived() {
    let rig = TestRelay::start().await;
    // At half past ten in UTC it is tomorrow in Kiritimati and yesterday in Pago Pago.
    let half_past_ten =
        rig.now().date_naive().and_hms_opt(10, 30, 0).unwrap().and_utc() + TimeDelta::days(1);
    rig.ahead((half_past_ten - rig.now()).to_std().unwrap());
    for (zone, hours) in [
        (None, 0),
        (Some("Pacific/Kiritimati"), 14),
        (Some("Pacific/Pago_Pago"), -11),
        (Some("Nowhere/At_All"), 0),
    ] {
        let id = zone.unwrap_or("none").replace('/', "-");
        let document = json!({"title": "Plan", "plan": {"timeZone": zone}});
        rig.begin(&id, document).await;
        let day = (half_past_ten + TimeDelta::hours(hours)).date_naive().to_string();
        for side in [Side::Buyer, Side::Seller] {
            let mut one = rig.own(&id, &rig.token(&id, side, "one")).await;
            one.until("a report", |c| !c.reports.is_empty()).await;
            let welcome = one.welcome.as_ref().and_then(|w| w.today).expect("a day").to_string();
            let report = one.reports[0]["today"].as_str().expect("a day").to_owned();
            assert_eq!((&welcome, &report), (&day, &day), "{zone:?}");
        }
    }
    // The day after, the report says so.
    let mut sam = rig.own("none", &rig.token("none", Side::Seller, "sam")).await;
    sam.until("a report", |c| !c.reports.is_empty()).await;
    let first = sam.reports[0]["today"].as_str().unwrap().to_owned();
    rig.ahead(Duration::from_secs(1800));
    let token = rig.mint(&Claims {
        exp: rig.now().timestamp() as f64 + 90_000.0,
        ..rig.claims("none", Side::Seller, "sam")
    });
    let mut sam = rig.own("none", &token).await;
    rig.ahead(Duration::from_secs(86_400));
    sam.edit(json!([{"type": "setText", "path": "goal", "text": "Live in Lyon"}])).await;
    sam.until("tomorrow", |c| c.reports.last().is_some_and(|r| r["today"].as_str() > Some(&first)))
        .await;
}

#[test]
fn dor32_check_counts_the_relays_day_wherever_it_runs() {
    let folder = countersign_tests::relay::Folder::new();
    let file = folder.0.join("plan.json");
    std::fs::write(&file, json!({"document": {"title": "Plan"}}).to_string()).unwrap();
    // At any time one of these has another day than UTC.
    for here in ["AAA-14", "AAA12", "UTC0"] {
        let mut days = vec![Utc::now().date_naive()];
        let told = std::process::Command::new(countersign_tests::relay::binary())
            .args(["check", "--json"])
            .arg(&file)
            .env("TZ", here)
            .output()
            .unwrap();
        days.push(Utc::now().date_naive());
        let report: Value = serde_json::from_slice(&told.stdout).unwrap();
        let today = report["today"].as_str().unwrap();
        assert!(days.iter().any(|day| day.to_string() == today), "{here}: {today}");
    }
}
