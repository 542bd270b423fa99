//! `countersign serve`.

use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::pin::Pin;

use anyhow::{Context, anyhow, bail};
use clap::{Args, ValueEnum};
use countersign_plan::rules::Thresholds;
use ipnet::IpNet;
use tokio::signal::unix::{SignalKind, signal};

use crate::config::{Checks, Invites, ServeConfig};
use crate::http::address::network;
use crate::origins::{Origins, PageOrigin};
use crate::serve::{Server, system_clock, system_random};
use crate::telemetry::{self, LogFormat};

/// Stack of each thread: the second line of defence when document code nests deeper than the gate
/// lets through.
const STACK: usize = 16 << 20;

/// Runs the relay until SIGTERM or SIGINT, then drains.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen; port 0 takes a free one.
    #[arg(long, env = "COUNTERSIGN_LISTEN", default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// The folder of keys and plans; created where absent.
    #[arg(long, env = "COUNTERSIGN_DATA", value_name = "DIR")]
    data: PathBuf,
    /// `sqlite`: one file in the data folder.
    #[arg(long, env = "COUNTERSIGN_STORE", default_value = "sqlite")]
    store: String,
    /// A page's origin whose scripts may call the relay, as `https://portal.example`; `*` for any. May be repeated.
    #[arg(
        long = "allow-origin",
        env = "COUNTERSIGN_ALLOW_ORIGIN",
        value_delimiter = ',',
        value_name = "ORIGIN"
    )]
    allow_origin: Vec<String>,
    /// A network whose proxies are believed in what they say in `X-Forwarded-For`, as
    /// `10.0.0.0/8`, or one address. May be repeated; without it nobody is believed.
    #[arg(
        long = "trust-proxy",
        env = "COUNTERSIGN_TRUST_PROXY",
        value_delimiter = ',',
        value_name = "CIDR",
        value_parser = network
    )]
    trust_proxy: Vec<IpNet>,
    /// The folder of the component's files; found beside the binary or in the workspace where
    /// absent.
    #[arg(long, env = "COUNTERSIGN_EMBED", value_name = "DIR")]
    embed: Option<PathBuf>,
    /// A JSON file of the thresholds in which this deployment differs: `{"staleDays": 10, "ent":
    /// {"stakeholders": 6}}`.
    #[arg(long, env = "COUNTERSIGN_THRESHOLDS", value_name = "FILE")]
    thresholds: Option<PathBuf>,
    /// Each open plan checks after every batch that its parts agree; one that fails is opened
    /// anew. For tests.
    #[arg(long, env = "COUNTERSIGN_CHECK_ROOMS", hide = true)]
    check_rooms: bool,
    /// Whether people may bring in colleagues: `own-side`, verified people may for their own side;
    /// `off`, nobody may.
    #[arg(long, env = "COUNTERSIGN_INVITES", value_enum, default_value_t = InvitesArg::OwnSide)]
    invites: InvitesArg,
    /// The log on stderr: lines to read, or a JSON object in each.
    #[arg(long, env = "COUNTERSIGN_LOG", value_enum, default_value_t)]
    log: LogFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum InvitesArg {
    Off,
    OwnSide,
}

impl Serve {
    pub(super) fn run(self) -> anyhow::Result<()> {
        until_told_to_stop(self.log, async |shutdown| {
            let server = Server::bind(self.config()?, system_clock(), system_random()).await?;
            reread_keys_on_hangup(&server)?;
            announce(server.address)?;
            // In a task of its own, so that it runs on a thread with a large stack.
            tokio::spawn(server.run(shutdown)).await?
        })
    }

