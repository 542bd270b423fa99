//! Many runs, and what is done about one that fails: it is shortened, saved as text, and played
//! again from there.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use countersign_plan::testkit::Rng;

use crate::arena::{Arena, InjectedFault, Scene, Setting};
use crate::chance::draw;
use crate::script::Op;

/// Ops of a run, before everything is healed.
const LENGTH: usize = 300;

/// How long a run that failed is shortened for.
const SHORTENING: Duration = Duration::from_secs(30);

/// The events of one run, or of many.
pub(crate) type EventCounts = BTreeMap<&'static str, usize>;

/// The number of a run and the world that it is played in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RunCase {
    pub(crate) seed: u64,
    pub(crate) fault: InjectedFault,
    pub(crate) scene: Scene,
}

impl RunCase {
    /// Without a fault that is made on purpose.
    pub(crate) fn sound(seed: u64, scene: Scene) -> RunCase {
        RunCase { seed, fault: InjectedFault::None, scene }
    }
}

/// A run that failed.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) case: RunCase,
    pub(crate) script: Vec<Op>,
    pub(crate) says: String,
}

thread_local! {
    static PLAYING: Cell<bool> = const { Cell::new(false) };
    static PANICS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// A panic in a task of the relay's is caught by its runtime; here it is not passed over.
pub(crate) fn no_panic_elsewhere() {
    let first = PANICS.with_borrow_mut(|panics| panics.pop());
    if let Some(says) = first {
        panic!("[panic] {says}");
    }
}

fn listen_to_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if PLAYING.get() {
                let place = panic.location().map(ToString::to_string).unwrap_or_default();
                let says = panic.payload_as_str().unwrap_or("something that is no text");
                PANICS.with_borrow_mut(|panics| panics.push(format!("{says} ({place})")));
            } else {
                usual(panic);
            }
        }));
    });
}

/// Plays a script, or draws one as it goes.
///
/// # Errors
/// The run as far as it came, and what was not as it must be.
pub(crate) fn play(case: RunCase, script: Option<&[Op]>) -> Result<EventCounts, Failure> {
    let RunCase { seed, fault, scene } = case;
    let done = RefCell::new(Vec::new());
    let run = caught(|| {
        let mut arena = Arena::new(Setting::of(seed, fault, scene));
        let mut rng = Rng::new(seed);
        let count = script.map_or(LENGTH, <[Op]>::len);
        for n in 0..count {
            let op = match script {
                Some(script) => script[n].clone(),
                None => draw(&mut arena, &mut rng),
            };
            done.borrow_mut().push(op.clone());
            arena.act(&op);
        }
        arena.heal();
        arena.ends_well(false);
        // The disks have the same content.
        arena.act(&Op::Drain);
        arena.act(&Op::Start);
        for at in arena.windows().collect::<Vec<_>>() {
            arena.act(&Op::Kill(at, "taken"));
        }
        arena.heal();
        arena.act(&Op::Get);
        arena.ends_well(true);
        arena.seen
    });
    run.map_err(|says| Failure { case, script: done.into_inner(), says })
}

/// Runs something, and gives what it panicked with, also in a task of the relay's.
pub(crate) fn caught<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    listen_to_panics();
    PLAYING.set(true);
    PANICS.with_borrow_mut(Vec::clear);
    let run = catch_unwind(AssertUnwindSafe(run));
    PLAYING.set(false);
    run.map_err(|_| PANICS.with_borrow_mut(|panics| panics.pop()).unwrap_or_default())
}

