//! The checks of an update before it is applied: size, gate, and the answer to its sender where it
//! does not pass.

use std::collections::BTreeSet;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use countersign_gate as gate;
use countersign_plan::Place;
use countersign_plan::document::BoundedThing;
use countersign_plan::history::EditChannel;
use countersign_plan::people::Assurance;
use countersign_plan::schema::EntityKind;

use super::batch::{AdmittedUpdate, Batch, Echo, OfferedUpdate, Origin, OutgoingOne};
use super::fights::Fighter;
use super::seats::{OwnStep1, Sender};
use super::{Room, notices};
use crate::error::{Oversize, Problem, QuarantineReason, WireFault};
use crate::store::IdSource;
use crate::token::Participant;

/// At most this many nullified parts of an update are refused to their author one by one. No honest client comes near
/// it.
const PARTS_REFUSED: usize = 256;

impl Room {
    /// Refuses what is too large, by itself or for the plan.
    pub(super) fn check_size(
        &mut self,
        offer: OfferedUpdate,
        batch: &mut Batch,
    ) -> Option<OfferedUpdate> {
        let limits = &self.around.limits;
        let limit = limits.update;
        let what = match &offer.origin {
            Origin::Socket { step2: false, .. } => Oversize::Update,
            Origin::Socket { step2: true, .. } => Oversize::Step2,
            Origin::Http(_) => Oversize::Edit,
        };
        let (plan, steps) = (limits.plan, limits.steps);
        let fits = offer.bytes.len() <= limit;
        let has_room = fits && self.replica.has_room(offer.bytes.len(), plan);
        let crowded = if fits { self.replica.crowded_by(&offer.bytes, steps) } else { None };
        if has_room && crowded.is_none() {
            return Some(offer);
        }
        // A stock client brings its whole disk as one update, all of it known. An update that only
        // deletes makes room.
        let is_known = || self.replica.gate.probe(&offer.bytes) == Ok(gate::Probe::Known);
        let only_deletes = || gate::blocks(&offer.bytes).is_ok_and(|blocks| blocks.is_empty());
        let problem = if fits && is_known() {
            return Some(offer);
        } else if !fits {
            Problem::TooLarge { what, limit }
        } else if let Some(crowded) = crowded {
            match crowded {
                BoundedThing::Entities(EntityKind::Steps) => Problem::TooManySteps(steps),
                BoundedThing::Entities(_)
                | BoundedThing::Ever(_)
                | BoundedThing::Links
                | BoundedThing::Holidays => {
                    Problem::TooManyEntries { what: crowded.word(), max: crowded.max() }
                }
            }
        } else if !only_deletes() {
            Problem::TooLarge { what: Oversize::Plan, limit: plan }
        } else {
            return Some(offer);
        };
        self.reject(offer, problem, batch);
        None
    }

    /// Refuses a guest's update that deletes or replaces what somebody verified of their side
    /// stands behind.
    pub(super) fn check_cover(
        &mut self,
        offer: OfferedUpdate,
        batch: &mut Batch,
    ) -> Option<OfferedUpdate> {
        let takes = |who: &Participant| self.takes_covered_type(&offer.bytes, who);
        if !self.author(&offer.origin).is_some_and(takes) {
            return Some(offer);
        }
        let refusal = gate::Refusal { code: gate::Code::ForeignWork, id: None };
        self.reject(offer, Problem::Gate(refusal), batch);
        None
    }

