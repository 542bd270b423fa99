//! `cargo xtask`: the commands of this workspace.
//!
//! - `cargo xtask demo` builds everything and serves a sales portal with a live plan, until Ctrl-C.
//! - `cargo xtask test` sets up what is missing, says so, and runs every check there is.
//! - `cargo xtask wasm` builds the browser's part alone.
//!
//! Each command that is run is printed first, so that any step can be repeated by hand. This program never
//! changes committed files.
#![allow(clippy::print_stdout, reason = "a command-line program that reports by printing")]

mod demo;
mod embed;
mod setup;
mod shell;
mod test;
mod tidy;
mod wasm;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  demo    build everything and serve a sample portal with a live plan; `--listen ADDRESS` to choose where
  test    run every check; `--only NAME[,NAME]` runs some stages
  wasm    build crates/wasm for the browser into web/src/generated
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["wasm"] => shell::Root::find().and_then(|root| wasm::build(&root)).map(|_| ExitCode::SUCCESS),
        ["demo", more @ ..] => {
            shell::Root::find().and_then(|root| demo::run(&root, more)).map(|()| ExitCode::SUCCESS)
        }
        ["test"] => test(&[]),
        ["test", "--only", names] => test(&names.split(',').collect::<Vec<_>>()),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        unknown => {
            eprint!("unknown command: {}\n\n{USAGE}", unknown.join(" "));
            Ok(ExitCode::from(2))
        }
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn test(only: &[&str]) -> anyhow::Result<ExitCode> {
    let passed = test::run(&shell::Root::find()?, only)?;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
