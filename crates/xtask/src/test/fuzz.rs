//! libFuzzer with the address sanitizer, for a bounded time at each door of `tests/properties`.
//!
//! The switches for that are not stable yet; they are used for this one workspace, of the pinned
//! compiler, so that no second toolchain is needed. `cargo +nightly fuzz run DOOR --fuzz-dir
//! tests/fuzz` does the same for longer. The committed corpus is read, never written: what a run
//! finds goes to `tests/out/fuzz`.

use std::fs::File;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result};

use super::tally::Tally;
use crate::setup;
use crate::shell::Root;

/// How long each target runs.
const SECONDS: u32 = 60;

/// How many targets run at once.
const AT_ONCE: usize = 2;

/// As `cargo fuzz` has it.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Zsanitizer=address";

/// A target of `tests/fuzz`, with the longest input it is given.
const DOORS: [(&str, u32); 6] = [
    ("gate", 1024),
    ("document", 2048),
    ("story", 512),
    ("plan", 1024),
    ("wire", 1024),
    ("import", 4096),
];

pub(super) fn run(root: &Root) -> Result<Tally> {
    let host = setup::output(root, "rustc --print host-tuple")?;
    let host = host.trim();
    let sysroot = setup::output(root, "rustc --print sysroot")?;
    let libraries = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(host).join("lib");
    let mut found = std::fs::read_dir(&libraries).into_iter().flatten().flatten();
    if !found.any(|file| file.file_name().to_string_lossy().contains("_rt.asan")) {
        return Ok(Tally::skipped(format!(
            "fuzzing: this toolchain has no address sanitizer for {host}"
        )));
    }
    if setup::output(root, "c++ --version").is_err() {
        return Ok(Tally::skipped(
            "fuzzing: libFuzzer needs a C++ compiler (`c++`), and there is none".into(),
        ));
    }
    let line = format!(
        "cargo build --quiet --release --manifest-path tests/fuzz/Cargo.toml --target {host}"
    );
    setup::fuzz_lock(root)?;
    // A folder of its own: other flags, other outcomes.
    let target = root.target().join("libfuzzer");
    let mut build = root.command(&line);
    build.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", &target);
    root.run(&mut build)?;
    let binaries = target.join(host).join("release");
    let mut tally = Tally::default();
    for doors in DOORS.chunks(AT_ONCE) {
        let started: Result<Vec<_>> =
            doors.iter().map(|door| start(root, &binaries, *door)).collect();
        for Fuzzing { door, mut child, log } in started? {
            let status = child.wait().with_context(|| format!("{door} cannot be waited for"))?;
            let said = std::fs::read_to_string(&log).unwrap_or_default();
            if status.success() {
                println!(
                    "{door}: {}",
                    said.lines().rfind(|line| line.starts_with("Done")).unwrap_or("done")
                );
                tally.add(Tally::passed());
            } else {
                let tail: Vec<&str> = said.lines().collect();
                println!(
                    "{}",
                    tail.get(tail.len().saturating_sub(60)..).unwrap_or_default().join("\n")
                );
                tally.add(Tally::failed(format!(
                    "fuzzing {door}: the input lies in tests/out/fuzz/{door}"
                )));
            }
        }
    }
    Ok(tally)
}

struct Fuzzing {
    door: &'static str,
    child: std::process::Child,
    log: PathBuf,
}

fn start(
    root: &Root,
    binaries: &std::path::Path,
    (door, longest): (&'static str, u32),
) -> Result<Fuzzing> {
    let out = root.at("tests/out/fuzz").join(door);
    std::fs::create_dir_all(out.join("found"))
        .with_context(|| format!("could not make {}", out.display()))?;
    let log = out.join("log");
    let mut command = Command::new(binaries.join(door));
    command
        .current_dir(root.at(""))
        .args([format!("tests/out/fuzz/{door}/found"), format!("tests/fuzz/corpus/{door}")])
        .args([format!("-max_total_time={SECONDS}"), format!("-max_len={longest}")])
        .arg(format!("-artifact_prefix=tests/out/fuzz/{door}/"))
        .args(["-timeout=10", "-rss_limit_mb=2048"])
        .env("ASAN_OPTIONS", "detect_leaks=0");
    println!("$ {}", root.spelled(&command));
    let to_log =
        File::create(&log).with_context(|| format!("could not write {}", log.display()))?;
    let child = command.stdout(Stdio::null()).stderr(to_log).spawn();
    Ok(Fuzzing { door, child: child.with_context(|| format!("could not start {door}"))?, log })
}
