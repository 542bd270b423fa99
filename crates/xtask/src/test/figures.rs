//! The committed figures, `tests/figures.json`, and what is measured beside them.
//!
//! Bytes come out the same on every machine, so every run compares them and a few per cent more is
//! a failure. CPU, memory and times do not: they are printed, and judged in the long run alone, as
//! medians, by a wide margin.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

use super::stages;
use super::tally::{Runner, Tally, count};
use crate::shell::{Committed, Effort, Root};
use crate::wasm::{self, parts};
use crate::{embed, setup};

const FILE: &str = "tests/figures.json";

/// Per cent that bytes may be above the committed figure.
const BYTES_MARGIN: u64 = 3;

/// Per cent that they are below it when the run asks for a smaller committed figure.
const BYTES_GAIN: u64 = 1;

/// How many times its committed figure a cost may be in a long run.
const COST_TIMES_MAX: f64 = 1.5;

/// How often a long run measures each cost. It judges the median.
const LONG_ROUNDS: usize = 3;

/// The largest parts of the WASM that are printed.
const PARTS: usize = 30;

/// The committed file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Figures {
    bytes: BTreeMap<String, u64>,
    /// CPU, memory and times: less is better. The unit is the last word of the name.
    costs: BTreeMap<String, f64>,
}

impl Figures {
    fn read(root: &Root) -> Result<Figures> {
        let text =
            std::fs::read_to_string(root.at(FILE)).with_context(|| format!("{FILE} is missing"))?;
        serde_json::from_str(&text).with_context(|| format!("{FILE} cannot be read"))
    }

    fn write(&self, root: &Root) -> Result<()> {
        let text = serde_json::to_string_pretty(self).context("figures are JSON")?;
        std::fs::write(root.at(FILE), text + "\n")
            .with_context(|| format!("could not write {FILE}"))?;
        println!("wrote {FILE}");
        Ok(())
    }
}

/// The bytes that browsers download. Fails when they are more than the committed ones by the
/// margin.
pub(super) fn sizes(root: &Root) -> Result<Tally> {
    let size = embed::build(root)?;
    let compiled = std::fs::read(wasm::compiled(root)).context("the WASM was not built")?;
    println!("the WASM by crate and module, before wasm-opt ({} bytes):", compiled.len());
    let parts = parts::of(&compiled)?;
    let (largest, rest) = parts.split_at(parts.len().min(PARTS));
    for part in largest {
        println!("  {:<42} {:>8}", part.name, part.bytes);
    }
    println!(
        "  {:<42} {:>8}",
        format!("({} more)", rest.len()),
        rest.iter().map(|p| p.bytes).sum::<usize>()
    );
    println!("the embed, as a browser downloads it:");
    let embed = embed::size(root)?;
    println!("  {:<42} {embed}", "all");
    println!("the words of a page that is not in English, of which it downloads one file:");
    let catalogue = embed::largest_catalogue(root)?;
    let measured = BTreeMap::from([
        ("embed, brotli".to_owned(), embed.brotli_bytes as u64),
        ("largest catalogue, brotli".to_owned(), catalogue.brotli_bytes as u64),
        ("wasm".to_owned(), size.raw_bytes as u64),
        ("wasm, brotli".to_owned(), size.brotli_bytes as u64),
    ]);
    let mut figures = Figures::read(root)?;
    match root.committed {
        Committed::Replaced => {
            figures.bytes = measured;
            figures.write(root)?;
            Ok(Tally::passed())
        }
        Committed::Compared => Ok(compare_bytes(&figures.bytes, &measured)),
    }
}

fn compare_bytes(committed: &BTreeMap<String, u64>, measured: &BTreeMap<String, u64>) -> Tally {
    const UPDATE: &str = "`cargo xtask test --only sizes --update`";
    let mut tally = Tally::default();
    println!("{:<44} {:>9} {:>9} {:>8}", "bytes", "measured", "committed", "more");
    for (name, &bytes) in measured {
        let Some(&before) = committed.get(name) else {
            tally.add(Tally::failed(format!(
                "{name}: {FILE} has no such figure; {UPDATE} writes it"
            )));
            continue;
        };
        let more = bytes as f64 / before as f64 - 1.0;
        println!("  {name:<42} {bytes:>9} {before:>9} {:>+7.2}%", more * 100.0);
        if bytes * 100 > before * (100 + BYTES_MARGIN) {
            tally.add(Tally::failed(format!(
                "{name}: {bytes} bytes, {:.1} % above the committed {before}. The list of parts in this run and in one of \
                 the parent commit say what grew; when it is worth it, {UPDATE} writes {FILE}",
                more * 100.0
            )));
        } else {
            tally.add(Tally::passed());
        }
        if bytes * 100 < before * (100 - BYTES_GAIN) {
            println!("  {name} shrank: {UPDATE} keeps it so");
        }
    }
    tally
}

