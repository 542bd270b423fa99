//! How plans stand: lists by verdict, since when, who opened them, what time alone changes, and
//! what only the seller sees.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_relay::store::PlanId;
use countersign_relay::sweep::sweep;
use countersign_relay::token::Claims;
use countersign_tests::relay::{TestRelay, complete_from, eventually, type_goal};
use serde_json::{Value, json};

const DAY: Duration = Duration::from_secs(86_400);

/// The plan's line in the list.
async fn line(rig: &TestRelay, id: &str) -> Value {
    let list = rig.get("/v1/plans", &rig.admin()).await.json();
    let of = |plan: &&Value| plan["id"] == id;
    list["plans"]
        .as_array()
        .unwrap()
        .iter()
        .find(of)
        .unwrap_or_else(|| panic!("{id} in {list}"))
        .clone()
}

async fn ids(rig: &TestRelay, query: &str) -> Vec<String> {
    let answer = rig.get(&format!("/v1/plans?{query}"), &rig.admin()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let list = answer.json();
    list["plans"]
        .as_array()
        .unwrap()
        .iter()
        .map(|plan| plan["id"].as_str().unwrap().to_owned())
        .collect()
}

async fn seller(rig: &TestRelay, id: &str) -> Value {
    rig.get(&format!("/v1/plans/{id}/report"), &rig.admin()).await.json()
}

/// Commands by way of HTTP.
async fn does(rig: &TestRelay, id: &str, side: Side, sub: &str, commands: Value) {
    rig.act(id, side, sub, commands).await;
}

fn instant(value: &Value) -> DateTime<Utc> {
    value.as_str().unwrap_or_else(|| panic!("{value}")).parse().unwrap()
}

#[tokio::test]
async fn ver3_a_list_tells_how_each_plan_stands_as_of_its_last_change() {
    let rig = TestRelay::start().await;
    rig.begin("a", json!({"title": "Bare"})).await;
    rig.begin("b", complete_from(rig.now())).await;
    let bare = line(&rig, "a").await;
    assert_eq!(
        (&bare["verdict"], &bare["grade"]),
        (&json!("incomplete"), &json!("omit")),
        "no go-live"
    );
    assert_eq!(line(&rig, "b").await["verdict"], "seller-sided", "nothing is the buyer's");
    let since = instant(&line(&rig, "b").await["since"]);

    // The line in the list follows at once where the report is read.
    let date = (rig.now() + TimeDelta::days(210)).date_naive().to_string();
    let mine = json!([
        {"type": "editPlan", "field": "goLive", "value": date},
        {"type": "editStep", "id": "pilot", "field": "due", "value": date},
        {"type": "editStep", "id": "case", "field": "due", "value": date},
        {"type": "editStep", "id": "security", "field": "due", "value": date},
    ]);
    does(&rig, "b", Side::Buyer, "dana", mine).await;
    let report = seller(&rig, "b").await;
    let stands = line(&rig, "b").await;
    assert_eq!(
        (&stands["verdict"], &stands["detail"]),
        (&json!("unsigned"), &json!("draft")),
        "{stands}"
    );
    assert!(instant(&stands["since"]) > since);
    for key in ["verdict", "detail", "since", "grade"] {
        assert_eq!(report[key], stands[key], "{key}");
    }
    for key in ["who", "what", "by"] {
        assert_eq!(report["next"][key], stands["next"][key], "{key}");
    }
    assert_eq!(stands["next"]["who"], "seller");
    assert!(
        stands["next"]["what"].is_string() && stands["next"]["by"].is_string(),
        "who, what, by when: {stands}"
    );
    assert_eq!(line(&rig, "a").await, bare, "no other plan is touched");
}

#[tokio::test]
async fn ver4_plans_are_found_by_verdict_grade_and_turn_page_by_page() {
    let rig = TestRelay::start().await;
    for n in 0..5 {
        rig.begin(&format!("bare-{n}"), json!({"title": "Bare"})).await;
        rig.begin(&format!("full-{n}"), complete_from(rig.now())).await;
    }
    assert_eq!(
        ids(&rig, "verdict=seller-sided").await,
        ["full-0", "full-1", "full-2", "full-3", "full-4"]
    );
    assert_eq!(ids(&rig, "verdict=seller-sided&limit=2").await, ["full-0", "full-1"]);
    assert_eq!(ids(&rig, "verdict=seller-sided&limit=2&after=full-1").await, ["full-2", "full-3"]);
    assert_eq!(ids(&rig, "verdict=incomplete&grade=omit&after=bare-3").await, ["bare-4"]);
    assert_eq!(ids(&rig, "verdict=incomplete&grade=commit").await, [""; 0]);
    assert_eq!(ids(&rig, "turn=buyer&grade=pipeline").await.len(), 5);
    assert_eq!(ids(&rig, "side=seller&verdict=seller-sided").await.len(), 0);
    assert_eq!(ids(&rig, "limit=3").await, ["bare-0", "bare-1", "bare-2"], "all, without a filter");
    for (query, says) in [
        (
            "verdict=signed",
            "use one of declined, incomplete, seller-sided, unsigned, lapsed, stale, slipping, at-risk, mutual",
        ),
        ("grade=best", "use one of commit, best-case, pipeline, omit"),
        ("turn=me", "use one of buyer, seller"),
        ("state=stale", "verdict"),
    ] {
        let answer = rig.get(&format!("/v1/plans?{query}"), &rig.admin()).await;
        let (code, detail) = answer.problem();
        assert_eq!(code, "400 query", "{query}");
        assert!(detail.contains(says), "{query}: {detail}");
    }
    let forbidden =
        rig.get("/v1/plans?verdict=stale", &rig.token("full-0", Side::Seller, "sam")).await;
    assert_eq!(forbidden.status, 403, "for the portal's backend only");
}

#[tokio::test]
async fn ver5_what_time_alone_changes_is_found_without_an_edit_and_dated_to_its_moment() {
    let rig = TestRelay::with(|config| {
        // Nobody looks by chance: the test sweeps itself.
        config.times.sweep = 365 * DAY;
    })
    .await;
    let day = |days: i64| (rig.now() + TimeDelta::days(days)).date_naive();
    let mut document = complete_from(rig.now());
    document["plan"]["timeZone"] = json!("Europe/Riga");
    rig.begin("p", document).await;
    let date = json!(day(210).to_string());
    let mine = json!([
        {"type": "editStep", "id": "pilot", "field": "due", "value": date},
        {"type": "editStep", "id": "case", "field": "due", "value": date},
    ]);
    does(&rig, "p", Side::Buyer, "dana", mine).await;
    assert_eq!(seller(&rig, "p").await["verdict"], "unsigned");
    assert_eq!(line(&rig, "p").await["verdict"], "unsigned");
    // Go-live is 200 days off; then it is past, which makes a plan that was never signed
    // incomplete. And the meeting passes first, after five days.
    let meeting = day(5).and_hms_opt(14, 0, 0).unwrap().and_utc();
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |config| config.times.sweep = 365 * DAY).await;
    rig.ahead(9 * DAY);
    let stale = line(&rig, "p").await;
    assert_eq!(stale["verdict"], "unsigned", "nobody has looked since");
    while sweep(&rig.relay).await.unwrap() == 0 {}
    let stands = line(&rig, "p").await;
    assert_eq!(stands["verdict"], "incomplete", "no next meeting lies ahead");
    assert_eq!(
        instant(&stands["since"]),
        meeting,
        "when the meeting began, not when somebody looked"
    );
    assert_eq!(sweep(&rig.relay).await.unwrap(), 0, "looked at once");
    assert_eq!(seller(&rig, "p").await["since"], stands["since"]);
    // A restart changes nothing of it.
    let folder = rig.stop().await;
    let rig = TestRelay::on(folder, |config| config.times.sweep = 365 * DAY).await;
    rig.ahead(9 * DAY);
    assert_eq!(seller(&rig, "p").await["since"], stands["since"]);
}

