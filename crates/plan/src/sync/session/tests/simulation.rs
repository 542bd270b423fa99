//! Sessions and a small relay under faults: connections cut with messages in flight, updates told
//! twice and out of turn, windows killed with writes on the way to the disk, the relay restarted.
//! After every event each session's two claims are compared with what its disk and the relay really
//! hold; in the end everybody reads the same. `SEEDS=n` plays so many runs, `SEED=n` one of them
//! again.

use std::collections::{BTreeMap, VecDeque};

use super::*;
use crate::people::Assurance;

const ROUNDS: usize = 400;

/// Chance that can be had again: splitmix64.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// One device with one window.
struct Device {
    session: Session,
    /// The updates on disk.
    log: Vec<Vec<u8>>,
    memory: Memory,
    client: u64,
    /// The writes on their way to the disk.
    writing: VecDeque<(u64, Vec<u8>, Origin)>,
    /// How far its id had counted with each of those.
    clocks: VecDeque<u32>,
    /// Open sockets: what is on the way to the relay, and from it.
    sockets: BTreeMap<u32, ScriptedSocket>,
    timers: BTreeMap<Timer, ()>,
    status: Option<Status>,
}

#[derive(Default)]
struct ScriptedSocket {
    open: bool,
    /// Greeted: hears what others write from here on.
    joined: bool,
    up: VecDeque<Vec<u8>>,
    down: VecDeque<Vec<u8>>,
    /// Messages that count for `saved`.
    counted: u64,
}

/// The relay: what it has is durable, as it says `saved` only then.
struct ScriptedRelay {
    doc: PlanDoc,
}

struct Arena {
    dice: Dice,
    devices: Vec<Device>,
    relay: ScriptedRelay,
    now_ms: i64,
    tokens: u32,
    /// The counts of events that really happened, to prove that the run did something.
    seen: BTreeMap<&'static str, usize>,
}

impl Arena {
    fn new(seed: u64) -> Arena {
        let devices = (0..3)
            .map(|n| Device {
                session: Session::new(
                    5000 + n,
                    Config { renewal: Renewal::Provider, access: Access::AsToken },
                ),
                log: Vec::new(),
                memory: Memory::default(),
                client: 5000 + n,
                writing: VecDeque::new(),
                clocks: VecDeque::new(),
                sockets: BTreeMap::new(),
                timers: BTreeMap::new(),
                status: None,
            })
            .collect();
        let relay = ScriptedRelay { doc: PlanDoc::new(4000) };
        let mut arena = Arena {
            dice: Dice(seed),
            devices,
            relay,
            now_ms: START_MS,
            tokens: 0,
            seen: BTreeMap::new(),
        };
        for n in 0..3 {
            arena.begin(n);
        }
        arena
    }

    fn saw(&mut self, what: &'static str) {
        *self.seen.entry(what).or_default() += 1;
    }

    fn begin(&mut self, n: usize) {
        let device = &self.devices[n];
        let (updates, memory) = (device.log.clone(), device.memory.clone());
        self.tell(n, Input::Opened { updates, memory, keep: Keep::OnDevice });
    }

    /// The window is killed and opened again: what was on the way to the disk is lost.
    fn kill(&mut self, n: usize) {
        let device = &mut self.devices[n];
        device.session = Session::new(
            device.client,
            Config { renewal: Renewal::Provider, access: Access::AsToken },
        );
        device.writing.clear();
        device.clocks.clear();
        device.sockets.clear();
        device.timers.clear();
        device.status = None;
        self.saw("kill");
        self.begin(n);
    }

    fn tell(&mut self, n: usize, input: Input) {
        let (session, dice) = (&mut self.devices[n].session, &mut self.dice);
        let now = chrono::DateTime::from_timestamp_millis(self.now_ms).unwrap();
        let mut random = || u128::from(dice.next()) << 64 | u128::from(dice.next());
        let effects = session.handle(input, &mut World { now, random: &mut random });
        self.carry_out(n, effects);
    }

