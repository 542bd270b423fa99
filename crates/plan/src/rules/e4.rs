//! E4: too few stakeholders of the buyer are known.

use super::{Found, Given, Rule, named, wording};
use crate::ids::{Kin, Path};
use crate::model::Side;
use crate::report::{Element, Severity};

/// **E4**: no buyer stakeholder (blocker); fewer than T_stake named people (major); for enterprise deals fewer than six
/// is worth a word (minor). A role that nobody fills yet is a stakeholder, but no named person. Who left counts no more.
pub(super) const RULE: Rule = Rule {
    id: "E4",
    element: Some(Element::People),
    about: "Too few stakeholders of the buyer are named.",
    find,
};

fn find(given: &Given<'_>) -> Vec<Found> {
    let buyers: Vec<_> = given
        .plan
        .people
        .iter()
        .filter(|(_, p)| p.side == Some(Side::Buyer) && p.removed.is_none() && !p.left)
        .collect();
    if buyers.is_empty() {
        return vec![none()];
    }
    let (named, unnamed): (Vec<_>, Vec<_>) = buyers.into_iter().partition(|(_, p)| named::is_named(p));
    let (severity, limit) = match usize_of(given.limits.stakeholders) {
        limit if named.len() < limit => (Severity::Major, limit),
        _ if named.len() < usize_of(given.limits.stakeholders_advised) => {
            (Severity::Minor, usize_of(given.limits.stakeholders_advised))
        }
        _ => return Vec::new(),
    };
    let n = match named.len() {
        0 => "nobody".to_owned(),
        1 => "1 person".to_owned(),
        n => format!("{n} people"),
    };
    let gaps = wording::list(unnamed.iter().map(|(_, p)| {
        let name = p.name.as_deref().unwrap_or("");
        wording::quoted(name, "an entry without a name")
    }));
    let gaps = if gaps.is_empty() { String::new() } else { format!(" Without a name: {gaps}.") };
    let evidence: Vec<Path> = match unnamed.is_empty() {
        true => vec![Path::root("people")],
        false => unnamed.iter().map(|(id, _)| Path::entity(Kin::People, id)).collect(),
    };
    let needs = match severity {
        Severity::Minor => format!("a deal of this size is better off with {limit}"),
        Severity::Blocker | Severity::Major | Severity::Info => {
            format!("a deal of this size needs {limit} or more")
        }
    };
    let is = if named.len() > 1 { "are" } else { "is" };
    let found = Found::new(severity, evidence)
        .fired(format!("{n} named"), format!("at least {limit}"))
        .seller(
            format!("Of the buyer's side {n} {is} named; {needs}.{gaps}"),
            "Ask who else has a say or a veto, also those you have not met, and add them by name.",
        )
        .buyer(
            format!("Of your side {n} {is} named in the plan.{gaps}"),
            "Add the colleagues who have a say in it or work on it.",
        );
    vec![found]
}

fn none() -> Found {
    Found::new(Severity::Blocker, [Path::root("people")])
        .fired("0 people of the buyer", "at least 1")
        .turn_of(Side::Buyer)
        .seller(
            "No stakeholder of the buyer is in the plan.",
            "Add your contact, then ask together who decides, who pays, who reviews and who uses it.",
        )
        .buyer(
            "Nobody of your side is in the plan yet.",
            "Add yourself and the colleagues who have a say in it.",
        )
}

fn usize_of(n: u16) -> usize {
    usize::from(n)
}
