//! The world of a run: a relay over a store that acts by hand, devices with windows, and the ways
//! between them.
//!
//! Nothing moves unless an [`Op`] moves it, and after each op every claim is looked at. Time is the
//! relay's runtime's, which stands still until it is let pass; chance is the run's seed's.

mod devices;
mod healing;
mod network;
mod node;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::ws::Message;
use axum::http::Request;
use chrono::{DateTime, Utc};
use countersign_plan::model::Side;
use countersign_plan::sync::device::{DeviceWindow, ShellEffect, ShellInput};
use countersign_plan::sync::frame::Frame;
use countersign_plan::sync::session::{Input as News, SiblingMessage, Timer};
use countersign_plan::testkit::Rng;
use countersign_plan::{Command, World};
use countersign_relay::config::ServeConfig;
use countersign_relay::http::router;
use countersign_relay::room::Surroundings;
use countersign_relay::socket::{VisitorClaims, attend, entrance};
use countersign_relay::state::RelayState;
use countersign_relay::store::PlanId;
use countersign_relay::store::by_hand::{ManualStore, WriteFate};
use countersign_relay::token::{Claims, Keys};
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;

use crate::acts::ActLedger;
use crate::anew::UnsentWork;
use crate::browser::{Device, OutsideEffect, SimulatedPerson, WindowMessage};
use crate::hostile::{HeldPlaces, Hostile};
use crate::rascal::HostileSocket;
use crate::script::{NAMES, Op, WindowId};
use crate::stock::StockClient;
use crate::truth::{SentUpdate, Truth};
use crate::wire::{RelayEnd, Wire};

/// The plan that all is about.
pub(crate) const PLAN: &str = "p";
const SECRET: &[u8] = b"a secret of nobody's, 32 bytes ..";
/// Monday 23 November 2026, nine o'clock.
pub(crate) const BEGIN_MS: i64 = 1_795_424_400_000;

/// The differences between runs besides their scripts.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) seed: u64,
    /// Frames that may wait for a slow socket.
    outbox_frames: usize,
    compact_rows: usize,
    idle: Duration,
    pub(crate) token: Duration,
    /// Messages on the way from the relay before its writing waits.
    way: usize,
    pub(crate) fault: InjectedFault,
    /// Windows of one device at once.
    pub(crate) tabs: usize,
    pub(crate) scene: Scene,
    /// The plan is complete, bounds are low, and hostile participants come.
    pub(crate) hostile: bool,
}

/// The events of a run beside edits and faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scene {
    /// None.
    Plain,
    /// People put their name to things, and the portal sets refusals aside.
    Acts,
    /// The plan is deleted and begun anew.
    Anew,
    /// Stock Yjs clients write beside the devices.
    Stock,
    /// All of them.
    Mixed,
}

impl Scene {
    /// Whether events of another scene are part of this one.
    pub(crate) fn has(self, part: Scene) -> bool {
        self == part || self == Scene::Mixed
    }
}

/// The fault that is made on purpose, to see that it is noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InjectedFault {
    None,
    /// The store says that it keeps what it drops.
    LyingStore,
    /// A device's disk does.
    LyingDisk,
}

impl Setting {
    pub(crate) fn of(seed: u64, fault: InjectedFault, scene: Scene) -> Setting {
        let mut rng = Rng::new(seed ^ 0x5E77);
        let mut one_of = |of: &[usize]| of[rng.below(of.len())];
        Setting {
            seed,
            outbox_frames: one_of(&[4, 8, 4096]),
            compact_rows: one_of(&[8, 30, 500]),
            idle: Duration::from_secs(one_of(&[3, 60]) as u64),
            token: Duration::from_secs(one_of(&[30, 600, 36_000]) as u64),
            way: one_of(&[1, 8, 64]),
            fault,
            tabs: one_of(&[1, 1, 2, 3]),
            scene,
            hostile: false,
        }
    }

    /// The plan as it is made.
    pub(crate) fn document(&self) -> Value {
        match self.hostile || self.scene.has(Scene::Acts) {
            true => crate::hostile::document(),
            false => json!({"title": "Plan", "goal": "Go", "steps": {"S": {"title": "Review"}}}),
        }
    }

    pub(crate) fn hostile(seed: u64) -> Setting {
        Setting { hostile: true, ..Setting::of(seed, InjectedFault::None, Scene::Plain) }
    }
}

