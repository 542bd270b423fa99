//! R5: the buyer took an owner or a date back.

use super::witness::Witness;
use super::{Found, Given, Rule, wording};
use crate::attest::Kind;
use crate::authority::PROVEN;
use crate::ids::{Kin, Path};
use crate::message::{Message, Param};
use crate::model::Side;
use crate::report::Severity;

/// **R5** (major): a verified person of the buyer withdrew an owner or a date: emptied it where it still stands empty, or took back that they
/// confirmed it.
pub(super) const RULE: Rule = Rule { id: "R5", element: None, find };

fn find(given: &Given<'_>) -> Vec<Found> {
    let Some(witness) = Witness::of(given) else { return Vec::new() };
    let mut places: Vec<(Path, Param)> = Vec::new();
    let emptied = |path: &Path| {
        let last = witness.history.entries(path).last();
        last.is_some_and(|e| {
            let is_buyers = e.by.side == Side::Buyer && e.by.assurance >= PROVEN;
            is_buyers && e.note.to.is_null() && !e.note.from.is_null()
        })
    };
    // Only what was confirmed as a whole and not confirmed anew.
    let taken_back = |path: &Path| {
        let about = |e: &&crate::attest::Attestation| {
            e.kind == Kind::Confirm && e.by.side == Side::Buyer && e.subject == path.as_str()
        };
        let ledger = witness.record.evidence.ledger();
        let last = ledger.entries().iter().rfind(about);
        last.is_some_and(|e| ledger.is_withdrawn(&e.id)) && !witness.holds(path)
    };
    for key in ["goLive", "goLiveOwner", "closeDate"] {
        let path = Path::of("plan", key);
        if emptied(&path) || taken_back(&path) {
            places.push((path, wording::field(key)));
        }
    }
    for (id, step) in given.plan.steps_in_order().into_iter().filter(|(_, step)| step.is_open()) {
        let path = Path::entity(Kin::Steps, id);
        for (key, name) in [
            ("owner", wording::field("owner")),
            ("due", Message::new("field-date").into()),
            ("fixedOn", wording::field("fixedOn")),
        ] {
            if emptied(&path.field(key)) {
                let name = wording::noted(wording::title(step), name);
                places.push((path.field(key), name));
            }
        }
        if taken_back(&path) {
            places.push((path, wording::title(step)));
        }
    }
    if places.is_empty() {
        return Vec::new();
    }
    let names = wording::list(places.iter().map(|(_, name)| name.clone()));
    let n = places.len();
    let found = Found::new("r5", Severity::Major, places.into_iter().map(|(path, _)| path))
        .with("n", n)
        .with("places", names);
    vec![found]
}
