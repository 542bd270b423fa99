//! S4: whoever signed may not be the one who can.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::report::Severity;

/// **S4** (minor): the contract is due within T_soon, and the plan is signed by somebody who is not
/// the economic buyer. Not for the buyer.
pub(super) const RULE: Rule = Rule { id: "S4", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let (Some(signature), Some(contract)) = (witness.signature(), given.plan.plan.close_date)
    else {
        return Vec::new();
    };
    let (left, limit) =
        (given.working_days(given.now.today, contract), i64::from(given.limits.soon_working_days));
    if left > limit || witness.may_bind() {
        return Vec::new();
    }
    let signer = wording::quoted(&signature.by.name, "somebody");
    let found = Detection::new(
        "s4",
        Severity::Minor,
        [Path::of("plan", "closeDate"), Path::of("ledger", &signature.id)],
    )
    .for_the_seller()
    .with("who", signer)
    .with("date", contract)
    .with("left", left)
    .with("limit", limit)
    .by(Some(contract.max(given.now.today)));
    vec![found]
}
