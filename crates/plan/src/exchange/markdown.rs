//! A plan as a page of Markdown: what both sides agreed, to read, print or mail. Nothing of a
//! report is in it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::{Datelike, NaiveDate};

use crate::ids::Id;
use crate::invisible::is_invisible;
use crate::model::{Plan, Review, Side, Step, StepKind, StepStatus};

/// The words of the page, which is English.
mod words {
    use super::{Datelike, NaiveDate, Review, StepKind};

    /// `20 Nov 2026`.
    pub(super) fn day(date: NaiveDate) -> String {
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        format!("{} {} {}", date.day(), MONTHS[date.month0() as usize % 12], date.year())
    }

    /// The part of the route as a heading.
    pub(super) fn kind(kind: StepKind) -> &'static str {
        match kind {
            StepKind::Evaluation => "Evaluation",
            StepKind::BusinessCase => "Business case",
            StepKind::Approval => "Approvals",
            StepKind::Contract => "Contracting",
            StepKind::Onboarding => "Onboarding",
            StepKind::Other => "Other",
        }
    }

    /// The review as one says it.
    pub(super) fn review(review: Review) -> &'static str {
        match review {
            Review::Legal => "legal",
            Review::Security => "security",
            Review::Procurement => "procurement",
        }
    }
}

/// The page. Words that people wrote stand in it as text: no markup or link of theirs takes effect.
pub fn markdown(plan: &Plan) -> String {
    let mut page = String::new();
    let title = plan.title.trim();
    let _ =
        writeln!(page, "# {}\n", text(if title.is_empty() { "Mutual action plan" } else { title }));
    if !plan.goal.trim().is_empty() {
        let _ = writeln!(page, "**Goal:** {}\n", text(&plan.goal));
    }
    let basics = &plan.plan;
    for (key, line) in basics.lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
        let _ = writeln!(page, "**{}:** {}  ", key.heading(), text(line));
    }
    let dates = [
        ("Go-live", basics.go_live, owner(plan, &basics.go_live_owner)),
        ("Contract", basics.close_date, None),
    ];
    for (name, date, owner) in dates {
        if let Some(date) = date {
            let owner = owner.map(|o| format!(", {o}")).unwrap_or_default();
            let _ = writeln!(page, "**{name}:** {}{owner}  ", words::day(date));
        }
    }
    meeting(&mut page, plan);
    steps(&mut page, plan);
    people(&mut page, plan);
    paper(&mut page, plan);
    criteria(&mut page, plan);
    risks(&mut page, plan);
    page
}

fn meeting(page: &mut String, plan: &Plan) {
    let Some(at) = plan.meeting.at else { return };
    let _ = write!(page, "**Next meeting:** {}", at.format("%-d %b %Y, %H:%M %:z"));
    if let Some(minutes) = plan.meeting.minutes {
        let _ = write!(page, ", {minutes} minutes");
    }
    if let Some(agenda) = plan.meeting.agenda.as_deref().filter(|a| !a.trim().is_empty()) {
        let _ = write!(page, ": {}", text(agenda));
    }
    page.push_str("  \n");
}

