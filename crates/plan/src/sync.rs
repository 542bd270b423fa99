//! Keeping replicas of one plan alike: the wire's alphabet, its messages, and the client's side of
//! the conversation.
//!
//! [`lib0`](crate::lib0) reads and writes lib0's variable-length numbers, strings and buffers. [`frame`] is one
//! message of the wire (y-protocols plus our own JSON types). [`session`] is the client's side of
//! the conversation as a machine of inputs and effects, the same for the browser and for tests;
//! [`device`] is the machine of one window, which keeps the session's copy on the device; [`token`]
//! reads what a token says. Nothing here touches a socket, a clock or a disk: the relay's socket
//! and the browser's hand bytes in and carry bytes out.

pub mod device;
pub mod frame;
pub mod session;
pub mod token;

pub use frame::{
    AwarenessEntry, AwarenessUpdate, Frame, Hello, Notice, Party, Refused, Saved, Welcome,
    WireLimits,
};
pub use session::Session;
pub use token::Token;
