//! The end of a run: nothing more goes wrong.

use super::*;

impl Arena {
    /// Nothing more goes wrong, and what is on its way arrives.
    pub(crate) fn heal(&mut self) {
        if self.node.is_none() {
            self.start();
        }
        for device in 0..self.devices.len() {
            self.devices[device].asleep = false;
            self.devices[device].portal = true;
            self.room(device);
            self.online(device);
            self.open((device, 0));
        }
        self.repeat_voids();
        for _ in 0..30 {
            self.open_stocks();
            self.calm(20_000);
            let stopped: Vec<WindowId> =
                self.windows().filter(|at| self.window(*at).stopped.is_some()).collect();
            for at in stopped {
                // Only the token's end may have stopped it; the person opens the plan again.
                self.kill(at, true);
                self.open(at);
            }
            self.repeat_calls();
            self.repeat_voids();
            // Tokens of stock clients end at different times.
            self.open_stocks();
            self.flow();
            if self.is_settled() {
                break;
            }
        }
        self.flow();
        self.look();
    }

    pub(crate) fn window(&self, at: WindowId) -> &crate::browser::Window {
        &self.devices[at.0].windows[&at.1]
    }

    /// Repeats calls that were not answered, under the same key.
    pub(super) fn repeat_calls(&mut self) {
        for n in 0..self.calls.len() {
            let call = &self.calls[n];
            if call.made.is_some() {
                continue;
            }
            let answer = call.answer.lock().unwrap().take();
            match answer {
                Some((200, body)) => {
                    let seq = body["seq"].as_u64().unwrap();
                    assert!(
                        seq <= self.truth.seq,
                        "[call] answered with row {seq}, which is not durable"
                    );
                    self.calls[n].made = Some(body["made"][0].as_str().map(str::to_owned));
                }
                Some((403, _)) => self.calls[n].made = Some(None),
                Some((503, _)) | None => {
                    self.calls[n].answer = self.send_call(call.device, call.seed);
                    self.saw("a call was repeated");
                }
                Some((status, body)) => panic!("[call] {status}: {body}"),
            }
        }
    }

    pub(crate) fn command(&mut self, at: WindowId, seed: u64) -> Option<Command> {
        let letter = self.devices[at.0].person.letter;
        let sign = self.next_sign();
        let window = self.devices[at.0].windows.get(&at.1)?;
        let mut rng = Rng::new(seed);
        // A plan that people sign stays complete; what is unsent of it is found by its signs.
        let typing = self.setting.scene != Scene::Plain;
        Some(crate::claims::draw_command(window.session(), letter, sign, typing, &mut rng))
    }
}
