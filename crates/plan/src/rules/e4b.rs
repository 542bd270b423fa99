//! E4b: nobody is known who may say yes.

use super::{Detection, Rule, RuleInput, named, wording};
use crate::ids::Path;
use crate::model::{Role, Side};
use crate::report::{Element, Severity};
use crate::schema::EntityKind;

/// **E4b** (major): no economic buyer or signer, or the role without a known person. Silent while
/// there is no buyer stakeholder at all, which E4 says.
pub(super) const RULE: Rule = Rule { id: "E4b", element: Some(Element::People), find };

fn find(given: &RuleInput<'_>) -> Vec<Detection> {
    let mut buyers = given
        .plan
        .people
        .iter()
        .filter(|(_, p)| p.side == Some(Side::Buyer) && p.removed.is_none() && !p.left)
        .peekable();
    if buyers.peek().is_none() {
        return Vec::new();
    }
    let deciders: Vec<_> = buyers.filter(|(_, p)| p.role == Some(Role::EconomicBuyer)).collect();
    if deciders.iter().any(|(_, p)| named::is_named(p)) {
        return Vec::new();
    }
    let found = match deciders.first() {
        None => Detection::new("e4b-none", Severity::Major, [Path::root("people")]),
        Some((id, person)) => {
            let who = wording::quoted(person.name.as_deref().unwrap_or(""), "the-role");
            Detection::new("e4b-role", Severity::Major, [Path::entity(EntityKind::People, id)])
                .with("who", who)
        }
    };
    vec![found]
}
