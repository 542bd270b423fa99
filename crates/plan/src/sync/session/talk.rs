//! The conversation with the relay: dialling, tokens, messages, closing.

use serde_json::Value;

use super::*;
use crate::lib0::{Lib0Reader, Malformed};
use crate::model::read_date;
use crate::sync::frame::{AwarenessUpdate, Hello, Welcome, close};

use link::LinkStage;
use replica::UpdateOutcome;

/// A socket must be open and welcomed within this time.
const PATIENCE_MS: u64 = 15_000;
/// How often one says that one is still here. The relay answers each time.
const BEAT_MS: u64 = 15_000;
/// A relay that said nothing for so long is gone, whatever the socket says.
const SILENCE_MS: u64 = 35_000;
/// An update without content: no structs, no deletions.
pub(super) const NOTHING: [u8; 2] = [0, 0];
/// The state vector of a replica that has nothing.
const NO_VECTOR: [u8; 1] = [0];
/// How the relay's reason begins where it shuts the page out, and not the person.
const FOREIGN_ORIGIN: &str = "origin:";
const OTHER_EPOCH: Message = Message::new("session-other-epoch");
const FORGETFUL: Message = Message::new("session-forgetful");

impl Session {
    /// Connects, with the token at hand or a fresh one.
    pub(super) fn dial(&mut self, world: &mut World<'_>) {
        if self.phase != Phase::Running || self.current.is_some() {
            return;
        }
        let now = now_ms(world);
        match &self.token {
            Some(token)
                if self.refused.as_ref() != Some(&token.text)
                    && self.is_worth_dialling(token, now) =>
            {
                let text = token.text.clone();
                self.current = Some(self.connect(text, now));
            }
            _ => self.want(TokenPurpose::Dial),
        }
    }

    pub(super) fn connect(&mut self, token: String, now_ms: u64) -> SessionLink {
        self.sockets += 1;
        let socket = self.sockets;
        self.out.push(SessionEffect::Connect { socket, token: token.clone() });
        self.out
            .push(SessionEffect::StartTimer { timer: Timer::Patience(socket), ms: PATIENCE_MS });
        SessionLink::new(socket, token, self.fresh.is_some(), now_ms)
    }

    pub(super) fn timer(&mut self, timer: Timer, world: &mut World<'_>) {
        // A session that stopped still has a disk.
        if self.phase != Phase::Running && timer != Timer::Disk {
            return;
        }
        match timer {
            Timer::Retry => self.dial(world),
            Timer::Renew if self.current.is_some() && self.next.is_none() => {
                self.want(TokenPurpose::Renew);
            }
            Timer::Renew => {}
            Timer::Token if self.wanted.is_some() => self.token(Err("no answer".to_owned()), world),
            Timer::Token => {}
            Timer::Patience(socket) => {
                if self.link(socket).is_some_and(|link| link.stage != LinkStage::Welcomed) {
                    self.out.push(SessionEffect::Disconnect { socket });
                    self.lost(socket, world);
                }
            }
            Timer::Beat => self.beat(world),
            Timer::Presence => self.announce_now(now_ms(world)),
            Timer::Disk => self.disk_timer(world),
        }
    }

    fn beat(&mut self, world: &mut World<'_>) {
        let now = now_ms(world);
        let Some(link) = &self.current else { return };
        let (socket, silent) = (link.socket, now.saturating_sub(link.heard_at));
        if silent > SILENCE_MS {
            self.out.push(SessionEffect::Disconnect { socket });
            self.lost(socket, world);
            return;
        }
        self.announce_now(now);
        self.out.push(SessionEffect::StartTimer { timer: Timer::Beat, ms: BEAT_MS });
    }

    pub(super) fn network(&mut self, there: bool, world: &mut World<'_>) {
        self.network = there;
        if there {
            self.backoff.reset();
            self.dial(world);
        } else {
            // The browser knows before the socket does. Its word is not always true, so attempts go
            // on, seldom.
            self.hang_up();
            let ms = Backoff::without_network((world.random)());
            if self.phase == Phase::Running {
                self.out.push(SessionEffect::StartTimer { timer: Timer::Retry, ms });
            }
        }
    }

