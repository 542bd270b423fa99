//! Steps as a table that a salesperson edits in a spreadsheet.
//!
//! One row per step, one column per field ([`Column`]). A row without a step but with an owner
//! names a stakeholder who owns none yet. The whole plan travels as JSON; a table holds its steps
//! and people: title, goal, dates of the whole, criteria, risks, meeting and comments are not in
//! it, nor are job titles, and whether a person was met or left.

pub mod read;
pub mod write;

mod cells;
mod table;

use super::vocabulary::folded;
use crate::message::{Catalogue, Message};
use crate::schema::{self, Key, Root};

/// The columns of an exported table, in order. Each is also read under the headings that
/// spreadsheets use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The number of the row, to which `After` refers.
    No,
    /// The step's title.
    Step,
    /// `evaluation`, `business-case`, `approval`, `contract`, `onboarding` or `other`.
    Kind,
    /// `legal`, `security` or `procurement`, for a step of the paper process.
    Review,
    /// The name of the one accountable.
    Owner,
    /// `buyer` or `seller`.
    OwnerSide,
    /// Their address.
    OwnerEmail,
    /// Their part in the decision, as `champion`.
    OwnerRole,
    /// The name of the counterpart.
    Partner,
    /// `buyer` or `seller`.
    PartnerSide,
    /// Their address.
    PartnerEmail,
    /// Their part in the decision.
    PartnerRole,
    /// The lower end of a range of working days.
    DaysMin,
    /// Working days; with `Days min` the upper end of a range. Also `5-10`, or `2 weeks`.
    Days,
    /// `YYYY-MM-DD`.
    Due,
    /// `YYYY-MM-DD`: the only day on which it can finish.
    FixedOn,
    /// `open`, `doing`, `blocked`, `done` or `dropped`.
    Status,
    /// `YYYY-MM-DD`.
    StartedOn,
    /// `YYYY-MM-DD`.
    DoneOn,
    /// Numbers or titles of the steps that must finish first, separated by `;`.
    After,
    /// Those of them that a person has confirmed.
    AfterConfirmed,
    /// A line of a step that the table of fields names.
    Line(Key),
    /// Anything else.
    Notes,
    /// The step's id in the plan, so that it stays the same step; may be left empty.
    Id,
    /// Read only, in tables with an owner for each side: the buyer's.
    BuyerOwner,
    /// Read only: the seller's.
    SellerOwner,
}

impl Column {
    /// Whether its cells may hold several lines: notes do, and lists of steps.
    pub(super) fn has_lines(self) -> bool {
        matches!(self, Column::Notes | Column::After | Column::AfterConfirmed)
    }

    /// The columns that are written, in order.
    pub fn written() -> Vec<Column> {
        let lines = schema::lines(Root::Steps).map(|line| Column::Line(line.key));
        Column::BEFORE_LINES.into_iter().chain(lines).chain([Column::Notes, Column::Id]).collect()
    }

    const BEFORE_LINES: [Column; 21] = [
        Column::No,
        Column::Step,
        Column::Kind,
        Column::Review,
        Column::Owner,
        Column::OwnerSide,
        Column::OwnerEmail,
        Column::OwnerRole,
        Column::Partner,
        Column::PartnerSide,
        Column::PartnerEmail,
        Column::PartnerRole,
        Column::DaysMin,
        Column::Days,
        Column::Due,
        Column::FixedOn,
        Column::Status,
        Column::StartedOn,
        Column::DoneOn,
        Column::After,
        Column::AfterConfirmed,
    ];