#[tokio::test]
async fn ver6_characters_of_a_text_are_followed_though_nothing_else_is_written() {
    let rig = TestRelay::start().await;
    let mut document = complete_from(rig.now());
    document["goal"] = json!("");
    rig.begin("p", document).await;
    assert_eq!(line(&rig, "p").await["verdict"], "incomplete");
    let mut ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.edit(type_goal(0, "Ship within a day")).await;
    ann.round_trip().await;
    let follows = async || {
        let verdict = line(&rig, "p").await["verdict"].clone();
        verdict == "unsigned" || verdict == "seller-sided"
    };
    eventually("the list to follow what is typed", follows).await;
}

#[tokio::test]
async fn opn1_who_opened_is_kept_for_people_with_a_name_and_shown_to_both_sides() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let with = |sub: &str, assurance: u8| {
        rig.mint(&Claims { assurance: Some(assurance.into()), ..rig.claims("p", Side::Buyer, sub) })
    };
    let nameless = rig.own("p", &with("link", 0)).await;
    let named = rig.own("p", &with("ann", 1)).await;
    assert_eq!(rig.get("/v1/plans/p", &with("bea", 2)).await.status, 200);
    let seller = rig.token("p", Side::Seller, "sam");
    assert_eq!(rig.get("/v1/plans/p/report", &seller).await.status, 200);
    assert_eq!(rig.get("/v1/plans/p", &rig.admin()).await.status, 200);
    rig.seq("p").await; // The messages to the room before are dealt with.
    drop((nameless, named));
    let of = async |token: &str| rig.get("/v1/plans/p/opens", token).await.json();
    let opens = of(&seller).await;
    let who = |opens: &Value| -> Vec<String> {
        let list = opens["opens"].as_array().unwrap();
        list.iter()
            .map(|open| {
                format!("{} {}", open["side"].as_str().unwrap(), open["sub"].as_str().unwrap())
            })
            .collect()
    };
    assert_eq!(who(&opens), ["buyer ann", "buyer bea", "seller sam"], "{opens}");
    assert_eq!(opens["opens"][0]["assurance"], 1);
    assert_eq!(opens["opens"][0]["day"], json!(rig.now().date_naive()));
    assert!(instant(&opens["opens"][0]["first"]) <= instant(&opens["opens"][0]["last"]));
    let text = opens.to_string();
    assert!(!text.contains("email") && !text.contains('@'), "no address");
    assert_eq!(who(&of(&with("bea", 2)).await), who(&opens), "the same for both sides");
    // Another day is another line; pages follow each other.
    rig.ahead(2 * DAY);
    let late = |sub: &str| {
        let exp = (rig.now() + TimeDelta::days(1)).timestamp() as f64;
        rig.mint(&Claims { exp, ..rig.claims("p", Side::Buyer, sub) })
    };
    rig.get("/v1/plans/p", &late("bea")).await;
    rig.seq("p").await;
    let first = rig.get("/v1/plans/p/opens?limit=3", &late("bea")).await.json();
    let rest = format!("/v1/plans/p/opens?limit=3&after={}", first["next"].as_str().unwrap());
    let second = rig.get(&rest, &late("bea")).await.json();
    assert_eq!((who(&second), &second["next"]), (vec!["buyer bea".to_owned()], &json!(null)));
    let odd = rig.get("/v1/plans/p/opens?after=x", &late("bea")).await;
    assert_eq!(odd.problem().0, "400 query");
}

