//! The browser's shell around the plan: it carries out what the device machine of
//! `countersign-plan` says.
//!
//! It decides nothing about plans, connections or what is saved; it owns the socket, the disk, the
//! timers and the other tabs, tells the machine what happened, and turns effects into calls and
//! events. Reading order: [`boundary`] (the class that JavaScript sees, and every conversion of its
//! values) → `session` (effects) → `socket`, `storage`, `tabs`, `clock` (the devices) → `error`.
//!
//! Invariants: JavaScript is never called while the plan or the shell is borrowed (events leave in
//! a microtask of their own); nothing waits inside a database transaction for anything but that
//! transaction.

#![cfg(target_arch = "wasm32")]

mod boundary;
mod clock;
mod error;
mod session;
mod socket;
mod storage;
mod tabs;

pub use boundary::{PlanSession, on_panic};
