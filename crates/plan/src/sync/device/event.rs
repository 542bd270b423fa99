//! Events for the component, as plain objects: `{type: 'sync', …}`.

use serde::Serialize;

use crate::change::Change;
use crate::sync::frame::{Notice, Refused};
use crate::sync::session::{Peer, SessionFault, Status};

/// An event, as the page receives it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SessionEvent"))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Event {
    /// There is something to show.
    Ready {},
    /// The plan changed. Without changes: read everything anew.
    Changed {
        /// The changes of one transaction.
        changes: Vec<Change>,
        /// By this window's own person, just now.
        local: bool,
    },
    /// Connection and saving.
    Sync(Status),
    /// The people who are here.
    Peers {
        /// Each with their field and caret.
        peers: Vec<Peer>,
    },
    /// The relay's report for the own side.
    Report {
        /// As the relay sent it.
        #[cfg_attr(feature = "typescript", ts(as = "crate::report::Report"))]
        report: serde_json::Value,
    },
    /// The relay has something to say.
    Notice(Notice),
    /// The relay did not take something.
    Refused(Refused),
    /// Work that could not go into the plan and waits for the person.
    Rescues {
        /// Each without its document, which the page asks for when it needs it.
        #[cfg_attr(feature = "typescript", ts(as = "Vec<crate::sync::session::Rescue>"))]
        rescues: serde_json::Value,
    },
    /// Something went wrong.
    Error(SessionFault),
}
