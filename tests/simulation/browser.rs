//! One device of a person: its disk, its windows, and the shell that carries out what the session machine says. The
//! shell's decisions are those of `crates/wasm/src/session.rs`, the disk's those of `crates/wasm/src/storage.rs`: it takes
//! whole batches, or nothing of them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::sync::frame::{Frame, Party};
use countersign_plan::sync::session::{
    Access, Config, Effect, Keep, Memory, Origin, Renewal, Rescue, Session, Status, Timer, Unsent, squeeze,
};
use countersign_tests::relay::clocks;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;

/// So many updates in the log are squeezed into one.
const LOG_MAX: usize = 40;

/// Somebody.
pub(crate) struct Person {
    pub(crate) sub: &'static str,
    pub(crate) side: Side,
    pub(crate) scope: &'static str,
    /// The letter that they type, so that one sees whose typing is whose.
    pub(crate) letter: char,
}

/// A device.
pub(crate) struct Device {
    pub(crate) name: &'static str,
    pub(crate) person: Person,
    pub(crate) disk: Disk,
    pub(crate) windows: BTreeMap<usize, Window>,
    /// Holds the lock on the id that is kept on the disk.
    pub(crate) lock: Option<usize>,
    pub(crate) network: bool,
    pub(crate) asleep: bool,
    /// The portal gives tokens.
    pub(crate) portal: bool,
    /// How far each id had counted in what its windows said to the relay and to each other.
    pub(crate) said: BTreeMap<u64, u64>,
}

/// What a device keeps.
#[derive(Default)]
pub(crate) struct Disk {
    log: BTreeMap<u64, Vec<u8>>,
    keys: u64,
    memory: Memory,
    client: Option<(u64, u32)>,
    unsettled: BTreeSet<u64>,
    unsent: BTreeMap<u64, Unsent>,
    generation: u64,
    rescues: BTreeMap<u64, Rescue>,
    /// It takes nothing more.
    pub(crate) full: bool,
    /// Nor does it let anything be taken away.
    pub(crate) stuck: bool,
    /// It says that it took what it drops. No disk may; with it a test shows that it would notice.
    pub(crate) lies: bool,
    /// It lost something, or could not take it: a replica may have to be given up.
    pub(crate) forgot: bool,
    /// What the log amounts to.
    doc: Option<PlanDoc>,
}

/// A window with the plan open.
pub(crate) struct Window {
    pub(crate) session: Session,
    pub(crate) status: Option<Status>,
    pub(crate) timers: BTreeMap<Timer, i64>,
    /// What other windows said.
    pub(crate) heard: VecDeque<Heard>,
    waiting: Vec<Work>,
    /// Given to the disk, which has not answered.
    pub(crate) writing: Vec<Work>,
    unsettled: Vec<u64>,
    client: u64,
    generation: u64,
    /// The generation of the log on the disk, as far as it is known here.
    generation_on_disk: u64,
    log_keys: Vec<u64>,
    /// It gave the replica up, and the other windows are still to be told.
    leaving: bool,
    /// Entities it added: which, and by which clock of its own they are there.
    pub(crate) made: Vec<(String, u64)>,
    /// Why it ended, when it did for good.
    pub(crate) stopped: Option<&'static str>,
}

/// Something from another window.
pub(crate) enum Heard {
    /// On the channel of a generation.
    Bytes(u64, Vec<u8>),
    /// A generation is over.
    Moved,
}

/// Something for the disk.
pub(crate) struct Work {
    write: Write,
    generation: u64,
    number: Option<u64>,
}

enum Write {
    Append { update: Vec<u8>, own: Option<(u64, Option<u32>)> },
    Remember(Memory, u64),
    Settled(Vec<u64>),
    Client(Option<(u64, u32)>),
    Reset,
    SetAside(Vec<u64>),
    Rescue(Rescue),
    ForgetRescue(u64),
}

impl Write {
    /// It says nothing of what the log holds, and begins no generation.
    fn is_of_no_replica(&self) -> bool {
        matches!(self, Write::Rescue(_) | Write::ForgetRescue(_) | Write::Client(None))
    }

    /// The session is told when it fails, though it has no number.
    fn is_to_be_told(&self) -> bool {
        matches!(self, Write::Rescue(_) | Write::ForgetRescue(_) | Write::Reset)
    }
}

