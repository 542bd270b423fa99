//! H8: the buyer accepted every date as it was suggested.

use super::witness::Witness;
use super::{Found, Given, Rule};
use crate::history::{Entry, How, What};
use crate::ids::Path;
use crate::model::{Plan, Side};
use crate::report::Severity;

/// From how many dates on.
const DATES: usize = 3;

/// **H8** (info): the buyer holds three dates or more, and each of them is the seller's suggestion, accepted unchanged:
/// confirmed or signed as the seller had set it, or taken up from the seller's proposal. Not for the buyer.
pub(super) const RULE: Rule = Rule { id: "H8", element: None, find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let dates: Vec<&Path> = witness.held().filter(|path| is_open_date(given.plan, path)).collect();
    if dates.len() < DATES || !dates.iter().all(|path| is_suggested(&witness, path)) {
        return Vec::new();
    }
    let n = dates.len();
    let found = Found::new("h8", Severity::Info, dates.into_iter().cloned())
        .for_the_seller()
        .with("n", n)
        .with("limit", DATES - 1);
    vec![found]
}

/// Whether a date that is still to come stands in a place.
fn is_open_date(plan: &Plan, path: &Path) -> bool {
    let parts: Vec<&str> = path.parts().collect();
    match parts[..] {
        ["plan", "goLive"] => plan.plan.go_live.is_some(),
        ["plan", "closeDate"] => plan.plan.close_date.is_some(),
        ["steps", id, field] => {
            let step = plan.steps.get(&id.into()).filter(|step| step.is_open());
            step.is_some_and(|step| match field {
                "due" => step.due.is_some(),
                "fixedOn" => step.fixed_on.is_some(),
                _ => false,
            })
        }
        _ => false,
    }
}

/// Whether the value of a place is the seller's. What the record has no entry of came with the plan, which the seller
/// wrote.
fn is_suggested(witness: &Witness<'_>, path: &Path) -> bool {
    let Some(last) = witness.history.entries(path).last() else { return true };
    last.by.side == Side::Seller || last.how == How::Created || is_taken_up(witness, path, last)
}

/// Whether an entry set what the seller had proposed: the acceptance is of the same update.
fn is_taken_up(witness: &Witness<'_>, path: &Path, set: &Entry) -> bool {
    let of_path = |entry: &Entry| {
        let key = entry.note.path.as_str().strip_prefix("proposals/");
        key.and_then(crate::model::read_proposal_key).is_some_and(|(place, _)| place == *path)
    };
    let accepted = |entry: &Entry| {
        entry.seq == set.seq && entry.note.what == What::Accepted && of_path(entry) && {
            let before = witness.history.entries(&entry.note.path).iter().rev();
            let made = before.into_iter().find(|made| made.note.what == What::Proposed);
            made.is_some_and(|made| made.by.side == Side::Seller)
        }
    };
    witness.history.below(&Path::root("proposals")).any(accepted)
}
