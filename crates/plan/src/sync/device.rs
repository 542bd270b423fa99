//! One window of a device: the session and the copy on the device, as a machine of inputs and
//! effects.
//!
//! [`Session`] says what is to be kept; the device decides what is written when, in which
//! generation, under which mark, and what the other windows of the same person are told. It waits
//! for one write at a time, and owns no database: the browser's shell (`countersign-wasm`) and the
//! simulation carry out the same [`ShellEffect`]s. [`disk`] is the layout of the copy and says what
//! a write does to it.
//!
//! Invariants: work of a generation that is over changes nothing on the disk; one window at a time
//! ([`Claim`]) has the disk name the id that it writes under.

pub mod disk;
mod event;
#[cfg(test)]
mod tests;

use crate::command::{Command, World};
use crate::ids::Id;
use crate::message::Message;
use crate::sync::frame::Party;
use crate::sync::session::{
    self, AbandonedId, Config, EditError, History, Keep, Memory, Origin, Session, SessionFault,
    Timer, fresh_client,
};

use disk::{
    DiskWrite, LoadedCopy, OwnUpdate, PendingWrite, UnsavedWork, begins, is_over, next_generation,
};
pub use event::Event;

/// The log is squeezed into one update when it has this many.
const LOG_MAX: usize = 400;

/// A window. See the module's text.
pub struct DeviceWindow {
    /// `None` once the window is closed.
    session: Option<Session>,
    claim: Claim,
    /// The id that the replica writes under.
    client: u64,
    generation: u64,
    /// The generation that began what this one goes on with.
    history: u64,
    /// The generation of the log on the disk, as far as it is known here. `None`: the log could not
    /// be read, and may be of a plan that was replaced since.
    generation_on_disk: Option<u64>,
    /// A generation was begun, and the other windows are to be told once it is on the disk.
    announces: bool,
    /// Numbers of the log's entries, as it was read.
    log_keys: Vec<u64>,
    /// Updates in the log, as far as this window knows.
    logged: usize,
    /// The log is squeezed when it has more updates than this.
    log_max: usize,
    /// Unsettled work that the log holds: this replica's, and that of earlier ones.
    unsettled: Vec<UnsavedWork>,
    /// The log is read before it is emptied: another window, which may be gone, could have put work
    /// there that this one does not know. The work that it knows.
    reads_first: Option<Vec<UnsavedWork>>,
    /// The mark of this window's last write.
    mark: u64,
    /// An id that was left is kept in mind until a log without its late work is on the disk.
    keeps_left: bool,
    queue: Vec<PendingWrite>,
    /// The batch that the disk was given and has not answered for.
    writing: Option<Batch>,
    out: Vec<ShellEffect>,
}

/// A batch that is being written, as far as its answer matters.
struct Batch {
    /// The last number that the session waits for.
    number: Option<u64>,
    forgets_id: bool,
    /// The session is told when it fails.
    is_told: bool,
    appended: usize,
    /// The id that wrote it was left since.
    is_left: bool,
}

/// The right to write under the id that is kept on the device: one window has it at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// This window has it, until it ends.
    Held,
    /// Another window has it, or nobody can be sure.
    Missing,
}

/// A window's beginning.
pub struct Opening {
    /// The session's settings.
    pub config: Config,
    /// The person, as the token says, or as this device remembers.
    pub party: Party,
    /// The copy on the device. `Err`: there is none that could be opened; a sentence says why.
    pub copy: Result<LoadedCopy, String>,
    /// As [`ShellEffect::KeepLeft`] had it kept.
    pub left: Option<AbandonedId>,
    /// Taken before the copy was read.
    pub claim: Claim,
    /// The browser believes that there is a network.
    pub network: bool,
}

