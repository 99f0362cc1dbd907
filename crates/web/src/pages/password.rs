//! One's own password.

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, FieldError, PASSWORD, form::Values};

use crate::{
    answer::Failure,
    forms::{Choices, Sheet},
    input::Posted,
    parts::{self, Tone},
    session::{self, Visitor},
    state::WebState,
};

/// The address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/account/password", get(show).post(change))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Markup {
    page(&state, &visitor, &[], None)
}

async fn change(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    let refused = |status, page: Markup| Ok((status, page).into_response());
    match state.app.change_password(&visitor.context, &values).await {
        Ok(_) => {
            // Every session has ended, this one too.
            let cookie = session::cookie(&state, "").kept(0);
            Ok(([(header::SET_COOKIE, cookie.text())], Redirect::to("/sign-in")).into_response())
        }
        Err(AppError::Invalid(errors)) => {
            refused(StatusCode::UNPROCESSABLE_ENTITY, page(&state, &visitor, &errors, None))
        }
        Err(error @ AppError::TooManyTries { .. }) => {
            refused(StatusCode::TOO_MANY_REQUESTS, page(&state, &visitor, &[], Some(&error)))
        }
        Err(error) => Err(Failure(error)),
    }
}

fn page(state: &WebState, visitor: &Visitor, errors: &[FieldError], refused: Option<&AppError>) -> Markup {
    let (title, values) = (visitor.word("op-account-password"), Values::new());
    let choices = Choices::without_case(&state.app);
    let sheet =
        Sheet { lang: visitor.lang(), scope: "account-password", fields: PASSWORD, values: &values, errors, choices };
    let body = html! {
        (parts::heading(&title))
        p { (visitor.word("op-account-password-about")) }
        @if let Some(error) = refused { (parts::notice(Tone::Harm, &error.said(visitor.lang()))) }
        (sheet.form(visitor, "/account/password", &title, html! {}))
    };
    parts::page(visitor, &title, &[], body)
}