/// Plays seeds on all cores. Gives what was seen, and the first failure.
pub(crate) fn play_all<E: Send>(
    seeds: std::ops::Range<u64>,
    play: impl Fn(u64) -> Result<EventCounts, E> + Sync,
) -> (EventCounts, Option<E>) {
    let next = AtomicU64::new(seeds.start);
    let work = || {
        let (mut seen, mut failure) = (EventCounts::new(), None);
        loop {
            let seed = next.fetch_add(1, Ordering::SeqCst);
            if seed >= seeds.end {
                return (seen, failure);
            }
            match play(seed) {
                Ok(run) => add(&mut seen, run),
                Err(why) => {
                    next.store(seeds.end, Ordering::SeqCst);
                    failure = Some(why);
                }
            }
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (mut seen, mut failure) = (EventCounts::new(), None);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores)
            .map(|_| {
                // Deep documents are read on deep stacks, as in the relay.
                std::thread::Builder::new().stack_size(16 << 20).spawn_scoped(scope, work).unwrap()
            })
            .collect();
        for thread in threads {
            let (run, failed) = thread.join().unwrap();
            add(&mut seen, run);
            failure = failure.take().or(failed);
        }
    });
    (seen, failure)
}

fn add(all: &mut EventCounts, run: EventCounts) {
    run.into_iter().for_each(|(what, count)| *all.entry(what).or_default() += count);
}

impl Failure {
    /// The claim that did not hold: the word in brackets.
    pub(crate) fn claim(&self) -> &str {
        self.says.split_once('[').and_then(|(_, rest)| rest.split(']').next()).unwrap_or("odd")
    }

    /// Leaves out whatever need not happen for the same claim not to hold.
    pub(crate) fn shorten(mut self) -> Failure {
        let begin = Instant::now();
        let mut size = self.script.len().div_ceil(2).max(1);
        while begin.elapsed() < SHORTENING {
            let mut at = 0;
            let mut shorter = false;
            while at < self.script.len() && begin.elapsed() < SHORTENING {
                let mut less = self.script.clone();
                less.drain(at..(at + size).min(less.len()));
                match play(self.case, Some(&less)) {
                    Err(failure) if failure.claim() == self.claim() => {
                        (self, shorter) = (failure, true);
                    }
                    Err(_) | Ok(_) => at += size,
                }
            }
            if size > 1 {
                size = size.div_ceil(2);
            } else if !shorter {
                break;
            }
        }
        self
    }

    /// As text that [`read`] reads.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        let says = self.says.replace('\n', "\n# ");
        let _ = writeln!(text, "# {says}");
        let _ = writeln!(
            text,
            "# Again: SIMULATION=this-file cargo test -p countersign-tests --test simulation"
        );
        let fault = match self.case.fault {
            InjectedFault::None => "none",
            InjectedFault::LyingStore => "lying-store",
            InjectedFault::LyingDisk => "lying-disk",
        };
        let scene = match self.case.scene {
            Scene::Plain => "plain",
            Scene::Acts => "acts",
            Scene::Anew => "anew",
            Scene::Stock => "stock",
            Scene::Mixed => "mixed",
        };
        let _ = writeln!(text, "seed {}\nfault {fault}\nscene {scene}", self.case.seed);
        for op in &self.script {
            let _ = writeln!(text, "{op}");
        }
        text
    }

    /// Saves it under a name that says the claim.
    pub(crate) fn save(&self) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("simulation-{}-{}.txt", self.claim(), self.case.seed));
        std::fs::write(&path, self.text()).unwrap();
        path
    }
}

/// Reads what [`Failure::text`] wrote.
pub(crate) fn read(text: &str) -> Option<(RunCase, Vec<Op>)> {
    let mut lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .peekable();
    let seed = lines.next()?.strip_prefix("seed ")?.parse().ok()?;
    let fault = match lines.next()?.strip_prefix("fault ")? {
        "none" => InjectedFault::None,
        "lying-store" => InjectedFault::LyingStore,
        "lying-disk" => InjectedFault::LyingDisk,
        _ => return None,
    };
    let scene = match lines.next_if(|line| line.starts_with("scene ")) {
        None | Some("scene plain") => Scene::Plain,
        Some("scene acts") => Scene::Acts,
        Some("scene anew") => Scene::Anew,
        Some("scene stock") => Scene::Stock,
        Some("scene mixed") => Scene::Mixed,
        Some(_) => return None,
    };
    Some((RunCase { seed, fault, scene }, lines.map(Op::read).collect::<Option<_>>()?))
}
