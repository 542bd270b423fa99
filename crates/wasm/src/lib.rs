//! The browser's shell around the plan.
