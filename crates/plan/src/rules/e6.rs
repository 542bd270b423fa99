//! E6: nothing says when the buyer has succeeded.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::model::{Criterion, Side};
use crate::report::{Element, Severity};
use crate::schema::EntityKind;

/// **E6**: no criteria (blocker); none with measure and target (major). An empty row is no
/// criterion.
pub(super) const RULE: Rule = Rule { id: "E6", element: Some(Element::Criteria), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let criteria: Vec<_> =
        given.plan.criteria_in_order().into_iter().filter(|(_, c)| is_written(&c.text)).collect();
    if criteria.is_empty() {
        return vec![none()];
    }
    if criteria.iter().any(|(_, c)| is_measured(c)) {
        return Vec::new();
    }
    let names = wording::list(criteria.iter().map(|(_, c)| wording::quoted(&c.text, "nothing")));
    let found = Detection::new(
        "e6",
        Severity::Major,
        criteria.iter().map(|(id, _)| Path::entity(EntityKind::Criteria, id)),
    )
    .with("n", criteria.len())
    .with("criteria", names)
    .turn_of(Side::Buyer);
    vec![found]
}

fn none() -> Detection {
    Detection::new("e6-none", Severity::Blocker, [Path::root("criteria")]).turn_of(Side::Buyer)
}

fn is_measured(criterion: &Criterion) -> bool {
    let given = |text: &Option<String>| text.as_deref().is_some_and(is_written);
    given(&criterion.measure) && given(&criterion.target)
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}
