//! The things that people put their name to: the terms of a plan, attestations, the ledger they
//! stand in, and how they stand now.
//!
//! Plain values and pure functions; the relay alone writes the ledger, and whoever holds a plan can
//! read it.
//!
//! A way through it: [`Terms`] (what is signed) → [`canonical`](crate::canonical) (its
//! digest) → [`Attestation`] (who
//! put their name to it) → [`Evidence`] (all of a plan's, with the terms they speak of) →
//! [`signatures`] and [`confirmed`] (what of it still holds).

pub mod currency;
pub mod difference;
pub mod entry;
pub mod evidence;
pub mod standing;
pub mod terms;

pub use currency::{
    Confirmation, confirmations, confirmed, confirmed_by, signatures, signed_terms,
};
pub use difference::{differences, differences_of};
pub use entry::{Attestation, AttestationKind, Ledger, Signer, SignerSide};
pub use evidence::Evidence;
pub use standing::{AttestationStatus, Difference, Signature};
pub(crate) use terms::is_commitment;
pub use terms::{Nfc, Terms, is_subject, nfc};