    fn edit(&mut self, n: usize) {
        let (session, dice) = (&mut self.devices[n].session, &mut self.dice);
        let now = chrono::DateTime::from_timestamp_millis(self.now_ms).unwrap();
        let letter = char::from(b'a' + dice.below(26) as u8);
        let command = if dice.one_in(4) {
            Command::AddRisk { id: None, text: letter.to_string(), contingency: String::new() }
        } else {
            Command::EditText { path: "goal".into(), at: 0, delete: 0, insert: letter.to_string() }
        };
        let mut random = || u128::from(dice.next()) << 64 | u128::from(dice.next());
        let mut world = World { now, random: &mut random };
        let effects = if dice_undo(session, &command) { session.undo(&mut world) } else { None };
        let effects = effects
            .or_else(|| session.edit(&[command], &mut world).ok().map(|(_, effects)| effects))
            .unwrap_or_default();
        self.saw("edit");
        self.carry_out(n, effects);
    }

    fn carry_out(&mut self, n: usize, effects: Vec<SessionEffect>) {
        let mut token = false;
        for effect in effects {
            let device = &mut self.devices[n];
            match effect {
                SessionEffect::Connect { socket, .. } => {
                    drop(device.sockets.insert(socket, ScriptedSocket::default()));
                }
                SessionEffect::Disconnect { socket } => drop(device.sockets.remove(&socket)),
                SessionEffect::Send { socket, bytes } => {
                    if let Some(socket) = device.sockets.get_mut(&socket) {
                        socket.up.push_back(bytes);
                    }
                }
                SessionEffect::NeedToken => token = true,
                SessionEffect::StartTimer { timer, .. } => drop(device.timers.insert(timer, ())),
                SessionEffect::Persist { number, update, origin } => {
                    device.writing.push_back((number, update, origin));
                    device.clocks.push_back(device.session.own_clock());
                }
                SessionEffect::Remember(memory) => {
                    device.memory = Memory { own_clock: device.memory.own_clock, ..memory };
                }
                SessionEffect::Reset { .. } => self.saw("reset"),
                SessionEffect::Status(status) => device.status = Some(status),
                SessionEffect::Fault(fault) => panic!("nothing here is a fault: {fault:?}"),
                SessionEffect::ForgetClient
                | SessionEffect::Leave(_)
                | SessionEffect::Follow { .. }
                | SessionEffect::SetAside { .. }
                | SessionEffect::Rescue(_)
                | SessionEffect::ForgetRescue(_)
                | SessionEffect::Rescues(_)
                | SessionEffect::Share(_)
                | SessionEffect::Ready
                | SessionEffect::Changed { .. }
                | SessionEffect::Peers(_)
                | SessionEffect::Report(_)
                | SessionEffect::Notice(_)
                | SessionEffect::Refused(_) => {}
            }
        }
        self.claims_hold(n);
        if token {
            self.tokens += 1;
            let token =
                jwt(&format!("sub{n}"), "read write", self.now_ms / 1000 + 600, self.tokens);
            self.tell(n, Input::Token(Ok(token)));
        }
    }

    /// [SES20], [SES21]: the claims of the indicators are true.
    fn claims_hold(&self, n: usize) {
        let device = &self.devices[n];
        let Some(status) = &device.status else { return };
        let client = device.session.doc().client();
        let clock = |vector: &[u8]| talk::clock_in(vector, client).unwrap();
        let own = clock(&device.session.doc().state_vector());
        if status.saved_on_device {
            let mut disk = PlanDoc::new(1);
            device.log.iter().for_each(|update| drop(disk.merge(update).unwrap()));
            assert_eq!(
                clock(&disk.state_vector()),
                own,
                "device {n} claims to have saved what its disk lacks"
            );
        }
        if status.saved_on_server {
            let there = clock(&self.relay.doc.state_vector());
            assert!(there >= own, "device {n} claims to have saved what the relay lacks");
        }
    }