    /// Shows an update to the gate. An update that does not pass is answered here.
    pub(super) fn pass_gate(
        &mut self,
        offer: OfferedUpdate,
        batch: &mut Batch,
    ) -> Option<AdmittedUpdate> {
        let OfferedUpdate { mut origin, principal, bytes } = offer;
        if let Origin::Socket { connection, .. } = origin
            && self.is_refused_reader(connection, &bytes, batch)
        {
            return None;
        }
        let came = bytes.clone();
        let silenced = match origin {
            Origin::Socket { connection, .. } => self.silenced(connection, batch.at),
            Origin::Http(_) => Vec::new(),
        };
        let slots: Vec<gate::MapKey> =
            silenced.iter().filter_map(|place| self.slot(place)).collect();
        if self.replica.gate.may_bring_ids(&bytes) {
            let fresh = self.fresh_ids_left(&origin, principal, batch.at);
            self.replica.gate.allow_fresh_ids(fresh);
        }
        match self.replica.gate.admit_silencing(principal, &bytes, &slots) {
            gate::Outcome::Known => {
                self.settled(&origin);
                let offer = OfferedUpdate { origin, principal, bytes };
                let known = AdmittedUpdate {
                    offer,
                    echo: Echo::Needless,
                    is_news: false,
                    map_entries: false,
                    silenced: Vec::new(),
                    misplaced: Vec::new(),
                    changes: Vec::new(),
                    record: None,
                };
                // Nothing to apply: a caller by HTTP still gets an answer.
                batch.add(self, known, None);
                None
            }
            gate::Outcome::Pass(pass) => {
                let (nullified, bound, map_entries) =
                    (pass.nullified, pass.bound, pass.map_entries);
                let bytes = match pass.bytes {
                    std::borrow::Cow::Borrowed(_) => bytes,
                    std::borrow::Cow::Owned(rewritten) => {
                        // The desk holds what was not let in.
                        if let Origin::Http(edit) = &mut origin {
                            edit.drafted.desk = None;
                        }
                        rewritten.into()
                    }
                };
                self.note_bound(&origin, principal, &bound, batch);
                self.note_authors(&origin, &bytes, !bound.is_empty(), batch);
                self.settled(&origin);
                if !nullified.is_empty() {
                    let sender = self.sender(&origin, principal);
                    let reason = QuarantineReason::Nullified(nullified.clone());
                    batch.refused.add(sender, &reason, came, batch.at);
                }
                if let Origin::Socket { connection, .. } = origin {
                    for part in nullified.iter().take(PARTS_REFUSED) {
                        let refusal = notices::nullified(part.why, self.named(part));
                        batch.send(connection, OutgoingOne::Refusal(refusal));
                    }
                }
                let echo = match nullified.as_slice() {
                    [] => Echo::Needless,
                    parts if parts.iter().all(|part| part.why == gate::NullifyReason::Silenced) => {
                        Echo::Later
                    }
                    _ => Echo::Now,
                };
                let offer = OfferedUpdate { origin, principal, bytes };
                let valueless = nullified.iter().filter(|part| {
                    matches!(part.why, gate::NullifyReason::Plain | gate::NullifyReason::Value)
                });
                let misplaced = valueless.filter_map(|part| self.place_of(part)).collect();
                Some(AdmittedUpdate {
                    offer,
                    echo,
                    is_news: true,
                    map_entries,
                    silenced,
                    misplaced,
                    changes: Vec::new(),
                    record: None,
                })
            }
            gate::Outcome::Gap => {
                self.gap(OfferedUpdate { origin, principal, bytes }, batch);
                None
            }
            gate::Outcome::Reset(refusal) => {
                let problem = self.refusal(refusal, &bytes);
                self.reject(OfferedUpdate { origin, principal, bytes }, problem, batch);
                None
            }
            gate::Outcome::Cold => {
                self.reject(OfferedUpdate { origin, principal, bytes }, Problem::RoomLost, batch);
                None
            }
        }
    }

