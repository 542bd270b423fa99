//! One device of a person: its disk, its windows, and what the browser does for them. Each window
//! runs the machine that the browser runs (`countersign_plan::sync::device`); the disk carries out
//! whole transactions of its layout, or nothing of them.

use std::collections::{BTreeMap, VecDeque};

use countersign_plan::World;
use countersign_plan::document::PlanDoc;
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;
use countersign_plan::sync::Session;
use countersign_plan::sync::device::disk::{DiskStep, LoadedCopy, PendingWrite, transaction};
use countersign_plan::sync::device::{
    Claim, DeviceWindow, Event, Opening, ShellEffect, ShellInput,
};
use countersign_plan::sync::frame::{Frame, Party};
use countersign_plan::sync::session::{
    AbandonedId, Access, Config, Renewal, Status, Timer, squeeze,
};
use countersign_tests::relay::clocks;
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;

/// So many updates in the log are squeezed into one.
const LOG_MAX: usize = 40;

/// Somebody.
pub(crate) struct SimulatedPerson {
    pub(crate) sub: &'static str,
    pub(crate) side: Side,
    pub(crate) scope: &'static str,
    /// The letter that they type, so that one sees whose typing is whose.
    pub(crate) letter: char,
}

/// A device.
pub(crate) struct Device {
    pub(crate) name: &'static str,
    pub(crate) person: SimulatedPerson,
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
    /// Its plan was begun anew on the server.
    pub(crate) anew: bool,
}

/// The stores of a device's database, as `countersign_plan::sync::device::disk` lays them out.
#[derive(Default)]
pub(crate) struct Disk {
    log: BTreeMap<u64, Vec<u8>>,
    keys: u64,
    beside: BTreeMap<String, String>,
    rescued: BTreeMap<u64, String>,
    /// Damaged entries of the log.
    aside: Vec<Vec<u8>>,
    /// The id that a window left, kept apart from the database.
    left: Option<AbandonedId>,
    /// It takes nothing more.
    pub(crate) full: bool,
    /// Nor does it let anything be taken away.
    pub(crate) stuck: bool,
    /// It does not answer.
    pub(crate) hangs: bool,
    /// It says that it took what it drops. No disk may; with it a test shows that it would notice.
    pub(crate) lies: bool,
    /// It lost something, or could not take it: a replica may have to be given up.
    pub(crate) forgot: bool,
    /// The document that the log amounts to.
    doc: Option<PlanDoc>,
}

/// A window with the plan open.
pub(crate) struct Window {
    pub(crate) machine: DeviceWindow,
    pub(crate) status: Option<Status>,
    pub(crate) timers: BTreeMap<Timer, i64>,
    /// Messages of other windows.
    pub(crate) heard: VecDeque<WindowMessage>,
    /// Requests that the disk has not answered.
    pub(crate) asked: VecDeque<DiskRequest>,
    /// The generation on whose channel it is.
    channel: u64,
    /// Entities it added: which, and by which clock of its own they are there.
    pub(crate) made: Vec<(String, u64)>,
    /// Why it ended, when it did for good.
    pub(crate) stopped: Option<&'static str>,
}

/// Something that the disk was asked.
pub(crate) enum DiskRequest {
    Write(Vec<PendingWrite>),
    Load,
    Squeeze,
}

/// Something from another window.
pub(crate) enum WindowMessage {
    /// On the channel of a generation.
    Bytes(u64, Vec<u8>),
    /// A generation began.
    Moved,
}

/// Effects that the device cannot carry out alone.
pub(crate) enum OutsideEffect {
    Connect { socket: u32, token: String },
    Disconnect { socket: u32 },
    Send { socket: u32, bytes: Vec<u8> },
    NeedToken,
    Share(Vec<u8>),
    Moved,
    Refused(String),
    Saw(&'static str),
    LetGo,
}

impl Window {
    pub(crate) fn session(&self) -> &Session {
        self.machine.session().expect("[window] it is open")
    }
}

impl Device {
    pub(crate) fn new(name: &'static str, person: SimulatedPerson) -> Device {
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
            anew: false,
        }
    }

    /// Opens a window, and gives what it wants first.
    pub(crate) fn open(&mut self, tab: usize, world: &mut World<'_>) -> Vec<ShellEffect> {
        let claim = if self.lock.is_none() { Claim::Held } else { Claim::Missing };
        let party = Party {
            side: self.person.side,
            sub: self.person.sub.into(),
            name: self.person.sub.into(),
            email: None,
            scope: self.person.scope.into(),
            assurance: Assurance::Verified,
            asked: None,
        };
        let copy = if self.disk.hangs {
            Err("it does not answer".to_owned())
        } else {
            Ok(self.disk.load())
        };
        if claim == Claim::Held && copy.is_ok() {
            self.lock = Some(tab);
        }
        let config = Config { renewal: Renewal::Provider, access: Access::AsToken };
        let opening =
            Opening { config, party, copy, left: self.disk.left, claim, network: self.network };
        let (machine, effects) = DeviceWindow::open(opening, world);
        let window = Window {
            channel: machine.generation(),
            machine: machine.squeezing_at(LOG_MAX),
            status: None,
            timers: BTreeMap::new(),
            heard: VecDeque::new(),
            asked: VecDeque::new(),
            made: Vec::new(),
            stopped: None,
        };
        self.windows.insert(tab, window);
        effects
    }

