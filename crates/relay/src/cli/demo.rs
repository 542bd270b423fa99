//! `countersign demo`: the relay beside a sample portal, with a seller's and a buyer's link to one
//! plan: a deal that is half answered, or an example plan.
//!
//! The portal's backend is as small as one can be: it knows two invitations, and mints a token for
//! whoever comes with one of them. It never edits the plan.

mod deal;

use std::io::{self, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use clap::Args;
use countersign_plan::model::Side;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::serve::{announce, component, in_workspace, until_told_to_stop};
use crate::config::ServeConfig;
use crate::data::DataDir;
use crate::http::plans;
use crate::serve::{Server, system_clock, system_random};
use crate::state::RelayState;
use crate::store::PlanId;
use crate::telemetry::LogFormat;
use crate::templates;
use crate::token::Claims;

/// A day's work; opening the link again gives a fresh one.
const TOKEN_TTL: Duration = Duration::from_secs(12 * 3600);

/// The sources that may run and be reached from the portal's pages; as a careful portal sends it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// Runs the relay with a sample portal, until SIGTERM or Ctrl-C.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Where to listen. Without it 127.0.0.1:8787, or a free port when that one is taken.
    #[arg(long, env = "COUNTERSIGN_LISTEN")]
    listen: Option<SocketAddr>,
    /// The folder of keys and plans; created where absent.
    #[arg(long, env = "COUNTERSIGN_DATA", value_name = "DIR", default_value = ".demo")]
    data: PathBuf,
    /// The folder of the component's files; found beside the binary or in the workspace where
    /// absent.
    #[arg(long, env = "COUNTERSIGN_EMBED", value_name = "DIR")]
    embed: Option<PathBuf>,
    /// The folder of the portal's pages; found in the workspace where absent.
    #[arg(long, value_name = "DIR")]
    portal: Option<PathBuf>,
    /// The plan to import: the name of an example plan. Without it a deal between Northwind and
    /// Meridian.
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
}

impl Demo {
    pub(super) fn run(self) -> anyhow::Result<()> {
        until_told_to_stop(LogFormat::Text, async |shutdown| {
            let Some(embed) = component(self.embed)? else {
                bail!(
                    "the component is not built: run `cargo xtask demo`, or name its folder with --embed"
                );
            };
            let Some(pages) = self.portal.or_else(|| in_workspace("examples/portal")) else {
                bail!(
                    "the portal's pages are not here: name the folder of examples/portal with --portal"
                );
            };
            if !pages.join("index.html").is_file() {
                bail!("--portal {} has no index.html", pages.display());
            }
            let name = self.template.as_deref().unwrap_or(deal::PLAN);
            let plan = PlanId::new(name)
                .with_context(|| format!("--template {name:?} is no name of a plan"))?;
            let listen = self
                .listen
                .unwrap_or_else(|| free_or_any(SocketAddr::from(([127, 0, 0, 1], 8787))));
            let config =
                ServeConfig { listen, embed: Some(embed), ..ServeConfig::local(self.data.clone()) };
            let server = Server::bind(config, system_clock(), system_random()).await?;
            let portal = Portal::new(&server.relay, &DataDir::open(&self.data)?, plan)?;
            if !server.relay.store().has(&portal.plan).await? {
                match &self.template {
                    Some(_) => import(&server.relay, &portal.plan).await?,
                    None => deal::begin(&portal).await?,
                }
            }
            announce(server.address)?;
            invite(&portal, server.address, &self.data)?;
            let server = server.with_pages(router(portal, &pages));
            tokio::spawn(server.run(shutdown)).await?
        })
    }
}

/// The address, unless somebody else listens there; then a free port of the same machine, with a
/// word about it.
fn free_or_any(address: SocketAddr) -> SocketAddr {
    match std::net::TcpListener::bind(address) {
        Ok(_) => address,
        Err(error) => {
            let any = SocketAddr::new(address.ip(), 0);
            // Nowhere left to say it when this fails.
            let _ = writeln!(
                io::stderr(),
                "countersign: cannot listen on {address} ({error}); taking a free port"
            );
            any
        }
    }
}

/// Puts the example plan into the store.
async fn import(relay: &RelayState, plan: &PlanId) -> anyhow::Result<()> {
    let mut document = templates::document(plan.as_str())?;
    if let Some(settings) = document.get_mut("plan").and_then(Value::as_object_mut) {
        // The public plans name no day; without one there is nothing to count back from.
        settings.entry("goLive").or_insert_with(|| json!(go_live(relay.now().date_naive())));
    }
    let (plan, _) = plans::begun(relay, plan.clone(), &document, "portal")?;
    relay.store().create(plan).await.context("cannot store the imported plan")
}

