//! The copy on the device: what a session begins with, and what it does when the disk is late or
//! fails.

use super::*;
use outbox::DiskFailure;
use rescue::all_lost;

/// The disk has so long for an update.
const DISK_MS: u64 = 8_000;
/// A disk that failed is tried again after this time, then after twice as long.
const DISK_AGAIN_MS: u64 = 15_000;
/// But no later than this.
const DISK_AGAIN_MAX_MS: u64 = 240_000;
/// A part of what the person wrote came to the disk after it had been sent another way.
const LATE: Message = Message::new("session-late");
/// The copy on the disk takes no more.
const UNWRITABLE: Message = Message::new("session-unwritable");

impl Session {
    /// Begins with what the disk has. Damaged updates are set aside. When anything is missing, the
    /// rest goes on under a new id: it could be clocks of this very one, which must not be given
    /// out twice.
    pub(super) fn read_log(
        &mut self,
        updates: Vec<Vec<u8>>,
        own_clock: u32,
        left: Option<AbandonedId>,
        world: &mut World<'_>,
    ) {
        let FromLog { replica, aside } = FromLog::read(self.doc().client(), &updates);
        if let Some(left) = left.filter(|left| replica.clock_of(left.client) > left.clock)
            && self.begin_without(left, &updates, world)
        {
            return;
        }
        self.ready = aside.len() < updates.len();
        self.replica = replica;
        if aside.is_empty() && self.replica.own_clock() >= own_clock {
            return;
        }
        let client = fresh_client(world);
        let (broken, sound): (Vec<_>, Vec<_>) =
            updates.into_iter().enumerate().partition(|(position, _)| aside.contains(position));
        let sound: Vec<Vec<u8>> = sound.into_iter().map(|(_, update)| update).collect();
        self.replica = FromLog::read(client, &sound).replica;
        self.aside = broken.into_iter().map(|(_, update)| update).collect();
        self.out.push(SessionEffect::SetAside { entries: aside, client });
        self.fault("storage-damaged", Message::new("session-storage-damaged"), false);
    }

    /// Begins without work that the disk took after its window had left the id: that window wrote
    /// it again under another, so the relay may have it. It is kept for the person. Gives
    /// whether the log could be told apart from it.
    fn begin_without(
        &mut self,
        left: AbandonedId,
        updates: &[Vec<u8>],
        world: &mut World<'_>,
    ) -> bool {
        let client = fresh_client(world);
        let whole = FromLog::read(left.client, updates).replica;
        let Some(before) = whole.doc.encode_before(left.clock) else { return false };
        let FromLog { replica, aside } = FromLog::read(client, std::slice::from_ref(&before));
        if !aside.is_empty() {
            return false;
        }
        self.replica = replica;
        self.ready = true;
        self.out.push(SessionEffect::Reset { client, history: History::Same });
        self.persist(&before, Origin::Local);
        let old = whole.doc.document();
        let late = self.unsent.since(&self.doc().document(), &old);
        let lost = all_lost(self.doc(), &late, &old);
        if !lost.is_empty() {
            self.keep_lost(&LATE, old, lost, world);
        }
        self.out.push(SessionEffect::Remember(self.memory()));
        true
    }

    /// Another tab, whose disk failed, wrote a whole replica of the same history in the place of
    /// the log. Takes in what it holds, and writes beside it what it lacks. Nothing is written
    /// under another id: it may be on its way to the relay.
    pub(super) fn rejoined(&mut self, updates: Vec<Vec<u8>>) {
        if self.phase == Phase::Loading {
            return;
        }
        let there = FromLog::read(self.doc().client(), &updates).replica.doc.state_vector();
        for update in updates {
            // Updates with a gap, and damaged ones, come from the relay.
            if let UpdateOutcome::Merged { changes, update } = self.replica.receive(&update) {
                self.outbox.set_unsettled(true);
                self.broadcast_to_relay(&update);
                self.out.push(SessionEffect::Changed { changes, origin: Origin::Remote });
            }
        }
        let origin = if self.outbox.unsettled() { Origin::Local } else { Origin::Remote };
        if let Ok(missing) = self.doc().diff(&there) {
            self.persist(&missing, origin);
        }
        self.out.push(SessionEffect::Remember(self.memory()));
        self.watch_disk();
        self.become_ready();
    }

    /// Takes up updates that waited for something that was missing, once that may have come.
    pub(super) fn take_up_aside(&mut self) {
        for update in std::mem::take(&mut self.aside) {
            match self.replica.receive(&update) {
                UpdateOutcome::Merged { changes, update } => {
                    self.outbox.set_unsettled(true);
                    self.persist(&update, Origin::Remote);
                    self.broadcast_to_relay(&update);
                    self.out.push(SessionEffect::Changed { changes, origin: Origin::Remote });
                }
                UpdateOutcome::Known | UpdateOutcome::Refused(_) => {}
                UpdateOutcome::Gap => self.aside.push(update),
            }
        }
    }

    pub(super) fn persisted(&mut self, number: u64) {
        for update in self.outbox.persisted(number) {
            self.broadcast(&update);
        }
        self.pay_all();
        if self.outbox.on_device() {
            self.disk_pause_ms = 0;
        }
    }