/// What is not for the shell itself.
pub(crate) enum Outside {
    Connect {
        socket: u32,
        token: String,
    },
    Disconnect {
        socket: u32,
    },
    Send {
        socket: u32,
        bytes: Vec<u8>,
    },
    NeedToken,
    Share(Vec<u8>),
    /// The disk has never named the id that it was to forget.
    Unnamed,
    Refused(String),
    Saw(&'static str),
}

/// How the disk answers.
pub(crate) enum Written {
    /// All is there, up to this number.
    Up(u64),
    /// All is there, and nobody is to be told.
    Quietly,
    /// Another window has given the replica up.
    Superseded,
    /// The id that was kept for next time is forgotten, or is not.
    Forgot(bool),
    /// Nothing is; whether the session is to be told.
    Not { tell: bool },
}

impl Window {
    fn queue(&mut self, write: Write) {
        let generation = self.generation;
        self.waiting.push(Work { write, generation, number: None });
    }

    fn go_on_as(&mut self, client: u64, locked: bool) {
        self.client = client;
        if locked {
            // What is kept in memory alone enters the disk with the whole of it.
            let on_device = self.session.keep() == Keep::OnDevice;
            self.queue(Write::Client(on_device.then_some((client, 0))));
        }
    }

    /// Whether the log on the disk is of another replica, and nothing may be written beside it.
    fn has_no_log(&self) -> bool {
        self.session.keep() == Keep::InMemory && self.generation_on_disk < self.generation
    }
}

impl Device {
    pub(crate) fn new(name: &'static str, person: Person) -> Device {
        Device {
            name,
            person,
            disk: Disk::default(),
            windows: BTreeMap::new(),
            lock: None,
            network: true,
            asleep: false,
            portal: true,
            said: BTreeMap::new(),
        }
    }

    /// Opens a window: what it is to be told first. `fresh`: the id that it takes when none is kept for it.
    pub(crate) fn open(&mut self, tab: usize, fresh: u64) -> (Vec<Vec<u8>>, Memory) {
        let locked = self.lock.is_none();
        let kept = self.disk.client.filter(|_| locked);
        let client = kept.map_or(fresh, |(client, _)| client);
        let config = Config { renewal: Renewal::Provider, access: Access::AsToken };
        let mut window = Window {
            session: Session::new(client, config),
            status: None,
            timers: BTreeMap::new(),
            heard: VecDeque::new(),
            waiting: Vec::new(),
            writing: Vec::new(),
            unsettled: self.disk.unsettled.iter().copied().collect(),
            client,
            generation: self.disk.generation,
            generation_on_disk: self.disk.generation,
            log_keys: self.disk.log.keys().copied().collect(),
            leaving: false,
            made: Vec::new(),
            stopped: None,
        };
        if locked {
            self.lock = Some(tab);
            if kept.is_none() {
                window.queue(Write::Client(Some((client, 0))));
            }
        }
        self.windows.insert(tab, window);
        let party = Party {
            side: self.person.side,
            sub: self.person.sub.into(),
            name: self.person.sub.into(),
            email: None,
            scope: self.person.scope.into(),
            assurance: 2,
        };
        let own_clock = kept.map_or(0, |(_, clock)| clock);
        let (updates, memory) = self.disk.load();
        (updates, Memory { party: Some(party), own_clock, ..memory })
    }

    /// Another window gave the replica up: what it put on disk, if that is news.
    pub(crate) fn follow(&mut self, tab: usize) -> Option<(Vec<Vec<u8>>, Memory)> {
        let window = self.windows.get_mut(&tab)?;
        if self.disk.generation <= window.generation {
            return None;
        }
        window.generation = self.disk.generation;
        window.generation_on_disk = self.disk.generation;
        window.unsettled = self.disk.unsettled.iter().copied().collect();
        Some(self.disk.load())
    }

    /// A window dies. What the disk was given it may have taken or not.
    pub(crate) fn kill(&mut self, tab: usize, taken: bool) {
        let Some(mut window) = self.windows.remove(&tab) else { return };
        if self.lock == Some(tab) {
            self.lock = None;
        }
        if taken && !self.disk.refuses(&window.writing) && !self.disk.lies {
            self.disk.take(std::mem::take(&mut window.writing));
        }
    }

