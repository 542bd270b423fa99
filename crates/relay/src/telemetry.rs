//! Logs on stderr, as `RUST_LOG` says; `info` where it says nothing. Never a token: nothing that holds one is logged.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// Begins to log.
pub(crate) fn begin() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let begun = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        // It would tell on stderr that stderr takes nothing, and panic of it: a log on a full disk ended whoever logged.
        .log_internal_errors(false)
        .try_init();
    // In a process that logs already, that goes on.
    drop(begun);
}