    pub(super) fn disk_failed(&mut self, how: DiskFailure, reason: impl Into<Param>) {
        if self.outbox.keep() == Keep::InMemory {
            return;
        }
        self.disk_watch = None;
        // Tried again with the whole of the plan, later and later; said once.
        let is_first = self.disk_pause_ms == 0;
        self.disk_pause_ms = (self.disk_pause_ms * 2).clamp(DISK_AGAIN_MS, DISK_AGAIN_MAX_MS);
        if self.outbox.disk_failed(how) {
            // Before anything goes out: the id would count further than the disk will ever know.
            self.out.push(SessionEffect::ForgetClient);
            self.out.push(SessionEffect::StartTimer { timer: Timer::Disk, ms: DISK_MS });
        } else {
            self.nothing_waits();
        }
        if is_first {
            let says = Message::new("session-not-kept").with("reason", reason);
            self.fault("storage", says, false);
        }
    }

    /// The disk that failed answers whether it forgot the id, or does not answer.
    pub(super) fn forgot(&mut self, forgot: bool, world: &mut World<'_>) {
        match (self.outbox.is_asked(), forgot) {
            (false, _) => {}
            (true, true) => self.nothing_waits(),
            (true, false) => self.leave_id(world),
        }
    }

    /// The disk does not name the id any more: what waited goes out.
    fn nothing_waits(&mut self) {
        for update in self.outbox.forgotten() {
            self.broadcast(&update);
        }
        self.pay_all();
        self.out.push(SessionEffect::StartTimer { timer: Timer::Disk, ms: self.disk_pause_ms });
    }

    /// The disk may name the id for ever, with what it has of it. That much the relay and other
    /// tabs may have, too, and no more: what nobody has seen yet is written again under a fresh
    /// id, on all the rest.
    fn leave_id(&mut self, world: &mut World<'_>) {
        let client = fresh_client(world);
        let clock = self.replica.clock_before(self.outbox.unseen());
        let seen = clock.and_then(|clock| self.doc().encode_before(clock));
        let Some((clock, FromLog { replica, .. })) = clock
            .zip(seen.map(|seen| FromLog::read(client, &[seen])))
            .filter(|(_, log)| log.aside.is_empty())
        else {
            // Then with what the relay has.
            self.out.push(SessionEffect::StartTimer { timer: Timer::Disk, ms: self.disk_pause_ms });
            return if self.fresh.is_none() {
                self.begin_anew("storage", UNWRITABLE, world);
            };
        };
        let was_connected = self.current.is_some();
        // The relay knows this connection by the former id.
        self.hang_up();
        self.sibling_owed = None;
        let unsettled = self.outbox.unsettled();
        let old = std::mem::replace(&mut self.replica, replica).doc;
        let (former, old) = (old.client(), old.document());
        self.outbox.clear();
        self.outbox.set_unsettled(unsettled);
        self.out.push(SessionEffect::Leave(AbandonedId { client: former, clock }));
        self.out.push(SessionEffect::Reset { client, history: History::Same });
        self.out.push(SessionEffect::Changed { changes: Vec::new(), origin: Origin::Remote });
        let unseen = self.unsent.since(&self.doc().document(), &old);
        let lost = self.write_again(&unseen, &old, world);
        if !lost.is_empty() {
            self.keep_lost(&UNWRITABLE, old, lost, world);
        }
        self.out.push(SessionEffect::Remember(self.memory()));
        self.out.push(SessionEffect::StartTimer { timer: Timer::Disk, ms: self.disk_pause_ms });
        if was_connected {
            self.dial(world);
        }
    }

    /// The disk has a few seconds for each update; a browser whose storage hangs must not hold up
    /// the plan.
    pub(super) fn watch_disk(&mut self) {
        let first = self.outbox.first_waiting();
        if first.is_some() && self.disk_watch.is_none() && self.outbox.keep() == Keep::OnDevice {
            self.disk_watch = first;
            self.out.push(SessionEffect::StartTimer { timer: Timer::Disk, ms: DISK_MS });
        }
    }

    pub(super) fn disk_timer(&mut self, world: &mut World<'_>) {
        if self.outbox.is_asked() {
            return self.forgot(false, world);
        }
        if self.disk_pause_ms > 0 && self.outbox.keep() == Keep::InMemory {
            self.outbox.try_disk();
            let whole = self.doc().encode();
            self.persist(&whole, Origin::Local);
            // It may have refused these, too.
            self.out.extend(self.rescues.iter().cloned().map(SessionEffect::Rescue));
            self.out.push(SessionEffect::Remember(self.memory()));
            self.out.push(SessionEffect::StartTimer { timer: Timer::Disk, ms: DISK_MS });
            self.disk_watch = None;
            return;
        }
        let watched = self.disk_watch.take();
        if self.outbox.is_trying() || (watched.is_some() && watched == self.outbox.first_waiting())
        {
            let reason = Message::new("session-storage-silent");
            self.disk_failed(DiskFailure::Perhaps, reason);
        }
        self.watch_disk();
    }
}
