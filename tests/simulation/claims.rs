//! Claims, looked at after every op, and those that must be so when all is calm.

use std::collections::BTreeSet;

use countersign_plan::Command;
use countersign_plan::model::Plan;
use countersign_plan::sync::Session;
use countersign_plan::sync::session::ConnectionState;
use countersign_plan::testkit::{Rng, differences, random_command};
use countersign_tests::relay::clocks;
use serde_json::Value;

use crate::arena::{Arena, Scene};
use crate::script::{NAMES, WindowId};
use crate::stock::LETTERS;
use crate::truth::reaches;

/// Each text that somebody types holds a sign of its own, from this one on.
pub(crate) const FIRST_SIGN: char = '\u{e000}';

impl Arena {
    /// Looks at what the relay says, and at what every window claims.
    pub(crate) fn look(&mut self) {
        crate::runs::no_panic_elsewhere();
        self.truth.follow(&mut self.hand);
        let mut caught_up = 0;
        for socket in self.sockets.values_mut() {
            for message in socket.news() {
                self.truth.hears(&message, &socket.sent);
                // Behind the answer to its first question, a difference makes good what a slow
                // socket was not sent.
                let is_difference = message.starts_with(&[0, 1]);
                caught_up += usize::from(is_difference && socket.differences > 0);
                socket.differences += usize::from(is_difference);
            }
        }
        for _ in 0..caught_up {
            self.saw("a slow socket was caught up");
        }
        let lost: Vec<u64> =
            self.sockets.iter().filter(|(_, s)| !s.known && s.is_over()).map(|(n, _)| *n).collect();
        lost.into_iter().for_each(|number| drop(self.sockets.remove(&number)));
        self.look_at_rascals();
        self.look_at_the_hostile();
        self.look_at_stocks();
        self.look_at_ids();
        for at in self.windows().collect::<Vec<_>>() {
            self.look_at(at);
        }
    }

    /// [SES29]: nobody has seen a clock of an id that a disk names for next time, unless the disk has it, too: no clock is
    /// given out twice.
    fn look_at_ids(&mut self) {
        for device in self.devices.iter_mut().filter(|device| !device.disk.lies) {
            let Some(named) = device.disk.named() else { continue };
            let Some(said) = device.said.get(&named).copied() else { continue };
            let there = clocks(&device.disk.doc().state_vector()).get(&named).copied().unwrap_or(0);
            assert!(
                said <= there,
                "[twice] the disk of {} names {named} and has it to {there}, and {said} was said of it",
                device.name
            );
        }
    }

    /// [SES20], [SES21]: both indicators tell the truth, of everything that this window shows.
    fn look_at(&mut self, at: WindowId) {
        let Arena { devices, truth, .. } = self;
        let device = &mut devices[at.0];
        let Some(window) = device.windows.get(&at.1) else { return };
        let Some(status) = &window.status else { return };
        let vector = window.session().doc().state_vector();
        let (on_device, on_server) = (status.saved_on_device, status.saved_on_server);
        if on_server && truth.seq > 0 {
            assert!(
                truth.reaches(&vector),
                "[saved] {}/{} claims to have saved what the relay lacks: it shows {:?}, and there is {:?}",
                NAMES[at.0],
                at.1,
                clocks(&vector),
                clocks(&truth.doc.state_vector())
            );
        }
        // Another window may have begun its disk anew: it has still to hear of that.
        let is_over = device.anew && device.disk.is_beyond(window.machine.generation());
        if on_device && !device.disk.forgot && !is_over {
            let disk = device.disk.doc().state_vector();
            assert!(
                reaches(&disk, &vector),
                "[device] {}/{} claims to have kept what its disk lacks: it shows {:?}, and there is {:?}",
                NAMES[at.0],
                at.1,
                clocks(&vector),
                clocks(&disk)
            );
        }
    }

    pub(crate) fn edit(&mut self, at: WindowId, seed: u64) {
        let Some(command) = self.command(at, seed) else { return };
        let edited = self.edit_with(at, &command);
        if edited {
            self.saw("an edit");
            let device = &self.devices[at.0];
            if !device.network {
                self.saw("an edit offline");
            }
        }
    }

    pub(crate) fn edit_with(&mut self, at: WindowId, command: &Command) -> bool {
        let Some(before) = self.text_in(at) else { return false };
        let done = self.in_window(at, |machine, world| {
            machine.edit(std::slice::from_ref(command), world).map(|(made, effects)| {
                let doc = machine.session().unwrap().doc();
                let clock = clocks(&doc.state_vector()).get(&doc.client()).copied().unwrap_or(0);
                (made, clock, effects)
            })
        });
        let Some(Ok((made, clock, effects))) = done else { return false };
        if let Some(window) = self.devices[at.0].windows.get_mut(&at.1) {
            window.made.extend(made.into_iter().map(|id| (id.to_string(), clock)));
        }
        self.carry_out(at, effects);
        self.excuse(at, &before);
        true
    }

