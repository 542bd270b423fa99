//! Windows of one device over one database that the test holds in its hands.

use std::collections::BTreeMap;

use super::disk::{DiskStep, begins, is_over, transaction};
use super::*;
use crate::document::PlanDoc;
use crate::model::Side;
use crate::people::Assurance;
use crate::sync::frame::{Frame, Welcome, WireLimits};
use crate::sync::session::{Access, Renewal};

/// A database: each batch takes effect when the test lets it.
#[derive(Default)]
struct Database {
    log: BTreeMap<u64, Vec<u8>>,
    keys: u64,
    beside: BTreeMap<String, String>,
    rescued: BTreeMap<u64, String>,
}

impl Database {
    fn load(&self) -> LoadedCopy {
        let beside: Vec<_> = self.beside.clone().into_iter().collect();
        let rescued: Vec<_> = self.rescued.values().cloned().collect();
        LoadedCopy::read(self.log.clone().into_iter().collect(), &beside, &rescued)
    }

    fn write(&mut self, batch: &[PendingWrite]) -> u64 {
        let (steps, generation) = transaction(batch, self.beside.clone().into_iter().collect());
        for step in steps {
            match step {
                DiskStep::Clear => {
                    self.log.clear();
                    self.beside.clear();
                }
                DiskStep::Append(update) => {
                    self.keys += 1;
                    self.log.insert(self.keys, update);
                }
                DiskStep::Put(key, text) => drop(self.beside.insert(key, text)),
                DiskStep::Forget(key) => drop(self.beside.remove(&key)),
                DiskStep::Rescue(id, text) => drop(self.rescued.insert(id, text)),
                DiskStep::ForgetRescue(id) => drop(self.rescued.remove(&id)),
                DiskStep::SetAside(key) => drop(self.log.remove(&key)),
            }
        }
        generation
    }

    /// The goal of the plan that the log amounts to.
    fn goal(&self) -> String {
        let mut doc = PlanDoc::new(1);
        self.log.values().for_each(|update| drop(doc.merge(update).unwrap()));
        doc.document()["goal"].as_str().unwrap_or_default().to_owned()
    }
}

/// A window, and what the outside has still to do for it.
struct Window {
    device: DeviceWindow,
    random: u128,
    writes: Vec<Vec<PendingWrite>>,
    effects: Vec<ShellEffect>,
    left: Option<Option<AbandonedId>>,
}

const NOW_MS: i64 = 1_795_000_000_000;

