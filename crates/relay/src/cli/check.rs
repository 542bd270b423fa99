//! `countersign check`: what the seller's report says of a plan file, without a relay.

mod page;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::{NaiveDate, NaiveTime};
use clap::Args;
use countersign_plan::model::{Side, read_date};
use countersign_plan::reading::PlanReading;
use countersign_plan::report::Severity;
use countersign_plan::rules::{self, Moment, Thresholds};
use countersign_plan::{Plan, exchange};
use countersign_words::Language;

use self::page::ColourUse;
use super::{complain, file};
use crate::day;
use crate::serve::system_clock;

/// Reads FILE and says what is missing, how the time works out, and what to do next. Exits 1 when
/// blockers are open.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// A plan file, or whatever `import` reads.
    file: PathBuf,
    /// The day to check for; today without it.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    today: Option<NaiveDate>,
    /// As if the plan had this go-live date.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    go_live: Option<NaiveDate>,
    /// The report as JSON.
    #[arg(long)]
    json: bool,
    /// Which one of a collection of templates.
    #[arg(long, value_name = "ID")]
    template: Option<String>,
}

impl Check {
    /// Exits 0 when nothing blocks, 1 when something does, 2 when the file cannot be read as one
    /// plan.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let opened = file::read(&self.file, exchange::open).and_then(|mut opened| {
            file::only(&mut opened, self.template.as_deref(), &self.file)?;
            match opened.plans.len() {
                1 => Ok(opened),
                _ => Err(format!(
                    "{}: the file holds several plans; pick one with --template: {}",
                    self.file.display(),
                    file::names(&opened)
                )),
            }
        });
        let document = match opened.map(|o| o.plans.into_iter().next()) {
            Ok(plan) => plan.map(|p| p.document).unwrap_or_default(),
            Err(says) => {
                complain(&says);
                return Ok(ExitCode::from(2));
            }
        };
        let PlanReading { mut plan, odd } = Plan::read(&document);
        plan.plan.go_live = self.go_live.or(plan.plan.go_live);
        let now = self.now(&plan);
        let mut report =
            rules::diagnose(&plan, &odd, None, Side::Seller, &now, &Thresholds::default());
        Language::English.words().report(&mut report);
        if self.json {
            writeln!(io::stdout(), "{}", serde_json::to_string_pretty(&report)?)?;
        } else {
            let colours = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            let ink = if colours { ColourUse::Colours } else { ColourUse::Plain };
            write!(io::stdout(), "{}", page::page(&plan, &report, now.today, ink))?;
        }
        let blocked = report.findings.iter().any(|f| f.severity == Severity::Blocker);
        Ok(ExitCode::from(u8::from(blocked)))
    }

    /// A day that was named begins at its midnight where the plan is lived, so that a meeting on it
    /// is still to come. Without one it is today where the plan is lived, or in UTC where it
    /// names no time zone, as on the relay.
    fn now(&self, plan: &Plan) -> Moment {
        match self.today {
            Some(today) => {
                let at = day::begin(plan, today)
                    .unwrap_or_else(|| today.and_time(NaiveTime::MIN).and_utc());
                Moment { today, at }
            }
            None => {
                let at = system_clock()();
                Moment { today: day::today(plan, at), at }
            }
        }
    }
}

fn date(text: &str) -> Result<NaiveDate, String> {
    read_date(text).ok_or_else(|| "write a day that exists as YYYY-MM-DD".to_owned())
}
