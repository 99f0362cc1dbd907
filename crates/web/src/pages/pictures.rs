//! The pictures of a case: timeline and chain, as dots for the page and as lines to keep.

use axum::{
    Router,
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use suasion_app::Picture;

use crate::{answer::Failure, input::Asked, session::Visitor, state::WebState};

/// Their addresses.
pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/cases/{case}/timeline.png", get(|state, visitor, case| timeline(state, visitor, case, Picture::Png)))
        .route("/cases/{case}/timeline.svg", get(|state, visitor, case| timeline(state, visitor, case, Picture::Svg)))
        .route(
            "/cases/{case}/chain.png",
            get(|state, visitor, case, asked| chain(state, visitor, case, asked, Picture::Png)),
        )
        .route(
            "/cases/{case}/chain.svg",
            get(|state, visitor, case, asked| chain(state, visitor, case, asked, Picture::Svg)),
        )
}

async fn timeline(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    picture: Picture,
) -> Result<Response, Failure> {
    let bytes = state.app.timeline_picture(&visitor.context, &reference, picture).await?;
    Ok(drawn(bytes, picture))
}

async fn chain(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(reference): Path<String>,
    Asked(asked): Asked,
    picture: Picture,
) -> Result<Response, Failure> {
    let narrow = asked.one("narrow") == "yes";
    let bytes = state.app.chain_picture(&visitor.context, &reference, narrow, picture).await?;
    Ok(drawn(bytes, picture))
}

fn drawn(bytes: Vec<u8>, picture: Picture) -> Response {
    ([(header::CONTENT_TYPE, picture.media_type())], bytes).into_response()
}
