//! Where the workspace is, and running programs in it. Every command is printed before it runs.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context as _, Result, bail};

use crate::wasm::Size;

/// How much time the checks may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// For each change: what has the same outcome on every machine.
    Short,
    /// Before a release: longer runs too, and times are judged by a wide margin.
    Long,
}

/// How a run treats the committed figures and ratchets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Committed {
    /// Measurements are compared with them. No committed file changes.
    Compared,
    /// Measurements replace them: `--update`.
    Replaced,
}

/// The workspace's folder.
#[derive(Debug, Clone)]
pub(crate) struct Root {
    path: PathBuf,
    /// `Short` unless the command line says otherwise.
    pub(crate) effort: Effort,
    /// `Compared` unless the command line says otherwise.
    pub(crate) committed: Committed,
    /// The browser's part as this run built it: one run builds it once.
    pub(crate) built: OnceLock<Size>,
}

impl Root {
    /// The folder of the workspace that this program was built from.
    ///
    /// # Errors
    /// When that folder has been moved or deleted since.
    pub(crate) fn find() -> Result<Root> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest
            .ancestors()
            .nth(2)
            .context("crates/xtask lies two folders below the workspace")?;
        if !root.join("Cargo.toml").is_file() {
            bail!(
                "{} has no Cargo.toml: the workspace was moved, run `cargo xtask` again there",
                root.display()
            );
        }
        Ok(Root {
            path: root.to_path_buf(),
            effort: Effort::Short,
            committed: Committed::Compared,
            built: OnceLock::new(),
        })
    }

    /// A path inside the workspace.
    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.path.join(path)
    }

    /// Where cargo puts what it builds: `CARGO_TARGET_DIR`, or `target`.
    pub(crate) fn target(&self) -> PathBuf {
        match std::env::var_os("CARGO_TARGET_DIR") {
            Some(target) => self.path.join(target),
            None => self.path.join("target"),
        }
    }

    /// A command in this workspace: `program` and its arguments separated by spaces.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut words = line.split_whitespace();
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).current_dir(&self.path);
        command
    }

    /// A command in a folder of this workspace.
    pub(crate) fn command_in(&self, folder: &str, line: &str) -> Command {
        let mut command = self.command(line);
        command.current_dir(self.at(folder));
        command
    }

    /// The command as one would type it from the workspace's folder.
    pub(crate) fn spelled(&self, command: &Command) -> String {
        let mut line = String::new();
        if let Some(folder) = command.get_current_dir()
            && let Ok(inside) = folder.strip_prefix(&self.path)
            && !inside.as_os_str().is_empty()
        {
            line = format!("cd {} && ", inside.display());
        }
        for (name, value) in command.get_envs() {
            if let Some(value) = value {
                line.push_str(&format!(
                    "{}={} ",
                    name.to_string_lossy(),
                    quoted(&value.to_string_lossy())
                ));
            }
        }
        line.push_str(&command.get_program().to_string_lossy());
        for argument in command.get_args() {
            line.push_str(&format!(" {}", quoted(&argument.to_string_lossy())));
        }
        line
    }

    /// Prints and runs a command.
    ///
    /// # Errors
    /// When the program is not there or exits other than with 0.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        let line = self.spelled(command);
        println!("$ {line}");
        let status = command.status().with_context(|| format!("could not start `{line}`"))?;
        if !status.success() {
            bail!("`{line}` failed: {status}");
        }
        Ok(())
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./=:,@%+".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_printed_command_can_be_pasted() {
        assert_eq!(quoted("--package"), "--package");
        assert_eq!(quoted("-Cpanic=abort -Zx"), "'-Cpanic=abort -Zx'");
        assert_eq!(quoted("it's"), r"'it'\''s'");
        assert_eq!(quoted(""), "''");
    }
}
