//! Tools that a new machine lacks: each is installed when it is missing, with a word about it.
//!
//! Rust (by `rustup`) and Node are expected to be there; everything else comes from here.

use std::process::Stdio;

use anyhow::{Context as _, Result, bail};

use crate::shell::Root;

/// The Rust target that browsers run.
pub(crate) fn wasm_target(root: &Root) -> Result<()> {
    let sysroot = output(root, "rustc --print sysroot")?;
    let installed = std::path::Path::new(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown");
    if installed.is_dir() {
        return Ok(());
    }
    println!("installing the Rust target wasm32-unknown-unknown");
    root.run(&mut root.command("rustup target add wasm32-unknown-unknown")).context(
        "the WASM target is missing and rustup could not add it: install it as your Rust distribution says",
    )
}

/// The source of the standard library; `false` when rustup cannot bring it.
pub(crate) fn std_source(root: &Root) -> Result<bool> {
    let sysroot = output(root, "rustc --print sysroot")?;
    let source = std::path::Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std");
    if source.is_dir() {
        return Ok(true);
    }
    println!("installing the source of the Rust standard library");
    Ok(root.run(&mut root.command("rustup component add rust-src")).is_ok())
}

/// The npm packages of a folder, exactly as its lock file says; again when the lock file changed.
pub(crate) fn node_modules(root: &Root, folder: &str) -> Result<()> {
    let lock_file = root.at(folder).join("package-lock.json");
    let lock =
        std::fs::read(&lock_file).with_context(|| format!("{folder} has no package-lock.json"))?;
    let installed = root.at(folder).join("node_modules/.installed-lock.json");
    if std::fs::read(&installed).is_ok_and(|last| last == lock) {
        return Ok(());
    }
    if output(root, "npm --version").is_err() {
        bail!("npm is missing: install Node 20 or later (https://nodejs.org)");
    }
    println!("installing the npm packages of {folder}");
    root.run(&mut root.command_in(folder, "npm ci --no-audit --no-fund"))?;
    std::fs::write(&installed, lock)
        .with_context(|| format!("could not note what {folder} has installed"))
}

/// The lock file of the fuzz targets: that of this workspace, so that what is fuzzed is what is
/// shipped. Cargo adds to it what only the targets need.
pub(crate) fn fuzz_lock(root: &Root) -> Result<()> {
    let copied = std::fs::copy(root.at("Cargo.lock"), root.at("tests/fuzz/Cargo.lock"));
    copied.context("could not copy Cargo.lock to tests/fuzz").map(drop)
}

/// The output of a command.
///
/// # Errors
/// When it cannot be started, fails or does not answer in UTF-8.
pub(crate) fn output(root: &Root, line: &str) -> Result<String> {
    let output = root
        .command(line)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed: {}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` did not answer in UTF-8"))
}
