//! Finds Chromium, or installs it where that is possible.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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

/// `CHROMIUM`, or where systems put it; or else from the system's packages (as root on Debian and
/// the like), or the one that Playwright brings.
pub(crate) fn chromium(root: &Root) -> Result<Chromium> {
    if let Some(path) = std::env::var_os("CHROMIUM") {
        let path = PathBuf::from(path);
        if runs(&path) {
            return Ok(Chromium::At(path));
        }
        anyhow::bail!("CHROMIUM={} cannot be run", path.display());
    }
    if let Some(path) = installed() {
        return Ok(Chromium::At(path));
    }
    if Path::new("/usr/bin/apt-get").exists() && setup::output(root, "id -u")?.trim() == "0" {
        println!("installing Chromium from the system's packages");
        let line = "apt-get install --yes --no-install-recommends chromium fonts-liberation";
        let mut install = root.command(line);
        install.env("DEBIAN_FRONTEND", "noninteractive");
        let done =
            root.run(&mut root.command("apt-get update")).and_then(|()| root.run(&mut install));
        if let (Ok(()), Some(path)) = (done, installed()) {
            return Ok(Chromium::At(path));
        }
    }
    println!("installing the Chromium that Playwright brings");
    let done = root.run(&mut root.command_in("tests", "npx playwright-core install chromium"));
    let ask =
        "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
    let place = root.command_in("tests", "node --eval").arg(ask).output();
    let path = place.ok().map(|place| PathBuf::from(String::from_utf8_lossy(&place.stdout).trim()));
    Ok(match (done, path) {
        (Ok(()), Some(path)) if runs(&path) => Chromium::At(path),
        _ => Chromium::Missing {
            why: "no Chromium could be installed: set CHROMIUM to the path of one".to_owned(),
        },
    })
}

fn installed() -> Option<PathBuf> {
    PLACES.iter().map(PathBuf::from).find(|path| runs(path))
}

/// Some systems put a script there that only says where to get the browser.
fn runs(path: &Path) -> bool {
    let tried =
        Command::new(path).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}
