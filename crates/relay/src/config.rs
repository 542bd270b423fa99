//! What the operator may choose. Plain values: nothing here opens a file or a socket.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use countersign_plan::rules::Thresholds;

/// How the relay runs.
#[derive(Clone, Debug)]
pub struct ServeConfig {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder of keys, lock and database.
    pub data: PathBuf,
    /// Pages that may call it from a browser.
    pub origins: Origins,
    /// The folder of the component's files, where it was given.
    pub embed: Option<PathBuf>,
    /// Who may bring in colleagues.
    pub invites: Invites,
    /// Sizes, counts and rates.
    pub limits: Limits,
    /// Times after which something happens by itself.
    pub times: Times,
    /// What the rules compare with, by profile.
    pub thresholds: Thresholds,
}

impl ServeConfig {
    /// Defaults, on a free port of this machine only.
    pub fn local(data: PathBuf) -> ServeConfig {
        ServeConfig {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            data,
            origins: Origins::SameOrigin,
            embed: None,
            invites: Invites::OwnSide,
            limits: Limits::default(),
            times: Times::default(),
            thresholds: Thresholds::default(),
        }
    }
}

/// Which pages of other origins a browser lets call the relay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origins {
    /// None but the relay's own.
    SameOrigin,
    /// These: `https://portal.example`.
    These(Vec<String>),
    /// Any. Harmless for what a token guards, as there are no cookies.
    Any,
}

impl Origins {
    /// Reads the values of `--allow-origin`; `*` stands for any.
    pub fn from_args(args: &[String]) -> Origins {
        if args.iter().any(|a| a == "*") {
            Origins::Any
        } else if args.is_empty() {
            Origins::SameOrigin
        } else {
            Origins::These(args.iter().map(|a| a.trim_end_matches('/').to_owned()).collect())
        }
    }
}

/// Whether people may bring in colleagues by `POST …/invites`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invites {
    /// Nobody may.
    Off,
    /// Verified people may, for their own side.
    OwnSide,
}

/// Sizes in bytes, counts, and rates per second. Those that a client is told in `welcome` have their defaults in
/// [`countersign_plan::sync::frame::Limits`]. Each has a named reaction in [`crate::error`].
#[derive(Clone, Debug)]
pub struct Limits {
    /// One update.
    pub update: usize,
    /// One answer to the relay's step 1.
    pub step2: usize,
    /// A whole plan, encoded; the relay's own writes are exempt.
    pub plan: usize,
    /// The steps of a plan.
    pub steps: usize,
    /// Sockets on one plan.
    pub connections: usize,
    /// Messages of one socket per second, in the long run.
    pub messages: u32,
    /// Messages of one socket at once.
    pub burst: u32,
    /// HTTP calls of one caller per second, in the long run.
    pub calls: u32,
    /// HTTP calls of one caller at once.
    pub calls_burst: u32,
    /// One state of presence.
    pub presence: usize,
    /// The body of an HTTP request.
    pub body: usize,
    /// Bytes waiting for one slow socket before they are dropped for one difference.
    pub outbox_bytes: usize,
    /// Frames waiting for one slow socket before they are dropped for one difference.
    pub outbox_frames: usize,
    /// New client ids of one principal per hour.
    pub ids_per_hour: usize,
    /// Bytes of refused updates that are kept of a plan; beyond it the oldest go.
    pub quarantine_plan: usize,
    /// Bytes of refused updates that are kept of all plans.
    pub quarantine: usize,
    /// Attestations of one person on one plan.
    pub attestations: usize,
    /// Colleagues that one person brings in within 24 hours.
    pub invites_per_day: usize,
    /// Log rows after which a plan is compacted.
    pub compact_rows: usize,
    /// Log bytes after which a plan is compacted.
    pub compact_bytes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        let wire = countersign_plan::sync::frame::Limits::default();
        Limits {
            update: wire.update as usize,
            step2: wire.step2 as usize,
            plan: wire.plan as usize,
            steps: wire.steps as usize,
            connections: wire.connections as usize,
            messages: wire.messages as u32,
            burst: wire.burst as u32,
            calls: 100,
            calls_burst: 1000,
            presence: 4 << 10,
            body: 10 << 20,
            outbox_bytes: 4 << 20,
            outbox_frames: 4096,
            ids_per_hour: 240,
            quarantine_plan: 8 << 20,
            quarantine: 256 << 20,
            attestations: 1000,
            invites_per_day: 20,
            compact_rows: 500,
            compact_bytes: 1 << 20,
        }
    }
}

/// Spans of time.
#[derive(Clone, Debug)]
pub struct Times {
    /// How long a plan without sockets stays in memory.
    pub idle: Duration,
    /// How often a socket is pinged, and sent an empty presence message: stock clients take 30 s of silence for death.
    pub ping: Duration,
    /// How long a socket may be silent before it counts as gone.
    pub silence: Duration,
    /// How long a drain may take.
    pub drain: Duration,
    /// How long the answer to an Idempotency-Key is kept.
    pub idempotency: Duration,
    /// How long the link of an invitation holds at most.
    pub invite: Duration,
    /// How often plans are looked for that time alone has changed.
    pub sweep: Duration,
}

impl Default for Times {
    fn default() -> Times {
        Times {
            idle: Duration::from_secs(60),
            ping: Duration::from_secs(20),
            silence: Duration::from_secs(70),
            // Supervisors kill after 10 s; a half-sent call is not to bring that about.
            drain: Duration::from_secs(5),
            idempotency: Duration::from_secs(24 * 3600),
            invite: Duration::from_secs(14 * 24 * 3600),
            sweep: Duration::from_secs(30),
        }
    }
}
