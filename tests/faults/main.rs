//! The real binary, ended at the worst moments.
#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

mod disk;
mod floods;
mod history;
mod keys;
mod kill;
mod process;
mod unheard;

/// How many rounds of chance to play: `LONG=1` plays ten times as many.
fn rounds(few: usize) -> usize {
    let long = std::env::var("LONG").is_ok_and(|long| long == "1");
    if long { few * 10 } else { few }
}
