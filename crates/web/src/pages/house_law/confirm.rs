//! Confirming citations: those that keep the brief of a case in the house, to be compared with a text; and who confirmed what.

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, CONFIRM, ConfirmationView, FieldError, Held, Permission, form::Values};

use super::{ask_once_more, with_reason};
use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::{Asked, Posted},
    link,
    pages::cases::case_path,
    parts::{self, Column, Crumb, Table, Tone, own},
    session::Visitor,
    state::WebState,
};

pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/law/confirm", get(ask).post(confirm))
        .route("/law/confirmations", get(show))
        .route("/law/confirmations/{id}/withdraw", get(ask_withdraw).post(withdraw))
}

/// The citations of which case are to be confirmed, and for whom its brief is.
struct For<'v> {
    reference: &'v str,
    audience: &'v str,
}

impl<'v> For<'v> {
    fn read(values: &'v Values) -> Self {
        For { reference: values.one("case"), audience: values.one("audience") }
    }

    async fn held(&self, state: &WebState, visitor: &Visitor) -> Result<Vec<Held>, AppError> {
        match self.reference {
            "" => Ok(vec![]),
            reference => state.app.held(&visitor.context, reference, self.audience).await,
        }
    }

    /// Where the document waits.
    fn back(&self) -> String {
        link::query(&format!("{}/documents", case_path(self.reference)), &[("audience", self.audience)])
    }
}

async fn ask(State(state): State<WebState>, visitor: Visitor, Asked(values): Asked) -> Answer {
    visitor.context.allow(Permission::Decide)?;
    let of = For::read(&values);
    let held = of.held(&state, &visitor).await?;
    Ok(page(&state, &visitor, &of, &held, &values, &[]))
}

