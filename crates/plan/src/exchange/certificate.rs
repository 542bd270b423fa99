//! The certificate of a plan: who signed what and when, who refused, and how to check it.

use chrono::{DateTime, Utc};

use super::parts::{self, Part};
use crate::attest::{AttestationKind, AttestationStatus, Evidence, Signature, SignerSide};
use crate::message::{Catalogue, Message};
use crate::model::Plan;
use crate::people::Assurance;

/// The addresses at which the statements of a certificate can be checked.
pub struct ProofAddresses<'a> {
    /// Of the portable proof.
    pub proof: &'a str,
    /// Of the public keys.
    pub keys: &'a str,
}

/// The certificate in the language of the catalogue. `signatures` are the newest of each person with
/// how each stands.
pub fn certificate(
    plan: &Plan,
    plan_id: &str,
    signatures: &[Signature],
    evidence: &Evidence,
    at: &ProofAddresses<'_>,
    words: &dyn Catalogue,
) -> Vec<Part> {
    let say = |message: Message| words.message(&message);
    let fact = |name: Message, value: String| Part::Fact { name: say(name), value, apart: false };
    let title = parts::title(plan, words);
    let mut all = vec![Part::Title(say(Message::new("certificate-title").with("title", title)))];
    all.push(fact(Message::new("certificate-plan"), plan_id.to_owned()));
    if let Some(date) = plan.plan.go_live {
        all.push(fact(
            Message::new("export-go-live"),
            say(Message::new("export-day").with("date", date)),
        ));
    }
    all.push(Part::Paragraph(say(Message::new("certificate-means"))));
    let name_of = |name: &str, email: Option<&str>| match email {
        Some(email) => format!("{}\n{email}", name.trim()),
        None => name.trim().to_owned(),
    };
    let rows: Vec<Vec<String>> =
        signatures
            .iter()
            .map(|signature| {
                let by = &signature.by;
                vec![
                    name_of(&by.name, by.email.as_deref()),
                    side(by.side, &say),
                    say(assurance(by.assurance)),
                    instant(signature.at),
                    say(Message::new("certificate-standing")
                        .with("standing", word(signature.standing))),
                    signature.digest.clone(),
                ]
            })
            .collect();
    if rows.is_empty() {
        all.push(Part::Paragraph(say(Message::new("certificate-nobody"))));
    } else {
        let columns = [
            say(Message::new("export-name")),
            say(Message::new("export-side-heading")),
            say(Message::new("certificate-known-by")),
            say(Message::new("certificate-signed")),
            say(Message::new("certificate-now")),
            say(Message::new("certificate-digest")),
        ];
        let heading = say(Message::new("certificate-signatures"));
        all.push(Part::Table { heading, columns: columns.to_vec(), rows });
    }
    let ledger = evidence.ledger();
    let refusals: Vec<Vec<String>> = ledger
        .entries()
        .iter()
        .filter(|entry| entry.kind == AttestationKind::Decline && !ledger.is_withdrawn(&entry.id))
        .map(|entry| {
            vec![
                name_of(&entry.by.name, entry.by.email.as_deref()),
                side(entry.by.side, &say),
                say(assurance(entry.by.assurance)),
                instant(entry.at),
                entry.note.clone().unwrap_or_default(),
            ]
        })
        .collect();
    if !refusals.is_empty() {
        let columns = [
            say(Message::new("export-name")),
            say(Message::new("export-side-heading")),
            say(Message::new("certificate-known-by")),
            say(Message::new("certificate-said")),
            say(Message::new("certificate-reason")),
        ];
        let heading = say(Message::new("certificate-refusals"));
        all.push(Part::Table { heading, columns: columns.to_vec(), rows: refusals });
    }
    let check = Message::new("certificate-check").with("proof", at.proof).with("keys", at.keys);
    all.push(Part::Fact {
        name: say(Message::new("certificate-how")),
        value: say(check),
        apart: true,
    });
    all
}

/// The line at the end of a page: when it was made.
pub fn made(at: DateTime<Utc>, words: &dyn Catalogue) -> String {
    words.message(&Message::new("page-made").with("at", instant(at)))
}

/// `2026-12-05 14:02 UTC`: the same for every reader, wherever they are.
fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}

fn side(of: SignerSide, say: &impl Fn(Message) -> String) -> String {
    match of.of_person() {
        Some(side) => say(Message::new("export-side").with("side", side.word())),
        None => String::new(),
    }
}

fn assurance(of: Assurance) -> Message {
    let level = match of {
        Assurance::Link => "link",
        Assurance::Named => "named",
        Assurance::Verified => "verified",
        Assurance::SingleSignOn | Assurance::Beyond(_) => "signed-in",
    };
    Message::new("certificate-assurance").with("level", level)
}

fn word(standing: AttestationStatus) -> &'static str {
    match standing {
        AttestationStatus::Live => "live",
        AttestationStatus::Amended => "amended",
        AttestationStatus::Lapsed => "lapsed",
        AttestationStatus::Withdrawn => "withdrawn",
    }
}
