//! A plan's steps and people as CSV.

use std::collections::{BTreeMap, BTreeSet};

use super::{Column, cells};
use crate::ids::Id;
use crate::message::Catalogue;
use crate::model::{LinkBasis, Plan, Stakeholder, Step};

/// The text of a person's column.
type OfPerson = fn(&Stakeholder) -> String;

/// The columns of an owner.
const OWNER: [(Column, OfPerson); 4] = [
    (Column::Owner, name),
    (Column::OwnerSide, side),
    (Column::OwnerEmail, email),
    (Column::OwnerRole, role),
];

/// The table, as UTF-8 with a byte order mark (without one, Excel reads it in a local character
/// set) and CRLF.
///
/// Steps and people that were removed are left out. A cell that a spreadsheet would take for a
/// formula is written with an apostrophe before it, which the import takes away again. The headings
/// are in the language of the catalogue.
pub fn csv(plan: &Plan, words: &dyn Catalogue) -> String {
    let steps = plan.steps_in_order();
    let numbers: BTreeMap<&Id, usize> =
        steps.iter().enumerate().map(|(nth, (id, _))| (*id, nth + 1)).collect();
    let mut named = BTreeSet::new();
    let columns = Column::written();
    let mut table: Vec<Vec<String>> =
        vec![columns.iter().map(|column| words.message(&column.heading())).collect()];
    for (id, step) in &steps {
        named.extend(step.owner.iter().chain(&step.partner));
        let cells = columns.iter().map(|column| cell(*column, plan, id, step, &numbers));
        table.push(cells.collect());
    }
    let others = plan.people.iter().filter(|(id, p)| p.removed.is_none() && !named.contains(id));
    for (_, person) in others {
        let mut row = vec![String::new(); columns.len()];
        for (column, read) in OWNER {
            if let Some(at) = columns.iter().position(|c| *c == column) {
                row[at] = read(person);
            }
        }
        table.push(row);
    }
    let mut text = String::from("\u{FEFF}");
    for row in table {
        let row: Vec<String> = row.iter().map(|c| quoted(&cells::guarded(c.trim()))).collect();
        text.push_str(&row.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(
    column: Column,
    plan: &Plan,
    id: &Id,
    step: &Step,
    numbers: &BTreeMap<&Id, usize>,
) -> String {
    let of = |id: &Option<Id>, read: OfPerson| {
        id.as_ref().and_then(|id| plan.person(id)).map(read).unwrap_or_default()
    };
    let links = |confirmed: bool| {
        let mut befores: Vec<usize> = step
            .after
            .iter()
            .filter(|(_, basis)| !confirmed || **basis == LinkBasis::Confirmed)
            .filter_map(|(before, _)| numbers.get(before).copied())
            .collect();
        befores.sort_unstable();
        befores.iter().map(usize::to_string).collect::<Vec<_>>().join("; ")
    };
    let date = |date: Option<chrono::NaiveDate>| date.map(|d| d.to_string()).unwrap_or_default();
    let days = |days: Option<u16>| days.map(|d| d.to_string()).unwrap_or_default();
    match column {
        Column::No => numbers.get(id).map(usize::to_string).unwrap_or_default(),
        Column::Step => step.title.clone(),
        Column::Kind => step.kind.map(|k| k.word().to_owned()).unwrap_or_default(),
        Column::Review => step.review.map(|r| r.word().to_owned()).unwrap_or_default(),
        Column::Owner => of(&step.owner, name),
        Column::OwnerSide => of(&step.owner, side),
        Column::OwnerEmail => of(&step.owner, email),
        Column::OwnerRole => of(&step.owner, role),
        Column::Partner => of(&step.partner, name),
        Column::PartnerSide => of(&step.partner, side),
        Column::PartnerEmail => of(&step.partner, email),
        Column::PartnerRole => of(&step.partner, role),
        Column::DaysMin => days(step.days_min),
        Column::Days => days(step.days),
        Column::Due => date(step.due),
        Column::FixedOn => date(step.fixed_on),
        Column::Status => step.status.map(|s| s.word().to_owned()).unwrap_or_default(),
        Column::StartedOn => date(step.started_on),
        Column::DoneOn => date(step.done_on),
        Column::After => links(false),
        Column::AfterConfirmed => links(true),
        Column::Line(key) => step.lines.get(key).unwrap_or_default().to_owned(),
        Column::Notes => step.notes.clone(),
        Column::Id => id.as_str().to_owned(),
        Column::BuyerOwner | Column::SellerOwner => String::new(),
    }
}

fn name(person: &Stakeholder) -> String {
    person.name.clone().unwrap_or_default()
}

fn side(person: &Stakeholder) -> String {
    person.side.map(|s| s.word().to_owned()).unwrap_or_default()
}

fn email(person: &Stakeholder) -> String {
    person.email.clone().unwrap_or_default()
}

fn role(person: &Stakeholder) -> String {
    person.role.map(|r| r.word().to_owned()).unwrap_or_default()
}

fn quoted(cell: &str) -> String {
    let plain = !cell.contains(['"', ',', ';', '\t', '\r', '\n']) && cell.trim() == cell;
    if plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}
