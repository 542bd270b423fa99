//! How findings speak of numbers, days and names, so that every rule speaks alike.

use crate::ids::Id;
use crate::message::{Message, Param};
use crate::model::{Plan, Review, Step, StepKind};
use crate::schedule::Proposal;

/// How many names a sentence lists before it counts the rest.
const LISTED: usize = 3;
/// How many characters of a name a sentence shows.
const SHOWN: usize = 60;

/// `“Security review”`, shortened; a step without a title is called so.
pub fn title(step: &Step) -> Param {
    quoted(&step.title, "untitled-step")
}

/// `“Dana”`, shortened, or the message of this code where the text is blank.
pub fn quoted(text: &str, blank: &'static str) -> Param {
    let text = text.trim();
    let message = if text.is_empty() {
        Message::new(blank)
    } else {
        Message::new("quoted").with("text", short(text))
    };
    message.into()
}

/// `“Pilot” (Dana)`.
pub fn noted(what: Param, note: Param) -> Param {
    Message::new("noted").with("what", what).with("note", note).into()
}

/// `“Pilot” (3 working days)`.
pub fn for_working_days(what: Param, days: i64) -> Param {
    Message::new("for-working-days").with("what", what).with("days", days).into()
}

/// `a`, `a and b`, `a, b and c`, `a, b, c and 4 more`.
pub fn list(names: impl IntoIterator<Item = Param>) -> Param {
    let mut names: Vec<Param> = names.into_iter().collect();
    if names.len() > LISTED + 1 {
        let rest = names.len() - LISTED;
        names.truncate(LISTED);
        names.push(Message::new("more").with("n", rest).into());
    }
    Param::All(names)
}

/// `a, b, c, d and e`: every one of them.
pub fn all(names: impl IntoIterator<Item = Param>) -> Param {
    Param::All(names.into_iter().collect())
}

/// The part of the route as one says it.
pub fn kind(kind: StepKind) -> Param {
    let message = match kind {
        StepKind::Evaluation => Message::new("kind-evaluation"),
        StepKind::BusinessCase => Message::new("kind-business-case"),
        StepKind::Approval => Message::new("kind-approval"),
        StepKind::Contract => Message::new("kind-contract"),
        StepKind::Onboarding => Message::new("kind-onboarding"),
        StepKind::Other => Message::new("kind-other"),
    };
    message.into()
}

/// The review as one says it.
pub fn review(review: Review) -> Param {
    let message = match review {
        Review::Legal => Message::new("review-legal"),
        Review::Security => Message::new("review-security"),
        Review::Procurement => Message::new("review-procurement"),
    };
    message.into()
}

/// A field as one says it.
pub fn field(key: &str) -> Param {
    let message = match key {
        "goal" => Message::new("field-goal"),
        "goLive" => Message::new("field-go-live"),
        "goLiveOwner" => Message::new("field-go-live-owner"),
        "closeDate" => Message::new("field-close-date"),
        "title" => Message::new("field-title"),
        "owner" => Message::new("field-owner"),
        "due" => Message::new("field-due"),
        "fixedOn" => Message::new("field-fixed-on"),
        "days" => Message::new("field-days"),
        "daysMin" => Message::new("field-days-min"),
        "after" => Message::new("field-after"),
        "text" => Message::new("field-text"),
        "measure" => Message::new("field-measure"),
        "target" => Message::new("field-target"),
        "contingency" => Message::new("field-contingency"),
        other => return other.into(),
    };
    message.into()
}

/// The titles of steps in working order, the first few and how many more.
pub fn chain(plan: &Plan, ids: &[Id]) -> Vec<Param> {
    const NAMED: usize = 6;
    let mut named: Vec<Param> = ids.iter().take(NAMED).map(|id| step(plan, id)).collect();
    if ids.len() > NAMED {
        named.push(Message::new("more").with("n", ids.len() - NAMED).into());
    }
    named
}

/// A step by its title.
pub fn step(plan: &Plan, id: &Id) -> Param {
    plan.steps.get(id).map_or_else(|| Message::new("gone-step").into(), title)
}

/// The change that would help, as it completes “you could …”: `run “A” beside “B”`.
pub fn proposal(plan: &Plan, proposal: &Proposal) -> Param {
    let message = match proposal {
        Proposal::MoveGoLive { go_live } => Message::new("way-go-live").with("date", *go_live),
        Proposal::RunBeside { step: later, beside, .. } => Message::new("way-beside")
            .with("step", step(plan, later))
            .with("beside", step(plan, beside)),
        Proposal::Shorten { step: long, days } => {
            Message::new("way-shorten").with("step", step(plan, long)).with("days", *days)
        }
    };
    message.into()
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
    fn long_titles_are_cut_between_characters() {
        let long = "é".repeat(200);
        assert_eq!(short(&long).chars().count(), SHOWN);
        assert_eq!(quoted("  ", "untitled-step"), Message::new("untitled-step").into());
    }
}
