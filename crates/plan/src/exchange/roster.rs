//! People out of the labels in owner columns: each once per side.

use std::collections::BTreeMap;

use super::{mint, vocabulary};
use crate::ids::Id;
use crate::model::{Role, Side, Stakeholder};
use crate::schema::EntityKind;

/// The people that a file names, in the order in which it names them.
#[derive(Debug)]
pub(super) struct Roster<'a> {
    plan: &'a str,
    people: Vec<(Id, Stakeholder)>,
}

/// The statements of a row about a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Mention {
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) side: Option<Side>,
    pub(super) role: Option<Role>,
    pub(super) job_title: Option<String>,
}

impl Mention {
    /// Reads a label as people write them: `Dana W. (VP Ops, champion)` is Dana W., job title VP
    /// Ops, champion.
    pub(super) fn of_label(label: &str, side: Option<Side>) -> Option<Mention> {
        let label = label.trim();
        let (name, within) = match label.strip_suffix(')').and_then(|l| l.split_once('(')) {
            Some((name, within)) if !name.trim().is_empty() => (name.trim(), within.trim()),
            _ => (label, ""),
        };
        let title: Vec<&str> = within
            .split(',')
            .map(str::trim)
            .filter(|part| !part.is_empty() && vocabulary::role(part).is_none())
            .collect();
        let title = (!title.is_empty()).then(|| title.join(", "));
        let name = (!name.is_empty()).then(|| name.to_owned())?;
        Some(Mention {
            name: Some(name),
            email: None,
            side,
            role: vocabulary::guess_role(label),
            job_title: title,
        })
    }

    fn is_empty(&self) -> bool {
        self.name.is_none() && self.email.is_none()
    }
}

impl<'a> Roster<'a> {
    /// Nobody yet. `plan` distinguishes the ids from those of other plans.
    pub(super) fn new(plan: &'a str) -> Roster<'a> {
        Roster { plan, people: Vec::new() }
    }

    /// The person mentioned: known already when name, address and side agree as far as both are
    /// given.
    pub(super) fn enter(&mut self, mention: Mention) -> Option<Id> {
        if mention.is_empty() {
            return None;
        }
        let known = match self.people.iter().position(|(_, p)| is_exactly(p, &mention)) {
            Some(exact) => Some(exact),
            None => self.people.iter().position(|(_, p)| may_be(p, &mention)),
        };
        let at = known.unwrap_or_else(|| {
            let nth = self.people.len();
            let what = format!("{:?}{:?}{:?}", mention.side, mention.name, mention.email);
            self.people.push((
                mint::id(self.plan, EntityKind::People, nth, &what),
                Stakeholder::default(),
            ));
            nth
        });
        let (id, person) = &mut self.people[at];
        person.name = person.name.take().or(mention.name);
        person.email = person.email.take().or(mention.email);
        person.side = person.side.or(mention.side);
        person.role = person.role.or(mention.role);
        person.job_title = person.job_title.take().or(mention.job_title);
        Some(id.clone())
    }

    /// The side of a person, where it is known.
    pub(super) fn side(&self, id: &Id) -> Option<Side> {
        self.people.iter().find(|(known, _)| known == id).and_then(|(_, p)| p.side)
    }

    pub(super) fn len(&self) -> usize {
        self.people.len()
    }

    pub(super) fn into_people(self) -> BTreeMap<Id, Stakeholder> {
        self.people.into_iter().collect()
    }
}

fn is_exactly(person: &Stakeholder, mention: &Mention) -> bool {
    same(&person.name, &mention.name)
        && same(&person.email, &mention.email)
        && person.side == mention.side
}

fn may_be(person: &Stakeholder, mention: &Mention) -> bool {
    let agree = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || same(a, b);
    let shared = (person.name.is_some() && same(&person.name, &mention.name))
        || (person.email.is_some() && same(&person.email, &mention.email));
    let sides = person.side.is_none() || mention.side.is_none() || person.side == mention.side;
    shared && sides && agree(&person.name, &mention.name) && agree(&person.email, &mention.email)
}

fn same(a: &Option<String>, b: &Option<String>) -> bool {
    a.as_deref().map(str::to_lowercase) == b.as_deref().map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str, side: Side) -> Mention {
        Mention::of_label(text, Some(side)).expect("a label")
    }

    #[test]
    fn a_label_tells_name_title_and_role() {
        let dana = label("Dana W. (VP Ops, champion)", Side::Buyer);
        assert_eq!(dana.name.as_deref(), Some("Dana W."));
        assert_eq!(dana.job_title.as_deref(), Some("VP Ops"));
        assert_eq!(dana.role, Some(Role::Champion));
        assert_eq!(Mention::of_label("  ", None), None);
        assert_eq!(label("(TBD)", Side::Buyer).name.as_deref(), Some("(TBD)"));
    }

    #[test]
    fn one_person_is_entered_once_per_side() {
        let mut roster = Roster::new("p");
        let dana = roster.enter(label("Dana W. (VP Ops, champion)", Side::Buyer));
        assert_eq!(roster.enter(label("dana w.", Side::Buyer)), dana);
        assert_ne!(roster.enter(label("Dana W.", Side::Seller)), dana);
        let mailed = Mention {
            name: Some("Dana W.".to_owned()),
            email: Some("dana@acme.example".to_owned()),
            side: Some(Side::Buyer),
            ..Mention::default()
        };
        assert_eq!(roster.enter(mailed.clone()), dana, "an address that was missing is added");
        let other = Mention { email: Some("other@acme.example".to_owned()), ..mailed };
        assert_ne!(roster.enter(other), dana, "another address is another person");
        assert_eq!(roster.len(), 3);
        assert_eq!(roster.enter(Mention::default()), None);
    }
}
