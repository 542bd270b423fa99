//! `countersign verify`: whether a bundle is as the relay sealed it, without a relay.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use countersign_plan::attest::{AttestationStatus, Signature};
use countersign_plan::ijson;
use jsonwebtoken::jwk::JwkSet;

use super::complain;
use crate::bundle::{self, Flaw, KeyUse, VerifiedBundle};
use crate::terminal::one_line;

/// Checks BUNDLE, as `GET /v1/plans/{id}/bundle` gives it: every receipt, the chain, the terms, the
/// seal. Exits 1 and names the first entry or part that is not intact. That a signature has lapsed
/// is said, and is no error.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The bundle.
    bundle: PathBuf,
    /// The relay's keys (JWKS), from a source that you trust; without it those in the bundle
    /// count, and the thumbprint is yours to compare.
    #[arg(long, value_name = "FILE")]
    jwks: Option<PathBuf>,
}

impl Verify {
    /// Exits 0 when the evidence is intact, 1 when it is not, 2 when a file cannot be read, or
    /// holds no keys to trust.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let read = read(&self.bundle).and_then(|bundle| {
            let trusted = self.jwks.as_deref().map(trusted).transpose()?;
            Ok((bundle, trusted))
        });
        let (bundle, trusted) = match read {
            Ok(read) => read,
            Err(says) => {
                complain(&says);
                return Ok(ExitCode::from(2));
            }
        };
        let verified = match ijson::read(&bundle) {
            Ok(bundle) => bundle::verify(&bundle, trusted.as_ref()),
            // Another reader may see another bundle in it, or none.
            Err(e) => {
                Err(Flaw { what: "the bundle".to_owned(), says: format!("it is no I-JSON: {e}") })
            }
        };
        let mut out = io::stdout();
        match verified {
            Err(flaw) => {
                writeln!(out, "{}", one_line(&format!("not intact: {flaw}")))?;
                Ok(ExitCode::FAILURE)
            }
            Ok(verified) => {
                for line in lines(&verified, trusted.is_some()) {
                    writeln!(out, "{}", one_line(&line))?;
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

/// The lines that are told of an intact bundle. The first line says what was not established.
fn lines(verified: &VerifiedBundle, is_trusted: bool) -> Vec<String> {
    let VerifiedBundle { plan, at, entries, keys, .. } = verified;
    let intact = format!("intact: plan {plan}, {entries} entries, sealed {at}");
    let (first, whose) = if is_trusted {
        (intact, "among the keys given")
    } else {
        let first = format!(
            "not established: that the keys below are the relay's. Anybody can seal a bundle with keys of their own: compare \
             them, or give the relay's with --jwks. By its own keys it is {intact}"
        );
        (first, "compare it with the relay's")
    };
    let mut lines = vec![first];
    if keys.len() > 1 {
        lines.push(format!("{} keys signed parts of it:", keys.len()));
    }
    lines.extend(keys.iter().map(|key| format!("key {} ({whose}): {}", key.key, covers(key))));
    lines.extend(verified.signatures.iter().map(told));
    lines
}

/// The receipts that a key signed: `the seal, entries 1-4, 7`.
fn covers(of: &KeyUse) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &nth in &of.entries {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == nth => *last = nth,
            Some(_) | None => runs.push((nth, nth)),
        }
    }
    let run = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    let word = if of.entries.len() == 1 { "entry" } else { "entries" };
    let entries = runs.iter().map(run).collect::<Vec<_>>().join(", ");
    let entries = (!entries.is_empty()).then(|| format!("{word} {entries}"));
    let seal = of.is_seal.then(|| "the seal".to_owned());
    seal.into_iter().chain(entries).collect::<Vec<_>>().join(", ")
}

fn told(signature: &Signature) -> String {
    let says = match signature.standing {
        AttestationStatus::Live => "live".to_owned(),
        AttestationStatus::Amended | AttestationStatus::Lapsed => {
            let places: Vec<_> = signature.changes.iter().map(|c| c.place.to_string()).collect();
            format!("lapsed: the document differs at {}", places.join(", "))
        }
        AttestationStatus::Withdrawn => "withdrawn".to_owned(),
    };
    let (name, side) = (&signature.by.name, signature.by.side.word());
    format!("signature of {name} ({side}), {}: {says}", signature.at)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn trusted(path: &Path) -> Result<JwkSet, String> {
    let keys =
        ijson::read(&read(path)?).map_err(|e| format!("{}: no I-JSON: {e}", path.display()))?;
    serde_json::from_value(keys).map_err(|e| format!("{}: no JWKS: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lgr6_the_entries_that_a_key_signed_are_told_in_runs() {
        let told = |entries: &[usize], is_seal| {
            covers(&KeyUse { key: String::new(), entries: entries.to_vec(), is_seal })
        };
        assert_eq!(told(&[1, 2, 3, 5, 7, 8], true), "the seal, entries 1-3, 5, 7-8");
        assert_eq!(told(&[4], false), "entry 4");
        assert_eq!(told(&[], true), "the seal");
    }
}
