//! H2: the buyer holds few of their own steps.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::ids::{Id, Path};
use crate::model::{Side, Step};
use crate::report::Severity;
use crate::schema::EntityKind;

/// **H2** (major, and the plan is seller-sided): of the open steps that belong to the buyer, they
/// hold a share below T_held_low. A step is held when its owner or its date is, or when it is
/// confirmed. Silent where no open step is theirs.
pub(super) const RULE: Rule = Rule { id: "H2", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let low = usize::from(given.limits.held_low_percent);
    let steps = witness.buyer_steps();
    if steps.is_empty() || witness.held_percent() >= low {
        return Vec::new();
    }
    vec![found(Severity::Major, &steps, low)]
}

/// The finding of H2 and H3: so many of the buyer's steps held, at least `limit` percent expected.
pub(super) fn found(severity: Severity, steps: &[(&Id, &Step, bool)], limit: usize) -> Detection {
    let loose: Vec<_> = steps.iter().filter(|(.., held)| !held).collect();
    let (all, held) = (steps.len(), steps.len() - loose.len());
    let names = wording::list(loose.iter().map(|(_, step, _)| wording::title(step)));
    Detection::new("h2", severity, loose.iter().map(|(id, ..)| Path::entity(EntityKind::Steps, id)))
        .with("n", all)
        .with("held", held)
        .with("loose", loose.len())
        .with("percent", held * 100 / all.max(1))
        .with("limit", limit)
        .with("steps", names)
        .turn_of(Side::Buyer)
}
