//! E7: no risk is named, or nobody is ready for it.

use super::{Detection, Rule, RuleInput, wording};
use crate::ids::Path;
use crate::message::Message;
use crate::model::{Risk, RiskStatus};
use crate::report::{Element, Severity};
use crate::schema::EntityKind;

/// **E7**: no risks (blocker); fewer than 2, or one without owner and contingency (minor). An empty
/// row is no risk; of a closed one nobody need be ready.
pub(super) const RULE: Rule = Rule { id: "E7", element: Some(Element::Risks), find };

const ENOUGH: usize = 2;

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let risks: Vec<_> = given
        .plan
        .risks_in_order()
        .into_iter()
        .filter(|(_, r)| !r.text.trim().is_empty())
        .collect();
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
        let names = wording::list(bare.iter().map(|(_, r, lacks)| {
            wording::noted(wording::quoted(&r.text, "nothing"), lacks.clone().into())
        }));
        found.push(
            Detection::new(
                "e7",
                Severity::Minor,
                bare.iter().map(|(id, ..)| Path::entity(EntityKind::Risks, id)),
            )
            .with("n", bare.len())
            .with("risks", names),
        );
    }
    found
}

fn none() -> Detection {
    Detection::new("e7-none", Severity::Blocker, [Path::root("risks")])
}

fn too_few() -> Detection {
    Detection::new("e7-few", Severity::Minor, [Path::root("risks")])
}

fn lacks(risk: &Risk, owned: bool) -> Option<Message> {
    match (owned, !risk.contingency.trim().is_empty()) {
        (true, true) => None,
        (true, false) => Some(Message::new("lacks-contingency")),
        (false, true) => Some(Message::new("lacks-owner")),
        (false, false) => Some(Message::new("lacks-both")),
    }
}
