//! Authority in a room: an update's writes into places that a side holds are put back, or put
//! forth, in the same append.
//!
//! [`countersign_plan::authority`] says who holds what and what becomes of a write; here the writes
//! are found in the bytes, before and after are read from the document, and the relay's own hand
//! writes what is ruled. A keystroke in a text sets no key of any map: it is through after one
//! comparison.
//!
//! Where somebody writes again whenever their value is put back: [`super::fights`].

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_gate as gate;
use countersign_plan::attest::Evidence;
use countersign_plan::authority::{GuestCover, GuestPlace, Holdings, RuledWrite, Ruling};
use countersign_plan::change::TextSplice;
use countersign_plan::document::{PlanDoc, value_in};
use countersign_plan::history::FieldLog;
use countersign_plan::ids::Id;
use countersign_plan::model::{Side, read_author_name, read_proposal_key};
use countersign_plan::people::{Assurance, Person};
use countersign_plan::schema::{EntityKind, Key};
use countersign_plan::sync::frame::Frame;
use countersign_plan::{Change, Place, Plan, attest, authority};
use serde_json::{Value, json};

use super::difference::Difference;
use super::fights::{Fighter, SILENCE};
use super::outage::BatchFailure;
use super::suggestions::Allowance;
use super::{End, Room, suggestions};
use crate::error::Problem;
use crate::token::Participant;

/// The writes of an update to places under authority, before it is merged.
#[derive(Default)]
pub(super) struct Contest {
    values: Vec<PlaceWrite>,
    texts: Vec<ContestedText>,
    /// Steps, criteria and risks that a guest adds, which wait for somebody verified.
    additions: Vec<Place>,
    /// People whom a guest puts under ids that signed terms name and that led nowhere.
    people: Vec<Place>,
}

impl Contest {
    /// Whether nothing is contested, as for a keystroke.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
            && self.texts.is_empty()
            && self.additions.is_empty()
            && self.people.is_empty()
    }
}

/// The write of an update to one place.
struct PlaceWrite {
    place: Place,
    before: Value,
    meant: WriteIntent,
    holder: Holder,
}

/// A text over which a guest only suggests, as it stands.
struct ContestedText {
    place: Place,
    before: String,
}

/// How what somebody writes comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// By a call, which is one thing.
    Once,
    /// Over a socket, perhaps letter by letter.
    Typing,
}

enum WriteIntent {
    /// A plain value, as it stands in the bytes.
    Value(Value),
    /// Something that only the merged document can tell: bytes in the place of a value.
    Shown,
    /// A shared type or no value of JSON in the place of a value, which the gate did not let in:
    /// what stood there stands.
    Misplaced,
    /// It empties the place, if what it deletes is what stands there.
    Nothing,
}

enum Holder {
    /// Of a place of the plan.
    Side(Option<Side>),
    /// Of a place over which a guest only suggests, to their own side.
    Suggestion,
    /// Of `plan/workweek`, part by part.
    EachSideOfWorkweek,
    /// The same, where the author is a guest and somebody verified set their part.
    EachSideOfWorkweekSuggested,
    /// Of a proposal. `is_meant`: the key names the author, whoever's proposal stands under it.
    Proposal { is_own: bool, to_answer: bool, is_meant: bool },
}

/// The reaction of the relay to an update.
#[derive(Default)]
pub(super) struct UpdateReaction {
    /// The update that the relay wrote, checked by the gate.
    pub(super) update: Option<Bytes>,
    /// Its changes.
    pub(super) changes: Vec<Change>,
    /// Places where the author's write was taken back.
    pub(super) repaired: Vec<Place>,
    /// Proposals that are the author's own: to take one away is to withdraw it.
    pub(super) own_proposals: Vec<Place>,
    /// Places for which what the author wrote is kept as a proposal.
    pub(super) proposed: Vec<(Place, Side)>,
    /// Places for which what the author wrote is taken back and cannot be kept as a proposal.
    pub(super) set_aside: Vec<Place>,
    /// Bytes of proposals among what the relay wrote: they count to the plan's limit.
    pub(super) proposal_bytes: usize,
    /// Texts that the relay put back.
    pub(super) restored: Vec<Place>,
}

