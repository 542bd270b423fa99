//! The real binary, ended at the worst moments.
#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

mod disk;
mod floods;
mod history;
mod keys;
mod kill;
mod process;
mod unheard;