/// The world.
pub(crate) struct Arena {
    pub(crate) setting: Setting,
    pub(crate) rng: Rng,
    pub(crate) now_ms: i64,
    pub(crate) hand: ManualStore,
    pub(crate) node: Option<RunningRelay>,
    pub(crate) devices: Vec<Device>,
    pub(crate) sockets: BTreeMap<u64, SimulatedSocket>,
    numbers: u64,
    /// How many signs were typed.
    signs: u32,
    /// Signs of the goal that may stand there twice.
    pub(crate) excused: BTreeSet<char>,
    pub(crate) truth: Truth,
    pub(crate) rascals: Vec<HostileSocket>,
    pub(crate) hostile: Vec<Hostile>,
    pub(crate) held: HeldPlaces,
    pub(crate) calls: Vec<Call>,
    pub(crate) acts: ActLedger,
    pub(crate) unsent: UnsentWork,
    pub(crate) stocks: Vec<StockClient>,
    /// The counts of events that really happened, to prove that the run did something.
    pub(crate) seen: BTreeMap<&'static str, usize>,
}

/// A running relay.
pub(crate) struct RunningRelay {
    runtime: Runtime,
    relay: RelayState,
    app: axum::Router,
    begin: tokio::time::Instant,
    base_ms: i64,
}

/// A client's socket.
pub(crate) struct SimulatedSocket {
    pub(crate) at: WindowId,
    pub(crate) id: u32,
    token: String,
    wire: Wire,
    end: Option<RelayEnd>,
    pub(crate) up: VecDeque<Up>,
    /// The session still listens to it.
    pub(crate) known: bool,
    /// The sent bytes get through.
    pub(crate) reaches: bool,
    /// The bytes that the relay sends get through.
    pub(crate) hears: bool,
    pub(crate) sent: Vec<SentUpdate>,
    /// Differences that the relay wrote to it.
    pub(crate) differences: usize,
}

/// On its way to the relay.
pub(crate) enum Up {
    Bytes(Vec<u8>),
    Pong,
    Close,
}

/// A call by HTTP.
pub(crate) struct Call {
    device: usize,
    pub(crate) seed: u64,
    answer: HttpAnswer,
    /// The result, once that is known for good; nothing when it was refused.
    pub(crate) made: Option<Option<String>>,
}

/// Status and body, once they are there.
pub(crate) type HttpAnswer = Arc<Mutex<Option<(u16, Value)>>>;

impl SimulatedSocket {
    pub(crate) fn news(&self) -> Vec<Vec<u8>> {
        let binary = |message| {
            if let Message::Binary(bytes) = message { Some(bytes.to_vec()) } else { None }
        };
        self.wire.news().into_iter().filter_map(binary).collect()
    }

    /// Nobody is at either end.
    pub(crate) fn is_over(&self) -> bool {
        !self.known && (!self.is_open() || self.wire.is_dropped())
    }

    pub(crate) fn is_open(&self) -> bool {
        self.end.is_none()
    }

    /// Messages that could be taken from the relay.
    pub(crate) fn down(&self) -> usize {
        self.wire.written() + usize::from(self.is_open() && self.wire.is_dropped())
    }
}

impl RunningRelay {
    fn now_ms(&self) -> i64 {
        let _inside = self.runtime.enter();
        self.base_ms + i64::try_from(self.begin.elapsed().as_millis()).unwrap()
    }
}

pub(crate) fn instant(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap()
}

impl Arena {
    pub(crate) fn new(setting: Setting) -> Arena {
        let people = [
            ("ann", Side::Buyer, "read write attest", 'A'),
            ("sam", Side::Seller, "read write attest", 'S'),
            ("ann", Side::Buyer, "read write attest", 'P'),
            ("rea", Side::Seller, "read", 'R'),
        ];
        let devices = NAMES.into_iter().zip(people).map(|(name, (sub, side, scope, letter))| {
            let mut device = Device::new(name, SimulatedPerson { sub, side, scope, letter });
            device.disk.lies = setting.fault == InjectedFault::LyingDisk;
            device
        });
        let mut arena = Arena {
            rng: Rng::new(setting.seed),
            now_ms: BEGIN_MS,
            hand: ManualStore::new().unwrap(),
            node: None,
            devices: devices.collect(),
            sockets: BTreeMap::new(),
            numbers: 0,
            signs: 0,
            excused: BTreeSet::new(),
            truth: Truth::new(
                PlanId::new(PLAN).unwrap(),
                setting.hostile || setting.scene.has(Scene::Acts),
            ),
            rascals: Vec::new(),
            hostile: Vec::new(),
            held: HeldPlaces::default(),
            calls: Vec::new(),
            acts: ActLedger::default(),
            unsent: UnsentWork::default(),
            stocks: match setting.scene.has(Scene::Stock) {
                true => StockClient::pair(&mut Rng::new(setting.seed ^ 0x570C)),
                false => Vec::new(),
            },
            seen: BTreeMap::new(),
            setting,
        };
        arena.start();
        let document = arena.setting.document();
        let body = json!({"id": PLAN, "document": document});
        let admin = Claims::admin(instant(arena.now_ms), Duration::from_secs(3600));
        let made = arena.request("POST", "/v1/plans", &arena.mint(&admin), None, &body);
        while made.lock().unwrap().is_none() {
            arena.serve_store();
            arena.pass(1);
        }
        let (status, body) = made.lock().unwrap().take().unwrap();
        assert_eq!(status, 201);
        arena.truth.epoch = body["epoch"].as_u64().unwrap();
        for device in 0..arena.devices.len() {
            arena.open((device, 0));
        }
        arena
    }

