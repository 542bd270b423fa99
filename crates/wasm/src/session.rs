//! Carries out what the session machine says: sockets, disk, timers, other tabs, events.
//!
//! [`Shell`] is shared by the callbacks of the devices. It is borrowed for one input at a time and never while
//! JavaScript of the embedder runs: events leave in a microtask, the token provider is asked in one.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use countersign_plan::command::World;
use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::{
    Config, Effect, Input, Keep, Memory, Origin, Renewal, Session, Timer, fresh_client, squeeze,
};
use js_sys::futures::spawn_local;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;

use crate::boundary::{self, Provider};
use crate::clock::{self, Running};
use crate::error::Error;
use crate::event::Event;
use crate::socket::{Report, Socket};
use crate::storage::{self, Loaded, Own, Storage, Unsettled, Write};
use crate::tabs::{self, Channel, Heard, Lock};

/// So many updates in the log are squeezed into one.
const LOG_MAX: usize = 400;

/// A provider of tokens may take so long before the copy on this device is shown without it.
const PROVIDER_MS: i32 = 1_500;

/// Where the plan is and how it is opened.
pub(crate) struct Opening {
    /// `ws:` or `wss:` address of the relay, without a slash at the end.
    pub(crate) relay: String,
    pub(crate) plan: String,
    /// `relay` and `plan` as one name, escaped.
    pub(crate) plan_key: String,
    pub(crate) config: Config,
    pub(crate) token: Option<String>,
    pub(crate) provider: Option<Provider>,
    pub(crate) on_event: Function,
}

/// The devices of one session.
pub(crate) struct Shell {
    opening: Opening,
    inner: RefCell<Inner>,
    /// Events that wait for their microtask.
    events: RefCell<VecDeque<Event>>,
    timer_fired: OnceCell<Closure<dyn FnMut(u32)>>,
    storage_lost: OnceCell<Closure<dyn FnMut()>>,
    writing: Cell<bool>,
    logged: Cell<usize>,
    /// What the provider was asked when the plan was opened, and had not answered in time.
    asked: RefCell<Option<Promise>>,
    /// A token is at hand, and is told to the machine next: the provider need not be asked.
    at_hand: Cell<bool>,
}

#[derive(Default)]
struct Inner {
    session: Option<Session>,
    sockets: BTreeMap<u32, Socket>,
    tickets: BTreeMap<u32, (Timer, Running)>,
    last_ticket: u32,
    /// The name of everything local.
    scope: String,
    storage: Option<Rc<Storage>>,
    writes: Vec<Work>,
    /// How often the replica was given up; see `storage`.
    generation: u64,
    /// The generation of the log on the disk, as far as it is known here.
    generation_on_disk: u64,
    /// Keys of the log as it was read.
    log_keys: Vec<JsValue>,
    channel: Option<Channel>,
    /// Channels of generations that are over, whose windows are still to be told.
    leaving: Vec<Channel>,
    /// Held while this tab writes under the id that is kept on the device.
    lock: Option<Lock>,
    /// Unsettled work that the log holds: this replica's, and what earlier ones left behind.
    unsettled: Vec<Unsettled>,
    /// The mark of this window's last write.
    mark: u64,
    client: u64,
    party: Option<Party>,
    closed: bool,
}

/// Something for the disk.
struct Work {
    write: Write,
    generation: u64,
    /// The number to acknowledge.
    number: Option<u64>,
}

impl Inner {
    fn queue(&mut self, write: Write) {
        self.writes.push(Work { write, generation: self.generation, number: None });
    }

    /// Notes that the server lacks what is written now under the own id.
    fn write_unsettled(&mut self) -> Unsettled {
        // The clock tells apart windows that use an id one after the other, the step two writes of one instant.
        let now_ms = clock::with_world(|world| world.now.timestamp_millis());
        self.mark = u64::try_from(now_ms).unwrap_or(0).max(self.mark + 1);
        let work = Unsettled { client: self.client, mark: self.mark };
        self.unsettled.retain(|former| former.client != work.client);
        self.unsettled.push(work);
        work
    }

