//! Requests that another site makes in a reader's name are stopped before anybody is recognised; whoever did make one
//! herself, from a page kept open or a form saved elsewhere, reads why.

use axum::{
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use maud::html;
use suasion_app::Context;
use tower_http::csrf::ProtectionError;

use crate::{language, parts, session::Visitor, state::WebState};

/// Puts a page in the place of the bare refusal.
pub async fn explained(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let lang = language::of(request.headers());
    let response = next.run(request).await;
    if response.extensions().get::<ProtectionError>().is_none() {
        return response;
    }
    // Nobody: who the cookie belongs to is not asked for another site.
    let nobody = Visitor {
        context: Context::new(None, lang, state.now(), state.random.clone()),
        csrf: String::new(),
        path: "/".to_owned(),
        token: String::new(),
    };
    let title = nobody.word("error-title-cross-site");
    let body = html! {
        (parts::heading(&title))
        p { (nobody.word("error-cross-site")) }
        p { a href="/" { (nobody.word("error-home")) } }
    };
    (StatusCode::FORBIDDEN, parts::page(&nobody, &title, &[], body)).into_response()
}