impl Room {
    /// Finds what an update that passed the gate writes into places under authority, and whose
    /// these are. To be asked before it is merged, with the record up to it. `misplaced`: where
    /// the gate took a shared type for no value.
    pub(super) fn contest(
        &self,
        bytes: &[u8],
        misplaced: &[Place],
        who: &Participant,
    ) -> Result<Contest, End> {
        let unread = |e: gate::Malformed| {
            End::Lost(Problem::Fault(format!("what passed the gate does not read: {e}")))
        };
        let guest = !who.assurance.is_verified();
        let gate = &self.replica.gate;
        let mut contest = Contest::default();
        let writes = gate.map_writes(bytes).map_err(unread)?;
        let texts = if guest { gate.list_writes(bytes).map_err(unread)? } else { Vec::new() };
        if writes.is_empty() && texts.is_empty() {
            return Ok(contest);
        }
        let confirmed = self.confirmed();
        let own = if guest { self.confirmed_by(who.side) } else { BTreeMap::new() };
        let signed = if guest { attest::signed_terms(&self.replica.evidence) } else { Vec::new() };
        let cover = guest.then(|| self.cover(who.side, &own, &signed));
        for write in writes {
            let way = words(&write.path);
            let place = match (authority::place(&way), &cover) {
                (Some(place), _) => place,
                (None, None) => continue,
                (None, Some(cover)) => match authority::guest_place(&way) {
                    // A text that is put where there was none, too.
                    Some(GuestPlace::Value(place) | GuestPlace::Text(place)) => place,
                    Some(GuestPlace::Entity(place)) => {
                        let Some((kin, id)) = place.in_entity().filter(|_| write.put.is_some())
                        else {
                            continue;
                        };
                        let is_new = !self.replica.doc.has(kin, &id);
                        if is_new && cover.covers_person(kin, &id) {
                            contest.people.push(place);
                        } else if kin != EntityKind::People && cover.covers_additions() {
                            contest.additions.push(place);
                        }
                        continue;
                    }
                    None => continue,
                },
            };
            let meant = match write.put {
                Some((_, gate::Content::Any(bytes))) => {
                    WriteIntent::Value(value_in(bytes).unwrap_or_default())
                }
                Some(_) => WriteIntent::Shown,
                None if misplaced.contains(&place) => WriteIntent::Misplaced,
                None => WriteIntent::Nothing,
            };
            let before = self.replica.doc.value(&place);
            let to = if let WriteIntent::Value(value) = &meant { value } else { &Value::Null };
            // Values that come with a new entity wait with it.
            let is_new = place.in_entity().is_some_and(|(kin, id)| !self.replica.doc.has(kin, &id));
            let covers = |place: &Place, holder: Option<Side>, to: &Value| {
                !is_new && cover.as_ref().is_some_and(|cover| cover.covers(place, holder, to))
            };
            let holder = if place == Place::Plan(Key::Workweek) {
                if covers(&place, None, to) {
                    Holder::EachSideOfWorkweekSuggested
                } else {
                    Holder::EachSideOfWorkweek
                }
            } else if let ["proposals", key] = way[..] {
                let on =
                    if let Place::Proposal(proposal) = &place { Some(proposal.on()) } else { None };
                let holder = on.and_then(|on| self.holdings(&confirmed).holder(on, &Value::Null));
                let covered = on.is_some_and(|on| covers(on, holder, &Value::Null));
                self.holder_of_proposal(&place, key, who, &Addressee { holder, covered })
            } else {
                let holder = self.holdings(&confirmed).holder(&place, to);
                // A place that the other side holds is theirs to answer.
                if holder != Some(who.side.other()) && covers(&place, holder, to) {
                    Holder::Suggestion
                } else {
                    Holder::Side(holder)
                }
            };
            contest.values.push(PlaceWrite { place, before, meant, holder });
        }
        // Links go with the map in which they come.
        let places = contest.values.iter().map(|value| &value.place);
        let whole: BTreeSet<Place> =
            places.filter(|place| place.key() == Some(Key::After)).cloned().collect();
        contest.values.retain(|value| {
            let is_link = matches!(value.place, Place::Link(..));
            let links = value.place.beside(Key::After).filter(|_| is_link);
            links.is_none_or(|links| !whole.contains(&links))
        });
        if let Some(cover) = &cover {
            for way in texts {
                let Some(GuestPlace::Text(place)) = authority::guest_place(&words(&way)) else {
                    continue;
                };
                let Some(before) = self.replica.doc.text(&place) else { continue };
                if cover.covers(&place, None, &Value::Null) {
                    contest.texts.push(ContestedText { place, before });
                }
            }
        }
        Ok(contest)
    }

