//! The running relay: what every handler is handed.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use ipnet::IpNet;
use tokio::sync::Semaphore;

use crate::calls::api_keys::ApiKeys;
use crate::calls::intake::Intake;
use crate::calls::locks::Locks;
use crate::calls::probe::Probe;
use crate::calls::turns::Reads;
use crate::clock::ClockWatch;
use crate::config::{Invites, RelayLimits, ServeConfig, Times};
use crate::error::Problem;
use crate::origins::Origins;
use crate::rate::{Callers, RuntimeClock};
use crate::room::Surroundings;
use crate::room::registry::Registry;
use crate::store::{PlanId, Store};
use crate::token::{Claims, Keys, Participant};

/// Everything that requests share. Cheap to clone.
#[derive(Clone)]
pub struct RelayState {
    /// Makes and checks tokens.
    pub keys: Arc<Keys>,
    /// Knows the keys of backends.
    pub api_keys: Arc<ApiKeys>,
    /// The open plans.
    pub registry: Arc<Registry>,
    /// Store, clock, randomness, limits.
    pub around: Arc<Surroundings>,
    /// Whether the clock went back.
    pub clock: Arc<ClockWatch>,
    /// Where the component's files are, if anywhere.
    pub embed: Embed,
    /// Calls under way by Idempotency-Key.
    pub locks: Arc<Locks>,
    /// How fast each caller of HTTP goes.
    pub callers: Arc<Callers>,
    /// Asks whether the store takes writes.
    pub probe: Arc<Probe>,
    /// Which pages may open a socket.
    pub origins: Arc<Origins>,
    /// A place for each refused socket that waits for its close.
    pub refused: Arc<Semaphore>,
    /// The bound on reads at once, by caller.
    pub reads: Arc<Reads>,
    /// The memory for bodies under way.
    pub intake: Arc<Intake>,
    /// Networks whose proxies are believed.
    pub trusted: Arc<[IpNet]>,
    /// The people who may bring in colleagues.
    pub invites: Invites,
    /// Held by each socket, so that a stop can wait for them.
    pub sockets: Sockets,
}

/// The folder of the component's files.
#[derive(Clone, Debug)]
pub struct Embed(pub Option<PathBuf>);

/// Counts what must end before the process does.
#[derive(Clone, Debug)]
pub struct Sockets(pub tokio::sync::watch::Sender<()>);

impl RelayState {
    /// Puts a relay together.
    pub fn new(config: &ServeConfig, keys: Keys, around: Surroundings) -> RelayState {
        let clock = Arc::new(ClockWatch::default());
        let around =
            Arc::new(Surroundings { clock: clock.watch(Arc::clone(&around.clock)), ..around });
        RelayState {
            keys: Arc::new(keys),
            api_keys: Arc::default(),
            registry: Registry::new(Arc::clone(&around)),
            around,
            clock,
            embed: Embed(config.embed.clone()),
            locks: Arc::default(),
            callers: Arc::new(Callers::new(
                config.limits.calls,
                config.limits.calls_burst,
                RuntimeClock,
            )),
            probe: Arc::default(),
            origins: Arc::new(config.origins.clone()),
            refused: Arc::new(Semaphore::new(config.limits.refused_sockets)),
            reads: Arc::new(Reads::new(&config.limits)),
            intake: Arc::new(Intake::new(&config.limits)),
            trusted: config.trust_proxy.clone().into(),
            invites: config.invites,
            sockets: Sockets(tokio::sync::watch::Sender::new(())),
        }
    }

    /// Whether somebody's token was issued after the last deletion of its plan, if there was any.
    ///
    /// # Errors
    /// [`Problem::BeganAnew`].
    pub async fn check_issued(&self, who: &Participant) -> Result<(), Problem> {
        // A name that cannot be a plan's was never deleted.
        let Some(plan) = PlanId::new(&who.plan) else { return Ok(()) };
        let deleted = self.store().deleted(&plan).await?;
        if who.is_of_before(deleted) { Err(Problem::BeganAnew) } else { Ok(()) }
    }

    /// Mints a participant's token. Within the second of a deletion it is dated behind it: it is
    /// for the plan that began anew.
    ///
    /// # Errors
    /// When the store cannot be asked, or the claims cannot be signed.
    pub async fn mint(&self, plan: &PlanId, claims: &Claims) -> Result<String, Problem> {
        let deleted = self.store().deleted(plan).await?;
        let from = deleted.map_or(0.0, |deleted| deleted.timestamp() as f64 + 1.0);
        let claims = Claims { iat: claims.iat.max(from), ..claims.clone() };
        self.keys.mint(&claims).map_err(|e| Problem::Fault(e.to_string()))
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
    pub fn limits(&self) -> &RelayLimits {
        &self.around.limits
    }

    /// Spans of time.
    pub fn times(&self) -> &Times {
        &self.around.times
    }
}
