//! Letting the record go by a statement, or by it no longer: a button on other pages, no page of its own.

use axum::{
    Router,
    extract::{Path, State},
    response::Redirect,
    routing::post,
};

use crate::{
    answer::Failure,
    input::Posted,
    link::{escaped, local},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/accept", post(accept))
}

async fn accept(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Posted(values): Posted,
) -> Result<Redirect, Failure> {
    state.app.accept(&visitor.context, &reference, &values).await?;
    let own = format!("/cases/{}/contradictions", escaped(&reference));
    let next = values.one("next");
    Ok(Redirect::to(if next.is_empty() { &own } else { local(next) }))
}
