//! E7: no risk is named, or nobody is ready for it.

use super::{Found, Given, Rule, wording};
use crate::ids::{Kin, Path};
use crate::model::{Risk, RiskStatus};
use crate::report::{Element, Severity};

/// **E7**: no risks (blocker); fewer than 2, or one without owner and contingency (minor). An empty row is no risk; of
/// a closed one nobody need be ready.
pub(super) const RULE: Rule = Rule {
    id: "E7",
    element: Some(Element::Risks),
    about: "There are no risks, fewer than two, or one lacks its owner or contingency.",
    find,
};

const ENOUGH: usize = 2;

fn find(given: &Given<'_>) -> Vec<Found> {
    let risks: Vec<_> =
        given.plan.risks_in_order().into_iter().filter(|(_, r)| !r.text.trim().is_empty()).collect();
    if risks.is_empty() {
        return vec![none()];
    }
    let mut found = Vec::new();
    if risks.len() < ENOUGH {
        found.push(too_few());
    }
    let bare: Vec<_> = risks
        .iter()
        .filter(|(_, r)| r.status != Some(RiskStatus::Closed))
        .filter_map(|(id, r)| {
            let owned = r.owner.as_ref().is_some_and(|owner| given.plan.person(owner).is_some());
            Some((*id, *r, lacks(r, owned)?))
        })
        .collect();
    if !bare.is_empty() {
        let n = wording::count(bare.len(), "risk");
        let names = wording::list(
            bare.iter().map(|(_, r, lacks)| format!("{} ({lacks})", wording::quoted(&r.text, ""))),
        );
        let lack = if bare.len() == 1 { "lacks" } else { "lack" };
        found.push(
            Found::new(Severity::Minor, bare.iter().map(|(id, ..)| Path::entity(Kin::Risks, id)))
                .fired(format!("{n} not provided for"), "0")
                .seller(
                    format!("{n} {lack} an owner or a contingency: {names}."),
                    "Ask for each: who watches it, and what do we do when it happens?",
                )
                .buyer(
                    format!("{n} {lack} an owner or a contingency: {names}."),
                    "Say who watches it and what is done when it happens.",
                ),
        );
    }
    found
}

fn none() -> Found {
    Found::new(Severity::Blocker, [Path::root("risks")])
        .fired("0 risks", "at least 1")
        .seller(
            "No risk is named: either nobody looked, or nobody dared to say.",
            "Ask the buyer what could keep this from happening in time, and write down what you will both do then.",
        )
        .buyer("No risk is named yet.", "Write what could keep it from happening in time, and what to do then.")
}

fn too_few() -> Found {
    Found::new(Severity::Minor, [Path::root("risks")])
        .fired("1 risk", "at least 2")
        .seller(
            "Only one risk is named.",
            "Ask the buyer what else delayed the last project of this kind at their company.",
        )
        .buyer("One risk is named so far.", "Add what else could delay it.")
}

fn lacks(risk: &Risk, owned: bool) -> Option<&'static str> {
    match (owned, !risk.contingency.trim().is_empty()) {
        (true, true) => None,
        (true, false) => Some("no contingency"),
        (false, true) => Some("no owner"),
        (false, false) => Some("neither"),
    }
}
