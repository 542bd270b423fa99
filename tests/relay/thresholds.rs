//! Thresholds: of the deployment, of a plan.

use countersign_plan::model::Side;
use countersign_plan::rules::Thresholds;
use countersign_tests::relay::{TestAnswer, TestRelay};
use serde_json::{Value, json};

const AT: &str = "/v1/plans/p/thresholds";

async fn put(rig: &TestRelay, named: &Value, key: &str) -> TestAnswer {
    let headers = [("idempotency-key", key)];
    rig.call("PUT", AT, Some(&rig.admin()), &headers, named.to_string().as_bytes()).await
}

/// The limit that E4 fired with: how many people of the buyer should be named.
fn stakeholders(report: &Value) -> Option<String> {
    let findings = report["findings"].as_array()?;
    findings.iter().find(|f| f["id"] == "E4")?["limit"].as_str().map(str::to_owned)
}

async fn plan(rig: &TestRelay) {
    let people = json!({"B": {"name": "Bea", "side": "buyer", "role": "champion"}});
    rig.begin("p", json!({"title": "Plan", "people": people})).await;
}

#[tokio::test]
async fn thr2_a_plans_thresholds_lie_over_the_deployments_and_reports_follow() {
    let deployment =
        Thresholds::default().with(&json!({"stakeholders": 3, "staleDays": 9})).unwrap();
    let rig = TestRelay::with(|config| config.thresholds = deployment).await;
    plan(&rig).await;
    let mut ann = rig.own("p", &rig.token("p", Side::Buyer, "ann")).await;
    ann.until("a report", |c| !c.reports.is_empty()).await;
    let first = stakeholders(&ann.reports[0]).unwrap();
    assert!(first.contains('3'), "{first}");

    let named = json!({"mid": {"stakeholders": 7}});
    let answer = put(&rig, &named, "a").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let body = answer.json();
    assert_eq!(body["named"], named);
    let held = |profile: &str| {
        [&body["inForce"][profile]["stakeholders"], &body["inForce"][profile]["staleDays"]]
    };
    assert_eq!((held("mid"), held("ent")), ([&json!(7), &json!(9)], [&json!(3), &json!(9)]));
    assert_eq!(rig.get(AT, &rig.admin()).await.json(), body);
    ann.until("the report by the new threshold", |c| {
        c.reports.last().and_then(stakeholders).is_some_and(|limit| limit.contains('7'))
    })
    .await;
    let asked = rig.get("/v1/plans/p/report?side=buyer", &rig.admin()).await.json();
    assert_eq!(ann.reports.last(), Some(&asked));
}

#[tokio::test]
async fn thr3_thresholds_outlive_a_restart_and_go_with_the_plan() {
    let rig = TestRelay::start().await;
    plan(&rig).await;
    let named = json!({"staleDays": 4});
    assert_eq!(put(&rig, &named, "a").await.status, 200);
    let rig = TestRelay::on(rig.stop().await, |_| {}).await;
    assert_eq!(rig.get(AT, &rig.admin()).await.json()["named"], named);
    assert_eq!(rig.call("DELETE", "/v1/plans/p", Some(&rig.admin()), &[], b"").await.status, 204);
    plan(&rig).await;
    assert_eq!(rig.get(AT, &rig.admin()).await.json()["named"], json!({}));
}

#[tokio::test]
async fn thr4_a_wrong_threshold_is_told_a_repeated_call_has_one_effect_and_an_empty_one_takes_back()
{
    let rig = TestRelay::start().await;
    plan(&rig).await;
    let (what, says) = put(&rig, &json!({"lateDays": 3}), "a").await.problem();
    assert_eq!(what, "422 thresholds");
    assert!(says.contains("lateDays") && says.contains("lateWorkingDays"), "{says}");
    let (what, says) = put(&rig, &json!({"ent": {"staleDays": "soon"}}), "a").await.problem();
    assert_eq!(what, "422 thresholds");
    assert!(says.contains("thresholds of ent: `staleDays` is \"soon\""), "{says}");

    assert_eq!(put(&rig, &json!({"staleDays": 3}), "b").await.status, 200);
    assert_eq!(put(&rig, &json!({}), "c").await.status, 200);
    let again = put(&rig, &json!({"staleDays": 3}), "b").await;
    assert_eq!((again.status, again.headers["idempotency-replayed"].as_str()), (200, "true"));
    assert_eq!(
        rig.get(AT, &rig.admin()).await.json()["named"],
        json!({}),
        "the first call is not done again"
    );

    let missing = rig.call("PUT", "/v1/plans/q/thresholds", Some(&rig.admin()), &[], b"{}").await;
    assert_eq!(missing.problem().0, "404 no-such-plan");
}
