//! When plans are diagnosed: behind the append, and at once for whoever needs it.

use std::sync::Arc;
use std::time::Duration;

use countersign_plan::model::Side;
use countersign_relay::room::Surroundings;
use countersign_relay::room::pace::DiagnosisPace;
use countersign_relay::sweep::sweep;
use countersign_tests::relay::{Folder, TestRelay, complete, eventually};
use serde_json::{Value, json};

/// A relay in which rooms diagnose nothing by themselves: their budget is used up.
async fn without_budget(folder: Arc<Folder>) -> TestRelay {
    TestRelay::build(
        folder,
        |_| {},
        |around: Surroundings| {
            let pace = DiagnosisPace::default();
            pace.note(Duration::ZERO, Duration::from_secs(365 * 86_400), 0);
            Surroundings { pace: Arc::new(pace), ..around }
        },
    )
    .await
}

/// The plan's line in the list.
async fn line(rig: &TestRelay, id: &str) -> Value {
    let list = rig.get("/v1/plans", &rig.admin()).await.json();
    list["plans"].as_array().unwrap().iter().find(|plan| plan["id"] == id).unwrap().clone()
}

async fn edit(rig: &TestRelay, plan: &str, goal: &str) {
    let commands = json!([{"type": "setText", "path": "goal", "text": goal}]);
    rig.act(plan, Side::Buyer, "ann", commands).await;
}

fn is_current(line: &Value) -> bool {
    line["seq"] == line["reportSeq"]
}

#[tokio::test]
async fn rep24_an_edit_is_answered_before_the_diagnosis_and_the_line_names_what_it_covers() {
    let rig = without_budget(Arc::new(Folder::new())).await;
    rig.plan("p").await;
    let first = line(&rig, "p").await;
    assert_eq!((&first["seq"], &first["reportSeq"]), (&json!(1), &json!(1)));
    edit(&rig, "p", "Live in Lyon").await;
    edit(&rig, "p", "Live in Lille").await;
    let stands = line(&rig, "p").await;
    assert_eq!((&stands["seq"], &stands["reportSeq"]), (&json!(3), &json!(1)));
    for key in ["verdict", "since", "grade", "next"] {
        assert_eq!(stands[key], first[key], "{key} as of what it covers");
    }
}

#[tokio::test]
async fn rep20_the_list_follows_when_edits_pause_though_nobody_asks() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    edit(&rig, "p", "Live in Lyon").await;
    eventually("the diagnosis", async || is_current(&line(&rig, "p").await)).await;
    assert_eq!(line(&rig, "p").await["reportSeq"], 2);
}

#[tokio::test]
async fn rep22_an_attestation_is_diagnosed_with_its_batch() {
    let rig = without_budget(Arc::new(Folder::new())).await;
    rig.begin("p", complete()).await;
    let dana = rig.token("p", Side::Buyer, "dana");
    let terms = rig.get("/v1/plans/p/terms?subject=plan", &dana).await.json();
    let said = json!({"kind": "sign", "subject": "plan", "digest": terms["digest"]});
    let answer = rig.post("/v1/plans/p/attestations", &dana, said).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let stands = line(&rig, "p").await;
    assert!(is_current(&stands), "{stands}");
    let report = rig.get("/v1/plans/p/report", &rig.admin()).await.json();
    assert_eq!((&stands["verdict"], &stands["since"]), (&report["verdict"], &report["since"]));
}

#[tokio::test]
async fn rep23_whoever_reads_a_report_gets_it_of_the_plan_as_it_is_and_the_list_says_the_same() {
    let rig = without_budget(Arc::new(Folder::new())).await;
    rig.begin("p", complete()).await;
    let before = line(&rig, "p").await;
    assert_ne!(before["verdict"], "incomplete");
    let commands = json!([{"type": "editPlan", "field": "goLive", "value": null}]);
    rig.act("p", Side::Buyer, "ann", commands).await;
    assert_eq!(line(&rig, "p").await["verdict"], before["verdict"]);
    let report = rig.get("/v1/plans/p/report", &rig.admin()).await.json();
    assert_eq!(report["verdict"], "incomplete");
    let stands = line(&rig, "p").await;
    assert!(is_current(&stands), "{stands}");
    for key in ["verdict", "since", "grade"] {
        assert_eq!(stands[key], report[key], "{key}");
    }
    // A later reader is told the same instant.
    let ann = rig.token("p", Side::Seller, "sam");
    let again = rig.get("/v1/plans/p/report", &ann).await.json();
    assert_eq!((&again["verdict"], &again["since"]), (&report["verdict"], &report["since"]));
}

#[tokio::test]
async fn rep26_the_sweep_finds_what_a_relay_left_undone() {
    let rig = without_budget(Arc::new(Folder::new())).await;
    rig.plan("p").await;
    rig.plan("q").await;
    edit(&rig, "p", "Live in Lyon").await;
    assert!(!is_current(&line(&rig, "p").await));
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    eventually("the sweep", async || is_current(&line(&rig, "p").await)).await;
    assert_eq!(line(&rig, "q").await["reportSeq"], 1);
}

#[tokio::test]
async fn rep27_a_plan_that_is_written_now_is_left_to_its_room_by_the_sweep() {
    let rig = without_budget(Arc::new(Folder::new())).await;
    rig.plan("p").await;
    edit(&rig, "p", "Live in Lyon").await;
    assert_eq!(sweep(&rig.relay).await.unwrap(), 0);
    rig.ahead(Duration::from_secs(10));
    let due = rig.relay.store().due(rig.now(), rig.now(), 10).await.unwrap();
    assert_eq!(due.len(), 1, "once it was left undone it is found");
}

#[tokio::test]
async fn rep28_a_newcomer_gets_a_report_though_others_go_on_writing() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    let mut sam = rig.own("p", &rig.token("p", Side::Seller, "sam")).await;
    let mut round = 0;
    while sam.reports.is_empty() {
        assert!(round < 2000, "no report came");
        ann.edit(json!([{"type": "setText", "path": "goal", "text": format!("Goal {round}")}]))
            .await;
        ann.round_trip().await;
        sam.round_trip().await;
        round += 1;
    }
    assert_eq!(sam.reports[0]["side"], "seller");
}
