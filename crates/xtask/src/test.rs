//! `cargo xtask test`: every check there is, on a new machine too, with one summary.
//!
//! A stage that fails does not keep the others from running. What cannot be checked here is skipped and said
//! aloud; with `CI=true` a skip is a failure. The last line counts over all the test runners.

mod browser;
mod fuzz;
mod stages;
mod tally;

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::shell::Root;
use tally::Tally;

/// One part of the checks.
struct Stage {
    /// As in `--only NAME`.
    name: &'static str,
    what: &'static str,
    run: fn(&Root) -> Result<Tally>,
}

/// In the order in which they run: quick ones first, and what is built for one is there for the next.
const STAGES: &[Stage] = &[
    Stage { name: "format", what: "rustfmt finds nothing to change", run: stages::format },
    Stage { name: "tidy", what: "licences, dependencies, numbered behaviours", run: stages::tidy },
    Stage { name: "lint", what: "clippy finds nothing to warn of", run: stages::lint },
    Stage { name: "rust", what: "unit, property, relay and fault tests", run: stages::rust },
    Stage { name: "fuzz", what: "libFuzzer at every door, for a bounded time", run: fuzz::run },
    Stage {
        name: "simulation",
        what: "sessions and relay under faults, thousands of times",
        run: stages::simulation,
    },
    Stage { name: "embed", what: "the browser's part builds and its unit tests pass", run: stages::embed },
    Stage {
        name: "interop",
        what: "stock Yjs clients and bad input against the real relay",
        run: stages::interop,
    },
    Stage { name: "browser", what: "two people in real Chromium windows", run: stages::browser },
    Stage {
        name: "hostile",
        what: "two hostile participants beside an honest pair, with real processes",
        run: stages::hostile,
    },
    Stage { name: "figures", what: "sizes and times, printed", run: stages::figures },
];

/// Runs all stages, or those that are named.
///
/// Returns whether everything passed.
///
/// # Errors
/// When a name is not that of a stage.
pub(crate) fn run(root: &Root, only: &[&str]) -> Result<bool> {
    if let Some(unknown) = only.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        let names: Vec<&str> = STAGES.iter().map(|stage| stage.name).collect();
        anyhow::bail!("there is no stage `{unknown}`; there are: {}", names.join(", "));
    }
    let begun = Instant::now();
    let mut ran = Vec::new();
    for stage in STAGES.iter().filter(|stage| only.is_empty() || only.contains(&stage.name)) {
        println!("\n━━ {}: {}", stage.name, stage.what);
        let start = Instant::now();
        let tally = (stage.run)(root).unwrap_or_else(|error| {
            println!("error: {error:#}");
            Tally::failed(format!("{error:#}"))
        });
        ran.push((stage, tally, start.elapsed()));
    }
    let total = summary(&ran, begun.elapsed());
    let skip_is_failure = std::env::var("CI").is_ok_and(|value| value == "true");
    if skip_is_failure && total.skipped > 0 {
        println!("with CI=true nothing may be skipped");
    }
    // Nothing after this line: it is what other programs read.
    println!("{total}");
    Ok(total.failed == 0 && !(skip_is_failure && total.skipped > 0))
}

fn summary(ran: &[(&Stage, Tally, Duration)], all: Duration) -> Tally {
    println!("\n{:<9} {:>7} {:>7} {:>8} {:>8}", "stage", "passed", "failed", "skipped", "seconds");
    let mut total = Tally::default();
    for (stage, tally, took) in ran {
        println!(
            "{:<9} {:>7} {:>7} {:>8} {:>8.1}",
            stage.name,
            tally.passed,
            tally.failed,
            tally.skipped,
            took.as_secs_f64()
        );
        total.add(tally.clone());
    }
    println!("{:<34} {:>8.1}", "all", all.as_secs_f64());
    for line in &total.said {
        println!("· {line}");
    }
    total
}
