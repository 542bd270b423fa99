//! S1: complete, and nobody has signed.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::Severity;

/// **S1** (major, and the plan is unsigned): nobody of the buyer has signed, or the signature was
/// taken back. Speaks of what to do about it only when nothing else is missing: what is missing is
/// said by the elements.
pub(super) const RULE: Rule = Rule { id: "S1", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    if witness.signature().is_some() || witness.refusal().is_some() || !super::is_complete(given) {
        return Vec::new();
    }
    let asked = witness.unanswered_asks();
    let found = match asked.last() {
        None => Detection::new("s1", Severity::Major, [Path::root("plan")]),
        Some(ask) => Detection::new("s1-asked", Severity::Major, [Path::root("plan")])
            .with("who", wording::quoted(&witness.named(ask.of.as_deref()), "the-buyer"))
            .with("date", witness.day(ask.at))
            .turn_of(Side::Buyer),
    };
    vec![found]
}
