//! The folder of one relay: its keys, its lock, its database. Created at first start; keys are readable by the owner
//! only and are never printed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use thiserror::Error;

/// A folder of data.
#[derive(Clone, Debug)]
pub struct DataDir {
    path: PathBuf,
}

/// As long as this lives, no other relay serves the folder.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// Why a folder cannot be used.
#[derive(Debug, Error)]
pub enum DataError {
    /// Another process serves it.
    #[error(
        "the data folder {} is in use by {}: stop that process, or give another folder with --data",
        path.display(),
        holder.map_or("another process".to_owned(), |pid| format!("process {pid}"))
    )]
    Held {
        /// The folder.
        path: PathBuf,
        /// Who, as the lock file says.
        holder: Option<u32>,
    },
    /// A file of it cannot be read or written.
    #[error("cannot {what} {}: check that this user may, or give another folder with --data", path.display())]
    Io {
        /// What was tried.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A key file holds something else.
    #[error("{} is not a key of this relay: restore it from your backup, or move it away to make new keys (all tokens then end)", .0.display())]
    Key(PathBuf),
    /// There is none, where one must have been.
    #[error("{} is missing: restore it from your backup; under another key nothing that this relay witnessed can be proven", .0.display())]
    Missing(PathBuf),
}

impl DataDir {
    /// Opens the folder, and creates it (mode 0700) where it is absent.
    ///
    /// # Errors
    /// [`DataError::Io`].
    pub fn open(path: &Path) -> Result<DataDir, DataError> {
        let created = fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
        created.map_err(io("create the data folder", path))?;
        Ok(DataDir { path: path.to_owned() })
    }

    /// Takes the folder for this process.
    ///
    /// # Errors
    /// [`DataError::Held`] when a live process has it; a dead one's lock is gone with it.
    pub fn lock(&self) -> Result<Lock, DataError> {
        let path = self.path.join("relay.lock");
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .mode(0o600)
            .open(&path)
            .map_err(io("open the lock", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                let _ = file.read_to_string(&mut text);
                return Err(DataError::Held { path: self.path.clone(), holder: text.trim().parse().ok() });
            }
            Err(TryLockError::Error(e)) => return Err(io("lock", &path)(e)),
        }
        let written = file
            .set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| writeln!(file, "{}", std::process::id()));
        written.map_err(io("write the lock", &path))?;
        Ok(Lock { _file: file })
    }

    /// The secret under which tokens are signed: 32 bytes, made from `fresh` where there is none yet.
    ///
    /// # Errors
    /// [`DataError::Io`], and [`DataError::Key`] when the file holds no key.
    pub fn token_secret(&self, fresh: [u8; 32]) -> Result<Vec<u8>, DataError> {
        self.secret(&self.path.join("token.key"), fresh)
    }

    /// The secret of the relay's key for receipts: 32 bytes, made from `fresh` where there is none yet.
    ///
    /// # Errors
    /// [`DataError::Io`], and [`DataError::Key`] when the file holds no key.
    pub fn receipt_secret(&self, fresh: [u8; 32]) -> Result<[u8; 32], DataError> {
        let path = self.path.join("receipt.key");
        let secret = self.secret(&path, fresh)?;
        secret.try_into().map_err(|_| DataError::Key(path))
    }

    /// The secret of the relay's key for receipts, as it is: none is made. What a key did not witness it cannot seal.
    ///
    /// # Errors
    /// [`DataError::Missing`] where there is none; [`DataError::Io`], [`DataError::Key`].
    pub fn kept_receipt_secret(&self) -> Result<[u8; 32], DataError> {
        let path = self.path.join("receipt.key");
        if !path.exists() {
            return Err(DataError::Missing(path));
        }
        read_secret(&path)?.try_into().map_err(|_| DataError::Key(path))
    }

    /// Where the database is.
    pub fn database(&self) -> PathBuf {
        self.path.join("plans.sqlite")
    }

    /// The bytes of a key file, at least 32.
    fn secret(&self, path: &Path, fresh: [u8; 32]) -> Result<Vec<u8>, DataError> {
        if !path.exists() {
            self.write_key(path, &B64.encode(fresh))?;
        }
        read_secret(path)
    }

    /// Writes a key so that whoever sees the file sees it whole, and so that of two writers the first one wins.
    fn write_key(&self, path: &Path, text: &str) -> Result<(), DataError> {
        let draft = self.path.join(format!(".key-{}", std::process::id()));
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&draft)
            .map_err(io("create a key in", &self.path))?;
        let written = writeln!(file, "{text}").and_then(|()| file.sync_all());
        written.map_err(io("write", &draft))?;
        let placed = fs::hard_link(&draft, path);
        let _ = fs::remove_file(&draft);
        match placed {
            Err(e) if e.kind() != std::io::ErrorKind::AlreadyExists => Err(io("create", path)(e)),
            _ => {
                // The name must survive a power cut as the content does.
                File::open(&self.path).and_then(|d| d.sync_all()).map_err(io("sync", &self.path))
            }
        }
    }
}

fn read_secret(path: &Path) -> Result<Vec<u8>, DataError> {
    let text = fs::read_to_string(path).map_err(io("read", path))?;
    let mode = fs::metadata(path).map_err(io("read", path))?.permissions().mode();
    if mode & 0o077 != 0 {
        tracing::warn!(file = %path.display(), "the key can be read by others: chmod 600 it");
    }
    let secret = B64.decode(text.trim()).map_err(|_| DataError::Key(path.to_owned()))?;
    if secret.len() < 32 { Err(DataError::Key(path.to_owned())) } else { Ok(secret) }
}

fn io<'a>(what: &'static str, path: &'a Path) -> impl FnOnce(std::io::Error) -> DataError + 'a {
    move |source| DataError::Io { what, path: path.to_owned(), source }
}