/// The steps by part of the route, each in the order of the list; numbered through, so that links
/// can name them.
fn steps(page: &mut String, plan: &Plan) {
    let all = plan.steps_in_order();
    let numbers: BTreeMap<&Id, usize> =
        all.iter().enumerate().map(|(nth, (id, _))| (*id, nth + 1)).collect();
    let number = |id: &Id| numbers.get(id).copied();
    let kinds = StepKind::ALL.iter().map(|k| Some(*k)).chain([None]);
    for kind in kinds {
        let of_kind: Vec<_> = all.iter().filter(|(_, s)| s.kind == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        let heading = kind.map_or("Steps without a kind", words::kind);
        let _ = writeln!(page, "\n## {}\n", heading);
        page.push_str(
            "| No | Step | Owner | With | Days | Due | Status | After |\n|---|---|---|---|---|---|---|---|\n",
        );
        for (id, step) in of_kind {
            let after: Vec<String> =
                step.after.keys().filter_map(number).map(|n| n.to_string()).collect();
            let cells = [
                number(id).map(|n| n.to_string()).unwrap_or_default(),
                with_notes(step),
                owner(plan, &step.owner).unwrap_or_default(),
                owner(plan, &step.partner).unwrap_or_default(),
                days(step),
                due(step),
                status(step),
                after.join(", "),
            ];
            let _ = writeln!(page, "| {} |", cells.join(" | "));
        }
    }
}

fn people(page: &mut String, plan: &Plan) {
    let people: Vec<_> = plan.people.values().filter(|p| p.removed.is_none()).collect();
    if people.is_empty() {
        return;
    }
    page.push_str("\n## People\n\n| Side | Name | Role | Job title |\n|---|---|---|---|\n");
    for side in [Some(Side::Buyer), Some(Side::Seller), None] {
        for person in people.iter().filter(|p| p.side == side) {
            let cells = [
                side.map_or("", Side::word).to_owned(),
                text(person.name.as_deref().or(person.email.as_deref()).unwrap_or("")),
                person.role.map_or("", |r| r.word()).to_owned(),
                text(person.job_title.as_deref().unwrap_or("")),
            ];
            let _ = writeln!(page, "| {} |", cells.join(" | "));
        }
    }
}

fn paper(page: &mut String, plan: &Plan) {
    let not_needed: Vec<&str> = Review::ALL
        .iter()
        .filter(|r| plan.paper.get(r) == Some(&false))
        .map(|r| words::review(*r))
        .collect();
    if !not_needed.is_empty() {
        let _ = writeln!(page, "\n**Reviews not needed:** {}", not_needed.join(", "));
    }
}

fn criteria(page: &mut String, plan: &Plan) {
    let criteria = plan.criteria_in_order();
    if criteria.is_empty() {
        return;
    }
    page.push_str(
        "\n## Success criteria\n\n| Criterion | Measure | Target | Owner | Status |\n|---|---|---|---|---|\n",
    );
    for (_, criterion) in criteria {
        let cells = [
            text(&criterion.text),
            text(criterion.measure.as_deref().unwrap_or("")),
            text(criterion.target.as_deref().unwrap_or("")),
            owner(plan, &criterion.owner).unwrap_or_default(),
            criterion.status.map_or("", |s| s.word()).to_owned(),
        ];
        let _ = writeln!(page, "| {} |", cells.join(" | "));
    }
}

fn risks(page: &mut String, plan: &Plan) {
    let risks = plan.risks_in_order();
    if risks.is_empty() {
        return;
    }
    page.push_str(
        "\n## Risks\n\n| Risk | What we do then | Likelihood | Impact | Owner |\n|---|---|---|---|---|\n",
    );
    for (_, risk) in risks {
        let cells = [
            text(&risk.text),
            text(&risk.contingency),
            risk.likelihood.map_or("", |l| l.word()).to_owned(),
            risk.impact.map_or("", |l| l.word()).to_owned(),
            owner(plan, &risk.owner).unwrap_or_default(),
        ];
        let _ = writeln!(page, "| {} |", cells.join(" | "));
    }
}

fn with_notes(step: &Step) -> String {
    let review = step.review.map(|r| format!(" ({})", words::review(r))).unwrap_or_default();
    let notes = if step.notes.trim().is_empty() {
        String::new()
    } else {
        format!("<br>{}", text(&step.notes))
    };
    let lines = step.lines.iter().filter(|(_, line)| !line.trim().is_empty());
    let lines: String =
        lines.map(|(key, line)| format!("<br>{}: {}", key.heading(), text(line))).collect();
    format!("{}{review}{notes}{lines}", text(&step.title))
}

fn days(step: &Step) -> String {
    match (step.days_min, step.days) {
        (Some(min), Some(max)) => format!("{min}–{max}"),
        (None, Some(days)) | (Some(days), None) => days.to_string(),
        (None, None) => String::new(),
    }
}

fn due(step: &Step) -> String {
    let day = |date: Option<NaiveDate>| date.map(words::day);
    match (day(step.fixed_on), day(step.due)) {
        (Some(fixed), _) => format!("{fixed}, fixed"),
        (None, due) => due.unwrap_or_default(),
    }
}

fn status(step: &Step) -> String {
    match (step.status(), step.done_on) {
        (StepStatus::Done, Some(on)) => format!("done {}", words::day(on)),
        (status, _) => status.word().to_owned(),
    }
}

fn owner(plan: &Plan, id: &Option<Id>) -> Option<String> {
    let person = plan.person(id.as_ref()?)?;
    let name = text(person.name.as_deref().or(person.email.as_deref())?);
    Some(match person.side {
        Some(side) => format!("{name} ({})", side.word()),
        None => name,
    })
}

/// People's words as text of one line: markup, links and HTML of theirs are shown, not obeyed.
fn text(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for line in written.trim().lines().map(str::trim) {
        if !text.is_empty() {
            text.push_str("<br>");
        }
        for (nth, c) in line.chars().enumerate() {
            match c {
                '<' => text.push_str("&lt;"),
                '>' => text.push_str("&gt;"),
                '&' => text.push_str("&amp;"),
                '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => text.extend(['\\', c]),
                '#' | '+' | '-' if nth == 0 => text.extend(['\\', c]),
                // Addresses would become links by themselves.
                ':' if line.contains("://") => text.push_str("&#58;"),
                c if is_invisible(c) => text.push(' '),
                c => text.push(c),
            }
        }
    }
    text
}
