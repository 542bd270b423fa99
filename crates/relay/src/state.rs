//! The running relay: what every handler is handed.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use ipnet::IpNet;

use crate::config::{Limits, ServeConfig, Times};
use crate::http::idempotency::Locks;
use crate::http::intake::Intake;
use crate::http::reads::Reads;
use crate::rate::Callers;
use crate::room::Surroundings;
use crate::room::registry::Registry;
use crate::seen::Seen;
use crate::store::Store;
use crate::token::Keys;

/// Everything that requests share. Cheap to clone.
#[derive(Clone)]
pub struct Relay {
    /// Makes and checks tokens.
    pub keys: Arc<Keys>,
    /// The open plans.
    pub registry: Arc<Registry>,
    /// Store, clock, randomness, limits.
    pub around: Arc<Surroundings>,
    /// Where the component's files are, if anywhere.
    pub embed: Embed,
    /// Calls under way by Idempotency-Key.
    pub locks: Arc<Locks>,
    /// How fast each caller of HTTP goes.
    pub callers: Arc<Callers>,
    /// Who reads how much at once.
    pub reads: Arc<Reads>,
    /// The memory for bodies under way.
    pub intake: Arc<Intake>,
    /// Networks whose proxies are believed.
    pub trusted: Arc<[IpNet]>,
    /// Terms that were given out.
    pub seen: Arc<Seen>,
    /// Held by each socket, so that a stop can wait for them.
    pub sockets: Sockets,
}

/// The folder of the component's files.
#[derive(Clone, Debug)]
pub struct Embed(pub Option<PathBuf>);

/// Counts what must end before the process does.
#[derive(Clone, Debug)]
pub struct Sockets(pub tokio::sync::watch::Sender<()>);

impl Relay {
    /// Puts a relay together.
    pub fn new(config: &ServeConfig, keys: Keys, around: Surroundings) -> Relay {
        let around = Arc::new(around);
        Relay {
            keys: Arc::new(keys),
            registry: Registry::new(Arc::clone(&around)),
            around,
            embed: Embed(config.embed.clone()),
            locks: Arc::default(),
            callers: Arc::new(Callers::new(config.limits.calls, config.limits.calls_burst)),
            reads: Arc::new(Reads::new(&config.limits)),
            intake: Arc::new(Intake::new(&config.limits)),
            trusted: config.trust_proxy.clone().into(),
            seen: Arc::default(),
            sockets: Sockets(tokio::sync::watch::Sender::new(())),
        }
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        (self.around.clock)()
    }

    /// Where plans are kept.
    pub fn store(&self) -> &dyn Store {
        &*self.around.store
    }

    /// Sizes, counts, rates.
    pub fn limits(&self) -> &Limits {
        &self.around.limits
    }

    /// Spans of time.
    pub fn times(&self) -> &Times {
        &self.around.times
    }
}
