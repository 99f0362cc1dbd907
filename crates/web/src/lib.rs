//! Pages and the JSON API over the use cases; no rule lives here.
//!
//! A request for a page meets [`guard`] (headers that shut out scripts), then [`strangers`] (requests made by another site
//! stop here), then [`session`] (who is reading, in which language), then its handler in [`pages`]: read the input ([`input`]), call one use case, draw the answer out
//! of [`parts`] and [`forms`]. A failure becomes a page in the reader's language ([`answer`]).
//!
//! A request for the API meets [`api`], which is made from the table of operations alone.
//!
//! Nothing here needs a script in the browser, a font from elsewhere or an address outside the house.

mod answer;
mod api;
mod cookie;
mod forms;
mod guard;
mod input;
mod language;
mod link;
mod pages;
mod parts;
mod session;
mod state;
mod strangers;
mod upload;

use axum::{
    Router,
    http::{StatusCode, header},
    middleware::from_fn_with_state,
    routing::get,
};
use tower_http::{compression::CompressionLayer, csrf::CsrfLayer};

use tokio::net::TcpListener;

pub use api::openapi;
pub use state::WebState;

/// The style sheet: one file, made for both colour schemes and for print.
const STYLE: &str = include_str!("style.css");

/// Everything that is answered.
pub fn router(state: WebState) -> Router {
    let pages = pages::routes()
        .route("/language", get(language::choose))
        .fallback(answer::no_page)
        .method_not_allowed_fallback(answer::no_page)
        .layer(from_fn_with_state(state.clone(), session::recognise))
        // Requests that another site makes in a reader's name stop here, before anybody is recognised.
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(state.clone(), strangers::explained));
    Router::new()
        .merge(pages)
        .nest("/api", api::routes())
        .route("/style.css", get(style))
        .route("/favicon.ico", get(async || StatusCode::NO_CONTENT))
        .layer(from_fn_with_state(state.clone(), guard::headers))
        .layer(CompressionLayer::new())
        .with_state(state)
}

/// Answers whoever comes to the listener until `stop` is done, and then those requests that are under way.
///
/// # Errors
/// If the listener fails.
pub async fn serve(
    state: WebState,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router(state)).with_graceful_shutdown(stop).await
}

async fn style() -> impl axum::response::IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "max-age=3600")], STYLE)
}
