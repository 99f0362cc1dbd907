//! Bringing many cases in from a table: a file from the disk, or its text put into the box; every problem with its line.

use std::ops::ControlFlow;

use axum::{
    Router,
    extract::{DefaultBodyLimit, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};
use suasion_app::{AppError, FieldError, OtherColumns, Permission, TableReport, form::Values, operation};

use super::import_case::{chooser, crumbs};
use crate::{
    answer::{Answer, Failure},
    forms::{Choices, Sheet},
    input::Posted,
    parts::{self, Tone},
    session::Visitor,
    state::WebState,
    upload::Uploaded,
};

/// How much a table may have: about a hundred thousand cases. The command line takes more.
const LARGEST: usize = 32 << 20;
/// Problems that a page lists; whoever has more mends these first.
const LISTED: usize = 200;

/// The addresses.
pub fn routes() -> Router<WebState> {
    Router::new()
        .route("/cases/import-table", get(show).post(bring))
        .route("/cases/import-table/file", get(show).post(bring_file))
        .layer(DefaultBodyLimit::max(LARGEST))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    visitor.context.allow(Permission::Import)?;
    Ok(page(&state, &visitor, &Values::new(), &[], html! {}))
}

async fn bring(State(state): State<WebState>, visitor: Visitor, Posted(values): Posted) -> Result<Response, Failure> {
    let table = values.one("text").as_bytes().to_vec();
    take(&state, &visitor, &values, table, "text").await
}

async fn bring_file(State(state): State<WebState>, visitor: Visitor, uploaded: Uploaded) -> Result<Response, Failure> {
    take(&state, &visitor, &uploaded.values, uploaded.file, "file").await
}

async fn take(
    state: &WebState,
    visitor: &Visitor,
    values: &Values,
    table: Vec<u8>,
    field: &str,
) -> Result<Response, Failure> {
    visitor.context.allow(Permission::Import)?;
    let refused = |errors: &[FieldError]| {
        let listed = &errors[..errors.len().min(LISTED)];
        (StatusCode::UNPROCESSABLE_ENTITY, page(state, visitor, values, listed, html! {})).into_response()
    };
    if table.is_empty() {
        return Ok(refused(&[FieldError::new(field, "problem-file-missing")]));
    }
    let others = if values.one("ignore") == "yes" { OtherColumns::Ignore } else { OtherColumns::Refuse };
    // A page has no way to show progress or to interrupt; the command line has.
    let mut watch = |_| ControlFlow::Continue(());
    match state.app.import_table(&visitor.context, table, others, &mut watch).await {
        Ok(report) => Ok(page(state, visitor, &Values::new(), &[], done(visitor, &report)).into_response()),
        Err(AppError::Invalid(errors)) => Ok(refused(&errors)),
        Err(error) => Err(Failure(error)),
    }
}

fn done(visitor: &Visitor, report: &TableReport) -> Markup {
    let ignored = [("columns", report.ignored.join(", ").into())];
    html! {
        (parts::notice(Tone::Real, &visitor.say("imported-table", &[("count", report.cases.into())])))
        @if !report.ignored.is_empty() { p { (visitor.say("imported-ignored", &ignored)) } }
    }
}

fn page(state: &WebState, visitor: &Visitor, values: &Values, errors: &[FieldError], above: Markup) -> Markup {
    let title = visitor.word("op-table-import");
    let fields = operation("table.import").map_or(&[][..], |operation| operation.fields);
    let choices = Choices::without_case(&state.app);
    let sheet = Sheet { lang: visitor.lang(), scope: "import-table", fields, values, errors, choices };
    let ignore = html! {
        div.field.flag {
            label { input type="checkbox" name="ignore" value="yes" checked[values.one("ignore") == "yes"]; " " (visitor.word("field-ignore")) }
        }
    };
    let body = html! {
        (parts::heading(&title))
        (above)
        p { (visitor.word("op-table-import-about")) }
        (parts::actions(&[("/cases/import".to_owned(), visitor.word("op-case-import"))]))
        (sheet.form(visitor, "/cases/import-table", &title, html! {}))
        (chooser(visitor, "/cases/import-table/file", ".csv,text/csv", &title, ignore))
    };
    parts::page(visitor, &title, &crumbs(visitor), body)
}