    /// Another replica takes the place of the one that was there. One that is kept in memory alone counts without the disk:
    /// its id enters that with the whole of it.
    fn go_on_as(&mut self, client: u64) {
        self.client = client;
        if self.lock.is_some() {
            let on_device = self.keep() == Keep::OnDevice;
            self.queue(Write::Client(on_device.then_some((client, 0))));
        }
    }

    fn keep(&self) -> Keep {
        self.session.as_ref().map_or(Keep::InMemory, Session::keep)
    }

    /// Whether the log on the disk is of another replica still: nothing is to be written beside it.
    fn has_no_log(&self) -> bool {
        self.keep() == Keep::InMemory && self.generation_on_disk < self.generation
    }

    /// What is written next. The id is forgotten by itself: a disk without room does that when it does nothing else.
    fn take_writes(&mut self) -> Vec<Work> {
        let count = match self.writes.iter().position(|work| work.write.forgets_id()) {
            Some(0) => 1,
            Some(before) => before,
            None => self.writes.len(),
        };
        self.writes.drain(..count).collect()
    }
}

impl Shell {
    pub(crate) fn new(opening: Opening) -> Rc<Shell> {
        let shell = Rc::new(Shell {
            opening,
            inner: RefCell::default(),
            events: RefCell::default(),
            timer_fired: OnceCell::new(),
            storage_lost: OnceCell::new(),
            writing: Cell::new(false),
            logged: Cell::new(0),
            asked: RefCell::default(),
            at_hand: Cell::new(false),
        });
        let weak = Rc::downgrade(&shell);
        let fired = Closure::new(move |ticket| {
            if let Some(shell) = weak.upgrade() {
                let fired = shell.inner.borrow_mut().tickets.remove(&ticket);
                fired.into_iter().for_each(|(timer, _)| shell.tell(Input::Timer(timer)));
            }
        });
        let _ = shell.timer_fired.set(fired);
        let weak = Rc::downgrade(&shell);
        let lost = Closure::new(move || {
            if let Some(shell) = weak.upgrade() {
                shell.inner.borrow_mut().storage = None;
                shell.tell(Input::PersistFailed("the browser dropped the copy on this device".to_owned()));
            }
        });
        let _ = shell.storage_lost.set(lost);
        shell
    }

