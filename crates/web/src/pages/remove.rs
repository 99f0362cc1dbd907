//! Taking a record out of a case: a page that asks once more, and says what stays behind.

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{
    AppError, Permission,
    campaign::{CaseFile, Kind},
};

use super::edit::Target;
use crate::{
    answer::{Answer, Failure},
    forms::label_of,
    input::Posted,
    link::escaped,
    parts::{self, Crumb, Tone},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/{kind}/{id}/remove", get(ask).post(remove))
}

/// Whether records of a kind can be taken out: statements are superseded instead, and persons and bodies belong to
/// other cases as well.
pub(super) fn may_be_removed(kind: Kind) -> bool {
    !matches!(kind, Kind::Case | Kind::Statement | Kind::Person | Kind::Body)
}

async fn ask(
    State(state): State<WebState>,
    visitor: Visitor,
    Path((reference, kind, id)): Path<(String, String, String)>,
) -> Answer {
    visitor.context.allow(Permission::Decide)?;
    let target = Target::of(reference, &kind, Some(&id))?;
    let file = state.app.case_file(&visitor.context, &target.reference).await?;
    page(&state, &visitor, &target, &file, None)
}

async fn remove(
    State(state): State<WebState>,
    visitor: Visitor,
    Path((reference, kind, id)): Path<(String, String, String)>,
    Posted(values): Posted,
) -> Result<Response, Failure> {
    let target = Target::of(reference, &kind, Some(&id))?;
    let Some(id) = target.id else { return Err(missing(&target)) };
    let mut context = visitor.context.clone();
    values.one("reason").clone_into(&mut context.reason);
    match state.app.remove(&context, &target.reference, target.kind, id).await {
        Ok(edited) => Ok(Redirect::to(&format!("/cases/{}", escaped(&edited.reference))).into_response()),
        Err(error @ (AppError::InUse(_) | AppError::Invalid(_))) => {
            let file = state.app.case_file(&visitor.context, &target.reference).await?;
            let status = if matches!(error, AppError::InUse(_)) {
                StatusCode::CONFLICT
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            Ok((status, page(&state, &visitor, &target, &file, Some(&error))?).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

fn missing(target: &Target) -> Failure {
    let name = target.id.map_or_else(String::new, |id| id.to_string());
    Failure(AppError::NotFound { what: target.kind.code(), name })
}

fn page(
    state: &WebState,
    visitor: &Visitor,
    target: &Target,
    file: &CaseFile,
    refused: Option<&AppError>,
) -> Result<Markup, Failure> {
    let record = target.id.and_then(|id| file.get(target.kind, id)).ok_or_else(|| missing(target))?;
    let (lang, app) = (visitor.lang(), &state.app);
    let label = label_of(file, app.vocabularies(), app.library(), &record, lang);
    let title = visitor.word(&format!("remove-{}", target.kind.code()));
    let body = html! {
        (parts::heading(&title))
        @if let Some(error) = refused { (parts::notice(Tone::Harm, &error.said(lang))) }
        @if let Some(label) = label { p { strong { bdi { (label.text) } } } }
        p { (visitor.word("remove-about")) }
        form.sheet action={ (target.path()) "/remove" } method="post" {
            (parts::csrf(visitor))
            div.field {
                label for="field-reason" { (visitor.word("form-reason")) " " span.optional { (visitor.word("form-optional")) } }
                input id="field-reason" name="reason" autocomplete="off";
            }
            p.buttons {
                button.harm { (title) } " "
                a href=(target.path()) { (visitor.word("remove-not")) }
            }
        }
    };
    let case = format!("/cases/{}", escaped(&target.reference));
    let crumbs = [Crumb::new("/cases", visitor.word("place-cases")), Crumb::new(case, &target.reference)];
    Ok(parts::page(visitor, &format!("{} {title}", target.reference), &crumbs, body))
}
