//! Bringing a case in from a case file: chosen from the disk, or its text put into the box.

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, FieldError, Permission, form::Values, operation};

use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::Posted,
    link::escaped,
    parts::{self, Crumb, Tone},
    session::Visitor,
    state::WebState,
    upload::Uploaded,
};

/// How much text a case file may have; escaped for a form, a Chinese character takes nine bytes.
const LARGEST: usize = 16 << 20;

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/cases/import", get(show).post(bring))
        .route("/cases/import/file", get(show).post(bring_file))
        .layer(DefaultBodyLimit::max(LARGEST))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    visitor.context.allow(Permission::Import)?;
    Ok(page(&state, &visitor, &Values::new(), &[], None))
}

async fn bring(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    take(&state, &visitor, &values).await
}

async fn bring_file(State(state): State<WebState>, visitor: Visitor, uploaded: Uploaded) -> Result<Response, Failure> {
    visitor.context.allow(Permission::Import)?;
    let refused = |key| {
        let page = page(&state, &visitor, &Values::new(), &[FieldError::new("file", key)], None);
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    match String::from_utf8(uploaded.file) {
        Ok(text) if text.trim().is_empty() => refused("problem-file-missing"),
        Ok(text) => take(&state, &visitor, &Values::new().with("text", text)).await,
        Err(_) => refused("problem-file-utf8"),
    }
}

async fn take(state: &WebState, visitor: &Visitor, values: &Values) -> Result<Response, Failure> {
    let refused = |page: Markup| (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    match state.app.import_case(&visitor.context, values.one("text")).await {
        // Whoever may import need not be one who may read cases; then the form says so.
        Ok(edited) if visitor.may(Permission::Read) => {
            Ok(Redirect::to(&format!("/cases/{}?saved=case", escaped(&edited.reference))).into_response())
        }
        Ok(_) => Ok(Redirect::to("/cases/import?saved=case").into_response()),
        Err(AppError::Invalid(errors)) => Ok(refused(page(state, visitor, values, &errors, None))),
        Err(error @ AppError::Import(_)) => Ok(refused(page(state, visitor, values, &[], Some(&error)))),
        Err(error) => Err(Failure(error)),
    }
}

fn page(
    state: &WebState,
    visitor: &Visitor,
    values: &Values,
    errors: &[FieldError],
    refused: Option<&AppError>,
) -> Markup {
    let (title, lang) = (visitor.word("op-case-import"), visitor.lang());
    let fields = operation("case.import").map_or(&[][..], |operation| operation.fields);
    let choices = Choices::without_case(&state.app);
    let sheet = Sheet { lang, scope: "import", fields, values, errors, choices };
    let body = html! {
        (parts::heading(&title))
        p { (visitor.word("op-case-import-about")) }
        (parts::actions(&[("/cases/import-table".to_owned(), visitor.word("op-table-import"))]))
        @if let Some(error) = refused { (parts::notice(Tone::Harm, &error.said(lang))) }
        (sheet.form(visitor, "/cases/import", &title, html! {}))
        (chooser(visitor, "/cases/import/file", ".toml,text/plain", &title, html! {}))
    };
    parts::page(visitor, &title, &crumbs(visitor), body)
}

/// A form of its own for a file from the disk: browsers send files in another way than text.
pub(super) fn chooser(visitor: &Visitor, to: &str, accept: &str, button: &str, more: Markup) -> Markup {
    html! {
        h2 { (visitor.word("page-import-from-file")) }
        form.sheet action=(to) method="post" enctype="multipart/form-data" {
            (parts::csrf(visitor))
            div.field {
                label for="field-file" { (visitor.word("field-file")) }
                input id="field-file" name="file" type="file" accept=(accept) required;
            }
            (more)
            p.buttons { button.main { (button) } }
        }
    }
}

pub(super) fn crumbs(visitor: &Visitor) -> Vec<Crumb> {
    if visitor.may(Permission::Read) { vec![Crumb::new("/cases", visitor.word("place-cases"))] } else { vec![] }
}