    /// A window dies. The disk may have taken the bytes it was given or not.
    pub(crate) fn kill(&mut self, tab: usize, taken: bool) {
        let Some(window) = self.windows.remove(&tab) else { return };
        if self.lock == Some(tab) {
            self.lock = None;
        }
        for asked in window.asked {
            if let DiskRequest::Write(batch) = asked
                && taken
            {
                let _ = self.disk.write(&batch);
            }
        }
    }

    /// Carries out an effect, as far as the device can do it alone.
    pub(crate) fn carry_out(
        &mut self,
        tab: usize,
        effect: ShellEffect,
        now_ms: i64,
    ) -> Option<OutsideEffect> {
        let window = self.windows.get_mut(&tab)?;
        match effect {
            ShellEffect::Connect { socket, token } => {
                return Some(OutsideEffect::Connect { socket, token });
            }
            ShellEffect::Disconnect { socket } => {
                return Some(OutsideEffect::Disconnect { socket });
            }
            ShellEffect::Send { socket, bytes } => {
                return Some(OutsideEffect::Send { socket, bytes });
            }
            ShellEffect::NeedToken => return Some(OutsideEffect::NeedToken),
            ShellEffect::Share(bytes) => return Some(OutsideEffect::Share(bytes)),
            ShellEffect::Moved => return Some(OutsideEffect::Moved),
            ShellEffect::LetGo => return Some(OutsideEffect::LetGo),
            ShellEffect::StartTimer { timer, ms } => {
                window.timers.insert(timer, now_ms + i64::try_from(ms).unwrap());
            }
            ShellEffect::Write(batch) => window.asked.push_back(DiskRequest::Write(batch)),
            ShellEffect::Load => window.asked.push_back(DiskRequest::Load),
            ShellEffect::Squeeze => window.asked.push_back(DiskRequest::Squeeze),
            ShellEffect::Listen { generation } if generation != window.channel => {
                assert!(
                    self.disk.forgot || self.anew,
                    "[reset] {} gave its replica up without a reason",
                    self.name
                );
                window.channel = generation;
                window.made.clear();
                return Some(OutsideEffect::Saw("a replica was given up"));
            }
            ShellEffect::Listen { .. } => {}
            ShellEffect::KeepLeft(left) => {
                self.disk.left = left;
                return left.map(|_| OutsideEffect::Saw("an id was left"));
            }
            ShellEffect::Emit(event) => return self.emit(tab, event),
        }
        None
    }

    fn emit(&mut self, tab: usize, event: Event) -> Option<OutsideEffect> {
        let window = self.windows.get_mut(&tab)?;
        match event {
            Event::Sync(status) => window.status = Some(status),
            Event::Refused(refused) => return Some(OutsideEffect::Refused(refused.code)),
            Event::Error(fault) => {
                // A disk that fails or hangs is one that may lack what it was given.
                self.disk.forgot |= fault.code == "storage";
                let known = ["token", "token-provider", "storage"].contains(&fault.code);
                let replaced = self.anew && ["conflict", "no-plan"].contains(&fault.code);
                let expected = known || replaced || (self.disk.forgot && !fault.permanent);
                assert!(expected, "[fault] {}: {} {:?}", self.name, fault.code, fault.message);
                if fault.permanent {
                    window.stopped = Some(fault.code);
                    return Some(OutsideEffect::Saw("a session stopped"));
                }
                return (fault.code == "storage").then_some(OutsideEffect::Saw("a disk failed"));
            }
            Event::Rescues { .. } => return Some(OutsideEffect::Saw("work was rescued")),
            Event::Ready {}
            | Event::Changed { .. }
            | Event::Peers { .. }
            | Event::Report { .. }
            | Event::Notice(_) => {}
        }
        None
    }

    /// Notes what a window lets others see.
    pub(crate) fn says(&mut self, frame: Option<Frame<'_>>) {
        if let Some(Frame::Update(update) | Frame::Step2(update)) = frame {
            let update =
                yrs::Update::decode_v1(&update).expect("[wire] what a window says can be read");
            for (client, clock) in clocks(&update.state_vector().encode_v1()) {
                let said = self.said.entry(client).or_default();
                *said = clock.max(*said);
            }
        }
    }

    /// Gives a message to the other windows that have the same replica.
    pub(crate) fn share(&mut self, from: usize, bytes: &[u8]) {
        let Some(generation) = self.windows.get(&from).map(|window| window.channel) else { return };
        for (_, window) in self.windows.iter_mut().filter(|(tab, _)| **tab != from) {
            window.heard.push_back(WindowMessage::Bytes(generation, bytes.to_vec()));
        }
    }

    /// Tells the other windows that a generation began.
    pub(crate) fn moved(&mut self, from: usize) {
        let others = self.windows.iter_mut().filter(|(tab, _)| **tab != from);
        others.for_each(|(_, window)| window.heard.push_back(WindowMessage::Moved));
    }

