//! One person's session with one plan: a machine that is told what happened and says what is to be
//! done.
//!
//! It owns the replica ([`PlanDoc`]) and knows when to connect, what to say, what is on this device
//! and what is on the server. It never touches a socket, a disk, a clock or a source of randomness:
//! the device machine ([`crate::sync::device`]) and, through it, the browser's shell and the
//! simulation carry out the same [`SessionEffect`]s. [`Session::handle`] takes everything that
//! happens outside; edits by the person go through [`Session::edit`] and its neighbours, because
//! they are answered at once.
//!
//! The conversation, one socket at a time: `hello` → `welcome` → step 1 and 2 both ways → updates,
//! each counted and acknowledged by `saved`. A fresh token opens a second socket before the first
//! one is dropped. Messages of any other socket are ignored.

mod anew;
mod backoff;
mod disk;
mod effect;
mod link;
mod outbox;
mod presence;
mod relay_facts;
mod renewal;
mod replica;
mod rescue;
mod sibling;
mod talk;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};

use crate::change::Change;
use crate::command::{Command, World};
use crate::document::{EditOutcome, PlanDoc, reads};
use crate::ids::{Id, Path};
use crate::message::{Message, Param};
use crate::place::Place;
use crate::sync::frame::{Frame, Party, Refused};
use crate::sync::token::Token;

use backoff::Backoff;
use link::SessionLink;
use outbox::{DiskFailure, Outbox};
use presence::Presence;
use replica::{FromLog, Replica, UpdateOutcome};

pub use effect::{
    AbandonedId, Access, Config, ConnectionState, EditError, History, Input, Memory, Origin,
    Renewal, SessionEffect, SessionFault, Status, Timer,
};
pub use outbox::Keep;
pub use presence::{Caret, Peer};
pub use relay_facts::RelayFacts;
pub use replica::squeeze;
pub use rescue::{PlacesBefore, Rescue, RescuedEdit};
pub use sibling::SiblingMessage;

/// A session. See the module's text.
pub struct Session {
    replica: Replica,
    config: Config,
    phase: Phase,
    /// There is something to show: from disk, or from the relay.
    ready: bool,
    party: Option<Party>,
    epoch: Option<u64>,
    token: Option<Token>,
    wanted: Option<TokenPurpose>,
    /// The token that the relay refused since the last good connection; the next refusal is final.
    refused: Option<String>,
    /// The session stopped for want of a token: another one revives it.
    wants_token: bool,
    /// That the portal gives no token was said already.
    told_no_token: bool,
    /// The replica is to be given up for a fresh one as soon as the relay has sent what that shall
    /// hold.
    fresh: Option<FreshReplica>,
    /// The number of refusals since the last good connection that could not be told apart from an
    /// attack.
    refusals: u32,
    /// The edits that the server is not known to have, by place.
    unsent: PlacesBefore,
    /// The unsent edits were written anew from a replica that was given up: they are not tried a
    /// second time.
    tried: bool,
    /// Parts of a damaged log that wait for what they build on.
    aside: Vec<Vec<u8>>,
    rescues: Vec<Rescue>,
    /// The state of the network, as the browser tells it.
    network: bool,
    backoff: Backoff,
    current: Option<SessionLink>,
    next: Option<SessionLink>,
    sockets: u32,
    outbox: Outbox,
    /// The first update that waited for the disk when the watch on it began.
    disk_watch: Option<u64>,
    /// Milliseconds until the disk is tried again; 0 while it has not failed.
    disk_pause_ms: u64,
    /// A sibling tab's state vector that waits for the disk.
    sibling_owed: Option<Vec<u8>>,
    /// Sibling tabs were asked for what is missing before a step 2 of theirs.
    sibling_asked: bool,
    presence: Presence,
    /// The day by the relay's clock, in the plan's time zone, as its last welcome or report named
    /// it.
    today: Option<NaiveDate>,
    /// The last visit before this one, as the first welcome named it; `None` before that.
    last_visit: Option<Option<DateTime<Utc>>>,
    /// The facts of the relay's last report.
    relay_facts: RelayFacts,
    said_status: Option<Status>,
    said_peers: Vec<Peer>,
    out: Vec<SessionEffect>,
}

