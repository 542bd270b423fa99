//! `cargo xtask`: the commands of this workspace.
//!
//! - `cargo xtask demo` builds everything and serves a sales portal with a live plan, until Ctrl-C.
//! - `cargo xtask test` sets up what is missing, says so, and runs the checks that belong to each
//!   change.
//! - `cargo xtask wasm` builds the browser's part alone.
//! - `cargo xtask types` writes the TypeScript of what the core sends and takes.
//!
//! Each command that is run is printed first, so that any step can be repeated by hand. Committed
//! files change with `types`, and with `--update`: then the figures and ratchets under `tests` are
//! written.
#![allow(clippy::print_stdout, reason = "a command-line program that reports by printing")]

mod demo;
mod embed;
mod setup;
mod shell;
mod test;
mod tidy;
mod wasm;

use std::process::ExitCode;

use shell::{Committed, Effort};

const USAGE: &str = "\
cargo xtask COMMAND

  demo    build everything and serve a sample portal with a live plan; `--listen ADDRESS` to choose where
  test    run the checks of each change; `--long` adds fuzzing, simulation and attacks at length, and judges times
          `--only NAME[,NAME]` runs some stages; `--update` commits what `sizes`, `figures` and `tidy` count
  wasm    build crates/wasm for the browser into web/src/generated
  types   write the TypeScript of the core's JSON, and samples of it, into web/src/generated
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["wasm"] => {
            shell::Root::find().and_then(|root| wasm::build(&root)).map(|_| ExitCode::SUCCESS)
        }
        ["types"] => shell::Root::find().and_then(|root| types(&root)).map(|()| ExitCode::SUCCESS),
        ["demo", more @ ..] => {
            shell::Root::find().and_then(|root| demo::run(&root, more)).map(|()| ExitCode::SUCCESS)
        }
        ["test", more @ ..] => match Checks::read(more) {
            Some(checks) => test(&checks),
            None => {
                eprint!("cannot read `test {}`\n\n{USAGE}", more.join(" "));
                return ExitCode::from(2);
            }
        },
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

/// Which checks to run, for how long, and whether what they count is written down.
struct Checks<'a> {
    only: Vec<&'a str>,
    effort: Effort,
    committed: Committed,
}

impl<'a> Checks<'a> {
    fn read(mut words: &[&'a str]) -> Option<Checks<'a>> {
        let mut checks =
            Checks { only: Vec::new(), effort: Effort::Short, committed: Committed::Compared };
        loop {
            match words {
                [] => return Some(checks),
                ["--long", rest @ ..] => (checks.effort, words) = (Effort::Long, rest),
                ["--update", rest @ ..] => (checks.committed, words) = (Committed::Replaced, rest),
                ["--only", names, rest @ ..] => {
                    checks.only.extend(names.split(','));
                    words = rest;
                }
                _ => return None,
            }
        }
    }
}

/// Writes `web/src/generated/plan.ts` and `samples.ts`: the test that compares them writes them, too.
fn types(root: &shell::Root) -> anyhow::Result<()> {
    let line = "cargo test --quiet --locked --package countersign-plan --test typescript";
    root.run(root.command(line).env("UPDATE_EXPECT", "1"))
}

fn test(checks: &Checks<'_>) -> anyhow::Result<ExitCode> {
    let mut root = shell::Root::find()?;
    root.effort = checks.effort;
    root.committed = checks.committed;
    let passed = test::run(&root, &checks.only)?;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
