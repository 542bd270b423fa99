//! Whether a name names a person.
//!
//! An owner that reads “TBD”, “InfoSec Team” or “CFO” is a place to be filled, not somebody who
//! answers the phone. Nothing here knows people; it only knows the words that stand where a person
//! is still missing.

use crate::letters::folded;
use crate::model::{Plan, Stakeholder, Step};

/// The entry has a name, or at least an address, that is somebody's.
pub fn is_named(person: &Stakeholder) -> bool {
    let name = person.name.as_deref().unwrap_or("").trim();
    if name.is_empty() {
        person.email.as_deref().is_some_and(names_a_person)
    } else {
        names_a_person(name)
    }
}

/// The owner of the step is an entry of the plan, and named.
pub fn has_named_owner(plan: &Plan, step: &Step) -> bool {
    step.owner.as_ref().and_then(|id| plan.person(id)).is_some_and(is_named)
}

/// The text names a person: not empty, no “team”, “TBD”, “n/a” or “?”, and not purely words for a
/// role.
///
/// Of an address, the part before the `@` counts: `procurement@acme.example` is nobody's.
pub fn names_a_person(text: &str) -> bool {
    let text = folded(text.trim());
    if matches!(text.as_str(), "n/a" | "n.a." | "n. a." | "na") || text.starts_with("to be ") {
        return false;
    }
    let local = match text.split_once('@') {
        Some((local, _)) if !local.contains(' ') => local,
        _ => text.as_str(),
    };
    let words: Vec<&str> =
        local.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let known = words.iter().any(|w| !is_role_word(w) && !w.chars().all(char::is_numeric));
    known && !words.iter().any(|w| is_gap_word(w))
}

/// One of these anywhere says that nobody has been named yet.
fn is_gap_word(word: &str) -> bool {
    const GAPS: &str = "team|teams|tbd|tba|tbc|tbn|unknown|unassigned|unnamed|nobody|none|\
                        someone|somebody|anyone|everyone|department|dept|committee|placeholder";
    GAPS.split('|').any(|gap| gap == word)
}

/// A text of only such words is a role, a function or a side, not a person.
fn is_role_word(word: &str) -> bool {
    const ROLES: [&str; 6] = [
        // Abbreviations as sellers write them.
        "ae|se|am|cs|csm|sdr|bdr|pm|pmo|eb|dm|dpo|rep|reps|admin",
        // Officers.
        "ceo|cfo|cio|ciso|cmo|coo|cpo|cro|cso|cto|vp|svp|evp|avp|gc|md|chief|president|vice|\
         officer|executive|exec|director|head|manager|lead|leader|senior|junior|general|board|\
         member|chair",
        // Functions.
        "legal|counsel|lawyer|attorney|contract|contracts|privacy|compliance|risk|security|\
         infosec|cybersecurity|data|protection|it|technical|technology|tech|engineering|\
         engineer|architect|architecture|solution|solutions|systems|system|administrator|\
         evaluator|operations|ops|revops|procurement|purchasing|sourcing|buying|finance|\
         financial|accounting|controller|controlling|treasury|hr|marketing|sales|account|\
         accounts|commercial|customer|success|support|onboarding|implementation|delivery|\
         services|service|professional|product|project|program|programme|quote|desk|analyst|\
         consultant|specialist|coordinator|business|unit",
        // Parts in the decision.
        "economic|buyer|buyers|champion|sponsor|signer|signatory|approver|owner|stakeholder|\
         stakeholders|decision|maker|makers|user|users|end|key|main|contact|person|poc|partner",
        // Sides.
        "seller|vendor|supplier|prospect|client|both|all|us|we|you|our|your|their|side|company|\
         organisation|organization|external|internal|outside|house",
        // Words that join them.
        "and|or|of|the|for|in|to|a|other|others",
    ];
    ROLES.iter().flat_map(|group| group.split('|')).any(|role| role == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people() {
        for name in [
            "Dana W.",
            "Raj K. (IT Security Lead)",
            "Mary (Buyer Legal)",
            "John",
            "Sam Seller",
            "Bea Buyer",
            "Zoë Æther",
            "李雷",
            "dana@acme.example",
            "Will Champion",
        ] {
            assert!(names_a_person(name), "{name} names a person");
        }
    }

    #[test]
    fn places_to_be_filled() {
        for name in [
            "",
            "  ",
            "?",
            "???",
            "-",
            "n/a",
            "N/A",
            "TBD",
            "tba",
            "Procurement TBD",
            "Legal (TBD)",
            "unknown",
            "InfoSec Team",
            "Dana's team",
            "To be named",
            "AE",
            "SE",
            "AE/SE",
            "AE + SE",
            "CSM",
            "CS / SE",
            "CFO",
            "CTO / IT Director",
            "VP / CFO",
            "Legal",
            "Prospect Legal",
            "Buyer legal",
            "Rep legal team",
            "Rep",
            "Rep + quote desk",
            "Procurement / Finance",
            "Procurement lead",
            "InfoSec",
            "Security",
            "IT Admin",
            "IT lead",
            "Tech lead",
            "Technical Evaluator",
            "Champion",
            "champion",
            "Champion (VP Ops)",
            "Economic buyer (CFO)",
            "Project Sponsor",
            "Buyer InfoSec",
            "Rep SE",
            "both",
            "Head of IT",
            "2",
            "procurement@acme.example",
        ] {
            assert!(!names_a_person(name), "{name} names nobody");
        }
    }

    #[test]
    fn an_entry_may_be_known_by_its_address_alone() {
        let known =
            Stakeholder { email: Some("dana@acme.example".to_owned()), ..Stakeholder::default() };
        assert!(is_named(&known));
        let gap = Stakeholder { name: Some("TBD".to_owned()), ..known };
        assert!(!is_named(&gap));
        assert!(!is_named(&Stakeholder::default()));
    }
}