    /// The texts that hold the signs of a run: the goal, or all of the plan.
    fn text_in(&self, at: WindowId) -> Option<String> {
        let window = self.devices[at.0].windows.get(&at.1)?;
        let document = window.session().doc().document();
        if self.setting.scene.has(Scene::Anew) {
            return Some(document.to_string());
        }
        Some(document["goal"].as_str().unwrap_or_default().to_owned())
    }

    /// Signs that somebody takes out of the goal, or brings back, may come to stand there twice.
    fn excuse(&mut self, at: WindowId, before: &str) {
        let Some(after) = self.text_in(at) else { return };
        let gone = before.chars().filter(|c| *c >= FIRST_SIGN && !after.contains(*c));
        let gone: Vec<char> = gone.collect();
        self.unsent.taken_out.extend(gone.iter().copied());
        self.excused.extend(gone);
    }

    fn excuse_both_ways(&mut self, at: WindowId, before: &str) {
        let Some(after) = self.text_in(at) else { return };
        self.excuse(at, before);
        let back = after.chars().filter(|c| *c >= FIRST_SIGN && !before.contains(*c));
        self.excused.extend(back);
    }

    /// Nothing that somebody typed once stands in the plan twice, however often it was written
    /// anew.
    fn look_for_doubles(&self, goal: &str) {
        let mut seen = BTreeSet::new();
        for sign in goal
            .chars()
            .filter(|sign| (FIRST_SIGN..='\u{f8ff}').contains(sign) && !self.excused.contains(sign))
        {
            assert!(
                seen.insert(sign),
                "[double] {sign} was typed once and stands there twice: {goal}"
            );
        }
    }

    /// Undo takes back what this window did, and nothing that others wrote.
    pub(crate) fn undo(&mut self, at: WindowId) {
        let Some(window) = self.devices[at.0].windows.get(&at.1) else { return };
        let before = window.session().doc().document();
        let Some(text) = self.text_in(at) else { return };
        let letter = self.devices[at.0].person.letter;
        let undone = self.in_window(at, |machine, world| machine.undo(world));
        let Some(Some(effects)) = undone else { return };
        self.carry_out(at, effects);
        self.excuse_both_ways(at, &text);
        self.saw("an undo");
        let after = self.window(at).session().doc().document();
        for other in ['A', 'S', 'P'].into_iter().chain(LETTERS).filter(|other| *other != letter) {
            let count = |document: &Value| {
                document["goal"]
                    .as_str()
                    .unwrap_or_default()
                    .chars()
                    .filter(|c| *c == other)
                    .count()
            };
            assert!(
                // Text that was written again from a plan before is the person's own now.
                count(&after) >= count(&before) || self.unsent.deleted_ms.is_some(),
                "[undo] {} took back what {other} typed: {} → {}",
                NAMES[at.0],
                before["goal"],
                after["goal"]
            );
        }
    }

    pub(crate) fn redo(&mut self, at: WindowId) {
        let Some(before) = self.text_in(at) else { return };
        let redone = self.in_window(at, |machine, world| machine.redo(world));
        if let Some(Some(effects)) = redone {
            self.carry_out(at, effects);
            self.excuse_both_ways(at, &before);
            self.saw("a redo");
        }
    }

    /// One line for each thing that is waited for, for messages.
    pub(crate) fn waits(&self) -> Vec<String> {
        let mut waits = self.waiting_acts();
        let dead = self.sockets.values().filter(|s| s.known && !(s.reaches && s.hears));
        waits.extend(dead.map(|s| format!("a dead socket of {}/{}", NAMES[s.at.0], s.at.1)));
        waits.extend(self.waiting_stocks());
        waits.extend(
            self.calls.iter().filter(|c| c.made.is_none()).map(|c| format!("call {}", c.seed)),
        );
        waits
    }

    /// Everybody is in sync and knows it.
    pub(crate) fn is_settled(&self) -> bool {
        let answered = self.calls.iter().all(|call| call.made.is_some());
        // A dead connection is not always noticed yet.
        let alive = self.sockets.values().filter(|s| s.known).all(|s| s.reaches && s.hears);
        answered
            && alive
            && self.acts_are_settled()
            && self.stocks_are_settled()
            && self.windows().all(|at| {
                let window = self.window(at);
                window.status.as_ref().is_some_and(|status| {
                    let writes = self.devices[at.0].person.scope.contains("write");
                    status.state == ConnectionState::Online
                        && (status.saved_on_server || !writes)
                        && (status.saved_on_device || self.devices[at.0].disk.forgot)
                })
            })
    }

