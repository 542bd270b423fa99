//! The way of an incoming update, in order. [`handle`] is the page to read.
//!
//! A batch is a transaction of the whole room: until its append has succeeded, nothing outside the
//! replica changes. When the append fails, or a read before it, [`admit`] rebuilds the replica from the store and
//! handles the same asks once more; no socket notices. When that fails too, callers by HTTP get a
//! 503, and what sockets sent counts as dropped behind a gap: the room asks for it again, after 1,
//! 2, 4 … 30 seconds ([`super::outage`]).

use countersign_gate as gate;
use countersign_plan::document::PlanDoc;
use countersign_plan::history::EditChannel;
use countersign_plan::people::Assurance;
use countersign_plan::{Change, Place};
use serde_json::Value;

use super::ask::{Ask, BackendAsk, Message, PersonAsk};
use super::batch::{
    AdmittedUpdate, Batch, Deletion, Echo, HttpEdit, NewForecast, NewSettings, OfferedUpdate,
    Origin, OutgoingOne, Repair,
};
use super::fights::Fighter;
use super::judge::{self, Contest, Pace};
use super::notices;
use super::outage::BatchFailure;
use super::registry::WaitingAsk;
use super::seats::{Sender, SocketStage};
use super::suggestions::Due;
use super::{CommandsAsk, End, Room, commands};
use crate::error::{Problem, QuarantineReason, WireFault};
use crate::field_log::Record;
use crate::store::{Append, AppendExtras, ClientOwner, IdSource, StoreError};
use crate::token::Participant;

/// Of so many places an author is told one by one that what they wrote was set aside, in one
/// update.
const SET_ASIDE_NOTICES_MAX: usize = 16;

/// The order, said once. Updates of many sockets share one append; nobody sees or hears of any
/// before it is durable.
async fn handle(room: &mut Room, asks: &[WaitingAsk]) -> Result<Batch, BatchFailure> {
    let mut batch = Batch::begin(room);
    room.load_kept(batch.at).await?;
    room.write_suggestions(Due::Waited, &mut batch)?;
    for asked in asks {
        if asked.ask.is_judged_by_record() {
            room.update_record(&mut batch).await?;
        }
        let Some(offer) = room.take(asked.ask.clone(), &mut batch)? else { continue };
        let Some(offer) = room.check_size(offer, &mut batch) else { continue };
        if room.is_by_guest(&offer) {
            room.update_record(&mut batch).await?;
        }
        let Some(offer) = room.check_cover(offer, &mut batch) else { continue };
        let Some(mut admitted) = room.pass_gate(offer, &mut batch) else { continue };
        if admitted.map_entries {
            room.update_record(&mut batch).await?;
        }
        let contested = room.contested(&admitted)?;
        room.apply(&mut admitted)?;
        let repair = room.judge_and_repair(contested, &mut admitted, &mut batch)?;
        batch.add(room, admitted, repair);
    }
    if batch.is_last {
        room.write_suggestions(Due::All, &mut batch)?;
    }
    room.write_authors(&mut batch)?;
    room.add_standing(&mut batch);
    room.append(batch).await
}

/// Handles a batch of asks: at once, or once more after a failure of the store.
pub(super) async fn admit(room: &mut Room, asks: &mut Vec<WaitingAsk>) -> Result<(), End> {
    room.drop_in_outage(asks);
    let mut is_rebuilt = room.is_replica_stale();
    let (mut handled, mut may_repeat) = match room.ensure_replica_current().await {
        Ok(()) => (handle(room, asks).await, true),
        // It was read anew already, in vain.
        Err(failed) => (Err(failed), false),
    };
    if let Err(BatchFailure::Unwritable(says)) = &handled {
        tracing::error!(plan = %room.plan, error = says, "proposals are set aside: what the relay wrote was refused");
        (is_rebuilt, may_repeat) = (true, false);
        handled = room.handle_without_proposals(asks).await;
    }
    match handled {
        Err(BatchFailure::Store(e, sent)) if may_repeat || sent.is_some() => {
            tracing::warn!(plan = %room.plan, error = %e, "the store failed: the plan is read from it anew");
            is_rebuilt = true;
            handled = room.handle_again(sent, asks).await;
        }
        other => handled = other,
    }
    match handled {
        Ok(batch) => {
            asks.clear();
            finish(room, batch, is_rebuilt).await
        }
        Err(BatchFailure::End(end)) => Err(end),
        Err(BatchFailure::Unwritable(says)) => Err(End::Lost(Problem::Fault(says))),
        Err(BatchFailure::Store(e, sent)) => room.give_up(e, sent, asks).await,
    }
}

