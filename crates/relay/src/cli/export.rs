//! `countersign export`: a plan file as a table, a page, a calendar, or a plan file again.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use countersign_plan::Plan;
use countersign_plan::exchange::{self, csv, ics, markdown};

use super::{complain, file};
use crate::serve::system_clock;

/// Writes the plan of FILE in another format.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// A plan file, or whatever `import` reads.
    file: PathBuf,
    /// In which format.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Which one of a collection of templates.
    #[arg(long, value_name = "ID")]
    template: Option<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Steps and people as a table for a spreadsheet.
    Csv,
    /// The whole plan.
    Json,
    /// A page to read.
    Md,
    /// The dates as a calendar.
    Ics,
}

impl Export {
    /// Exits 2 when the file cannot be read as one plan.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let imported = file::read(&self.file, exchange::import).and_then(|mut imported| {
            file::only(&mut imported, self.template.as_deref(), &self.file)?;
            match imported.plans.len() {
                1 => Ok(imported),
                _ => Err(format!(
                    "the file holds several plans; pick one with --template: {}",
                    file::names(&imported)
                )),
            }
        });
        let plan = match imported.map(|i| i.plans.into_iter().next()) {
            Ok(Some(plan)) => plan,
            Ok(None) => return Ok(ExitCode::from(2)),
            Err(says) => {
                complain(&says);
                return Ok(ExitCode::from(2));
            }
        };
        let read = || Plan::read(&plan.document).plan;
        let content = match self.format {
            Format::Csv => csv::write::csv(&read()),
            Format::Json => exchange::plan_file(&plan.document),
            Format::Md => markdown::markdown(&read()),
            Format::Ics => ics::ics(&read(), &plan.name, system_clock()()),
        };
        match self.out {
            Some(out) => file::write(&out, &content).with_context(|| out.display().to_string())?,
            None => write!(io::stdout(), "{content}")?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
