//! One person's session with one plan: a machine that is told what happened and says what is to be done.
//!
//! It owns the replica ([`PlanDoc`]) and knows when to connect, what to say, what is on this device and what is on
//! the server. It never touches a socket, a disk, a clock or a source of randomness: the browser's shell
//! (`countersign-wasm`) and the tests carry out the same [`Effect`]s. [`Session::handle`] takes everything that
//! happens outside; edits by the person go through [`Session::edit`] and its neighbours, because they are answered
//! at once.
//!
//! The conversation, one socket at a time: `hello` → `welcome` → step 1 and 2 both ways → updates, each counted and
//! acknowledged by `saved`. A fresh token opens a second socket before the first one is dropped. Messages of any
//! other socket are ignored.

mod anew;
mod backoff;
mod link;
mod outbox;
mod presence;
mod replica;
mod rescue;
mod talk;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::change::Change;
use crate::command::{Command, World};
use crate::document::{CommandError, PlanDoc, Written, reads};
use crate::ids::{Id, Path};
use crate::model::Side;
use crate::sync::frame::{Frame, Notice, Party, Refused};
use crate::sync::token::Token;

use backoff::Backoff;
use link::Link;
use outbox::Outbox;
use presence::Presence;
use replica::{FromLog, Received, Replica};
use talk::clock_in;

pub use outbox::Keep;
pub use presence::{Caret, Peer};
pub use replica::squeeze;
pub use rescue::{Kept, Rescue, Unsent};

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
    wanted: Option<Wanted>,
    /// The token that the relay refused since the last good connection; the next refusal is final.
    refused: Option<String>,
    /// The session stopped for want of a token: another one revives it.
    wants_token: bool,
    /// That the portal gives no token was said already.
    told_no_token: bool,
    /// The replica is to be given up for a fresh one as soon as the relay has sent what that shall hold.
    fresh: Option<Fresh>,
    /// What could not be told apart from an attack was refused so often since the last good connection.
    refusals: u32,
    /// What the server is not known to have, by place.
    unsent: Unsent,
    /// What is unsent was written anew from a replica that was given up: it is not tried a second time.
    tried: bool,
    /// Parts of a damaged log that wait for what they build on.
    aside: Vec<Vec<u8>>,
    rescues: Vec<Rescue>,
    /// What the browser says about the network.
    network: bool,
    backoff: Backoff,
    current: Option<Link>,
    next: Option<Link>,
    sockets: u32,
    outbox: Outbox,
    /// The first update that waited for the disk when the watch on it began.
    disk_watch: Option<u64>,
    /// Milliseconds until the disk is tried again; 0 while it has not failed.
    disk_pause_ms: u64,
    /// A sibling tab's state vector that waits for the disk.
    sibling_owed: Option<Vec<u8>>,
    presence: Presence,
    /// Which side holds which place, by the relay's last report.
    held: BTreeMap<Path, Side>,
    said_status: Option<Status>,
    said_peers: Vec<Peer>,
    out: Vec<Effect>,
}

/// What the shell knows beforehand.
#[derive(Clone, Debug)]
pub struct Config {
    /// Whether another token can be had when the first one ends.
    pub renewal: Renewal,
    /// Whether the embedder wants edits at all.
    pub access: Access,
}

/// Where tokens come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// The embedder gave a provider that mints fresh ones.
    Provider,
    /// There is one token and no other.
    Fixed,
}

/// What the embedder wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// What the token allows.
    AsToken,
    /// Reading alone.
    ReadOnly,
}