/// Says what a durable batch has to say. After the replica was rebuilt, sockets get what they may
/// lack first.
pub(super) async fn finish(room: &mut Room, mut batch: Batch, is_rebuilt: bool) -> Result<(), End> {
    room.seats.keep_changes();
    room.typed.keep_changes();
    if is_rebuilt {
        room.send_differences();
        if let Err(e) = room.load_kept(batch.at).await {
            room.note_failure(e.into())?;
        }
    }
    // Before its sender is told.
    room.quarantine(std::mem::take(&mut batch.refused)).await;
    room.fan_out(&mut batch);
    room.end_outage();
    room.acknowledge(batch).await
}

impl Room {
    /// Everything beside the replica is as it was before the batch.
    pub(super) fn take_back(&mut self) {
        self.seats.take_back();
        self.typed.take_back();
    }

    /// Handles a batch of asks once more, on what the store holds, unless that has it already.
    /// `sent`: the batch, if the failure was that of its append rather than of a read.
    async fn handle_again(
        &mut self,
        sent: Option<Box<Batch>>,
        asks: &[WaitingAsk],
    ) -> Result<Batch, BatchFailure> {
        match (self.rebuild().await, sent) {
            (Ok(last), Some(sent)) if last == Some(sent.id) => Ok(*sent),
            (Ok(_), _) => {
                self.take_back();
                handle(self, asks).await
            }
            (Err(failed), Some(sent)) => Err(failed.with(sent)),
            (Err(failed), None) => Err(failed),
        }
    }

    /// Handles a batch of asks once more, on what the store holds: what people wrote over what is
    /// not theirs is put back, and set aside. The relay's writes may be of any length, because what
    /// one update deletes may have come in many.
    async fn handle_without_proposals(
        &mut self,
        asks: &[WaitingAsk],
    ) -> Result<Batch, BatchFailure> {
        self.rebuild().await?;
        self.take_back();
        self.keeps_proposals = false;
        self.replica.gate.set_update_bytes_max(usize::MAX);
        let handled = handle(self, asks).await;
        self.replica.gate.set_update_bytes_max(self.around.limits.update);
        self.keeps_proposals = true;
        handled
    }

    /// Takes an ask. An update comes back as an offer; anything else is dealt with, and answered
    /// when the batch is durable.
    fn take(&mut self, ask: Ask, batch: &mut Batch) -> Result<Option<OfferedUpdate>, End> {
        self.is_visited |= !matches!(ask, Ask::LookAgain { .. } | Ask::DiagnosisEnded { .. });
        match ask {
            Ask::Join { join, reply } => self.join(*join, reply, batch),
            Ask::Socket { connection, message } => {
                return Ok(self.take_message(connection, message, batch));
            }
            Ask::Person(ask) => return self.take_person(ask, batch),
            Ask::Backend(ask) => self.take_backend(ask, batch)?,
            Ask::Read { reply } => batch.reads.push(reply),
            Ask::ForgedRows { reply } => batch.forged.push(reply),
            Ask::LookAgain { reply } => batch.looks.push(reply),
            Ask::Diagnosed { diagnosis, reply } => batch.diagnoses.push((diagnosis, reply)),
            Ask::DiagnosisEnded { outcome } => batch.runs.push(outcome),
            Ask::Stop => batch.is_last = true,
        }
        Ok(None)
    }