    /// Whether somebody without `write` offers something new: it is refused, and they go on
    /// reading.
    fn is_refused_reader(&mut self, connection: u64, bytes: &Bytes, batch: &mut Batch) -> bool {
        let Some(seat) = self.seats.get_mut(connection) else { return true };
        if seat.who.scope.write() {
            return false;
        }
        let sender = Sender { principal: seat.principal.clone(), client: seat.client };
        let probe = self.replica.gate.probe(bytes);
        if probe != Ok(gate::Probe::Known) {
            batch.refused.add(sender, &QuarantineReason::ReadOnly, bytes.clone(), batch.at);
        }
        match probe {
            Ok(gate::Probe::Known) => {}
            Ok(gate::Probe::New | gate::Probe::Gap) if seat.own_client => {
                batch.send(connection, OutgoingOne::Refusal(notices::read_only()));
            }
            // A stock client does not read refusals: it would go on showing its person what nobody
            // else sees.
            Ok(gate::Probe::New | gate::Probe::Gap) => {
                batch.end(connection, Problem::Scope("write"));
                return true;
            }
            Err(refusal) => {
                batch.end(connection, Problem::Gate(refusal));
                return true;
            }
        }
        seat.messages += 1;
        true
    }

    /// Client ids that now belong to the author.
    fn note_bound(
        &mut self,
        origin: &Origin,
        principal: gate::Principal,
        bound: &[u64],
        batch: &mut Batch,
    ) {
        if bound.is_empty() {
            return;
        }
        let owner = self.replica.people.principal(principal);
        for &client in bound {
            let via = match origin {
                Origin::Socket { .. } => IdSource::Socket,
                Origin::Http(_) => IdSource::Rest,
            };
            let assurance = self.assurance(origin);
            batch.bind(self, client, owner.clone(), via, assurance);
        }
        let Origin::Socket { connection, .. } = *origin else { return };
        if let (Some(seat), [only]) = (self.seats.get_mut(connection), bound) {
            seat.client.get_or_insert(*only);
        }
    }

    /// The assurance of whoever wrote.
    pub(super) fn assurance(&self, origin: &Origin) -> Assurance {
        match origin {
            Origin::Socket { connection, .. } => {
                self.seats.get(*connection).map_or(Assurance::Link, |seat| seat.who.assurance)
            }
            Origin::Http(edit) => edit.work.who.assurance,
        }
    }

    /// Why the gate refused, and whether it may be tried again: ids beyond the hour's quota may,
    /// more than any hour's may not.
    fn refusal(&self, refusal: gate::Refusal, bytes: &[u8]) -> Problem {
        let quota = self.around.limits.ids_per_hour;
        if refusal.code != gate::Code::TooManyIds {
            return Problem::Gate(refusal);
        }
        let blocks = gate::blocks(bytes).unwrap_or_default();
        let clients: BTreeSet<u64> = blocks.iter().map(|(id, ..)| id.client).collect();
        let fresh =
            clients.iter().filter(|client| self.replica.gate.owner(**client).is_none()).count();
        if fresh > quota - quota / 4 { Problem::Gate(refusal) } else { Problem::TooManyIds(quota) }
    }

    /// Keeps apart an update that a socket sent behind the one for which it was closed: it may be
    /// somebody's text all the same.
    pub(super) fn refuse_late(&self, connection: u64, update: Bytes, batch: &mut Batch) {
        if let Some(sender) = self.seats.sender(connection) {
            batch.refused.add(sender, &QuarantineReason::BehindRefusal, update, batch.at);
        }
    }

    /// The author of an update, for the quarantine.
    pub(super) fn sender(&self, origin: &Origin, principal: gate::Principal) -> Sender {
        Sender {
            principal: self.replica.people.principal(principal),
            client: self.client_of(origin),
        }
    }

    /// Places into which nothing is taken from a socket at an instant.
    fn silenced(&self, connection: u64, at: DateTime<Utc>) -> Vec<Place> {
        let fights = self.seats.fights();
        let seat = self.seats.get(connection).filter(|_| !fights.is_empty());
        seat.map(|seat| fights.silenced(&Fighter::of(&seat.who), at)).unwrap_or_default()
    }

