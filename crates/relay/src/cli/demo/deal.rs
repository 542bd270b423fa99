//! The deal that the demo shows: Northwind suggested a plan to Meridian, and Dana Whitfield has
//! answered a part of it. Each wrote their own part, so that the record says whose it is.

use anyhow::Context;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use countersign_plan::Command;
use countersign_plan::model::Side;
use serde_json::{Value, json};

use super::{Guest, Portal, go_live};
use crate::http::plans;
use crate::room::{CommandsAsk, DeskCell};
use crate::token::Bearer;

/// The id of the plan.
pub(super) const PLAN: &str = "northwind-meridian";

/// A step: id, title, part of the route, owner, working days, due so many days before go-live, and
/// the step that it comes after.
type DemoStep = (&'static str, &'static str, &'static str, &'static str, u16, u64, &'static str);

const STEPS: [DemoStep; 9] = [
    ("SECURITY", "Security questionnaire", "evaluation", "SAM", 3, 105, ""),
    ("PILOT", "Pilot in Leeds", "evaluation", "DANA", 10, 94, "SECURITY"),
    ("CASE", "Business case", "business-case", "DANA", 5, 86, "PILOT"),
    ("BUDGET", "Budget approval", "approval", "HELEN", 5, 77, "CASE"),
    ("LEGAL", "Legal review of the MSA", "contract", "LI", 15, 55, "BUDGET"),
    ("CONTRACT", "Contract signed", "contract", "HELEN", 2, 47, "LEGAL"),
    ("SETUP", "Setup", "onboarding", "SAM", 10, 31, "CONTRACT"),
    ("TRAINING", "Training of the dispatchers", "onboarding", "RAJ", 5, 24, "SETUP"),
    ("ROLLOUT", "Roll-out to all six depots", "onboarding", "SAM", 5, 17, "TRAINING"),
];

/// Makes the plan, and lets both sides write what they have written so far.
pub(super) async fn begin(portal: &Portal) -> anyhow::Result<()> {
    let relay = &portal.relay;
    let today = relay.now().date_naive();
    let (plan, _) = plans::begun(relay, portal.plan.clone(), &document(), "portal")?;
    relay.store().create(plan).await.context("cannot store the plan of the demo")?;
    let [seller, buyer] = &portal.guests;
    write(portal, seller, suggestions(today)).await?;
    write(portal, buyer, answers(today)).await?;
    write(portal, seller, vec![question()]).await
}

/// The part that the portal knows: the companies, their people, and what the steps are called.
fn document() -> Value {
    let person = |name: &str, side: Side, role: &str, job_title: &str, email: &str| {
        json!({"name": name, "side": side.word(), "role": role, "jobTitle": job_title,
            "met": true, "email": email})
    };
    let steps: serde_json::Map<String, Value> = STEPS
        .iter()
        .zip('a'..)
        .map(|((id, title, kind, .., after), rank)| {
            let after = if after.is_empty() { json!({}) } else { json!({*after: "assumed"}) };
            let review = match *id {
                "SECURITY" => json!("security"),
                "LEGAL" => json!("legal"),
                _ => Value::Null,
            };
            let step = json!({"title": title, "notes": "", "kind": kind, "status": "open",
                "review": review, "after": after, "rank": rank.to_string()});
            ((*id).to_owned(), step)
        })
        .collect();
    let buyer = Side::Buyer;
    json!({
        "title": "Live dispatch at all six depots",
        "goal": "",
        "plan": {"schema": 1, "buyerName": "Meridian", "sellerName": "Northwind",
            "profile": "mid", "timeZone": "Europe/London"},
        "holidays": {"buyer/2026-12-25": "Christmas Day", "seller/2026-12-25": "Christmas Day",
            "buyer/2027-01-01": "New Year's Day", "seller/2027-01-01": "New Year's Day"},
        "people": {
            "DANA": person("Dana Whitfield", buyer, "champion", "Head of operations",
                "dana.whitfield@meridian.example"),
            "HELEN": person("Helen Ortiz", buyer, "economic-buyer", "CFO",
                "helen.ortiz@meridian.example"),
            "LI": person("Li Wei", buyer, "legal", "Counsel", "li.wei@meridian.example"),
            "RAJ": person("Raj Patel", buyer, "security", "IT security",
                "raj.patel@meridian.example"),
            "SAM": person("Sam Okafor", Side::Seller, "other", "Account executive",
                "sam.okafor@northwind.example"),
        },
        "steps": steps,
        "paper": {},
        "criteria": {},
        "risks": {},
        "meeting": {},
    })
}

/// The part that Sam Okafor suggests.
fn suggestions(today: NaiveDate) -> Vec<Value> {
    let live = go_live(today);
    let mut commands = vec![
        json!({"type": "setText", "path": "goal", "text": "Every order leaves the same day."}),
        json!({"type": "editPlan", "field": "goLive", "value": live}),
        json!({"type": "editPlan", "field": "goLiveOwner", "value": "DANA"}),
        json!({"type": "editPlan", "field": "closeDate", "value": before(live, 47)}),
        json!({"type": "addRisk", "text": "Counsel is away in January",
            "contingency": "Outside counsel reviews the contract"}),
        json!({"type": "editMeeting", "field": "at", "value": meeting(today)}),
        json!({"type": "editMeeting", "field": "minutes", "value": 30}),
        json!({"type": "editMeeting", "field": "agenda", "value": "Go through the plan"}),
        json!({"type": "editMeeting", "field": "link", "value": "https://meet.example/northwind"}),
    ];
    for (id, _, _, owner, days, due, _) in STEPS {
        let mut set = |field: &str, value: Value| {
            commands.push(json!({"type": "editStep", "id": id, "field": field, "value": value}));
        };
        set("owner", owner.into());
        set("days", days.into());
        // Training has no date yet: go-live needs it by a day.
        if id != "TRAINING" {
            set("due", json!(before(live, due)));
        }
    }
    commands
}

/// The part that Dana Whitfield has answered.
fn answers(today: NaiveDate) -> Vec<Value> {
    let live = go_live(today);
    let due = |id: &str, days: u64| json!({"type": "editStep", "id": id, "field": "due", "value": before(live, days)});
    vec![
        due("PILOT", 91),
        due("CASE", 84),
        json!({"type": "addCriterion", "text": "Orders leave on the day they come in",
            "measure": "Same-day orders", "target": "98 %"}),
        json!({"type": "setPaper", "review": "procurement", "needed": false}),
    ]
}

/// A comment that waits for Dana Whitfield.
fn question() -> Value {
    json!({"type": "addComment", "on": "steps/PILOT",
        "text": "Which depot manager should we train first in Leeds?"})
}

/// So many days before go-live; from a weekend the Friday before it.
fn before(live: NaiveDate, days: u64) -> NaiveDate {
    let day = live - Days::new(days);
    match day.weekday() {
        Weekday::Sat => day - Days::new(1),
        Weekday::Sun => day - Days::new(2),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => day,
    }
}

/// The next Thursday that is not today, at three in the afternoon.
fn meeting(today: NaiveDate) -> String {
    let ahead = (Weekday::Thu.num_days_from_monday() + 7 - today.weekday().num_days_from_monday())
        .checked_rem(7)
        .unwrap_or_default();
    let days = if ahead == 0 { 7 } else { u64::from(ahead) };
    format!("{}T15:00:00Z", today + Days::new(days))
}

/// Writes commands as one of the guests.
async fn write(portal: &Portal, guest: &Guest, commands: Vec<Value>) -> anyhow::Result<()> {
    let relay = &portal.relay;
    let token = guest.token(portal)?;
    let Bearer::Participant(who) = relay.keys.verify(&token, relay.now())? else {
        anyhow::bail!("a guest's token is an admin's");
    };
    let commands = commands
        .into_iter()
        .map(Command::read_exactly)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|why| anyhow::anyhow!("a command of the demo cannot be read: {why}"))?;
    let room = relay.registry.open(&portal.plan)?.of("demo");
    let work = CommandsAsk { who, commands, answer: None, desk: DeskCell::default() };
    room.carry_out(&relay.reads.pool, work).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate, Weekday};
    use countersign_plan::Command;

    use super::{answers, before, meeting, question, suggestions};

    #[test]
    fn the_deal_of_the_demo_can_be_written_on_every_day() {
        for day in 1..=28 {
            let today = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
            for command in [suggestions(today), answers(today), vec![question()]].concat() {
                Command::read_exactly(command).unwrap();
            }
            assert!(meeting(today).as_str() > &*today.to_string());
            assert!(before(today, 3).weekday().num_days_from_monday() < 5, "{today}");
        }
        let friday = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
        assert_eq!(before(friday, 0).weekday(), Weekday::Fri);
    }
}