    /// Whether an update of a guest deletes or replaces a shared type that a verified person of
    /// their side stands behind. The gate refuses that to everybody else; a link of the same sub it
    /// does not tell from them.
    pub(super) fn takes_covered_type(&self, bytes: &[u8], who: &Participant) -> bool {
        if who.assurance.is_verified() {
            return false;
        }
        // The gate says what is malformed.
        let ways = self.replica.gate.replaced_types(bytes).unwrap_or_default();
        if ways.is_empty() {
            return false;
        }
        let own = self.confirmed_by(who.side);
        let signed = attest::signed_terms(&self.replica.evidence);
        let cover = self.cover(who.side, &own, &signed);
        let mut places = ways.iter().filter_map(|way| Place::of_way(&words(way)));
        places.any(|place| cover.covers_type(&place))
    }

    /// Rules on what was contested, now that the update is merged and made `changes`, and writes
    /// what is ruled. `name`: the author's in keys. `pace`: whether they may be typing.
    ///
    /// # Errors
    /// When the relay's own write does not pass the gate: then memory is ahead of what can be
    /// stored.
    pub(super) fn judge(
        &mut self,
        contest: Contest,
        changes: &[Change],
        (who, name, pace): (&Participant, &str, Pace),
        silenced: &[Place],
        at: DateTime<Utc>,
    ) -> Result<UpdateReaction, BatchFailure> {
        let mut judged = UpdateReaction::default();
        let mut writes: Vec<(Place, Value)> = Vec::new();
        let mut restored: Vec<(Place, Vec<TextSplice>)> = Vec::new();
        let now = at;
        let at = at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        let key_of = |place: &Place| Place::proposal(place, name);
        let Contest { values, texts, additions, people } = contest;
        let mut allowance = Allowance::of(self, name, who);
        let mut as_before: Vec<(Place, String)> = Vec::new();
        let mut typed: Vec<(Place, String)> = Vec::new();
        for PlaceWrite { place, before, meant, holder } in values {
            let after = self.replica.doc.value(&place);
            let meant = match meant {
                WriteIntent::Misplaced => {
                    if after != before {
                        writes.push((place.clone(), before));
                        judged.repaired.push(place);
                    }
                    continue;
                }
                WriteIntent::Value(value) => Some(value),
                WriteIntent::Shown => Some(after.clone()).filter(|after| *after != before),
                WriteIntent::Nothing => {
                    (after.is_null() && !before.is_null()).then_some(Value::Null)
                }
            };
            let write = RuledWrite { before, meant, after };
            let holder = match holder {
                // A guest makes nobody carry the address of somebody else.
                Holder::Side(of)
                    if of != Some(who.side.other())
                        && self.doubles_address(&place, &write, who) =>
                {
                    Holder::Suggestion
                }
                Holder::Side(_) | Holder::Suggestion => holder,
                Holder::EachSideOfWorkweek
                | Holder::EachSideOfWorkweekSuggested
                | Holder::Proposal { .. } => holder,
            };
            let (ruling, side) = match holder {
                Holder::Side(holder) => (authority::judge(who.side, holder, &write), holder),
                Holder::Suggestion => (authority::judge_suggestion(&write), Some(who.side)),
                Holder::EachSideOfWorkweek => {
                    (authority::judge_workweek(who.side, &write), Some(who.side.other()))
                }
                Holder::EachSideOfWorkweekSuggested => {
                    (authority::suggest_workweek(who.side, &write), Some(who.side))
                }
                Holder::Proposal { is_own, to_answer, is_meant } => {
                    if is_own {
                        judged.own_proposals.push(place.clone());
                        // One person has one proposal for a place, however the key spells them.
                        if let Some(own) = own_key(&place, name)
                            && !write.after.is_null()
                            && write.after != write.before
                        {
                            writes.push((place.clone(), Value::Null));
                            judged.repaired.push(place.clone());
                            if allowance.admits(&own, &write.after) {
                                judged.own_proposals.push(own.clone());
                                writes.push((own, write.after));
                            } else {
                                judged.set_aside.push(place);
                            }
                            continue;
                        }
                        if allowance.is_exceeded_by(&write.before, &write.after) {
                            writes.push((place.clone(), Value::Null));
                            judged.repaired.push(place.clone());
                            judged.set_aside.push(place);
                            continue;
                        }
                    }
                    let ruling = authority::judge_proposal(is_own, to_answer, &write);
                    // Two people of one sub: what one wrote over the other's goes where it belongs.
                    if is_meant && ruling.repairs {
                        let meant = write.meant.as_ref().filter(|meant| !meant.is_null());
                        let own =
                            meant.and_then(|meant| Some((own_key(&place, name)?, meant.clone())));
                        writes
                            .extend(own.filter(|(key, proposal)| allowance.admits(key, proposal)));
                    }
                    (ruling, None)
                }
            };
            let Ruling { write, repairs, proposal } = ruling;
            writes.extend(write.map(|value| (place.clone(), value)));
            if repairs {
                judged.repaired.push(place.clone());
            }
            if let (Some(value), Some(side)) = (proposal, side)
                && !silenced.contains(&place)
            {
                let key = key_of(&place);
                // A text that was put where none belongs cannot be accepted: there would be nothing
                // to write it into.
                let kept = if place.is_text() { None } else { allowance.keep(&key, &value, &at) };
                match kept {
                    Some(proposal) => {
                        writes.push((key, proposal));
                        judged.proposed.push((place, side));
                    }
                    None => judged.set_aside.push(place),
                }
            }
        }
        for place in people {
            if place.in_entity().is_some_and(|(kin, id)| self.replica.doc.has(kin, &id)) {
                writes.push((place.clone(), Value::Null));
                judged.repaired.push(place.clone());
                judged.set_aside.push(place);
            }
        }
        for place in additions {
            let Some(mark) = place.beside(Key::Removed) else { continue };
            let stands = place.in_entity().is_some_and(|(kin, id)| self.replica.doc.has(kin, &id));
            if stands && self.replica.doc.value(&mark).is_null() {
                writes.push((mark.clone(), json!({"at": at})));
                // To take it up is to put it back.
                let key = key_of(&mark);
                match allowance.keep(&key, &Value::Null, &at) {
                    Some(proposal) => {
                        writes.push((key, proposal));
                        judged.proposed.push((mark, who.side));
                    }
                    None => judged.set_aside.push(place),
                }
            }
        }
        for ContestedText { place, before } in texts {
            let after = self.replica.doc.text(&place).unwrap_or_default();
            if after == before {
                continue;
            }
            let key = key_of(&place);
            let so_far = self.suggested_so_far(&key, who, now);
            let whole = authority::without_halves(&before, &after);
            let meant = authority::suggested_text(&before, &whole, so_far.as_deref());
            let value = Value::String(meant.clone());
            // Half a character is nothing that anybody could take up.
            let is_said = whole != before;
            match is_said.then(|| allowance.keep(&key, &value, &at)) {
                None => {}
                Some(Some(proposal)) => {
                    if pace == Pace::Once || !self.typed.waits(&key, now) {
                        writes.push((key.clone(), proposal));
                    }
                    if pace == Pace::Typing {
                        typed.push((key, meant));
                    }
                    judged.proposed.push((place.clone(), who.side));
                }
                Some(None) => judged.set_aside.push(place.clone()),
            }
            let delta = changes.iter().find_map(|change| match change {
                Change::Text { place: changed, delta } if *changed == place => {
                    Some(delta.as_slice())
                }
                Change::Text { .. } | Change::Field { .. } | Change::Added { .. } => None,
                Change::Removed { .. } | Change::Restored { .. } => None,
            });
            // Part by part, so that the letters of others stay theirs.
            restored
                .push((place.clone(), authority::taken_back(&before, delta.unwrap_or_default())));
            as_before.push((place.clone(), before));
            judged.restored.push(place);
        }
        typed.into_iter().for_each(|(key, text)| self.typed.note(key, who, text, now));
        judged.proposal_bytes = suggestions::bytes_of(&writes);
        self.put_back(&mut judged, &writes, &restored)?;
        // Where a character was split, the halves that stood are no longer what they were.
        let split = as_before.into_iter().filter_map(|(place, before)| {
            let now = self.replica.doc.text(&place)?;
            (now != before).then(|| (place, authority::mended(&now, &before)))
        });
        let split: Vec<_> = split.collect();
        self.put_back(&mut judged, &[], &split)?;
        Ok(judged)
    }

