//! The stages: each runs its commands and counts.

use std::path::PathBuf;

use anyhow::Result;

use super::tally::{Runner, Tally, check, count};
use super::{binaries, browser};
use crate::shell::{Effort, Root};
use crate::{embed, setup, tidy};

pub(super) fn format(root: &Root) -> Result<Tally> {
    let mut tally = check(root, &mut root.command("cargo fmt --all --check"));
    tally.add(check(
        root,
        &mut root.command("cargo fmt --manifest-path tests/fuzz/Cargo.toml --check"),
    ));
    setup::node_modules(root, "web")?;
    tally.add(check(root, &mut root.command_in("web", "npm run --silent format:check")));
    Ok(tally)
}

/// Packages that are compiled together: not the browser's crate, which must not see the features
/// that the relay turns on, and not this program, whose dependencies would be compiled a second
/// time.
const TOGETHER: &str = "--workspace --exclude countersign-wasm --exclude countersign-xtask";

pub(super) fn lint(root: &Root) -> Result<Tally> {
    setup::wasm_target(root)?;
    let mut tally = Tally::default();
    for what in [
        format!("{TOGETHER} --all-targets"),
        "--package countersign-xtask --all-targets".to_owned(),
        "--package countersign-wasm --target wasm32-unknown-unknown".to_owned(),
    ] {
        let line = format!("cargo clippy --quiet --locked {what} -- -D warnings");
        tally.add(check(root, &mut root.command(&line)));
    }
    Ok(tally)
}

pub(super) fn tidy(root: &Root) -> Result<Tally> {
    let mut tally = Tally::default();
    for (name, outcome) in tidy::run(root) {
        match outcome {
            Ok(said) => {
                println!("{name}: {said}");
                tally.add(Tally::passed());
            }
            Err(error) => {
                println!("{name}: {error:#}");
                tally.add(Tally::failed(name.to_owned()));
            }
        }
    }
    Ok(tally)
}

pub(super) fn rust(root: &Root) -> Result<Tally> {
    let relay = relay(root)?;
    let mut tally = binaries::run(root, TOGETHER, &[("COUNTERSIGN_BIN", &relay)])?;
    let mut examples = root.command(&format!("cargo test --quiet --locked {TOGETHER} --doc"));
    tally.add(count(root, &mut examples, Runner::Rust)?);
    let own = binaries::run(root, "--package countersign-xtask", &[]);
    tally.add(own.unwrap_or_else(|error| Tally::failed(format!("the tests of xtask: {error:#}"))));
    Ok(tally)
}

/// With optimisation, as two thousand runs take several times as long without.
pub(super) fn simulation(root: &Root) -> Result<Tally> {
    let line = "cargo test --quiet --locked --release --package countersign-tests --test simulation -- --nocapture";
    count(root, &mut root.command(line), Runner::Rust)
}

/// The fault tests with more rounds, on the relay as it ships.
pub(super) fn faults(root: &Root) -> Result<Tally> {
    let relay = optimised_relay(root)?;
    let mut tests = root
        .command("cargo test --quiet --locked --release --package countersign-tests --test faults");
    count(root, tests.env("COUNTERSIGN_BIN", relay).env("LONG", "1"), Runner::Rust)
}

/// The relay, compiled with what its tests are compiled with: nothing is compiled twice.
fn relay(root: &Root) -> Result<PathBuf> {
    binaries::program(root, TOGETHER, "countersign")
}

/// The relay with optimisation, as what ships.
pub(super) fn optimised_relay(root: &Root) -> Result<PathBuf> {
    let line =
        "cargo build --quiet --locked --release --package countersign-relay --bin countersign";
    root.run(&mut root.command(line))?;
    Ok(root.target().join("release/countersign"))
}

pub(super) fn embed(root: &Root) -> Result<Tally> {
    embed::build(root)?;
    let mut tally = Tally::passed();
    if embed::has_script(root, "web", "check")? {
        tally.add(check(root, &mut root.command_in("web", "npm run --silent check")));
    }
    if embed::has_script(root, "web", "test")? {
        tally.add(count(root, &mut root.command_in("web", "npm run --silent test"), Runner::Node)?);
    }
    Ok(tally)
}

pub(super) fn interop(root: &Root) -> Result<Tally> {
    let relay = relay(root)?;
    setup::node_modules(root, "tests")?;
    let mut tests = root.command_in("tests", "npm run --silent interop");
    count(root, tests.env("COUNTERSIGN_BIN", relay), Runner::Node)
}

pub(super) fn browser(root: &Root) -> Result<Tally> {
    in_chromium(root, relay, "browser", &[])
}

/// With optimisation, as what ships: what an attack costs is measured.
pub(super) fn hostile(root: &Root) -> Result<Tally> {
    in_chromium(root, optimised_relay, "hostile", &[])
}

/// Runs a script of `tests` that drives Chromium against this relay, with these variables.
pub(super) fn in_chromium(
    root: &Root,
    relay: fn(&Root) -> Result<PathBuf>,
    script: &str,
    variables: &[(&str, &PathBuf)],
) -> Result<Tally> {
    setup::node_modules(root, "tests")?;
    let chromium = match browser::chromium(root)? {
        browser::Chromium::At(path) => path,
        browser::Chromium::Missing { why } => return Ok(Tally::skipped(why)),
    };
    let relay = relay(root)?;
    embed::build(root)?;
    let mut tests = root.command_in("tests", &format!("npm run --silent {script}"));
    tests.env("COUNTERSIGN_BIN", relay).env("CHROMIUM", chromium);
    tests.envs(variables.iter().copied());
    if root.effort == Effort::Long {
        tests.env("LONG", "1");
    }
    count(root, &mut tests, Runner::Node)
}
