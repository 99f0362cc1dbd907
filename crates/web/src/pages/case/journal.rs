//! The journal of one case.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::html;
use suasion_app::asked_page;

use super::{Place, page};
use crate::{
    answer::Answer,
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
) -> Answer {
    let number = asked_page(&asked)?;
    let view = state.app.case(&visitor.context, &reference).await?;
    let found = state.app.journal(&visitor.context, Some(&reference), number).await?;
    let base = format!("{}/journal", case_path(&reference));
    let body = html! {
        (journal::entries(&visitor, &found, false))
        (parts::pager(visitor.lang(), found.total, number, journal::ENTRIES, &base, &[]))
    };
    Ok(page(&visitor, &view, Place::Journal, body))
}
