//! API keys: how a portal's backend says who it is, as CONTRACT §2 says.
//!
//! A key is `csk_` and 32 random bytes as base64url. It is shown once, when it is made; the store
//! keeps its SHA-256, which a random text of that length needs no salt for. A relay asks the store
//! ([`crate::calls::api_keys`]).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as B64;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use thiserror::Error;

/// The beginning of each key.
pub const PREFIX: &str = "csk_";

/// The part of the interface that a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyScope {
    /// Plans and everything in them.
    Plans,
    /// Tokens of participants.
    Tokens,
    /// Addresses that are told of events.
    Webhooks,
    /// The feed of events.
    Events,
}

/// A key as the store has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// Its id.
    pub id: String,
    /// The name that its holder goes by. Of keys that are not revoked each has another one.
    pub name: String,
    /// The parts of the interface that it opens.
    pub scope: Vec<KeyScope>,
    /// The ids of plans that it is for begin so; `None`: all.
    pub plan_prefix: Option<String>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// The SHA-256 of a key.
pub type KeyHash = [u8; 32];

/// Why a key does not open what it was shown for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeyRefusal {
    /// No key that is in use.
    #[error(
        "the API key is unknown or was revoked: make one with `countersign key create --data DIR --name NAME`"
    )]
    Unknown,
    /// It is not for this part of the interface.
    #[error(
        "the API key's scope lacks `{0}`: make one with it, `countersign key create --scope {0}`"
    )]
    Scope(&'static str),
    /// It is for other plans.
    #[error("the API key is for plans whose ids begin with {0:?}: use another key for this one")]
    Plans(String),
}

impl KeyScope {
    /// All of them.
    pub const ALL: [KeyScope; 4] =
        [KeyScope::Plans, KeyScope::Tokens, KeyScope::Webhooks, KeyScope::Events];

    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            KeyScope::Plans => "plans",
            KeyScope::Tokens => "tokens",
            KeyScope::Webhooks => "webhooks",
            KeyScope::Events => "events",
        }
    }

    /// By its word.
    pub fn from_word(word: &str) -> Option<KeyScope> {
        KeyScope::ALL.into_iter().find(|scope| scope.word() == word)
    }

    /// That of an address of the interface.
    fn of_path(path: &str) -> KeyScope {
        match path.split('/').collect::<Vec<_>>()[..] {
            ["", "v1", "plans", _, "tokens"] => KeyScope::Tokens,
            ["", "v1", "webhooks", ..] => KeyScope::Webhooks,
            ["", "v1", "events", ..] => KeyScope::Events,
            _ => KeyScope::Plans,
        }
    }
}

impl ApiKey {
    /// Whether it is for an address.
    ///
    /// # Errors
    /// [`KeyRefusal::Scope`], [`KeyRefusal::Plans`].
    pub fn check(&self, path: &str) -> Result<(), KeyRefusal> {
        let needed = KeyScope::of_path(path);
        if !self.scope.contains(&needed) {
            return Err(KeyRefusal::Scope(needed.word()));
        }
        match path.split('/').collect::<Vec<_>>()[..] {
            ["", "v1", "plans", plan, ..] => self.check_plan(plan),
            _ => Ok(()),
        }
    }

    /// Whether it is for a plan.
    ///
    /// # Errors
    /// [`KeyRefusal::Plans`].
    pub fn check_plan(&self, plan: &str) -> Result<(), KeyRefusal> {
        match &self.plan_prefix {
            Some(prefix) if !plan.starts_with(prefix) => Err(KeyRefusal::Plans(prefix.clone())),
            Some(_) | None => Ok(()),
        }
    }
}

/// A fresh key out of 32 random bytes.
pub fn fresh(random: [u8; 32]) -> String {
    format!("{PREFIX}{}", B64.encode(random))
}

/// The hash under which the store has a key.
pub fn hash(key: &str) -> KeyHash {
    Sha256::digest(key.as_bytes()).into()
}
