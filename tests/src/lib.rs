//! Parts that the suites share.

pub mod relay;