/// Something that happened outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The local copy was read. First input; everything else is answered after it.
    Opened {
        /// The update log, oldest first; empty for a plan that was never opened here.
        updates: Vec<Vec<u8>>,
        /// What stood beside it.
        memory: Memory,
        /// Where this session's updates will go.
        keep: Keep,
    },
    /// The answer to [`Effect::NeedToken`], or a token that the embedder sets. `Err`: why there is none.
    Token(Result<String, String>),
    /// The socket is open.
    SocketOpen {
        /// Which, as [`Effect::Connect`] named it.
        socket: u32,
    },
    /// A binary message came.
    SocketMessage {
        /// On which socket.
        socket: u32,
        /// One message.
        bytes: Vec<u8>,
    },
    /// The socket is closed, by whomever, or could not be opened.
    SocketClosed {
        /// Which.
        socket: u32,
        /// 1006 when nothing was said.
        code: u16,
        /// As the other end gave it.
        reason: String,
    },
    /// A timer ran out.
    Timer(Timer),
    /// The browser says that there is a network, or that there is none.
    Network(bool),
    /// The person is in this field of the plan, with the caret there.
    Presence {
        /// `None`: in no field.
        field: Option<Path>,
        /// Within a text field.
        caret: Option<Caret>,
    },
    /// The updates up to this number are on disk.
    Persisted(u64),
    /// The disk took nothing; the reason, for people.
    PersistFailed(String),
    /// Another tab gave the replica up that both had; this is what stands on disk since.
    Superseded {
        /// The update log, oldest first.
        updates: Vec<Vec<u8>>,
        /// What stands beside it.
        memory: Memory,
    },
    /// The person puts a rescue away.
    PutAway(u64),
    /// Another tab of the same person and plan says something.
    Sibling(Vec<u8>),
    /// The person leaves.
    Close,
}

/// Something that is to be done outside, in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Open a socket with this token.
    Connect {
        /// Its name in later inputs and effects.
        socket: u32,
        /// The JWT, for the subprotocol `bearer.<jwt>`.
        token: String,
    },
    /// Close a socket. Nothing that it says afterwards matters.
    Disconnect {
        /// Which.
        socket: u32,
    },
    /// Send one binary message.
    Send {
        /// On which socket.
        socket: u32,
        /// The message.
        bytes: Vec<u8>,
    },
    /// Fetch a token and hand it in as [`Input::Token`].
    NeedToken,
    /// Start a timer, in place of one of the same name that runs.
    StartTimer {
        /// Its name.
        timer: Timer,
        /// Milliseconds.
        ms: u64,
    },
    /// Append an update to the log on disk, then say [`Input::Persisted`].
    Persist {
        /// Ascending by one.
        number: u64,
        /// The update.
        update: Vec<u8>,
        /// Whose: work of this replica is marked as not yet on the server, in the same transaction.
        origin: Origin,
    },
    /// Keep this beside the log.
    Remember(Memory),
    /// This replica's id must never be used again: the disk no longer knows how far it counted.
    ForgetClient,
    /// The replica was given up. Empty the log, and use the new client id from now on.
    Reset {
        /// The new client id.
        client: u64,
    },
    /// The replica was given up for the one that another tab began: use the new client id from now on.
    Follow {
        /// The new client id.
        client: u64,
    },
    /// Parts of the log are damaged: take them out of it, keep them apart, and use the new client id from now on.
    SetAside {
        /// Positions in what [`Input::Opened`] brought.
        entries: Vec<usize>,
        /// The new client id.
        client: u64,
    },
    /// Keep a rescue on disk, in place of an earlier one of its id.
    Rescue(Rescue),
    /// Take a rescue from the disk.
    ForgetRescue(u64),
    /// The rescues that there are, as JSON: `[{id, at, why, edits: [{path, mine, now}]}]`.
    Rescues(serde_json::Value),
    /// Tell the other tabs.
    Share(Vec<u8>),
    /// There is something to show.
    Ready,
    /// The plan changed.
    Changed {
        /// What; empty after a reset: read everything anew.
        changes: Vec<Change>,
        /// By whom.
        origin: Origin,
    },
    /// The state of the session changed.
    Status(Status),
    /// Who is here changed.
    Peers(Vec<Peer>),
    /// The relay's report for the own side, as JSON.
    Report(String),
    /// The relay has something to say.
    Notice(Notice),
    /// The relay did not take something.
    Refused(Refused),
    /// Something went wrong.
    Fault(Fault),
}

