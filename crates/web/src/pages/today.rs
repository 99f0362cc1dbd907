//! Today: what is overdue, what is due this week, what is new, what contradicts itself most.

use axum::{Router, extract::State, routing::get};
use maud::{Markup, html};
use suasion_app::{
    Permission, Today,
    campaign::{Due, DueKind, Overview},
    domain::{Day, Vocabularies},
};

use super::cases::{case_line, shown_of};
use crate::{answer::Answer, link, parts, session::Visitor, state::WebState};

/// Its address.
pub fn routes() -> Router<WebState> {
    Router::new().route("/", get(show))
}

async fn show(State(state): State<WebState>, visitor: Visitor) -> Answer {
    let today = state.app.today(&visitor.context).await?;
    let title = visitor.word("page-today");
    Ok(parts::page(&visitor, &title, &[], body(&visitor, state.app.vocabularies(), &today)))
}

fn body(visitor: &Visitor, vocabularies: &Vocabularies, today: &Today) -> Markup {
    let overdue = today.overdue.rows.iter().map(|row| (row.due, row.reference.as_str()));
    let soon = today.soon.iter().map(|row| (row.due, row.reference.as_str()));
    html! {
        (parts::heading(&visitor.word("page-today")))
        p.muted { time datetime=(today.day) { (visitor.say("page-today-day", &[("day", today.day.to_string().into())])) } }
        @if today.newest.is_empty() { (no_case_yet(visitor)) } @else {
            section aria-labelledby="overdue" {
                h2 id="overdue" { (visitor.word("page-today-overdue")) }
                @if today.overdue.rows.is_empty() { p { (visitor.word("page-today-overdue-none")) } }
                @else {
                    (dues(visitor, overdue, today.day))
                    (shown_of(visitor, today.overdue.rows.len(), today.overdue.total))
                }
            }
            section aria-labelledby="soon" {
                h2 id="soon" { (visitor.word("page-today-soon")) }
                @if today.soon.is_empty() { p { (visitor.word("page-today-soon-none")) } }
                @else { (dues(visitor, soon, today.day)) }
            }
            (newest(visitor, vocabularies, &today.newest))
            (contradicted(visitor, &today.contradicted.rows, today.contradicted.total))
        }
    }
}

/// An empty house says how a first case comes into it.
pub(super) fn no_case_yet(visitor: &Visitor) -> Markup {
    parts::empty(&visitor.word("page-no-case"), html! {
        @if visitor.may(Permission::Decide) { a href="/cases/new" { (visitor.word("page-open-case")) } }
        @if visitor.may(Permission::Import) { " " a href="/cases/import" { (visitor.word("page-import-case")) } }
    })
}

/// What is due, by day, each with the next thing to do.
fn dues<'a>(visitor: &Visitor, rows: impl Iterator<Item = (Due, &'a str)>, today: Day) -> Markup {
    let head = ["page-today-when", "page-today-what", "page-case", "page-today-next"].map(|key| visitor.word(key));
    let rows = rows.map(|(due, reference)| {
        let (address, words) = next_step(visitor, due, reference);
        let late = today.days_since(due.day);
        html! {
            td {
                time datetime=(due.day) { (due.day) }
                @if late > 0 { br; span.overrun { (visitor.say("page-today-late", &[("days", late.into())])) } }
            }
            td { (visitor.word(&format!("due-{}", due.kind.code()))) }
            td { a href=(link::case(reference)) { (reference) } }
            td { a href=(address) { (visitor.word(words)) } }
        }
    });
    parts::table(&visitor.word("page-today-what"), &head, rows)
}

/// Where somebody goes to do what is due, and what the link says.
fn next_step(visitor: &Visitor, due: Due, reference: &str) -> (String, &'static str) {
    let case = link::case(reference);
    let record = due.record;
    let decides = visitor.may(Permission::Decide);
    match due.kind {
        DueKind::Review if decides => (format!("{case}/case/{record}"), "page-next-review"),
        DueKind::Review => (case, "page-next-look"),
        DueKind::Demand => (format!("{case}/demands#demand-{record}"), "page-next-demand"),
        DueKind::Check if decides => (format!("{case}/response/{record}"), "page-next-check"),
        DueKind::Check => (format!("{case}/demands#response-{record}"), "page-next-look"),
        DueKind::Consent if decides => (format!("{case}/consent/{record}"), "page-next-consent"),
        DueKind::Consent => (format!("{case}/sources#consent-{record}"), "page-next-look"),
    }
}

fn newest(visitor: &Visitor, vocabularies: &Vocabularies, cases: &[Overview]) -> Markup {
    html! {
        section aria-labelledby="newest" {
            h2 id="newest" { (visitor.word("page-today-newest")) }
            ul.rows { @for case in cases { li { (case_line(visitor, vocabularies, case)) } } }
            p { a href="/cases?sort=entered" { (visitor.word("page-all-cases")) } }
        }
    }
}

fn contradicted(visitor: &Visitor, cases: &[Overview], total: u64) -> Markup {
    html! {
        section aria-labelledby="contradicted" {
            h2 id="contradicted" { (visitor.word("page-today-contradicted")) }
            @if cases.is_empty() { p { (visitor.word("page-today-contradicted-none")) } } @else {
                ul.rows {
                    @for case in cases {
                        li {
                            a href=(format!("{}/contradictions", link::case(&case.reference))) {
                                (visitor.say("page-contradictions-count", &[("count", case.contradictions.into())]))
                            }
                            " · " (case.reference) " · " (super::cases::known(visitor.lang(), &case.names))
                        }
                    }
                }
                (shown_of(visitor, cases.len(), total))
                p { a href="/cases?contradicted=yes&sort=contradictions" { (visitor.word("page-all-contradicted")) } }
            }
        }
    }
}