/// Whether another tab is known to have written what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OnDisk {
    Yes,
    Perhaps,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Loading,
    Running,
    Stopped(Message),
}

/// The replica that is to take the place of the one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FreshReplica {
    /// Its client id.
    client: u64,
    /// Why, for people.
    why: Message,
}

/// The purpose of fetching a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TokenPurpose {
    Dial,
    Renew,
}

impl Session {
    /// A session that has not read its local copy yet. `client`: the id under which it writes, 53
    /// bits, not below 1024.
    pub fn new(client: u64, config: Config) -> Session {
        Session {
            replica: Replica::new(client),
            config,
            phase: Phase::Loading,
            ready: false,
            party: None,
            epoch: None,
            token: None,
            wanted: None,
            refused: None,
            wants_token: false,
            told_no_token: false,
            fresh: None,
            refusals: 0,
            unsent: PlacesBefore::default(),
            tried: false,
            aside: Vec::new(),
            rescues: Vec::new(),
            network: true,
            backoff: Backoff::default(),
            current: None,
            next: None,
            sockets: 0,
            outbox: Outbox::new(Keep::InMemory),
            disk_watch: None,
            disk_pause_ms: 0,
            sibling_owed: None,
            sibling_asked: false,
            presence: Presence::default(),
            today: None,
            last_visit: None,
            relay_facts: RelayFacts::default(),
            said_status: None,
            said_peers: Vec::new(),
            out: Vec::new(),
        }
    }

    /// Where updates are kept now. Updates that are kept in memory alone are under an id that the
    /// disk must not name.
    pub fn keep(&self) -> Keep {
        self.outbox.keep()
    }

    /// The replica, for reading.
    pub fn doc(&self) -> &PlanDoc {
        &self.replica.doc
    }

    /// How far this replica's own id has counted: what is kept beside an id that is used again.
    pub fn own_clock(&self) -> u32 {
        self.replica.own_clock()
    }

    /// The edits that could not go into the plan, whole.
    pub fn rescue(&self, id: u64) -> Option<&Rescue> {
        self.rescues.iter().find(|rescue| rescue.id == id)
    }

    /// The person, once a token or the relay said who they are.
    pub fn party(&self) -> Option<&Party> {
        self.party.as_ref()
    }

    /// Which of the plans of its id this is, once the relay or the device said so.
    pub(crate) fn epoch(&self) -> Option<u64> {
        self.epoch
    }

    /// Until when this person last had the plan open before now, on any device: `None`
    /// before the relay said so, `Some(None)` on their first visit.
    pub fn last_visit(&self) -> Option<Option<DateTime<Utc>>> {
        self.last_visit
    }

    /// The facts of the relay's last report; empty before one came.
    pub fn relay_facts(&self) -> &RelayFacts {
        &self.relay_facts
    }

    /// The day that the relay counts, while connected. Otherwise the device's clock decides, in the
    /// plan's time zone.
    pub fn today(&self) -> Option<NaiveDate> {
        self.current.as_ref().filter(|link| link.is_welcomed()).and(self.today)
    }

    /// Takes what happened and says what is to be done.
    pub fn handle(&mut self, input: Input, world: &mut World<'_>) -> Vec<SessionEffect> {
        match input {
            Input::Opened { updates, memory, keep } => self.opened(updates, memory, keep, world),
            Input::Token(token) => self.token(token, world),
            Input::SocketOpen { socket } => self.socket_open(socket),
            Input::SocketMessage { socket, bytes } => self.socket_message(socket, &bytes, world),
            Input::SocketClosed { socket, code, reason } => {
                self.socket_closed(socket, code, &reason, world);
            }
            Input::Timer(timer) => self.timer(timer, world),
            Input::Network(there) => self.network(there, world),
            Input::Presence { field, caret } => self.here(field, caret, world),
            Input::Persisted(number) => self.persisted(number),
            Input::PersistFailed(reason) => self.disk_failed(DiskFailure::Surely, reason),
            Input::Forgot(forgot) => self.forgot(forgot, world),
            Input::Superseded { updates, memory } => self.superseded(&updates, memory, world),
            Input::Rejoined { updates } => self.rejoined(updates),
            Input::Found { updates, unsent } => self.found(&updates, &unsent, world),
            Input::PutAway(id) => self.put_away(id),
            Input::Sibling(bytes) => self.sibling(&bytes),
            Input::Close => self.end(Message::new("session-left")),
        }
        self.effects()
    }

