//! E5: the paper process is not in the timeline.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::history::EditChannel;
use crate::model::{Review, Side};
use crate::place::Place;
use crate::report::{Element, Severity};

/// **E5**: legal, security, procurement: each neither present nor marked “not needed” by the buyer
/// (major; blocker when it is all three). A review is present with a live step of that review.
pub(super) const RULE: Rule = Rule { id: "E5", element: Some(Element::Paper), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let open: Vec<Review> = Review::ALL
        .iter()
        .copied()
        .filter(|review| !is_planned(given, *review) && !is_marked_not_needed(given, *review))
        .collect();
    if open.is_empty() {
        return Vec::new();
    }
    let places = open.iter().map(|r| Place::Paper(*r));
    let reviews = wording::all(open.iter().map(|r| wording::review(*r)));
    let found = if open.len() == Review::ALL.len() {
        Detection::at("e5-all", Severity::Blocker, places)
            .with("n", open.len())
            .with("reviews", reviews)
    } else {
        Detection::at("e5", Severity::Major, places).with("n", open.len()).with("reviews", reviews)
    };
    vec![found.turn_of(Side::Buyer)]
}

fn is_planned(given: &RuleInput<'_>, review: Review) -> bool {
    given.plan.steps.values().any(|s| s.is_live() && s.review == Some(review))
}

/// Only the mark of a verified person of the buyer counts, and what the creating call wrote is the
/// seller's. The relay's record of writes tells who set it; without one a document is taken at its
/// word, as only the buyer may write it there.
fn is_marked_not_needed(given: &RuleInput<'_>, review: Review) -> bool {
    let by_buyer = |witness: RuleRecord<'_>| {
        let last = witness.history.entries(&Place::Paper(review)).last();
        last.is_some_and(|last| {
            last.by.side == Side::Buyer
                && last.by.assurance.is_verified()
                && last.how != EditChannel::Created
        })
    };
    given.plan.paper.get(&review) == Some(&false) && RuleRecord::of(given).is_none_or(by_buyer)
}
