//! The entry among the people of a plan that an address of e-mail names.
//!
//! An address names at most one entry of a side. Two entries can carry one address: two colleagues
//! add the same person, or somebody with a link adds a second one. Then the record decides, and so
//! only the relay can tell: the entry counts that got its address from a verified person of the
//! entry's own side; without one, from the call that created the plan or from a verified person of
//! the other side; last from a guest. Among equals the first one counts. The others are *doubles*,
//! and nobody is known by them. A browser has the list of doubles from the report; where it has
//! none yet, an address that two entries carry names nobody.

use std::collections::{BTreeMap, BTreeSet};

use crate::history::{EditChannel, FieldLog};
use crate::ids::Id;
use crate::letters::folded;
use crate::model::{Plan, Side, Stakeholder};
use crate::place::Place;
use crate::schema::{EntityKind, Key};

/// An address as it is compared: trimmed, without the difference of capital letters. `None` where
/// nothing is left.
pub fn compared(address: &str) -> Option<String> {
    let address = address.trim();
    (!address.is_empty()).then(|| folded(address))
}

/// The entry of a side that an address names, given the doubles of the plan.
pub fn bearer<'a>(
    plan: &'a Plan,
    side: Side,
    address: &str,
    doubles: &BTreeSet<Id>,
) -> Option<&'a Id> {
    let address = compared(address)?;
    let mut carriers = plan.people.iter().filter(|(id, person)| {
        carried(person) == Some((side, address.clone())) && !doubles.contains(*id)
    });
    let first = carriers.next()?;
    carriers.next().is_none().then_some(first.0)
}

/// The entries of a side by the addresses that name them, given the doubles of the plan: as
/// [`bearer`], for many addresses at once.
pub fn bearers<'a>(plan: &'a Plan, side: Side, doubles: &BTreeSet<Id>) -> BTreeMap<String, &'a Id> {
    let mut named: BTreeMap<String, Option<&Id>> = BTreeMap::new();
    for (id, person) in plan.people.iter().filter(|(id, _)| !doubles.contains(*id)) {
        let Some((_, address)) = carried(person).filter(|(of, _)| *of == side) else { continue };
        // An address that two entries carry names nobody.
        named.entry(address).and_modify(|known| *known = None).or_insert(Some(id));
    }
    named.into_iter().filter_map(|(address, id)| Some((address, id?))).collect()
}

/// The entries that carry an address which names another entry of their side.
pub fn doubles(plan: &Plan, history: &FieldLog) -> BTreeSet<Id> {
    let mut carriers: BTreeMap<(Side, String), Vec<&Id>> = BTreeMap::new();
    for (id, person) in &plan.people {
        if let Some(carried) = carried(person) {
            carriers.entry(carried).or_default().push(id);
        }
    }
    let mut doubles = BTreeSet::new();
    for ((side, _), ids) in carriers.iter().filter(|(_, ids)| ids.len() > 1) {
        let named = ids.iter().min_by_key(|id| claim(history, *side, id));
        doubles.extend(ids.iter().filter(|id| Some(*id) != named).map(|id| Id::clone(id)));
    }
    doubles
}

/// The side and the address of somebody who is not taken out.
fn carried(person: &Stakeholder) -> Option<(Side, String)> {
    let address = person.email.as_deref().and_then(compared)?;
    person.side.filter(|_| person.removed.is_none()).map(|side| (side, address))
}