    pub(super) fn socket_open(&mut self, socket: u32) {
        let known = Hello { client_id: self.doc().client(), epoch: self.epoch };
        let fresh = self.fresh.as_ref().map(|fresh| Hello { client_id: fresh.client, epoch: None });
        let Some(link) = self.link(socket) else { return };
        link.stage = LinkStage::Greeting;
        let hello = fresh.filter(|_| link.anew).unwrap_or(known);
        self.send(socket, &Frame::Hello(hello));
    }

    pub(super) fn socket_message(&mut self, socket: u32, bytes: &[u8], world: &mut World<'_>) {
        let now = now_ms(world);
        let Some(link) = self.link(socket) else { return };
        link.heard_at = now;
        let frame = match Frame::decode(bytes) {
            Ok(frame) => frame,
            // A newer relay may say what this version does not know.
            Err(Malformed::Type(_)) => return,
            Err(why) => return self.nonsense(socket, why.to_string(), world),
        };
        match frame {
            Frame::Welcome(welcome) => self.welcome(socket, welcome, world),
            Frame::Step1(vector) => self.asked(socket, vector.into_owned(), world),
            Frame::Step2(update) => {
                (link.received, link.asked) = (true, false);
                if link.anew {
                    return self.fetched_anew(socket, &update, world);
                }
                let dropped = std::mem::take(&mut link.dropped);
                self.merge(socket, &update, UpdateReason::Yes, world);
                if dropped {
                    self.ask_for_gap(socket);
                }
                self.take_up_aside();
                self.maybe_in_sync(socket, world);
            }
            // An update that comes before the answer to our step 1 is in that answer.
            Frame::Update(_) if link.anew => {}
            Frame::Update(update) => self.merge(socket, &update, UpdateReason::No, world),
            Frame::Awareness(update) => {
                if let Ok(update) = AwarenessUpdate::decode(&update)
                    && self.presence.hear(self.replica.doc.client(), &update)
                {
                    self.announce(now);
                }
            }
            Frame::QueryAwareness => self.announce(now),
            Frame::Saved(saved) => self.saved(socket, saved.messages),
            Frame::Refused(refused) => self.refused(socket, refused, world),
            Frame::Report(report) => {
                let read: Value = serde_json::from_str(&report).unwrap_or_default();
                self.relay_facts = RelayFacts::read(&read);
                self.today = today_in(&read).or(self.today);
                self.out.push(SessionEffect::Report(report.into_owned()));
            }
            Frame::Notice(notice) => self.out.push(SessionEffect::Notice(notice)),
            // For stock clients: our own relay closes with a code instead.
            Frame::Denied(_) => {}
            Frame::Hello(_) => self.nonsense(socket, Message::new("session-hello"), world),
        }
    }

    fn welcome(&mut self, socket: u32, welcome: Welcome, world: &mut World<'_>) {
        let known = self.epoch;
        let now = now_ms(world);
        let reads_only = !welcome.role.may("write");
        let Some(link) = self.link(socket) else { return };
        let anew = link.anew;
        if !anew && known.is_some_and(|epoch| epoch != welcome.epoch) {
            return self.begin_anew("conflict", OTHER_EPOCH, world);
        }
        link.epoch = Some(welcome.epoch);
        link.stage = LinkStage::Welcomed;
        // The relay does not ask a reader, who has nothing that it lacks.
        link.answered |= reads_only;
        link.update_max = welcome.limits.update;
        link.asked = true;
        self.party = Some(welcome.role);
        self.today = welcome.today;
        // A socket that comes later is of the same visit.
        self.last_visit.get_or_insert(welcome.last_visit);
        // This relay takes the tokens that it is given.
        self.refused = None;
        let vector = if anew {
            NO_VECTOR.to_vec()
        } else {
            self.epoch = Some(welcome.epoch);
            self.out.push(SessionEffect::Remember(self.memory()));
            self.doc().state_vector()
        };
        self.send(socket, &Frame::Step1(vector.into()));
        self.announce_now(now);
        self.schedule_renewal(now);
        self.out.push(SessionEffect::StartTimer { timer: Timer::Beat, ms: BEAT_MS });
        self.pay(socket);
        self.maybe_in_sync(socket, world);
    }

