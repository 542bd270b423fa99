//! The relay: syncs, stores, checks and witnesses plans.
//!
//! Reading order: [`serve`] (from start to end) → [`http`] and [`socket`] (who may ask what) →
//! [`room`] (one task per open plan; `room/admit` says what happens to an update, in order) →
//! [`store`] (what outlives the process). Nobody sees what is not durable. The actor is who the
//! token says, never what the bytes say.

pub mod api_key;
pub mod bundle;
pub mod calls;
pub mod cli;
pub mod clock;
pub mod config;
pub(crate) mod connections;
pub mod data;
pub mod day;
pub mod error;
pub mod field_log;
pub mod http;
pub mod origins;
pub mod principal;
pub mod quarantine;
pub mod rate;
pub mod receipt;
pub mod receipt_keys;
pub mod room;
pub mod serve;
pub mod socket;
pub mod span;
pub mod standing;
pub mod state;
pub mod store;
pub mod supervise;
pub mod sweep;
mod telemetry;
pub mod templates;
mod terminal;
pub mod token;
pub mod token_keys;