    /// Whether a guest's write, merged, makes a person carry the address of another entry of their
    /// side.
    fn doubles_address(&self, place: &Place, write: &RuledWrite, who: &Participant) -> bool {
        let Place::Field(EntityKind::People, id, key) = place else { return false };
        // Where the person is new, their address alone goes.
        let may_double = if *key == Key::Email {
            !write.after.is_null()
        } else {
            matches!(key, Key::Side | Key::Removed) && !write.before.is_null()
        };
        may_double
            && !who.assurance.is_verified()
            && self.replica.addresses.is_shared(&self.replica.doc, id)
    }

    /// Writes under the relay's ordinary id.
    fn put_back(
        &mut self,
        judged: &mut UpdateReaction,
        values: &[(Place, Value)],
        texts: &[(Place, Vec<TextSplice>)],
    ) -> Result<(), BatchFailure> {
        if values.is_empty() && texts.is_empty() {
            return Ok(());
        }
        let written = self.replica.doc.put_with_texts(values, texts);
        let own = self.replica.gate.admit_own(&written.update);
        let own = own.map_err(|e| {
            BatchFailure::Unwritable(format!("a repair does not pass the gate: {e}"))
        })?;
        let Some(own) = own else { return Ok(()) };
        judged.update = Some(match judged.update.take() {
            None => Bytes::from(own.into_owned()),
            Some(first) => gate::joined(&first, &own)
                .map_err(|e| BatchFailure::Unwritable(e.to_string()))?
                .into(),
        });
        judged.changes.extend(written.changes);
        Ok(())
    }