    fn take_message(
        &mut self,
        connection: u64,
        message: Message,
        batch: &mut Batch,
    ) -> Option<OfferedUpdate> {
        let is_gone = self.seats.get(connection).is_none() || batch.ended.contains(&connection);
        match message {
            Message::Left => self.leave(connection, batch),
            Message::Update(update) | Message::Step2(update) if is_gone => {
                self.refuse_late(connection, update, batch);
            }
            _ if is_gone => {}
            message if message.needs_hello() && self.is_before_hello(connection) => {
                batch.end(connection, WireFault::NoHello.into());
            }
            Message::Hello(hello) => self.hello(connection, &hello, batch),
            Message::Step1(vector) => {
                let now = self.ask_difference(connection, vector);
                if let Some(vector) = now {
                    batch.send(connection, OutgoingOne::Difference(vector));
                }
            }
            Message::Update(update) => return self.offer(connection, update, false),
            Message::Step2(update) => return self.offer(connection, update, true),
            Message::Presence(states) => self.receive_presence(connection, &states, batch),
            Message::WhoIsHere => {
                if let Some(frame) = self.ask_people(connection) {
                    batch.send(connection, OutgoingOne::Frame(frame));
                }
            }
            Message::Drained => batch.send(connection, OutgoingOne::CatchUp),
        }
        None
    }

    /// Before it nobody knows whether the replica is of this history.
    fn is_before_hello(&self, connection: u64) -> bool {
        self.seats.get(connection).is_some_and(|seat| seat.stage == SocketStage::BeforeHello)
    }

    fn offer(
        &mut self,
        connection: u64,
        bytes: bytes::Bytes,
        step2: bool,
    ) -> Option<OfferedUpdate> {
        let seat = self.seats.get(connection)?;
        let how = if step2 { EditChannel::Offline } else { seat.how };
        let principal = self.replica.people.number(&seat.principal);
        Some(OfferedUpdate { origin: Origin::Socket { connection, step2, how }, principal, bytes })
    }

    fn take_person(
        &mut self,
        ask: PersonAsk,
        batch: &mut Batch,
    ) -> Result<Option<OfferedUpdate>, End> {
        match ask {
            PersonAsk::Edit { work, reply } if work.who.is_of_before(self.replica.deleted) => {
                batch.answer(reply, Err(Problem::BeganAnew));
            }
            PersonAsk::Edit { work, reply } => {
                let principal = self.replica.people.number(&work.who.principal());
                match self.draft(&work, batch) {
                    Ok(mut drafted) => {
                        let bytes = std::mem::take(&mut drafted.update).into();
                        let (proposed, set_aside) = (Vec::new(), Vec::new());
                        let edit = Box::new(HttpEdit { drafted, work, proposed, set_aside, reply });
                        return Ok(Some(OfferedUpdate {
                            origin: Origin::Http(edit),
                            principal,
                            bytes,
                        }));
                    }
                    Err(problem) => batch.answer(reply, Err(problem)),
                }
            }
            PersonAsk::Attest { who, reply, .. } if who.is_of_before(self.replica.deleted) => {
                batch.answer(reply, Err(Problem::BeganAnew));
            }
            PersonAsk::Attest { who, request, preview, answer, reply } => {
                let attested = self.attest(&who, request, preview, batch)?;
                if let Ok(attested) = &attested {
                    batch.answers.extend(answer.map(|answer| answer(attested)));
                }
                batch.answer(reply, attested);
            }
            PersonAsk::Desk { who, reply } => batch.desks.push((who, reply)),
            PersonAsk::Opened { who } => self.note_open(&who, batch),
        }
        Ok(None)
    }

