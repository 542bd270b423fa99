//! The devices: windows opened and killed, disks that answer, networks that go.

use super::*;

impl Arena {
    pub(crate) fn open(&mut self, at: WindowId) {
        let (device, tab) = at;
        if self.devices[device].windows.contains_key(&tab) || self.devices[device].asleep {
            return;
        }
        self.finish_writes(device);
        let (now, rng) = (instant(self.now_ms), &mut self.rng);
        let mut world = World { now, random: &mut || rng.wide() };
        let effects = self.devices[device].open(tab, &mut world);
        self.carry_out(at, effects);
        if tab > 0 {
            self.saw("a second window opened");
        }
        self.saw("a window opened");
    }

    /// Carries out what windows have asked of the disk so far, where it answers: IndexedDB gives a
    /// reader that comes later everything that was asked before.
    fn finish_writes(&mut self, device: usize) {
        let windows = &self.devices[device].windows;
        let asked: Vec<_> =
            windows.iter().map(|(tab, window)| (*tab, window.asked.len())).collect();
        for (tab, count) in asked {
            (0..count).for_each(|_| self.disk((device, tab)));
        }
    }

    pub(super) fn kill(&mut self, at: WindowId, taken: bool) {
        if !self.devices[at.0].windows.contains_key(&at.1) {
            return;
        }
        self.devices[at.0].kill(at.1, taken);
        for socket in self.sockets.values_mut().filter(|socket| socket.at == at) {
            socket.known = false;
            socket.up.push_back(Up::Close);
        }
        self.saw("a window was killed");
    }

    pub(super) fn evict(&mut self, device: usize) {
        if self.devices[device].windows.is_empty() {
            self.devices[device].disk.evict();
            self.evict_acts(device);
            self.saw("a disk was evicted");
        }
    }

    /// The disk has room again, and works.
    pub(super) fn room(&mut self, device: usize) {
        let disk = &mut self.devices[device].disk;
        (disk.full, disk.stuck, disk.hangs) = (false, false, false);
    }

    pub(super) fn offline(&mut self, device: usize) {
        self.lose_sockets(device);
        self.devices[device].network = false;
        let tabs: Vec<usize> = self.devices[device].windows.keys().copied().collect();
        tabs.into_iter().for_each(|tab| self.tell((device, tab), News::Network(false)));
        self.saw("offline");
    }

    pub(super) fn online(&mut self, device: usize) {
        self.devices[device].network = true;
        let tabs: Vec<usize> = self.devices[device].windows.keys().copied().collect();
        tabs.into_iter().for_each(|tab| self.tell((device, tab), News::Network(true)));
    }

    /// Nothing gets through any more, and nobody is told.
    pub(super) fn lose_sockets(&mut self, device: usize) {
        for socket in self.sockets.values_mut().filter(|socket| socket.at.0 == device) {
            (socket.reaches, socket.hears) = (false, false);
        }
    }

    /// The browser takes the database away while windows have it open.
    pub(super) fn lose_storage(&mut self, device: usize) {
        for (tab, input) in self.devices[device].lose_storage() {
            self.handle((device, tab), input);
            self.saw("storage was taken away");
        }
    }

    pub(super) fn disk(&mut self, at: WindowId) {
        if !self.devices[at.0].answers(at.1) {
            return;
        }
        let generation = self.devices[at.0].windows[&at.1].machine.generation();
        if let Some(input) = self.devices[at.0].answer(at.1) {
            let follows = matches!(input, ShellInput::Loaded(_));
            self.handle(at, input);
            let window = self.devices[at.0].windows.get(&at.1);
            if follows && window.is_some_and(|window| window.machine.generation() != generation) {
                self.saw("a window followed another");
            }
        }
        self.saw("a disk answered");
    }

