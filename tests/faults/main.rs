//! The real binary, ended at the worst moments.
#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

mod disk;
mod floods;
mod history;
mod keys;
mod kill;
mod process;
mod unheard;

use rand::SeedableRng;
use rand::rngs::StdRng;

/// Chance that replays from the number that it prints, by `SEED`.
#[expect(clippy::print_stdout, reason = "the number of a run that failed plays it again")]
fn chance() -> StdRng {
    let seed =
        std::env::var("SEED").ok().and_then(|s| s.parse().ok()).unwrap_or_else(rand::random::<u64>);
    println!("SEED={seed}");
    StdRng::seed_from_u64(seed)
}

/// How many rounds of chance to play: `LONG=1` plays ten times as many.
fn rounds(few: usize) -> usize {
    let long = std::env::var("LONG").is_ok_and(|long| long == "1");
    if long { few * 10 } else { few }
}