    fn deliver_up(&mut self, n: usize, id: u32) {
        let Some(socket) = self.devices[n].sockets.get_mut(&id) else { return };
        if !socket.open {
            socket.open = true;
            return self.tell(n, Input::SocketOpen { socket: id });
        }
        let Some(bytes) = socket.up.pop_front() else { return };
        match Frame::decode(&bytes).unwrap() {
            Frame::Hello(_) => {
                socket.joined = true;
                let role = Party {
                    side: crate::model::Side::Buyer,
                    sub: format!("sub{n}"),
                    name: String::new(),
                    email: None,
                    scope: "read write".into(),
                    assurance: Assurance::Verified,
                    asked: None,
                };
                let welcome = Welcome {
                    epoch: 1,
                    limits: WireLimits::default(),
                    role,
                    today: None,
                    last_visit: None,
                };
                socket.down.push_back(Frame::Welcome(welcome).encode());
                socket.down.push_back(Frame::Step1(self.relay.doc.state_vector().into()).encode());
            }
            Frame::Step1(vector) => {
                let update = self.relay.doc.diff(&vector).unwrap();
                socket.down.push_back(Frame::Step2(update.into()).encode());
            }
            Frame::Step2(update) | Frame::Update(update) => {
                socket.counted += 1;
                let counted = socket.counted;
                self.relay.doc.merge(&update).unwrap();
                assert!(!self.relay.doc.has_pending(), "no client leaves a gap");
                let saved = Frame::Saved(Saved { messages: counted, seq: 0 }).encode();
                socket.down.push_back(saved);
                let told = Frame::Update(update.as_ref().into()).encode();
                self.tell_others(n, id, &told);
            }
            Frame::Awareness(_) | Frame::QueryAwareness => {}
            other => panic!("a client does not say {other:?}"),
        }
    }

    fn tell_others(&mut self, n: usize, id: u32, told: &[u8]) {
        for m in 0..self.devices.len() {
            let ids: Vec<u32> = self.devices[m].sockets.keys().copied().collect();
            for other in ids.into_iter().filter(|other| (m, *other) != (n, id)) {
                let (twice, early) = (self.dice.one_in(8), self.dice.one_in(8));
                let Some(socket) = self.devices[m].sockets.get_mut(&other) else { continue };
                if !socket.joined {
                    continue;
                }
                if early && !socket.down.is_empty() {
                    let last = socket.down.len() - 1;
                    socket.down.insert(last, told.to_vec());
                    *self.seen.entry("out of turn").or_default() += 1;
                } else {
                    socket.down.push_back(told.to_vec());
                }
                if twice {
                    socket.down.push_back(told.to_vec());
                    *self.seen.entry("twice").or_default() += 1;
                }
            }
        }
    }

    fn deliver_down(&mut self, n: usize, id: u32) {
        let Some(bytes) = self.devices[n].sockets.get_mut(&id).and_then(|s| s.down.pop_front())
        else {
            return;
        };
        self.tell(n, Input::SocketMessage { socket: id, bytes });
    }

    fn persist(&mut self, n: usize) {
        let device = &mut self.devices[n];
        if let Some((number, update, origin)) = device.writing.pop_front() {
            device.log.push(update);
            device.memory.unsettled |= origin == Origin::Local;
            device.memory.own_clock = device.clocks.pop_front().unwrap_or(0);
            self.tell(n, Input::Persisted(number));
        }
    }

    fn cut(&mut self, n: usize) {
        if let Some((id, _)) = self.devices[n].sockets.pop_first() {
            self.saw("cut");
            self.tell(n, Input::SocketClosed { socket: id, code: 1006, reason: String::new() });
        }
    }

    fn step(&mut self) {
        self.now_ms += self.dice.below(400) as i64;
        let n = self.dice.below(self.devices.len());
        let ids: Vec<u32> = self.devices[n].sockets.keys().copied().collect();
        let id = if ids.is_empty() { 0 } else { ids[self.dice.below(ids.len())] };
        match self.dice.below(100) {
            0..20 => self.edit(n),
            20..45 => self.deliver_up(n, id),
            45..70 => self.deliver_down(n, id),
            70..88 => self.persist(n),
            88..91 => self.cut(n),
            91..93 => self.kill(n),
            93..95 => {
                let there = self.dice.one_in(2);
                self.tell(n, Input::Network(there));
            }
            95 => self.tell(n, Input::Timer(Timer::Renew)),
            _ => self.tell(n, Input::Timer(Timer::Retry)),
        }
    }