    fn config(self) -> anyhow::Result<ServeConfig> {
        if self.store.starts_with("postgres://") || self.store.starts_with("postgresql://") {
            bail!(
                "this version keeps plans in SQLite only: leave --store out, and keep one relay per data folder"
            );
        }
        if self.store != "sqlite" {
            bail!("--store {:?} is not known: use `sqlite`", self.store);
        }
        for origin in &self.allow_origin {
            if origin != "*" && PageOrigin::parse(origin).is_none() {
                bail!("--allow-origin {origin:?} is no origin: give it as https://portal.example");
            }
        }
        let thresholds =
            self.thresholds.as_deref().map(read_thresholds).transpose()?.unwrap_or_default();
        let embed = component(self.embed)?;
        Ok(ServeConfig {
            listen: self.listen,
            origins: Origins::from_args(&self.allow_origin),
            trust_proxy: self.trust_proxy,
            embed,
            thresholds,
            checks: if self.check_rooms { Checks::EachBatch } else { Checks::default() },
            invites: match self.invites {
                InvitesArg::Off => Invites::Off,
                InvitesArg::OwnSide => Invites::OwnSide,
            },
            ..ServeConfig::local(self.data)
        })
    }
}

/// The profiles' defaults with what a file names laid over them.
fn read_thresholds(file: &Path) -> anyhow::Result<Thresholds> {
    let text = std::fs::read_to_string(file)
        .with_context(|| format!("cannot read --thresholds {}", file.display()))?;
    // A threshold that stands twice is not the one that whoever reads the file sees.
    countersign_plan::ijson::read(text.as_bytes())
        .map_err(|e| e.to_string())
        .and_then(|named| Thresholds::default().with(&named).map_err(|why| why.to_string()))
        .map_err(|says| anyhow!("--thresholds {}: {says}", file.display()))
}

/// Runs on threads with large stacks; what is handed in ends at SIGTERM or SIGINT.
pub(super) fn until_told_to_stop(
    log: LogFormat,
    work: impl AsyncFnOnce(Shutdown) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    telemetry::begin(log);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_name("relay")
        .thread_stack_size(STACK)
        .build()
        .context("cannot start threads")?;
    runtime.block_on(async {
        // Before anything is promised: a signal from here on drains.
        let mut term = signal(SignalKind::terminate())?;
        let mut int = signal(SignalKind::interrupt())?;
        let told: Shutdown = Box::pin(async move {
            tokio::select! {
                _ = term.recv() => {}
                _ = int.recv() => {}
            }
        });
        work(told).await
    })
}

/// Reads the keys of tokens anew with each SIGHUP, which would end the process otherwise.
fn reread_keys_on_hangup(server: &Server) -> io::Result<()> {
    let (mut hangup, keys) = (signal(SignalKind::hangup())?, server.keys());
    tokio::spawn(async move {
        while hangup.recv().await.is_some() {
            keys.reread();
            tracing::info!("the keys of tokens were read anew");
        }
    });
    Ok(())
}

/// Comes when the process is told to stop.
pub(super) type Shutdown = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The only line on stdout: whoever started the relay waits for it.
pub(super) fn announce(address: SocketAddr) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "listening on http://{address}")?;
    out.flush()
}

/// The folder of the component's files: the one that was named, or the built one where there is
/// any.
pub(super) fn component(named: Option<PathBuf>) -> anyhow::Result<Option<PathBuf>> {
    match named {
        Some(folder) if !folder.is_dir() => {
            bail!("--embed {} is not a folder: build the component first", folder.display())
        }
        Some(folder) => Ok(Some(folder)),
        None => Ok(built_component()),
    }
}

/// The component's files beside the binary, or as the web build leaves them in the workspace.
fn built_component() -> Option<PathBuf> {
    let binary = std::env::current_exe().ok();
    let beside = binary.as_deref().and_then(Path::parent).map(|folder| folder.join("embed"));
    beside.filter(|folder| folder.is_dir()).or_else(|| in_workspace("web/dist/embed"))
}

/// A folder of the workspace, when the binary or the current folder lies in one that has it.
pub(super) fn in_workspace(path: &str) -> Option<PathBuf> {
    let starts = [std::env::current_exe().ok(), std::env::current_dir().ok()];
    let above = starts.iter().flatten().flat_map(|start| start.ancestors());
    above.map(|folder| folder.join(path)).find(|folder| folder.is_dir())
}