    fn take_backend(&mut self, ask: BackendAsk, batch: &mut Batch) -> Result<(), End> {
        match ask {
            BackendAsk::Void { request, answer, reply } => {
                let attested = self.void(request, batch)?;
                if let Ok(attested) = &attested {
                    batch.answers.extend(answer.map(|answer| answer(attested)));
                }
                batch.answer(reply, attested);
            }
            BackendAsk::SetThresholds { settings, answer, reply } => {
                batch.settings.push(NewSettings { settings, answer, reply });
            }
            BackendAsk::SetForecast { close_date, answer, reply } => {
                batch.forecasts.push(NewForecast { close_date, answer, reply });
            }
            BackendAsk::Delete { answer, reply } => {
                batch.deletions.push(Deletion { answer, reply });
            }
        }
        Ok(())
    }

    /// Carries commands out on the desk that came with them, or on a replica that is made for them.
    fn draft(
        &mut self,
        work: &CommandsAsk,
        batch: &Batch,
    ) -> Result<commands::CommandDraft, Problem> {
        let client = self.http_id(&work.who);
        if let Some((turn, mut desk)) = self.take_desk(work, client, batch.before, &batch.rows)
            && let Some(doc) = desk.doc()
        {
            let drafted = commands::draft(&self.around, doc, &work.who, &work.commands);
            return match drafted {
                Ok(drafted) => Ok(commands::CommandDraft { desk: Some((turn, desk)), ..drafted }),
                Err(problem) => {
                    turn.give_back(desk);
                    Err(problem)
                }
            };
        }
        let mut desk = PlanDoc::keeping(client);
        desk.merge(&self.replica.doc.encode()).map_err(|e| Problem::Fault(e.to_string()))?;
        commands::draft(&self.around, &mut desk, &work.who, &work.commands)
    }

    /// The client id that an update came under, as far as it is known.
    pub(super) fn client_of(&self, origin: &Origin) -> Option<u64> {
        match origin {
            Origin::Socket { connection, .. } => {
                self.seats.get(*connection).and_then(|seat| seat.client)
            }
            Origin::Http(edit) => Some(edit.drafted.client),
        }
    }
    /// The writes of an update to places under authority: none, for a keystroke.
    fn contested(&self, admitted: &AdmittedUpdate) -> Result<Contest, End> {
        match self.author(&admitted.offer.origin) {
            Some(who) if admitted.map_entries || !who.assurance.is_verified() => {
                self.contest(&admitted.offer.bytes, &admitted.misplaced, who)
            }
            Some(_) | None => Ok(Contest::default()),
        }
    }

    /// Whether a guest wrote an update: then its texts are judged, too.
    fn is_by_guest(&self, offer: &OfferedUpdate) -> bool {
        self.author(&offer.origin).is_some_and(|who| !who.assurance.is_verified())
    }

    /// Brings the record up to what this batch holds so far.
    async fn update_record(&mut self, batch: &mut Batch) -> Result<(), StoreError> {
        if self.replica.record.known < batch.before {
            self.load_record().await?;
            self.replica.record.known = batch.before;
        }
        for (row, seq) in batch.rows.iter_mut().zip(batch.before + 1..) {
            self.replica.record.follow(seq, row.at, row.record.as_mut());
        }
        Ok(())
    }

    /// The author of an update.
    pub(super) fn author<'a>(&'a self, origin: &'a Origin) -> Option<&'a Participant> {
        match origin {
            Origin::Socket { connection, .. } => self.seats.get(*connection).map(|seat| &*seat.who),
            Origin::Http(edit) => Some(&edit.work.who),
        }
    }

    fn apply(&mut self, admitted: &mut AdmittedUpdate) -> Result<(), End> {
        let guest = self.is_by_guest(&admitted.offer);
        let doc = &mut self.replica.doc;
        let bytes = &admitted.offer.bytes;
        let merged = if guest { doc.merge_telling_texts(bytes) } else { doc.merge(bytes) };
        admitted.changes = merged.map_err(|e| {
            End::Lost(Problem::Fault(format!("what passed the gate did not apply: {e}")))
        })?;
        for (client, start, len) in doc.take_deleted() {
            self.replica.gate.note_deleted(client, start, len);
        }
        self.replica.logged(admitted.offer.bytes.len());
        Ok(())
    }