/// Sixteen weeks ahead, on a Thursday: nobody goes live on a Friday.
fn go_live(today: NaiveDate) -> NaiveDate {
    let about = today.checked_add_days(Days::new(16 * 7)).unwrap_or(today);
    let week = about.week(Weekday::Mon).first_day();
    debug_assert_eq!(week.weekday(), Weekday::Mon);
    week.checked_add_days(Days::new(3)).unwrap_or(about)
}

/// The portal's backend.
#[derive(Clone)]
struct Portal {
    relay: RelayState,
    plan: PlanId,
    guests: [Guest; 2],
}

/// Somebody with an invitation.
#[derive(Clone)]
struct Guest {
    side: Side,
    sub: &'static str,
    name: &'static str,
    email: &'static str,
    /// The end of their link.
    key: String,
}

impl Portal {
    fn new(relay: &RelayState, data: &DataDir, plan: PlanId) -> anyhow::Result<Portal> {
        let keys = data.token_keys([0; 32])?;
        let secret = keys.first().map(|key| key.secret.clone()).unwrap_or_default();
        let guest = |side: Side, sub: &'static str, name: &'static str, email: &'static str| {
            // The same link after each start, and nobody guesses it.
            let digest =
                Sha256::new().chain_update(&secret).chain_update(email).chain_update(plan.as_str());
            let key = digest.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
            Guest { side, sub, name, email, key }
        };
        let seller = guest(Side::Seller, "sam", "Sam Okafor", "sam.okafor@northwind.example");
        let buyer = guest(Side::Buyer, "dana", "Dana Whitfield", "dana.whitfield@meridian.example");
        Ok(Portal { relay: relay.clone(), plan, guests: [seller, buyer] })
    }
}

impl Guest {
    /// A fresh token, as the portal vouches for whoever it invited.
    fn token(&self, portal: &Portal) -> Result<String, jsonwebtoken::errors::Error> {
        let (plan, now) = (portal.plan.as_str(), portal.relay.now());
        let mut claims = Claims::participant(plan, self.side, self.sub, self.name, now, TOKEN_TTL);
        claims.email = Some(self.email.to_owned());
        portal.relay.keys.mint(&claims)
    }
}

/// Says where both enter.
fn invite(portal: &Portal, address: SocketAddr, data: &std::path::Path) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "\nOne plan, two people. Open both links side by side:\n")?;
    for guest in &portal.guests {
        writeln!(out, "  {:<6}  http://{address}/open/{}", side(guest.side), guest.key)?;
    }
    writeln!(
        out,
        "\nEdits are kept in {}: delete it to begin anew. Ctrl-C ends it.",
        data.display()
    )?;
    out.flush()
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Buyer => "buyer",
        Side::Seller => "seller",
    }
}

fn router(portal: Portal, pages: &std::path::Path) -> Router {
    let policy = SetResponseHeaderLayer::overriding(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(POLICY),
    );
    let ask = SetResponseHeaderLayer::overriding(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    );
    Router::new()
        .route("/", get(async || Redirect::temporary("/portal/")))
        .route("/open/{key}", get(open))
        .nest_service(
            "/portal",
            tower::ServiceBuilder::new().layer(policy).layer(ask).service(ServeDir::new(pages)),
        )
        .with_state(portal)
}

/// `GET /open/{key}`: to the portal's page with a fresh token behind the `#`, which no server ever
/// sees again.
async fn open(State(portal): State<Portal>, Path(key): Path<String>) -> Response {
    let Some(guest) = portal.guests.iter().find(|guest| guest.key == key) else {
        let says = "This link is not known here: copy the whole link that the demo printed.\n";
        return (StatusCode::NOT_FOUND, says).into_response();
    };
    match guest.token(&portal) {
        Ok(token) => {
            let page = format!("/portal/#plan={}&token={token}", portal.plan);
            ([(header::CACHE_CONTROL, "no-store")], Redirect::temporary(&page)).into_response()
        }
        Err(error) => {
            (StatusCode::INTERNAL_SERVER_ERROR, format!("No token could be made: {error}\n"))
                .into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{SocketAddr, TcpListener};

    use chrono::{Datelike, NaiveDate, Weekday};

    use super::{free_or_any, go_live};

    #[test]
    fn a_taken_address_gives_way_to_a_free_port() {
        let holder = TcpListener::bind("127.0.0.1:0").unwrap();
        let taken = holder.local_addr().unwrap();
        assert_eq!(free_or_any(taken), SocketAddr::from(([127, 0, 0, 1], 0)));
        drop(holder);
        assert_eq!(free_or_any(taken), taken);
    }

    #[test]
    fn the_demo_goes_live_on_a_thursday_about_sixteen_weeks_ahead() {
        for day in 1..=28 {
            let today = NaiveDate::from_ymd_opt(2027, 2, day).unwrap();
            let on = go_live(today);
            assert_eq!(on.weekday(), Weekday::Thu);
            assert!((105..=118).contains(&(on - today).num_days()), "{today} {on}");
        }
    }
}
