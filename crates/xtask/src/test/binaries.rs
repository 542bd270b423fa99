//! Runs the test binaries of a set of packages, as many at once as there are processors: many of
//! them wait, for a disk or for a process, and `cargo test` runs one after the other.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context as _, Result, bail};
use cargo_metadata::{Artifact, Message};

use super::tally::{Runner, Tally, count_beside};
use crate::shell::Root;

/// A compiled test binary and what cargo would run it with.
struct Binary {
    /// As `countersign-tests relay`.
    name: String,
    executable: PathBuf,
    /// The folder of its package: tests find their files from there.
    package: PathBuf,
    bytes: u64,
}

/// Compiles the tests of `packages` (arguments for cargo), then runs them with these variables.
///
/// # Errors
/// When they do not compile.
pub(super) fn run(root: &Root, packages: &str, variables: &[(&str, &PathBuf)]) -> Result<Tally> {
    let mut binaries = compile(root, packages)?;
    // Binaries that link most crates take longest to run; begun last, they would run alone in the
    // end.
    binaries.sort_by_key(|binary| binary.bytes);
    let at_once = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!("{} test binaries, {at_once} at once", binaries.len());
    let queue = Mutex::new(binaries);
    let total = Mutex::new(Tally::default());
    std::thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).pop();
                    let Some(binary) = next else { break };
                    let tally = one(root, &binary, variables);
                    total.lock().unwrap_or_else(PoisonError::into_inner).add(tally);
                }
            });
        }
    });
    let mut total = total.into_inner().unwrap_or_else(PoisonError::into_inner);
    if total.passed + total.failed == 0 {
        total.add(Tally::failed(format!("`cargo test {packages}` has no test")));
    }
    Ok(total)
}

fn one(root: &Root, binary: &Binary, variables: &[(&str, &PathBuf)]) -> Tally {
    let begun = Instant::now();
    let mut command = Command::new(&binary.executable);
    command.arg("--quiet").current_dir(&binary.package).env("CARGO_MANIFEST_DIR", &binary.package);
    command.envs(variables.iter().copied());
    let tally = match count_beside(root, &mut command, Runner::Rust) {
        Ok(tally) => tally,
        Err(error) => Tally::failed(format!("{}: {error:#}", binary.name)),
    };
    println!("{:>7.1} s  {}: {tally}", begun.elapsed().as_secs_f64(), binary.name);
    tally
}

/// Compiles the tests of `packages` and gives the program of this name among them. Compiled by
/// itself it would have other features, and all of the packages would be compiled twice.
///
/// # Errors
/// When they do not compile, or there is no such program.
pub(super) fn program(root: &Root, packages: &str, name: &str) -> Result<PathBuf> {
    let mut artifacts = artifacts(root, packages)?.into_iter();
    let program = artifacts.find(|artifact| !artifact.profile.test && artifact.target.name == name);
    let executable = program.and_then(|program| program.executable);
    Ok(executable.with_context(|| format!("cargo made no program `{name}`"))?.into_std_path_buf())
}

fn compile(root: &Root, packages: &str) -> Result<Vec<Binary>> {
    let mut binaries = Vec::new();
    for artifact in artifacts(root, packages)?.into_iter().filter(|artifact| artifact.profile.test)
    {
        let Some(executable) = artifact.executable else { continue };
        let package = artifact.manifest_path.parent().context("a manifest lies in a folder")?;
        let bytes = std::fs::metadata(&executable).map_or(0, |file| file.len());
        binaries.push(Binary {
            name: format!("{} {}", package.file_name().unwrap_or_default(), artifact.target.name),
            package: package.as_std_path().to_owned(),
            executable: executable.into_std_path_buf(),
            bytes,
        });
    }
    Ok(binaries)
}

/// Everything executable that cargo makes for the tests of `packages`.
fn artifacts(root: &Root, packages: &str) -> Result<Vec<Artifact>> {
    let line = format!("cargo test --quiet --locked {packages} --tests --no-run");
    let mut command = root.command(&line);
    println!("$ {line}");
    command
        .arg("--message-format=json-render-diagnostics")
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit());
    let output = command.output().with_context(|| format!("could not start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed: {}", output.status);
    }
    let mut artifacts = Vec::new();
    for message in Message::parse_stream(output.stdout.as_slice()) {
        if let Message::CompilerArtifact(artifact) =
            message.context("cargo's messages cannot be read")?
            && artifact.executable.is_some()
        {
            artifacts.push(artifact);
        }
    }
    Ok(artifacts)
}