    /// Everything that is on its way arrives, nothing more goes wrong.
    fn heal(&mut self) {
        for _ in 0..3 {
            for n in 0..self.devices.len() {
                self.tell(n, Input::Network(true));
                self.tell(n, Input::Timer(Timer::Retry));
                self.tell(n, Input::Timer(Timer::Beat));
            }
            let mut moved = true;
            while std::mem::take(&mut moved) {
                for n in 0..self.devices.len() {
                    while !self.devices[n].writing.is_empty() {
                        self.persist(n);
                        moved = true;
                    }
                    let ids: Vec<u32> = self.devices[n].sockets.keys().copied().collect();
                    for id in ids {
                        let busy = |arena: &Arena| {
                            arena.devices[n]
                                .sockets
                                .get(&id)
                                .is_some_and(|s| !s.open || !s.up.is_empty() || !s.down.is_empty())
                        };
                        while busy(self) {
                            self.deliver_up(n, id);
                            self.deliver_down(n, id);
                            moved = true;
                        }
                    }
                }
            }
        }
    }
}

/// Every so often the person takes a step back instead.
fn dice_undo(session: &Session, command: &Command) -> bool {
    matches!(command, Command::AddRisk { text, .. } if text.as_str() < "d")
        && session.doc().can_undo()
}

fn simulate(seed: u64) -> BTreeMap<&'static str, usize> {
    let mut arena = Arena::new(seed);
    for _ in 0..ROUNDS {
        arena.step();
    }
    arena.heal();
    let truth = arena.relay.doc.document();
    for (n, device) in arena.devices.iter().enumerate() {
        let status = device.status.as_ref().unwrap();
        assert_eq!(status.state, ConnectionState::Online, "device {n} is in sync in the end");
        assert!(
            status.saved_on_device && status.saved_on_server,
            "device {n} knows that all is saved: {status:?}"
        );
        assert!(!device.session.doc().has_pending(), "device {n} waits for nothing");
        assert_eq!(device.session.doc().document(), truth, "device {n} reads what the relay has");
        let mut disk = PlanDoc::new(1);
        device.log.iter().for_each(|update| drop(disk.merge(update).unwrap()));
        assert_eq!(disk.document(), truth, "device {n} has it all on disk");
    }
    arena.seen
}

/// [SES19] replicas converge, [SES20] "saved on this device" and [SES21] "saved on the server" are
/// true at any time.
#[test]
fn ses19_ses20_ses21_sessions_converge_and_tell_the_truth_under_faults() {
    let seeds = match std::env::var("SEED") {
        Ok(seed) => vec![seed.parse().unwrap()],
        Err(_) => {
            let count = std::env::var("SEEDS").map_or(100, |count| count.parse().unwrap());
            (0..count).collect::<Vec<u64>>()
        }
    };
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    for seed in seeds.iter().copied() {
        let run = std::panic::catch_unwind(|| simulate(seed));
        let run = run.unwrap_or_else(|why| {
            eprintln!("again with SEED={seed}");
            std::panic::resume_unwind(why)
        });
        run.into_iter().for_each(|(what, count)| *seen.entry(what).or_default() += count);
    }
    println!("seeds {:?} to {:?}: {seen:?}", seeds.first(), seeds.last());
    for what in ["edit", "kill", "cut", "twice", "out of turn"] {
        assert!(
            seeds.len() < 10 || seen.get(what).is_some_and(|count| *count > seeds.len() / 2),
            "{what}: {seen:?}"
        );
    }
    assert_eq!(seen.get("reset"), None, "no fault here makes a device forget");
}
