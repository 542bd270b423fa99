//! Carries out what the device machine says: sockets, the database, timers, other tabs, events.
//!
//! [`Shell`] is shared by the callbacks of the browser. It is borrowed for one input at a time and
//! never while JavaScript of the embedder runs: events leave in a microtask, the token provider is
//! asked in one.

mod opening;

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use countersign_plan::command::World;
use countersign_plan::sync::device::disk::PendingWrite;
use countersign_plan::sync::device::{DeviceWindow, Event, ShellEffect, ShellInput};
use countersign_plan::sync::frame::Party;
use countersign_plan::sync::session::{Input as News, Renewal, Session, Timer, squeeze};
use js_sys::Promise;
use js_sys::futures::spawn_local;
use wasm_bindgen::prelude::*;

use crate::boundary::{self, Provider};
use crate::clock::{self, RunningTimer};
use crate::error::Error;
use crate::socket::{BrowserSocket, Report};
use crate::storage::{self, Storage};
use crate::tabs::{Channel, Lock, TabMessage};
pub(crate) use opening::Opening;

/// The devices of one session.
pub(crate) struct Shell {
    opening: Opening,
    inner: RefCell<SessionInner>,
    /// Events that wait for their microtask.
    events: RefCell<VecDeque<Event>>,
    timer_fired: OnceCell<Closure<dyn FnMut(u32)>>,
    storage_lost: OnceCell<Closure<dyn FnMut()>>,
    /// The provider's answer, which was not there in time when the plan was opened.
    asked: RefCell<Option<Promise>>,
    /// A token is at hand, and is told to the machine next: the provider need not be asked.
    at_hand: Cell<bool>,
}

#[derive(Default)]
struct SessionInner {
    device: Option<DeviceWindow>,
    sockets: Vec<(u32, BrowserSocket)>,
    timers: Vec<(Timer, Ticket)>,
    last_ticket: u32,
    /// The name of everything local.
    scope: String,
    storage: Option<Rc<Storage>>,
    /// The windows that have the same replica, and all windows of this person and plan.
    channels: (Option<Channel>, Option<Channel>),
    /// Held while this tab writes under the id that is kept on the device.
    lock: Option<Lock>,
    party: Option<Party>,
    closed: bool,
}

/// A timer that runs, and the number that its callback gets.
struct Ticket {
    number: u32,
    _running: RunningTimer,
}

impl Shell {
    pub(crate) fn new(opening: Opening) -> Rc<Shell> {
        let shell = Rc::new(Shell {
            opening,
            inner: RefCell::default(),
            events: RefCell::default(),
            timer_fired: OnceCell::new(),
            storage_lost: OnceCell::new(),
            asked: RefCell::default(),
            at_hand: Cell::new(false),
        });
        let weak = Rc::downgrade(&shell);
        let fired = Closure::new(move |number| {
            if let Some(shell) = weak.upgrade() {
                shell.timer_fired(number);
            }
        });
        let _ = shell.timer_fired.set(fired);
        let weak = Rc::downgrade(&shell);
        let lost = Closure::new(move || {
            if let Some(shell) = weak.upgrade() {
                shell.inner.borrow_mut().storage = None;
                shell.handle(ShellInput::StorageLost);
            }
        });
        let _ = shell.storage_lost.set(lost);
        shell
    }

