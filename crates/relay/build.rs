//! Embeds the templates and the example plans, where the folders are there. A checkout without them
//! builds all the same.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default();
    let files = ["templates", "plans"].map(|name| plans(&here.join("../../examples").join(name)));
    let mut list = String::from("&[\n");
    for file in files.into_iter().flatten() {
        let name = file.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
        let path = file.canonicalize()?;
        // Writing to a string does not fail.
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", path.display().to_string());
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    fs::write(out.join("templates.rs"), list)
}

/// The plan files of a folder, by name.
fn plans(folder: &Path) -> Vec<PathBuf> {
    println!("cargo::rerun-if-changed={}", watched(folder).display());
    let mut files: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(|e| e.ok().map(|e| e.path())).collect(),
        Err(_) => Vec::new(),
    };
    files.retain(|f| f.extension().is_some_and(|e| e == "json"));
    files.sort();
    files
}

/// Cargo compares times only of what is there: the nearest folder that is.
fn watched(folder: &Path) -> &Path {
    folder.ancestors().find(|f| f.exists()).unwrap_or(folder)
}
