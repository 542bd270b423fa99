//! `cargo xtask demo`: builds everything and serves the sample portal with a live plan, until Ctrl-C.

use std::process::Command;

use anyhow::Result;

use crate::embed;
use crate::shell::Root;

/// The data, the embed and the portal of `countersign demo`, as seen from the workspace's folder. Edits are kept in `.demo`.
const ARGUMENTS: [&str; 6] = ["--data", ".demo", "--embed", embed::DIST, "--portal", "examples/portal"];

/// Builds, then hands over to `countersign demo`, which prints the links. `more` are arguments for it.
///
/// # Errors
/// When something does not build or the relay cannot start; each says why.
pub(crate) fn run(root: &Root, more: &[&str]) -> Result<()> {
    embed::build(root)?;
    let relay = embed::relay(root)?;
    root.run(Command::new(relay).arg("demo").args(ARGUMENTS).args(more).current_dir(root.at("")))
}
