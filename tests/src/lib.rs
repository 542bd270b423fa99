//! What the suites share.

pub mod relay;
