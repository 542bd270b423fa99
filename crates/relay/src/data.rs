//! The folder of one relay: its keys, its lock, its database. Created at first start; keys are
//! readable by the owner only and are never printed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use chrono::{DateTime, SecondsFormat, Utc};
use thiserror::Error;

use crate::token_keys::ParticipantKey;

/// A folder of data.
#[derive(Clone, Debug)]
pub struct DataDir {
    path: PathBuf,
}

/// A line of the file of receipt keys.
#[derive(Clone, PartialEq, Eq)]
pub enum ReceiptLine {
    /// The 32 secret bytes of a key.
    Secret([u8; 32]),
    /// The thumbprint of a key that was lost for good.
    Lost(String),
}

/// The secrets of tokens.
pub struct Secrets {
    /// Sign and verify participants' tokens, the newest last.
    pub participants: Vec<ParticipantKey>,
    /// Signs admins' tokens.
    pub admins: Vec<u8>,
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
        /// The process that holds it, as the lock file says.
        holder: Option<u32>,
    },
    /// A file of it cannot be read or written.
    #[error("cannot {what} {}: check that this user may, or give another folder with --data", path.display())]
    Io {
        /// The action that was tried.
        what: &'static str,
        /// Where.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A folder that should be there is not.
    #[error("{} is not the data folder of a relay: name that of `countersign serve --data DIR`, which makes it", .0.display())]
    NoFolder(PathBuf),
    /// A key file holds something else.
    #[error("{} is not a key of this relay: restore it from your backup", .0.display())]
    Key(PathBuf),
    /// Two key files hold one secret.
    #[error(
        "{} and {} hold the same key: who signs participants' tokens would make admins. Restore the one that was replaced from \
         your backup, or remove it: the relay makes a fresh one when it starts, and tokens under the former one end",
        .0.display(), .1.display()
    )]
    SameKeys(PathBuf, PathBuf),
    /// There is no file of receipt keys, where one must have been. With the thumbprints of what it
    /// held, where they are known.
    #[error(
        "{} is missing: restore it from your backup{}; under another key nothing that this relay witnessed can be proven",
        .0.display(),
        .1.as_ref().map(|kids| format!(" (it held {kids})")).unwrap_or_default()
    )]
    Missing(PathBuf, Option<String>),
    /// The file of receipt keys lacks some that are in use.
    #[error(
        "{} lacks the key {}, which signed receipts of this relay: restore its line from your backup (one key a line, the \
         newest last). Where it is lost for good, write the line `lost THUMBPRINT` before the others: the relay then starts, \
         and whether what that key signed can still be proven depends on whether its public half was noted",
        .0.display(), .1
    )]
    LostKeys(PathBuf, String),
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

    /// Opens a folder that is there already; none is made.
    ///
    /// # Errors
    /// [`DataError::NoFolder`].
    pub fn existing(path: &Path) -> Result<DataDir, DataError> {
        if path.is_dir() {
            Ok(DataDir { path: path.to_owned() })
        } else {
            Err(DataError::NoFolder(path.to_owned()))
        }
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
                return Err(DataError::Held {
                    path: self.path.clone(),
                    holder: text.trim().parse().ok(),
                });
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

    /// The keys of participants' tokens, the newest last: 32 bytes or more, one made from `fresh`
    /// where there is none yet. A line of the file is a key, behind one that was rotated away the
    /// instant at which it ends.
    ///
    /// # Errors
    /// [`DataError::Io`], and [`DataError::Key`] when the file holds no key.
    pub fn token_keys(&self, fresh: [u8; 32]) -> Result<Vec<ParticipantKey>, DataError> {
        let path = self.path.join("token.key");
        if !path.exists() {
            self.write_key(&path, &B64.encode(fresh))?;
        }
        read_token_keys(&path)
    }

    /// Adds a key of participants' tokens, which signs from now on. Former ones verify until
    /// `until`, those that end before stay as they are, and those that are over go.
    ///
    /// # Errors
    /// As [`DataDir::token_keys`].
    pub fn rotate_token_key(
        &self,
        fresh: [u8; 32],
        now: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<ParticipantKey, DataError> {
        let path = self.path.join("token.key");
        // Of two rotations at once the second one begins with what the first one wrote.
        let folder = File::open(&self.path).map_err(io("open", &self.path))?;
        folder.lock().map_err(io("lock", &self.path))?;
        let mut keys = read_token_keys(&path)?;
        for key in &mut keys {
            key.until = Some(key.until.map_or(until, |own| own.min(until)));
        }
        keys.retain(|key| key.until.is_none_or(|until| until > now));
        let newest = ParticipantKey::lasting(&fresh);
        keys.push(newest.clone());
        let lines = keys.iter().map(|key| match key.until {
            Some(until) => {
                let until = until.to_rfc3339_opts(SecondsFormat::Secs, true);
                format!("{} {until}", B64.encode(&key.secret))
            }
            None => B64.encode(&key.secret),
        });
        let text = lines.collect::<Vec<_>>().join("\n");
        let draft = self.draft_key(&text)?;
        fs::rename(&draft, &path).map_err(io("replace", &path))?;
        folder.sync_all().map_err(io("sync", &self.path))?;
        Ok(newest)
    }

    /// The secrets under which participants' and admins' tokens are signed, different ones.
    ///
    /// # Errors
    /// As [`DataDir::token_keys`], and [`DataError::SameKeys`].
    pub fn secrets(&self, mut fresh: impl FnMut() -> [u8; 32]) -> Result<Secrets, DataError> {
        let (token, admin) = (self.path.join("token.key"), self.path.join("admin.key"));
        let participants = self.token_keys(fresh())?;
        let admins = self.secret(&admin, fresh())?;
        if participants.iter().any(|key| key.secret == admins) {
            return Err(DataError::SameKeys(token, admin));
        }
        Ok(Secrets { participants, admins })
    }

    /// Where the keys of receipts are.
    pub fn receipt_file(&self) -> PathBuf {
        self.path.join("receipt.key")
    }

    /// The lines of the file of receipt keys, the newest key last; `None` where there is no file.
    /// None is made: what a key did not witness it cannot seal.
    ///
    /// # Errors
    /// [`DataError::Io`], and [`DataError::Key`] when a line holds no key.
    pub fn receipt_lines(&self) -> Result<Option<Vec<ReceiptLine>>, DataError> {
        let path = self.receipt_file();
        if !path.exists() {
            return Ok(None);
        }
        let odd = || DataError::Key(path.clone());
        let text = read_key_file(&path)?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines = lines.map(|line| match line.strip_prefix("lost ") {
            Some(kid) => Ok(ReceiptLine::Lost(kid.trim().to_owned())),
            None => {
                let secret = B64.decode(line).ok().and_then(|secret| secret.try_into().ok());
                secret.map(ReceiptLine::Secret).ok_or_else(odd)
            }
        });
        let lines = lines.collect::<Result<Vec<_>, _>>()?;
        let holds_one = lines.iter().any(|line| matches!(line, ReceiptLine::Secret(_)));
        if holds_one { Ok(Some(lines)) } else { Err(odd()) }
    }

    /// Makes the file of receipt keys with one key.
    ///
    /// # Errors
    /// As [`DataDir::receipt_lines`].
    pub fn make_receipt_key(&self, fresh: [u8; 32]) -> Result<Vec<ReceiptLine>, DataError> {
        let path = self.receipt_file();
        self.write_key(&path, &B64.encode(fresh))?;
        self.receipt_lines()?.ok_or(DataError::Missing(path, None))
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

    /// Writes a key to a file beside the others, to be put in its place.
    fn draft_key(&self, text: &str) -> Result<PathBuf, DataError> {
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
        Ok(draft)
    }

    /// Writes a key so that whoever sees the file sees it whole, and so that of two writers the
    /// first one wins.
    fn write_key(&self, path: &Path, text: &str) -> Result<(), DataError> {
        let draft = self.draft_key(text)?;
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

/// The keys of a file of participants' tokens, the newest last.
fn read_token_keys(path: &Path) -> Result<Vec<ParticipantKey>, DataError> {
    let odd = || DataError::Key(path.to_owned());
    let text = read_key_file(path)?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let keys = lines.map(|line| {
        let (secret, until) = line.split_once(' ').unwrap_or((line, ""));
        let secret = B64.decode(secret).ok().filter(|secret| secret.len() >= 32).ok_or_else(odd)?;
        let until = match until.trim() {
            "" => None,
            until => Some(DateTime::parse_from_rfc3339(until).map_err(|_| odd())?.to_utc()),
        };
        Ok(ParticipantKey { secret, until })
    });
    let keys = keys.collect::<Result<Vec<_>, _>>()?;
    // The newest one signs: it has no end.
    if keys.last().is_some_and(|newest| newest.until.is_none()) { Ok(keys) } else { Err(odd()) }
}

fn read_secret(path: &Path) -> Result<Vec<u8>, DataError> {
    let text = read_key_file(path)?;
    let secret = B64.decode(text.trim()).map_err(|_| DataError::Key(path.to_owned()))?;
    if secret.len() < 32 { Err(DataError::Key(path.to_owned())) } else { Ok(secret) }
}

fn read_key_file(path: &Path) -> Result<String, DataError> {
    let text = fs::read_to_string(path).map_err(io("read", path))?;
    let mode = fs::metadata(path).map_err(io("read", path))?.permissions().mode();
    if mode & 0o077 != 0 {
        tracing::warn!(file = %path.display(), "the key can be read by others: chmod 600 it");
    }
    Ok(text)
}

fn io<'a>(what: &'static str, path: &'a Path) -> impl FnOnce(std::io::Error) -> DataError + 'a {
    move |source| DataError::Io { what, path: path.to_owned(), source }
}
