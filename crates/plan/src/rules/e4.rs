//! E4: too few stakeholders of the buyer are known.

use super::{Detection, Rule, RuleInput, named, wording};
use crate::ids::Path;
use crate::model::Side;
use crate::report::{Element, Severity};
use crate::schema::EntityKind;

/// **E4**: no buyer stakeholder (blocker); fewer than T_stake named people (major); for enterprise
/// deals fewer than six is worth a word (minor). A role that nobody fills yet is a stakeholder, but
/// no named person. A person who left counts no more.
pub(super) const RULE: Rule = Rule { id: "E4", element: Some(Element::People), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let buyers: Vec<_> = given
        .plan
        .people
        .iter()
        .filter(|(_, p)| p.side == Some(Side::Buyer) && p.removed.is_none() && !p.left)
        .collect();
    if buyers.is_empty() {
        return vec![none()];
    }
    let (named, unnamed): (Vec<_>, Vec<_>) =
        buyers.into_iter().partition(|(_, p)| named::is_named(p));
    let (severity, limit) = match usize_of(given.limits.stakeholders) {
        limit if named.len() < limit => (Severity::Major, limit),
        _ if named.len() < usize_of(given.limits.stakeholders_advised) => {
            (Severity::Minor, usize_of(given.limits.stakeholders_advised))
        }
        _ => return Vec::new(),
    };
    let gaps = wording::list(unnamed.iter().map(|(_, p)| {
        let name = p.name.as_deref().unwrap_or("");
        wording::quoted(name, "an-entry-without-a-name")
    }));
    let evidence: Vec<Path> = match unnamed.is_empty() {
        true => vec![Path::root("people")],
        false => unnamed.iter().map(|(id, _)| Path::entity(EntityKind::People, id)).collect(),
    };
    let found = match severity {
        Severity::Minor => Detection::new("e4-advised", severity, evidence)
            .with("n", named.len())
            .with("limit", limit)
            .with("unnamed", unnamed.len())
            .with("gaps", gaps),
        Severity::Blocker | Severity::Major | Severity::Info => {
            Detection::new("e4-few", severity, evidence)
                .with("n", named.len())
                .with("limit", limit)
                .with("unnamed", unnamed.len())
                .with("gaps", gaps)
        }
    };
    vec![found]
}

fn none() -> Detection {
    Detection::new("e4-none", Severity::Blocker, [Path::root("people")]).turn_of(Side::Buyer)
}

fn usize_of(n: u16) -> usize {
    usize::from(n)
}
