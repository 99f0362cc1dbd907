//! One violation: its elements with what shows each, its articles with why these, and the statements linked to it.

use axum::{
    Router,
    extract::{Path, State},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, Permission, ViolationView, campaign::Kind};

use super::{
    super::{Place, change, page, statement},
    elements::elements,
    wgad, when,
};
use crate::{
    answer::Answer,
    pages::law::unconfirmed,
    parts::{self, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new().route("/cases/{case}/law/{id}", get(show))
}

async fn show(
    State(state): State<WebState>,
    visitor: Visitor,
    Path((reference, id)): Path<(String, String)>,
) -> Answer {
    let view = state.app.case(&visitor.context, &reference).await?;
    let violations = state.app.violations(&visitor.context, &reference).await?;
    let Some(one) = violations.iter().find(|one| one.violation.id.to_string() == id) else {
        return Err(AppError::NotFound { what: Kind::Violation.code(), name: id }.into());
    };
    Ok(page(&visitor, &view, Place::Law, body(&visitor, &view.reference, one)))
}

fn body(visitor: &Visitor, reference: &str, one: &ViolationView) -> Markup {
    let lang = visitor.lang();
    let law = html! {
        @if one.provisions.is_empty() { p { (visitor.word("page-law-nothing")) } }
        @else {
            p { (unconfirmed(lang, one.provisions.iter())) " " (visitor.word("page-law-edition")) }
            (parts::citations(&one.provisions, lang, parts::Rank::Third))
        }
    };
    html! {
        section id=(parts::anchor(Kind::Violation, one.violation.id)) {
            h2 { (own(lang, &one.meaning)) }
            p.muted { (own(lang, &one.right_label)) }
            (when(visitor, reference, one))
            @if !one.violation.note.is_empty() { p { (parts::phrase(&one.violation.note, lang)) } }
            (wgad(visitor, one))
            (change(visitor, reference, Kind::Violation, one.violation.id, Permission::Decide))
        }
        (parts::section("elements", &visitor.word("page-elements"), elements(visitor, reference, one)))
        (parts::section("provisions", &visitor.word("page-law-provisions"), law))
        (parts::section("linked", &visitor.word("page-law-linked"), html! {
            @if one.shown_by.is_empty() {
                p { (parts::tag(parts::Tone::Due, &visitor.word("page-law-not-shown"))) }
            } @else {
                ul.statements { @for said in &one.shown_by { li { (statement::line(visitor, reference, said)) } } }
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::samples::{LANGUAGES, officer, sound, violation_view};

    #[test]
    fn a_violation_says_what_shows_it_which_articles_it_breaks_and_why_these() {
        for lang in LANGUAGES {
            let one = violation_view(lang);
            let shown = sound(body(&officer(lang), "T-1", &one));
            for part in ["<cite>", "because", "LINDEN", "/cases/T-1/violation/", "III"] {
                assert!(shown.contains(part), "{part} is not in {shown}");
            }
        }
    }
}
