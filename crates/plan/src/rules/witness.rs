//! Questions of the rules to the record: who wrote what and when, who said something about it, who
//! looked and who signed.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::RuleInput;
use super::summary::{Pause, RecordSummary};
use crate::attest::{Attestation, AttestationKind, AttestationStatus, Signature, is_commitment};
use crate::bearer::bearer;
use crate::history::{ChangeKind, FieldLog, LogEntry};
use crate::ids::Id;
use crate::model::{Plan, Role, Side, Stakeholder, Step};
use crate::place::Place;
use crate::record::{Open, Record, TextShares};
use crate::schema::{EntityKind, Key};

/// The record of a plan, beside the plan.
#[derive(Clone, Copy)]
pub(super) struct RuleRecord<'a> {
    /// The record of who set each value.
    pub(super) history: &'a FieldLog,
    /// All that was recorded.
    pub(super) record: &'a Record<'a>,
    summary: &'a RecordSummary<'a>,
    given: RuleInput<'a>,
    plan: &'a Plan,
}

impl<'a> RuleRecord<'a> {
    /// `None` where no record was handed in: then nothing can be said about who did what.
    pub(super) fn of(given: &RuleInput<'a>) -> Option<RuleRecord<'a>> {
        let (record, summary) = given.record.zip(given.summary)?;
        Some(RuleRecord {
            history: record.history,
            record,
            summary,
            given: *given,
            plan: given.plan,
        })
    }

    /// The entry by which a side brought this into the plan.
    pub(super) fn added_by(&self, side: Side, place: &Place) -> Option<&'a LogEntry> {
        let entries = self.history.entries(place);
        entries.iter().find(|e| e.note.what == ChangeKind::Added).filter(|e| e.by.side == side)
    }

    /// Whether a side wrote this very place after a day.
    pub(super) fn has_written(&self, side: Side, place: &Place, after: Option<NaiveDate>) -> bool {
        let later = |e: &LogEntry| after.is_none_or(|day| self.day(e.at) > day);
        self.history.entries(place).iter().any(|e| e.by.side == side && later(e))
    }

    /// Whether a side wrote anything in an entity after a day, or commented on it. To put it
    /// elsewhere in the list says nothing about it.
    pub(super) fn has_spoken(&self, side: Side, entity: &Place, after: Option<NaiveDate>) -> bool {
        let later = |at: DateTime<Utc>| after.is_none_or(|day| self.day(at) > day);
        let is_rank = |e: &LogEntry| e.note.place.key() == Some(Key::Rank);
        let wrote = |e: &LogEntry| e.by.side == side && !is_rank(e) && later(e.at);
        let entries = self.history.entries(entity).iter().chain(self.history.below(entity));
        let commented = self.summary.comments.newest(Some(side), entity);
        entries.into_iter().any(wrote) || commented.is_some_and(|newest| later(newest.at))
    }

    /// Whether a side, or anybody, commented on a place, or on something in it, after a change. Its
    /// number says so: a clock may have been set back in between.
    pub(super) fn has_comment(&self, side: Option<Side>, place: &Place, after: &LogEntry) -> bool {
        let newest = self.summary.comments.newest(side, place);
        newest.is_some_and(|newest| newest.number > (after.seq, after.nth))
    }

    /// The same, or up to so many days before it.
    pub(super) fn has_comment_about(
        &self,
        place: &Place,
        change: &LogEntry,
        days_before: i64,
    ) -> bool {
        let from = change.at - TimeDelta::days(days_before);
        let newest = self.summary.comments.newest(None, place);
        self.has_comment(None, place, change) || newest.is_some_and(|newest| newest.at > from)
    }

    /// The civil day of an instant, where the plan is lived.
    pub(super) fn day(&self, at: DateTime<Utc>) -> NaiveDate {
        (self.record.day)(at)
    }

