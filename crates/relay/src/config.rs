//! Settings that the operator may choose. Plain values: nothing here opens a file or a socket.
//!
//! On disk a plan takes at most 128 MiB: its document twice while its log is compacted (17 MiB),
//! terms (32 MiB), refused updates (8 MiB), ledger (twice 2 MiB), field log (20,000 entries of at
//! most 1.5 KiB), kept answers (5,000 of at most 1 KiB for each who calls), and the journal of the
//! database, which all plans share (16 MiB).
//!
//! Bounds on the cost of one caller, and the reaction beyond them:
//!
//! | bound | value | reaction |
//! |---|---|---|
//! | sockets of a person on a plan ([`RelayLimits::connections_person`]) | 16 | 1013 `too-many-connections` |
//! | sockets of a link on a plan ([`RelayLimits::connections_link`]) | 64 | 1013 `too-many-connections` |
//! | sockets of guests on a plan (three quarters of [`RelayLimits::connections`]) | 192 | 1013 `crowded` |
//! | step 1s of a socket ([`Times::difference`]) | 1 a second | the last one waits for its second |
//! | large answers to "who is here" of a socket ([`Times::difference`]) | 1 a second | the last one waits for its second |
//! | reads of a caller at once ([`RelayLimits::reads`]) | 2 (portal 16) | the others wait |
//! | reads of a caller that wait ([`RelayLimits::reads_waiting`]) | 128 | 429 `too-many-reads` |
//! | questions of a caller that wait for a room (`room::lanes`) | 64, 4 MiB | that caller's sockets and calls wait |
//! | a request's head ([`Times::head`]) | 15 s | the connection is closed |
//! | an idle connection ([`Times::keep_alive`]) | 75 s | it is closed |
//! | a sixteenth of a body ([`Times::body`]) | 60 s | 408 `body-slow` |
//! | an answer of which nothing is read ([`Times::body`]) | 60 s | the connection is closed |
//! | large bodies of a caller under way ([`RelayLimits::bodies_caller`]) | 20 MiB | waits 60 s, then 429 `too-many-bodies` |
//! | large bodies of all under way ([`RelayLimits::bodies`]) | 128 MiB | waits 60 s, then 503 `bodies-full` |
//! | files imported at once ([`RelayLimits::imports`]) | 16 MiB | the others wait |
//! | TCP connections without a token (a quarter of [`RelayLimits::lines`]) | 4,096 | the oldest is closed for the new one |
//! | TCP connections of a caller ([`RelayLimits::lines_caller`]) | 128 | more count as without a token |
//! | attestations of a person, of a plan ([`RelayLimits::attestations`], [`RelayLimits::ledger_entries`], [`RelayLimits::ledger_bytes`]) | 200; 2,000 and 2 MiB, a quarter of it for guests | 429 `ledger-full` |
//! | terms of what is signed or confirmed ([`RelayLimits::terms`], [`RelayLimits::terms_plan`]) | 256 KiB; 32 MiB a plan | 422 `terms-too-large`; 429 `ledger-full` |
//! | fresh client ids of a person and hour ([`RelayLimits::ids_per_hour`]) | 240 | 1013 `too-many-ids` |
//! | entries of a plan's field log ([`RelayLimits::log_entries`]) | 20,000 | old ones are folded |
//! | answers kept for a caller ([`RelayLimits::answers_person`], [`RelayLimits::answers_backend`]) | 5,000; 200,000 | 429 `too-many-idempotency-keys` |
//! | invitations by a person and day ([`RelayLimits::invites_per_day`]) | 20 | 429 `too-many-invites` |
//! | TCP connections ([`RelayLimits::lines`], and the open files allowed less 64) | 16,384 | one without a token is closed for it, or it itself |

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use countersign_plan::rules::Thresholds;
use ipnet::IpNet;

use crate::origins::Origins;

/// How the relay runs.
#[derive(Clone, Debug)]
pub struct ServeConfig {
    /// Where it listens; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The folder of keys, lock and database.
    pub data: PathBuf,
    /// Pages that may call it from a browser.
    pub origins: Origins,
    /// Networks whose proxies are believed in what they say of a caller's address.
    pub trust_proxy: Vec<IpNet>,
    /// The folder of the component's files, where it was given.
    pub embed: Option<PathBuf>,
    /// The people who may bring in colleagues.
    pub invites: Invites,
    /// Sizes, counts and rates.
    pub limits: RelayLimits,
    /// Times after which something happens by itself.
    pub times: Times,
    /// The thresholds of the rules, by profile.
    pub thresholds: Thresholds,
    /// Whether rooms check themselves after each batch.
    pub checks: Checks,
}