    /// Carries out an effect, as far as the device can do it alone.
    pub(crate) fn carry_out(&mut self, tab: usize, effect: Effect, now_ms: i64) -> Option<Outside> {
        let locked = self.lock == Some(tab);
        let window = self.windows.get_mut(&tab)?;
        match effect {
            Effect::Connect { socket, token } => return Some(Outside::Connect { socket, token }),
            Effect::Disconnect { socket } => return Some(Outside::Disconnect { socket }),
            Effect::Send { socket, bytes } => return Some(Outside::Send { socket, bytes }),
            Effect::NeedToken => return Some(Outside::NeedToken),
            Effect::StartTimer { timer, ms } => {
                window.timers.insert(timer, now_ms + i64::try_from(ms).unwrap());
            }
            Effect::Persist { number, update, origin } => {
                let own = origin == Origin::Local;
                if own && !window.unsettled.contains(&window.client) {
                    window.unsettled.push(window.client);
                }
                let kept_at = locked.then(|| window.session.own_clock());
                let write = Write::Append { update, own: own.then_some((window.client, kept_at)) };
                let generation = window.generation;
                window.waiting.push(Work { write, generation, number: Some(number) });
            }
            Effect::Remember(_) if window.has_no_log() => {}
            Effect::Remember(memory) => {
                if !memory.unsettled && !window.unsettled.is_empty() {
                    let settled = std::mem::take(&mut window.unsettled);
                    window.queue(Write::Settled(settled));
                }
                window.queue(Write::Remember(memory, window.client));
            }
            Effect::ForgetClient => {
                window.waiting.retain(|work| work.write.is_of_no_replica());
                self.disk.forgot = true;
                if !locked {
                    return Some(Outside::Unnamed);
                }
                let work = Work { write: Write::Client(None), generation: window.generation, number: None };
                window.waiting.insert(0, work);
                return Some(Outside::Saw("a disk failed"));
            }
            Effect::Reset { client } => {
                assert!(self.disk.forgot, "[reset] {} gave its replica up without a reason", self.name);
                window.unsettled.clear();
                window.made.clear();
                window.generation += 1;
                window.leaving = true;
                if window.session.keep() == Keep::OnDevice {
                    window.queue(Write::Reset);
                }
                window.go_on_as(client, locked);
                return Some(Outside::Saw("a replica was given up"));
            }
            Effect::Follow { client } => {
                window.made.clear();
                window.go_on_as(client, locked);
            }
            Effect::SetAside { entries, client } => {
                assert!(self.disk.forgot, "[disk] the log of {} is damaged", self.name);
                let keys = entries.iter().filter_map(|at| window.log_keys.get(*at).copied()).collect();
                window.queue(Write::SetAside(keys));
                window.go_on_as(client, locked);
                return Some(Outside::Saw("a part of a log was set aside"));
            }
            Effect::Rescue(rescue) => {
                window.queue(Write::Rescue(rescue));
                return Some(Outside::Saw("work was rescued"));
            }
            Effect::ForgetRescue(id) => window.queue(Write::ForgetRescue(id)),
            Effect::Share(bytes) => return Some(Outside::Share(bytes)),
            Effect::Status(status) => window.status = Some(status),
            Effect::Refused(refused) => return Some(Outside::Refused(refused.code)),
            Effect::Fault(fault) => {
                let known = ["token", "token-provider", "storage"].contains(&fault.code);
                let expected = known || (self.disk.forgot && !fault.permanent);
                assert!(expected, "[fault] {}: {} {}", self.name, fault.code, fault.message);
                if fault.permanent {
                    window.stopped = Some(fault.code);
                    return Some(Outside::Saw("a session stopped"));
                }
            }
            Effect::Ready
            | Effect::Rescues(_)
            | Effect::Changed { .. }
            | Effect::Peers(_)
            | Effect::Report(_)
            | Effect::Notice(_) => {}
        }
        None
    }

    /// Notes what a window lets others see.
    pub(crate) fn says(&mut self, bytes: &[u8]) {
        if let Ok(Frame::Update(update) | Frame::Step2(update)) = Frame::decode(bytes) {
            let update = yrs::Update::decode_v1(&update).expect("[wire] what a window says can be read");
            for (client, clock) in clocks(&update.state_vector().encode_v1()) {
                let said = self.said.entry(client).or_default();
                *said = clock.max(*said);
            }
        }
    }

    /// Gives a message to the other windows that have the same replica.
    pub(crate) fn share(&mut self, from: usize, bytes: &[u8]) {
        let Some(generation) = self.windows.get(&from).map(|window| window.generation) else { return };
        for (_, window) in self.windows.iter_mut().filter(|(tab, _)| **tab != from) {
            window.heard.push_back(Heard::Bytes(generation, bytes.to_vec()));
        }
    }

    /// Whether a window is on the channel of a generation.
    pub(crate) fn listens(&self, tab: usize, generation: u64) -> bool {
        self.windows.get(&tab).is_some_and(|window| window.generation == generation)
    }

    /// Gives the disk what waits, one batch after the other.
    pub(crate) fn begin_write(&mut self, tab: usize) {
        if let Some(window) = self.windows.get_mut(&tab)
            && window.writing.is_empty()
        {
            // The id is forgotten by itself: a disk without room does that when it does nothing else.
            let forgets = |work: &Work| forgets(std::slice::from_ref(work));
            let count = match window.waiting.iter().position(forgets) {
                Some(0) => 1,
                Some(before) => before,
                None => window.waiting.len(),
            };
            window.writing = window.waiting.drain(..count).collect();
        }
    }