    /// Whole days from an instant to today, without those in which the buyer had paused the plan.
    pub(super) fn days_since(&self, at: DateTime<Utc>) -> i64 {
        let (from, today) = (self.day(at), self.given.now.today);
        let paused = self.paused(from, today, |from, to| (to - from).num_days());
        (today - from).num_days() - paused
    }

    /// Working days of the buyer after a day up to today, without those in which they had paused
    /// the plan.
    pub(super) fn working_days_since(&self, day: NaiveDate) -> i64 {
        let today = self.given.now.today;
        let paused = self.paused(day, today, |from, to| self.given.working_days(from, to));
        self.given.working_days(day, today) - paused
    }

    /// Whether the plan is paused today.
    pub(super) fn is_paused(&self) -> bool {
        let today = self.given.now.today;
        self.summary.pauses.iter().any(|(from, until)| *from <= today && today <= *until)
    }

    /// How much of the time after `from` up to `to` was paused; `count` measures the time after a
    /// day up to another.
    fn paused(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        count: impl Fn(NaiveDate, NaiveDate) -> i64,
    ) -> i64 {
        let part = |(begin, until): &Pause| {
            let eve = begin.pred_opt().unwrap_or(*begin).max(from);
            let until = (*until).min(to);
            if eve < until { count(eve, until) } else { 0 }
        };
        self.summary.pauses.iter().map(part).sum()
    }

    /// Whether the buyer holds a place.
    pub(super) fn holds(&self, place: &Place) -> bool {
        self.record.held.get(place) == Some(&Side::Buyer)
    }

    /// Whether the buyer holds anything of what a place lies in, or the place is the buyer's alone.
    pub(super) fn holds_around(&self, place: &Place) -> bool {
        match place {
            Place::Paper(_) | Place::Holiday(_) | Place::Plan(Key::PausedUntil) => true,
            Place::Field(EntityKind::People, ..) | Place::Entity(EntityKind::People, _) => true,
            Place::Field(..) => place.around().is_some_and(|entity| {
                let within = self.record.held.range(&entity..);
                let mut within =
                    within.take_while(|(other, _)| **other == entity || other.is_near(&entity));
                within.any(|(_, side)| *side == Side::Buyer)
            }),
            Place::Root(_) | Place::Plan(_) | Place::Meeting(_) | Place::Proposal(_) => {
                self.holds(place)
            }
            Place::Entity(..) | Place::Link(..) | Place::Unknown(_) => self.holds(place),
        }
    }

    /// Whether the buyer holds a step: its owner or date, or as a whole.
    pub(super) fn holds_step(&self, id: &Id) -> bool {
        let holds = |key| self.holds_field(id, key);
        Place::entity(EntityKind::Steps, id).is_some_and(|step| self.holds(&step))
            || holds(Key::Owner)
            || holds(Key::Due)
    }

    /// Whether the buyer holds a field of a step.
    pub(super) fn holds_field(&self, step: &Id, key: Key) -> bool {
        Place::field(EntityKind::Steps, step, key).is_some_and(|place| self.holds(&place))
    }

    /// The commitments that the buyer holds, in the order of their places.
    pub(super) fn held(&self) -> impl Iterator<Item = &'a Place> + use<'a> {
        let of_buyer = |(path, side): (&'a Place, &'a Side)| (*side == Side::Buyer).then_some(path);
        let held = self.record.held;
        let texts = self
            .record
            .texts
            .iter()
            .filter(|(path, shares)| shares.hold() && !held.contains_key(path));
        let texts = texts.map(|(path, _)| path);
        held.iter().filter_map(of_buyer).chain(texts).filter(|path| is_commitment(path))
    }

    /// Whether the buyer holds a text: they confirmed it, or wrote at least half of it.
    pub(super) fn holds_text(&self, place: &Place) -> bool {
        self.record.held.get(place) == Some(&Side::Buyer) || self.shares(place).hold()
    }

    /// How much of a text is whose.
    pub(super) fn shares(&self, place: &Place) -> TextShares {
        self.record.texts.get(place).copied().unwrap_or_default()
    }