    /// Which side holds which place now.
    pub(super) fn held_places(&self, plan: &Plan) -> BTreeMap<Place, Side> {
        held_places(&self.replica.doc, &self.replica.evidence, self.history(), plan)
    }

    fn holdings<'a>(
        &'a self,
        confirmed: &'a BTreeMap<Place, (Side, Assurance)>,
    ) -> Holdings<'a, PlanDoc> {
        Holdings { values: &self.replica.doc, history: self.history(), confirmed }
    }

    /// Which places a side confirmed; where both did, the buyer.
    fn confirmed(&self) -> BTreeMap<Place, (Side, Assurance)> {
        confirmed(&self.replica.evidence, self.history())
    }

    fn confirmed_by(&self, side: Side) -> BTreeMap<Place, Assurance> {
        attest::confirmed(side, &self.replica.evidence, self.history())
    }

    fn cover<'a>(
        &'a self,
        side: Side,
        confirmed: &'a BTreeMap<Place, Assurance>,
        signed: &'a [&'a Value],
    ) -> GuestCover<'a, PlanDoc> {
        GuestCover { side, values: &self.replica.doc, history: self.history(), confirmed, signed }
    }

    fn holder_of_proposal(
        &self,
        place: &Place,
        key: &str,
        who: &Participant,
        to: &Addressee,
    ) -> Holder {
        // Two people of different sides can have one sub: who wrote it last tells them apart.
        let by = self.history().entries(place).last().map(|entry| &entry.by);
        let stands = !self.replica.doc.value(place).is_null();
        let name = read_proposal_key(key).map(|(_, name)| name);
        let is_meant = name.is_some_and(|name| {
            let (side, sub) = read_author_name(name);
            name == who.sub || sub == who.sub && side.is_none_or(|side| side == who.side)
        });
        let is_own = match by.filter(|_| stands) {
            // A link of the same sub may be in other hands.
            Some(by) => {
                (by.side, &by.sub) == (who.side, &who.sub)
                    && !suggestions::is_in_better_hands(by, who)
            }
            // A key that the relay gave to somebody of the other side is theirs before anything
            // stands under it.
            None => is_meant && name.is_some_and(|name| !self.is_other_sides(name, who.side)),
        };
        let to_answer = stands && by.is_none_or(|by| to.may_answer(by, who));
        Holder::Proposal { is_own, to_answer, is_meant }
    }

    /// Whether the relay recorded somebody of the other side under a name.
    fn is_other_sides(&self, name: &str, side: Side) -> bool {
        let person = self.replica.witness.author(&["p/", name].concat());
        person.is_some_and(|person| person["side"] != side.word())
    }
}