    /// Opens the local copy of the person whom the token names, or who last opened this plan here.
    ///
    /// # Errors
    /// When there is neither a token nor a copy.
    pub(crate) async fn open(self: Rc<Self>) -> Result<(), Error> {
        let (token, no_token) = match (&self.opening.token, &self.opening.provider) {
            (Some(token), _) => (Some(token.clone()), None),
            (None, Some(provider)) => match self.first_token(provider).await {
                Some(Ok(token)) => (Some(token), None),
                Some(Err(why)) => (None, Some(why)),
                None => (None, None),
            },
            (None, None) => (None, None),
        };
        let read = token.as_deref().and_then(countersign_plan::sync::Token::read);
        if token.is_some() && read.is_none() {
            let message = "the token is not a JWT of this service: let the portal mint a fresh one";
            return Err(Error::new("token", message));
        }
        let known = read.map(|token| token.party);
        let party = match known.clone() {
            Some(party) => party,
            None => storage::last_party(&self.opening.plan_key).await.ok_or_else(|| match no_token {
                Some(why) => Error::new("token-provider", format!("the portal gave no token ({why})")),
                None => Error::new("token", "opening a plan takes a token: set `token` or `tokenProvider`"),
            })?,
        };
        if known.is_some() {
            // Without storage the plan still opens; it says so itself.
            let _ = storage::remember_party(&self.opening.plan_key, &party).await;
        }
        let scope = boundary::scope(&self.opening.plan_key, &party);
        let (storage, loaded, lock, fault) = match self.load(&scope).await {
            Ok((storage, loaded, lock)) => (Some(storage), loaded, lock, None),
            Err(why) => (None, Loaded::default(), None, Some(why)),
        };
        let kept = loaded.client.filter(|_| lock.is_some());
        let client = kept.unwrap_or_else(|| clock::with_world(fresh_client));
        let channel = self.channel(&scope, loaded.generation);
        let keep = if storage.is_some() { Keep::OnDevice } else { Keep::InMemory };
        {
            let mut inner = self.inner.borrow_mut();
            if inner.closed {
                return Ok(());
            }
            (inner.generation, inner.generation_on_disk) = (loaded.generation, loaded.generation);
            if lock.is_some() && kept.is_none() {
                inner.queue(Write::Client(Some((client, 0))));
            }
            (inner.scope, inner.log_keys) = (scope, loaded.keys);
            inner.session = Some(Session::new(client, self.opening.config.clone()));
            (inner.storage, inner.channel, inner.lock) = (storage, channel, lock);
            (inner.client, inner.unsettled, inner.party) = (client, loaded.unsettled, Some(party.clone()));
        }
        self.logged.set(loaded.updates.len());
        if let Some(Error { message, .. }) = fault {
            let message =
                format!("Edits are kept in this window and on the server, not on this device: {message}.");
            self.emit(Event::Error(boundary::fault("storage", message)));
        }
        if !boundary::on_line() {
            self.tell(Input::Network(false));
        }
        let own_clock = if kept.is_some() { loaded.memory.own_clock } else { 0 };
        let memory = Memory { party: Some(party), own_clock, ..loaded.memory };
        self.at_hand.set(token.is_some());
        self.tell(Input::Opened { updates: loaded.updates, memory, keep });
        self.at_hand.set(false);
        if let Some(token) = token {
            self.tell(Input::Token(Ok(token)));
        }
        self.write_soon();
        Ok(())
    }

    /// What the provider answers within a moment. `None`: it takes longer, and there is a copy on this device to be shown
    /// meanwhile; the machine, which asks for a token at once, is handed what it answers then.
    async fn first_token(&self, provider: &Provider) -> Option<Result<String, String>> {
        let asked = match provider.begin() {
            Ok(asked) => asked,
            Err(why) => return Some(Err(why)),
        };
        if let Some(answer) = Provider::answer_within(&asked, PROVIDER_MS).await {
            return Some(answer);
        }
        if storage::last_party(&self.opening.plan_key).await.is_none() {
            return Some(Provider::answer(asked).await);
        }
        *self.asked.borrow_mut() = Some(asked);
        None
    }

    /// Reads the copy on this device, and takes the right to write under the id that is kept there, if it is free.
    async fn load(&self, scope: &str) -> Result<(Rc<Storage>, Loaded, Option<Lock>), Error> {
        let storage = self.open_storage(scope).await?;
        // First: a window that gives the id back has written by then all that it wrote under it, and it is to be read.
        let lock = tabs::lock(&format!("{scope} id")).await;
        let loaded = storage.load().await?;
        Ok((storage, loaded, lock))
    }

    async fn open_storage(&self, scope: &str) -> Result<Rc<Storage>, Error> {
        let storage = Storage::open(scope).await?;
        if let Some(lost) = self.storage_lost.get() {
            storage.on_close(lost.as_ref().unchecked_ref());
        }
        Ok(Rc::new(storage))
    }

    /// The channel to the other tabs that have the same replica.
    fn channel(self: &Rc<Self>, scope: &str, generation: u64) -> Option<Channel> {
        let weak = Rc::downgrade(self);
        Channel::open(&format!("{scope} {generation}"), move |heard| {
            let Some(shell) = weak.upgrade() else { return };
            match heard {
                Heard::Bytes(bytes) => shell.tell(Input::Sibling(bytes)),
                Heard::Moved => spawn_local(async move { shell.follow().await }),
            }
        })
    }

