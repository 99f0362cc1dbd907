//! The door: signing in and out.

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};
use suasion_app::{
    AppError, FieldError, SIGN_IN, SessionKind,
    form::{Field, Values},
};

use crate::{
    answer::Failure,
    forms::{Choices, Sheet},
    input::{Asked, Posted},
    link::local,
    parts,
    session::{self, Guest, Visitor},
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/sign-in", get(show).post(enter)).route("/sign-out", post(leave)).route("/start", get(start))
}

/// Where a colleague's day begins depends on what she may see, which is known only once she is in.
async fn start(visitor: Visitor) -> Redirect {
    Redirect::to(visitor.home())
}

async fn show(State(state): State<WebState>, Guest(visitor): Guest, Asked(values): Asked) -> Markup {
    page(&state, &visitor, &values, &[], None)
}

async fn enter(State(state): State<WebState>, Guest(visitor): Guest, Posted(values): Posted) -> Response {
    match state.app.sign_in(&visitor.context, &values, SessionKind::Web).await {
        Ok(token) => {
            let cookie = session::cookie(&state, &token.text());
            let next = match local(values.one("next")) {
                "/" => "/start",
                next => next,
            };
            ([(header::SET_COOKIE, cookie.text())], Redirect::to(next)).into_response()
        }
        Err(error @ AppError::WrongPassword) => {
            let page = page(&state, &visitor, &values, &[], Some(&error));
            (StatusCode::UNAUTHORIZED, page).into_response()
        }
        Err(error @ AppError::TooManyTries { seconds }) => {
            let page = page(&state, &visitor, &values, &[], Some(&error));
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())], page).into_response()
        }
        Err(AppError::Invalid(errors)) => {
            (StatusCode::UNPROCESSABLE_ENTITY, page(&state, &visitor, &values, &errors, None)).into_response()
        }
        Err(error) => Failure(error).into_response(),
    }
}

async fn leave(State(state): State<WebState>, visitor: Visitor, Posted(_): Posted) -> Result<Response, Failure> {
    state.app.sign_out(&visitor.context, &visitor.token).await?;
    let cookie = session::cookie(&state, "").kept(0);
    Ok(([(header::SET_COOKIE, cookie.text())], Redirect::to("/sign-in")).into_response())
}

fn page(
    state: &WebState,
    visitor: &Visitor,
    values: &Values,
    errors: &[FieldError],
    refused: Option<&AppError>,
) -> Markup {
    // A new password is asked for only where the old one works once.
    let asks = |field: &&Field| field.name != "new_password" || errors.iter().any(|error| error.field == field.name);
    let fields: Vec<Field> = SIGN_IN.iter().filter(asks).copied().collect();
    let title = visitor.word("op-session-begin");
    let sheet = Sheet {
        lang: visitor.lang(),
        scope: "sign-in",
        fields: &fields,
        values,
        errors,
        choices: Choices::without_case(&state.app),
    };
    let next = html! { input type="hidden" name="next" value=(local(values.one("next"))); };
    let body = html! {
        (parts::heading(&title))
        @if let Some(error) = refused { (parts::notice(parts::Tone::Harm, &error.said(visitor.lang()))) }
        (sheet.form(visitor, "/sign-in", &title, next))
    };
    parts::page(visitor, &title, &[], body)
}
