//! What the component is told, as plain objects: `{type: 'sync', …}`.

use countersign_plan::Change;
use countersign_plan::sync::frame::{Notice, Refused};
use countersign_plan::sync::session::{Fault, Peer, Status};
use serde::Serialize;

/// An event. The TypeScript in `web/src/client.ts` names the same fields.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum Event {
    /// There is something to show.
    Ready {},
    /// The plan changed. Without changes: read everything anew.
    Changed {
        changes: Vec<Change>,
        /// By this window's own person, just now.
        local: bool,
    },
    /// Connection and saving.
    Sync(Status),
    /// Who is here.
    Peers { peers: Vec<Peer> },
    /// The relay's report for the own side.
    Report { report: serde_json::Value },
    /// The relay has something to say.
    Notice(Notice),
    /// The relay did not take something.
    Refused(Refused),
    /// What could not go into the plan and waits for the person.
    Rescues { rescues: serde_json::Value },
    /// Something went wrong.
    Error(Fault),
}
