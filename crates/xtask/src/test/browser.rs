//! Finds Chromium, or installs it where that is possible.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::setup;
use crate::shell::Root;

/// The browser that the tests drive.
pub(crate) enum Chromium {
    At(PathBuf),
    Missing { why: String },
}

const PLACES: &[&str] = &[
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// `CHROMIUM`, or where systems put it, or else from the system's packages (as root on Debian and the like).
pub(crate) fn chromium(root: &Root) -> Result<Chromium> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        let path = PathBuf::from(path);
        if path.is_file() {
            return Ok(Chromium::At(path));
        }
        anyhow::bail!("CHROMIUM={} is no file", path.display());
    }
    if let Some(path) = installed() {
        return Ok(Chromium::At(path));
    }
    if !Path::new("/usr/bin/apt-get").exists() || setup::output(root, "id -u")?.trim() != "0" {
        let why = "no Chromium found: install it, or set CHROMIUM to its path".to_owned();
        return Ok(Chromium::Missing { why });
    }
    println!("installing Chromium from the system's packages");
    root.run(&mut root.command("apt-get update"))?;
    let mut install = root.command("apt-get install --yes --no-install-recommends chromium fonts-liberation");
    root.run(install.env("DEBIAN_FRONTEND", "noninteractive"))?;
    Ok(match installed() {
        Some(path) => Chromium::At(path),
        None => Chromium::Missing { why: "apt-get put no Chromium in /usr/bin: set CHROMIUM".to_owned() },
    })
}

fn installed() -> Option<PathBuf> {
    PLACES.iter().map(PathBuf::from).find(|path| path.is_file())
}
