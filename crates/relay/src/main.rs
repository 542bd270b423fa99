//! The relay: syncs, stores, checks and witnesses plans.

fn main() {}