    /// Whether a window is on the channel of a generation.
    pub(crate) fn listens(&self, tab: usize, generation: u64) -> bool {
        self.windows.get(&tab).is_some_and(|window| window.channel == generation)
    }

    /// Whether the disk would answer a window.
    pub(crate) fn answers(&self, tab: usize) -> bool {
        !self.disk.hangs && self.windows.get(&tab).is_some_and(|window| !window.asked.is_empty())
    }

    /// The disk answers. `None`: it was asked nothing, or nobody waits for the answer.
    pub(crate) fn answer(&mut self, tab: usize) -> Option<ShellInput> {
        if !self.answers(tab) {
            return None;
        }
        match self.windows.get_mut(&tab)?.asked.pop_front()? {
            DiskRequest::Write(batch) => Some(ShellInput::Wrote(self.disk.write(&batch))),
            DiskRequest::Load => Some(ShellInput::Loaded(Some(self.disk.load()))),
            DiskRequest::Squeeze => {
                self.disk.squeeze();
                None
            }
        }
    }

    /// The browser takes the database away while windows have it open. Gives what each of them is
    /// told.
    pub(crate) fn lose_storage(&mut self) -> Vec<(usize, ShellInput)> {
        self.disk.evict();
        let mut told = Vec::new();
        for (tab, window) in &mut self.windows {
            told.push((*tab, ShellInput::StorageLost));
            for asked in window.asked.drain(..) {
                match asked {
                    DiskRequest::Write(_) => {
                        told.push((*tab, ShellInput::Wrote(Err("it was taken away".to_owned()))));
                    }
                    DiskRequest::Load => told.push((*tab, ShellInput::Loaded(None))),
                    DiskRequest::Squeeze => {}
                }
            }
        }
        told
    }
}

impl Disk {
    fn load(&self) -> LoadedCopy {
        let log = self.log.iter().map(|(key, update)| (*key, update.clone())).collect();
        let beside: Vec<_> =
            self.beside.iter().map(|(key, text)| (key.clone(), text.clone())).collect();
        let rescued: Vec<String> = self.rescued.values().cloned().collect();
        LoadedCopy::read(log, &beside, &rescued)
    }

    /// Room is asked of what adds; a batch that only takes away finds it, unless the disk is stuck.
    fn write(&mut self, batch: &[PendingWrite]) -> Result<u64, String> {
        let beside = self.beside.iter().map(|(key, text)| (key.clone(), text.clone())).collect();
        let (steps, generation) = transaction(batch, beside);
        let adds = |step: &DiskStep| {
            matches!(step, DiskStep::Append(_) | DiskStep::Put(..) | DiskStep::Rescue(..))
        };
        if self.stuck || (self.full && steps.iter().any(adds)) {
            return Err("no room".to_owned());
        }
        if !self.lies {
            steps.into_iter().for_each(|step| self.take(step));
        }
        Ok(generation)
    }

    fn take(&mut self, step: DiskStep) {
        match step {
            DiskStep::Clear => {
                self.log.clear();
                self.beside.clear();
                self.doc = None;
            }
            DiskStep::Append(update) => {
                self.doc().merge(&update).expect("[disk] what is kept can be read");
                self.keys += 1;
                self.log.insert(self.keys, update);
            }
            DiskStep::Put(key, text) => drop(self.beside.insert(key, text)),
            DiskStep::Forget(key) => drop(self.beside.remove(&key)),
            DiskStep::Rescue(id, text) => drop(self.rescued.insert(id, text)),
            DiskStep::ForgetRescue(id) => drop(self.rescued.remove(&id)),
            DiskStep::SetAside(key) => {
                assert!(self.forgot, "[disk] a log is damaged");
                self.aside.extend(self.log.remove(&key));
            }
        }
    }

    fn squeeze(&mut self) {
        let log: Vec<Vec<u8>> = self.log.values().cloned().collect();
        if let Some(whole) = squeeze(&log)
            && !self.full
            && !self.stuck
        {
            self.keys += 1;
            self.log = BTreeMap::from([(self.keys, whole)]);
        }
    }

    /// Whether the log is of another generation than this one, and no earlier one.
    pub(crate) fn is_beyond(&self, generation: u64) -> bool {
        let there = self.beside.get("generation").and_then(|text| text.parse().ok()).unwrap_or(0);
        there != generation && there >> 32 >= generation >> 32
    }

    /// The id that is kept for next time.
    pub(crate) fn named(&self) -> Option<u64> {
        self.beside.get("client")?.split(' ').next()?.parse().ok()
    }

    pub(crate) fn doc(&mut self) -> &mut PlanDoc {
        self.doc.get_or_insert_with(|| PlanDoc::keeping(3))
    }

    /// Whether a sign stands in what is kept for the person.
    pub(crate) fn rescues(&self, sign: char) -> bool {
        self.rescued.values().any(|text| text.contains(sign))
    }

    /// The browser takes everything away.
    pub(crate) fn evict(&mut self) {
        let Disk { full, stuck, hangs, lies, .. } = *self;
        *self = Disk { forgot: true, full, stuck, hangs, lies, ..Disk::default() };
    }
}