    /// Another tab gave the replica up: goes on with what it put on disk.
    async fn follow(self: Rc<Self>) {
        let Some(storage) = self.inner.borrow().storage.clone() else { return };
        let Ok(loaded) = storage.load().await else { return };
        {
            let mut inner = self.inner.borrow_mut();
            if inner.closed || loaded.generation <= inner.generation {
                return;
            }
            (inner.generation, inner.generation_on_disk) = (loaded.generation, loaded.generation);
            inner.channel = self.channel(&inner.scope, loaded.generation);
            inner.unsettled = loaded.unsettled;
        }
        self.logged.set(loaded.updates.len());
        self.tell(Input::Superseded { updates: loaded.updates, memory: loaded.memory });
    }

    /// Tells the machine what happened and does what it says.
    pub(crate) fn tell(self: &Rc<Self>, input: Input) {
        let _ = self.with(|session, world| Some(session.handle(input, world)));
    }

    /// Lets the machine act and does what it says. `None`: nothing was done.
    pub(crate) fn with(
        self: &Rc<Self>,
        act: impl FnOnce(&mut Session, &mut World<'_>) -> Option<Vec<Effect>>,
    ) -> Option<()> {
        let mut inner = self.inner.borrow_mut();
        let session = inner.session.as_mut()?;
        let effects = clock::with_world(|world| act(session, world))?;
        for effect in effects {
            self.carry_out(&mut inner, effect);
        }
        drop(inner);
        self.write_soon();
        Some(())
    }

    /// Reads the replica. `None` before it is open.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Session) -> T) -> Option<T> {
        self.inner.borrow().session.as_ref().map(read)
    }

    /// Ends everything. What is on its way to the disk still gets there. The replica goes now: a token provider that
    /// never answers would keep the shell, and with it the whole plan, for as long as the page lives.
    pub(crate) fn close(self: &Rc<Self>) {
        self.tell(Input::Close);
        self.asked.take();
        let mut inner = self.inner.borrow_mut();
        inner.closed = true;
        inner.session = None;
        inner.sockets.clear();
        inner.tickets.clear();
        inner.channel = None;
        if !self.writing.get() {
            (inner.lock, inner.storage) = (None, None);
        }
    }

