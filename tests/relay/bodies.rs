//! Bodies of calls that are not what the API describes.

use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_tests::relay::TestRelay;
use serde_json::json;

#[tokio::test]
async fn cst14_a_body_that_is_not_what_was_described_is_refused_and_changes_nothing() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let (admin, ann) = (rig.admin(), rig.token("p", Side::Buyer, "ann"));
    let link = rig.mint(&countersign_relay::token::Claims {
        assurance: Some(Assurance::Link),
        ..rig.claims("p", Side::Buyer, "link")
    });
    let put = async |path: &str, body: &str| {
        rig.call("PUT", path, Some(&admin), &[], body.as_bytes()).await
    };
    assert_eq!(put("/v1/plans/p/forecast", r#"{"closeDate": "2027-01-29"}"#).await.status, 200);
    assert_eq!(put("/v1/plans/p/thresholds", r#"{"staleDays": 10}"#).await.status, 200);
    let state = async || {
        let forecast = rig.get("/v1/plans/p/forecast", &admin).await.json();
        let thresholds = rig.get("/v1/plans/p/thresholds", &admin).await.json();
        (forecast, thresholds, rig.document("p").await, rig.get("/v1/plans", &admin).await.json())
    };
    let before = state().await;
    // Every call that writes and takes JSON, with an empty list in the order of its fields.
    let all = [
        (
            "POST",
            "/v1/plans",
            &admin,
            r#"["q", null, null]"#,
            r#"{"id": "q", "colour": 1}"#,
            r#"{"id": "q", "id": "r"}"#,
        ),
        (
            "POST",
            "/v1/plans/p/commands",
            &ann,
            r#"[[{"type": "setText", "path": "goal", "text": "x"}]]"#,
            r#"{"commands": [{"type": "setText", "path": "goal", "text": "x"}], "colour": 1}"#,
            r#"{"commands": [{"type": "setText", "path": "goal", "text": "x", "text": "y"}]}"#,
        ),
        (
            "PUT",
            "/v1/plans/p/forecast",
            &admin,
            "[null]",
            r#"{"closeDate": null, "colour": 1}"#,
            r#"{"closeDate": null, "closeDate": null}"#,
        ),
        (
            "PUT",
            "/v1/plans/p/thresholds",
            &admin,
            "[]",
            r#"{"colour": 1}"#,
            r#"{"staleDays": 9, "staleDays": 8}"#,
        ),
        (
            "POST",
            "/v1/plans/p/invites",
            &ann,
            "[null, null, null, null]",
            r#"{"colour": 1}"#,
            r#"{"name": "A", "name": "B"}"#,
        ),
        (
            "POST",
            "/v1/plans/p/me",
            &link,
            r#"["Ann", null]"#,
            r#"{"name": "Ann", "colour": 1}"#,
            r#"{"name": "A", "name": "B"}"#,
        ),
        (
            "POST",
            "/v1/plans/p/tokens",
            &admin,
            r#"["buyer", "x", null, null, null, null, null]"#,
            r#"{"side": "buyer", "sub": "x", "colour": 1}"#,
            r#"{"side": "buyer", "sub": "x", "sub": "y"}"#,
        ),
        (
            "POST",
            "/v1/plans/p/attestations",
            &ann,
            r#"["inspect", null, null, null, null, null, null]"#,
            r#"{"kind": "inspect", "colour": 1}"#,
            r#"{"kind": "inspect", "kind": "sign"}"#,
        ),
    ];
    for (method, path, token, list, unknown, twice) in all {
        let malformed = if path.ends_with("/attestations") {
            "422 malformed-json"
        } else {
            "400 malformed-json"
        };
        let call = async |body: &str| {
            rig.call(method, path, Some(token), &[], body.as_bytes()).await.problem()
        };
        for empty in ["", " \n"] {
            let (problem, detail) = call(empty).await;
            assert_eq!(problem, malformed, "{path} without a body");
            assert!(detail.contains("it is empty"), "{path}: {detail}");
        }
        let (problem, detail) = call(list).await;
        assert_eq!(
            (problem.as_str(), detail.contains("no JSON object")),
            (malformed, true),
            "{path}"
        );
        let (problem, detail) = call(unknown).await;
        assert!(
            problem.starts_with("422 ") && detail.contains("colour"),
            "{path}: {problem} {detail}"
        );
        let (problem, detail) = call(twice).await;
        assert_eq!(problem, malformed, "{path}: {detail}");
        assert!(detail.contains("twice"), "{path}: {detail}");
    }
    // A call that names no date takes none back.
    assert_eq!(put("/v1/plans/p/forecast", "{}").await.problem().0, "400 malformed-json");
    // Nor is what a command does not know left out in silence.
    for (odd, key) in [
        (json!({"type": "addStep", "title": "x", "owner": "P"}), "owner"),
        (
            json!({"type": "editStep", "id": "S", "field": "days", "value": 3, "note": "why"}),
            "note",
        ),
        (json!({"type": "setText", "path": "goal", "text": "x", "at": 3}), "at"),
    ] {
        let body = json!({"commands": [{"type": "setText", "path": "title", "text": "no"}, odd]});
        let (problem, detail) = rig.post("/v1/plans/p/commands", &ann, body).await.problem();
        assert_eq!(problem, "422 command-unreadable");
        assert!(detail.contains("commands[1]") && detail.contains(&format!("`{key}`")), "{detail}");
    }
    assert_eq!(state().await, before);
}
