//! What becomes of an error: a page for people, problem+json (RFC 9457) for scripts.

use std::sync::Arc;

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use suasion_app::{AppError, domain::Lang};

use crate::{link, parts, session::Visitor};

/// What a page handler gives back.
pub type Answer = Result<Markup, Failure>;

/// Why there is no page. Becomes one in the reader's language on its way out (see [`crate::session::recognise`]).
#[derive(Debug)]
pub struct Failure(pub AppError);

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Failure(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = status(&self.0).into_response();
        response.extensions_mut().insert(Arc::new(self.0));
        response
    }
}

/// There is no such page.
pub async fn no_page(uri: axum::http::Uri) -> Failure {
    Failure(AppError::NotFound { what: "page", name: uri.path().to_owned() })
}

/// The response, or, where it carries an error, a page that says it. Whoever is not signed in is led to the door and
/// from there back to where she wanted to go.
pub fn shown(response: Response, visitor: &Visitor) -> Response {
    let Some(error) = response.extensions().get::<Arc<AppError>>().cloned() else { return response };
    if matches!(*error, AppError::NotSignedIn) {
        return Redirect::to(&link::query("/sign-in", &[("next", &visitor.path)])).into_response();
    }
    report(&error);
    let page = page(visitor, &error);
    (status(&error), page).into_response()
}

fn page(visitor: &Visitor, error: &AppError) -> Markup {
    let (lang, title) = (visitor.lang(), visitor.word(&format!("error-title-{}", error.status())));
    let body = html! {
        (parts::heading(&title))
        p { (error.said(lang)) }
        p { a href=(visitor.home()) { (visitor.word("error-home")) } }
    };
    parts::lost(visitor, &title, body)
}

/// The same as problem+json.
pub fn problem(error: &AppError, lang: Lang) -> Response {
    report(error);
    answered(status(error), &error.problem(lang))
}

/// A request that HTTP itself does not let be answered, as problem+json.
pub fn misasked(status: StatusCode, detail: &str, lang: Lang) -> Response {
    answered(status, &suasion_app::problem(status.as_u16(), detail, &[], lang))
}

fn answered(status: StatusCode, problem: &serde_json::Value) -> Response {
    (status, [(header::CONTENT_TYPE, "application/problem+json")], problem.to_string()).into_response()
}

fn status(error: &AppError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A fault of ours goes into the log; what somebody typed never does.
fn report(error: &AppError) {
    if error.status() >= 500 {
        tracing::error!(%error, "a request failed");
    }
}
