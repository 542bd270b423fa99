//! The real session machine of the browser, against the real relay: its HTTP, its socket loops, its
//! rooms and the SQL of its store. The clock, the network and the disks are simulated, and decided
//! by one number.
//!
//! A run draws what happens next ([`chance`]) as lines of a script ([`script`]), carries them out
//! ([`arena`]) and looks after each at everything that is claimed ([`claims`], [`truth`]). In the
//! end all is healed and everybody must agree. `SEEDS=n` plays so many runs, `SEED=n` one of them
//! again, `SIMULATION=file` what a failed run has left behind.
#![allow(clippy::unwrap_used, clippy::print_stdout)] // A test that meets something odd should stop there.

mod acts;
mod anew;
mod arena;
mod browser;
mod chance;
mod claims;
mod hostile;
mod rascal;
mod runs;
mod script;
mod stock;
mod truth;
mod wire;

use arena::{InjectedFault, Scene};
use runs::{Failure, RunCase, play, play_all};

/// Runs beside hostile participants: enough for everything that must happen.
const HOSTILE_SEEDS: u64 = if cfg!(debug_assertions) { 20 } else { 100 };

/// Runs where nobody says how many.
const SEEDS: u64 = if cfg!(debug_assertions) { 200 } else { 2000 };

fn fail(failure: Failure) -> ! {
    let path = failure.save();
    println!("seed {}: {}\nsaved as {}", failure.case.seed, failure.says, path.display());
    let short = failure.shorten();
    let path = short.save();
    panic!("{}\n{}\nsaved as {}", short.says, short.text(), path.display());
}

#[test]
fn sim1_nothing_is_lost_shown_too_early_or_taken_from_whom_it_is_not_in_any_run() {
    if let Ok(path) = std::env::var("SIMULATION") {
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let (case, script) = runs::read(&text).unwrap_or_else(|| panic!("{path} is no script"));
        match play(case, Some(&script)) {
            Ok(seen) => return println!("it went well: {seen:?}"),
            Err(failure) => panic!("{}", failure.says),
        }
    }
    play_scene(Scene::Plain, SEEDS, &HAPPENS);
}

/// Plays the seeds of a scene. Each event must happen twice in a hundred runs at least, or the runs
/// prove nothing.
fn play_scene(scene: Scene, count: u64, happens: &[&str]) {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let seeds = match number("SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("SEEDS").unwrap_or(count),
    };
    let begin = std::time::Instant::now();
    let (seen, failure) = play_all(seeds.clone(), |seed| play(RunCase::sound(seed, scene), None));
    if let Some(failure) = failure {
        fail(failure);
    }
    println!("{scene:?}, seeds {seeds:?} in {:.1} s:", begin.elapsed().as_secs_f64());
    seen.iter().for_each(|(what, count)| println!("  {what:<56} {count:>8}"));
    if seeds.end - seeds.start >= count.min(100) {
        let least = ((seeds.end - seeds.start) as usize / 50).max(1);
        for what in happens {
            assert!(
                seen.get(what).is_some_and(|count| *count >= least),
                "{what} hardly ever happened: {seen:?}"
            );
        }
    }
}

#[test]
fn sim40_an_act_is_one_entry_of_the_ledger_or_a_refusal_that_its_person_was_told_of() {
    play_scene(Scene::Acts, SCENE_SEEDS, &ACTS_HAPPEN);
}

#[test]
fn sim41_work_that_no_server_had_outlives_a_plan_that_begins_anew() {
    play_scene(Scene::Anew, SCENE_SEEDS, &ANEW_HAPPENS);
}

#[test]
fn sim42_stock_clients_and_devices_come_to_one_plan_without_what_the_gate_refuses() {
    play_scene(Scene::Stock, SCENE_SEEDS, &STOCK_HAPPENS);
}

#[test]
fn sim43_all_of_it_at_once_loses_nothing() {
    play_scene(Scene::Mixed, SCENE_SEEDS, &[]);
}

/// Runs of one scene each.
const SCENE_SEEDS: u64 = 8;

/// The events that must happen where people put their name to things.
const ACTS_HAPPEN: [&str; 11] = [
    "a confirmation was recorded",
    "a refusal was recorded",
    "a request was recorded",
    "a signature was recorded",
    "a void was recorded",
    "a void was refused",
    "a withdrawal was recorded",
    "an act done offline was recorded later",
    "an act done offline was refused: the plan had changed",
    "an act that was sent again was recorded",
    "an act was refused: the plan had changed",
];

/// The events that must happen where plans begin anew.
const ANEW_HAPPENS: [&str; 6] = [
    "a device was told that the plan began anew",
    "a plan was begun anew as it stood",
    "a plan was begun anew as it was made",
    "a replica was given up",
    "unsent work was kept for its person",
    "unsent work went into the plan that was begun anew",
];

/// The events that must happen beside stock clients.
const STOCK_HAPPENS: [&str; 9] = [
    "a stock client added a risk",
    "a stock client connected",
    "a stock client overwrote a step of others",
    "a stock client was closed for what it wrote",
    "a stock client was cut",
    "a stock client wrote a value that JSON lacks",
    "a stock client wrote in the ledger",
    "a stock client wrote under a key that is no id",
    "what a stock client typed stands in the plan",
];

