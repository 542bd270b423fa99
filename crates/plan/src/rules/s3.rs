//! S3: the signer's side changed what it signed.

use super::witness::RuleRecord;
use super::{Detection, Rule, RuleInput, s2, wording};
use crate::attest::AttestationStatus;
use crate::model::Side;
use crate::report::Severity;

/// **S3**: the terms differ from those that the buyer signed last, by changes of their own side
/// alone: amended, to be renewed with one tap (minor; major once that waits for more than T_renew,
/// and the plan has lapsed).
pub(super) const RULE: Rule = Rule { id: "S3", element: None, find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let Some(witness) = RuleRecord::of(given) else { return Vec::new() };
    let Some(signature) = witness.signature().filter(|s| s.standing == AttestationStatus::Amended)
    else {
        return Vec::new();
    };
    let since = witness.day(signature.since.unwrap_or(signature.at));
    let limit = given.limits.renew_working_days;
    let waits = given.working_days(since, given.now.today);
    let severity = if waits > i64::from(limit) { Severity::Major } else { Severity::Minor };
    let signer = wording::quoted(&signature.by.name, "the-buyer");
    let places = s2::places(given.plan, &signature.changes);
    let found =
        Detection::at("s3", severity, signature.changes.iter().map(|change| change.place.clone()))
            .with("n", signature.changes.len())
            .with("who", signer)
            .with("places", places)
            .with("days", waits)
            .with("limit", limit)
            .turn_of(Side::Buyer)
            .by(Some(
                given.calendars.side(Side::Buyer).add(since, i32::from(limit)).max(given.now.today),
            ));
    vec![found]
}
