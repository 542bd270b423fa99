//! Words of spreadsheets and templates, as ours: phases, statuses, sides, roles.

use crate::model::{Review, Role, Side, StepKind, StepStatus};

/// The part of the route, and the review if it is one, that a phase or kind names. Our own words
/// are among them.
pub(super) fn kind(word: &str) -> Option<(StepKind, Option<Review>)> {
    let kind = match folded(word).as_str() {
        "evaluation"
        | "technical-evaluation"
        | "technical-validation"
        | "validation"
        | "pilot"
        | "poc"
        | "trial"
        | "discovery"
        | "discovery-alignment"
        | "demo" => StepKind::Evaluation,
        "business-case" | "roi" => StepKind::BusinessCase,
        "approval" | "approvals" | "decision" | "sign-off" => StepKind::Approval,
        "contract" | "contracting" | "signature" | "close" | "closing" => StepKind::Contract,
        "onboarding" | "delivery" | "go-live" | "golive" | "implementation" | "launch"
        | "rollout" => StepKind::Onboarding,
        "other" => StepKind::Other,
        other => return review(other).map(|review| (StepKind::Contract, Some(review))),
    };
    Some((kind, None))
}

/// The review of the paper process that a word names.
pub(super) fn review(word: &str) -> Option<Review> {
    match folded(word).as_str() {
        "legal" | "legal-review" => Some(Review::Legal),
        "security" | "security-review" | "infosec" => Some(Review::Security),
        "procurement" | "procurement-review" | "purchasing" => Some(Review::Procurement),
        _ => None,
    }
}

/// Where a step stands. Words that say how it goes rather than where it stands (amber, at risk) are
/// not among them.
pub(super) fn status(word: &str) -> Option<StepStatus> {
    match folded(word).as_str() {
        "open" | "not-started" | "todo" | "to-do" | "planned" | "pending" | "new" | "upcoming" => {
            Some(StepStatus::Open)
        }
        "doing" | "in-progress" | "started" | "ongoing" | "wip" | "active" | "underway" => {
            Some(StepStatus::Doing)
        }
        "blocked" | "stuck" | "on-hold" | "waiting" => Some(StepStatus::Blocked),
        "done" | "complete" | "completed" | "finished" | "closed" => Some(StepStatus::Done),
        "dropped" | "cancelled" | "canceled" | "skipped" => Some(StepStatus::Dropped),
        _ => None,
    }
}

/// Whether the word says how a step goes: known, without a field of its own.
pub(super) fn is_health(word: &str) -> bool {
    matches!(
        folded(word).as_str(),
        "green" | "amber" | "yellow" | "red" | "on-track" | "at-risk" | "off-track" | "late"
    )
}

/// The side that a word names.
pub(super) fn side(word: &str) -> Option<Side> {
    match folded(word).as_str() {
        "buyer" | "customer" | "client" | "prospect" | "buyer-side" | "customer-side" => {
            Some(Side::Buyer)
        }
        "seller" | "vendor" | "supplier" | "provider" | "sales" | "seller-side" | "vendor-side" => {
            Some(Side::Seller)
        }
        _ => None,
    }
}

/// Exactly one of our role words, however it is spelt.
pub(super) fn role(word: &str) -> Option<Role> {
    Role::from_word(&folded(word))
}

/// The part in the decision that a label such as “VP Ops, champion” suggests, if it does.
pub(super) fn guess_role(label: &str) -> Option<Role> {
    let label = label.to_lowercase();
    let words: Vec<&str> =
        label.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let has = |any: &[&str]| words.iter().any(|w| any.contains(w));
    let role = if label.contains("economic buyer") || has(&["cfo", "ceo", "signer", "signatory"]) {
        Role::EconomicBuyer
    } else if has(&["champion"]) {
        Role::Champion
    } else if has(&["procurement", "purchasing", "sourcing"]) {
        Role::Procurement
    } else if has(&["legal", "counsel", "lawyer", "attorney", "dpo"]) {
        Role::Legal
    } else if has(&["security", "infosec", "ciso"]) {
        Role::Security
    } else if has(&["sponsor"]) {
        Role::Sponsor
    } else if has(&[
        "cto",
        "cio",
        "it",
        "tech",
        "technical",
        "architect",
        "engineer",
        "admin",
        "se",
    ]) {
        Role::Technical
    } else if has(&["user", "users"]) {
        Role::User
    } else {
        return None;
    };
    Some(role)
}

/// Lower case, with words joined by single hyphens: `In Progress` → `in-progress`.
pub(super) fn folded(word: &str) -> String {
    word.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_words_read_as_themselves() {
        for word in StepKind::ALL {
            assert_eq!(kind(word.word()), Some((*word, None)));
        }
        for word in Review::ALL {
            assert_eq!(review(word.word()), Some(*word));
            assert_eq!(kind(word.word()), Some((StepKind::Contract, Some(*word))));
        }
        for word in StepStatus::ALL {
            assert_eq!(status(word.word()), Some(*word));
        }
        for word in Side::ALL {
            assert_eq!(side(word.word()), Some(*word));
        }
        for word in Role::ALL {
            assert_eq!(role(word.word()), Some(*word));
        }
    }

    #[test]
    fn labels_suggest_roles() {
        assert_eq!(guess_role("Economic buyer (CFO)"), Some(Role::EconomicBuyer));
        assert_eq!(guess_role("Dana W. (VP Ops, champion)"), Some(Role::Champion));
        assert_eq!(guess_role("Raj K. (IT Security Lead)"), Some(Role::Security));
        assert_eq!(guess_role("CTO / IT Director"), Some(Role::Technical));
        assert_eq!(guess_role("Procurement / Finance"), Some(Role::Procurement));
        assert_eq!(guess_role("John"), None);
        assert_eq!(guess_role("Rep"), None);
    }
}
