//! Giving a replica up for a fresh one, and what becomes of work that the server never had.
//!
//! The old replica stays, to be read and written, until the relay has sent the whole of what the
//! fresh one shall hold and that has passed a gate of its own: a relay that cannot be trusted takes
//! nothing from the screen. Then the person's unsent work is written into the fresh one, in terms
//! of the plan; what others changed meanwhile is not overwritten: that part is kept for the person.
//! The bytes of the old replica are not sent again.

use rescue::{RescueOutcome, all_lost, reapply, told};
use talk::NOTHING;

use super::*;
use crate::document::LostEdit;

/// Harmful updates since the last good connection, before the relay is given up.
const REFUSALS_MAX: u32 = 2;

/// The words of the codes with which the relay rejects the content of a replica: the connection
/// ends, and the same bytes would be refused again.
const REFUSES_CONTENT: [Message; 12] = [
    Message::new("problem-malformed"),
    Message::new("problem-too-large"),
    Message::new("problem-too-many-steps"),
    Message::new("problem-too-many-entries"),
    Message::new("problem-too-many-ids"),
    Message::new("problem-alike-ids"),
    Message::new("problem-reserved-id"),
    Message::new("problem-foreign-id"),
    Message::new("problem-protected"),
    Message::new("problem-foreign-work"),
    Message::new("problem-misfit"),
    Message::new("problem-gap"),
];

/// The work in a fresh replica that the server is not known to have.
struct FreshWork {
    is_there: bool,
    unsent: PlacesBefore,
}

impl Session {
    /// Asks the relay for everything, under a new id. `why` begins what the person is told.
    pub(super) fn begin_anew(&mut self, code: &'static str, why: Message, world: &mut World<'_>) {
        if self.fresh.is_some() {
            let says = Message::new("session-fresh-copy-refused").with("because", why);
            return self.stop("conflict", says);
        }
        let says = if self.outbox.unsettled() {
            Message::new("session-fresh-copy-unsaved").with("because", why.clone())
        } else {
            Message::new("session-fresh-copy-saved").with("because", why.clone())
        };
        self.fault(code, says, false);
        self.fresh = Some(FreshReplica { client: fresh_client(world), why });
        self.hang_up();
        self.retry(None, world);
    }

    /// The relay sent what would do harm. Nothing of it was let in.
    pub(super) fn harmful(&mut self, socket: u32, reason: impl Into<Param>, world: &mut World<'_>) {
        self.refusals += 1;
        let anew = self.link(socket).is_none_or(|link| link.anew);
        if anew || self.refusals > REFUSALS_MAX {
            return self.stop("unsafe", Message::new("session-unsafe").with("reason", reason));
        }
        let why = Message::new("session-harmful").with("reason", reason);
        self.begin_anew("harmful", why, world);
    }

    /// The whole of the plan came: it takes the place of the replica that is there.
    pub(super) fn fetched_anew(&mut self, socket: u32, update: &[u8], world: &mut World<'_>) {
        let Some(fresh) = self.fresh.clone() else { return };
        let mut replica = Replica::new(fresh.client);
        let content = match replica.receive(update) {
            UpdateOutcome::Merged { update, .. } => Some(update),
            UpdateOutcome::Known => None,
            UpdateOutcome::Gap => {
                return self.harmful(socket, Message::new("session-gap"), world);
            }
            UpdateOutcome::Refused(why) => return self.harmful(socket, why, world),
        };
        let Some(link) = self.link(socket) else { return };
        link.anew = false;
        let epoch = link.epoch;
        // Of the same plan, what another tab wrote may be on its way to the relay.
        let history = match self.epoch {
            Some(former) if Some(former) != epoch => History::Replaced,
            Some(_) | None => History::Other,
        };
        self.epoch = epoch;
        if self.outbox.keep() == Keep::InMemory {
            // The disk may still take, or have, what is written again under the fresh id.
            let client = self.doc().client();
            let clock = replica.clock_of(client);
            self.out.push(SessionEffect::Leave(AbandonedId { client, clock }));
        }
        let reset = SessionEffect::Reset { client: fresh.client, history };
        let other = FreshWork { is_there: false, unsent: PlacesBefore::default() };
        self.replace((replica, other), content, reset, &fresh.why, world);
        self.pay(socket);
        self.maybe_in_sync(socket, world);
    }

