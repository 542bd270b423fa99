//! The mutual action plan itself: what a plan is, what a person can do to it, what it says about
//! itself.
//!
//! Pure: no I/O, no clock, no randomness, no threads, no async. Time and randomness are handed in
//! as a [`World`]. The browser (compiled to WASM) and the relay run this same crate, so both give
//! the same answer to the same plan.
//!
//! Reading order: [`schema`] → [`ids`] → [`model`] → [`place`] → [`command`] → [`reading`] →
//! [`change`] → [`history`] → [`attest`] → [`authority`] → [`document`] → [`record`] → [`report`] →
//! [`schedule`] → [`rules`] → [`exchange`] → [`sync`] → [`view`]. No module uses one that uses it.

pub mod attest;
pub mod authority;
pub mod bearer;
pub mod canonical;
pub mod change;
pub mod command;
pub mod document;
pub mod email;
pub mod exchange;
pub mod history;
pub mod ids;
pub mod ijson;
pub mod invisible;
pub mod ladder;
mod letters;
pub mod lib0;
pub mod limits;
pub mod message;
pub mod model;
mod order;
pub mod people;
pub mod place;
pub mod reading;
pub mod record;
pub mod report;
pub mod rules;
pub mod schedule;
pub mod schema;
mod shape;
pub mod sync;
mod tally;
#[cfg(any(test, feature = "testkit"))]
pub mod testkit;
pub mod view;

pub use change::Change;
pub use command::{Command, World};
pub use ids::{Id, Path};
pub use model::Plan;
pub use place::Place;