    /// The relay's step 1. The answer waits for `welcome` and for the disk.
    fn asked(&mut self, socket: u32, vector: Vec<u8>, world: &mut World<'_>) {
        let Some(theirs) = clock_in(&vector, self.doc().client()) else {
            return self.nonsense(socket, Message::new("session-state-vector"), world);
        };
        let ours = u64::from(self.replica.own_clock());
        let Some(link) = self.link(socket) else { return };
        link.owed = Some(vector);
        if !link.anew && theirs > ours {
            // The device forgot writes that the relay has under this id: counting on would give
            // clocks out twice.
            return self.begin_anew("storage-damaged", FORGETFUL, world);
        }
        self.pay(socket);
        self.maybe_in_sync(socket, world);
    }

    /// Answers what the relay and sibling tabs asked, where the disk has caught up.
    pub(super) fn pay_all(&mut self) {
        let sockets = [&self.current, &self.next].map(|link| link.as_ref().map(|l| l.socket));
        for socket in sockets.into_iter().flatten() {
            self.pay(socket);
        }
        if !self.outbox.is_waiting()
            && let Some(vector) = self.sibling_owed.take()
            && let Ok(update) = self.doc().diff(&vector)
            && update != NOTHING
        {
            self.share(Frame::Step2(update.into()));
        }
        self.settle();
    }

    pub(super) fn pay(&mut self, socket: u32) {
        if self.outbox.is_waiting() {
            return;
        }
        let writes = self.may_write();
        let Some(link) = self.link(socket) else { return };
        if link.stage != LinkStage::Welcomed || link.anew {
            return;
        }
        let Some(vector) = link.owed.take() else { return };
        // A vector that cannot be read was refused when it came.
        let update = if writes {
            self.doc().diff(&vector).unwrap_or(NOTHING.to_vec())
        } else {
            NOTHING.to_vec()
        };
        let Some(link) = self.link(socket) else { return };
        link.answered = true;
        link.sent += 1;
        self.send(socket, &Frame::Step2(update.into()));
    }

    /// Both halves of the first exchange are done on this socket, perhaps for the first time.
    pub(super) fn maybe_in_sync(&mut self, socket: u32, world: &mut World<'_>) {
        let now = now_ms(world);
        let Some(link) = self.link(socket) else { return };
        if !link.in_sync() || link.synced_at.is_some() {
            return;
        }
        link.synced_at = Some(now);
        if self.next.as_ref().is_some_and(|next| next.socket == socket) {
            let old = std::mem::replace(&mut self.current, self.next.take());
            if let Some(old) = old {
                // By the new socket first: the end of the old one must not look like leaving.
                self.announce_now(now);
                self.out.push(SessionEffect::Disconnect { socket: old.socket });
            }
        }
        self.become_ready();
        self.settle();
    }

    fn merge(&mut self, socket: u32, update: &[u8], asked: UpdateReason, world: &mut World<'_>) {
        if update == NOTHING {
            return;
        }
        match self.replica.receive(update) {
            UpdateOutcome::Known => {}
            UpdateOutcome::Merged { changes, update } => {
                self.persist(&update, Origin::Remote);
                // An update that is no change of the plan can be an entry of the ledger: views that
                // show the ledger read it anew.
                self.out.push(SessionEffect::Changed { changes, origin: Origin::Remote });
            }
            // An update that is dropped here comes again with the answer to our step 1.
            UpdateOutcome::Gap if asked == UpdateReason::No => self.ask_for_gap(socket),
            UpdateOutcome::Gap => {
                self.harmful(socket, Message::new("session-gap-in-answer"), world);
            }
            UpdateOutcome::Refused(why) => self.harmful(socket, why, world),
        }
    }

    /// An update that follows on something we lack: ask for it, once.
    fn ask_for_gap(&mut self, socket: u32) {
        let vector = self.doc().state_vector();
        let Some(link) = self.link(socket).filter(|link| link.stage == LinkStage::Welcomed) else {
            return;
        };
        if std::mem::replace(&mut link.asked, true) {
            link.dropped = true;
            return;
        }
        self.send(socket, &Frame::Step1(vector.into()));
    }

    fn saved(&mut self, socket: u32, messages: u64) {
        if let Some(link) = self.link(socket) {
            link.saved = link.saved.max(messages.min(link.sent));
        }
        self.settle();
    }

    /// Notes when the server has everything.
    fn settle(&mut self) {
        let covered =
            [&self.current, &self.next].into_iter().flatten().any(SessionLink::covers_all);
        let writes = self.may_write();
        if covered && writes && self.outbox.unsettled() && !self.outbox.is_waiting() {
            self.outbox.set_unsettled(false);
            self.unsent.clear();
            self.tried = false;
            self.out.push(SessionEffect::Remember(self.memory()));
        }
    }

