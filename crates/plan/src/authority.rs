//! Holders of places, and the outcome of a write over a place that is held.
//!
//! Pure: it is handed what stands in a plan ([`Values`]), the record of who set what, and what was
//! confirmed. The relay alone decides by it, because it alone has the record; what it decided a
//! browser learns from the report (`held`). Of texts only a guest's writes are judged
//! ([`GuestCover`]).
//!
//! # Who holds a place (CONTRACT §4 "Held", RULES "Terms")
//! - A side holds a field whose value it wrote as its own, or confirmed, at assurance 2 or more.
//!   Putting back what the other side had set, or emptying a field, holds nothing.
//! - Values that the call wrote that created the plan are held by nobody: a template's dates are
//!   there to be taken in hand.
//! - To name a person of the other side as owner is a claim and holds nothing, neither the owner
//!   nor, for the seller, what it wrote beside it: the buyer changes freely what the seller put
//!   down in the buyer's name, and holds it from then on. Values that the buyer wrote are the
//!   buyer's, whoever owns the step. Go-live without an owner counts as the buyer's.
//! - While a side holds any field of a step, it holds its owner, and whether it is taken out or
//!   dropped, as long as the other side does not hold these by themselves. Where both hold
//!   something, the owner's holder goes first, then the buyer. A criterion or a risk of which a
//!   side holds anything is not taken out by the other.
//! - A side holds the name, part in the decision, job title and leaving that it wrote or confirmed of
//!   its own people; the other side's word about them is a claim.
//! - Some places are a side's alone, whoever wrote them last: see [`Holdings::holder`].

mod guest;
mod holdings;
mod overreach;
mod ruling;

pub use guest::{
    GuestCover, GuestPlace, guest_place, mended, suggested_text, taken_back, without_halves,
};
pub use holdings::{Holdings, Values};
pub use ruling::{
    RuledWrite, Ruling, judge, judge_proposal, judge_suggestion, judge_workweek, suggest_workweek,
};

use crate::place::Place;
use crate::schema::{Form, Hold};

/// The place that a way through the document's maps leads to, if it is one that authority is asked
/// about: one that can be held, or a proposal. `way`: the root's name, then keys.
///
/// ```
/// # use countersign_plan::authority::place;
/// assert_eq!(place(&["steps", "A", "due"]).unwrap().to_string(), "steps/A/due");
/// assert_eq!(place(&["steps", "A/due"]), None);
/// assert_eq!(place(&["steps", "A", "notes"]), None);
/// ```
pub fn place(way: &[&str]) -> Option<Place> {
    Place::of_way(way).filter(can_be_held)
}

pub(crate) fn can_be_held(place: &Place) -> bool {
    match place {
        Place::Plan(_) | Place::Meeting(_) | Place::Field(..) => place
            .known()
            .is_some_and(|field| field.hold != Hold::Never && field.form == Form::Plain),
        Place::Paper(_) | Place::Proposal(_) | Place::Holiday(_) => true,
        Place::Root(_) | Place::Entity(..) | Place::Link(..) | Place::Unknown(_) => false,
    }
}

#[cfg(test)]
mod tests;