#[tokio::test]
async fn opn3_a_report_names_the_own_people_who_opened_the_plan_with_a_verified_address() {
    let rig = TestRelay::start().await;
    let mut document = complete_from(rig.now());
    let person = |name: &str, side: &str| json!({"name": name, "side": side, "email": format!("{name}@acme.example")});
    document["people"]["ann"] = person("ann", "buyer");
    document["people"]["bea"] = person("bea", "buyer");
    document["people"]["joe"] = person("joe", "buyer");
    document["people"]["sue"] = person("sue", "seller");
    rig.begin("p", document).await;
    let with = |side: Side, sub: &str, email: &str, assurance: u8| {
        let (email, assurance) = (Some(format!("{email}@acme.example")), Some(assurance.into()));
        rig.mint(&Claims { email, assurance, ..rig.claims("p", side, sub) })
    };
    let opened = async |rig: &TestRelay, side: &str| {
        let path = format!("/v1/plans/p/report?side={side}");
        rig.get(&path, &rig.admin()).await.json()["opened"].clone()
    };
    let opens = async |token: &str| {
        assert_eq!(rig.get("/v1/plans/p", token).await.status, 200);
        rig.seq("p").await; // The messages to the room before are dealt with.
    };
    opens(&with(Side::Buyer, "7", "bea", 1)).await;
    opens(&with(Side::Buyer, "8", "sue", 2)).await;
    assert_eq!(opened(&rig, "buyer").await, json!(null), "no proof, nobody of that side");
    opens(&with(Side::Buyer, "9", "ANN", 2)).await;
    opens(&with(Side::Seller, "9", "sue", 2)).await;
    assert_eq!(opened(&rig, "buyer").await, json!(["ann"]));
    assert_eq!(opened(&rig, "seller").await, json!(["sue"]));
    // Somebody who proves their address within the same look.
    let bea = rig.own("p", &with(Side::Buyer, "7", "bea", 2)).await;
    assert_eq!(opened(&rig, "buyer").await, json!(["ann", "bea"]));
    drop(bea);
    // A restart changes nothing of it, and a link of the same person takes no address away.
    let again = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(opened(&again, "buyer").await, json!(["ann", "bea"]));
    let link =
        again.mint(&Claims { assurance: Some(1.into()), ..again.claims("p", Side::Buyer, "9") });
    assert_eq!(again.get("/v1/plans/p", &link).await.status, 200);
    again.seq("p").await;
    assert_eq!(opened(&again, "buyer").await, json!(["ann", "bea"]));
}