    /// A local update that is on disk, or that no disk will have: to the relay and to sibling tabs.
    pub(super) fn broadcast(&mut self, update: &[u8]) {
        self.broadcast_to_relay(update);
        self.share(match self.outbox.keep() {
            Keep::OnDevice => Frame::Update(update.into()),
            // A window that receives it puts it on disk, where it has one.
            Keep::InMemory => Frame::Step2(update.into()),
        });
    }

    pub(super) fn broadcast_to_relay(&mut self, update: &[u8]) {
        let mut to = Vec::new();
        for link in [&mut self.current, &mut self.next].into_iter().flatten() {
            // Before our step 2 went out nothing may follow on it; the step 2 will hold this.
            if link.answered {
                link.sent += 1;
                to.push((link.socket, link.update_max));
            }
        }
        for (socket, update_max) in to {
            // A large paste passes as a step 2, for which more is allowed.
            let large = update.len() as u64 > update_max;
            let frame =
                if large { Frame::Step2(update.into()) } else { Frame::Update(update.into()) };
            self.send(socket, &frame);
        }
    }

    /// Says where one is, soon.
    pub(super) fn announce(&mut self, now_ms: u64) {
        match self.presence.pause_ms(now_ms) {
            0 => self.announce_now(now_ms),
            ms => self.out.push(SessionEffect::StartTimer { timer: Timer::Presence, ms }),
        }
    }

    fn announce_now(&mut self, now_ms: u64) {
        let sockets: Vec<u32> = [&self.current, &self.next]
            .into_iter()
            .flatten()
            .filter(|link| link.stage == LinkStage::Welcomed && !link.anew)
            .map(|link| link.socket)
            .collect();
        if !sockets.is_empty() {
            let update = self.presence.say(self.replica.doc.client(), now_ms);
            for socket in sockets {
                self.send(socket, &Frame::Awareness(update.as_slice().into()));
            }
        }
    }

    pub(super) fn socket_closed(
        &mut self,
        socket: u32,
        code: u16,
        reason: &str,
        world: &mut World<'_>,
    ) {
        if self.link(socket).is_none() {
            return;
        }
        if self.next.as_ref().is_some_and(|next| next.socket == socket) {
            // The renewal failed; the first socket still works until its token ends.
            self.next = None;
            let now = now_ms(world);
            return self.renew_again(now);
        }
        if close::is_final(code)
            && let Some(why) = self.link(socket).and_then(|link| link.refused.take())
        {
            return self.begin_anew("not-taken", why, world);
        }
        match code {
            close::TOKEN => {
                let refused = self.link(socket).map(|link| link.token.clone());
                // A connection that had been good forgives an earlier refusal.
                self.forget(socket, world);
                if self.current.is_some() {
                    // The socket with the fresh token, not in sync yet, has taken its place.
                    return;
                }
                if self.refused.is_some() || self.config.renewal == Renewal::Fixed {
                    let says = Message::new("session-token-refused");
                    self.stop_by_relay("token", says, reason);
                    self.wants_token = true;
                    return;
                }
                self.refused = refused;
                self.dial(world);
            }
            close::FORBIDDEN if reason.starts_with(FOREIGN_ORIGIN) => {
                self.stop_by_relay("origin", Message::new("session-origin"), reason);
            }
            close::FORBIDDEN => {
                self.stop_by_relay("forbidden", Message::new("session-forbidden"), reason);
            }
            close::NO_PLAN => {
                self.stop_by_relay("no-plan", Message::new("session-no-plan"), reason);
            }
            close::MALFORMED => {
                self.stop_by_relay("malformed", Message::new("session-malformed"), reason);
            }
            // A message beyond every limit is cut off before the relay reads what it is: no word of
            // it comes first.
            close::TOO_LARGE if self.outbox.unsettled() => {
                self.begin_anew("not-taken", Message::new("session-edit-too-large"), world);
            }
            close::TOO_LARGE => {
                self.stop_by_relay("too-large", Message::new("session-too-large"), reason);
            }
            close::CONFLICT => self.begin_anew("conflict", OTHER_EPOCH, world),
            _ if close::is_final(code) => {
                self.stop_by_relay("closed", Message::new("session-closed"), reason);
            }
            _ => self.lost(socket, world),
        }
    }

