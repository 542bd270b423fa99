//! Counting what passed, read from what the test runners print.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

use crate::shell::Root;

/// A test run that stands still must not hide the others' results.
const PATIENCE: Duration = Duration::from_secs(30 * 60);

/// How many checks passed, failed and were skipped, and what has to be said about the last two.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
    pub(crate) said: Vec<String>,
    /// Measurements of programs, in the order in which they were printed: `figure: NAME = NUMBER`.
    pub(crate) figures: Vec<(String, f64)>,
    /// Tests that said of themselves that they were skipped, and are among those that passed.
    unable: usize,
}

impl Tally {
    pub(crate) fn passed() -> Tally {
        Tally { passed: 1, ..Tally::default() }
    }

    pub(crate) fn failed(why: String) -> Tally {
        Tally { failed: 1, said: vec![format!("failed: {why}")], ..Tally::default() }
    }

    pub(crate) fn skipped(why: String) -> Tally {
        Tally { skipped: 1, said: vec![format!("skipped: {why}")], ..Tally::default() }
    }

    pub(crate) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.said.extend(other.said);
        self.figures.extend(other.figures);
    }

    /// Counts as skipped what said so of itself.
    fn settle(mut self) -> Tally {
        self.passed = self.passed.saturating_sub(self.unable);
        self.skipped += self.unable;
        self.unable = 0;
        self
    }

    /// Takes in one line of a test runner's output, when it is one that counts.
    fn read(&mut self, line: &str, runner: Runner) {
        if let Some((name, number)) =
            line.strip_prefix("figure: ").and_then(|figure| figure.rsplit_once(" = "))
            && let Ok(number) = number.parse()
        {
            self.figures.push((name.to_owned(), number));
        }
        match runner {
            Runner::Program => {}
            Runner::Rust => {
                // skipped: no disk can be mounted …
                // From a test that found, while it ran, that it cannot; its harness counts it as
                // passed.
                if line.starts_with("skipped: ") {
                    self.unable += 1;
                    self.said.push(line.to_owned());
                }
                // test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out;
                // finished in 0.00s
                let Some(counts) = line.strip_prefix("test result: ") else { return };
                let counts = counts.split_once(". ").map_or("", |(_, counts)| counts);
                for part in counts.split(';') {
                    let mut words = part.split_whitespace();
                    let (Some(Ok(count)), Some(kind)) =
                        (words.next().map(str::parse::<usize>), words.next())
                    else {
                        continue;
                    };
                    match kind {
                        "passed" => self.passed += count,
                        "failed" => self.failed += count,
                        "ignored" => self.skipped += count,
                        _ => {}
                    }
                }
            }
            Runner::Node => {
                // ℹ pass 5
                let Some(counts) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# "))
                else {
                    return;
                };
                let mut words = counts.split_whitespace();
                let (Some(kind), Some(Ok(count)), None) =
                    (words.next(), words.next().map(str::parse::<usize>), words.next())
                else {
                    return;
                };
                match kind {
                    "pass" => self.passed += count,
                    "fail" | "cancelled" => self.failed += count,
                    "skipped" | "todo" => self.skipped += count,
                    _ => {}
                }
            }
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// The program that prints the summary lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// `cargo test`
    Rust,
    /// `node --test`
    Node,
    /// Counts nothing: it passes or fails as a whole.
    Program,
}

/// When the output of a test runner is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Show {
    /// Line by line.
    Live,
    /// When it has ended, if it failed: others run beside it.
    Failures,
}

/// One command that passes or fails as a whole.
pub(crate) fn check(root: &Root, command: &mut Command) -> Tally {
    match root.run(command) {
        Ok(()) => Tally::passed(),
        Err(error) => {
            println!("error: {error:#}");
            Tally::failed(format!("{error:#}"))
        }
    }
}

/// Runs a test runner beside others and counts its tests, of which there may be none. Its output is
/// printed at its end, if it failed.
///
/// # Errors
/// As `count`.
pub(crate) fn count_beside(root: &Root, command: &mut Command, runner: Runner) -> Result<Tally> {
    watch(root, command, runner, Show::Failures)
}