/// Something that happened outside.
#[derive(Debug)]
pub enum ShellInput {
    /// Anything that is not about the disk.
    Session(session::Input),
    /// The answer to [`ShellEffect::Write`]: the generation of the log, or why nothing was written.
    Wrote(Result<u64, String>),
    /// The answer to [`ShellEffect::Load`]; `None` when the copy could not be read.
    Loaded(Option<LoadedCopy>),
    /// The browser took the database away.
    StorageLost,
    /// Another window says that a generation began.
    Moved,
}

/// Something that is to be done outside, in the order given.
#[derive(Debug)]
pub enum ShellEffect {
    /// Open a socket with this token.
    Connect {
        /// Its name in later inputs and effects.
        socket: u32,
        /// The JWT, for the subprotocol `bearer.<jwt>`.
        token: String,
    },
    /// Close a socket. Nothing that it says afterwards matters.
    Disconnect {
        /// Its name.
        socket: u32,
    },
    /// Send one binary message.
    Send {
        /// The socket's name.
        socket: u32,
        /// The message.
        bytes: Vec<u8>,
    },
    /// Fetch a token and hand it in.
    NeedToken,
    /// Start a timer, in place of one of the same name that runs.
    StartTimer {
        /// Its name.
        timer: Timer,
        /// Milliseconds.
        ms: u64,
    },
    /// Write a batch ([`disk::transaction`]) in one transaction, and say [`ShellInput::Wrote`]. A
    /// database that was lost or that failed is opened again for it.
    Write(Vec<PendingWrite>),
    /// Read the copy again, and say [`ShellInput::Loaded`].
    Load,
    /// Replace the log by what [`session::squeeze`] makes of it, in one transaction. A failure
    /// leaves it as it is.
    Squeeze,
    /// Listen to the windows of this generation, and to those of no other any more.
    Listen {
        /// The windows of a generation have one replica.
        generation: u64,
    },
    /// Send bytes to the other windows of the same generation.
    Share(Vec<u8>),
    /// Tell all other windows of this person and plan that a generation began.
    Moved,
    /// Keep this apart from the database, at once and in place of what was kept: it is to outlive a
    /// window whose disk hangs.
    KeepLeft(Option<AbandonedId>),
    /// Tell the component.
    Emit(Event),
    /// The window is closed and everything is written: let go of the database and of the claim.
    LetGo,
}

impl DeviceWindow {
    /// Opens a window.
    pub fn open(opening: Opening, world: &mut World<'_>) -> (DeviceWindow, Vec<ShellEffect>) {
        let Opening { config, party, copy, left, claim, network } = opening;
        let (keep, fault) = match &copy {
            Ok(_) => (Keep::OnDevice, None),
            Err(why) => (Keep::InMemory, Some(why.clone())),
        };
        let generation_on_disk = copy.as_ref().ok().map(|loaded| loaded.generation);
        let loaded = copy.unwrap_or_default();
        let kept = loaded.client.filter(|_| claim == Claim::Held);
        let client = kept.unwrap_or_else(|| fresh_client(world));
        let mut device = DeviceWindow {
            session: Some(Session::new(client, config)),
            claim: if keep == Keep::OnDevice { claim } else { Claim::Missing },
            client,
            generation: loaded.generation,
            history: loaded.history,
            generation_on_disk,
            announces: false,
            log_keys: loaded.keys,
            logged: loaded.updates.len(),
            log_max: LOG_MAX,
            unsettled: loaded.unsettled,
            reads_first: None,
            mark: 0,
            keeps_left: left.is_some(),
            queue: Vec::new(),
            writing: None,
            out: Vec::new(),
        };
        device.out.push(ShellEffect::Listen { generation: device.generation });
        if device.claim == Claim::Held && kept.is_none() {
            device.queue(DiskWrite::Client(Some((client, 0))));
        }
        if let Some(why) = fault {
            let message = Message::new("session-without-storage").with("reason", why);
            let fault = SessionFault { code: "storage", message, cause: None, permanent: false };
            device.out.push(ShellEffect::Emit(Event::Error(fault)));
        }
        if !network {
            device.tell(session::Input::Network(false), world);
        }
        let own_clock = if kept.is_some() { loaded.memory.own_clock } else { 0 };
        let memory = Memory { party: Some(party), own_clock, left, ..loaded.memory };
        device.tell(session::Input::Opened { updates: loaded.updates, memory, keep }, world);
        // The copy was read after every earlier write: nothing late is still to come.
        if keep == Keep::OnDevice && !device.announces {
            device.forget_left();
        }
        let effects = device.effects();
        (device, effects)
    }