/// The timers of a session. A firing that comes too late is harmless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timer {
    /// Try to connect again.
    Retry,
    /// Fetch a fresh token before the old one ends.
    Renew,
    /// The token provider took too long.
    Token,
    /// This socket took too long to open and be welcomed.
    Patience(u32),
    /// Say that one is still here; notice when the relay no longer is.
    Beat,
    /// Say where one is.
    Presence,
    /// The disk took too long.
    Disk,
}

/// Whose doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// This replica's person.
    Local,
    /// Anybody else, the person's other tabs included.
    Remote,
}

/// What stands beside the update log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// The plan's epoch, once the relay told it.
    pub epoch: Option<u64>,
    /// Who the person is.
    pub party: Option<Party>,
    /// The log holds work that the server is not known to have.
    pub unsettled: bool,
    /// That work, by place.
    pub unsent: Unsent,
    /// How far the session's id had counted. Not kept through [`Effect::Remember`].
    pub own_clock: u32,
    /// What could not go into the plan and waits for the person. Not kept through [`Effect::Remember`].
    pub rescues: Vec<Rescue>,
}

/// How things stand, for people.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The connection.
    pub state: State,
    /// Where edits are kept here.
    pub keeps: Keep,
    /// Everything is in the log on disk.
    pub saved_on_device: bool,
    /// The relay has acknowledged all of the person's work as durable.
    pub saved_on_server: bool,
    /// Who the person is: as the relay says, before that as the token says.
    pub role: Option<Party>,
    /// A sentence, where there is more to say.
    pub detail: Option<String>,
}

/// How the connection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Nothing to show yet.
    Loading,
    /// No connection for now; attempts go on by themselves.
    Offline,
    /// On the way to being in sync.
    Connecting,
    /// In sync.
    Online,
    /// Ended for good; a fault said why.
    Stopped,
}

/// Something that went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// A word for programs.
    pub code: &'static str,
    /// A sentence for people, saying what to do.
    pub message: String,
    /// The session ended with it.
    pub permanent: bool,
}

/// Why an edit did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The local copy is still being read.
    #[error("the plan is still loading: wait for the ready event")]
    Loading,
    /// The person may read but not write.
    #[error("this plan is open for reading only: ask for a link that allows editing")]
    ReadOnly,
    /// The command itself cannot be.
    #[error(transparent)]
    Command(#[from] CommandError),
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
    Stopped(String),
}

/// The replica that is to take the place of the one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fresh {
    /// Its client id.
    client: u64,
    /// Why, for people.
    why: String,
}

/// What a token is fetched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Dial,
    Renew,
}

