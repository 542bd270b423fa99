//! What people put their name to: attestations, the ledger they stand in, and how they stand now.
//!
//! Plain values and pure functions; the relay alone writes the ledger, and whoever holds a plan can read it.

pub mod entry;
pub mod standing;

pub use entry::{Attestation, Kind, Ledger, Signer};
pub use standing::{Difference, Signature, Standing};
