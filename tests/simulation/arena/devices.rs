//! The devices: windows opened and killed, disks that answer, networks that go.

use super::*;

impl Arena {
    pub(crate) fn open(&mut self, at: At) {
        let (device, tab) = at;
        if self.devices[device].windows.contains_key(&tab) || self.devices[device].asleep {
            return;
        }
        let fresh = self.in_world(fresh_client);
        let (updates, memory) = self.devices[device].open(tab, fresh);
        if !self.devices[device].network {
            self.tell(at, Input::Network(false));
        }
        self.tell(at, Input::Opened { updates, memory, keep: Keep::OnDevice });
        self.saw("a window opened");
    }

    pub(super) fn kill(&mut self, at: At, taken: bool) {
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
            self.saw("a disk was evicted");
        }
    }

    /// The disk has room again, and works.
    pub(super) fn room(&mut self, device: usize) {
        let disk = &mut self.devices[device].disk;
        (disk.full, disk.stuck) = (false, false);
    }

    pub(super) fn offline(&mut self, device: usize) {
        self.lose_sockets(device);
        self.devices[device].network = false;
        let tabs: Vec<usize> = self.devices[device].windows.keys().copied().collect();
        tabs.into_iter().for_each(|tab| self.tell((device, tab), Input::Network(false)));
        self.saw("offline");
    }

    pub(super) fn online(&mut self, device: usize) {
        self.devices[device].network = true;
        let tabs: Vec<usize> = self.devices[device].windows.keys().copied().collect();
        tabs.into_iter().for_each(|tab| self.tell((device, tab), Input::Network(true)));
    }

    /// Nothing gets through any more, and nobody is told.
    pub(super) fn lose_sockets(&mut self, device: usize) {
        for socket in self.sockets.values_mut().filter(|socket| socket.at.0 == device) {
            (socket.reaches, socket.hears) = (false, false);
        }
    }

    pub(super) fn disk(&mut self, at: At) {
        match self.devices[at.0].end_write(at.1) {
            None => {}
            Some(Written::Up(number)) => self.tell(at, Input::Persisted(number)),
            Some(Written::Superseded) => self.follow(at),
            Some(Written::Forgot(forgot)) => {
                self.saw(if forgot { "a disk forgot an id" } else { "a disk did not forget an id" });
                self.tell(at, Input::Forgot(forgot));
            }
            Some(Written::Not { tell: true }) => self.tell(at, Input::PersistFailed("no room".into())),
            Some(Written::Quietly | Written::Not { tell: false }) => {}
        }
        self.devices[at.0].begin_write(at.1);
        self.saw("a disk answered");
    }

    pub(super) fn say(&mut self, at: At) {
        let window = self.devices[at.0].windows.get_mut(&at.1);
        let Some(heard) = window.and_then(|window| window.heard.pop_front()) else { return };
        match heard {
            Heard::Bytes(generation, bytes) if self.devices[at.0].listens(at.1, generation) => {
                self.saw("windows talked");
                self.tell(at, Input::Sibling(bytes));
            }
            Heard::Bytes(..) => {}
            Heard::Moved => self.follow(at),
        }
    }

    pub(super) fn follow(&mut self, at: At) {
        if let Some((updates, memory)) = self.devices[at.0].follow(at.1) {
            self.tell(at, Input::Superseded { updates, memory });
            self.saw("a window followed another");
        }
    }

    pub(crate) fn in_world<T>(&mut self, act: impl FnOnce(&mut World<'_>) -> T) -> T {
        let (now, rng) = (instant(self.now_ms), &mut self.rng);
        act(&mut World { now, random: &mut || rng.wide() })
    }

    pub(crate) fn in_session<T>(
        &mut self,
        at: At,
        act: impl FnOnce(&mut Session, &mut World<'_>) -> T,
    ) -> Option<T> {
        let (now, rng) = (instant(self.now_ms), &mut self.rng);
        let window = self.devices[at.0].windows.get_mut(&at.1)?;
        Some(act(&mut window.session, &mut World { now, random: &mut || rng.wide() }))
    }

    pub(crate) fn tell(&mut self, at: At, input: Input) {
        let effects = self.in_session(at, |session, world| session.handle(input, world)).unwrap_or_default();
        self.carry_out(at, effects);
    }

    pub(crate) fn carry_out(&mut self, at: At, effects: Vec<Effect>) {
        let (mut wants_token, mut unnamed) = (false, false);
        for effect in effects {
            let Some(outside) = self.devices[at.0].carry_out(at.1, effect, self.now_ms) else { continue };
            match outside {
                Outside::Connect { socket, token } => {
                    self.numbers += 1;
                    let (wire, end) = Wire::new(self.setting.way);
                    let fresh = Socket {
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
                Outside::Disconnect { socket } => {
                    for known in self.sockets.values_mut().filter(|s| s.at == at && s.id == socket && s.known)
                    {
                        known.known = false;
                        known.up.push_back(Up::Close);
                    }
                }
                Outside::Send { socket, bytes } => {
                    self.devices[at.0].says(&bytes);
                    let found = self.sockets.values_mut().find(|s| s.at == at && s.id == socket && s.known);
                    if let Some(socket) = found.filter(|socket| socket.is_open()) {
                        socket.up.push_back(Up::Bytes(bytes));
                    }
                }
                Outside::NeedToken => wants_token = true,
                Outside::Unnamed => unnamed = true,
                Outside::Share(bytes) => {
                    self.devices[at.0].says(&bytes);
                    self.devices[at.0].share(at.1, &bytes);
                }
                Outside::Refused(code) => {
                    let told = ["token-expired", "reloaded", "restarting", "store", "nullified"]
                        .contains(&code.as_str());
                    assert!(told, "[refused] {} means no harm: {code}", NAMES[at.0]);
                }
                Outside::Saw(what) => self.saw(what),
            }
        }
        self.devices[at.0].begin_write(at.1);
        if unnamed {
            self.tell(at, Input::Forgot(true));
        }
        if wants_token {
            let device = &self.devices[at.0];
            let token = if device.portal && device.network {
                Ok(self.mint(&self.claims(at.0)))
            } else {
                Err("the portal is away".to_owned())
            };
            self.tell(at, Input::Token(token));
        }
    }
}
