//! The journal of one case.

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    routing::get,
};
use maud::{Markup, html};

use super::{Place, page};
use crate::{
    answer::Failure,
    input::Asked,
    pages::{cases::case_path, journal},
    parts,
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/journal", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
) -> Result<(StatusCode, Markup), Failure> {
    let (number, wrong) = journal::page_of(&asked);
    let view = state.app.case(&visitor.context, &reference).await?;
    let found = state.app.journal(&visitor.context, Some(&reference), number).await?;
    let base = format!("{}/journal", case_path(&reference));
    let body = html! {
        (journal::not_possible(&visitor, wrong.as_ref()))
        (journal::entries(&visitor, &found, false))
        (parts::pager(visitor.lang(), found.total, number, journal::ENTRIES, &base, &[]))
    };
    Ok((journal::status(wrong.as_ref()), page(&visitor, &view, Place::Journal, body)))
}
