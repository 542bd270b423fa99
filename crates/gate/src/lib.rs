//! Checks Yjs update bytes before any CRDT sees them.
