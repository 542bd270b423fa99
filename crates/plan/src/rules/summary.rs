//! Answers to what rules ask of the record again and again, worked out once for a report: how late
//! each place was commented on, when the buyer paused the plan, who confirmed what, which requests
//! wait. Asked of the record itself, each would read all of it for each step, comment or place.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::attest::{Attestation, AttestationKind, Ledger};
use crate::bearer::doubles;
use crate::history::ChangeKind;
use crate::ids::{Id, Path};
use crate::letters::folded;
use crate::limits::PAUSE_MAX;
use crate::model::{Plan, Side, Stakeholder};
use crate::place::Place;
use crate::record::Record;
use crate::schema::{EntityKind, Key};
use crate::tally;

/// The answers of one record that several rules ask for.
#[derive(Debug)]
pub(super) struct RecordSummary<'a> {
    pub(super) comments: CommentTree<'a>,
    /// The spans that the buyer had paused the plan, oldest first; no two share a day.
    pub(super) pauses: Vec<Pause>,
    pub(super) hands: ConfirmingHands<'a>,
    /// The last confirmation by the buyer of each subject, taken back or not.
    pub(super) last_confirm: BTreeMap<&'a str, &'a Attestation>,
    /// The entries of people whose address names another entry.
    pub(super) doubles: BTreeSet<Id>,
    /// The requests for a signature that nobody answered, oldest first.
    pub(super) unanswered_asks: Vec<&'a Attestation>,
}

/// A span of days in which the buyer paused the plan, both ends within it.
pub(super) type Pause = (NaiveDate, NaiveDate);

impl<'a> RecordSummary<'a> {
    pub(super) fn of(plan: &'a Plan, record: &Record<'a>) -> RecordSummary<'a> {
        let ledger = record.evidence.ledger();
        let confirms = ledger.entries().iter().filter(|e| e.kind == AttestationKind::Confirm);
        RecordSummary {
            comments: CommentTree::of(plan, record),
            pauses: pauses(record),
            hands: ConfirmingHands::of(ledger),
            last_confirm: confirms
                .filter(|e| e.by.side == Side::Buyer)
                .map(|e| (e.subject.as_str(), e))
                .collect(),
            doubles: doubles(plan, record.history),
            unanswered_asks: unanswered_asks(plan, ledger),
        }
    }
}

/// The newest comment of each side on each place, or on something in it, as a tree over the keys
/// that lead to places: to add a comment and to ask of a place costs its depth.
#[derive(Debug, Default)]
pub(super) struct CommentTree<'a> {
    next: BTreeMap<(usize, Cow<'a, str>), usize>,
    newest: Vec<[Option<NewestComments>; 2]>,
}

/// The newest of some comments, by number and by time: a clock may have been set back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NewestComments {
    /// The highest number (update, place within it) by which one came.
    pub(super) number: (u64, u32),
    /// The latest time at which one came.
    pub(super) at: DateTime<Utc>,
}

impl NewestComments {
    fn or(self, other: NewestComments) -> NewestComments {
        NewestComments { number: self.number.max(other.number), at: self.at.max(other.at) }
    }
}

impl<'a> CommentTree<'a> {
    fn of(plan: &'a Plan, record: &Record<'a>) -> CommentTree<'a> {
        let mut tree = CommentTree { newest: vec![[None; 2]], ..CommentTree::default() };
        for (id, comment) in plan.comments.iter().filter(|(_, c)| c.removed.is_none()) {
            tally::count();
            let Some(on) = comment.on.as_ref().and_then(Path::place) else { continue };
            let Some(place) = Place::entity(EntityKind::Comments, id) else { continue };
            let entries = record.history.entries(&place);
            let Some(added) = entries.iter().find(|e| e.note.what == ChangeKind::Added) else {
                continue;
            };
            let newest = NewestComments { number: (added.seq, added.nth), at: added.at };
            tree.add(&on, added.by.side, newest);
        }
        tree
    }

    fn add(&mut self, on: &Place, side: Side, comment: NewestComments) {
        let mut node = 0;
        for key in on.way() {
            let key = Cow::Owned(key.into_owned());
            let free = self.newest.len();
            node = *self.next.entry((node, key)).or_insert(free);
            if node == free {
                self.newest.push([None; 2]);
            }
            let known = &mut self.newest[node][index(side)];
            *known = Some(known.map_or(comment, |known| known.or(comment)));
        }
    }

    /// The newest comment of a side, or of anybody, on a place or on something in it.
    pub(super) fn newest(&self, side: Option<Side>, place: &Place) -> Option<NewestComments> {
        let way = place.way();
        let node = way.iter().try_fold(0, |node, key| {
            tally::count();
            self.next.get(&(node, Cow::Borrowed(&**key))).copied()
        });
        let of = self.newest[node?];
        match side {
            Some(side) => of[index(side)],
            None => of.into_iter().flatten().reduce(NewestComments::or),
        }
    }
}

