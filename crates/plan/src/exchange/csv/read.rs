//! A table of steps as a plan.

use std::collections::{BTreeMap, BTreeSet};

use super::table::SheetTable;
use super::{Column, cells};
use crate::document;
use crate::email::is_address;
use crate::exchange::roster::{Mention, Roster};
use crate::exchange::{
    BadCell, ENTITIES_MAX, ImportError, ImportedPlan, circle, counted, mint, shortened,
    text_too_long, too_many, understood_text, value_too_long, vocabulary,
};
use crate::ids::Id;
use crate::message::{Catalogue, Message};
use crate::model::{Lines, LinkBasis, Plan, Side, Step, StepKind, StepStatus, ValueForm};
use crate::schema::{EntityKind, Root, lines};

/// Reads a table. `name` becomes the plan's title.
pub(in crate::exchange) fn import(
    text: &str,
    name: &str,
    words: &dyn Catalogue,
) -> Result<ImportedPlan, ImportError> {
    let table = SheetTable::read(text, words)?;
    let mut reading = TableReading {
        name,
        table: &table,
        roster: Roster::new(name),
        steps: Vec::new(),
        bad: Vec::new(),
        not_understood: table.not_understood(),
        sideless: 0,
    };
    for row in table.content() {
        reading.row(row);
    }
    reading.lengths()?;
    too_many("steps", reading.steps.len(), ENTITIES_MAX)?;
    too_many("people", reading.roster.len(), ENTITIES_MAX)?;
    reading.links();
    reading.finish()
}

/// A step as its row gives it.
struct StepDraft {
    row: usize,
    number: String,
    id: Option<Id>,
    step: Step,
    notes: Vec<String>,
    /// The steps it waits for, by their index.
    after: BTreeMap<usize, LinkBasis>,
}

struct TableReading<'a> {
    name: &'a str,
    table: &'a SheetTable,
    roster: Roster<'a>,
    steps: Vec<StepDraft>,
    bad: Vec<BadCell>,
    not_understood: Vec<Message>,
    /// Rows whose owner has no side.
    sideless: usize,
}

