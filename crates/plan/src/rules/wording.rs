//! How findings speak of numbers, days and names, so that every rule speaks alike.

use chrono::{Datelike, NaiveDate};

use crate::ids::Id;
use crate::model::{Plan, Review, Step, StepKind};
use crate::schedule::Proposal;

/// How many names a sentence lists before it counts the rest.
const LISTED: usize = 3;
/// How many characters of a name a sentence shows.
const SHOWN: usize = 60;

/// `1 step`, `3 steps`.
pub fn count(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

/// `20 Nov 2026`.
pub fn day(date: NaiveDate) -> String {
    // By hand: chrono's formatting would be in the browser's download for this one line.
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    format!("{} {} {}", date.day(), MONTHS[date.month0() as usize % 12], date.year())
}

/// `“Security review”`, shortened; a step without a title is called so.
pub fn title(step: &Step) -> String {
    quoted(&step.title, "untitled step")
}

/// `“Dana”`, shortened, or the given word where the text is blank.
pub fn quoted(text: &str, blank: &str) -> String {
    let text = text.trim();
    if text.is_empty() { blank.to_owned() } else { format!("“{}”", short(text)) }
}

/// `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`.
pub fn list(names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    if names.len() > LISTED + 1 {
        let rest = names.len() - LISTED;
        names.truncate(LISTED);
        names.push(format!("{rest} more"));
    }
    all(names)
}

/// `a, b, c, d and e`: every one of them.
pub fn all(names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    match names.pop() {
        None => String::new(),
        Some(last) if names.is_empty() => last,
        Some(last) => format!("{} and {last}", names.join(", ")),
    }
}

/// The part of the route as one says it.
pub fn kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Evaluation => "evaluation",
        StepKind::BusinessCase => "business case",
        StepKind::Approval => "approvals",
        StepKind::Contract => "contracting",
        StepKind::Onboarding => "onboarding",
        StepKind::Other => "other",
    }
}

/// The review as one says it.
pub fn review(review: Review) -> &'static str {
    match review {
        Review::Legal => "legal",
        Review::Security => "security",
        Review::Procurement => "procurement",
    }
}

/// The titles of steps in working order: `“A” → “B”`, the first few and how many more.
pub fn chain(plan: &Plan, ids: &[Id]) -> String {
    const NAMED: usize = 6;
    let mut named: Vec<String> = ids.iter().take(NAMED).map(|id| step(plan, id)).collect();
    if ids.len() > NAMED {
        named.push(format!("{} more", ids.len() - NAMED));
    }
    named.join(" → ")
}

/// A step by its title.
pub fn step(plan: &Plan, id: &Id) -> String {
    plan.steps.get(id).map_or_else(|| "a step that is gone".to_owned(), title)
}

/// What would help, as it completes “you could …”: `run “A” beside “B”`.
pub fn proposal(plan: &Plan, proposal: &Proposal) -> String {
    match proposal {
        Proposal::MoveGoLive { go_live } => format!("go live on {}", day(*go_live)),
        Proposal::RunBeside { step: later, beside, .. } => {
            format!("run {} beside {}", step(plan, later), step(plan, beside))
        }
        Proposal::Shorten { step: long, days } => {
            format!("shorten {} to {}", step(plan, long), count(usize::from(*days), "working day"))
        }
    }
}

/// A number of days without its sign.
pub fn days(n: i64) -> usize {
    usize::try_from(n.unsigned_abs()).unwrap_or(usize::MAX)
}

/// The text with its first letter in upper case.
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHOWN - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_sentences() {
        let of = |n: usize| list((1..=n).map(|i| format!("s{i}")));
        assert_eq!(of(0), "");
        assert_eq!(of(1), "s1");
        assert_eq!(of(2), "s1 and s2");
        assert_eq!(of(4), "s1, s2, s3 and s4");
        assert_eq!(of(9), "s1, s2, s3 and 6 more");
        assert_eq!(count(1, "step"), "1 step");
        assert_eq!(count(0, "step"), "0 steps");
    }

    #[test]
    fn long_titles_are_cut_between_characters() {
        let long = "é".repeat(200);
        assert_eq!(quoted(&long, "").chars().count(), SHOWN + 2);
        assert_eq!(quoted("  ", "untitled step"), "untitled step");
    }
}

/// A text of at most so many characters; of a longer one the beginning.
pub(super) fn cut(text: &str, chars_max: usize) -> String {
    match text.char_indices().nth(chars_max) {
        Some(_) => [&text.chars().take(chars_max.saturating_sub(1)).collect::<String>(), "\u{2026}"].concat(),
        None => text.to_owned(),
    }
}
