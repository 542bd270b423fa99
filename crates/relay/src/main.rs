//! The binary `countersign`; see [`countersign_relay::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    countersign_relay::cli::run(std::env::args_os())
}
