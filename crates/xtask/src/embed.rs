//! Builds the relay and what the relay serves to browsers: the component's files.

use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::setup;
use crate::shell::Root;
use crate::wasm::{self, Size};

/// Where `npm run build` puts the component.
pub(crate) const DIST: &str = "web/dist/embed";

/// Builds the relay and returns the path of its binary.
///
/// # Errors
/// When it does not compile.
pub(crate) fn relay(root: &Root) -> Result<PathBuf> {
    root.run(&mut root.command("cargo build --quiet --locked --package countersign-relay"))?;
    Ok(root.target().join("debug/countersign"))
}

/// Builds the WASM and the component, into `web/dist/embed`, unless this run did. Gives the size of
/// the WASM.
///
/// # Errors
/// When a tool is missing, or a build fails.
pub(crate) fn build(root: &Root) -> Result<Size> {
    if let Some(built) = root.built.get() {
        return Ok(*built);
    }
    let size = wasm::build(root)?;
    component(root)?;
    Ok(*root.built.get_or_init(|| size))
}

/// Builds the component around the WASM that is there.
///
/// # Errors
/// When npm is missing, or the build fails.
pub(crate) fn component(root: &Root) -> Result<()> {
    setup::node_modules(root, "web")?;
    root.run(&mut root.command_in("web", "npm run --silent build"))
}

/// Whether a folder's `package.json` has a script of that name.
///
/// # Errors
/// When there is no such file, or it is not JSON.
pub(crate) fn has_script(root: &Root, folder: &str, name: &str) -> Result<bool> {
    let path = root.at(folder).join("package.json");
    let text =
        std::fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
    let package: serde_json::Value =
        serde_json::from_str(&text).with_context(|| path.display().to_string())?;
    Ok(package["scripts"][name].is_string())
}

/// The largest catalogue of words: a page that speaks another language than English downloads one.
///
/// # Errors
/// When nothing was built.
pub(crate) fn largest_catalogue(root: &Root) -> Result<Size> {
    let folder = root.at(DIST).join("locales");
    let entries = std::fs::read_dir(&folder)
        .with_context(|| format!("{} is missing: run `npm run build` in web", folder.display()))?;
    let mut largest = Size { raw_bytes: 0, brotli_bytes: 0 };
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "ftl") {
            let size = Size::of(&std::fs::read(&path)?)?;
            println!("  {:<42} {size}", path.file_name().unwrap_or_default().display());
            if size.brotli_bytes > largest.brotli_bytes {
                largest = size;
            }
        }
    }
    Ok(largest)
}

/// Bytes that a browser downloads for every page: code, styles and WASM, without types, maps,
/// manifests and catalogues. The compressed files beside them (`.br`, `.gz`) are the same once
/// more.
///
/// # Errors
/// When nothing was built.
pub(crate) fn size(root: &Root) -> Result<Size> {
    let mut total = Size { raw_bytes: 0, brotli_bytes: 0 };
    let mut folders = vec![root.at(DIST)];
    while let Some(folder) = folders.pop() {
        let entries = std::fs::read_dir(&folder).with_context(|| {
            format!("{} is missing: run `npm run build` in web", folder.display())
        })?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|kind| kind == "js" || kind == "css" || kind == "wasm")
            {
                let size = Size::of(&std::fs::read(&path)?)?;
                println!(
                    "  {:<42} {size}",
                    path.strip_prefix(root.at(DIST)).unwrap_or(&path).display()
                );
                total.raw_bytes += size.raw_bytes;
                total.brotli_bytes += size.brotli_bytes;
            }
        }
    }
    Ok(total)
}