    /// Applies what the person does, whole or not at all. Gives the ids of what was added.
    ///
    /// # Errors
    /// [`EditError`]; the plan is as it was.
    pub fn edit(
        &mut self,
        commands: &[Command],
        world: &mut World<'_>,
    ) -> Result<(Vec<Id>, Vec<SessionEffect>), EditError> {
        self.may_edit()?;
        let signed = |command: &Command| match &self.party {
            Some(party) => command.clone().by(party.side, &party.sub),
            None => command.clone(),
        };
        let commands: Vec<Command> = commands.iter().map(signed).collect();
        let typed: Vec<_> =
            commands.iter().filter_map(|command| self.text_before(command)).collect();
        let EditOutcome { update, changes, made } = self.replica.doc.apply(&commands, world)?;
        self.wrote(update, changes, |place| {
            typed.iter().find(|(typed, _)| typed == place).map(|(_, text)| text.clone())
        });
        Ok((made, self.effects()))
    }

    /// Takes back the person's own last step. `None`: there is none, or one may not edit.
    pub fn undo(&mut self, world: &mut World<'_>) -> Option<Vec<SessionEffect>> {
        self.may_edit().ok()?;
        let before = self.replica.doc.document();
        let EditOutcome { update, changes, .. } = self.replica.doc.undo(world)?;
        self.wrote(update, changes, |place| reads(&before, place).as_str().map(str::to_owned));
        Some(self.effects())
    }

    /// Takes back one step of the person's own, whatever they did since. `None`: that is not
    /// possible any more, or one may not edit.
    pub fn undo_step(&mut self, step: u64, world: &mut World<'_>) -> Option<Vec<SessionEffect>> {
        self.may_edit().ok()?;
        let before = self.replica.doc.document();
        let EditOutcome { update, changes, .. } = self.replica.doc.undo_step(step, world)?;
        self.wrote(update, changes, |place| reads(&before, place).as_str().map(str::to_owned));
        Some(self.effects())
    }

    /// Does again what was taken back. `None`: there is nothing, or one may not edit.
    pub fn redo(&mut self, world: &mut World<'_>) -> Option<Vec<SessionEffect>> {
        self.may_edit().ok()?;
        let before = self.replica.doc.document();
        let EditOutcome { update, changes, .. } = self.replica.doc.redo(world)?;
        self.wrote(update, changes, |place| reads(&before, place).as_str().map(str::to_owned));
        Some(self.effects())
    }

    /// The next edit begins a new undo step.
    pub fn seal_undo(&mut self) {
        self.replica.doc.seal_undo();
    }

    fn may_edit(&self) -> Result<(), EditError> {
        if self.phase == Phase::Loading {
            return Err(EditError::Loading);
        }
        let wanted = self.config.access == Access::AsToken;
        if wanted && self.may_write() { Ok(()) } else { Err(EditError::ReadOnly) }
    }

    /// Whether the relay takes writes from this person.
    fn may_write(&self) -> bool {
        self.party.as_ref().is_none_or(|p| p.may("write"))
    }

    /// How a text reads that a command types in, the first time since the server had everything.
    fn text_before(&self, command: &Command) -> Option<(Place, String)> {
        let (Command::EditText { path, .. } | Command::SetText { path, .. }) = command else {
            return None;
        };
        let place = path.place()?;
        let text = self.replica.doc.text(&place).filter(|_| !self.unsent.knows(&place))?;
        Some((place, text))
    }

    /// A local write: disk first, then relay and sibling tabs.
    fn wrote(
        &mut self,
        update: Vec<u8>,
        changes: Vec<Change>,
        text_before: impl Fn(&Place) -> Option<String>,
    ) {
        self.replica.wrote(&update);
        let number = self.persist(&update, Origin::Local);
        let is_new = self.unsent.note(&changes, text_before);
        if let Some(update) = self.outbox.local(number, update) {
            self.broadcast(&update);
        }
        if is_new {
            self.out.push(SessionEffect::Remember(self.memory()));
        }
        self.watch_disk();
        self.out.push(SessionEffect::Changed { changes, origin: Origin::Local });
    }

