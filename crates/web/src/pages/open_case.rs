//! Opening a case.

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, FieldError, form::Values, record::OPENING};

use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet, folded, wants_more_rows},
    input::{Asked, Posted},
    link::escaped,
    parts::{self, Crumb},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/new", get(show).post(open))
}

async fn show(State(state): State<WebState>, visitor: Visitor, Asked(values): Asked) -> Answer {
    visitor.context.allow(OPENING.permission)?;
    Ok(page(&state, &visitor, &values, &[]))
}

async fn open(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    let values = folded(&values);
    if wants_more_rows(&values) {
        visitor.context.allow(OPENING.permission)?;
        return Ok(page(&state, &visitor, &values, &[]).into_response());
    }
    match state.app.open_case(&visitor.context, &values).await {
        Ok(edited) => Ok(Redirect::to(&format!("/cases/{}?saved=case", escaped(&edited.reference))).into_response()),
        Err(AppError::Invalid(errors)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&state, &visitor, &values, &errors)).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

fn page(state: &WebState, visitor: &Visitor, values: &Values, errors: &[FieldError]) -> Markup {
    let title = visitor.word("op-case-open");
    let choices = Choices::without_case(&state.app);
    let sheet = Sheet { lang: visitor.lang(), scope: "case", fields: OPENING.fields, values, errors, choices };
    let body = html! {
        (parts::heading(&title))
        p { (visitor.word("op-case-open-about")) }
        (sheet.form_or_back(visitor, "/cases/new", &title, html! {}, Some("/cases")))
    };
    parts::page(visitor, &title, &[Crumb::new("/cases", visitor.word("place-cases"))], body)
}