    /// How many signs were typed.
    pub(crate) fn signs(&self) -> u32 {
        self.signs
    }

    /// The next sign that somebody types.
    pub(crate) fn next_sign(&mut self) -> char {
        self.signs += 1;
        char::from_u32(u32::from(crate::claims::FIRST_SIGN) + self.signs).unwrap()
    }

    pub(crate) fn saw(&mut self, what: &'static str) {
        *self.seen.entry(what).or_default() += 1;
    }

    /// Does what a line says, as far as it can be done, and looks at every claim.
    pub(crate) fn act(&mut self, op: &Op) {
        match *op {
            Op::Edit(at, seed) => self.edit(at, seed),
            Op::Undo(at) => self.undo(at),
            Op::Redo(at) => self.redo(at),
            Op::Call(device, seed) => self.call(device, seed),
            Op::Up(number, count) => self.up(number, count),
            Op::Down(number, count) => self.down(number, count),
            Op::Store(fate, count) => self.store(fate, count),
            Op::Read(fate) => {
                if self.hand.read(fate_of(fate)) && fate != "done" {
                    self.saw("a read failed");
                }
            }
            Op::Disk(at) => self.disk(at),
            Op::Full(device) => {
                self.devices[device].disk.full = true;
                self.devices[device].disk.forgot = true;
            }
            Op::Stuck(device) => {
                self.devices[device].disk.stuck = true;
                self.devices[device].disk.forgot = true;
            }
            Op::Hang(device) => {
                self.devices[device].disk.hangs = true;
                self.saw("a disk hung");
            }
            Op::Lose(device) => self.lose_storage(device),
            Op::Room(device) => self.room(device),
            Op::Say(at) => self.say(at),
            Op::Cut(number, who) => self.cut(number, who),
            Op::Offline(device) => self.offline(device),
            Op::Online(device) => self.online(device),
            Op::Sleep(device) => {
                self.lose_sockets(device);
                self.devices[device].asleep = true;
                self.saw("sleep");
            }
            Op::Wake(device) => self.devices[device].asleep = false,
            Op::Silent(device) => self.devices[device].portal = false,
            Op::Speaking(device) => self.devices[device].portal = true,
            Op::Open(at) => self.open(at),
            Op::Kill(at, end) => self.kill(at, end == "taken"),
            Op::Evict(device) => self.evict(device),
            Op::Wait(ms) => self.pass(ms),
            Op::Calm(ms) => self.calm(ms),
            Op::Weeks(weeks) => self.weeks(weeks),
            Op::Crash => self.crash(),
            Op::Start => {
                if self.node.is_none() {
                    self.start();
                }
            }
            Op::Drain => self.drain(),
            Op::Get => self.get(),
            Op::Rascal(trick, seed) => self.rascal(trick, seed),
            Op::Act(at, kind, seed) => self.put_name(at, kind, seed),
            Op::Void(seed) => self.void(seed),
            Op::Anew(seed) => self.begin_anew(seed),
            Op::Stock(n, deed, seed) => self.stock(n, deed, seed),
        }
        self.post_acts();
        self.pass(1);
        self.look();
    }

