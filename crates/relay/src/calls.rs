//! Bounds of HTTP calls under way that all calls share: the memory for their bodies, the turns of
//! those that cost much, the keys that they are repeated under, and the probe of the disk.

pub mod api_keys;
pub mod blocking;
pub(crate) mod guarded;
pub mod intake;
pub mod locks;
pub mod pool;
pub mod probe;
pub(crate) mod shares;
pub(crate) mod tally;
pub mod turns;