    /// Puts back, or puts forth, what the update wrote over what a side holds; then the record is
    /// what both came to, by the update's author.
    fn judge_and_repair(
        &mut self,
        contested: Contest,
        admitted: &mut AdmittedUpdate,
        batch: &mut Batch,
    ) -> Result<Option<Repair>, BatchFailure> {
        let Some(who) = self.author(&admitted.offer.origin).cloned() else { return Ok(None) };
        let mut changes = std::mem::take(&mut admitted.changes);
        let mut people = judge::people(&changes);
        for change in &changes {
            if let Change::Field { place: key @ Place::Proposal(_), .. } = change {
                self.typed.forget(key);
            }
        }
        let (mut repair, mut own_proposals) = (None, Vec::new());
        if !contested.is_empty() {
            let name = self.author_name(&who, batch);
            let pace = match &admitted.offer.origin {
                Origin::Socket { .. } => Pace::Typing,
                Origin::Http(_) => Pace::Once,
            };
            let author = (&who, name.as_str(), pace);
            let mut judged =
                self.judge(contested, &changes, author, &admitted.silenced, batch.at)?;
            people.extend(judge::people(&judged.changes));
            changes = judge::net(changes, std::mem::take(&mut judged.changes));
            own_proposals = std::mem::take(&mut judged.own_proposals);
            // A text that was put back has not changed.
            changes.retain(|change| match change {
                Change::Text { place, .. } => !judged.restored.contains(place),
                Change::Field { .. } | Change::Added { .. } => true,
                Change::Removed { .. } | Change::Restored { .. } => true,
            });
            self.set_aside(&judged.set_aside, admitted, batch);
            if let Origin::Http(edit) = &mut admitted.offer.origin {
                edit.set_aside.clone_from(&judged.set_aside);
                edit.proposed = judged.proposed.iter().map(|(path, _)| path.clone()).collect();
            }
            let connection = match &admitted.offer.origin {
                Origin::Socket { connection, .. } => Some(*connection),
                Origin::Http(_) => None,
            };
            if connection.is_some() && !judged.repaired.is_empty() {
                self.seats.fights_mut().note(&Fighter::of(&who), &judged, batch.at);
            }
            if admitted.echo == Echo::Later
                && let Some(seat) = connection.and_then(|number| self.seats.get_mut(number))
            {
                seat.withheld.get_or_insert(batch.before);
            }
            if let Some(update) = judged.update.take() {
                self.claim_own_id(batch);
                self.note_relay(batch);
                self.replica.log.rows += 1;
                let counted = judged.proposal_bytes.min(update.len());
                self.replica.logged_own(update.len() - counted);
                self.replica.logged_repair(counted);
                let both = gate::joined(&admitted.offer.bytes, &update).map_err(|e| {
                    BatchFailure::Unwritable(format!("a repair does not follow on its update: {e}"))
                })?;
                let (told, own) = (connection.into_iter(), who.side);
                let notices = told.flat_map(|number| {
                    judged
                        .proposed
                        .iter()
                        .map(move |(place, side)| (number, notices::proposed(place, *side, own)))
                });
                repair = Some(Repair { update, both: both.into(), notices: notices.collect() });
            }
        }
        people.iter().for_each(|id| self.replica.note_person(id));
        let how = match &admitted.offer.origin {
            Origin::Socket { how, .. } => *how,
            Origin::Http(_) => EditChannel::Live,
        };
        admitted.record = Record::of(&changes, &self.replica.doc, &who, how);
        for note in admitted.record.iter_mut().flat_map(|record| &mut record.notes) {
            if own_proposals.contains(&note.place) {
                note.of_own_proposal();
            }
        }
        Ok(repair)
    }