    /// The open steps that belong to the buyer, in order, and whether the buyer holds each.
    pub(super) fn buyer_steps(&self) -> Vec<(&'a Id, &'a Step, bool)> {
        let plan = self.plan;
        let theirs = |step: &Step| step.is_open() && plan.owner_side(step) == Some(Side::Buyer);
        let steps = plan.steps_in_order().into_iter().filter(|(_, step)| theirs(step));
        steps.map(|(id, step)| (id, step, self.holds_step(id))).collect()
    }

    /// The share of the buyer's open steps that the buyer holds, in percent; all of none.
    pub(super) fn held_percent(&self) -> usize {
        let steps = self.buyer_steps();
        let held = steps.iter().filter(|(.., held)| *held).count();
        (held * 100).checked_div(steps.len()).unwrap_or(100)
    }

    /// By whose hand, of the buyer, a place is held: whoever wrote it, confirmed it, or signed.
    pub(super) fn hands(&self, place: &Place) -> BTreeSet<&'a str> {
        let mut hands = BTreeSet::new();
        let wrote = |e: &&LogEntry| e.by.side == Side::Buyer && e.by.assurance.is_verified();
        let entries = self.history.entries(place);
        let texts = entries.iter().filter(|e| e.note.what == ChangeKind::Written);
        hands.extend(
            entries.last().into_iter().chain(texts).filter(wrote).map(|e| e.by.sub.as_str()),
        );
        hands.extend(self.summary.hands.of_place(place));
        hands
    }

    /// The signature that decides: the buyer's latest that was not taken back.
    pub(super) fn signature(&self) -> Option<&'a Signature> {
        let stands =
            |s: &&Signature| s.by.side == Side::Buyer && s.standing != AttestationStatus::Withdrawn;
        self.record.signatures.iter().rfind(stands)
    }

    /// The requests for a signature of somebody of the buyer that wait for an answer, oldest first.
    pub(super) fn unanswered_asks(&self) -> &'a [&'a Attestation] {
        &self.summary.unanswered_asks
    }

    /// The last confirmation of a place by the buyer, taken back or not.
    pub(super) fn last_confirm(&self, place: &Place) -> Option<&'a Attestation> {
        self.summary.last_confirm.get(&*place.to_string()).copied()
    }

    /// The last refusal of a verified person of the buyer that stands, and that the portal did not
    /// set aside: the verdict rests on it.
    pub(super) fn refusal(&self) -> Option<&'a Attestation> {
        self.record.evidence.verified_declines(Side::Buyer).last()
    }

    /// The last refusal of a verified person of the buyer that the portal set aside, and the entry
    /// that did.
    pub(super) fn voided_refusal(&self) -> Option<(&'a Attestation, &'a Attestation)> {
        let ledger = self.record.evidence.ledger();
        let verified =
            self.record.evidence.declines(Side::Buyer).filter(|e| e.by.assurance.is_verified());
        verified.filter_map(|no| Some((no, ledger.void_of(&no.id)?))).last()
    }

    /// The refusals of people of the buyer whose address is not verified, oldest first.
    pub(super) fn unverified_refusals(&self) -> Vec<&'a Attestation> {
        let declines = self.record.evidence.declines(Side::Buyer);
        declines.filter(|e| !e.by.assurance.is_verified()).collect()
    }

    /// The inspections with somebody of the buyer whose address is verified: their own, which is
    /// also how they confirm one afterwards, or one during which the relay saw one of them
    /// connected. The seller's word alone makes none, nor does a connection by the buyer's
    /// link, which the seller always has.
    pub(super) fn joint_inspections(&self) -> impl Iterator<Item = &'a Attestation> + use<'a> {
        let record = self.record;
        let is_buyers = |e: &Attestation| e.by.side == Side::Buyer && e.by.assurance.is_verified();
        let is_joint = move |e: &&Attestation| is_buyers(e) || record.witnessed.contains(&e.id);
        let ledger = record.evidence.ledger();
        let stands = move |e: &&Attestation| {
            e.kind == AttestationKind::Inspect && !ledger.is_withdrawn(&e.id)
        };
        ledger.entries().iter().filter(stands).filter(is_joint)
    }

    /// When both sides last looked at the plan together.
    pub(super) fn last_inspection(&self) -> Option<DateTime<Utc>> {
        self.joint_inspections().last().map(|e| e.at)
    }

    /// When a signature was last borne out: by itself, or by a joint inspection after it.
    pub(super) fn last_inspection_since(&self, signature: &Signature) -> DateTime<Utc> {
        let signed = self.record.evidence.ledger().get(&signature.id).map(|e| e.seq);
        let is_later =
            |e: &&Attestation| signed.map_or(e.at > signature.at, |signed| e.seq > signed);
        self.joint_inspections().filter(is_later).last().map_or(signature.at, |e| e.at)
    }

    /// When a verified person of a side last did something: wrote, commented, put their name to
    /// something. A visit by a link resets no clock: the seller always has the buyer's.
    pub(super) fn last_act(&self, side: Side) -> Option<DateTime<Utc>> {
        let evidence = self.record.evidence;
        let wrote = self.history.deeds(side).last;
        let verified = |e: &&Attestation| e.by.side == side && e.by.assurance.is_verified();
        let attested = evidence.ledger().entries().iter().rfind(verified);
        match (wrote, attested) {
            (Some(wrote), Some(attested))
                if evidence.position(attested).precedes(wrote.seq, wrote.at) =>
            {
                Some(wrote.at)
            }
            (_, Some(attested)) => Some(attested.at),
            (wrote, None) => wrote.map(|wrote| wrote.at),
        }
    }

    /// The same, of what it did after an entry of the ledger.
    pub(super) fn last_act_after(&self, side: Side, after: &Attestation) -> Option<DateTime<Utc>> {
        let evidence = self.record.evidence;
        let since = evidence.position(after);
        let wrote =
            |e: &&LogEntry| is_by(e, side) && e.by.assurance.is_verified() && since.is_before(e);
        let wrote = self.history.iter().filter(wrote).max_by_key(|e| (e.seq, e.nth));
        let attested = |e: &&Attestation| {
            e.by.side == side && e.by.assurance.is_verified() && e.seq > after.seq
        };
        let attested = evidence.ledger().entries().iter().rfind(attested);
        match (wrote, attested) {
            (Some(wrote), Some(attested)) if evidence.position(attested).is_before(wrote) => {
                Some(wrote.at)
            }
            (_, Some(attested)) => Some(attested.at),
            (wrote, None) => wrote.map(|wrote| wrote.at),
        }
    }

    /// Whether somebody of a side who gave a name at least did something.
    pub(super) fn has_identified_act(&self, side: Side) -> bool {
        let entries = self.record.evidence.ledger().entries().iter();
        self.history.deeds(side).assurance.is_some_and(|assurance| assurance.is_named())
            || entries.into_iter().any(|e| e.by.side == side && e.by.assurance.is_named())
    }

    /// Whether a person of a side who gave a name at least had it open.
    pub(super) fn has_open(&self, side: Side) -> bool {
        self.record.opens.iter().any(|open| open.side == side)
    }

    /// When a verified person of a side last had it open. Opens have no number in the log: one that
    /// is dated ahead of now, because the clock was, counts only where there is no other.
    pub(super) fn last_open(&self, side: Side) -> Option<DateTime<Utc>> {
        let verified = |open: &&Open| open.side == side && open.assurance.is_verified();
        let opens = self.record.opens.iter().filter(verified).map(|open| open.last);
        opens.clone().filter(|last| *last <= self.given.now.at).max().or_else(|| opens.min())
    }

    /// How often a side wrote within so many days up to today: updates, each entity that one
    /// touched counted for itself.
    pub(super) fn writes_within(&self, side: Side, days: i64) -> usize {
        let earliest = self.given.now.at - TimeDelta::days(days + 2);
        // To tell the day of an instant takes a while: most of a long log lies before all of them.
        let within = |at| at >= earliest && (self.given.now.today - self.day(at)).num_days() < days;
        let mut writes: Vec<(u64, Place)> = self
            .history
            .iter()
            .filter(|e| is_by(e, side) && within(e.at))
            .map(|e| (e.seq, touched(&e.note.place)))
            .collect();
        writes.sort_unstable();
        writes.dedup();
        writes.len()
    }

    /// The entry by which a proposal came to be as it is.
    pub(super) fn proposed(&self, proposal: &Place) -> Option<&'a LogEntry> {
        self.history.entries(proposal).last()
    }

    /// Whether somebody who may bind the buyer, their economic buyer, stands behind the plan with a
    /// signature that has not lapsed, or with the one that decides.
    pub(super) fn may_bind(&self) -> bool {
        let decides = self.signature().map(|s| &s.id);
        let stands = |s: &&Signature| {
            s.by.side == Side::Buyer
                && (Some(&s.id) == decides
                    || matches!(s.standing, AttestationStatus::Live | AttestationStatus::Amended))
        };
        self.record.signatures.iter().filter(stands).any(|s| {
            let person = self.person(Side::Buyer, s.by.email.as_deref());
            person.is_some_and(|person| person.role == Some(Role::EconomicBuyer))
        })
    }

    /// Whether somebody whose signature is current is the economic buyer by the buyer's own word:
    /// that side wrote or confirmed the role.
    pub(super) fn may_bind_by_own_word(&self) -> bool {
        let current = self.record.signatures.iter();
        current.filter(|s| s.by.side == Side::Buyer && s.is_current()).any(|s| {
            let Some(id) = self.person_id(Side::Buyer, s.by.email.as_deref()) else { return false };
            let role = self.plan.people.get(id).and_then(|person| person.role);
            role == Some(Role::EconomicBuyer)
                && Place::field(EntityKind::People, id, Key::Role)
                    .is_some_and(|place| self.holds(&place))
        })
    }

    /// The name of somebody of a side, as their token last said.
    pub(super) fn name(&self, side: Side, sub: &str) -> String {
        let attested = self.record.evidence.ledger().entries().iter().rev();
        let signer =
            attested.map(|e| &e.by).find(|by| by.side == side && by.sub == sub).map(|by| &by.name);
        let wrote = || {
            self.history.iter().find(|e| e.by.side == side && e.by.sub == sub).map(|e| &e.by.name)
        };
        signer.or_else(wrote).cloned().unwrap_or_default()
    }

    /// The name of a person of the plan.
    pub(super) fn named(&self, id: Option<&str>) -> String {
        let person = id.and_then(|id| self.plan.people.get(&Id::from(id)));
        person.and_then(|person| person.name.clone()).unwrap_or_default()
    }

    /// The person of a signer: the entry of their side with the same address, at most one.
    pub(super) fn person(&self, side: Side, email: Option<&str>) -> Option<&'a Stakeholder> {
        self.plan.people.get(self.person_id(side, email)?)
    }

    fn person_id(&self, side: Side, email: Option<&str>) -> Option<&'a Id> {
        bearer(self.plan, side, email?, &self.summary.doubles)
    }

    /// The input of the rules.
    pub(super) fn given(&self) -> &RuleInput<'a> {
        &self.given
    }
}

/// The entity that a place lies in, or the place itself.
fn touched(place: &Place) -> Place {
    place.around().unwrap_or_else(|| place.clone())
}

/// Whether an entry is something that a side did; what the creating call wrote is nobody's doing.
fn is_by(entry: &LogEntry, side: Side) -> bool {
    entry.by.side == side && entry.how != crate::history::EditChannel::Created
}
