//! `countersign export`: a plan as a table, a page, a calendar, a plan file, or the bundle that
//! proves what was signed. Of a plan file, or out of a relay's data folder, also while the relay
//! runs: the folder is only read.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, anyhow, bail};
use clap::{Args, ValueEnum};
use countersign_plan::Plan;
use countersign_plan::exchange::{self, csv, ics, markdown};
use countersign_plan::rules::Thresholds;
use countersign_words::Language;
use serde_json::Value;

use super::{complain, file};
use crate::bundle;
use crate::calls::pool::Pool;
use crate::config::{Checks, RelayLimits, Times};
use crate::data::DataDir;
use crate::receipt::ReceiptKey;
use crate::receipt_keys;
use crate::room::registry::Registry;
use crate::room::shadow::ReadCopy;
use crate::room::{Ask, SignedStatements, Surroundings};
use crate::serve::{system_clock, system_random};
use crate::store::{PlanId, Sqlite};
use crate::terminal;

/// Writes the plan of FILE, or a plan of a relay, in another format.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// A plan file, or whatever `import` reads.
    #[arg(required_unless_present = "data", conflicts_with_all = ["data", "plan"])]
    file: Option<PathBuf>,
    /// The data folder of a relay, which may run; its plan is written instead of a file's.
    #[arg(long, value_name = "DIR", requires = "plan")]
    data: Option<PathBuf>,
    /// Which plan of the relay.
    #[arg(long, value_name = "ID", requires = "data")]
    plan: Option<String>,
    /// In which format.
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    format: Format,
    /// The file to write; standard output without it.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// The language of its words: en, de, fr, es, pt or ja.
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    language: Language,
    /// Which one of a collection of templates.
    #[arg(long, value_name = "ID", conflicts_with = "data")]
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
    /// The portable proof: document, signatures and what was signed under the relay's seal, for
    /// `verify`. With --data.
    Bundle,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::of_tag(tag).ok_or_else(|| {
        let known = Language::ALL.map(Language::tag).join(", ");
        format!("there are no words in this language; those that there are: {known}")
    })
}

impl Export {
    /// Exits 2 when the file cannot be read as one plan, 1 when the relay's plan cannot be had.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let content = match (&self.data, &self.plan, &self.file) {
            (Some(data), Some(plan), _) => self.of_relay(data, plan)?,
            (None, _, Some(path)) if !matches!(self.format, Format::Bundle) => {
                match self.plan_of(path) {
                    Ok(plan) => self.write(&plan.document, &plan.name),
                    Err(says) => {
                        complain(&says);
                        return Ok(ExitCode::from(2));
                    }
                }
            }
            _ => {
                complain(
                    "a bundle proves what a relay witnessed, which a plan file does not hold: name the relay's folder and \
                     the plan, with --data DIR --plan ID",
                );
                return Ok(ExitCode::from(2));
            }
        };
        match self.out {
            Some(out) => file::write(&out, &content).with_context(|| out.display().to_string())?,
            // A file gets the content as it is; a terminal must not be steered by it.
            None if io::stdout().is_terminal() => {
                write!(io::stdout(), "{}", terminal::lines(&content))?;
            }
            None => write!(io::stdout(), "{content}")?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn plan_of(&self, path: &Path) -> Result<exchange::ImportedPlan, String> {
        let mut imported = file::read(path, exchange::import)?;
        file::only(&mut imported, self.template.as_deref(), path)?;
        let names = file::names(&imported);
        let mut plans = imported.plans.into_iter();
        match (plans.next(), plans.next()) {
            (Some(plan), None) => Ok(plan),
            _ => Err(format!("the file holds several plans; pick one with --template: {names}")),
        }
    }

    fn of_relay(&self, data: &Path, plan: &str) -> anyhow::Result<String> {
        let id = PlanId::new(plan)
            .ok_or_else(|| anyhow!("--plan {plan:?} cannot be the id of a plan"))?;
        let is_sealed = matches!(self.format, Format::Bundle);
        let (held, receipts) = held(data, &id, is_sealed)?;
        if !is_sealed {
            return Ok(self.write(&held.standing.document, plan));
        }
        let mut writer = bundle::BundleWriter::new(&id, held, system_clock()());
        let mut text = Vec::new();
        while let Some(piece) = writer.piece(&receipts) {
            text.extend_from_slice(&piece.map_err(|e| anyhow!("the bundle: {e}"))?);
        }
        text.push(b'\n');
        Ok(String::from_utf8(text)?)
    }

    fn write(&self, document: &Value, name: &str) -> String {
        let read = || Plan::read(document).plan;
        let words = self.language.words();
        match self.format {
            Format::Csv => csv::write::csv(&read(), words),
            Format::Json | Format::Bundle => exchange::plan_file(document),
            Format::Md => markdown::markdown(&read(), words),
            Format::Ics => ics::ics(&read(), name, system_clock()(), words),
        }
    }
}

/// The relay's data of a plan, read from its folder the way the relay itself reads it, and the key
/// for its receipts; where nothing is to be sealed, some other key.
fn held(
    data: &Path,
    plan: &PlanId,
    is_sealed: bool,
) -> anyhow::Result<(SignedStatements, ReceiptKey)> {
    let database = data.join("plans.sqlite");
    if !database.is_file() {
        bail!("{} is not the data folder of a relay: no plans are kept there", data.display());
    }
    let data = DataDir::open(data)?;
    let store = Sqlite::open_to_read(&database)
        .with_context(|| format!("cannot read the database {}", database.display()))?;
    let random = system_random();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let key = || match is_sealed {
        true => runtime.block_on(receipt_keys::export(&data, &store)),
        false => ReceiptKey::new(&[0; 32]).context("the key for receipts is not sound"),
    };
    let (key, sealing) = (key()?, key()?);
    let around = Surroundings {
        store: Arc::new(store),
        clock: system_clock(),
        random,
        limits: RelayLimits::default(),
        times: Times::default(),
        thresholds: Thresholds::default(),
        receipts: key,
        checks: Checks::default(),
        pace: Arc::default(),
    };
    let held = runtime.block_on(async {
        let registry = Registry::new(Arc::new(around));
        let sight = registry.open(plan)?.ask(|reply| Ask::Read { reply }).await;
        let held = match sight {
            Ok(sight) => sight.read(Pool::new(1).of(""), ReadCopy::held).await,
            Err(problem) => Err(problem),
        };
        registry.stop().await;
        held
    })?;
    Ok((held, sealing))
}