    /// Keeps apart what was put back and cannot be kept as a proposal, and tells its author.
    fn set_aside(&self, places: &[Place], admitted: &AdmittedUpdate, batch: &mut Batch) {
        if places.is_empty() {
            return;
        }
        let offer = &admitted.offer;
        let sender = self.sender(&offer.origin, offer.principal);
        let reason = QuarantineReason::SetAside(places.to_vec());
        batch.refused.add(sender, &reason, offer.bytes.clone(), batch.at);
        if let Origin::Socket { connection, .. } = offer.origin {
            for notice in places.iter().take(SET_ASIDE_NOTICES_MAX).map(notices::set_aside) {
                batch.send(connection, OutgoingOne::Notice(notice));
            }
        }
    }

    /// Keeps apart what a guest typed and cannot be written under the key of a proposal, and tells
    /// them.
    pub(super) fn set_typed_aside(
        &self,
        key: &Place,
        who: &Participant,
        text: String,
        batch: &mut Batch,
    ) {
        let Place::Proposal(proposal) = key else { return };
        let place = proposal.on();
        // The quarantine keeps updates: these words never were in one as a whole.
        let mut page = PlanDoc::new(self.replica.doc.client());
        let words = page.put(&[(key.clone(), Value::String(text))]).update;
        let sender = Sender { principal: who.principal(), client: None };
        let reason = QuarantineReason::SetAside(vec![place.clone()]);
        batch.refused.add(sender, &reason, words.into(), batch.at);
        for (connection, seat) in self.seats.all() {
            if seat.principal == who.principal() && seat.who.assurance == who.assurance {
                batch.send(connection, OutgoingOne::Notice(notices::set_aside(place)));
            }
        }
    }

    /// The relay's ordinary id is bound once it has written under it.
    pub(super) fn claim_own_id(&mut self, batch: &mut Batch) {
        let client = self.replica.doc.client();
        if self.replica.people.claim_for_relay(client) {
            batch.bind(self, client, ClientOwner::Relay, IdSource::Relay, Assurance::Link);
        }
    }

    /// Makes a batch durable.
    async fn append(&mut self, mut batch: Batch) -> Result<Batch, BatchFailure> {
        let nothing =
            batch.rows.is_empty() && batch.bindings.is_empty() && batch.answers.is_empty();
        let own = std::mem::take(&mut batch.beside);
        // Should the batch fail for good, people opened the plan all the same.
        batch.beside = AppendExtras { opens: own.opens.clone(), ..AppendExtras::default() };
        // It stays in `unwritten` until it is written: should the store panic, the next room gets
        // it.
        let beside = self.reports.unwritten.clone().and_then(own);
        if nothing && beside.is_empty() {
            return Ok(batch);
        }
        let waiting = nothing.then(|| beside.clone());
        let append = Append {
            plan: self.plan.clone(),
            epoch: self.replica.epoch,
            after: batch.before,
            batch: Some(batch.id),
            rows: std::mem::take(&mut batch.rows),
            bindings: std::mem::take(&mut batch.bindings),
            answers: std::mem::take(&mut batch.answers),
            attestations: std::mem::take(&mut batch.attestations),
            beside,
        };
        let following = self.following(&append);
        let rows = append.rows.iter().zip(append.after + 1..);
        let to_desk =
            self.desks.as_ref().map(|_| rows.map(|(row, seq)| (seq, row.bytes.clone())).collect());
        match self.around.store.append(append).await {
            Ok(seq) => {
                self.reports.note_written();
                self.replica.seq = seq;
                self.follow(following);
                self.follow_desk(to_desk.unwrap_or_default());
                let gate = &self.replica.gate;
                self.milestones.pass(seq, || gate.state_vector());
                Ok(batch)
            }
            // Nothing but what can wait.
            Err(e @ StoreError::Database(_)) if let Some(beside) = waiting => {
                self.write_later(beside, &e);
                Ok(batch)
            }
            Err(e) => Err(BatchFailure::of(e, Some(Box::new(batch)))),
        }
    }
}
