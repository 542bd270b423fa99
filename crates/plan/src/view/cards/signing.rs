//! Cards about signatures and check-ins.

use super::{
    Card, CardAct, CardContext, CardEditor, CardEffect, day_month, step_title, weekday_date,
};
use crate::attest::{
    Attestation, AttestationKind, AttestationStatus, Difference, Signature, Signer,
};
use crate::ids::Path;
use crate::message::{Message, Param};
use crate::model::{Side, read_date, sided_author_name};
use crate::order::Arrange;
use crate::place::Place;
use crate::schema::EntityKind;

/// How many changes a card names.
const CHANGES_SHOWN: usize = 3;

impl CardContext<'_> {
    /// The reader's own signature, when the plan changed since; or a request for it.
    pub(super) fn signature(&self, cards: &mut Vec<Card>) {
        let mine = |s: &&Signature| s.by.side == self.desk.side && s.by.sub == self.around.sub;
        let own = self.around.signatures.iter().find(mine);
        match own.map(|own| (own, own.standing)) {
            Some((own, AttestationStatus::Lapsed)) => return cards.push(self.lapsed(own)),
            Some((own, AttestationStatus::Amended)) => return cards.push(self.amended(own)),
            Some((_, AttestationStatus::Live)) => return,
            Some((_, AttestationStatus::Withdrawn)) | None => {}
        }
        cards.extend(self.asked());
    }

    fn lapsed(&self, own: &Signature) -> Card {
        let title = Message::new("card-signature-lapsed")
            .with("n", own.changes.len())
            .with("date", day_month(own.at.date_naive()));
        let acts = vec![
            CardAct::open("read", Message::new("act-read-and-sign-again"), CardEditor::Sign),
            CardAct::open("comment", Message::new("act-ask-about-it"), CardEditor::Comment),
        ];
        Card { lines: self.changes(&own.changes), ..self.bare("signature", title, acts) }
    }

    fn amended(&self, own: &Signature) -> Card {
        let mut names: Vec<String> = own
            .changes
            .iter()
            .filter_map(|change| Some(change.by.as_ref()?.name.clone()))
            .collect();
        names.arrange_by_key(String::clone);
        names.dedup();
        let names = names.into_iter().map(Param::from).collect();
        let title = Message::new("card-signature-amended")
            .with("names", Param::All(names))
            .with("n", own.changes.len());
        let acts = vec![
            CardAct::open("renew", Message::new("act-renew"), CardEditor::Sign),
            CardAct::open("read", Message::new("act-read-it-all"), CardEditor::Sign),
        ];
        Card { lines: self.changes(&own.changes), ..self.bare("signature", title, acts) }
    }

    /// `Legal review 19 Jan → 26 Jan, Sam Okafor`, of the first ones.
    fn changes(&self, changes: &[Difference]) -> Vec<Message> {
        let mut lines: Vec<Message> =
            changes.iter().take(CHANGES_SHOWN).map(|change| self.change(change)).collect();
        if changes.len() > CHANGES_SHOWN {
            lines.push(Message::new("more").with("n", changes.len() - CHANGES_SHOWN));
        }
        lines
    }

    fn change(&self, change: &Difference) -> Message {
        let what = self.place_name(&change.place);
        let side = |value: &Option<serde_json::Value>| {
            let text = value.as_ref().and_then(serde_json::Value::as_str);
            text.and_then(read_date).map(day_month)
        };
        let by: Param = match &change.by {
            Some(by) => Message::new("card-by").with("name", self.name_of(by)).into(),
            None => Message::new("nothing").into(),
        };
        match (side(&change.was), side(&change.now)) {
            (Some(was), Some(now)) => Message::new("card-date-changed")
                .with("what", what)
                .with("was", was)
                .with("now", now)
                .with("by", by),
            (None, _) | (_, None) => {
                Message::new("card-place-changed").with("what", what).with("by", by)
            }
        }
    }

    /// The name of a place: the title of its step, or the word for the field.
    pub(super) fn place_name(&self, place: &Place) -> Param {
        if let Some((EntityKind::Steps, id)) = place.in_entity()
            && let Some(step) = self.desk.plan.steps.get(&*id)
        {
            return step_title(step);
        }
        if let Place::Root(root) = place {
            return crate::rules::wording::field(root.word());
        }
        match place.key() {
            Some(key) => crate::rules::wording::field(key.word()),
            None => Message::new("card-the-plan").into(),
        }
    }

    /// Somebody asked the reader for a signature.
    fn asked(&self) -> Option<Card> {
        let me = self.desk.me()?;
        let ask = self.open_asks().filter(|ask| ask.of.as_deref() == Some(me.as_str())).last()?;
        let mut acts = Vec::new();
        let mut lines = Vec::new();
        if let Some(missing) = self.missing() {
            lines.push(missing);
            acts.push(CardAct::open(
                "change",
                Message::new("act-what-is-missing"),
                CardEditor::Sign,
            ));
        } else {
            lines.push(Message::new("card-not-a-contract"));
            acts.push(CardAct::open("read", Message::new("act-read-it"), CardEditor::Sign));
        }
        acts.push(CardAct::open(
            "handover",
            Message::new("act-not-the-right-person"),
            CardEditor::Ask,
        ));
        Some(Card {
            key: "signature".to_owned(),
            path: None,
            quote: ask.note.clone().filter(|note| !note.trim().is_empty()),
            title: Message::new("card-signature-asked").with("name", self.name_of_signer(&ask.by)),
            lines,
            acts,
        })
    }

    /// `One thing is missing first: the next meeting.`
    fn missing(&self) -> Option<Message> {
        if self.missing.is_empty() {
            return None;
        }
        let names = self.missing.iter().cloned().map(Param::from).collect();
        let missing = Message::new("card-missing-first")
            .with("n", self.missing.len())
            .with("what", Param::All(names));
        Some(missing)
    }

    /// The plan is complete, and nobody was asked to sign it.
    pub(super) fn offer_to_sign(&self, cards: &mut Vec<Card>) {
        let signed = |s: &Signature| {
            s.by.side == self.desk.side && s.standing != AttestationStatus::Withdrawn
        };
        let is_open = self.is_buyer()
            && self.missing.is_empty()
            && self.may_offer_to_sign()
            && !self.is_guest()
            && self.refusal().is_none()
            && !self.around.signatures.iter().any(signed)
            && self.open_asks().next().is_none();
        if !is_open {
            return;
        }
        cards.push(Card {
            key: "signature".to_owned(),
            path: None,
            quote: None,
            title: Message::new("card-plan-complete"),
            lines: vec![Message::new("card-sign-or-ask")],
            acts: vec![
                CardAct::open("read", Message::new("act-read-it"), CardEditor::Sign),
                CardAct::open("ask", Message::new("act-ask-a-colleague"), CardEditor::Ask),
                CardAct::later(),
            ],
        });
    }

    /// Check-ins at which the reader is said to have been: their word makes them joint.
    pub(super) fn checkins(&self, cards: &mut Vec<Card>) {
        if !self.is_buyer() || self.is_guest() {
            return;
        }
        let ledger = self.ledger;
        let is_withdrawn = |entry: &Attestation| {
            self.around.evidence.is_some_and(|known| known.ledger().is_withdrawn(&entry.id))
        };
        let names_me = |entry: &Attestation| {
            entry.by.side != self.desk.side
                && entry.present.iter().flatten().any(|name| self.is_named(name))
        };
        let is_check_in = |entry: &Attestation| entry.kind == AttestationKind::Inspect;
        let Some((nth, last)) = ledger
            .iter()
            .enumerate()
            .rfind(|(_, entry)| is_check_in(entry) && names_me(entry) && !is_withdrawn(entry))
        else {
            return;
        };
        // A check-in by a link answers no question to a verified person, and hides none.
        let counts = |entry: &Attestation| {
            self.around.joint.contains(&entry.id)
                || self.is_mine(entry) && entry.by.assurance.is_verified()
        };
        if ledger[nth..].iter().any(|entry| is_check_in(entry) && counts(entry)) {
            return;
        }
        let title = Message::new("card-checkin")
            .with("name", self.name_of_signer(&last.by))
            .with("date", weekday_date(last.at.date_naive()));
        cards.push(Card {
            key: format!("checkin:{}", last.id),
            path: None,
            quote: None,
            title,
            lines: vec![Message::new("card-were-you-there")],
            acts: vec![
                CardAct { act: "yes", label: Message::new("act-yes"), does: CardEffect::Join },
                CardAct { act: "no", label: Message::new("act-no"), does: CardEffect::Later },
            ],
        });
    }

    /// The name of somebody who made an entry; the company where they gave none. That of a guest is
    /// of their own choice, and says so.
    fn name_of_signer(&self, by: &Signer) -> Param {
        let name: Param = match by.name.trim() {
            "" => self.company(by.side.of_person().unwrap_or(Side::Seller)),
            name => name.to_owned().into(),
        };
        if by.assurance.is_verified() {
            return name;
        }
        Message::new("name-of-guest").with("name", name).into()
    }

    /// Whether a name among those who were there means the reader: their sub, with the side before
    /// it where both sides have it; or their entry among the people, as somebody is named who never
    /// opened the plan.
    fn is_named(&self, name: &str) -> bool {
        let Self { around, desk, .. } = self;
        name == around.sub
            || name == sided_author_name(desk.side, around.sub)
            || desk.me().is_some_and(|me| name == me.as_str())
    }
}

/// The place of a step, for a card.
pub(super) fn step_path(id: &crate::ids::Id) -> Path {
    Path::entity(EntityKind::Steps, id)
}