    fn carry_out(self: &Rc<Self>, inner: &mut Inner, effect: Effect) {
        match effect {
            Effect::Connect { socket, token } => self.connect(inner, socket, &token),
            Effect::Disconnect { socket } => drop(inner.sockets.remove(&socket)),
            Effect::Send { socket, bytes } => {
                if let Some(socket) = inner.sockets.get(&socket) {
                    socket.send(&bytes);
                }
            }
            Effect::NeedToken => self.fetch_token(),
            Effect::StartTimer { timer, ms } => {
                inner.tickets.retain(|_, (other, _)| *other != timer);
                inner.last_ticket += 1;
                if let Some(fired) = self.timer_fired.get() {
                    let running = clock::start_timer(fired.as_ref().unchecked_ref(), ms, inner.last_ticket);
                    inner.tickets.insert(inner.last_ticket, (timer, running));
                }
            }
            Effect::Persist { number, update, origin } => {
                let work = (origin == Origin::Local).then(|| inner.write_unsettled());
                let clock = inner.session.as_ref().map(Session::own_clock);
                let kept_at = clock.filter(|_| inner.lock.is_some());
                let own = work.map(|work| Own { work, kept_at });
                let work = Work {
                    write: Write::Append { update, own },
                    generation: inner.generation,
                    number: Some(number),
                };
                inner.writes.push(work);
            }
            // What stands there belongs to what is in the log.
            Effect::Remember(_) if inner.has_no_log() => {}
            Effect::Remember(memory) => {
                if !memory.unsettled && !inner.unsettled.is_empty() {
                    let settled = std::mem::take(&mut inner.unsettled);
                    inner.queue(Write::Settled(settled));
                }
                inner.queue(Write::Remember(memory, inner.client));
            }
            Effect::ForgetClient => {
                // Nothing else is worth writing to a disk that failed but what is for the person.
                inner.writes.retain(|work| work.write.is_of_no_replica());
                if inner.lock.is_some() {
                    let work =
                        Work { write: Write::Client(None), generation: inner.generation, number: None };
                    inner.writes.insert(0, work);
                } else {
                    // The id of this window was never kept.
                    self.later(|shell| shell.tell(Input::Forgot(true)));
                }
            }
            Effect::Reset { client } => {
                inner.unsettled.clear();
                inner.generation += 1;
                let channel = self.channel(&inner.scope, inner.generation);
                let former = std::mem::replace(&mut inner.channel, channel);
                inner.leaving.extend(former);
                // Without a disk for the new one the log stays what it is until a whole one takes its place.
                if inner.keep() == Keep::OnDevice {
                    inner.queue(Write::Reset);
                }
                inner.go_on_as(client);
            }
            Effect::Follow { client } => inner.go_on_as(client),
            Effect::SetAside { entries, client } => {
                let keys = entries.iter().filter_map(|at| inner.log_keys.get(*at).cloned()).collect();
                inner.queue(Write::SetAside(keys));
                inner.go_on_as(client);
            }
            Effect::Rescue(rescue) => inner.queue(Write::Rescue(rescue)),
            Effect::ForgetRescue(id) => inner.queue(Write::ForgetRescue(id)),
            Effect::Rescues(rescues) => self.emit(Event::Rescues { rescues }),
            Effect::Share(bytes) => {
                if let Some(channel) = &inner.channel {
                    channel.send(&bytes);
                }
            }
            Effect::Ready => self.emit(Event::Ready {}),
            Effect::Changed { changes, origin } => {
                self.emit(Event::Changed { changes, local: origin == Origin::Local });
            }
            Effect::Status(status) => self.emit(Event::Sync(status)),
            Effect::Peers(peers) => self.emit(Event::Peers { peers }),
            Effect::Report(report) => {
                if let Ok(report) = serde_json::from_str(&report) {
                    self.emit(Event::Report { report });
                }
            }
            Effect::Notice(notice) => self.emit(Event::Notice(notice)),
            Effect::Refused(refused) => self.emit(Event::Refused(refused)),
            Effect::Fault(fault) => self.emit(Event::Error(fault)),
        }
    }

    fn connect(self: &Rc<Self>, inner: &mut Inner, socket: u32, token: &str) {
        let url = format!("{}/v1/sync/{}", self.opening.relay, boundary::escape(&self.opening.plan));
        let weak = Rc::downgrade(self);
        let report = move |report| {
            let Some(shell) = weak.upgrade() else { return };
            shell.tell(match report {
                Report::Open => Input::SocketOpen { socket },
                Report::Message(bytes) => Input::SocketMessage { socket, bytes },
                Report::Closed { code, reason } => Input::SocketClosed { socket, code, reason },
            });
        };
        match Socket::open(&url, token, report) {
            Ok(open) => drop(inner.sockets.insert(socket, open)),
            Err(Error { message: reason, .. }) => {
                self.later(move |shell| shell.tell(Input::SocketClosed { socket, code: 4400, reason }));
            }
        }
    }

    fn fetch_token(self: &Rc<Self>) {
        if self.at_hand.get() {
            return;
        }
        let shell = Rc::clone(self);
        spawn_local(async move {
            let asked = shell.asked.take();
            let token = match (&shell.opening.provider, &shell.opening.token) {
                (Some(_), _) if let Some(asked) = asked => Provider::answer(asked).await,
                (Some(provider), _) => provider.ask().await,
                (None, Some(token)) => Ok(token.clone()),
                (None, None) => Err("there is no token provider".to_owned()),
            };
            shell.tell(Input::Token(token));
        });
    }

    fn later(self: &Rc<Self>, act: impl FnOnce(&Rc<Shell>) + 'static) {
        let shell = Rc::clone(self);
        spawn_local(async move { act(&shell) });
    }

