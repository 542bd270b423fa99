//! The component's files, as the web build left them: with `FILE.br` and `FILE.gz` beside a file,
//! that is what travels to whoever takes it, under the type of the file itself. The relay builds
//! and runs without any of them.

use axum::Router;
use axum::http::{HeaderValue, Uri, header};
use axum::response::IntoResponse;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::error::Problem;
use crate::state::{Embed, RelayState};

/// `/embed/*`, readable by pages of any origin: it is public code.
pub(crate) fn router(embed: &Embed) -> Router<RelayState> {
    let missing = tower::service_fn(async |request: axum::extract::Request| {
        Ok(not_built(request.uri()).into_response())
    });
    let files = Router::new();
    let files = match &embed.0 {
        Some(folder) => {
            let folder = ServeDir::new(folder).precompressed_br().precompressed_gzip();
            files.nest_service("/embed", folder.fallback(missing))
        }
        None => files.route("/embed/{*file}", axum::routing::get(async |uri: Uri| not_built(&uri))),
    };
    let any = SetResponseHeaderLayer::overriding(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    // Names do not change with their content: browsers ask each time, and get 304.
    let ask = SetResponseHeaderLayer::overriding(
        header::CACHE_CONTROL,
        HeaderValue::from_static("no-cache"),
    );
    files.layer(any).layer(ask)
}

fn not_built(uri: &Uri) -> Problem {
    Problem::NotBuilt(uri.path().trim_start_matches('/').to_owned())
}