    /// Reacts to bytes that are not of this protocol: drop the connection and try again.
    fn nonsense(&mut self, socket: u32, reason: impl Into<Param>, world: &mut World<'_>) {
        let says = Message::new("session-nonsense").with("reason", reason);
        self.fault("protocol", says, false);
        self.out.push(SessionEffect::Disconnect { socket });
        self.lost(socket, world);
    }

    /// A connection ended; try again later.
    fn lost(&mut self, socket: u32, world: &mut World<'_>) {
        if let Some(in_sync_ms) = self.forget(socket, world) {
            self.retry(in_sync_ms, world);
        }
    }

    /// Takes a connection out. `None`: there is another one at work. Otherwise how long it had been
    /// in sync.
    fn forget(&mut self, socket: u32, world: &World<'_>) -> Option<Option<u64>> {
        if self.next.as_ref().is_some_and(|next| next.socket == socket) {
            self.next = None;
            self.renew_again(now_ms(world));
            return None;
        }
        let link = self.current.take_if(|link| link.socket == socket)?;
        self.current = self.next.take();
        if self.current.is_some() {
            return None;
        }
        self.presence.forget_others();
        let in_sync_ms = link.synced_at.map(|at| now_ms(world).saturating_sub(at));
        if in_sync_ms.is_some_and(|ms| ms >= 10_000) {
            (self.refused, self.refusals) = (None, 0);
        }
        Some(in_sync_ms)
    }

    pub(super) fn retry(&mut self, in_sync_ms: Option<u64>, world: &mut World<'_>) {
        let random = (world.random)();
        let mut ms = self.backoff.lost(in_sync_ms, random);
        if !self.network {
            ms = Backoff::without_network(random);
        }
        self.out.push(SessionEffect::StartTimer { timer: Timer::Retry, ms });
    }

    pub(super) fn drop_next(&mut self) {
        if let Some(next) = self.next.take() {
            self.out.push(SessionEffect::Disconnect { socket: next.socket });
        }
    }

    pub(super) fn hang_up(&mut self) {
        for link in [self.current.take(), self.next.take()].into_iter().flatten() {
            self.out.push(SessionEffect::Disconnect { socket: link.socket });
        }
        self.presence.forget_others();
    }

    pub(super) fn stop(&mut self, code: &'static str, says: Message) {
        self.fault(code, says.clone(), true);
        self.end(says);
    }

    /// As [`Session::stop`], by a close of the relay. `reason`: its public code, a colon and the
    /// detail for developers.
    fn stop_by_relay(&mut self, code: &'static str, says: Message, reason: &str) {
        let cause = reason.split_once(':').map(|(code, _)| code.to_owned());
        let message = says.clone();
        self.out.push(SessionEffect::Fault(SessionFault { code, message, cause, permanent: true }));
        self.end(says);
    }

    /// As [`Session::stop`], but another token revives the session.
    pub(super) fn stop_for_token(&mut self, says: Message) {
        self.stop("token", says);
        self.wants_token = true;
    }

    pub(super) fn end(&mut self, why: Message) {
        self.hang_up();
        (self.wanted, self.wants_token) = (None, false);
        self.phase = Phase::Stopped(why);
    }

    pub(super) fn link(&mut self, socket: u32) -> Option<&mut SessionLink> {
        [&mut self.current, &mut self.next].into_iter().flatten().find(|link| link.socket == socket)
    }

    fn send(&mut self, socket: u32, frame: &Frame<'_>) {
        self.out.push(SessionEffect::Send { socket, bytes: frame.encode() });
    }
}

/// Whether an update was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum UpdateReason {
    Yes,
    No,
}

/// The clock of a client in an encoded state vector, 0 where it has none. `None`: it is no state
/// vector.
pub(super) fn clock_in(vector: &[u8], client: u64) -> Option<u64> {
    let mut read = Lib0Reader::new(vector);
    let mut found = 0;
    for _ in 0..read.uint().ok()? {
        let (id, clock) = (read.uint().ok()?, read.uint().ok().filter(|clock| *clock < 1 << 31)?);
        if id == client {
            found = clock;
        }
    }
    read.end().ok()?;
    Some(found)
}

/// The day for which a report was made; older relays name none.
fn today_in(report: &Value) -> Option<NaiveDate> {
    report.get("today").and_then(Value::as_str).and_then(read_date)
}