    /// Another tab gave the replica up that both had.
    pub(super) fn superseded(&mut self, log: &[Vec<u8>], memory: Memory, world: &mut World<'_>) {
        if self.phase == Phase::Loading {
            return;
        }
        self.hang_up();
        let client = fresh_client(world);
        let FromLog { replica, .. } = FromLog::read(client, log);
        self.epoch = memory.epoch;
        let follow = SessionEffect::Follow { client };
        // The server may lack what that tab wrote into it.
        let other = FreshWork { is_there: memory.unsettled, unsent: memory.unsent };
        let why = Message::new("session-superseded");
        self.replace((replica, other), None, follow, &why, world);
        self.share(Frame::Step1(self.doc().state_vector().into()));
        self.dial(world);
    }

    /// Puts a fresh replica in the place of the one that is there, with what the server is not known
    /// to have of it. `content`: what of it is not on disk.
    fn replace(
        &mut self,
        (fresh, other): (Replica, FreshWork),
        content: Option<Vec<u8>>,
        tell: SessionEffect,
        why: &Message,
        world: &mut World<'_>,
    ) {
        let unsettled = self.outbox.unsettled();
        let old = std::mem::replace(&mut self.replica, fresh);
        let unsent = std::mem::replace(&mut self.unsent, other.unsent);
        (self.fresh, self.aside, self.sibling_owed) = (None, Vec::new(), None);
        self.outbox.clear();
        self.outbox.set_unsettled(other.is_there);
        self.out.push(tell);
        if let Some(content) = content {
            self.persist(&content, Origin::Remote);
        }
        self.out.push(SessionEffect::Changed { changes: Vec::new(), origin: Origin::Remote });
        if unsettled {
            let old = old.doc.document();
            let lost = if std::mem::replace(&mut self.tried, true) {
                all_lost(self.doc(), &unsent, &old)
            } else {
                self.write_again(&unsent, &old, world)
            };
            if !lost.is_empty() || unsent.is_empty() {
                self.keep_lost(why, old, lost, world);
            }
        }
        self.out.push(SessionEffect::Remember(self.memory()));
        self.become_ready();
    }

    /// Takes over work of another tab from the log of a replica that was given up: that tab may be
    /// gone.
    pub(super) fn found(&mut self, log: &[Vec<u8>], unsent: &PlacesBefore, world: &mut World<'_>) {
        let old = FromLog::read(0, log).replica.doc.document();
        let lost = self.write_again(unsent, &old, world);
        if !lost.is_empty() || unsent.is_empty() {
            self.keep_lost(&Message::new("session-superseded"), old, lost, world);
        }
        self.out.push(SessionEffect::Remember(self.memory()));
    }

    /// Writes unsent work of a document into the replica that is there. Gives what could not be
    /// written, and is not there by another tab.
    pub(super) fn write_again(
        &mut self,
        unsent: &PlacesBefore,
        old: &serde_json::Value,
        world: &mut World<'_>,
    ) -> Vec<LostEdit> {
        let base = self.doc().document();
        let RescueOutcome { written, lost } = reapply(&mut self.replica.doc, unsent, old, world);
        for EditOutcome { update, changes, .. } in
            written.into_iter().filter(|w| w.update != NOTHING)
        {
            self.wrote(update, changes, |place| reads(&base, place).as_str().map(str::to_owned));
        }
        let now = self.doc().document();
        lost.into_iter().filter(|lost| reads(&now, &lost.wish.place) != lost.wish.mine).collect()
    }

