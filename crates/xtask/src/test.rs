//! `cargo xtask test`: the checks that belong to each change, on a new machine too, with one
//! summary. `--long` adds those that take longer or that measure time.
//!
//! A stage that fails does not keep the others from running. A check that cannot run here is
//! skipped and said aloud; with `CI=true` a skip is a failure. The last line counts over all the
//! test runners.

mod binaries;
mod browser;
mod figures;
mod fuzz;
mod stages;
mod tally;

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::shell::{Effort, Root};
use tally::Tally;

/// One part of the checks.
struct CheckStage {
    /// As in `--only NAME`.
    name: &'static str,
    what: &'static str,
    /// The least effort that includes it; `--only NAME` runs it in any case.
    from: Effort,
    run: fn(&Root) -> Result<Tally>,
}

impl CheckStage {
    const fn short(
        name: &'static str,
        what: &'static str,
        run: fn(&Root) -> Result<Tally>,
    ) -> CheckStage {
        CheckStage { name, what, from: Effort::Short, run }
    }

    const fn long(
        name: &'static str,
        what: &'static str,
        run: fn(&Root) -> Result<Tally>,
    ) -> CheckStage {
        CheckStage { name, what, from: Effort::Long, run }
    }

    fn is_asked_for(&self, root: &Root, only: &[&str]) -> bool {
        match self.from {
            Effort::Short | Effort::Long if !only.is_empty() => only.contains(&self.name),
            Effort::Short => true,
            Effort::Long => root.effort == Effort::Long,
        }
    }
}

/// In the order in which they run: quick ones first, and what is built for one is there for the
/// next.
const STAGES: &[CheckStage] = &[
    CheckStage::short("format", "rustfmt finds nothing to change", stages::format),
    CheckStage::short("tidy", "licences, numbered behaviours, words, structure", stages::tidy),
    CheckStage::short("lint", "clippy finds nothing to warn of", stages::lint),
    CheckStage::short(
        "rust",
        "unit, property, relay and fault tests, corpora, 200 simulations",
        stages::rust,
    ),
    CheckStage::short("embed", "the browser's part builds and its unit tests pass", stages::embed),
    CheckStage::short(
        "sizes",
        "bytes of the browser's part, beside the committed ones",
        figures::sizes,
    ),
    CheckStage::short(
        "interop",
        "stock Yjs clients and bad input against the real relay",
        stages::interop,
    ),
    CheckStage::short("browser", "two people in real Chromium windows", stages::browser),
    CheckStage::long("fuzz", "libFuzzer at every door, for a bounded time", fuzz::run),
    CheckStage::long(
        "simulation",
        "sessions and relay under faults, 2,000 times",
        stages::simulation,
    ),
    CheckStage::long("faults", "kills, full disks and floods, for longer", stages::faults),
    CheckStage::long("hostile", "two hostile participants beside an honest pair", stages::hostile),
    CheckStage::long(
        "figures",
        "CPU, memory and times, beside the committed ones",
        figures::measured,
    ),
];

/// Runs the stages of this effort, or those that are named.
///
/// Returns whether everything passed.
///
/// # Errors
/// When a name is not that of a stage.
pub(crate) fn run(root: &Root, only: &[&str]) -> Result<bool> {
    if let Some(unknown) = only.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name))
    {
        let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        anyhow::bail!("there is no stage `{unknown}`; there are: {}", names.join(", "));
    }
    let begun = Instant::now();
    let mut ran = Vec::new();
    for stage in STAGES.iter().filter(|stage| stage.is_asked_for(root, only)) {
        println!("\n━━ {}: {}", stage.name, stage.what);
        let start = Instant::now();
        let cpu = cpu_seconds();
        let tally = (stage.run)(root).unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::failed(format!("{error:#}"))
        });
        let took = StageTime { time: start.elapsed(), cpu_seconds: cpu_seconds() - cpu };
        println!("━━ {}: {tally} in {took}", stage.name);
        ran.push((stage, tally, took));
    }
    let total = summary(&ran, &StageTime { time: begun.elapsed(), cpu_seconds: cpu_seconds() });
    let skip_is_failure = std::env::var("CI").is_ok_and(|value| value == "true");
    if skip_is_failure && total.skipped > 0 {
        println!("with CI=true nothing may be skipped");
    }
    // Nothing after this line: it is what other programs read.
    println!("{total}");
    Ok(total.failed == 0 && !(skip_is_failure && total.skipped > 0))
}

/// Time on the clock, and of all processors.
struct StageTime {
    time: Duration,
    /// Of the programs that were started, as far as the system says.
    cpu_seconds: f64,
}

impl std::fmt::Display for StageTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:.1} s, {:.0} s of CPU", self.time.as_secs_f64(), self.cpu_seconds)
    }
}

/// CPU seconds of this program and of all programs that it started and that ended; 0 where there is
/// no `/proc`.
fn cpu_seconds() -> f64 {
    /// Clock ticks of a second in `/proc`, as Linux has them everywhere.
    const TICKS: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name in brackets: utime, stime, cutime and cstime are fields 14 to 17, the state is
    // field 3.
    let fields =
        stat.rsplit_once(") ").map_or("", |(_, fields)| fields).split(' ').skip(11).take(4);
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / TICKS
}

fn summary(ran: &[(&CheckStage, Tally, StageTime)], all: &StageTime) -> Tally {
    println!(
        "\n{:<10} {:>7} {:>7} {:>8} {:>8} {:>6}",
        "stage", "passed", "failed", "skipped", "seconds", "CPU"
    );
    let row = |name: &str, tally: &Tally, took: &StageTime| {
        println!(
            "{name:<10} {:>7} {:>7} {:>8} {:>8.1} {:>6.0}",
            tally.passed,
            tally.failed,
            tally.skipped,
            took.time.as_secs_f64(),
            took.cpu_seconds
        );
    };
    let mut total = Tally::default();
    for (stage, tally, took) in ran {
        row(stage.name, tally, took);
        total.add(tally.clone());
    }
    row("all", &total, all);
    for line in &total.said {
        println!("· {line}");
    }
    total
}
