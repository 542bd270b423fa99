//! The view of one participant. The browser makes it of its replica, the relay of its own, by this
//! one function, so that a page can be drawn before the core is loaded.

use super::{SessionFacts, View, ViewReader, bylines, view_around};
use crate::attest::Evidence;
use crate::document::PlanDoc;
use crate::reading::PlanReading;
use crate::rules::Moment;
use crate::schema::EntityKind;
use crate::sync::frame::Party;
use crate::sync::session::RelayFacts;

/// Everything that a participant's view is made of.
#[derive(Clone, Copy, Debug)]
pub struct ViewSource<'a> {
    /// The replica.
    pub doc: &'a PlanDoc,
    /// The plan in it.
    pub reading: &'a PlanReading,
    /// The facts of the relay's report for the participant's side.
    pub facts: &'a RelayFacts,
    /// The ledger of the replica; its terms are not asked for.
    pub evidence: &'a Evidence,
}

impl ViewSource<'_> {
    /// The view for a participant at an instant.
    pub fn view(&self, party: &Party, now: &Moment) -> View {
        let ViewSource { doc, reading, facts, evidence } = *self;
        let authors = doc.authors();
        let makers = doc.makers(EntityKind::Comments);
        let comments = bylines(&makers, &authors, doc.client(), Some(party));
        let around = SessionFacts {
            sub: &party.sub,
            assurance: party.assurance,
            held: Some(&facts.held),
            doubles: Some(&facts.doubles),
            authors: Some(&authors),
            comments: Some(&comments),
            ladder: Some(&facts.ladder),
            signatures: &facts.signatures,
            joint: &facts.joint,
            evidence: Some(evidence),
            opened: Some(&facts.opened),
            asked: party.asked.as_ref(),
        };
        let reader = ViewReader { side: party.side, email: party.email.clone() };
        view_around(&reading.plan, &reading.odd, &reader, now, &around)
    }
}