/// The place of an author's own proposal, of one that was put under another's key.
fn own_key(proposal: &Place, name: &str) -> Option<Place> {
    let Place::Proposal(key) = proposal else { return None };
    Some(Place::proposal(key.on(), name)).filter(|own| own != proposal)
}

/// The people whom changes are about.
pub(super) fn people(changes: &[Change]) -> BTreeSet<Id> {
    let touched = changes.iter().filter_map(|change| match change {
        Change::Added { kin, id } => Some((*kin, id.clone())),
        Change::Field { place, .. } => place.in_entity().map(|(kin, id)| (kin, Id::clone(&id))),
        Change::Removed { kin, id } | Change::Restored { kin, id } => Some((*kin, id.clone())),
        Change::Text { .. } => None,
    });
    touched.filter(|(kin, _)| *kin == EntityKind::People).map(|(_, id)| id).collect()
}

/// Which side holds which place.
pub(super) fn held_places(
    doc: &PlanDoc,
    evidence: &Evidence,
    history: &FieldLog,
    plan: &Plan,
) -> BTreeMap<Place, Side> {
    Holdings { values: doc, history, confirmed: &confirmed(evidence, history) }.all(plan)
}

fn confirmed(evidence: &Evidence, history: &FieldLog) -> BTreeMap<Place, (Side, Assurance)> {
    let mut found = BTreeMap::new();
    for side in [Side::Seller, Side::Buyer] {
        let confirmed = attest::confirmed(side, evidence, history);
        found.extend(confirmed.into_iter().map(|(place, assurance)| (place, (side, assurance))));
    }
    found
}

/// The people that a proposal is for.
struct Addressee {
    /// The side that holds the place.
    holder: Option<Side>,
    /// Over the place the reader, a guest, only suggests.
    covered: bool,
}