    /// The heading, as it is written.
    pub fn heading(self) -> Message {
        match self {
            Column::No => Message::new("column-no"),
            Column::Step => Message::new("column-step"),
            Column::Kind => Message::new("column-kind"),
            Column::Review => Message::new("column-review"),
            Column::Owner => Message::new("column-owner"),
            Column::OwnerSide => Message::new("column-owner-side"),
            Column::OwnerEmail => Message::new("column-owner-email"),
            Column::OwnerRole => Message::new("column-owner-role"),
            Column::Partner => Message::new("column-partner"),
            Column::PartnerSide => Message::new("column-partner-side"),
            Column::PartnerEmail => Message::new("column-partner-email"),
            Column::PartnerRole => Message::new("column-partner-role"),
            Column::DaysMin => Message::new("column-days-min"),
            Column::Days => Message::new("column-days"),
            Column::Due => Message::new("column-due"),
            Column::FixedOn => Message::new("column-fixed-on"),
            Column::Status => Message::new("column-status"),
            Column::StartedOn => Message::new("column-started-on"),
            Column::DoneOn => Message::new("column-done-on"),
            Column::After => Message::new("column-after"),
            Column::AfterConfirmed => Message::new("column-after-confirmed"),
            Column::Notes => Message::new("column-notes"),
            Column::Id => Message::new("column-id"),
            Column::BuyerOwner => Message::new("column-buyer-owner"),
            Column::SellerOwner => Message::new("column-seller-owner"),
            Column::Line(key) => Message::new("line-heading").with("line", key.word()),
        }
    }

    /// The column under a heading: in English as earlier versions and other spreadsheets write it,
    /// or as an export in this language does.
    pub fn of_heading(heading: &str, words: &dyn Catalogue) -> Option<Column> {
        let is_ours =
            |column: &Column| folded(&words.message(&column.heading())) == folded(heading);
        let ours = || Column::written().into_iter().find(is_ours);
        Column::from_heading(heading).or_else(|| if heading.is_empty() { None } else { ours() })
    }

    /// The column under a heading, whatever its case and punctuation, also under the names that
    /// spreadsheets use.
    pub fn from_heading(heading: &str) -> Option<Column> {
        if heading.trim() == "#" {
            return Some(Column::No);
        }
        let column = match folded(heading).as_str() {
            "no" | "nr" | "number" | "step-no" | "step-number" | "row" => Column::No,
            "step"
            | "steps"
            | "task"
            | "tasks"
            | "milestone"
            | "action"
            | "action-item"
            | "activity"
            | "title"
            | "item"
            | "event"
            | "what"
            | "task-name"
            | "step-name"
            | "description-of-step" => Column::Step,
            "kind" | "phase" | "stage" | "category" | "type" => Column::Kind,
            "review" | "paper-process" => Column::Review,
            "owner" | "responsible" | "assignee" | "who" | "owner-name" | "assigned-to"
            | "accountable" => Column::Owner,
            "owner-side" | "side" | "party" | "owner-party" | "whose" => Column::OwnerSide,
            "owner-email" | "owner-e-mail" | "email" | "e-mail" => Column::OwnerEmail,
            "owner-role" | "role" => Column::OwnerRole,
            "partner" | "counterpart" | "partner-name" => Column::Partner,
            "partner-side" => Column::PartnerSide,
            "partner-email" | "partner-e-mail" => Column::PartnerEmail,
            "partner-role" => Column::PartnerRole,
            "days-min" | "min-days" | "minimum-days" => Column::DaysMin,
            "days"
            | "duration"
            | "working-days"
            | "duration-days"
            | "days-max"
            | "max-days"
            | "business-days"
            | "duration-working-days" => Column::Days,
            "due" | "due-date" | "target" | "target-date" | "deadline" | "date" | "by-when"
            | "when" => Column::Due,
            "fixed-on" | "fixed-date" => Column::FixedOn,
            "status" | "state" | "progress" => Column::Status,
            "started-on" | "started" | "actual-start" => Column::StartedOn,
            "done-on" | "done-date" | "completed-on" | "completed" | "completion-date"
            | "actual-date" | "actual-finish" => Column::DoneOn,
            "after" | "depends-on" | "dependency" | "dependencies" | "predecessor"
            | "predecessors" | "blocked-by" => Column::After,
            "after-confirmed" => Column::AfterConfirmed,
            "notes" | "note" | "comment" | "comments" | "remarks" | "description" | "details" => {
                Column::Notes
            }
            "id" | "step-id" => Column::Id,
            "buyer-owner" | "customer-owner" | "client-owner" | "prospect-owner"
            | "owner-buyer" | "owner-customer" => Column::BuyerOwner,
            "seller-owner" | "vendor-owner" | "supplier-owner" | "owner-seller"
            | "owner-vendor" => Column::SellerOwner,
            line => {
                let mut lines = schema::lines(Root::Steps).map(|field| field.key);
                Column::Line(lines.find(|key| folded(&key.heading()) == line)?)
            }
        };
        Some(column)
    }
}
