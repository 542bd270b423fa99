//! The addresses that the people of a plan carry, to know at once whether two entries of a side
//! carry one: a plan can have many people, and a guest's update is judged each time.

use std::collections::BTreeMap;

use countersign_plan::Place;
use countersign_plan::bearer::compared;
use countersign_plan::document::PlanDoc;
use countersign_plan::ids::Id;
use countersign_plan::model::Side;
use countersign_plan::schema::{EntityKind, Key};

/// A side, and an address of one of its people as addresses are compared.
type SideAddress = (Side, String);

/// The addresses of people who are not taken out.
#[derive(Default)]
pub(super) struct Addresses {
    by_person: BTreeMap<Id, SideAddress>,
    carriers: BTreeMap<SideAddress, usize>,
}

impl Addresses {
    /// Notes a person as they stand in a document.
    pub(super) fn note(&mut self, doc: &PlanDoc, person: &Id) {
        let carried = carried(doc, person);
        if self.by_person.get(person) == carried.as_ref() {
            return;
        }
        if let Some(former) = self.by_person.remove(person)
            && let Some(count) = self.carriers.get_mut(&former)
        {
            *count -= 1;
            if *count == 0 {
                self.carriers.remove(&former);
            }
        }
        if let Some(carried) = carried {
            *self.carriers.entry(carried.clone()).or_default() += 1;
            self.by_person.insert(person.clone(), carried);
        }
    }

    /// Whether somebody else was noted with the address that a person carries in a document.
    pub(super) fn is_shared(&self, doc: &PlanDoc, person: &Id) -> bool {
        let Some(carried) = carried(doc, person) else { return false };
        let own = usize::from(self.by_person.get(person) == Some(&carried));
        self.carriers.get(&carried).is_some_and(|count| *count > own)
    }
}

fn carried(doc: &PlanDoc, person: &Id) -> Option<SideAddress> {
    let value = |key| Place::field(EntityKind::People, person, key).map(|place| doc.value(&place));
    let address = compared(value(Key::Email)?.as_str()?)?;
    let side = Side::from_word(value(Key::Side)?.as_str()?)?;
    value(Key::Removed)?.is_null().then_some((side, address))
}
