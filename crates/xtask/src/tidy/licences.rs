//! Every dependency may be used under terms that a commercial portal can accept, and comes from
//! where all do.

use anyhow::{Context as _, Result, bail};
use cargo_metadata::MetadataCommand;
use spdx::{Expression, LicenseItem, ParseMode};

use super::sources;
use crate::setup;
use crate::shell::Root;

/// Permissive licences; anything else needs a decision, and a line here.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "NCSA",
    "Python-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Allowed for tools that are run and never shipped, with the reason.
const ALLOWED_FOR_TOOLS: &[(&str, &str)] = &[("axe-core", "MPL-2.0")];

/// Below this a short update can make a document unloadable.
const YRS_AT_LEAST: cargo_metadata::semver::Version =
    cargo_metadata::semver::Version::new(0, 28, 1);

/// Checks licence and origin of every crate, here and of the fuzz targets.
pub(super) fn crates(root: &Root) -> Result<String> {
    let here = workspace(root, "Cargo.toml", Some("--locked"))?;
    setup::fuzz_lock(root)?;
    let targets = workspace(root, "tests/fuzz/Cargo.toml", None)?;
    Ok(format!("{here} crates, and {targets} of the fuzz targets"))
}

fn workspace(root: &Root, manifest: &str, locked: Option<&str>) -> Result<usize> {
    let metadata = MetadataCommand::new()
        .manifest_path(root.at(manifest))
        .other_options(
            locked.into_iter().chain(["--all-features"]).map(str::to_owned).collect::<Vec<_>>(),
        )
        .exec()
        .context("`cargo metadata --locked` failed: is Cargo.lock up to date?")?;
    let mut wrong = Vec::new();
    for package in &metadata.packages {
        let name = format!("{} {}", package.name, package.version);
        match &package.source {
            Some(source) if source.is_crates_io() => {}
            Some(source) => wrong.push(format!("{name} comes from {source}")),
            None if package.manifest_path.starts_with(root.at("")) => {}
            None => wrong.push(format!("{name} is a path outside of here")),
        }
        match &package.license {
            Some(expression) if allowed(expression)? => {}
            Some(expression) => wrong.push(format!("{name} is licensed {expression}")),
            None => wrong.push(format!("{name} states no licence")),
        }
        if package.name == "yrs" && package.version < YRS_AT_LEAST {
            wrong.push(format!("{name} is older than {YRS_AT_LEAST}"));
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("; "));
    }
    Ok(metadata.packages.len())
}

/// Checks licence and origin of every package in the npm lock files.
pub(super) fn npm(root: &Root) -> Result<String> {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in
        sources(root)?.iter().filter(|(path, _)| path.ends_with("package-lock.json"))
    {
        let lock: serde_json::Value = serde_json::from_str(text).with_context(|| path.clone())?;
        let packages =
            lock["packages"].as_object().with_context(|| format!("{path} is of an old npm"))?;
        for (place, package) in packages {
            // The folder itself, and links to other folders of this workspace.
            let Some((_, name)) = place.rsplit_once("node_modules/") else { continue };
            if package["link"] == true {
                continue;
            }
            seen += 1;
            if package["integrity"].as_str().is_none_or(|digest| !digest.starts_with("sha512-")) {
                wrong.push(format!("{path}: {name} has no sha512 digest"));
            }
            if let Some(from) = package["resolved"].as_str() {
                wrong.push(format!(
                    "{path}: {name} comes from {from} instead of whichever registry is set up"
                ));
            }
            let Some(expression) = package["license"].as_str() else {
                wrong.push(format!("{path}: {name} states no licence"));
                continue;
            };
            let tool = package["dev"] == true || path.starts_with("tests/");
            let excepted = tool && ALLOWED_FOR_TOOLS.contains(&(name, expression));
            if !excepted && !allowed(expression)? {
                wrong.push(format!("{path}: {name} is licensed {expression}"));
            }
        }
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("; "));
    }
    Ok(format!("{seen} packages"))
}

fn allowed(expression: &str) -> Result<bool> {
    let mode = ParseMode { allow_slash_as_or_operator: true, ..ParseMode::STRICT };
    let parsed = Expression::parse_mode(expression, mode)
        .with_context(|| format!("`{expression}` is no licence expression"))?;
    Ok(parsed.evaluate(|requirement| match &requirement.license {
        LicenseItem::Spdx { id, .. } => ALLOWED.contains(&id.name),
        LicenseItem::Other(_) => false,
    }))
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn one_allowed_alternative_is_enough_and_all_parts_are_needed() {
        for (expression, answer) in [
            ("MIT", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0-only", false),
            ("MIT OR GPL-3.0-only", true),
            ("MIT AND GPL-3.0-only", false),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("LicenseRef-ours", false),
        ] {
            assert_eq!(allowed(expression).unwrap(), answer, "{expression}");
        }
        assert!(allowed("do what you like").is_err());
    }
}
