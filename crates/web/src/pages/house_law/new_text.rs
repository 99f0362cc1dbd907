//! Bringing in the text of a law: from a file, or pasted.

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, FieldError, Permission, TEXT, form::Values};

use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    parts::{self, Crumb},
    session::Visitor,
    state::WebState,
    upload::Uploaded,
};

/// How much a browser may send: the longest text, and what surrounds it.
const LARGEST: usize = 5 << 20;

pub fn routes() -> Router<WebState> {
    Router::new().route("/law/texts/new", get(show).post(bring)).layer(DefaultBodyLimit::max(LARGEST))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    visitor.context.allow(Permission::Import)?;
    let values = Values::new().with("jurisdiction", "CN").with("language", "zh");
    Ok(page(&state, &visitor, &values, &[]))
}

async fn bring(
    State(state): State<WebState>,
    visitor: Visitor,
    uploaded: Result<Uploaded, Failure>,
) -> Result<Response, Failure> {
    // Who may not is told so, whatever was sent.
    visitor.context.allow(Permission::Import)?;
    let uploaded = uploaded?;
    let mut values = uploaded.values;
    if !uploaded.file.is_empty() {
        match String::from_utf8(uploaded.file) {
            Ok(text) => values.set("law_text", text),
            Err(_) => {
                return Ok(refused(&state, &visitor, &values, &[FieldError::new("law_text", "problem-file-utf8")]));
            }
        }
    }
    match state.app.add_law_text(&visitor.context, &values).await {
        Ok(row) => Ok(Redirect::to(&format!("/law/texts/{}", row.id)).into_response()),
        Err(AppError::Invalid(errors)) => Ok(refused(&state, &visitor, &values, &errors)),
        Err(error) => Err(Failure(error)),
    }
}

fn refused(state: &WebState, visitor: &Visitor, values: &Values, errors: &[FieldError]) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page(state, visitor, values, errors)).into_response()
}

fn page(state: &WebState, visitor: &Visitor, values: &Values, errors: &[FieldError]) -> Markup {
    let title = visitor.word("op-law-text-add");
    let crumbs = [Crumb::new("/law", visitor.word("page-law")), Crumb::new("/law/texts", visitor.word("op-law-texts"))];
    parts::page(visitor, &title, &crumbs, body(visitor, Choices::without_case(&state.app), values, errors))
}

fn body(visitor: &Visitor, choices: Choices<'_>, values: &Values, errors: &[FieldError]) -> Markup {
    let title = visitor.word("op-law-text-add");
    let sheet = Sheet { lang: visitor.lang(), scope: "law_text", fields: TEXT, values, errors, choices };
    let file = html! {
        div.field {
            label for="field-file" { (visitor.word("field-file")) " " span.optional { (visitor.word("page-text-or-file")) } }
            input id="field-file" name="file" type="file" accept=".md,.txt,.xml,.akn,text/plain,text/xml";
        }
    };
    html! {
        (parts::heading(&title))
        p { (visitor.word("op-law-text-add-about")) }
        p { (visitor.word("page-text-rights")) }
        (sheet.upload(visitor, "/law/texts/new", &title, file, "/law/texts"))
    }
}

#[cfg(test)]
mod tests {
    use suasion_app::{domain::Vocabularies, law::Library};

    use super::*;
    use crate::pages::samples::{LANGUAGES, officer, sound};

    #[test]
    fn the_form_takes_a_file_or_a_text_and_says_what_is_wrong_at_the_field() {
        for lang in LANGUAGES {
            let (vocabularies, library) = (&Vocabularies::shipped(), Library::compiled());
            let choices = Choices { vocabularies, library, file: None, bodies: &[], held: &[] };
            let values = Values::new().with("edition", "1980").with("law_text", "第一条 <b>");
            let errors = [FieldError::code("edition", "1980", ["1979", "1996"])];
            let shown = sound(body(&officer(lang), choices, &values, &errors));
            assert!(shown.contains("multipart/form-data") && shown.contains("type=\"file\""), "{shown}");
            assert!(shown.contains("第一条 &lt;b&gt;") && shown.contains("1996"), "{shown}");
        }
    }
}
