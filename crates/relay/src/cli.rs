//! The command line: one binary, `countersign`; one file per command.

mod check;
mod demo;
mod export;
mod file;
mod import;
mod key;
mod serve;
mod token;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::terminal;

/// Mutual action plans that two sides write together.
#[derive(Debug, Parser)]
#[command(name = "countersign", version, about)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the relay with a sample portal: a seller's and a buyer's link to an imported plan.
    Demo(demo::Demo),
    /// Runs the relay.
    Serve(serve::Serve),
    /// Mints a token and prints it.
    Token(token::Token),
    /// Makes, lists and revokes API keys of backends.
    Key(key::Key),
    /// Makes a plan file of a spreadsheet or a template.
    Import(import::Import),
    /// Says what a plan file lacks and how its time works out.
    Check(check::Check),
    /// Writes a plan file as a table.
    Export(export::Export),
    /// Checks a bundle of evidence, without a relay.
    Verify(verify::Verify),
}

/// Carries a command line out. Says what went wrong on stderr.
pub fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(line) {
        Ok(line) => line,
        Err(e) => {
            // Nowhere left to say it when this fails.
            let _ = e.print();
            return ExitCode::from(if e.use_stderr() { 2 } else { 0 });
        }
    };
    let done = match line.command {
        Command::Demo(demo) => demo.run().map(|()| ExitCode::SUCCESS),
        Command::Serve(serve) => serve.run().map(|()| ExitCode::SUCCESS),
        Command::Token(token) => token.run().map(|()| ExitCode::SUCCESS),
        Command::Key(key) => key.run().map(|()| ExitCode::SUCCESS),
        Command::Import(import) => import.run(),
        Command::Check(check) => check.run(),
        Command::Export(export) => export.run(),
        Command::Verify(verify) => verify.run(),
    };
    done.unwrap_or_else(|e| {
        complain(&format!("{e:#}"));
        ExitCode::FAILURE
    })
}

/// One line on stderr.
fn complain(says: &str) {
    use std::io::Write;
    // Nowhere left to say it when this fails.
    let _ = writeln!(std::io::stderr(), "countersign: {}", terminal::one_line(says));
}