/// How well an address was given to an entry: the least is the best.
fn claim(history: &FieldLog, side: Side, id: &Id) -> (u8, u64, u32) {
    let address = Place::field(EntityKind::People, id, Key::Email);
    let given = address.and_then(|address| history.last(&address));
    // An entry without a record came with the plan.
    let Some(given) = given else { return (1, 0, 0) };
    let rank = match given.how {
        EditChannel::Created => 1,
        EditChannel::Live | EditChannel::Offline if !given.by.assurance.is_verified() => 2,
        EditChannel::Live | EditChannel::Offline => u8::from(given.by.side != side),
    };
    (rank, given.seq, given.nth)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use serde_json::{Value, json};

    use super::*;
    use crate::history::{ChangeKind, LogEntry, Note};
    use crate::people::Person;

    /// An entry of the record: who gave an entry its address, or added it with one.
    fn gave(seq: u64, path: &str, by: (Side, u8), how: EditChannel) -> LogEntry {
        let what = if path.ends_with("email") { ChangeKind::Written } else { ChangeKind::Added };
        let place = Place::parse(path).unwrap();
        let note = Note { place, what, from: Value::Null, to: Value::Null };
        let (side, assurance) = by;
        let by = Person {
            sub: format!("s{seq}"),
            name: String::new(),
            side,
            assurance: assurance.into(),
        };
        LogEntry { seq, nth: 0, at: DateTime::UNIX_EPOCH, note, by, how }
    }

    fn doubles_of(people: Value, record: Vec<LogEntry>) -> Vec<String> {
        let plan = Plan::read(&json!({ "people": people })).plan;
        let doubles = doubles(&plan, &FieldLog::of(record));
        doubles.iter().map(|id| id.as_str().to_owned()).collect()
    }

    #[test]
    fn gst30_the_record_says_which_of_two_entries_an_address_names() {
        use EditChannel::{Created, Live};
        use Side::{Buyer, Seller};
        let two = || {
            let of = |email: &str| json!({"name": "Dana", "side": "buyer", "email": email});
            json!({"A": of("dana@acme.example"), "D": of(" Dana@ACME.example"),
                "S": {"name": "Dana", "side": "seller", "email": "dana@acme.example"},
                "X": {"name": "Dana", "side": "buyer", "email": "dana@acme.example",
                    "removed": {"at": "2026-11-30T09:00:00Z"}}})
        };
        type SideAndAssurance = (Side, u8);
        let both = |d: (SideAndAssurance, EditChannel), a: (SideAndAssurance, EditChannel)| {
            doubles_of(two(), vec![gave(1, "people/D", d.0, d.1), gave(2, "people/A", a.0, a.1)])
        };
        // Among equals the first counts: neither ids nor later guests change that.
        assert_eq!(both(((Buyer, 2), Live), ((Buyer, 0), Live)), ["A"]);
        assert_eq!(both(((Buyer, 2), Live), ((Seller, 2), Live)), ["A"]);
        assert_eq!(both(((Buyer, 2), Live), ((Buyer, 2), Live)), ["A"]);
        assert_eq!(both(((Seller, 2), Created), ((Buyer, 1), Live)), ["A"]);
        assert_eq!(both(((Seller, 2), Created), ((Seller, 3), Live)), ["A"]);
        // A verified person of the own side goes before guests, the plan's maker and the others.
        assert_eq!(both(((Buyer, 0), Live), ((Buyer, 2), Live)), ["D"]);
        assert_eq!(both(((Seller, 0), Live), ((Seller, 2), Live)), ["D"]);
        assert_eq!(both(((Seller, 2), Created), ((Buyer, 2), Live)), ["D"]);
        // An address that was set later counts from then on.
        let later = vec![
            gave(1, "people/D", (Buyer, 2), Live),
            gave(2, "people/A", (Buyer, 2), Live),
            gave(3, "people/D/email", (Buyer, 0), Live),
        ];
        assert_eq!(doubles_of(two(), later), ["D"]);
        // The doubles are no bearers; without the list nobody is, and the other side has its own.
        let plan = Plan::read(&json!({ "people": two() })).plan;
        let named = |side, doubles: &[&str]| {
            let doubles = doubles.iter().map(|id| Id::from(*id)).collect();
            bearer(&plan, side, "DANA@acme.example", &doubles).map(Id::as_str)
        };
        assert_eq!(named(Buyer, &["A"]), Some("D"));
        assert_eq!((named(Buyer, &[]), named(Seller, &[])), (None, Some("S")));
    }
}