    /// The same, with a log that is squeezed sooner. For tests, which write less than a person in a
    /// week.
    #[cfg(any(test, feature = "testkit"))]
    pub fn squeezing_at(mut self, log_max: usize) -> DeviceWindow {
        self.log_max = log_max;
        self
    }

    /// The session, for reading. `None` once the window is closed.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The next edit begins a new undo step.
    pub fn seal_undo(&mut self) {
        if let Some(session) = &mut self.session {
            session.seal_undo();
        }
    }

    /// The generation of this window's replica.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Takes what happened and says what is to be done.
    pub fn handle(&mut self, input: ShellInput, world: &mut World<'_>) -> Vec<ShellEffect> {
        match input {
            ShellInput::Session(session::Input::Close) => self.close(world),
            ShellInput::Session(input) => self.tell(input, world),
            ShellInput::Wrote(written) => self.wrote(written, world),
            ShellInput::Loaded(loaded) => self.loaded(loaded, world),
            ShellInput::StorageLost => {
                let why = Message::new("session-storage-dropped");
                self.tell(session::Input::PersistFailed(why.into()), world);
            }
            ShellInput::Moved if self.session.is_some() => self.out.push(ShellEffect::Load),
            ShellInput::Moved => {}
        }
        self.effects()
    }

    /// Applies what the person does; see [`Session::edit`].
    ///
    /// # Errors
    /// [`EditError`]; the plan is as it was.
    pub fn edit(
        &mut self,
        commands: &[Command],
        world: &mut World<'_>,
    ) -> Result<(Vec<Id>, Vec<ShellEffect>), EditError> {
        let session = self.session.as_mut().ok_or(EditError::Loading)?;
        let (made, effects) = session.edit(commands, world)?;
        self.absorb(effects, world);
        Ok((made, self.effects()))
    }

    /// Takes back the person's own last step; see [`Session::undo`].
    pub fn undo(&mut self, world: &mut World<'_>) -> Option<Vec<ShellEffect>> {
        let effects = self.session.as_mut()?.undo(world)?;
        self.absorb(effects, world);
        Some(self.effects())
    }

    /// Takes back one step of the person's own; see [`Session::undo_step`].
    pub fn undo_step(&mut self, step: u64, world: &mut World<'_>) -> Option<Vec<ShellEffect>> {
        let effects = self.session.as_mut()?.undo_step(step, world)?;
        self.absorb(effects, world);
        Some(self.effects())
    }

    /// Does again what was taken back; see [`Session::redo`].
    pub fn redo(&mut self, world: &mut World<'_>) -> Option<Vec<ShellEffect>> {
        let effects = self.session.as_mut()?.redo(world)?;
        self.absorb(effects, world);
        Some(self.effects())
    }

    fn tell(&mut self, input: session::Input, world: &mut World<'_>) {
        let Some(session) = &mut self.session else { return };
        let effects = session.handle(input, world);
        self.absorb(effects, world);
    }

    /// Ends the session and lets go of the replica. The writes that wait still get to the disk.
    fn close(&mut self, world: &mut World<'_>) {
        self.tell(session::Input::Close, world);
        self.session = None;
        self.let_go();
    }

    /// Takes over what the session wants.
    fn absorb(&mut self, effects: Vec<session::SessionEffect>, world: &mut World<'_>) {
        let mut forgot = false;
        for effect in effects {
            forgot |= self.carry_out(effect, world);
        }
        if forgot {
            self.tell(session::Input::Forgot(true), world);
        }
    }

