//! What the house knows of the law beyond the catalogue: its texts, and the citations that colleagues confirmed.

mod confirm;
mod new_text;
mod text;

use axum::Router;
use maud::{Markup, html};
use suasion_app::{Context, form::Values};

use crate::{
    parts::{self, Crumb},
    session::Visitor,
    state::WebState,
};

/// The addresses.
pub fn routes() -> Router<WebState> {
    confirm::routes().merge(new_text::routes()).merge(text::routes())
}

/// Asks once more before something is taken away, and why.
fn ask_once_more(visitor: &Visitor, title: &str, what: Markup, to: &str, back: Crumb) -> Markup {
    let body = html! {
        (parts::heading(title))
        p { strong { (what) } }
        form.sheet action=(to) method="post" {
            (parts::csrf(visitor))
            div.field {
                label for="field-reason" { (visitor.word("form-reason")) " " span.optional { (visitor.word("form-optional")) } }
                input id="field-reason" name="reason" autocomplete="off";
            }
            p.buttons { button.harm { (title) } " " a href=(back.href) { (visitor.word("remove-not")) } }
        }
    };
    parts::page(visitor, title, &[Crumb::new("/law", visitor.word("page-law")), back], body)
}

/// The visitor's context with the reason that was typed.
fn with_reason(visitor: &Visitor, values: &Values) -> Context {
    let mut context = visitor.context.clone();
    values.one("reason").clone_into(&mut context.reason);
    context
}
