//! HTTP: one file per resource, errors as RFC 9457 problems, OpenAPI beside it.

mod activity;
pub mod address;
mod attestations;
mod body;
mod bundle;
pub mod caller;
mod commands;
mod docs;
mod embed;
mod exchange;
mod forecast;
pub mod health;
mod holidays;
pub mod idempotency;
pub mod intake;
mod jwks;
mod language;
mod links;
mod me;
mod openapi;
mod opens;
mod paging;
pub(crate) mod plans;
mod quarantine;
pub mod reads;
mod report;
mod thresholds;
mod tokens;
mod view;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::cors::{Any, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::config::ServeConfig;
use crate::error::Problem;
use crate::origins::Origins;
use crate::room::registry::Registry;
use crate::socket;
use crate::state::RelayState;
use crate::supervise::{self, Panic};

/// Everything that the relay answers.
pub fn router(relay: RelayState, config: &ServeConfig) -> Router {
    let registry = Arc::clone(&relay.registry);
    let (app, api) = described();
    let app = app
        .route("/v1/sync/{plan}", get(socket::sync))
        .merge(docs::router(api))
        .merge(embed::router(&relay.embed))
        .fallback(async |uri: Uri| Problem::NoRoute(uri.path().to_owned()))
        .method_not_allowed_fallback(async |method: Method| Problem::Method(method.to_string()))
        .with_state(relay);
    let app = app.layer(middleware::from_fn_with_state(registry, answer_panic));
    let app = match cors(&config.origins) {
        Some(cors) => app.layer(cors),
        None => app,
    };
    app.layer(SetResponseHeaderLayer::if_not_present(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ))
    // Nobody keeps an answer that is for one person, or that changes all the time. Files and pages say otherwise themselves.
    .layer(SetResponseHeaderLayer::if_not_present(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-store"),
    ))
    // The path alone: a query may hold a token.
    .layer(TraceLayer::new_for_http().make_span_with(|request: &Request| {
        tracing::debug_span!("http", method = %request.method(), path = request.uri().path())
    }))
}

/// A call that panics is answered, logged and counted; others on the same connection go on.
async fn answer_panic(
    State(registry): State<Arc<Registry>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    match supervise::catch(next.run(request)).await {
        Ok(response) => response,
        Err(Panic(says)) => {
            tracing::error!(path, panic = says, "a call panicked");
            supervise::count(&registry.restarts.calls);
            Problem::Fault(
                "the call ended half-way, and may have taken effect: read before you repeat it"
                    .into(),
            )
            .into_response()
        }
    }
}

/// The routes that OpenAPI describes, and the document.
fn described() -> (Router<RelayState>, utoipa::openapi::OpenApi) {
    let (app, api) = OpenApiRouter::with_openapi(openapi::head())
        .routes(routes!(plans::create, plans::list))
        .routes(routes!(plans::read, plans::delete))
        .routes(routes!(plans::document))
        .routes(routes!(commands::commands))
        .routes(routes!(report::report))
        .routes(routes!(view::view))
        .routes(routes!(activity::activity))
        .routes(routes!(quarantine::quarantine))
        .routes(routes!(attestations::terms))
        .routes(routes!(attestations::attest, attestations::list))
        .routes(routes!(bundle::read))
        .routes(routes!(jwks::keys))
        .routes(routes!(opens::opens))
        .routes(routes!(forecast::read, forecast::write))
        .routes(routes!(thresholds::read, thresholds::write))
        .routes(routes!(exchange::import))
        .routes(routes!(holidays::import))
        .routes(routes!(exchange::json))
        .routes(routes!(exchange::csv))
        .routes(routes!(exchange::markdown))
        .routes(routes!(exchange::calendar))
        .routes(routes!(exchange::print))
        .routes(routes!(exchange::certificate))
        .routes(routes!(links::make))
        .routes(routes!(tokens::mint))
        .routes(routes!(me::read, me::introduce))
        .routes(routes!(me::invite))
        .routes(routes!(health::alive))
        .routes(routes!(health::ready))
        .split_for_parts();
    (app, openapi::completed(api))
}

/// The OpenAPI document.
pub fn openapi() -> utoipa::openapi::OpenApi {
    described().1
}

fn cors(origins: &Origins) -> Option<CorsLayer> {
    let layer = CorsLayer::new()
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            HeaderName::from_static("idempotency-key"),
        ])
        .expose_headers([header::RETRY_AFTER, header::LOCATION])
        .max_age(std::time::Duration::from_secs(3600));
    match origins {
        Origins::SameOrigin => None,
        Origins::Any => Some(layer.allow_origin(Any)),
        Origins::These(list) => {
            let list: Vec<HeaderValue> = list.iter().filter_map(|o| o.parse().ok()).collect();
            Some(layer.allow_origin(list))
        }
    }
}