    /// Gives whether the id that was to be forgotten was never kept.
    fn carry_out(&mut self, effect: session::SessionEffect, world: &World<'_>) -> bool {
        use session::SessionEffect as From;
        let effect = match effect {
            From::Persist { number, update, origin } => {
                let work = (origin == Origin::Local).then(|| self.note_unsettled(world));
                let clock = self.session.as_ref().map(Session::own_clock);
                let kept_at = clock.filter(|_| self.claim == Claim::Held);
                let own = work.map(|work| OwnUpdate { work, kept_at });
                let write = DiskWrite::Append { update, own };
                let work = PendingWrite { number: Some(number), ..self.work(write) };
                self.queue.push(work);
                return false;
            }
            // The memory belongs to the replica whose log is there.
            From::Remember(_) if self.has_no_log() => return false,
            From::Remember(memory) => {
                if !memory.unsettled && !self.unsettled.is_empty() {
                    let settled = std::mem::take(&mut self.unsettled);
                    self.queue(DiskWrite::Settled(settled));
                }
                self.queue(DiskWrite::Remember(memory, self.client));
                return false;
            }
            From::ForgetClient => {
                self.reads_first = None;
                // On a disk that failed only what is for the person is still worth writing.
                self.queue.retain(|work| work.write.is_of_no_replica());
                if self.claim == Claim::Missing {
                    return true;
                }
                self.queue.insert(0, self.work(DiskWrite::Client(None)));
                return false;
            }
            From::Leave(left) => {
                self.keeps_left = true;
                if let Some(batch) = &mut self.writing {
                    // While it hangs nothing of a later id gets to the disk: the id that can come
                    // late is the one that was left first.
                    if std::mem::replace(&mut batch.is_left, true) {
                        return false;
                    }
                }
                ShellEffect::KeepLeft(Some(left))
            }
            From::Reset { client, history } => {
                let known = std::mem::take(&mut self.unsettled);
                self.generation = next_generation(self.generation, client);
                if history != History::Same {
                    self.history = self.generation;
                }
                if history == History::Replaced {
                    self.read_first(known);
                }
                self.announces = true;
                // Without a disk for the new one the log stays what it is until a whole one takes
                // its place.
                if self.keep() == Keep::OnDevice {
                    self.queue(DiskWrite::Reset);
                }
                self.go_on_as(client);
                ShellEffect::Listen { generation: self.generation }
            }
            From::Follow { client } => {
                self.go_on_as(client);
                return false;
            }
            From::SetAside { entries, client } => {
                let keys =
                    entries.iter().filter_map(|at| self.log_keys.get(*at).copied()).collect();
                self.queue(DiskWrite::SetAside(keys));
                self.go_on_as(client);
                return false;
            }
            From::Rescue(rescue) => {
                self.queue(DiskWrite::Rescue(rescue));
                return false;
            }
            From::ForgetRescue(id) => {
                self.queue(DiskWrite::ForgetRescue(id));
                return false;
            }
            From::Report(report) => match serde_json::from_str(&report) {
                Ok(report) => ShellEffect::Emit(Event::Report { report }),
                Err(_) => return false,
            },
            From::Connect { socket, token } => ShellEffect::Connect { socket, token },
            From::Disconnect { socket } => ShellEffect::Disconnect { socket },
            From::Send { socket, bytes } => ShellEffect::Send { socket, bytes },
            From::NeedToken => ShellEffect::NeedToken,
            From::StartTimer { timer, ms } => ShellEffect::StartTimer { timer, ms },
            From::Share(bytes) => ShellEffect::Share(bytes),
            From::Ready => ShellEffect::Emit(Event::Ready {}),
            From::Changed { changes, origin } => {
                ShellEffect::Emit(Event::Changed { changes, local: origin == Origin::Local })
            }
            From::Status(status) => ShellEffect::Emit(Event::Sync(status)),
            From::Peers(peers) => ShellEffect::Emit(Event::Peers { peers }),
            From::Rescues(rescues) => ShellEffect::Emit(Event::Rescues { rescues }),
            From::Notice(notice) => ShellEffect::Emit(Event::Notice(notice)),
            From::Refused(refused) => ShellEffect::Emit(Event::Refused(refused)),
            From::Fault(fault) => ShellEffect::Emit(Event::Error(fault)),
        };
        self.out.push(effect);
        false
    }