/// CPU, memory and times. A long run judges medians; a short one prints a single measurement.
pub(super) fn measured(root: &Root) -> Result<Tally> {
    let rounds = match root.effort {
        Effort::Short => 1,
        Effort::Long => LONG_ROUNDS,
    };
    let mut tally = Tally::default();
    let mut samples: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for round in 1..=rounds {
        println!("round {round} of {rounds}");
        let mut measured = natively(root)?;
        measured.add(of_the_relay(root)?);
        for (name, number) in std::mem::take(&mut measured.figures) {
            samples.entry(name).or_default().push(number);
        }
        tally.add(measured);
    }
    let medians = samples.into_iter().map(|(name, numbers)| (name, median(numbers))).collect();
    let mut figures = Figures::read(root)?;
    tally.add(compare_costs(&figures.costs, &medians, root.effort));
    if root.committed == Committed::Replaced {
        figures.costs.extend(medians);
        figures.write(root)?;
    }
    Ok(tally)
}

fn natively(root: &Root) -> Result<Tally> {
    let mut tally = Tally::default();
    for (package, name) in [("countersign-gate", "bench"), ("countersign-plan", "schedule_figures")]
    {
        let mut program = Command::new(example(root, package, name)?);
        tally.add(count(root, program.current_dir(root.at("")), Runner::Program)?);
    }
    Ok(tally)
}

/// Builds an example of a package with optimisation.
fn example(root: &Root, package: &str, name: &str) -> Result<PathBuf> {
    let line =
        format!("cargo build --quiet --locked --release --package {package} --example {name}");
    root.run(&mut root.command(&line))?;
    Ok(root.target().join("release/examples").join(name))
}

/// By `tests/figures`: the relay's, and those of pages in Chromium.
fn of_the_relay(root: &Root) -> Result<Tally> {
    setup::wasm_target(root)?;
    let schedule = wasm::schedule(root)?;
    let figures = example(root, "countersign-relay", "figures")?;
    let variables = [("SCHEDULE_WASM", &schedule), ("RELAY_FIGURES", &figures)];
    stages::in_chromium(root, stages::optimised_relay, "figures", &variables)
}

/// The middle of an odd number of measurements; rounded, as more digits say nothing.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.get(numbers.len() / 2).copied().unwrap_or_default();
    (middle * 100.0).round() / 100.0
}

fn compare_costs(
    committed: &BTreeMap<String, f64>,
    measured: &BTreeMap<String, f64>,
    effort: Effort,
) -> Tally {
    let mut tally = Tally::default();
    println!("{:<64} {:>9} {:>9}", "costs", "measured", "committed");
    for (name, number) in measured {
        let Some(before) = committed.get(name) else {
            println!("  {name:<62} {number:>9}         -");
            continue;
        };
        let times = number / before;
        let mark = if times > COST_TIMES_MAX { "←" } else { "" };
        println!("  {name:<62} {number:>9} {before:>9} {mark}");
        if effort == Effort::Long {
            tally.add(if times > COST_TIMES_MAX {
                Tally::failed(format!(
                    "{name}: {number}, {times:.2} times the committed {before}; if it is meant, `cargo xtask test --long \
                     --only figures --update` writes {FILE}"
                ))
            } else {
                Tally::passed()
            });
        }
    }
    for name in committed.keys().filter(|name| !measured.contains_key(*name)) {
        println!("  {name}: not measured in this run");
    }
    tally
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{compare_bytes, compare_costs, median};
    use crate::shell::Effort;

    fn figures<T: Copy>(number: T) -> BTreeMap<String, T> {
        BTreeMap::from([("wasm".to_owned(), number)])
    }

    #[test]
    fn bytes_may_be_three_per_cent_more_and_no_more() {
        assert_eq!(compare_bytes(&figures(1000), &figures(1030)).failed, 0);
        let tally = compare_bytes(&figures(1000), &figures(1031));
        assert_eq!(tally.failed, 1);
        assert!(tally.said.iter().any(|said| said.contains("--update")), "{:?}", tally.said);
        assert_eq!(
            compare_bytes(&BTreeMap::new(), &figures(1)).failed,
            1,
            "a figure that is not committed"
        );
    }

    #[test]
    fn costs_are_judged_in_a_long_run_alone() {
        assert_eq!(compare_costs(&figures(1.0), &figures(9.0), Effort::Short).failed, 0);
        assert_eq!(compare_costs(&figures(1.0), &figures(1.6), Effort::Long).failed, 1);
        assert_eq!(compare_costs(&figures(1.0), &figures(1.5), Effort::Long).failed, 0);
    }

    #[test]
    fn one_outlier_in_three_is_no_matter() {
        assert_eq!(median(vec![9.0, 1.0, 2.004]), 2.0);
    }
}
