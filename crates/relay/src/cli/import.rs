//! `countersign import`: a spreadsheet, a template or a plan file as a plan file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use countersign_plan::exchange::{self, ImportedPlan};
use countersign_words::Language;

use super::{complain, file};
use crate::terminal::one_line;

/// Reads FILE and writes a plan file; says what was understood and what was not.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// CSV, a plan file, a template or a collection of templates.
    file: PathBuf,
    /// The plan file to write; for a collection a folder, which gets one file for each; `-` for
    /// standard output.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// Only this one of a collection.
    #[arg(long, value_name = "ID")]
    template: Option<String>,
}

impl Import {
    /// Exits 2 when the file cannot be read as a plan; then nothing was written.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let imported = file::read(&self.file, exchange::import).and_then(|mut imported| {
            file::only(&mut imported, self.template.as_deref(), &self.file)?;
            Ok(imported)
        });
        let imported = match imported {
            Ok(imported) => imported,
            Err(says) => {
                complain(&says);
                return Ok(ExitCode::from(2));
            }
        };
        if self.out == Path::new("-") {
            let [plan] = imported.plans.as_slice() else {
                return Ok(several(&file::names(&imported)));
            };
            // Standard output is the plan, so the words go beside it.
            write!(io::stderr(), "{}", summary(plan, None))?;
            write!(io::stdout(), "{}", exchange::plan_file(&plan.document))?;
            return Ok(ExitCode::SUCCESS);
        }
        let folder =
            self.out.is_dir() || self.out.as_os_str().to_string_lossy().ends_with(['/', '\\']);
        let places: Vec<(PathBuf, &ImportedPlan)> = match imported.plans.as_slice() {
            [plan] if !folder => vec![(self.out.clone(), plan)],
            _ if !folder => return Ok(several(&file::names(&imported))),
            plans => plans
                .iter()
                .map(|p| (self.out.join(format!("{}.json", file_name(&p.name))), p))
                .collect(),
        };
        if folder {
            fs::create_dir_all(&self.out).with_context(|| self.out.display().to_string())?;
        }
        for (path, plan) in &places {
            file::write(path, &exchange::plan_file(&plan.document))
                .with_context(|| path.display().to_string())?;
        }
        // The words come last: a reader who closes the pipe early stops no file.
        let words: Vec<String> =
            places.iter().map(|(path, plan)| summary(plan, Some(path))).collect();
        write!(io::stdout(), "{}", words.join("\n"))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn several(names: &str) -> ExitCode {
    complain(&format!(
        "the file holds several plans: {names}. Give --out a folder (ending in /) for all of them, or pick one with \
         --template ID"
    ));
    ExitCode::from(2)
}

/// The name of a plan as that of a file: nothing in it leads elsewhere.
fn file_name(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' };
    name.chars().take(100).map(kept).collect()
}

fn summary(plan: &ImportedPlan, path: Option<&Path>) -> String {
    let mut text = match path {
        Some(path) => format!("{}\n", one_line(&path.display().to_string())),
        None => format!("{}\n", one_line(&plan.name)),
    };
    let words = Language::English.words();
    for line in &plan.understood {
        text.push_str(&format!("  {}\n", one_line(&words.message(line))));
    }
    if !plan.not_understood.is_empty() {
        text.push_str("  not understood:\n");
        for line in &plan.not_understood {
            text.push_str(&format!("    {}\n", one_line(&words.message(line))));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imp14_the_name_of_a_template_never_leads_out_of_the_folder() {
        assert_eq!(file_name("../../etc/passwd"), "------etc-passwd");
        assert_eq!(file_name("doris-backward-8"), "doris-backward-8");
        assert_eq!(file_name(&"x".repeat(300)).len(), 100);
    }
}