impl Session {
    /// A session that has not read its local copy yet. `client`: the id under which it writes, 53 bits, not below 1024.
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
            unsent: Unsent::default(),
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
            presence: Presence::default(),
            held: BTreeMap::new(),
            said_status: None,
            said_peers: Vec::new(),
            out: Vec::new(),
        }
    }

    /// The replica, for reading.
    pub fn doc(&self) -> &PlanDoc {
        &self.replica.doc
    }

    /// How far this replica's own id has counted: what is kept beside an id that is used again.
    pub fn own_clock(&self) -> u32 {
        self.replica.own_clock()
    }

    /// What could not go into the plan, whole.
    pub fn rescue(&self, id: u64) -> Option<&Rescue> {
        self.rescues.iter().find(|rescue| rescue.id == id)
    }

    /// Who the person is, once a token or the relay said so.
    pub fn party(&self) -> Option<&Party> {
        self.party.as_ref()
    }

    /// Which side holds which place, as the relay last said; empty before it did.
    pub fn held(&self) -> &BTreeMap<Path, Side> {
        &self.held
    }

    /// Takes what happened and says what is to be done.
    pub fn handle(&mut self, input: Input, world: &mut World<'_>) -> Vec<Effect> {
        match input {
            Input::Opened { updates, memory, keep } => self.opened(updates, memory, keep, world),
            Input::Token(token) => self.token(token, world),
            Input::SocketOpen { socket } => self.socket_open(socket),
            Input::SocketMessage { socket, bytes } => self.socket_message(socket, &bytes, world),
            Input::SocketClosed { socket, code, reason } => self.socket_closed(socket, code, &reason, world),
            Input::Timer(timer) => self.timer(timer, world),
            Input::Network(there) => self.network(there, world),
            Input::Presence { field, caret } => self.here(field, caret, world),
            Input::Persisted(number) => self.persisted(number),
            Input::PersistFailed(reason) => self.disk_failed(&reason),
            Input::Superseded { updates, memory } => self.superseded(&updates, memory, world),
            Input::PutAway(id) => self.put_away(id),
            Input::Sibling(bytes) => self.sibling(&bytes),
            Input::Close => self.end("closed".to_owned()),
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
    ) -> Result<(Vec<Id>, Vec<Effect>), EditError> {
        self.may_edit()?;
        let sub = self.party.as_ref().map_or("", |party| party.sub.as_str());
        let commands: Vec<Command> = commands.iter().map(|command| command.clone().by(sub)).collect();
        let typed: Vec<_> = commands.iter().filter_map(|command| self.text_before(command)).collect();
        let Written { update, changes, made } = self.replica.doc.apply(&commands, world)?;
        self.wrote(update, changes, |path| {
            typed.iter().find(|(typed, _)| typed == path).map(|(_, text)| text.clone())
        });
        Ok((made, self.effects()))
    }

    /// Takes back the person's own last step. `None`: there is none, or one may not edit.
    pub fn undo(&mut self, world: &mut World<'_>) -> Option<Vec<Effect>> {
        self.may_edit().ok()?;
        let before = self.replica.doc.document();
        let Written { update, changes, .. } = self.replica.doc.undo(world)?;
        self.wrote(update, changes, |path| reads(&before, path).as_str().map(str::to_owned));
        Some(self.effects())
    }

    /// Does again what was taken back. `None`: there is nothing, or one may not edit.
    pub fn redo(&mut self, world: &mut World<'_>) -> Option<Vec<Effect>> {
        self.may_edit().ok()?;
        let before = self.replica.doc.document();
        let Written { update, changes, .. } = self.replica.doc.redo(world)?;
        self.wrote(update, changes, |path| reads(&before, path).as_str().map(str::to_owned));
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
    fn text_before(&self, command: &Command) -> Option<(Path, String)> {
        let (Command::EditText { path, .. } | Command::SetText { path, .. }) = command else { return None };
        if self.unsent.knows(path) { None } else { Some((path.clone(), self.replica.doc.text(path)?)) }
    }

    /// A local write: disk first, then relay and sibling tabs.
    fn wrote(
        &mut self,
        update: Vec<u8>,
        changes: Vec<Change>,
        text_before: impl Fn(&Path) -> Option<String>,
    ) {
        self.replica.wrote(&update);
        let number = self.persist(&update, Origin::Local);
        let is_new = self.unsent.note(&changes, text_before);
        if let Some(update) = self.outbox.local(number, update) {
            self.broadcast(&update);
        }
        if is_new {
            self.out.push(Effect::Remember(self.memory()));
        }
        self.watch_disk();
        self.out.push(Effect::Changed { changes, origin: Origin::Local });
    }

    fn persist(&mut self, update: &[u8], origin: Origin) -> Option<u64> {
        let number = self.outbox.write()?;
        self.out.push(Effect::Persist { number, update: update.to_vec(), origin });
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
        self.read_log(updates, memory.own_clock, world);
        if !self.rescues.is_empty() {
            self.tell_rescues();
        }
        if self.ready {
            self.out.push(Effect::Ready);
        }
        self.share(&Frame::Step1(self.doc().state_vector().into()));
        self.dial(world);
    }

    /// Begins with what the disk has. What is damaged is set aside. When anything is missing, the rest goes on under a new
    /// id: it could be clocks of this very one, which must not be given out twice.
    fn read_log(&mut self, updates: Vec<Vec<u8>>, own_clock: u32, world: &mut World<'_>) {
        let FromLog { replica, aside } = FromLog::read(self.doc().client(), &updates);
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
        self.out.push(Effect::SetAside { entries: aside, client });
        self.fault(
            "storage-damaged",
            "A part of the copy on this device was damaged or lost. What the server has is fetched again.",
            false,
        );
    }

    /// What waited for something that was missing, once that may have come.
    fn take_up_aside(&mut self) {
        for update in std::mem::take(&mut self.aside) {
            match self.replica.receive(&update) {
                Received::Merged { changes, update } => {
                    self.outbox.set_unsettled(true);
                    self.persist(&update, Origin::Remote);
                    self.broadcast_to_relay(&update);
                    self.out.push(Effect::Changed { changes, origin: Origin::Remote });
                }
                Received::Known | Received::Refused(_) => {}
                Received::Gap => self.aside.push(update),
            }
        }
    }

    fn persisted(&mut self, number: u64) {
        for update in self.outbox.persisted(number) {
            self.broadcast(&update);
        }
        self.pay_all();
        if self.outbox.on_device() {
            self.disk_pause_ms = 0;
        }
    }

    fn disk_failed(&mut self, reason: &str) {
        if self.outbox.keep() == Keep::InMemory {
            return;
        }
        // Before anything goes out: the id counts further than the disk will ever know.
        self.out.push(Effect::ForgetClient);
        for update in self.outbox.disk_failed() {
            self.broadcast(&update);
        }
        self.pay_all();
        // Tried again with the whole of the plan, later and later; said once.
        let is_first = self.disk_pause_ms == 0;
        self.disk_pause_ms = (self.disk_pause_ms * 2).clamp(DISK_AGAIN_MS, DISK_AGAIN_MAX_MS);
        self.out.push(Effect::StartTimer { timer: Timer::Disk, ms: self.disk_pause_ms });
        if is_first {
            let message = format!(
                "Edits are no longer kept on this device ({reason}). They are kept in this window and sent to the server; do not close it before they are saved there."
            );
            self.fault("storage", &message, false);
        }
    }

    /// The disk has a few seconds for each update; a browser whose storage hangs must not hold up the plan.
    fn watch_disk(&mut self) {
        let first = self.outbox.first_waiting();
        if first.is_some() && self.disk_watch.is_none() {
            self.disk_watch = first;
            self.out.push(Effect::StartTimer { timer: Timer::Disk, ms: DISK_MS });
        }
    }

    fn disk_timer(&mut self) {
        if self.disk_pause_ms > 0 && self.outbox.keep() == Keep::InMemory {
            self.outbox.try_disk();
            let whole = self.doc().encode();
            self.persist(&whole, Origin::Local);
            self.out.push(Effect::Remember(self.memory()));
            self.out.push(Effect::StartTimer { timer: Timer::Disk, ms: DISK_MS });
            self.disk_watch = None;
            return;
        }
        let watched = self.disk_watch.take();
        if self.outbox.is_trying() || (watched.is_some() && watched == self.outbox.first_waiting()) {
            self.disk_failed("the browser's storage does not answer");
        }
        self.watch_disk();
    }

    fn here(&mut self, field: Option<Path>, caret: Option<Caret>, world: &World<'_>) {
        if self.presence.set(&self.replica.doc, field, caret) {
            self.announce(now_ms(world));
        }
    }

    /// Another tab of the same person: `step1` on opening, updates once they are on disk; in a step 2 what may not be.
    fn sibling(&mut self, bytes: &[u8]) {
        if self.phase == Phase::Loading {
            return;
        }
        match Frame::decode(bytes) {
            Ok(Frame::Step1(vector)) if clock_in(&vector, 0).is_some() => {
                self.sibling_owed = Some(vector.into_owned());
                self.pay_all();
            }
            Ok(Frame::Step2(update)) => self.merge_sibling(&update, OnDisk::Perhaps),
            Ok(Frame::Update(update)) => self.merge_sibling(&update, OnDisk::Yes),
            // Nothing else is said between tabs; a newer version may.
            Ok(_) | Err(_) => {}
        }
    }

    fn merge_sibling(&mut self, update: &[u8], on_disk: OnDisk) {
        match self.replica.receive(update) {
            Received::Merged { changes, update } => {
                // That tab may be gone before the relay has it; what the relay knows already it trims.
                self.outbox.set_unsettled(true);
                if on_disk == OnDisk::Perhaps {
                    self.persist(&update, Origin::Remote);
                }
                self.broadcast_to_relay(&update);
                self.out.push(Effect::Changed { changes, origin: Origin::Remote });
                self.become_ready();
            }
            // Asked for once: the answer to it is a step 2.
            Received::Gap if on_disk == OnDisk::Yes => {
                self.share(&Frame::Step1(self.doc().state_vector().into()));
            }
            Received::Gap | Received::Known | Received::Refused(_) => {}
        }
    }

    fn become_ready(&mut self) {
        if !self.ready {
            self.ready = true;
            self.out.push(Effect::Ready);
        }
    }

    fn share(&mut self, frame: &Frame<'_>) {
        self.out.push(Effect::Share(frame.encode()));
    }

    fn fault(&mut self, code: &'static str, message: &str, permanent: bool) {
        self.out.push(Effect::Fault(Fault { code, message: message.to_owned(), permanent }));
    }

    /// Hands out what gathered, with status and peers where they changed.
    fn effects(&mut self) -> Vec<Effect> {
        let status = self.status();
        if self.said_status.as_ref() != Some(&status) {
            self.said_status = Some(status.clone());
            self.out.push(Effect::Status(status));
        }
        if self.phase != Phase::Loading {
            let peers = self.presence.peers(&self.replica.doc, self.party.as_ref());
            if peers != self.said_peers {
                self.said_peers.clone_from(&peers);
                self.out.push(Effect::Peers(peers));
            }
        }
        std::mem::take(&mut self.out)
    }

    fn status(&self) -> Status {
        let in_sync = self.current.as_ref().is_some_and(Link::in_sync);
        let (state, detail) = match &self.phase {
            Phase::Stopped(why) => (State::Stopped, Some(why.clone())),
            Phase::Loading => (State::Loading, None),
            Phase::Running if in_sync => (State::Online, None),
            // One lost connection is no news; a second failure is.
            Phase::Running if !self.network || self.backoff.failed() > 1 => (State::Offline, None),
            Phase::Running if self.ready => (State::Connecting, None),
            Phase::Running => (State::Loading, None),
        };
        let in_memory = self.outbox.keep() == Keep::InMemory && self.phase == Phase::Running;
        let memory = "Edits are not kept on this device, only in this window and on the server.";
        Status {
            state,
            keeps: self.outbox.keep(),
            saved_on_device: self.outbox.on_device(),
            saved_on_server: !self.outbox.unsettled(),
            role: self.party.clone(),
            detail: detail.or_else(|| in_memory.then(|| memory.to_owned())),
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
        }
    }
}

/// The disk has so long for an update.
const DISK_MS: u64 = 8_000;
/// A disk that failed is tried again after this time, then after twice as long.
const DISK_AGAIN_MS: u64 = 15_000;
/// But no later than this.
const DISK_AGAIN_MAX_MS: u64 = 240_000;

/// Milliseconds since 1970.
fn now_ms(world: &World<'_>) -> u64 {
    u64::try_from(world.now.timestamp_millis()).unwrap_or(0)
}

/// A client id that is neither reserved nor beyond what JavaScript counts.
pub fn fresh_client(world: &mut World<'_>) -> u64 {
    const RESERVED: u64 = 1024;
    // 52 bits of randomness: with a 53rd it could pass the bound once the reserved ones are skipped.
    RESERVED + ((world.random)() as u64 & ((1 << 52) - 1))
}