    /// Writes what gathered, one batch after the other, and tells the machine what is on disk.
    fn write_soon(self: &Rc<Self>) {
        if self.writing.get() || self.inner.borrow().writes.is_empty() {
            return;
        }
        self.writing.set(true);
        let shell = Rc::clone(self);
        spawn_local(async move {
            loop {
                let work = shell.inner.borrow_mut().take_writes();
                if work.is_empty() {
                    break;
                }
                shell.write(work).await;
            }
            shell.writing.set(false);
            let mut inner = shell.inner.borrow_mut();
            if inner.closed {
                (inner.lock, inner.storage) = (None, None);
            }
        });
    }

    async fn write(self: &Rc<Self>, work: Vec<Work>) {
        let number = work.iter().filter_map(|work| work.number).max();
        let batch: Vec<(Write, u64)> = work.into_iter().map(|work| (work.write, work.generation)).collect();
        let forgets_id = batch.iter().any(|(write, _)| write.forgets_id());
        let appended = batch.iter().filter(|(w, _)| matches!(w, Write::Append { .. })).count();
        let written = match self.storage().await {
            Ok(storage) => storage.write(&batch).await.map(|generation| (storage, generation)),
            Err(why) => Err(why),
        };
        match written {
            Ok((storage, generation)) => {
                let left = {
                    let mut inner = self.inner.borrow_mut();
                    inner.generation_on_disk = generation;
                    let began = generation >= inner.generation;
                    if began { std::mem::take(&mut inner.leaving) } else { Vec::new() }
                };
                left.iter().for_each(Channel::moved);
                if generation > self.inner.borrow().generation {
                    return Rc::clone(self).follow().await;
                }
                if forgets_id {
                    self.tell(Input::Forgot(true));
                }
                if let Some(number) = number {
                    self.tell(Input::Persisted(number));
                }
                self.logged.set(self.logged.get() + appended);
                if self.logged.get() > LOG_MAX {
                    self.logged.set(0);
                    // A log that stays long is a log that still works.
                    let _ = storage.compact(squeeze).await;
                }
            }
            Err(why) => {
                self.inner.borrow_mut().storage = None;
                if forgets_id {
                    self.tell(Input::Forgot(false));
                } else if number.is_some() || batch.iter().any(|(write, _)| write.is_to_be_told()) {
                    self.tell(Input::PersistFailed(why.message));
                }
            }
        }
    }

    /// The database, opened again when it was lost.
    async fn storage(&self) -> Result<Rc<Storage>, Error> {
        let (open, scope) = {
            let inner = self.inner.borrow();
            (inner.storage.clone(), inner.scope.clone())
        };
        if let Some(open) = open {
            return Ok(open);
        }
        let storage = self.open_storage(&scope).await?;
        self.inner.borrow_mut().storage = Some(Rc::clone(&storage));
        Ok(storage)
    }

    pub(crate) fn emit(self: &Rc<Self>, event: Event) {
        let mut events = self.events.borrow_mut();
        events.push_back(event);
        if events.len() == 1 {
            // It holds the shell: the embedder may close and free the session before the events are told.
            self.later(|shell| shell.dispatch_events());
        }
    }

    fn dispatch_events(&self) {
        loop {
            // The event stays in the queue while it is told, so that nothing schedules a second round meanwhile.
            let event = match self.events.borrow().front() {
                Some(event) => boundary::to_js(event),
                None => return,
            };
            boundary::call(&self.opening.on_event, event);
            self.events.borrow_mut().pop_front();
        }
    }

    /// Whether the plan's own provider can give another token.
    pub(crate) fn renewal(provider: Option<&Provider>) -> Renewal {
        if provider.is_some() { Renewal::Provider } else { Renewal::Fixed }
    }

    /// Relay and plan as one name, escaped.
    pub(crate) fn plan_key(&self) -> &str {
        &self.opening.plan_key
    }

    /// The reader's address, for finding their own entry among the people.
    pub(crate) fn party(&self) -> Option<Party> {
        let inner = self.inner.borrow();
        inner.session.as_ref().and_then(|s| s.party().cloned()).or_else(|| inner.party.clone())
    }
}