    /// The gate's number of a place that somebody wrote to.
    fn slot(&self, place: &Place) -> Option<gate::MapKey> {
        let way = place.way();
        let way: Vec<&str> = way.iter().map(|key| &**key).collect();
        self.replica.gate.slot_at(&way)
    }

    /// Names the authors of what passed, where that may be news: what a socket sends first, what it
    /// brings along, fresh ids.
    fn note_authors(&mut self, origin: &Origin, bytes: &[u8], fresh: bool, batch: &mut Batch) {
        let clients = || -> BTreeSet<u64> {
            // Bytes that passed can be read.
            let blocks = gate::blocks(bytes).unwrap_or_default();
            blocks.iter().map(|(id, ..)| id.client).collect()
        };
        let (who, clients) = match origin {
            Origin::Socket { connection, step2, .. } => {
                if self.seats.get(*connection).is_none_or(|seat| seat.named && !step2 && !fresh) {
                    return;
                }
                let Some(seat) = self.seats.get_mut(*connection) else { return };
                let clients = clients();
                seat.named |= !clients.is_empty();
                (std::sync::Arc::clone(&seat.who), clients)
            }
            Origin::Http(edit) => (std::sync::Arc::new(edit.work.who.clone()), clients()),
        };
        clients.into_iter().for_each(|client| self.note_author(client, &who, batch));
    }

    /// Counts one more message of a socket as dealt with.
    fn settled(&mut self, origin: &Origin) {
        if let Origin::Socket { connection, step2, .. } = origin
            && let Some(seat) = self.seats.get_mut(*connection)
        {
            seat.messages += 1;
            if *step2 {
                seat.own_step1 = OwnStep1::Answered;
                seat.how = EditChannel::Live;
            }
        }
    }

    /// Drops an update that builds on something missing; the answer to the room's step 1 brings it
    /// again.
    fn gap(&mut self, offer: OfferedUpdate, batch: &mut Batch) {
        match offer.origin {
            Origin::Socket { connection, step2, .. } => {
                if step2 {
                    return self.reject(offer, WireFault::GapInStep2.into(), batch);
                }
                if self.seats.get_mut(connection).is_some_and(|seat| seat.drop_for_gap()) {
                    batch.send(connection, OutgoingOne::Step1);
                }
            }
            Origin::Http(edit) => {
                batch.answer(edit.reply, Err(Problem::Fault("a gap in commands".into())));
            }
        }
    }

    /// Keeps an update apart and tells its sender why.
    fn reject(&mut self, offer: OfferedUpdate, problem: Problem, batch: &mut Batch) {
        let OfferedUpdate { origin, principal, bytes } = offer;
        let why = QuarantineReason::Refused(problem.clone());
        batch.refused.add(self.sender(&origin, principal), &why, bytes, batch.at);
        match origin {
            Origin::Socket { connection, .. } => {
                problem.log(self.plan.as_str());
                batch.end(connection, problem);
            }
            Origin::Http(edit) => batch.answer(edit.reply, Err(problem)),
        }
    }

    /// Names a nullified part for its author: the field that keeps its place, or which elements.
    fn named(&self, part: &gate::NullifiedRange) -> String {
        self.place_of(part)
            .map_or_else(|| format!("{}+{}", part.id, part.len), |place| place.to_string())
    }

    /// The place of what was nullified and keeps its place.
    fn place_of(&self, part: &gate::NullifiedRange) -> Option<Place> {
        let keeps_place = matches!(
            part.why,
            gate::NullifyReason::Silenced | gate::NullifyReason::Plain | gate::NullifyReason::Value
        );
        let way = keeps_place.then(|| self.replica.gate.path(part.id)).flatten();
        let words = way.into_iter().flatten().filter_map(|segment| match segment {
            gate::Segment::Root(name) | gate::Segment::Key(name) => Some(name),
            gate::Segment::Element(_) => None,
        });
        Place::of_way(&words.collect::<Vec<_>>())
    }
}