    pub(super) fn say(&mut self, at: WindowId) {
        let window = self.devices[at.0].windows.get_mut(&at.1);
        let Some(heard) = window.and_then(|window| window.heard.pop_front()) else { return };
        match heard {
            WindowMessage::Bytes(generation, bytes)
                if self.devices[at.0].listens(at.1, generation) =>
            {
                self.saw("windows talked");
                self.tell(at, News::Sibling(bytes));
            }
            WindowMessage::Bytes(..) => {}
            WindowMessage::Moved => self.handle(at, ShellInput::Moved),
        }
    }

    pub(crate) fn in_window<T>(
        &mut self,
        at: WindowId,
        act: impl FnOnce(&mut DeviceWindow, &mut World<'_>) -> T,
    ) -> Option<T> {
        let (now, rng) = (instant(self.now_ms), &mut self.rng);
        let window = self.devices[at.0].windows.get_mut(&at.1)?;
        Some(act(&mut window.machine, &mut World { now, random: &mut || rng.wide() }))
    }

    pub(crate) fn tell(&mut self, at: WindowId, news: News) {
        self.handle(at, ShellInput::Session(news));
    }

    pub(crate) fn handle(&mut self, at: WindowId, input: ShellInput) {
        let effects =
            self.in_window(at, |machine, world| machine.handle(input, world)).unwrap_or_default();
        self.carry_out(at, effects);
    }

    pub(crate) fn carry_out(&mut self, at: WindowId, effects: Vec<ShellEffect>) {
        let mut wants_token = false;
        for effect in effects {
            let Some(outside) = self.devices[at.0].carry_out(at.1, effect, self.now_ms) else {
                continue;
            };
            match outside {
                OutsideEffect::Connect { socket, token } => {
                    self.numbers += 1;
                    let (wire, end) = Wire::new(self.setting.way);
                    let fresh = SimulatedSocket {
                        at,
                        id: socket,
                        token,
                        wire,
                        end: Some(end),
                        up: VecDeque::new(),
                        known: true,
                        reaches: true,
                        hears: true,
                        sent: Vec::new(),
                        differences: 0,
                    };
                    self.sockets.insert(self.numbers, fresh);
                }
                OutsideEffect::Disconnect { socket } => {
                    for known in self
                        .sockets
                        .values_mut()
                        .filter(|s| s.at == at && s.id == socket && s.known)
                    {
                        known.known = false;
                        known.up.push_back(Up::Close);
                    }
                }
                OutsideEffect::Send { socket, bytes } => {
                    self.devices[at.0].says(Frame::decode(&bytes).ok());
                    let found =
                        self.sockets.values_mut().find(|s| s.at == at && s.id == socket && s.known);
                    if let Some(socket) = found.filter(|socket| socket.is_open()) {
                        socket.up.push_back(Up::Bytes(bytes));
                    }
                }
                OutsideEffect::NeedToken => wants_token = true,
                OutsideEffect::Share(bytes) => {
                    let message = SiblingMessage::decode(&bytes);
                    self.devices[at.0].says(message.map(|message| message.frame));
                    self.devices[at.0].share(at.1, &bytes);
                }
                OutsideEffect::Refused(code) => {
                    let told = ["token-expired", "reloaded", "restarting", "store", "nullified"]
                        .contains(&code.as_str());
                    // The relay says so before it closes with 4409 or 4404.
                    let anew =
                        self.devices[at.0].anew && ["epoch", "no-plan"].contains(&code.as_str());
                    assert!(told || anew, "[refused] {} means no harm: {code}", NAMES[at.0]);
                }
                OutsideEffect::Saw(what) => self.saw(what),
                OutsideEffect::Moved => self.devices[at.0].moved(at.1),
                OutsideEffect::LetGo => self.kill(at, false),
            }
        }
        if wants_token {
            let device = &self.devices[at.0];
            let token = if device.portal && device.network {
                Ok(self.mint(&self.claims(at.0)))
            } else {
                Err("the portal is away".to_owned())
            };
            self.tell(at, News::Token(token));
        }
    }
}
