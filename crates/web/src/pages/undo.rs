//! Taking back what was written: a page that says what belongs together, asks once more, and says what came of it.

use std::ops::ControlFlow;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, FieldError, Permission, TakenBack, UNDO, UnitView, form::Values};

use super::journal::operation;
use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::{Asked, Posted},
    parts::{self, Crumb, Tone},
    session::Visitor,
    state::WebState,
};

/// The address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/journal/undo", get(ask).post(undo))
}

async fn ask(State(state): State<WebState>, visitor: Visitor, Asked(values): Asked) -> Answer {
    visitor.context.allow(Permission::Import)?;
    if values.one("entry").is_empty() {
        return Ok(page(&state, &visitor, &values, &[], None));
    }
    match state.app.unit(&visitor.context, &values).await {
        Ok(unit) => Ok(page(&state, &visitor, &values, &[], Some(&unit))),
        Err(AppError::Invalid(errors)) => Ok(page(&state, &visitor, &values, &errors, None)),
        Err(error) => Err(error.into()),
    }
}

async fn undo(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    let mut context = visitor.context.clone();
    values.one("reason").clone_into(&mut context.reason);
    // A page has no way to show progress or to interrupt; the command line has.
    let mut watch = |_| ControlFlow::Continue(());
    match state.app.undo(&context, &values, &mut watch).await {
        Ok(back) => Ok(done(&visitor, &back).into_response()),
        Err(AppError::Invalid(errors)) => {
            let unit = state.app.unit(&visitor.context, &values).await.ok();
            let page = page(&state, &visitor, &values, &errors, unit.as_ref());
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(Failure(error)),
    }
}

fn page(
    state: &WebState,
    visitor: &Visitor,
    values: &Values,
    errors: &[FieldError],
    unit: Option<&UnitView>,
) -> Markup {
    let title = visitor.word("op-journal-undo");
    let choices = Choices::without_case(&state.app);
    let sheet = Sheet { lang: visitor.lang(), scope: "undo", fields: UNDO, values, errors, choices };
    let reason = html! {
        div.field {
            label for="field-reason" { (visitor.word("form-reason")) " " span.optional { (visitor.word("form-optional")) } }
            input id="field-reason" name="reason" autocomplete="off" value=(values.one("reason"));
        }
    };
    let body = html! {
        (parts::heading(&title))
        p { (visitor.word("op-journal-undo-about")) }
        @if let Some(unit) = unit { (would(visitor, unit)) }
        (sheet.form(visitor, "/journal/undo", &title, reason))
        p { a href=(back_to(visitor)) { (visitor.word("page-undo-not")) } }
    };
    parts::page(visitor, &title, &crumbs(visitor), body)
}

/// What belongs together.
fn would(visitor: &Visitor, unit: &UnitView) -> Markup {
    let numbers =
        [("first", unit.first.into()), ("last", unit.last.into()), ("count", (unit.last + 1 - unit.first).into())];
    let key = if unit.first == unit.last { "page-undo-entries-one" } else { "page-undo-entries-range" };
    let mut rows = vec![
        (visitor.word("page-journal-what"), html! { (operation(visitor.lang(), &unit.operation)) }),
        (visitor.word("page-undo-entries"), html! { (visitor.say(key, &numbers)) }),
        (
            visitor.word("page-journal-when"),
            html! { time datetime=(unit.at) { (unit.at.strftime("%Y-%m-%d %H:%M UTC")) } },
        ),
        (visitor.word("page-journal-who"), html! { bdi { (unit.who) } }),
    ];
    if !unit.reference.is_empty() {
        rows.push((visitor.word("page-case"), html! { (unit.reference) }));
    }
    parts::section("undo", &visitor.word("page-undo-would"), parts::summary(&rows))
}

fn done(visitor: &Visitor, back: &TakenBack) -> Markup {
    let title = visitor.word("op-journal-undo");
    let said = visitor.say("page-undo-done", &[("records", back.records.into()), ("entry", back.entry.into())]);
    let body = html! {
        (parts::heading(&title))
        (parts::notice(Tone::Real, &said))
        p { a href=(back_to(visitor)) { (visitor.word("error-home")) } }
    };
    parts::page(visitor, &title, &crumbs(visitor), body)
}

/// The journal, for those who may read all of it.
fn back_to(visitor: &Visitor) -> &'static str {
    if visitor.may(Permission::Audit) { "/journal" } else { visitor.home() }
}

fn crumbs(visitor: &Visitor) -> Vec<Crumb> {
    let all = visitor.may(Permission::Audit);
    all.then(|| Crumb::new("/journal", visitor.word("page-journal"))).into_iter().collect()
}