impl TableReading<'_> {
    fn row(&mut self, row: usize) {
        let cell = |column: Column| self.table.cell(row, column);
        let of_people = |column: &Column| {
            matches!(
                column,
                Column::Owner | Column::OwnerSide | Column::OwnerEmail | Column::OwnerRole
            )
        };
        let says_more = Column::written().iter().any(|c| !of_people(c) && !cell(*c).is_empty());
        if !says_more && cell(Column::BuyerOwner).is_empty() && cell(Column::SellerOwner).is_empty()
        {
            // A stakeholder who owns no step yet.
            self.owner(row);
            return;
        }
        let mut draft = StepDraft {
            row,
            number: cell(Column::No).trim_end_matches(".0").trim_start_matches('#').to_owned(),
            id: None,
            step: Step { title: cell(Column::Step).to_owned(), ..Step::default() },
            notes: Vec::new(),
            after: BTreeMap::new(),
        };
        if !cell(Column::Notes).is_empty() {
            draft.notes.push(cell(Column::Notes).to_owned());
        }
        self.id(row, &mut draft);
        self.words(row, &mut draft);
        draft.step.lines = Lines::of(Root::Steps, |key| {
            Some(cell(Column::Line(key)).to_owned()).filter(|line| !line.is_empty())
        });
        self.values(row, &mut draft.step);
        self.owners(row, &mut draft.step);
        for (heading, cell) in self.table.others(row) {
            draft.notes.push(if heading.is_empty() {
                cell.to_owned()
            } else {
                format!("{heading}: {cell}")
            });
        }
        self.steps.push(draft);
    }

    /// The id of the step, where the table brings a sound one that no row before has.
    fn id(&mut self, row: usize, draft: &mut StepDraft) {
        let cell = self.table.cell(row, Column::Id);
        if cell.is_empty() {
            return;
        }
        let id = Id::from(cell);
        let taken = self.steps.iter().any(|s| s.id.as_ref() == Some(&id));
        if id.is_sound() && !taken {
            draft.id = Some(id);
        } else {
            let text = format!("{:?}", shortened(cell));
            let what = if taken {
                Message::new("import-id-twice").with("text", text)
            } else {
                Message::new("import-no-id").with("text", text)
            };
            self.tell(row, Column::Id, what);
        }
    }

    /// Kind, review and status: what is no word of ours goes to the notes.
    fn words(&mut self, row: usize, draft: &mut StepDraft) {
        let cell = |column: Column| self.table.cell(row, column);
        let mut keep = Vec::new();
        let kind = cell(Column::Kind);
        if let Some((kind, review)) = vocabulary::kind(kind) {
            (draft.step.kind, draft.step.review) = (Some(kind), review);
        } else if !kind.is_empty() {
            draft.step.kind = Some(StepKind::Other);
            keep.push((Column::Kind, kind, ValueForm::StepKind));
        }
        let review = cell(Column::Review);
        if let Some(review) = vocabulary::review(review) {
            draft.step.review = Some(review);
        } else if !review.is_empty() {
            keep.push((Column::Review, review, ValueForm::Review));
        }
        let status = cell(Column::Status);
        if let Some(status) = vocabulary::status(status) {
            draft.step.status = Some(status);
        } else if !status.is_empty() {
            if vocabulary::is_health(status) {
                draft.step.status = Some(StepStatus::Open);
            }
            keep.push((Column::Status, status, ValueForm::StepStatus));
        }
        for (column, cell, form) in keep {
            draft.notes.push(self.note(column, cell));
            let what = Message::new("import-no-word")
                .with("text", format!("{:?}", shortened(cell)))
                .with("expected", form.message());
            self.tell(row, column, what);
        }
    }

    /// Dates and durations: what cannot be read refuses the file.
    fn values(&mut self, row: usize, step: &mut Step) {
        step.due = self.value(row, Column::Due, cells::date);
        step.fixed_on = self.value(row, Column::FixedOn, cells::date);
        step.started_on = self.value(row, Column::StartedOn, cells::date);
        step.done_on = self.value(row, Column::DoneOn, cells::date);
        let least = self.value(row, Column::DaysMin, cells::days).map(|(_, days)| days);
        let days = self.value(row, Column::Days, cells::days);
        step.days = days.map(|(_, days)| days).or(least.filter(|_| !self.table.has(Column::Days)));
        step.days_min = least
            .or(days.and_then(|(min, _)| min))
            .filter(|_| step.days.is_some() || least.is_some());
        if let (Some(min), Some(max)) = (step.days_min, step.days)
            && min > max
        {
            let expected = Message::new("import-at-most")
                .with("days", max)
                .with("column", self.table.heading(Column::Days));
            self.reject(row, Column::DaysMin, expected);
        }
    }

    fn value<T>(
        &mut self,
        row: usize,
        column: Column,
        read: fn(&str) -> Result<T, Message>,
    ) -> Option<T> {
        let cell = self.table.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        match read(cell) {
            Ok(value) => Some(value),
            Err(expected) => {
                self.reject(row, column, expected);
                None
            }
        }
    }

    fn owners(&mut self, row: usize, step: &mut Step) {
        if self.table.has(Column::BuyerOwner) || self.table.has(Column::SellerOwner) {
            let mut enter = |column: Column, side: Side| {
                self.roster.enter(Mention::of_label(self.table.cell(row, column), Some(side))?)
            };
            let buyer = enter(Column::BuyerOwner, Side::Buyer);
            let seller = enter(Column::SellerOwner, Side::Seller);
            let buyers = step.review.is_some() || step.kind == Some(StepKind::Approval);
            (step.owner, step.partner) = if (buyers && buyer.is_some()) || seller.is_none() {
                (buyer, seller)
            } else {
                (seller, buyer)
            };
        }
        if let Some(owner) = self.owner(row) {
            step.partner =
                step.partner.take().or(step.owner.take().filter(|before| *before != owner));
            step.owner = Some(owner);
        }
        let columns =
            [Column::Partner, Column::PartnerSide, Column::PartnerEmail, Column::PartnerRole];
        if let Some(partner) = self.person(row, columns) {
            step.partner = Some(partner);
        }
    }

    fn owner(&mut self, row: usize) -> Option<Id> {
        let columns = [Column::Owner, Column::OwnerSide, Column::OwnerEmail, Column::OwnerRole];
        let owner = self.person(row, columns)?;
        if self.roster.side(&owner).is_none() {
            self.sideless += 1;
        }
        Some(owner)
    }

    /// The person under four columns: name, side, address, role.
    fn person(&mut self, row: usize, [name, side, email, role]: [Column; 4]) -> Option<Id> {
        let cell = |column: Column| self.table.cell(row, column);
        let shown = |column: Column| format!("{:?}", shortened(cell(column)));
        let mut told = Vec::new();
        let known_side = vocabulary::side(cell(side)).or_else(|| vocabulary::side(cell(name)));
        if !cell(side).is_empty() && vocabulary::side(cell(side)).is_none() {
            told.push((side, Message::new("import-no-side").with("text", shown(side))));
        }
        // A table with a role for each is one of ours: its names are names. Others write labels.
        let mut mention = if self.table.has(role) {
            let name = Some(cell(name)).filter(|n| !n.is_empty()).map(str::to_owned);
            Mention { name, side: known_side, ..Mention::default() }
        } else {
            Mention::of_label(cell(name), known_side)
                .unwrap_or(Mention { side: known_side, ..Mention::default() })
        };
        mention.email = Some(cell(email)).filter(|e| is_address(e)).map(str::to_owned);
        if !cell(email).is_empty() && mention.email.is_none() {
            told.push((email, Message::new("import-no-address").with("text", shown(email))));
        }
        if !cell(role).is_empty() {
            mention.role = vocabulary::role(cell(role));
            if mention.role.is_none() {
                told.push((role, Message::new("import-no-role").with("text", shown(role))));
            }
        }
        for (column, what) in told {
            self.tell(row, column, what);
        }
        self.roster.enter(mention)
    }

    /// Values that would be longer than a plan holds them. Cells have been bounded as texts
    /// already.
    fn lengths(&self) -> Result<(), ImportError> {
        let lines = lines(Root::Steps).map(|line| Column::Line(line.key));
        let people = [
            Column::Owner,
            Column::OwnerEmail,
            Column::Partner,
            Column::PartnerEmail,
            Column::BuyerOwner,
            Column::SellerOwner,
        ];
        let short: Vec<Column> = people.into_iter().chain(lines).collect();
        for (row, column) in
            self.table.content().flat_map(|row| short.iter().map(move |column| (row, *column)))
        {
            let at = || {
                Message::new("import-at-column")
                    .with("row", row + 1)
                    .with("column", self.table.heading(column))
                    .into()
            };
            value_too_long(at, self.table.cell(row, column))?;
        }
        for draft in &self.steps {
            let at = || Message::new("import-at-rest").with("row", draft.row + 1).into();
            text_too_long(at, &draft.notes.join("\n"))?;
        }
        Ok(())
    }

    /// Resolves `After`, when every row is known. Unknown steps and circles are told and kept in
    /// the notes.
    fn links(&mut self) {
        let mut by_number: BTreeMap<String, usize> = BTreeMap::new();
        let mut by_title: BTreeMap<String, usize> = BTreeMap::new();
        let numbered = self.table.has(Column::No);
        for (nth, draft) in self.steps.iter().enumerate() {
            let number = if numbered { draft.number.clone() } else { (nth + 1).to_string() };
            by_number.entry(number).or_insert(nth);
            by_title.entry(draft.step.title.to_lowercase()).or_insert(nth);
        }
        let find = |name: &str| {
            let name = name.trim();
            let number = name.trim_start_matches('#').trim_end_matches(".0");
            by_number.get(number).or_else(|| by_title.get(&name.to_lowercase())).copied()
        };
        for nth in 0..self.steps.len() {
            let row = self.steps[nth].row;
            for (column, basis) in [
                (Column::After, LinkBasis::Assumed),
                (Column::AfterConfirmed, LinkBasis::Confirmed),
            ] {
                let cell = self.table.cell(row, column);
                let (found, unknown) = resolve(cell, &find);
                self.steps[nth].after.extend(found.into_iter().map(|before| (before, basis)));
                for name in unknown {
                    let text = format!("{:?}", shortened(&name));
                    self.tell(row, column, Message::new("import-no-step").with("text", text));
                    let note = self.note(column, &name);
                    self.steps[nth].notes.push(note);
                }
            }
        }
        let waits: Vec<Vec<usize>> =
            self.steps.iter().map(|s| s.after.keys().copied().collect()).collect();
        for (nth, before) in circle::closing(&waits) {
            self.steps[nth].after.remove(&before);
            let title = format!("{:?}", shortened(&self.steps[before].step.title));
            let what = Message::new("import-circle").with("text", title);
            self.tell(self.steps[nth].row, Column::After, what);
        }
    }

    fn finish(mut self) -> Result<ImportedPlan, ImportError> {
        if !self.bad.is_empty() {
            return Err(ImportError::Cells(self.bad));
        }
        if self.sideless > 0 {
            self.not_understood.push(
                Message::new("import-without-side")
                    .with("n", self.sideless)
                    .with("column", Column::OwnerSide.heading()),
            );
        }
        let mut taken: BTreeSet<Id> = self.steps.iter().filter_map(|s| s.id.clone()).collect();
        let mut ids = Vec::with_capacity(self.steps.len());
        for (nth, draft) in self.steps.iter().enumerate() {
            let minted = || mint::id(self.name, EntityKind::Steps, nth, &draft.step.title);
            let id = draft.id.clone().unwrap_or_else(minted);
            taken.insert(id.clone());
            ids.push(id);
        }
        let links: usize = self.steps.iter().map(|s| s.after.len()).sum();
        let timed = self.steps.iter().filter(|s| s.step.days.is_some()).count();
        let dated = self.steps.iter().filter(|s| s.step.due.is_some()).count();
        let mut understood: Vec<Message> =
            understood_text("title", self.name).into_iter().collect();
        understood.push(
            Message::new("understood-count").with("things", "steps").with("n", self.steps.len()),
        );
        understood.extend(counted("people", self.roster.len()));
        understood.extend(counted("links", links));
        understood.extend(counted("durations", timed));
        understood.extend(counted("due-dates", dated));
        let mut plan = Plan {
            title: self.name.to_owned(),
            people: self.roster.into_people(),
            ..Plan::default()
        };
        plan.plan.schema = Some(1);
        let ranks = document::spread(self.steps.len());
        for ((draft, id), rank) in self.steps.into_iter().zip(&ids).zip(ranks) {
            let after =
                draft.after.iter().map(|(before, basis)| (ids[*before].clone(), *basis)).collect();
            plan.steps.insert(
                id.clone(),
                Step { rank, after, notes: draft.notes.join("\n"), ..draft.step },
            );
        }
        Ok(ImportedPlan {
            name: self.name.to_owned(),
            document: plan.to_document(),
            understood,
            not_understood: self.not_understood,
        })
    }

    /// A cell as the notes keep it: under the heading that the table has for it.
    fn note(&self, column: Column, cell: &str) -> String {
        format!("{}: {cell}", self.table.spelt(column).unwrap_or_default())
    }

    fn tell(&mut self, row: usize, column: Column, what: Message) {
        self.not_understood.push(
            Message::new("import-at-heading")
                .with("row", row + 1)
                .with("column", self.table.heading(column))
                .with("what", what),
        );
    }

    fn reject(&mut self, row: usize, column: Column, expected: Message) {
        self.bad.push(BadCell {
            row: row + 1,
            column: self.table.heading(column),
            found: shortened(self.table.cell(row, column)),
            expected,
        });
    }
}

/// The steps that a cell names, and the names that are none.
fn resolve(cell: &str, find: &impl Fn(&str) -> Option<usize>) -> (Vec<usize>, Vec<String>) {
    if cell.is_empty() {
        return (Vec::new(), Vec::new());
    }
    // A title may hold any separator, so the whole cell comes first, and commas last.
    if let Some(whole) = find(cell) {
        return (vec![whole], Vec::new());
    }
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for part in cell.split([';', '\n', '|']).map(str::trim).filter(|p| !p.is_empty()) {
        if let Some(step) = find(part) {
            found.push(step);
            continue;
        }
        for name in part.split(',').map(str::trim).filter(|p| !p.is_empty()) {
            match find(name) {
                Some(step) => found.push(step),
                None => unknown.push(name.to_owned()),
            }
        }
    }
    (found, unknown)
}
