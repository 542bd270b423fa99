//! Faults of the source that are there already: counted in `tests/ratchets.json`, where each number
//! may only fall.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde::{Deserialize, Serialize};

use crate::shell::{Committed, Root};

const FILE: &str = "tests/ratchets.json";

/// The committed file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Ratchets {
    /// By folder: comments that begin with a relative word.
    pub(super) comments: BTreeMap<String, usize>,
    /// By folder: sentences for people outside the catalogues.
    pub(super) sentences: BTreeMap<String, usize>,
    /// By crate: sets of modules that use one another in a circle.
    pub(super) circles: BTreeMap<String, Vec<Vec<String>>>,
    /// By path: lines of the files that are too long.
    pub(super) long_files: BTreeMap<String, usize>,
    /// By name: definitions of the type names that stand for too many things.
    pub(super) type_names: BTreeMap<String, usize>,
}

impl Ratchets {
    pub(super) fn read(root: &Root) -> Result<Ratchets> {
        let text =
            std::fs::read_to_string(root.at(FILE)).with_context(|| format!("{FILE} is missing"))?;
        serde_json::from_str(&text).with_context(|| format!("{FILE} cannot be read"))
    }

    /// Writes what fell, where the run is to write.
    pub(super) fn keep(&self, root: &Root, before: &Ratchets) -> Result<()> {
        if self == before {
            return Ok(());
        }
        if root.committed == Committed::Compared {
            println!("there is less of it: `cargo xtask test --only tidy --update` lowers {FILE}");
            return Ok(());
        }
        let text = serde_json::to_string_pretty(self).context("ratchets are JSON")?;
        std::fs::write(root.at(FILE), text + "\n")
            .with_context(|| format!("could not write {FILE}"))?;
        println!("wrote {FILE}");
        Ok(())
    }
}

/// Compares counts with the committed ones, which take over what fell.
///
/// # Errors
/// When one is higher, with places that `examples` gives for it.
pub(super) fn compare_counts(
    what: &str,
    committed: &mut BTreeMap<String, usize>,
    present: &BTreeMap<String, usize>,
    examples: impl Fn(&str) -> Vec<String>,
) -> Result<()> {
    let mut wrong = Vec::new();
    for (key, &count) in present {
        let allowed = committed.get(key).copied().unwrap_or_default();
        if count > allowed {
            wrong.push(format!("{key}: {count} {what}, at most {allowed}"));
            wrong.extend(examples(key).into_iter().map(|place| format!("  {place}")));
        }
    }
    committed.retain(|key, allowed| {
        let count = present.get(key).copied().unwrap_or_default();
        *allowed = count.min(*allowed);
        *allowed > 0
    });
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n  "));
    }
    Ok(())
}

/// Keys and counts in one line.
pub(super) fn list(counts: &BTreeMap<String, usize>) -> String {
    let counts: Vec<String> = counts.iter().map(|(key, count)| format!("{key} {count}")).collect();
    if counts.is_empty() { "none".to_owned() } else { counts.join(", ") }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::compare_counts;

    #[test]
    fn a_count_may_only_fall() {
        let counts = |count| BTreeMap::from([("tests".to_owned(), count)]);
        let compare = |committed: &mut _, present| {
            compare_counts("of it", committed, &present, |_| vec!["here".to_owned()])
        };
        let mut committed = counts(3);
        assert!(compare(&mut committed, counts(3)).is_ok());
        let error = compare(&mut committed, counts(4)).unwrap_err().to_string();
        assert!(error.contains("here"), "{error}");
        assert_eq!(committed, counts(3));
        assert!(compare(&mut committed, counts(2)).is_ok());
        assert_eq!(committed, counts(2));
        assert!(compare(&mut committed, BTreeMap::new()).is_ok());
        assert!(committed.is_empty());
        assert!(compare(&mut committed, counts(1)).is_err(), "nothing new begins");
    }
}