/// Whether each room checks after every batch that its parts agree. A room that fails the check
/// panics: it is logged, counted by `/readyz`, and opened anew from what is durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checks {
    /// In builds with debug assertions: tests and simulation.
    EachBatch,
    /// Costs a look at the whole ledger for each batch, so a release leaves it out unless it is
    /// asked for.
    Off,
}

impl Default for Checks {
    fn default() -> Checks {
        if cfg!(debug_assertions) { Checks::EachBatch } else { Checks::Off }
    }
}

impl ServeConfig {
    /// Defaults, on a free port of this machine only.
    pub fn local(data: PathBuf) -> ServeConfig {
        ServeConfig {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            data,
            origins: Origins::SameOrigin,
            trust_proxy: Vec::new(),
            embed: None,
            invites: Invites::OwnSide,
            limits: RelayLimits::default(),
            times: Times::default(),
            thresholds: Thresholds::default(),
            checks: Checks::default(),
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

/// Sizes in bytes, counts, and rates per second. Those that a client is told in `welcome` have
/// their defaults in [`countersign_plan::sync::frame::WireLimits`]. Each has a named reaction in
/// [`crate::error`].
#[derive(Clone, Debug)]
pub struct RelayLimits {
    /// One update, whether a client sends it as `update` or as `step2`, or a call's commands make
    /// it.
    pub update: usize,
    /// A whole plan, encoded; the relay's own writes are exempt.
    pub plan: usize,
    /// The steps of a plan.
    pub steps: usize,
    /// Sockets on one plan. A quarter of them is kept for people whose address is verified.
    pub connections: usize,
    /// Of those, the sockets of one person.
    pub connections_person: usize,
    /// Of those, the sockets of all who share a link.
    pub connections_link: usize,
    /// TCP connections of the whole relay; fewer where the system allows fewer open files.
    pub lines: usize,
    /// TCP connections of one caller that count as theirs; more are closed when others need the
    /// place.
    pub lines_caller: usize,
    /// Messages of one socket per second, in the long run.
    pub messages: u32,
    /// Messages of one socket at once.
    pub burst: u32,
    /// HTTP calls of one caller per second, in the long run.
    pub calls: u32,
    /// HTTP calls of one caller at once.
    pub calls_burst: u32,
    /// Reads of one participant that are worked on at once: document, report, terms, proof,
    /// exports, activity. Others wait.
    pub reads: usize,
    /// The same for the portal's backend.
    pub reads_portal: usize,
    /// Reads of one caller that wait for their turn; beyond it 429.
    pub reads_waiting: usize,
    /// One state of presence.
    pub presence: usize,
    /// The body of an HTTP request.
    pub body: usize,
    /// Bytes of all bodies under way that are larger than 64 KiB.
    pub bodies: usize,
    /// The same of one caller.
    pub bodies_caller: usize,
    /// Bytes of files that are imported at once.
    pub imports: usize,
    /// Bytes waiting for one slow socket before they are dropped for one difference.
    pub outbox_bytes: usize,
    /// Frames waiting for one slow socket before they are dropped for one difference.
    pub outbox_frames: usize,
    /// New client ids of one principal per hour; beyond it an update that brings some along is
    /// refused before it passes, and a socket is asked to come back. Three quarters may come
    /// along with updates; ids that were left unused do not count.
    pub ids_per_hour: usize,
    /// Bytes of refused updates that are kept of a plan; beyond it the oldest go.
    pub quarantine_plan: usize,
    /// Bytes of refused updates that are kept of all plans.
    pub quarantine: usize,
    /// Attestations of one person on one plan; taking one's own back is not counted.
    pub attestations: usize,
    /// Attestations of a plan; people below assurance 2 take at most a quarter, here and of the
    /// bytes.
    pub ledger_entries: usize,
    /// Bytes of all attestations of a plan, as JSON with their receipts.
    pub ledger_bytes: usize,
    /// Bytes of one attestation.
    pub entry: usize,
    /// Bytes of the terms that one signature or confirmation binds to, as canonical JSON.
    pub terms: usize,
    /// Bytes of all terms that are kept of a plan, once per digest.
    pub terms_plan: usize,
    /// Refused sockets of clients without our subprotocol that wait for their close at the same
    /// time; whoever comes then is refused the upgrade.
    pub refused_sockets: usize,
    /// Entries with values in a plan's field log; beyond it old ones are folded into those behind
    /// them: nothing is refused, a place keeps its first value and its newest ones, dates and
    /// owners many of both.
    pub log_entries: usize,
    /// Answers kept for the Idempotency-Keys of one person; beyond it a call with a key is refused
    /// (429).
    pub answers_person: usize,
    /// The same of one name of the portal's backend.
    pub answers_backend: usize,
    /// Colleagues that one person brings in within 24 hours.
    pub invites_per_day: usize,
    /// Log rows after which a plan is compacted.
    pub compact_rows: usize,
    /// Log bytes after which a plan is compacted.
    pub compact_bytes: usize,
}

impl Default for RelayLimits {
    fn default() -> RelayLimits {
        let wire = countersign_plan::sync::frame::WireLimits::default();
        RelayLimits {
            update: wire.update as usize,
            plan: wire.plan as usize,
            steps: wire.steps as usize,
            connections: wire.connections as usize,
            connections_person: 16,
            connections_link: 64,
            lines: 16_384,
            lines_caller: 128,
            messages: wire.messages as u32,
            burst: wire.burst as u32,
            calls: 100,
            calls_burst: 1000,
            reads: 2,
            reads_portal: 16,
            reads_waiting: 128,
            presence: 4 << 10,
            body: 10 << 20,
            bodies: 128 << 20,
            bodies_caller: 20 << 20,
            imports: 16 << 20,
            outbox_bytes: 4 << 20,
            outbox_frames: 4096,
            ids_per_hour: 240,
            quarantine_plan: 8 << 20,
            quarantine: 256 << 20,
            attestations: 200,
            ledger_entries: 2000,
            ledger_bytes: 2 << 20,
            entry: 4 << 10,
            terms: 256 << 10,
            terms_plan: 32 << 20,
            refused_sockets: 500,
            log_entries: 20_000,
            answers_person: 5000,
            answers_backend: 200_000,
            invites_per_day: 20,
            compact_rows: 500,
            compact_bytes: 4 << 20,
        }
    }
}

/// Spans of time.
#[derive(Clone, Debug)]
pub struct Times {
    /// How long a plan without sockets stays in memory.
    pub idle: Duration,
    /// How often a socket is pinged, and sent an empty presence message: stock clients take 30 s
    /// of silence for death.
    pub ping: Duration,
    /// How long a socket may be silent before it counts as gone.
    pub silence: Duration,
    /// The least age at which a refused socket of a client without our subprotocol is closed:
    /// older y-websocket providers come back a tenth of a second after each close.
    pub refusal: Duration,
    /// How long a drain may take.
    pub drain: Duration,
    /// How long the answer to an Idempotency-Key is kept.
    pub idempotency: Duration,
    /// How long the link of an invitation holds at most.
    pub invite: Duration,
    /// How often plans are looked for that time alone has changed.
    pub sweep: Duration,
    /// How often one socket is told what it lacks: a second step 1 within it waits, and so does a
    /// second question who is here where that is much to tell. Of several that wait the last
    /// one is answered.
    pub difference: Duration,
    /// How long the head of a request may take, from the first byte; also how long a fresh
    /// connection may be silent.
    pub head: Duration,
    /// Within this time a sixteenth of a body must come; also how long a body waits for memory,
    /// and an answer for a reader.
    pub body: Duration,
    /// How long a connection may be idle between two requests.
    pub keep_alive: Duration,
}

impl Default for Times {
    fn default() -> Times {
        Times {
            idle: Duration::from_secs(60),
            ping: Duration::from_secs(20),
            silence: Duration::from_secs(70),
            refusal: Duration::from_secs(3),
            // Supervisors kill after 10 s; a half-sent call is not to bring that about.
            drain: Duration::from_secs(5),
            idempotency: Duration::from_secs(24 * 3600),
            invite: Duration::from_secs(14 * 24 * 3600),
            sweep: Duration::from_secs(30),
            difference: Duration::from_secs(1),
            head: Duration::from_secs(15),
            body: Duration::from_secs(60),
            keep_alive: Duration::from_secs(75),
        }
    }
}
