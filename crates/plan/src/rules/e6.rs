//! E6: nothing says when the buyer has succeeded.

use super::{Found, Given, Rule, wording};
use crate::ids::{Kin, Path};
use crate::model::{Criterion, Side};
use crate::report::{Element, Severity};

/// **E6**: no criteria (blocker); none with measure and target (major). An empty row is no criterion.
pub(super) const RULE: Rule = Rule {
    id: "E6",
    element: Some(Element::Criteria),
    about: "There are no success criteria, or none has a measure and a target.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
    let criteria: Vec<_> =
        given.plan.criteria_in_order().into_iter().filter(|(_, c)| is_written(&c.text)).collect();
    if criteria.is_empty() {
        return vec![none()];
    }
    if criteria.iter().any(|(_, c)| is_measured(c)) {
        return Vec::new();
    }
    let n = criteria.len();
    let lack = match n {
        1 => "The success criterion has".to_owned(),
        2 => "Neither of the 2 success criteria has".to_owned(),
        n => format!("None of the {n} success criteria has"),
    };
    let (a, and) = if n == 1 { ("no", "or no") } else { ("both a", "and a") };
    let names = wording::list(criteria.iter().map(|(_, c)| wording::quoted(&c.text, "")));
    let found = Found::new(Severity::Major, criteria.iter().map(|(id, _)| Path::entity(Kin::Criteria, id)))
        .fired(format!("0 of {n} with measure and target"), "at least 1")
        .turn_of(Side::Buyer)
        .seller(
            format!("{lack} {a} measure {and} target: {names}. Nobody could tell that it is met."),
            "Ask the buyer for each: what number will you look at, and at which value are you content?",
        )
        .buyer(
            format!("{lack} {a} measure {and} target yet: {names}."),
            "Write for at least one what is measured and the value that counts as success.",
        );
    vec![found]
}

fn none() -> Found {
    Found::new(Severity::Blocker, [Path::root("criteria")])
        .fired("0 criteria", "at least 1")
        .turn_of(Side::Buyer)
        .seller(
            "There are no success criteria: nothing says when the buyer has succeeded.",
            "Ask the buyer how they will tell, after go-live, that it was worth it; write it with measure and target.",
        )
        .buyer(
            "There are no success criteria yet.",
            "Write how you will tell that it was worth it: what is measured, and the value that counts as success.",
        )
}

fn is_measured(criterion: &Criterion) -> bool {
    let given = |text: &Option<String>| text.as_deref().is_some_and(is_written);
    given(&criterion.measure) && given(&criterion.target)
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}
