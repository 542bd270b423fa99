//! Builds `crates/wasm` for the browser: cargo, JavaScript glue, then `wasm-opt`.
//!
//! The glue is made by the library that belongs to the `wasm-bindgen` in `Cargo.lock`, so that the
//! two never disagree about their format; `wasm-opt` is the one of the npm package `binaryen` that
//! `web` pins. It never touches anything but `web/src/generated`, and leaves that alone when
//! nothing changed.

pub(crate) mod parts;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::setup;
use crate::shell::Root;

/// Where the glue goes, as `countersign.js`, `countersign.d.ts` and `countersign_bg.wasm`.
const GENERATED: &str = "web/src/generated";

const RESULT: &str = "web/src/generated/countersign_bg.wasm";

/// The features that rustc uses for `wasm32-unknown-unknown` and every browser of the last years
/// understands.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Lets offsets below 1,024 go into loads and stores. It needs nothing to lie in that part of memory:
/// rustc puts the stack there, whose last 1,024 of a million bytes they are.
const STACK_FIRST: &str = "--low-memory-unused";

/// A panic traps at once, without a text and without the place of the line.
const NO_PANIC_TEXTS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// SHA-256 as a loop: written out round by round it is seven times as long.
const SMALL_DIGEST: &str = "--cfg sha2_backend=\"soft\" --cfg sha2_backend_soft=\"compact\"";

/// Bytes of a file as they are, and as a web server sends them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) raw_bytes: usize,
    pub(crate) brotli_bytes: usize,
}

impl Size {
    /// Measures at brotli's best quality (11), which is how static files are compressed.
    pub(crate) fn of(bytes: &[u8]) -> Result<Size> {
        let settings =
            brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut compressed, &settings)
            .context("could not compress")?;
        Ok(Size { raw_bytes: bytes.len(), brotli_bytes: compressed.len() })
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kilobytes = |bytes: usize| bytes as f64 / 1000.0;
        write!(
            f,
            "{:.1} KB raw, {:.1} KB brotli",
            kilobytes(self.raw_bytes),
            kilobytes(self.brotli_bytes)
        )
    }
}

/// Builds what changed and prints the size of the result.
///
/// # Errors
/// When a tool is missing and cannot be installed, or a step fails; each says which.
pub(crate) fn build(root: &Root) -> Result<Size> {
    setup::wasm_target(root)?;
    setup::node_modules(root, "web")?;
    compile(root)?;
    let compiled = compiled(root);
    let optimiser = root.at("web/node_modules/binaryen");
    let stamp = stamp(&compiled, &optimiser.join("package.json"))?;
    let generated = root.at(GENERATED);
    let stamp_file = generated.join(".stamp");
    let result = root.at(RESULT);
    if std::fs::read_to_string(&stamp_file).is_ok_and(|last| last == stamp) && result.is_file() {
        println!("{GENERATED} is up to date");
    } else {
        std::fs::create_dir_all(&generated)
            .with_context(|| format!("could not make {GENERATED}"))?;
        if stamp_file.exists() {
            std::fs::remove_file(&stamp_file).context("could not forget what was built last")?;
        }
        println!("wasm-bindgen → {GENERATED}");
        glue(&compiled, &generated)?;
        root.run(
            root.command("node web/node_modules/binaryen/bin/wasm-opt -Oz --converge")
                .arg(STACK_FIRST)
                .args(FEATURES)
                .args([RESULT, "-o", RESULT]),
        )?;
        std::fs::write(&stamp_file, stamp).context("could not note what was built")?;
    }
    let size = Size::of(&std::fs::read(&result).context("wasm-opt wrote no file")?)?;
    println!("wasm: {size}");
    Ok(size)
}

/// Compiles the crate, with a standard library of its own where its source can be had: built for
/// size, and without the texts of panics that nobody reads in a browser, it takes an eighth off the
/// download. The switches for that are not stable yet, so they are used for this one crate, of the
/// pinned compiler, and do without where they are refused.
fn compile(root: &Root) -> Result<()> {
    let build = "cargo build --quiet --package countersign-wasm --target wasm32-unknown-unknown --profile wasm";
    if setup::std_source(root)? {
        let mut command = root.command(build);
        command
            .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("RUSTFLAGS", [NO_PANIC_TEXTS, SMALL_DIGEST].join(" "));
        println!(
            "compiling countersign-wasm together with Rust's own library, for size; RUSTC_BOOTSTRAP=1 lets the pinned \
             compiler take the switches for that, which are not stable yet"
        );
        return root.run(&mut command);
    }
    println!(
        "the source of the standard library is not to be had: the WASM is larger than it could be"
    );
    root.run(root.command(build).env("RUSTFLAGS", SMALL_DIGEST))
}

/// The schedule engine alone, compiled for the browser with the same profile, to be timed there.
pub(crate) fn schedule(root: &Root) -> Result<PathBuf> {
    root.run(&mut root.command(
        "cargo build --quiet --package countersign-schedule-figures --target wasm32-unknown-unknown --profile wasm",
    ))?;
    Ok(root.target().join("wasm32-unknown-unknown/wasm/countersign_schedule_figures.wasm"))
}

/// Where cargo puts the crate: before the glue and `wasm-opt`, with the names of its functions.
pub(crate) fn compiled(root: &Root) -> PathBuf {
    root.target().join("wasm32-unknown-unknown/wasm/countersign_wasm.wasm")
}

fn glue(compiled: &Path, generated: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("countersign").typescript(true);
    bindgen.web(true).context("wasm-bindgen has no target `web`")?;
    bindgen.remove_producers_section(true);
    bindgen.generate(generated).context("wasm-bindgen could not make the glue")
}

/// Changes whenever the compiled code, the optimiser or the way of calling them does.
fn stamp(compiled: &Path, optimiser: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for path in [compiled, optimiser] {
        let Ok(bytes) = std::fs::read(path) else { bail!("{} was not built", path.display()) };
        hash.update(bytes);
    }
    hash.update(include_bytes!("wasm.rs"));
    Ok(hash.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