impl Addressee {
    /// Suggestions of a guest over a place that their own side holds are answered by that side's
    /// verified people, and elsewhere by these or the other side's. Of the other side's verified
    /// people a guest answers what they could write.
    fn may_answer(&self, by: &Person, who: &Participant) -> bool {
        let (guest, by_guest) = (!who.assurance.is_verified(), !by.assurance.is_verified());
        if by.side == who.side {
            by_guest && !guest
        } else if by_guest {
            !guest && self.holder != Some(by.side)
        } else {
            !guest || !self.covered
        }
    }
}

/// The words of a way; an element of a list has none.
fn words<'a>(way: &[gate::Segment<'a>]) -> Vec<&'a str> {
    let word = |segment: &gate::Segment<'a>| match *segment {
        gate::Segment::Root(name) | gate::Segment::Key(name) => name,
        gate::Segment::Element(_) => "",
    };
    way.iter().map(word).collect()
}

/// The net changes of an update and of the relay's write upon it: a place that is again as it was
/// has not changed.
pub(super) fn net(changes: Vec<Change>, then: Vec<Change>) -> Vec<Change> {
    if then.is_empty() {
        return changes;
    }
    let mut net: Vec<Change> = Vec::with_capacity(changes.len() + then.len());
    for change in changes.into_iter().chain(then) {
        match change {
            Change::Field { place, from, to } => {
                let before = net.iter_mut().find_map(|known| match known {
                    Change::Field { place: known, to, .. } if *known == place => Some(to),
                    Change::Field { .. } | Change::Text { .. } => None,
                    Change::Added { .. } | Change::Removed { .. } | Change::Restored { .. } => None,
                });
                match before {
                    Some(known) => *known = to,
                    None => net.push(Change::Field { place, from, to }),
                }
            }
            Change::Removed { kin, id } => {
                match position(&net, &Change::Restored { kin, id: id.clone() }) {
                    Some(at) => drop(net.remove(at)),
                    None => net.push(Change::Removed { kin, id }),
                }
            }
            Change::Restored { kin, id } => {
                match position(&net, &Change::Removed { kin, id: id.clone() }) {
                    Some(at) => drop(net.remove(at)),
                    None => net.push(Change::Restored { kin, id }),
                }
            }
            other @ (Change::Added { .. } | Change::Text { .. }) => net.push(other),
        }
    }
    net.retain(|change| !matches!(change, Change::Field { from, to, .. } if from == to));
    net
}

fn position(changes: &[Change], change: &Change) -> Option<usize> {
    changes.iter().position(|known| known == change)
}

impl Room {
    /// Tells connections whose silence is over what was kept from them.
    pub(super) fn release(&mut self) {
        if self.seats.all().all(|(_, seat)| seat.withheld.is_none()) {
            return;
        }
        let at = (self.around.clock)();
        let fights = self.seats.fights().clone();
        for (_, seat) in self.seats.all_sent() {
            let until = fights.until(&Fighter::of(&seat.who));
            let is_over = until.is_none_or(|until| until <= at || until - at > SILENCE);
            let Some(withheld) = seat.withheld.take_if(|_| is_over) else { continue };
            let vector = self.milestones.before(seat.safe.min(withheld));
            if let Ok(difference) = self.replica.doc.diff(vector) {
                let frame = Frame::Step2(difference.into()).encode().into();
                seat.send_difference(Difference { frame, rest: None });
            }
        }
    }

    /// How long until a silence is over of which something was kept from a connection.
    pub(super) fn next_release(&self) -> Option<std::time::Duration> {
        let withheld = self.seats.all().filter(|(_, seat)| seat.withheld.is_some());
        let fights = self.seats.fights();
        let at = (self.around.clock)();
        // Of somebody whose fights were forgotten nothing is silenced any more.
        let until =
            withheld.map(|(_, seat)| fights.until(&Fighter::of(&seat.who)).unwrap_or(at)).min()?;
        let left = (until - at).min(SILENCE).to_std().unwrap_or_default();
        Some(left.max(std::time::Duration::from_millis(1)))
    }
}
