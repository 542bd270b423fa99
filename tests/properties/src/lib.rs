//! Properties of any bytes that a stranger sends. One function for each door, named as its fuzz
//! target.
//!
//! Each takes bytes and panics when the property does not hold. libFuzzer calls them in
//! `tests/fuzz`, and `tests/corpora.rs` with every file of the committed corpora, on stable, as
//! ordinary tests.
//!
//! - [`gate`]: one update, against a plan with a past.
//! - [`document`]: updates of several people one after the other, and every document that hears of
//!   them.
//! - [`story`]: the same, where the bytes choose among well-formed blocks, so that more is let in.
//! - [`plan`]: the reading of a plan out of such a document, on both sides.
//! - [`wire`]: messages of a socket, states of presence, state vectors.
//! - [`import`]: files of plans.
#![allow(clippy::unwrap_used, reason = "a property that does not hold stops there")]
#![allow(clippy::wildcard_enum_match_arm, reason = "a property names what it wants")]

#[path = "../../../crates/gate/tests/desk/mod.rs"]
#[allow(missing_docs, reason = "it belongs to the gate's own tests")]
pub mod desk;
mod documents;
pub mod faults;
mod gates;
mod plans;
pub mod seeds;
mod stories;
mod world;

pub use documents::document;
pub use gates::gate;
pub use plans::{import, plan, wire};
pub use stories::story;

/// The gate of the plan that strangers come upon.
pub fn opening() -> countersign_gate::Gate {
    world::gate()
}

/// A door, by its name: that of the fuzz target and of the folder of its corpus.
pub type TargetName = (&'static str, fn(&[u8]));

/// Every door.
pub const DOORS: [TargetName; 6] = [
    ("gate", gate),
    ("document", document),
    ("story", story),
    ("plan", plan),
    ("wire", wire),
    ("import", import),
];