    fn forget_left(&mut self) {
        if std::mem::take(&mut self.keeps_left) {
            self.out.push(ShellEffect::KeepLeft(None));
        }
    }

    fn queue(&mut self, write: DiskWrite) {
        self.queue.push(self.work(write));
    }

    fn work(&self, write: DiskWrite) -> PendingWrite {
        PendingWrite { write, generation: self.generation, history: self.history, number: None }
    }

    /// Notes that the server lacks what is written now under the own id.
    fn note_unsettled(&mut self, world: &World<'_>) -> UnsavedWork {
        // The clock tells apart windows that use an id one after the other, the step two writes of
        // one instant.
        self.mark = u64::try_from(world.now.timestamp_millis()).unwrap_or(0).max(self.mark + 1);
        let work = UnsavedWork { client: self.client, mark: self.mark };
        self.unsettled.retain(|former| former.client != work.client);
        self.unsettled.push(work);
        work
    }

    /// Another replica takes the place of the one that was there. One that is kept in memory alone
    /// counts without the disk: its id enters that with the whole of it.
    fn go_on_as(&mut self, client: u64) {
        self.client = client;
        if self.claim == Claim::Held {
            let on_device = self.keep() == Keep::OnDevice;
            self.queue(DiskWrite::Client(on_device.then_some((client, 0))));
        }
    }

    fn keep(&self) -> Keep {
        self.session.as_ref().map_or(Keep::InMemory, Session::keep)
    }

    /// Whether the log on the disk is of another replica still: nothing is to be written beside it.
    fn has_no_log(&self) -> bool {
        let is_other = self.generation_on_disk.is_none_or(|there| begins(self.generation, there));
        self.keep() == Keep::InMemory && is_other
    }

    /// The disk answers.
    fn wrote(&mut self, written: Result<u64, String>, world: &mut World<'_>) {
        let Some(batch) = self.writing.take() else { return };
        match written {
            Ok(generation) => self.is_written(&batch, generation, world),
            Err(_) if batch.forgets_id => self.tell(session::Input::Forgot(false), world),
            Err(why) if batch.is_told => {
                // The writes that wait build on it; the session writes the whole of the plan when it tries again.
                self.queue.retain(|work| work.write.is_of_no_replica());
                self.tell(session::Input::PersistFailed(why.into()), world);
            }
            Err(_) => {}
        }
        self.let_go();
    }

    /// A window that is closed lets go once everything is written.
    fn let_go(&mut self) {
        if self.session.is_none() && self.queue.is_empty() && self.writing.is_none() {
            self.out.push(ShellEffect::LetGo);
        }
    }

    fn is_written(&mut self, batch: &Batch, generation: u64, world: &mut World<'_>) {
        self.generation_on_disk = self.generation_on_disk.map(|_| generation);
        let is_there = !begins(self.generation, generation);
        if self.announces && is_there {
            self.announces = false;
            self.out.push(ShellEffect::Moved);
        }
        if is_there {
            self.forget_left();
        }
        if is_over(self.generation, generation) {
            // Nothing of the batch is there: what the session wrote goes with its replica.
            if self.session.is_some() {
                self.out.push(ShellEffect::Load);
            }
            return;
        }
        if batch.forgets_id {
            self.tell(session::Input::Forgot(true), world);
        }
        if let Some(number) = batch.number {
            self.tell(session::Input::Persisted(number), world);
        }
        self.logged += batch.appended;
        if self.logged > self.log_max {
            // A log that stays long is a log that still works.
            self.logged = 0;
            self.out.push(ShellEffect::Squeeze);
        }
    }

