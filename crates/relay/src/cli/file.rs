//! Plan files on disk: read with a word about what is wrong, written whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process;

use countersign_plan::exchange::{self, ImportError, Imported};
use countersign_plan::message::Catalogue;
use countersign_words::Language;

/// How a file is read.
pub(super) type FileReader = fn(&[u8], &str, &dyn Catalogue) -> Result<Imported, ImportError>;

/// Reads a file; `Err` says which one, and what to do.
pub(super) fn read(path: &Path, reader: FileReader) -> Result<Imported, String> {
    let at = path.display();
    let large = || format!("{at}: larger than a plan may be ({} bytes)", exchange::FILE_BYTES_MAX);
    let size = fs::metadata(path).map_err(|e| format!("{at}: {e}"))?.len();
    if size > u64::try_from(exchange::FILE_BYTES_MAX).unwrap_or(u64::MAX) {
        return Err(large());
    }
    let bytes = fs::read(path).map_err(|e| format!("{at}: {e}"))?;
    let name = path.file_name().map(|n| n.to_string_lossy()).unwrap_or_default();
    let words = Language::English.words();
    reader(&bytes, &name, words).map_err(|e| format!("{at}: {}", words.message(&e.message())))
}

/// The one plan of several that `--template` names, or the only one.
pub(super) fn only(
    imported: &mut Imported,
    template: Option<&str>,
    path: &Path,
) -> Result<(), String> {
    let Some(template) = template else { return Ok(()) };
    if !imported.plans.iter().any(|p| p.name == template) {
        return Err(format!(
            "{}: there is no template {template:?}; there are: {}",
            path.display(),
            names(imported)
        ));
    }
    imported.plans.retain(|p| p.name == template);
    Ok(())
}

/// The names of the plans, for a message.
pub(super) fn names(imported: &Imported) -> String {
    imported.plans.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Writes a file whole: beside its place first, then into it, so that nobody ever reads a half.
pub(super) fn write(path: &Path, content: &str) -> io::Result<()> {
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "this names no file"))?;
    let beside = path.with_file_name(format!(".{}.{}", name.to_string_lossy(), process::id()));
    let written = (|| {
        let mut file = fs::File::create(&beside)?;
        file.write_all(content.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        // A leftover file says nothing that the error does not.
        let _ = fs::remove_file(&beside);
    }
    written
}
