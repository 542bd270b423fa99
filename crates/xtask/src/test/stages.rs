//! What each stage runs.

use std::path::PathBuf;

use anyhow::Result;

use super::browser;
use super::tally::{Runner, Tally, check, count};
use crate::shell::{Effort, Root};
use crate::{embed, setup, tidy, wasm};

pub(super) fn format(root: &Root) -> Result<Tally> {
    let mut tally = check(root, &mut root.command("cargo fmt --all --check"));
    tally.add(check(root, &mut root.command("cargo fmt --manifest-path tests/fuzz/Cargo.toml --check")));
    Ok(tally)
}

/// What is compiled together: not the browser's crate, which must not see the features that the relay turns on, and not
/// this program, whose dependencies would be compiled a second time.
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
    let mut tests = root.command(&format!("cargo test --quiet --locked {TOGETHER} --no-fail-fast"));
    let mut tally = count(root, tests.env("COUNTERSIGN_BIN", relay), Runner::Rust)?;
    let mut own = root.command("cargo test --quiet --locked --package countersign-xtask");
    tally.add(count(root, &mut own, Runner::Rust)?);
    Ok(tally)
}

/// With optimisation, as two thousand runs take six times as long without.
pub(super) fn simulation(root: &Root) -> Result<Tally> {
    let line =
        "cargo test --quiet --locked --release --package countersign-tests --test simulation -- --nocapture";
    count(root, &mut root.command(line), Runner::Rust)
}

/// The relay, compiled with what its tests are compiled with: nothing is compiled twice.
fn relay(root: &Root) -> Result<PathBuf> {
    root.run(&mut root.command(&format!("cargo build --quiet --locked {TOGETHER} --bins")))?;
    Ok(root.target().join("debug/countersign"))
}

pub(super) fn embed(root: &Root) -> Result<Tally> {
    wasm::build(root)?;
    embed::web(root)?;
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
    setup::node_modules(root, "tests")?;
    let chromium = match browser::chromium(root)? {
        browser::Chromium::At(path) => path,
        browser::Chromium::Missing { why } => return Ok(Tally::skipped(why)),
    };
    let relay = relay(root)?;
    wasm::build(root)?;
    embed::web(root)?;
    let schedule = wasm::schedule(root)?;
    let mut tests = root.command_in("tests", "npm run --silent browser");
    tests.env("COUNTERSIGN_BIN", relay).env("CHROMIUM", chromium).env("SCHEDULE_WASM", schedule);
    count(root, &mut tests, Runner::Node)
}

/// With optimisation, as what ships: what an attack costs is measured.
pub(super) fn hostile(root: &Root) -> Result<Tally> {
    setup::node_modules(root, "tests")?;
    let chromium = match browser::chromium(root)? {
        browser::Chromium::At(path) => path,
        browser::Chromium::Missing { why } => return Ok(Tally::skipped(why)),
    };
    let line = "cargo build --quiet --locked --release --package countersign-relay --bin countersign";
    root.run(&mut root.command(line))?;
    wasm::build(root)?;
    embed::web(root)?;
    let mut tests = root.command_in("tests", "npm run --silent hostile");
    tests.env("COUNTERSIGN_BIN", root.target().join("release/countersign")).env("CHROMIUM", chromium);
    if root.effort == Effort::Long {
        tests.env("LONG", "1");
    }
    count(root, &mut tests, Runner::Node)
}

pub(super) fn figures(root: &Root) -> Result<Tally> {
    wasm::build(root)?;
    embed::web(root)?;
    println!("the embed, as a browser downloads it:");
    let embed = embed::size(root)?;
    println!("  {:<42} {embed} (aim: at most {} KB brotli)", "all", embed::BUDGET_BROTLI_KB);
    let mut tally = Tally::default();
    for (package, example) in [("countersign-gate", "bench"), ("countersign-relay", "figures")] {
        let line = format!("cargo run --quiet --locked --release --package {package} --example {example}");
        tally.add(check(root, &mut root.command(&line)));
    }
    Ok(tally)
}
