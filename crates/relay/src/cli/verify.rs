//! `countersign verify`: whether a bundle is as the relay sealed it, without a relay.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use countersign_plan::attest::Standing;
use jsonwebtoken::jwk::JwkSet;
use serde_json::Value;

use super::complain;
use crate::bundle;

/// Checks BUNDLE, as `GET /v1/plans/{id}/bundle` gives it: every receipt, the chain, the terms, the seal. Exits 1 and names
/// the first entry or part that is not intact. That a signature has lapsed is said, and is no error.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The bundle.
    bundle: PathBuf,
    /// The relay's keys (JWKS), from a source that you trust; without it those in the bundle count, and the thumbprint is
    /// yours to compare.
    #[arg(long, value_name = "FILE")]
    jwks: Option<PathBuf>,
}

impl Verify {
    /// Exits 0 when the evidence is intact, 1 when it is not, 2 when a file cannot be read.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let read = read(&self.bundle).and_then(|bundle| {
            let trusted = self.jwks.as_deref().map(|path| {
                read(path).and_then(|set| {
                    serde_json::from_value::<JwkSet>(set)
                        .map_err(|e| format!("{}: no JWKS: {e}", path.display()))
                })
            });
            Ok((bundle, trusted.transpose()?))
        });
        let (bundle, trusted) = match read {
            Ok(read) => read,
            Err(says) => {
                complain(&says);
                return Ok(ExitCode::from(2));
            }
        };
        let mut out = io::stdout();
        match bundle::verify(&bundle, trusted.as_ref()) {
            Err(flaw) => {
                writeln!(out, "not intact: {flaw}")?;
                Ok(ExitCode::FAILURE)
            }
            Ok(verified) => {
                writeln!(
                    out,
                    "intact: plan {}, {} entries, sealed {}",
                    verified.plan, verified.entries, verified.at
                )?;
                let whose =
                    if trusted.is_some() { "among the keys given" } else { "compare it with the relay's" };
                writeln!(out, "key {} ({whose})", verified.key)?;
                for signature in &verified.signatures {
                    let name = &signature.by.name;
                    let says = match signature.standing {
                        Standing::Live => "live".to_owned(),
                        Standing::Amended | Standing::Lapsed => {
                            let places: Vec<_> = signature.changes.iter().map(|c| c.path.as_str()).collect();
                            format!("lapsed: the document differs at {}", places.join(", "))
                        }
                        Standing::Withdrawn => "withdrawn".to_owned(),
                    };
                    writeln!(
                        out,
                        "signature of {name} ({}), {}: {says}",
                        signature.by.side.word(),
                        signature.at
                    )?;
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

fn read(path: &Path) -> Result<Value, String> {
    let bytes = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_slice(&bytes).map_err(|e| format!("{}: no JSON: {e}", path.display()))
}