/// Runs a test runner, shows what it prints and counts its tests.
///
/// A runner that fails without a failed test (it did not compile, it crashed), or that ran no test
/// at all, counts as one failure.
///
/// # Errors
/// When the program cannot be started.
pub(crate) fn count(root: &Root, command: &mut Command, runner: Runner) -> Result<Tally> {
    println!("$ {}", root.spelled(command));
    watch(root, command, runner, Show::Live)
}

fn watch(root: &Root, command: &mut Command, runner: Runner, show: Show) -> Result<Tally> {
    let line = root.spelled(command);
    if show == Show::Failures {
        command.stderr(Stdio::piped());
    }
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{line}`"))?;
    let errors = child.stderr.take().map(|mut stderr| {
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ = stderr.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        })
    });
    let stdout = child.stdout.take().context("a piped child has an output")?;
    let reader = std::thread::spawn(move || {
        let mut tally = Tally::default();
        let mut output = BufReader::new(stdout);
        let mut bytes = Vec::new();
        let mut later = String::new();
        while output.read_until(b'\n', &mut bytes).is_ok_and(|length| length > 0) {
            let text = String::from_utf8_lossy(&bytes);
            match show {
                Show::Live => print!("{text}"),
                Show::Failures => later.push_str(&text),
            }
            tally.read(text.trim_end(), runner);
            bytes.clear();
        }
        (tally.settle(), later)
    });
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill()?;
            child.wait()?;
            return Ok(Tally::failed(format!(
                "`{line}` stood still for {} minutes",
                PATIENCE.as_secs() / 60
            )));
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let (mut tally, later) = reader.join().unwrap_or_default();
    if !status.success() {
        let errors = errors.and_then(|errors| errors.join().ok()).unwrap_or_default();
        print!("{errors}{later}");
    }
    if runner == Runner::Program && status.success() {
        tally.passed += 1;
    }
    if !status.success() && tally.failed == 0 {
        tally.add(Tally::failed(format!("`{line}`: {status}")));
    } else if tally.failed > 0 {
        tally.said.push(format!("failed: {} of `{line}`", tally.failed));
    } else if tally.passed == 0 && show == Show::Live {
        tally.add(Tally::failed(format!("`{line}` ran no test")));
    }
    if tally.skipped > 0 {
        tally.said.push(format!("skipped: {} of `{line}`", tally.skipped));
    }
    Ok(tally)
}

#[cfg(test)]
mod tests {
    use super::{Runner, Tally};

    fn read(output: &str, runner: Runner) -> String {
        let mut tally = Tally::default();
        output.lines().for_each(|line| tally.read(line, runner));
        tally.settle().to_string()
    }

    #[test]
    fn counts_every_test_binary_of_cargo() {
        let output = "\
running 6 tests
test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s";
        assert_eq!(read(output, Runner::Rust), "7 passed, 3 failed, 1 skipped");
    }

    #[test]
    fn a_test_that_finds_that_it_cannot_run_is_skipped() {
        let output = "\
skipped: no disk can be mounted
test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(read(output, Runner::Rust), "4 passed, 0 failed, 1 skipped");
    }

    #[test]
    fn counts_nodes_tests_in_both_of_its_formats() {
        let spec =
            "ℹ tests 7\nℹ suites 0\nℹ pass 4\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 0";
        assert_eq!(read(spec, Runner::Node), "4 passed, 2 failed, 1 skipped");
        assert_eq!(read(&spec.replace('ℹ', "#"), Runner::Node), "4 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn a_test_that_prints_a_summary_like_line_counts_for_nothing() {
        assert_eq!(
            read("ℹ pass 4 of 5\nthe test result: ok. 5 passed", Runner::Node),
            "0 passed, 0 failed, 0 skipped"
        );
        assert_eq!(
            read("the test result: ok. 5 passed", Runner::Rust),
            "0 passed, 0 failed, 0 skipped"
        );
    }

    #[test]
    fn a_figure_is_a_name_and_a_number() {
        let mut tally = Tally::default();
        for line in
            ["figure: CPU, times the bare = 1.5", "figure: nothing = much", "a figure: x = 1"]
        {
            tally.read(line, Runner::Program);
        }
        assert_eq!(tally.figures, [("CPU, times the bare".to_owned(), 1.5)]);
    }
}