/// The events that must happen in plain runs.
const HAPPENS: [&str; 33] = [
    "a call by HTTP",
    "a call was repeated",
    "a connection",
    "a connection went dead",
    "a connection was cut",
    "a connection was cut on the client's side",
    "a connection was cut on the relay's side",
    "a disk answered",
    "a disk hung",
    "a disk was evicted",
    "a rascal",
    "a rascal was turned away",
    "a read of what is durable",
    "a room was rebuilt",
    "a second window opened",
    "a slow socket was caught up",
    "a socket was told of a restart",
    "a token had expired",
    "a window opened",
    "a window was killed",
    "a row became durable",
    "an append failed",
    "an append was not told of",
    "an edit",
    "an edit offline",
    "an id was left",
    "an undo",
    "a redo",
    "sleep",
    "storage was taken away",
    "the relay crashed",
    "the relay drained",
    "weeks passed",
];

#[test]
fn sim2_a_store_that_lies_is_found_out() {
    found_out(InjectedFault::LyingStore, &["saved", "seen", "call", "read", "actor"]);
}

#[test]
fn sim3_a_disk_that_lies_is_found_out() {
    found_out(InjectedFault::LyingDisk, &["device"]);
}

/// Every run with this fault fails, and says what the matter is; shortened, it still does, also
/// read back from text.
fn found_out(fault: InjectedFault, claims: &[&str]) {
    let (mut shortened, mut found) = (false, 0);
    for seed in 0..12 {
        let case = RunCase { seed, fault, scene: Scene::Plain };
        let failure = match play(case, None) {
            Err(failure) => failure,
            // The store had no occasion to lie, or lied about what nobody missed: a snapshot, an id
            // without edits.
            Ok(_) if fault == InjectedFault::LyingStore => continue,
            Ok(seen) => panic!("a fault that nobody notices: {seen:?}"),
        };
        assert!(claims.contains(&failure.claim()), "{}", failure.says);
        found += 1;
        if !shortened {
            shortened = true;
            let (case, script) = runs::read(&failure.text()).expect("a script");
            assert_eq!(script, failure.script, "a script reads as it was written");
            let again = play(case, Some(&script)).expect_err("the same run");
            assert_eq!(again.says, failure.says, "the same script is the same run");
            let claim = failure.claim().to_owned();
            let short = failure.shorten();
            assert!(short.claim() == claim && short.script.len() < 40, "{}", short.text());
        }
    }
    assert!(found >= 6, "only {found} of 12 runs noticed");
}

#[test]
fn sim4_the_same_seed_is_the_same_run() {
    for seed in 0..5 {
        let run =
            || play(RunCase::sound(seed, Scene::Plain), None).map_err(|failure| failure.text());
        assert_eq!(run(), run());
    }
}

/// Each replay's name says the fault that it found.
const REPLAYS: [(&str, &str); 4] = [
    (
        "text that was on its way stood twice when its window followed another one of the device",
        include_str!("replays/followed-while-on-the-way.txt"),
    ),
    (
        "text that a hanging disk took late, when its window was gone, stood twice",
        include_str!("replays/taken-late.txt"),
    ),
    (
        "a window whose disk hung noted the new plan beside the log of the one before",
        include_str!("replays/log-not-read-when-the-plan-was-replaced.txt"),
    ),
    (
        "work that only the disk had went with the plan that was replaced",
        include_str!("replays/work-of-a-closed-window-when-the-plan-was-replaced.txt"),
    ),
];

#[test]
fn sim5_runs_that_once_failed_go_well() {
    for (fault_found, text) in REPLAYS {
        let (case, script) = runs::read(text).unwrap_or_else(|| panic!("{fault_found}: no script"));
        if let Err(failure) = play(case, Some(&script)) {
            panic!("{fault_found}: {}", failure.says);
        }
    }
}

#[test]
fn hos2_whatever_hostile_participants_do_nothing_that_is_held_changes_and_the_plan_opens() {
    let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let seeds = match number("SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("SEEDS").map_or(HOSTILE_SEEDS, |seeds| seeds.div_ceil(10)),
    };
    let begin = std::time::Instant::now();
    let play =
        |seed| runs::caught(|| hostile::play(seed)).map_err(|says| format!("seed {seed}: {says}"));
    let (seen, failure) = play_all(seeds.clone(), play);
    if let Some(says) = failure {
        panic!("{says}\nagain: SEED=n cargo test -p countersign-tests --test simulation hos2");
    }
    println!("seeds {seeds:?} in {:.1} s:", begin.elapsed().as_secs_f64());
    seen.iter().for_each(|(what, count)| println!("  {what:<56} {count:>8}"));
    if seeds.end - seeds.start >= HOSTILE_SEEDS {
        for what in hostile::HAPPENS {
            assert!(seen.contains_key(what), "{what} never happened: {seen:?}");
        }
    }
}