    /// Lets time pass: the relay does what it can, and timers run out.
    pub(crate) fn pass(&mut self, ms: u64) {
        let target = self.now_ms + i64::try_from(ms).unwrap();
        loop {
            let due = self.next_timer();
            let to = due.map_or(target, |(at, ..)| at.clamp(self.now_ms, target));
            let span = u64::try_from((to - self.now_ms).max(1)).unwrap();
            match &self.node {
                Some(node) => {
                    node.runtime
                        .block_on(async { tokio::time::sleep(Duration::from_millis(span)).await });
                    self.now_ms = node.now_ms();
                }
                None => self.now_ms += i64::try_from(span).unwrap(),
            }
            match self.next_timer() {
                Some((at, window, timer)) if at <= self.now_ms => {
                    let known = self.devices[window.0].windows.get_mut(&window.1).unwrap();
                    known.timers.remove(&timer);
                    self.tell(window, News::Timer(timer));
                }
                Some(_) | None => {}
            }
            if self.now_ms >= target {
                return;
            }
        }
    }

    fn next_timer(&self) -> Option<(i64, WindowId, Timer)> {
        let awake = self.devices.iter().enumerate().filter(|(_, device)| !device.asleep);
        let windows =
            awake.flat_map(|(n, device)| device.windows.iter().map(move |(tab, w)| ((n, *tab), w)));
        windows
            .flat_map(|(at, w)| w.timers.iter().map(move |(timer, due)| (*due, at, *timer)))
            .min()
    }

    /// Time passes while everything that is on its way arrives.
    pub(crate) fn calm(&mut self, ms: u64) {
        let target = self.now_ms + i64::try_from(ms).unwrap();
        while self.now_ms < target {
            self.flow();
            let next = self.next_timer().map_or(i64::MAX, |(at, ..)| at);
            let to = next.min(self.now_ms + 1000).min(target);
            self.pass(u64::try_from((to - self.now_ms).max(1)).unwrap());
            self.look();
        }
        self.flow();
    }

    fn flow(&mut self) {
        for _ in 0..500 {
            let mut moved = self.node.is_some() && self.serve_store();
            let numbers: Vec<u64> = self.sockets.keys().copied().collect();
            for number in numbers {
                let waits = |socket: &SimulatedSocket| {
                    let device = &self.devices[socket.at.0];
                    if !device.network || device.asleep {
                        return false;
                    }
                    let up = socket.reaches && (!socket.is_open() || !socket.up.is_empty());
                    up || (socket.hears && socket.down() > 0)
                };
                if self.sockets.get(&number).is_some_and(waits) {
                    self.up(number, usize::MAX);
                    self.down(number, usize::MAX);
                    moved = true;
                }
            }
            let windows: Vec<WindowId> = self.windows().collect();
            for at in windows {
                let window = &self.devices[at.0].windows[&at.1];
                let (writes, hears) = (self.devices[at.0].answers(at.1), !window.heard.is_empty());
                if writes {
                    self.disk(at);
                }
                if hears {
                    self.say(at);
                }
                moved |= writes || hears;
            }
            moved |= self.stock_flow();
            moved |= self.post_acts();
            if !moved {
                return;
            }
            self.pass(1);
            self.look();
        }
        panic!("[calm] it goes on and on: {:?}", self.waits());
    }

    pub(crate) fn windows(&self) -> impl Iterator<Item = WindowId> + '_ {
        let of = |(n, device): (usize, &Device)| {
            device.windows.keys().map(move |tab| (n, *tab)).collect::<Vec<_>>()
        };
        self.devices.iter().enumerate().flat_map(of)
    }

    /// Everybody is away. The lids are closed; what was written meanwhile was written without a
    /// network.
    fn weeks(&mut self, weeks: u64) {
        for device in 0..self.devices.len() {
            self.lose_sockets(device);
            self.devices[device].asleep = true;
        }
        self.calm(90_000);
        let away = weeks * 7 * 86_400_000;
        match &self.node {
            Some(node) => {
                node.runtime
                    .block_on(async { tokio::time::sleep(Duration::from_millis(away)).await });
                self.now_ms = node.now_ms();
            }
            None => self.now_ms += i64::try_from(away).unwrap(),
        }
        for device in 0..self.devices.len() {
            // They wake without a network, and are written in before they find one.
            self.offline(device);
            self.devices[device].asleep = false;
            let tabs: Vec<usize> = self.devices[device].windows.keys().copied().collect();
            for tab in tabs {
                let seed = self.rng.draw();
                self.edit((device, tab), seed);
                self.disk((device, tab));
            }
        }
        self.saw("weeks passed");
    }
}

fn fate_of(word: &str) -> WriteFate {
    match word {
        "refused" => WriteFate::Refused,
        "unheard" => WriteFate::Unheard,
        "lied" => WriteFate::Lied,
        _ => WriteFate::Done,
    }
}
