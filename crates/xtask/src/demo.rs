//! `cargo xtask demo`: builds everything and serves the sample portal with a live plan, until
//! Ctrl-C.

use std::process::Command;

use anyhow::Result;

use crate::shell::Root;
use crate::{embed, setup, wasm};

/// The data, the embed and the portal of `countersign demo`, as seen from the workspace's folder.
/// Edits are kept in `.demo`.
const ARGUMENTS: [&str; 6] =
    ["--data", ".demo", "--embed", embed::DIST, "--portal", "examples/portal"];

/// The steps, in order, and how long they take the first time on two processors. Cargo built this
/// program before.
const STEPS: [&str; 5] = [
    "install what is missing: the Rust target for browsers, the source of its library, npm packages (a minute)",
    "compile the core for the browser (about 4 minutes; nothing is printed meanwhile)",
    "build the component's files (half a minute)",
    "compile the relay (about 4 minutes; nothing is printed meanwhile)",
    "serve the sample portal: open both links side by side; Ctrl-C ends it",
];

/// Builds, then hands over to `countersign demo`, which prints the links. `more` are arguments for
/// it.
///
/// # Errors
/// When something does not build or the relay cannot start; each says why.
pub(crate) fn run(root: &Root, more: &[&str]) -> Result<()> {
    println!("From the second time on, what did not change is not built again.");
    let mut steps = (1..).zip(STEPS);
    let mut next = || {
        if let Some((number, says)) = steps.next() {
            println!("\nstep {number} of {}: {says}", STEPS.len());
        }
    };
    next();
    setup::wasm_target(root)?;
    setup::std_source(root)?;
    setup::node_modules(root, "web")?;
    next();
    wasm::build(root)?;
    next();
    embed::component(root)?;
    next();
    let relay = embed::relay(root)?;
    next();
    root.run(Command::new(relay).arg("demo").args(ARGUMENTS).args(more).current_dir(root.at("")))
}