    fn persist(&mut self, update: &[u8], origin: Origin) -> Option<u64> {
        let number = self.outbox.write()?;
        self.out.push(SessionEffect::Persist { number, update: update.to_vec(), origin });
        Some(number)
    }

    fn opened(&mut self, updates: Vec<Vec<u8>>, memory: Memory, keep: Keep, world: &mut World<'_>) {
        if self.phase != Phase::Loading {
            return;
        }
        self.phase = Phase::Running;
        self.outbox = Outbox::new(keep);
        self.outbox.set_unsettled(memory.unsettled);
        self.epoch = memory.epoch;
        self.party = self.party.take().or(memory.party);
        self.unsent = memory.unsent;
        self.rescues = memory.rescues;
        self.read_log(updates, memory.own_clock, memory.left, world);
        if !self.rescues.is_empty() {
            self.tell_rescues();
        }
        if self.ready {
            self.out.push(SessionEffect::Ready);
        }
        self.share(Frame::Step1(self.doc().state_vector().into()));
        self.dial(world);
    }
    fn here(&mut self, field: Option<Path>, caret: Option<Caret>, world: &World<'_>) {
        if self.presence.set(&self.replica.doc, field, caret) {
            self.announce(now_ms(world));
        }
    }

    fn become_ready(&mut self) {
        if !self.ready {
            self.ready = true;
            self.out.push(SessionEffect::Ready);
        }
    }

    fn fault(&mut self, code: &'static str, message: Message, permanent: bool) {
        self.out.push(SessionEffect::Fault(SessionFault { code, message, cause: None, permanent }));
    }

    /// Hands out what gathered, with status and peers where they changed.
    fn effects(&mut self) -> Vec<SessionEffect> {
        let status = self.status();
        if self.said_status.as_ref() != Some(&status) {
            self.said_status = Some(status.clone());
            self.out.push(SessionEffect::Status(status));
        }
        if self.phase != Phase::Loading {
            let peers = self.presence.peers(&self.replica.doc, self.party.as_ref());
            if peers != self.said_peers {
                self.said_peers.clone_from(&peers);
                self.out.push(SessionEffect::Peers(peers));
            }
        }
        std::mem::take(&mut self.out)
    }

    fn status(&self) -> Status {
        let in_sync = self.current.as_ref().is_some_and(SessionLink::in_sync);
        let (state, detail) = match &self.phase {
            Phase::Stopped(why) => (ConnectionState::Stopped, Some(why.clone())),
            Phase::Loading => (ConnectionState::Loading, None),
            Phase::Running if in_sync => (ConnectionState::Online, None),
            // One lost connection is no news; a second failure is.
            Phase::Running if !self.network || self.backoff.failed() > 1 => {
                (ConnectionState::Offline, None)
            }
            Phase::Running if self.ready => (ConnectionState::Connecting, None),
            Phase::Running => (ConnectionState::Loading, None),
        };
        let in_memory = self.outbox.keep() == Keep::InMemory && self.phase == Phase::Running;
        Status {
            state,
            keeps: self.outbox.keep(),
            saved_on_device: self.outbox.on_device(),
            saved_on_server: !self.outbox.unsettled(),
            role: self.party.clone(),
            detail: detail.or_else(|| in_memory.then(|| Message::new("session-in-memory"))),
        }
    }

    fn memory(&self) -> Memory {
        Memory {
            epoch: self.epoch,
            party: self.party.clone(),
            unsettled: self.outbox.unsettled(),
            unsent: self.unsent.clone(),
            own_clock: 0,
            rescues: Vec::new(),
            left: None,
        }
    }
}

/// Milliseconds since 1970.
fn now_ms(world: &World<'_>) -> u64 {
    u64::try_from(world.now.timestamp_millis()).unwrap_or(0)
}

/// A client id that is neither reserved nor beyond what JavaScript counts.
pub fn fresh_client(world: &mut World<'_>) -> u64 {
    const RESERVED: u64 = 1024;
    // 52 bits of randomness: with a 53rd it could pass the bound once the reserved ones are
    // skipped.
    RESERVED + ((world.random)() as u64 & ((1 << 52) - 1))
}
