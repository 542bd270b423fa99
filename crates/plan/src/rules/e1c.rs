//! E1c: go-live is missing, past, or has no owner on the buyer's side.

use chrono::NaiveDate;

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::model::{Plan, Side};
use crate::report::{Element, Severity};

/// **E1c** (blocker): go-live missing, past, or without a buyer-side owner. Everything is planned
/// backward from this date, so it must lie ahead and be somebody's on the buyer's side. Today is
/// not past.
pub(super) const RULE: Rule = Rule { id: "E1c", element: Some(Element::GoLive), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let mut found = Vec::new();
    match given.plan.plan.go_live {
        None => found.push(missing()),
        Some(go_live) if go_live < given.now.today => found.push(past(go_live, given.now.today)),
        Some(_) => {}
    }
    if !has_buyer_owner(given.plan) {
        found.push(unowned(given.plan));
    }
    found
}

fn missing() -> Detection {
    Detection::new("e1c-none", Severity::Blocker, [Path::of("plan", "goLive")]).turn_of(Side::Buyer)
}

fn past(go_live: NaiveDate, today: NaiveDate) -> Detection {
    Detection::new("e1c-past", Severity::Blocker, [Path::of("plan", "goLive")])
        .with("date", go_live)
        .with("days", (today - go_live).num_days())
        .turn_of(Side::Buyer)
}

fn unowned(plan: &Plan) -> Detection {
    let named = plan.plan.go_live_owner.as_ref().and_then(|id| plan.people.get(id));
    let why = match named {
        None => "nobody",
        Some(person) if person.removed.is_some() => "removed",
        Some(person) if person.left => "left",
        Some(_) => "seller",
    };
    let name = named.and_then(|person| person.name.as_deref()).unwrap_or_default();
    let who = wording::quoted(name, "the-person-named");
    Detection::new("e1c-owner", Severity::Blocker, [Path::of("plan", "goLiveOwner")])
        .with("why", why)
        .with("who", who)
        .turn_of(Side::Buyer)
}

fn has_buyer_owner(plan: &Plan) -> bool {
    plan.plan
        .go_live_owner
        .as_ref()
        .and_then(|id| plan.person(id))
        .is_some_and(|p| p.side == Some(Side::Buyer) && !p.left)
}
