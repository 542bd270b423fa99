//! Days off out of a calendar file, by HTTP.

use chrono::{Datelike, Utc};
use countersign_plan::model::Side;
use countersign_tests::relay::TestRelay;
use serde_json::json;

#[tokio::test]
async fn hol6_a_calendar_file_becomes_holidays_of_ones_own_side() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let year = Utc::now().year() + 1;
    let file = format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{year}0501\r\nSUMMARY:May Day\r\nEND:VEVENT\r\n\
         BEGIN:VEVENT\r\nDTSTART:{year}0502T090000\r\nSUMMARY:Call\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let token = rig.token("p", Side::Buyer, "ann");
    let headers = [("idempotency-key", "once"), ("content-type", "text/calendar")];
    let call = async |path: &str, file: &str| {
        rig.call("POST", path, Some(&token), &headers, file.as_bytes()).await
    };
    let path = "/v1/plans/p/holidays";
    let first = call(path, &file).await;
    assert_eq!(first.status, 200, "{}", first.text());
    let body = first.json();
    let date = format!("{year}-05-01");
    assert_eq!(
        (&body["added"], &body["known"]),
        (&json!([{"date": date, "label": "May Day"}]), &json!(0))
    );
    assert!(body["notUnderstood"][0].as_str().unwrap().contains("line 7: “Call”"), "{body}");
    let again = call(path, &file).await;
    assert_eq!((again.json(), again.headers.contains_key("idempotency-replayed")), (body, true));
    assert_eq!(rig.document("p").await["holidays"], json!({format!("buyer/{date}"): "May Day"}));

    let fresh = [("content-type", "text/calendar")];
    let known = rig.call("POST", path, Some(&token), &fresh, file.as_bytes()).await.json();
    assert_eq!((&known["added"], &known["known"]), (&json!([]), &json!(1)));
    let other = rig
        .call("POST", &format!("{path}?side=seller"), Some(&token), &fresh, file.as_bytes())
        .await;
    assert_eq!(other.problem().0, "403 other-calendar");
    let (what, says) = rig.call("POST", path, Some(&token), &fresh, b"BEGIN:VCARD").await.problem();
    assert_eq!(what, "422 import");
    assert!(says.contains("no calendar file"), "{says}");
}

#[tokio::test]
async fn emb68_a_calendar_file_is_read_for_either_side_and_nothing_is_written() {
    let rig = TestRelay::start().await;
    rig.plan("p").await;
    let date = format!("{}-05-01", Utc::now().year() + 1);
    let file = format!(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:{}\r\nSUMMARY:May Day\r\nEND:VEVENT\r\n\
         END:VCALENDAR\r\n",
        date.replace('-', "")
    );
    let token = rig.token("p", Side::Buyer, "ann");
    let headers = [("content-type", "text/calendar")];
    let before = rig.document("p").await;
    for side in ["buyer", "seller"] {
        let path = format!("/v1/plans/p/holidays?side={side}&dryRun=true");
        let read = rig.call("POST", &path, Some(&token), &headers, file.as_bytes()).await;
        assert_eq!(read.status, 200, "{side}: {}", read.text());
        assert_eq!(read.json()["added"], json!([{"date": date, "label": "May Day"}]), "{side}");
    }
    assert_eq!(rig.document("p").await, before);
    let none = "/v1/plans/p/holidays?dryRun=true";
    let (what, says) =
        rig.call("POST", none, Some(&token), &headers, b"BEGIN:VCARD").await.problem();
    assert_eq!(what, "422 import");
    assert!(says.contains("no calendar file"), "{says}");
}