async fn confirm(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    let of = For::read(&values);
    match state.app.confirm(&visitor.context, &values).await {
        Ok(_) if of.reference.is_empty() => Ok(Redirect::to("/law/confirmations").into_response()),
        Ok(_) => Ok(Redirect::to(&of.back()).into_response()),
        Err(AppError::Invalid(errors)) => {
            let held = of.held(&state, &visitor).await?;
            let page = page(&state, &visitor, &of, &held, &values, &errors);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

fn page(
    state: &WebState,
    visitor: &Visitor,
    of: &For<'_>,
    held: &[Held],
    values: &Values,
    errors: &[FieldError],
) -> Markup {
    let title = visitor.word("op-law-confirm");
    let choices = Choices { held, ..Choices::without_case(&state.app) };
    let body = body(visitor, choices, of, values, errors);
    parts::page(visitor, &title, &[Crumb::new("/law", visitor.word("page-law"))], body)
}

fn body(visitor: &Visitor, choices: Choices<'_>, of: &For<'_>, values: &Values, errors: &[FieldError]) -> Markup {
    let (lang, title) = (visitor.lang(), visitor.word("op-law-confirm"));
    let sheet = Sheet { lang, scope: "confirm", fields: CONFIRM, values, errors, choices };
    let waiting = html! {
        input type="hidden" name="case" value=(of.reference);
        input type="hidden" name="audience" value=(of.audience);
    };
    html! {
        (parts::heading(&title))
        p { (visitor.word("op-law-confirm-about")) }
        p { (visitor.word("page-confirm-how")) }
        (parts::actions(&[
            ("/law/confirmations".to_owned(), visitor.word("op-law-confirmations")),
            ("/law/texts".to_owned(), visitor.word("op-law-texts")),
        ]))
        @if choices.held.is_empty() {
            (parts::empty(&visitor.word("page-confirm-nothing"), None))
        } @else {
            (sheet.form_or_back(visitor, "/law/confirm", &title, waiting, Some(&of.back())))
        }
    }
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    let all = state.app.confirmations(&visitor.context).await?;
    let crumbs = [Crumb::new("/law", visitor.word("page-law"))];
    Ok(parts::page(&visitor, &visitor.word("op-law-confirmations"), &crumbs, list(&visitor, &all)))
}

fn list(visitor: &Visitor, all: &[ConfirmationView]) -> Markup {
    let decides = visitor.may(Permission::Decide);
    let keys = ["page-confirm-citation", "field-text_seen", "page-journal-who", "page-journal-when"];
    let mut columns: Vec<Column> = keys.into_iter().map(|key| Column::new(visitor.word(key))).collect();
    if decides {
        columns.push(Column::new(visitor.word("op-law-withdraw")).does());
    }
    html! {
        (parts::heading(&visitor.word("op-law-confirmations")))
        p { (visitor.word("op-law-confirmations-about")) }
        (parts::table(&Table {
            caption: visitor.say("page-confirm-total", &[("count", all.len().into())]),
            columns,
            rows: all.iter().map(|one| (None, cells(visitor, one, decides))).collect(),
            empty: html! { p { (visitor.word("page-confirm-none")) } },
        }))
    }
}

fn cells(visitor: &Visitor, one: &ConfirmationView, decides: bool) -> Vec<Markup> {
    let mut cells = vec![
        html! {
            cite { (own(visitor.lang(), &one.citation)) }
            @if !one.counts { " " (parts::tag(Tone::Due, &visitor.word("page-confirm-stale"))) }
        },
        html! { (one.text_seen) @if !one.note.is_empty() { br; small { (one.note) } } },
        html! { bdi { (one.who) } },
        parts::day(one.on, visitor.lang()),
    ];
    if decides {
        let to = format!("/law/confirmations/{}/withdraw", one.id);
        cells.push(parts::action_on(&to, &visitor.word("op-law-withdraw"), &one.citation));
    }
    cells
}

async fn ask_withdraw(State(state): State<WebState>, visitor: Visitor, Path(id): Path<String>) -> Answer {
    visitor.context.allow(Permission::Decide)?;
    let all = state.app.confirmations(&visitor.context).await?;
    let unknown = || AppError::NotFound { what: "confirmation", name: id.clone() };
    let one = all.into_iter().find(|one| one.id.to_string() == id).ok_or_else(unknown)?;
    let back = Crumb::new("/law/confirmations", visitor.word("op-law-confirmations"));
    let (what, to) = (html! { (own(visitor.lang(), &one.citation)) }, format!("/law/confirmations/{id}/withdraw"));
    Ok(ask_once_more(&visitor, &visitor.word("op-law-withdraw"), what, &to, back))
}

async fn withdraw(
    State(state): State<WebState>,
    visitor: Visitor,
    Path(id): Path<String>,
    Posted(values): Posted,
) -> Result<Response, Failure> {
    state.app.withdraw_confirmation(&with_reason(&visitor, &values), id.parse().ok()).await?;
    Ok(Redirect::to("/law/confirmations").into_response())
}

#[cfg(test)]
mod tests {
    use suasion_app::{
        domain::{ConfirmationId, Id, Vocabularies},
        law::{Confidence, Library},
    };

    use super::*;
    use crate::pages::samples::{LANGUAGES, contributor, officer, sound};

    fn held(id: &str, title: &str) -> Held {
        Held {
            id: id.into(),
            title: title.into(),
            citation: format!("{title}, art. 43"),
            subject: "Family told".into(),
            confidence: Confidence::Unconfirmed,
            confidence_note: String::new(),
            has_text: false,
        }
    }

    #[test]
    fn what_holds_a_brief_is_listed_by_its_text_and_leads_back_to_it() {
        let held = [held("CN-1", "Law (1979)"), held("CN-2", "Law (1979)"), held("CN-3", "Rules")];
        for lang in LANGUAGES {
            let (vocabularies, library) = (&Vocabularies::shipped(), Library::compiled());
            let choices = Choices { vocabularies, library, file: None, bodies: &[], held: &held };
            let of = For { reference: "T-1", audience: "un" };
            let values = Values::new().with("provision", "CN-2");
            let errors = [FieldError::new("text_seen", "problem-missing")];
            let shown = sound(body(&officer(lang), choices, &of, &values, &errors));
            assert_eq!(shown.matches("type=\"checkbox\"").count(), 3, "{shown}");
            assert!(shown.contains(r#"value="CN-2" checked"#) && shown.contains("/cases/T-1/documents?audience=un"));
            assert!(shown.contains("aria-invalid"), "{shown}");
        }
    }

    #[test]
    fn a_confirmation_that_no_longer_fits_says_so_and_only_those_who_decide_withdraw() {
        let one = ConfirmationView {
            id: ConfirmationId(Id::from_bits(5)),
            provision: "CN-1".into(),
            citation: "Law (1979), art. 43".into(),
            who: "lin".into(),
            on: "2026-11-24".parse().unwrap_or_else(|_| unreachable!("a day")),
            text_seen: "Gazette <1979>".into(),
            note: String::new(),
            counts: false,
        };
        for lang in LANGUAGES {
            let shown = sound(list(&officer(lang), std::slice::from_ref(&one)));
            assert!(shown.contains("class=\"tag") && shown.contains("Gazette &lt;1979&gt;"), "{shown}");
            assert!(shown.contains("/withdraw"));
            assert!(!sound(list(&contributor(lang), std::slice::from_ref(&one))).contains("/withdraw"));
        }
    }
}
