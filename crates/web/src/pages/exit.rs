//! The quick way out: the session ends, the browser forgets what it kept, and a page without interest is shown.

use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{DOCTYPE, Markup, html};

use crate::{
    session::{self, Guest},
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/exit", get(leave))
}

/// A link and no form, because it must work at the first touch; ending a session by a forged link harms nobody.
async fn leave(State(state): State<WebState>, Guest(visitor): Guest) -> Response {
    // Even if the store cannot end the session, the browser must forget it at once.
    let ended = state.app.sign_out(&visitor.context, &visitor.token).await;
    if let Err(error) = ended {
        tracing::error!(%error, "a session could not be ended");
    }
    let cookie = session::cookie(&state, "").kept(0);
    let headers = [
        (header::SET_COOKIE, cookie.text()),
        (header::HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"".to_owned()),
    ];
    (headers, nothing_special(visitor.lang().code())).into_response()
}

/// Conversions of length, as one might have looked them up: no name of the product, no link back.
fn nothing_special(lang: &str) -> Markup {
    let chinese = lang.starts_with("zh");
    let title = if chinese { "长度换算" } else { "Units of length" };
    let rows: &[(&str, &str)] = if chinese {
        &[
            ("1 里", "500 米"),
            ("1 丈", "3.333 米"),
            ("1 尺", "0.333 米"),
            ("1 英里", "1609.344 米"),
            ("1 英尺", "0.3048 米"),
        ]
    } else {
        &[("1 mile", "1609.344 m"), ("1 yard", "0.9144 m"), ("1 foot", "0.3048 m"), ("1 inch", "2.54 cm")]
    };
    html! {
        (DOCTYPE)
        html lang=(lang) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="/style.css";
            }
            body {
                main {
                    h1 { (title) }
                    table { tbody { @for (one, other) in rows { tr { th scope="row" { (one) } td { (other) } } } } }
                }
            }
        }
    }
}