    /// All show the same plan, and every edit that a window shows is in it; once everybody has
    /// opened the plan anew, also what only a disk kept when its window died.
    pub(crate) fn ends_well(&mut self, opened_anew: bool) {
        let states: Vec<String> = self
            .windows()
            .map(|at| {
                let status = self.window(at).status.as_ref();
                format!(
                    "{}/{} {:?}",
                    NAMES[at.0],
                    at.1,
                    status.map(|s| (s.state, s.saved_on_device, s.saved_on_server))
                )
            })
            .collect();
        assert!(
            self.is_settled(),
            "[settled] not everybody is in sync: {states:?}, {:?}",
            self.waits()
        );
        self.truth.is_what_is_stored(&mut self.hand);
        let durable = self.truth.doc.document();
        let vector = self.truth.doc.state_vector();
        self.look_for_doubles(durable["goal"].as_str().unwrap_or_default());
        for at in self.windows().collect::<Vec<_>>() {
            let window = self.window(at);
            let name = format!("{}/{}", NAMES[at.0], at.1);
            assert!(!window.session().doc().has_pending(), "[pending] {name} waits for something");
            let differs = differences(&window.session().doc().document(), &durable);
            assert!(
                differs.is_empty(),
                "[converge] {name} shows another plan than is durable:\n{differs}"
            );
            for (id, clock) in &window.made {
                let own = window.session().doc().client();
                let there = clocks(&vector).get(&own).copied().unwrap_or(0);
                assert!(there >= *clock, "[survive] {name}: {id} is not on the relay");
                assert!(
                    ["steps", "people", "criteria", "risks", "comments"]
                        .iter()
                        .any(|root| durable[*root].get(id).is_some()),
                    "[survive] {name}: {id} is not in the plan"
                );
            }
        }
        self.acts_end_well();
        self.stocks_end_well();
        if opened_anew {
            self.unsent_work_is_there();
            if self.truth.attested && !self.setting.hostile {
                self.acts_are_proven();
            }
        }
        for device in self.devices.iter_mut().filter(|_| opened_anew) {
            let kept = device.disk.doc().state_vector();
            assert!(
                reaches(&vector, &kept),
                "[survive] {} keeps what the relay lacks",
                device.name
            );
            if !device.disk.forgot && !device.disk.lies {
                let differs = differences(&device.disk.doc().document(), &durable);
                assert!(
                    differs.is_empty(),
                    "[converge] the disk of {} holds another plan:\n{differs}",
                    device.name
                );
            }
        }
        for call in &self.calls {
            let text = format!("call {}", call.seed);
            let risks = durable["risks"].as_object();
            let times = risks
                .map_or(0, |all| all.values().filter(|risk| risk["text"] == text.as_str()).count());
            assert!(times <= 1, "[call] {text} had {times} effects");
            if let Some(Some(made)) = &call.made {
                assert!(
                    durable["risks"].get(made).is_some(),
                    "[call] what {text} made is not there"
                );
            }
        }
    }
}

/// The next command of somebody, drawn by a number: mostly typing where others type, too.
///
/// `typing`: it names what it adds by its sign, and leaves most of the plan as it is.
pub(crate) fn draw_command(
    session: &Session,
    letter: char,
    sign: char,
    typing: bool,
    rng: &mut Rng,
) -> Command {
    let document = session.doc().document();
    let goal = document["goal"].as_str().unwrap_or_default().encode_utf16().count();
    match rng.below(10) {
        0..4 => Command::EditText {
            path: "goal".into(),
            at: rng.below(goal + 1) as u32,
            delete: 0,
            insert: format!("{letter}{sign}"),
        },
        4 if goal > 3 => Command::EditText {
            path: "goal".into(),
            at: rng.below(goal - 1) as u32,
            delete: 1,
            insert: String::new(),
        },
        4 | 5 if typing => Command::AddRisk {
            id: None,
            text: format!("{letter}{sign}"),
            contingency: String::new(),
        },
        4 | 5 => {
            Command::AddRisk { id: None, text: letter.to_string(), contingency: String::new() }
        }
        6..9 if typing => Command::EditText {
            path: "goal".into(),
            at: rng.below(goal + 1) as u32,
            delete: 0,
            insert: format!("{letter}{sign}"),
        },
        _ => random_command(&Plan::read(&document).plan, rng),
    }
}