    /// The disk answers. `None`: it was asked nothing.
    pub(crate) fn end_write(&mut self, tab: usize) -> Option<Written> {
        let window = self.windows.get_mut(&tab)?;
        let batch = std::mem::take(&mut window.writing);
        let number = batch.iter().filter_map(|work| work.number).max();
        if batch.is_empty() {
            return None;
        }
        let forgets = forgets(&batch);
        if self.disk.refuses(&batch) {
            let tell = number.is_some() || batch.iter().any(|work| work.write.is_to_be_told());
            return Some(if forgets { Written::Forgot(false) } else { Written::Not { tell } });
        }
        if !self.disk.lies {
            self.disk.take(batch);
        }
        window.generation_on_disk = self.disk.generation;
        if window.leaving && self.disk.generation >= window.generation {
            window.leaving = false;
            let others = self.windows.iter_mut().filter(|(other, _)| **other != tab);
            others.for_each(|(_, window)| window.heard.push_back(Heard::Moved));
        }
        let generation = self.windows.get(&tab)?.generation;
        if self.disk.generation > generation {
            return Some(Written::Superseded);
        }
        if forgets {
            return Some(Written::Forgot(true));
        }
        Some(number.map_or(Written::Quietly, Written::Up))
    }
}

/// Whether a batch does nothing but forget the id.
fn forgets(batch: &[Work]) -> bool {
    matches!(batch, [Work { write: Write::Client(None), .. }])
}

impl Disk {
    /// Room is asked of what adds; what only takes away finds it, unless the disk is stuck.
    fn refuses(&self, batch: &[Work]) -> bool {
        self.stuck || (self.full && !forgets(batch))
    }

    fn load(&self) -> (Vec<Vec<u8>>, Memory) {
        let mut unsent = Unsent::default();
        self.unsent.values().for_each(|one| unsent.join(one.clone()));
        let memory = Memory {
            unsettled: !self.unsettled.is_empty(),
            unsent,
            rescues: self.rescues.values().cloned().collect(),
            ..self.memory.clone()
        };
        (self.log.values().cloned().collect(), memory)
    }

    fn take(&mut self, batch: Vec<Work>) {
        for Work { write, generation, .. } in batch {
            if generation > self.generation && !write.is_of_no_replica() {
                (self.memory, self.client, self.doc) = (Memory::default(), None, None);
                self.log.clear();
                self.unsettled.clear();
                self.unsent.clear();
                self.generation = generation;
            }
            let is_over = generation < self.generation;
            match write {
                Write::Rescue(rescue) => drop(self.rescues.insert(rescue.id, rescue)),
                Write::ForgetRescue(id) => drop(self.rescues.remove(&id)),
                Write::Client(None) => self.client = None,
                _ if is_over => {}
                Write::Append { update, own } => {
                    self.doc().merge(&update).expect("[disk] what is kept can be read");
                    self.keys += 1;
                    self.log.insert(self.keys, update);
                    if let Some((client, kept_at)) = own {
                        self.unsettled.insert(client);
                        if let Some(clock) = kept_at {
                            self.client = Some((client, clock));
                        }
                    }
                }
                Write::Remember(memory, client) => {
                    if memory.unsettled {
                        self.unsent.insert(client, memory.unsent.clone());
                    } else {
                        self.unsent.remove(&client);
                    }
                    self.memory = Memory { epoch: memory.epoch, party: memory.party, ..Memory::default() };
                }
                Write::Settled(clients) => {
                    self.unsettled.retain(|client| !clients.contains(client));
                    self.unsent.retain(|client, _| !clients.contains(client));
                }
                Write::Client(client) => self.client = client,
                Write::Reset => {}
                Write::SetAside(keys) => keys.iter().for_each(|key| drop(self.log.remove(key))),
            }
        }
        if self.log.len() > LOG_MAX {
            let log: Vec<Vec<u8>> = self.log.values().cloned().collect();
            if let Some(whole) = squeeze(&log) {
                self.keys += 1;
                self.log = BTreeMap::from([(self.keys, whole)]);
            }
        }
    }

    /// The id that is kept for next time.
    pub(crate) fn named(&self) -> Option<u64> {
        self.client.map(|(client, _)| client)
    }

    pub(crate) fn doc(&mut self) -> &mut PlanDoc {
        self.doc.get_or_insert_with(|| PlanDoc::keeping(3))
    }

    /// The browser takes everything away.
    pub(crate) fn evict(&mut self) {
        let Disk { full, stuck, lies, .. } = *self;
        *self = Disk { forgot: true, full, stuck, lies, ..Disk::default() };
    }
}