fn index(side: Side) -> usize {
    match side {
        Side::Buyer => 0,
        Side::Seller => 1,
    }
}

/// The people of the buyer who confirmed a place or what it lies in, or signed the plan, and did
/// not take that back.
#[derive(Debug, Default)]
pub(super) struct ConfirmingHands<'a> {
    by_subject: BTreeMap<Place, BTreeSet<&'a str>>,
    signed: BTreeSet<&'a str>,
}

impl<'a> ConfirmingHands<'a> {
    fn of(ledger: &'a Ledger) -> ConfirmingHands<'a> {
        let mut hands = ConfirmingHands::default();
        let is_buyers = |e: &&Attestation| e.by.side == Side::Buyer && !ledger.is_withdrawn(&e.id);
        for entry in ledger.entries().iter().filter(is_buyers) {
            tally::count();
            match entry.kind {
                AttestationKind::Confirm => {
                    if let Some(subject) = Place::parse(&entry.subject) {
                        hands.by_subject.entry(subject).or_default().insert(&entry.by.sub);
                    }
                }
                AttestationKind::Sign => {
                    hands.signed.insert(&entry.by.sub);
                }
                AttestationKind::Inspect
                | AttestationKind::Decline
                | AttestationKind::Ask
                | AttestationKind::Withdraw
                | AttestationKind::Void => {}
            }
        }
        hands
    }

    /// Those of a commitment.
    pub(super) fn of_place(&self, place: &Place) -> impl Iterator<Item = &'a str> {
        let around = place.ancestors().into_iter().chain(place.root().map(Place::Root));
        let subjects: BTreeSet<Place> = around.chain([place.clone()]).collect();
        let confirmed = subjects.into_iter().filter_map(|subject| {
            tally::count();
            self.by_subject.get(&subject)
        });
        confirmed.chain([&self.signed]).flatten().copied()
    }
}

/// The spans that the buyer had paused the plan, as the record tells: from the day it was written
/// until the day named, 90 days at most, or until it was written anew. One that was written anew on
/// its first day is none.
fn pauses(record: &Record<'_>) -> Vec<Pause> {
    let entries = record.history.entries(&Place::Plan(Key::PausedUntil));
    let mut pauses: Vec<Pause> = Vec::new();
    for entry in entries {
        let from = (record.day)(entry.at);
        if let Some(last) = pauses.last_mut() {
            last.1 = last.1.min(from.pred_opt().unwrap_or(from));
        }
        let until = entry.note.to.as_str().and_then(crate::model::read_date);
        // A pause stops clocks, and the seller always has the buyer's link.
        let is_buyers = entry.by.side == Side::Buyer && entry.by.assurance.is_verified();
        if let Some(until) = until.filter(|_| is_buyers) {
            pauses.push((from, until.min(from + TimeDelta::days(PAUSE_MAX.into()))));
        }
    }
    pauses.retain(|(from, until)| from <= until);
    pauses
}

/// The requests of the seller that were not taken back, for a signature of somebody of the buyer,
/// after which the person who was asked neither signed nor declined, as a verified person. An
/// answer that was taken back later was one. Where an address is missing on either side, anybody of
/// the buyer may be the one who was asked.
fn unanswered_asks<'a>(plan: &'a Plan, ledger: &'a Ledger) -> Vec<&'a Attestation> {
    let email = |person: Option<&'a Stakeholder>| person.and_then(|person| person.email.as_deref());
    let is_answer = |e: &&Attestation| match e.kind {
        AttestationKind::Sign | AttestationKind::Decline => {
            e.by.side == Side::Buyer && e.by.assurance.is_verified()
        }
        AttestationKind::Confirm
        | AttestationKind::Inspect
        | AttestationKind::Ask
        | AttestationKind::Withdraw
        | AttestationKind::Void => false,
    };
    // The number of the last answer: of anybody, of those without an address, of each address.
    let (mut of_all, mut of_nameless, mut of_address) = (None, None, BTreeMap::new());
    for answer in ledger.entries().iter().filter(is_answer) {
        let seq = Some(answer.seq);
        of_all = of_all.max(seq);
        match &answer.by.email {
            None => of_nameless = of_nameless.max(seq),
            Some(email) => {
                let last = of_address.entry(folded(email)).or_insert(seq);
                *last = seq.max(*last);
            }
        }
    }
    let is_open = |ask: &&'a Attestation| {
        tally::count();
        let asked = ask.of.as_deref().and_then(|of| plan.people.get(&Id::from(of)));
        let answered = match email(asked) {
            None => of_all,
            Some(email) => of_address.get(&folded(email)).copied().flatten().max(of_nameless),
        };
        asked.is_none_or(|person| person.side != Some(Side::Seller))
            && answered.is_none_or(|answered| answered <= ask.seq)
    };
    let asks = ledger
        .entries()
        .iter()
        .filter(|e| e.kind == AttestationKind::Ask && e.by.side == Side::Seller);
    asks.filter(|ask| !ledger.is_withdrawn(&ask.id)).filter(is_open).collect()
}