#[tokio::test]
async fn opn2_of_nameless_readers_nothing_is_kept_and_of_nobody_from_where_they_read() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let read = async |side: Side, sub: &str, assurance: u8| {
        let token =
            rig.mint(&Claims { assurance: Some(assurance.into()), ..rig.claims("p", side, sub) });
        let headers = [("x-forwarded-for", "198.51.100.7"), ("user-agent", "Firefox on a laptop")];
        assert_eq!(rig.call("GET", "/v1/plans/p", Some(&token), &headers, b"").await.status, 200);
    };
    read(Side::Seller, "link", 0).await;
    read(Side::Buyer, "link", 0).await;
    read(Side::Buyer, "ann", 2).await;
    read(Side::Seller, "sam", 1).await;
    rig.seq("p").await; // The messages to the room before are dealt with.
    let kept = rig.relay.store().kept(&PlanId::new("p").unwrap()).await.unwrap();
    let mut opens: Vec<_> = kept.opens.iter().map(|open| open.sub.as_str()).collect();
    opens.sort_unstable();
    assert_eq!(opens, ["ann", "sam"]);
    let folder = rig.stop().await;
    for file in std::fs::read_dir(&folder.0).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("198.51.100.7") && !text.contains("on a laptop"));
    }
}

#[tokio::test]
async fn ver11_an_inspection_with_a_verified_person_of_the_buyer_connected_is_a_joint_one() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let sam = rig.token("p", Side::Seller, "sam");
    let inspects = async || {
        // The same again within ten minutes would be none of its own.
        rig.ahead(Duration::from_secs(601));
        let terms = rig.get("/v1/plans/p/terms?subject=plan", &sam).await.json();
        let said = json!({"kind": "inspect", "subject": "plan", "digest": terms["digest"], "present": ["ann"]});
        let answer = rig.post("/v1/plans/p/attestations", &sam, said).await;
        assert_eq!(answer.status, 201, "{}", answer.text());
        let id = answer.json()["id"].as_str().unwrap().to_owned();
        let kept = rig.relay.store().kept(&PlanId::new("p").unwrap()).await.unwrap();
        kept.witnessed.contains(&id)
    };
    let sue = rig.stock("p", &rig.token("p", Side::Seller, "sue")).await;
    assert!(!inspects().await, "the seller's word alone");
    let link = rig
        .mint(&Claims { assurance: Some(Assurance::Link), ..rig.claims("p", Side::Buyer, "link") });
    let nameless = rig.stock("p", &link).await;
    assert!(!inspects().await, "the seller always has the buyer's link");
    let named = rig.mint(&Claims {
        assurance: Some(Assurance::Named),
        ..rig.claims("p", Side::Buyer, "named")
    });
    let named = rig.stock("p", &named).await;
    assert!(!inspects().await, "and gives it any name");
    let ann = rig.stock("p", &rig.token("p", Side::Buyer, "ann")).await;
    assert!(inspects().await, "a verified person of the buyer is here");
    drop((sue, nameless, named, ann));
}

