//! H8: the buyer accepted every date as it was suggested.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::history::{Entry, How, What};
use crate::model::{Plan, Side};
use crate::place::Place;
use crate::report::Severity;
use crate::schema::{Key, Kin, Root};

/// From how many dates on.
const DATES: usize = 3;

/// **H8** (info): the buyer holds three dates or more, and each of them is the seller's suggestion,
/// accepted unchanged: confirmed or signed as the seller had set it, or taken up from the seller's
/// proposal. Not for the buyer.
pub(super) const RULE: Rule = Rule { id: "H8", element: None, find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let dates: Vec<&Place> =
        witness.held().filter(|place| is_open_date(given.plan, place)).collect();
    if dates.len() < DATES || !dates.iter().all(|place| is_suggested(&witness, place)) {
        return Vec::new();
    }
    let n = dates.len();
    let found = Found::at("h8", Severity::Info, dates.into_iter().cloned())
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
        Place::Field(Kin::Steps, id, key @ (Key::Due | Key::FixedOn)) => {
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
fn is_suggested(witness: &Witness<'_>, place: &Place) -> bool {
    let Some(last) = witness.history.entries(place).last() else { return true };
    last.by.side == Side::Seller || last.how == How::Created || is_taken_up(witness, place, last)
}

/// Whether an entry set what the seller had proposed: the acceptance is of the same update.
fn is_taken_up(witness: &Witness<'_>, place: &Place, set: &Entry) -> bool {
    let is_for_it = |entry: &Entry| matches!(&entry.note.place, Place::Proposal(proposal) if proposal.on() == place);
    let accepted = |entry: &Entry| {
        entry.seq == set.seq && entry.note.what == What::Accepted && is_for_it(entry) && {
            let before = witness.history.entries(&entry.note.place).iter().rev();
            let made = before.into_iter().find(|made| made.note.what == What::Proposed);
            made.is_some_and(|made| made.by.side == Side::Seller)
        }
    };
    witness.history.below(&Place::Root(Root::Proposals)).any(accepted)
}
