//! A relay from its start to its end: opens the data, listens, drains.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use axum::Router;
use chrono::Utc;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::config::ServeConfig;
use crate::connections::{self, Connections};
use crate::data::{DataDir, Lock};
use crate::http;
use crate::receipt_keys;
use crate::room::{Clock, Random, Surroundings};
use crate::state::RelayState;
use crate::store::{Sqlite, StoreError};
use crate::supervise;
use crate::sweep::sweep_often;
use crate::token::Keys;

/// A relay that listens and does not answer yet.
pub struct Server {
    /// Where.
    pub address: SocketAddr,
    /// The state that handlers are given; also for tests in this process.
    pub relay: RelayState,
    config: ServeConfig,
    /// Addresses answered besides the relay's own.
    pages: Option<Router>,
    listener: TcpListener,
    // Released when the last write is done.
    _lock: Lock,
}

/// The clock of the machine.
pub fn system_clock() -> Clock {
    Arc::new(Utc::now)
}

/// The randomness of the machine.
pub fn system_random() -> Random {
    Arc::new(rand::random::<u128>)
}

impl Server {
    /// Takes the data folder, makes keys where there are none, opens the store, begins to listen.
    ///
    /// # Errors
    /// When the folder is held by another relay, or anything of it, or the address, cannot be used.
    pub async fn bind(config: ServeConfig, clock: Clock, random: Random) -> anyhow::Result<Server> {
        Server::bind_around(config, clock, random, |around| around).await
    }

    /// As [`Server::bind`], with something put around what rooms stand on: another store, for
    /// instance.
    ///
    /// # Errors
    /// As [`Server::bind`].
    pub async fn bind_around(
        config: ServeConfig,
        clock: Clock,
        random: Random,
        wrap: impl FnOnce(Surroundings) -> Surroundings,
    ) -> anyhow::Result<Server> {
        let data = DataDir::open(&config.data)?;
        let lock = data.lock()?;
        let fresh = || {
            let bytes = [random().to_le_bytes(), random().to_le_bytes()].concat();
            bytes.try_into().unwrap_or_default()
        };
        let secrets = data.secrets(&fresh)?;
        let (own, admins) = (data.clone(), secrets.admins.clone());
        let reread = move || match own.token_keys([0; 32]) {
            // One secret for both would let those who mint participants' tokens make admins.
            Ok(keys) if keys.iter().any(|key| key.secret == admins) => None,
            Ok(keys) => Some(keys),
            Err(e) => {
                tracing::error!(error = %e, "the keys of tokens cannot be read anew, the known ones stay");
                None
            }
        };
        let keys =
            Keys::of(&secrets.participants, Some(Box::new(reread))).with_admin(&secrets.admins);
        let file = data.database();
        let store = Sqlite::open(&file)
            .with_context(|| format!("cannot open the database {}", file.display()))?;
        let receipts = receipt_keys::serve(&data, &store, fresh(), clock()).await?;
        let listener = TcpListener::bind(config.listen).await.with_context(|| {
            format!("cannot listen on {}: choose another --listen", config.listen)
        })?;
        let address = listener.local_addr()?;
        let around = Surroundings {
            store: Arc::new(store),
            clock,
            random,
            limits: config.limits.clone(),
            times: config.times.clone(),
            thresholds: config.thresholds.clone(),
            receipts,
            checks: config.checks,
            pace: Arc::default(),
        };
        let relay = RelayState::new(&config, keys, wrap(around));
        match relay.store().newest().await {
            Ok(newest) => newest.into_iter().for_each(|at| relay.clock.was_told(at)),
            Err(e) => {
                tracing::debug!(error = %e, "whether the clock went back since the last start is not known");
            }
        }
        Ok(Server { address, relay, config, pages: None, listener, _lock: lock })
    }

    /// The keys of tokens.
    pub fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.relay.keys)
    }

    /// Answers these addresses too; whatever they do not know stays the relay's.
    pub fn with_pages(self, pages: Router) -> Server {
        Server { pages: Some(pages), ..self }
    }

    /// Answers until `shutdown`, then drains: no new calls, sockets told to come back, everything
    /// written.
    ///
    /// # Errors
    /// None today: a listener that gives no connections is asked again.
    pub async fn run(
        self,
        shutdown: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let Server { relay, config, pages, listener, _lock, .. } = self;
        let background = [
            kept_running("forgetting old answers", &relay, forget_old_answers),
            kept_running("the sweep", &relay, move |relay| sweep_often(relay, config.times.sweep)),
        ];
        let (began, begins) = tokio::sync::watch::channel(false);
        let draining = relay.clone();
        let app = http::router(relay, &config);
        let app = match pages {
            Some(pages) => pages.fallback_service(app),
            None => app,
        };
        let lines = Connections::new(&config.limits, &config.times);
        let serving = connections::serve(listener, app, lines, begins.clone());
        let told = async move {
            shutdown.await;
            tracing::info!("draining");
            began.send_replace(true);
            std::future::pending::<()>().await;
        };
        let mut begun = begins.clone();
        let rooms = async move {
            // An error says that the listener broke: the rooms end all the same.
            let _ = begun.wait_for(|begun| *begun).await;
            draining.registry.stop().await;
            draining.sockets.0.closed().await;
        };
        let mut begun = begins;
        let span = config.times.drain;
        let late = async move {
            let _ = begun.wait_for(|begun| *begun).await;
            tokio::time::sleep(span).await;
        };
        tokio::select! {
            ((), ()) = async { tokio::join!(serving, rooms) } => {}
            () = late => {
                tracing::warn!("some connections did not end in time; what was acknowledged is written");
            }
            () = told => {}
        }
        background.iter().for_each(JoinHandle::abort);
        tracing::info!("drained");
        Ok(())
    }
}

/// Begins a task that has no end, and begins it anew should it end.
fn kept_running<F: Future<Output = ()> + Send>(
    name: &'static str,
    relay: &RelayState,
    task: impl Fn(RelayState) -> F + Send + Sync + 'static,
) -> JoinHandle<()> {
    let relay = relay.clone();
    tokio::spawn(async move {
        let restarts = &relay.registry.restarts.background;
        supervise::keep_running(name, restarts, || task(relay.clone())).await;
    })
}

/// Answers kept for Idempotency-Keys go after their time.
async fn forget_old_answers(relay: RelayState) {
    let mut often = tokio::time::interval(Duration::from_secs(3600));
    loop {
        often.tick().await;
        if let Err(e) = forget_answers(&relay).await {
            tracing::warn!(error = %e, "old answers were not forgotten");
        }
    }
}

/// Answers that are forgotten with one write.
const FORGOTTEN_AT_ONCE: usize = 200;

/// Forgets the answers whose time is over, piece by piece: the writes of rooms come in between.
///
/// # Errors
/// When the store does not take it.
pub async fn forget_answers(relay: &RelayState) -> Result<(), StoreError> {
    let keep = chrono::TimeDelta::from_std(relay.times().idempotency)
        .unwrap_or(chrono::TimeDelta::days(1));
    let before = relay.now() - keep;
    while relay.store().forget(before, FORGOTTEN_AT_ONCE).await? == FORGOTTEN_AT_ONCE {
        tokio::task::yield_now().await;
    }
    Ok(())
}