#[tokio::test]
async fn ver7_the_reps_close_date_stands_beside_the_others_in_the_sellers_report_alone() {
    let rig = TestRelay::start().await;
    rig.begin("p", complete_from(rig.now())).await;
    let put = async |token: &str, body: &str| {
        rig.call("PUT", "/v1/plans/p/forecast", Some(token), &[], body.as_bytes()).await
    };
    let close = (rig.now() + TimeDelta::days(77)).date_naive().to_string();
    let body = json!({"closeDate": close}).to_string();
    for (token, code) in [
        (rig.token("p", Side::Buyer, "dana"), "403 admin-only"),
        (rig.token("p", Side::Seller, "sam"), "403 admin-only"),
    ] {
        assert_eq!(put(&token, &body).await.problem().0, code);
    }
    for (odd, status) in [
        (r#"{"closeDate": "2027-02-31"}"#, 400),
        (r#"{"closeDate": 5}"#, 400),
        (r#"{"close": "2027-02-01"}"#, 422),
    ] {
        assert_eq!(put(&rig.admin(), odd).await.status, status, "{odd}");
    }
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    sam.until("a report", |c| !c.reports.is_empty()).await;
    assert_eq!(put(&rig.admin(), &body).await.json(), json!({"closeDate": close}));
    sam.until("the date", |c| {
        c.reports.last().is_some_and(|r| r["forecast"]["closeDate"] == close.as_str())
    })
    .await;
    let forecast = seller(&rig, "p").await["forecast"].clone();
    let figures = &forecast["figures"];
    assert_eq!(forecast["closeDate"], close.as_str());
    assert!(forecast["gap"].is_i64() && forecast.get("signedGoLive").is_none(), "{forecast}");
    assert_eq!(figures["steps"], figures["sellers"], "no duration is the buyer's");

    // The buyer names a duration: it is no figure of the seller's any more.
    let days = json!([{"type": "editStep", "id": "pilot", "field": "days", "value": 40}]);
    does(&rig, "p", Side::Buyer, "dana", days).await;
    let report = seller(&rig, "p").await;
    assert_eq!(report["forecast"]["evidence"], report["schedule"]["evidence"]);
    let now = &report["forecast"]["figures"];
    assert_eq!(now["sellers"].as_u64().map(|n| n + 1), now["steps"].as_u64(), "{now}");
    let day = |value: &Value| value["max"].as_str().map(str::to_owned);
    let supported = |report: &Value| day(&report["forecast"]["supportedContract"]);
    assert!(supported(&report) > day(&forecast["supportedContract"]), "the pilot takes longer");
    let buyer = rig.get("/v1/plans/p/report?side=buyer", &rig.admin()).await.json();
    assert!(buyer.get("forecast").is_none() && buyer["schedule"].get("evidence").is_none());

    // It outlives a restart, and is taken back by null.
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    let read = rig.get("/v1/plans/p/forecast", &rig.admin()).await.json();
    assert_eq!(read, json!({"closeDate": close}));
    rig.call("PUT", "/v1/plans/p/forecast", Some(&rig.admin()), &[], br#"{"closeDate": null}"#)
        .await;
    assert!(seller(&rig, "p").await["forecast"].get("closeDate").is_none());
}