    pub(super) fn keep_lost(
        &mut self,
        why: &Message,
        old: serde_json::Value,
        lost: Vec<LostEdit>,
        world: &World<'_>,
    ) {
        let mut rescue = self.rescue_of(worded(why), old, world);
        lost.into_iter().for_each(|lost| rescue.keep(&lost.wish.place, lost.wish.mine, lost.now));
        self.keep_rescue(rescue);
    }

    /// The relay did not take something.
    pub(super) fn refused(&mut self, socket: u32, refused: Refused, world: &World<'_>) {
        if refused.code == "nullified" {
            return self.taken_back(&refused, world);
        }
        let unsettled = self.outbox.unsettled();
        let is_its = |words: &&Message| words.code.strip_prefix("problem-") == Some(&refused.code);
        if let Some(link) = self.link(socket)
            && unsettled
            && let Some(reason) = REFUSES_CONTENT.iter().find(is_its)
        {
            let says = Message::new("session-not-taken").with("reason", reason.clone());
            link.refused = Some(says);
            return;
        }
        self.out.push(SessionEffect::Refused(refused));
    }

    /// A part of what this person wrote was replaced by nothing, for everybody: it is kept for
    /// them. The relay names it by its ids, or, where it takes no writes into a place for a
    /// while, by that place.
    fn taken_back(&mut self, refused: &Refused, world: &World<'_>) {
        let found = refused.what.as_deref().and_then(|what| match ids(what) {
            Some((client, from, to)) => self.replica.written(client, from, to),
            None => Place::parse(what).map(|place| {
                let mine = reads(&self.doc().document(), &place);
                (place, mine)
            }),
        });
        let (place, mine) =
            found.unwrap_or((Place::Root(crate::schema::Root::Plan), serde_json::Value::Null));
        let reason = refused.params.get("why").and_then(serde_json::Value::as_str);
        let why = Message::new("refused-nullified").with("why", reason.unwrap_or_default());
        let why = worded(&why);
        let same = |r: &Rescue| r.why == why && r.document.is_null();
        let earlier = self.rescues.iter().position(same).map(|at| self.rescues.remove(at));
        let mut rescue =
            earlier.unwrap_or_else(|| self.rescue_of(why, serde_json::Value::Null, world));
        rescue.keep(&place, mine, serde_json::Value::Null);
        self.keep_rescue(rescue);
    }

    fn rescue_of(
        &self,
        why: serde_json::Value,
        document: serde_json::Value,
        world: &World<'_>,
    ) -> Rescue {
        let now = now_ms(world);
        let id = (now..).find(|id| self.rescue(*id).is_none()).unwrap_or(now);
        Rescue::new(id, now, why, document)
    }

    fn keep_rescue(&mut self, rescue: Rescue) {
        self.out.push(SessionEffect::Rescue(rescue.clone()));
        self.rescues.push(rescue);
        self.tell_rescues();
    }

    pub(super) fn put_away(&mut self, id: u64) {
        self.rescues.retain(|rescue| rescue.id != id);
        self.out.push(SessionEffect::ForgetRescue(id));
        self.tell_rescues();
    }

    pub(super) fn tell_rescues(&mut self) {
        self.out.push(SessionEffect::Rescues(told(&self.rescues)));
    }
}

/// A message as the disk keeps it.
fn worded(message: &Message) -> serde_json::Value {
    serde_json::to_value(message).unwrap_or_default()
}

/// A range of ids as the relay names it, `client:clock+length`: client, first clock, the clock
/// after the last.
fn ids(range: &str) -> Option<(u64, u32, u32)> {
    let (client, rest) = range.split_once(':')?;
    let (clock, len) = rest.split_once('+')?;
    let (clock, len): (u32, u32) = (clock.parse().ok()?, len.parse().ok()?);
    Some((client.parse().ok()?, clock, clock.checked_add(len)?))
}
