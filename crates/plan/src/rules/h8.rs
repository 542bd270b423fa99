//! H8: the buyer accepted every date as it was suggested.

use std::collections::BTreeSet;

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput};
use crate::history::{ChangeKind, EditChannel};
use crate::model::{Plan, Side};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{EntityKind, Key, Root};

/// From how many dates on.
const DATES: usize = 3;

/// **H8** (info): the buyer holds three dates or more, and each of them is the seller's suggestion,
/// accepted unchanged: confirmed or signed as the seller had set it, or taken up from the seller's
/// proposal. Not for the buyer.
pub(super) const RULE: Rule = Rule { id: "H8", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let dates: Vec<&Place> =
        witness.held().filter(|place| is_open_date(given.plan, place)).collect();
    if dates.len() < DATES {
        return Vec::new();
    }
    let taken_up = taken_up(&witness);
    if !dates.iter().all(|place| is_suggested(&witness, &taken_up, place)) {
        return Vec::new();
    }
    let n = dates.len();
    let found = Detection::at("h8", Severity::Info, dates.into_iter().cloned())
        .for_the_seller()
        .with("n", n)
        .with("limit", DATES - 1);
    vec![found]
}

/// Whether a date that is still to come stands in a place.
fn is_open_date(plan: &Plan, place: &Place) -> bool {
    match place {
        Place::Plan(Key::GoLive) => plan.plan.go_live.is_some(),
        Place::Plan(Key::CloseDate) => plan.plan.close_date.is_some(),
        Place::Field(EntityKind::Steps, id, key @ (Key::Due | Key::FixedOn)) => {
            let step = plan.steps.get(&**id).filter(|step| step.is_open());
            step.is_some_and(|step| {
                if *key == Key::Due { step.due.is_some() } else { step.fixed_on.is_some() }
            })
        }
        Place::Root(_)
        | Place::Plan(_)
        | Place::Meeting(_)
        | Place::Paper(_)
        | Place::Holiday(_) => false,
        Place::Proposal(_) | Place::Entity(..) | Place::Field(..) => false,
        Place::Link(..) | Place::Unknown(_) => false,
    }
}

/// Whether the value of a place is the seller's. A value without an entry in the record came with
/// the plan, which the seller wrote.
fn is_suggested(
    witness: &RuleRecord<'_>,
    taken_up: &BTreeSet<(u64, &Place)>,
    place: &Place,
) -> bool {
    let Some(last) = witness.history.entries(place).last() else { return true };
    let is_taken_up = taken_up.contains(&(last.seq, place));
    last.by.side == Side::Seller || last.how == EditChannel::Created || is_taken_up
}

/// The places whose value somebody took up from a proposal of the seller, each with the number of
/// the update that did: what it set there is of the same update.
fn taken_up<'a>(witness: &RuleRecord<'a>) -> BTreeSet<(u64, &'a Place)> {
    let made_by_seller = |place: &Place| {
        let before = witness.history.entries(place).iter().rev();
        let made = before.into_iter().find(|made| made.note.what == ChangeKind::Proposed);
        made.is_some_and(|made| made.by.side == Side::Seller)
    };
    let mut taken_up = BTreeSet::new();
    for entry in witness.history.below(&Place::Root(Root::Proposals)) {
        let Place::Proposal(proposal) = &entry.note.place else { continue };
        if entry.note.what == ChangeKind::Accepted && made_by_seller(&entry.note.place) {
            taken_up.insert((entry.seq, proposal.on()));
        }
    }
    taken_up
}
