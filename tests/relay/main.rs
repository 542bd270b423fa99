//! The relay from outside, in this process: rooms, sockets, HTTP, tokens, store.
#![allow(clippy::unwrap_used)] // A test that meets something odd should stop there.

mod activity;
mod admission;
mod answers;
mod attacks;
mod attest;
mod authority;
mod bodies;
mod bundle;
mod clock;
mod costs;
mod door;
mod fairness;
mod guests;
mod holidays;
mod http;
mod ledger;
mod links;
mod me;
mod namesakes;
mod outage;
mod places;
mod presence;
mod quarantine;
mod replays;
mod reports;
mod rooms;
mod standing;
mod store;
mod stores;
mod suggestions;
mod supervision;
mod syncing;
mod thresholds;
mod tokens;