    /// Has the log read before the next write empties it.
    fn read_first(&mut self, known: Vec<UnsavedWork>) {
        if self.keep() == Keep::OnDevice {
            let own = UnsavedWork { client: self.client, mark: u64::MAX };
            let known = known.into_iter().chain([own]);
            self.reads_first.get_or_insert_default().extend(known);
            self.out.push(ShellEffect::Load);
        }
    }

    /// The copy was read.
    fn loaded(&mut self, loaded: Option<LoadedCopy>, world: &mut World<'_>) {
        let known = self.reads_first.take();
        // Unread, the next write says again that the generation is over.
        let Some(loaded) = loaded else { return };
        match known {
            Some(known) if begins(self.generation, loaded.generation) => {
                self.find_unknown(loaded, &known, world);
            }
            Some(_) | None => self.follow(loaded, world),
        }
    }

    /// Takes over the work of other windows from a log that is about to be emptied.
    fn find_unknown(&mut self, loaded: LoadedCopy, known: &[UnsavedWork], world: &mut World<'_>) {
        let is_known = |work: &UnsavedWork| {
            known.iter().any(|known| known.client == work.client && known.mark >= work.mark)
        };
        let unknown: Vec<u64> =
            loaded.unsettled.iter().filter(|w| !is_known(w)).map(|work| work.client).collect();
        if unknown.is_empty() {
            return;
        }
        if self.session.is_none() {
            // Nobody is left to take it over: the log stays for the next window.
            self.queue.retain(|work| work.write.is_of_no_replica());
            return self.let_go();
        }
        let unsent = loaded.unsent_of(&unknown);
        self.tell(session::Input::Found { updates: loaded.updates, unsent }, world);
    }

    /// Another window began a generation. Goes on with what that put on the disk, or, where both
    /// have one history, merges.
    fn follow(&mut self, loaded: LoadedCopy, world: &mut World<'_>) {
        if self.session.is_none() || !is_over(self.generation, loaded.generation) {
            return;
        }
        let was_read = self.generation_on_disk.replace(loaded.generation).is_some();
        self.generation = loaded.generation;
        (self.announces, self.unsettled, self.logged) =
            (false, loaded.unsettled, loaded.updates.len());
        self.out.push(ShellEffect::Listen { generation: self.generation });
        let (updates, memory) = (loaded.updates, loaded.memory);
        // A log that was never read may be of a plan that was replaced.
        let epochs = (self.session.as_ref().and_then(Session::epoch), memory.epoch);
        let is_replaced = matches!(epochs, (Some(own), Some(there)) if own != there);
        let is_same = loaded.history == self.history && (was_read || !is_replaced);
        self.history = loaded.history;
        self.tell(
            match is_same {
                true => session::Input::Rejoined { updates },
                false => session::Input::Superseded { updates, memory },
            },
            world,
        );
    }

    /// Hands out what gathered, with the next batch when the disk is free.
    fn effects(&mut self) -> Vec<ShellEffect> {
        if self.writing.is_none() && self.reads_first.is_none() && !self.queue.is_empty() {
            let batch = self.next_batch();
            self.writing = Some(Batch {
                number: batch.iter().filter_map(|work| work.number).max(),
                forgets_id: batch.iter().any(|work| work.write.forgets_id()),
                is_told: batch
                    .iter()
                    .any(|work| work.number.is_some() || work.write.is_to_be_told()),
                appended: batch
                    .iter()
                    .filter(|work| matches!(work.write, DiskWrite::Append { .. }))
                    .count(),
                is_left: false,
            });
            self.out.push(ShellEffect::Write(batch));
        }
        std::mem::take(&mut self.out)
    }

    /// The id is forgotten in a batch of its own: a disk without room does that when it does
    /// nothing else.
    fn next_batch(&mut self) -> Vec<PendingWrite> {
        let count = match self.queue.iter().position(|work| work.write.forgets_id()) {
            Some(0) => 1,
            Some(before) => before,
            None => self.queue.len(),
        };
        self.queue.drain(..count).collect()
    }
}