    async fn open_storage(&self, scope: &str) -> Result<Rc<Storage>, Error> {
        let storage = Storage::open(scope).await?;
        if let Some(lost) = self.storage_lost.get() {
            storage.on_close(lost.as_ref().unchecked_ref());
        }
        Ok(Rc::new(storage))
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

    fn channel(self: &Rc<Self>, name: &str) -> Option<Channel> {
        let weak = Rc::downgrade(self);
        Channel::open(name, move |heard| {
            let Some(shell) = weak.upgrade() else { return };
            match heard {
                TabMessage::Bytes(bytes) => shell.tell(News::Sibling(bytes)),
                TabMessage::Moved => shell.handle(ShellInput::Moved),
            }
        })
    }

    /// Tells the machine what happened elsewhere than on the disk, and does what it says.
    pub(crate) fn tell(self: &Rc<Self>, news: News) {
        self.handle(ShellInput::Session(news));
    }

    fn handle(self: &Rc<Self>, input: ShellInput) {
        let _ = self.with(|device, world| Some(device.handle(input, world)));
    }

    /// Lets the machine act and does what it says. `None`: nothing was done.
    pub(crate) fn with(
        self: &Rc<Self>,
        act: impl FnOnce(&mut DeviceWindow, &mut World<'_>) -> Option<Vec<ShellEffect>>,
    ) -> Option<()> {
        let mut inner = self.inner.borrow_mut();
        let device = inner.device.as_mut()?;
        let effects = clock::with_world(|world| act(device, world))?;
        effects.into_iter().for_each(|effect| self.carry_out(&mut inner, effect));
        Some(())
    }

    /// Reads the replica. `None` before it is open.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Session) -> T) -> Option<T> {
        self.inner.borrow().device.as_ref()?.session().map(read)
    }

    /// Ends everything. Writes on their way to the disk still get there. The replica goes now: a
    /// token provider that never answers would keep the shell, and with it the whole plan, for as
    /// long as the page lives.
    pub(crate) fn close(self: &Rc<Self>) {
        self.tell(News::Close);
        self.asked.take();
        let mut inner = self.inner.borrow_mut();
        inner.closed = true;
        inner.sockets.clear();
        inner.timers.clear();
        inner.channels.0 = None;
    }

    fn carry_out(self: &Rc<Self>, inner: &mut SessionInner, effect: ShellEffect) {
        match effect {
            ShellEffect::Connect { socket, token } => self.connect(inner, socket, &token),
            ShellEffect::Disconnect { socket } => {
                inner.sockets.retain(|(known, _)| *known != socket);
            }
            ShellEffect::Send { socket, bytes } => {
                if let Some((_, socket)) = inner.sockets.iter().find(|(known, _)| *known == socket)
                {
                    socket.send(&bytes);
                }
            }
            ShellEffect::NeedToken => self.fetch_token(),
            ShellEffect::StartTimer { timer, ms } => self.start_timer(inner, timer, ms),
            ShellEffect::Write(batch) => self.later(async move |shell| shell.write(&batch).await),
            ShellEffect::Load => self.later(async move |shell| {
                let loaded = match shell.storage().await {
                    Ok(storage) => storage.load().await.ok(),
                    Err(_) => None,
                };
                shell.handle(ShellInput::Loaded(loaded));
            }),
            ShellEffect::Squeeze => self.later(async move |shell| {
                if let Ok(storage) = shell.storage().await {
                    let _ = storage.compact(squeeze).await;
                }
            }),
            ShellEffect::Listen { generation } => {
                inner.channels.0 = self.channel(&format!("{} {generation}", inner.scope));
            }
            ShellEffect::Share(bytes) => {
                inner.channels.0.iter().for_each(|channel| channel.send(&bytes));
            }
            ShellEffect::Moved => inner.channels.1.iter().for_each(Channel::moved),
            ShellEffect::KeepLeft(left) => storage::keep_left(&inner.scope, left),
            ShellEffect::Emit(event) => self.emit(event),
            ShellEffect::LetGo => {
                (inner.lock, inner.storage, inner.channels.1, inner.device) =
                    (None, None, None, None);
            }
        }
    }

    async fn write(self: &Rc<Self>, batch: &[PendingWrite]) {
        let written = match self.storage().await {
            Ok(storage) => storage.write(batch).await,
            Err(why) => Err(why),
        };
        if written.is_err() {
            self.inner.borrow_mut().storage = None;
        }
        self.handle(ShellInput::Wrote(written.map_err(|why| why.message)));
    }

    fn start_timer(&self, inner: &mut SessionInner, timer: Timer, ms: u64) {
        inner.timers.retain(|(other, _)| *other != timer);
        inner.last_ticket += 1;
        if let Some(fired) = self.timer_fired.get() {
            let running = clock::start_timer(fired.as_ref().unchecked_ref(), ms, inner.last_ticket);
            inner.timers.push((timer, Ticket { number: inner.last_ticket, _running: running }));
        }
    }

    fn timer_fired(self: &Rc<Self>, number: u32) {
        let mut inner = self.inner.borrow_mut();
        let Some(at) = inner.timers.iter().position(|(_, ticket)| ticket.number == number) else {
            return;
        };
        let (timer, _) = inner.timers.swap_remove(at);
        drop(inner);
        self.tell(News::Timer(timer));
    }

    fn connect(self: &Rc<Self>, inner: &mut SessionInner, socket: u32, token: &str) {
        let url =
            format!("{}/v1/sync/{}", self.opening.relay, boundary::escape(&self.opening.plan));
        let weak = Rc::downgrade(self);
        let report = move |report| {
            let Some(shell) = weak.upgrade() else { return };
            shell.tell(match report {
                Report::Open => News::SocketOpen { socket },
                Report::Message(bytes) => News::SocketMessage { socket, bytes },
                Report::Closed { code, reason } => News::SocketClosed { socket, code, reason },
            });
        };
        match BrowserSocket::open(&url, token, report) {
            Ok(open) => inner.sockets.push((socket, open)),
            Err(Error { message: reason, .. }) => {
                self.later(async move |shell| {
                    shell.tell(News::SocketClosed { socket, code: 4400, reason });
                });
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
            shell.tell(News::Token(token));
        });
    }

    fn later(self: &Rc<Self>, act: impl AsyncFnOnce(&Rc<Shell>) + 'static) {
        let shell = Rc::clone(self);
        spawn_local(async move { act(&shell).await });
    }

    fn emit(self: &Rc<Self>, event: Event) {
        let mut events = self.events.borrow_mut();
        events.push_back(event);
        if events.len() == 1 {
            // It holds the shell: the embedder may close and free the session before the events are
            // told.
            self.later(async move |shell| shell.dispatch_events());
        }
    }

    fn dispatch_events(&self) {
        loop {
            // The event stays in the queue while it is told, so that nothing schedules a second
            // round meanwhile.
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
        let told = self.read(|session| session.party().cloned()).flatten();
        told.or_else(|| self.inner.borrow().party.clone())
    }
}
