//! E1c: go-live is missing, past, or has no owner on the buyer's side.

use chrono::NaiveDate;

use super::{Found, Given, Rule, wording};
use crate::ids::Path;
use crate::model::{Plan, Side};
use crate::report::{Element, Severity};

/// **E1c** (blocker): go-live missing, past, or without a buyer-side owner. Everything is planned backward from this
/// date, so it must lie ahead and be somebody's on the buyer's side. Today is not past.
pub(super) const RULE: Rule = Rule {
    id: "E1c",
    element: Some(Element::GoLive),
    about: "Go-live is missing, past, or without an owner on the buyer's side.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
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

fn missing() -> Found {
    Found::new(Severity::Blocker, [Path::of("plan", "goLive")])
        .fired("no date", "today or later")
        .turn_of(Side::Buyer)
        .seller(
            "There is no go-live date, so nothing can be planned backward from it.",
            "Ask the buyer by when they must be live and what drives that day; let them set the date.",
        )
        .buyer("The go-live date is not set yet.", "Set the day on which you want to be live.")
}

fn past(go_live: NaiveDate, today: NaiveDate) -> Found {
    let ago = usize::try_from((today - go_live).num_days()).unwrap_or(0);
    let ago = wording::count(ago, "day");
    let date = wording::day(go_live);
    Found::new(Severity::Blocker, [Path::of("plan", "goLive")])
        .fired(format!("{ago} ago"), "today or later")
        .turn_of(Side::Buyer)
        .seller(
            format!("Go-live was planned for {date}, {ago} ago."),
            "Ask the buyer for the new date and what moved it, before anything else is planned.",
        )
        .buyer(
            format!("The go-live date, {date}, has passed."),
            "Set the day on which you now want to be live, or say that you are.",
        )
}

fn unowned(plan: &Plan) -> Found {
    let named = plan.plan.go_live_owner.as_ref().and_then(|id| plan.people.get(id));
    let says = match named {
        None => "Go-live has no owner on the buyer's side.".to_owned(),
        Some(person) => {
            let who = wording::quoted(person.name.as_deref().unwrap_or(""), "the person named");
            let why = if person.removed.is_some() {
                "was taken out of the plan"
            } else if person.left {
                "has left"
            } else {
                "is not on the buyer's side"
            };
            format!("Go-live has no owner on the buyer's side: {who} {why}.")
        }
    };
    Found::new(Severity::Blocker, [Path::of("plan", "goLiveOwner")])
        .fired("0 owners on the buyer's side", "1")
        .turn_of(Side::Buyer)
        .seller(says, "Ask whose date it is on the buyer's side, and name that person as its owner.")
        .buyer(
            "The go-live date has no owner on your side yet.",
            "Name the person in your company whose date it is.",
        )
}

fn has_buyer_owner(plan: &Plan) -> bool {
    plan.plan
        .go_live_owner
        .as_ref()
        .and_then(|id| plan.person(id))
        .is_some_and(|p| p.side == Some(Side::Buyer) && !p.left)
}