fn world<T>(random: &mut u128, act: impl FnOnce(&mut World<'_>) -> T) -> T {
    let now = chrono::DateTime::from_timestamp_millis(NOW_MS).unwrap();
    let mut next = || {
        *random += 1;
        *random
    };
    act(&mut World { now, random: &mut next })
}

impl Window {
    fn open(database: &Database, claim: Claim, left: Option<AbandonedId>, random: u128) -> Window {
        Window::open_with(Ok(database.load()), claim, left, random)
    }

    fn open_with(
        copy: Result<LoadedCopy, String>,
        claim: Claim,
        left: Option<AbandonedId>,
        mut random: u128,
    ) -> Window {
        let party = Party {
            side: Side::Buyer,
            sub: "bea".into(),
            name: "Bea".into(),
            email: None,
            scope: "read write".into(),
            assurance: Assurance::Verified,
            asked: None,
        };
        let config = Config { renewal: Renewal::Fixed, access: Access::AsToken };
        let opening = Opening { config, party, copy, left, claim, network: true };
        let (device, effects) = world(&mut random, |world| DeviceWindow::open(opening, world));
        let mut window =
            Window { device, random, writes: Vec::new(), effects: Vec::new(), left: None };
        window.take(effects);
        window
    }

    fn take(&mut self, effects: Vec<ShellEffect>) {
        for effect in effects {
            if let ShellEffect::Write(batch) = effect {
                self.writes.push(batch);
            } else if let ShellEffect::KeepLeft(left) = effect {
                self.left = Some(left);
            } else {
                self.effects.push(effect);
            }
        }
        assert!(self.writes.len() <= 1, "one write at a time");
    }

    fn tell(&mut self, input: ShellInput) {
        let device = &mut self.device;
        let effects = world(&mut self.random, |world| device.handle(input, world));
        self.take(effects);
    }

    fn news(&mut self, input: session::Input) {
        self.tell(ShellInput::Session(input));
    }

    fn types(&mut self, text: &str) {
        let device = &mut self.device;
        let at = device
            .session()
            .unwrap()
            .doc()
            .text(&crate::place::Place::GOAL)
            .unwrap_or_default()
            .len() as u32;
        let command =
            Command::EditText { path: "goal".into(), at, delete: 0, insert: text.to_owned() };
        let edited = world(&mut self.random, |world| device.edit(&[command], world));
        let (_, effects) = edited.unwrap();
        self.take(effects);
    }

    /// The disk takes what waits.
    fn flush(&mut self, database: &mut Database) {
        self.load(database);
        while let Some(batch) = self.writes.pop() {
            let generation = database.write(&batch);
            self.tell(ShellInput::Wrote(Ok(generation)));
            self.load(database);
        }
    }

    /// The disk refuses what it was given last.
    fn refuse(&mut self) {
        self.writes.pop().unwrap();
        self.tell(ShellInput::Wrote(Err("no room".to_owned())));
    }

    /// Answers when the window wants to read the disk. Gives whether it did.
    fn load(&mut self, database: &Database) -> bool {
        let wanted = self.effects.iter().any(|effect| matches!(effect, ShellEffect::Load));
        self.effects.retain(|effect| !matches!(effect, ShellEffect::Load));
        if wanted {
            self.tell(ShellInput::Loaded(Some(database.load())));
        }
        wanted
    }

    /// The disk does not answer until the window goes on under another id.
    fn hang(&mut self) {
        self.news(session::Input::Timer(Timer::Disk));
        self.news(session::Input::Timer(Timer::Disk));
    }

    fn client(&self) -> u64 {
        self.device.session().unwrap().doc().client()
    }

    fn goal(&self) -> String {
        self.device.session().unwrap().doc().document()["goal"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    fn connects(&self) -> u32 {
        let socket = |effect: &ShellEffect| {
            if let ShellEffect::Connect { socket, .. } = effect { Some(*socket) } else { None }
        };
        self.effects.iter().rev().find_map(socket).unwrap()
    }

    /// The plan was begun anew on the server, with this goal.
    fn begins_anew(&mut self, epoch: u64, goal: &str) {
        let claims =
            r#"{"sub":"bea","side":"buyer","name":"Bea","scope":"read write","exp":1895000000}"#;
        use base64::Engine;
        let claims = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(claims);
        self.news(session::Input::Token(Ok(format!("e30.{claims}.s"))));
        let role = self.device.session().unwrap().party().unwrap().clone();
        let welcome = Frame::Welcome(Welcome {
            epoch,
            limits: WireLimits::default(),
            role,
            today: None,
            last_visit: None,
        })
        .encode();
        for round in 0..2 {
            let socket = self.connects();
            self.news(session::Input::SocketOpen { socket });
            self.news(session::Input::SocketMessage { socket, bytes: welcome.clone() });
            if !self.effects.iter().any(is_other_epoch) {
                break;
            }
            if round == 0 {
                self.news(session::Input::Timer(Timer::Retry));
            }
        }
        let mut doc = PlanDoc::new(epoch + 5000);
        let command =
            Command::EditText { path: "goal".into(), at: 0, delete: 0, insert: goal.to_owned() };
        world(&mut 1, |world| doc.apply(&[command], world)).unwrap();
        let socket = self.connects();
        let bytes = Frame::Step2(doc.encode().into()).encode();
        self.news(session::Input::SocketMessage { socket, bytes });
    }
}

fn is_other_epoch(effect: &ShellEffect) -> bool {
    matches!(effect, ShellEffect::Emit(Event::Error(fault)) if fault.code == "conflict")
}

/// A device on which a plan of the first epoch is kept.
fn kept() -> Database {
    let mut database = Database::default();
    let mut window = Window::open(&database, Claim::Held, None, 0);
    window.types("Kept.");
    window.flush(&mut database);
    assert_eq!(database.goal(), "Kept.");
    let memory = r#"{"epoch":1,"party":null}"#;
    database.beside.insert("memory".into(), memory.into());
    database.beside.retain(|key, _| !key.starts_with("uns"));
    database
}

#[test]
fn dev1_of_two_windows_that_begin_anew_at_once_the_first_stays_and_the_other_follows() {
    let mut database = kept();
    let mut first = Window::open(&database, Claim::Held, None, 1000);
    let mut second = Window::open(&database, Claim::Missing, None, 2000);
    first.begins_anew(2, "New.");
    second.begins_anew(3, "Newer.");
    assert_ne!(first.device.generation(), second.device.generation());
    first.flush(&mut database);
    assert!(first.effects.iter().any(|effect| matches!(effect, ShellEffect::Moved)));
    second.flush(&mut database);
    assert_eq!(second.device.generation(), first.device.generation());
    assert_eq!((database.goal(), second.goal()), ("New.".into(), "New.".into()));
}

#[test]
fn dev2_work_that_a_hanging_disk_takes_late_is_not_told_twice() {
    let mut database = kept();
    let mut window = Window::open(&database, Claim::Held, None, 1000);
    window.flush(&mut database);
    window.types(" Late.");
    window.hang();
    assert_eq!(window.goal(), "Kept. Late.", "written again under another id");
    let left = window.left.unwrap();
    assert!(left.is_some());
    // The disk takes it when the window is gone.
    database.write(&window.writes.pop().unwrap());
    assert_eq!(database.goal(), "Kept. Late.");
    let unaware = Window::open(&database, Claim::Held, None, 2000);
    assert_eq!(unaware.goal(), "Kept. Late.", "the same words under the former id");
    let mut aware = Window::open(&database, Claim::Held, left, 3000);
    assert_eq!(aware.goal(), "Kept.");
    aware.flush(&mut database);
    assert_eq!(database.goal(), "Kept.");
    assert_eq!(aware.left, Some(None), "the log is without it");
    let kept = database.rescued.values().next().unwrap();
    assert!(kept.contains("Kept. Late."), "for the person: {kept}");
}

#[test]
fn dev8_while_a_disk_hangs_the_id_that_was_left_first_stays_in_mind() {
    let mut database = kept();
    let mut window = Window::open(&database, Claim::Held, None, 1000);
    window.flush(&mut database);
    window.types(" Late.");
    window.hang();
    let (first, id) = (window.left.unwrap(), window.client());
    window.hang();
    window.hang();
    assert_ne!(window.client(), id, "it went on under another id once more");
    assert_eq!(window.left, Some(first), "nothing of the second id was given to the disk");
    // The disk takes the first batch when the window is gone.
    database.write(&window.writes[0]);
    assert_eq!(database.goal(), "Kept. Late.");
    let aware = Window::open(&database, Claim::Held, first, 3000);
    assert_eq!(aware.goal(), "Kept.", "the relay has the words under the second id");
}

#[test]
fn dev9_a_disk_that_refused_the_whole_plan_takes_no_part_of_it() {
    let mut database = kept();
    let mut window = Window::open(&database, Claim::Held, None, 1000);
    window.flush(&mut database);
    window.types(" One.");
    // Neither the edit, nor that its id is forgotten, twice.
    (0..3).for_each(|_| window.refuse());
    window.news(session::Input::Timer(Timer::Disk));
    window.types(" Two.");
    window.refuse();
    // There is room again for what waited.
    window.flush(&mut database);
    assert_eq!(database.goal(), "Kept.", "not the end of a plan without its beginning");
    window.news(session::Input::Timer(Timer::Disk));
    window.flush(&mut database);
    assert_eq!(database.goal(), "Kept. One. Two.");
}

#[test]
fn dev3_windows_of_one_history_merge_and_write_nothing_again() {
    let mut database = kept();
    let mut first = Window::open(&database, Claim::Held, None, 1000);
    let mut second = Window::open(&database, Claim::Missing, None, 2000);
    first.flush(&mut database);
    first.types(" First.");
    first.hang();
    second.types(" Second.");
    second.flush(&mut database);
    let client = second.device.session().unwrap().doc().client();
    // The disk answers again: the batch from before, and the whole replica.
    first.flush(&mut database);
    first.news(session::Input::Timer(Timer::Disk));
    first.flush(&mut database);
    assert_eq!(database.goal(), "Kept. First.");
    second.tell(ShellInput::Moved);
    assert!(second.load(&database));
    second.flush(&mut database);
    assert_eq!(second.device.session().unwrap().doc().client(), client, "under the id that it had");
    assert_eq!(second.goal().matches("Second.").count(), 1);
    assert_eq!(database.goal(), second.goal());
    assert_eq!(second.device.generation(), first.device.generation());
}

#[test]
fn dev4_a_closed_window_lets_go_once_everything_is_written() {
    let mut database = kept();
    let mut window = Window::open(&database, Claim::Held, None, 1000);
    window.types(" Last.");
    window.news(session::Input::Close);
    let lets_go =
        |window: &Window| window.effects.iter().any(|effect| matches!(effect, ShellEffect::LetGo));
    assert!(!lets_go(&window) && window.device.session().is_none());
    window.flush(&mut database);
    assert!(lets_go(&window));
    assert_eq!(database.goal(), "Kept. Last.");
    let mut idle = Window::open(&database, Claim::Held, None, 2000);
    idle.flush(&mut database);
    idle.news(session::Input::Close);
    assert!(lets_go(&idle), "nothing waits");
}

#[test]
fn dev6_work_that_another_window_left_on_the_disk_outlives_the_plan_that_it_was_written_in() {
    for goal in ["Kept.", "New."] {
        let mut database = kept();
        let mut first = Window::open(&database, Claim::Held, None, 1000);
        first.flush(&mut database);
        let mut second = Window::open(&database, Claim::Missing, None, 2000);
        second.types(" Second.");
        // The window is gone before anybody hears of what the disk took.
        database.write(&second.writes.pop().unwrap());
        drop(second);
        first.types(" First.");
        first.flush(&mut database);
        first.news(session::Input::Timer(Timer::Retry));
        first.begins_anew(2, goal);
        first.flush(&mut database);
        let rescued: String = database.rescued.values().cloned().collect();
        let told = |text: &str| database.goal().contains(text) || rescued.contains(text);
        assert!(told("First.") && told("Second."), "{} {rescued}", database.goal());
        assert_eq!(database.goal(), first.goal());
    }
}

#[test]
fn dev7_a_window_that_could_not_read_the_log_leaves_what_stands_beside_it() {
    let mut database = kept();
    let silent = Err("the disk hangs".to_owned());
    let mut window = Window::open_with(silent, Claim::Held, None, 1000);
    window.begins_anew(2, "New.");
    assert_eq!(window.goal(), "New.");
    // The disk answers again.
    window.flush(&mut database);
    assert_eq!(database.goal(), "Kept.");
    assert!(database.beside["memory"].contains(r#""epoch":1"#), "{}", database.beside["memory"]);
}

#[test]
fn dev5_generations_of_earlier_versions_count_by_one() {
    assert!(begins(6, 5) && !begins(5, 6) && is_over(5, 6) && !is_over(5, 5));
    let next = next_generation(5, 7);
    assert!(begins(next, 5) && begins(next, 0) && is_over(5, next));
    let sibling = next_generation(5, 8);
    assert!(is_over(next, sibling) && is_over(sibling, next), "the one on the disk stays");
    assert!(begins(next_generation(sibling, 1), next));
    let mut database = kept();
    database.beside.insert("generation".into(), "5".into());
    let window = Window::open(&database, Claim::Held, None, 1000);
    assert_eq!((window.device.generation(), window.goal()), (5, "Kept.".into()));
}
