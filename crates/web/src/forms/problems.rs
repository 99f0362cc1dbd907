//! What is wrong with a form, on top of it: every problem, with a link to its field.

use maud::{Markup, html};
use suasion_app::{
    FieldError, SEEN,
    form::{Field, Takes},
};
use suasion_locale::word;

use super::{Drawn, frame::control_id};

/// What a form sends without showing it, and the form as a whole: a problem with these is said without a name.
const HIDDEN: [&str; 3] = ["", "id", SEEN];

/// The summary; nothing if nothing is wrong.
pub fn summary(sheet: &Drawn<'_>) -> Markup {
    if sheet.errors.is_empty() {
        return html! {};
    }
    // In the order of the form, so that one works down the page.
    let mut errors: Vec<&FieldError> = sheet.errors.iter().collect();
    let stands = |error: &FieldError| sheet.fields.iter().position(|field| belongs(field, error));
    errors.sort_by_key(|error| stands(error).unwrap_or(usize::MAX));
    html! {
        div.notice.harm role="alert" aria-labelledby="problems" tabindex="-1" {
            h2 id="problems" { (word(sheet.lang, "form-problems")) }
            ul {
                @for error in errors {
                    li {
                        @match place(sheet, error) {
                            Some((id, label)) => { a href={ "#" (id) } { (label) } ": " (error.said(sheet.lang)) },
                            None => { @if !HIDDEN.contains(&error.field.as_str()) { b { (error.field) } ": " } (error.said(sheet.lang)) },
                        }
                    }
                }
            }
        }
    }
}

/// Where the field stands and what it is called; none for what is not a field of this form.
fn place(sheet: &Drawn<'_>, error: &FieldError) -> Option<(String, String)> {
    let field = sheet.fields.iter().find(|field| belongs(field, error))?;
    let two = matches!(field.takes, Takes::Phrase | Takes::Sentences);
    let key = if two && error.field == field.name { format!("{}_en", field.name) } else { error.field.clone() };
    Some((control_id(&key), sheet.label(field.name)))
}

fn belongs(field: &Field, error: &FieldError) -> bool {
    field.name == error.field || field.keys().contains(&error.field)
}
